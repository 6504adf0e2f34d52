//! Signatures in documents: who stands for what, how it was known who they are, and what exactly they signed.

use crate::domain::signature::{Meaning, Signature};
use crate::text::locale::Locale;

use super::document::{Signing, Text};
use super::grid::Cell;
use super::issue::Issue;
use super::names::Names;

/// What a signature says, in a word.
pub fn meaning(locale: &Locale, meaning: Meaning) -> Cell {
    let (stored, id) = match meaning {
        Meaning::Performed => ("performed", "report-signed-performed"),
        Meaning::Reviewed => ("reviewed", "report-signed-reviewed"),
    };
    Cell::named(stored, locale.say(id))
}

/// A signature as it stands under a report.
pub(super) fn signing(issue: &Issue<'_>, names: &Names, locale: &Locale, signature: &Signature) -> Signing {
    let says = match meaning(locale, signature.meaning) {
        Cell::Word { shown, .. } => shown,
        _ => String::new(),
    };
    let known = [locale.word(signature.role), locale.word(signature.known_by)];
    let mut lines = vec![issue.moment(locale, signature.at), locale.list(&known)];
    lines.extend(signature.alone.then(|| locale.say("report-signed-alone")));
    Signing {
        meaning: Text::plain(&says),
        name: Text::plain(&names.person(signature.person)),
        says: lines.iter().map(|line| Text::plain(line)).collect(),
        small: Text::plain(&locale.say_with("report-signed-digest", &[("digest", signature.digest.as_str().into())])),
    }
}

/// A line to be signed by hand on the printed report.
pub(super) fn line(locale: &Locale, id: &str) -> Signing {
    Signing {
        meaning: Text::plain(&locale.say(id)),
        name: Text::blank(24),
        says: vec![Text::plain(&format!("{} ", locale.say("report-signed-date"))).then(Text::blank(12))],
        small: Text::default(),
    }
}
