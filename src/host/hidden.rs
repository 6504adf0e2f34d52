//! What is typed on a terminal without being shown, or comes in a line of standard input: PINs.

use std::fs::{File, OpenOptions};
use std::io::{IsTerminal, Read, Result, Write, stdin};

use rustix::termios::{LocalModes, OptionalActions, SpecialCodeIndex, Termios, tcgetattr, tcsetattr};
use zeroize::Zeroizing;

use crate::domain::secret::Secret;

/// Whether somebody can type at the terminal this process was started from.
pub fn can_type() -> bool {
    stdin().is_terminal()
}

/// Asks on the terminal itself, whatever standard output is, and shows nothing of what is typed. None where it was given up with
/// `Ctrl-C`, `Ctrl-D` or `Esc`.
///
/// # Errors
/// Where there is no terminal, or it cannot be set not to show.
pub fn ask(prompt: &str) -> Result<Option<Secret>> {
    let tty = OpenOptions::new().read(true).write(true).open("/dev/tty")?;
    let quiet = Quiet::set(&tty)?;
    write!(&tty, "{prompt} ")?;
    let typed = line(&mut &tty);
    drop(quiet);
    writeln!(&tty)?;
    typed
}

/// The next line of standard input; none at its end.
///
/// # Errors
/// Where standard input cannot be read.
pub fn next_line() -> Result<Option<Secret>> {
    let mut line = Zeroizing::new(String::new());
    let read = stdin().read_line(&mut line)?;
    Ok((read > 0).then(|| Secret::typed(line.trim_end_matches(['\n', '\r']))))
}

/// A terminal that shows nothing and hands over every key; as it was before, once dropped.
struct Quiet<'a> {
    tty: &'a File,
    before: Termios,
}

impl<'a> Quiet<'a> {
    fn set(tty: &'a File) -> Result<Self> {
        let before = tcgetattr(tty)?;
        let mut quiet = before.clone();
        // Signals are off too: a process ended by Ctrl-C would leave the terminal showing nothing.
        quiet.local_modes.remove(LocalModes::ECHO | LocalModes::ICANON | LocalModes::ISIG | LocalModes::IEXTEN);
        quiet.special_codes[SpecialCodeIndex::VMIN] = 1;
        quiet.special_codes[SpecialCodeIndex::VTIME] = 0;
        tcsetattr(tty, OptionalActions::Flush, &quiet)?;
        Ok(Self { tty, before })
    }
}

impl Drop for Quiet<'_> {
    fn drop(&mut self) {
        let _ = tcsetattr(self.tty, OptionalActions::Flush, &self.before);
    }
}

/// Reads keys until Enter.
fn line(from: &mut impl Read) -> Result<Option<Secret>> {
    let mut typed = Zeroizing::new(Vec::<u8>::with_capacity(256));
    let mut key = [0];
    loop {
        if from.read(&mut key)? == 0 {
            return Ok(None);
        }
        match key[0] {
            b'\n' | b'\r' => break,
            3 | 4 | 27 => return Ok(None),
            // The last sign, which may be of several bytes.
            8 | 127 => while typed.pop().is_some_and(|byte| byte & 0xC0 == 0x80) {},
            21 => typed.clear(),
            // More than any PIN has; so the buffer never grows and leaves a copy behind.
            byte if typed.len() < 250 => typed.push(byte),
            _ => {}
        }
    }
    Ok(Some(Secret::typed(&Zeroizing::new(String::from_utf8_lossy(&typed).into_owned()))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(keys: &[u8]) -> Option<String> {
        line(&mut &*keys).unwrap().map(|secret| secret.reveal().to_owned())
    }

    #[test]
    fn keys_become_what_was_meant() {
        assert_eq!(typed(b"4029\x7f17\r").as_deref(), Some("40217"));
        assert_eq!(typed("４冷\u{7f}2\n".as_bytes()).as_deref(), Some("42"));
        assert_eq!(typed(b"wrong\x15right\n").as_deref(), Some("right"));
        assert_eq!(typed(b"\n").as_deref(), Some(""));
        for given_up in [&b"40\x03"[..], b"\x04", b"1\x1b", b"12"] {
            assert_eq!(typed(given_up), None);
        }
    }
}
