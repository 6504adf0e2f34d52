//! What others did meanwhile, and how long a read may take.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, Instant as Monotonic};

use crate::domain::noun::Noun;
use crate::domain::record::Seq;

use super::Store;
use super::error::Result;

/// Virtual machine steps between two looks at the time: a few hundred microseconds' worth.
const STEPS: i32 = 20_000;

/// The nouns written since an entry. The plus keeps the planner to the newest entries: an index by noun would be walked whole.
pub(super) const MOVED: &str = "SELECT DISTINCT +noun FROM journal WHERE seq > ?1";

/// When reads are given up, shared with SQLite's progress handler.
#[derive(Default)]
pub(super) struct Patience(Option<(Monotonic, Arc<AtomicI64>)>);

impl Store {
    /// Changes whenever another connection committed. Cheap: it only says *look*.
    pub fn data_version(&self) -> Result<i64> {
        let mut statement = self.db.prepare_cached("PRAGMA data_version")?;
        Ok(statement.query_row([], |row| row.get(0))?)
    }

    /// The newest entry, and the nouns written since entry `since`.
    pub fn moved(&self, since: Seq) -> Result<(Seq, Vec<Noun>)> {
        let mut statement = self.db.prepare_cached(MOVED)?;
        let names: Vec<String> = statement.query_map([since], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        let nouns = names.iter().filter_map(|name| Noun::parse(name)).collect();
        Ok((Self::head_of(&self.db)?, nouns))
    }

    /// Reads for no longer than `limit`; then it fails as too slow. The limit ends with the read: left standing, it would give
    /// up whatever is read next, long after, at its first look at the time.
    ///
    /// # Errors
    /// Fails where the read does, or takes too long.
    pub fn patiently<T>(&mut self, limit: Duration, read: impl FnOnce(&Self) -> Result<T>) -> Result<T> {
        self.be_patient(limit)?;
        let outcome = read(self);
        self.be_calm();
        outcome
    }

    fn be_patient(&mut self, limit: Duration) -> Result<()> {
        if self.patience.0.is_none() {
            let (start, until) = (Monotonic::now(), Arc::new(AtomicI64::new(i64::MAX)));
            let seen = Arc::clone(&until);
            let too_late = move || start.elapsed().as_millis() as i64 > seen.load(Ordering::Relaxed);
            self.db.progress_handler(STEPS, Some(too_late))?;
            self.patience.0 = Some((start, until));
        }
        if let Some((start, until)) = &self.patience.0 {
            until.store((start.elapsed() + limit).as_millis() as i64, Ordering::Relaxed);
        }
        Ok(())
    }

    /// Lets reads and writes take the time they need.
    pub(super) fn be_calm(&mut self) {
        if let Some((_, until)) = &self.patience.0 {
            until.store(i64::MAX, Ordering::Relaxed);
        }
    }
}
