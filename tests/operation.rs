//! Plain operation, whatever the order: the proof stays whole, no record is lost, and what is taken back is as it was.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod site;

use std::collections::BTreeMap;

use opsbook::domain::actor::Actor;
use opsbook::domain::answer::Verdict;
use opsbook::domain::change::Change;
use opsbook::domain::noun::Noun;
use opsbook::domain::people;
use opsbook::domain::phrase::{Lang, Phrase};
use opsbook::domain::place::{Area, Asset, Place};
use opsbook::domain::record::Id;
use opsbook::domain::role::Role;
use opsbook::domain::round::{self, Given, Which};
use opsbook::domain::secret::Secret;
use opsbook::domain::site::Change as SiteChange;
use opsbook::domain::time::Instant;
use opsbook::domain::{place, schedule, template};
use opsbook::store::{Envelope, Error, Receipt};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRng, TestRunner};
use rusqlite::Connection;
use rusqlite::types::Value;
use site::{NOW, Site, code, fitting};
use tempfile::TempDir;

/// What someone does next: which of them, what, and to what, as numbers that are resolved against the file.
#[derive(Debug, Clone)]
struct Step {
    who: usize,
    what: usize,
    which: usize,
    minutes: i64,
}

fn step() -> impl Strategy<Value = Step> {
    (0..5_usize, 0..28_usize, 0..1000_usize, 0..90_i64).prop_map(|(who, what, which, minutes)| Step {
        who,
        what,
        which,
        minutes,
    })
}

/// A record's columns, without its revision.
type Row = Vec<Value>;
type Records = BTreeMap<(Noun, i64), Row>;

/// Every record of every noun.
fn records(db: &Connection) -> Records {
    let mut records = BTreeMap::new();
    for noun in Noun::ALL {
        let mut statement = db.prepare_cached(&format!("SELECT * FROM \"{noun}\"")).unwrap();
        // `seq` is the last column of every table.
        let width = statement.column_count() - 1;
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let values: Row = (0..width).map(|place| row.get(place).unwrap()).collect();
            let Value::Integer(id) = values[0] else { panic!("an id that is no number") };
            records.insert((noun, id), values);
        }
    }
    records
}

/// Something set up, altered or taken out of use among a few places.
fn place(n: usize) -> place::Change {
    let title = Phrase::of([(Lang::En, format!("Hall {n}").as_str())]);
    let hall = code(["hall-1", "hall-2", "hall-3"][n % 3]);
    let parent = n.is_multiple_of(2).then(|| code("hall-1"));
    let area = Place::Area(Area { parent, ..Area::new(hall.clone(), title.clone()) });
    let asset = Place::Asset(Asset { area: Some(hall.clone()), ..Asset::new(code("press-8"), title) });
    match n % 7 {
        0 | 1 => place::Change::Add(area),
        2 => place::Change::Add(asset),
        3 => place::Change::Alter(area),
        4 => place::Change::Alter(asset),
        5 => place::Change::Archive { noun: Noun::Asset, code: code("press-8") },
        _ => place::Change::Archive { noun: Noun::Area, code: hall },
    }
}

struct World {
    site: Site,
    reader: Connection,
    now: Instant,
    /// Changes that were made, with the records before and after.
    made: Vec<(Receipt, Records, Records)>,
    refused: usize,
    taken_back: usize,
    made_anew: usize,
    pins: usize,
    bulks: usize,
}

impl World {
    fn actor(&self, who: usize) -> Actor {
        let site = &self.site;
        [&site.manager, &site.supervisor, &site.operator, &site.viewer, &site.auditor][who % 5].clone()
    }

    /// A round that is open or was: some row, or some slot that can be begun.
    fn which(&self, n: usize) -> Option<Which> {
        let rows = self.site.store.agenda(self.now).unwrap().rows;
        let row = rows.get(n % rows.len().max(1))?;
        Some(match (row.id, row.schedule) {
            (Some(id), _) => Which::Row(id),
            (None, Some(schedule)) => Which::Slot { schedule, slot: row.slot.clone() },
            (None, None) => return None,
        })
    }

