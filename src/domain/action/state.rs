//! Where an action stands.

use serde::{Deserialize, Serialize};

/// Where an action stands. How far it is over due is computed, not stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActionState {
    /// 待整改.
    Open,
    /// 已控制: what keeps people safe is in place; nothing is put right yet.
    Contained,
    /// 已定措施: all five are fixed.
    Planned,
    /// 整改中.
    Doing,
    /// 待复查: done, as whoever did it says.
    Done,
    /// 复查合格，观察中: verified; the program watches for the same to come back.
    Watching,
    /// 已销号: verified and over; or put right on the spot.
    Closed,
    /// 不予整改, with reason.
    Declined,
    /// 已合并: another action goes on in its place.
    Merged,
    /// Declared never to have counted.
    Void,
}

impl ActionState {
    /// Every state, in the order of the work.
    pub const ALL: [Self; 10] = [
        Self::Open,
        Self::Contained,
        Self::Planned,
        Self::Doing,
        Self::Done,
        Self::Watching,
        Self::Closed,
        Self::Declined,
        Self::Merged,
        Self::Void,
    ];

    /// The stored name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Contained => "contained",
            Self::Planned => "planned",
            Self::Doing => "doing",
            Self::Done => "done",
            Self::Watching => "watching",
            Self::Closed => "closed",
            Self::Declined => "declined",
            Self::Merged => "merged",
            Self::Void => "void",
        }
    }

    /// The state with this stored name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }

    /// Whether someone still has to do something about it: also to verify it.
    pub fn is_open(self) -> bool {
        self.is_undone() || self == Self::Done
    }

    /// Whether it still has to be put right.
    pub fn is_undone(self) -> bool {
        matches!(self, Self::Open | Self::Contained | Self::Planned | Self::Doing)
    }
}
