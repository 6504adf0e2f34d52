//! Writers killed at random: nothing that was acknowledged is lost, doubled or out of the chain.
//!
//! Four processes work rounds on one file and are killed with SIGKILL and started again. Each writes `begin OP` before it asks and
//! `ack OP SEQ` after the store has answered, to a file of its own. The checker knows only those files and the database, which it
//! reads with SQL of its own; the chain of hashes is computed here from the description of the format.
//!
//! `OPSBOOK_TORTURE=500` sets the number of kills; 40 are done otherwise.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod site;

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant as Monotonic};

use opsbook::domain::actor::Actor;
use opsbook::domain::change::Change;
use opsbook::domain::phrase::Lang;
use opsbook::domain::round::{self, Which};
use opsbook::domain::time::Instant;
use opsbook::store::{Envelope, Error, Store, acting};
use rusqlite::Connection;
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
    Writer::resume(number, &path, said).run();
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
    /// The round in work, where one is.
    round: Option<Which>,
}

impl Writer {
    /// Takes up where the last of its lives ended, knowing only what it said itself.
    fn resume(number: usize, path: &Path, said: PathBuf) -> Self {
        let before = std::fs::read_to_string(&said).unwrap_or_default();
        let (mut place, mut round) = (0, None);
        // A torn last line is no acknowledgement.
        for line in before.split_inclusive('\n').filter(|line| line.ends_with('\n')) {
            let words: Vec<&str> = line.split_whitespace().collect();
            if let ["ack", op, _, kind, record] = words[..] {
                place = u64::from_str_radix(&op[16..], 16).unwrap() + 1;
                round = match kind {
                    "start" => Some(Which::Row(opsbook::domain::record::Id(record.parse().unwrap()))),
                    "sign" => None,
                    _ => round,
                };
            }
        }
        let mut file = OpenOptions::new().create(true).append(true).open(&said).unwrap();
        if !before.is_empty() && !before.ends_with('\n') {
            file.write_all(b"\n").unwrap();
        }
        let store = Store::open(path).unwrap();
        let people = store.people().unwrap();
        let actor = acting(&people.iter().find(|held| held.record.name == "Ong").unwrap().record, 1001);
        Self { number, store, actor, said: file, place, round }
    }

    fn run(mut self) {
        loop {
            let (kind, change) = self.next();
            self.ask(kind, change);
        }
    }

    fn next(&self) -> (&'static str, round::Change) {
        let Some(which) = self.round.clone() else {
            let template = Some(code(TEMPLATES[self.number]));
            return ("start", round::Change::Start { which: None, template, asset: None, from_paper: false });
        };
        let lines = self.store.round(&which, self.now()).unwrap().lines;
        match lines.iter().find(|line| line.answer.is_none()) {
            Some(line) => {
                ("answer", round::Change::Answer { which, item: line.item.key.clone(), given: fitting(line) })
            }
            None => ("sign", round::Change::Sign { which, language: Lang::En, reason: None }),
        }
    }

    /// A second of the working day per operation.
    fn now(&self) -> Instant {
        Instant(NOW.0 + self.place as i64 * 100)
    }

    fn ask(&mut self, kind: &str, change: round::Change) {
        let mut op = [0; 16];
        op[7] = self.number as u8 + 1;
        op[8..].copy_from_slice(&self.place.to_be_bytes());
        let name = op.iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"));
        let mut envelope = Envelope::new(&self.actor, &format!("w{}", self.number), self.now(), Change::Round(change));
        envelope.op = op;
        // Said in one write each, so that a kill leaves whole lines but for the last.
        self.said.write_all(format!("begin {name}\n").as_bytes()).unwrap();
        let receipt = loop {
            match self.store.apply(&envelope) {
                Ok(receipt) => break receipt,
                Err(Error::Busy) => {}
                // What is asked anew after a restart was decided from the file: if the last life's change is in it, the next one
                // is asked for under its identity, and refused.
                Err(Error::Refused(refusal)) if format!("{refusal:?}") == "OperationReused" => {
                    return self.recognise(&name);
                }
                Err(error) => panic!("{error}"),
            }
        };
        let record = receipt.records.first().map_or(0, |id| id.0);
        self.said.write_all(format!("ack {name} {} {kind} {record}\n", receipt.seq).as_bytes()).unwrap();
        self.round = match kind {
            "start" => Some(Which::Row(receipt.records[0])),
            "sign" => None,
            _ => self.round.take(),
        };
        self.place += 1;
    }

