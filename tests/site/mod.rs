//! A site on a real file: founded, with the built-in pack and people of every role, and work done in it.
// Each test binary takes what it needs.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::missing_panics_doc)]

use std::path::{Path, PathBuf};

use opsbook::domain::actor::Actor;
use opsbook::domain::answer::Verdict;
use opsbook::domain::change::Change;
use opsbook::domain::code::Code;
use opsbook::domain::item::Kind;
use opsbook::domain::people::{self, Crew};
use opsbook::domain::phrase::{Lang, Phrase};
use opsbook::domain::place::Asset;
use opsbook::domain::record::Id;
use opsbook::domain::role::Role;
use opsbook::domain::round::{self, Given, Which};
use opsbook::domain::secret::Secret;
use opsbook::domain::site::{self, Holiday};
use opsbook::domain::time::Instant;
use opsbook::domain::{draw, import, pack, place, schedule};
use opsbook::store::{self, Envelope, Line, Receipt, Store, acting};
use opsbook::transfer;

/// 2026-11-23 09:00 in Shanghai: a Monday, an hour into the day shift.
pub const NOW: Instant = Instant(1_795_395_600_000);

pub fn hours(hours: i64) -> Instant {
    Instant(NOW.0 + hours * 3_600_000)
}

pub fn code(text: &str) -> Code {
    Code::parse(text).unwrap()
}

pub struct Site {
    pub store: Store,
    pub manager: Actor,
    pub supervisor: Actor,
    pub operator: Actor,
    pub viewer: Actor,
    pub auditor: Actor,
}

impl Site {
    /// A fresh site whose content has something of every kind.
    pub fn found(path: &Path) -> Self {
        let mut store = Store::create(path).unwrap();
        let nobody = Actor::nobody("li", 1000);
        let found = Change::Site(site::Change::Found {
            name: "Harbour Mill".into(),
            language: Lang::En,
            zone: chrono_tz::Asia::Shanghai,
            manager: "li".into(),
            manager_name: "Li Wei".into(),
        });
        store.apply(&Envelope::new(&nobody, "s", NOW, found)).unwrap();
        let manager = acting(&store.people().unwrap()[0].record, 1000);
        let files = transfer::pack::built_in("general").unwrap();
        let mut pack = transfer::pack::read(&files).unwrap();
        pack.crews.push(Crew { code: code("crew-a"), title: Phrase::plain("Crew A") });
        pack.assets.push(Asset::new(code("press-9"), Phrase::plain("Press 9")));
        let date = chrono::NaiveDate::from_ymd_opt(2026, 12, 25).unwrap();
        pack.holidays.push(Holiday { code: code("2026-12-25"), title: Phrase::plain("Closed"), date, working: false });
        let install = Change::Pack(pack::Change::Install { pack: Box::new(pack), digest: "d".into() });
        store.apply(&Envelope::new(&manager, "s", NOW, install)).unwrap();
        let mut add = |name: &str, role| {
            let change = people::Change::Add {
                name: name.into(),
                login: Some(name.to_lowercase()),
                role,
                posts: Vec::new(),
                language: None,
            };
            let receipt = store.apply(&Envelope::new(&manager, "s", NOW, Change::People(change))).unwrap();
            acting(&store.person(receipt.records[0]).unwrap().unwrap().record, 1001)
        };
        let (supervisor, operator) = (add("Su", Role::Supervisor), add("Ong", Role::Operator));
        let (viewer, auditor) = (add("Vi", Role::Viewer), add("Au", Role::Auditor));
        Self { store, manager, supervisor, operator, viewer, auditor }
    }

