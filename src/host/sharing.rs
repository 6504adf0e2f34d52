//! The two ways to share a file on one box, and the directory that each needs.

use std::fs::{File, Permissions};
use std::io::{Error, ErrorKind, Result};
use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
use std::path::Path;

use super::access::Access;

/// Who shall use a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sharing {
    /// Whoever makes it, and nobody else.
    Private,
    /// The members of a group, each under a login of their own.
    Group {
        /// Its name.
        name: String,
        /// Its number.
        gid: u32,
    },
    /// Nobody directly: a service account that people enter by a rule.
    Service {
        /// Its login name.
        name: String,
        /// Its number.
        uid: u32,
        /// The number of its own group.
        gid: u32,
    },
}

/// What became of the directory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Folder {
    /// It is as it should be.
    Good,
    /// As good as this process may make it: root has to give it away.
    NotRoots,
    /// It is there, holds other things or belongs to somebody else, and is not as it should be. It was left alone.
    Unfit,
}

impl Sharing {
    /// Sharing with a group of the box, by its name; none where the box has no such group.
    pub fn group(name: &str) -> Option<Self> {
        let group = nix::unistd::Group::from_name(name).ok().flatten();
        let gid = group.map(|group| group.gid.as_raw()).or_else(|| name.parse().ok())?;
        Some(Self::Group { name: name.to_owned(), gid })
    }

    /// Sharing by a service account of the box, by its login name; none where the box has no such login.
    pub fn service(name: &str) -> Option<Self> {
        let user = nix::unistd::User::from_name(name).ok().flatten();
        if let Some(user) = user {
            return Some(Self::Service { name: user.name, uid: user.uid.as_raw(), gid: user.gid.as_raw() });
        }
        let uid = name.parse().ok()?;
        Some(Self::Service { name: name.to_owned(), uid, gid: uid })
    }

    /// Whether this process can make such a file: a service account's only as root, or as the account itself.
    pub fn is_within_reach(&self) -> bool {
        let (own, _) = own();
        !matches!(self, Self::Service { uid, .. } if own != 0 && own != *uid)
    }

    /// The access its files get; what this process makes for itself is nobody else's.
    pub fn file(&self) -> Access {
        let (uid, gid) = own();
        match self {
            Self::Private => Access { owner: uid, group: gid, mode: 0o600 },
            Self::Group { gid, .. } => Access { owner: uid, group: *gid, mode: 0o660 },
            Self::Service { uid, gid, .. } => Access { owner: *uid, group: *gid, mode: 0o600 },
        }
    }

    /// The access its directory needs; none where any directory will do.
    ///
    /// A team's directory belongs to root, because an owner may take others' files out of a sticky directory.
    pub fn folder(&self) -> Option<Access> {
        match self {
            Self::Private => None,
            Self::Group { gid, .. } => Some(Access { owner: 0, group: *gid, mode: 0o3770 }),
            Self::Service { uid, gid, .. } => Some(Access { owner: *uid, group: *gid, mode: 0o700 }),
        }
    }

    /// What root types to make the directory, or to mend it.
    pub fn commands(&self, folder: &Path) -> Vec<String> {
        let path = quoted(folder);
        match self {
            Self::Private => Vec::new(),
            Self::Group { name, .. } => vec![format!("install -d -o root -g {name} -m 3770 {path}")],
            Self::Service { name, gid, .. } => vec![format!("install -d -o {name} -g {gid} -m 700 {path}")],
        }
    }

    /// Makes the directory, or looks at the one that is there. One that holds anything is never altered.
    ///
    /// # Errors
    /// It can neither be made nor looked at, or is no directory.
    pub fn prepare(&self, folder: &Path) -> Result<Folder> {
        let Some(wanted) = self.folder() else {
            std::fs::create_dir_all(folder)?;
            return Ok(Folder::Good);
        };
        match std::fs::symlink_metadata(folder) {
            Ok(facts) if !facts.is_dir() => return Err(Error::from(ErrorKind::NotADirectory)),
            Ok(_) => {
                let fits = self.fit(Access::of(folder)?, wanted);
                if fits != Folder::Unfit || std::fs::read_dir(folder)?.next().is_some() {
                    return Ok(fits);
                }
            }
            Err(error) if error.kind() == ErrorKind::NotFound => {
                if let Some(above) = folder.parent().filter(|above| !above.as_os_str().is_empty()) {
                    // What leads there is nobody's secret.
                    std::fs::DirBuilder::new().recursive(true).mode(0o755).create(above)?;
                }
                std::fs::DirBuilder::new().mode(0o700).create(folder)?;
            }
            Err(error) => return Err(error),
        }
        let opened = File::open(folder)?;
        if wanted.give(&opened).is_err() {
            return Ok(Folder::Unfit);
        }
        // A group that is not one's own costs the set-group-id bit without a word.
        opened.set_permissions(Permissions::from_mode(wanted.mode))?;
        Ok(self.fit(Access::of(folder)?, wanted))
    }

    fn fit(&self, found: Access, wanted: Access) -> Folder {
        if found == wanted {
            return Folder::Good;
        }
        let (uid, _) = own();
        let but_owner = (found.group, found.mode) == (wanted.group, wanted.mode);
        match self {
            Self::Group { .. } if but_owner && found.owner == uid => Folder::NotRoots,
            _ => Folder::Unfit,
        }
    }
}

fn own() -> (u32, u32) {
    (rustix::process::geteuid().as_raw(), rustix::process::getegid().as_raw())
}

/// A path as a shell reads it.
pub fn quoted(path: &Path) -> String {
    let text = path.display().to_string();
    let plain = |c: char| c.is_ascii_alphanumeric() || "/._-+:@%".contains(c);
    if !text.is_empty() && !text.starts_with('-') && text.chars().all(plain) {
        return text;
    }
    format!("'{}'", text.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shell_reads_the_path_that_was_meant() {
        assert_eq!(quoted(Path::new("/srv/opsbook/site.db")), "/srv/opsbook/site.db");
        assert_eq!(quoted(Path::new("/srv/night shift/it's.db")), r"'/srv/night shift/it'\''s.db'");
        assert_eq!(quoted(Path::new("-rf")), "'-rf'");
    }

    #[test]
    fn a_directory_that_holds_anything_is_left_alone() {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join("letter"), "x").unwrap();
        let before = Access::of(dir.path()).unwrap();
        let sharing = Sharing::Group { name: "ops".into(), gid: own().1 };
        assert_eq!(sharing.prepare(dir.path()).unwrap(), Folder::Unfit);
        assert_eq!(Access::of(dir.path()).unwrap(), before);
        let link = dir.path().join("link");
        std::os::unix::fs::symlink(dir.path(), &link).unwrap();
        assert!(sharing.prepare(&link).is_err(), "a link is no directory");
    }

    #[test]
    fn a_new_directory_is_the_groups_whatever_the_umask() {
        let dir = tempfile::tempdir().unwrap();
        let sharing = Sharing::Group { name: "ops".into(), gid: own().1 };
        let folder = dir.path().join("deep/ops");
        let made = sharing.prepare(&folder).unwrap();
        let found = Access::of(&folder).unwrap();
        assert_eq!((found.group, found.mode), (own().1, 0o3770));
        assert_eq!(made, if own().0 == 0 { Folder::Good } else { Folder::NotRoots });
    }
}
