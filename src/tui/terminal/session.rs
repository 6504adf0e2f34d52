//! The terminal as we need it, and as it was: entered once, written to frame by frame, put back on every way out.
//!
//! The screen's thread, a signal and a panic may all want to put it back. One lock decides: whoever is first does it, and
//! no frame is written after it.

use std::io::{self, IsTerminal, Write as _};
use std::os::fd::BorrowedFd;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, Once, OnceLock, PoisonError, TryLockError};
use std::thread::{self, ThreadId};
use std::time::{Duration, Instant};
use std::{env, panic};

use ratatui::layout::Size;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use rustix::stdio::{stdin, stdout};
use rustix::termios::{self, OptionalActions, Termios};

use crate::tui::screen::LastWords;

/// Alternate screen, bracketed paste.
const ENTER: &[u8] = b"\x1b[?1049h\x1b[?2004h";
/// Buttons and wheel of the mouse, told in decimal numbers.
const MOUSE: &[u8] = b"\x1b[?1000h\x1b[?1006h";
/// Ends a frame that was cut off, takes away margins and ink, then undoes `ENTER` and `MOUSE` and shows the cursor.
const LEAVE: &[u8] = b"\x1b[?2026l\x1b[r\x1b[m\x1b[?1006l\x1b[?1000l\x1b[?2004l\x1b[?25h\x1b[?1049l";

/// The largest screen drawn: more is a mistake or an attack, and would take all memory.
const LARGEST: Size = Size::new(1_000, 500);
/// What a terminal that does not tell its size is taken for.
const UNTOLD: Size = Size::new(80, 24);
/// How long a way out waits for a frame that is being written, and then for the terminal to take more.
const PATIENCE: Duration = Duration::from_millis(200);

/// The thread whose terminal it is, while it is entered.
static OWNER: Mutex<Option<ThreadId>> = Mutex::new(None);
/// How the terminal was before it was first entered; apart from the lock, so that it can be put back while a frame is stuck.
static BEFORE: OnceLock<Termios> = OnceLock::new();
/// Whether the mouse is listened to, for when the terminal is taken again.
static LISTENS: AtomicBool = AtomicBool::new(false);
/// What the screen wants done and said on a way out that it did not choose.
static LAST: Mutex<LastWords> = Mutex::new(LastWords { syncer: None, sentence: None });

/// Whether the program has a terminal that it can draw on.
pub fn is_drawable() -> bool {
    let dumb = env::var_os("TERM").is_none_or(|term| term.is_empty() || term == "dumb");
    io::stdin().is_terminal() && io::stdout().is_terminal() && !dumb
}

/// The terminal, entered; dropping it puts the terminal back.
#[derive(Debug)]
pub struct Session {
    out: BorrowedFd<'static>,
}

impl Session {
    /// Takes the terminal: raw, alternate screen, bracketed paste, the mouse where it is wanted. Asks nothing of it.
    pub fn enter(mouse: bool) -> io::Result<Self> {
        put_back_on_panic();
        let now = termios::tcgetattr(stdin())?;
        make_raw(BEFORE.get_or_init(|| now))?;
        *owner() = Some(thread::current().id());
        let session = Self { out: stdout() };
        LISTENS.store(mouse, Ordering::Relaxed);
        session.show(&entering())?;
        Ok(session)
    }

    /// The size in cells, within what can be drawn.
    pub fn size(&self) -> Size {
        let told = termios::tcgetwinsize(self.out).map_or(UNTOLD, |told| Size::new(told.ws_col, told.ws_row));
        let told = if told.width == 0 || told.height == 0 { UNTOLD } else { told };
        Size::new(told.width.min(LARGEST.width), told.height.min(LARGEST.height))
    }

    /// Writes a frame in one go; nothing once the terminal was put back.
    pub fn show(&self, frame: &[u8]) -> io::Result<()> {
        match *owner() {
            Some(_) => write(self.out, frame),
            None => Ok(()),
        }
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        put_back();
    }
}

