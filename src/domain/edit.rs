//! Editing a checklist: each edit is a value, checked at once by the rules that packs are checked by.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::code::Code;
use super::item::{Item, is_false};
use super::pack::{Names, check_forms};
use super::phrase::Phrase;
use super::problem::{Problem, Step, What};
use super::sampling::Sampling;
use super::score::Scoring;
use super::template::{Form, FormKind, Section, fresh};

/// What a form says of itself, apart from its lines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// What sort of work it is.
    pub kind: FormKind,
    /// What it is called.
    pub title: Phrase,
    /// The clause it carries out.
    pub clause: Option<Code>,
    /// The post that works it.
    pub post: Option<Code>,
    /// Where.
    pub area: Option<Code>,
    /// On what.
    pub asset: Option<Code>,
    /// Before you begin.
    pub intro: Option<Phrase>,
    /// A supervisor who answered no line reviews it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub review: bool,
    /// Where its figures come from.
    pub source: Option<String>,
    /// It is scored, and passes from a mark on.
    #[serde(default)]
    pub scoring: Option<Scoring>,
    /// It judges lots by a sample of them.
    #[serde(default)]
    pub sampling: Option<Sampling>,
}

impl About {
    /// What this form says of itself.
    pub fn of(form: &Form) -> Self {
        Self {
            kind: form.kind,
            title: form.title.clone(),
            clause: form.clause.clone(),
            post: form.post.clone(),
            area: form.area.clone(),
            asset: form.asset.clone(),
            intro: form.intro.clone(),
            review: form.review,
            source: form.source.clone(),
            scoring: form.scoring,
            sampling: form.sampling,
        }
    }
}

/// Where a line stands: in which section, and before which of its lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The section, counted from zero.
    pub section: usize,
    /// The line within it, counted from zero; as many as it has lines for its end.
    pub line: usize,
}

/// One edit.
#[derive(Debug, Clone, PartialEq)]
pub enum Edit {
    /// Set what the form says of itself.
    About(Box<About>),
    /// Add a heading, and with it a section without lines: the lines that stand below that place go under it.
    AddSection {
        /// Below which line of which section; none above all.
        after: Option<Place>,
        /// The heading.
        title: Phrase,
    },
    /// Set a heading.
    NameSection {
        /// Which.
        section: usize,
        /// The heading.
        title: Phrase,
    },
    /// Take a heading away: its lines go under the one before, those of the first stay without one.
    JoinSection(usize),
    /// Put a section before another.
    MoveSection {
        /// Which.
        section: usize,
        /// The place it takes.
        to: usize,
    },
    /// Add a line. Its key is made afresh from its text.
    AddItem {
        /// Where.
        at: Place,
        /// The line.
        item: Box<Item>,
    },
    /// Set a line. Its key stays.
    SetItem(Box<Item>),
    /// Take a line away.
    DeleteItem(Code),
    /// Put a line elsewhere.
    MoveItem {
        /// Which.
        key: Code,
        /// Where, counted without the line itself.
        to: Place,
    },
}

/// Why an edit cannot be made. The form stays as it was.
#[derive(Debug, Clone, PartialEq)]
pub enum Obstacle {
    /// Other lines are asked only by its answer.
    Rests {
        /// What the line says.
        line: Phrase,
        /// What those lines say.
        on: Vec<Phrase>,
    },
    /// The form would not make sense.
    Problem(Box<Problem>),
    /// There is no such line or section any more.
    Gone,
}

/// The form after an edit. `used` are the keys its lines ever had, `site` what the site has.
///
/// What was wrong before does not stand in the way: a form is put together step by step, and as a whole checked when it is
/// published.
///
/// # Errors
/// [`Obstacle`] where the edit would leave a line or the form worse than it was.
pub fn edit(form: &Form, edit: &Edit, used: &BTreeSet<Code>, site: &Names) -> Result<Form, Obstacle> {
    let mut next = form.clone();
    make(&mut next, edit, used)?;
    let before: Vec<Sign> = check_forms(std::slice::from_ref(form), site).iter().map(sign).collect();
    let late = |what: &What| matches!(what, What::NoLines | What::NoDefects);
    let fresh = |problem: &Problem| !late(&problem.what) && !before.contains(&sign(problem));
    match check_forms(std::slice::from_ref(&next), site).into_iter().find(fresh) {
        Some(problem) => Err(Obstacle::Problem(Box::new(problem))),
        None => Ok(next),
    }
}

