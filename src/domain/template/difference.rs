//! What one version of a checklist says otherwise than another, as data.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::domain::code::Code;
use crate::domain::item::{Choice, Item, Kind, When};
use crate::domain::limits::Limits;
use crate::domain::phrase::Phrase;

use super::{Form, FormKind, Section};

/// One thing that differs.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// What it is about.
    pub of: Of,
    /// How it differs.
    pub how: How,
}

/// What a difference is about. Lines and headings are called by what they say later, or said where they are gone.
#[derive(Debug, Clone, PartialEq)]
pub enum Of {
    /// The checklist itself.
    Form,
    /// A heading.
    Section(Phrase),
    /// A line.
    Item {
        /// Its key.
        key: Code,
        /// What it says.
        text: Phrase,
    },
}

/// How something differs.
#[derive(Debug, Clone, PartialEq)]
pub enum How {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It stands elsewhere: its number among all lines, or headings, counted from one.
    Moved {
        /// Before.
        from: usize,
        /// After.
        to: usize,
    },
    /// It says something else.
    Changed {
        /// The field, by its stored name.
        field: &'static str,
        /// The language's tag, of texts in several.
        language: Option<String>,
        /// Before.
        before: Value,
        /// After.
        after: Value,
    },
}

/// A value that differs, as far as it takes a reader to see how.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Value {
    /// Nothing.
    None,
    /// A text.
    Text(String),
    /// Yes or no.
    Yes(bool),
    /// A code.
    Code(Code),
    /// Limits.
    Limits(Limits),
    /// How a line is answered.
    Kind(Kind),
    /// What sort of work it is.
    Form(FormKind),
    /// What can be chosen.
    Choices(Vec<Choice>),
    /// A condition.
    When(When),
}

impl From<&Option<String>> for Value {
    fn from(text: &Option<String>) -> Self {
        text.clone().map_or(Self::None, Self::Text)
    }
}

impl From<&Option<Code>> for Value {
    fn from(code: &Option<Code>) -> Self {
        code.clone().map_or(Self::None, Self::Code)
    }
}

impl From<Option<Limits>> for Value {
    fn from(limits: Option<Limits>) -> Self {
        limits.map_or(Self::None, Self::Limits)
    }
}

/// What `after` says otherwise than `before`: the checklist, its headings, its lines, each in the order of `after`; what is
/// gone comes last. Nothing where they say the same.
pub fn difference(before: &Form, after: &Form) -> Vec<Difference> {
    let mut found = Found { of: Of::Form, list: Vec::new() };
    form(&mut found, before, after);
    let pairs = pairs(&before.sections, &after.sections);
    sections(&mut found, before, after, &pairs);
    items(&mut found, before, after, &pairs);
    found.list
}

/// What was found so far, and what is being looked at.
struct Found {
    of: Of,
    list: Vec<Difference>,
}

impl Found {
    fn how(&mut self, how: How) {
        self.list.push(Difference { of: self.of.clone(), how });
    }

    fn value(&mut self, field: &'static str, before: impl Into<Value>, after: impl Into<Value>) {
        let (before, after) = (before.into(), after.into());
        if before != after {
            self.how(How::Changed { field, language: None, before, after });
        }
    }

    fn yes(&mut self, field: &'static str, before: bool, after: bool) {
        self.value(field, Value::Yes(before), Value::Yes(after));
    }

    /// A phrase, language by language.
    fn phrase(&mut self, field: &'static str, before: Option<&Phrase>, after: Option<&Phrase>) {
        let empty = Phrase::default();
        let (before, after) = (before.unwrap_or(&empty), after.unwrap_or(&empty));
        let tags: BTreeSet<&str> = before.by_language().chain(after.by_language()).map(|(tag, _)| tag).collect();
        let text = |phrase: &Phrase, wanted: &str| {
            let found = phrase.by_language().find(|(tag, _)| *tag == wanted).map(|(_, text)| text.to_owned());
            found.filter(|text| !text.is_empty())
        };
        for tag in tags {
            let (before, after) = (Value::from(&text(before, tag)), Value::from(&text(after, tag)));
            if before != after {
                let language = (!tag.is_empty()).then(|| tag.to_owned());
                self.how(How::Changed { field, language, before, after });
            }
        }
    }
}

fn form(found: &mut Found, before: &Form, after: &Form) {
    found.phrase("title", Some(&before.title), Some(&after.title));
    found.value("kind", Value::Form(before.kind), Value::Form(after.kind));
    found.value("clause", &before.clause, &after.clause);
    found.value("post", &before.post, &after.post);
    found.value("area", &before.area, &after.area);
    found.value("asset", &before.asset, &after.asset);
    found.phrase("intro", before.intro.as_ref(), after.intro.as_ref());
    found.yes("review", before.review, after.review);
    found.value("source", &before.source, &after.source);
    let pass = |form: &Form| form.scoring.map_or(Value::None, |scoring| Value::Text(scoring.pass.to_string()));
    found.value("scoring", pass(before), pass(after));
    let aql = |form: &Form| form.sampling.map_or(Value::None, |sampling| Value::Text(sampling.aql.to_string()));
    found.value("aql", aql(before), aql(after));
    let level =
        |form: &Form| form.sampling.map_or(Value::None, |sampling| Value::Text(sampling.level.name().to_owned()));
    found.value("level", level(before), level(after));
    let reduced = |form: &Form| form.sampling.is_some_and(|sampling| sampling.reduced);
    found.yes("reduced", reduced(before), reduced(after));
}

