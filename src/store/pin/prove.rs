//! Proving that one is who one says, and setting what one proves it with.

use rusqlite::{Connection, OptionalExtension, params};

use crate::domain::actor::{Actor, KnownBy};
use crate::domain::change::Change;
use crate::domain::people::Person;
use crate::domain::pin::{self, Pin};
use crate::domain::record::{Id, Seq};
use crate::domain::refusal::{Invalid, Refusal};
use crate::domain::secret::Secret;
use crate::domain::time::Instant;
use crate::host::{chance, terminal};
use crate::store::Store;
use crate::store::envelope::{Envelope, OpId, Receipt};
use crate::store::error::{Error, Result};
use crate::store::table::get;

use super::{digest, hash, of, phc_of};

/// Signs of a temporary PIN: enough for everyone.
const TEMPORARY: usize = 8;

/// Someone who proved who they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proved {
    /// As they act from now on, in this session.
    pub actor: Actor,
    /// The PIN is a temporary one: nothing but setting it anew is open to them.
    pub must_change: bool,
    /// When and where they signed in before.
    pub last: Option<LastSignIn>,
    /// Wrong tries since then.
    pub misses: i64,
}

/// A sign-in of before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastSignIn {
    /// When.
    pub at: Instant,
    /// Under which Unix user id.
    pub uid: u32,
    /// In which session.
    pub session: String,
    /// On which terminal line, where it was on one.
    pub line: Option<String>,
}

impl Store {
    /// Proves by their PIN that someone is `person`, in `session` of the Unix user `uid`.
    ///
    /// The try is counted in a commit of its own before anything is computed from it, so that many processes guessing at once
    /// have no more tries together than one. It takes about the same time whether or not the person has a PIN.
    ///
    /// # Errors
    /// [`Refusal::WrongPin`], [`Refusal::PinWait`] where the wait after a miss is not over, [`Refusal::PinLocked`] after ten
    /// misses in a row, until someone resets it; and as [`Store::apply`].
    pub fn prove(&mut self, person: Id, pin: &Secret, uid: u32, session: &str, at: Instant) -> Result<Proved> {
        let known = get::<Person>(&self.db, person)?.filter(|held| !held.record.archived).map(|held| held.record);
        let (Some(known), Some(before)) = (known, of(&self.db, person)?) else {
            hash::hash(pin, self.cost)?;
            return Err(Refusal::WrongPin { left: Pin::TRIES - 1 }.into());
        };
        let site = Actor::site(uid);
        let write = |store: &mut Self, change| store.write(&Envelope::new(&site, session, at, Change::Pin(change)));
        write(self, pin::Change::Try { person })?;
        let phc = phc_of(&self.db, person)?.unwrap_or_default();
        if !hash::matches(pin, &phc) {
            write(self, pin::Change::Wrong { person })?;
            let tries = of(&self.db, person)?.map_or(Pin::TRIES, |held| held.record.tries);
            if tries >= Pin::TRIES {
                // Refused, saying who can help.
                write(self, pin::Change::Try { person })?;
            }
            return Err(Refusal::WrongPin { left: Pin::TRIES - tries }.into());
        }
        let last = last_sign_in(&self.db, &before.record)?;
        let right = pin::Change::Right { person, digest: digest(&phc), line: terminal::line() };
        let receipt = write(self, right)?;
        let now = of(&self.db, person)?.ok_or_else(|| Error::Damaged("a PIN that is gone".to_owned()))?;
        Ok(Proved {
            actor: self.proved(&known, uid, at, receipt.seq)?,
            must_change: now.record.must_change,
            last,
            misses: before.record.tries,
        })
    }

