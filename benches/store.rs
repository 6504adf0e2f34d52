//! What the store costs over bare `SQLite`: one durable write against one answer given, one page read against one agenda.
//!
//! `cargo bench --bench store` measures on a fresh site; with `OPSBOOK_BENCH_DB=FILE` also on a copy of that file, which
//! no session may have open. The rounds are interleaved, so that the ratios hold on a machine whose disk has moods.
#![allow(missing_docs, clippy::print_stdout)]

use std::error::Error;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant as Clock};

use opsbook::domain::actor::Actor;
use opsbook::domain::answer::Verdict;
use opsbook::domain::change::Change;
use opsbook::domain::item::{Item, Kind};
use opsbook::domain::pack;
use opsbook::domain::phrase::Lang;
use opsbook::domain::role::Role;
use opsbook::domain::round::{self, Given, Which};
use opsbook::domain::site;
use opsbook::domain::time::Instant;
use opsbook::host::clock;
use opsbook::store::{Envelope, Page, Store, acting};
use opsbook::transfer::pack::{built_in, read};
use rusqlite::Connection;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

const ROUNDS: usize = 200;
const SESSION: &str = "bench";

fn main() -> Result<()> {
    // `cargo test --benches` only wants to know that it runs.
    let rounds = if std::env::args().any(|argument| argument == "--bench") { ROUNDS } else { 3 };
    let folder = tempfile::TempDir::new()?;
    let mut fresh = found(&folder.path().join("fresh.db"))?;
    measure("a fresh site", folder.path(), &mut fresh, rounds)?;
    if let Some(given) = std::env::var_os("OPSBOOK_BENCH_DB") {
        let copy = folder.path().join("large.db");
        let bytes = fs::copy(&given, &copy)?;
        let mut store = Store::open(&copy)?;
        measure(
            &format!("{} ({} MB)", Path::new(&given).display(), bytes / 1_000_000),
            folder.path(),
            &mut store,
            rounds,
        )?;
    }
    Ok(())
}

/// A site with the built-in pack.
fn found(path: &Path) -> Result<Store> {
    let mut store = Store::create(path)?;
    let nobody = Actor::nobody("li", 1000);
    let found = Change::Site(site::Change::Found {
        name: "Harbour Mill".into(),
        language: Lang::En,
        zone: chrono_tz::Asia::Shanghai,
        manager: "li".into(),
        manager_name: "Li Wei".into(),
    });
    let now = clock::now();
    store.apply(&Envelope::new(&nobody, SESSION, now, found))?;
    let me = manager(&store)?;
    let files = built_in("general").ok_or("no built-in pack")?;
    let pack = read(&files).map_err(|errors| format!("{errors:?}"))?;
    let install = pack::Change::Install { pack: Box::new(pack), digest: "bench".into() };
    store.apply(&Envelope::new(&me, SESSION, now, Change::Pack(install)))?;
    Ok(store)
}

/// Someone who may do everything.
fn manager(store: &Store) -> Result<Actor> {
    let people = store.people()?;
    let manager = people.iter().find(|held| held.record.role == Role::Manager).ok_or("no manager in the file")?;
    Ok(acting(&manager.record, 1000))
}

