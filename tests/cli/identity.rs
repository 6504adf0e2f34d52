//! Who is at the keyboard, by the command line: shared logins, PINs, lent roles, countersignatures, exceptions.

use std::io::{Read, Write};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use serde_json::Value;

use crate::site::{Site, has_keys};

const PIN: &str = "40291786";

/// A site whose only login is shared by its manager, who has a PIN, and two others, who have none.
struct Shared {
    site: Site,
    boss: String,
}

impl Shared {
    fn new() -> Self {
        let site = Site::fresh();
        let me = site.json(&["people", "list"])[0].clone();
        let (boss, login) = (me["name"].as_str().unwrap().to_owned(), me["logins"][0].as_str().unwrap().to_owned());
        site.done(&["people", "add", "Chen Bo", "--role", "supervisor"]);
        site.done(&["people", "add", "王芳", "--role", "operator"]);
        let output = site.command(&["people", "pin", "--stdin"]).write_stdin(format!("{PIN}\n")).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        site.done(&["people", "login", "Chen Bo", &login]);
        let shared = Self { site, boss };
        shared.done_typing(PIN, &["people", "login", "王芳", &login, "--as", &shared.boss]);
        shared
    }

    fn typing(&self, pins: &str, args: &[&str]) -> (i32, String, String) {
        let mut command = self.site.command(&[args, &["--pin-stdin"]].concat());
        let output = command.write_stdin(pins.replace(' ', "\n") + "\n").output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
    }

    fn done_typing(&self, pins: &str, args: &[&str]) -> String {
        let (code, out, err) = self.typing(pins, args);
        assert_eq!(code, 0, "{args:?}: {err}");
        out
    }

    fn refused_typing(&self, pins: &str, args: &[&str]) -> String {
        let (code, _, err) = self.typing(pins, args);
        assert_eq!((code, err.lines().count()), (1, 1), "{args:?}: {err}");
        err
    }

    /// The temporary PIN that someone is given.
    fn reset(&self, person: &str) -> String {
        let said = self.done_typing(PIN, &["people", "pin", person, "--reset", "--json", "--as", &self.boss]);
        let value: Value = serde_json::from_str(&said).unwrap();
        has_keys(&value, &["pin", "seq", "repeated"]);
        value["pin"].as_str().unwrap().to_owned()
    }
}

#[test]
fn a_shared_login_asks_for_the_pin_of_who_has_one() {
    let shared = Shared::new();
    let start = ["round", "start", "goods-in"];
    assert!(shared.site.fails(1, &start).contains("--as"));
    let as_boss = [&start[..], &["--as", &shared.boss]].concat();
    assert!(shared.site.fails(2, &as_boss).contains("--pin-stdin"), "nobody can type here");
    assert!(shared.refused_typing("77777778", &as_boss).contains("9 tries"));
    // On a box so busy that the wait is over before the next try, that one is a miss too, and the next wait is twice as long.
    let soon = (0..6).any(|_| shared.refused_typing("77777778", &as_boss).contains("Too soon"));
    assert!(soon, "no try had to wait");
    // Who has none is believed.
    shared.site.done(&[&start[..], &["--as", "王芳"]].concat());
    let start = ["round", "start", "dispatch", "--as", &shared.boss];
    loop {
        let (code, _, said) = shared.typing(PIN, &start);
        if code == 0 {
            break;
        }
        assert!(said.contains("Too soon"), "{said}");
        std::thread::sleep(Duration::from_millis(300));
    }
    let verbs: Vec<String> = shared
        .site
        .json(&["journal"])
        .as_array()
        .unwrap()
        .iter()
        .filter(|entry| entry["noun"] == "pin")
        .map(|entry| entry["verb"].as_str().unwrap().to_owned())
        .collect();
    let tail = ["try-pin", "miss-pin", "try-pin", "sign-in"];
    assert!(verbs.ends_with(&tail.map(str::to_owned)), "{verbs:?}");
    assert!(shared.site.done(&["verify"]).contains("whole"));
}

