//! What the history costs among many rounds over what it costs among a thousand: opening it, reading on, narrowing it, going to a
//! date, and a reading over time.
//!
//! `OPSBOOK_HISTORY=1000000 cargo bench --bench history` measures among a million rounds with five answers each; without it,
//! among fifty thousand. Ends with 1 where a ratio is over two. The rounds are put into the tables as the program would leave them,
//! without their journal: nothing measured here reads it.
#![allow(missing_docs, clippy::print_stdout)]

use std::error::Error;
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant as Clock};

use opsbook::domain::actor::Actor;
use opsbook::domain::change::Change;
use opsbook::domain::code::Code;
use opsbook::domain::pack;
use opsbook::domain::phrase::Lang;
use opsbook::domain::reading::{Ask, figures};
use opsbook::domain::round::{Filter, Page};
use opsbook::domain::site;
use opsbook::domain::template::FormKind;
use opsbook::domain::time::Instant;
use opsbook::store::{Envelope, Store, acting};
use opsbook::transfer::pack::{built_in, read};
use rusqlite::{Connection, params};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

const FEW: i64 = 1_000;
const MANY: i64 = 50_000;
const TIMES: usize = 60;
/// What is shown of the history at first.
const PAGE: usize = 25;
/// What is shown of a reading.
const WINDOW: usize = 40;
const NOW: Instant = Instant(1_795_395_600_000);
/// One round in ten minutes.
const STEP: i64 = 600_000;
/// The worst ratio that passes.
const WORST: f64 = 2.0;

