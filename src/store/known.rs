//! What change after change asks for again: read once in a transaction, forgotten when a change may have altered it.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;

use rusqlite::Connection;

use crate::domain::calendar::Calendar;
use crate::domain::change::Change;
use crate::domain::code::Code;
use crate::domain::loan::Loan;
use crate::domain::people::Person;
use crate::domain::record::{Id, Seq};
use crate::domain::role::Role;
use crate::domain::site::Settings;
use crate::domain::template::Template;

use super::error::{Error, Result};
use super::table::{Held, get};
use super::{loan, site, template};

/// What someone may act in.
pub(super) struct Standing {
    /// Their own role.
    pub own: Role,
    /// Roles lent to them that nobody ended.
    pub loans: Vec<Loan>,
}

/// What one transaction has read of the site's set-up. Nobody else writes meanwhile, so it stays true until the transaction
/// itself writes something of that kind.
#[derive(Default)]
pub(super) struct Known {
    calendar: Option<Arc<Calendar>>,
    settings: Option<Settings>,
    standings: HashMap<Id, Option<Standing>>,
    versions: HashMap<Id, (Arc<Template>, Seq)>,
    in_force: HashMap<Code, Arc<Template>>,
}

impl Known {
    /// Forgets what `change` may have altered: rounds are worked in the site's set-up and leave it as it is.
    pub(super) fn after(&mut self, change: &Change) {
        if !matches!(change, Change::Round(_)) {
            *self = Self::default();
        }
    }

    /// The calendar, where the file has a site.
    pub(super) fn calendar(&mut self, db: &Connection) -> Result<Option<Arc<Calendar>>> {
        if self.calendar.is_none() {
            self.calendar = site::calendar(db)?.map(Arc::new);
        }
        Ok(self.calendar.clone())
    }

    /// The site's conventions.
    pub(super) fn settings(&mut self, db: &Connection) -> Result<Settings> {
        if self.settings.is_none() {
            self.settings = site::the(db)?.map(|held| held.record.settings);
        }
        Ok(self.settings.clone().unwrap_or_default())
    }

    /// What the file gives a person to act in; nothing where it knows them no more.
    pub(super) fn standing(&mut self, db: &Connection, person: Id) -> Result<Option<&Standing>> {
        if let Entry::Vacant(vacant) = self.standings.entry(person) {
            let held = get::<Person>(db, person)?.filter(|held| !held.record.archived);
            vacant.insert(match held {
                Some(held) => Some(Standing { own: held.record.role, loans: loan::loans_of(db, person)? }),
                None => None,
            });
        }
        Ok(self.standings.get(&person).and_then(Option::as_ref))
    }

    /// A version of a checklist with its revision.
    pub(super) fn version(&mut self, db: &Connection, id: Id) -> Result<(Arc<Template>, Seq)> {
        if let Some(known) = self.versions.get(&id) {
            return Ok(known.clone());
        }
        let Held { record, seq } = get::<Template>(db, id)?
            .ok_or_else(|| Error::Damaged(format!("a round pins version {id}, which is not there")))?;
        let known = (Arc::new(record), seq);
        self.versions.insert(id, known.clone());
        Ok(known)
    }

    /// The version of a checklist in force, or the refusal that names what comes close.
    pub(super) fn in_force(&mut self, db: &Connection, code: &Code) -> Result<Arc<Template>> {
        if let Some(known) = self.in_force.get(code) {
            return Ok(Arc::clone(known));
        }
        let known = Arc::new(template::in_force(db, code)?);
        self.in_force.insert(code.clone(), Arc::clone(&known));
        Ok(known)
    }
}