/// The lines that are asked only by the answer to this one.
pub fn resting<'a>(form: &'a Form, key: &'a Code) -> impl Iterator<Item = &'a Item> {
    form.items().filter(move |item| item.when.as_ref().is_some_and(|when| when.item == *key))
}

/// A problem without the places that move when lines do.
type Sign = (Option<Code>, Option<Step>, What);

fn sign(problem: &Problem) -> Sign {
    let key = problem.at.path.iter().rev().find(|step| matches!(step, Step::Key(_)));
    (problem.at.item.clone(), key.cloned(), problem.what.clone())
}

fn make(form: &mut Form, edit: &Edit, used: &BTreeSet<Code>) -> Result<(), Obstacle> {
    match edit {
        Edit::About(about) => {
            let About { kind, title, clause, post, area, asset, intro, review, source, scoring, sampling } =
                (**about).clone();
            let (code, sections) = (form.code.clone(), std::mem::take(&mut form.sections));
            let placed = Form {
                code,
                kind,
                title,
                clause,
                post,
                area,
                asset,
                intro,
                review,
                source,
                scoring,
                sampling,
                sections,
            };
            *form = placed;
        }
        Edit::AddSection { after, title } => {
            let (at, items) = match after {
                Some(place) => {
                    let above = form.sections.get_mut(place.section).ok_or(Obstacle::Gone)?;
                    (place.section + 1, above.items.split_off(place.line.min(above.items.len())))
                }
                None => (0, Vec::new()),
            };
            form.sections.insert(at, Section { title: title.clone(), items });
        }
        Edit::NameSection { section, title } => {
            form.sections.get_mut(*section).ok_or(Obstacle::Gone)?.title = title.clone();
        }
        Edit::JoinSection(section) => join(form, *section)?,
        Edit::MoveSection { section, to } => {
            if *section >= form.sections.len() {
                return Err(Obstacle::Gone);
            }
            let moved = form.sections.remove(*section);
            form.sections.insert((*to).min(form.sections.len()), moved);
        }
        Edit::AddItem { at, item } => {
            let key = fresh(&item.text, used);
            put(form, *at, Item { key, ..(**item).clone() })?;
        }
        Edit::SetItem(item) => *find(form, &item.key)? = (**item).clone(),
        Edit::DeleteItem(key) => {
            let line = find(form, key)?.text.clone();
            let on: Vec<Phrase> = resting(form, key).map(|item| item.text.clone()).collect();
            if !on.is_empty() {
                return Err(Obstacle::Rests { line, on });
            }
            take(form, key);
        }
        Edit::MoveItem { key, to } => {
            let item = take(form, key).ok_or(Obstacle::Gone)?;
            put(form, *to, item)?;
        }
    }
    Ok(())
}

fn join(form: &mut Form, section: usize) -> Result<(), Obstacle> {
    if section >= form.sections.len() {
        return Err(Obstacle::Gone);
    }
    let joined = form.sections.remove(section);
    match (section.checked_sub(1).and_then(|above| form.sections.get_mut(above)), joined.items.is_empty()) {
        (Some(above), _) => above.items.extend(joined.items),
        (None, true) => {}
        // The first heading goes, its lines stay without one.
        (None, false) => form.sections.insert(0, Section { title: Phrase::default(), items: joined.items }),
    }
    Ok(())
}

fn find<'a>(form: &'a mut Form, key: &Code) -> Result<&'a mut Item, Obstacle> {
    let mut items = form.sections.iter_mut().flat_map(|section| &mut section.items);
    items.find(|item| item.key == *key).ok_or(Obstacle::Gone)
}

fn take(form: &mut Form, key: &Code) -> Option<Item> {
    form.sections.iter_mut().find_map(|section| {
        let at = section.items.iter().position(|item| item.key == *key)?;
        Some(section.items.remove(at))
    })
}

/// Puts a line in its place; the first line of a form without sections makes one without a heading.
fn put(form: &mut Form, at: Place, item: Item) -> Result<(), Obstacle> {
    if form.sections.is_empty() {
        form.sections.push(Section { title: Phrase::default(), items: Vec::new() });
    }
    let section = form.sections.get_mut(at.section).ok_or(Obstacle::Gone)?;
    section.items.insert(at.line.min(section.items.len()), item);
    Ok(())
}

#[cfg(test)]
mod tests;
