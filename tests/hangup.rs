//! The link is cut, or a signal comes, in every state a console can be in: it is gone within two seconds, takes no processor
//! time for it, holds no lock, leaves the terminal as it was, and what was typed is kept.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod pty;

use std::time::{Duration, Instant};

use opsbook::tui::input::Input;
use opsbook::tui::screen::{Flow, Screen};
use opsbook::tui::terminal;
use pty::{Console, Home};
use rusqlite::Connection;

/// No longer does it take to be gone.
const GONE: Duration = Duration::from_secs(2);
/// Seconds of processor time that ending may take.
const LITTLE: f64 = 0.15;
/// As `nohup` does.
const DEAF: [&str; 3] = ["sh", "-c", "trap '' HUP; exec \"$0\" \"$@\""];

/// What a console is doing when the link is cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Idle,
    /// A dialog is open with text in it.
    Typing,
    /// A save waits for somebody else's.
    Saving,
    /// The terminal takes no more output.
    Stuck,
    /// A form is open over the editor of a checklist, with text in it.
    Editor,
    /// A form is open over the places, with text in it.
    Form,
    /// The palette is open with words in it, which nobody will miss.
    Palette,
}

const STATES: [State; 4] = [State::Idle, State::Typing, State::Saving, State::Stuck];

/// Those that are reached from elsewhere than a round, each in a home of its own.
const FURTHER: [State; 3] = [State::Editor, State::Form, State::Palette];

impl State {
    /// Brings a console that stands in a round there. What was typed in it.
    fn reach(self, console: &mut Console) -> &'static str {
        console.wait_for("▸   1");
        match self {
            Self::Idle => return "",
            Self::Editor => return editor(console),
            Self::Form => return form(console),
            Self::Palette => return palette(console),
            Self::Typing | Self::Saving | Self::Stuck => {}
        }
        console.send("x");
        console.wait_for("Esc back");
        console.send("seal torn");
        console.wait_for("seal torn");
        match self {
            Self::Saving => {
                console.send("\r");
                // It is behind the turnstile and in the database's own queue for two and a half seconds.
                std::thread::sleep(Duration::from_millis(300));
            }
            Self::Stuck => {
                console.stop_reading();
                // Each repaints the whole screen; a terminal holds less than that.
                for _ in 0..200 {
                    console.send("\x0c");
                    std::thread::sleep(Duration::from_millis(2));
                }
            }
            _ => {}
        }
        "seal torn"
    }
}

/// Leaves the round for the checklists.
fn checklists(console: &mut Console) {
    console.send("\x1b");
    console.wait_for("[Due]");
    console.send("2");
    console.send("\x1b[Z");
    console.wait_for("[Checklists]");
}

fn editor(console: &mut Console) -> &'static str {
    checklists(console);
    console.send("e");
    console.wait_for("version 1");
    console.send("N");
    console.wait_for("┌─");
    console.send("\r");
    console.wait_for("New line");
    console.send("seal torn");
    console.wait_for("seal torn");
    "seal torn"
}

fn form(console: &mut Console) -> &'static str {
    console.send("\x1b");
    console.wait_for("[Due]");
    console.send("\t");
    console.wait_for("[Places]");
    console.send("N");
    console.wait_for("┌─");
    console.send("\r");
    console.wait_for("New area");
    console.send("seal torn");
    console.wait_for("seal torn");
    "seal torn"
}

fn palette(console: &mut Console) -> &'static str {
    console.send(":");
    console.wait_for("┌─");
    console.send("seal torn");
    console.wait_for("seal torn");
    ""
}

