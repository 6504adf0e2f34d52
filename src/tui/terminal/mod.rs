//! The terminal: taken, read, painted, and put back on every way out.
//!
//! `session` holds the terminal, `input` reads it, `easel` lets ratatui draw in memory, `paint` turns frames into bytes,
//! `watch` ends the process when it is told to go or the terminal has gone.

mod easel;
mod input;
mod paint;
mod session;
mod watch;

use std::io;
use std::time::{Duration, Instant};

use easel::Easel;
use input::Reader;
use paint::Painter;
use session::Session;

#[cfg(test)]
pub(super) use input::decoded;
#[cfg(test)]
pub(super) use paint::Bytes;
pub use session::is_drawable;

use super::input::Input;
use super::key::Key;
use super::screen::{Flow, Screen};

/// How often an idle screen is told that time has passed.
const TICK: Duration = Duration::from_millis(400);
/// A screen that wants to be woken at once is woken no sooner, so that it cannot spin.
const SOONEST: Duration = Duration::from_millis(1);
/// The key on which the terminal is painted whole, whatever else it means: something has written over the screen.
const REDRAW: Key = Key::ctrl('l');

/// Runs a screen on the terminal until it leaves, and puts the terminal back.
///
/// # Errors
///
/// The terminal cannot be taken, read or written; ask [`is_drawable`] first.
pub fn run(screen: &mut impl Screen) -> io::Result<()> {
    let session = Session::enter(screen.wants_mouse())?;
    watch::start()?;
    let mut reader = Reader::new()?;
    let mut canvas = Canvas::new(session);
    session::say_last(screen.last_words());
    canvas.show(screen)?;
    let mut ticked = Instant::now();
    loop {
        let idle = TICK.saturating_sub(ticked.elapsed());
        let wait = screen.wake_in().map_or(idle, |wake| wake.max(SOONEST).min(idle));
        let mut inputs = reader.next(wait)?;
        let now = Instant::now();
        if inputs.is_empty() || now.saturating_duration_since(ticked) >= TICK {
            inputs.push(Input::Tick);
            ticked = now;
        }
        let mut repaint = watch::has_continued();
        for input in inputs {
            repaint |= matches!(input, Input::Resize) || input == Input::Key(REDRAW);
            if screen.input(input, now) == Flow::Leave {
                return Ok(());
            }
        }
        if repaint {
            canvas.painter.forget();
        }
        if repaint || screen.is_dirty() {
            session::say_last(screen.last_words());
            canvas.show(screen)?;
        }
    }
}

/// From a screen to bytes on the terminal.
struct Canvas {
    session: Session,
    easel: Easel,
    painter: Painter,
}

impl Canvas {
    fn new(session: Session) -> Self {
        Self { session, easel: Easel::new(), painter: Painter::new() }
    }

    /// Draws and paints one frame, and rings the bell where it is asked for.
    fn show(&mut self, screen: &mut impl Screen) -> io::Result<()> {
        let (drawn, caret) = self.easel.draw(self.session.size(), |frame| screen.draw(frame));
        let bytes = self.painter.paint(drawn, caret);
        if !bytes.is_empty() {
            self.session.show(bytes)?;
        }
        if screen.bell() {
            self.session.show(b"\x07")?;
        }
        Ok(())
    }
}
