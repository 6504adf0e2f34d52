//! The small parts that panes and dialogs are drawn with. They take safe text only.

pub mod chart;
pub mod field;
pub mod form;
pub mod frame;
pub mod list;
pub mod narrow;
pub mod pen;
pub mod window;
