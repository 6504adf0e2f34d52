//! Every role against every change: the table of duties is met at the door, for each of them.

use crate::domain::action::{Change as A, Fields, Plan};
use crate::domain::actor::Actor;
use crate::domain::answer::Verdict;
use crate::domain::change::Change;
use crate::domain::code::Code;
use crate::domain::draw;
use crate::domain::finding::Severity;
use crate::domain::import::{
    Change as I, Kind as ImportKind, Newcomer, PastAction, PastFinding, PastRound, Tally, Work,
};
use crate::domain::noun::Noun;
use crate::domain::people;
use crate::domain::phrase::{Lang, Phrase};
use crate::domain::pin::{Change as P, Hashed, Phc};
use crate::domain::place;
use crate::domain::record::Id;
use crate::domain::refusal::Refusal;
use crate::domain::role::{Duty, Role};
use crate::domain::round::{Change as R, Given, GivenLot, Inspect, Which};
use crate::domain::schedule;
use crate::domain::site::{Change as S, Holiday, Settings, Shift, ZoneFrom};
use crate::domain::template;
use crate::domain::time::Clock;
use crate::store::{Envelope, Error};

use super::{Bench, NOW};

/// One of each change, with what it asks of the one who makes it. A variant that is added is added here: the matches below do not
/// compile without it.
fn changes(bench: &Bench, whose: &Actor, begun: &Begun) -> Vec<(Change, Duty)> {
    let code = |text: &str| Code::parse(text).unwrap();
    let which = || bench.slot("fire-exits", NOW);
    let Which::Slot { schedule: round, .. } = which() else { panic!("begun already") };
    let item = code("nothing");
    let person = bench.me.person.unwrap();
    let date = chrono::NaiveDate::from_ymd_opt(2027, 1, 1).unwrap();
    let listed = bench.store.templates().unwrap();
    let form = template::copy(&listed[0].template.form, code("copied"), None);
    let hall = place::Place::Area(place::Area::new(code("hall-x"), Phrase::plain("Hall X")));
    let plan = listed.iter().find_map(|listed| listed.schedules.first()).unwrap().plan.clone();
    let pack = bench.store.export_pack(&code("own")).unwrap();
    let shift = Shift {
        code: code("late"),
        title: Phrase::plain("Late"),
        start: Clock::MIDNIGHT,
        end: Clock::MIDNIGHT,
        from: None,
        until: None,
    };
    let holiday = Holiday { code: code("2027-01-01"), title: Phrase::plain("New year"), date, working: false };
    let found = S::Found {
        name: "x".into(),
        language: Lang::En,
        zone: chrono_tz::UTC,
        manager: "x".into(),
        manager_name: "x".into(),
    };
    let add = people::Change::Add { name: "N".into(), login: None, role: Role::Manager, posts: vec![], language: None };
    let newcomer = bench.store.person(person).unwrap().unwrap().record;
    // Someone whom a supervisor may lend a role to and give a PIN.
    let novice = bench.store.people().unwrap().into_iter().find(|held| held.record.name == "novice").unwrap().record.id;
    let hashed = || Hashed { phc: Phc::new("$argon2id$".into()), digest: "d".into() };
    let reason = || "because".to_owned();
    let rounds = [
        R::Start { which: Some(which()), template: None, asset: None, from_paper: false },
        R::Inspect(Box::new(Inspect::of(code("fire-exits")))),
        R::Inspect(Box::new(Inspect { lot: Some(lot(true)), ..Inspect::of(code("fire-exits")) })),
        R::Team { which: which(), team: vec![] },
        R::Remark { which: which(), opening: Some("x".into()), closing: None },
        R::Lot { which: which(), lot: lot(false) },
        R::Lot { which: which(), lot: lot(true) },
        R::Answer { which: which(), item: item.clone(), given: Given::verdict(Verdict::Pass) },
        R::Bulk { which: which(), items: vec![item.clone()] },
        R::Again { which: which(), item: item.clone(), after: None },
        R::Remeasure { round: begun.plain, item: item.clone(), typed: "1".into() },
        R::Fixed { which: which(), item, note: None },
        R::InOrder { which: which(), item: code("nothing") },
        R::Walk { which: which(), from: NOW, to: None, from_paper: false },
        R::Sign { which: which(), language: Lang::En, reason: None },
        R::Review { round, language: Lang::En },
        R::Skip { which: which(), reason: reason() },
        R::NotApplicable { which: which(), reason: reason() },
        R::Explain { rounds: vec![round], reason: reason() },
        R::DoLate { round, reason: reason() },
        R::Void { round, reason: reason() },
        R::Close,
    ];
    let others = [
        Change::Site(found),
        Change::Site(S::Rename("x".into())),
        Change::Site(S::Speak(Lang::ZhCn)),
        Change::Site(S::Zone(ZoneFrom { from: None, zone: chrono_tz::UTC })),
        Change::Site(S::Settings(Settings::default())),
        Change::Site(S::Holiday(holiday)),
        Change::Site(S::Shift(shift)),
        Change::Place(place::Change::Suspend { place: code("cold-room"), reason: reason() }),
        Change::Place(place::Change::Resume { place: code("cold-room") }),
        Change::Place(place::Change::Add(hall.clone())),
        Change::Place(place::Change::Alter(hall)),
        Change::Place(place::Change::Archive { noun: Noun::Area, code: code("hall-x") }),
        Change::People(add),
        Change::People(people::Change::Role { person, role: Role::Viewer }),
        Change::People(people::Change::Posts { person, posts: vec![] }),
        Change::People(people::Change::Language { person, language: Lang::En }),
        Change::People(people::Change::Language { person: whose.person.unwrap_or(person), language: Lang::En }),
        Change::People(people::Change::Edit { person, fields: people::Fields::of(&newcomer) }),
        Change::People(people::Change::Login { person, login: "desk".into(), add: true }),
        Change::People(people::Change::Lend { person: novice, role: Role::Operator, until: None, reason: None }),
        Change::People(people::Change::EndLoan { person }),
        Change::People(people::Change::Leave { person: novice }),
        Change::Pin(P::Try { person }),
        Change::Pin(P::Right { person, digest: "d".into(), line: None }),
        Change::Pin(P::Wrong { person }),
        Change::Pin(P::Set { hashed: hashed() }),
        Change::Pin(P::Reset { person: novice, hashed: hashed() }),
        Change::Template(template::Change::Publish(vec![])),
        Change::Template(template::Change::Make(Box::new(form))),
        Change::Template(template::Change::Archive(code("dispatch"))),
        Change::Schedule(schedule::Change::Set(plan)),
        Change::Schedule(schedule::Change::On(code("fire-exits"))),
        Change::Schedule(schedule::Change::Off(code("fire-exits"))),
        Change::Pack(crate::domain::pack::Change::Install { pack: Box::new(pack), digest: "d".into() }),
        Change::Draw(draw::Change::Draw {
            purpose: draw::Purpose::Audit,
            of: draw::Drawn::Rounds,
            from: date,
            to: date,
            share: None,
            wanted: Some(3),
            seed: 1,
        }),
        Change::Draw(draw::Change::Judge { draw: round, round, agrees: true, note: None }),
        Change::Undo { seq: Some(1) },
    ];
    // Whether they may verify this very action is asked of its facts; that their role reaches is asked before.
    let action = person;
    let work = |change: A| Change::Action(change);
    let actions = [
        work(A::New(Box::new(Fields { title: Phrase::plain("Leak"), source: None, plan: Plan::default() }))),
        work(A::Plan { action, plan: Box::default(), reason: None }),
        work(A::Contain { action, interim: "roped off".into() }),
        work(A::Begin(action)),
        work(A::Done { action, outcome: "sealed".into(), evidence: None }),
        work(A::Verify { action, verdict: None, watch: None, reason: None }),
        work(A::Reopen { action, reason: reason() }),
        work(A::Decline { action, reason: reason() }),
        work(A::Merge { action, into: action, reason: reason() }),
        work(A::Transfer { action, owner: Some(person), post: None, reason: reason() }),
        work(A::List { action, listed: true }),
    ];
    let imports = imports(person, &newcomer, &listed[0].template.form).map(Change::Import);
    let rounds = rounds.into_iter().chain(on_rows(begun)).map(Change::Round);
    let all = rounds.chain(actions).chain(others).chain(imports);
    all.map(|change| (duty(&change, whose, begun), change)).map(|(duty, change)| (change, duty)).collect()
}

