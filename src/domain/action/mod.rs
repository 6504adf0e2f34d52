//! The work that puts right what was found: the record, where it stands, what is fixed of it, and what can be asked.

mod blame;
mod cause;
mod change;
mod decide;
mod desk;
mod ending;
mod facts;
mod figures;
mod filter;
mod follow;
mod planning;
mod set_aside;
mod state;
#[cfg(test)]
mod tests;
mod verify;
mod work;

pub use blame::blames;
pub use cause::Cause;
pub use change::{Change, Fields, Plan};
pub use decide::decide;
pub use facts::Facts;
pub use figures::{Rectification, rectified};
pub use filter::{Filter, Key, Order, Page};
pub use follow::{end_watches, follow};
pub use set_aside::SetAside;
pub use state::ActionState;
pub use verify::Verifying;

use serde::{Deserialize, Serialize};

use super::answer::FileRef;
pub use super::doubt::Doubt;
pub use super::ladder::{Ladder, Rung, days_over};

use super::code::Code;
use super::content;
use super::finding::Severity;
use super::heading::{Heading, Link};
use super::noun::{Noun, reference};
use super::number::Quantity;
use super::phrase::Phrase;
use super::record::{Id, Record};
use super::time::Instant;
use super::undo::Undo;
use super::verb::Verb;

/// Work to be done about a finding, or about whatever else has to be put right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Action {
    /// Identity.
    pub id: Id,
    /// Its running number.
    pub number: i64,
    /// What it is about.
    pub title: Phrase,
    /// What is to be done or was seen, in words.
    pub note: Option<String>,
    /// What it puts right; none where someone opened it by hand. Findings that were merged into it point at it themselves.
    pub source: Option<Link>,
    /// 一般 or 重大: how bad what was found is.
    pub severity: Severity,
    /// Who does it (定人).
    pub owner: Option<Id>,
    /// Which post does it, where no person is named: whoever holds it then.
    pub post: Option<Code>,
    /// Who answers for it being done (定责).
    pub accountable: Option<Id>,
    /// Where.
    pub area: Option<Code>,
    /// On what.
    pub asset: Option<Code>,
    /// By when (定时).
    pub due: Instant,
    /// What good looks like once it is done (定标准).
    pub standard: Option<String>,
    /// How it is put right, for good (定措施): the corrective action.
    pub measure: Option<String>,
    /// Why it came about, each the reason of the one before: five as a rule.
    pub whys: Vec<String>,
    /// What sort of cause the last of them is.
    pub cause: Option<Cause>,
    /// Whether the same was found elsewhere; none where nobody looked.
    pub elsewhere: Option<bool>,
    /// What keeps people safe until then (临时措施).
    pub interim: Option<String>,
    /// The money set aside for it (资金), in the site's currency.
    pub funding: Option<Quantity>,
    /// Since when it is listed and supervised from above (挂牌督办).
    pub listed: Option<Instant>,
    /// How often its finding has been seen.
    pub times: i64,
    /// How often it was done, or even closed, and had to be taken up again.
    pub reopened: i64,
    /// How often its due time was moved later.
    pub postponed: i64,
    /// Where it stands.
    pub state: ActionState,
    /// Everyone who ever owned it or did some of it: none of them verifies it.
    pub hands: Vec<Id>,
    /// When it was done.
    pub done: Option<Instant>,
    /// Who said so.
    pub done_by: Option<Id>,
    /// What was done.
    pub outcome: Option<String>,
    /// A file that shows it.
    pub evidence: Option<FileRef>,
    /// When it was verified (复查).
    pub verified: Option<Instant>,
    /// By whom.
    pub verified_by: Option<Id>,
    /// What they saw.
    pub verdict: Option<String>,
    /// Nobody else in the file could have verified it.
    pub alone: bool,
    /// In spite of which doubts it was verified.
    pub doubts: Vec<Doubt>,
    /// When someone last saw it in order on their round without verifying it.
    pub in_order: Option<Instant>,
    /// Who did.
    pub in_order_by: Option<Id>,
    /// Until when the program watches for the same to come back.
    pub watch_until: Option<Instant>,
    /// When it was closed (销号), declined or merged.
    pub closed: Option<Instant>,
    /// The action that goes on in its place.
    pub merged_into: Option<Id>,
    /// Why it was declined, merged, transferred, reopened, or closed in spite of a doubt: the last time.
    pub reason: Option<String>,
    /// Who opened it.
    pub by: Option<Id>,
    /// When it was opened.
    pub at: Instant,
    /// What a round put aside when it saw the line again, so that it can be taken back.
    pub set_aside: Option<SetAside>,
    /// What it was brought in from, and under which key there.
    pub origin: Option<String>,
}

