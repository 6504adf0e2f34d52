//! Text typed and not saved, on the disk: one append-only file per session, for its owner's eyes only.
//!
//! `frame` is how records lie in a file, `record` what they say, `kept` what they add up to, `folder` where the files are,
//! `log` the file of this session, `others` those of other sessions, `sync` when it all reaches the disk, `keeper` what a
//! session does with it. A draft never goes into the database: locked or full is when drafts matter.
//!
//! What was given to `write` survives the end of the process, however it ends; a power cut takes what was typed since the
//! last sync, a second's worth at most.

mod folder;
mod frame;
mod keeper;
mod kept;
mod log;
mod others;
mod record;
mod sync;
#[cfg(test)]
mod tests;

pub use folder::bases;
pub use keeper::{Keeper, Owner};
pub use kept::Draft;
pub use record::{Context, Op, Spot};
pub use sync::Syncer;
