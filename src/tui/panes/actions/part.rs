//! Which part of all actions is shown: a view, whose, and of what.

use crate::domain::code::Code;
use crate::domain::record::Id;

/// A view of the tab.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// What has to be put right, or to be verified.
    Open,
    /// What waits to be verified.
    ToVerify,
    /// What is verified, and watched.
    Watching,
    /// What is over.
    Past,
}

impl Part {
    /// Its name where it is saved.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::ToVerify => "verify",
            Self::Watching => "watching",
            Self::Past => "past",
        }
    }

    /// The message that names it.
    pub(super) fn view(self) -> &'static str {
        match self {
            Self::Open => "actions-view-open",
            Self::ToVerify => "actions-view-verify",
            Self::Watching => "actions-view-watching",
            Self::Past => "actions-view-past",
        }
    }
}

/// Whose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Show {
    Mine,
    #[default]
    All,
    Late,
}

impl Show {
    pub const ALL: [Self; 3] = [Self::Mine, Self::All, Self::Late];

    pub fn name(self) -> &'static str {
        match self {
            Self::Mine => "mine",
            Self::All => "all",
            Self::Late => "late",
        }
    }

    /// What one key more shows. What is done cannot be late.
    pub fn next(self, part: Part) -> Self {
        match self {
            Self::All => Self::Mine,
            Self::Mine if part == Part::Open => Self::Late,
            _ => Self::All,
        }
    }
}

/// Of what: one line of the counts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) enum Only {
    /// Of everything.
    #[default]
    Any,
    /// What one person owns.
    Owner(Id),
    /// What a post does.
    Post(Code),
    /// What is in an area.
    Area(Code),
    /// What is raised so far.
    Step(u8),
}

/// What a queue shows, as it is saved: `open`, `open mine`, `open all area:hall`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Shown {
    pub show: Show,
    pub only: Only,
}

impl Shown {
    pub fn written(&self, part: Part) -> String {
        let only = match &self.only {
            Only::Any => String::new(),
            Only::Owner(id) => format!(" owner:{id}"),
            Only::Post(code) => format!(" post:{code}"),
            Only::Area(code) => format!(" area:{code}"),
            Only::Step(step) => format!(" step:{step}"),
        };
        format!("{} {}{only}", part.name(), self.show.name())
    }

    /// What was written; what cannot be read shows everything.
    pub fn read(part: &str) -> Self {
        let mut words = part.split_whitespace().skip(1);
        let shown = |word: &str| Show::ALL.into_iter().find(|show| show.name() == word);
        let show = words.next().and_then(shown).unwrap_or_default();
        let only = words.next().map_or(Some(Only::Any), |word| match word.split_once(':') {
            Some(("owner", id)) => id.parse().ok().map(Id).map(Only::Owner),
            Some(("post", code)) => Code::parse(code).ok().map(Only::Post),
            Some(("area", code)) => Code::parse(code).ok().map(Only::Area),
            Some(("step", step)) => step.parse().ok().map(Only::Step),
            _ => None,
        });
        Self { show, only: only.unwrap_or_default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_is_read_as_it_is_written() {
        let hall = Code::parse("hall").unwrap();
        let all = [Only::Any, Only::Owner(Id(7)), Only::Post(hall.clone()), Only::Area(hall), Only::Step(3)];
        for only in all {
            for show in Show::ALL {
                let shown = Shown { show, only: only.clone() };
                assert_eq!(Shown::read(&shown.written(Part::Open)), shown);
            }
        }
        assert_eq!(Shown::read(""), Shown::default());
        assert_eq!(Shown::read("open late owner:x"), Shown { show: Show::Late, only: Only::Any });
    }
}
