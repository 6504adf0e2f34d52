//! What answers mean, and what fails leave behind.

mod standing;

use crate::domain::action;
use crate::domain::actor::{Actor, KnownBy};
use crate::domain::answer::{Answer, Verdict};
use crate::domain::code::Code;
use crate::domain::finding::Severity;
use crate::domain::item::{Choice, Item, Kind, When};
use crate::domain::limits::{Flag, Limits};
use crate::domain::number::Quantity;
use crate::domain::people::Person;
use crate::domain::phrase::{Lang, Phrase};
use crate::domain::record::{Id, Record};
use crate::domain::refusal::{Invalid, Refusal};
use crate::domain::role::Role;
use crate::domain::site::Settings;
use crate::domain::template::{Form, FormKind, Section, Template, TemplateState};
use crate::domain::time::{Instant, Span};
use crate::domain::writes::Writes;

use super::{
    Change, Facts, Given, Next, Rectifying, Round, Seal, Start, State, Which, decide, evaluate, shown, signed,
};

pub(super) const NOW: Instant = Instant(1_795_395_600_000);

pub(super) fn code(text: &str) -> Code {
    Code::parse(text).unwrap()
}

pub(super) fn item(key: &str, kind: Kind) -> Item {
    let json = serde_json::json!({ "key": key, "kind": kind.name(), "text": key });
    serde_json::from_value(json).unwrap()
}

pub(super) fn cold_room() -> Item {
    let within = |low, high| Some(Limits { low: Some(Quantity::whole(low)), high: Some(Quantity::whole(high)) });
    Item {
        warn: within(1, 4),
        alarm: within(0, 5),
        possible: within(-40, 40),
        unit: Some("°C".into()),
        ..item("room-1", Kind::Reading)
    }
}

pub(super) fn form(items: Vec<Item>) -> Form {
    let section = Section { title: Phrase::default(), items };
    Form { kind: FormKind::Check, ..Form::plain(code("cold"), Phrase::plain("Cold room"), vec![section]) }
}

/// A round at work in memory: each change is decided on the facts that the ones before it left.
pub(super) struct Desk {
    pub(super) facts: Facts,
    actor: Actor,
    head: i64,
}

impl Desk {
    pub(super) fn with(items: Vec<Item>) -> Self {
        Self::of(form(items))
    }

    pub(super) fn of(form: Form) -> Self {
        let template = Template { id: Id(1), code: code("cold"), version: 1, state: TemplateState::InForce, form };
        let start = Start::AdHoc {
            asset: None,
            ops_date: chrono::NaiveDate::from_ymd_opt(2026, 11, 23).unwrap(),
            shift: None,
            opens: NOW.plus(Span::of_hours(-4)),
        };
        let facts = Facts {
            settings: Settings::default(),
            template: std::sync::Arc::new(template),
            round: None,
            start: Some(start),
            answers: vec![],
            findings: vec![],
            actions: vec![],
            rectifying: Rectifying::default(),
            failed_before: vec![],
            holder: None,
            people: vec![],
            repeated: None,
            lots: vec![],
            seal: Seal::default(),
            next: Next { round: 1, finding: 1, action: 1 },
        };
        let actor =
            Actor { person: Some(Id(2)), role: Role::Operator, known_by: KnownBy::Login, ..Actor::nobody("Li", 1) };
        Self { facts, actor, head: 10 }
    }

    pub(super) fn try_make(&mut self, now: Instant, change: &Change) -> Result<(), Refusal> {
        let mut out = Writes::after(self.head);
        decide(self.facts.clone(), change, &self.actor, now, &mut out)?;
        self.head += out.list().len() as i64;
        for write in out.list() {
            let body = write.body.clone();
            match write.noun.name() {
                "round" => self.facts.round = Some(serde_json::from_value(body).unwrap()),
                "answer" => put(&mut self.facts.answers, serde_json::from_value(body).unwrap(), |a| a.id),
                "finding" => put(&mut self.facts.findings, serde_json::from_value(body).unwrap(), |f| f.id),
                "action" => put(&mut self.facts.actions, serde_json::from_value(body).unwrap(), |a| a.id),
                _ => {}
            }
        }
        self.facts.next.finding = 1 + self.facts.findings.len() as i64;
        self.facts.next.action = 1 + self.facts.actions.len() as i64;
        Ok(())
    }

    /// Somebody else works from now on.
    pub(super) fn be(&mut self, (id, role): (i64, Role)) {
        self.actor = Actor { person: Some(Id(id)), role, ..self.actor.clone() };
    }

