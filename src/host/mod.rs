//! What the box gives: clock, logins, paths, configuration, terminal and file system facts.

pub mod access;
pub mod chance;
pub mod clock;
pub mod config;
pub mod draft;
pub mod filesystem;
pub mod folder;
pub mod hidden;
pub mod locale;
pub mod login;
pub mod paths;
pub mod presence;
pub mod process;
pub mod ruler;
pub mod saved;
pub mod seen;
pub mod service;
pub mod sharing;
pub mod terminal;
pub mod toured;
