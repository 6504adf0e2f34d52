//! How wide this terminal really draws a text: written, and the terminal asked where its cursor stands then.
//!
//! The question (cursor position report, ECMA-48 8.3.14) is only put to kinds of terminals that are known to answer it; any other
//! could take it for typing.

use std::io::{IsTerminal, Write, stdin, stdout};
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::termios::{OptionalActions, Termios, tcgetattr, tcsetattr};

use super::terminal;

/// The beginnings of `TERM` for terminals that answer.
const ANSWERING: [&str; 12] =
    ["xterm", "tmux", "screen", "rxvt", "alacritty", "foot", "kitty", "wezterm", "linux", "vt100", "vt220", "putty"];
/// How long an answer is waited for, in all: a slow line takes its time.
const PATIENCE: Duration = Duration::from_millis(800);
/// The longest answer: `ESC [ 999 ; 999 R`.
const LONGEST: usize = 32;

/// The cells that each text takes; none where the terminal was not asked or did not answer.
///
/// Each is drawn at the start of the line and taken away again. Whatever was typed meanwhile is thrown away.
pub fn measure(texts: &[&str]) -> Option<Vec<usize>> {
    let kind = terminal::kind();
    let answers = ANSWERING.iter().any(|known| kind.starts_with(known));
    if !answers || !stdin().is_terminal() || !stdout().is_terminal() {
        return None;
    }
    let _raw = Raw::enter()?;
    texts.iter().map(|text| ask(text)).collect()
}

fn ask(text: &str) -> Option<usize> {
    let mut out = stdout().lock();
    write!(out, "\r{text}\x1b[6n").and_then(|()| out.flush()).ok()?;
    let answer = read();
    // Whatever the answer was, the line is empty again.
    let _ = write!(out, "\r\x1b[K").and_then(|()| out.flush());
    column(&answer).and_then(|column| column.checked_sub(1))
}

/// Bytes up to the end of an answer, or until no more is to be expected.
fn read() -> Vec<u8> {
    let (begun, mut bytes) = (Instant::now(), Vec::new());
    while let Some(left) = PATIENCE.checked_sub(begun.elapsed()) {
        let wait = Timespec { tv_sec: 0, tv_nsec: i64::from(left.subsec_nanos()) };
        let input = stdin();
        let mut polled = [PollFd::new(&input, PollFlags::IN)];
        if !matches!(poll(&mut polled, Some(&wait)), Ok(1)) {
            break;
        }
        let mut part = [0; LONGEST];
        let Ok(length @ 1..) = rustix::io::read(&input, &mut part) else { break };
        bytes.extend_from_slice(&part[..length]);
        if bytes.contains(&b'R') {
            break;
        }
    }
    bytes
}

/// The column, counted from one, of `ESC [ row ; column R`.
fn column(answer: &[u8]) -> Option<usize> {
    let end = answer.iter().position(|byte| *byte == b'R')?;
    let text = std::str::from_utf8(&answer[..end]).ok()?;
    let (_, report) = text.rsplit_once("\x1b[")?;
    report.split_once(';')?.1.parse().ok()
}

/// Keys unechoed and handed on one by one, until dropped.
struct Raw(Termios);

impl Raw {
    fn enter() -> Option<Self> {
        let before = tcgetattr(stdin()).ok()?;
        let mut raw = before.clone();
        raw.make_raw();
        tcsetattr(stdin(), OptionalActions::Flush, &raw).ok()?;
        Some(Self(before))
    }
}

impl Drop for Raw {
    fn drop(&mut self) {
        let _ = tcsetattr(stdin(), OptionalActions::Flush, &self.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_found_among_what_was_typed() {
        assert_eq!(column(b"\x1b[12;7R"), Some(7));
        assert_eq!(column(b"jj\x1b[A\x1b[1;121Rq"), Some(121));
        for none in [&b"R"[..], b"\x1b[12;7", b"\x1b[;R", b""] {
            assert_eq!(column(none), None);
        }
    }
}
