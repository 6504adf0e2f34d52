//! Whatever is answered, done about an action and taken back: findings follow their actions, and no hand verifies its own.

use proptest::prelude::*;

use crate::domain::action::{self, ActionState};
use crate::domain::answer::Verdict;
use crate::domain::item::Kind;
use crate::domain::record::Id;
use crate::domain::role::Role;

use super::super::tests::{Desk, NOW, code, item, which, worker};
use super::super::{Change, Facts, Given};

/// What may happen around one failing line: in this round, and about its action by anyone.
#[derive(Debug, Clone)]
enum Deed {
    /// In the round, by one of those who work here.
    Round(usize, Box<Change>),
    /// About the action that the line's finding has, by one of them.
    Action(usize, Asked),
    /// The last change is taken back.
    Undo,
}

#[derive(Debug, Clone, Copy)]
enum Asked {
    Contain,
    Begin,
    Done,
    Verify,
    Reopen,
    Decline,
    Transfer(usize),
}

const WORKERS: [(i64, Role); 4] = [(2, Role::Operator), (3, Role::Supervisor), (4, Role::Manager), (5, Role::Operator)];

fn deed() -> impl Strategy<Value = Deed> {
    let who = || 0..WORKERS.len();
    let answer = |verdict: Verdict| {
        let given = Given::verdict(verdict).with_note("seen");
        Change::Answer { which: which(), item: code("a"), given }
    };
    let round = prop_oneof![
        4 => Just(answer(Verdict::Fail)),
        3 => Just(answer(Verdict::Pass)),
        1 => Just(answer(Verdict::Na)),
        3 => Just(Change::Fixed { which: which(), item: code("a"), note: None }),
        3 => Just(Change::InOrder { which: which(), item: code("a") }),
    ];
    let asked = prop_oneof![
        1 => Just(Asked::Contain),
        1 => Just(Asked::Begin),
        3 => Just(Asked::Done),
        4 => Just(Asked::Verify),
        2 => Just(Asked::Reopen),
        1 => Just(Asked::Decline),
        1 => (0..WORKERS.len()).prop_map(Asked::Transfer),
    ];
    prop_oneof![
        6 => (who(), round).prop_map(|(who, change)| Deed::Round(who, Box::new(change))),
        6 => (who(), asked).prop_map(|(who, asked)| Deed::Action(who, asked)),
        2 => Just(Deed::Undo),
    ]
}

fn change_of(asked: Asked, action: Id) -> action::Change {
    let reason = || "because".to_owned();
    match asked {
        Asked::Contain => action::Change::Contain { action, interim: "roped off".into() },
        Asked::Begin => action::Change::Begin(action),
        Asked::Done => action::Change::Done { action, outcome: "sealed".into(), evidence: None },
        Asked::Verify => action::Change::Verify { action, verdict: None, watch: None, reason: Some(reason()) },
        Asked::Reopen => action::Change::Reopen { action, reason: reason() },
        Asked::Decline => action::Change::Decline { action, reason: reason() },
        Asked::Transfer(who) => {
            let owner = Some(Id(WORKERS[who].0));
            action::Change::Transfer { action, owner, post: None, reason: reason() }
        }
    }
}

/// Findings and actions agree, and whoever verified one had no hand in it.
fn agree(desk: &Desk) -> Result<(), TestCaseError> {
    for finding in &desk.facts.findings {
        let Some(action) = desk.facts.actions.iter().find(|action| Some(action.id) == finding.action) else { continue };
        prop_assert_eq!(finding.open, action.state.is_open() && !finding.void, "{:?} {:?}", finding, action);
        prop_assert_eq!(finding.watched, action.state == ActionState::Watching && !finding.void);
        prop_assert!(!finding.void || action.state == ActionState::Void);
    }
    for action in &desk.facts.actions {
        prop_assert!(action.times >= 1);
        if let Some(doer) = action.done_by {
            prop_assert!(action.hands.contains(&doer), "{:?}", action);
        }
        if let Some(owner) = action.owner {
            prop_assert!(action.hands.contains(&owner), "{:?}", action);
        }
        let over = matches!(action.state, ActionState::Watching | ActionState::Closed);
        if let Some(by) = action.verified_by {
            prop_assert!(over && (action.alone || !action.hands.contains(&by)), "{:?}", action);
        } else {
            // Put right on the spot: the round that found it closed it, and nobody calls that verified.
            let spot = desk.facts.findings.iter().any(|f| f.action == Some(action.id) && f.fixed);
            prop_assert!(!over || spot, "{:?}", action);
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn findings_follow_their_actions_whatever_is_done(deeds in prop::collection::vec(deed(), 1..40)) {
        let mut desk = Desk::with(vec![item("a", Kind::Check)]);
        let staff = WORKERS.map(|(id, role)| worker(id, role));
        desk.facts.rectifying.staff = staff.to_vec();
        // The round before found it: what is counted here is an older one.
        desk.answer("a", Given::verdict(Verdict::Fail).with_note("seen"));
        if deeds.len() % 2 == 0 {
            desk.facts.findings[0].round = Some(Id(1));
            desk.facts.answers.clear();
        }
        let mut before: Vec<Facts> = Vec::new();
        for deed in deeds {
            let kept = desk.facts.clone();
            let made = match deed {
                Deed::Round(who, change) => {
                    desk.be(WORKERS[who]);
                    desk.try_make(NOW, &change)
                }
                Deed::Action(who, asked) => {
                    desk.be(WORKERS[who]);
                    let Some(action) = desk.facts.findings.iter().rev().find_map(|finding| finding.action) else { continue };
                    desk.try_action(&change_of(asked, action))
                }
                Deed::Undo => {
                    if let Some(facts) = before.pop() {
                        desk.take_back(facts);
                    }
                    // What came before it has later entries by now, and stands.
                    before.clear();
                    agree(&desk)?;
                    continue;
                }
            };
            if made.is_ok() {
                // A verification is a signature and is never taken back, nor is what came before it then.
                let verified = |facts: &Facts| {
                    facts.actions.iter().filter(|action| action.verified.is_some()).count()
                };
                if verified(&desk.facts) > verified(&kept) {
                    before.clear();
                } else {
                    before.push(kept);
                }
            }
            agree(&desk)?;
        }
    }
}
