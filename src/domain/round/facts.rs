//! What the store fetches for a decision about rounds.

use std::sync::Arc;

use crate::domain::action::Action;
use crate::domain::answer::Answer;
use crate::domain::code::Code;
use crate::domain::due::{Run, Slot};
use crate::domain::finding::Finding;
use crate::domain::people::Person;
use crate::domain::record::{Id, Seq};
use crate::domain::sampling::Lot;
use crate::domain::schedule::Schedule;
use crate::domain::signature::Signature;
use crate::domain::site::Settings;
use crate::domain::template::Template;
use crate::domain::time::{Date, Instant};

use super::Round;

/// Everything a decision about one round may look at.
#[derive(Debug, Clone)]
pub struct Facts {
    /// The site's conventions.
    pub settings: Settings,
    /// The pinned version; the one in force where there is no row yet.
    pub template: Arc<Template>,
    /// The row, where there is one.
    pub round: Option<Round>,
    /// What the row would be made from, where there is none.
    pub start: Option<Start>,
    /// The answers so far, void ones included.
    pub answers: Vec<Answer>,
    /// The findings on this checklist and asset that are open or watched, and all others that their actions put right.
    pub findings: Vec<Finding>,
    /// The actions of those findings.
    pub actions: Vec<Action>,
    /// What rectification asks beyond these.
    pub rectifying: Rectifying,
    /// Lines that failed when this was last done. Asked for by bulk passes only.
    pub failed_before: Vec<Code>,
    /// The person who holds the checklist's post, where exactly one does.
    pub holder: Option<Id>,
    /// Those who work here. Asked for by answers that name an owner only.
    pub people: Vec<Id>,
    /// The failed round that is to be repeated. Asked for by inspections that repeat one only.
    pub repeated: Option<Round>,
    /// The lots that were judged on this checklist and asset, oldest first, without those submitted again. Asked for where a
    /// lot is named only.
    pub lots: Vec<Lot>,
    /// What a signature would stand over. Asked for by signatures and reviews only.
    pub seal: Seal,
    /// The running numbers to give out next.
    pub next: Next,
}

/// What is asked about findings that were there before.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Rectifying {
    /// The findings on this checklist and asset that were closed not long ago. Asked for by what may open a finding only.
    pub closed: Vec<Finding>,
    /// Those who work here. Asked for where an action may be verified only.
    pub staff: Vec<Person>,
    /// Those who worked here once. Asked for likewise.
    pub left: Vec<Person>,
    /// The actions that were opened on the site's day that it is now. Asked for where an action may be verified only.
    pub opened_today: Vec<Id>,
}

/// The window that a round is begun in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Start {
    /// A slot of a schedule that is open now.
    Slot(Box<(Schedule, Slot)>),
    /// When needed: from now, within the running shift.
    AdHoc {
        /// On what.
        asset: Option<Code>,
        /// The ops date.
        ops_date: Date,
        /// The running shift.
        shift: Option<Code>,
        /// Since when walking may be said to have begun.
        opens: Instant,
    },
    /// A slot that cannot be begun: not yet, suspended, or long past.
    Shut(&'static str),
}

/// What a signature stands over, as the store found it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Seal {
    /// The template and every answer, each at its revision before the change.
    pub over: Vec<(Id, Seq)>,
    /// Nobody else in the file could have signed.
    pub alone: bool,
    /// The signatures that the round has.
    pub given: Vec<Signature>,
}

/// Running numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Next {
    /// Of rounds.
    pub round: i64,
    /// Of findings.
    pub finding: i64,
    /// Of actions.
    pub action: i64,
}

/// What is to be closed because nobody touched it.
#[derive(Debug, Clone)]
pub struct Closing {
    /// Runs of missed slots.
    pub runs: Vec<Missed>,
    /// Second readings not taken, each with the facts of its round.
    pub readings: Vec<(Answer, Facts)>,
    /// The running numbers to give out next.
    pub next: Next,
}

/// A run of slots of one schedule that nobody touched.
#[derive(Debug, Clone)]
pub struct Missed {
    /// The schedule.
    pub schedule: Schedule,
    /// The newest version of its checklist.
    pub template: Template,
    /// The slots.
    pub run: Run,
    /// The row of the first slot, where one was begun and taken back.
    pub withdrawn: Option<Round>,
}
