//! Rounds: the facts for decisions, and the views that screens and lists show.

mod awaiting;
mod facts;
pub(super) mod list;
mod repeat;
mod seal;
mod view;

pub use awaiting::Awaiting;
pub(super) use facts::{decide, facts_to_close, in_slot, numbers};
pub use list::Rounds;
pub(super) use seal::{sealed, signed_digest};
pub use view::{Line, Past, RoundView};