/// Rounds that stand begun.
struct Begun {
    /// One that is no audit.
    plain: Id,
    /// An audit.
    audit: Id,
}

impl Begun {
    fn on(bench: &mut Bench) -> Self {
        let mut begin = |template: &str| {
            let template = Some(Code::parse(template).unwrap());
            bench.make(NOW, R::Start { which: None, template, asset: None, from_paper: false }).unwrap().records[0]
        };
        Self { plain: begin("dispatch"), audit: begin("internal-audit") }
    }
}

/// What is done to a round that stands begun: to one that is no audit, and to one that is.
fn on_rows(begun: &Begun) -> Vec<R> {
    let code = |text: &str| Code::parse(text).unwrap();
    let (item, reason) = (|| code("nothing"), || "because".to_owned());
    let on = |round: Id| {
        let which = || Which::Row(round);
        vec![
            R::Start { which: Some(which()), template: None, asset: None, from_paper: false },
            R::Team { which: which(), team: vec![] },
            R::Remark { which: which(), opening: None, closing: Some("x".into()) },
            R::Lot { which: which(), lot: lot(false) },
            R::Lot { which: which(), lot: lot(true) },
            R::Answer { which: which(), item: item(), given: Given::verdict(Verdict::Pass) },
            R::Bulk { which: which(), items: vec![item()] },
            R::Again { which: which(), item: item(), after: None },
            R::Remeasure { round, item: item(), typed: "1".into() },
            R::Fixed { which: which(), item: item(), note: None },
            R::InOrder { which: which(), item: item() },
            R::Walk { which: which(), from: NOW, to: None, from_paper: false },
            R::Sign { which: which(), language: Lang::En, reason: None },
            R::Review { round, language: Lang::En },
            R::Skip { which: which(), reason: reason() },
            R::NotApplicable { which: which(), reason: reason() },
            R::Explain { rounds: vec![round], reason: reason() },
            R::DoLate { round, reason: reason() },
            R::Void { round, reason: reason() },
        ]
    };
    let fresh = |template: &str| {
        [
            R::Start { which: None, template: Some(code(template)), asset: None, from_paper: false },
            R::Inspect(Box::new(Inspect::of(code(template)))),
            R::Inspect(Box::new(Inspect { lot: Some(lot(true)), ..Inspect::of(code(template)) })),
        ]
    };
    let all = [on(begun.plain), on(begun.audit)].into_iter().flatten();
    all.chain(["dispatch", "internal-audit"].into_iter().flat_map(fresh)).collect()
}

