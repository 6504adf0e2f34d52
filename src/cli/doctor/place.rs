//! The directory and the files in it: who may do what with them, and what stands above their modes.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::finding::Finding;
use crate::host::access::{Access, SET_GID, folder_of};
use crate::host::filesystem::{attributes, hands_list_on, listed_group};
use crate::host::login;
use crate::host::sharing::quoted;

/// The files that belong to a database, by what is added to its name.
const BESIDE: [&str; 3] = ["-wal", "-shm", "-turn"];
/// Read and write for owner and group.
const TEAM: u32 = 0o660;

/// Who is meant to use the file, as far as its own mode and that of its directory say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Use {
    /// One login.
    One,
    /// The members of the group with this number.
    Group(u32),
}

/// Looks at the directory and all files of the database.
pub fn look(database: &Path) -> Vec<Finding> {
    let folder = folder_of(database);
    let (Ok(file), Ok(around)) = (Access::of(database), Access::of(folder)) else {
        let why = Access::of(database).err().or_else(|| Access::of(folder).err()).map(|error| error.kind());
        return match why {
            Some(ErrorKind::NotFound) => {
                let mend = format!("opsbook --db {} init", quoted(database));
                vec![Finding::bad("file", "doctor-file-missing").at(database).mend(mend)]
            }
            _ => vec![Finding::bad("directory", "doctor-folder-closed-to-you").at(folder)],
        };
    };
    let used = who(file, around);
    let mut found = self::folder(folder, around, used);
    found.extend(self::file(database, used));
    for suffix in BESIDE {
        let mut name = database.as_os_str().to_owned();
        name.push(suffix);
        let path = PathBuf::from(name);
        if path.symlink_metadata().is_ok() {
            found.extend(self::file(&path, used));
        }
    }
    if found.is_empty() {
        let good = match used {
            Use::One => Finding::ok("access", "doctor-access-one"),
            Use::Group(gid) => Finding::ok("access", "doctor-access-group").with("group", login::group(gid)),
        };
        found.push(good.at(database));
    }
    found
}

/// A file that its group may write, or a directory made for a group, is a team's.
fn who(file: Access, folder: Access) -> Use {
    let made_for_group = folder.mode & 0o020 != 0;
    match (file.is_for_group(), folder.mode & SET_GID != 0 && made_for_group) {
        (true, _) => Use::Group(file.group),
        (false, true) => Use::Group(folder.group),
        (false, false) if made_for_group && file.mode & 0o040 != 0 => Use::Group(folder.group),
        (false, false) => Use::One,
    }
}

fn folder(path: &Path, access: Access, used: Use) -> Vec<Finding> {
    let mut found = Vec::new();
    let chmod = |bits: &str| format!("chmod {bits} {}", quoted(path));
    let bad = |check, id| Finding::bad(check, id).at(path);
    if access.mode & 0o002 != 0 && !access.is_sticky() {
        found.push(bad("directory", "doctor-folder-open").mend(chmod("o-rwx")));
    }
    let Use::Group(gid) = used else { return found };
    if access.group != gid {
        let mend = format!("chgrp {} {}", login::group(gid), quoted(path));
        found.push(bad("group", "doctor-folder-group").with("group", login::group(gid)).mend(mend));
    }
    if access.mode & 0o070 != 0o070 {
        found.push(bad("directory", "doctor-folder-closed").mend(chmod("3770")));
    }
    if access.mode & SET_GID == 0 {
        found.push(bad("set-gid", "doctor-folder-set-gid").with("group", login::group(gid)).mend(chmod("g+s")));
    }
    if !access.is_sticky() {
        found.push(bad("sticky", "doctor-folder-sticky").mend(chmod("+t")));
    } else if access.owner != 0 {
        let mend = format!("chown root {}", quoted(path));
        let owner = login::of(access.owner).name;
        found.push(Finding::warn("owner", "doctor-folder-owner").at(path).with("owner", owner).mend(mend));
    }
    if access.mode & 0o007 != 0 {
        found.push(Finding::warn("others", "doctor-folder-others").at(path).mend(chmod("o-rwx")));
    }
    if hands_list_on(path) {
        found.push(bad("acl", "doctor-folder-acl").mend(format!("setfacl -k {}", quoted(path))));
    }
    if listed_group(path).is_some_and(|may| may & 0o7 != 0o7) {
        found.push(bad("acl", "doctor-acl").mend(format!("setfacl -b {}", quoted(path))));
    }
    found
}

fn file(path: &Path, used: Use) -> Vec<Finding> {
    let Ok(access) = Access::of(path) else { return Vec::new() };
    let bad = |check, id| Finding::bad(check, id).at(path);
    if path.symlink_metadata().is_ok_and(|facts| facts.is_symlink()) {
        return vec![bad("link", "doctor-file-link").mend(format!("rm {}", quoted(path)))];
    }
    let mut found = Vec::new();
    let mode = format!("{:04o}", access.mode);
    match used {
        Use::One if !access.is_private() => {
            let mend = format!("chmod 600 {}", quoted(path));
            found.push(Finding::warn("others", "doctor-file-others").at(path).with("mode", mode).mend(mend));
        }
        Use::One => {}
        Use::Group(gid) => {
            if access.group != gid {
                let mend = format!("chgrp {} {}", login::group(gid), quoted(path));
                found.push(bad("group", "doctor-file-group").with("group", login::group(gid)).mend(mend));
            }
            if access.mode & TEAM != TEAM {
                let mend = format!("chmod 660 {}", quoted(path));
                found.push(bad("mode", "doctor-file-mode").with("mode", mode).mend(mend));
            } else if access.mode & 0o007 != 0 {
                let mend = format!("chmod o-rwx {}", quoted(path));
                found.push(Finding::warn("others", "doctor-file-others").at(path).with("mode", mode).mend(mend));
            }
            if listed_group(path).is_some_and(|may| may & 0o6 != 0o6) {
                found.push(bad("acl", "doctor-acl").mend(format!("setfacl -b {}", quoted(path))));
            }
        }
    }
    let attributes = attributes(path);
    for (set, letter) in [(attributes.immutable, "i"), (attributes.append, "a")] {
        if set {
            let mend = format!("chattr -{letter} {}", quoted(path));
            found.push(bad("attribute", "doctor-file-attribute").with("attribute", letter).mend(mend));
        }
    }
    found
}