/// Which section of `before` became which of `after`: the one with the same heading, else the one it shares most lines with.
/// For each of `after`, its place in `before`.
fn pairs(before: &[Section], after: &[Section]) -> Vec<Option<usize>> {
    let same =
        |a: &Phrase, b: &Phrase| a == b || a.by_language().any(|text| b.by_language().any(|other| other == text));
    let mut pairs: Vec<Option<usize>> = vec![None; after.len()];
    for (n, section) in after.iter().enumerate() {
        let free = |m: &usize| !pairs.contains(&Some(*m));
        pairs[n] = (0..before.len()).filter(free).find(|m| same(&before[*m].title, &section.title));
    }
    for n in 0..after.len() {
        if pairs[n].is_some() {
            continue;
        }
        let shared = |m: usize| {
            let has = |item: &&Item| before[m].items.iter().any(|other| other.key == item.key);
            after[n].items.iter().filter(has).count()
        };
        let free = (0..before.len()).filter(|m| !pairs.contains(&Some(*m)));
        pairs[n] = free.filter(|m| shared(*m) > 0).max_by_key(|m| (shared(*m), std::cmp::Reverse(*m)));
    }
    pairs
}

fn sections(found: &mut Found, before: &Form, after: &Form, pairs: &[Option<usize>]) {
    let order: Vec<usize> = pairs.iter().copied().flatten().collect();
    let still = unmoved(&order);
    for (n, section) in after.sections.iter().enumerate() {
        found.of = Of::Section(section.title.clone());
        match pairs[n] {
            None => found.how(How::Added),
            Some(m) => {
                found.phrase("title", Some(&before.sections[m].title), Some(&section.title));
                if !still.contains(&m) {
                    found.how(How::Moved { from: m + 1, to: n + 1 });
                }
            }
        }
    }
    for (_, section) in before.sections.iter().enumerate().filter(|(m, _)| !pairs.contains(&Some(*m))) {
        found.of = Of::Section(section.title.clone());
        found.how(How::Removed);
    }
}

fn items(found: &mut Found, before: &Form, after: &Form, pairs: &[Option<usize>]) {
    let was: Vec<(usize, &Item)> = placed(before).collect();
    let place = |key: &Code| was.iter().position(|(_, item)| item.key == *key);
    let order: Vec<usize> = after.items().filter_map(|item| place(&item.key)).collect();
    let still = unmoved(&order);
    for (n, (section, item)) in placed(after).enumerate() {
        found.of = Of::Item { key: item.key.clone(), text: item.text.clone() };
        let Some(m) = place(&item.key) else {
            found.how(How::Added);
            continue;
        };
        self::item(found, was[m].1, item);
        if !still.contains(&m) || pairs[section] != Some(was[m].0) {
            found.how(How::Moved { from: m + 1, to: n + 1 });
        }
    }
    for (_, item) in was.iter().filter(|(_, item)| after.item(&item.key).is_none()) {
        found.of = Of::Item { key: item.key.clone(), text: item.text.clone() };
        found.how(How::Removed);
    }
}

/// Every line with the place of its section.
fn placed(form: &Form) -> impl Iterator<Item = (usize, &Item)> {
    form.sections.iter().enumerate().flat_map(|(n, section)| section.items.iter().map(move |item| (n, item)))
}

fn item(found: &mut Found, before: &Item, after: &Item) {
    found.value("kind", Value::Kind(before.kind), Value::Kind(after.kind));
    found.phrase("text", Some(&before.text), Some(&after.text));
    found.phrase("criterion", before.criterion.as_ref(), after.criterion.as_ref());
    found.phrase("guidance", before.guidance.as_ref(), after.guidance.as_ref());
    found.value("unit", &before.unit, &after.unit);
    found.value("warn", before.warn, after.warn);
    found.value("alarm", before.alarm, after.alarm);
    found.value("possible", before.possible, after.possible);
    found.value("source", &before.source, &after.source);
    let choices = |item: &Item| Value::Choices(item.choices.clone());
    found.value("choices", choices(before), choices(after));
    let when = |item: &Item| item.when.clone().map_or(Value::None, Value::When);
    found.value("when", when(before), when(after));
    found.value("clause", &before.clause, &after.clause);
    found.value("weight", Value::Text(before.weight.to_string()), Value::Text(after.weight.to_string()));
    found.yes("defects", before.defects, after.defects);
    found.yes("critical", before.critical, after.critical);
    found.yes("optional", before.optional, after.optional);
    found.yes("instrument", before.instrument, after.instrument);
}

/// The most of these places that follow one another as before: what is not among them was moved.
fn unmoved(order: &[usize]) -> Vec<usize> {
    // For each place the longest run that ends with it, and the place before it there.
    let mut best: Vec<(usize, Option<usize>)> = Vec::with_capacity(order.len());
    for (n, here) in order.iter().enumerate() {
        let before = (0..n).filter(|m| order[*m] < *here).max_by_key(|m| (best[*m].0, *m));
        best.push((before.map_or(1, |m| best[m].0 + 1), before));
    }
    let mut at = (0..order.len()).max_by_key(|n| best[*n].0);
    let mut run = Vec::new();
    while let Some(n) = at {
        run.push(order[n]);
        at = best[n].1;
    }
    run
}

#[cfg(test)]
mod tests;
