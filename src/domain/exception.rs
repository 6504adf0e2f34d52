//! What undermines evidence: kept and shown rather than forbidden, because people must be able to work.

/// A kind of thing that a reader of the evidence should know of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// Lines passed together, unread one by one.
    Bulk,
    /// When it was walked was set by hand.
    BackDated,
    /// Entered from a paper form.
    FromPaper,
    /// Signed longer after the walk than the site allows, with a reason.
    EnteredLate,
    /// Done in a lent role, which one's own would not have allowed.
    Lent,
    /// Signed where the file knew nobody else who could have.
    Alone,
    /// An action verified where the file knew nobody else who could have.
    VerifiedAlone,
    /// A corrective action verified on the day it was opened, with a reason.
    SameDay,
    /// A corrective action verified although its last why blames a person, with a reason.
    Blame,
    /// An action's due time moved later when it was over already.
    Postponed,
    /// Missed, and nobody has said why.
    Unexplained,
    /// Left out.
    Skipped,
    /// Said not to apply.
    NotApplicable,
    /// Declared never to have counted.
    Voided,
    /// Taken back.
    Undone,
    /// Written with the clock behind the entry before.
    ClockBack,
    /// A wrong PIN.
    PinMiss,
    /// A PIN locked after too many wrong ones.
    PinLocked,
    /// A temporary PIN given by someone else.
    PinReset,
    /// A role given or taken.
    RoleChange,
    /// The file restored from a copy.
    Restored,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 21] = [
        Self::Bulk,
        Self::BackDated,
        Self::FromPaper,
        Self::EnteredLate,
        Self::Lent,
        Self::Alone,
        Self::VerifiedAlone,
        Self::SameDay,
        Self::Blame,
        Self::Postponed,
        Self::Unexplained,
        Self::Skipped,
        Self::NotApplicable,
        Self::Voided,
        Self::Undone,
        Self::ClockBack,
        Self::PinMiss,
        Self::PinLocked,
        Self::PinReset,
        Self::RoleChange,
        Self::Restored,
    ];

    /// Its name for machines.
    pub fn name(self) -> &'static str {
        match self {
            Self::Bulk => "bulk",
            Self::BackDated => "back-dated",
            Self::FromPaper => "from-paper",
            Self::EnteredLate => "entered-late",
            Self::Lent => "lent",
            Self::Alone => "alone",
            Self::VerifiedAlone => "verified-alone",
            Self::SameDay => "same-day",
            Self::Blame => "blame",
            Self::Postponed => "postponed",
            Self::Unexplained => "unexplained",
            Self::Skipped => "skipped",
            Self::NotApplicable => "not-applicable",
            Self::Voided => "voided",
            Self::Undone => "undone",
            Self::ClockBack => "clock-back",
            Self::PinMiss => "pin-miss",
            Self::PinLocked => "pin-locked",
            Self::PinReset => "pin-reset",
            Self::RoleChange => "role-change",
            Self::Restored => "restored",
        }
    }

    /// The kind with this name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name.trim())
    }
}
