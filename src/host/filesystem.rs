//! Facts about the file system that a file lies on.

use std::path::Path;

use rustix::fs::statfs;

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

/// The kind of network file system that `path`, or the directory it would be in, lies on; none where it is local.
pub fn network(path: &Path) -> Option<&'static str> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let facts = statfs(path).or_else(|_| statfs(folder)).ok()?;
    let magic = facts.f_type as u32;
    NETWORKS.iter().find(|(number, _)| *number == magic).map(|(_, name)| *name)
}
