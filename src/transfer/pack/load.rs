//! The files of a pack on disk.

use std::path::Path;

use crate::transfer::file::{self, FileError, Unread};

/// The most that the files of one pack may hold, in bytes: forty times the largest pack known.
const MOST: u64 = 16 << 20;

/// The files of a pack, name and text, from one file or from the `.toml` files of a folder in name order.
pub fn load(path: &Path) -> Result<Vec<(String, String)>, FileError> {
    if !path.is_dir() {
        return Ok(vec![one(path, MOST)?]);
    }
    let io = |error: std::io::Error| FileError::io(path, &error);
    let mut paths = Vec::new();
    for entry in std::fs::read_dir(path).map_err(io)? {
        let path = entry.map_err(io)?.path();
        if path.extension().is_some_and(|ext| ext == "toml") && path.is_file() {
            paths.push(path);
        }
    }
    if paths.is_empty() {
        return Err(FileError::new(path, Unread::NothingInIt));
    }
    paths.sort();
    let mut left = MOST;
    let mut files = Vec::new();
    for path in paths {
        let file = one(&path, left).map_err(|error| match error.why {
            Unread::TooLarge { .. } => FileError { why: Unread::TooLarge { most: MOST }, ..error },
            _ => error,
        })?;
        left -= file.1.len() as u64;
        files.push(file);
    }
    Ok(files)
}

fn one(path: &Path, most: u64) -> Result<(String, String), FileError> {
    let bytes = file::read(path, most)?;
    let text = String::from_utf8(bytes).map_err(|_| FileError::new(path, Unread::NotText))?;
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    Ok((name, text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_read_in_name_order_and_only_its_toml() {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in [("b.toml", "b"), ("a.toml", "a"), ("README.md", "no")] {
            std::fs::write(folder.path().join(name), text).unwrap();
        }
        std::fs::create_dir(folder.path().join("c.toml")).unwrap();
        let files = load(folder.path()).unwrap();
        assert_eq!(files, [("a.toml".to_owned(), "a".to_owned()), ("b.toml".to_owned(), "b".to_owned())]);
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let why = |path: &Path| load(path).unwrap_err().why;
        assert_eq!(why(folder.path()), Unread::NothingInIt);
        assert_eq!(why(&folder.path().join("none.toml")), Unread::NotFound);
        assert_eq!(why(Path::new("/dev/null")), Unread::NotAFile);
        let binary = folder.path().join("x.toml");
        std::fs::write(&binary, [0xff, 0xfe]).unwrap();
        assert_eq!(why(&binary), Unread::NotText);
        std::fs::write(&binary, vec![b'#'; MOST as usize + 1]).unwrap();
        assert_eq!(why(&binary), Unread::TooLarge { most: MOST });
        assert_eq!(why(folder.path()), Unread::TooLarge { most: MOST });
    }
}
