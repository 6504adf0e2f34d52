//! What a decision wants written: every record made or altered, in order.

use serde_json::Value;

use super::heading::{Heading, Link};
use super::noun::Noun;
use super::record::{Id, Record, Seq};
use super::verb::Verb;

/// One record as it stands after the change, with what the store derives from it.
#[derive(Debug, Clone)]
pub struct Write {
    /// The kind of record.
    pub noun: Noun,
    /// The record.
    pub id: Id,
    /// The encoding number of its body.
    pub v: u32,
    /// What was done to it.
    pub verb: Verb,
    /// Why, in words, where someone said so.
    pub reason: Option<String>,
    /// The record's fields after the change.
    pub body: Value,
    /// Its line in lists.
    pub heading: Option<Heading>,
    /// What it points at.
    pub links: Vec<Link>,
    /// What it is found by.
    pub words: String,
}

/// The writes of one change. Each becomes one journal entry, numbered on from the journal's head.
#[derive(Debug)]
pub struct Writes {
    head: Seq,
    list: Vec<Write>,
}

impl Writes {
    /// An empty list that continues after entry `head`.
    pub fn after(head: Seq) -> Self {
        Self { head, list: Vec::new() }
    }

    /// The identity of a record that is made by the next write.
    pub fn next_id(&self) -> Id {
        Id(self.head + self.list.len() as i64 + 1)
    }

    /// The entry that this change writes last for a record; none where it writes none.
    pub fn seq_of(&self, id: Id) -> Option<Seq> {
        let place = self.list.iter().rposition(|write| write.id == id)?;
        Some(self.head + place as i64 + 1)
    }

    /// Adds a record as it stands after the change.
    pub fn put<R: Record>(&mut self, verb: Verb, record: &R) {
        self.put_because(verb, record, None);
    }

    /// Adds a record, with the reason that someone gave.
    pub fn put_because<R: Record>(&mut self, verb: Verb, record: &R, reason: Option<&str>) {
        self.list.push(Write {
            noun: R::NOUN,
            id: record.id(),
            v: R::V,
            verb,
            reason: reason.map(str::to_owned),
            // A record is a plain struct of values, which always serialises; the store refuses a null body.
            body: serde_json::to_value(record).unwrap_or_default(),
            heading: record.heading(),
            links: record.links(),
            words: record.words(),
        });
    }

    /// Adds a write that was prepared elsewhere.
    pub fn push(&mut self, write: Write) {
        self.list.push(write);
    }

    /// What is to be written.
    pub fn list(&self) -> &[Write] {
        &self.list
    }

    /// Whether nothing is to be written.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }
}
