//! The write-ahead log: kept short, and not believed any more once the disk has failed under it.

use super::Store;
use super::connect::{beside, connect, wait_a_little};
use super::error::Error;

/// The log is written back and emptied once it is this long, in bytes; readers that stand in its way can let it grow on.
const LONG: u64 = 8 * 1024 * 1024;

impl Store {
    /// Empties a long log. Called in one's turn, when no other writer is in a transaction; nobody waits for readers.
    pub(super) fn trim_log(&self) {
        let long = std::fs::metadata(beside(&self.path, "-wal")).is_ok_and(|log| log.len() > LONG);
        if !long {
            return;
        }
        // What cannot be written back now is written back later: the change itself is saved.
        let _ = self.db.busy_handler(None);
        let _ = self.db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
        let _ = self.db.busy_handler(Some(wait_a_little));
    }

    /// After the disk failed, opens the file anew, so that what is read from now on comes from the disk and not from memory that
    /// was never written; and says whether the file or the disk is at fault.
    ///
    /// A sync that failed is not tried again on the same connection: the system may have dropped the pages and would then call
    /// a second sync done (fsync(2), and `PostgreSQL`'s account of it).
    pub fn second_look(&mut self, error: Error) -> Error {
        if !error.wants_second_look() {
            return error;
        }
        let (db, writable) = match connect(&self.path) {
            Ok(fresh) => fresh,
            Err(Error::Suspect(said)) if matches!(error, Error::Suspect(_)) => return Error::Damaged(said),
            Err(_) => return error,
        };
        self.db = db;
        self.writable = writable;
        self.patience = super::watch::Patience::default();
        self.versions = super::versions::Versions::default();
        self.titles = super::titles::Known::default();
        let Error::Suspect(what) = error else { return error };
        match self.quick_check() {
            // The file is in order; it was the disk that did not give it as it is.
            Ok(None) => Error::Disk(what),
            Ok(Some(said)) | Err(Error::Suspect(said)) => Error::Damaged(said),
            Err(_) => Error::Suspect(what),
        }
    }

    /// The version of the engine, and whether it is past the bug by which two writers could damage a log (before 3.51.3).
    pub fn engine() -> (&'static str, bool) {
        (rusqlite::version(), rusqlite::version_number() >= 3_051_003)
    }

    /// What the engine finds wrong with the structure of the file, first things first; none where it is in order.
    ///
    /// # Errors
    /// The file cannot be read now.
    pub fn quick_check(&self) -> super::error::Result<Option<String>> {
        let said: String = self.db.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
        Ok((said != "ok").then_some(said))
    }
}
