//! Persons, posts and crews; who a login belongs to.

use std::collections::HashMap;

use rusqlite::Connection;

use crate::domain::actor::Actor;
use crate::domain::code::Code;
use crate::domain::content::Kept;
use crate::domain::people::{self, Change, Person, Post};
use crate::domain::record::Id;
use crate::domain::role::{Duty, Role};
use crate::domain::writes::Writes;
use crate::host::login::{self, Login};
use crate::host::service::Mode;

use super::Store;
use super::error::Result;
use super::table::{Held, get, select};

impl Store {
    /// Everyone who works here, as they were added.
    pub fn people(&self) -> Result<Vec<Held<Person>>> {
        working(&self.db)
    }

    /// The person with this identity, also one who left.
    pub fn person(&self, id: Id) -> Result<Option<Held<Person>>> {
        get(&self.db, id)
    }

    /// The posts in use.
    pub fn posts(&self) -> Result<Vec<Held<Kept<Post>>>> {
        super::place::in_use(&self.db)
    }

    /// The persons a login belongs to: several share one where accounts are shared.
    pub fn persons_of(&self, login: &Login) -> Result<Vec<Held<Person>>> {
        let all = working(&self.db)?;
        Ok(all.into_iter().filter(|held| held.record.logins.contains(&login.name)).collect())
    }

    /// Who a login is: the one person it belongs to, else a viewer.
    pub fn actor(&self, login: &Login) -> Result<Actor> {
        let persons = self.persons_of(login)?;
        Ok(match persons.as_slice() {
            [held] => acting(&held.record, login.uid),
            _ => Actor { person: None, name: login.name.clone(), role: Role::Viewer, uid: login.uid },
        })
    }

    /// The login that entered this file's service account. None where the process works for its own login; and where that login is
    /// somebody's here, who then could say to be anyone.
    pub fn entrant(&self, mode: Mode) -> Result<Option<Login>> {
        let Some(entrant) = mode.entrant(&self.path) else { return Ok(None) };
        Ok(self.persons_of(&login::current())?.is_empty().then_some(entrant))
    }

    /// The names of those who may do what `duty` asks.
    pub fn who_may(&self, duty: Duty) -> Result<Vec<String>> {
        who_may(&self.db, duty)
    }
}

/// A person as an actor.
pub fn acting(person: &Person, uid: u32) -> Actor {
    Actor { person: Some(person.id), name: person.name.clone(), role: person.role, uid }
}

fn working(db: &Connection) -> Result<Vec<Held<Person>>> {
    select(db, "WHERE archived = 0 ORDER BY id", [])
}

/// Who works here.
pub(super) fn at_work(db: &Connection) -> Result<Vec<Id>> {
    Ok(working(db)?.into_iter().map(|held| held.record.id).collect())
}

pub(super) fn who_may(db: &Connection, duty: Duty) -> Result<Vec<String>> {
    let able = working(db)?.into_iter().filter(|held| held.record.role.may(duty));
    Ok(able.map(|held| held.record.name).collect())
}

/// Names by identity, of everyone who ever worked here.
pub(super) fn names(db: &Connection) -> Result<HashMap<Id, String>> {
    let people: Vec<Held<Person>> = select(db, "ORDER BY id", [])?;
    Ok(people.into_iter().map(|held| (held.record.id, held.record.name)).collect())
}

/// The person who holds a post, where exactly one does.
pub(super) fn only_holder(db: &Connection, post: &Code) -> Result<Option<Id>> {
    let mut statement = db.prepare_cached(
        "SELECT id FROM person WHERE archived = 0 AND EXISTS (SELECT 1 FROM json_each(posts) WHERE value = ?1) LIMIT 2",
    )?;
    let holders: Vec<i64> = statement.query_map([post.as_str()], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok(if let [only] = holders.as_slice() { Some(Id(*only)) } else { None })
}

/// Whether the file knows no second person who could sign what `person` signs.
pub(super) fn alone(db: &Connection, person: Option<Id>) -> Result<bool> {
    let others =
        working(db)?.into_iter().any(|held| Some(held.record.id) != person && held.record.role.may(Duty::WorkRounds));
    Ok(!others)
}

pub(super) fn decide(db: &Connection, change: &Change, out: &mut Writes) -> Result<()> {
    let posts: Vec<Held<Kept<Post>>> = super::place::in_use(db)?;
    let facts = people::Facts {
        persons: working(db)?.into_iter().map(|held| held.record).collect(),
        posts: posts.into_iter().map(|held| held.record.is.code).collect(),
    };
    people::decide(&facts, change, out)?;
    Ok(())
}
