//! Nobody verifies what they did, whatever became of them or their record meanwhile.

use crate::domain::action::{Change as A, Fields, Plan};
use crate::domain::actor::{Actor, KnownBy};
use crate::domain::change::Change;
use crate::domain::finding::Severity;
use crate::domain::import::{Change as I, Kind, PastAction, Work};
use crate::domain::people::Change as P;
use crate::domain::phrase::Phrase;
use crate::domain::record::Id;
use crate::domain::refusal::Refusal;
use crate::domain::role::Role;
use crate::domain::time::Instant;
use crate::store::{Envelope, Error, Receipt, Result};

use super::{Bench, NOW};

/// A site where two supervisors work, so that nobody is alone.
fn bench() -> (Bench, Actor, Actor) {
    let mut bench = Bench::fresh();
    let (one, other) = (bench.hire("Zhao", Role::Supervisor), bench.hire("Qian", Role::Supervisor));
    (bench, one, other)
}

fn by(bench: &mut Bench, who: &Actor, change: Change) -> Result<Receipt> {
    bench.store.apply(&Envelope::new(who, &who.name.clone(), NOW, change))
}

fn verify(bench: &mut Bench, who: &Actor, action: Id) -> Result<Receipt> {
    by(bench, who, Change::Action(A::Verify { action, verdict: None, watch: None, reason: None }))
}

#[track_caller]
fn separated(made: Result<Receipt>) {
    match made {
        Err(Error::Refused(refusal)) => assert!(matches!(*refusal, Refusal::Separation { .. }), "{refusal:?}"),
        other => panic!("{other:?}"),
    }
}

/// An action that `who` did.
fn done_by(bench: &mut Bench, who: &Actor, title: &str) -> Id {
    let fields = Fields { title: Phrase::plain(title), source: None, plan: Plan::default() };
    let me = bench.me.clone();
    let action = by(bench, &me, Change::Action(A::New(Box::new(fields)))).unwrap().records[0];
    by(bench, who, Change::Action(A::Done { action, outcome: "mended".into(), evidence: None })).unwrap();
    action
}

/// A new record, as someone is given who comes back.
fn again(bench: &mut Bench, name: &str, login: Option<&str>) -> Actor {
    let add = P::Add {
        name: name.into(),
        login: login.map(str::to_owned),
        role: Role::Supervisor,
        posts: Vec::new(),
        language: None,
    };
    let me = bench.me.clone();
    let person = by(bench, &me, Change::People(add)).unwrap().records[0];
    crate::store::acting(&bench.store.person(person).unwrap().unwrap().record, 1001)
}

#[test]
fn who_left_and_came_back_still_did_it() {
    let (mut bench, zhao, qian) = bench();
    let me = bench.me.clone();
    let actions = ["Lamp", "Door", "Rail"].map(|title| done_by(&mut bench, &zhao, title));
    by(&mut bench, &me, Change::People(P::Leave { person: zhao.person.unwrap() })).unwrap();
    // Under the login they had, whatever they are called now; and under their name, whatever their login.
    let by_login = again(&mut bench, "Zhao Min", Some("zhao"));
    separated(verify(&mut bench, &by_login, actions[0]));
    let by_name = again(&mut bench, "ZHAO", Some("zhao2"));
    separated(verify(&mut bench, &by_name, actions[1]));
    // A login that several use says nothing of who somebody is.
    let sharer = again(&mut bench, "Wu", None);
    let share = P::Login { person: sharer.person.unwrap(), login: "zhao".into(), add: true };
    by(&mut bench, &me, Change::People(share)).unwrap();
    verify(&mut bench, &sharer, actions[0]).unwrap();
    verify(&mut bench, &qian, actions[1]).unwrap();
    // Nor is who left counted as somebody else who could.
    let own = done_by(&mut bench, &qian, "Gate");
    separated(verify(&mut bench, &qian, own));
    bench.sound();
}

#[test]
fn of_two_who_share_a_login_each_has_their_own_hands() {
    let (mut bench, zhao, qian) = bench();
    let me = bench.me.clone();
    let share = P::Login { person: qian.person.unwrap(), login: "zhao".into(), add: true };
    by(&mut bench, &me, Change::People(share)).unwrap();
    let named = |who: &Actor| Actor { known_by: KnownBy::Name, login: Some("zhao".into()), ..who.clone() };
    let (zhao, qian) = (named(&zhao), named(&qian));
    let action = done_by(&mut bench, &zhao, "Lamp");
    separated(verify(&mut bench, &zhao, action));
    verify(&mut bench, &qian, action).unwrap();
    let action = bench.store.action(action).unwrap().unwrap().held.record;
    assert_eq!((action.verified_by, action.alone), (qian.person, false));
}

