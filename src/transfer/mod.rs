//! What comes in from outside and goes out again: packs, checklists and tables.

pub mod checklist;
pub mod decode;
mod digest;
pub mod evidence;
pub mod file;
pub mod import;
mod look;
pub mod out;
pub mod pack;
mod source;
pub mod table;
