//! Who was shown around already: their names, a line each, in the state directory of a login that several may share.

use std::fs::{DirBuilder, OpenOptions};
use std::io::{Result, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

/// The names.
#[derive(Debug, Clone)]
pub struct Toured(PathBuf);

impl Toured {
    /// Kept below a state directory.
    pub fn below(state: &Path) -> Self {
        Self(state.join("toured"))
    }

    /// Whether somebody was.
    pub fn has(&self, name: &str) -> bool {
        let name = line(name);
        std::fs::read_to_string(&self.0).is_ok_and(|names| names.lines().any(|known| known == name))
    }

    /// Notes that somebody was.
    ///
    /// # Errors
    /// The directory cannot be written.
    pub fn note(&self, name: &str) -> Result<()> {
        if self.has(name) {
            return Ok(());
        }
        if let Some(folder) = self.0.parent() {
            DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
        }
        let mut file = OpenOptions::new().append(true).create(true).mode(0o600).open(&self.0)?;
        file.write_all(format!("{}\n", line(name)).as_bytes())
    }
}

/// A name on one line.
fn line(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_person_is_noted_once_and_apart() {
        let dir = tempfile::tempdir().unwrap();
        let toured = Toured::below(&dir.path().join("deep/state"));
        assert!(!toured.has("李伟"));
        toured.note("李伟").unwrap();
        toured.note("李伟").unwrap();
        toured.note("Anna\nSchulz").unwrap();
        assert!(toured.has("李伟") && toured.has("Anna Schulz") && !toured.has("Anna"));
        assert_eq!(std::fs::read_to_string(&toured.0).unwrap().lines().count(), 2);
    }
}
