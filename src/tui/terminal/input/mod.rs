//! Reading the terminal: all that is waiting is taken at once and handed on in order.
//!
//! The bytes are read here rather than by an event library: one that reads in packets leaves the rest of a long burst
//! unread until the next key, waits in `read` for the end of a torn sequence, and spins when the terminal has gone.

mod burst;
mod decode;

use std::io::{self, Read as _};
use std::os::fd::AsFd as _;
use std::os::unix::net::UnixStream;
use std::thread;
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use rustix::stdio::stdin;
use signal_hook::consts::SIGWINCH;

use crate::tui::input::{Input, Mouse};
use crate::tui::key::Key;

use decode::Decoder;

/// Pasted text comes in packets: after a burst, so much silence ends it.
const SILENCE: Duration = Duration::from_millis(20);
/// A burst that lasts is handed on in parts, so that what was typed or pasted is kept soon and seen to arrive.
const HELD: Duration = Duration::from_millis(20);
/// No more is taken in one go, so that a frame is drawn in between.
const MOST: usize = 65_536;
/// Once the terminal has gone the watch ends the process; it is given so long.
const FAREWELL: Duration = Duration::from_secs(1);

/// Something that happened at the terminal, before bursts are told from typing.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Happening {
    /// A key.
    Key(Key),
    /// The mouse.
    Mouse(Mouse),
    /// Text that the terminal said was pasted.
    Paste(String),
    /// The size changed.
    Resize,
}

/// Reads the terminal.
#[derive(Debug)]
pub struct Reader {
    decoder: Decoder,
    /// A byte for each change of size.
    resizes: UnixStream,
    buffer: Vec<u8>,
    /// A part of a burst was handed on that had not ended.
    bursting: bool,
}

impl Reader {
    /// A reader of the standard input, which is told of changes of size by signal.
    pub fn new() -> io::Result<Self> {
        let (resizes, signalled) = UnixStream::pair()?;
        resizes.set_nonblocking(true)?;
        signal_hook::low_level::pipe::register(SIGWINCH, signalled)?;
        Ok(Self { decoder: Decoder::default(), resizes, buffer: vec![0; 4096], bursting: false })
    }

    /// Waits for at most so long and returns all inputs that are there: none when nothing came.
    ///
    /// # Errors
    ///
    /// The terminal has gone or cannot be read.
    pub fn next(&mut self, wait: Duration) -> io::Result<Vec<Input>> {
        let until = Instant::now() + wait;
        let mut waiting = Vec::new();
        let mut goes_on = std::mem::take(&mut self.bursting);
        loop {
            let now = Instant::now();
            let left = if goes_on { SILENCE } else { until.saturating_duration_since(now) };
            self.drain(self.decoder.wait(now).map_or(left, |due| due.min(left)), &mut waiting)?;
            goes_on &= !waiting.is_empty();
            let first = Instant::now();
            while (goes_on || burst::is_burst(&waiting)) && !self.bursting {
                let before = waiting.len();
                self.drain(SILENCE, &mut waiting)?;
                if waiting.len() == before {
                    break;
                }
                self.bursting = first.elapsed() >= HELD || waiting.len() >= MOST;
            }
            if !waiting.is_empty() || Instant::now() >= until {
                return Ok(burst::gather(&waiting, goes_on));
            }
        }
    }

    /// Waits for at most so long for something, then takes all that is there.
    fn drain(&mut self, wait: Duration, waiting: &mut Vec<Happening>) -> io::Result<()> {
        let mut limit = wait;
        while waiting.len() < MOST {
            let (typed, resized) = self.wait(limit)?;
            if resized {
                while matches!(self.resizes.read(&mut self.buffer), Ok(1..)) {}
                waiting.push(Happening::Resize);
            }
            if typed {
                let length = self.read()?;
                self.decoder.feed(&self.buffer[..length], Instant::now(), waiting);
            }
            if !typed && !resized {
                break;
            }
            limit = Duration::ZERO;
        }
        self.decoder.expire(Instant::now(), waiting);
        Ok(())
    }

    /// Waits until something can be read: bytes of the terminal, or word of a new size.
    fn wait(&self, limit: Duration) -> io::Result<(bool, bool)> {
        let input = stdin();
        let mut polled = [
            PollFd::from_borrowed_fd(input, PollFlags::IN),
            PollFd::from_borrowed_fd(self.resizes.as_fd(), PollFlags::IN),
        ];
        let limit = Timespec { tv_sec: limit.as_secs() as i64, tv_nsec: limit.subsec_nanos().into() };
        match poll(&mut polled, Some(&limit)) {
            Ok(_) => {}
            // The signal has left its byte.
            Err(Errno::INTR) => return self.wait(Duration::ZERO),
            Err(error) => return Err(error.into()),
        }
        let [typed, resized] = polled.map(|polled| polled.revents());
        if typed.intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL) {
            return Err(farewell());
        }
        Ok((typed.contains(PollFlags::IN), resized.contains(PollFlags::IN)))
    }

    /// Reads bytes that are known to be there.
    fn read(&mut self) -> io::Result<usize> {
        match rustix::io::read(stdin(), &mut self.buffer) {
            Ok(0) | Err(Errno::IO) => Err(farewell()),
            Ok(length) => Ok(length),
            Err(Errno::INTR | Errno::AGAIN) => Ok(0),
            Err(error) => Err(error.into()),
        }
    }
}

/// What a screen is told of bytes that came in one go: for tests that press keys as terminals send them.
#[cfg(test)]
pub fn decoded(bytes: &[u8]) -> Vec<Input> {
    let (mut decoder, mut waiting, now) = (Decoder::default(), Vec::new(), Instant::now());
    decoder.feed(bytes, now, &mut waiting);
    decoder.expire(now + Duration::from_secs(5), &mut waiting);
    burst::gather(&waiting, false)
}

/// Leaves the end of the process to the watch, and only after that is an error.
fn farewell() -> io::Error {
    thread::sleep(FAREWELL);
    io::ErrorKind::UnexpectedEof.into()
}
