//! Actions that people of the made-up site open by hand and work at: some in every state, some over due on each rung.

use std::collections::BTreeMap;

use fastrand::Rng;

use super::Error;
use super::cast::{PARTS, Who};
use super::desk::Desk;
use super::words::{About, Words};
use crate::domain::action::{Change, Fields, Plan};
use crate::domain::change;
use crate::domain::code::Code;
use crate::domain::finding::Severity;
use crate::domain::number::Quantity;
use crate::domain::phrase::{Lang, Phrase};
use crate::domain::record::Id;
use crate::domain::time::{Instant, Span};
use crate::domain::wording::Wording;

/// Who runs the shift in matters of rectification, by their places in the cast: manager, safety officer, two maintainers.
const MANAGER: Who = 0;
const SAFETY: Who = 1;
const OWNERS: [Who; 2] = [6, 9];
/// The supervisor who verifies: none of the hands.
const VERIFIER: Who = 4;

/// What becomes of an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    Open,
    /// Kept safe, and listed.
    Contained,
    Planned,
    Doing,
    Done,
    Watching,
    Closed,
    Declined,
    /// Goes on in the case of this place.
    Merged(usize),
    /// Verified, and taken up again.
    Reopened,
    /// Given to someone else.
    Transferred,
}

/// An action of the history.
struct Case {
    /// The finding text it is about.
    wording: &'static str,
    /// How many days before the end it was opened.
    opened: i64,
    /// How many days before the end it was due; negative where it is due only after it.
    due: i64,
    fate: Fate,
}

const fn case(wording: &'static str, opened: i64, due: i64, fate: Fate) -> Case {
    Case { wording, opened, due, fate }
}

/// All of them; a merged one stands after the one that goes on.
const CASES: [Case; 15] = [
    case("rack-damaged", 82, 80, Fate::Closed),
    case("train-missing", 71, 60, Fate::Closed),
    case("floor-damaged", 64, 35, Fate::Doing),
    case("cold-ice-seal", 40, 30, Fate::Watching),
    case("doc-old-version", 33, 22, Fate::Declined),
    case("truck-people-mixed", 21, 8, Fate::Transferred),
    case("truck-people-mixed", 19, 8, Fate::Merged(5)),
    case("machine-leak", 18, 10, Fate::Reopened),
    case("aid-nobody", 13, 4, Fate::Planned),
    case("elec-label-missing", 9, 2, Fate::Open),
    case("chem-no-bund", 8, -1, Fate::Done),
    case("elec-cable-damaged", 6, -2, Fate::Contained),
    case("floor-trip", 5, -3, Fate::Watching),
    case("stair-rail", 4, -3, Fate::Planned),
    case("waste-overflow", 2, -5, Fate::Open),
];

/// One thing done about a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Act {
    case: usize,
    doing: Doing,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Doing {
    Open,
    Contain,
    Begin,
    Done,
    Verify,
    Decline,
    Merge(usize),
    Reopen,
    Transfer,
    List,
}

/// Everything that is done about them in a history that ends now; only cases opened within it.
pub(super) fn acts(began: Instant, now: Instant) -> Vec<(Instant, Act)> {
    let mut all = Vec::new();
    for (case, one) in CASES.iter().enumerate() {
        let opened = now.plus(Span::of_minutes(-one.opened * 1440 - 75 - case as i64));
        if opened <= began.plus(Span::of_days(2)) {
            continue;
        }
        let work = match one.fate {
            Fate::Open | Fate::Planned => vec![],
            Fate::Contained => vec![Doing::Contain, Doing::List],
            Fate::Doing => vec![Doing::Begin],
            Fate::Done => vec![Doing::Begin, Doing::Done],
            Fate::Watching | Fate::Closed => vec![Doing::Begin, Doing::Done, Doing::Verify],
            Fate::Declined => vec![Doing::Decline],
            Fate::Merged(into) => vec![Doing::Merge(into)],
            Fate::Reopened => vec![Doing::Begin, Doing::Done, Doing::Verify, Doing::Reopen],
            Fate::Transferred => vec![Doing::Transfer],
        };
        // A day and a little between one thing and the next.
        let steps = std::iter::once(Doing::Open).chain(work).zip(0..);
        all.extend(steps.map(|(doing, n)| (opened.plus(Span::of_minutes(n * 1460)), Act { case, doing })));
    }
    all.retain(|(at, _)| *at < now);
    all.sort_by_key(|(at, act)| (*at, act.case));
    all
}

