//! Sentences for trouble with the file, whichever door met it.

use super::locale::{Arg, Locale};

/// The sentence of each kind of trouble, by the name the store gives it.
const SENTENCES: [(&str, &str); 22] = [
    ("missing", "cli-error-missing"),
    ("exists", "cli-error-exists"),
    ("not-opsbook", "cli-error-not-opsbook"),
    ("newer", "cli-error-newer"),
    ("no-site", "cli-error-no-site"),
    ("read-only", "cli-error-read-only"),
    ("network", "cli-error-network"),
    ("busy", "cli-error-busy"),
    ("full", "cli-error-full"),
    ("too-slow", "cli-error-too-slow"),
    ("in-use", "cli-error-in-use"),
    ("damaged", "cli-error-damaged"),
    ("not-allowed", "cli-error-not-allowed"),
    ("read", "cli-error-read"),
    ("read-only-folder", "doctor-error-folder"),
    ("cannot-open", "doctor-error-open"),
    ("link", "doctor-error-link"),
    ("wrong-group", "doctor-error-group"),
    ("not-owner", "doctor-error-owner"),
    ("disk", "doctor-error-disk"),
    ("not-synced", "doctor-error-sync"),
    ("suspect", "doctor-error-suspect"),
];

/// What went wrong, with the facts that the sentence names.
pub fn trouble(locale: &Locale, name: &str, facts: &[(&'static str, String)]) -> String {
    let id = SENTENCES.iter().find(|(kind, _)| *kind == name).map_or("cli-error-read", |(_, id)| id);
    let facts: Vec<(&str, Arg<'_>)> = facts.iter().map(|(name, value)| (*name, Arg::from(value))).collect();
    locale.say_with(id, &facts)
}
