//! Values as they are written.

pub mod date;
pub mod number;
#[cfg(test)]
mod tests;
mod token;
pub mod word;
