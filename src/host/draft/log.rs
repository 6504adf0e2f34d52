//! The draft file of this session: locked, appended to, removed when nothing is left in it.

use std::fs::{File, OpenOptions};
use std::io::{Result, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustix::fs::{FlockOperation, OFlags, flock};

use super::frame::framed;
use super::kept::Kept;
use super::record::Record;
use crate::host::chance;

/// How draft files end.
pub(super) const ENDING: &str = "draft";
/// A file grown so far beyond what it was begun with is begun anew.
const GROWN: u64 = 1 << 20;

/// The file, held and locked until the session ends.
#[derive(Debug)]
pub(super) struct Log {
    pub file: Arc<File>,
    pub path: PathBuf,
    begun: u64,
    length: u64,
}

impl Log {
    /// Begins a file with what is kept so far. It has its name only when it is locked and whole, so that no other session
    /// takes it for one that has ended.
    pub fn begin(folder: &Path, kept: &Kept) -> Result<Self> {
        let name = chance::hex(&chance::bytes::<8>());
        let (path, fresh) = (folder.join(format!("{name}.{ENDING}")), folder.join(format!("{name}.new")));
        let nofollow = OFlags::NOFOLLOW.bits() as i32;
        let file = OpenOptions::new().append(true).create_new(true).mode(0o600).custom_flags(nofollow).open(&fresh)?;
        let begun = || -> Result<u64> {
            flock(&file, FlockOperation::NonBlockingLockExclusive)?;
            let bytes = encode(&kept.records())?;
            (&file).write_all(&bytes)?;
            std::fs::rename(&fresh, &path)?;
            Ok(bytes.len() as u64)
        };
        match begun() {
            Ok(begun) => Ok(Self { file: Arc::new(file), path, begun, length: begun }),
            Err(error) => {
                let _ = std::fs::remove_file(&fresh);
                Err(error)
            }
        }
    }

    /// Gives records to the operating system, all of them or none.
    pub fn append(&mut self, records: &[Record]) -> Result<()> {
        let bytes = encode(records)?;
        if let Err(error) = (&*self.file).write_all(&bytes) {
            // What was written of it would hide everything behind it.
            self.file.set_len(self.length)?;
            return Err(error);
        }
        self.length += bytes.len() as u64;
        Ok(())
    }

    /// Whether it should be begun anew: most of it says what no longer counts.
    pub fn is_grown(&self) -> bool {
        self.length > self.begun.saturating_mul(4).saturating_add(GROWN)
    }

    /// Takes the file away.
    pub fn remove(&self) {
        let _ = std::fs::remove_file(&self.path);
    }
}

impl Drop for Log {
    /// A thread that is bringing it to the disk may hold the file a little longer; the session has ended now.
    fn drop(&mut self) {
        let _ = flock(&self.file, FlockOperation::Unlock);
    }
}

fn encode(records: &[Record]) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    for record in records {
        bytes.extend(framed(&serde_json::to_vec(record)?));
    }
    Ok(bytes)
}
