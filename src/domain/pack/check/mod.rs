//! Everything that can be wrong with a pack, found without reading it twice.

mod book;
mod forms;
mod limits;
mod places;
mod plans;
#[cfg(test)]
mod tests;
mod wordings;

use std::collections::HashSet;

use super::names::Names;
use super::{About, Pack};
use crate::domain::code::Code;
use crate::domain::noun::Noun;
use crate::domain::phrase::Phrase;
use crate::domain::problem::{At, Problem, Table, What};
use crate::domain::schedule::Plan;
use crate::domain::template::Form;

/// Every mistake in a pack that must stand on its own, in the order of the pack.
pub fn check(pack: &Pack) -> Vec<Problem> {
    check_beside(pack, &Names::default())
}

/// Every mistake in a pack that may refer to what the site already has.
pub fn check_beside(pack: &Pack, site: &Names) -> Vec<Problem> {
    let mut check = Check { own: Names::of(pack), site, languages: &pack.about.languages, problems: Vec::new() };
    check.about(&pack.about);
    places::check(&mut check, pack);
    book::check(&mut check, pack);
    forms::check(&mut check, &pack.forms);
    plans::check(&mut check, &pack.plans);
    wordings::check(&mut check, &pack.wordings);
    check.problems
}

/// Every mistake in checklists that refer to what the site has.
pub fn check_forms(forms: &[Form], site: &Names) -> Vec<Problem> {
    let mut check = Check { own: Names::default(), site, languages: &[], problems: Vec::new() };
    forms::check(&mut check, forms);
    check.problems
}

/// Every mistake in one schedule that refers to what the site has.
pub fn check_plan(plan: &Plan, site: &Names) -> Vec<Problem> {
    let mut check = Check { own: Names::default(), site, languages: &[], problems: Vec::new() };
    plans::check(&mut check, std::slice::from_ref(plan));
    check.problems
}

/// A check under way.
struct Check<'a> {
    own: Names,
    site: &'a Names,
    languages: &'a [String],
    problems: Vec<Problem>,
}

impl Check<'_> {
    fn about(&mut self, about: &About) {
        let at = record(Table::Pack, 0, &about.name);
        self.phrase(&at.key("title"), &about.title);
        if about.version.trim().is_empty() {
            self.say(at.key("version"), What::Empty);
        }
        if about.languages.is_empty() {
            self.say(at.key("languages"), What::NoLanguage);
        }
        self.refer_each(&at, "needs", Noun::Pack, &about.needs);
    }

    fn say(&mut self, at: At, what: What) {
        self.problems.push(Problem { at, what });
    }

    /// What the value of `key` refers to must be known.
    fn refer(&mut self, at: &At, key: &'static str, noun: Noun, code: Option<&Code>) {
        if let Some(code) = code {
            self.refer_at(at.key(key), noun, code);
        }
    }

    /// What each element of `key` refers to must be known.
    fn refer_each(&mut self, at: &At, key: &'static str, noun: Noun, codes: &[Code]) {
        for (n, code) in codes.iter().enumerate() {
            self.refer_at(at.key(key).nth(n), noun, code);
        }
    }

    fn refer_at(&mut self, at: At, noun: Noun, code: &Code) {
        if !self.own.has(noun, code) && !self.site.has(noun, code) {
            self.say(at, What::Unknown { noun, code: code.clone() });
        }
    }

    /// A phrase must say something in every language of the pack.
    fn phrase(&mut self, at: &At, phrase: &Phrase) {
        if phrase.is_empty() {
            self.say(at.clone(), What::Empty);
            return;
        }
        for language in self.languages {
            if !phrase.has(language) {
                self.problems.push(Problem { at: at.clone(), what: What::Lacks { language: language.clone() } });
            }
        }
    }

    fn phrases(&mut self, at: &At, phrases: &[Phrase]) {
        for (n, phrase) in phrases.iter().enumerate() {
            self.phrase(&at.nth(n), phrase);
        }
    }

    /// No two records of a table may have one code.
    fn unique<'c>(&mut self, table: Table, codes: impl Iterator<Item = &'c Code>) {
        let mut seen = HashSet::new();
        for (index, code) in codes.enumerate() {
            if !seen.insert(code) {
                self.say(record(table, index, code).key("code"), What::Twice(code.clone()));
            }
        }
    }
}

/// The place of a whole record.
fn record(table: Table, index: usize, code: &Code) -> At {
    At { table, index, code: code.clone(), item: None, path: Vec::new() }
}
