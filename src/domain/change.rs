//! Everything that can be asked of the file, one enum per noun under one.

use serde::Serialize;

use super::id::Seq;
use super::role::Duty;
use super::{action, draw, import, pack, people, pin, place, round, schedule, site, template};

pub use super::revision::{Seen, Stale};

/// What someone wants done. The command line, the screen, the importer and the tests build the same values, so that every rule
/// is met at one door.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub enum Change {
    /// The site and its calendar.
    Site(site::Change),
    /// Units, areas and assets; in and out of service.
    Place(place::Change),
    /// People, roles, posts.
    People(people::Change),
    /// PINs, and tries at them.
    Pin(pin::Change),
    /// Checklists.
    Template(template::Change),
    /// When they are due.
    Schedule(schedule::Change),
    /// The work itself.
    Round(round::Change),
    /// What has to be put right.
    Action(action::Change),
    /// Content brought in whole.
    Pack(pack::Change),
    /// Samples, and what is said of them.
    Draw(draw::Change),
    /// What comes in from files.
    Import(import::Change),
    /// Take a change back.
    Undo {
        /// An entry of it; the actor's own last change of this session where none is named.
        seq: Option<Seq>,
    },
}

impl Change {
    /// What it asks of the one who makes it.
    pub fn duty(&self) -> Duty {
        match self {
            Self::Site(_) | Self::Template(_) | Self::Pack(_) => Duty::SetContent,
            Self::Place(change) => change.duty(),
            Self::Schedule(_) => Duty::PlanWork,
            Self::People(change) => change.duty(),
            Self::Pin(change) => change.duty(),
            Self::Round(change) => change.duty(),
            Self::Action(change) => change.duty(),
            Self::Draw(change) => change.duty(),
            Self::Import(change) => change.duty(),
            // Whether this actor may undo that very change is asked again of each entry.
            Self::Undo { .. } => Duty::WorkRounds,
        }
    }
}
