//! The filters a person has saved under names: a file of their own for each site, in their state directory.

use std::fs::{DirBuilder, OpenOptions};
use std::io::{Error, ErrorKind, Result, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

/// The most that are read of one file, in bytes.
const MOST: u64 = 1 << 18;

/// A part of a list under a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedFilter {
    /// Its name.
    pub name: String,
    /// The list it is of.
    pub list: String,
    /// Which part of it without typing; empty where it has none.
    #[serde(default)]
    pub part: String,
    /// What is typed; empty where nothing is.
    #[serde(default)]
    pub words: String,
}

/// The file of one person on one site.
#[derive(Debug, Clone)]
pub struct SavedFilters(PathBuf);

#[derive(Default, Serialize, Deserialize)]
struct Content {
    #[serde(default)]
    filter: Vec<SavedFilter>,
}

impl SavedFilters {
    /// Below a state directory. `site` is the file's UUID, `whose` a number that is theirs alone there.
    pub fn below(state: &Path, site: &str, whose: i64) -> Self {
        // The UUID comes out of a file that others write.
        let site: String = site.chars().filter(|c| c.is_ascii_hexdigit() || *c == '-').collect();
        Self(state.join("filters").join(format!("{site}-{whose}.toml")))
    }

    /// Those that are kept; none where the file is not there.
    ///
    /// # Errors
    /// The file cannot be read, or is not what was written.
    pub fn read(&self) -> Result<Vec<SavedFilter>> {
        match self.0.metadata() {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            Ok(about) if about.len() > MOST => return Err(ErrorKind::FileTooLarge.into()),
            Ok(_) => {}
            Err(error) => return Err(error),
        }
        let text = std::fs::read_to_string(&self.0)?;
        let content: Content = toml::from_str(&text).map_err(|error| Error::new(ErrorKind::InvalidData, error))?;
        Ok(content.filter)
    }

    /// Keeps these instead, for their owner's eyes only. What was kept before stays until the new file is whole.
    ///
    /// # Errors
    /// The directory cannot be written.
    pub fn keep(&self, filters: &[SavedFilter]) -> Result<()> {
        let content = Content { filter: filters.to_vec() };
        let text = toml::to_string(&content).map_err(|error| Error::new(ErrorKind::InvalidData, error))?;
        if let Some(folder) = self.0.parent() {
            DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
        }
        let fresh = self.0.with_extension(format!("new-{}", std::process::id()));
        let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&fresh)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        std::fs::rename(&fresh, &self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_read_again_per_person_and_site() {
        let dir = tempfile::tempdir().unwrap();
        let of = |whose| SavedFilters::below(dir.path(), "11111111-aaaa/../..", whose);
        assert_eq!(of(1).read().unwrap(), []);
        let filter = SavedFilter {
            name: "冷库".into(),
            list: "today".into(),
            part: "late".into(),
            words: "cold \"room\"".into(),
        };
        of(1).keep(std::slice::from_ref(&filter)).unwrap();
        assert_eq!(of(1).read().unwrap(), [filter]);
        assert_eq!(of(2).read().unwrap(), []);
        assert_eq!(std::fs::read_dir(dir.path().join("filters")).unwrap().count(), 1);
    }

    #[test]
    fn a_file_that_is_something_else_is_an_error_and_stays() {
        let dir = tempfile::tempdir().unwrap();
        let filters = SavedFilters::below(dir.path(), "1", 1);
        filters.keep(&[]).unwrap();
        std::fs::write(&filters.0, "filter = 3").unwrap();
        assert!(filters.read().is_err());
    }
}
