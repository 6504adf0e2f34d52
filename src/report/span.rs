//! The days that a document is about.

use crate::domain::time::Date;
use crate::text::date;
use crate::text::locale::Locale;

/// `Sun 1 Nov 2026 to Mon 30 Nov 2026`.
pub(super) fn span(locale: &Locale, (from, to): (Date, Date)) -> String {
    let args = [("from", date::full(locale, from).into()), ("to", date::full(locale, to).into())];
    locale.say_with("report-span", &args)
}