    /// Makes a change of an action.
    pub(super) fn try_action(&mut self, change: &action::Change) -> Result<(), Refusal> {
        let id = change.action().unwrap();
        let facts = action::Facts {
            settings: self.facts.settings.clone(),
            action: self.facts.actions.iter().find(|action| action.id == id).cloned(),
            findings: self.facts.findings.iter().filter(|finding| finding.action == Some(id)).cloned().collect(),
            into: None,
            staff: self.facts.rectifying.staff.clone(),
            left: self.facts.rectifying.left.clone(),
            posts: vec![],
            areas: vec![],
            assets: vec![],
            has_source: true,
            opened_today: false,
            next: self.facts.next.action,
        };
        let mut out = Writes::after(self.head);
        action::decide(facts, change, &self.actor, NOW, &mut out)?;
        self.head += out.list().len() as i64;
        for write in out.list() {
            let body = write.body.clone();
            match write.noun.name() {
                "finding" => put(&mut self.facts.findings, serde_json::from_value(body).unwrap(), |f| f.id),
                _ => put(&mut self.facts.actions, serde_json::from_value(body).unwrap(), |a| a.id),
            }
        }
        Ok(())
    }

    /// Takes the last change back: every record as it was, but for what an undo does not forget.
    pub(super) fn take_back(&mut self, before: Facts) {
        let now = std::mem::replace(&mut self.facts, before);
        for action in &mut self.facts.actions {
            if let Some(now) = now.actions.iter().find(|now| now.id == action.id) {
                *action = action.clone().brought_back(now);
            }
        }
    }

    pub(super) fn make(&mut self, change: &Change) {
        self.try_make(NOW, change).unwrap();
    }

    pub(super) fn answer(&mut self, key: &str, given: Given) {
        self.make(&Change::Answer { which: which(), item: code(key), given });
    }

    pub(super) fn the_answer(&self, key: &str) -> &Answer {
        self.facts.answers.iter().find(|answer| answer.item == code(key)).unwrap()
    }

    pub(super) fn round(&self) -> &Round {
        self.facts.round.as_ref().unwrap()
    }
}

/// Someone who works here.
pub(in crate::domain::round) fn worker(id: i64, role: Role) -> Person {
    let json = serde_json::json!({
        "id": id, "name": format!("P{id}"), "alias": null, "logins": [], "role": role, "posts": [], "crew": null,
        "language": null, "archived": false, "origin": null,
    });
    serde_json::from_value(json).unwrap()
}

fn put<T>(list: &mut Vec<T>, record: T, id: impl Fn(&T) -> Id) {
    list.retain(|other| id(other) != id(&record));
    list.push(record);
}

pub(super) fn which() -> Which {
    Which::Row(Id(11))
}

pub(super) fn sign() -> Change {
    Change::Sign { which: which(), language: Lang::En, reason: None }
}

