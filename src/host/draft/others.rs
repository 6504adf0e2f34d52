//! The draft files of other sessions: those that ended are taken over, those that run are only looked at.

use std::fs::{File, OpenOptions};
use std::io::Read;
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use rustix::fs::{FlockOperation, OFlags, flock};

use super::kept::Kept;
use super::log::ENDING;

/// More than any session types; a larger file is none of ours.
const LARGEST: u64 = 64 << 20;

/// What lies in a folder.
#[derive(Debug, Default)]
pub(super) struct Others {
    /// Of sessions that ended: the files, held and locked, so that no other session takes them as well.
    pub ended: Vec<(PathBuf, File)>,
    /// What they held.
    pub left: Vec<Kept>,
    /// What sessions that run are typing.
    pub running: Vec<Kept>,
}

impl Others {
    /// Looks into a folder. What cannot be read, or was written by a newer program, stays where it is.
    pub fn look(&mut self, folder: &Path, own: Option<&Path>) {
        let Ok(entries) = std::fs::read_dir(folder) else { return };
        let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
        paths.retain(|path| path.extension().is_some_and(|ending| ending == ENDING) && own != Some(path));
        paths.sort();
        for path in paths {
            let Some((file, bytes)) = read(&path) else { continue };
            let Some(kept) = Kept::read(&bytes) else { continue };
            if flock(&file, FlockOperation::NonBlockingLockExclusive).is_err() {
                self.running.push(kept);
                continue;
            }
            // Read again behind the lock: it may have ended while it was being read, or been taken over and removed.
            match read(&path) {
                Some((_, bytes)) if file.metadata().is_ok_and(|found| found.nlink() > 0) => {
                    self.left.extend(Kept::read(&bytes));
                    self.ended.push((path, file));
                }
                _ => {}
            }
        }
    }
}

fn read(path: &Path) -> Option<(File, Vec<u8>)> {
    let flags = (OFlags::NOFOLLOW | OFlags::NONBLOCK).bits() as i32;
    let mut file = OpenOptions::new().read(true).custom_flags(flags).open(path).ok()?;
    let found = file.metadata().ok()?;
    let own = found.is_file() && found.uid() == rustix::process::geteuid().as_raw() && found.len() <= LARGEST;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes).ok().filter(|_| own)?;
    Some((file, bytes))
}
