//! A box with a group, its members and outsiders, played by numeric users; and the program run as any of them.
#![allow(clippy::unwrap_used)]

use std::fs::Permissions;
use std::io::{BufRead, BufReader, Read};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Output, Stdio};

use opsbook::domain::change::Change;
use opsbook::domain::site;
use opsbook::host::clock;
use opsbook::store::{Envelope, Store, acting};
use rusqlite::Connection;
use serde_json::Value;
use tempfile::TempDir;

/// Members of the group, one who is none, the group, and the service account.
pub const ALICE: u32 = 61_001;
pub const BOB: u32 = 61_002;
pub const CAROL: u32 = 61_003;
pub const GROUP: u32 = 62_000;
pub const SERVICE: u32 = 61_100;

/// Set in the environment of a process that holds a file open.
const ROLE: &str = "OPSBOOK_TEST_HOLDER";

/// Whether other users can be played here.
pub fn able() -> bool {
    let plays = Command::new("setpriv").args(["--reuid", "61001", "--clear-groups", "true"]).output();
    rustix::process::geteuid().is_root() && plays.is_ok_and(|output| output.status.success())
}

/// How a file is held open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Held {
    /// As the program does.
    Store,
    /// By a program that asks nothing.
    Raw,
}

/// Holds a file open, when this test starts itself again; otherwise nothing to test.
#[test]
fn holder() {
    let Ok(role) = std::env::var(ROLE) else { return };
    let (how, path) = role.split_once('|').unwrap();
    let path = Path::new(path);
    let held: std::boxed::Box<dyn std::any::Any> = if how == "Store" {
        let mut store = Store::open(path).unwrap();
        let manager = acting(&store.people().unwrap()[0].record, 1000);
        let name = store.site().unwrap().record.name;
        let change = Change::Site(site::Change::Rename(format!("{name}+")));
        store.apply(&Envelope::new(&manager, "held", clock::now(), change)).unwrap();
        std::boxed::Box::new(store)
    } else {
        let db = Connection::open(path).unwrap();
        db.execute_batch("BEGIN IMMEDIATE; CREATE TABLE scratch (x); DROP TABLE scratch; COMMIT").unwrap();
        std::boxed::Box::new(db)
    };
    println!("\nheld");
    let mut end = String::new();
    std::io::stdin().read_line(&mut end).unwrap();
    drop(held);
}

/// A process that holds a file open.
pub struct Holding(Child, BufReader<ChildStdout>);

impl Holding {
    /// Lets it close the file and leave.
    pub fn end(mut self) {
        drop(self.0.stdin.take());
        // It says how its test went before it leaves.
        self.1.read_to_end(&mut Vec::new()).unwrap();
        assert!(self.0.wait().unwrap().success());
    }

    /// Ends it where it stands.
    pub fn kill(mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }
}

/// What a command did.
pub struct Did(Output);

impl Did {
    pub fn code(&self) -> i32 {
        self.0.status.code().unwrap_or(-1)
    }

    /// Standard output of what must have worked.
    pub fn done(&self) -> String {
        let error = String::from_utf8_lossy(&self.0.stderr);
        assert!(matches!(self.code(), 0), "{}: {error}", self.code());
        String::from_utf8_lossy(&self.0.stdout).into_owned()
    }

    /// The sentence of what must not have worked, which says this.
    pub fn refused(&self, says: &str) -> String {
        let error = String::from_utf8_lossy(&self.0.stderr).into_owned();
        assert!(matches!(self.code(), 1 | 3), "{}: {error}{}", self.code(), String::from_utf8_lossy(&self.0.stdout));
        assert_eq!(error.lines().count(), 1, "{error}");
        assert!(error.contains(says), "{error}");
        error
    }
}

/// A box: a folder that everybody may look into, with the program and a site in it.
pub struct Box {
    top: TempDir,
}