impl Action {
    /// An action nobody has planned yet. Its owner has had it in hand.
    pub fn opened(id: Id, number: i64, title: Phrase, due: Instant, at: Instant) -> Self {
        Self {
            id,
            number,
            title,
            note: None,
            source: None,
            severity: Severity::General,
            owner: None,
            post: None,
            accountable: None,
            area: None,
            asset: None,
            due,
            standard: None,
            measure: None,
            whys: Vec::new(),
            cause: None,
            elsewhere: None,
            interim: None,
            funding: None,
            listed: None,
            times: 1,
            reopened: 0,
            postponed: 0,
            state: ActionState::Open,
            hands: Vec::new(),
            done: None,
            done_by: None,
            outcome: None,
            evidence: None,
            verified: None,
            verified_by: None,
            verdict: None,
            alone: false,
            doubts: Vec::new(),
            in_order: None,
            in_order_by: None,
            watch_until: None,
            closed: None,
            merged_into: None,
            reason: None,
            by: None,
            at,
            set_aside: None,
            origin: None,
        }
    }

    /// How many of the five are fixed (五定): who, by when, who answers for it, the standard, the measure. When is always.
    pub fn fixed_of_five(&self) -> usize {
        let who = self.owner.is_some() || self.post.is_some();
        [who, true, self.accountable.is_some(), self.standard.is_some(), self.measure.is_some()]
            .into_iter()
            .filter(|fixed| *fixed)
            .count()
    }

    /// How often what it puts right was found again since.
    pub fn carried(&self) -> i64 {
        (self.times - 1).max(0)
    }

    /// Whether it is to take away a cause, rather than only what the cause led to.
    pub fn is_corrective(&self) -> bool {
        self.severity == Severity::Major || self.cause.is_some() || !self.whys.is_empty()
    }
}

impl Record for Action {
    const NOUN: Noun = Noun::Action;

    fn id(&self) -> Id {
        self.id
    }

    fn heading(&self) -> Option<Heading> {
        Some(Heading {
            reference: reference(Noun::Action, self.number),
            title: self.title.clone(),
            state: self.state.name(),
            owner: self.owner,
            post: self.post.clone(),
            area: self.area.clone(),
            asset: self.asset.clone(),
            due: Some(self.due),
            open: self.state.is_open(),
        })
    }

    fn links(&self) -> Vec<Link> {
        let into = self.merged_into.map(|id| Link { noun: Noun::Action, id });
        self.source.into_iter().chain(into).collect()
    }

    fn words(&self) -> String {
        let mut words = content::words([&self.title], &reference(Noun::Action, self.number));
        for more in [&self.note, &self.measure, &self.outcome].into_iter().flatten() {
            words.push('\n');
            words.push_str(more);
        }
        words
    }

    fn undo(verb: Verb) -> Undo {
        // A verification is a signature; what the site closed by itself stands.
        if matches!(verb, Verb::Verify | Verb::Close) { Undo::Refuse } else { Undo::Restore }
    }

    /// Whoever had a hand in it has had it, also where what they did is taken back: else it would be done, taken back, done again
    /// by a friend and verified by oneself.
    fn brought_back(mut self, now: &Self) -> Self {
        for hand in &now.hands {
            self.add_hand(Some(*hand));
        }
        self
    }

    fn voided(self) -> Option<Self> {
        Some(Self { state: ActionState::Void, ..self })
    }
}
