//! Where the file is, when nobody says.

use std::path::{Path, PathBuf};

use directories::ProjectDirs;

/// The configuration of the whole box.
const SYSTEM: &str = "/etc/opsbook/config.toml";

/// The database file: `given`, else `OPSBOOK_DB`, else `db` in the user's `config.toml`, else in the system's, else
/// `opsbook.db` in the user's data directory.
pub fn database(given: Option<&Path>) -> PathBuf {
    if let Some(path) = given {
        return path.to_owned();
    }
    if let Some(path) = std::env::var_os("OPSBOOK_DB").filter(|path| !path.is_empty()) {
        return PathBuf::from(path);
    }
    let dirs = ProjectDirs::from("", "", "opsbook");
    let own = dirs.as_ref().map(|dirs| dirs.config_dir().join("config.toml"));
    let configured = own.into_iter().chain([PathBuf::from(SYSTEM)]).find_map(|config| database_in(&config));
    configured
        .or_else(|| dirs.map(|dirs| dirs.data_dir().join("opsbook.db")))
        .unwrap_or_else(|| PathBuf::from("opsbook.db"))
}

fn database_in(config: &Path) -> Option<PathBuf> {
    let table: toml::Table = std::fs::read_to_string(config).ok()?.parse().ok()?;
    table.get("db")?.as_str().map(PathBuf::from)
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
