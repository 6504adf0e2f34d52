//! Decisions about a round as a whole while it is worked: when it was walked, and who stands for it.

use crate::domain::answer::Verdict;
use crate::domain::item::Item;
use crate::domain::noun::{Noun, reference};
use crate::domain::phrase::Lang;
use crate::domain::record::{Id, Seq};
use crate::domain::refusal::{Invalid, Refusal};
use crate::domain::signature::{Meaning, Signature};
use crate::domain::time::Instant;
use crate::domain::verb::Verb;

use super::desk::{Desk, wrong_state};
use super::{Round, State, finding, grade};

/// Sets when it was walked: inside its window, never in the future.
pub(super) fn walk(desk: &mut Desk, from: Instant, to: Option<Instant>, from_paper: bool) -> Result<(), Refusal> {
    let round = desk.open_round()?;
    let to = to.unwrap_or(from);
    let invalid = |reason| Refusal::Invalid { field: "walked", reason, given: String::new() };
    if from > desk.now || to > desk.now {
        return Err(invalid(Invalid::InTheFuture));
    }
    if from < round.opens || to < from {
        return Err(invalid(Invalid::OutsideWindow));
    }
    let round = Round {
        walked_from: Some(from),
        walked_to: Some(to),
        walked_set: true,
        from_paper: round.from_paper || from_paper,
        ..round
    };
    desk.out.put(Verb::Walk, &round);
    Ok(())
}

/// Signs: every line that must be answered is; what nobody decided about a fail becomes a finding.
pub(super) fn sign(desk: &mut Desk, language: Lang, reason: Option<&str>) -> Result<(), Refusal> {
    let open = desk.facts.round.as_ref().is_none_or(|round| round.state == State::Started || round.is_withdrawn());
    if let Some(refusal) = open_lines(desk).filter(|_| open) {
        return Err(refusal);
    }
    let round = desk.open_round()?;
    let grade = grade(&desk.facts.template.form, &desk.facts.answers, round.lot.as_ref());
    if desk.facts.template.form.sampling.is_some() && round.lot.is_none() {
        return Err(Refusal::Invalid { field: "lot", reason: Invalid::LotNeeded, given: String::new() });
    }
    let reason = reason.map(str::trim).filter(|reason| !reason.is_empty()).map(str::to_owned);
    let walked_to = round.walked_to.unwrap_or(desk.now);
    let lag = desk.facts.settings.lag.minutes();
    if desk.now.minutes_since(walked_to) > lag && reason.is_none() && round.reason.is_none() {
        return Err(Refusal::ReasonNeeded);
    }
    finding::open_undecided(desk, &round);
    let lines = desk.shown().len() as i64;
    let failed = desk.counting().filter(|answer| answer.verdict == Verdict::Fail).count() as i64;
    let first = desk.counting().map(|answer| answer.at).min().unwrap_or(desk.now);
    let signed = Round {
        state: if round.late { State::DoneLate } else { State::Done },
        walked_from: round.walked_from.or(Some(first)),
        walked_to: Some(walked_to),
        signed_by: desk.me(),
        signed: Some(desk.now),
        reason_by: if reason.is_some() { desk.me() } else { round.reason_by },
        reason: reason.clone().or_else(|| round.reason.clone()),
        lines,
        failed,
        score: grade.score.whole.percent().filter(|_| desk.facts.template.form.is_scored()),
        outcome: grade.outcome,
        lot: grade.lot,
        ..round
    };
    desk.out.put_because(Verb::Sign, &signed, reason.as_deref());
    seal(desk, &signed, Meaning::Performed, language);
    Ok(())
}

/// Reviews a signed round: by someone who answered none of it and is not of its team. One that must be countersigned waits for somebody else, also where
/// the file knows nobody.
pub(super) fn review(desk: &mut Desk, language: Lang) -> Result<(), Refusal> {
    let round = desk.row()?;
    if !matches!(round.state, State::Done | State::DoneLate) {
        return Err(wrong_state(&round));
    }
    let me = desk.me();
    let mine = round.signed_by == me
        || me.is_some_and(|me| round.team.contains(&me))
        || desk.facts.answers.iter().any(|answer| answer.by == me);
    if mine && (round.review || !desk.facts.seal.alone) {
        return Err(Refusal::Separation { reference: reference(Noun::Round, round.number) });
    }
    let reviewed = Round { state: State::Reviewed, reviewed_by: me, ..round };
    desk.out.put(Verb::Review, &reviewed);
    seal(desk, &reviewed, Meaning::Reviewed, language);
    Ok(())
}

/// Puts a signature under the round and its answers as this very change leaves them: signing opens what nobody decided, and so
/// writes answers again.
fn seal(desk: &mut Desk, round: &Round, meaning: Meaning, language: Lang) {
    let as_signed = |(id, seq): &(Id, Seq)| (*id, desk.out.seq_of(*id).unwrap_or(*seq));
    let row = desk.out.seq_of(round.id).map(|seq| (round.id, seq));
    let over = desk.facts.seal.over.iter().map(as_signed).chain(row).collect();
    let signature = Signature {
        id: desk.out.next_id(),
        round: round.id,
        person: desk.me(),
        role: desk.actor.role,
        known_by: desk.actor.known_by,
        meaning,
        digest: String::new(),
        over,
        language,
        alone: desk.facts.seal.alone,
        at: desk.now,
    };
    desk.out.put(Verb::Sign, &signature);
}

/// The refusal where lines that must be answered are open.
fn open_lines(desk: &Desk) -> Option<Refusal> {
    let answered = |item: &Item| desk.counting().any(|answer| answer.item == item.key);
    let open: Vec<_> = desk.shown().into_iter().filter(|item| !item.optional && !answered(item)).collect();
    let first = open.first()?;
    Some(Refusal::OpenLines { open: open.len(), first: first.key.to_string() })
}