#[test]
fn a_temporary_pin_is_shown_once_and_set_anew() {
    let shared = Shared::new();
    let reset = ["people", "pin", "Chen Bo", "--reset", "--as", &shared.boss, "--op", "reset-1"];
    let shown = shared.done_typing(PIN, &reset);
    let temporary = shown.split("Bo: ").nth(1).unwrap().split('.').next().unwrap().to_owned();
    assert_eq!(temporary.len(), 8, "{shown}");
    let second = shared.done_typing(PIN, &reset);
    assert!(second.contains("not shown again") && !second.contains(&temporary), "{second}");
    let start = ["round", "start", "goods-in", "--as", "Chen Bo"];
    assert!(shared.refused_typing(&temporary, &start).contains("temporary"));
    let state_of = |name: &str| {
        let list = shared.site.json(&["people", "list"]);
        let person = list.as_array().unwrap().iter().find(|person| person["name"] == name).unwrap().clone();
        has_keys(&person, &["alias", "crew", "pin", "lent"]);
        person["pin"].clone()
    };
    assert_eq!((state_of("Chen Bo"), state_of("王芳")), (Value::from("temporary"), Value::Null));
    let set = ["people", "pin", "--as", "Chen Bo"];
    for (new, says) in [("40", "at least 6"), ("123456", "anybody would try"), (temporary.as_str(), "the one you have")]
    {
        let err = shared.refused_typing(&format!("{temporary} {new}"), &set);
        assert!(err.contains(says) && !err.contains(new), "{err}");
    }
    shared.done_typing(&format!("{temporary} ７３９１５８"), &set);
    assert_eq!(state_of("Chen Bo"), "set");
    shared.done_typing("739158", &start);
    let others = shared.refused_typing("739158", &["people", "pin", "王芳", "--as", "Chen Bo"]);
    assert!(others.contains("--reset"), "{others}");
}

#[test]
fn a_role_is_lent_used_told_and_ended() {
    let shared = Shared::new();
    let boss = ["--as", shared.boss.as_str()];
    let lend = ["people", "lend", "王芳", "supervisor", "--reason", "Chen Bo is ill"];
    let said = shared.done_typing(PIN, &[&lend[..], &boss].concat());
    assert!(said.contains("王芳 stands in as supervisor until"), "{said}");
    let loan = shared.site.json(&["people", "list"])[2]["lent"].clone();
    assert_eq!((loan["role"].as_str(), loan["reason"].as_str()), (Some("supervisor"), Some("Chen Bo is ill")));
    assert!(shared.site.done(&["people", "list"]).contains("supervisor until"));
    let wang = ["--as", "王芳"];
    shared.site.done(&[&["round", "start", "goods-in"][..], &wang].concat());
    shared.site.done(&[&["round", "void", "RND-0001", "--reason", "wrong list"][..], &wang].concat());
    let told = shared.site.json(&["exceptions", "--kind", "lent", "--from", "today"]);
    let told = told.as_array().unwrap();
    assert_eq!(told.len(), 1, "{told:?}");
    has_keys(&told[0], &["kind", "seq", "at", "by", "role", "noun", "record", "ref", "reason", "entries"]);
    assert_eq!((told[0]["by"].as_str(), told[0]["ref"].as_str()), (Some("王芳"), Some("RND-0001")));
    shared.done_typing(PIN, &[&["people", "unlend", "王芳"][..], &boss].concat());
    let void = ["round", "void", "RND-0001", "--reason", "again", "--as", "王芳"];
    assert!(shared.site.fails(1, &void).contains("needs the role"));
    for (role, says) in [("manager", "cannot be lent"), ("auditor", "cannot be lent")] {
        let err = shared.refused_typing(PIN, &[&["people", "lend", "王芳", role][..], &boss].concat());
        assert!(err.contains(says), "{err}");
    }
    let soon = ["people", "lend", "王芳", "supervisor", "--until", "2020-01-01 08:00"];
    assert!(shared.refused_typing(PIN, &[&soon[..], &boss].concat()).contains("over"));
}