fn main() -> Result<ExitCode> {
    let measured = std::env::args().any(|argument| argument == "--bench");
    let many = match std::env::var("OPSBOOK_HISTORY") {
        Ok(count) => count.parse()?,
        // `cargo test --benches` only wants to know that it runs.
        Err(_) if !measured => FEW,
        Err(_) => MANY,
    };
    let folder = tempfile::TempDir::new()?;
    let begun = Clock::now();
    let few = Site::of(&folder.path().join("few.db"), FEW)?;
    let large = Site::of(&folder.path().join("many.db"), many)?;
    println!("{FEW} and {many} rounds made in {:.1?}", begun.elapsed());
    println!("{:<34} {:>12} {:>12} {:>7}", "median", FEW, many, "ratio");
    let mut worst = 0.0_f64;
    for (name, what) in ASKED {
        let (mut one, mut other) = (Vec::new(), Vec::new());
        // In turns, so that the ratio holds on a machine that has moods.
        for n in 0..if measured { TIMES } else { 2 } {
            one.push(timed(|| what(&few, n))?);
            other.push(timed(|| what(&large, n))?);
        }
        let (one, other) = (median(&mut one), median(&mut other));
        let ratio = other.as_secs_f64() / one.as_secs_f64();
        worst = worst.max(ratio);
        println!("{name:<34} {one:>12.3?} {other:>12.3?} {ratio:>7.2}");
    }
    let passed = !measured || worst <= WORST;
    Ok(if passed { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn timed(what: impl FnOnce() -> Result<()>) -> Result<Duration> {
    let begun = Clock::now();
    what()?;
    Ok(begun.elapsed())
}

fn median(taken: &mut [Duration]) -> Duration {
    taken.sort_unstable();
    taken.get(taken.len() / 2).copied().unwrap_or_default()
}

type Asked = (&'static str, fn(&Site, usize) -> Result<()>);

const ASKED: [Asked; 10] = [
    ("the newest page", |site, _| site.page(&Filter::default(), None)),
    ("the next page", |site, n| site.page(&Filter::default(), Some(at(n)))),
    ("of one checklist", |site, n| site.page(&Filter { templates: vec![site.codes[n % 20].clone()], ..none() }, None)),
    ("of one kind of work", |site, _| site.page(&Filter { kinds: vec![FormKind::Round], ..none() }, None)),
    ("in one area", |site, n| site.page(&Filter { areas: vec![code(&format!("area-{}", n % 12))?], ..none() }, None)),
    ("in an area seen five times", |site, _| site.page(&Filter { areas: vec![code("rare")?], ..none() }, None)),
    ("of an area and a checklist, failed", |site, n| {
        let (area, template) = (code(&format!("area-{}", n % 3 * 4))?, site.codes[0].clone());
        site.page(&Filter { areas: vec![area], templates: vec![template], failed: true, ..none() }, None)
    }),
    ("by one person", |site, n| {
        let people = vec![opsbook::domain::record::Id(1 + (n % 30) as i64)];
        site.page(&Filter { people, ..none() }, None)
    }),
    ("at a date", |site, n| site.page(&Filter { to: Some(at(n * 7)), ..none() }, None)),
    ("one reading over time", |site, _| {
        let ask = Ask { template: site.codes[0].clone(), item: site.item.clone(), asset: None, from: None, to: None };
        let found = site.store.readings(&ask, &Page::first(WINDOW))?;
        let figures = figures(&found.points).ok_or("no readings")?;
        (figures.n == WINDOW).then_some(()).ok_or_else(|| format!("{} readings", figures.n).into())
    }),
];

fn none() -> Filter {
    Filter::default()
}

fn code(text: &str) -> Result<Code> {
    Code::parse(text).map_err(|_| format!("{text} is no code").into())
}

/// A site with a history.
struct Site {
    store: Store,
    /// Checklists; the first has a reading.
    codes: Vec<Code>,
    item: Code,
}

/// A moment in the history: the same among few rounds and among many.
fn at(n: usize) -> Instant {
    Instant(NOW.0 - (n as i64 + 10) * STEP)
}

impl Site {
    fn of(path: &Path, rounds: i64) -> Result<Self> {
        let store = found(path)?;
        let listed = store.templates()?;
        let reads = |form: &opsbook::domain::template::Form| {
            form.items().find(|item| item.kind.is_quantity()).map(|item| item.key.clone())
        };
        let (first, item) = listed
            .iter()
            .find_map(|listed| Some((listed.template.clone(), reads(&listed.template.form)?)))
            .ok_or("no checklist with a reading")?;
        let code = first.code.clone();
        let others = listed.into_iter().map(|listed| listed.template).filter(|other| other.code != code);
        let templates: Vec<_> = std::iter::once(first).chain(others).take(20).collect();
        let db = Connection::open(path)?;
        db.execute_batch(
            "PRAGMA synchronous = off; PRAGMA foreign_keys = off; BEGIN; CREATE TEMP TABLE form (place, id, code);",
        )?;
        for (n, template) in templates.iter().enumerate() {
            db.execute(
                "INSERT INTO form VALUES (?1, ?2, ?3)",
                params![n as i64, template.id.0, template.code.as_str()],
            )?;
        }
        db.execute(ROUNDS, params![rounds, NOW.0, STEP])?;
        db.execute(ANSWERS, params![rounds, NOW.0, STEP, item.as_str()])?;
        db.execute("INSERT INTO worked SELECT signed_by, anchor, id FROM round WHERE signed_by IS NOT NULL", [])?;
        db.execute_batch("COMMIT; PRAGMA wal_checkpoint(TRUNCATE);")?;
        drop(db);
        let codes = templates.into_iter().map(|template| template.code).collect();
        Ok(Self { store: Store::open(path)?, codes, item })
    }

    fn page(&self, filter: &Filter, before: Option<Instant>) -> Result<()> {
        let after = before.map(|at| (at, opsbook::domain::record::Id(i64::MAX)));
        let found = self.store.rounds(filter, &Page { after, limit: PAGE })?;
        (!found.rows.is_empty()).then_some(()).ok_or_else(|| format!("nothing: {filter:?}").into())
    }
}

/// A round in each step of time back from now: twenty checklists, twelve areas, thirty people, one in twenty failed.
const ROUNDS: &str = "WITH RECURSIVE c (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM c WHERE n < ?1 - 1) \
    INSERT INTO round (id, number, template, version, title, area, asset, slot, slots, anchor, ops_date, opens, due, missed_at, \
    review, state, walked_from, walked_to, walked_set, from_paper, late, started_by, started, signed_by, signed, lines, failed, \
    outcome, team, seq) \
    SELECT 1000000000 - n, 1000000000 - n, form.code, form.id, '{}', \
    iif(n % (?1 / 5) = 7, 'rare', 'area-' || (n * 7 % 12)), iif(n % 3 = 0, 'asset-' || (n % 200), NULL), 's' || n, 1, \
    ?2 - n * ?3, '2026-11-23', ?2 - n * ?3, ?2 - n * ?3, ?2 - n * ?3, 0, \
    iif(n % 50 = 0, 'explained', iif(n % 4 = 0, 'reviewed', 'done')), ?2 - n * ?3, ?2 - n * ?3, 0, 0, 0, 1 + n % 30, ?2 - n * ?3, \
    1 + n % 30, ?2 - n * ?3, 5, n * 11 % 20 = 0, iif(n % 8 = 0, 'pass', NULL), '[]', 1 \
    FROM c JOIN form ON form.place = n % 20";

/// Five answers in each: the first a reading.
const ANSWERS: &str = "WITH RECURSIVE c (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM c WHERE n < ?1 * 5 - 1) \
    INSERT INTO answer (id, round, item, verdict, value, typed, flag, bulk, fixed, \"by\", at, void, seq) \
    SELECT 2000000000 + n, 1000000000 - n / 5, iif(n % 5 = 0, ?4, 'line-' || (n % 5)), 'pass', \
    iif(n % 5 = 0, 3000000 + n * 37 % 1000000, NULL), NULL, 'ok', 0, 0, 1 + n % 30, ?2 - (n / 5) * ?3, 0, 1 FROM c";

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
    store.apply(&Envelope::new(&nobody, "bench", NOW, found))?;
    let me = acting(&store.people()?.first().ok_or("nobody works here")?.record, 1000);
    let files = built_in("general").ok_or("no built-in pack")?;
    let pack = read(&files).map_err(|errors| format!("{errors:?}"))?;
    let install = pack::Change::Install { pack: Box::new(pack), digest: "bench".into() };
    store.apply(&Envelope::new(&me, "bench", NOW, Change::Pack(install)))?;
    Ok(store)
}
