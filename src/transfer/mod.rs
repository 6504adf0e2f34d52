//! What comes in from outside and goes out again: packs and checklists.

pub mod checklist;
mod digest;
pub mod evidence;
pub mod file;
pub mod pack;
mod source;
