//! The head of each file's journal that this user saw last: a journal whose end was cut off no longer has it.

use std::fs::{DirBuilder, OpenOptions};
use std::io::{Error, ErrorKind, Result, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

/// The heads one user has seen: a folder with a line of text for each file, named by the file's UUID.
#[derive(Debug, Clone)]
pub struct Seen(PathBuf);

impl Seen {
    /// Those kept below a state directory.
    pub fn below(state: &Path) -> Self {
        Self(state.join("heads"))
    }

    /// What was kept for a file; none where nothing was, or where it cannot be read.
    pub fn read(&self, uuid: &str) -> Option<String> {
        std::fs::read_to_string(self.of(uuid)?).ok()
    }

    /// Keeps a line for a file, for its owner's eyes only. The line kept before stays until the new one is whole.
    ///
    /// # Errors
    /// Where the directory cannot be written, or `uuid` is none.
    pub fn keep(&self, uuid: &str, line: &str) -> Result<()> {
        let path = self.of(uuid).ok_or_else(|| Error::from(ErrorKind::InvalidInput))?;
        DirBuilder::new().recursive(true).mode(0o700).create(&self.0)?;
        let fresh = path.with_extension(format!("new-{}", std::process::id()));
        let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&fresh)?;
        writeln!(file, "{line}")?;
        file.sync_all()?;
        std::fs::rename(&fresh, path)
    }

    /// The name comes out of a file that others write, so it must be a UUID and nothing else.
    fn of(&self, uuid: &str) -> Option<PathBuf> {
        let plain = uuid.len() == 36 && uuid.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-');
        plain.then(|| self.0.join(uuid))
    }
}

#[cfg(test)]
mod tests {

    use std::os::unix::fs::PermissionsExt;

    use super::*;
    use crate::host::chance;

    #[test]
    fn a_line_is_kept_for_its_owner_and_read_again() {
        let dir = tempfile::TempDir::new().unwrap();
        let seen = Seen::below(&dir.path().join("deep/state"));
        let uuid = chance::uuid();
        assert_eq!(seen.read(&uuid), None);
        seen.keep(&uuid, "1 aa").unwrap();
        seen.keep(&uuid, "2 bb").unwrap();
        assert_eq!(seen.read(&uuid).unwrap(), "2 bb\n");
        let path = seen.of(&uuid).unwrap();
        assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(std::fs::read_dir(path.parent().unwrap()).unwrap().count(), 1, "no half-written file is left");
    }

    #[test]
    fn a_name_that_is_no_uuid_leads_nowhere() {
        let dir = tempfile::TempDir::new().unwrap();
        let seen = Seen::below(dir.path());
        for name in ["", "..", "../../etc/passwd", "aaaaaaaa/aaaa-aaaa-aaaa-aaaaaaaaaaaa"] {
            assert!(seen.keep(name, "1 aa").is_err() && seen.read(name).is_none(), "{name}");
        }
    }
}
