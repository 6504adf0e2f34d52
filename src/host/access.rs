//! Who may use a file: owner, group and mode, read without opening it.

use std::fs::File;
use std::io::Result;
use std::os::unix::fs::{MetadataExt, PermissionsExt, fchown};
use std::path::Path;

/// The mode bits that let the group read and write.
const GROUP: u32 = 0o060;
/// The mode bits that let anybody but the owner do anything.
const OTHERS: u32 = 0o077;
/// The mode bits that let anybody but the owner write.
const OTHERS_WRITE: u32 = 0o022;
/// The mode bit by which files made in a directory get its group.
pub const SET_GID: u32 = 0o2000;
/// The mode bit by which only its owner may remove a file from a directory.
const STICKY: u32 = 0o1000;

/// What the file system keeps about who may use a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Access {
    /// The user it belongs to, by number.
    pub owner: u32,
    /// The group it belongs to, by number.
    pub group: u32,
    /// The twelve mode bits.
    pub mode: u32,
}

impl Access {
    /// That of the thing itself, also where it is a link.
    ///
    /// # Errors
    /// There is no such thing, or it may not be looked at.
    pub fn of(path: &Path) -> Result<Self> {
        let facts = std::fs::symlink_metadata(path)?;
        Ok(Self { owner: facts.uid(), group: facts.gid(), mode: facts.mode() & 0o7777 })
    }

    /// Whether nobody but the owner may do anything with it.
    pub fn is_private(self) -> bool {
        self.mode & OTHERS == 0
    }

    /// Whether somebody but its owner may write it.
    pub fn is_others_to_write(self) -> bool {
        self.mode & OTHERS_WRITE != 0
    }

    /// Whether only its owner may remove a file from it, where it is a directory.
    pub fn is_sticky(self) -> bool {
        self.mode & STICKY != 0
    }

    /// Whether its group may read and write it.
    pub fn is_for_group(self) -> bool {
        self.mode & GROUP == GROUP
    }

    /// Gives this access to a file, whatever the umask. Owner and group only as far as the process may: an owner who cannot give
    /// the file away stays its owner.
    ///
    /// # Errors
    /// The mode cannot be set, or the group is one that this process may not give.
    pub fn give(self, file: &File) -> Result<()> {
        let now = file.metadata()?;
        if now.gid() != self.group {
            fchown(file, None, Some(self.group))?;
        }
        if now.uid() != self.owner {
            // Only root may; for everybody else the file stays theirs, which its group can work with.
            let _ = fchown(file, Some(self.owner), None);
        }
        // After the owner, because a change of owner may take bits away.
        file.set_permissions(std::fs::Permissions::from_mode(self.mode))
    }
}

/// The group that a file made in `folder` by this process would get.
///
/// # Errors
/// The directory may not be looked at.
pub fn group_in(folder: &Path) -> Result<u32> {
    let folder = Access::of(folder)?;
    Ok(if folder.mode & SET_GID == 0 { rustix::process::getegid().as_raw() } else { folder.group })
}

/// The directory a path lies in; `.` for a bare name.
pub fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}
