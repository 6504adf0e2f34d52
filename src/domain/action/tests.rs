//! What becomes of an action, rule by rule, decided on facts in memory.

use crate::domain::actor::{Actor, KnownBy};
use crate::domain::code::Code;
use crate::domain::finding::{Finding, Severity};
use crate::domain::number::Quantity;
use crate::domain::people::Person;
use crate::domain::phrase::Phrase;
use crate::domain::record::{Id, Record};
use crate::domain::refusal::{Invalid, Refusal};
use crate::domain::role::Role;
use crate::domain::site::Settings;
use crate::domain::time::{Instant, Span};
use crate::domain::verb::Verb;
use crate::domain::writes::Writes;

use super::{Action, ActionState, Cause, Change, Doubt, Facts, Fields, Plan, decide, end_watches};

const NOW: Instant = Instant(1_795_395_600_000);
const ACTION: Id = Id(50);

/// Who works at the site in these tests, by identity.
const MANAGER: Id = Id(1);
const SUPERVISOR: Id = Id(2);
const OWNER: Id = Id(3);
const FINDER: Id = Id(4);
const OTHER: Id = Id(5);

fn person(id: Id, role: Role) -> Person {
    let json = serde_json::json!({
        "id": id, "name": format!("P{}", id.0), "alias": null, "logins": [], "role": role, "posts": [], "crew": null,
        "language": null, "archived": false, "origin": null,
    });
    serde_json::from_value(json).unwrap()
}

fn staff() -> Vec<Person> {
    vec![
        person(MANAGER, Role::Manager),
        person(SUPERVISOR, Role::Supervisor),
        person(OWNER, Role::Operator),
        person(FINDER, Role::Operator),
        person(OTHER, Role::Operator),
    ]
}

fn finding(id: i64) -> Finding {
    Finding {
        id: Id(id),
        number: id,
        title: Phrase::plain("Seals"),
        template: None,
        item: None,
        area: None,
        asset: None,
        round: None,
        severity: Severity::General,
        note: None,
        times: 1,
        repeats: None,
        before: 0,
        by: Some(FINDER),
        at: NOW,
        seen: NOW,
        fixed: false,
        action: Some(ACTION),
        open: true,
        watched: false,
        void: false,
        origin: None,
    }
}

/// One action in a file in memory.
struct Desk {
    facts: Facts,
    now: Instant,
    /// What the last change wrote: verb and noun.
    wrote: Vec<(Verb, &'static str)>,
}

impl Desk {
    fn new() -> Self {
        let due = NOW.plus(Span::of_days(7));
        let action = Action {
            owner: Some(OWNER),
            hands: vec![OWNER],
            by: Some(FINDER),
            ..Action::opened(ACTION, 42, Phrase::plain("Seals"), due, NOW)
        };
        let facts = Facts {
            settings: Settings::default(),
            action: Some(action),
            findings: vec![finding(49)],
            into: None,
            staff: staff(),
            left: Vec::new(),
            posts: vec![Code::parse("storekeeper").unwrap()],
            areas: vec![],
            assets: vec![],
            has_source: true,
            opened_today: false,
            next: 43,
        };
        Self { facts, now: NOW, wrote: Vec::new() }
    }

    fn actor(&self, id: Id) -> Actor {
        let role = self.facts.staff.iter().find(|person| person.id == id).unwrap().role;
        Actor { person: Some(id), role, known_by: KnownBy::Login, ..Actor::nobody("x", 1) }
    }

    fn try_as(&mut self, who: Id, change: &Change) -> Result<(), Refusal> {
        let actor = self.actor(who);
        let mut out = Writes::after(100);
        decide(self.facts.clone(), change, &actor, self.now, &mut out)?;
        self.wrote = out.list().iter().map(|write| (write.verb, write.noun.name())).collect();
        for write in out.list() {
            let body = write.body.clone();
            match write.noun.name() {
                "action" if write.id == ACTION => self.facts.action = Some(serde_json::from_value(body).unwrap()),
                "action" => self.facts.into = Some(serde_json::from_value(body).unwrap()),
                _ => {
                    let finding: Finding = serde_json::from_value(body).unwrap();
                    self.facts.findings.retain(|other| other.id != finding.id);
                    self.facts.findings.push(finding);
                }
            }
        }
        Ok(())
    }

    #[track_caller]
    fn make(&mut self, who: Id, change: &Change) {
        self.try_as(who, change).unwrap();
    }

