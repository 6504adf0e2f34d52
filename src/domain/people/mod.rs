//! Persons, posts and crews.

mod change;
mod decide;
mod lend;

pub use change::{Change, Fields};
pub use decide::{Facts, decide, managed};
pub use lend::Lending;

use serde::{Deserialize, Serialize};

use super::actor::{Actor, KnownBy};
use super::code::Code;
use super::content::{Content, content};
use super::heading::Heading;
use super::noun::Noun;
use super::phrase::{Lang, Phrase};
use super::record::{Id, Record};
use super::role::Role;

/// Someone who works here. Names live only in this record, so that a person can be forgotten.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Identity.
    pub id: Id,
    /// Their name as they write it.
    pub name: String,
    /// Their name in another script, to be found by.
    pub alias: Option<String>,
    /// The Unix logins that are theirs.
    pub logins: Vec<String>,
    /// What they may do.
    pub role: Role,
    /// The posts they hold.
    pub posts: Vec<Code>,
    /// The crew they rotate with.
    pub crew: Option<Code>,
    /// The language they read; the site's where none is set.
    pub language: Option<Lang>,
    /// No longer works here.
    pub archived: bool,
    /// What they were brought in from, and under which key there.
    #[serde(default)]
    pub origin: Option<String>,
}

impl Person {
    /// What someone who was made by hand is known by in a list that is written out; told apart from the numbers that staff have.
    pub fn key(&self) -> String {
        format!("PERSON-{}", self.id)
    }

    /// As an actor in their own role.
    pub fn acting(&self, uid: u32, known_by: KnownBy) -> Actor {
        Actor { person: Some(self.id), role: self.role, known_by, ..Actor::nobody(&self.name, uid) }
    }
}

impl Record for Person {
    const NOUN: Noun = Noun::Person;

    fn id(&self) -> Id {
        self.id
    }

    fn heading(&self) -> Option<Heading> {
        Some(Heading {
            reference: self.logins.first().cloned().unwrap_or_else(|| format!("person-{}", self.id)),
            title: Phrase::plain(self.name.clone()),
            state: if self.archived { "archived" } else { self.role.name() },
            post: self.posts.first().cloned(),
            ..Heading::default()
        })
    }

    fn words(&self) -> String {
        let mut words = vec![self.name.as_str()];
        words.extend(self.alias.as_deref());
        words.extend(self.logins.iter().map(String::as_str));
        words.join("\n")
    }

    fn voided(self) -> Option<Self> {
        Some(Self { archived: true, ..self })
    }
}

/// A role on the roster: duties, authority, certificates.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Post {
    /// Its code.
    pub code: Code,
    /// What it is called.
    pub title: Phrase,
    /// The unit it belongs to.
    #[serde(default)]
    pub unit: Option<Code>,
    /// The role its holder needs in the console.
    #[serde(default)]
    pub role: Option<Role>,
    /// The post that stands in for it.
    #[serde(default)]
    pub deputy: Option<Code>,
    /// What its holder does.
    #[serde(default)]
    pub duties: Vec<Phrase>,
    /// What its holder may decide.
    #[serde(default)]
    pub authority: Vec<Phrase>,
    /// What its holder must have learnt.
    #[serde(default)]
    pub certificates: Vec<Phrase>,
}

impl Content for Post {
    const NOUN: Noun = Noun::Post;

    fn code(&self) -> &Code {
        &self.code
    }

    fn title(&self) -> &Phrase {
        &self.title
    }

    fn texts(&self) -> Vec<&Phrase> {
        self.duties.iter().chain(&self.authority).collect()
    }
}

/// People who rotate together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Crew {
    /// Its code.
    pub code: Code,
    /// What it is called.
    pub title: Phrase,
}

content!(Crew, Crew);

/// Whether a person's record was altered in nothing but the language they read: what anyone may do, and undo, on their own.
pub fn only_language(before: &Person, after: &Person) -> bool {
    let same = Person { language: before.language, ..after.clone() };
    *before != *after && *before == same
}
