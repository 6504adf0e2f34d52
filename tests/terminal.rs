//! The terminal in a real pty: taken and put back on every way out, read through torn sequences, bursts and resizes.
//!
//! The program under test is this file itself, started again in the pty to run a small screen that tells what it got.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::io::{Read, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

use opsbook::tui::input::Input;
use opsbook::tui::key::Key;
use opsbook::tui::screen::{Flow, LastWords, Screen};
use opsbook::tui::terminal;

/// Set for the process in the pty.
const INSIDE: &str = "OPSBOOK_TERMINAL_TEST";
/// What must be sent before the process is gone.
const LEFT: &str = "\u{1b}[?25h\u{1b}[?1049l";

/// Tells each input it got on a line of its own.
#[derive(Default)]
struct Teller {
    told: Vec<String>,
    dirty: bool,
}

impl Screen for Teller {
    fn input(&mut self, input: Input, _now: Instant) -> Flow {
        let line = match input {
            Input::Tick => return Flow::Stay,
            Input::Resize => "resize".to_owned(),
            Input::Key(key) if key == Key::char('q') => return Flow::Leave,
            Input::Key(key) if key == Key::char('!') => panic!("a secret record"),
            Input::Key(key) if key == Key::char('z') => {
                thread::sleep(Duration::from_secs(30));
                "slept".to_owned()
            }
            Input::Key(key) => format!("key {key}"),
            Input::Mouse(mouse) => format!("mouse {:?} {} {}", mouse.what, mouse.column, mouse.row),
            Input::Paste(text) | Input::Burst(text) => {
                let sum: u32 = text.chars().map(u32::from).sum();
                format!("paste {} sum {sum}", text.chars().count())
            }
        };
        self.told.push(line);
        self.dirty = true;
        Flow::Stay
    }

    fn is_dirty(&self) -> bool {
        self.dirty
    }

    fn draw(&mut self, frame: &mut ratatui::Frame) {
        self.dirty = false;
        let area = frame.area();
        let size = format!("{}x{} told {} process {}", area.width, area.height, self.told.len(), std::process::id());
        frame.buffer_mut().set_stringn(0, 0, &size, area.width.into(), ratatui::style::Style::new());
        let last = self.told.iter().rev().take(usize::from(area.height) - 1);
        for (row, line) in (1..).zip(last) {
            frame.buffer_mut().set_stringn(0, row, line, area.width.into(), ratatui::style::Style::new());
        }
    }

    fn wake_in(&self) -> Option<Duration> {
        None
    }

    fn last_words(&self) -> LastWords {
        LastWords { syncer: None, sentence: Some("It is kept in /var/there.".to_owned()) }
    }
}

/// Not a test of its own: what runs in the pty.
#[test]
fn inside() {
    if std::env::var_os(INSIDE).is_some() {
        terminal::run(&mut Teller::default()).unwrap();
    }
}

/// A process in a pty.
struct Console {
    master: Option<Box<dyn MasterPty + Send>>,
    writer: Option<Box<dyn Write + Send>>,
    child: Box<dyn Child + Send + Sync>,
    heard: Arc<Mutex<(Vec<u8>, vt100::Parser)>>,
    deaf: Arc<AtomicBool>,
    /// How the terminal was before.
    before: String,
}

impl Console {
    fn start() -> Self {
        Self::start_as(&[])
    }

