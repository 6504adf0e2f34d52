//! What a round does with findings that stood before it: counted again, fixed, found in order, taken back.

use crate::domain::action::{self, Action, ActionState};
use crate::domain::answer::Verdict;
use crate::domain::finding::Finding;
use crate::domain::item::Kind;
use crate::domain::record::Id;
use crate::domain::refusal::{Invalid, Refusal};
use crate::domain::role::Role;
use crate::domain::time::{Instant, Span};

use super::super::{Change, Given};
use super::{Desk, NOW, code, item, which, worker};

fn fail() -> Given {
    Given::verdict(Verdict::Fail).with_note("torn")
}

/// A round on a line whose finding an earlier round opened, with its action in this state.
fn found_before(change: impl FnOnce(&mut Finding, &mut Action)) -> Desk {
    let mut desk = Desk::with(vec![item("a", Kind::Check)]);
    desk.facts.rectifying.staff =
        vec![worker(2, Role::Operator), worker(3, Role::Supervisor), worker(4, Role::Operator)];
    desk.answer("a", fail());
    desk.facts.answers.clear();
    let (finding, action) = (&mut desk.facts.findings[0], &mut desk.facts.actions[0]);
    finding.round = Some(Id(1));
    action.owner = Some(Id(4));
    action.hands = vec![Id(4)];
    change(finding, action);
    desk
}

fn done_before(_: &mut Finding, action: &mut Action) {
    action.state = ActionState::Done;
    action.done = Some(NOW);
    action.done_by = Some(Id(4));
    action.outcome = Some("sealed".into());
}

fn watched_before(finding: &mut Finding, action: &mut Action) {
    done_before(finding, action);
    action.state = ActionState::Watching;
    action.verified = Some(NOW);
    action.verified_by = Some(Id(3));
    action.watch_until = Some(NOW.plus(Span::of_days(30)));
    (finding.open, finding.watched) = (false, true);
}

#[test]
fn what_was_done_or_watched_is_taken_up_again_where_it_is_found_again() {
    for before in [done_before, watched_before] {
        let mut desk = found_before(before);
        let was = (desk.facts.findings[0].clone(), desk.facts.actions[0].clone());
        desk.answer("a", fail());
        let (finding, action) = (&desk.facts.findings[0], &desk.facts.actions[0]);
        assert_eq!((finding.times, finding.open, finding.watched), (2, true, false));
        assert_eq!((action.state, action.times, action.reopened), (ActionState::Open, 2, 1));
        assert_eq!((action.done, action.verified, action.watch_until), (None, None, None));
        assert_eq!(action.hands, [Id(4)], "whoever did it did it");
        // It was a slip: all is as it was.
        desk.answer("a", Given::verdict(Verdict::Pass));
        assert_eq!((desk.facts.findings[0].clone(), desk.facts.actions[0].clone()), was);
    }
}

#[test]
fn what_was_found_again_and_worked_at_since_is_not_put_back() {
    let mut desk = found_before(watched_before);
    desk.answer("a", fail());
    let id = desk.facts.actions[0].id;
    desk.be((3, Role::Supervisor));
    desk.try_action(&action::Change::Begin(id)).unwrap();
    desk.answer("a", Given::verdict(Verdict::Pass));
    let action = &desk.facts.actions[0];
    assert_eq!((action.state, action.times, action.reopened), (ActionState::Doing, 1, 1));
}

#[test]
fn fixed_on_the_spot_closes_what_this_round_found_and_leaves_the_older_to_be_verified() {
    let fixed = || Change::Fixed { which: which(), item: code("a"), note: Some("glued".into()) };
    let mut desk = Desk::with(vec![item("a", Kind::Check)]);
    desk.answer("a", fail());
    desk.make(&fixed());
    let (finding, action) = (&desk.facts.findings[0], &desk.facts.actions[0]);
    assert_eq!((finding.fixed, finding.open), (true, false));
    assert_eq!(
        (action.state, action.verified_by, action.outcome.as_deref()),
        (ActionState::Closed, None, Some("glued"))
    );

    let mut desk = found_before(|_, _| {});
    desk.answer("a", fail());
    desk.make(&fixed());
    let (finding, action) = (&desk.facts.findings[0], &desk.facts.actions[0]);
    assert_eq!((finding.fixed, finding.open), (false, true), "nobody closes their own");
    assert_eq!((action.state, action.done_by), (ActionState::Done, Some(Id(2))));
    assert_eq!(action.hands, [Id(4), Id(2)]);
    desk.answer("a", Given::verdict(Verdict::Pass));
    let action = &desk.facts.actions[0];
    assert_eq!((action.state, action.times, action.done_by), (ActionState::Open, 1, None));
}

