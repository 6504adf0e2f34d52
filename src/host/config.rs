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
