//! The turnstile: writers queue on a lock file beside the database, because SQLite's own wait is unfair.

use std::fs::File;
use std::path::Path;
use std::sync::mpsc;
use std::time::Duration;

use rustix::fs::{FlockOperation, Mode, OFlags, flock, open};

use crate::host::access::Access;

/// How long a turn is waited for; after that one goes on without it, and SQLite's own lock decides.
const PATIENCE: Duration = Duration::from_secs(1);

/// A place at the head of the queue, given up when dropped.
pub(super) struct Turn(Option<File>);

/// Waits for one's turn to write a database, whose turnstile is `path`.
///
/// A directory that cannot be written gives no turn; the write itself then says why.
pub(super) fn take(path: &Path, database: &Path) -> Turn {
    let Some(file) = gate(path, database) else { return Turn(None) };
    if flock(&file, FlockOperation::NonBlockingLockExclusive).is_ok() {
        return Turn(Some(file));
    }
    let (sender, receiver) = mpsc::sync_channel(0);
    // `flock` knows no timeout, so it waits on a thread. Given the lock too late, the thread finds nobody there to take it.
    let waiter = std::thread::Builder::new().name("turn".to_owned()).spawn(move || {
        if flock(&file, FlockOperation::LockExclusive).is_ok() {
            let _ = sender.send(file);
        }
    });
    match waiter {
        Ok(_) => Turn(receiver.recv_timeout(PATIENCE).ok()),
        Err(_) => Turn(None),
    }
}

/// The lock file. Whoever comes first makes it for all who may write the database, whatever their umask.
pub(super) fn gate(path: &Path, database: &Path) -> Option<File> {
    let flags = OFlags::RDWR | OFlags::NOFOLLOW | OFlags::CLOEXEC;
    if let Ok(fd) = open(path, flags, Mode::empty()) {
        return Some(fd.into());
    }
    let access = Access::of(database).ok()?;
    match open(path, flags | OFlags::CREATE | OFlags::EXCL, Mode::RUSR | Mode::WUSR) {
        Ok(fd) => {
            let file = File::from(fd);
            // A group that cannot be given leaves a lock that only its owner can take: the others go on without a turn.
            let _ = access.give(&file);
            Some(file)
        }
        // Another was first.
        Err(_) => open(path, flags, Mode::empty()).ok().map(File::from),
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        if let Some(file) = self.0.take() {
            let _ = flock(&file, FlockOperation::Unlock);
        }
    }
}
