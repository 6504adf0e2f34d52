//! Writers killed at random: nothing that was acknowledged is lost, doubled or out of the chain.
//!
//! Four processes work rounds on one file and are killed with SIGKILL and started again. Each writes `begin OP KIND ITEM` before
//! it asks and `ack OP KIND ITEM SEQ RECORD` after the store has answered, to a file of its own; after a restart it asks for what
//! it had begun once more, under the same operation. The checker knows only those files and the database, which it reads with
//! SQL of its own; the chain of hashes is computed here from the description of the format.
//!
//! A kill counts as between `BEGIN` and the acknowledgement where the writer, stopped for a look just before, held SQLite's write
//! lock, or where its operation was in the file already. One kill in four waits for the first of these, so that a fast disk does
//! not leave the point of the test to luck; the others fall where they fall.
//!
//! `OPSBOOK_TORTURE=500` sets the number of kills; 40 are done otherwise.
// The figures of a long run are what it is for.
#![allow(clippy::print_stdout, clippy::unwrap_used)]

mod site;

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{File, OpenOptions};
use std::io::Write;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant as Monotonic};

use opsbook::domain::actor::Actor;
use opsbook::domain::change::Change;
use opsbook::domain::phrase::Lang;
use opsbook::domain::record::Id;
use opsbook::domain::round::{self, Which};
use opsbook::domain::time::Instant;
use opsbook::store::{Envelope, Error, Store, acting};
use rusqlite::{Connection, params};
use rustix::process::{Pid, Signal, kill_process};
use sha2::{Digest, Sha256};
use site::{NOW, Site, code, fitting};
use tempfile::TempDir;

const WRITERS: usize = 4;
const TEMPLATES: [&str; WRITERS] = ["goods-in", "dispatch", "first-aid", "ladders-lifting"];

/// Set in the environment of a writer: which one it is, the database, and the file for what it says.
const ROLE: &str = "OPSBOOK_TORTURE_WRITER";

/// A writer, when this test starts itself again; otherwise nothing to test.
#[test]
fn writer() {
    let Ok(role) = std::env::var(ROLE) else { return };
    let mut parts = role.splitn(3, '|');
    let number: usize = parts.next().unwrap().parse().unwrap();
    let path = PathBuf::from(parts.next().unwrap());
    let said = PathBuf::from(parts.next().unwrap());
    Writer::resume(number, &path, &said).run();
}

/// Works round after round. Every operation's identity follows from the writer and its place in its work, so that after a
/// restart the same operation is asked for again.
struct Writer {
    number: usize,
    store: Store,
    actor: Actor,
    said: File,
    /// The next operation.
    place: u64,
    /// What was begun and not acknowledged.
    begun: Option<(String, String)>,
    /// The round in work, where one is.
    round: Option<Which>,
}

impl Writer {
    /// Takes up where the last of its lives ended, knowing only what it said itself.
    fn resume(number: usize, path: &Path, said: &Path) -> Self {
        let before = std::fs::read_to_string(said).unwrap_or_default();
        let (mut place, mut begun, mut round) = (0, None, None);
        for words in lines(&before) {
            match words[..] {
                ["begin", _, kind, item] => begun = Some((kind.to_owned(), item.to_owned())),
                ["ack", op, kind, _, _, record] => {
                    place = u64::from_str_radix(&op[16..], 16).unwrap() + 1;
                    begun = None;
                    round = after(kind, Id(record.parse().unwrap()), round);
                }
                _ => panic!("{words:?}"),
            }
        }
        let mut file = OpenOptions::new().create(true).append(true).open(said).unwrap();
        if !before.is_empty() && !before.ends_with('\n') {
            file.write_all(b"\n").unwrap();
        }
        let store = Store::open(path).unwrap();
        let people = store.people().unwrap();
        let actor = acting(&people.iter().find(|held| held.record.name == "Ong").unwrap().record, 1001);
        Self { number, store, actor, said: file, place, begun, round }
    }

