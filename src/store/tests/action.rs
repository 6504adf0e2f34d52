//! Actions through the one door on a real file: what rounds do to them, undo, stale edits, watches, lists and figures.

use crate::domain::action::{Action, ActionState, Change as A, Fields, Filter, Order, Page, Plan, Rectification};
use crate::domain::actor::Actor;
use crate::domain::answer::Verdict;
use crate::domain::change::{Change, Seen};
use crate::domain::code::Code;
use crate::domain::exception::Kind;
use crate::domain::finding::{self, Severity, Standing};
use crate::domain::noun::Noun;
use crate::domain::phrase::Phrase;
use crate::domain::record::Id;
use crate::domain::refusal::Refusal;
use crate::domain::role::Role;
use crate::domain::round::{self, Given, Which};
use crate::domain::site;
use crate::domain::time::{Instant, Span};
use crate::store::{ActionView, Envelope, Error, Page as Exceptions, Receipt, Result};

use super::{Bench, NOW};

fn days(days: i64) -> Instant {
    NOW.plus(Span::of_days(days))
}

fn refusal<T: std::fmt::Debug>(made: Result<T>) -> Refusal {
    match made {
        Err(Error::Refused(refusal)) => *refusal,
        other => panic!("{other:?}"),
    }
}

/// A site with a supervisor, and operators who find and own.
struct Shop {
    bench: Bench,
    supervisor: Actor,
    finder: Actor,
    owner: Actor,
}

impl Shop {
    fn new() -> Self {
        let mut bench = Bench::fresh();
        let supervisor = bench.hire("Zhao", Role::Supervisor);
        let finder = bench.hire("Sun", Role::Operator);
        let owner = bench.hire("Wu", Role::Operator);
        Self { bench, supervisor, finder, owner }
    }

    fn try_make(&mut self, who: &Actor, at: Instant, change: Change) -> Result<Receipt> {
        self.bench.store.apply(&Envelope::new(who, &who.name.clone(), at, change))
    }

    #[track_caller]
    fn make(&mut self, who: &Actor, at: Instant, change: A) -> Receipt {
        self.try_make(who, at, Change::Action(change)).unwrap()
    }

    /// A round of the checklist, begun anew, whose first line fails; the round and its line.
    fn fail(&mut self, at: Instant) -> (Which, Code) {
        let who = self.finder.clone();
        let start = round::Change::Start {
            which: None,
            template: Code::parse("dispatch").ok(),
            asset: None,
            from_paper: false,
        };
        let round = self.try_make(&who, at, Change::Round(start)).unwrap().records[0];
        let which = Which::Row(round);
        let item = self.bench.store.round(&which, at).unwrap().lines[0].item.key.clone();
        self.answer(&who, at, &which, &item, Verdict::Fail);
        (which, item)
    }

    fn answer(&mut self, who: &Actor, at: Instant, which: &Which, item: &Code, verdict: Verdict) {
        let given = Given { owner: self.owner.person, ..Given::verdict(verdict).with_note("torn") };
        let answer = round::Change::Answer { which: which.clone(), item: item.clone(), given };
        self.try_make(who, at, Change::Round(answer)).unwrap();
    }

    fn one(&self) -> Action {
        self.view().held.record
    }

    fn view(&self) -> ActionView {
        let newest = self.bench.store.actions(&Filter::default(), &Page::first(Order::Newest, 1)).unwrap();
        self.bench.store.action(newest[0].action.id).unwrap().unwrap()
    }

    fn done(&mut self, at: Instant) {
        let (who, action) = (self.owner.clone(), self.one().id);
        self.make(&who, at, A::Done { action, outcome: "sewn".into(), evidence: None });
    }

    fn verify(&mut self, who: &Actor, at: Instant, reason: Option<&str>) -> Result<Receipt> {
        let action = self.one().id;
        let reason = reason.map(str::to_owned);
        let change = A::Verify { action, verdict: None, watch: None, reason };
        self.try_make(who, at, Change::Action(change))
    }

    fn undo(&mut self, who: &Actor, at: Instant) -> Result<Receipt> {
        self.try_make(who, at, Change::Undo { seq: None })
    }
}