impl Box {
    pub fn new() -> Self {
        let top = TempDir::new().unwrap();
        let set = |path: &Path, mode| std::fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
        set(top.path(), 0o755);
        let box_ = Self { top };
        for (name, from) in
            [("opsbook", Path::new(env!("CARGO_BIN_EXE_opsbook"))), ("holder", &std::env::current_exe().unwrap())]
        {
            // Where it was built, others may not look.
            std::fs::copy(from, box_.top().join(name)).unwrap();
            set(&box_.top().join(name), 0o755);
        }
        box_
    }

    pub fn top(&self) -> &Path {
        self.top.path()
    }

    pub fn folder(&self) -> PathBuf {
        self.top().join("site")
    }

    pub fn file(&self, name: &str) -> PathBuf {
        self.folder().join(name)
    }

    pub fn chmod(&self, name: &str, mode: u32) {
        std::fs::set_permissions(self.file(name), Permissions::from_mode(mode)).unwrap();
    }

    /// Gives a file another owner.
    pub fn give(&self, name: &str, owner: u32) {
        std::os::unix::fs::chown(self.file(name), Some(owner), None).unwrap();
    }

    /// A team's file, made by root, with Alice and Bob working in it.
    pub fn team(&self) {
        self.found(&["--shared", &GROUP.to_string()]);
        self.run(ALICE, 0o022, &["people", "add", "Bob", "--login", &BOB.to_string(), "--role", "operator"]).done();
    }

    /// A service account's file, made by root, with Alice as its manager.
    pub fn service(&self) {
        self.found(&["--service", &SERVICE.to_string()]);
    }

    fn found(&self, sharing: &[&str]) {
        let manager = ALICE.to_string();
        let args = ["init", "--name", "Mill", "--tz", "UTC", "--manager", &manager];
        self.run(0, 0o077, &[&args, sharing].concat()).done();
        assert_eq!(self.bad(), Vec::<String>::new());
    }

    /// A process as a user; members are Alice and Bob.
    fn command(&self, user: u32, umask: u32, program: &Path) -> Command {
        let mut command = Command::new("setpriv");
        let id = user.to_string();
        if user != 0 {
            command.args(["--reuid", &id, "--regid", &id]);
            if [ALICE, BOB].contains(&user) {
                command.args(["--groups", &GROUP.to_string()]);
            } else {
                command.arg("--clear-groups");
            }
        }
        command.args(["sh", "-c", &format!("umask {umask:o}; exec \"$@\""), "sh"]).arg(program);
        let home = self.top().join(format!("home-{user}"));
        std::fs::create_dir_all(&home).unwrap();
        std::os::unix::fs::chown(&home, Some(user), None).unwrap();
        let path = std::env::var_os("PATH").unwrap_or_default();
        command.env_clear().env("PATH", path).env("HOME", home).env("LANG", "C.UTF-8").current_dir("/");
        command
    }

    /// Runs the program on the site.
    pub fn run(&self, user: u32, umask: u32, args: &[&str]) -> Did {
        self.on(&self.file("site.db").display().to_string(), user, umask, args)
    }

    /// Runs the program on any file.
    pub fn on(&self, db: &str, user: u32, umask: u32, args: &[&str]) -> Did {
        let mut command = self.command(user, umask, &self.top().join("opsbook"));
        Did(command.args(["--db", db]).args(args).output().unwrap())
    }

    /// Runs the program as the service account, entered by a user through sudo.
    pub fn enter(&self, by: u32, args: &[&str]) -> Did {
        self.on_entered(Some(&self.file("site.db").display().to_string()), by, args)
    }

    /// The same on any file, with the caller's environment.
    pub fn on_entered(&self, db: Option<&str>, by: u32, args: &[&str]) -> Did {
        let mut command = self.entered(by, &self.top().join("opsbook"));
        Did(command.args(db.iter().flat_map(|db| ["--db", db])).args(args).output().unwrap())
    }

