//! Marks that stand beside words: one cell each, on every terminal.
//!
//! Meaning is never colour alone and never a mark alone. The signs are width-neutral; where a terminal lacks them, ASCII does.

use crate::domain::answer::Verdict;
use crate::domain::round::State;

/// Which characters marks are made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Marks {
    /// `✓ ✗ ▸`.
    #[default]
    Signs,
    /// `+ x >`, as on the keys that give these answers.
    Ascii,
}

impl Marks {
    /// Done, in order.
    pub fn good(self) -> &'static str {
        match self {
            Self::Signs => "✓",
            Self::Ascii => "+",
        }
    }

    /// Failed, missed.
    pub fn bad(self) -> &'static str {
        match self {
            Self::Signs => "✗",
            Self::Ascii => "x",
        }
    }

    /// The selected line.
    pub fn here(self) -> &'static str {
        match self {
            Self::Signs => "▸",
            Self::Ascii => ">",
        }
    }

    /// Late, or in need of a look.
    pub fn alert(self) -> &'static str {
        "!"
    }

    /// The mark of a round's last act.
    pub fn state(self, state: State) -> &'static str {
        match state {
            State::Started => "~",
            State::Done | State::Reviewed | State::DoneLate => self.good(),
            State::Missed | State::Explained => self.bad(),
            State::Skipped | State::NotApplicable | State::Void => "-",
        }
    }

    /// The mark of an answer.
    pub fn verdict(self, verdict: Verdict) -> &'static str {
        match verdict {
            Verdict::Pass | Verdict::Noted => self.good(),
            Verdict::Observation => "*",
            Verdict::Fail => self.bad(),
            Verdict::Na => "-",
            Verdict::NoReading => "?",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::width::{Ambiguous, width};

    #[test]
    fn every_mark_is_one_cell_however_the_terminal_counts() {
        for marks in [Marks::Signs, Marks::Ascii] {
            let all = State::ALL
                .map(|state| marks.state(state))
                .into_iter()
                .chain(Verdict::ALL.map(|verdict| marks.verdict(verdict)))
                .chain([marks.good(), marks.bad(), marks.here(), marks.alert()]);
            for mark in all {
                assert_eq!(width(mark, Ambiguous::Narrow), 1, "{mark}");
                assert_eq!(width(mark, Ambiguous::Wide), 1, "{mark}");
                assert!(marks == Marks::Signs || mark.is_ascii(), "{mark}");
            }
        }
    }
}