#[test]
fn three_visits_are_seen_three_times_and_the_last_takes_it_up_again() {
    let mut shop = Shop::new();
    shop.fail(NOW);
    shop.fail(days(1));
    shop.done(days(2));
    let supervisor = shop.supervisor.clone();
    shop.verify(&supervisor, days(2), None).unwrap();
    assert_eq!(shop.one().state, ActionState::Watching);
    let (which, item) = shop.fail(days(3));
    let view = shop.view();
    let action = &view.held.record;
    assert_eq!((action.number, action.state, action.times, action.reopened), (1, ActionState::Open, 3, 1));
    assert_eq!((view.findings.len(), view.findings[0].record.times, view.findings[0].record.open), (1, 3, true));
    assert_eq!(view.rounds.len(), 3, "each round that saw it");
    let reopened = shop.bench.store.history(action.id).unwrap().pop().unwrap();
    assert_eq!((reopened.entry.verb.as_str(), reopened.by.as_str()), ("reopen", "Sun"));
    // The line was in order after all: nothing of it remains.
    let finder = shop.finder.clone();
    shop.answer(&finder, days(3), &which, &item, Verdict::Pass);
    let action = shop.one();
    assert_eq!((action.state, action.times, action.reopened), (ActionState::Watching, 2, 0));
    assert_eq!(action.verified_by, supervisor.person);
    shop.bench.sound();
}

#[test]
fn a_watch_ends_by_itself_and_what_comes_later_repeats_it() {
    let mut shop = Shop::new();
    shop.fail(NOW);
    shop.done(NOW);
    let supervisor = shop.supervisor.clone();
    shop.verify(&supervisor, NOW, None).unwrap();
    let ended = days(30);
    shop.bench.store.close_missed(&supervisor, "t", Instant(ended.0 - 1)).unwrap();
    assert_eq!(shop.one().state, ActionState::Watching);
    shop.bench.store.close_missed(&supervisor, "t", ended).unwrap();
    let action = shop.one();
    assert_eq!((action.state, action.closed), (ActionState::Closed, Some(ended)));
    let entry = shop.bench.store.history(action.id).unwrap().pop().unwrap().entry;
    assert_eq!((entry.verb.as_str(), entry.role.as_str(), entry.person), ("close", "site", None));
    let seq = entry.seq;
    let refused = refusal(shop.try_make(&supervisor, ended, Change::Undo { seq: Some(seq) }));
    assert!(matches!(refused, Refusal::CannotUndo { .. }), "{refused:?}");
    shop.fail(days(31));
    let view = shop.view();
    assert_eq!((view.held.record.number, view.findings[0].record.before), (2, 1));
    assert_eq!(view.findings[0].record.seen_times(), 2);
    shop.bench.sound();
}

#[test]
fn nobody_verifies_what_they_did_by_way_of_an_undo_a_merge_or_a_round() {
    let mut shop = Shop::new();
    let (supervisor, finder, owner, me) =
        (shop.supervisor.clone(), shop.finder.clone(), shop.owner.clone(), shop.bench.me.clone());
    let separated = |made: Result<Receipt>| matches!(refusal(made), Refusal::Separation { .. });
    // Somebody else could, so nobody is alone.
    let other = shop.bench.hire("Qian", Role::Supervisor);
    let (which, item) = shop.fail(NOW);
    let action = shop.one().id;
    // The supervisor does it, takes that back, and lets the owner say that it is done.
    shop.make(&supervisor, NOW, A::Done { action, outcome: "sewn".into(), evidence: None });
    shop.undo(&supervisor, NOW).unwrap();
    assert_eq!(shop.one().state, ActionState::Open);
    shop.done(NOW);
    assert!(separated(shop.verify(&supervisor, NOW, None)));
    // An owner who passed it on.
    shop.make(&me, NOW, A::Reopen { action, reason: "not yet".into() });
    shop.make(&me, NOW, A::Transfer { action, owner: finder.person, post: None, reason: "leave".into() });
    shop.make(&finder, NOW, A::Done { action, outcome: "sewn".into(), evidence: None });
    // It needs somebody who runs a shift, and the ex-owner does not.
    assert!(matches!(refusal(shop.verify(&owner, NOW, None)), Refusal::NotAllowed { .. }));
    assert!(separated(shop.verify(&finder, NOW, None)), "who found it and did it");
    // Into another action: the hands go with it.
    let fields = Fields { title: Phrase::plain("Curtain"), source: None, plan: Plan::default() };
    let into = shop.make(&me, NOW, A::New(Box::new(fields))).records[0];
    shop.make(&supervisor, NOW, A::Merge { action, into, reason: "one curtain".into() });
    shop.make(&me, NOW, A::Done { action: into, outcome: "new one".into(), evidence: None });
    for who in [&supervisor, &finder, &me] {
        assert!(separated(shop.verify(who, NOW, None)), "{}", who.name);
    }
    // It is verified by who had no hand in either, and the line then passes without undoing that.
    shop.verify(&other, NOW, None).unwrap();
    assert!(!shop.one().alone);
    shop.answer(&finder, NOW, &which, &item, Verdict::Pass);
    assert_eq!(shop.one().verified_by, other.person);
    shop.bench.sound();
}

