//! The packs that the program carries.

use serde::Deserialize;

use crate::domain::pack::About;

/// A pack as its files: name and text, in name order.
pub type Files = Vec<(&'static str, &'static str)>;

/// Name of the pack, then its files; listed by `build.rs`.
const PACKS: &[(&str, &[(&str, &str)])] = include!(concat!(env!("OUT_DIR"), "/packs.rs"));

/// The files of a pack that the program carries, if it carries one of this name.
pub fn built_in(name: &str) -> Option<Files> {
    PACKS.iter().find(|(pack, _)| *pack == name).map(|(_, files)| files.to_vec())
}

/// The names of the packs that the program carries.
pub fn built_ins() -> impl Iterator<Item = &'static str> {
    PACKS.iter().map(|(name, _)| *name)
}

/// What a pack that the program carries says of itself, without reading the rest of it.
pub fn about(name: &str) -> Option<About> {
    /// The one table that is read.
    #[derive(Deserialize)]
    struct Head {
        pack: About,
    }
    let files = built_in(name)?;
    let (_, text) = files.iter().find(|(file, _)| *file == "pack.toml")?;
    toml::from_str::<Head>(text).ok().map(|head| head.pack)
}
