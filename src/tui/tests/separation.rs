//! Nobody verifies what they did, and auditors perform audits only: the same by the keys of the screen.

use super::stage::{Console, Stage, cold_room};
use crate::domain::action::{self, Action, ActionState, Fields, Filter, Order, Page, Plan};
use crate::domain::change::Change;
use crate::domain::people;
use crate::domain::phrase::Phrase;
use crate::domain::record::Id;
use crate::domain::role::Role;
use crate::domain::template::FormKind;

fn stage() -> Stage {
    let stage = Stage::with_form(cold_room());
    stage.add_person("Sun Li", "sun");
    stage
}

fn person(stage: &Stage, name: &str) -> Id {
    let people = stage.store().people().unwrap();
    people.into_iter().find(|held| held.record.name == name).map(|held| held.record.id).unwrap()
}

/// Every action, the newest first.
fn actions(stage: &Stage) -> Vec<Action> {
    let found = stage.store().actions(&Filter::default(), &Page::first(Order::Newest, 100)).unwrap();
    found.into_iter().map(|row| row.action).collect()
}

/// Actions that the manager Li Wei did.
fn own_work(stage: &Stage, titles: &[&str]) {
    for title in titles {
        let fields = Fields { title: Phrase::plain(*title), source: None, plan: Plan::default() };
        stage.make(Change::Action(action::Change::New(Box::new(fields))));
        let action = actions(stage)[0].id;
        stage.make(Change::Action(action::Change::Done { action, outcome: "mended".into(), evidence: None }));
    }
}

#[test]
fn own_work_is_verified_neither_by_its_key_nor_with_others_marked() {
    let stage = stage();
    own_work(&stage, &["Lamp out", "Door torn"]);
    let mut console = stage.console();
    // To verify, with everything shown: the key on one's own names who may.
    console.press("3 tab a a V").shows("Sun Li");
    console.press("esc space space V");
    assert!(actions(&stage).iter().all(|action| action.state == ActionState::Done));
    // Nor after what was done was taken back and made again.
    console.press("u ctrl-r V");
    assert!(actions(&stage).iter().all(|action| action.verified.is_none()));
    let mut console = of(&stage, "sun");
    console.press("3 tab V enter");
    assert_eq!(actions(&stage).iter().filter(|action| action.verified_by == Some(person(&stage, "Sun Li"))).count(), 1);
    stage.sound();
}

#[test]
fn an_auditor_is_told_why_a_round_is_not_theirs_and_works_the_audit() {
    let audit = crate::domain::template::Form { kind: FormKind::Audit, ..cold_room() };
    for (form, may) in [(cold_room(), false), (audit, true)] {
        let stage = Stage::with_form(form);
        stage.add_person("Anna", "anna");
        let role = people::Change::Role { person: person(&stage, "Anna"), role: Role::Auditor };
        stage.make(Change::People(role));
        let mut console = of(&stage, "anna");
        console.press("enter space");
        let answered = stage.store().agenda(super::stage::NINE).unwrap().rows.iter().any(|row| row.answered > 0);
        assert_eq!(answered, may, "{}", console.screen());
        if !may {
            console.shows("operator");
        }
        stage.sound();
    }
}

fn of(stage: &Stage, login: &str) -> Console {
    let login = crate::host::login::Login { name: login.into(), full_name: login.into(), uid: 1001 };
    stage.console_as(login, crate::tui::Setup::default())
}