    fn entered(&self, by: u32, program: &Path) -> Command {
        let mut command = self.command(SERVICE, 0o000, program);
        let caller = self.top().join("caller");
        std::fs::create_dir_all(caller.join(".config/opsbook")).unwrap();
        std::fs::write(caller.join(".config/opsbook/config.toml"), "db = \"/caller/site.db\"\n").unwrap();
        for name in ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "TMPDIR", "OPSBOOK_DB", "TERMINFO"] {
            command.env(name, &caller);
        }
        command.env("EDITOR", "/caller/editor").env("PAGER", "/caller/pager").env("TZ", ":/caller/zone");
        command.env("SUDO_UID", by.to_string());
        command
    }

    /// What the program opens and starts when it is entered; nothing where it cannot be watched.
    pub fn traced(&self, by: u32, args: &[&str]) -> Vec<String> {
        let log = self.top().join("trace");
        let output = Command::new("strace").arg("-V").output();
        if output.is_err() {
            return Vec::new();
        }
        std::fs::write(&log, "").unwrap();
        std::os::unix::fs::chown(&log, Some(SERVICE), None).unwrap();
        let mut command = self.entered(by, Path::new("strace"));
        command.args(["-f", "-e", "trace=open,openat,execve", "-o"]).arg(&log).arg(self.top().join("opsbook"));
        command.arg("--db").arg(self.file("site.db")).args(args);
        command.output().unwrap();
        let text = std::fs::read_to_string(&log).unwrap();
        text.lines().map(str::to_owned).collect()
    }

    /// A shell command as a user.
    pub fn shell(&self, user: u32, line: &str) -> Did {
        Did(self.command(user, 0o022, Path::new("sh")).args(["-c", line]).output().unwrap())
    }

    /// Has the file held open by a user, after a change.
    pub fn hold(&self, user: u32, umask: u32, how: Held) -> Holding {
        let mut command = self.command(user, umask, &self.top().join("holder"));
        command.args(["box_of::holder", "--exact", "--nocapture", "--test-threads=1"]);
        command.env(ROLE, format!("{how:?}|{}", self.file("site.db").display()));
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let mut said = BufReader::new(child.stdout.take().unwrap());
        let held = said.by_ref().lines().map_while(Result::ok).any(|line| line == "held");
        assert!(held, "{user} could not hold the file");
        Holding(child, said)
    }

    fn findings(&self, state: &str) -> Vec<Value> {
        let output = self.run(0, 0o022, &["doctor", "--json"]);
        let report: Value = serde_json::from_slice(&output.0.stdout).unwrap();
        let found = report["findings"].as_array().unwrap().iter().filter(|finding| finding["state"] == state);
        // How much room the disk has left is not what is tested.
        found
            .filter(|finding| !["space", "time-service", "file-system"].contains(&finding["check"].as_str().unwrap()))
            .cloned()
            .collect()
    }

    fn checks(&self, state: &str) -> Vec<String> {
        self.findings(state).iter().map(|finding| finding["check"].as_str().unwrap().to_owned()).collect()
    }

    /// What the doctor calls bad.
    pub fn bad(&self) -> Vec<String> {
        self.checks("bad")
    }

    /// What the doctor warns of.
    pub fn warned(&self) -> Vec<String> {
        self.checks("warn")
    }

    /// Does what the doctor says, as root; nothing is left to mend then.
    pub fn mend(&self) {
        for finding in ["bad", "warn"].into_iter().flat_map(|state| self.findings(state)) {
            // What only follows from the rest has no command of its own.
            if let Some(command) = finding["mend"].as_str() {
                self.shell(0, command).done();
            }
        }
        assert_eq!((self.bad(), self.warned()), (Vec::new(), Vec::new()));
    }

    /// Each of these can save.
    pub fn works(&self, users: &[u32]) {
        for user in users {
            self.run(*user, 0o022, &["round", "start", "goods-in", "--more"]).done();
        }
    }
}
