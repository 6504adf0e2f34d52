//! Actions: the facts for decisions, the lists and views that screens show, and the figures made of them.

mod counts;
mod facts;
mod figures;
mod list;
mod view;

pub use counts::{ActionCounts, Counted, Owner};
pub(super) use facts::{decide, findings_of, verifying_facts};
pub(super) use figures::RECTIFIED;
pub use list::ActionRow;
#[cfg(test)]
pub(super) use list::sql;
pub(super) use list::{Conditions, OPEN};
pub use view::ActionView;
