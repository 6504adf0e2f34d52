//! The door to every decision about one action.

use crate::domain::actor::Actor;
use crate::domain::refusal::Refusal;
use crate::domain::time::Instant;
use crate::domain::writes::Writes;

use super::desk::Desk;
use super::{Change, Facts, ending, planning, work};

/// Decides a change of one action, and what becomes of its findings.
///
/// # Errors
/// A [`Refusal`] where the rules do not allow it; nothing is to be written then.
pub fn decide(facts: Facts, change: &Change, actor: &Actor, now: Instant, out: &mut Writes) -> Result<(), Refusal> {
    let desk = &Desk { facts, actor, now };
    match change {
        Change::New(fields) => planning::open(desk, fields, out),
        Change::Plan { plan, reason, .. } => planning::plan(desk, plan, reason.as_deref(), out),
        Change::Contain { interim, .. } => work::contain(desk, interim, out),
        Change::Begin(_) => work::begin(desk, out),
        Change::Done { outcome, evidence, .. } => work::done(desk, outcome, evidence.as_ref(), out),
        Change::Transfer { owner, post, reason, .. } => work::transfer(desk, *owner, post.as_ref(), reason, out),
        Change::Verify { verdict, watch, reason, .. } => {
            ending::verify(desk, verdict.as_deref(), *watch, reason.as_deref(), out)
        }
        Change::Reopen { reason, .. } => ending::reopen(desk, reason, out),
        Change::Decline { reason, .. } => ending::decline(desk, reason, out),
        Change::Merge { reason, .. } => ending::merge(desk, reason, out),
        Change::List { listed, .. } => ending::list(desk, *listed, out),
    }
}
