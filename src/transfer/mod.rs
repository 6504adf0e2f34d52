//! What comes in from outside and goes out again: packs and checklists.

pub mod checklist;
pub mod file;
pub mod pack;
mod source;