    fn change(&self, step: &Step) -> Option<Change> {
        use round::Change as R;
        let n = step.which;
        let which = || self.which(n);
        let row = || match self.which(n) {
            Some(Which::Row(id)) => Some(id),
            _ => None,
        };
        let line = |nth: usize| {
            let which = self.which(n)?;
            let view = self.site.store.round(&which, self.now).ok()?;
            let open = view.lines.iter().position(|line| line.answer.is_none()).unwrap_or(nth % view.lines.len());
            Some((which, view.lines[if nth.is_multiple_of(3) { nth % view.lines.len() } else { open }].clone()))
        };
        let reason = || ["for a reason", "因为停电", ""][n % 3].to_owned();
        let round = |change| Some(Change::Round(change));
        match step.what {
            0..=5 => {
                let (which, line) = line(n / 7)?;
                round(R::Answer { which, item: line.item.key.clone(), given: fitting(&line) })
            }
            6 | 7 => {
                let (which, line) = line(n / 7)?;
                let given = match n % 4 {
                    0 => Given::typed("99"),
                    1 => Given::typed("8.5").with_note("warm"),
                    _ => Given::verdict(Verdict::Fail).with_note("not in order 不合格"),
                };
                round(R::Answer { which, item: line.item.key, given })
            }
            8 => {
                let (which, _) = line(0)?;
                let view = self.site.store.round(&which, self.now).ok()?;
                let open = view.lines.iter().filter(|line| line.answer.is_none()).take(3);
                round(R::Bulk { which, items: open.map(|line| line.item.key.clone()).collect() })
            }
            9 => {
                let (which, line) = line(3 * n)?;
                round(R::Again { which, item: line.item.key, after: None })
            }
            10 => {
                let (which, line) = line(3 * n)?;
                match which {
                    Which::Row(id) => round(R::Remeasure { round: id, item: line.item.key, typed: "2".into() }),
                    Which::Slot { .. } => None,
                }
            }
            11 => {
                let (which, line) = line(3 * n)?;
                round(R::Fixed { which, item: line.item.key, note: None })
            }
            12 => round(R::Sign { which: which()?, language: Lang::En, reason: Some("late".into()) }),
            13 => round(R::Skip { which: which()?, reason: reason() }),
            14 => round(R::NotApplicable { which: which()?, reason: reason() }),
            15 => round(R::Review { round: row()?, language: Lang::ZhCn }),
            16 => round(match n % 3 {
                0 => R::Explain { rounds: vec![row()?], reason: reason() },
                1 => R::DoLate { round: row()?, reason: reason() },
                _ => R::Void { round: row()?, reason: reason() },
            }),
            17 => {
                let templates = ["goods-in", "cold-chain", "dispatch", "nonsense"];
                let template = Some(code(templates[n % 4]));
                round(R::Start { which: None, template, asset: None, from_paper: n.is_multiple_of(2) })
            }
            18 => Some(Change::Place(match n % 2 {
                0 => place::Change::Suspend { place: code("press-9"), reason: reason() },
                _ => place::Change::Resume { place: code("press-9") },
            })),
            19 => {
                let schedules = self.site.store.templates().unwrap();
                let code = schedules[n % schedules.len()].schedules.first()?.code.clone();
                Some(Change::Schedule(if n.is_multiple_of(2) {
                    schedule::Change::On(code)
                } else {
                    schedule::Change::Off(code)
                }))
            }
            20 => {
                let people = self.site.store.people().unwrap();
                let person = people[n % 5].record.id;
                let lent = self.site.store.loans(self.now).unwrap();
                Some(Change::People(match n % 6 {
                    3 => match lent.first() {
                        Some(held) => people::Change::EndLoan { person: held.record.person },
                        None => people::Change::Lend { person, role: Role::Supervisor, until: None, reason: None },
                    },
                    4 => people::Change::Login { person, login: format!("desk-{n}"), add: true },
                    // Those who act stay.
                    5 if people.len() > 5 && n.is_multiple_of(2) => {
                        people::Change::Leave { person: people[people.len() - 1].record.id }
                    }
                    5 => {
                        let mut fields = people::Fields::of(&people[n % 5].record);
                        fields.alias = Some(format!("别名 {n}"));
                        people::Change::Edit { person, fields }
                    }
                    0 => people::Change::Role { person, role: Role::HELD[n % 5] },
                    1 => people::Change::Language { person, language: Lang::ALL[n % 2] },
                    _ => people::Change::Add {
                        name: format!("Person {n}"),
                        login: None,
                        role: Role::HELD[n % 5],
                        posts: vec![],
                        language: None,
                    },
                }))
            }
            21 => Some(match n % 3 {
                0 => Change::Site(SiteChange::Rename(format!("Mill {n}"))),
                1 => Change::Template(template::Change::Archive(code(["t-nonsense", "dispatch"][n % 2]))),
                _ => Change::Site(SiteChange::Speak(Lang::ALL[n % 2])),
            }),
            22 => Some(Change::Place(place(n))),
            23 => {
                let templates = self.site.store.templates().unwrap();
                let mut form = templates[n % templates.len()].template.form.clone();
                form.title = Phrase::of([(Lang::En, format!("Round {n}").as_str()), (Lang::ZhCn, "巡检")]);
                Some(Change::Template(template::Change::Publish(vec![form])))
            }
            _ => Some(Change::Undo { seq: self.some_entry(n) }),
        }
    }

