//! Who may verify an action, and what is doubtful about it: asked by those who verify it and by the round that finds it in order.

use crate::domain::actor::Actor;
use crate::domain::finding::Finding;
use crate::domain::people::Person;
use crate::domain::record::Id;
use crate::domain::refusal::Refusal;
use crate::domain::role::{Duty, Role};
use crate::domain::site::Settings;
use crate::domain::time::{Instant, Span};

use super::{Action, ActionState, Doubt, blames};

/// What a verification looks at besides the action.
#[derive(Debug, Clone, Copy)]
pub struct Verifying<'a> {
    /// The site's conventions.
    pub settings: &'a Settings,
    /// Those who work here.
    pub staff: &'a [Person],
    /// Those who worked here once: who comes back has a new record, and the hands they had.
    pub left: &'a [Person],
    /// The findings that the action puts right.
    pub findings: &'a [Finding],
    /// Whether the action was opened on the site's day that it is now.
    pub opened_today: bool,
}

impl Action {
    /// Whether this person owned, contained or did it. Nobody verifies what they had a hand in.
    pub fn has_hand_of(&self, person: Option<Id>) -> bool {
        person.is_some_and(|person| self.hands.contains(&person))
    }

    /// Whether it is done and waits for this actor, as one who runs the shift, to verify it.
    pub fn awaits(&self, actor: &Actor) -> bool {
        self.state == ActionState::Done && actor.may(Duty::RunShift) && !self.has_hand_of(actor.person)
    }
}

impl Verifying<'_> {
    /// Whether `actor` may verify `action`; `true` where they have a hand in it and the file knows nobody else who may.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`] where they neither run a shift nor found it; [`Refusal::Separation`] where they owned it, or did
    /// some of it, and somebody else may verify it.
    pub fn by(&self, action: &Action, actor: &Actor) -> Result<bool, Refusal> {
        if !actor.may(Duty::RunShift) && !self.found(action, actor.person) {
            return Err(self.not_allowed(action));
        }
        match actor.person {
            Some(person) if !self.had_hand(action, person) => Ok(false),
            _ if self.somebody_else(action, actor.person) => Err(Refusal::Separation { reference: action.reference() }),
            _ => Ok(true),
        }
    }

    /// What is doubtful about closing it now, and what raised the doubt. Only a corrective action is to take away a cause.
    pub fn doubts(&self, action: &Action) -> Vec<(Doubt, String)> {
        if !action.is_corrective() {
            return Vec::new();
        }
        let day = self.opened_today.then_some((Doubt::SameDay, String::new()));
        let why = action.whys.last().filter(|why| blames(why));
        day.into_iter().chain(why.map(|why| (Doubt::Blame, why.clone()))).collect()
    }

    /// Marks an action as verified: watched from now on, or closed where `watch` is nothing.
    pub fn mark(&self, action: &mut Action, by: Option<Id>, alone: bool, watch: Option<Span>, now: Instant) {
        let watch = watch.unwrap_or_else(|| self.settings.watch(action.severity));
        action.verified = Some(now);
        action.verified_by = by;
        action.alone = alone;
        if watch.minutes() > 0 {
            action.state = ActionState::Watching;
            action.watch_until = Some(now.plus(watch));
        } else {
            action.state = ActionState::Closed;
            action.watch_until = None;
            action.closed = Some(now);
        }
    }

    /// The refusal for someone whose role does not reach: it names those who may.
    pub fn not_allowed(&self, action: &Action) -> Refusal {
        let able = self.staff.iter().filter(|person| self.may(action, person)).map(|person| person.name.clone());
        Refusal::NotAllowed { needs: Role::Supervisor, ask: able.collect() }
    }

    /// Whether they found it: whoever raised an action by hand did.
    pub fn found(&self, action: &Action, person: Option<Id>) -> bool {
        let Some(person) = person else { return false };
        let by_hand = self.findings.is_empty() && action.by == Some(person);
        by_hand || self.findings.iter().any(|finding| !finding.void && finding.by == Some(person))
    }

    fn may(&self, action: &Action, person: &Person) -> bool {
        let right = person.role.may(Duty::RunShift)
            || (person.role.may(Duty::WorkActions) && self.found(action, Some(person.id)));
        right && !self.had_hand(action, person.id)
    }

    /// Whether they owned it or did some of it, also under a record from before they left.
    fn had_hand(&self, action: &Action, person: Id) -> bool {
        let before = |person: &Person| {
            self.left.iter().any(|left| action.hands.contains(&left.id) && self.are_one(person, left))
        };
        action.hands.contains(&person) || self.staff.iter().find(|other| other.id == person).is_some_and(before)
    }

    /// Whether someone is who left, as far as the file can know: by their name, or by a login that nobody shares with them now.
    fn are_one(&self, person: &Person, left: &Person) -> bool {
        let own = |login: &String| self.staff.iter().filter(|other| other.logins.contains(login)).count() == 1;
        let named = person.name.to_lowercase() == left.name.to_lowercase();
        named || person.logins.iter().any(|login| left.logins.contains(login) && own(login))
    }

    fn somebody_else(&self, action: &Action, but: Option<Id>) -> bool {
        self.staff.iter().any(|person| Some(person.id) != but && self.may(action, person))
    }
}