    fn run(mut self) {
        loop {
            let (kind, item) = self.begun.take().unwrap_or_else(|| self.next());
            self.ask(&kind, &item);
        }
    }

    /// What comes next in the work, and on which line.
    fn next(&self) -> (String, String) {
        let Some(which) = &self.round else { return ("start".into(), "-".into()) };
        let lines = self.store.round(which, self.now()).unwrap().lines;
        match lines.iter().find(|line| line.answer.is_none()) {
            Some(line) => ("answer".into(), line.item.key.to_string()),
            None => ("sign".into(), "-".into()),
        }
    }

    fn change(&self, kind: &str, item: &str) -> round::Change {
        match (kind, self.round.clone()) {
            ("start", None) => {
                let template = Some(code(TEMPLATES[self.number]));
                round::Change::Start { which: None, template, asset: None, from_paper: false }
            }
            ("answer", Some(which)) => {
                let view = self.store.round(&which, self.now()).unwrap();
                let line = view.lines.iter().find(|line| line.item.key.as_str() == item).unwrap();
                round::Change::Answer { which, item: line.item.key.clone(), given: fitting(line) }
            }
            ("sign", Some(which)) => round::Change::Sign { which, language: Lang::En, reason: None },
            other => panic!("{other:?}"),
        }
    }

    /// A tenth of a second of the working day per operation.
    fn now(&self) -> Instant {
        Instant(NOW.0 + self.place as i64 * 100)
    }

    fn ask(&mut self, kind: &str, item: &str) {
        let mut op = [0; 16];
        op[7] = self.number as u8 + 1;
        op[8..].copy_from_slice(&self.place.to_be_bytes());
        let name = hex(&op);
        let change = Change::Round(self.change(kind, item));
        let mut envelope = Envelope::new(&self.actor, &format!("w{}", self.number), self.now(), change);
        envelope.op = op;
        // Said in one write each, so that a kill leaves whole lines but for the last.
        self.said.write_all(format!("begin {name} {kind} {item}\n").as_bytes()).unwrap();
        let receipt = loop {
            match self.store.apply(&envelope) {
                Ok(receipt) => break receipt,
                Err(Error::Busy) => {}
                Err(error) => panic!("{error}"),
            }
        };
        let record = receipt.records[0];
        self.said.write_all(format!("ack {name} {kind} {item} {} {record}\n", receipt.seq).as_bytes()).unwrap();
        self.round = after(kind, record, self.round.take());
        self.place += 1;
    }
}

/// The round in work after an operation.
fn after(kind: &str, record: Id, round: Option<Which>) -> Option<Which> {
    match kind {
        "start" => Some(Which::Row(record)),
        "sign" => None,
        _ => round,
    }
}

/// Whole lines, word by word. A torn last line says nothing.
fn lines(text: &str) -> impl Iterator<Item = Vec<&str>> {
    let whole = text.split_inclusive('\n').filter(|line| line.ends_with('\n'));
    // A life that ended within a line left a torn one in the middle too.
    whole
        .map(|line| line.split_whitespace().collect::<Vec<_>>())
        .filter(|words| matches!((words.first(), words.len()), (Some(&"begin"), 4) | (Some(&"ack"), 6)))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"))
}

/// A writer's process, and what it says.
struct Life {
    child: Child,
    number: usize,
    said: PathBuf,
}

fn start(number: usize, database: &Path, said: &Path) -> Life {
    let role = format!("{number}|{}|{}", database.display(), said.display());
    let child = Command::new(std::env::current_exe().unwrap())
        .args(["writer", "--exact", "--quiet", "--nocapture", "--test-threads=1"])
        .env(ROLE, role)
        .stdout(Stdio::null())
        .stderr(Stdio::inherit())
        .spawn()
        .unwrap();
    Life { child, number, said: said.to_owned() }
}

/// What a writer said: operations begun, in order, and those acknowledged: kind, line, last entry, first record.
#[derive(Default)]
struct Said {
    begun: Vec<String>,
    acknowledged: BTreeMap<String, (String, String, i64, i64)>,
}

