//! Copies of the file: made and checked while others work, and put back in its place.

use std::fs::{File, OpenOptions};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use rusqlite::{Connection, params};
use rustix::fs::{CWD, RenameFlags, renameat_with};
use rustix::io::Errno;

use crate::domain::actor::Actor;
use crate::domain::record::Seq;
use crate::domain::site::Site;
use crate::domain::time::Instant;
use crate::domain::verb::Verb;
use crate::domain::writes::Writes;
use crate::host::access::Access;
use crate::host::chance;

use super::connect::{beside, connect};
use super::envelope::Header;
use super::error::{Error, Result};
use super::journal::Tail;
use super::{Store, apply, site};

/// What a backup or restore found in the copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copied {
    /// The copy's newest entry.
    pub seq: Seq,
    /// Its hash, in hexadecimal.
    pub head: String,
    /// In bytes.
    pub size: u64,
}

impl Store {
    /// Writes a checked copy to `to`, which must not exist. Others may go on working.
    pub fn backup(&self, to: &Path) -> Result<Copied> {
        copy(&self.db, to)
    }

    /// Puts a checked copy in the place of the file `to`, or makes it. The journal continues under a new lineage, whose first
    /// entry names the copy's head.
    ///
    /// # Errors
    /// [`Error::InUse`] while other sessions hold the file; [`Error::NotOpsbook`] and [`Error::Damaged`] for a bad copy.
    pub fn restore(from: &Path, to: &Path, actor: &Actor, session: &str, at: Instant) -> Result<Copied> {
        let source = Self::open(from)?;
        let report = source.verify(&[])?;
        if let Some(problem) = report.problems.first() {
            return Err(Error::Damaged(format!("{}: {}", problem.record, problem.what)));
        }
        let (seq, hash) = source.head()?;
        let new = beside(to, ".restoring");
        let _ = std::fs::remove_file(&new);
        let copied = source.backup(&new)?;
        drop(source);
        {
            let mut store = Self::open(&new)?;
            store.begin_lineage(actor, session, at, seq, &chance::hex(&hash))?;
            // Everything into the one file that is renamed.
            store.db.pragma_update(None, "journal_mode", "delete")?;
        }
        let in_place = like(&new, to).and_then(|()| replace(&new, to));
        if in_place.is_err() {
            let _ = std::fs::remove_file(&new);
        }
        in_place?;
        let store = Self::open(to)?;
        store.db.pragma_update(None, "journal_mode", "wal")?;
        Ok(copied)
    }

    fn begin_lineage(&mut self, actor: &Actor, session: &str, at: Instant, seq: Seq, head: &str) -> Result<()> {
        let tx = self.db.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        tx.execute(
            "INSERT INTO file (lineage, uuid, since) SELECT max(lineage) + 1, uuid, ?1 FROM file GROUP BY uuid",
            params![seq + 1],
        )?;
        let mut tail = Tail::read(&tx)?;
        let mut out = Writes::after(tail.seq);
        let reason = format!("{seq} {head}");
        if let Some(held) = site::the(&tx)? {
            out.put_because::<Site>(Verb::Restore, &held.record, Some(&reason));
        }
        let header = Header {
            at,
            utc_offset: site::calendar(&tx)?.map_or(0, |calendar| calendar.offset_seconds(at)),
            person: actor.person,
            role: actor.role,
            uid: actor.uid,
            session: session.to_owned(),
            op: chance::bytes(),
            ask: [0; 32],
            batch: None,
            undoes: None,
            loan: None,
        };
        apply::store(&tx, &mut tail, &header, &out)?;
        tx.commit()?;
        Ok(())
    }
}

/// A checked copy under its final name, or nothing: it is written under another name first.
pub(super) fn copy(db: &Connection, to: &Path) -> Result<Copied> {
    if to.symlink_metadata().is_ok() {
        return Err(Error::Exists(to.to_owned()));
    }
    let part = beside(to, ".part");
    let _ = std::fs::remove_file(&part);
    // Made first, so that the copy is nobody else's to read from its first byte on.
    let made = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&part);
    drop(made.map_err(|error| match error.kind() {
        std::io::ErrorKind::PermissionDenied => Error::ReadOnly(to.to_owned()),
        _ => Error::io(&part)(error),
    })?);
    let name = part.to_str().ok_or_else(|| Error::Damaged(format!("{} is not a file name", part.display())))?;
    db.execute("VACUUM INTO ?1", [name])?;
    let checked = check(&part);
    if checked.is_err() {
        let _ = std::fs::remove_file(&part);
    }
    let (seq, hash) = checked?;
    let file = File::open(&part).map_err(Error::io(&part))?;
    file.sync_all().map_err(Error::io(&part))?;
    let size = file.metadata().map_err(Error::io(&part))?.len();
    place(&part, to)?;
    sync_folder(to);
    Ok(Copied { seq, head: chance::hex(&hash), size })
}

/// Gives a finished file its name, unless something has that name by now.
fn place(part: &Path, to: &Path) -> Result<()> {
    let placed = match renameat_with(CWD, part, CWD, to, RenameFlags::NOREPLACE) {
        // Some file systems cannot; two names for one file can always be told apart.
        Err(Errno::INVAL | Errno::NOSYS) => std::fs::hard_link(part, to).and_then(|()| std::fs::remove_file(part)),
        placed => placed.map_err(Into::into),
    };
    placed.map_err(|error| {
        let _ = std::fs::remove_file(part);
        match error.kind() {
            std::io::ErrorKind::AlreadyExists => Error::Exists(to.to_owned()),
            _ => Error::io(to)(error),
        }
    })
}

/// Pages, then chain: a copy that cannot be proved is no copy.
fn check(path: &Path) -> Result<(Seq, [u8; 32])> {
    let flags = rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY | rusqlite::OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let db = Connection::open_with_flags(path, flags)?;
    let said: String = db.pragma_query_value(None, "quick_check", |row| row.get(0))?;
    if said != "ok" {
        return Err(Error::Damaged(said));
    }
    let (head, problems) = super::verify::chain(&db)?;
    match problems.first() {
        Some(problem) => Err(Error::Damaged(problem.what.to_string())),
        None => Ok(head),
    }
}

/// Lets those use the new file who used the one it takes the place of.
fn like(new: &Path, to: &Path) -> Result<()> {
    let Ok(access) = Access::of(to) else { return Ok(()) };
    let file = OpenOptions::new().write(true).open(new).map_err(Error::io(new))?;
    access.give(&file).map_err(Error::io(to))
}

/// Renames `new` over `to` once nobody else has `to` open.
fn replace(new: &Path, to: &Path) -> Result<()> {
    if to.exists() {
        let (db, writable) = connect(to)?;
        if !writable {
            return Err(Error::ReadOnly(to.to_owned()));
        }
        // Leaving WAL mode needs the file for oneself: the surest question whether others hold it.
        db.busy_timeout(std::time::Duration::ZERO)?;
        let mode: rusqlite::Result<String> =
            db.pragma_update_and_check(None, "journal_mode", "delete", |row| row.get(0));
        match mode {
            Ok(mode) if mode == "delete" => {}
            _ => return Err(Error::InUse(to.to_owned())),
        }
    }
    std::fs::rename(new, to).map_err(|error| match error.kind() {
        std::io::ErrorKind::PermissionDenied => Error::NotOwner(to.to_owned()),
        _ => Error::io(to)(error),
    })?;
    sync_folder(to);
    Ok(())
}

/// Makes a rename last across a power cut, where the file system allows it.
fn sync_folder(of: &Path) {
    let folder = of.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
}
