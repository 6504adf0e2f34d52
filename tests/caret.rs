//! The terminal's own cursor, in a real pty with the real program: after every key it stands right behind what was typed, for
//! an input method draws there. In a filter, a line, a note, a choice and a date.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::io::{Read, Write};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

const COLUMNS: u16 = 80;
const ROWS: u16 = 24;

/// A site in a folder of its own.
struct Site {
    dir: tempfile::TempDir,
}

impl Site {
    fn fresh() -> Self {
        let site = Self { dir: tempfile::tempdir().unwrap() };
        let mut command = std::process::Command::new(assert_cmd::cargo::cargo_bin!("opsbook"));
        command.arg("--db").arg(site.db()).args(["init", "--lang", "en", "--name", "Mill", "--tz", "Asia/Shanghai"]);
        assert!(command.env("HOME", site.dir.path()).output().unwrap().status.success());
        site
    }

    fn db(&self) -> std::path::PathBuf {
        self.dir.path().join("site.db")
    }
}

/// The program in a pty.
struct Console {
    _master: Box<dyn MasterPty + Send>,
    writer: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    heard: Arc<Mutex<vt100::Parser>>,
}

impl Drop for Console {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Console {
    fn start(site: &Site) -> Self {
        let of = PtySize { rows: ROWS, cols: COLUMNS, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(of).unwrap();
        let mut command = CommandBuilder::new(assert_cmd::cargo::cargo_bin!("opsbook"));
        command.env_clear();
        command.env("TERM", "xterm-256color");
        command.env("HOME", site.dir.path());
        command.args(["--lang", "en", "--db"]);
        command.arg(site.db());
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let parser = vt100::Parser::new(ROWS.try_into().unwrap(), COLUMNS.try_into().unwrap(), 0);
        let heard = Arc::new(Mutex::new(parser));
        let mut reader = pair.master.try_clone_reader().unwrap();
        let writer = pair.master.take_writer().unwrap();
        let hearing = Arc::clone(&heard);
        thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(length @ 1..) = reader.read(&mut buffer) {
                hearing.lock().unwrap().process(&buffer[..length]);
            }
        });
        Self { _master: pair.master, writer, child, heard }
    }

    fn send(&mut self, bytes: &str) -> &mut Self {
        self.writer.write_all(bytes.as_bytes()).unwrap();
        self.writer.flush().unwrap();
        self
    }

    fn screen(&self) -> String {
        self.heard.lock().unwrap().screen().contents()
    }

    /// Waits until something holds on the screen.
    fn wait(&self, what: &str, holds: impl Fn(&vt100::Screen) -> bool) {
        let until = Instant::now() + Duration::from_secs(10);
        while !holds(self.heard.lock().unwrap().screen()) {
            let at = self.heard.lock().unwrap().screen().cursor_position();
            assert!(Instant::now() < until, "{what}; the cursor is at {at:?} on\n{}", self.screen());
            thread::sleep(Duration::from_millis(2));
        }
    }

    fn shows(&mut self, text: &str) -> &mut Self {
        self.wait(&format!("no {text:?}"), |screen| screen.contents().contains(text));
        self
    }

    /// Types signs one by one; after each, the cursor is shown and stands right behind it.
    fn types(&mut self, signs: &[&str]) -> &mut Self {
        for sign in signs {
            self.send(sign);
            self.wait(&format!("the cursor is not behind {sign:?}"), |screen| {
                !screen.hide_cursor() && is_before(screen, sign)
            });
        }
        self
    }

    /// Goes to the left, over signs that stand before the cursor, the last first: it stands on each of them.
    fn goes_left_over(&mut self, signs: &[&str]) -> &mut Self {
        for sign in signs {
            self.send("\x1b[D");
            self.wait(&format!("the cursor is not on {sign:?}"), |screen| {
                let (row, column) = screen.cursor_position();
                screen.cell(row, column).is_some_and(|cell| cell.contents() == *sign)
            });
        }
        self
    }
}

/// Whether a sign is what stands right before the cursor.
fn is_before(screen: &vt100::Screen, sign: &str) -> bool {
    let (row, column) = screen.cursor_position();
    let before = |cells: u16| column.checked_sub(cells).and_then(|column| screen.cell(row, column));
    let narrow = before(1).filter(|cell| !cell.is_wide_continuation());
    let found = narrow.or_else(|| before(2).filter(|cell| cell.is_wide()));
    // A mark joins the letter before it; a blank may be an empty cell.
    found.is_some_and(|cell| cell.contents().ends_with(sign) || (sign == " " && cell.contents().trim().is_empty()))
}

/// Both scripts, a mark that joins its letter, signs that may not begin a line, a picture.
const SIGNS: [&str; 14] = ["a", "门", "b", "e", "\u{301}", "封", "，", "c", " ", "d", "（", "破", "）", "👍"];

#[test]
fn in_a_line_and_a_filter() {
    let site = Site::fresh();
    let mut console = Console::start(&site);
    console.shows("1Today").send("/").shows("Find");
    for _ in 0..8 {
        console.types(&SIGNS);
    }
    console.goes_left_over(&["👍", "）", "破", "（", "d"]).types(&["新"]);
    console.send("\x1b");
    console.wait("it is left", |screen| !screen.contents().contains("Nothing found"));
    console.send("2").send("\x1b[Z").shows("Checklists").send("f").shows("[   ").types(&SIGNS);
}

#[test]
fn in_a_note_a_choice_and_a_date() {
    let site = Site::fresh();
    let mut console = Console::start(&site);
    console.shows("1Today").send("N").shows("Start").types(&["c", "h", "e"]);
    for _ in 0..3 {
        console.send("\x7f");
    }
    console
        .types(&["F", "i", "r", "e", " ", "e", "x"])
        .send("\r")
        .shows("Space pass")
        .send("x")
        .shows("What is wrong?");
    // Over three rows and more, past the last that is shown.
    for _ in 0..40 {
        console.types(&SIGNS);
    }
    console.send("\n").types(&SIGNS).goes_left_over(&["👍", "）", "破", "（"]).types(&["新"]);
    console.send("\t\t").shows("Type to find").types(&["g", "r"]).send("\x1b");
    console.wait("the list is down", |screen| !screen.contents().contains("gr  "));
    console.send("\t");
    console.shows("fri 1600").types(&["1", "1", "3", "0"]).shows("30 Nov");
}
