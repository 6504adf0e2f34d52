//! Who has the console open on a file: a small locked file per session beside the database, gone with the session.
//!
//! The lock is the truth. A session that was killed leaves its file unlocked, and whoever looks next removes it.

use std::fs::{File, Permissions, read_dir};
use std::io::{Error, ErrorKind, Read, Result};
use std::os::unix::fs::{FileExt, PermissionsExt};
use std::path::{Path, PathBuf};

use rustix::fs::{FlockOperation, Mode, OFlags, flock, open};
use serde::{Deserialize, Serialize};

use crate::domain::id::Id;
use crate::domain::time::Instant;

/// The most of a file that is read: what a session says of itself is shorter.
const LONGEST: u64 = 4096;

/// What a session says of itself. Names are not in it: a reader has them from the file, if they may.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Here {
    /// The session.
    pub session: String,
    /// Who is at the keyboard; none where nobody signed in, or the console is locked.
    pub person: Option<Id>,
    /// The round that is open on the screen.
    pub round: Option<Id>,
    /// Since when it is so.
    pub since: Instant,
}

/// This session's own place; dropping it takes it away.
#[derive(Debug)]
pub struct Presence {
    path: PathBuf,
    file: File,
    said: Option<Here>,
}

impl Presence {
    /// Takes a place beside a database.
    ///
    /// # Errors
    /// The folder cannot be written: then nobody sees this session, and nothing else is amiss.
    pub fn enter(database: &Path, session: &str) -> Result<Self> {
        let path = place(database, session).ok_or_else(|| Error::from(ErrorKind::InvalidInput))?;
        // Locked before it has its name, so that nobody takes it for one left behind.
        let mut fresh = path.clone().into_os_string();
        fresh.push(".new");
        let flags = OFlags::RDWR | OFlags::CREATE | OFlags::EXCL | OFlags::NOFOLLOW | OFlags::CLOEXEC;
        let file = File::from(open(&fresh, flags, Mode::from_raw_mode(0o600))?);
        // Whoever may open the database may see who else has, whatever this user's umask.
        let shared = database.metadata()?.permissions().mode() & 0o660;
        file.set_permissions(Permissions::from_mode(shared))?;
        flock(&file, FlockOperation::NonBlockingLockExclusive)?;
        std::fs::rename(&fresh, &path)?;
        Ok(Self { path, file, said: None })
    }

    /// Says who is here and on what. Writes only where that has changed.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn say(&mut self, here: &Here) -> Result<()> {
        let same = |said: &Here| (said.person, said.round) == (here.person, here.round);
        if self.said.as_ref().is_some_and(same) {
            return Ok(());
        }
        let text = serde_json::to_vec(here)?;
        self.file.set_len(0)?;
        self.file.write_all_at(&text, 0)?;
        self.said = Some(here.clone());
        Ok(())
    }
}

impl Drop for Presence {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.path);
    }
}

/// The other sessions that have the console open on a database now. What was left behind by killed ones is removed on the way.
pub fn others(database: &Path, session: &str) -> Vec<Here> {
    let own = place(database, session);
    let (Some(folder), Some(prefix)) = (folder(database), prefix(database)) else { return Vec::new() };
    let Ok(entries) = read_dir(folder) else { return Vec::new() };
    let paths = entries.flatten().filter(|entry| {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        name.strip_prefix(&prefix).is_some_and(is_session)
    });
    let mut here: Vec<Here> = paths
        .map(|entry| entry.path())
        .filter(|path| Some(path) != own.as_ref())
        .filter_map(|path| look(&path))
        .collect();
    here.sort_by(|a, b| (a.since.0, &a.session).cmp(&(b.since.0, &b.session)));
    here
}

/// What stands in a session's file; none where the session is gone, or is just writing.
fn look(path: &Path) -> Option<Here> {
    let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
    let file = File::from(open(path, flags, Mode::empty()).ok()?);
    if flock(&file, FlockOperation::NonBlockingLockShared).is_ok() {
        // Where the folder is sticky, only its owner can.
        let _ = std::fs::remove_file(path);
        return None;
    }
    let mut text = String::new();
    file.take(LONGEST).read_to_string(&mut text).ok()?;
    serde_json::from_str(&text).ok()
}

fn folder(database: &Path) -> Option<PathBuf> {
    let folder = database.parent()?;
    Some(if folder.as_os_str().is_empty() { PathBuf::from(".") } else { folder.to_owned() })
}

fn prefix(database: &Path) -> Option<String> {
    Some(format!("{}-here-", database.file_name()?.to_string_lossy()))
}

fn place(database: &Path, session: &str) -> Option<PathBuf> {
    is_session(session).then(|| Some(folder(database)?.join(prefix(database)? + session)))?
}

/// Sessions are named in hexadecimal: nothing else leads to a path.
fn is_session(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn database(folder: &Path) -> PathBuf {
        let database = folder.join("site.db");
        std::fs::write(&database, "").unwrap();
        std::fs::set_permissions(&database, Permissions::from_mode(0o660)).unwrap();
        database
    }

    fn here(session: &str, round: Option<i64>) -> Here {
        Here { session: session.into(), person: Some(Id(7)), round: round.map(Id), since: Instant(5) }
    }

    #[test]
    fn a_session_is_seen_by_others_while_it_lasts() {
        let dir = tempfile::TempDir::new().unwrap();
        let database = database(dir.path());
        let mut mine = Presence::enter(&database, "aa11").unwrap();
        mine.say(&here("aa11", Some(3))).unwrap();
        assert_eq!(others(&database, "bb22"), [here("aa11", Some(3))]);
        assert_eq!(others(&database, "aa11"), [], "not oneself");
        mine.say(&here("aa11", None)).unwrap();
        assert_eq!(others(&database, "bb22"), [here("aa11", None)]);
        let mode = mine.path.metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o660, "as the database");
        drop(mine);
        assert_eq!(others(&database, "bb22"), []);
        assert_eq!(read_dir(dir.path()).unwrap().count(), 1, "nothing is left");
    }

    #[test]
    fn what_a_killed_session_left_is_no_presence_and_is_removed() {
        let dir = tempfile::TempDir::new().unwrap();
        let database = database(dir.path());
        let left = dir.path().join("site.db-here-cc33");
        std::fs::write(&left, serde_json::to_vec(&here("cc33", None)).unwrap()).unwrap();
        assert_eq!(others(&database, "bb22"), []);
        assert!(!left.exists());
    }

    #[test]
    fn only_sessions_are_looked_at() {
        let dir = tempfile::TempDir::new().unwrap();
        let database = database(dir.path());
        let other = dir.path().join("site.db-here-notes.txt");
        std::fs::write(&other, "mine").unwrap();
        assert_eq!(others(&database, "bb22"), []);
        assert!(other.exists());
        assert!(Presence::enter(&database, "../../x").is_err());
    }
}