    /// Starts behind another command.
    fn start_as(before: &[&str]) -> Self {
        let size = PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let before_it = modes(pair.master.as_ref());
        let this = std::env::current_exe().unwrap();
        let words = before.iter().map(Into::into).chain([this.into_os_string()]);
        let words = words.chain(["--exact", "inside", "--nocapture"].map(Into::into));
        let mut command = CommandBuilder::from_argv(words.collect());
        command.env(INSIDE, "1");
        command.env("TERM", "xterm-256color");
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let heard =
            Arc::new(Mutex::new((Vec::new(), vt100::Parser::new(24.try_into().unwrap(), 80.try_into().unwrap(), 0))));
        let mut reader = pair.master.try_clone_reader().unwrap();
        let hearing = Arc::clone(&heard);
        let deaf = Arc::new(AtomicBool::new(false));
        let hears_no_more = Arc::clone(&deaf);
        let writer = pair.master.take_writer().unwrap();
        thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(length @ 1..) = reader.read(&mut buffer) {
                let mut heard = hearing.lock().unwrap();
                heard.0.extend_from_slice(&buffer[..length]);
                heard.1.process(&buffer[..length]);
                if hears_no_more.load(Ordering::Relaxed) {
                    break;
                }
            }
        });
        let console = Self { master: Some(pair.master), writer: Some(writer), child, heard, deaf, before: before_it };
        console.wait_for("80x24 told 0");
        console
    }

    fn send(&mut self, bytes: &[u8]) {
        let writer = self.writer.as_mut().unwrap();
        writer.write_all(bytes).unwrap();
        writer.flush().unwrap();
    }

    fn screen(&self) -> String {
        self.heard.lock().unwrap().1.screen().contents()
    }

    fn sent(&self) -> String {
        String::from_utf8_lossy(&self.heard.lock().unwrap().0).into_owned()
    }

    fn is_as_before(&self) -> bool {
        modes(self.master.as_deref().unwrap()) == self.before
    }

    fn wait_for(&self, text: &str) {
        let until = Instant::now() + Duration::from_secs(10);
        while !self.screen().contains(text) {
            assert!(Instant::now() < until, "no {text:?} in\n{}", self.screen());
            thread::sleep(Duration::from_millis(5));
        }
    }

    fn resize(&self, cols: u16, rows: u16) {
        let size = PtySize { rows, cols, pixel_width: 0, pixel_height: 0 };
        self.master.as_ref().unwrap().resize(size).unwrap();
    }

    fn kill(&self, signal: &str) {
        let id = self.child.process_id().unwrap().to_string();
        let done = std::process::Command::new("kill").args([&format!("-{signal}"), &id]).status().unwrap();
        assert!(done.success());
    }

    /// Closes every end of the pty on this side. The last words of the writer make the screen draw, which wakes the thread
    /// that listens, so that it closes its own.
    fn hang_up(&mut self) {
        self.deaf.store(true, Ordering::Relaxed);
        self.writer = None;
        self.master = None;
    }

    /// The process id the screen told.
    fn told_id(&self) -> String {
        let screen = self.screen();
        screen.split("process ").nth(1).unwrap().split_whitespace().next().unwrap().to_owned()
    }

    /// Waits for the end; the exit code.
    fn end(&mut self, within: Duration) -> u32 {
        let until = Instant::now() + within;
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                // What is still on its way.
                thread::sleep(Duration::from_millis(50));
                return status.exit_code();
            }
            assert!(Instant::now() < until, "still there after {within:?}\n{}", self.screen());
            thread::sleep(Duration::from_millis(5));
        }
    }
}

/// How the terminal hands on what is typed and shown.
fn modes(master: &dyn MasterPty) -> String {
    format!("{:?}", master.get_termios().unwrap())
}

const SOON: Duration = Duration::from_secs(5);

#[test]
fn it_takes_the_terminal_and_gives_it_back() {
    let mut console = Console::start();
    assert!(console.heard.lock().unwrap().1.screen().bracketed_paste());
    assert!(console.heard.lock().unwrap().1.screen().alternate_screen());
    assert!(!console.is_as_before(), "it was taken");
    console.send(b"q");
    assert_eq!(console.end(SOON), 0);
    let sent = console.sent();
    assert!(sent.contains(LEFT) && console.is_as_before());
    // Nothing was asked of the terminal, and no mouse or keyboard protocol turned on.
    for asked in ["\x1b[6n", "\x1b[c", "\x1b[0c", "\x1b[?u", "\x1b[>", "\x1b]", "\x1bP", "\x1b[?1000h", "$p"] {
        assert!(!sent.contains(asked), "{asked:?}");
    }
}

#[test]
fn it_sends_nothing_while_idle() {
    let console = Console::start();
    thread::sleep(Duration::from_millis(50));
    let before = console.sent().len();
    thread::sleep(Duration::from_millis(1200));
    assert_eq!(console.sent().len(), before);
}

#[test]
fn torn_sequences_and_a_lone_escape_are_told_apart() {
    let mut console = Console::start();
    console.send(b"\x1b");
    thread::sleep(Duration::from_millis(25));
    console.send(b"[B");
    console.wait_for("key Down");
    console.send(b"\x1b");
    thread::sleep(Duration::from_millis(25));
    console.send(b"OA");
    console.wait_for("key Up");
    console.send(b"\x1b[");
    thread::sleep(Duration::from_millis(100));
    console.send(b"6~");
    console.wait_for("key PageDown");
    console.send("整".as_bytes().split_at(1).0);
    thread::sleep(Duration::from_millis(20));
    console.send("整".as_bytes().split_at(1).1);
    console.wait_for("key 整");
    console.send(b"\x1b");
    console.wait_for("key Esc");
    console.send(b"\x1b\r");
    console.wait_for("key Alt-Enter");
    console.wait_for("told 6");
}

