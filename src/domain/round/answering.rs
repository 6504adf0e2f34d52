//! Decisions about lines: answers, bulk passes, second readings and fixes.

use crate::domain::answer::{Again, Answer, Verdict};
use crate::domain::code::Code;
use crate::domain::item::{Item, Kind};
use crate::domain::refusal::{Invalid, Refusal};
use crate::domain::time::Span;
use crate::domain::verb::Verb;

use super::desk::Desk;
use super::evaluate::{Given, evaluate};
use super::{Round, State, finding, grade};

/// Answers a line; the first answer of a slot makes its round.
pub(super) fn answer(desk: &mut Desk, key: &Code, given: &Given) -> Result<(), Refusal> {
    let item = item(desk, key)?;
    let judged = evaluate(&item, given)?;
    let mut named = given.owner.into_iter().chain(given.remedy.as_ref().and_then(|remedy| remedy.accountable));
    if let Some(person) = named.find(|person| !desk.facts.people.contains(person)) {
        return Err(Refusal::Unknown { what: "person", given: person.to_string(), near: Vec::new() });
    }
    let round = desk.open_round()?;
    let old = desk.live_or_void(key);
    let note = given.remark().map(str::to_owned);
    let mut answer = Answer {
        id: old.as_ref().map_or_else(|| desk.out.next_id(), |old| old.id),
        round: round.id,
        item: key.clone(),
        verdict: judged.verdict,
        value: judged.value,
        typed: judged.typed,
        flag: judged.flag,
        note,
        instrument: given.instrument.clone().filter(|name| !name.trim().is_empty()),
        file: given.file.clone(),
        bulk: false,
        fixed: false,
        seconds: given.seconds,
        again: None,
        by: desk.me(),
        at: desk.now,
        finding: None,
        void: false,
    };
    let old = old.filter(|old| !old.void);
    let before = match old.as_ref().and_then(|old| old.finding) {
        // What was put right on the spot is not in order after all: a fact of its own.
        Some(id) if answer.verdict == Verdict::Fail && old.is_some_and(|old| old.fixed) => {
            finding::take_back(desk, id);
            None
        }
        before => before,
    };
    if answer.verdict == Verdict::Fail {
        answer.finding = before;
    }
    desk.out.put(Verb::Answer, &answer);
    match (answer.verdict, before) {
        (Verdict::Fail, Some(id)) => finding::reword(desk, id, &answer, given),
        (Verdict::Fail, None) if answer.note.is_some() => finding::open(desk, &round, &item, &mut answer, given),
        (verdict, Some(id)) if verdict != Verdict::Fail => finding::take_back(desk, id),
        // A value out of limits waits for what is to be done about it; signing opens what nobody decided.
        _ => {}
    }
    desk.remember(answer);
    take_back_hidden(desk);
    Ok(())
}

/// Passes lines together. Readings, critical lines and lines that failed last time are never among them.
pub(super) fn bulk(desk: &mut Desk, keys: &[Code]) -> Result<(), Refusal> {
    let round = desk.open_round()?;
    for key in keys {
        let item = item(desk, key)?;
        let answered = desk.live(key).is_some();
        if item.kind != Kind::Check || item.critical || answered || desk.facts.failed_before.contains(key) {
            return Err(Refusal::Invalid { field: "items", reason: Invalid::NotInBulk, given: key.to_string() });
        }
        let answer = Answer {
            id: desk.live_or_void(key).map_or_else(|| desk.out.next_id(), |old| old.id),
            round: round.id,
            item: key.clone(),
            verdict: Verdict::Pass,
            value: None,
            typed: None,
            flag: crate::domain::limits::Flag::Ok,
            note: None,
            instrument: None,
            file: None,
            bulk: true,
            fixed: false,
            seconds: None,
            again: None,
            by: desk.me(),
            at: desk.now,
            finding: None,
            void: false,
        };
        desk.out.put(Verb::Bulk, &answer);
        desk.remember(answer);
    }
    Ok(())
}

