//! Bringing the draft file to the disk: from a thread of its own, because a disk may take its time and typing may not.

use std::fs::File;
use std::sync::mpsc;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

/// Between two syncs, so that typing does not wear the disk.
const APART: Duration = Duration::from_secs(1);
/// How long the end of the process waits for the disk.
const FAREWELL: Duration = Duration::from_millis(500);

/// Syncs the file it was given last. Clones speak of the same file.
#[derive(Debug, Clone, Default)]
pub struct Syncer(Arc<(Mutex<State>, Condvar)>);

#[derive(Debug, Default)]
struct State {
    file: Option<Arc<File>>,
    /// Something was written since the last sync.
    due: bool,
    /// It is not to wait for the next second.
    urgent: bool,
    /// The thread runs.
    runs: bool,
}

impl Syncer {
    /// From now on it is this file; none where nothing is written any more.
    pub(super) fn of(&self, file: Option<Arc<File>>) {
        self.state().file = file;
    }

    /// Something was written: it is on the disk within a second, or at once.
    pub(super) fn wrote(&self, urgent: bool) {
        let mut state = self.state();
        state.due = true;
        state.urgent |= urgent;
        if !state.runs {
            let shared = self.clone();
            state.runs = thread::Builder::new().name("drafts".into()).spawn(move || shared.run()).is_ok();
        }
        self.0.1.notify_all();
    }

    /// Syncs now and waits for it, but not for long: for the way out, from whichever thread takes it.
    pub fn last(&self) {
        let Some(file) = self.state().file.clone() else { return };
        let (done, waits) = mpsc::sync_channel(1);
        let synced = thread::Builder::new().name("last sync".into()).spawn(move || {
            let _ = file.sync_data();
            let _ = done.send(());
        });
        if synced.is_ok() {
            let _ = waits.recv_timeout(FAREWELL);
        }
    }

    /// Syncs as long as something is written at least once a second.
    fn run(&self) {
        let mut state = self.state();
        while state.due {
            (state.due, state.urgent) = (false, false);
            let file = state.file.clone();
            drop(state);
            if let Some(file) = file {
                let _ = file.sync_data();
            }
            let waited = self.0.1.wait_timeout_while(self.state(), APART, |state| !state.urgent);
            state = waited.map_or_else(|poisoned| poisoned.into_inner().0, |(state, _)| state);
        }
        state.runs = false;
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