/// Puts the terminal back as it was; the second time does nothing.
pub fn put_back() {
    let mut owner = owner_soon();
    if owner.as_deref_mut().is_some_and(|owner| owner.take().is_none()) {
        return;
    }
    // A terminal that takes no more bytes (stopped, or its line is cut) must not hold up the way out.
    if is_writable() {
        let _ = write(stdout(), LEAVE);
    }
    if let Some(before) = BEFORE.get() {
        let _ = termios::tcsetattr(stdin(), OptionalActions::Now, before);
    }
}

/// From now on this is done and said on the way out.
pub fn say_last(words: LastWords) {
    *last() = words;
}

/// Brings what was typed to the disk. Does not wait for one that takes its time.
pub fn sync_typed() {
    let syncer = last().syncer.clone();
    if let Some(syncer) = syncer {
        syncer.last();
    }
}

fn last() -> MutexGuard<'static, LastWords> {
    LAST.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Enters again after the process was stopped and goes on: the shell has had the terminal in between.
pub fn take_again() {
    let owner = owner();
    if let (Some(before), true) = (BEFORE.get(), owner.is_some()) {
        let _ = make_raw(before);
        let _ = write(stdout(), &entering());
    }
}

/// Keys are handed on one by one, unechoed and with no meaning of their own; output is sent as written.
fn make_raw(before: &Termios) -> io::Result<()> {
    let mut raw = before.clone();
    raw.make_raw();
    Ok(termios::tcsetattr(stdin(), OptionalActions::Now, &raw)?)
}

/// What takes the terminal.
fn entering() -> Vec<u8> {
    [ENTER, if LISTENS.load(Ordering::Relaxed) { MOUSE } else { b"" }].concat()
}

fn owner() -> MutexGuard<'static, Option<ThreadId>> {
    OWNER.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The lock, unless a frame is stuck in being written.
fn owner_soon() -> Option<MutexGuard<'static, Option<ThreadId>>> {
    let step = Duration::from_millis(5);
    for _ in 0..PATIENCE.as_millis() / step.as_millis() {
        match OWNER.try_lock() {
            Ok(owner) => return Some(owner),
            Err(TryLockError::Poisoned(owner)) => return Some(owner.into_inner()),
            Err(TryLockError::WouldBlock) => thread::sleep(step),
        }
    }
    None
}

/// Before a panic is told, puts the terminal back, and tells no more than the place: the message may hold what someone
/// wrote down. A panic of another thread leaves the screen alone; who waits for that thread hears of it.
fn put_back_on_panic() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |panicked| {
            let owner = owner_soon().and_then(|owner| *owner);
            match owner {
                None => before(panicked),
                Some(owner) if owner == thread::current().id() => {
                    put_back();
                    let place = panicked.location().map(ToString::to_string).unwrap_or_default();
                    sync_typed();
                    let sentence = last().sentence.clone();
                    let sentence = sentence.as_deref().unwrap_or("opsbook stopped: an error in the program at");
                    let _ = writeln!(io::stderr(), "{sentence} {place}");
                }
                Some(_) => {}
            }
        }));
    });
}

/// Whether it takes bytes: at once as a rule, soon where the last frame is still on its way over a slow line or to a busy box.
fn is_writable() -> bool {
    let until = Instant::now() + PATIENCE;
    loop {
        let mut polled = [PollFd::from_borrowed_fd(stdout(), PollFlags::OUT)];
        let left = until.saturating_duration_since(Instant::now());
        let wait = Timespec { tv_sec: 0, tv_nsec: left.subsec_nanos().into() };
        match poll(&mut polled, Some(&wait)) {
            Err(Errno::INTR) if !left.is_zero() => {}
            found => return found.is_ok() && polled[0].revents().contains(PollFlags::OUT),
        }
    }
}

/// Writes all of it, in one call where the terminal takes it.
fn write(out: BorrowedFd, mut bytes: &[u8]) -> io::Result<()> {
    while !bytes.is_empty() {
        match rustix::io::write(out, bytes) {
            Ok(taken) => bytes = &bytes[taken..],
            Err(Errno::INTR) => {}
            // The terminal was handed over in non-blocking mode.
            Err(Errno::AGAIN) => {
                let mut polled = [PollFd::from_borrowed_fd(out, PollFlags::OUT)];
                let _ = poll(&mut polled, None);
            }
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}
