//! The one form: fields with labels, filled in with as few keys as can be, looked over while one types.
//!
//! [`Item`]s say what is asked, a [`Form`] holds what is typed, [`Value`]s come back. `Enter` goes to the next field and on the
//! last one saves, `Ctrl-S` saves from anywhere; Tab and arrows go between fields.

mod conflict;
mod control;
mod draw;
mod item;
mod keys;
mod layout;
mod merge;
mod offer;
mod picker;
mod read;
mod said;
mod several;
mod show;
mod value;

pub use conflict::Theirs;
pub use item::{Choice, Item, Kind};
pub use keys::Step;
pub use value::{Link, Secret, Value};

use crate::tui::cx::Cx;
use conflict::Conflict;
use control::Control;
use offer::Offers;

/// What Enter does in a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Enter {
    /// It goes to the next field, and on the last one saves.
    #[default]
    Next,
    /// It saves from any field: for a form whose first field is often the only one that is filled in.
    Saves,
}

/// A field of a form that is being filled in.
#[derive(Debug, Clone)]
struct Entry {
    item: Item,
    control: Control,
    /// Ready texts for it.
    offers: Offers,
    /// What the record held when the form was made, or when its other side was last read.
    base: Value,
    /// What somebody else made of it meanwhile.
    conflict: Option<Conflict>,
    /// It was left once: what it lacks may be said.
    left: bool,
    /// What was said about it by the file, until it is changed.
    refused: Option<String>,
}

/// A form that is being filled in.
#[derive(Debug, Clone)]
pub struct Form {
    entries: Vec<Entry>,
    at: usize,
    /// The first row in sight.
    top: usize,
    enter: Enter,
    /// What stands above the fields.
    about: Vec<String>,
    /// What saving is called here, where it is called something of its own.
    saving: Option<String>,
    /// What was taken of the ready texts of a field.
    taken: Option<Value>,
}

impl Form {
    /// A form of these fields.
    pub fn new(items: Vec<Item>, enter: Enter, about: Vec<String>, cx: Cx<'_>) -> Self {
        let entries = items.into_iter().map(|item| {
            let control = Control::new(&item.kind, &item.start, cx);
            // As the field gives it back, so that nothing counts as changed before anybody typed.
            let base = control.value(&item, cx).unwrap_or_else(|_| item.start.clone());
            let offers = Entry::offers_of(&item);
            Entry { control, offers, base, item, conflict: None, left: false, refused: None }
        });
        Self { entries: entries.collect(), at: 0, top: 0, enter, about, saving: None, taken: None }
    }

    /// The fields with what they hold; what cannot be read is blank. Each by its key, in order.
    pub fn values(&self, cx: Cx<'_>) -> Vec<(String, Value)> {
        self.entries.iter().map(|entry| (entry.item.key.clone(), entry.value(cx).unwrap_or_default())).collect()
    }

    /// What a field holds.
    pub fn value(&self, key: &str, cx: Cx<'_>) -> Value {
        let entry = self.entries.iter().find(|entry| entry.item.key == key);
        entry.and_then(|entry| entry.value(cx).ok()).unwrap_or_default()
    }

    /// The keys of the fields that hold something else than at first.
    pub fn changed(&self, cx: Cx<'_>) -> Vec<String> {
        let changed = self.entries.iter().filter(|entry| entry.is_changed(cx));
        changed.map(|entry| entry.item.key.clone()).collect()
    }

    /// What is to be kept of each field while it is not saved, by its key: nothing where it is as at first.
    pub fn drafts(&self, cx: Cx<'_>) -> Vec<(String, String)> {
        let draft = |entry: &Entry| {
            let changed = entry.is_changed(cx);
            (entry.item.key.clone(), if changed { entry.control.draft(&entry.item, cx) } else { String::new() })
        };
        self.entries.iter().map(draft).collect()
    }

    /// Takes back what was kept of a field.
    pub fn restore(&mut self, key: &str, text: &str, cx: Cx<'_>) {
        if let Some(entry) = self.entries.iter_mut().find(|entry| entry.item.key == key) {
            entry.control.restore(text, &entry.item, cx);
        }
    }

    /// Says something else above the fields.
    pub fn tell(&mut self, about: Vec<String>) {
        self.about = about;
    }

    /// Says what saving is called here: in the line of keys.
    pub fn call_saving(&mut self, said: impl Into<String>) {
        self.saving = Some(said.into());
    }

    /// Puts a value into a field, as if it had been typed.
    pub fn put(&mut self, key: &str, value: &Value, cx: Cx<'_>) {
        if let Some(entry) = self.entries.iter_mut().find(|entry| entry.item.key == key) {
            entry.control = Control::new(&entry.item.kind, value, cx);
        }
    }

    /// Says every field anew, as in another language, and starts those anew that nobody touched. What is filled in stays.
    pub fn reword(&mut self, items: Vec<Item>, cx: Cx<'_>) {
        for (entry, item) in self.entries.iter_mut().zip(items) {
            let changed = entry.is_changed(cx);
            let held = entry.value(cx).ok().filter(|_| changed);
            let fresh = Control::new(&item.kind, &item.start, cx);
            entry.base = fresh.value(&item, cx).unwrap_or_else(|_| item.start.clone());
            // Half-typed words and their caret stay as they are.
            if !changed || !matches!(entry.control, Control::Typed(_)) {
                entry.control = held.map_or(fresh, |held| Control::new(&item.kind, &held, cx));
            }
            entry.refused = None;
            entry.offers = Entry::offers_of(&item);
            entry.item = item;
        }
        self.settle(cx);
    }

    /// Says otherwise what holds where a field is left blank.
    pub fn set_otherwise(&mut self, key: &str, value: Value, said: impl Into<String>) {
        if let Some(entry) = self.entries.iter_mut().find(|entry| entry.item.key == key) {
            entry.item.otherwise = (value, said.into());
        }
    }

    /// Says what is wrong with a field, and goes there. False where there is no such field.
    pub fn refuse(&mut self, key: &str, why: String) -> bool {
        let Some(at) = self.entries.iter().position(|entry| entry.item.key == key) else { return false };
        self.entries[at].refused = Some(why);
        self.at = at;
        true
    }

    /// The links of every field, by its key.
    pub fn links(&self, cx: Cx<'_>) -> Vec<(String, Vec<Link>)> {
        let links = |entry: &Entry| match entry.value(cx) {
            Ok(Value::Links(links)) => Some((entry.item.key.clone(), links)),
            _ => None,
        };
        self.entries.iter().filter_map(links).collect()
    }
}

impl Entry {
    /// What it holds, or the sentence that says what is wrong with it.
    fn value(&self, cx: Cx<'_>) -> Result<Value, String> {
        let value = self.control.value(&self.item, cx)?;
        match self.item.check.and_then(|check| check(&value, cx)) {
            Some(why) => Err(why),
            None => Ok(value),
        }
    }

    /// What is wrong with it, also that it lacks.
    fn fault(&self, cx: Cx<'_>) -> Option<String> {
        if let Some(why) = &self.refused {
            return Some(why.clone());
        }
        match self.value(cx) {
            Ok(value) if value.is_blank() && self.item.required => Some(cx.text.say("app-required")),
            Ok(_) => None,
            Err(why) => Some(why),
        }
    }

    /// Whether it is marked as one that has to be filled in: what stands in it from the start needs no mark.
    fn is_to_fill(&self) -> bool {
        self.item.required && self.base.is_blank()
    }

    fn is_changed(&self, cx: Cx<'_>) -> bool {
        self.control.value(&self.item, cx).map_or(true, |value| value != self.base)
    }
}
