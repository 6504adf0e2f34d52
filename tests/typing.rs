//! Nothing typed is lost: consoles are killed and cut off while somebody types, and what they had been given is offered by
//! the next one.
//!
//! `OPSBOOK_TYPING=1000 cargo test --release --test typing -- --nocapture` makes so many runs and tells the figures.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout)]

mod pty;

use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use pty::{Console, Home};

/// What is typed shortly before the end may be on its way still.
const ON_ITS_WAY: Duration = Duration::from_millis(50);
/// No longer does a busy disk hold up a write.
const HELD_UP: Duration = Duration::from_millis(250);
/// Homes in which consoles are killed side by side.
const SIDES: usize = 2;
/// A box that lets a thread oversleep so long is too busy for anything to be said about milliseconds.
const BUSY: Duration = Duration::from_millis(5);
/// The keys that open a field, in a round.
const FIELDS: [&str; 5] = ["x", "n", "o", "i", "t"];

/// How a console ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Killed,
    CutOff,
}

/// What happened in the runs.
#[derive(Debug, Default)]
struct Tally {
    runs: usize,
    typed: usize,
    kept: usize,
    /// Runs in which the box was too busy to tell how long ago something was typed.
    disturbed: usize,
    /// Typed longer ago than [`ON_ITS_WAY`], and gone, in the others; and in how many of them.
    lost: usize,
    late: usize,
    /// Shown on the screen, and gone.
    shown_and_lost: usize,
    /// The longest time between typing and the end of what was not kept, in runs that were not disturbed.
    latest: Duration,
}

/// How late the box wakes a thread that sleeps: the moments at which it was too late.
#[derive(Clone, Default)]
struct Pulse(Arc<Mutex<Vec<Instant>>>);

impl Pulse {
    fn start() -> Self {
        let pulse = Self::default();
        let beats = pulse.clone();
        thread::spawn(move || {
            // It ends with the tests.
            while Arc::strong_count(&beats.0) > 1 {
                let before = Instant::now();
                thread::sleep(Duration::from_millis(1));
                if before.elapsed() > BUSY {
                    beats.0.lock().unwrap().extend([before, Instant::now()]);
                }
            }
        });
        pulse
    }

    fn was_busy(&self, since: Instant) -> bool {
        self.0.lock().unwrap().last().is_some_and(|late| *late > since)
    }
}

/// Types numbered characters at random speed until the end; when each was given to the terminal.
fn type_until_the_end(console: &mut Console, chance: &mut fastrand::Rng, shown: &mut usize) -> Vec<(char, Instant)> {
    let until = Instant::now() + Duration::from_millis(chance.u64(30..500));
    let mut typed = Vec::new();
    let digits = (1..).flat_map(|n: u32| format!("{n:04}").chars().collect::<Vec<_>>());
    for digit in digits {
        if Instant::now() >= until {
            break;
        }
        typed.push((digit, Instant::now()));
        console.send(digit.encode_utf8(&mut [0; 4]));
        thread::sleep(Duration::from_millis(chance.u64(0..12)));
    }
    // The longest beginning of it that is on the screen, as far as it stands in one row.
    let text: String = typed.iter().map(|(digit, _)| digit).collect();
    let screen = console.screen();
    *shown = (5..=text.len().min(40)).rev().find(|n| screen.contains(&text[..*n])).unwrap_or(0);
    typed
}

/// What stands between the brackets of the first field on a screen, its rows after one another.
fn in_field(screen: &str) -> String {
    let rows = screen.lines().map(|row| row.split_once("[ ").and_then(|(_, rest)| rest.split_once(']')));
    let rows = rows.skip_while(Option::is_none).map_while(|row| row);
    rows.map(|(text, _)| text.trim()).collect()
}