#[test]
fn what_is_found_in_order_on_a_round_is_verified_there() {
    let mut shop = Shop::new();
    shop.fail(NOW);
    shop.done(NOW);
    let (supervisor, finder) = (shop.supervisor.clone(), shop.finder.clone());
    let start =
        round::Change::Start { which: None, template: Code::parse("dispatch").ok(), asset: None, from_paper: false };
    let which = Which::Row(shop.try_make(&supervisor, days(1), Change::Round(start)).unwrap().records[0]);
    let item = shop.bench.store.round(&which, days(1)).unwrap().lines[0].item.key.clone();
    let in_order = || Change::Round(round::Change::InOrder { which: which.clone(), item: item.clone() });
    assert!(matches!(refusal(shop.try_make(&supervisor, days(1), in_order())), Refusal::Invalid { .. }));
    shop.answer(&supervisor, days(1), &which, &item, Verdict::Pass);
    shop.try_make(&supervisor, days(1), in_order()).unwrap();
    let action = shop.one();
    assert_eq!((action.state, action.verified_by), (ActionState::Watching, supervisor.person));
    assert!(matches!(refusal(shop.undo(&supervisor, days(1))), Refusal::CannotUndo { .. }));
    // Found again in the same round, by whoever walks with them.
    shop.answer(&finder, days(1), &which, &item, Verdict::Fail);
    assert_eq!((shop.one().state, shop.one().reopened), (ActionState::Open, 1));
    shop.bench.sound();
}

#[test]
fn every_verb_but_a_verification_is_taken_back() {
    let mut shop = Shop::new();
    let (supervisor, me) = (shop.supervisor.clone(), shop.bench.me.clone());
    shop.fail(NOW);
    let action = shop.one().id;
    let fields = Fields { title: Phrase::plain("Curtain"), source: None, plan: Plan::default() };
    let whole = Plan {
        severity: Some(Severity::Major),
        accountable: supervisor.person,
        standard: Some("none torn".into()),
        measure: Some("steel mesh".into()),
        interim: Some("taped".into()),
        funding: Some(crate::domain::number::Quantity::whole(0)),
        ..Plan::of(&shop.one())
    };
    let into = shop.make(&supervisor, NOW, A::New(Box::new(fields.clone()))).records[0];
    let reason = || "because".to_owned();
    let contain = A::Contain { action, interim: "taped".into() };
    let changes = [
        (&supervisor, A::New(Box::new(fields))),
        (&supervisor, contain),
        (&supervisor, A::Plan { action, plan: Box::new(whole), reason: None }),
        (&me, A::List { action, listed: true }),
        (&supervisor, A::Transfer { action, owner: me.person, post: None, reason: reason() }),
        (&me, A::Begin(action)),
        (&supervisor, A::Decline { action, reason: reason() }),
        (&supervisor, A::Merge { action, into, reason: reason() }),
        (&me, A::Done { action, outcome: "meshed".into(), evidence: None }),
        (&supervisor, A::Reopen { action, reason: reason() }),
    ];
    for (who, change) in changes {
        let before = shop.bench.store.action(action).unwrap().unwrap();
        let told = format!("{change:?}");
        shop.make(who, NOW, change.clone());
        shop.undo(who, NOW).unwrap_or_else(|error| panic!("{told}: {error:?}"));
        let after = shop.bench.store.action(action).unwrap().unwrap();
        let hands = after.held.record.hands.clone();
        assert_eq!(Action { hands, ..before.held.record.clone() }, after.held.record, "{told}");
        let findings = |view: &ActionView| view.findings.iter().map(|held| held.record.clone()).collect::<Vec<_>>();
        assert_eq!(findings(&before), findings(&after), "{told}");
        shop.bench.sound();
        if matches!(change, A::Decline { .. } | A::Merge { .. } | A::New(_)) {
            continue;
        }
        shop.make(who, NOW, change);
    }
}