    fn action(&self) -> &Action {
        self.facts.action.as_ref().unwrap()
    }

    fn state(&self) -> ActionState {
        self.action().state
    }

    fn plan(&self) -> Plan {
        Plan::of(self.action())
    }

    /// All five fixed.
    fn whole(&self) -> Plan {
        Plan {
            accountable: Some(SUPERVISOR),
            standard: Some("no draught".into()),
            measure: Some("new seal".into()),
            ..self.plan()
        }
    }
}

fn plan(plan: Plan) -> Change {
    Change::Plan { action: ACTION, plan: Box::new(plan), reason: None }
}

fn done() -> Change {
    Change::Done { action: ACTION, outcome: "sealed".into(), evidence: None }
}

fn verify() -> Change {
    Change::Verify { action: ACTION, verdict: Some("tight".into()), watch: None, reason: None }
}

fn reopen() -> Change {
    Change::Reopen { action: ACTION, reason: "leaks again".into() }
}

fn transfer(owner: Option<Id>, post: Option<&str>) -> Change {
    let post = post.map(|post| Code::parse(post).unwrap());
    Change::Transfer { action: ACTION, owner, post, reason: "leave".into() }
}

#[test]
fn it_is_planned_once_all_five_are_fixed_and_falls_back_where_one_is_taken_away() {
    let mut desk = Desk::new();
    desk.make(SUPERVISOR, &plan(Plan { measure: None, ..desk.whole() }));
    assert_eq!((desk.state(), desk.action().fixed_of_five()), (ActionState::Open, 4));
    desk.make(SUPERVISOR, &plan(desk.whole()));
    assert_eq!((desk.state(), desk.action().fixed_of_five()), (ActionState::Planned, 5));
    desk.make(SUPERVISOR, &plan(Plan { standard: Some("  ".into()), ..desk.whole() }));
    assert_eq!(desk.state(), ActionState::Open);
    desk.make(OWNER, &Change::Contain { action: ACTION, interim: "roped off".into() });
    assert_eq!(desk.state(), ActionState::Contained);
    desk.make(SUPERVISOR, &plan(desk.whole()));
    assert_eq!(desk.state(), ActionState::Planned);
    desk.make(SUPERVISOR, &plan(Plan { accountable: None, ..desk.plan() }));
    assert_eq!(desk.state(), ActionState::Contained, "what keeps people safe is still there");
    desk.make(OWNER, &Change::Begin(ACTION));
    desk.make(SUPERVISOR, &plan(desk.whole()));
    assert_eq!(desk.state(), ActionState::Doing, "whoever works at it goes on");
}

#[test]
fn it_is_contained_only_while_nothing_else_is_decided() {
    let mut desk = Desk::new();
    let contain = |interim: &str| Change::Contain { action: ACTION, interim: interim.into() };
    let refused = desk.try_as(OWNER, &contain(" "));
    assert!(matches!(refused, Err(Refusal::Invalid { field: "interim", reason: Invalid::Empty, .. })));
    desk.make(OTHER, &contain("roped off"));
    assert!(desk.action().hands.contains(&OTHER));
    let refused = desk.try_as(OWNER, &contain("again"));
    assert_eq!(refused, Err(Refusal::WrongState { reference: "ACT-0042".into(), state: "contained" }));
}

#[test]
fn whoever_begins_what_nobody_owns_owns_it() {
    let mut desk = Desk::new();
    desk.make(SUPERVISOR, &transfer(None, Some("storekeeper")));
    assert_eq!((desk.action().owner, desk.action().hands.clone()), (None, vec![OWNER]));
    desk.make(OTHER, &Change::Begin(ACTION));
    assert_eq!((desk.state(), desk.action().owner), (ActionState::Doing, Some(OTHER)));
    assert_eq!(desk.action().hands, [OWNER, OTHER]);
    assert!(desk.try_as(OTHER, &Change::Begin(ACTION)).is_err());
}

#[test]
fn nobody_verifies_what_they_owned_or_did() {
    type Path<'a> = (&'a str, Vec<(Id, Change)>, &'a [Id]);

    // Who did what before; who then may verify, and who may not.
    let contain = Change::Contain { action: ACTION, interim: "roped off".into() };
    let paths: [Path<'_>; 6] = [
        ("owner", vec![(OWNER, done())], &[OWNER]),
        ("doer", vec![(SUPERVISOR, done())], &[OWNER, SUPERVISOR]),
        ("finder who did it", vec![(FINDER, done())], &[OWNER, FINDER]),
        ("ex-owner", vec![(SUPERVISOR, transfer(Some(MANAGER), None)), (MANAGER, done())], &[OWNER, MANAGER]),
        ("contained", vec![(SUPERVISOR, contain), (OWNER, done())], &[OWNER, SUPERVISOR]),
        ("planned away", vec![(FINDER, plan(Plan::default())), (OTHER, done())], &[OWNER, OTHER]),
    ];
    for (name, before, hands) in paths {
        for who in [MANAGER, SUPERVISOR, OWNER, FINDER, OTHER] {
            let mut desk = Desk::new();
            for (by, change) in &before {
                desk.make(*by, change);
            }
            for hand in hands {
                assert!(desk.action().hands.contains(hand), "{name}: {hand}");
            }
            let right = [MANAGER, SUPERVISOR, FINDER].contains(&who);
            let made = desk.try_as(who, &verify());
            match made {
                Ok(()) => {
                    assert!(right && !hands.contains(&who), "{name}: {who} verified");
                    assert!(!desk.action().alone);
                    assert_eq!(desk.state(), ActionState::Watching);
                }
                Err(Refusal::Separation { .. }) => assert!(right && hands.contains(&who), "{name}: {who}"),
                Err(Refusal::NotAllowed { needs, ask }) => {
                    assert!(!right, "{name}: {who}");
                    assert_eq!(needs, Role::Supervisor);
                    let able = [MANAGER, SUPERVISOR, FINDER].into_iter().filter(|id| !hands.contains(id));
                    assert_eq!(ask, able.map(|id| format!("P{}", id.0)).collect::<Vec<_>>(), "{name}");
                }
                Err(refusal) => panic!("{name}: {refusal:?}"),
            }
        }
    }
}

#[test]
fn whoever_is_lent_the_role_verifies_nothing_of_their_own_either() {
    let mut desk = Desk::new();
    desk.make(OWNER, &done());
    let lent = |id| Actor { role: Role::Supervisor, loan: Some(Id(9)), ..desk.actor(id) };
    let mut out = Writes::after(100);
    let refused = decide(desk.facts.clone(), &verify(), &lent(OWNER), NOW, &mut out);
    assert_eq!(refused, Err(Refusal::Separation { reference: "ACT-0042".into() }));
    assert!(out.is_empty());
    assert!(decide(desk.facts.clone(), &verify(), &lent(OTHER), NOW, &mut out).is_ok());
}

#[test]
fn where_nobody_else_could_it_is_verified_alone_and_says_so() {
    let mut desk = Desk::new();
    desk.facts.staff = vec![person(MANAGER, Role::Manager), person(OTHER, Role::Operator)];
    desk.facts.findings = vec![Finding { by: Some(MANAGER), ..finding(49) }];
    desk.make(MANAGER, &done());
    desk.make(MANAGER, &verify());
    assert!(desk.action().alone);
    // An operator who found nothing may not even then.
    desk.make(MANAGER, &reopen());
    assert!(!desk.action().alone);
    desk.make(OTHER, &done());
    assert!(matches!(desk.try_as(OTHER, &verify()), Err(Refusal::NotAllowed { .. })));
    // By now both had a hand in it, and the manager is the only one whose role reaches.
    desk.make(MANAGER, &verify());
    assert!(desk.action().alone);
}

#[test]
fn only_what_is_done_is_verified_and_then_it_is_watched() {
    let mut desk = Desk::new();
    assert!(matches!(desk.try_as(SUPERVISOR, &verify()), Err(Refusal::WrongState { .. })));
    desk.make(OWNER, &done());
    assert!(desk.facts.findings[0].open, "done is not verified");
    desk.make(SUPERVISOR, &verify());
    assert_eq!(desk.action().watch_until, Some(NOW.plus(Span::of_days(30))));
    assert!(!desk.facts.findings[0].open && desk.facts.findings[0].watched);
    assert_eq!(desk.wrote, [(Verb::Verify, "action"), (Verb::Verify, "finding")]);
    let mut out = Writes::after(200);
    let both = || vec![(desk.action().clone(), desk.facts.findings.clone())];
    end_watches(both(), NOW.plus(Span::of_days(29)), &mut out);
    assert!(out.is_empty(), "the watch is not over");
    end_watches(both(), NOW.plus(Span::of_days(30)), &mut out);
    let verbs: Vec<Verb> = out.list().iter().map(|write| write.verb).collect();
    assert_eq!(verbs, [Verb::Close, Verb::Close]);
    let closed: Action = serde_json::from_value(out.list()[0].body.clone()).unwrap();
    assert_eq!((closed.state, closed.closed), (ActionState::Closed, Some(NOW.plus(Span::of_days(30)))));
}

#[test]
fn a_watch_of_nothing_closes_at_once_and_one_below_that_is_refused() {
    let with = |watch| Change::Verify { action: ACTION, verdict: None, watch: Some(watch), reason: None };
    let mut desk = Desk::new();
    desk.make(OWNER, &done());
    let refused = desk.try_as(SUPERVISOR, &with(Span::of_days(-1)));
    assert!(matches!(refused, Err(Refusal::Invalid { field: "watch", .. })));
    desk.make(SUPERVISOR, &with(Span::of_minutes(0)));
    assert_eq!((desk.state(), desk.action().closed), (ActionState::Closed, Some(NOW)));
    assert!(!desk.facts.findings[0].open && !desk.facts.findings[0].watched);
}

#[test]
fn a_doubtful_closing_wants_a_reason_which_is_kept() {
    let why = |reason: Option<&str>| Change::Verify {
        action: ACTION,
        verdict: None,
        watch: None,
        reason: reason.map(str::to_owned),
    };
    let mut desk = Desk::new();
    desk.facts.opened_today = true;
    desk.make(OWNER, &done());
    desk.make(SUPERVISOR, &why(None));
    assert!(desk.action().doubts.is_empty(), "what takes no cause away may be over in a day");

    for (opened_today, last, wanted) in [
        (true, "the seal was not on the list", vec![Doubt::SameDay]),
        (false, "人为失误", vec![Doubt::Blame]),
        (true, "human error", vec![Doubt::SameDay, Doubt::Blame]),
    ] {
        let mut desk = Desk::new();
        desk.facts.opened_today = opened_today;
        let whys = vec!["the seal tore".to_owned(), last.to_owned()];
        desk.make(SUPERVISOR, &plan(Plan { whys, cause: Some(Cause::People), ..desk.whole() }));
        desk.make(OWNER, &done());
        let given = if wanted[0] == Doubt::Blame { last.to_owned() } else { String::new() };
        let refused = desk.try_as(FINDER, &why(Some("  ")));
        assert_eq!(refused, Err(Refusal::Doubt { reference: "ACT-0042".into(), doubt: wanted[0], given }));
        desk.make(FINDER, &why(Some("seen at all doors")));
        assert_eq!(desk.action().doubts, wanted);
        assert_eq!(desk.action().reason.as_deref(), Some("seen at all doors"));
    }
}

#[test]
fn what_is_taken_up_again_is_not_verified_any_more() {
    let mut desk = Desk::new();
    desk.make(SUPERVISOR, &plan(desk.whole()));
    desk.make(OWNER, &done());
    assert!(matches!(desk.try_as(OTHER, &reopen()), Err(Refusal::NotAllowed { .. })));
    // Whoever found it may say that it is not right.
    desk.make(FINDER, &reopen());
    assert_eq!((desk.state(), desk.action().reopened), (ActionState::Planned, 1));
    assert_eq!((desk.action().done, desk.action().outcome.clone()), (None, None));
    desk.make(OWNER, &done());
    desk.make(SUPERVISOR, &verify());
    // But what was verified is taken up again by whoever runs the shift.
    assert!(matches!(desk.try_as(FINDER, &reopen()), Err(Refusal::NotAllowed { .. })));
    let silent = Change::Reopen { action: ACTION, reason: " ".into() };
    assert_eq!(desk.try_as(SUPERVISOR, &silent), Err(Refusal::ReasonNeeded));
    desk.make(MANAGER, &reopen());
    assert_eq!((desk.state(), desk.action().reopened), (ActionState::Planned, 2));
    assert_eq!((desk.action().verified, desk.action().watch_until), (None, None));
    assert!(desk.facts.findings[0].open && !desk.facts.findings[0].watched);
    assert!(desk.try_as(MANAGER, &reopen()).is_err(), "it is open already");
}

#[test]
fn a_major_one_says_how_people_are_kept_safe_and_what_it_may_cost_before_it_is_done() {
    let mut desk = Desk::new();
    desk.make(SUPERVISOR, &plan(Plan { severity: Some(Severity::Major), ..desk.whole() }));
    assert_eq!(desk.action().due, NOW.plus(Span::of_days(1)), "what is worse may stand less long");
    let refused = desk.try_as(OWNER, &done());
    let unsaid = |fields| Err(Refusal::Unsaid { reference: "ACT-0042".into(), fields });
    assert_eq!(refused, unsaid(vec!["interim", "funding"]));
    desk.make(SUPERVISOR, &plan(Plan { funding: Some(Quantity::whole(0)), ..desk.plan() }));
    assert_eq!(desk.try_as(OWNER, &done()), unsaid(vec!["interim"]));
    desk.make(SUPERVISOR, &plan(Plan { interim: Some("roped off".into()), ..desk.plan() }));
    desk.make(OWNER, &done());
    assert_eq!(desk.state(), ActionState::Done);
    desk.make(FINDER, &verify());
    assert_eq!(desk.action().watch_until, Some(NOW.plus(Span::of_days(90))));
}

#[test]
fn only_major_ones_are_listed_and_only_while_they_are_major() {
    let list = |listed| Change::List { action: ACTION, listed };
    let mut desk = Desk::new();
    let refused = desk.try_as(MANAGER, &list(true));
    assert!(matches!(refused, Err(Refusal::Invalid { reason: Invalid::NotMajor, .. })));
    desk.make(SUPERVISOR, &plan(Plan { severity: Some(Severity::Major), ..desk.plan() }));
    desk.make(MANAGER, &list(true));
    assert_eq!(desk.action().listed, Some(NOW));
    desk.now = NOW.plus(Span::of_hours(1));
    desk.make(MANAGER, &list(true));
    assert_eq!(desk.action().listed, Some(NOW), "it is listed since then");
    desk.make(SUPERVISOR, &plan(Plan { severity: Some(Severity::General), ..desk.plan() }));
    assert_eq!(desk.action().listed, None);
}

#[test]
fn a_due_time_that_is_over_is_moved_later_only_with_a_reason() {
    let later = |days| Some(NOW.plus(Span::of_days(days)));
    let mut desk = Desk::new();
    desk.make(SUPERVISOR, &plan(Plan { due: later(9), ..desk.plan() }));
    assert_eq!((desk.action().postponed, desk.wrote[0].0), (1, Verb::Plan));
    desk.make(SUPERVISOR, &plan(Plan { due: later(8), ..desk.plan() }));
    assert_eq!(desk.action().postponed, 1, "earlier is not postponed");
    desk.now = NOW.plus(Span::of_days(10));
    let change = |reason: Option<&str>, desk: &Desk| Change::Plan {
        action: ACTION,
        plan: Box::new(Plan { due: later(20), ..desk.plan() }),
        reason: reason.map(str::to_owned),
    };
    assert_eq!(desk.try_as(SUPERVISOR, &change(None, &desk.clone_facts())), Err(Refusal::ReasonNeeded));
    desk.make(SUPERVISOR, &change(Some("part not there"), &desk.clone_facts()));
    assert_eq!((desk.action().postponed, desk.wrote[0].0), (2, Verb::Postpone));
    let past = plan(Plan { due: later(5), ..desk.plan() });
    assert!(matches!(desk.try_as(SUPERVISOR, &past), Err(Refusal::Invalid { reason: Invalid::InThePast, .. })));
}

impl Desk {
    fn clone_facts(&self) -> Self {
        Self { facts: self.facts.clone(), now: self.now, wrote: Vec::new() }
    }
}

#[test]
fn merged_findings_go_on_with_the_other_action_and_so_do_the_hands() {
    let other = Action { hands: vec![OTHER], ..Action::opened(Id(60), 7, Phrase::plain("x"), NOW, NOW) };
    let merge = |into| Change::Merge { action: ACTION, into, reason: "the same door".into() };
    let mut desk = Desk::new();
    desk.facts.action.as_mut().unwrap().severity = Severity::Major;
    desk.facts.into.clone_from(&desk.facts.action);
    let refused = desk.try_as(SUPERVISOR, &merge(ACTION));
    assert!(matches!(refused, Err(Refusal::Invalid { reason: Invalid::IntoItself, .. })));
    desk.facts.into = Some(Action { state: ActionState::Closed, ..other.clone() });
    let closed = Err(Refusal::WrongState { reference: "ACT-0007".into(), state: "closed" });
    assert_eq!(desk.try_as(SUPERVISOR, &merge(Id(60))), closed);
    desk.facts.into = Some(other);
    desk.make(SUPERVISOR, &merge(Id(60)));
    let into = desk.facts.into.as_ref().unwrap();
    assert_eq!((desk.state(), desk.action().merged_into), (ActionState::Merged, Some(Id(60))));
    assert_eq!((into.times, into.severity, into.hands.as_slice()), (2, Severity::Major, [OTHER, OWNER].as_slice()));
    assert_eq!((desk.facts.findings[0].action, desk.facts.findings[0].open), (Some(Id(60)), true));
    assert!(desk.try_as(SUPERVISOR, &reopen()).is_err(), "another goes on in its place");
}

#[test]
fn what_is_declined_is_over_with_a_reason_and_can_be_taken_up_again() {
    let decline = |reason: &str| Change::Decline { action: ACTION, reason: reason.into() };
    let mut desk = Desk::new();
    assert_eq!(desk.try_as(SUPERVISOR, &decline("")), Err(Refusal::ReasonNeeded));
    desk.make(SUPERVISOR, &decline("the hall is torn down"));
    assert!(!desk.facts.findings[0].open);
    assert_eq!((desk.state(), desk.action().closed), (ActionState::Declined, Some(NOW)));
    desk.make(SUPERVISOR, &reopen());
    assert!(desk.facts.findings[0].open && desk.action().closed.is_none());
}

#[test]
fn a_transfer_says_to_whom_and_why() {
    let mut desk = Desk::new();
    assert!(matches!(desk.try_as(OTHER, &transfer(None, None)), Err(Refusal::Invalid { field: "owner", .. })));
    let nobody = desk.try_as(OTHER, &transfer(Some(Id(99)), None));
    assert!(matches!(nobody, Err(Refusal::Unknown { what: "person", .. })));
    let nowhere = desk.try_as(OTHER, &transfer(None, Some("astronaut")));
    assert!(matches!(nowhere, Err(Refusal::Unknown { what: "post", .. })));
    desk.make(OWNER, &Change::Begin(ACTION));
    desk.make(SUPERVISOR, &transfer(Some(OTHER), None));
    assert_eq!((desk.state(), desk.action().owner), (ActionState::Open, Some(OTHER)));
    assert_eq!(desk.action().hands, [OWNER, OTHER]);
}

#[test]
fn one_opened_by_hand_is_whole_or_refused() {
    let new =
        |title: &str, plan: Plan| Change::New(Box::new(Fields { title: Phrase::plain(title), source: None, plan }));
    let open = |desk: &Desk, change: &Change| {
        let mut out = Writes::after(100);
        decide(desk.facts.clone(), change, &desk.actor(FINDER), NOW, &mut out)
            .map(|()| serde_json::from_value::<Action>(out.list()[0].body.clone()).unwrap())
    };
    let desk = Desk::new();
    assert!(matches!(open(&desk, &new(" ", Plan::default())), Err(Refusal::Invalid { field: "title", .. })));
    let bare = open(&desk, &new("Leak", Plan::default())).unwrap();
    assert_eq!((bare.number, bare.state, bare.due), (43, ActionState::Open, NOW.plus(Span::of_days(7))));
    assert_eq!((bare.by, bare.id()), (Some(FINDER), Id(101)));
    let whole = open(&desk, &new("Leak", desk.whole())).unwrap();
    assert_eq!((whole.state, whole.hands.as_slice()), (ActionState::Planned, [OWNER].as_slice()));
    let stranger = Plan { accountable: Some(Id(99)), ..Plan::default() };
    assert!(matches!(open(&desk, &new("Leak", stranger)), Err(Refusal::Unknown { what: "person", .. })));
    let broke = Plan { funding: Some(Quantity::whole(-1)), ..Plan::default() };
    assert!(matches!(open(&desk, &new("Leak", broke)), Err(Refusal::Invalid { field: "funding", .. })));
    let long = Plan { note: Some("x".repeat(4001)), ..Plan::default() };
    assert!(matches!(open(&desk, &new("Leak", long)), Err(Refusal::Invalid { reason: Invalid::TooLong, .. })));
}

#[test]
fn an_undo_forgets_no_hand() {
    let mut desk = Desk::new();
    let before = desk.action().clone();
    desk.make(SUPERVISOR, &done());
    let back = before.brought_back(desk.action());
    assert_eq!((back.state, back.hands.as_slice()), (ActionState::Open, [OWNER, SUPERVISOR].as_slice()));
}
