//! What is wrong, and what was recognised, as sentences.

mod failed;
mod noted;
mod problem;