/// Whether it is about an audit.
fn is_audit(change: &R, begun: &Begun) -> bool {
    let row = match change {
        R::Start { which: None, template: Some(template), .. } => return template.as_str() == "internal-audit",
        R::Inspect(inspect) => return inspect.template.as_str() == "internal-audit",
        R::Remeasure { round, .. } => Some(*round),
        change => change.which().and_then(|which| if let Which::Row(id) = which { Some(*id) } else { None }),
    };
    row == Some(begun.audit)
}

/// A lot, taken up again after bad ones or not.
fn lot(resumed: bool) -> GivenLot {
    GivenLot { name: "B-1".into(), size: 100, resumed: resumed.then(|| "cause removed".into()) }
}

/// What each change asks, said once more apart from the program, variant by variant.
fn duty(change: &Change, whose: &Actor, begun: &Begun) -> Duty {
    match change {
        Change::Round(change) => match change {
            R::Inspect(inspect) if inspect.lot.as_ref().is_some_and(|lot| lot.resumed.is_some()) => Duty::RunShift,
            R::Lot { lot, .. } if lot.resumed.is_some() => Duty::RunShift,
            // Putting right is no part of an audit.
            R::Fixed { .. } | R::InOrder { .. } => Duty::WorkRounds,
            R::Start { .. }
            | R::Inspect(_)
            | R::Team { .. }
            | R::Remark { .. }
            | R::Lot { .. }
            | R::Answer { .. }
            | R::Bulk { .. }
            | R::Again { .. }
            | R::Remeasure { .. }
            | R::Walk { .. }
            | R::Sign { .. }
            | R::Skip { .. }
            | R::NotApplicable { .. } => {
                if is_audit(change, begun) {
                    Duty::WorkAudits
                } else {
                    Duty::WorkRounds
                }
            }
            R::Review { .. } | R::Explain { .. } | R::DoLate { .. } | R::Void { .. } => Duty::RunShift,
            R::Close => Duty::CloseTheDay,
        },
        Change::Site(
            S::Found { .. } | S::Rename(_) | S::Speak(_) | S::Zone(_) | S::Settings(_) | S::Holiday(_) | S::Shift(_),
        )
        | Change::Template(template::Change::Publish(_) | template::Change::Make(_) | template::Change::Archive(_))
        | Change::Place(place::Change::Add(_) | place::Change::Alter(_) | place::Change::Archive { .. })
        | Change::Pack(crate::domain::pack::Change::Install { .. }) => Duty::SetContent,
        Change::Place(place::Change::Suspend { .. } | place::Change::Resume { .. })
        | Change::Schedule(schedule::Change::Set(_) | schedule::Change::On(_) | schedule::Change::Off(_)) => {
            Duty::PlanWork
        }
        Change::People(people::Change::Language { person, .. })
            if Some(*person) == whose.person && whose.name != "gone" =>
        {
            Duty::WorkRounds
        }
        Change::People(
            people::Change::Add { .. }
            | people::Change::Role { .. }
            | people::Change::Posts { .. }
            | people::Change::Edit { .. }
            | people::Change::Login { .. }
            | people::Change::Leave { .. }
            | people::Change::Language { .. },
        ) => Duty::SetPeople,
        Change::People(people::Change::Lend { .. } | people::Change::EndLoan { .. })
        | Change::Draw(draw::Change::Judge { .. }) => Duty::RunShift,
        Change::Pin(change) => match change {
            P::Try { .. } | P::Right { .. } | P::Wrong { .. } => Duty::CountTries,
            P::Set { .. } => Duty::SetOwnPin,
            P::Reset { .. } => Duty::RunShift,
        },
        Change::Action(change) => match change {
            A::New(_) => Duty::RaiseFindings,
            A::Plan { .. }
            | A::Contain { .. }
            | A::Begin(_)
            | A::Done { .. }
            | A::Verify { .. }
            | A::Reopen { .. }
            | A::Transfer { .. } => Duty::WorkActions,
            A::Decline { .. } | A::Merge { .. } => Duty::RunShift,
            A::List { .. } => Duty::ListActions,
        },
        Change::Draw(draw::Change::Draw { .. }) => Duty::DrawSamples,
        Change::Import(change) => match change {
            I::Begin { kind, .. } | I::TakeBack { kind, .. } | I::TakenBack { kind, .. } => match kind {
                ImportKind::Areas | ImportKind::Assets => Duty::SetContent,
                ImportKind::People => Duty::SetPeople,
                ImportKind::Inspections | ImportKind::Findings | ImportKind::Actions => Duty::RunShift,
            },
            I::Person(_) => Duty::SetPeople,
            I::Form(_) | I::Round(_) | I::Finding(_) | I::Action(_) | I::Finish { .. } => Duty::RunShift,
        },
        Change::Undo { .. } => Duty::WorkRounds,
    }
}

