//! The only room that knows SQL: open, migrate, apply, page, search, journal, verify, backup.

mod action;
mod apply;
mod backup;
mod called;
mod close;
mod connect;
mod derived;
mod draw;
mod envelope;
mod error;
mod evidence;
mod exceptions;
mod find;
mod finding;
mod history;
mod import;
mod journal;
mod known;
mod links;
mod loan;
mod log;
mod migrate;
mod names;
mod near;
mod open;
mod pack;
mod people;
mod pin;
mod place;
mod rates;
mod reading;
mod rotate;
mod round;
mod rules;
mod schedule;
mod site;
mod steady;
mod table;
mod template;
#[cfg(test)]
mod tests;
mod title;
mod titles;
mod today;
mod turn;
mod undo;
mod verify;
mod versions;
mod watch;
mod wording;
mod worked;

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::domain::time::Instant;
use crate::host::filesystem;

pub use action::{ActionCounts, ActionRow, ActionView, Counted, Owner};
pub use backup::Copied;
pub use draw::{DrawView, DrawnRow};
pub use envelope::{BESIDE, Each, Envelope, OpId, Receipt};
pub use error::{Error, Result};
pub use exceptions::{Exception, Page};
pub use find::Found;
pub use finding::FindingRow;
pub use history::{Changed, Event};
pub use import::{Trial, Would};
pub use journal::Entry;
pub use links::Linked;
pub use migrate::SCHEMA;
pub use near::near;
pub use people::acting;
pub use pin::{LastSignIn, Proved};
pub use reading::{ReadLine, Readings};
pub use rotate::Rotated;
pub use round::{Awaiting, Line, Past, RoundView, Rounds};
pub use steady::Steady;
pub use table::Held;
pub use template::Listed;
pub use titles::Titles;
pub use today::{Agenda, DueAction, Reading, Row, RowState};
pub use undo::Undoable;
pub use verify::{Anchor, Fault, Problem, Report};

/// One open file.
pub struct Store {
    db: Connection,
    path: PathBuf,
    turnstile: PathBuf,
    /// Which file was opened under that path; none where it cannot be told.
    inode: Option<(u64, u64)>,
    writable: bool,
    /// Until when nothing can have been missed that is not closed already, as far as this session knows.
    quiet_until: Instant,
    patience: watch::Patience,
    versions: versions::Versions,
    titles: titles::Known,
    /// What hashing a PIN costs.
    cost: pin::Cost,
}

impl Store {
    fn around(db: Connection, path: &Path, writable: bool) -> Self {
        Self {
            db,
            turnstile: connect::beside(path, "-turn"),
            path: path.to_owned(),
            inode: filesystem::inode(path),
            writable,
            quiet_until: Instant(i64::MIN),
            patience: watch::Patience::default(),
            versions: versions::Versions::default(),
            titles: titles::Known::default(),
            cost: pin::Cost::STRONG,
        }
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether the file may be written.
    pub fn is_writable(&self) -> bool {
        self.writable
    }
}