#[test]
fn an_edit_of_what_another_changed_meanwhile_is_refused() {
    let mut shop = Shop::new();
    shop.fail(NOW);
    let (supervisor, owner) = (shop.supervisor.clone(), shop.owner.clone());
    let view = shop.view();
    let action = view.held.record.id;
    let mut second = shop.bench.second();
    second.apply(&Envelope::new(&owner, "t", NOW, Change::Action(A::Begin(action)))).unwrap();
    let seen = vec![Seen { noun: Noun::Action, id: action, seq: view.held.seq }];
    let change = A::Plan { action, plan: Box::new(Plan::of(&view.held.record)), reason: None };
    let envelope = Envelope { seen, ..Envelope::new(&supervisor, "s", NOW, Change::Action(change)) };
    let Refusal::Stale(stale) = refusal(shop.bench.store.apply(&envelope)) else { panic!("not stale") };
    assert_eq!((stale.reference.as_str(), stale.by.as_str()), ("ACT-0001", "Wu"));
    assert_eq!(shop.one().state, ActionState::Doing);
}

#[test]
fn what_is_doubtful_alone_or_postponed_is_told() {
    let mut shop = Shop::new();
    let (supervisor, finder, me) = (shop.supervisor.clone(), shop.finder.clone(), shop.bench.me.clone());
    shop.fail(NOW);
    let action = shop.one().id;
    let plan =
        |plan: Plan, reason: Option<&str>| A::Plan { action, plan: Box::new(plan), reason: reason.map(str::to_owned) };
    let blamed = Plan { whys: vec!["粗心大意".into()], ..Plan::of(&shop.one()) };
    shop.make(&supervisor, NOW, plan(blamed, None));
    shop.done(NOW);
    assert!(matches!(refusal(shop.verify(&supervisor, NOW, None)), Refusal::Doubt { .. }));
    shop.verify(&supervisor, NOW, Some("all curtains seen")).unwrap();
    shop.make(&me, NOW, A::Reopen { action, reason: "torn".into() });
    let later = Plan { due: Some(days(20)), ..Plan::of(&shop.one()) };
    assert_eq!(
        refusal(shop.try_make(&supervisor, days(8), Change::Action(plan(later.clone(), None)))),
        Refusal::ReasonNeeded
    );
    shop.make(&supervisor, days(8), plan(later, Some("no mesh")));
    // Everyone whose role reaches has had a hand in it.
    for who in [&supervisor, &finder, &me] {
        shop.make(who, days(9), A::Begin(action));
        shop.make(&supervisor, days(9), A::Transfer { action, owner: me.person, post: None, reason: "x".into() });
    }
    shop.make(&me, days(9), A::Done { action, outcome: "x".into(), evidence: None });
    shop.verify(&me, days(9), Some("nobody else is here")).unwrap();
    assert!(shop.one().alone);
    let page = |kind| Exceptions { kinds: vec![kind], after: None, limit: 50 };
    let told = |kind| shop.bench.store.exceptions(Instant(0), Instant(i64::MAX), &page(kind)).unwrap();
    let reasons = |kind| told(kind).into_iter().map(|one| one.reason.unwrap_or_default()).collect::<Vec<_>>();
    assert_eq!(reasons(Kind::SameDay), ["all curtains seen"]);
    assert_eq!(reasons(Kind::Blame), ["nobody else is here", "all curtains seen"]);
    assert_eq!(reasons(Kind::Postponed), ["no mesh"]);
    assert_eq!(reasons(Kind::VerifiedAlone), ["nobody else is here"]);
    assert_eq!(told(Kind::Postponed)[0].reference, "ACT-0001");
    shop.bench.sound();
}

