//! Persons, posts and crews.

use serde::{Deserialize, Serialize};

use super::code::Code;
use super::content::{Content, content};
use super::heading::Heading;
use super::noun::Noun;
use super::phrase::{Lang, Phrase};
use super::record::{Id, Record};
use super::refusal::{Invalid, Refusal};
use super::role::Role;
use super::verb::Verb;
use super::writes::Writes;

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

/// What can be asked about people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum Change {
    /// Add someone.
    Add {
        /// Their name.
        name: String,
        /// Their Unix login, if they have one.
        login: Option<String>,
        /// What they may do.
        role: Role,
        /// The posts they hold.
        posts: Vec<Code>,
        /// The language they read.
        language: Option<Lang>,
    },
    /// Give another role.
    Role {
        /// Whom.
        person: Id,
        /// Which.
        role: Role,
    },
    /// Set the posts someone holds.
    Posts {
        /// Whose.
        person: Id,
        /// Which.
        posts: Vec<Code>,
    },
    /// Set the language someone reads. Anyone may set their own.
    Language {
        /// Whose.
        person: Id,
        /// Which.
        language: Lang,
    },
}

/// Whether a person's record was altered in nothing but the language they read: what anyone may do, and undo, on their own.
pub fn only_language(before: &Person, after: &Person) -> bool {
    let same = Person { language: before.language, ..after.clone() };
    *before != *after && *before == same
}

/// What is known of the people a change is about.
#[derive(Debug, Clone)]
pub struct Facts {
    /// Everyone who works here.
    pub persons: Vec<Person>,
    /// The codes of the posts there are.
    pub posts: Vec<Code>,
}

/// Whether someone is left who may set people up: a file without a manager could never get one again.
///
/// # Errors
/// [`Invalid::LastManager`] where nobody is.
pub fn managed(persons: &[Person]) -> Result<(), Refusal> {
    if persons.iter().any(|person| person.role == Role::Manager && !person.archived) {
        return Ok(());
    }
    Err(Refusal::Invalid { field: "role", reason: Invalid::LastManager, given: String::new() })
}

/// Decides a change of people.
///
/// # Errors
/// Empty names, unknown persons and posts, logins that are taken, and taking the last manager away are refused.
pub fn decide(facts: &Facts, change: &Change, out: &mut Writes) -> Result<(), Refusal> {
    let find = |id: Id| {
        let found = facts.persons.iter().find(|person| person.id == id && !person.archived);
        found.cloned().ok_or_else(|| Refusal::Unknown { what: "person", given: id.to_string(), near: Vec::new() })
    };
    let known = |posts: &[Code]| match posts.iter().find(|post| !facts.posts.contains(post)) {
        Some(post) => Err(Refusal::Unknown {
            what: "post",
            given: post.to_string(),
            near: facts.posts.iter().map(Code::to_string).collect(),
        }),
        None => Ok(()),
    };
    match change {
        Change::Add { name, login, role, posts, language } => {
            let name = name.trim();
            if name.is_empty() {
                return Err(Refusal::Invalid { field: "name", reason: Invalid::Empty, given: String::new() });
            }
            known(posts)?;
            let taken = |login: &String| facts.persons.iter().any(|p| !p.archived && p.logins.contains(login));
            if let Some(login) = login.as_ref().filter(|login| taken(login)) {
                return Err(Refusal::Taken { what: "login", code: login.clone() });
            }
            let person = Person {
                id: out.next_id(),
                name: name.to_owned(),
                alias: None,
                logins: login.iter().cloned().collect(),
                role: *role,
                posts: posts.clone(),
                crew: None,
                language: *language,
                archived: false,
            };
            out.put(Verb::Create, &person);
        }
        Change::Role { person, role } => {
            let person = find(*person)?;
            let others = facts.persons.iter().any(|p| p.role == Role::Manager && !p.archived && p.id != person.id);
            if person.role == Role::Manager && *role != Role::Manager && !others {
                return Err(Refusal::Invalid { field: "role", reason: Invalid::LastManager, given: person.name });
            }
            out.put(Verb::Role, &Person { role: *role, ..person });
        }
        Change::Posts { person, posts } => {
            known(posts)?;
            out.put(Verb::Change, &Person { posts: posts.clone(), ..find(*person)? });
        }
        Change::Language { person, language } => {
            out.put(Verb::Change, &Person { language: Some(*language), ..find(*person)? });
        }
    }
    Ok(())
}
