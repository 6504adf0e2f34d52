//! The command line from outside: output, JSON keys, exit codes, both languages. Nothing here depends on the time of day.
#![allow(clippy::print_stdout, clippy::unwrap_used, clippy::expect_used)]

mod config;
mod content;
mod doctor;
mod files;
mod identity;
mod report;
mod role;
mod separation;
mod setup;
mod site;
mod terminal;
mod work;
mod wrong;