/// So many actions, due a day apart, by turns of two owners, every third of them done and verified.
fn many(shop: &mut Shop, n: i64) -> Vec<Id> {
    let (me, owners) = (shop.bench.me.clone(), [shop.finder.person, shop.owner.person]);
    let mut made = Vec::new();
    for i in 0..n {
        let plan = Plan { owner: owners[(i % 2) as usize], due: Some(days(i)), ..Plan::default() };
        let fields = Fields { title: Phrase::plain(format!("Leak {i}")), source: None, plan };
        let action = shop.make(&me, NOW, A::New(Box::new(fields))).records[0];
        if i % 3 == 0 {
            let done = A::Done { action, outcome: "dry".into(), evidence: None };
            let owner = if i % 2 == 0 { shop.finder.clone() } else { shop.owner.clone() };
            shop.make(&owner, days(1), done);
            let verify = A::Verify { action, verdict: None, watch: Some(Span::of_days(3)), reason: None };
            shop.make(&shop.supervisor.clone(), days(1), verify);
        }
        made.push(action);
    }
    made
}

#[test]
fn lists_are_paged_to_their_end_in_both_orders() {
    let mut shop = Shop::new();
    let made = many(&mut shop, 30);
    let all = |filter: &Filter, order: Order| {
        let (mut page, mut found) = (Page::first(order, 7), Vec::new());
        loop {
            let rows = shop.bench.store.actions(filter, &page).unwrap();
            let Some(last) = rows.last() else { return found };
            page.after = Some(last.key(order));
            found.extend(rows.iter().map(|row| row.action.id));
        }
    };
    let open: Vec<Id> = made.iter().copied().enumerate().filter(|(i, _)| i % 3 != 0).map(|(_, id)| id).collect();
    assert_eq!(all(&Filter::open(), Order::Due), open);
    let newest: Vec<Id> = made.iter().rev().copied().collect();
    assert_eq!(all(&Filter::default(), Order::Newest), newest);
    assert_eq!(all(&Filter::default(), Order::Due), made);
    let watched = Filter::in_state(ActionState::Watching);
    assert_eq!(all(&watched, Order::Due).len(), 10);
    let own = Filter { owner: shop.owner.person, ..Filter::open() };
    assert_eq!(all(&own, Order::Due).len(), 10);
    let posts = vec![Code::parse("storekeeper").unwrap()];
    assert_eq!(all(&Filter { posts, ..own.clone() }, Order::Due).len(), 10);
    assert_eq!(all(&Filter { text: Some("leak 17".into()), ..Filter::default() }, Order::Due), [made[17]]);
    assert_eq!(all(&Filter { text: Some("act-18".into()), ..Filter::default() }, Order::Newest), [made[17]]);
    assert!(all(&Filter { text: Some("-".into()), ..Filter::default() }, Order::Due).is_empty());
    let over = Filter { due_before: Some(days(5)), ..Filter::open() };
    assert_eq!(all(&over, Order::Due), [made[1], made[2], made[4]]);
    assert!(all(&Filter { source: Some(Some(Noun::Finding)), ..Filter::open() }, Order::Due).is_empty());
    assert_eq!(all(&Filter { source: Some(None), listed: false, ..Filter::open() }, Order::Due).len(), 20);
}