#[test]
fn a_round_waits_for_its_countersignature() {
    let shared = Shared::new();
    let temporary = shared.reset("Chen Bo");
    shared.done_typing(&format!("{temporary} 739158"), &["people", "pin", "--as", "Chen Bo"]);
    let site = &shared.site;
    let wang = ["--as", "王芳"];
    assert!(site.done(&["round", "pending"]).contains("Nothing waits"));
    site.done(&[&["round", "start", "cash-count"][..], &wang].concat());
    loop {
        let view = site.json(&["round", "show", "RND-0001"]);
        let open = view["items"].as_array().unwrap().iter().find(|item| item["answer"].is_null()).cloned();
        let Some(item) = open else { break };
        let value = match item["kind"].as_str().unwrap() {
            "check" => "pass",
            "choice" => item["choices"][0].as_str().unwrap(),
            "text" | "signature" => "Wang",
            "time" => "0905",
            _ => "0",
        };
        site.done(&[&["round", "answer", "RND-0001", item["key"].as_str().unwrap(), value][..], &wang].concat());
    }
    site.done(&[&["round", "sign", "RND-0001"][..], &wang].concat());
    let pending = site.json(&[&["round", "pending"][..], &wang].concat());
    has_keys(&pending[0], &["id", "title", "by", "signed", "lines", "failed", "own"]);
    assert_eq!((pending[0]["id"].as_str(), pending[0]["own"].as_bool()), (Some("RND-0001"), Some(true)));
    assert!(site.done(&[&["round", "pending"][..], &wang].concat()).contains("your own work"));
    let review = ["round", "review", "RND-0001"];
    assert!(site.fails(1, &[&review[..], &wang].concat()).contains("needs the role"));
    shared.done_typing("739158", &[&review[..], &["--as", "Chen Bo"]].concat());
    assert!(site.done(&["round", "pending"]).contains("Nothing waits"));
    let signatures = site.json(&["round", "show", "RND-0001"])["signatures"].clone();
    let known: Vec<&str> = signatures.as_array().unwrap().iter().map(|one| one["known_by"].as_str().unwrap()).collect();
    assert_eq!(known, ["name", "pin"]);
    assert!(site.done(&["verify"]).contains("whole"));
}

#[test]
fn someone_is_edited_and_leaves() {
    let site = Site::fresh();
    site.done(&["people", "add", "Chen Bo"]);
    site.done(&["people", "edit", "Chen Bo", "--name", "Chen Bo-wen", "--alias", "陈博文", "--lang", "zh-CN"]);
    let person = site.json(&["people", "list"])[1].clone();
    assert_eq!((person["name"].as_str(), person["alias"].as_str()), (Some("Chen Bo-wen"), Some("陈博文")));
    assert_eq!(person["language"], "zh-CN");
    assert!(site.fails(2, &["people", "edit", "Chen Bo-wen"]).contains("--alias"));
    assert!(site.fails(1, &["people", "edit", "Chen Bo-wen", "--crew", "none-such"]).contains("none-such"));
    assert!(site.fails(1, &["people", "edit", "Chen Bo-wen", "--name", " "]).contains("name"));
    let leave = ["people", "leave", "Chen Bo-wen", "--op", "gone"];
    site.done(&leave);
    assert!(site.done(&leave).starts_with("Saved before"));
    assert_eq!(site.json(&["people", "list"]).as_array().unwrap().len(), 1);
    let me = site.json(&["people", "list"])[0]["name"].as_str().unwrap().to_owned();
    assert!(site.fails(1, &["people", "leave", &me]).contains("last manager"));
    site.done(&["undo"]);
    assert_eq!(site.json(&["people", "list"]).as_array().unwrap().len(), 2);
}

#[test]
fn the_exceptions_list_takes_what_people_type() {
    let site = Site::fresh();
    assert!(site.done(&["exceptions"]).contains("Nothing in this time"));
    assert_eq!(site.json(&["exceptions", "--from", "2020-01-01", "--to", "today"]), Value::Array(Vec::new()));
    site.all_day();
    site.done(&["round", "skip", "cold", "--reason", "emptied for cleaning"]);
    for args in [&["--from", "today"][..], &["--to", "+1d"], &["--kind", "skipped", "--kind", "alone"], &[]] {
        let said = site.done(&[&["exceptions"][..], args].concat());
        assert!(said.contains("skipped") && said.contains("emptied for cleaning"), "{args:?}: {said}");
    }
    assert!(site.done(&["exceptions", "--lang", "zh-CN"]).contains("跳过"));
    assert!(site.done(&["exceptions", "--kind", "alone"]).contains("Nothing"));
    assert!(site.fails(2, &["exceptions", "--kind", "bulky"]).contains("back-dated"));
    assert!(site.fails(2, &["exceptions", "--from", "someday"]).contains("someday"));
}

