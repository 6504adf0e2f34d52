//! The terminal: its kind, whether it has hanzi, and how wide it draws what may be one cell or two.

use super::finding::Finding;
use crate::host::config::{Config, Setting};
use crate::host::{ruler, terminal};

/// Characters that East-Asian terminals draw one or two cells wide: a line, dots, an ellipsis.
const AMBIGUOUS: &str = "─·…─·…";
/// Two hanzi.
const HANZI: &str = "冷库";
/// The marks, which are one cell everywhere.
const MARKS: &str = "✓✗▸";

/// Looks at the terminal that this is read on; a reader who is none has none to look at.
pub fn look(config: &Config) -> Vec<Finding> {
    if terminal::columns().is_none() {
        return vec![Finding::ok("terminal", "doctor-screen-none")];
    }
    let kind = terminal::kind();
    let mut found = vec![
        match kind.as_str() {
            "" | "dumb" => Finding::bad("terminal", "doctor-screen-dumb").mend("export TERM=xterm-256color"),
            "linux" => Finding::warn("terminal", "doctor-screen-no-hanzi"),
            _ => Finding::ok("terminal", "doctor-screen"),
        }
        .with("term", kind),
    ];
    let wide = config.value(Setting::Width) == Some("wide");
    match ruler::measure(&[AMBIGUOUS, HANZI, MARKS]).as_deref() {
        Some([ambiguous, hanzi, marks]) => {
            found.push(width(*ambiguous, wide));
            if *hanzi != 4 {
                found.push(Finding::bad("hanzi", "doctor-hanzi-width").with("cells", *hanzi));
            }
            if *marks != 3 {
                found.push(Finding::warn("marks", "doctor-marks-width").with("cells", *marks));
            }
        }
        _ => found.push(Finding::ok("width", "doctor-width-compare").sample(ruler_lines())),
    }
    found
}

/// What the ruler says of the ambiguous ones, beside what is configured.
fn width(cells: usize, wide: bool) -> Finding {
    let count = AMBIGUOUS.chars().count();
    let (drawn, fits) = if cells == count { ("narrow", !wide) } else { ("wide", wide) };
    if fits {
        return Finding::ok("width", "doctor-width").with("width", drawn);
    }
    Finding::bad("width", "doctor-width-other").with("width", drawn)
}

/// Lines for the reader's eye, where the terminal could not be asked: the bars stand under one another, or they do not.
fn ruler_lines() -> [String; 2] {
    [format!("{AMBIGUOUS}|"), format!("{}|", "-".repeat(AMBIGUOUS.chars().count()))]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::doctor::finding::State;

    #[test]
    fn what_is_drawn_is_compared_with_what_is_set() {
        for (cells, wide, state) in
            [(6, false, State::Ok), (6, true, State::Bad), (12, true, State::Ok), (12, false, State::Bad)]
        {
            assert_eq!(width(cells, wide).state, state, "{cells} {wide}");
        }
    }
}
