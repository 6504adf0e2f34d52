//! Decisions about PINs: a try counted before it is judged, its outcome, and who sets whose.

use super::{Change, Hashed, Pin, delay_ms};
use crate::domain::actor::{Actor, KnownBy};
use crate::domain::people::Person;
use crate::domain::record::Id;
use crate::domain::refusal::Refusal;
use crate::domain::role::Role;
use crate::domain::time::Instant;
use crate::domain::verb::Verb;
use crate::domain::writes::Writes;

/// What is known where a PIN is decided about.
#[derive(Debug, Clone)]
pub struct Facts {
    /// Everyone who works here.
    pub persons: Vec<Person>,
    /// The PIN in question, where its person has one.
    pub pin: Option<Pin>,
}

impl Facts {
    fn person(&self, id: Id) -> Result<&Person, Refusal> {
        let unknown = || Refusal::Unknown { what: "person", given: id.to_string(), near: Vec::new() };
        self.persons.iter().find(|person| person.id == id).ok_or_else(unknown)
    }

    fn pin(&self) -> Result<&Pin, Refusal> {
        self.pin.as_ref().ok_or_else(|| Refusal::Unknown { what: "pin", given: String::new(), near: Vec::new() })
    }

    /// Who may give this person a new PIN.
    fn helpers(&self, whose: &Person) -> Vec<String> {
        let may = |person: &&Person| person.id != whose.id && resets(person.role, whose.role);
        self.persons.iter().filter(may).map(|person| person.name.clone()).collect()
    }
}

/// The next role up resets: supervisors those of operators and viewers, managers everyone's.
fn resets(role: Role, whose: Role) -> bool {
    match role {
        Role::Supervisor => matches!(whose, Role::Operator | Role::Viewer),
        Role::Manager => true,
        _ => false,
    }
}

/// Decides a change of a PIN.
///
/// # Errors
/// [`Refusal::PinWait`] and [`Refusal::PinLocked`] for tries that are not to be looked at; [`Refusal::WrongPin`] for one that
/// was right against a PIN that is gone by now; [`Refusal::PinNeeded`] and [`Refusal::NotAllowed`] where it is not the actor's
/// to set.
pub fn decide(facts: &Facts, change: &Change, actor: &Actor, now: Instant, out: &mut Writes) -> Result<(), Refusal> {
    match change {
        Change::Try { person } => {
            let whose = facts.person(*person)?;
            let pin = facts.pin()?;
            if pin.is_locked() {
                return Err(Refusal::PinLocked { ask: facts.helpers(whose) });
            }
            if let Some(until) = pin.waits(now) {
                return Err(Refusal::PinWait { until });
            }
            out.put(Verb::TryPin, &counted(pin, pin.tries + 1, now));
        }
        Change::Right { person, digest, line } => {
            facts.person(*person)?;
            let pin = facts.pin()?;
            if pin.digest != *digest {
                return Err(Refusal::WrongPin { left: Pin::TRIES - pin.tries });
            }
            out.put(Verb::SignIn, &Pin { tries: 0, wait_until: None, line: line.clone(), ..pin.clone() });
        }
        Change::Wrong { person } => {
            facts.person(*person)?;
            let pin = facts.pin()?;
            let verb = if pin.is_locked() { Verb::LockPin } else { Verb::MissPin };
            out.put(verb, &counted(pin, pin.tries, now));
        }
        Change::Set { hashed } => set(facts, hashed, actor, out)?,
        Change::Reset { person, hashed } => {
            let whose = facts.person(*person)?;
            may_reset(facts, actor, whose)?;
            out.put(Verb::ResetPin, &fresh(facts.pin.as_ref(), whose.id, hashed, true, out));
        }
    }
    Ok(())
}

fn counted(pin: &Pin, tries: i64, now: Instant) -> Pin {
    Pin { tries, wait_until: Some(Instant(now.0 + delay_ms(tries))), ..pin.clone() }
}

/// Where there is one already, only who has just typed it may put another in its place.
fn set(facts: &Facts, hashed: &Hashed, actor: &Actor, out: &mut Writes) -> Result<(), Refusal> {
    let unknown = || Refusal::Unknown { what: "person", given: actor.name.clone(), near: Vec::new() };
    let person = facts.person(actor.person.ok_or_else(unknown)?)?;
    if facts.pin.is_some() && actor.known_by != KnownBy::Pin {
        return Err(Refusal::PinNeeded);
    }
    out.put(Verb::SetPin, &fresh(facts.pin.as_ref(), person.id, hashed, false, out));
    Ok(())
}

/// A lent role runs a shift and hands no keys out beyond it. Nobody resets their own, but for the one manager there is, at a box
/// login that is theirs alone: nobody else could.
fn may_reset(facts: &Facts, actor: &Actor, whose: &Person) -> Result<(), Refusal> {
    let sole = !facts.persons.iter().any(|person| person.role == Role::Manager && person.id != whose.id);
    let may = if actor.person == Some(whose.id) {
        whose.role == Role::Manager && sole && actor.known_by == KnownBy::Login
    } else if actor.loan.is_some() {
        resets(Role::Supervisor, whose.role)
    } else {
        resets(actor.role, whose.role)
    };
    let needs = if resets(Role::Supervisor, whose.role) { Role::Supervisor } else { Role::Manager };
    if may { Ok(()) } else { Err(Refusal::NotAllowed { needs, ask: facts.helpers(whose) }) }
}

/// The record with a PIN just set: what was counted against the one before is forgotten with it.
fn fresh(before: Option<&Pin>, person: Id, hashed: &Hashed, must_change: bool, out: &Writes) -> Pin {
    let entry = out.next_id();
    Pin {
        id: before.map_or(entry, |pin| pin.id),
        person,
        digest: hashed.digest.clone(),
        since: entry.0,
        must_change,
        tries: 0,
        wait_until: None,
        line: before.and_then(|pin| pin.line.clone()),
    }
}