/// One of each change of imports, and the beginning of each kind.
fn imports(person: Id, like: &people::Person, form: &template::Form) -> impl Iterator<Item = I> {
    let code = |text: &str| Code::parse(text).unwrap();
    let text = || "x:1".to_owned();
    let newcomer =
        Newcomer { origin: text(), fields: people::Fields::of(like), logins: Vec::new(), role: Role::Operator };
    let round = PastRound {
        origin: text(),
        template: code("fire-exits"),
        title: None,
        area: None,
        asset: None,
        at: NOW,
        date: chrono::NaiveDate::from_ymd_opt(2026, 11, 23).unwrap(),
        score: None,
        outcome: None,
        team: Vec::new(),
        remark: None,
    };
    let (title, severity, work) = (Phrase::plain("x"), Severity::General, Work::default());
    let finding = PastFinding {
        origin: text(),
        title: title.clone(),
        note: None,
        round: None,
        area: None,
        asset: None,
        severity,
        at: NOW,
        work: work.clone(),
    };
    let action = PastAction { origin: text(), title, note: None, area: None, asset: None, severity, at: NOW, work };
    let begin = |kind| I::Begin { kind, name: text(), digest: text(), rows: 1 };
    ImportKind::ALL.map(begin).into_iter().chain([
        I::Form(Box::new(form.clone())),
        I::Person(Box::new(newcomer)),
        I::Round(Box::new(round)),
        I::Finding(Box::new(finding)),
        I::Action(Box::new(action)),
        I::Finish { import: person, tally: Tally::default() },
        I::TakeBack { import: person, kind: ImportKind::Areas },
        I::TakenBack { import: person, kind: ImportKind::People, kept: 0 },
    ])
}

/// Who may do what, as people are told.
fn may(role: Role, duty: Duty) -> bool {
    use Duty::{
        CloseTheDay, CountTries, DrawSamples, ListActions, PlanWork, RaiseFindings, RunShift, SetContent, SetOwnPin,
        SetPeople, WorkActions, WorkAudits, WorkRounds,
    };
    match duty {
        WorkRounds | WorkActions => matches!(role, Role::Operator | Role::Supervisor | Role::Manager),
        WorkAudits | RaiseFindings => matches!(role, Role::Operator | Role::Supervisor | Role::Manager | Role::Auditor),
        DrawSamples => matches!(role, Role::Supervisor | Role::Manager | Role::Auditor),
        RunShift | PlanWork => matches!(role, Role::Supervisor | Role::Manager),
        ListActions | SetContent | SetPeople => role == Role::Manager,
        SetOwnPin => role != Role::Site,
        CloseTheDay | CountTries => role == Role::Site,
    }
}

