//! Copies in a folder, one after the other, of which the newest are kept.

use std::fs::DirBuilder;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

use crate::domain::time::Instant;
use crate::host::access::Access;

use super::Store;
use super::backup::Copied;
use super::error::{Error, Result};

/// How the moment of a copy stands in its name, in UTC: names sort by it.
const STAMP: &str = "%Y%m%dT%H%M%SZ";
/// What is left of the site's name in a copy's.
const LONGEST: usize = 32;

/// A copy made into a folder, and what went to make room for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rotated {
    /// The new copy.
    pub path: PathBuf,
    /// What it holds.
    pub copied: Copied,
    /// Older copies that were removed, oldest first.
    pub removed: Vec<PathBuf>,
}

impl Store {
    /// Writes a checked copy into `folder`, named by site and time, and then removes the oldest of this file's own copies until
    /// `keep` are left. Nothing else in the folder is touched, and no link is followed.
    ///
    /// # Errors
    /// As [`Store::backup`]; [`Error::Link`] where the folder is a link. Nothing is removed unless the copy was made and checked.
    pub fn rotate(&self, folder: &Path, keep: usize, at: Instant) -> Result<Rotated> {
        match std::fs::symlink_metadata(folder) {
            Ok(facts) if facts.is_symlink() => return Err(Error::Link(folder.to_owned())),
            Ok(_) => {}
            Err(_) => {
                DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(Error::io(folder))?;
            }
        }
        let mark = self.uuid()?.chars().take(8).collect::<String>();
        let site = slug(&self.site()?.record.name);
        let path = folder.join(format!("{site}-{mark}-{}.db", at.utc().format(STAMP)));
        let copied = self.backup(&path)?;
        let mut there = own(folder, &mark)?;
        let mut removed = Vec::new();
        while there.len() > keep.max(1) {
            let (_, oldest) = there.remove(0);
            if oldest == path {
                continue;
            }
            std::fs::remove_file(&oldest).map_err(Error::io(&oldest))?;
            removed.push(oldest);
        }
        Ok(Rotated { path, copied, removed })
    }
}

/// The copies of the file with this mark, oldest first: regular files under names that only this program gives.
fn own(folder: &Path, mark: &str) -> Result<Vec<(String, PathBuf)>> {
    let mut copies = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(Error::io(folder))? {
        let path = entry.map_err(Error::io(folder))?.path();
        let stamp = path.file_name().and_then(|name| name.to_str()).and_then(|name| stamp(name, mark));
        let regular = path.symlink_metadata().is_ok_and(|facts| facts.is_file());
        let yours = rustix::process::geteuid().as_raw();
        if let (Some(stamp), true) = (stamp, regular && Access::of(&path).is_ok_and(|access| access.owner == yours)) {
            copies.push((stamp.to_owned(), path));
        }
    }
    copies.sort();
    Ok(copies)
}

/// The moment in a copy's name; none in any other.
fn stamp<'a>(name: &'a str, mark: &str) -> Option<&'a str> {
    let (front, stamp) = name.strip_suffix(".db")?.rsplit_once('-')?;
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let (day, time) = stamp.strip_suffix('Z')?.split_once('T')?;
    let whole = day.len() == 8 && time.len() == 6 && digits(day) && digits(time);
    (whole && front.strip_suffix(mark)?.ends_with('-')).then_some(stamp)
}

/// A site's name as part of a file's: `harbour-mill`; `site` where nothing of it can stand there.
fn slug(name: &str) -> String {
    let words = name.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let mut slug = words.collect::<Vec<_>>().join("-").to_ascii_lowercase();
    slug.truncate(LONGEST);
    let slug = slug.trim_matches('-');
    if slug.is_empty() { "site".to_owned() } else { slug.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sites_name_becomes_part_of_a_files() {
        assert_eq!(slug("Harbour Mill"), "harbour-mill");
        assert_eq!(slug("../../etc/passwd"), "etc-passwd");
        assert_eq!(slug("港口面粉厂"), "site");
        assert!(slug(&"mill ".repeat(40)).len() <= LONGEST);
    }

    #[test]
    fn only_own_names_are_copies() {
        assert_eq!(stamp("harbour-mill-1a2b3c4d-20261123T010000Z.db", "1a2b3c4d"), Some("20261123T010000Z"));
        for name in [
            "harbour-mill-99999999-20261123T010000Z.db",
            "1a2b3c4d-20261123T010000Z.db",
            "harbour-mill-1a2b3c4d-20261123T010000Z.db.part",
            "harbour-mill-1a2b3c4d-20261123.db",
            "harbour-mill-1a2b3c4d-before.db",
            "site.db",
        ] {
            assert_eq!(stamp(name, "1a2b3c4d"), None, "{name}");
        }
    }
}
