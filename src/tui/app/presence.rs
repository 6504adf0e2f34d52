//! Who else is here: said of this console when it changes, looked at now and then.

use std::time::{Duration, Instant as Monotonic};

use super::App;
use crate::host::presence::{self, Here, Presence};
use crate::store::{Result, Store};
use crate::tui::here::Other;

/// How often the others are looked at.
const PAUSE: Duration = Duration::from_secs(2);

/// This console among the others.
#[derive(Default)]
pub(super) struct Company {
    /// Where this console says who is at it; none where the folder cannot be written.
    place: Option<Presence>,
    others: Vec<Here>,
    looked: Option<Monotonic>,
}

impl Company {
    /// Takes a place beside the file.
    pub fn join(store: &Store, session: &str) -> Self {
        Self { place: Presence::enter(store.path(), session).ok(), ..Self::default() }
    }

    /// Somebody else looks from now on: what was seen is to be told anew.
    pub fn forget(&mut self) {
        (self.others, self.looked) = (Vec::new(), None);
    }
}

impl App {
    /// Says who is at the keyboard, and which round is open: nobody while it is locked.
    pub(super) fn say_presence(&mut self) {
        let closed = self.gate.is_closed();
        let here = Here {
            session: self.session.id.clone(),
            person: self.session.actor.person.filter(|_| !closed),
            round: if closed { None } else { self.over.last().and_then(|pane| pane.round()) },
            since: self.session.now,
        };
        // Where it cannot be said, the others do not see it, and nothing else is amiss.
        if let Some(place) = &mut self.company.place {
            let _ = place.say(&here);
        }
    }

    /// Looks who else is here, if it is time again; draws only where that has changed.
    pub(super) fn look_around(&mut self, now: Monotonic, at_once: bool) {
        let rests = |looked: Monotonic| now.saturating_duration_since(looked) < PAUSE;
        if !at_once && self.company.looked.is_some_and(rests) {
            return;
        }
        self.company.looked = Some(now);
        let others = presence::others(self.store.path(), &self.session.id);
        if others == self.company.others && others.is_empty() == self.session.here.is_empty() {
            return;
        }
        match others.iter().map(|here| self.other(here)).collect::<Result<Vec<Other>>>() {
            Ok(here) => {
                self.dirty |= here != self.session.here;
                (self.session.here, self.company.others) = (here, others);
            }
            Err(error) => self.trouble(&error),
        }
    }

    fn other(&self, here: &Here) -> Result<Other> {
        let person = match here.person {
            Some(id) => self.store.person(id)?,
            None => None,
        };
        let round = match here.round {
            Some(id) => self.store.title(id)?.map(|title| (id, title)),
            None => None,
        };
        let own = here.person.is_some() && here.person == self.session.who.map(|who| who.person);
        Ok(Other { name: person.map(|held| held.record.name), own, round })
    }
}