#[test]
fn every_change_is_open_to_the_roles_it_is_for_and_closed_to_the_others() {
    let mut bench = Bench::fresh();
    let mut actors: Vec<Actor> = Role::HELD.iter().map(|role| bench.hire(role.name(), *role)).collect();
    bench.hire("novice", Role::Viewer);
    let begun = Begun::on(&mut bench);
    let stranger = Actor { role: Role::Manager, ..Actor::nobody("who", 7) };
    actors.push(Actor { role: Role::Viewer, ..stranger.clone() });
    // Whatever a session claims, the file says who may.
    actors.push(stranger);
    actors.push(Actor { role: Role::Manager, ..actors[0].clone() });
    // Whoever stands in may do what they stand in for, and so may not who only says so.
    for (name, own, lent) in [
        ("vi2", Role::Viewer, Role::Operator),
        ("op2", Role::Operator, Role::Supervisor),
        ("su2", Role::Supervisor, Role::Manager),
    ] {
        let actor = bench.hire(name, own);
        let lend = people::Change::Lend { person: actor.person.unwrap(), role: lent, until: None, reason: None };
        bench.store.apply(&Envelope::new(&bench.me, "s", NOW, Change::People(lend))).unwrap();
        actors.push(actor);
    }
    let gone = bench.hire("gone", Role::Manager);
    let leave = people::Change::Leave { person: gone.person.unwrap() };
    bench.store.apply(&Envelope::new(&bench.me, "s", NOW, Change::People(leave))).unwrap();
    actors.push(gone);
    actors.push(Actor::site(7));
    let held = |bench: &Bench, actor: &Actor| match actor.person {
        Some(id) => {
            let person = bench.store.person(id).unwrap().unwrap().record;
            match person.name.as_str() {
                "gone" => Role::Viewer,
                "vi2" => Role::Operator,
                "op2" => Role::Supervisor,
                "su2" => Role::Manager,
                _ => person.role,
            }
        }
        None if actor.role == Role::Site => Role::Site,
        None => Role::Viewer,
    };
    let mut tried = 0;
    for actor in &actors {
        let role = held(&bench, actor);
        for (change, duty) in changes(&bench, actor, &begun) {
            // Everyone sets their own language, whatever their role; what it asks of an operator is asked of nobody there.
            // Who left is nobody by now.
            let own = matches!(&change, Change::People(people::Change::Language { person, .. }) if Some(*person) == actor.person)
                && actor.name != "gone";
            // Whoever is lent a role does not lend it on.
            let lends_on = actor.name == "op2" && matches!(&change, Change::People(people::Change::Lend { .. }));
            // Nor does anyone keep what was lent, also not by taking the founding back.
            let undo = matches!(change, Change::Undo { .. });
            let keeps = actor.name == "su2" && (duty == Duty::SetPeople || undo);
            let wanted = own || (may(role, duty) && !lends_on && !keeps);
            let tx = bench.store.db.unchecked_transaction().unwrap();
            let answer = crate::store::apply::make(
                &tx,
                &mut crate::store::known::Known::default(),
                &Envelope::new(actor, "s", NOW, change.clone()),
            );
            drop(tx);
            match answer {
                Err(Error::Refused(refusal)) if matches!(*refusal, Refusal::NotAllowed { .. }) => {
                    // An undo asks again of each entry it would take back: the first one is the founding.
                    let undo = undo && role != Role::Manager;
                    assert!(!wanted || undo, "{role:?} is refused {change:?}");
                    let Refusal::NotAllowed { needs, .. } = *refusal else { unreachable!() };
                    assert!(undo || (needs == duty.needs() && may(needs, duty)), "{change:?} needs {needs:?}");
                }
                Err(Error::Refused(refusal)) if matches!(*refusal, Refusal::NotLent { .. }) => {
                    assert!(keeps && !own, "{role:?} is refused {change:?}");
                }
                Ok(_) | Err(Error::Refused(_)) => assert!(wanted, "{role:?} is let to {change:?}"),
                Err(error) => panic!("{error} on {change:?}"),
            }
            tried += 1;
        }
    }
    assert_eq!(tried, 128 * actors.len());
}
