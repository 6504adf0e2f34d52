//! A full box: sixty-four consoles that save once a second each, in processes of their own, while somebody imports in a loop.
//!
//! Tells how long a save took, beside bare durable writes to the same disk in the same seconds; whether anybody was turned away;
//! and how long the log became. Ends with 1 where a bound is broken: the 99th percentile of a save within 100 ms or 25 times that
//! of a bare write, nobody turned away, the log under 32 MB.
//!
//! People are spread over the second. A last line tells what it costs when all save within a fifth of a second instead, as at the
//! start of a shift; it has no bound, because there the queue itself is what takes the time.
//!
//! `OPSBOOK_CROWD=64` and `OPSBOOK_CROWD_SECONDS=20` set how many and how long.
#![allow(clippy::print_stdout, clippy::print_stderr)]

use std::error::Error as Failure;
use std::fs::{File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitCode};
use std::time::{Duration, Instant as Clock};

use opsbook::domain::actor::Actor;
use opsbook::domain::answer::Verdict;
use opsbook::domain::change::Change;
use opsbook::domain::item::Kind;
use opsbook::domain::pack::{self, Pack};
use opsbook::domain::phrase::{Lang, Phrase};
use opsbook::domain::round::{self, Given, Which};
use opsbook::domain::{site, template};
use opsbook::host::clock;
use opsbook::store::{Envelope, Error, Store, acting};
use opsbook::transfer::pack::{built_in, read};

type Result<T> = std::result::Result<T, Box<dyn Failure>>;

/// Set in the environment of a console or an importer: which it is, the folder, and until when.
const ROLE: &str = "OPSBOOK_CROWD_ROLE";
/// The longest that the log may become, in bytes.
const LOG: u64 = 32 << 20;
/// The longest that a save may take, for 99 in a hundred.
const SAVE: Duration = Duration::from_millis(100);
/// So many times as long as a bare write, on a disk that is slower than that.
const TIMES: u32 = 25;
/// In milliseconds.
const SECOND: u64 = 1000;

