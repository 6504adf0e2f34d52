//! What is wrong in a configuration, as a sentence that names the file and the line.

use super::locale::{Arg, Locale};

/// The sentence of each kind of problem, by the name the host gives it.
const SENTENCES: [(&str, &str); 12] = [
    ("unreadable", "config-unreadable"),
    ("syntax", "config-syntax"),
    ("no-setting", "config-no-setting"),
    ("no-setting-near", "config-no-setting-near"),
    ("not-allowed", "config-not-allowed"),
    ("not-keys", "config-not-keys"),
    ("no-command", "config-no-command"),
    ("no-command-near", "config-no-command-near"),
    ("no-key", "config-no-key"),
    ("taken", "config-taken"),
    ("fixed", "config-fixed"),
    ("typed", "config-typed"),
];

/// What is wrong at a place: a file, on a line where it is known, or a variable of the environment.
pub fn problem(
    locale: &Locale,
    place: &str,
    line: Option<usize>,
    name: &str,
    facts: &[(&'static str, String)],
) -> String {
    let id = SENTENCES.iter().find(|(kind, _)| *kind == name).map_or("config-syntax", |(_, id)| id);
    let facts: Vec<(&str, Arg<'_>)> = facts.iter().map(|(name, value)| (*name, Arg::from(value))).collect();
    let what = ("what", Arg::from(locale.say_with(id, &facts)));
    match line {
        Some(line) => locale.say_with("config-at-line", &[("place", place.into()), ("line", line.into()), what]),
        None => locale.say_with("config-at", &[("place", place.into()), what]),
    }
}
