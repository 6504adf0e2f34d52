//! Work beside the screen: on a thread of its own, with its own connection, so that keys are heard meanwhile.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, TryRecvError, channel};
use std::thread;
use std::time::Duration;

use crate::store::{Error, Store};

/// How often it is looked how far work came.
pub const LOOK: Duration = Duration::from_millis(100);

/// Told how far it came, of how much; whether to go on.
pub type Tick<'a> = &'a mut dyn FnMut(usize, usize) -> bool;

/// Something going on, of which `T` comes.
pub struct Work<T> {
    done: Arc<AtomicUsize>,
    total: Arc<AtomicUsize>,
    stop: Arc<AtomicBool>,
    outcome: Receiver<T>,
    lost: fn() -> T,
}

impl<T: Send + 'static> Work<T> {
    /// Begins `work` on the file at `path`; `failed` tells why that cannot be opened, `lost` that the thread is gone.
    pub fn begin(
        path: PathBuf,
        failed: fn(Error) -> T,
        lost: fn() -> T,
        work: impl FnOnce(&mut Store, Tick<'_>) -> T + Send + 'static,
    ) -> Self {
        let (done, total) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
        let stop = Arc::new(AtomicBool::new(false));
        let (tell, outcome) = channel();
        let own = (Arc::clone(&done), Arc::clone(&total), Arc::clone(&stop));
        thread::spawn(move || {
            let (done, total, stop) = own;
            let mut tick = |now: usize, all: usize| {
                done.store(now, Ordering::Relaxed);
                total.store(all, Ordering::Relaxed);
                !stop.load(Ordering::Relaxed)
            };
            let outcome = match Store::open(&path) {
                Ok(mut store) => work(&mut store, &mut tick),
                Err(error) => failed(error),
            };
            // Where nobody waits any more, nobody is left to be told.
            let _ = tell.send(outcome);
        });
        Self { done, total, stop, outcome, lost }
    }

    /// How far it came, of how much; of nothing where that is not known yet.
    pub fn progress(&self) -> (usize, usize) {
        (self.done.load(Ordering::Relaxed), self.total.load(Ordering::Relaxed))
    }

    /// What came of it, once it is over.
    pub fn outcome(&self) -> Option<T> {
        match self.outcome.try_recv() {
            Ok(outcome) => Some(outcome),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some((self.lost)()),
        }
    }

    /// What came of it, where that is known within so long.
    pub fn soon(&self, within: Duration) -> Option<T> {
        match self.outcome.recv_timeout(within) {
            Ok(outcome) => Some(outcome),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => Some((self.lost)()),
        }
    }
}

impl<T> Work<T> {
    /// Asks it to stop at the next piece.
    pub fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

impl<T> Drop for Work<T> {
    /// A pane that is left does not go on by itself.
    fn drop(&mut self) {
        self.stop();
    }
}