#[test]
fn what_is_found_in_order_is_verified_by_whoever_may_and_else_done() {
    let in_order = || Change::InOrder { which: which(), item: code("a") };
    let pass = || Given::verdict(Verdict::Pass).with_note("tight");
    // Nothing is in order that does not pass, or that nobody found.
    let mut desk = Desk::with(vec![item("a", Kind::Check)]);
    let refused =
        |made: Result<(), Refusal>| matches!(made, Err(Refusal::Invalid { reason: Invalid::NothingInOrder, .. }));
    assert!(refused(desk.try_make(NOW, &in_order())));
    desk.answer("a", pass());
    assert!(refused(desk.try_make(NOW, &in_order())));

    // A supervisor who had no hand in it verifies it by that.
    let mut desk = found_before(done_before);
    desk.be((3, Role::Supervisor));
    desk.answer("a", pass());
    desk.make(&in_order());
    let (finding, action) = (&desk.facts.findings[0], &desk.facts.actions[0]);
    assert_eq!((action.state, action.verified_by), (ActionState::Watching, Some(Id(3))));
    assert_eq!((action.verdict.as_deref(), finding.open, finding.watched), (Some("tight"), false, true));

    // Whoever did it only saw it.
    let mut desk = found_before(done_before);
    desk.be((4, Role::Operator));
    desk.answer("a", pass());
    desk.make(&in_order());
    let action = &desk.facts.actions[0];
    assert_eq!((action.state, action.in_order_by, action.verified_by), (ActionState::Done, Some(Id(4)), None));

    // What nobody called done is done by that, and verified by another.
    let mut desk = found_before(|_, _| {});
    desk.be((3, Role::Supervisor));
    desk.answer("a", pass());
    desk.make(&in_order());
    let action = &desk.facts.actions[0];
    assert_eq!((action.state, action.done_by, action.verified_by), (ActionState::Done, Some(Id(3)), None));
    assert!(action.hands.contains(&Id(3)) && desk.facts.findings[0].open);
    desk.make(&in_order());
    assert_eq!(desk.facts.actions[0].state, ActionState::Done, "not by the same, a second time");
    // It was not in order after all: it stands as it did, found once more.
    desk.answer("a", fail());
    let action = &desk.facts.actions[0];
    assert_eq!((action.state, action.times, action.reopened), (ActionState::Open, 2, 0));

    // What is doubtful is asked about, not settled by a key in a round.
    let mut desk = found_before(|finding, action| {
        done_before(finding, action);
        action.whys = vec!["human error".into()];
    });
    desk.be((3, Role::Supervisor));
    desk.answer("a", pass());
    desk.make(&in_order());
    assert_eq!((desk.facts.actions[0].state, desk.facts.actions[0].verified), (ActionState::Done, None));
}

#[test]
fn a_finding_that_follows_one_closed_not_long_ago_repeats_it() {
    let closed = |seen: Instant| {
        let desk = found_before(|_, _| {});
        let finding = desk.facts.findings[0].clone();
        Finding { id: Id(7), times: 2, before: 1, open: false, seen, ..finding }
    };
    for (days, repeats) in [(1, true), (90, true), (91, false)] {
        let mut desk = Desk::with(vec![item("a", Kind::Check)]);
        desk.facts.rectifying.closed = vec![closed(NOW.plus(Span::of_days(-days)))];
        desk.answer("a", fail());
        let finding = desk.facts.findings.last().unwrap();
        assert_eq!(finding.repeats, repeats.then_some(Id(7)), "{days}");
        assert_eq!(finding.seen_times(), if repeats { 4 } else { 1 }, "{days}");
    }
}

#[test]
fn a_round_that_never_counted_found_nothing() {
    let mut desk = found_before(watched_before);
    let was = (desk.facts.findings[0].clone(), desk.facts.actions[0].clone());
    desk.answer("a", fail());
    desk.be((3, Role::Supervisor));
    desk.make(&Change::Void { round: Id(11), reason: "wrong hall".into() });
    assert_eq!((desk.facts.findings[0].clone(), desk.facts.actions[0].clone()), was);

    let mut desk = Desk::with(vec![item("a", Kind::Check)]);
    desk.answer("a", fail());
    desk.be((3, Role::Supervisor));
    desk.make(&Change::Void { round: Id(11), reason: "wrong hall".into() });
    assert!(desk.facts.findings[0].void && desk.facts.actions[0].state == ActionState::Void);
}