fn main() -> Result<ExitCode> {
    if let Ok(role) = std::env::var(ROLE) {
        let mut parts = role.splitn(4, '|');
        let (Some(who), Some(seconds), Some(spread), Some(folder)) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(role.into());
        };
        let (folder, end) = (PathBuf::from(folder), Clock::now() + Duration::from_secs(seconds.parse()?));
        match who.parse() {
            Ok(number) => work(number, spread.parse()?, &folder, end)?,
            Err(_) => import(&folder, end)?,
        }
        return Ok(ExitCode::SUCCESS);
    }
    // `cargo test --benches` only asks whether it starts.
    if !std::env::args().any(|argument| argument == "--bench") {
        return Ok(ExitCode::SUCCESS);
    }
    let many = set("OPSBOOK_CROWD", 64)?;
    let seconds = set("OPSBOOK_CROWD_SECONDS", 20)?;
    let quiet = crowd(many, seconds, false, SECOND)?;
    let busy = crowd(many, seconds, true, SECOND)?;
    crowd(many, seconds, true, SECOND / 5)?;
    Ok(if quiet && busy { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn set(name: &str, otherwise: u64) -> Result<u64> {
    Ok(std::env::var(name).ok().map(|text| text.parse()).transpose()?.unwrap_or(otherwise))
}

/// Runs the crowd, and says whether it stayed within its bounds.
fn crowd(many: u64, seconds: u64, imports: bool, spread: u64) -> Result<bool> {
    let folder = tempfile::Builder::new().prefix("opsbook-crowd-").tempdir_in(".")?;
    found(folder.path())?;
    let start = |who: String| -> Result<Child> {
        let role = format!("{who}|{seconds}|{spread}|{}", folder.path().display());
        Ok(Command::new(std::env::current_exe()?).env(ROLE, role).spawn()?)
    };
    let mut crowd = (0..many).map(|number| start(number.to_string())).collect::<Result<Vec<_>>>()?;
    if imports {
        crowd.push(start("import".to_owned())?);
    }
    let (mut bare, mut longest) = (Vec::new(), 0);
    let mut floor = File::create(folder.path().join("floor"))?;
    while crowd.iter_mut().any(|child| child.try_wait().is_ok_and(|ended| ended.is_none())) {
        let begun = Clock::now();
        floor.write_all(&[7; 4096])?;
        floor.sync_data()?;
        bare.push(begun.elapsed());
        let log = std::fs::metadata(folder.path().join("site.db-wal")).map(|log| log.len()).unwrap_or_default();
        longest = longest.max(log);
        std::thread::sleep(Duration::from_millis(20));
    }
    let well = crowd.iter_mut().all(|child| child.wait().is_ok_and(|ended| ended.success()));
    let (mut saves, mut turned_away, mut imported) = (Vec::new(), 0, 0);
    for entry in std::fs::read_dir(folder.path())? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.starts_with("said-") {
            for line in std::fs::read_to_string(&path)?.lines() {
                match line.parse::<u64>() {
                    Ok(_) if name == "said-import" => imported += 1,
                    Ok(micros) => saves.push(Duration::from_micros(micros)),
                    Err(_) => turned_away += 1,
                }
            }
        }
    }
    let store = Store::open(&folder.path().join("site.db"))?;
    let sound = store.verify(&[])?.is_ok();
    let (times, bare_99) = (percentiles(&mut saves), percentiles(&mut bare)[2]);
    let bound = SAVE.max(bare_99 * TIMES);
    println!(
        "{many} consoles within {spread} ms, {seconds} s{}: {} saves, median {:.1?}, p95 {:.1?}, p99 {:.1?}, longest {:.1?}; bare write p99 {bare_99:.1?} \
         (bound {bound:.1?}); {turned_away} turned away; log {:.1} MB; journal whole: {sound}",
        if imports { format!(", {imported} imports beside") } else { String::new() },
        saves.len(),
        times[0],
        times[1],
        times[2],
        times[3],
        longest as f64 / f64::from(1 << 20),
    );
    Ok(well && sound && turned_away == 0 && times[2] <= bound && longest < LOG && !saves.is_empty())
}

/// Median, 95th, 99th and the longest.
fn percentiles(times: &mut [Duration]) -> [Duration; 4] {
    times.sort_unstable();
    let at = |percent: usize| times.get((times.len() * percent / 100).min(times.len().saturating_sub(1)));
    [50, 95, 99, 100].map(|percent| at(percent).copied().unwrap_or_default())
}

fn pack() -> Result<Pack> {
    let files = built_in("general").ok_or("no built-in pack")?;
    read(&files).map_err(|errors| format!("{errors:?}").into())
}

fn found(folder: &Path) -> Result<()> {
    let mut store = Store::create(&folder.join("site.db"))?;
    let nobody = Actor::nobody("li", 1000);
    let found = site::Change::Found {
        name: "Bench".into(),
        language: Lang::En,
        zone: chrono_tz::Tz::UTC,
        manager: "li".into(),
        manager_name: "Li Wei".into(),
    };
    store.apply(&Envelope::new(&nobody, "s", clock::now(), Change::Site(found)))?;
    let install = pack::Change::Install { pack: Box::new(pack()?), digest: "bench".into() };
    let manager = manager(&store)?;
    store.apply(&Envelope::new(&manager, "s", clock::now(), Change::Pack(install)))?;
    Ok(())
}

fn manager(store: &Store) -> Result<Actor> {
    Ok(acting(&store.people()?.first().ok_or("nobody")?.record, 1000))
}

/// What one process says: a time in microseconds, or why it was turned away.
fn said(folder: &Path, who: &str) -> Result<File> {
    Ok(OpenOptions::new().create(true).append(true).open(folder.join(format!("said-{who}")))?)
}

/// One console: a round of its own, a line of which is answered once a second.
fn work(number: u64, spread: u64, folder: &Path, end: Clock) -> Result<()> {
    let mut store = Store::open(&folder.join("site.db"))?;
    let (me, session) = (manager(&store)?, format!("c{number}"));
    let mut said = said(folder, &number.to_string())?;
    // Not all in the same moment: people are not a metronome.
    std::thread::sleep(Duration::from_millis(number * 618 % SECOND * spread / SECOND));
    let template = opsbook::domain::code::Code::parse("goods-in").map_err(|_| "no code")?;
    let start = round::Change::Start { which: None, template: Some(template), asset: None, from_paper: false };
    let begun = loop {
        match store.apply(&Envelope::new(&me, &session, clock::now(), Change::Round(start.clone()))) {
            Ok(receipt) => break receipt,
            Err(Error::Busy) => writeln!(said, "busy at the start")?,
            Err(error) => return Err(format!("{error:?}").into()),
        }
    };
    let which = Which::Row(*begun.records.first().ok_or("no round")?);
    let lines = store.round(&which, clock::now())?.lines;
    let item = lines.into_iter().find(|line| line.item.kind == Kind::Check).ok_or("no check")?.item.key;
    for n in 0.. {
        let next = Clock::now() + Duration::from_secs(1);
        let given = Given::verdict(Verdict::Pass).with_note(format!("seen {n}"));
        let change = Change::Round(round::Change::Answer { which: which.clone(), item: item.clone(), given });
        let envelope = Envelope::new(&me, &session, clock::now(), change);
        let asked = Clock::now();
        match store.apply(&envelope) {
            Ok(_) => writeln!(said, "{}", asked.elapsed().as_micros())?,
            Err(error) => writeln!(said, "{error:?}")?,
        }
        // What a console does between keys: it looks whether others wrote.
        for _ in 0..4 {
            if Clock::now() >= end {
                return Ok(());
            }
            store.data_version()?;
            std::thread::sleep(next.saturating_duration_since(Clock::now()) / 4);
        }
        std::thread::sleep(next.saturating_duration_since(Clock::now()));
    }
    Ok(())
}

/// Somebody who puts new versions of every checklist in force, again and again.
fn import(folder: &Path, end: Clock) -> Result<()> {
    let mut store = Store::open(&folder.join("site.db"))?;
    let me = manager(&store)?;
    let mut said = said(folder, "import")?;
    let forms = pack()?.forms;
    for n in 0.. {
        if Clock::now() >= end {
            break;
        }
        let mut part: Vec<_> = forms.iter().cycle().skip(n * 5 % forms.len()).take(5).cloned().collect();
        for form in &mut part {
            form.title = Phrase::plain(format!("{} {n}", form.code));
        }
        let asked = Clock::now();
        let change = Change::Template(template::Change::Publish(part));
        match store.apply(&Envelope::new(&me, "import", clock::now(), change)) {
            Ok(_) => writeln!(said, "{}", asked.elapsed().as_micros())?,
            Err(error) => writeln!(said, "{error:?}")?,
        }
    }
    Ok(())
}