    /// Sets the actor's own PIN. `old` is the one they have, or the temporary one they were given; it may be left out by who has
    /// just proved it, and by who has none. Returns the actor as proved by the new one.
    ///
    /// # Errors
    /// [`Refusal::Invalid`] for a PIN that is too short, too plain, or the old one; what [`Store::prove`] says of the old one;
    /// [`Refusal::PinNeeded`] where it was left out.
    pub fn set_pin(
        &mut self,
        (actor, session, at): (&Actor, &str, Instant),
        old: Option<&Secret>,
        new: &Secret,
        op: Option<OpId>,
    ) -> Result<(Receipt, Actor)> {
        let unknown = || Refusal::Unknown { what: "person", given: actor.name.clone(), near: Vec::new() };
        let id = actor.person.ok_or_else(unknown)?;
        let person = get::<Person>(&self.db, id)?.ok_or_else(unknown)?.record;
        pin::check(new, person.role)?;
        let same = Refusal::Invalid { field: "pin", reason: Invalid::PinSame, given: String::new() };
        if old == Some(new) {
            return Err(same.into());
        }
        let actor = match old {
            Some(old) => self.prove(id, old, actor.uid, session, at)?.actor,
            None if phc_of(&self.db, id)?.is_some_and(|phc| hash::matches(new, &phc)) => return Err(same.into()),
            None => actor.clone(),
        };
        let change = Change::Pin(pin::Change::Set { hashed: hash::hash(new, self.cost)? });
        let envelope = Envelope::new(&actor, session, at, change);
        let receipt = self.apply(&Envelope { op: op.unwrap_or(envelope.op), ..envelope })?;
        // An operation sent again sets nothing, so it proves nothing.
        let actor = if receipt.repeated { actor } else { self.proved(&person, actor.uid, at, receipt.seq)? };
        Ok((receipt, actor))
    }

    /// Gives `person` a temporary PIN, which they must set anew before they do anything else. It is in nobody's hands but the
    /// caller's, to be shown once; where the operation was made before, it is gone.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`] where it is not the actor's to do; and as [`Store::apply`].
    pub fn reset_pin(
        &mut self,
        (actor, session, at): (&Actor, &str, Instant),
        person: Id,
        op: Option<OpId>,
    ) -> Result<(Receipt, Option<Secret>)> {
        let pin = temporary();
        let change = Change::Pin(pin::Change::Reset { person, hashed: hash::hash(&pin, self.cost)? });
        let envelope = Envelope::new(actor, session, at, change);
        let receipt = self.apply(&Envelope { op: op.unwrap_or(envelope.op), ..envelope })?;
        let shown = (!receipt.repeated).then_some(pin);
        Ok((receipt, shown))
    }

    fn proved(&self, person: &Person, uid: u32, at: Instant, sign_in: Seq) -> Result<Actor> {
        let actor = self.act_as(person, uid, KnownBy::Pin, at)?;
        Ok(Actor { sign_in: Some(sign_in), ..actor })
    }
}

/// The sign-in before, of a PIN as it was before this try.
fn last_sign_in(db: &Connection, before: &Pin) -> Result<Option<LastSignIn>> {
    let mut statement = db.prepare_cached(
        "SELECT at_ms, uid, session FROM journal WHERE noun = 'pin' AND record = ?1 AND verb = 'sign-in' ORDER BY seq DESC LIMIT 1",
    )?;
    let read = |row: &rusqlite::Row| {
        let line = before.line.clone();
        Ok(LastSignIn { at: Instant(row.get(0)?), uid: row.get(1)?, session: row.get(2)?, line })
    };
    Ok(statement.query_row(params![before.id.0], read).optional()?)
}

/// Random digits. What anyone would try first does not come up: it is drawn again.
fn temporary() -> Secret {
    loop {
        // 250 is the largest multiple of ten that a byte holds: every digit is as likely as every other.
        let digits: String = chance::bytes::<32>()
            .iter()
            .filter(|byte| **byte < 250)
            .take(TEMPORARY)
            .map(|byte| char::from(b'0' + byte % 10))
            .collect();
        let pin = Secret::typed(&digits);
        if pin::check(&pin, crate::domain::role::Role::Manager).is_ok() {
            return pin;
        }
    }
}
