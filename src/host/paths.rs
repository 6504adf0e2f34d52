//! Where the file is, when nobody says.

use std::path::{Path, PathBuf};

use directories::ProjectDirs;

/// The database file: `given`, else the configured one, else `opsbook.db` in the user's data directory.
pub fn database(given: Option<&Path>, configured: Option<PathBuf>) -> PathBuf {
    if let Some(path) = given {
        return path.to_owned();
    }
    let own = || ProjectDirs::from("", "", "opsbook").map(|dirs| dirs.data_dir().join("opsbook.db"));
    configured.or_else(own).unwrap_or_else(|| PathBuf::from("opsbook.db"))
}

/// Where this user's own state is kept: what they last saw of the journal.
pub fn state() -> Option<PathBuf> {
    let dirs = ProjectDirs::from("", "", "opsbook")?;
    Some(dirs.state_dir().unwrap_or_else(|| dirs.data_local_dir()).to_owned())
}

/// A path as a person types it: `~/` is their home, which no shell has put in its place.
pub fn typed(text: &str) -> PathBuf {
    let text = text.trim();
    let home = text.strip_prefix("~/").zip(directories::BaseDirs::new());
    home.map_or_else(|| PathBuf::from(text), |(rest, dirs)| dirs.home_dir().join(rest))
}

/// Where this user's files are put unless they say where: their home, or where one is.
pub fn home() -> PathBuf {
    directories::BaseDirs::new().map_or_else(super::folder::here, |dirs| dirs.home_dir().to_owned())
}
