//! Decisions about lent roles: who may lend which to whom, and until when.

use crate::domain::actor::Actor;
use crate::domain::loan::{Loan, rank, stands_in};
use crate::domain::refusal::{Invalid, Refusal};
use crate::domain::role::Role;
use crate::domain::time::{Instant, Span};
use crate::domain::verb::Verb;
use crate::domain::writes::Writes;

use super::Person;

/// How long a role is lent where no shift runs and nobody says.
const CUSTOMARY: Span = Span::of_hours(12);

/// The longest a role is lent: a long weekend. Whoever stands in for longer is given the role.
const LONGEST: Span = Span::of_hours(72);

/// What is known where a role is lent.
#[derive(Debug, Clone, Default)]
pub struct Lending {
    /// What the person holds now that was lent to them.
    pub running: Vec<Loan>,
    /// When the shift that runs now ends.
    pub shift_end: Option<Instant>,
}

/// Lends a role. One that was lent before ends with it.
///
/// # Errors
/// [`Refusal::Invalid`] where the role cannot be lent to this person, to oneself, or until then; [`Refusal::NotAllowed`] where
/// it is above the lender's own, whatever role they stand in for themselves.
pub(super) fn lend(
    facts: &Lending,
    persons: &[Person],
    (person, role): (&Person, Role),
    (until, reason): (Option<Instant>, Option<&str>),
    actor: &Actor,
    now: Instant,
    out: &mut Writes,
) -> Result<(), Refusal> {
    let invalid = |field, reason, given: &str| Err(Refusal::Invalid { field, reason, given: given.to_owned() });
    if actor.person == Some(person.id) {
        return invalid("person", Invalid::NotToOneself, &person.name);
    }
    if !stands_in(person.role, role) {
        return invalid("role", Invalid::NotLendable, role.name());
    }
    let own = persons.iter().find(|lender| Some(lender.id) == actor.person).map_or(Role::Viewer, |lender| lender.role);
    let may_lend = |own: Role| matches!(own, Role::Supervisor | Role::Manager) && rank(own) >= rank(role);
    if !may_lend(own) {
        let ask = persons.iter().filter(|lender| may_lend(lender.role)).map(|lender| lender.name.clone()).collect();
        let needs = if role == Role::Manager { Role::Manager } else { Role::Supervisor };
        return Err(Refusal::NotAllowed { needs, ask });
    }
    let until = until.or(facts.shift_end).unwrap_or_else(|| now.plus(CUSTOMARY));
    if until <= now {
        return invalid("lent_until", Invalid::InThePast, "");
    }
    if until > now.plus(LONGEST) {
        return invalid("lent_until", Invalid::LentTooLong, "");
    }
    close(&facts.running, now, out);
    let loan = Loan {
        id: out.next_id(),
        person: person.id,
        role,
        from: now,
        until,
        lent_by: actor.person,
        ended: None,
        reason: reason.map(str::trim).filter(|reason| !reason.is_empty()).map(str::to_owned),
    };
    out.put_because(Verb::Lend, &loan, loan.reason.clone().as_deref());
    Ok(())
}

/// Ends what someone was lent.
///
/// # Errors
/// [`Refusal::Unknown`] where they were lent nothing that still holds.
pub(super) fn end(facts: &Lending, person: &Person, now: Instant, out: &mut Writes) -> Result<(), Refusal> {
    if facts.running.is_empty() {
        return Err(Refusal::Unknown { what: "loan", given: person.name.clone(), near: Vec::new() });
    }
    close(&facts.running, now, out);
    Ok(())
}

/// Ends loans at once.
pub(super) fn close(running: &[Loan], now: Instant, out: &mut Writes) {
    for loan in running {
        out.put(Verb::EndLoan, &Loan { ended: Some(now), ..loan.clone() });
    }
}