fn run(home: &Home, n: usize, pulse: &Pulse, chance: &mut fastrand::Rng, tally: &mut Tally) {
    let mut console = home.console(&[]);
    console.wait_for("▸   1");
    console.send(FIELDS[n % FIELDS.len()]);
    console.wait_for("Esc back");
    let end = if chance.bool() { End::Killed } else { End::CutOff };
    let (mut shown, started) = (0, Instant::now());
    let typed = type_until_the_end(&mut console, chance, &mut shown);
    let ended = Instant::now();
    match end {
        End::Killed => console.kill(),
        End::CutOff => console.cut(),
    }
    console.end(Duration::from_secs(5));
    let kept = home.drafts();
    assert!(kept.len() <= 1, "{kept:?}");
    let text = kept.first().map(|draft| draft.text.clone()).unwrap_or_default();
    let whole: String = typed.iter().map(|(digit, _)| digit).collect();
    assert!(whole.starts_with(&text), "{end:?}: kept {text:?} of {whole:?}");
    let old = typed.iter().filter(|(_, at)| ended.duration_since(*at) > ON_ITS_WAY).count();
    tally.runs += 1;
    tally.typed += typed.len();
    tally.kept += text.len();
    if pulse.was_busy(started) {
        tally.disturbed += 1;
    } else {
        tally.lost += old.saturating_sub(text.len());
        tally.late += usize::from(old > text.len());
        if let Some((_, at)) = typed.get(text.len()) {
            tally.latest = tally.latest.max(ended.duration_since(*at));
        }
    }
    tally.shown_and_lost += shown.saturating_sub(text.len());
    // The next console offers it, to the character; there it is discarded.
    if !text.is_empty() {
        let mut next = home.console(&[]);
        let length = if text.len() == 1 { "1 character,".to_owned() } else { format!("{} characters,", text.len()) };
        next.wait_for(&length);
        if n.is_multiple_of(4) {
            next.send("\r");
            next.wait_for("Esc back");
            // Its end, where the caret is; what is longer than a row is wrapped or scrolled.
            let end = &text[text.len().saturating_sub(16)..];
            assert!(in_field(&next.screen()).ends_with(end), "{text:?} in\n{}", next.screen());
            next.send("\x18");
        } else {
            next.send("\x18");
        }
        next.wait_for("Discard this text?");
        next.send("\r");
        next.wait_for("Discarded");
        next.kill();
        next.end(Duration::from_secs(5));
        assert!(home.drafts().is_empty());
    }
}

#[test]
fn whatever_ends_the_console_what_was_typed_is_offered_again() {
    let runs = std::env::var("OPSBOOK_TYPING").ok().and_then(|runs| runs.parse().ok()).unwrap_or(30);
    let (started, pulse) = (Instant::now(), Pulse::start());
    let sides: Vec<_> = (0..SIDES)
        .map(|side| {
            let pulse = pulse.clone();
            thread::spawn(move || {
                let home = Home::new();
                let mut first = home.round();
                first.kill();
                first.end(Duration::from_secs(5));
                let (mut chance, mut tally) = (fastrand::Rng::new(), Tally::default());
                for n in (side..runs).step_by(SIDES) {
                    run(&home, n, &pulse, &mut chance, &mut tally);
                }
                tally
            })
        })
        .collect();
    let mut whole = Tally::default();
    for side in sides {
        let tally = side.join().unwrap();
        whole.runs += tally.runs;
        whole.typed += tally.typed;
        whole.kept += tally.kept;
        whole.disturbed += tally.disturbed;
        whole.lost += tally.lost;
        whole.late += tally.late;
        whole.shown_and_lost += tally.shown_and_lost;
        whole.latest = whole.latest.max(tally.latest);
    }
    println!("{whole:?} in {:?}", started.elapsed());
    assert_eq!(whole.shown_and_lost, 0, "{whole:?}");
    // A disk that is synced by others may hold up a write now and then; the pulse does not feel that.
    assert!(whole.late * 100 <= runs.max(100) && whole.latest < HELD_UP, "{whole:?}");
    assert!(whole.runs == runs && whole.typed > 10 * runs && whole.kept > whole.typed / 2, "{whole:?}");
}

#[test]
fn a_file_that_may_grow_no_more_does_not_end_the_console() {
    let home = Home::new();
    home.round().kill();
    // Enough for what opening the file takes, and not for a long text.
    let mut console = home.console(&["sh", "-c", "ulimit -f 80; exec \"$0\" \"$@\""]);
    console.wait_for("▸   1");
    console.send("x");
    console.wait_for("Esc back");
    console.send(&format!("\x1b[200~{}\x1b[201~", "long text ".repeat(5000)));
    console.wait_for("kept in memory only");
    console.send("\x15short");
    console.wait_for("short");
    console.kill();
    console.end(Duration::from_secs(5));
    let kept = home.drafts();
    assert!(kept.iter().any(|draft| draft.text.ends_with("short")), "{kept:?}");
}
