//! Packs in and out: TOML files, read with every mistake named by line, and written so that reading gives the same pack.

mod built_in;
mod error;
mod load;
mod quote;
mod read;
#[cfg(test)]
mod tests;
mod write;

pub use built_in::{about, built_in, built_ins};
pub use error::{Cause, PackError};
pub use load::load;
pub use read::read;
pub use write::{digest, write};

pub(super) use write::write_form;