impl Said {
    fn read(path: &Path) -> Self {
        let mut said = Self::default();
        for words in lines(&std::fs::read_to_string(path).unwrap_or_default()) {
            match words[..] {
                ["begin", op, ..] => said.begun.push(op.to_owned()),
                [_, op, kind, item, seq, record] => {
                    let what = (kind.to_owned(), item.to_owned(), seq.parse().unwrap(), record.parse().unwrap());
                    let before = said.acknowledged.insert(op.to_owned(), what.clone());
                    assert!(before.is_none(), "{op} was acknowledged as {before:?} and as {what:?}");
                }
                _ => unreachable!(),
            }
        }
        said
    }

    /// What it asks for and has no answer to.
    fn open(&self) -> Option<&String> {
        self.begun.last().filter(|op| !self.acknowledged.contains_key(*op))
    }
}

impl Life {
    /// Stops the process for good, wherever it stands. Whether it held the write lock.
    fn kill(&mut self, shm: &Path) -> bool {
        let writing = self.look(shm);
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        writing
    }

    /// Stops it for good while it writes: however fast the disk is, some kills must lie inside a transaction.
    fn kill_writing(&mut self, shm: &Path) -> bool {
        for _ in 0..2000 {
            if self.look(shm) {
                break;
            }
            kill_process(Pid::from_child(&self.child), Signal::CONT).unwrap();
            std::thread::sleep(Duration::from_micros(300));
        }
        self.kill(shm)
    }

    /// Stops it for a look at where it stands: whether it holds the write lock.
    fn look(&self, shm: &Path) -> bool {
        kill_process(Pid::from_child(&self.child), Signal::STOP).unwrap();
        let stat = format!("/proc/{}/stat", self.child.id());
        while let Ok(stat) = std::fs::read_to_string(&stat) {
            if stat.rsplit(')').next().unwrap().trim_start().starts_with('T') {
                break;
            }
            std::thread::yield_now();
        }
        holds_write_lock(self.child.id(), shm)
    }
}

/// Whether `/proc` tells of this process: it does not where another's numbering of processes is mounted there.
fn proc_is_ours() -> bool {
    let own = std::process::id().to_string();
    std::fs::read_link("/proc/self").is_ok_and(|told| told.as_os_str() == own.as_str())
        && std::fs::read_to_string("/proc/locks").is_ok()
}

/// Whether a process holds byte 120 of the `-shm` file: SQLite's write lock in WAL mode (`WAL_WRITE_LOCK`, walformat.html, 2.3.1).
fn holds_write_lock(process: u32, shm: &Path) -> bool {
    let inode = std::fs::metadata(shm).map(|facts| facts.ino()).unwrap_or_default().to_string();
    std::fs::read_to_string("/proc/locks").unwrap_or_default().lines().any(|line| {
        let words: Vec<&str> = line.split_whitespace().collect();
        let own = words.get(4) == Some(&process.to_string().as_str()) && words.get(3) == Some(&"WRITE");
        own && words.get(5).is_some_and(|file| file.ends_with(&format!(":{inode}"))) && words.get(6) == Some(&"120")
    })
}