/// Asks for a second reading of a line that failed, instead of a finding.
pub(super) fn again(desk: &mut Desk, key: &Code, after: Option<Span>) -> Result<(), Refusal> {
    let item = item(desk, key)?;
    desk.open_round()?;
    let refused = || Refusal::Invalid { field: "again", reason: Invalid::NotAgain, given: key.to_string() };
    let old = desk.live(key).ok_or_else(refused)?;
    let may = item.kind.is_quantity() && old.verdict == Verdict::Fail && old.again.is_none() && old.finding.is_none();
    if !may {
        return Err(refused());
    }
    let after = after.filter(|span| span.minutes() > 0).unwrap_or(desk.facts.settings.again);
    let due = desk.now.plus(after);
    let wait = Again { due, value: None, typed: None, flag: None, by: None, at: None, missed: false };
    let answer = Answer { again: Some(wait), ..old };
    desk.out.put(Verb::Again, &answer);
    Ok(())
}

/// Takes the second reading. Both values stay; the line is judged by the second.
pub(super) fn remeasure(desk: &mut Desk, key: &Code, typed: &str) -> Result<(), Refusal> {
    let round = desk.row()?;
    let item = desk.facts.template.form.item(key).cloned().ok_or_else(|| unknown(key))?;
    let old = desk.live(key).filter(Answer::waits);
    let (Some(old), State::Started | State::Done | State::Reviewed | State::DoneLate) = (old, round.state) else {
        return Err(Refusal::Invalid { field: "again", reason: Invalid::NotAgain, given: key.to_string() });
    };
    let judged = evaluate(&item, &Given::typed(typed))?;
    let waited = old.again.clone().map(|again| Again {
        value: judged.value,
        typed: judged.typed.clone(),
        flag: Some(judged.flag),
        by: desk.me(),
        at: Some(desk.now),
        ..again
    });
    let mut answer = Answer { again: waited, verdict: judged.verdict, flag: judged.flag, ..old };
    desk.out.put(Verb::Remeasure, &answer);
    if judged.verdict == Verdict::Fail {
        finding::open(desk, &round, &item, &mut answer, &Given::default());
    }
    desk.remember(answer);
    if round.state == State::Started {
        take_back_hidden(desk);
    } else {
        regrade(desk, round);
    }
    Ok(())
}

/// A second reading after signing may change what the round comes to.
fn regrade(desk: &mut Desk, round: Round) {
    let form = &desk.facts.template.form;
    let grade = grade(form, &desk.facts.answers, round.lot.as_ref());
    let score = grade.score.whole.percent().filter(|_| form.is_scored());
    if (score, grade.outcome) != (round.score, round.outcome) {
        let round = Round { score, outcome: grade.outcome, lot: grade.lot, ..round };
        desk.out.put(Verb::Remeasure, &round);
        desk.facts.round = Some(round);
    }
}

/// Notes that a second reading was not taken: the first value stands and opens its finding.
pub(super) fn not_taken(desk: &mut Desk, old: &Answer) {
    let (Ok(round), Some(item)) = (desk.row(), desk.facts.template.form.item(&old.item).cloned()) else { return };
    let missed = old.again.clone().map(|again| Again { missed: true, ..again });
    let mut answer = Answer { again: missed, ..old.clone() };
    desk.out.put(Verb::NotTaken, &answer);
    finding::open(desk, &round, &item, &mut answer, &Given::default());
}

/// The answers to lines that are hidden now are taken back, with what they opened: nobody asks for them any more.
fn take_back_hidden(desk: &mut Desk) {
    let asked = desk.shown();
    let is_hidden = |answer: &&Answer| asked.iter().all(|item| item.key != answer.item);
    let hidden: Vec<Answer> = desk.counting().filter(is_hidden).cloned().collect();
    for hidden in hidden {
        if let Some(id) = hidden.finding {
            finding::take_back(desk, id);
        }
        let hidden = Answer { void: true, ..hidden };
        desk.out.put(Verb::Void, &hidden);
        desk.remember(hidden);
    }
}

pub(super) fn item(desk: &Desk, key: &Code) -> Result<Item, Refusal> {
    let item = desk.facts.template.form.item(key).ok_or_else(|| unknown(key))?;
    if desk.shown().iter().any(|other| other.key == *key) {
        Ok(item.clone())
    } else {
        Err(Refusal::Invalid { field: "item", reason: Invalid::Hidden, given: key.to_string() })
    }
}

fn unknown(key: &Code) -> Refusal {
    Refusal::Unknown { what: "item", given: key.to_string(), near: Vec::new() }
}
