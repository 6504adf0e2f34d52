//! The door to every decision about one round.

use crate::domain::actor::Actor;
use crate::domain::refusal::Refusal;
use crate::domain::time::Instant;
use crate::domain::verb::Verb;
use crate::domain::writes::Writes;

use super::desk::Desk;
use super::facts::Facts;
use super::{Change, State, answering, closing, details, signing, spot};

/// Decides a change of one round.
///
/// # Errors
/// A [`Refusal`] where the rules do not allow it; nothing is to be written then.
pub fn decide(facts: Facts, change: &Change, actor: &Actor, now: Instant, out: &mut Writes) -> Result<(), Refusal> {
    let mut desk = Desk { facts, actor, now, out };
    match change {
        Change::Start { from_paper, .. } => desk.begin(*from_paper).map(drop),
        Change::Inspect(inspect) => details::inspect(&mut desk, inspect),
        Change::Team { team, .. } => details::team(&mut desk, team),
        Change::Remark { opening, closing, .. } => details::remark(&mut desk, opening.as_deref(), closing.as_deref()),
        Change::Lot { lot, .. } => details::lot(&mut desk, lot),
        Change::Answer { item, given, .. } => answering::answer(&mut desk, item, given),
        Change::Bulk { items, .. } => answering::bulk(&mut desk, items),
        Change::Again { item, after, .. } => answering::again(&mut desk, item, *after),
        Change::Remeasure { item, typed, .. } => answering::remeasure(&mut desk, item, typed),
        Change::Fixed { item, note, .. } => spot::fixed(&mut desk, item, note.as_deref()),
        Change::InOrder { item, .. } => spot::in_order(&mut desk, item),
        Change::Walk { from, to, from_paper, .. } => signing::walk(&mut desk, *from, *to, *from_paper),
        Change::Sign { language, reason, .. } => signing::sign(&mut desk, *language, reason.as_deref()),
        Change::Review { language, .. } => signing::review(&mut desk, *language),
        Change::Skip { reason, .. } => closing::leave_out(&mut desk, State::Skipped, Verb::Skip, reason),
        Change::NotApplicable { reason, .. } => {
            closing::leave_out(&mut desk, State::NotApplicable, Verb::NotApplicable, reason)
        }
        Change::DoLate { reason, .. } => closing::do_late(&mut desk, reason),
        Change::Void { reason, .. } => closing::void(&mut desk, reason),
        // Several rounds at once, or the site's own work: decided in `closing` from other facts.
        Change::Explain { .. } | Change::Close => Ok(()),
    }
}