    /// A site with a day's work of every sort in it, so that no table is empty.
    pub fn worked(path: &Path) -> Self {
        let mut site = Self::found(path);
        let (boss, op) = (site.supervisor.clone(), site.operator.clone());
        site.work("fire-exits", NOW);
        // A line that fails: finding and action. Then another, taken back and made again.
        let which = site.begin("goods-in");
        let [a, b] = [0, 1].map(|nth| site.lines(&which)[nth].item.key.clone());
        let fail = |note: &str| Given::verdict(Verdict::Fail).with_note(note);
        site.answer(&op, &which, a, fail("blocked by pallets 托盘")).unwrap();
        site.answer(&op, &which, b, fail("wet")).unwrap();
        site.undo(&op, None).unwrap();
        let redo = site.store.undoable(&op, "s", true).unwrap().unwrap().seq;
        site.undo(&op, Some(redo)).unwrap();
        // A reading out of limits, measured again; another whose second reading nobody takes.
        let which = site.begin("cold-chain");
        let cold = |line: &Line| line.item.kind == Kind::Reading;
        let readings: Vec<Code> =
            site.lines(&which).into_iter().filter(cold).map(|line| line.item.key).take(2).collect();
        for item in &readings {
            site.answer(&op, &which, item.clone(), Given::typed("9.5")).unwrap();
            let again = round::Change::Again { which: which.clone(), item: item.clone(), after: None };
            site.round(&op, NOW, again).unwrap();
        }
        let Which::Row(round) = which else { panic!("no row") };
        let taken = round::Change::Remeasure { round, item: readings[0].clone(), typed: "1.5".into() };
        site.round(&op, NOW, taken).unwrap();
        // Left out, out of service, switched, renamed.
        let which = site.slot("opening-walk", NOW);
        site.round(&boss, NOW, round::Change::Skip { which, reason: "closed for works".into() }).unwrap();
        let suspend = place::Change::Suspend { place: code("press-9"), reason: "die change".into() };
        site.make(&boss, NOW, Change::Place(suspend)).unwrap();
        site.make(&boss, NOW, Change::Schedule(schedule::Change::On(code("equipment-round")))).unwrap();
        let manager = site.manager.clone();
        site.make(&manager, NOW, Change::Site(site::Change::Rename("Harbour Mill 2".into()))).unwrap();
        let role = people::Change::Role { person: site.viewer.person.unwrap(), role: Role::Operator };
        site.make(&manager, NOW, Change::People(role)).unwrap();
        // Someone proves who they are, and stands in for someone else.
        site.store.set_pin((&boss, "s", NOW), None, &Secret::typed("402917"), None).unwrap();
        site.store.prove(boss.person.unwrap(), &Secret::typed("402917"), 1001, "s", NOW).unwrap();
        let lend =
            people::Change::Lend { person: op.person.unwrap(), role: Role::Supervisor, until: None, reason: None };
        site.make(&boss, NOW, Change::People(lend)).unwrap();
        // Days later: what nobody touched is missed, and the second reading has lapsed.
        let id = site.work("fire-exits", hours(49));
        site.round(&manager, hours(49), round::Change::Review { round: id, language: Lang::ZhCn }).unwrap();
        // A signed round drawn and looked at again by somebody who did none of it; a list that begins to come in.
        let calendar = site.store.calendar().unwrap();
        let draw = draw::Change::Draw {
            purpose: draw::Purpose::Spot,
            of: draw::Drawn::Rounds,
            from: calendar.date(NOW),
            to: calendar.date(hours(49)),
            share: None,
            wanted: Some(1),
            seed: 1,
        };
        site.make(&boss, hours(49), Change::Draw(draw)).unwrap();
        let drawn = site.store.draw(1).unwrap().unwrap();
        let (draw, round) = (drawn.draw.record.id, drawn.draw.record.drawn[0]);
        let judge = draw::Change::Judge { draw, round, agrees: true, note: None };
        site.make(&boss, hours(49), Change::Draw(judge)).unwrap();
        let (name, digest) = ("halls.csv".to_owned(), "d".to_owned());
        let begin = import::Change::Begin { kind: import::Kind::Areas, name, digest, rows: 1 };
        site.make(&manager, hours(49), Change::Import(begin)).unwrap();
        let missed =
            site.store.agenda(hours(49)).unwrap().rows.into_iter().filter(|row| row.slots > 1 && row.id.is_some());
        let rounds: Vec<Id> = missed.filter_map(|row| row.id).take(1).collect();
        let explain = round::Change::Explain { rounds, reason: "nobody there".into() };
        site.round(&boss, hours(49), explain).unwrap();
        site
    }