#[test]
fn nothing_acknowledged_is_lost_under_kills() {
    if std::env::var(ROLE).is_ok() {
        return;
    }
    let kills: usize = std::env::var("OPSBOOK_TORTURE").ok().and_then(|kills| kills.parse().ok()).unwrap_or(40);
    let dir = TempDir::new().unwrap();
    let database = dir.path().join("site.db");
    let shm = dir.path().join("site.db-shm");
    drop(Site::found(&database));
    let files: Vec<PathBuf> = (0..WRITERS).map(|number| dir.path().join(format!("said-{number}"))).collect();
    let mut lives: Vec<Life> = (0..WRITERS).map(|number| start(number, &database, &files[number])).collect();
    let mut seed = 0x9E37_79B9_7F4A_7C15_u64;
    let (mut writing, mut unsaid) = (0, 0);
    let aimed = proc_is_ours();
    let began = Monotonic::now();
    for kill in 0..kills {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        std::thread::sleep(Duration::from_micros(20_000 + (seed >> 33) % 130_000));
        let life = &mut lives[kill % WRITERS];
        assert!(life.child.try_wait().unwrap().is_none(), "writer {} ended by itself", life.number);
        // Three at random, one while it writes: each writer gets both.
        let held = if aimed && kill / WRITERS % 4 == 3 { life.kill_writing(&shm) } else { life.kill(&shm) };
        writing += usize::from(held);
        unsaid += usize::from(!held && Said::read(&life.said).open().is_some_and(|op| made(&database, op)));
        *life = start(life.number, &database, &files[life.number]);
    }
    for life in &mut lives {
        life.kill(&shm);
    }
    let said: Vec<Said> = files.iter().map(|file| Said::read(file)).collect();
    let checked = check(&database, &said);
    let acknowledged: usize = said.iter().map(|said| said.acknowledged.len()).sum();
    println!(
        "{kills} kills in {:.0} s: {writing} in a transaction, {unsaid} after it and before the acknowledgement; \
         {acknowledged} operations acknowledged, {} entries, {} rounds signed; none lost, none doubled, chain whole",
        began.elapsed().as_secs_f64(),
        checked.entries,
        checked.signed
    );
    if aimed {
        let hits = writing + unsaid;
        assert!(hits >= kills / 10, "only {writing} and {unsaid} of {kills} kills hit what is to be shown");
    } else {
        println!("/proc numbers the processes otherwise: whether a kill hit a transaction could not be seen");
    }
    assert!(said.iter().all(|said| said.acknowledged.len() > kills / 40), "a writer came to nothing");
}

/// Whether an operation is in the file.
fn made(database: &Path, op: &str) -> bool {
    let sql = "SELECT EXISTS (SELECT 1 FROM journal WHERE hex(op) = ?1)";
    let db = Connection::open(database).unwrap();
    db.busy_timeout(Duration::from_secs(5)).unwrap();
    db.query_row(sql, [op.to_uppercase()], |row| row.get(0)).unwrap()
}

struct Checked {
    entries: i64,
    signed: i64,
}

/// The checker. Knows the acknowledgements, the file, and the format of the chain; nothing of the program.
fn check(database: &Path, said: &[Said]) -> Checked {
    let db = Connection::open(database).unwrap();
    let sound: String = db.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
    assert_eq!(sound, "ok");
    let ops = chain(&db);
    let mut seen = BTreeSet::new();
    for said in said {
        for (op, (kind, item, seq, record)) in &said.acknowledged {
            let (first, last, n) = ops.get(op).unwrap_or_else(|| panic!("{op} was acknowledged and is lost"));
            assert_eq!(last, seq, "{op} stands elsewhere than was said");
            // Its entries follow one another, each once: nothing of it was done twice or half.
            assert_eq!(last - first + 1, *n, "{op} is torn apart");
            assert!(seen.insert(op.clone()));
            if kind == "answer" {
                let sql = "SELECT count(*) FROM answer WHERE id = ?1 AND item = ?2 AND void = 0";
                let there: i64 = db.query_row(sql, params![record, item], |row| row.get(0)).unwrap();
                assert_eq!(there, 1, "the answer to {item} was acknowledged and is lost");
            }
        }
        for op in ops.keys().filter(|op| op.starts_with(&said.begun[0][..16])) {
            assert!(said.begun.contains(op), "{op} was made and never asked for");
        }
    }
    let count = |sql: &str| -> i64 { db.query_row(sql, [], |row| row.get(0)).unwrap() };
    // An answer is one row and its journal says so; no line has two.
    assert_eq!(count("SELECT count(*) FROM (SELECT 1 FROM answer GROUP BY round, item HAVING count(*) > 1)"), 0);
    assert_eq!(
        count("SELECT count(*) FROM answer"),
        count("SELECT count(DISTINCT record) FROM journal WHERE noun = 'answer'")
    );
    assert_eq!(
        count(
            "SELECT count(*) FROM answer a LEFT JOIN journal j ON j.seq = a.seq AND j.noun = 'answer' AND j.record = a.id \
               WHERE j.seq IS NULL OR json_extract(j.body, '$.item') <> a.item OR json_extract(j.body, '$.verdict') <> a.verdict"
        ),
        0
    );
    // No operation answered more than one line.
    assert_eq!(
        count(
            "SELECT count(*) FROM (SELECT op FROM journal WHERE verb = 'answer' GROUP BY op HAVING count(DISTINCT record) > 1)"
        ),
        0
    );
    let twice = "SELECT count(*) FROM (SELECT 1 FROM signature GROUP BY round HAVING count(*) > 1)";
    assert_eq!(count(twice), 0);
    Checked { entries: count("SELECT count(*) FROM journal"), signed: count("SELECT count(*) FROM signature") }
}

