//! What the records of a file add up to: the texts by place, and where one stood.

use std::collections::BTreeMap;

use super::frame::payloads;
use super::record::{Context, Op, Record, Spot, VERSION};
use crate::domain::time::Instant;

/// A text that is not saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Where it belongs, as the screen names it.
    pub place: String,
    /// The text.
    pub text: String,
    /// When it was typed at last.
    pub typed: Instant,
    /// How one comes back to it.
    pub context: Context,
    /// The place that holds another, newer text, where two sessions typed there.
    pub rival_of: Option<String>,
    /// The operation it was about to be saved under when it was typed at last.
    pub saving: Option<Op>,
}

/// Texts and a standing place.
#[derive(Debug, Clone, Default)]
pub(super) struct Kept {
    pub drafts: BTreeMap<String, Draft>,
    pub stands: Option<(Spot, Instant)>,
}

impl Kept {
    /// Reads a file up to its first torn frame. None where a newer program wrote it.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let mut kept = Self::default();
        for payload in payloads(bytes).0 {
            match serde_json::from_slice(payload) {
                Ok(Record::Began { version }) if version > VERSION => return None,
                Ok(record) => kept.take(record),
                // Whole, but not understood: an older program would have written what we know.
                Err(_) => return None,
            }
        }
        Some(kept)
    }

    /// Adds a record.
    pub fn take(&mut self, record: Record) {
        match record {
            Record::Began { .. } => {}
            Record::Text { place, text, typed, context, rival_of } => {
                let draft = Draft { place: place.clone(), text, typed, context, rival_of, saving: None };
                self.drafts.insert(place, draft);
            }
            Record::Edit { place, at, removed, inserted, typed } => {
                let blank = || Draft {
                    place: place.clone(),
                    text: String::new(),
                    typed,
                    context: Context::default(),
                    rival_of: None,
                    saving: None,
                };
                let draft = self.drafts.entry(place.clone()).or_insert_with(blank);
                let span = at..at.saturating_add(removed);
                if draft.text.get(span.clone()).is_some() {
                    draft.text.replace_range(span, &inserted);
                } else {
                    // Cannot be, but if it is, what was typed is not to be lost.
                    draft.text.push_str(&inserted);
                }
                (draft.typed, draft.saving) = (typed, None);
            }
            Record::Saving { place, op } => {
                if let Some(draft) = self.drafts.get_mut(&place) {
                    draft.saving = Some(op);
                }
            }
            Record::Gone { place } => drop(self.drafts.remove(&place)),
            Record::Stands { spot, at } => self.stands = Some((spot, at)),
        }
    }

    /// The fewest records that say the same.
    pub fn records(&self) -> Vec<Record> {
        let mut records = vec![Record::Began { version: VERSION }];
        for draft in self.drafts.values().cloned() {
            let Draft { place, text, typed, context, rival_of, saving } = draft;
            let saving = saving.map(|op| Record::Saving { place: place.clone(), op });
            records.push(Record::Text { place, text, typed, context, rival_of });
            records.extend(saving);
        }
        records.extend(self.stands.clone().map(|(spot, at)| Record::Stands { spot, at }));
        records
    }

    /// Takes in what another file held. Where both have a text for one place, the newer gets it and the other stays beside it.
    pub fn merge(&mut self, other: Self) {
        for draft in other.drafts.into_values() {
            self.add(draft);
        }
        let newer = |at: Instant| self.stands.as_ref().is_none_or(|(_, here)| at > *here);
        if let Some(stands) = other.stands.filter(|(_, at)| newer(*at)) {
            self.stands = Some(stands);
        }
    }

    fn add(&mut self, draft: Draft) {
        if draft.text.trim().is_empty() {
            return;
        }
        let base = draft.rival_of.clone().unwrap_or_else(|| draft.place.clone());
        let twin = |held: &&mut Draft| {
            held.text == draft.text && (held.place == base || held.rival_of.as_deref() == Some(&base))
        };
        if let Some(twin) = self.drafts.values_mut().find(twin) {
            twin.typed = twin.typed.max(draft.typed);
            return;
        }
        match self.drafts.get_mut(&base) {
            None => {
                self.drafts.insert(base.clone(), Draft { place: base, rival_of: None, ..draft });
            }
            Some(held) if held.typed < draft.typed => {
                let older = std::mem::replace(held, Draft { place: base.clone(), rival_of: None, ..draft });
                self.set_beside(&base, older);
            }
            Some(_) => self.set_beside(&base, draft),
        }
    }

    /// Keeps a text as another version of a place's, under a place of its own.
    pub fn set_beside(&mut self, base: &str, draft: Draft) {
        let mut n = 2;
        let mut place = format!("{base}\u{1f}{n}");
        while self.drafts.contains_key(&place) {
            n += 1;
            place = format!("{base}\u{1f}{n}");
        }
        self.drafts.insert(place.clone(), Draft { place, rival_of: Some(base.to_owned()), ..draft });
    }
}
