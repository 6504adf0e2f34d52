//! What a new site is to be: answered once, on the first screen or on the command line.

use chrono_tz::Tz;

use super::phrase::Lang;
use super::refusal::Refusal;
use super::site::fits_name;

/// What a new site is to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Founding {
    /// What it is called.
    pub name: String,
    /// The language of those who set none of their own.
    pub language: Lang,
    /// The zone of its clocks.
    pub zone: Tz,
    /// What it begins with: built-in packs by their names, others by their files, each after those it builds on.
    pub packs: Vec<String>,
}

impl Founding {
    /// Whether a site can be called so.
    ///
    /// # Errors
    /// The name is blank or too long.
    pub fn check(&self) -> Result<(), Refusal> {
        fits_name(&self.name)
    }
}
