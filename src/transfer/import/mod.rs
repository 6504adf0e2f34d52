//! Bringing tables in: rows become places, people, inspections, findings and actions, each by a change that anyone could make.
//!
//! ```text
//! let plan = plan::plan(&ask, &store, &scene)?;      // reads, checks every row, compares with what is here; writes nothing
//! plan.tally(); plan.faults; plan.unwanted           // the preview
//! apply::apply(&plan, &mut store, &hand, tick)?;     // in pieces of some tens of milliseconds, one batch
//! undo::take_back(&import, &mut store, &hand, tick)? // the whole of it, newest first, also piece by piece
//! ```
//!
//! What a row says is known by its *origin*, `KIND:KEY`: the same file again changes nothing, a newer one alters what nobody
//! here worked on since. A batch whose last row is missing is finished by the same import.

pub mod apply;
mod ask;
mod codes;
mod desk;
mod fault;
mod here;
pub mod kind;
pub mod plan;
pub mod preview;
mod reader;
pub mod rejects;
#[cfg(test)]
mod tests;
pub mod undo;

pub use apply::{Applied, Hand, Tick};
pub use ask::{Ask, Duplicates, Input};
pub use desk::Scene;
pub use fault::{Failed, Fault, Why};
pub use plan::{Does, Plan, Planned};
