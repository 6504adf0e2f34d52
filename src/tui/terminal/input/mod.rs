//! Reading the terminal: all that is waiting is taken at once and handed on in order.

mod burst;
mod escape;
mod translate;

use std::io;
use std::time::{Duration, Instant};

use crossterm::event;

use crate::tui::input::Input;
use crate::tui::key::Key;

use escape::{Piece, Rejoin};

/// Pasted text comes in packets: after a burst, so much silence ends it.
const SILENCE: Duration = Duration::from_millis(20);
/// No more is taken in one go, so that a frame is drawn in between.
const MOST: usize = 65_536;
/// So many failures in a row, a moment apart, mean that the terminal cannot be read.
const PATIENCE: u32 = 20;

/// Something that happened at the terminal, before bursts are told from typing.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Happening {
    /// A key.
    Key(Key),
    /// Text that the terminal said was pasted.
    Paste(String),
    /// The mark before a paste that was torn apart.
    PasteBegins,
    /// The size changed.
    Resize,
}

/// Reads the terminal.
#[derive(Debug, Default)]
pub struct Reader {
    rejoin: Rejoin,
    failures: u32,
}

impl Reader {
    /// Waits for at most so long and returns all inputs that are there: none when nothing came.
    pub fn next(&mut self, wait: Duration) -> io::Result<Vec<Input>> {
        let until = Instant::now() + wait;
        let mut waiting = Vec::new();
        loop {
            let now = Instant::now();
            let left = until.saturating_duration_since(now);
            let limit = self.rejoin.wait(now).map_or(left, |held| held.min(left));
            self.drain(limit, &mut waiting)?;
            while waiting.contains(&Happening::PasteBegins) || burst::is_burst(&waiting) {
                let before = waiting.len();
                self.drain(SILENCE, &mut waiting)?;
                if waiting.len() == before || before >= MOST {
                    break;
                }
            }
            if !waiting.is_empty() {
                return Ok(burst::gather(&waiting));
            }
            if Instant::now() >= until {
                return Ok(Vec::new());
            }
        }
    }

    /// Waits for at most so long for something, then takes all that is there.
    fn drain(&mut self, wait: Duration, waiting: &mut Vec<Happening>) -> io::Result<()> {
        let mut pieces = Vec::new();
        let mut limit = wait;
        while waiting.len() < MOST && self.is_ready(limit)? {
            limit = Duration::ZERO;
            let Some(happening) = translate::translate(event::read()?) else { continue };
            if let Happening::Key(key) = happening {
                self.rejoin.take(key, Instant::now(), &mut pieces);
                hand_on(&mut pieces, waiting);
            } else {
                if matches!(happening, Happening::Paste(_)) {
                    self.rejoin.release(&mut pieces);
                    hand_on(&mut pieces, waiting);
                }
                waiting.push(happening);
            }
        }
        self.rejoin.expire(Instant::now(), &mut pieces);
        hand_on(&mut pieces, waiting);
        Ok(())
    }

    /// Whether an event is there within the time. A passing failure (a size that cannot be told during a resize, say) is
    /// waited out.
    fn is_ready(&mut self, limit: Duration) -> io::Result<bool> {
        match event::poll(limit) {
            Ok(ready) => {
                self.failures = 0;
                Ok(ready)
            }
            Err(_) if self.failures < PATIENCE => {
                self.failures += 1;
                std::thread::sleep(SILENCE);
                Ok(false)
            }
            Err(error) => Err(error),
        }
    }
}

fn hand_on(pieces: &mut Vec<Piece>, waiting: &mut Vec<Happening>) {
    waiting.extend(pieces.drain(..).map(|piece| match piece {
        Piece::Key(key) => Happening::Key(key),
        Piece::PasteBegins => Happening::PasteBegins,
    }));
}
