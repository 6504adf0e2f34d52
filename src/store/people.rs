//! Persons, posts and crews; who a login belongs to.

use std::collections::HashMap;

use rusqlite::Connection;

use crate::domain::actor::{Actor, KnownBy};
use crate::domain::code::Code;
use crate::domain::content::Kept;
use crate::domain::loan::{self, Loan};
use crate::domain::people::{self, Change, Crew, Lending, Person, Post};
use crate::domain::record::Id;
use crate::domain::role::Duty;
use crate::domain::time::Instant;
use crate::domain::writes::Writes;
use crate::host::login::{self, Login};
use crate::host::service::Mode;

use super::Store;
use super::error::Result;
use super::known::Known;
use super::loan::loans_of;
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

    /// The crews in use.
    pub fn crews(&self) -> Result<Vec<Held<Kept<Crew>>>> {
        super::place::in_use(&self.db)
    }

    /// The persons a login belongs to: several share one where accounts are shared.
    pub fn persons_of(&self, login: &Login) -> Result<Vec<Held<Person>>> {
        sharers(&self.db, &login.name)
    }

    /// Who a login is at `at`: the one person it belongs to, in the higher of their own role and one lent to them; else a viewer.
    pub fn actor(&self, login: &Login, at: Instant) -> Result<Actor> {
        match self.persons_of(login)?.as_slice() {
            [held] => self.entered(&held.record, login, at),
            _ => Ok(Actor::nobody(&login.name, login.uid)),
        }
    }

    /// One of the persons a login belongs to as an actor at `at`: known by it where it is theirs alone, else by name only.
    pub fn entered(&self, person: &Person, login: &Login, at: Instant) -> Result<Actor> {
        let alone = sharers(&self.db, &login.name)?.len() == 1;
        let actor = self.act_as(person, login.uid, if alone { KnownBy::Login } else { KnownBy::Name }, at)?;
        Ok(Actor { login: Some(login.name.clone()), ..actor })
    }

    /// A person as an actor at `at`, in the higher of their own role and one lent to them.
    pub fn act_as(&self, person: &Person, uid: u32, known_by: KnownBy, at: Instant) -> Result<Actor> {
        let loans: Vec<Loan> = loans_of(&self.db, person.id)?;
        let (role, loan) = loan::acts_in(person.role, &loans, at);
        Ok(Actor { role, loan, ..person.acting(uid, known_by) })
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

/// A person at a login of their own, in their own role.
pub fn acting(person: &Person, uid: u32) -> Actor {
    person.acting(uid, KnownBy::Login)
}

/// The persons who work here and have a login.
fn sharers(db: &Connection, login: &str) -> Result<Vec<Held<Person>>> {
    let has = "WHERE archived = 0 AND EXISTS (SELECT 1 FROM json_each(logins) WHERE value = ?1) ORDER BY id";
    select(db, has, [login])
}

/// How it is known by now that an actor is `person`: a login that was shared meanwhile says so no more. None where they came in by
/// a login that was taken from them.
pub(super) fn still_known(db: &Connection, actor: &Actor, person: Id) -> Result<Option<KnownBy>> {
    let Some(login) = &actor.login else { return Ok(Some(actor.known_by)) };
    let sharers = sharers(db, login)?;
    if !sharers.iter().any(|held| held.record.id == person) {
        return Ok(None);
    }
    let shared = sharers.len() > 1 && actor.known_by == KnownBy::Login;
    Ok(Some(if shared { KnownBy::Name } else { actor.known_by }))
}

pub(super) fn working(db: &Connection) -> Result<Vec<Held<Person>>> {
    select(db, "WHERE archived = 0 ORDER BY id", [])
}

/// Who worked here once.
pub(super) fn left(db: &Connection) -> Result<Vec<Person>> {
    Ok(select(db, "WHERE archived = 1 ORDER BY id", [])?.into_iter().map(|held| held.record).collect())
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

pub(super) fn decide(
    db: &Connection,
    known: &mut Known,
    change: &Change,
    actor: &Actor,
    now: Instant,
    out: &mut Writes,
) -> Result<()> {
    let posts: Vec<Held<Kept<Post>>> = super::place::in_use(db)?;
    let crews: Vec<Held<Kept<Crew>>> = super::place::in_use(db)?;
    let facts = people::Facts {
        persons: working(db)?.into_iter().map(|held| held.record).collect(),
        posts: posts.into_iter().map(|held| held.record.is.code).collect(),
        crews: crews.into_iter().map(|held| held.record.is.code).collect(),
        loans: match change {
            Change::Lend { person, .. } | Change::EndLoan { person } | Change::Leave { person } => {
                lending(db, known, *person, now)?
            }
            _ => Lending::default(),
        },
    };
    people::decide(&facts, change, actor, now, out)?;
    Ok(())
}

fn lending(db: &Connection, known: &mut Known, person: Id, now: Instant) -> Result<Lending> {
    let running = loans_of(db, person)?.into_iter().filter(|loan| loan.holds(now)).collect();
    // Of shifts that overlap, the one that began last is the one that has just been taken over.
    let shift_end = known.calendar(db)?.and_then(|calendar| calendar.shifts_at(now).last().map(|turn| turn.end));
    Ok(Lending { running, shift_end })
}
