//! The console of a site's daily operations.

pub mod domain;
