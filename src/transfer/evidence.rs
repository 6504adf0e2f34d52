//! A file that shows something: its name, size and digest; the file itself stays where it is.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use sha2::{Digest, Sha256};

use super::digest::hex;
use super::file::{FileError, Unread};
use crate::domain::answer::FileRef;

/// Reads the file through, whatever its size.
///
/// # Errors
/// There is no such file, it is none, or it may not be read.
pub fn of(path: &Path) -> Result<FileRef, FileError> {
    let failed = |error: io::Error| FileError::io(path, &error);
    // Asked before opening: opening a pipe waits for someone to write to it.
    if !std::fs::metadata(path).map_err(failed)?.is_file() {
        return Err(FileError::new(path, Unread::NotAFile));
    }
    let mut file = File::open(path).map_err(failed)?;
    let (mut hasher, mut size, mut part) = (Sha256::new(), 0, vec![0; 1 << 16]);
    loop {
        match file.read(&mut part).map_err(failed)? {
            0 => break,
            read => {
                hasher.update(&part[..read]);
                size += read as u64;
            }
        }
    }
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    Ok(FileRef { name, size, sha256: hex(&hasher.finalize()) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_its_digest() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("photo.jpg");
        std::fs::write(&path, "abc").unwrap();
        let file = of(&path).unwrap();
        assert_eq!((file.name.as_str(), file.size), ("photo.jpg", 3));
        // FIPS 180-2, appendix B.1.
        assert_eq!(file.sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert!(of(folder.path()).is_err());
    }
}
