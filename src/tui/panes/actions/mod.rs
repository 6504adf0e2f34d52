//! Actions: what has to be put right, as queues; how much there is of it; and each by itself.

mod deeds;
mod doubts;
mod forms;
mod found;
mod one;
pub(super) mod page;
mod part;
mod plan;
mod queue;
mod sheet;
mod standing;
mod tallies;
mod who;

pub use one::One;
pub use part::Part;
pub use queue::Queue;
pub(super) use standing::{raised, told};
pub use tallies::Tallies;