/// What is known of the cases that are open.
#[derive(Debug, Default)]
pub(super) struct Rectify {
    ids: BTreeMap<usize, Id>,
    wordings: Vec<Wording>,
}

impl Rectify {
    /// Does one thing.
    pub(super) fn make(
        &mut self,
        act: Act,
        at: Instant,
        desk: &mut Desk<'_>,
        words: &Words,
        now: Instant,
        rng: &mut Rng,
    ) -> Result<(), Error> {
        let owner = OWNERS[act.case % OWNERS.len()];
        let say = |about, key: &str, who: Who, rng: &mut Rng| words.say(about, key, PARTS[who].lang, rng);
        if act.doing == Doing::Open {
            let Some(fields) = self.fields(act.case, owner, now, desk)? else { return Ok(()) };
            let made = desk.make(SAFETY, at, change::Change::Action(Change::New(Box::new(fields))))?;
            self.ids.extend(made.first().map(|id| (act.case, *id)));
            return Ok(());
        }
        let Some(action) = self.ids.get(&act.case).copied() else { return Ok(()) };
        let (who, change) = match act.doing {
            Doing::Open => return Ok(()),
            Doing::Contain => (owner, Change::Contain { action, interim: say(About::Fixed, "contain", owner, rng) }),
            Doing::Begin => (owner, Change::Begin(action)),
            Doing::Done => {
                let outcome = say(About::Fixed, "done", owner, rng);
                (owner, Change::Done { action, outcome, evidence: None })
            }
            Doing::Verify => {
                let verdict = Some(say(About::Text, "verdict", VERIFIER, rng));
                (VERIFIER, Change::Verify { action, verdict, watch: watch(act.case), reason: None })
            }
            Doing::Decline => {
                (MANAGER, Change::Decline { action, reason: say(About::Reason, "decline", MANAGER, rng) })
            }
            Doing::Merge(into) => {
                let Some(into) = self.ids.get(&into).copied() else { return Ok(()) };
                (SAFETY, Change::Merge { action, into, reason: say(About::Reason, "merge", SAFETY, rng) })
            }
            Doing::Reopen => (SAFETY, Change::Reopen { action, reason: say(About::Reason, "reopen", SAFETY, rng) }),
            Doing::Transfer => {
                let other = OWNERS[(act.case + 1) % OWNERS.len()];
                let reason = say(About::Reason, "transfer", owner, rng);
                (owner, Change::Transfer { action, owner: Some(desk.id(other)), post: None, reason })
            }
            Doing::List => (MANAGER, Change::List { action, listed: true }),
        };
        desk.make(who, at, change::Change::Action(change))?;
        Ok(())
    }

    /// What an action begins with, as its finding text has it: all five where it is planned.
    fn fields(&mut self, case: usize, owner: Who, now: Instant, desk: &mut Desk<'_>) -> Result<Option<Fields>, Error> {
        if self.wordings.is_empty() {
            self.wordings = desk.store()?.wordings()?.into_iter().map(|held| held.record.is).collect();
        }
        let Case { wording, due, fate, .. } = &CASES[case];
        let Some(wording) = self.wordings.iter().find(|one| one.code.as_str() == *wording) else { return Ok(None) };
        let lang = PARTS[SAFETY].lang;
        let words = |phrase: &Phrase| Some(phrase.get(lang, Lang::En).to_owned());
        let major = wording.severity == Severity::Major;
        let is_planned = !matches!(fate, Fate::Open | Fate::Contained);
        let five = |id: Id| is_planned.then_some(id);
        let plan = Plan {
            severity: Some(wording.severity),
            owner: five(desk.id(owner)),
            post: Code::parse("maintainer").ok(),
            accountable: five(desk.id(SAFETY)),
            due: Some(now.plus(Span::of_minutes(-due * 1440 - 60))),
            standard: wording.standard.as_ref().and_then(words).filter(|_| is_planned),
            measure: words(&wording.measure).filter(|_| is_planned),
            cause: is_planned.then_some(wording.cause),
            interim: words(&wording.measure).filter(|_| major && is_planned),
            funding: (major && is_planned).then(|| Quantity::whole(400)),
            ..Plan::default()
        };
        Ok(Some(Fields { title: wording.title.clone(), source: None, plan }))
    }
}

/// How long it is watched: not at all where it is to be closed at once.
fn watch(case: usize) -> Option<Span> {
    (CASES[case].fate == Fate::Closed).then(|| Span::of_minutes(0))
}
