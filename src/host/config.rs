//! The user's configuration, else the box's: `config.toml`.

use std::path::{Path, PathBuf};

use directories::ProjectDirs;

/// The configuration of the whole box.
const SYSTEM: &str = "/etc/opsbook/config.toml";

/// A value by its name: from the environment as `OPSBOOK_NAME`, else from the user's `config.toml`, else from the box's.
///
/// What is empty or cannot be read counts as not said.
pub fn value(name: &str) -> Option<String> {
    let said = std::env::var(format!("OPSBOOK_{}", name.to_uppercase())).ok().filter(|value| !value.is_empty());
    said.or_else(|| files().iter().find_map(|file| value_in(file, name)))
}

/// A value by its name that the box's own file gives, whatever the user and the environment say.
pub fn of_box(name: &str) -> Option<String> {
    value_in(Path::new(SYSTEM), name)
}

/// The configuration files that are there but say nothing, because they are no TOML or cannot be read, with the reason.
pub fn broken() -> Vec<(PathBuf, String)> {
    let why = |file: &Path| match std::fs::read_to_string(file) {
        Ok(text) => text.parse::<toml::Table>().err().map(|error| error.message().to_owned()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
        Err(error) => Some(error.to_string()),
    };
    files().into_iter().filter_map(|file| why(&file).map(|why| (file, why))).collect()
}

fn files() -> Vec<PathBuf> {
    let own = ProjectDirs::from("", "", "opsbook").map(|dirs| dirs.config_dir().join("config.toml"));
    own.into_iter().chain([PathBuf::from(SYSTEM)]).collect()
}

fn value_in(file: &Path, name: &str) -> Option<String> {
    let table: toml::Table = std::fs::read_to_string(file).ok()?.parse().ok()?;
    table.get(name)?.as_str().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_a_text_under_its_name() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("config.toml");
        std::fs::write(&file, "db = \"/srv/site.db\"\nwidth = 2\n").unwrap();
        assert_eq!(value_in(&file, "db").as_deref(), Some("/srv/site.db"));
        assert_eq!(value_in(&file, "width"), None);
        assert_eq!(value_in(&dir.path().join("none"), "db"), None);
    }
}
