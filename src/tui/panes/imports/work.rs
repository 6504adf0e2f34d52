//! The work behind the pane: on a thread of its own, with its own connection, so that keys are heard meanwhile.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;

use crate::domain::import::Import;
use crate::store::Store;
use crate::transfer::import::undo::TakenBack;
use crate::transfer::import::{Applied, Ask, Failed, Hand, Plan, Scene, apply, plan, undo};

/// What came of it.
pub(super) enum Outcome {
    /// A plan.
    Planned(Arc<Plan>),
    /// What was brought in; nothing where there was nothing to do.
    Applied(Option<Applied>),
    /// What was taken back.
    TakenBack(TakenBack),
    /// What stood in the way.
    Failed(Vec<Failed>),
}

/// Something going on.
pub(super) struct Work {
    done: Arc<AtomicUsize>,
    total: Arc<AtomicUsize>,
    stop: Arc<AtomicBool>,
    outcome: Receiver<Outcome>,
}

impl Work {
    /// Reads and checks files.
    pub fn plan(path: PathBuf, ask: Ask, hand: Hand) -> Self {
        Self::begin(path, move |store, _| {
            let scene = Scene::of(store, hand.at).map_err(|error| vec![error.into()])?;
            Ok(Outcome::Planned(Arc::new(plan::plan(&ask, store, &hand.actor, &scene)?)))
        })
    }

    /// Brings a plan in.
    pub fn apply(path: PathBuf, plan: Arc<Plan>, hand: Hand) -> Self {
        Self::begin(path, move |store, tick| {
            apply::apply(&plan, store, &hand, tick).map(Outcome::Applied).map_err(|failed| vec![failed])
        })
    }

    /// Takes an import back.
    pub fn take_back(path: PathBuf, import: Import, hand: Hand) -> Self {
        Self::begin(path, move |store, tick| {
            undo::take_back(&import, store, &hand, tick).map(Outcome::TakenBack).map_err(|failed| vec![failed])
        })
    }

    fn begin(
        path: PathBuf,
        work: impl FnOnce(&mut Store, &mut dyn FnMut(usize, usize) -> bool) -> Result<Outcome, Vec<Failed>> + Send + 'static,
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
            let made = Store::open(&path).map_err(|error| vec![error.into()]);
            let outcome = made.and_then(|mut store| work(&mut store, &mut tick)).unwrap_or_else(Outcome::Failed);
            // Where nobody waits any more, nobody is left to be told.
            let _ = tell.send(outcome);
        });
        Self { done, total, stop, outcome }
    }

    /// How far it came, of how much; of nothing where that is not known yet.
    pub fn progress(&self) -> (usize, usize) {
        (self.done.load(Ordering::Relaxed), self.total.load(Ordering::Relaxed))
    }

    /// Asks it to stop at the next piece.
    pub fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    /// What came of it, once it is over.
    pub fn outcome(&self) -> Option<Outcome> {
        match self.outcome.try_recv() {
            Ok(outcome) => Some(outcome),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(Outcome::Failed(Vec::new())),
        }
    }
}

impl Drop for Work {
    /// A pane that is left does not go on by itself: what is in stays, and the batch is named as not finished.
    fn drop(&mut self) {
        self.stop();
    }
}
