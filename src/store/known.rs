//! What change after change asks for again: read once in a transaction, forgotten when a change may have altered it.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;

use rusqlite::Connection;

use crate::domain::calendar::Calendar;
use crate::domain::change::Change;
use crate::domain::code::Code;
use crate::domain::import;
use crate::domain::loan::Loan;
use crate::domain::people::Person;
use crate::domain::record::Id;
use crate::domain::role::Role;
use crate::domain::site::Settings;
use crate::domain::template::Template;

use super::error::Result;
use super::table::{Held, get};
use super::versions::Versions;
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
    /// Sees by itself what was written since.
    versions: Versions,
}

impl Known {
    /// Forgets what `change` may have altered: rounds and actions are worked in the site's set-up and leave it as it is, and so do
    /// places and history that are brought in, by the thousand.
    pub(super) fn after(&mut self, change: &Change) {
        let brings = matches!(change, Change::Import(change) if !matches!(change, import::Change::Person(_)));
        if !brings && !matches!(change, Change::Round(_) | Change::Action(_) | Change::Place(_)) {
            *self = Self { versions: std::mem::take(&mut self.versions), ..Self::default() };
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
    pub(super) fn version(&self, db: &Connection, id: Id) -> Result<Held<Arc<Template>>> {
        self.versions.pinned(db, id)
    }

    /// The version of a checklist in force, or the refusal that names what comes close.
    pub(super) fn in_force(&self, db: &Connection, code: &Code) -> Result<Arc<Template>> {
        match self.versions.in_force(db, code)? {
            Some(template) => Ok(template),
            None => Err(template::unknown(db, code)?.into()),
        }
    }
}
