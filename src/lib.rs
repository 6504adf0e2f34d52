//! The console of a site's daily operations.

pub mod cli;
pub mod domain;
pub mod host;
pub mod report;
pub mod store;
pub mod text;
pub mod transfer;
pub mod tui;