fn measure(title: &str, folder: &Path, store: &mut Store, rounds: usize) -> Result<()> {
    let me = manager(store)?;
    let now = clock::now();
    let (mut which, item) = check(store, now)?;
    let floor = Floor::open(&folder.join("floor.db"))?;
    let mut writes = [Times::new("bare write"), Times::new("one answer")];
    let mut reads =
        [Times::new("bare page of 40"), Times::new("agenda"), Times::new("one round"), Times::new("exceptions")];
    for round in 0..rounds {
        writes[0].time(|| floor.write(round))?;
        let given = Given::verdict(Verdict::Pass).with_note(format!("seen {round}"));
        let change = Change::Round(round::Change::Answer { which: which.clone(), item: item.key.clone(), given });
        let envelope = Envelope::new(&me, SESSION, now, change);
        let receipt = writes[1].time(|| Ok(store.apply(&envelope)?))?;
        if matches!(which, Which::Slot { .. }) {
            which = Which::Row(*receipt.records.first().ok_or("nothing written")?);
        }
        reads[0].time(|| floor.page())?;
        reads[1].time(|| Ok(store.agenda(now)?))?;
        reads[2].time(|| Ok(store.round(&which, now)?))?;
        let page = Page { kinds: Vec::new(), after: None, limit: 50 };
        reads[3].time(|| Ok(store.exceptions(Instant(0), now, &page)?))?;
    }
    println!("\n{title}, {rounds} rounds{:>22} {:>10} {:>8}", "median", "p95", "ratio");
    for group in [&mut writes[..], &mut reads[..]] {
        let floor = group[0].at(50);
        for times in group {
            let (median, p95) = (times.at(50), times.at(95));
            let ratio = median.as_secs_f64() / floor.as_secs_f64();
            println!("  {:<30} {median:>10.3?} {p95:>10.3?} {ratio:>8.2}", times.name);
        }
    }
    Ok(())
}

/// A check that can be answered now.
fn check(store: &Store, now: Instant) -> Result<(Which, Item)> {
    for row in store.agenda(now)?.rows.iter().filter(|row| row.is_open()) {
        let which = match (row.id, row.schedule) {
            (Some(id), _) => Which::Row(id),
            (None, Some(schedule)) => Which::Slot { schedule, slot: row.slot.clone() },
            (None, None) => continue,
        };
        let lines = store.round(&which, now)?.lines;
        if let Some(line) = lines.into_iter().find(|line| line.item.kind == Kind::Check && line.answer.is_none()) {
            return Ok((which, line.item));
        }
    }
    Err("no open round with a check: start one in the file first".into())
}

/// A bare table with one index, as durable as the store.
struct Floor(Connection);

impl Floor {
    fn open(path: &Path) -> Result<Self> {
        let db = Connection::open(path)?;
        db.pragma_update(None, "journal_mode", "wal")?;
        db.pragma_update(None, "synchronous", "full")?;
        db.execute_batch(
            "CREATE TABLE IF NOT EXISTS entry (id INTEGER PRIMARY KEY, at INTEGER NOT NULL, body TEXT NOT NULL) STRICT;
             CREATE INDEX IF NOT EXISTS entry_at ON entry (at, id);",
        )?;
        Ok(Self(db))
    }

    fn write(&self, round: usize) -> Result<()> {
        let mut insert = self.0.prepare_cached("INSERT INTO entry (at, body) VALUES (?1, ?2)")?;
        self.0.execute_batch("BEGIN IMMEDIATE")?;
        insert.execute((round as i64, "x".repeat(400)))?;
        self.0.execute_batch("COMMIT")?;
        Ok(())
    }

    fn page(&self) -> Result<Vec<(i64, String)>> {
        let mut page = self.0.prepare_cached("SELECT id, body FROM entry ORDER BY at DESC, id DESC LIMIT 40")?;
        let rows = page.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?;
        Ok(rows)
    }
}

/// How long each round of one thing took.
struct Times {
    name: &'static str,
    taken: Vec<Duration>,
}

impl Times {
    fn new(name: &'static str) -> Self {
        Self { name, taken: Vec::new() }
    }

    fn time<T>(&mut self, what: impl FnOnce() -> Result<T>) -> Result<T> {
        let begun = Clock::now();
        let value = what()?;
        self.taken.push(begun.elapsed());
        Ok(value)
    }

    /// The time within which so many in a hundred were done.
    fn at(&mut self, percent: usize) -> Duration {
        self.taken.sort_unstable();
        self.taken
            .get((self.taken.len() * percent / 100).min(self.taken.len().saturating_sub(1)))
            .copied()
            .unwrap_or_default()
    }
}
