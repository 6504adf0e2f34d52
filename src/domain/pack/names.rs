//! The codes that a pack, or a site, knows things by.

use std::collections::{HashMap, HashSet};

use super::Pack;
use crate::domain::code::Code;
use crate::domain::noun::Noun;

/// Codes by kind. What a pack refers to must be among its own or among those of the site it comes to.
#[derive(Debug, Clone, Default)]
pub struct Names {
    codes: HashMap<Noun, HashSet<Code>>,
}

impl Names {
    /// Every code that a pack defines.
    pub fn of(pack: &Pack) -> Self {
        let mut names = Self::default();
        names.add(pack);
        names
    }

    /// Adds every code that a pack defines.
    pub fn add(&mut self, pack: &Pack) {
        self.extend(Noun::Pack, [&pack.about.name]);
        self.extend(Noun::Shift, pack.shifts.iter().map(|one| &one.code));
        self.extend(Noun::Unit, pack.units.iter().map(|one| &one.code));
        self.extend(Noun::Area, pack.areas.iter().map(|one| &one.code));
        self.extend(Noun::Asset, pack.assets.iter().map(|one| &one.code));
        self.extend(Noun::Post, pack.posts.iter().map(|one| &one.code));
        self.extend(Noun::Chapter, pack.chapters.iter().map(|one| &one.code));
        self.extend(Noun::Clause, pack.clauses.iter().map(|one| &one.code));
        self.extend(Noun::Template, pack.forms.iter().map(|one| &one.code));
    }

    /// Adds codes of one kind.
    pub fn extend<'a>(&mut self, noun: Noun, codes: impl IntoIterator<Item = &'a Code>) {
        self.codes.entry(noun).or_default().extend(codes.into_iter().cloned());
    }

    /// Whether something of this kind has this code.
    pub fn has(&self, noun: Noun, code: &Code) -> bool {
        self.codes.get(&noun).is_some_and(|codes| codes.contains(code))
    }
}