/// Recomputes every hash. Returns for each operation its first and last entry, and how many it has.
fn chain(db: &Connection) -> BTreeMap<String, (i64, i64, i64)> {
    let (uuid, lineage): (String, i64) =
        db.query_row("SELECT uuid, lineage FROM file", [], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    let mut ops: BTreeMap<String, (i64, i64, i64)> = BTreeMap::new();
    let mut before = vec![0_u8; 32];
    let mut statement = db
        .prepare(
            "SELECT seq, at_ms, utc_offset, uid, n, record, v, person, batch, undoes, role, session, op, ask, noun, verb, \
             reason, body, salt, hash, digest IS NULL, loan, behind FROM journal ORDER BY seq",
        )
        .unwrap();
    let mut rows = statement.query([]).unwrap();
    let mut expected_seq = 1;
    while let Some(row) = rows.next().unwrap() {
        let number = |place: usize| -> i64 { row.get(place).unwrap() };
        let maybe = |place: usize| -> Option<i64> { row.get(place).unwrap() };
        let text = |place: usize| -> String { row.get(place).unwrap() };
        let bytes = |place: usize| -> Vec<u8> { row.get(place).unwrap() };
        assert_eq!(number(0), expected_seq, "a gap in the journal");
        expected_seq += 1;
        assert!(row.get::<_, bool>(20).unwrap());
        let mut inner = b"opsbook body 1".to_vec();
        put(&mut inner, &bytes(18));
        put(&mut inner, text(17).as_bytes());
        let mut header = b"opsbook journal 1".to_vec();
        header.extend(&before);
        for part in [uuid.clone().into_bytes(), text(10).into_bytes(), text(11).into_bytes(), bytes(12), bytes(13)] {
            put(&mut header, &part);
        }
        for place in [14, 15] {
            put(&mut header, text(place).as_bytes());
        }
        match row.get::<_, Option<String>>(16).unwrap() {
            Some(reason) => {
                header.push(1);
                put(&mut header, reason.as_bytes());
            }
            None => header.push(0),
        }
        for value in [lineage, number(0), number(1), number(2), number(3), number(4), number(5), number(6), number(22)]
        {
            header.extend(value.to_be_bytes());
        }
        for place in [7, 8, 9, 21] {
            header.push(u8::from(maybe(place).is_some()));
            header.extend(maybe(place).unwrap_or(0).to_be_bytes());
        }
        header.extend(Sha256::digest(&inner));
        before = Sha256::digest(&header).to_vec();
        assert_eq!(before, bytes(19), "entry {} is out of the chain", number(0));
        let op = hex(&bytes(12));
        let (_, last, n) = ops.entry(op).or_insert((number(0), 0, 0));
        *last = number(0);
        *n += 1;
        assert_eq!(number(4), *n - 1, "an operation's entries are numbered from nought");
    }
    ops
}

fn put(into: &mut Vec<u8>, part: &[u8]) {
    into.extend((part.len() as u64).to_be_bytes());
    into.extend(part);
}
