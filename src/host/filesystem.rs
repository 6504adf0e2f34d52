//! Facts about the file system that a file lies on.

use std::os::unix::fs::MetadataExt;
use std::path::Path;

use rustix::fs::{AtFlags, CWD, StatxAttributes, StatxFlags, lgetxattr, statfs, statvfs, statx};
use rustix::io::Errno;

use super::access::folder_of;

/// File systems on which SQLite's locks and shared memory cannot be trusted between machines, by their magic numbers
/// (`statfs(2)`).
const NETWORKS: [(u32, &str); 9] = [
    (0x6969, "NFS"),
    (0x517B, "SMB"),
    (0xFF53_4D42, "CIFS"),
    (0xFE53_4D42, "SMB2"),
    (0x0102_1997, "9P"),
    (0x6573_5546, "FUSE"),
    (0x5346_414F, "AFS"),
    (0x00C3_6400, "Ceph"),
    (0x0BD0_0BD0, "Lustre"),
];

/// The layers of containers.
const OVERLAY: u32 = 0x794C_7630;

/// The device and the number of the file at a path; without opening it, which would cost SQLite's locks on it.
pub fn inode(path: &Path) -> Option<(u64, u64)> {
    path.metadata().ok().map(|found| (found.dev(), found.ino()))
}

/// The kind of network file system that `path`, or the directory it would be in, lies on; none where it is local.
pub fn network(path: &Path) -> Option<&'static str> {
    let magic = magic(path)?;
    NETWORKS.iter().find(|(number, _)| *number == magic).map(|(_, name)| *name)
}

/// Whether it lies on layers: a container's own file system, which goes when the container does.
pub fn is_layered(path: &Path) -> bool {
    magic(path) == Some(OVERLAY)
}

fn magic(path: &Path) -> Option<u32> {
    let facts = statfs(path).or_else(|_| statfs(folder_of(path))).ok()?;
    Some(facts.f_type as u32)
}

/// The room left for this user on the file system that holds `path`: bytes, and of all bytes how many in a hundred.
pub fn room(path: &Path) -> Option<(u64, u64)> {
    let facts = statvfs(path).or_else(|_| statvfs(folder_of(path))).ok()?;
    let free = facts.f_bavail.saturating_mul(facts.f_frsize);
    let all = facts.f_blocks.saturating_mul(facts.f_frsize).max(1);
    Some((free, free.saturating_mul(100) / all))
}

/// Attributes of a file that stand above its mode, asked for without opening it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Attributes {
    /// Nothing of it may be altered.
    pub immutable: bool,
    /// It may only grow.
    pub append: bool,
}

/// The attributes of the thing itself; none set where the file system has none.
pub fn attributes(path: &Path) -> Attributes {
    let facts = statx(CWD, path, AtFlags::SYMLINK_NOFOLLOW, StatxFlags::empty());
    let has = |attribute| facts.as_ref().is_ok_and(|facts| facts.stx_attributes.contains(attribute));
    Attributes { immutable: has(StatxAttributes::IMMUTABLE), append: has(StatxAttributes::APPEND) }
}

/// What an access list lets the group that a thing belongs to do, as the three mode bits; none where it has no list.
///
/// With a list, the group bits of the mode are the list's mask, and say nothing of the group itself (acl(5)).
pub fn listed_group(path: &Path) -> Option<u32> {
    let mut list = [0; 1024];
    let length = lgetxattr(path, "system.posix_acl_access", &mut list).ok()?;
    group_of_list(list.get(..length)?)
}

/// Whether a directory gives what is made in it an access list of its own.
pub fn hands_list_on(folder: &Path) -> bool {
    let mut list = [0; 1024];
    // A list too long for this is one all the same.
    !matches!(lgetxattr(folder, "system.posix_acl_default", &mut list), Ok(0) | Err(Errno::NODATA | Errno::OPNOTSUPP))
}

/// The kernel's form of a list: a version in four bytes, then tag and permissions in two each and an id in four
/// (`linux/posix_acl_xattr.h`).
fn group_of_list(list: &[u8]) -> Option<u32> {
    const GROUP: u16 = 0x04;
    const MASK: u16 = 0x10;
    let entries = list.get(4..)?.chunks_exact(8);
    let pairs =
        entries.map(|entry| (u16::from_le_bytes([entry[0], entry[1]]), u16::from_le_bytes([entry[2], entry[3]])));
    let (mut group, mut mask) = (None, 0o7);
    for (tag, may) in pairs {
        match tag {
            GROUP => group = Some(may),
            MASK => mask = may,
            _ => {}
        }
    }
    group.map(|group| u32::from(group & mask))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mask_takes_from_what_the_group_has() {
        let entry = |tag: u16, may: u16| [tag.to_le_bytes(), may.to_le_bytes(), [0xff; 2], [0xff; 2]].concat();
        let list = |entries: &[(u16, u16)]| {
            [vec![2, 0, 0, 0], entries.iter().flat_map(|(tag, may)| entry(*tag, *may)).collect()].concat()
        };
        // Owner, a named user, the group, the mask, others.
        assert_eq!(group_of_list(&list(&[(1, 6), (2, 7), (4, 6), (0x10, 4), (0x20, 0)])), Some(4));
        assert_eq!(group_of_list(&list(&[(1, 6), (4, 6), (0x20, 0)])), Some(6));
        assert_eq!(group_of_list(&[2, 0]), None, "cut off");
    }

    #[test]
    fn a_plain_file_has_room_and_no_attributes() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("x");
        std::fs::write(&file, "x").unwrap();
        assert_eq!(attributes(&file), Attributes::default());
        assert!(room(&file).is_some_and(|(free, percent)| free > 0 && percent <= 100));
        assert_eq!((network(&file), listed_group(&file), hands_list_on(dir.path())), (None, None, false));
    }
}
