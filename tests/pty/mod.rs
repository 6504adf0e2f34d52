//! The console in a terminal of its own, whose other end is held here: typed into, looked at, cut off.
// Each test binary takes what it needs.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::missing_panics_doc)]

use std::fs::{File, OpenOptions};
use std::io::Write;
use std::os::fd::OwnedFd;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use opsbook::host::draft::{Draft, Keeper, Owner, Syncer};
use opsbook::store::Store;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{Winsize, tcgetattr, tcsetwinsize};
use tempfile::TempDir;

const PROGRAM: &str = env!("CARGO_BIN_EXE_opsbook");
const PATIENCE: Duration = Duration::from_secs(20);

/// A home with a site in it, whose manager is whoever runs the tests.
pub struct Home {
    dir: TempDir,
    pub site: PathBuf,
    owner: Owner,
}

impl Home {
    pub fn new() -> Self {
        let dir = TempDir::new().unwrap();
        let site = dir.path().join("site.db");
        let mut init = Command::new(PROGRAM);
        init.args(["init", "--lang", "en", "--name", "Mill", "--db"]).arg(&site).env("HOME", dir.path());
        assert!(init.output().unwrap().status.success());
        let store = Store::open(&site).unwrap();
        let person = format!("person-{}", store.people().unwrap()[0].record.id);
        let owner = Owner { site: store.uuid().unwrap(), person };
        Self { dir, site, owner }
    }

    /// Takes over the drafts of the console that ended, as the next one would; it then takes them from here.
    pub fn drafts(&self) -> Vec<Draft> {
        let keeper = Keeper::open(vec![self.dir.path().join("state/opsbook")], self.owner.clone(), Syncer::default());
        keeper.all().cloned().collect()
    }

    /// Opens the console, with words before it on the command line.
    pub fn console(&self, before: &[&str]) -> Console {
        let words: Vec<&str> = before.iter().copied().chain([PROGRAM, "--db", self.site.to_str().unwrap()]).collect();
        Console::start(self.dir.path(), &words)
    }

    /// Begins a round and leaves the console standing in it.
    pub fn round(&self) -> Console {
        let mut console = self.console(&[]);
        console.wait_for("help");
        console.send("N");
        console.wait_for("┌─");
        // Faster than fingers it would be a paste.
        console.send("Fire exits");
        console.wait_for("[ Fire exits");
        console.send("\r");
        console.wait_for("▸   1");
        console
    }
}

/// A console that runs.
pub struct Console {
    master: Option<File>,
    child: Child,
    heard: Arc<Mutex<(Vec<u8>, vt100::Parser)>>,
    stop: Arc<AtomicBool>,
    listener: Option<JoinHandle<()>>,
    before: String,
}