#[test]
fn who_may_verify_sees_it_in_their_list_and_nobody_else() {
    let mut shop = Shop::new();
    shop.fail(NOW);
    shop.done(NOW);
    let stranger = shop.bench.hire("He", Role::Operator);
    for (actor, seen) in [(&shop.supervisor, 1), (&shop.finder, 1), (&shop.owner, 0), (&stranger, 0)] {
        assert_eq!(
            shop.bench.store.actions(&Filter::to_verify(actor), &Page::first(Order::Due, 9)).unwrap().len(),
            seen,
            "{}",
            actor.name
        );
    }
}

#[test]
fn figures_are_what_they_are_by_hand() {
    let mut shop = Shop::new();
    many(&mut shop, 12);
    // Due on days 0 to 11: 0, 3, 6 and 9 verified, all done on day 1; of these only the first was over due by then.
    shop.fail(days(2));
    let counted = shop.bench.store.rectification(NOW, days(12), days(6)).unwrap();
    let wanted = Rectification {
        due: 13,
        rectified: 4,
        on_time: 3,
        open: 9,
        open_minutes: 8 * 6 * 1440 + 4 * 1440,
        // Due on day 1 five days over, day 2 four, day 4 two, day 5 one; the others are not over due, nor is that of day 9.
        by_step: [5, 2, 2, 0, 0],
        held: 0,
        recurred: 0,
        verified: 4,
        reopened: 0,
        findings: 1,
        repeats: 0,
    };
    assert_eq!(counted, wanted);
    let counts = shop.bench.store.action_counts(days(6)).unwrap();
    assert_eq!((counts.open, counts.overdue, counts.to_verify, counts.by_step), (9, 4, 0, wanted.by_step));
    assert_eq!(counts.by_owner.iter().map(|one| one.open).sum::<i64>(), 9);
    assert_eq!(counts.by_area.iter().map(|one| one.open).sum::<i64>(), 9);
    // The watches of three days end; one is taken up again before that.
    let action =
        shop.bench.store.actions(&Filter::in_state(ActionState::Watching), &Page::first(Order::Due, 1)).unwrap();
    let (me, action) = (shop.bench.me.clone(), action[0].action.id);
    shop.make(&me, days(3), A::Reopen { action, reason: "wet".into() });
    shop.bench.store.close_missed(&me, "t", days(5)).unwrap();
    let counted = shop.bench.store.rectification(NOW, days(12), days(6)).unwrap();
    assert_eq!((counted.held, counted.recurred, counted.reopened), (3, 1, 1));
    assert_eq!(counted.effectiveness().ratio(), Some(0.75));
}

#[test]
fn findings_are_paged_and_told_apart() {
    let mut shop = Shop::new();
    for day in 0..3 {
        shop.fail(days(day));
    }
    let store = &shop.bench.store;
    let list = |filter: finding::Filter| store.findings(&filter, &finding::Page::first(9)).unwrap();
    let all = list(finding::Filter::default());
    assert_eq!(all.len(), 1, "one finding, seen three times");
    assert_eq!((all[0].action.as_deref(), all[0].by.as_deref()), (Some("ACT-0001"), Some("Sun")));
    assert_eq!(all[0].round.as_deref(), Some("RND-0001"));
    let template = Code::parse("dispatch").ok();
    let open = finding::Filter { standing: Some(Standing::Open), again: true, template, ..finding::Filter::default() };
    assert_eq!(list(open.clone()).len(), 1);
    assert!(list(finding::Filter { standing: Some(Standing::Closed), ..open.clone() }).is_empty());
    assert!(list(finding::Filter { from: Some(days(1)), ..open.clone() }).is_empty());
    let after = finding::Page { after: Some(all[0].key()), limit: 9 };
    assert!(store.findings(&open, &after).unwrap().is_empty());
}

#[test]
fn a_site_that_watches_nothing_closes_at_once() {
    let mut shop = Shop::new();
    let settings = site::Settings { watch_general: Span::of_minutes(0), ..site::Settings::default() };
    let me = shop.bench.me.clone();
    shop.try_make(&me, NOW, Change::Site(site::Change::Settings(settings))).unwrap();
    shop.fail(NOW);
    shop.done(NOW);
    shop.verify(&me, NOW, None).unwrap();
    assert_eq!(shop.one().state, ActionState::Closed);
    shop.bench.sound();
}
