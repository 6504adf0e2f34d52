//! Decisions about what belongs to an inspection beside its lines: team, remarks, lot, and the one it repeats.

use crate::domain::noun::{Noun, reference};
use crate::domain::record::Id;
use crate::domain::refusal::{Invalid, Refusal};
use crate::domain::sampling::{Lot, Stage, course};
use crate::domain::verb::Verb;

use super::change::{GivenLot, Inspect};
use super::desk::Desk;
use super::{Outcome, Round};

/// The longest a remark or the name of a lot may be, in characters.
const LONGEST: usize = 4000;

/// Begins an inspection with everything that is known of it.
pub(super) fn inspect(desk: &mut Desk, given: &Inspect) -> Result<(), Refusal> {
    known(desk, &given.team)?;
    let fresh = Round { from_paper: given.from_paper, ..desk.fresh()? };
    let repeated = desk.facts.repeated.clone();
    if let Some(failed) = given.reinspects.and(repeated.as_ref()) {
        let same = failed.template == fresh.template && failed.asset == fresh.asset;
        if !same || failed.outcome != Some(Outcome::Fail) || !failed.state.is_done() {
            let given = reference(Noun::Round, failed.number);
            return Err(Refusal::Invalid { field: "reinspects", reason: Invalid::NotRepeatable, given });
        }
    }
    let lot = match &given.lot {
        // A lot that is submitted again is the same lot, inspected as strictly.
        None => repeated.filter(|_| given.reinspects.is_some()).and_then(|failed| failed.lot).map(again),
        Some(lot) => Some(planned(desk, lot)?),
    };
    let round = Round {
        reinspects: given.reinspects,
        team: given.team.clone(),
        lot,
        opening: said(given.opening.as_deref(), "opening")?,
        ..fresh
    };
    desk.out.put(Verb::Start, &round);
    desk.facts.round = Some(round);
    Ok(())
}

/// Says who performs it together, until it is signed.
pub(super) fn team(desk: &mut Desk, team: &[Id]) -> Result<(), Refusal> {
    known(desk, team)?;
    let round = desk.open_round()?;
    change(desk, &Round { team: team.to_vec(), ..round });
    Ok(())
}

/// Keeps what was said before it began, or when it ended.
pub(super) fn remark(desk: &mut Desk, opening: Option<&str>, closing: Option<&str>) -> Result<(), Refusal> {
    let (before, after) = (said(opening, "opening")?, said(closing, "closing")?);
    let round = desk.open_round()?;
    let opening = if opening.is_some() { before } else { round.opening.clone() };
    let closing = if closing.is_some() { after } else { round.closing.clone() };
    change(desk, &Round { opening, closing, ..round });
    Ok(())
}

/// Says which lot it judges.
pub(super) fn lot(desk: &mut Desk, given: &GivenLot) -> Result<(), Refusal> {
    let lot = Some(planned(desk, given)?);
    let round = desk.open_round()?;
    change(desk, &Round { lot, ..round });
    Ok(())
}

fn change(desk: &mut Desk, round: &Round) {
    if desk.facts.round.as_ref() != Some(round) {
        desk.out.put(Verb::Change, round);
        desk.facts.round = Some(round.clone());
    }
}

/// The refusal where somebody is named who does not work here.
fn known(desk: &Desk, team: &[Id]) -> Result<(), Refusal> {
    match team.iter().find(|one| !desk.facts.people.contains(one)) {
        Some(stranger) => Err(Refusal::Unknown { what: "person", given: stranger.to_string(), near: Vec::new() }),
        None => Ok(()),
    }
}

/// The lot with its plan, as strictly inspected as the lots before it have it.
fn planned(desk: &Desk, given: &GivenLot) -> Result<Lot, Refusal> {
    let invalid = |reason, given: &str| Refusal::Invalid { field: "lot", reason, given: given.to_owned() };
    let how = desk.facts.template.form.sampling.ok_or_else(|| invalid(Invalid::NoLots, &given.name))?;
    let name = said(Some(&given.name), "lot")?.ok_or_else(|| invalid(Invalid::Empty, ""))?;
    if given.size == 0 {
        return Err(invalid(Invalid::NotALot, "0"));
    }
    let course = course(desk.facts.lots.iter().filter(|lot| lot.aql == how.aql), how.reduced);
    let resumed = said(given.resumed.as_deref(), "reason")?.filter(|_| course.stage == Stage::Discontinued);
    let stage = if resumed.is_some() { Stage::Tightened } else { course.stage };
    let lot = Lot::planned(name, given.size, how, stage);
    let lot = lot.ok_or_else(|| invalid(Invalid::Discontinued, &given.name))?;
    Ok(Lot { resumed, ..lot })
}

/// A lot that is submitted again.
fn again(lot: Lot) -> Lot {
    Lot { found: None, resumed: None, ..lot }
}

/// Words without blanks around; none where nothing was said.
fn said(text: Option<&str>, field: &'static str) -> Result<Option<String>, Refusal> {
    let text = text.map(str::trim).filter(|text| !text.is_empty());
    match text.filter(|text| text.chars().count() > LONGEST) {
        Some(long) => Err(Refusal::Invalid { field, reason: Invalid::TooLong, given: long.chars().take(40).collect() }),
        None => Ok(text.map(str::to_owned)),
    }
}
