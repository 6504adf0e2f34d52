//! Checklists and people: what archiving does, and what of it can be taken back.

use crate::domain::actor::Actor;
use crate::domain::change::Change;
use crate::domain::code::Code;
use crate::domain::pack;
use crate::domain::people;
use crate::domain::phrase::{Lang, Phrase};
use crate::domain::refusal::Refusal;
use crate::domain::role::Role;
use crate::domain::schedule;
use crate::domain::template;
use crate::domain::time::Span;
use crate::store::{Envelope, Error, Receipt, Result};

use super::{Bench, NOW};

fn by(bench: &mut Bench, actor: &Actor, change: Change) -> Result<Receipt> {
    bench.store.apply(&Envelope::new(actor, "s", NOW, change))
}

fn mine(bench: &mut Bench, change: Change) -> Result<Receipt> {
    let me = bench.me.clone();
    by(bench, &me, change)
}

fn archive(bench: &mut Bench, code: &Code) -> Receipt {
    mine(bench, Change::Template(template::Change::Archive(code.clone()))).unwrap()
}

/// Whether any schedule of the checklist runs.
fn running(bench: &Bench, code: &Code) -> i64 {
    let sql = "SELECT count(*) FROM schedule WHERE template = ?1 AND since IS NOT NULL AND until IS NULL";
    bench.store.db.query_row(sql, [code.as_str()], |row| row.get(0)).unwrap()
}

fn refusal<T: std::fmt::Debug>(answer: Result<T>) -> Refusal {
    match answer.unwrap_err() {
        Error::Refused(refusal) => *refusal,
        error => panic!("{error}"),
    }
}

#[test]
fn archiving_switches_schedules_off_and_publishing_again_leaves_them_off() {
    let mut bench = Bench::fresh();
    let code = Code::parse("fire-exits").unwrap();
    let form = bench.store.template(&code).unwrap().form;
    assert_eq!(running(&bench, &code), 1);
    archive(&mut bench, &code);
    assert_eq!(running(&bench, &code), 0);
    mine(&mut bench, Change::Undo { seq: None }).unwrap();
    assert_eq!(running(&bench, &code), 1, "taken back with the archiving");
    archive(&mut bench, &code);
    mine(&mut bench, Change::Template(template::Change::Publish(vec![form]))).unwrap();
    assert_eq!(running(&bench, &code), 0);
    bench.sound();
}

#[test]
fn an_archiving_stands_once_another_version_is_in_force() {
    let mut bench = Bench::fresh();
    let code = Code::parse("fire-exits").unwrap();
    let form = bench.store.template(&code).unwrap().form;
    let archived = archive(&mut bench, &code).seq;
    mine(&mut bench, Change::Template(template::Change::Publish(vec![form]))).unwrap();
    let refused = refusal(mine(&mut bench, Change::Undo { seq: Some(archived) }));
    assert!(matches!(refused, Refusal::Stale(_)), "{refused:?}");
    let versions = bench.store.versions(&code).unwrap();
    let in_force = versions.iter().filter(|held| held.record.state == template::TemplateState::InForce).count();
    assert_eq!((versions.len(), in_force), (2, 1));
}

#[test]
fn anyone_takes_back_their_own_choice_of_language() {
    let mut bench = Bench::fresh();
    for role in [Role::Operator, Role::Viewer, Role::Auditor] {
        let actor = bench.hire(role.name(), role);
        let person = actor.person.unwrap();
        let speak = |language| Change::People(people::Change::Language { person, language });
        let spoken = |bench: &Bench| bench.store.person(person).unwrap().unwrap().record.language;
        by(&mut bench, &actor, speak(Lang::ZhCn)).unwrap();
        by(&mut bench, &actor, Change::Undo { seq: None }).unwrap();
        assert_eq!(spoken(&bench), None, "{role:?}");
        // What the manager set is not theirs to take back.
        let set = mine(&mut bench, speak(Lang::ZhCn)).unwrap().seq;
        let refused = refusal(by(&mut bench, &actor, Change::Undo { seq: Some(set) }));
        assert!(matches!(refused, Refusal::NotAllowed { .. }), "{refused:?}");
    }
}

#[test]
fn whoever_gave_their_role_away_cannot_take_it_back() {
    let mut bench = Bench::fresh();
    bench.hire("Second", Role::Manager);
    let person = bench.me.person.unwrap();
    let down = Change::People(people::Change::Role { person, role: Role::Operator });
    mine(&mut bench, down).unwrap();
    let refused = refusal(mine(&mut bench, Change::Undo { seq: None }));
    assert!(matches!(refused, Refusal::NotAllowed { .. }), "{refused:?}");
}

#[test]
fn a_newer_pack_leaves_off_what_the_site_switched_off() {
    let mut bench = Bench::fresh();
    let code = Code::parse("fire-exits").unwrap();
    mine(&mut bench, Change::Schedule(schedule::Change::Off(code.clone()))).unwrap();
    let mut newer = crate::transfer::pack::read(&crate::transfer::pack::built_in("general").unwrap()).unwrap();
    let plan = newer.plans.iter_mut().find(|plan| plan.template == code).unwrap();
    assert!(plan.on, "the pack would have it run");
    plan.missed = plan.missed.max(Span::of_hours(11));
    plan.due = Span::of_hours(3);
    let install = pack::Change::Install { pack: Box::new(newer), digest: "newer".into() };
    mine(&mut bench, Change::Pack(install)).unwrap();
    assert_eq!(running(&bench, &code), 0);
    let listed = bench.store.templates().unwrap().into_iter().find(|listed| listed.template.code == code).unwrap();
    assert_eq!(listed.schedules[0].plan.due, Span::of_hours(3), "it follows the pack in all else");
    bench.sound();
}

#[test]
fn a_pack_comes_after_those_it_builds_on() {
    let mut bench = Bench::fresh();
    let on_top_of = |needs: &str| {
        let code = |text: &str| Code::parse(text).unwrap();
        let about = pack::About {
            name: code("on-top"),
            version: "1".into(),
            title: Phrase::plain("On top"),
            languages: Vec::new(),
            needs: vec![code(needs)],
        };
        Change::Pack(pack::Change::Install { pack: Box::new(pack::Pack::empty(about)), digest: "on-top".into() })
    };
    let needed = Refusal::PackNeeded { pack: "on-top".into(), needs: "elsewhere".into() };
    assert_eq!(refusal(mine(&mut bench, on_top_of("elsewhere"))), needed);
    mine(&mut bench, on_top_of("general")).unwrap();
    bench.sound();
}
