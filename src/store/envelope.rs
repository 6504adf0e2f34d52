//! What comes to the door with a change, and what goes back.

use crate::domain::actor::Actor;
use crate::domain::change::{Change, Seen};
use crate::domain::record::{Id, Seq};
use crate::domain::refusal::Refusal;
use crate::domain::role::Role;
use crate::domain::time::Instant;
use crate::host::chance;

/// An operation's identity: the same operation is done once, however often it is sent.
pub type OpId = [u8; 16];

/// What a session's name ends on for changes made beside its work, which taking back leaves alone: the language one reads, and
/// whole imports, which are taken back by a change of their own.
pub const BESIDE: &str = "-language";

/// A change with who, when and under which operation.
#[derive(Debug, Clone)]
pub struct Envelope {
    /// The operation.
    pub op: OpId,
    /// When, by the clock of the door it came through.
    pub at: Instant,
    /// Who. The role is read again from the file.
    pub actor: Actor,
    /// The session, so that one can take back one's own.
    pub session: String,
    /// The records the decision was based on, at the revisions seen.
    pub seen: Vec<Seen>,
    /// The first entry of the changes this one belongs to.
    pub batch: Option<Seq>,
    /// What is wanted.
    pub change: Change,
}

impl Envelope {
    /// A change under a fresh operation, based on no particular revision.
    pub fn new(actor: &Actor, session: &str, at: Instant, change: Change) -> Self {
        Self {
            op: chance::bytes(),
            at,
            actor: actor.clone(),
            session: session.to_owned(),
            seen: Vec::new(),
            batch: None,
            change,
        }
    }
}

/// Proof that a change was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// Its first entry; the journal's head where nothing needed writing.
    pub first: Seq,
    /// Its last entry.
    pub seq: Seq,
    /// The records it wrote, in order, each once.
    pub records: Vec<Id>,
    /// What people call those that have a name.
    pub refs: Vec<String>,
    /// Whether it had been made before, under the same operation.
    pub repeated: bool,
}

impl Receipt {
    /// One receipt for changes that were made as one; none for no change.
    pub fn of_all(receipts: Vec<Self>) -> Option<Self> {
        receipts.into_iter().reduce(|whole, part| Self {
            first: whole.first.min(part.first),
            seq: whole.seq.max(part.seq),
            records: [whole.records, part.records].concat(),
            refs: [whole.refs, part.refs].concat(),
            repeated: whole.repeated && part.repeated,
        })
    }
}

/// What every entry of one operation shares.
pub(super) struct Header {
    pub at: Instant,
    pub utc_offset: i32,
    pub person: Option<Id>,
    pub role: Role,
    pub uid: u32,
    pub session: String,
    pub op: OpId,
    pub ask: [u8; 32],
    pub batch: Option<Seq>,
    pub undoes: Option<Seq>,
    pub loan: Option<Id>,
}

/// What became of one change of several that stand each for itself.
pub type Each = std::result::Result<Receipt, Refusal>;