    pub fn make(&mut self, actor: &Actor, at: Instant, change: Change) -> store::Result<Receipt> {
        self.store.apply(&Envelope::new(actor, "s", at, change))
    }

    pub fn round(&mut self, actor: &Actor, at: Instant, change: round::Change) -> store::Result<Receipt> {
        self.make(actor, at, Change::Round(change))
    }

    pub fn answer(&mut self, actor: &Actor, which: &Which, item: Code, given: Given) -> store::Result<Receipt> {
        self.round(actor, NOW, round::Change::Answer { which: which.clone(), item, given })
    }

    pub fn undo(&mut self, actor: &Actor, seq: Option<i64>) -> store::Result<Receipt> {
        self.make(actor, NOW, Change::Undo { seq })
    }

    /// Begins a checklist that is not scheduled.
    pub fn begin(&mut self, template: &str) -> Which {
        let operator = self.operator.clone();
        let start =
            round::Change::Start { which: None, template: Some(code(template)), asset: None, from_paper: false };
        Which::Row(self.round(&operator, NOW, start).unwrap().records[0])
    }

    /// The slot of a checklist that is open at `at`.
    pub fn slot(&self, template: &str, at: Instant) -> Which {
        let rows = self.store.rounds_of(&code(template), at).unwrap();
        let row = rows.iter().find(|row| row.is_open()).expect("an open slot");
        match row.id {
            Some(id) => Which::Row(id),
            None => Which::Slot { schedule: row.schedule.unwrap(), slot: row.slot.clone() },
        }
    }

    pub fn lines(&self, which: &Which) -> Vec<Line> {
        self.store.round(which, NOW).unwrap().lines
    }

    /// Answers every line of the open slot in order, and signs.
    pub fn work(&mut self, template: &str, at: Instant) -> Id {
        let operator = self.operator.clone();
        let mut which = self.slot(template, at);
        while let Some(line) = self.lines_at(&which, at).into_iter().find(|line| line.answer.is_none()) {
            let given = fitting(&line);
            let change = round::Change::Answer { which: which.clone(), item: line.item.key, given };
            let receipt = self.round(&operator, at, change).unwrap();
            if matches!(which, Which::Slot { .. }) {
                which = Which::Row(receipt.records[0]);
            }
        }
        let sign = round::Change::Sign { which: which.clone(), language: Lang::En, reason: None };
        self.round(&operator, at, sign).unwrap();
        match which {
            Which::Row(id) => id,
            Which::Slot { .. } => panic!("worked without a row"),
        }
    }

    fn lines_at(&self, which: &Which, at: Instant) -> Vec<Line> {
        self.store.round(which, at).unwrap().lines
    }

    pub fn path(&self) -> PathBuf {
        self.store.path().to_owned()
    }

    pub fn sound(&self) {
        assert_eq!(self.store.verify(&[]).unwrap().problems, []);
    }
}

/// An answer in order for a line of any kind.
pub fn fitting(line: &Line) -> Given {
    match line.item.kind {
        Kind::Check => Given::verdict(Verdict::Pass),
        Kind::Reading | Kind::Number => Given::typed("1"),
        Kind::Count => Given::typed("3"),
        Kind::Choice => Given::typed(line.item.choices.iter().find(|choice| !choice.fail).unwrap().value.as_str()),
        Kind::Time => Given::typed("0905"),
        Kind::Text | Kind::Signature => Given::typed("Ong"),
    }
}
