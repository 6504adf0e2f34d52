//! The small parts that panes and dialogs are drawn with. They take safe text only.

pub mod field;
// What the first forms do not use yet is there for the forms of further nouns.
#[allow(dead_code, unused_imports)]
pub mod form;
pub mod frame;
pub mod list;
pub mod narrow;
pub mod pen;
pub mod window;