/// What a person sees and types at a real terminal.
struct Terminal {
    writer: Box<dyn Write + Send>,
    child: Box<dyn portable_pty::Child + Send + Sync>,
    seen: Arc<Mutex<String>>,
    reading: std::thread::JoinHandle<()>,
    _master: Box<dyn portable_pty::MasterPty + Send>,
}

impl Terminal {
    fn run(site: &Site, args: &[&str]) -> Self {
        let pair = native_pty_system().openpty(PtySize::default()).unwrap();
        let mut command = CommandBuilder::new(assert_cmd::cargo::cargo_bin!("opsbook"));
        command.env_clear();
        command.env("TERM", "xterm");
        command.env("HOME", site.dir.path());
        command.arg("--db");
        command.arg(site.db());
        command.args(args);
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let seen = Arc::new(Mutex::new(String::new()));
        let into = Arc::clone(&seen);
        let reading = std::thread::spawn(move || {
            let mut bytes = [0; 512];
            // What is written right before the other end closes may come only after its end was told once.
            let mut ended = 0;
            while ended < 2 {
                match reader.read(&mut bytes) {
                    Ok(n @ 1..) => into.lock().unwrap().push_str(&String::from_utf8_lossy(&bytes[..n])),
                    _ => ended += 1,
                }
            }
        });
        Self { writer: pair.master.take_writer().unwrap(), child, seen, reading, _master: pair.master }
    }

    fn seen(&self) -> String {
        self.seen.lock().unwrap().clone()
    }

    fn until(&self, text: &str, times: usize) {
        let start = Instant::now();
        while self.seen().matches(text).count() < times {
            assert!(start.elapsed() < Duration::from_secs(20), "{text}: {}", self.seen());
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    fn types(&mut self, keys: &str) {
        self.writer.write_all(keys.as_bytes()).unwrap();
        self.writer.flush().unwrap();
    }

    fn ends(mut self) -> (u32, String) {
        let code = self.child.wait().unwrap().exit_code();
        // Nobody holds the terminal any more, so what was said ends.
        self.reading.join().unwrap();
        let seen = self.seen.lock().unwrap().clone();
        (code, seen)
    }
}

#[test]
fn a_pin_typed_at_a_terminal_is_never_shown() {
    let site = Site::fresh();
    let mut terminal = Terminal::run(&site, &["people", "pin"]);
    terminal.until("New PIN, at least 8", 1);
    terminal.types("40291787\r");
    terminal.until("Once more", 1);
    terminal.types("40291786\r");
    let (code, seen) = terminal.ends();
    assert_eq!(code, 1, "{seen}");
    assert!(seen.contains("not the same"), "{seen}");
    let mut terminal = Terminal::run(&site, &["people", "pin"]);
    terminal.until("New PIN", 1);
    terminal.types("40291786\r");
    terminal.until("Once more", 1);
    terminal.types("40291786\r");
    let (code, seen) = terminal.ends();
    assert_eq!(code, 0, "{seen}");
    assert!(seen.contains("is set") && !seen.contains("4029"), "{seen}");
    // Given up with Ctrl-C, nothing is changed, and nothing was tried.
    let mut terminal = Terminal::run(&site, &["people", "pin"]);
    terminal.until("PIN of", 1);
    terminal.types("402\u{3}");
    let (code, seen) = terminal.ends();
    assert_eq!(code, 1, "{seen}");
    assert!(seen.contains("nothing was changed"), "{seen}");
    assert!(site.json(&["exceptions", "--kind", "pin-miss"]).as_array().unwrap().is_empty());
}
