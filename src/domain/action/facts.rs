//! What the store fetches for a decision about actions.

use crate::domain::code::Code;
use crate::domain::finding::Finding;
use crate::domain::people::Person;
use crate::domain::record::Id;
use crate::domain::site::Settings;

use super::Action;

/// Everything a decision about one action may look at.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    /// The site's conventions.
    pub settings: Settings,
    /// The action; none where one is opened, and where there is none.
    pub action: Option<Action>,
    /// The findings that it puts right.
    pub findings: Vec<Finding>,
    /// The action that it is to be merged into.
    pub into: Option<Action>,
    /// Those who work here.
    pub staff: Vec<Person>,
    /// Those who worked here once. Asked for by what may verify only.
    pub left: Vec<Person>,
    /// The posts that the change names and the site has.
    pub posts: Vec<Code>,
    /// The areas that the change names and the site has.
    pub areas: Vec<Code>,
    /// The assets that the change names and the site has.
    pub assets: Vec<Code>,
    /// Whether there is such a record, where the change names a source.
    pub has_source: bool,
    /// Whether the action was opened on the site's day that it is now.
    pub opened_today: bool,
    /// The running number of an action that is opened.
    pub next: i64,
}

impl Facts {
    /// Whether someone works here.
    pub(super) fn works_here(&self, person: Id) -> bool {
        self.staff.iter().any(|other| other.id == person)
    }
}