#[test]
fn pastes_arrive_whole_marked_or_not() {
    let text: String = ('a'..='z').cycle().take(9_000).collect();
    let told = format!("paste 9000 sum {}", text.chars().map(u32::from).sum::<u32>());
    let mut console = Console::start();
    console.send(format!("\x1b[200~{text}\x1b[201~").as_bytes());
    console.wait_for(&told);
    console.wait_for("told 1");
    console.send(text.as_bytes());
    console.wait_for("told 2");
    assert_eq!(console.screen().matches(&told).count(), 2, "{}", console.screen());
}

#[test]
fn a_storm_of_resizes_down_to_one_cell_is_survived() {
    let mut console = Console::start();
    for round in 0..200_u16 {
        console.resize(1 + round * 7 % 120, 1 + round * 5 % 50);
    }
    for (cols, rows) in [(1, 1), (1, 200), (500, 1), (0, 0), (60_000, 60_000), (100, 30)] {
        console.resize(cols, rows);
        thread::sleep(Duration::from_millis(60));
    }
    console.heard.lock().unwrap().1.set_size(30.try_into().unwrap(), 100.try_into().unwrap());
    console.send(b"\x0c");
    console.wait_for("100x30 told");
    console.send(b"q");
    assert_eq!(console.end(SOON), 0);
}

#[test]
fn signals_put_the_terminal_back_and_end_it() {
    for (signal, code) in [("TERM", 143), ("INT", 130), ("HUP", 129), ("QUIT", 131)] {
        let mut console = Console::start();
        console.kill(signal);
        assert_eq!(console.end(SOON), code, "SIG{signal}");
        assert!(console.sent().contains(LEFT) && console.is_as_before(), "SIG{signal}");
    }
}

#[test]
fn a_panic_puts_the_terminal_back_and_tells_no_record() {
    let mut console = Console::start();
    console.send(b"!");
    assert_ne!(console.end(SOON), 0);
    let sent = console.sent();
    let (_, after) = sent.split_once(LEFT).expect("left");
    assert!(after.contains("It is kept in /var/there. tests/terminal.rs:"), "{after}");
    assert!(!sent.contains("secret"));
    assert!(console.is_as_before());
}

#[test]
fn going_on_after_a_stop_paints_again() {
    let mut console = Console::start();
    console.kill("STOP");
    thread::sleep(Duration::from_millis(50));
    let before = console.sent().len();
    console.kill("CONT");
    let until = Instant::now() + SOON;
    while !console.sent()[before..].contains("80x24") {
        assert!(Instant::now() < until);
        thread::sleep(Duration::from_millis(5));
    }
    console.send(b"q");
    assert_eq!(console.end(SOON), 0);
}

#[test]
fn a_hang_up_ends_it() {
    let mut console = Console::start();
    console.hang_up();
    assert_eq!(console.end(Duration::from_secs(2)), 129);
}

#[test]
fn a_signal_ends_it_while_its_screen_is_busy() {
    let mut console = Console::start();
    console.send(b"z");
    thread::sleep(Duration::from_millis(100));
    console.kill("TERM");
    assert_eq!(console.end(Duration::from_secs(2)), 143);
    assert!(console.is_as_before());
}

#[test]
fn a_hang_up_without_a_signal_ends_it() {
    // In a session of its own the process has no controlling terminal and is sent no SIGHUP.
    let mut console = Console::start_as(&["setsid", "--wait"]);
    console.hang_up();
    // `setsid` itself is ended by the signal; the program must be gone too.
    console.end(Duration::from_secs(2));
    let until = Instant::now() + Duration::from_secs(2);
    while is_running(&console.told_id()) {
        assert!(Instant::now() < until, "still running");

        thread::sleep(Duration::from_millis(20));
    }
}

/// Whether a process is alive; one that has ended and is not yet reaped is not.
fn is_running(id: &str) -> bool {
    let told = std::process::Command::new("ps").args(["-o", "stat=", "-p", id]).output().unwrap();
    let state = String::from_utf8_lossy(&told.stdout).trim().to_owned();
    !state.is_empty() && !state.starts_with('Z')
}