    /// The operation had been made before the kill and was never acknowledged: what it was stands in the journal.
    fn recognise(&mut self, name: &str) {
        let session = format!("w{}", self.number);
        let op: Vec<u8> = (0..16).map(|n| u8::from_str_radix(&name[2 * n..2 * n + 2], 16).unwrap()).collect();
        let head = self.store.head().unwrap().0;
        let events = self.store.journal((head - 400).max(0)).unwrap();
        let own: Vec<_> = events.iter().filter(|e| e.entry.session == session && e.entry.op == op).collect();
        let last = own.last().expect("an operation that was made is in the journal");
        let signs = own.iter().any(|event| event.entry.verb == "sign");
        let kind = if signs { "sign" } else { "answer" };
        let record = own[0].entry.record;
        self.said.write_all(format!("ack {name} {} {kind} {record}\n", last.entry.seq).as_bytes()).unwrap();
        if signs {
            self.round = None;
        }
        self.place += 1;
    }
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

/// What a writer said: operations begun, and those acknowledged with the last entry named.
#[derive(Default)]
struct Said {
    begun: Vec<String>,
    acknowledged: BTreeMap<String, i64>,
}

fn said(path: &Path) -> Said {
    let mut said = Said::default();
    let text = std::fs::read_to_string(path).unwrap_or_default();
    for line in text.split_inclusive('\n').filter(|line| line.ends_with('\n')) {
        let words: Vec<&str> = line.split_whitespace().collect();
        match words[..] {
            ["begin", op] => said.begun.push(op.to_owned()),
            ["ack", op, seq, ..] => {
                let seq = seq.parse().unwrap();
                let before = said.acknowledged.insert(op.to_owned(), seq);
                assert!(before.is_none_or(|before| before == seq), "{op} was acknowledged as {before:?} and as {seq}");
            }
            _ => panic!("{line}"),
        }
    }
    said
}

#[test]
fn nothing_acknowledged_is_lost_under_kills() {
    if std::env::var(ROLE).is_ok() {
        return;
    }
    let kills: usize = std::env::var("OPSBOOK_TORTURE").ok().and_then(|kills| kills.parse().ok()).unwrap_or(40);
    let dir = TempDir::new().unwrap();
    let database = dir.path().join("site.db");
    drop(Site::found(&database));
    let files: Vec<PathBuf> = (0..WRITERS).map(|number| dir.path().join(format!("said-{number}"))).collect();
    let mut lives: Vec<Life> = (0..WRITERS).map(|number| start(number, &database, &files[number])).collect();
    let mut seed = 0x9E37_79B9_7F4A_7C15_u64;
    let mut between = 0;
    let began = Monotonic::now();
    for kill in 0..kills {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        std::thread::sleep(Duration::from_micros(2_000 + (seed >> 33) % 120_000));
        let life = &mut lives[kill % WRITERS];
        assert!(life.child.try_wait().unwrap().is_none(), "writer {} ended by itself", life.number);
        life.child.kill().unwrap();
        life.child.wait().unwrap();
        let said = said(&life.said);
        // The last thing it said was that it asks: the kill came between that and the acknowledgement.
        between += usize::from(said.begun.last().is_some_and(|op| !said.acknowledged.contains_key(op)));
        *life = start(life.number, &database, &files[life.number]);
    }
    for life in &mut lives {
        life.child.kill().unwrap();
        life.child.wait().unwrap();
    }
    let said: Vec<Said> = files.iter().map(|file| said(file)).collect();
    let checked = check(&database, &said);
    println!(
        "{kills} kills in {:.0} s, {between} between asking and acknowledgement; {} acknowledged operations, {} entries, {} signed rounds",
        began.elapsed().as_secs_f64(),
        said.iter().map(|said| said.acknowledged.len()).sum::<usize>(),
        checked.entries,
        checked.signed
    );
    assert!(between >= kills / 10, "only {between} of {kills} kills came between asking and acknowledgement");
    assert!(said.iter().all(|said| said.acknowledged.len() > kills / 40), "a writer came to nothing");
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
        for (op, seq) in &said.acknowledged {
            let (first, last, n) = ops.get(op).unwrap_or_else(|| panic!("{op} was acknowledged and is lost"));
            assert_eq!(last, seq, "{op} stands elsewhere than was said");
            // Its entries follow one another, each once: nothing of it was done twice or half.
            assert_eq!(last - first + 1, *n, "{op} is torn apart");
            assert!(seen.insert(op.clone()));
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
    // Every operation of a writer that is no start and no sign answered exactly one line.
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
             reason, body, salt, hash, digest IS NULL FROM journal ORDER BY seq",
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
        for value in [lineage, number(0), number(1), number(2), number(3), number(4), number(5), number(6)] {
            header.extend(value.to_be_bytes());
        }
        for place in [7, 8, 9] {
            header.push(u8::from(maybe(place).is_some()));
            header.extend(maybe(place).unwrap_or(0).to_be_bytes());
        }
        header.extend(Sha256::digest(&inner));
        before = Sha256::digest(&header).to_vec();
        assert_eq!(before, bytes(19), "entry {} is out of the chain", number(0));
        let op = bytes(12).iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"));
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
