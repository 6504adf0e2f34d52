//! A role lent until the shift ends (代班): the record, and who may stand in as what.

use serde::{Deserialize, Serialize};

use super::heading::{Heading, Link};
use super::noun::Noun;
use super::record::{Id, Record};
use super::role::Role;
use super::time::Instant;
use super::undo::Undo;
use super::verb::Verb;

/// A role lent to someone. It ends by the clock, or before by hand; it is never taken back as if it had not been.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Loan {
    /// Identity.
    pub id: Id,
    /// To whom.
    pub person: Id,
    /// Which.
    pub role: Role,
    /// Since when.
    pub from: Instant,
    /// Until when; the first moment at which it no longer holds.
    pub until: Instant,
    /// By whom.
    pub lent_by: Option<Id>,
    /// When it was ended before its time.
    pub ended: Option<Instant>,
    /// Why, in words.
    pub reason: Option<String>,
}

impl Loan {
    /// Whether it holds at `at`.
    pub fn holds(&self, at: Instant) -> bool {
        self.ended.is_none_or(|ended| at < ended) && self.from <= at && at < self.until
    }
}

impl Record for Loan {
    const NOUN: Noun = Noun::Loan;

    fn id(&self) -> Id {
        self.id
    }

    fn heading(&self) -> Option<Heading> {
        None
    }

    fn links(&self) -> Vec<Link> {
        vec![Link { noun: Noun::Person, id: self.person }]
    }

    fn undo(_verb: Verb) -> Undo {
        Undo::Refuse
    }

    fn voided(self) -> Option<Self> {
        None
    }
}

/// The role someone acts in, with the loan where that is not their own: the higher of the two.
pub fn acts_in(own: Role, loans: &[Loan], at: Instant) -> (Role, Option<Id>) {
    let held = loans.iter().filter(|loan| loan.holds(at)).max_by_key(|loan| rank(loan.role));
    match held.filter(|loan| stands_in(own, loan.role)) {
        Some(loan) => (loan.role, Some(loan.id)),
        None => (own, None),
    }
}

/// Whether someone of role `own` may stand in as `role`: one step up, as those do who have worked beside it. Viewers so become
/// operators at most; auditors stay apart, or they would judge their own work; nobody stands in as an auditor.
pub fn stands_in(own: Role, role: Role) -> bool {
    matches!(
        (own, role),
        (Role::Viewer, Role::Operator) | (Role::Operator, Role::Supervisor) | (Role::Supervisor, Role::Manager)
    )
}

/// How far a role reaches, for comparing a lent one with one's own.
pub fn rank(role: Role) -> u8 {
    match role {
        Role::Viewer | Role::Auditor | Role::Site => 0,
        Role::Operator => 1,
        Role::Supervisor => 2,
        Role::Manager => 3,
    }
}
