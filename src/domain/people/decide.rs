//! Decisions about people.

use crate::domain::actor::Actor;
use crate::domain::code::Code;
use crate::domain::record::Id;
use crate::domain::refusal::{Invalid, Refusal};
use crate::domain::role::Role;
use crate::domain::time::Instant;
use crate::domain::verb::Verb;
use crate::domain::writes::Writes;

use super::lend::{self, Lending};
use super::{Change, Fields, Person};

/// What is known of the people a change is about.
#[derive(Debug, Clone)]
pub struct Facts {
    /// Everyone who works here.
    pub persons: Vec<Person>,
    /// The codes of the posts there are.
    pub posts: Vec<Code>,
    /// The codes of the crews there are.
    pub crews: Vec<Code>,
    /// What is lent to the person the change is about, and until when the shift lasts.
    pub loans: Lending,
}

impl Facts {
    fn person(&self, id: Id) -> Result<Person, Refusal> {
        let found = self.persons.iter().find(|person| person.id == id && !person.archived);
        found.cloned().ok_or_else(|| Refusal::Unknown { what: "person", given: id.to_string(), near: Vec::new() })
    }

    fn posts(&self, posts: &[Code]) -> Result<(), Refusal> {
        posts.iter().try_for_each(|post| listed("post", post, &self.posts))
    }

    /// Whether somebody else is a manager.
    fn other_manager(&self, person: &Person) -> Result<(), Refusal> {
        let others = self.persons.iter().any(|p| p.role == Role::Manager && !p.archived && p.id != person.id);
        if person.role != Role::Manager || others {
            return Ok(());
        }
        Err(Refusal::Invalid { field: "role", reason: Invalid::LastManager, given: person.name.clone() })
    }
}

fn listed(what: &'static str, code: &Code, all: &[Code]) -> Result<(), Refusal> {
    if all.contains(code) {
        return Ok(());
    }
    Err(Refusal::Unknown { what, given: code.to_string(), near: all.iter().map(Code::to_string).collect() })
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
/// Empty names, unknown persons, posts and crews, logins that are taken, loans that cannot be, and taking the last manager away
/// are refused.
pub fn decide(facts: &Facts, change: &Change, actor: &Actor, now: Instant, out: &mut Writes) -> Result<(), Refusal> {
    match change {
        Change::Add { name, login, role, posts, language } => {
            facts.posts(posts)?;
            let taken = |login: &String| facts.persons.iter().any(|p| !p.archived && p.logins.contains(login));
            if let Some(login) = login.as_ref().filter(|login| taken(login)) {
                return Err(Refusal::Taken { what: "login", code: login.clone() });
            }
            let person = Person {
                id: out.next_id(),
                name: named(name)?,
                alias: None,
                logins: login.iter().cloned().collect(),
                role: *role,
                posts: posts.clone(),
                crew: None,
                language: *language,
                archived: false,
                origin: None,
            };
            out.put(Verb::Create, &person);
        }
        Change::Edit { person, fields } => out.put(Verb::Change, &edited(facts, facts.person(*person)?, fields)?),
        Change::Login { person, login, add } => {
            out.put(Verb::Change, &with_login(facts.person(*person)?, login, *add)?);
        }
        Change::Role { person, role } => {
            let person = facts.person(*person)?;
            if *role != Role::Manager {
                facts.other_manager(&person)?;
            }
            out.put(Verb::Role, &Person { role: *role, ..person });
        }
        Change::Posts { person, posts } => {
            facts.posts(posts)?;
            out.put(Verb::Change, &Person { posts: posts.clone(), ..facts.person(*person)? });
        }
        Change::Language { person, language } => {
            out.put(Verb::Change, &Person { language: Some(*language), ..facts.person(*person)? });
        }
        Change::Lend { person, role, until, reason } => {
            let person = facts.person(*person)?;
            let terms = (*until, reason.as_deref());
            lend::lend(&facts.loans, &facts.persons, (&person, *role), terms, actor, now, out)?;
        }
        Change::EndLoan { person } => lend::end(&facts.loans, &facts.person(*person)?, now, out)?,
        Change::Leave { person } => {
            let person = facts.person(*person)?;
            facts.other_manager(&person)?;
            lend::close(&facts.loans.running, now, out);
            out.put(Verb::Archive, &Person { archived: true, ..person });
        }
    }
    Ok(())
}

fn named(name: &str) -> Result<String, Refusal> {
    let name = name.trim();
    if name.is_empty() {
        return Err(Refusal::Invalid { field: "name", reason: Invalid::Empty, given: String::new() });
    }
    Ok(name.to_owned())
}

fn edited(facts: &Facts, person: Person, fields: &Fields) -> Result<Person, Refusal> {
    if let Some(crew) = &fields.crew {
        listed("crew", crew, &facts.crews)?;
    }
    facts.posts(&fields.posts)?;
    let alias = fields.alias.as_deref().map(str::trim).filter(|alias| !alias.is_empty()).map(str::to_owned);
    let language = fields.language;
    let (posts, crew) = (fields.posts.clone(), fields.crew.clone());
    Ok(Person { name: named(&fields.name)?, alias, posts, crew, language, ..person })
}

fn with_login(mut person: Person, login: &str, add: bool) -> Result<Person, Refusal> {
    let login = login.trim();
    if login.is_empty() {
        return Err(Refusal::Invalid { field: "login", reason: Invalid::Empty, given: String::new() });
    }
    let has = person.logins.iter().any(|own| own == login);
    match (has, add) {
        (true, true) => return Err(Refusal::Taken { what: "login", code: login.to_owned() }),
        (false, false) => {
            return Err(Refusal::Unknown { what: "login", given: login.to_owned(), near: person.logins });
        }
        (false, true) => person.logins.push(login.to_owned()),
        (true, false) => person.logins.retain(|own| own != login),
    }
    Ok(person)
}