    /// Sets, proves, misses or resets a PIN: none of it can be taken back, and none of it stops work by login.
    fn pin(&mut self, step: &Step) {
        const PINS: [&str; 2] = ["402917", "739158"];
        let (actor, other) = (self.actor(step.who), self.actor(step.which));
        let (Some(own), Some(person)) = (actor.person, other.person) else { return };
        let session = format!("s{}", step.who);
        let secret = |text: &str| Secret::typed(text);
        let store = &mut self.site.store;
        let has = store.pin(own).unwrap().is_some();
        let [old, new] = [self.pins % 2, (self.pins + 1) % 2].map(|n| secret(PINS[n]));
        let done = match step.which % 4 {
            0 | 1 if !has => store.set_pin((&actor, &session, self.now), None, &new, None).map(drop),
            0 => store.set_pin((&actor, &session, self.now), Some(&old), &new, None).map(drop),
            1 => store.prove(own, &old, 1001, &session, self.now).map(drop),
            2 => store.prove(own, &secret("553311"), 1001, &session, self.now).map(drop),
            _ => store.reset_pin((&actor, &session, self.now), person, None).map(drop),
        };
        match done {
            Ok(()) => self.pins += 1,
            Err(Error::Refused(_)) => self.refused += 1,
            Err(error) => panic!("{error} of a PIN"),
        }
    }

    /// Several changes as one, all or none; then taken back as one.
    fn bulk(&mut self, step: &Step) {
        let actor = self.site.supervisor.clone();
        let session = format!("s{}", step.who);
        let skip = |which| Change::Round(round::Change::Skip { which, reason: "bulk".into() });
        let rows = self.site.store.agenda(self.now).unwrap().rows;
        let open = rows.into_iter().filter(|row| row.is_open() && row.id.is_none()).skip(step.which % 3).take(3);
        let which = open.filter_map(|row| Some(Which::Slot { schedule: row.schedule?, slot: row.slot }));
        let changes: Vec<Change> = which.map(skip).collect();
        let envelopes: Vec<Envelope> =
            changes.into_iter().map(|change| Envelope::new(&actor, &session, self.now, change)).collect();
        let close = Envelope::new(&actor, "s", self.now, Change::Undo { seq: Some(0) });
        let _ = self.site.store.apply(&close);
        let before = records(&self.reader);
        let receipts = match self.site.store.apply_as_one(&envelopes) {
            Ok(receipts) => receipts,
            Err(Error::Refused(_)) => {
                assert_eq!(records(&self.reader), before, "all or none");
                self.refused += 1;
                return;
            }
            Err(error) => panic!("{error} on {envelopes:?}"),
        };
        if receipts.is_empty() {
            return;
        }
        let made = self.site.store.undoable(&actor, &session, false).unwrap().expect("what was just made");
        assert_eq!(made.together.len(), receipts.len());
        let undo = |seq: &i64| Envelope::new(&actor, &session, self.now, Change::Undo { seq: Some(*seq) });
        let undos: Vec<Envelope> = made.together.iter().map(undo).collect();
        let undone = self.site.store.apply_as_one(&undos);
        undone.unwrap_or_else(|error| panic!("{error}: a bulk change that nobody followed"));
        let after = records(&self.reader);
        for (key, row) in &before {
            assert_eq!(after.get(key), Some(row), "{key:?} is as it was");
        }
        self.bulks += 1;
    }

    fn some_entry(&self, n: usize) -> Option<i64> {
        let recent = self.made.len().min(6);
        (recent > 0 && !n.is_multiple_of(5)).then(|| self.made[self.made.len() - 1 - n % recent].0.seq)
    }

