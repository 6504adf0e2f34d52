//! What can be asked of actions.

use serde::Serialize;

use crate::domain::answer::FileRef;
use crate::domain::code::Code;
use crate::domain::finding::Severity;
use crate::domain::heading::Link;
use crate::domain::number::Quantity;
use crate::domain::phrase::Phrase;
use crate::domain::record::Id;
use crate::domain::role::Duty;
use crate::domain::time::{Instant, Span};

use super::{Action, Cause};

/// What can be asked of actions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum Change {
    /// Open one by hand.
    New(Box<Fields>),
    /// Fix what is to be done, by whom, by when: every field of the plan as it shall be.
    Plan {
        /// The action.
        action: Id,
        /// The plan.
        plan: Box<Plan>,
        /// Why its due time is moved later although it was over already; not needed for anything else.
        reason: Option<String>,
    },
    /// Say what keeps people safe until it is put right.
    Contain {
        /// The action.
        action: Id,
        /// What was done.
        interim: String,
    },
    /// Take it in hand.
    Begin(Id),
    /// It is done.
    Done {
        /// The action.
        action: Id,
        /// What was done.
        outcome: String,
        /// A file that shows it.
        evidence: Option<FileRef>,
    },
    /// It was looked at by another, and is right.
    Verify {
        /// The action.
        action: Id,
        /// What they saw.
        verdict: Option<String>,
        /// How long the program shall watch for the same; the site's convention where not said, not at all where zero.
        watch: Option<Span>,
        /// Why it is closed in spite of a doubt: on the day it was opened, or with a person's slip as its last why.
        reason: Option<String>,
    },
    /// It is not right, or no longer: done, watched or closed, it has to be taken up again.
    Reopen {
        /// The action.
        action: Id,
        /// Why.
        reason: String,
    },
    /// It will not be put right.
    Decline {
        /// The action.
        action: Id,
        /// Why.
        reason: String,
    },
    /// Another action goes on in its place, with its findings.
    Merge {
        /// The action.
        action: Id,
        /// The other.
        into: Id,
        /// Why.
        reason: String,
    },
    /// It goes to someone else.
    Transfer {
        /// The action.
        action: Id,
        /// To whom.
        owner: Option<Id>,
        /// To which post.
        post: Option<Code>,
        /// Why.
        reason: String,
    },
    /// List it, or take it off the list of those supervised from above (挂牌督办).
    List {
        /// The action.
        action: Id,
        /// Whether it is listed.
        listed: bool,
    },
}

/// What an action opened by hand begins with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fields {
    /// What it is about.
    pub title: Phrase,
    /// What it puts right, where that is a record.
    pub source: Option<Link>,
    /// What is known of the plan.
    pub plan: Plan,
}

/// What is fixed of an action.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Plan {
    /// What is to be done or was seen, in words.
    pub note: Option<String>,
    /// How bad what was found is; as it is, where not said.
    pub severity: Option<Severity>,
    /// Who does it.
    pub owner: Option<Id>,
    /// Which post does it, where no person is named.
    pub post: Option<Code>,
    /// Who answers for it.
    pub accountable: Option<Id>,
    /// Where.
    pub area: Option<Code>,
    /// On what.
    pub asset: Option<Code>,
    /// By when; as the severity says, where not said.
    pub due: Option<Instant>,
    /// What good looks like.
    pub standard: Option<String>,
    /// How it is put right.
    pub measure: Option<String>,
    /// Why it came about.
    pub whys: Vec<String>,
    /// What sort of cause that is.
    pub cause: Option<Cause>,
    /// Whether the same was found elsewhere.
    pub elsewhere: Option<bool>,
    /// What keeps people safe until then.
    pub interim: Option<String>,
    /// The money set aside.
    pub funding: Option<Quantity>,
}

impl Plan {
    /// The plan that an action has; its due time and how bad it is stay as they are.
    pub fn of(action: &Action) -> Self {
        Self {
            note: action.note.clone(),
            severity: None,
            owner: action.owner,
            post: action.post.clone(),
            accountable: action.accountable,
            area: action.area.clone(),
            asset: action.asset.clone(),
            due: None,
            standard: action.standard.clone(),
            measure: action.measure.clone(),
            whys: action.whys.clone(),
            cause: action.cause,
            elsewhere: action.elsewhere,
            interim: action.interim.clone(),
            funding: action.funding,
        }
    }
}

impl Change {
    /// The action it is about; none where it opens one.
    pub fn action(&self) -> Option<Id> {
        match self {
            Self::New(_) => None,
            Self::Begin(action)
            | Self::Plan { action, .. }
            | Self::Contain { action, .. }
            | Self::Done { action, .. }
            | Self::Verify { action, .. }
            | Self::Reopen { action, .. }
            | Self::Decline { action, .. }
            | Self::Merge { action, .. }
            | Self::Transfer { action, .. }
            | Self::List { action, .. } => Some(*action),
        }
    }

    /// What it asks of whoever makes it. Whether they may verify or reopen this very action is asked again of its facts.
    pub fn duty(&self) -> Duty {
        match self {
            Self::New(_) => Duty::RaiseFindings,
            Self::Plan { .. }
            | Self::Contain { .. }
            | Self::Begin(_)
            | Self::Done { .. }
            | Self::Verify { .. }
            | Self::Reopen { .. }
            | Self::Transfer { .. } => Duty::WorkActions,
            Self::Decline { .. } | Self::Merge { .. } => Duty::RunShift,
            Self::List { .. } => Duty::ListActions,
        }
    }
}