/// Ends a console in a state, and looks at what it left behind. Whether the terminal was put back is asked where it can be.
fn ended(home: &Home, before: &[&str], state: State, end: impl Fn(&mut Console), asks_terminal: bool) {
    let lock = (state == State::Saving).then(|| {
        let lock = Connection::open(&home.site).unwrap();
        lock.execute_batch("BEGIN IMMEDIATE").unwrap();
        lock
    });
    let mut console = home.console(before);
    let typed = state.reach(&mut console);
    let since = Instant::now();
    end(&mut console);
    let (_, processor) = console.end(GONE);
    let took = since.elapsed();
    assert!(took <= GONE, "{state:?}: {took:?}");
    assert!(processor <= LITTLE, "{state:?}: {processor} s of processor time");
    assert!(!asks_terminal || console.is_put_back(), "{state:?}: the terminal is not as it was");
    drop(lock);
    let free = Connection::open(&home.site).unwrap();
    free.busy_timeout(Duration::from_millis(1)).unwrap();
    free.execute_batch("BEGIN IMMEDIATE; ROLLBACK").unwrap();
    let drafts = home.drafts();
    let texts: Vec<&str> = drafts.iter().map(|draft| draft.text.as_str()).collect();
    assert_eq!(texts, Vec::from_iter((!typed.is_empty()).then_some(typed)), "{state:?}");
    if STATES.contains(&state) {
        discard(home);
    }
}

/// So that the next case begins with nothing.
fn discard(home: &Home) {
    let mut console = home.console(&[]);
    console.wait_for("▸   1");
    if console.screen().contains("unfinished") {
        console.send("\x18");
        console.wait_for("Discard this text?");
        console.send("\r");
        console.wait_for("Discarded");
    }
    console.kill();
    console.end(GONE);
}

fn standing() -> Home {
    let home = Home::new();
    let mut console = home.round();
    console.kill();
    console.end(GONE);
    home
}

#[test]
fn a_cut_link_ends_it_in_every_state() {
    let home = standing();
    for state in STATES {
        ended(&home, &[], state, Console::cut, false);
    }
}

#[test]
fn a_cut_link_ends_it_also_where_hang_ups_are_ignored() {
    let home = standing();
    for state in STATES {
        ended(&home, &DEAF, state, Console::cut, false);
    }
}

#[test]
fn signals_end_it_in_every_state_and_leave_the_terminal_as_it_was() {
    let home = standing();
    for signal in ["TERM", "INT", "HUP", "QUIT"] {
        for state in [State::Idle, State::Typing, State::Saving] {
            ended(&home, &[], state, |console| console.signal(signal), true);
        }
    }
    ended(&home, &[], State::Stuck, |console| console.signal("TERM"), false);
}

#[test]
fn in_the_editor_a_form_and_the_palette_it_ends_as_anywhere() {
    for state in FURTHER {
        ended(&standing(), &[], state, Console::cut, false);
        ended(&standing(), &[], state, |console| console.signal("TERM"), true);
        ended(&standing(), &[], state, |console| console.signal("HUP"), true);
    }
}

/// Reads for longer than anybody waits.
#[derive(Default)]
struct Busy;

impl Screen for Busy {
    fn input(&mut self, input: Input, _now: Instant) -> Flow {
        if matches!(input, Input::Key(_)) {
            std::thread::sleep(Duration::from_mins(1));
        }
        Flow::Stay
    }

    fn is_dirty(&self) -> bool {
        false
    }

    fn draw(&mut self, frame: &mut ratatui::Frame) {
        frame.buffer_mut().set_string(0, 0, "ready", ratatui::style::Style::new());
    }

    fn wake_in(&self) -> Option<Duration> {
        None
    }
}

/// Not a test of its own: what runs in the terminal.
#[test]
fn inside() {
    if std::env::var_os("OPSBOOK_HANGUP_TEST").is_some() {
        terminal::run(&mut Busy).unwrap();
    }
}

#[test]
fn a_cut_link_ends_it_while_it_is_in_a_long_read() {
    let home = tempfile::TempDir::new().unwrap();
    let this = std::env::current_exe().unwrap();
    let words = ["env", "OPSBOOK_HANGUP_TEST=1", this.to_str().unwrap(), "--exact", "inside", "--nocapture"];
    for before in [&[][..], &DEAF[..]] {
        let words: Vec<&str> = before.iter().chain(&words).copied().collect();
        let mut console = Console::start(home.path(), &words);
        console.wait_for("ready");
        console.send("z");
        std::thread::sleep(Duration::from_millis(200));
        console.cut();
        console.end(GONE);
    }
}

#[test]
fn leaving_puts_the_terminal_back() {
    let home = standing();
    let mut console = home.console(&[]);
    console.wait_for("▸   1");
    console.send("\x11");
    console.wait_for("Leave opsbook?");
    console.send("\r");
    assert!(console.end(GONE).0.success());
    assert!(console.is_put_back());
}
