//! What lies in a folder, for choosing a file.

use std::io::Result;
use std::path::{Path, PathBuf};

/// Something in a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Where.
    pub path: PathBuf,
    /// What it is called.
    pub name: String,
    /// Whether it is a folder.
    pub is_folder: bool,
    /// How many bytes, where it is a file.
    pub size: u64,
}

/// The folders and then the files of a folder, by name; hidden ones are left out.
///
/// # Errors
/// There is no such folder, or it may not be read.
pub fn entries(folder: &Path) -> Result<Vec<Entry>> {
    let mut entries = Vec::new();
    for entry in std::fs::read_dir(folder)?.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let Ok(facts) = std::fs::metadata(entry.path()) else { continue };
        if !name.starts_with('.') && (facts.is_dir() || facts.is_file()) {
            entries.push(Entry { path: entry.path(), name, is_folder: facts.is_dir(), size: facts.len() });
        }
    }
    entries.sort_by(|one, other| (!one.is_folder, &one.name).cmp(&(!other.is_folder, &other.name)));
    Ok(entries)
}

/// Where one is, to begin with.
pub fn here() -> PathBuf {
    std::env::current_dir().unwrap_or_else(|_| PathBuf::from("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_come_first_and_hidden_files_not_at_all() {
        let dir = tempfile::tempdir().unwrap();
        std::fs::create_dir(dir.path().join("zoo")).unwrap();
        for name in ["b.csv", "a.csv", ".hidden"] {
            std::fs::write(dir.path().join(name), "x").unwrap();
        }
        let names: Vec<String> = entries(dir.path()).unwrap().into_iter().map(|entry| entry.name).collect();
        assert_eq!(names, ["zoo", "a.csv", "b.csv"]);
        assert!(entries(&dir.path().join("none")).is_err());
    }
}