impl Console {
    /// Opens a terminal and starts a program in it.
    pub fn start(home: &Path, words: &[&str]) -> Self {
        let master = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY | OpenptFlags::CLOEXEC).unwrap();
        grantpt(&master).unwrap();
        unlockpt(&master).unwrap();
        let name = ptsname(&master, Vec::new()).unwrap();
        let size = Winsize { ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0 };
        tcsetwinsize(&master, size).unwrap();
        let slave = || -> Stdio {
            let path = std::ffi::OsStr::from_bytes(name.as_bytes());
            let mut options = OpenOptions::new();
            std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, rustix::fs::OFlags::NOCTTY.bits() as i32);
            OwnedFd::from(options.read(true).write(true).open(path).unwrap()).into()
        };
        let before = modes(&master);
        // A session of its own, with this terminal as its controlling one; the process stays the same through it.
        let mut command = Command::new("setsid");
        command.arg("--ctty").args(words).stdin(slave()).stdout(slave()).stderr(slave());
        command.env("HOME", home).env("XDG_STATE_HOME", home.join("state")).env("TERM", "xterm-256color");
        command.env_remove("NO_COLOR").env_remove("OPSBOOK_DB");
        let child = command.spawn().unwrap();
        drop(command);
        let heard =
            Arc::new(Mutex::new((Vec::new(), vt100::Parser::new(24.try_into().unwrap(), 80.try_into().unwrap(), 0))));
        let stop = Arc::new(AtomicBool::new(false));
        let master = File::from(master);
        let ear = master.try_clone().unwrap();
        let (hearing, stopped) = (Arc::clone(&heard), Arc::clone(&stop));
        let listener = thread::spawn(move || listen(&ear, &hearing, &stopped));
        Self { master: Some(master), child, heard, stop, listener: Some(listener), before }
    }

    pub fn send(&mut self, text: &str) {
        self.master.as_ref().unwrap().write_all(text.as_bytes()).unwrap();
    }

    /// What the console sent so far.
    pub fn sent(&self) -> Vec<u8> {
        self.heard.lock().unwrap().0.clone()
    }

    pub fn screen(&self) -> String {
        self.heard.lock().unwrap().1.screen().contents()
    }

    pub fn wait_for(&self, text: &str) {
        let until = Instant::now() + PATIENCE;
        while !self.screen().contains(text) {
            assert!(Instant::now() < until, "no {text:?} on\n{}", self.screen());
            thread::sleep(Duration::from_millis(2));
        }
    }

    pub fn signal(&self, name: &str) {
        let done = Command::new("kill").args([&format!("-{name}"), &self.child.id().to_string()]).status().unwrap();
        assert!(done.success());
    }

    pub fn kill(&mut self) {
        self.child.kill().unwrap();
    }

    /// Reads nothing of it any more; its output gets stuck.
    pub fn stop_reading(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        self.listener.take().map(JoinHandle::join);
    }

    /// The link is cut: nobody holds this end any more.
    pub fn cut(&mut self) {
        self.stop_reading();
        self.master = None;
    }

    /// Waits for the end, and says how much of the processor it took from now until then, in seconds.
    pub fn end(&mut self, within: Duration) -> (ExitStatus, f64) {
        let until = Instant::now() + within;
        let first = self.processor().unwrap_or(0.0);
        let mut last = first;
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return (status, last - first);
            }
            last = self.processor().unwrap_or(last);
            assert!(Instant::now() < until, "still there after {within:?}\n{}", self.screen());
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// Seconds of processor time it took, as the kernel counts them in hundredths.
    fn processor(&self) -> Option<f64> {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id())).ok()?;
        let mut fields = stat.rsplit(')').next()?.split_whitespace().skip(11);
        let mut ticks = || fields.next()?.parse::<f64>().ok();
        Some((ticks()? + ticks()?) / 100.0)
    }

    /// Whether the terminal is as it was before the console was started, and told so.
    pub fn is_put_back(&self) -> bool {
        let until = Instant::now() + Duration::from_secs(2);
        let left = b"\x1b[?25h\x1b[?1049l";
        while !self.sent().windows(left.len()).any(|window| window == left) {
            if Instant::now() > until {
                return false;
            }
            thread::sleep(Duration::from_millis(5));
        }
        modes(self.master.as_ref().unwrap()) == self.before
    }
}

impl Drop for Console {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn modes(master: impl std::os::fd::AsFd) -> String {
    format!("{:?}", tcgetattr(master).unwrap())
}

fn listen(mut ear: &File, heard: &Mutex<(Vec<u8>, vt100::Parser)>, stop: &AtomicBool) {
    use std::io::Read;
    let mut buffer = vec![0; 65_536];
    while !stop.load(Ordering::Relaxed) {
        let mut polled = [PollFd::new(&ear, PollFlags::IN)];
        let wait = Timespec { tv_sec: 0, tv_nsec: 10_000_000 };
        if poll(&mut polled, Some(&wait)).is_ok_and(|ready| ready > 0) {
            match ear.read(&mut buffer) {
                Ok(length @ 1..) => {
                    let mut heard = heard.lock().unwrap();
                    heard.0.extend_from_slice(&buffer[..length]);
                    heard.1.process(&buffer[..length]);
                }
                // Nobody has the other end open now; somebody may again.
                _ => thread::sleep(Duration::from_millis(10)),
            }
        }
    }
}