#[test]
fn a_lent_role_a_merge_and_what_is_done_anew_change_nothing() {
    let (mut bench, zhao, _) = bench();
    let me = bench.me.clone();
    let worker = bench.hire("Chen", Role::Operator);
    let action = done_by(&mut bench, &worker, "Lamp");
    let lend = P::Lend { person: worker.person.unwrap(), role: Role::Supervisor, until: None, reason: None };
    by(&mut bench, &me, Change::People(lend)).unwrap();
    separated(verify(&mut bench, &worker, action));
    // Taken back by somebody else, and done anew by them: the first hand stays.
    by(&mut bench, &worker, Change::Undo { seq: None }).unwrap();
    by(&mut bench, &zhao, Change::Action(A::Done { action, outcome: "new lamp".into(), evidence: None })).unwrap();
    by(&mut bench, &zhao, Change::Undo { seq: None }).unwrap();
    let redo = bench.store.undoable(&zhao, "Zhao", true).unwrap().unwrap().seq;
    by(&mut bench, &zhao, Change::Undo { seq: Some(redo) }).unwrap();
    separated(verify(&mut bench, &worker, action));
    separated(verify(&mut bench, &zhao, action));
    // Into another: the hands of both, also when the merge is taken back and made again.
    let fields = Fields { title: Phrase::plain("Lighting"), source: None, plan: Plan::default() };
    let into = by(&mut bench, &me, Change::Action(A::New(Box::new(fields)))).unwrap().records[0];
    by(&mut bench, &me, Change::Action(A::Reopen { action, reason: "dark".into() })).unwrap();
    let merge = || Change::Action(A::Merge { action, into, reason: "one circuit".into() });
    by(&mut bench, &me, merge()).unwrap();
    by(&mut bench, &me, Change::Undo { seq: None }).unwrap();
    by(&mut bench, &me, merge()).unwrap();
    by(&mut bench, &me, Change::Action(A::Done { action: into, outcome: "rewired".into(), evidence: None })).unwrap();
    for who in [&worker, &zhao, &me] {
        separated(verify(&mut bench, who, into));
    }
    bench.sound();
}

#[test]
fn several_verified_as_one_fall_with_the_one_that_is_own_work() {
    let (mut bench, zhao, qian) = bench();
    let actions = [done_by(&mut bench, &qian, "Lamp"), done_by(&mut bench, &zhao, "Door")];
    let head = bench.store.head().unwrap();
    let envelopes = actions.map(|action| {
        let change = A::Verify { action, verdict: None, watch: None, reason: None };
        Envelope::new(&zhao, "s", NOW, Change::Action(change))
    });
    let Err(Error::Refused(refusal)) = bench.store.apply_as_one(&envelopes) else { panic!("verified") };
    let Refusal::Separation { reference } = *refusal else { panic!("{refusal:?}") };
    assert_eq!((reference.as_str(), bench.store.head().unwrap()), ("ACT-0002", head));
}

#[test]
fn a_newer_file_takes_no_hand_away() {
    let (mut bench, zhao, qian) = bench();
    let me = bench.me.clone();
    let at = Instant(NOW.0 - 86_400_000);
    let file = |owner: &Actor, verified_by: Option<&Actor>| {
        let work = Work {
            owner: owner.person,
            done: Some(at),
            done_by: owner.person,
            verified: verified_by.map(|_| at),
            verified_by: verified_by.and_then(|who| who.person),
            ..Work::default()
        };
        Change::Import(I::Action(Box::new(PastAction {
            origin: "actions:7".into(),
            title: Phrase::plain("Lamp"),
            note: None,
            area: None,
            asset: None,
            severity: Severity::General,
            at,
            work,
        })))
    };
    let begin = I::Begin { kind: Kind::Actions, name: "list.csv".into(), digest: "d".into(), rows: 1 };
    let batch = Some(by(&mut bench, &me, Change::Import(begin)).unwrap().seq);
    let mut bring = |change| bench.store.apply(&Envelope { batch, ..Envelope::new(&me, "s", NOW, change) });
    separated(bring(file(&zhao, Some(&zhao))));
    let action = bring(file(&zhao, None)).unwrap().records[0];
    separated(bring(file(&qian, Some(&zhao))));
    bring(file(&qian, None)).unwrap();
    let hands = bench.store.action(action).unwrap().unwrap().held.record.hands;
    assert_eq!(hands, [zhao.person.unwrap(), qian.person.unwrap()]);
    separated(verify(&mut bench, &zhao, action));
    separated(verify(&mut bench, &qian, action));
    verify(&mut bench, &me, action).unwrap();
    bench.sound();
}
