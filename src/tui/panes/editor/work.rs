//! The working copy: begun from the version in force or from what was left, kept as text, met by what others publish.

use serde::{Deserialize, Serialize};

use super::{Doing, Editor};
use crate::domain::code::Code;
use crate::domain::phrase::Phrase;
use crate::domain::record::{Id, Seq};
use crate::domain::template::{Form, Template, TemplateState};
use crate::domain::time::Instant;
use crate::store::{Result, Store};
use crate::tui::cx::Cx;
use crate::tui::effect::Effect;

/// Where working copies of checklists in force are kept, before the code.
pub(in crate::tui::panes) const KNOWN: &str = "template ";
/// Where working copies of new ones are kept, before the code.
pub(in crate::tui::panes) const NEW: &str = "template-new ";

/// The version that a working copy rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Base {
    pub id: Id,
    pub seq: Seq,
    pub version: i64,
    pub form: Form,
}

/// A version with who published it and when.
#[derive(Debug, Clone)]
pub(super) struct Version {
    pub template: Template,
    pub by: String,
    pub at: Instant,
}

/// A working copy as it is kept.
#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    /// The version it rests on, and that version's revision.
    base: Option<(Id, Seq)>,
    form: Form,
}

/// A form without lines and words.
pub(in crate::tui::panes) fn empty(code: Code) -> Form {
    Form::plain(code, Phrase::default(), Vec::new())
}

/// The form of a working copy that was kept.
pub(in crate::tui::panes) fn kept(text: &str) -> Option<Form> {
    serde_json::from_str::<Kept>(text).ok().map(|kept| kept.form)
}

/// The version in force.
pub(super) fn base(store: &Store, code: &Code) -> Result<Option<Base>> {
    let newest = store.versions(code)?.into_iter().next();
    let in_force = newest.filter(|held| held.record.state == TemplateState::InForce);
    Ok(in_force.map(|held| Base {
        id: held.record.id,
        seq: held.seq,
        version: held.record.version,
        form: held.record.form,
    }))
}

/// Every version, the newest first, each with the entry that made it.
pub(super) fn versions(store: &Store, code: &Code) -> Result<Vec<Version>> {
    let mut versions = Vec::new();
    for held in store.versions(code)? {
        let made = store.history(held.record.id)?.into_iter().next();
        let (by, at) = made.map_or((String::new(), Instant(0)), |event| (event.by, event.entry.at));
        versions.push(Version { template: held.record, by, at });
    }
    Ok(versions)
}

impl Editor {
    /// Where the working copy is kept.
    pub(super) fn place(&self) -> String {
        format!("{}{}", if self.base.is_some() { KNOWN } else { NEW }, self.code)
    }

    /// Begins with what was left, else with the version in force.
    pub(super) fn begin(&mut self, base: Option<Base>, cx: Cx<'_>) {
        self.begun = true;
        self.base = base;
        if let Some(base) = &self.base {
            self.form = base.form.clone();
        }
        let left = cx.drafts.get(&self.place()).and_then(|text| serde_json::from_str::<Kept>(text).ok());
        let Some(left) = left else { return };
        self.form = left.form;
        // What was published since is said when it is published again: the copy rests on what it was begun from.
        if let (Some(base), Some((id, seq))) = (&mut self.base, left.base) {
            (base.id, base.seq) = (id, seq);
        }
    }

    /// Meets the version in force, read again: after a refusal the working copy rests on it, so that the difference shows
    /// what somebody else published meanwhile.
    pub(super) fn meet(&mut self, base: Option<Base>) {
        if self.doing != Some(Doing::Publish) {
            return;
        }
        let same = |base: &Base| self.base.as_ref().is_some_and(|own| own.id == base.id && own.seq == base.seq);
        if let Some(base) = base.filter(|base| !same(base)) {
            if base.form != self.form {
                self.overtaken = true;
                self.doing = None;
            }
            self.base = Some(base);
        }
    }

    /// Keeps the working copy; forgets it where it says what is in force.
    pub(super) fn keep(&self) -> Effect {
        let base = self.base.as_ref().map(|base| (base.id, base.seq));
        let kept = Kept { base, form: self.form.clone() };
        let text = if self.is_changed() { serde_json::to_string(&kept).unwrap_or_default() } else { String::new() };
        Effect::Keep(self.place(), text)
    }

    /// Forgets the working copy.
    pub(super) fn forget(&self) -> Effect {
        Effect::Keep(self.place(), String::new())
    }
}
