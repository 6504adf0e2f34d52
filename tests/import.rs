//! An import killed in its middle is finished once by the same import, and leaves everyone else their turn.
// The figures of a run are what it is for.
#![allow(clippy::print_stdout, clippy::unwrap_used)]

use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant as Monotonic};

use opsbook::domain::actor::Actor;
use opsbook::domain::change::Change;
use opsbook::domain::code::Code;
use opsbook::domain::import::{Import, State};
use opsbook::domain::round;
use opsbook::host::clock;
use opsbook::store::{Envelope, Store, acting};
use tempfile::TempDir;

/// Rows of the file that is brought in: enough that it takes many transactions.
const ROWS: usize = 1500;

struct Site {
    dir: TempDir,
    file: PathBuf,
}

impl Site {
    fn new() -> Self {
        let dir = TempDir::new().unwrap();
        let file = dir.path().join("halls.csv");
        let rows: String = (0..ROWS).fold(String::new(), |rows, n| rows + &format!("k{n},Hall {n} 车间\n"));
        std::fs::write(&file, format!("id,name\n{rows}")).unwrap();
        let site = Self { dir, file };
        assert!(site.begin(&["init", "--name", "Harbour Mill", "--tz", "Asia/Shanghai"]).wait().unwrap().success());
        site
    }

    /// The program at work, in an environment that says nothing.
    fn begin(&self, args: &[&str]) -> Child {
        let mut command = Command::new(env!("CARGO_BIN_EXE_opsbook"));
        command.env_clear().env("HOME", self.dir.path()).env("LANG", "C.UTF-8").args(args);
        command.arg("--db").arg(self.dir.path().join("site.db"));
        command.stdin(Stdio::null()).stdout(Stdio::null()).spawn().unwrap()
    }

    fn import(&self) -> Child {
        self.begin(&["import", "areas", self.file.to_str().unwrap(), "--yes"])
    }

    fn store(&self) -> Store {
        Store::open(&self.dir.path().join("site.db")).unwrap()
    }

    /// Kills a process with SIGKILL once it has written some entries, wherever it stands then.
    fn kill_after(&self, mut child: Child, entries: i64) {
        let store = self.store();
        let first = store.head().unwrap().0;
        while store.head().unwrap().0 < first + entries {
            assert!(child.try_wait().unwrap().is_none(), "it was over before it was killed");
            std::thread::sleep(Duration::from_millis(2));
        }
        child.kill().unwrap();
        child.wait().unwrap();
    }

    /// The one import there is.
    fn one(&self) -> Import {
        let mut imports = self.store().imports(10).unwrap();
        assert_eq!(imports.len(), 1);
        imports.remove(0).record
    }

    fn halls(&self) -> usize {
        self.store().areas().unwrap().iter().filter(|held| held.record.is.origin.is_some()).count()
    }

    fn sound(&self) {
        assert_eq!(self.store().verify(&[]).unwrap().problems, []);
    }
}

#[test]
fn one_that_was_killed_is_finished_once_by_the_same_file_and_taken_back_whole() {
    let site = Site::new();
    for _ in 0..3 {
        site.kill_after(site.import(), 200);
        assert_eq!(site.one().state, State::Running);
        assert!(site.halls() > 0 && site.halls() < ROWS);
        site.sound();
    }
    assert!(site.import().wait().unwrap().success());
    let import = site.one();
    assert_eq!((import.state, import.made, import.same, site.halls()), (State::Finished, ROWS as i64, 0, ROWS));
    let head = site.store().head().unwrap();
    assert!(site.import().wait().unwrap().success());
    assert_eq!(site.store().head().unwrap(), head, "it is here already");
    let undo = || site.begin(&["import", "undo", "IMP-0001"]);
    site.kill_after(undo(), 200);
    assert_eq!(site.one().state, State::Undoing);
    site.sound();
    assert!(undo().wait().unwrap().success());
    assert_eq!((site.one().state, site.one().kept, site.halls()), (State::Undone, 0, 0));
    site.sound();
    // It comes in again as if for the first time.
    assert!(site.import().wait().unwrap().success());
    assert_eq!(site.halls(), ROWS);
    site.sound();
}

/// How long one more round takes to be begun, in milliseconds.
fn write(store: &mut Store, actor: &Actor) -> f64 {
    let template = Some(Code::parse("dispatch").unwrap());
    let start = round::Change::Start { which: None, template, asset: None, from_paper: false };
    let begun = Monotonic::now();
    store.apply(&Envelope::new(actor, "beside", clock::now(), Change::Round(start))).unwrap();
    begun.elapsed().as_secs_f64() * 1000.0
}

/// The part of the sorted times below which `share` of them lie.
fn part(times: &mut [f64], share: f64) -> f64 {
    times.sort_by(f64::total_cmp);
    times[((times.len() - 1) as f64 * share) as usize]
}

#[test]
fn a_second_session_gets_its_turn_while_one_comes_in() {
    let site = Site::new();
    let mut store = site.store();
    let actor = acting(&store.people().unwrap()[0].record, 1000);
    let mut alone: Vec<f64> = (0..100).map(|_| write(&mut store, &actor)).collect();
    let mut child = site.import();
    let mut beside = Vec::new();
    while child.try_wait().unwrap().is_none() {
        beside.push(write(&mut store, &actor));
    }
    assert_eq!((site.one().state, site.halls()), (State::Finished, ROWS));
    let n = beside.len();
    let [half, most] = [0.5, 0.99].map(|share| part(&mut beside, share));
    let [idle, idle_most] = [0.5, 0.99].map(|share| part(&mut alone, share));
    println!("{n} writes beside an import: p50 {half:.1} ms, p99 {most:.1} ms; alone: {idle:.1} ms, {idle_most:.1} ms");
    assert!(n > 20, "{n} writes say nothing");
    // Nobody is told that the file is busy, which `write` sees; and what the import holds is a moment, on a loaded box too.
    assert!(half - idle < 100.0, "half of them waited {half:.1} ms");
}
