//! The packs that the program carries.

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
