//! A file that something is written to: whole or not there.

use std::fs::OpenOptions;
use std::io::{BufWriter, ErrorKind, Result, Write};
use std::path::{Path, PathBuf};

/// Writes a file as a whole. One that is there already is replaced only where `replace` says so, and in one step.
///
/// # Errors
/// [`ErrorKind::AlreadyExists`] where it is there and is not to be replaced; whatever `write` gives; trouble with the disk.
pub fn write<T, E: From<std::io::Error>>(
    path: &Path,
    replace: bool,
    write: impl FnOnce(&mut dyn Write) -> std::result::Result<T, E>,
) -> std::result::Result<T, E> {
    if !replace && std::fs::symlink_metadata(path).is_ok() {
        return Err(std::io::Error::from(ErrorKind::AlreadyExists).into());
    }
    let fresh = fresh(path);
    let file = OpenOptions::new().write(true).create_new(true).open(&fresh)?;
    let mut out = BufWriter::new(file);
    let written = write(&mut out).and_then(|made| {
        out.flush()?;
        out.get_ref().sync_all()?;
        Ok(made)
    });
    let done = written.and_then(|made| {
        // A link cannot take the place of a file that appeared meanwhile; a new name can.
        if replace { std::fs::rename(&fresh, path) } else { linked(&fresh, path) }?;
        Ok(made)
    });
    if done.is_err() {
        let _ = std::fs::remove_file(&fresh);
    }
    done
}

/// Gives the file its name, where nothing has it.
fn linked(fresh: &Path, path: &Path) -> Result<()> {
    match std::fs::hard_link(fresh, path) {
        Ok(()) => std::fs::remove_file(fresh),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Err(error),
        // Some network and memory-stick file systems know no links.
        Err(_) => std::fs::rename(fresh, path),
    }
}

/// Beside it, so that it is on the same disk.
fn fresh(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.part", std::process::id()));
    path.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn put(path: &Path, replace: bool, text: &str) -> Result<()> {
        write(path, replace, |out| out.write_all(text.as_bytes()))
    }

    #[test]
    fn what_is_there_is_replaced_only_when_asked() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("audit.html");
        put(&path, false, "one").unwrap();
        assert_eq!(put(&path, false, "two").unwrap_err().kind(), ErrorKind::AlreadyExists);
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "one");
        put(&path, true, "two").unwrap();
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "two");
        assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 1);
    }

    #[test]
    fn what_fails_half_way_leaves_nothing_and_what_was_there() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("list.csv");
        put(&path, false, "one").unwrap();
        let failed: Result<()> = write(&path, true, |out| {
            out.write_all(b"half")?;
            Err(std::io::Error::other("stopped"))
        });
        assert!(failed.is_err());
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "one");
        assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 1);
    }
}
