//! Why an edit of a checklist cannot be made, as a sentence.

use super::locale::Locale;
use super::mistake;
use crate::domain::edit::Obstacle;

/// The obstacle in the reader's language.
pub fn obstacle(locale: &Locale, obstacle: &Obstacle) -> String {
    match obstacle {
        Obstacle::Rests { line, on } => {
            let on: Vec<String> = on
                .iter()
                .map(|text| locale.say_with("editor-of-line", &[("text", locale.phrase(text).into())]))
                .collect();
            let said = [("line", locale.phrase(line).into()), ("on", locale.list(&on).into()), ("n", on.len().into())];
            locale.say_with("editor-rests", &said)
        }
        Obstacle::Problem(problem) => mistake::what(locale, &problem.what),
        Obstacle::Gone => locale.say("editor-gone"),
    }
}
