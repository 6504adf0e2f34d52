//! The store on real files, with the built-in pack.

mod action;
mod auditor;
mod content;
mod copy;
mod disk;
mod exceptions;
mod file;
mod inspection;
mod pin;
mod plan;
mod role;
mod rounds;
mod seal;
mod separation;
mod slot;
mod steady;
mod two;
mod version;

use tempfile::TempDir;

use crate::domain::actor::Actor;
use crate::domain::answer::Verdict;
use crate::domain::change::Change;
use crate::domain::code::Code;
use crate::domain::item::Kind;
use crate::domain::pack;
use crate::domain::people;
use crate::domain::phrase::Lang;
use crate::domain::record::Id;
use crate::domain::refusal::Refusal;
use crate::domain::role::Role;
use crate::domain::round::{self, Given, State, Which};
use crate::domain::site;
use crate::domain::time::Instant;

use super::{Envelope, Error, Receipt, Result, RowState, Store};

/// 2026-11-23 09:00 in Shanghai.
const NOW: Instant = Instant(1_795_395_600_000);

struct Bench {
    dir: TempDir,
    store: Store,
    me: Actor,
}

impl Bench {
    fn fresh() -> Self {
        let dir = TempDir::new().unwrap();
        let mut store = Store::create(&dir.path().join("site.db")).unwrap();
        let nobody = Actor::nobody("li", 1000);
        let found = Change::Site(site::Change::Found {
            name: "Harbour Mill".into(),
            language: Lang::En,
            zone: chrono_tz::Asia::Shanghai,
            manager: "li".into(),
            manager_name: "Li Wei".into(),
        });
        let receipt = store.apply(&Envelope::new(&nobody, "s", NOW, found)).unwrap();
        let person = store.people().unwrap()[0].record.clone();
        assert_eq!(receipt.records.len(), 2);
        let me = super::acting(&person, 1000);
        let files = crate::transfer::pack::built_in("general").unwrap();
        let pack = crate::transfer::pack::read(&files).unwrap();
        let install = Change::Pack(pack::Change::Install { pack: Box::new(pack), digest: "d".into() });
        store.apply(&Envelope::new(&me, "s", NOW, install)).unwrap();
        Self { dir, store, me }
    }

    /// Someone more who works here.
    fn hire(&mut self, name: &str, role: Role) -> Actor {
        let login = Some(name.to_lowercase());
        let add = people::Change::Add { name: name.into(), login, role, posts: Vec::new(), language: None };
        let receipt = self.store.apply(&Envelope::new(&self.me, "s", NOW, Change::People(add))).unwrap();
        super::acting(&self.store.person(receipt.records[0]).unwrap().unwrap().record, 1001)
    }

    /// A second session on the same file.
    fn second(&self) -> Store {
        Store::open(self.store.path()).unwrap()
    }

    fn make(&mut self, at: Instant, change: round::Change) -> Result<Receipt> {
        self.store.apply(&Envelope::new(&self.me, "s", at, Change::Round(change)))
    }

    fn slot(&self, template: &str, at: Instant) -> Which {
        let rows = self.store.rounds_of(&Code::parse(template).unwrap(), at).unwrap();
        let row = rows.iter().find(|row| row.is_open()).expect("an open slot");
        match row.id {
            Some(id) => Which::Row(id),
            None => Which::Slot { schedule: row.schedule.unwrap(), slot: row.slot.clone() },
        }
    }

    /// Answers every line in order and signs; returns the round.
    fn work(&mut self, template: &str, at: Instant) -> Id {
        let mut which = self.slot(template, at);
        if matches!(which, Which::Slot { .. }) {
            let start = round::Change::Start { which: Some(which), template: None, asset: None, from_paper: false };
            which = Which::Row(self.make(at, start).unwrap().records[0]);
        }
        let Which::Row(id) = which else { unreachable!() };
        self.answer_rest(id, at);
        self.make(at, round::Change::Sign { which, language: Lang::En, reason: None }).unwrap();
        id
    }

    /// Answers every line of a round that is not answered yet, all in order.
    fn answer_rest(&mut self, id: Id, at: Instant) {
        let which = Which::Row(id);
        while let Some(line) =
            self.store.round(&which, at).unwrap().lines.into_iter().find(|line| line.answer.is_none())
        {
            let given = match line.item.kind {
                Kind::Check => Given::verdict(Verdict::Pass),
                Kind::Reading | Kind::Number | Kind::Count => Given::typed("3"),
                Kind::Choice => Given::typed(line.item.choices.iter().find(|c| !c.fail).unwrap().value.as_str()),
                Kind::Time => Given::typed("0905"),
                Kind::Text | Kind::Signature => Given::typed("Li Wei"),
            };
            let answer = round::Change::Answer { which: which.clone(), item: line.item.key, given };
            self.make(at, answer).unwrap();
        }
    }