    fn take(&mut self, step: &Step) {
        self.now = Instant(self.now.0 + step.minutes * 60_000);
        match step.what {
            // A hash takes its time: one such step in two is enough.
            24 if step.minutes < 45 => return self.pin(step),
            25 => return self.bulk(step),
            _ => {}
        }
        let Some(change) = self.change(step) else { return };
        let actor = self.actor(step.who);
        let mut envelope = Envelope::new(&actor, "s", self.now, change);
        // What the site itself closes first is not the change's own.
        let close = Envelope::new(&actor, "s", self.now, Change::Undo { seq: Some(0) });
        let _ = self.site.store.apply(&close);
        let before = records(&self.reader);
        envelope.session = format!("s{}", step.who);
        let receipt = match self.site.store.apply(&envelope) {
            Ok(receipt) => receipt,
            Err(Error::Refused(_)) => {
                self.refused += 1;
                return;
            }
            Err(error) => panic!("{error} on {:?}", envelope.change),
        };
        let after = records(&self.reader);
        for key in before.keys() {
            assert!(after.contains_key(key), "{key:?} is gone after {:?}", envelope.change);
        }
        if let Change::Undo { .. } = envelope.change {
            self.restored(&receipt, &before, &after);
            self.taken_back += 1;
            if step.which.is_multiple_of(2) {
                self.redo(&envelope, &receipt, &before);
                return;
            }
        }
        self.made.push((receipt, before, after));
    }

    /// What was taken back and is made anew is as it had been to the letter.
    fn redo(&mut self, undo: &Envelope, taken: &Receipt, before: &Records) {
        let mut redo = undo.clone();
        (redo.op, redo.change) = ([7; 16], Change::Undo { seq: Some(taken.seq) });
        redo.op[..8].copy_from_slice(&taken.seq.to_be_bytes());
        self.site.store.apply(&redo).unwrap_or_else(|error| panic!("{error}: an undo that nobody followed"));
        for (key, row) in records(&self.reader).iter().filter(|((_, id), _)| taken.records.contains(&Id(*id))) {
            assert_eq!(before.get(key), Some(row), "{key:?}");
        }
        self.made_anew += 1;
    }

    /// Each record that an undo wrote is as it was before the change it takes back; one that the change had made is void.
    fn restored(&self, receipt: &Receipt, before: &Records, after: &Records) {
        let undone: i64 = self
            .reader
            .query_row("SELECT undoes FROM journal WHERE seq = ?1", [receipt.seq], |row| row.get(0))
            .unwrap();
        let Some((_, first, _)) = self.made.iter().find(|(made, ..)| made.seq == undone) else { return };
        for Id(id) in &receipt.records {
            let (key, now) = after.iter().find(|((_, other), _)| other == id).unwrap();
            match first.get(key) {
                Some(then) => assert_eq!(now, then, "{key:?}"),
                None => assert_ne!(Some(now), before.get(key), "{key:?} stands although its making was taken back"),
            }
        }
    }
}

fn operate(seed: u8, steps: usize) {
    let dir = TempDir::new().unwrap();
    let path = dir.path().join("site.db");
    let site = Site::found(&path);
    let reader = Connection::open(&path).unwrap();
    let (made, refused, taken_back, made_anew, pins, bulks) = (Vec::new(), 0, 0, 0, 0, 0);
    let mut world = World { site, reader, now: NOW, made, refused, taken_back, made_anew, pins, bulks };
    let rng = TestRng::from_seed(proptest::test_runner::RngAlgorithm::ChaCha, &[seed; 32]);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    for n in 0..steps {
        let step = step().new_tree(&mut runner).unwrap().current();
        world.take(&step);
        if n % 60 == 59 {
            world.site.sound();
        }
    }
    world.site.sound();
    let made = world.made.len() + world.pins + world.bulks;
    assert!(made > steps / 10 && world.refused > steps / 10, "{made} made, {} refused", world.refused);
    assert!(
        world.taken_back > 2 && world.made_anew > 0 && world.pins > 0 && world.bulks > 0,
        "{} taken back, {} made anew, {} PINs, {} bulks",
        world.taken_back,
        world.made_anew,
        world.pins,
        world.bulks
    );
}

#[test]
fn plain_operation_keeps_the_proof_whole() {
    operate(1, 300);
}

#[test]
fn plain_operation_keeps_the_proof_whole_another_way() {
    operate(5, 300);
}

#[test]
fn plain_operation_keeps_the_proof_whole_a_third_way() {
    operate(3, 300);
}