fn refused(item: &Item, given: &Given) -> Invalid {
    match evaluate(item, given) {
        Err(Refusal::Invalid { reason, .. }) => reason,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_reading_is_judged_against_its_limits() {
    for (typed, verdict, flag) in [
        ("3", Verdict::Pass, Flag::Ok),
        ("4,5", Verdict::Observation, Flag::Warn),
        ("5", Verdict::Observation, Flag::Warn),
        ("6.4", Verdict::Fail, Flag::Alarm),
        ("-1", Verdict::Fail, Flag::Alarm),
    ] {
        let judged = evaluate(&cold_room(), &Given::typed(typed)).unwrap();
        assert_eq!((judged.verdict, judged.flag), (verdict, flag), "{typed}");
        assert_eq!(judged.typed.as_deref(), Some(typed), "kept as typed");
    }
}

#[test]
fn answers_out_of_type_are_refused_by_kind() {
    assert_eq!(refused(&cold_room(), &Given::typed("64")), Invalid::Impossible);
    assert_eq!(refused(&cold_room(), &Given::typed("warm")), Invalid::NotANumber);
    assert_eq!(refused(&cold_room(), &Given::verdict(Verdict::Pass)), Invalid::ValueNeeded);
    assert_eq!(refused(&item("n", Kind::Count), &Given::typed("2.5")), Invalid::NotACount);
    assert_eq!(refused(&item("n", Kind::Count), &Given::typed("-1")), Invalid::NotACount);
    assert_eq!(refused(&item("t", Kind::Time), &Given::typed("26:00")), Invalid::NotATime);
    assert_eq!(refused(&item("c", Kind::Check), &Given::typed("5")), Invalid::NoValue);
    assert_eq!(refused(&item("c", Kind::Check), &Given::verdict(Verdict::Fail)), Invalid::NoteNeeded);
    assert_eq!(refused(&item("c", Kind::Check), &Given::verdict(Verdict::Na).with_note(" ")), Invalid::NoteNeeded);
    assert_eq!(refused(&item("x", Kind::Text), &Given::typed("a".repeat(5000))), Invalid::TooLong);
}

#[test]
fn a_choice_is_found_by_value_text_or_place() {
    let choice =
        |value: &str, text: &str, fail| Choice { value: code(value), text: Phrase::plain(text), fail, score: None };
    let item =
        Item { choices: vec![choice("dry", "Dry", false), choice("wet", "湿", true)], ..item("f", Kind::Choice) };
    for typed in ["wet", "湿", "2"] {
        let judged = evaluate(&item, &Given::typed(typed)).unwrap();
        assert_eq!((judged.verdict, judged.typed.as_deref()), (Verdict::Fail, Some("wet")), "{typed}");
    }
    assert_eq!(refused(&item, &Given::typed("3")), Invalid::NotAChoice);
}

#[test]
fn a_line_shows_only_when_an_earlier_answer_says_so() {
    let when = |key: &str, is: &str| Some(When { item: code(key), is: code(is) });
    let items = vec![
        item("a", Kind::Check),
        Item { when: when("a", "fail"), ..item("b", Kind::Check) },
        Item { when: when("b", "pass"), ..item("c", Kind::Check) },
    ];
    let keys = |desk: &Desk| {
        let shown = shown(&desk.facts.template.form, &desk.facts.answers);
        shown.iter().map(|item| item.key.to_string()).collect::<Vec<_>>()
    };
    let mut desk = Desk::with(items);
    assert_eq!(keys(&desk), ["a"]);
    desk.answer("a", Given::verdict(Verdict::Fail).with_note("bent"));
    desk.answer("b", Given::verdict(Verdict::Pass));
    assert_eq!(keys(&desk), ["a", "b", "c"]);
    desk.answer("a", Given::verdict(Verdict::Pass));
    assert_eq!(keys(&desk), ["a"], "what hangs on a hidden line is hidden too");
    let hidden = desk.try_make(NOW, &Change::Answer { which: which(), item: code("c"), given: Given::default() });
    assert!(matches!(hidden, Err(Refusal::Invalid { reason: Invalid::Hidden, .. })));
}

#[test]
fn a_failed_line_opens_a_finding_and_its_action_at_once() {
    let mut desk = Desk::with(vec![Item { critical: true, ..item("a", Kind::Check) }]);
    desk.answer("a", Given::verdict(Verdict::Fail).with_note("guard missing"));
    let (finding, action) = (&desk.facts.findings[0], &desk.facts.actions[0]);
    assert_eq!((finding.severity, finding.action), (Severity::Major, Some(action.id)));
    assert_eq!(action.due, NOW.plus(Span::of_days(1)));
    assert_eq!(action.note.as_deref(), Some("guard missing"));
    assert_eq!(desk.the_answer("a").finding, Some(finding.id));
}

#[test]
fn a_fail_taken_back_leaves_nothing_open() {
    let mut desk = Desk::with(vec![item("a", Kind::Check)]);
    desk.answer("a", Given::verdict(Verdict::Fail).with_note("x"));
    desk.answer("a", Given::verdict(Verdict::Pass));
    assert!(desk.facts.findings[0].void && !desk.facts.findings[0].open);
    assert_eq!(desk.facts.actions[0].state.name(), "void");
}

#[test]
fn the_same_finding_again_is_counted_not_doubled() {
    let mut first = Desk::with(vec![item("a", Kind::Check)]);
    first.answer("a", Given::verdict(Verdict::Fail).with_note("x"));
    let mut second = Desk::with(vec![item("a", Kind::Check)]);
    second.facts.findings = first.facts.findings.clone();
    second.facts.actions = first.facts.actions.clone();
    second.answer("a", Given::verdict(Verdict::Fail).with_note("still"));
    assert_eq!(second.facts.findings.len(), 1);
    assert_eq!((second.facts.findings[0].times, second.facts.actions[0].times), (2, 2));
    second.answer("a", Given::verdict(Verdict::Pass));
    assert_eq!((second.facts.findings[0].times, second.facts.findings[0].open), (1, true));
}

#[test]
fn a_reading_out_of_limits_waits_for_a_decision_and_signing_makes_one() {
    let mut desk = Desk::with(vec![cold_room()]);
    desk.answer("room-1", Given::typed("6.4"));
    assert!(desk.facts.findings.is_empty());
    desk.make(&sign());
    assert_eq!(desk.facts.findings.len(), 1);
    assert_eq!(desk.facts.findings[0].note.as_deref(), Some("6.4 °C"));
    assert_eq!((desk.round().state, desk.round().failed), (State::Done, 1));
}

#[test]
fn a_second_reading_in_order_leaves_no_finding_and_both_values_stay() {
    let mut desk = Desk::with(vec![cold_room()]);
    desk.answer("room-1", Given::typed("6.4"));
    desk.make(&Change::Again { which: which(), item: code("room-1"), after: None });
    assert_eq!(desk.the_answer("room-1").again.as_ref().unwrap().due, NOW.plus(Span::of_minutes(15)));
    desk.make(&sign());
    assert!(desk.facts.findings.is_empty());
    let round = desk.round().id;
    desk.make(&Change::Remeasure { round, item: code("room-1"), typed: "3.2".into() });
    let answer = desk.the_answer("room-1");
    assert_eq!((answer.verdict, answer.typed.as_deref()), (Verdict::Pass, Some("6.4")));
    assert_eq!(answer.counts().unwrap().to_string(), "3.2");
    assert!(desk.facts.findings.is_empty());
}

#[test]
fn a_second_reading_changes_nothing_about_which_lines_were_signed() {
    let when = |is: &str| Some(When { item: code("room-1"), is: code(is) });
    let items = vec![
        cold_room(),
        Item { when: when("fail"), ..item("goods", Kind::Check) },
        Item { when: when("pass"), ..item("door", Kind::Check) },
        Item { optional: true, ..item("remark", Kind::Text) },
    ];
    let mut desk = Desk::with(items);
    desk.answer("room-1", Given::typed("6.4"));
    desk.make(&Change::Again { which: which(), item: code("room-1"), after: None });
    desk.answer("goods", Given::verdict(Verdict::Pass));
    desk.make(&sign());
    let round = desk.round().id;
    desk.make(&Change::Remeasure { round, item: code("room-1"), typed: "3.2".into() });
    let lines = signed(&desk.facts.template.form, &desk.facts.answers);
    assert_eq!(lines.iter().map(|item| item.key.as_str()).collect::<Vec<_>>(), ["room-1", "goods", "remark"]);
}

#[test]
fn a_second_reading_out_of_limits_opens_the_finding() {
    let mut desk = Desk::with(vec![cold_room()]);
    desk.answer("room-1", Given::typed("6.4"));
    desk.make(&Change::Again { which: which(), item: code("room-1"), after: Some(Span::of_minutes(5)) });
    let round = desk.round().id;
    desk.make(&Change::Remeasure { round, item: code("room-1"), typed: "7".into() });
    assert_eq!(desk.facts.findings[0].note.as_deref(), Some("7 °C"));
}

#[test]
fn a_general_line_is_fixed_on_the_spot_a_critical_one_is_not() {
    let mut desk = Desk::with(vec![item("a", Kind::Check), Item { critical: true, ..item("b", Kind::Check) }]);
    desk.answer("a", Given::verdict(Verdict::Fail).with_note("spill"));
    desk.make(&Change::Fixed { which: which(), item: code("a"), note: Some("wiped up".into()) });
    assert!(desk.facts.findings[0].fixed && !desk.facts.findings[0].open);
    assert_eq!(desk.facts.actions[0].state.name(), "closed");
    desk.answer("b", Given::verdict(Verdict::Fail).with_note("guard off"));
    let fixed = desk.try_make(NOW, &Change::Fixed { which: which(), item: code("b"), note: None });
    assert!(matches!(fixed, Err(Refusal::Invalid { reason: Invalid::NotFixedOnTheSpot, .. })));
}

#[test]
fn bulk_passes_neither_readings_nor_critical_lines_nor_yesterdays_fails() {
    let items = vec![
        item("a", Kind::Check),
        cold_room(),
        Item { critical: true, ..item("b", Kind::Check) },
        item("c", Kind::Check),
    ];
    let mut desk = Desk::with(items);
    desk.facts.failed_before = vec![code("c")];
    for key in ["room-1", "b", "c"] {
        let bulk = desk.try_make(NOW, &Change::Bulk { which: which(), items: vec![code(key)] });
        assert!(matches!(bulk, Err(Refusal::Invalid { reason: Invalid::NotInBulk, .. })), "{key}");
    }
    desk.make(&Change::Bulk { which: which(), items: vec![code("a")] });
    assert!(desk.the_answer("a").bulk);
}

#[test]
fn signing_wants_every_line_that_is_shown_and_not_optional() {
    let mut desk = Desk::with(vec![item("a", Kind::Check), Item { optional: true, ..item("b", Kind::Text) }]);
    desk.make(&Change::Start { which: None, template: Some(code("cold")), asset: None, from_paper: false });
    assert_eq!(desk.try_make(NOW, &sign()), Err(Refusal::OpenLines { open: 1, first: "a".into() }));
    desk.answer("a", Given::verdict(Verdict::Pass));
    desk.make(&sign());
    assert!(matches!(desk.try_make(NOW, &sign()), Err(Refusal::WrongState { state: "done", .. })));
}

#[test]
fn a_walk_lies_inside_the_window_and_a_long_lag_wants_a_reason() {
    let mut desk = Desk::with(vec![item("a", Kind::Check)]);
    desk.answer("a", Given::verdict(Verdict::Pass));
    let walk = |minutes: i64| Change::Walk {
        which: which(),
        from: NOW.plus(Span::of_minutes(minutes)),
        to: None,
        from_paper: true,
    };
    let reason = |result| match result {
        Err(Refusal::Invalid { reason, .. }) => reason,
        other => panic!("{other:?}"),
    };
    assert_eq!(reason(desk.try_make(NOW, &walk(5))), Invalid::InTheFuture);
    assert_eq!(reason(desk.try_make(NOW, &walk(-300))), Invalid::OutsideWindow);
    desk.make(&walk(-180));
    assert_eq!(desk.try_make(NOW, &sign()), Err(Refusal::ReasonNeeded));
    let with = Change::Sign { which: which(), language: Lang::En, reason: Some("the box was down".into()) };
    desk.make(&with);
    assert!(desk.round().from_paper && desk.round().walked_set);
}

#[test]
fn a_reviewer_has_answered_no_line_unless_alone() {
    let mut desk = Desk::with(vec![item("a", Kind::Check)]);
    desk.answer("a", Given::verdict(Verdict::Pass));
    desk.make(&sign());
    let review = Change::Review { round: desk.round().id, language: Lang::En };
    assert!(matches!(desk.try_make(NOW, &review), Err(Refusal::Separation { .. })));
    desk.actor = Actor { person: Some(Id(3)), ..desk.actor };
    desk.make(&review);
    assert_eq!(desk.round().reviewed_by, Some(Id(3)));
}

#[test]
fn a_line_that_was_fixed_and_fails_again_is_open_again() {
    let mut desk = Desk::with(vec![item("a", Kind::Check)]);
    let fail = || Given::verdict(Verdict::Fail).with_note("spill");
    desk.answer("a", fail());
    desk.make(&Change::Fixed { which: which(), item: code("a"), note: None });
    desk.answer("a", fail());
    let states: Vec<(bool, bool)> = desk.facts.findings.iter().map(|finding| (finding.open, finding.void)).collect();
    assert_eq!(states, [(false, true), (true, false)]);
    assert_eq!(desk.facts.actions.iter().filter(|action| action.state.name() == "open").count(), 1);
}

#[test]
fn a_line_that_someone_calls_major_is_not_fixed_on_the_spot() {
    let mut desk = Desk::with(vec![item("a", Kind::Check)]);
    let fail = Given::verdict(Verdict::Fail).with_note("spill");
    desk.answer("a", fail.clone());
    desk.answer("a", Given { severity: Some(Severity::Major), ..fail });
    assert_eq!(desk.facts.findings[0].severity, Severity::Major);
    assert_eq!(desk.facts.actions[0].due, NOW.plus(Span::of_days(1)));
    let fixed = desk.try_make(NOW, &Change::Fixed { which: which(), item: code("a"), note: None });
    assert!(matches!(fixed, Err(Refusal::Invalid { reason: Invalid::NotFixedOnTheSpot, .. })));
}

#[test]
fn what_an_answer_hides_is_taken_back_with_what_it_opened() {
    let when = Some(When { item: code("a"), is: code("fail") });
    let mut desk = Desk::with(vec![item("a", Kind::Check), Item { when, ..item("b", Kind::Check) }]);
    desk.answer("a", Given::verdict(Verdict::Fail).with_note("wet"));
    desk.answer("b", Given::verdict(Verdict::Fail).with_note("deep"));
    desk.answer("a", Given::verdict(Verdict::Pass));
    assert!(desk.the_answer("b").void);
    assert!(desk.facts.findings.iter().all(|finding| finding.void));
    desk.make(&sign());
    assert_eq!((desk.round().lines, desk.round().failed), (1, 0));
}
