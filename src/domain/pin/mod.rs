//! Someone's PIN: the record, how tries at it are counted, and who may set it anew.

mod decide;
mod strength;
#[cfg(test)]
mod tests;

pub use decide::{Facts, decide};
pub use strength::{check, least};

use serde::{Deserialize, Serialize};

use super::heading::{Heading, Link};
use super::noun::Noun;
use super::record::{Id, Record, Seq};
use super::role::Duty;
use super::time::Instant;
use super::undo::Undo;
use super::verb::Verb;

/// Someone's PIN. What it is hashed to lies in a table of its own; the record has only the digest of that, so that a hash put in
/// its place behind the program's back is found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pin {
    /// Identity.
    pub id: Id,
    /// Whose it is. One record each.
    pub person: Id,
    /// SHA-256 of the PHC string, in hexadecimal.
    pub digest: String,
    /// The entry that set it: what was proved before counts no more.
    pub since: Seq,
    /// A temporary one, to be set anew at its first use.
    pub must_change: bool,
    /// Tries since the last right one, the one under way included.
    pub tries: i64,
    /// No try is looked at before.
    pub wait_until: Option<Instant>,
    /// The terminal line of the last sign-in: `pts/3`.
    pub line: Option<String>,
}

impl Pin {
    /// Tries without a right one after which nothing but a reset helps.
    pub const TRIES: i64 = 10;

    /// How long, in milliseconds, a countersignature may stand on a PIN that was typed before it: some rounds may be looked at in
    /// a row, a console left unlocked may not sign.
    pub const FRESH_MS: i64 = 5 * 60_000;

    /// Whether only a reset helps.
    pub fn is_locked(&self) -> bool {
        self.tries >= Self::TRIES
    }

    /// How it stands, by a stored name.
    pub fn state(&self) -> &'static str {
        if self.is_locked() {
            "locked"
        } else if self.must_change {
            "temporary"
        } else {
            "set"
        }
    }

    /// Until when no try is looked at. A wait longer than any delay is left over from a clock that has been set back since.
    pub fn waits(&self, now: Instant) -> Option<Instant> {
        self.wait_until.filter(|until| *until > now && until.0 - now.0 <= delay_ms(self.tries))
    }
}

/// The wait after so many misses in a row: 1, 2, 4, 8 ... seconds, in milliseconds.
fn delay_ms(misses: i64) -> i64 {
    1000 << (misses - 1).clamp(0, Pin::TRIES)
}

impl Record for Pin {
    const NOUN: Noun = Noun::Pin;

    fn id(&self) -> Id {
        self.id
    }

    fn heading(&self) -> Option<Heading> {
        None
    }

    fn links(&self) -> Vec<Link> {
        vec![Link { noun: Noun::Person, id: self.person }]
    }

    fn undo(_verb: Verb) -> Undo {
        Undo::Refuse
    }

    fn voided(self) -> Option<Self> {
        None
    }
}

/// What a PIN is hashed to: a PHC string. It is kept apart from everything that is journalled, and never shown.
#[derive(Clone, PartialEq, Eq)]
pub struct Phc(String);

impl Phc {
    /// A PHC string as the hash function writes it.
    pub fn new(text: String) -> Self {
        Self(text)
    }

    /// The string.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Phc {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Phc")
    }
}

/// A PIN that was hashed, on its way into the file.
///
/// It does not serialise: a change sent again under its operation is the same change, although its salt is another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hashed {
    /// The PHC string.
    pub phc: Phc,
    /// Its SHA-256, in hexadecimal.
    pub digest: String,
}

/// What can be asked about PINs. Tries and their outcome are written by the site itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum Change {
    /// Count a try, before anything is computed from it.
    Try {
        /// At whose.
        person: Id,
    },
    /// It was right.
    Right {
        /// At whose.
        person: Id,
        /// The digest it was right against: it may have been set anew meanwhile.
        digest: String,
        /// The terminal line it was typed on.
        line: Option<String>,
    },
    /// It was wrong.
    Wrong {
        /// At whose.
        person: Id,
    },
    /// Set one's own.
    Set {
        /// What it is hashed to.
        #[serde(skip)]
        hashed: Hashed,
    },
    /// Set a temporary one for someone, also where they had none.
    Reset {
        /// Whose.
        person: Id,
        /// What it is hashed to.
        #[serde(skip)]
        hashed: Hashed,
    },
}

impl Change {
    /// What it asks of the one who makes it. Whose PIN a supervisor may reset is asked again where it is decided.
    pub fn duty(&self) -> Duty {
        match self {
            Self::Try { .. } | Self::Right { .. } | Self::Wrong { .. } => Duty::CountTries,
            Self::Set { .. } => Duty::SetOwnPin,
            Self::Reset { .. } => Duty::RunShift,
        }
    }
}
