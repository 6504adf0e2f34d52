//! The ladder that an action over due climbs: to its owner, the supervisor, the manager, the board.

use serde::{Deserialize, Serialize};

use crate::domain::refusal::{Invalid, Refusal};
use crate::domain::role::Role;
use crate::domain::time::{Instant, Span};

/// After how many days over due an action is raised one rung further, least first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Ladder(pub [i64; 4]);

impl Default for Ladder {
    /// 1, 3, 7 and 30 days.
    fn default() -> Self {
        Self([1, 3, 7, 30])
    }
}

/// To whom an action over due is raised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Rung {
    /// Whoever owns it.
    Owner,
    /// The supervisors.
    Supervisor,
    /// The managers.
    Manager,
    /// The board: whatever is shown to the head of the site.
    Board,
}

impl Rung {
    /// Every rung, the lowest first.
    pub const ALL: [Self; 4] = [Self::Owner, Self::Supervisor, Self::Manager, Self::Board];

    /// The name for machines.
    pub fn name(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Supervisor => "supervisor",
            Self::Manager => "manager",
            Self::Board => "board",
        }
    }

    /// The rung with this name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rung| rung.name() == name.trim())
    }

    /// The lowest rung at which an action is raised to a role, whoever owns it.
    pub fn of_role(role: Role) -> Option<Self> {
        match role {
            Role::Supervisor => Some(Self::Supervisor),
            Role::Manager => Some(Self::Manager),
            Role::Viewer | Role::Operator | Role::Auditor | Role::Site => None,
        }
    }
}

impl Ladder {
    /// Whether a site can live by it.
    ///
    /// # Errors
    /// [`Invalid::Impossible`] unless its days are whole, not below zero and each more than the one before.
    pub fn check(self) -> Result<(), Refusal> {
        let rises = self.0.windows(2).all(|pair| pair[0] < pair[1]);
        if rises && self.0[0] >= 0 && self.0[3] <= 3660 {
            return Ok(());
        }
        Err(Refusal::Invalid { field: "ladder", reason: Invalid::Impossible, given: self.to_string() })
    }

    /// Reads `1,3,7,30`.
    pub fn parse(text: &str) -> Option<Self> {
        let days: Vec<i64> = text
            .split([',', '/', ' ', '，'])
            .filter(|day| !day.is_empty())
            .map(|day| day.parse().ok())
            .collect::<Option<_>>()?;
        days.try_into().ok().map(Self)
    }

    /// How many rungs it has climbed, 0 to 4, when it was due at `due` and is still open at `now`.
    pub fn step(self, due: Instant, now: Instant) -> usize {
        let days = days_over(due, now);
        if now <= due { 0 } else { self.0.iter().filter(|rung| days >= **rung).count() }
    }

    /// To whom it is raised; none while it is not over due for long enough.
    pub fn raised_to(self, due: Instant, now: Instant) -> Option<Rung> {
        self.step(due, now).checked_sub(1).and_then(|step| Rung::ALL.get(step).copied())
    }

    /// What was due by this moment has climbed at least to `rung` by `now`.
    pub fn due_before(self, rung: Rung, now: Instant) -> Instant {
        let days = self.0.get(rung as usize).copied().unwrap_or_default();
        now.plus(Span::of_days(-days))
    }
}

impl std::fmt::Display for Ladder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [owner, supervisor, manager, board] = self.0;
        write!(f, "{owner},{supervisor},{manager},{board}")
    }
}

/// Whole days of 24 hours that something due at `due` is over due at `now`; 0 while it is not.
pub fn days_over(due: Instant, now: Instant) -> i64 {
    (now.minutes_since(due) / 1440).max(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_rung_is_reached_on_its_day_and_not_before() {
        let ladder = Ladder::default();
        let due = Instant(1_000_000_000_000);
        let after = |days, minutes| due.plus(Span::of_days(days)).plus(Span::of_minutes(minutes));
        for (now, step) in [
            (due, 0),
            (after(0, 1), 0),
            (after(1, -1), 0),
            (after(1, 0), 1),
            (after(3, -1), 1),
            (after(3, 0), 2),
            (after(7, 0), 3),
            (after(30, -1), 3),
            (after(30, 0), 4),
            (after(300, 0), 4),
        ] {
            assert_eq!(ladder.step(due, now), step, "{now:?}");
        }
        assert_eq!(ladder.raised_to(due, after(7, 0)), Some(Rung::Manager));
        assert_eq!(ladder.due_before(Rung::Manager, after(7, 0)), due);
        // A site may raise on the very first minute.
        assert_eq!(Ladder([0, 1, 2, 3]).step(due, after(0, 1)), 1);
        assert_eq!(Ladder([0, 1, 2, 3]).step(due, due), 0);
    }

    #[test]
    fn a_ladder_rises() {
        assert_eq!(Ladder::parse("2, 4，8/40"), Some(Ladder([2, 4, 8, 40])));
        assert_eq!(Ladder::parse("1,3,7"), None);
        assert_eq!(Ladder::parse("1,3,x,7"), None);
        assert!(Ladder([1, 3, 3, 7]).check().is_err() && Ladder([-1, 3, 4, 7]).check().is_err());
        assert!(Ladder::default().check().is_ok());
    }
}
