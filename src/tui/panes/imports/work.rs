//! The work behind the pane. One that is left does not go on by itself: what is in stays, and the batch is named as not finished.

use std::path::PathBuf;
use std::sync::Arc;

use crate::domain::import::Import;
use crate::store::Store;
use crate::transfer::import::undo::TakenBack;
use crate::transfer::import::{Applied, Ask, Failed, Hand, Plan, Scene, apply, plan, undo};
use crate::tui::work::{self, Tick};

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
pub(super) type Work = work::Work<Outcome>;

/// Reads and checks files.
pub(super) fn plan_of(path: PathBuf, ask: Ask, hand: Hand) -> Work {
    begin(path, move |store, _| {
        let scene = Scene::of(store, hand.at).map_err(|error| vec![error.into()])?;
        Ok(Outcome::Planned(Arc::new(plan::plan(&ask, store, &hand.actor, &scene)?)))
    })
}

/// Brings a plan in.
pub(super) fn bring(path: PathBuf, plan: Arc<Plan>, hand: Hand) -> Work {
    begin(path, move |store, tick| {
        apply::apply(&plan, store, &hand, tick).map(Outcome::Applied).map_err(|failed| vec![failed])
    })
}

/// Takes an import back.
pub(super) fn take_back(path: PathBuf, import: Import, hand: Hand) -> Work {
    begin(path, move |store, tick| {
        undo::take_back(&import, store, &hand, tick).map(Outcome::TakenBack).map_err(|failed| vec![failed])
    })
}

fn begin(
    path: PathBuf,
    work: impl FnOnce(&mut Store, Tick<'_>) -> Result<Outcome, Vec<Failed>> + Send + 'static,
) -> Work {
    Work::begin(
        path,
        |error| Outcome::Failed(vec![error.into()]),
        || Outcome::Failed(Vec::new()),
        |store, tick| work(store, tick).unwrap_or_else(Outcome::Failed),
    )
}
