//! Where an export or report goes: standard output, or a new file that is whole or not there.

use std::fs::{File, OpenOptions};
use std::io::{BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

use crate::cli::failure::{Failure, Result};
use crate::cli::output::Output;
use crate::host::terminal;
use crate::store::Error;
use crate::text::safe::Safe;
use crate::transfer::out::{Failed, Format};

/// Where bytes go.
pub enum Target<'a> {
    /// A program or file that reads standard output.
    Out(&'a mut Output),
    /// Someone's terminal: whatever it would obey is shown; kept until the end.
    Screen(&'a mut Output, Vec<u8>),
    /// A new file.
    New(PathBuf, BufWriter<File>),
}

impl<'a> Target<'a> {
    /// Standard output, or a file that must not exist.
    pub fn open(path: Option<&Path>, out: &'a mut Output) -> Result<Self> {
        let Some(path) = path else {
            return Ok(if terminal::is_screen() { Self::Screen(out, Vec::new()) } else { Self::Out(out) });
        };
        let made = OpenOptions::new().write(true).create_new(true).open(path);
        let file = made.map_err(|error| match error.kind() {
            ErrorKind::AlreadyExists => Failure::Store(Error::Exists(path.to_owned())),
            _ => Failure::Output(path.to_owned(), error),
        })?;
        Ok(Self::New(path.to_owned(), BufWriter::new(file)))
    }

    /// Writes a list with `write`, and everything that is left; gives what that gives.
    pub fn list(
        mut self,
        format: Format,
        write: impl FnOnce(&mut dyn Write) -> std::result::Result<usize, Failed>,
    ) -> Result<usize> {
        if format == Format::Xlsx && self.is_screen() {
            return Err(Failure::refused("export-error-terminal", Vec::new()));
        }
        let written = write(&mut self).map_err(|failed| match failed {
            Failed::Write(error) => self.failed(error),
            failed => failed.into(),
        })?;
        self.finish()?;
        Ok(written)
    }

    /// Whether bytes that are no text would land on a terminal.
    fn is_screen(&self) -> bool {
        matches!(self, Self::Screen(..))
    }

    /// What failed, as it is told.
    fn failed(&self, error: std::io::Error) -> Failure {
        match self {
            Self::New(path, _) => Failure::Output(path.clone(), error),
            _ if error.kind() == ErrorKind::BrokenPipe => Failure::Gone,
            _ => Failure::Output(PathBuf::from("-"), error),
        }
    }

    /// Writes everything that is left, to the disk where it is a file.
    fn finish(mut self) -> Result<()> {
        let done = match &mut self {
            Self::Out(out) => return out.finish(),
            Self::Screen(out, text) => {
                let text = String::from_utf8_lossy(text).into_owned();
                return Safe::lines(&text).into_iter().try_for_each(|line| out.line(line));
            }
            Self::New(_, file) => file.flush().and_then(|()| file.get_ref().sync_all()),
        };
        done.map_err(|error| self.failed(error))
    }
}

impl Write for Target<'_> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        match self {
            Self::Out(out) => out.write(bytes),
            Self::Screen(_, kept) => kept.write(bytes),
            Self::New(_, file) => file.write(bytes),
        }
    }

    fn flush(&mut self) -> std::io::Result<()> {
        match self {
            Self::Out(out) => out.flush(),
            Self::Screen(..) => Ok(()),
            Self::New(_, file) => file.flush(),
        }
    }
}

/// Writes a text that was made as a whole.
pub fn write(path: Option<&Path>, text: &str, out: &mut Output) -> Result<()> {
    let mut target = Target::open(path, out)?;
    let written = target.write_all(text.as_bytes());
    written.map_err(|error| target.failed(error))?;
    target.finish()
}