    fn sound(&self) {
        let report = self.store.verify(&[]).unwrap();
        assert_eq!(report.problems, []);
    }
}

#[test]
fn a_fresh_site_has_something_to_start_and_verifies() {
    let bench = Bench::fresh();
    let agenda = bench.store.agenda(NOW).unwrap();
    assert!(agenda.rows.iter().any(super::today::Row::is_open), "{:#?}", agenda.rows);
    assert_eq!(agenda.ops_date.to_string(), "2026-11-23");
    bench.sound();
}

#[test]
fn a_round_is_worked_signed_and_shown_done() {
    let mut bench = Bench::fresh();
    let id = bench.work("fire-exits", NOW);
    let view = bench.store.round(&Which::Row(id), NOW).unwrap();
    assert_eq!(view.round.unwrap().record.state, State::Done);
    assert_eq!(view.signatures.len(), 1);
    let agenda = bench.store.agenda(NOW).unwrap();
    let row = agenda.rows.iter().find(|row| row.id == Some(id)).unwrap();
    assert_eq!(row.state, RowState::Act(State::Done));
    bench.sound();
}

#[test]
fn days_of_nobody_there_give_one_missed_row() {
    let mut bench = Bench::fresh();
    let later = Instant(NOW.0 + 5 * 86_400_000);
    let which = bench.slot("fire-exits", later);
    bench.make(later, round::Change::Skip { which, reason: "closed for works".into() }).unwrap();
    let missed: i64 = bench
        .store
        .db
        .query_row("SELECT slots FROM round WHERE template = 'fire-exits' AND state = 'missed'", [], |row| row.get(0))
        .unwrap();
    // Monday's day shift to Friday's: ten shifts untouched before the one that was skipped.
    assert_eq!(missed, 10);
    let rows: i64 = bench
        .store
        .db
        .query_row("SELECT count(*) FROM round WHERE template = 'fire-exits'", [], |row| row.get(0))
        .unwrap();
    assert_eq!(rows, 2);
    bench.sound();
}

#[test]
fn undo_and_redo_bring_a_line_back_and_forth() {
    let mut bench = Bench::fresh();
    let which = bench.slot("fire-exits", NOW);
    let item = bench.store.round(&which, NOW).unwrap().lines[0].item.key.clone();
    let given = Given::verdict(Verdict::Fail).with_note("blocked by pallets");
    let receipt = bench.make(NOW, round::Change::Answer { which, item: item.clone(), given }).unwrap();
    let row = Which::Row(receipt.records[0]);
    let answered = |bench: &Bench| bench.store.round(&row, NOW).map(|view| view.answered());
    assert_eq!(answered(&bench).unwrap(), 1);
    assert_eq!(bench.store.agenda(Instant(NOW.0 + 2 * 86_400_000)).unwrap().actions.len(), 1);
    for _ in 0..2 {
        let undo = Change::Undo { seq: None };
        bench.store.apply(&Envelope::new(&bench.me, "s", NOW, undo)).unwrap();
        assert_eq!(answered(&bench).unwrap(), 0);
        let last = bench.store.undoable(&bench.me, "s", true).unwrap().unwrap();
        let redo = Change::Undo { seq: Some(last.seq) };
        bench.store.apply(&Envelope::new(&bench.me, "s", NOW, redo)).unwrap();
        assert_eq!(answered(&bench).unwrap(), 1);
    }
    bench.sound();
}

#[test]
fn the_same_operation_is_made_once() {
    let mut bench = Bench::fresh();
    let start = |template: &str| {
        Change::Round(round::Change::Start {
            which: None,
            template: Code::parse(template).ok(),
            asset: None,
            from_paper: false,
        })
    };
    let mut envelope = Envelope::new(&bench.me, "s", NOW, start("goods-in"));
    let first = bench.store.apply(&envelope).unwrap();
    let second = bench.store.apply(&envelope).unwrap();
    assert!(second.repeated && !first.repeated);
    assert_eq!((first.seq, first.refs), (second.seq, second.refs));
    envelope.change = start("dispatch");
    let refused = bench.store.apply(&envelope);
    assert!(matches!(refused, Err(Error::Refused(refusal)) if *refusal == Refusal::OperationReused));
}
