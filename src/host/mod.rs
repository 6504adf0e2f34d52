//! What the box gives: clock, logins, paths, configuration, file system facts.

pub mod chance;
pub mod clock;
pub mod filesystem;
pub mod login;
pub mod paths;
