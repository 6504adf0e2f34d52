//! The turnstile: writers queue on a lock file beside the database, because SQLite's own wait is unfair.

use std::fs::File;
use std::path::Path;
use std::sync::mpsc;
use std::time::Duration;

use rustix::fs::{FlockOperation, Mode, OFlags, flock, open};

/// How long a turn is waited for; after that one goes on without it, and SQLite's own lock decides.
const PATIENCE: Duration = Duration::from_secs(1);

/// A place at the head of the queue, given up when dropped.
pub(super) struct Turn(Option<File>);

/// Waits for one's turn to write the database whose turnstile is `path`.
///
/// A directory that cannot be written gives no turn; the write itself then says why.
pub(super) fn take(path: &Path) -> Turn {
    let flags = OFlags::RDWR | OFlags::CREATE | OFlags::NOFOLLOW | OFlags::CLOEXEC;
    let Ok(fd) = open(path, flags, Mode::from_raw_mode(0o660)) else { return Turn(None) };
    let file = File::from(fd);
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

impl Drop for Turn {
    fn drop(&mut self) {
        if let Some(file) = self.0.take() {
            let _ = flock(&file, FlockOperation::Unlock);
        }
    }
}
