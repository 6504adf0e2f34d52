//! What every document says of itself: whose it is, when it was printed, and the journal it was printed from.

use crate::domain::calendar::Calendar;
use crate::domain::record::Seq;
use crate::domain::time::Instant;
use crate::text::date;
use crate::text::locale::Locale;

use super::document::Text;

/// The printing of a document.
#[derive(Debug, Clone, Copy)]
pub struct Issue<'a> {
    /// What the site is called.
    pub site: &'a str,
    /// The site's clocks.
    pub calendar: &'a Calendar,
    /// When it is printed.
    pub at: Instant,
    /// The journal's newest entry and its hash in hexadecimal: whoever holds the paper can prove what was cut off since.
    pub head: (Seq, &'a str),
}

impl Issue<'_> {
    /// `Mon 23 Nov 2026 09:42` by the site's clocks.
    pub(super) fn moment(&self, locale: &Locale, at: Instant) -> String {
        let shown = self.calendar.local(at);
        format!("{} {}", date::full(locale, shown.date()), date::time(shown))
    }

    /// The line that says from which journal it was printed, and when.
    pub(super) fn line(&self, locale: &Locale) -> Text {
        let printed = locale.say_with("report-printed", &[("at", self.moment(locale, self.at).into())]);
        let head = [("seq", self.head.0.to_string().into()), ("hash", self.head.1.into())];
        Text::plain(&format!("{printed} · {}", locale.say_with("report-journal", &head)))
    }
}
