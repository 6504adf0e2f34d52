//! Connections: how a file is opened, and what each connection is told before its first statement.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use crate::host::access::folder_of;
use crate::host::chance;

use super::error::{Error, Result};

/// Opens a connection for writing where that may be, else for reading.
pub(super) fn connect(path: &Path) -> Result<(Connection, bool)> {
    let flags = OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    let may_write = rustix::fs::access(path, rustix::fs::Access::WRITE_OK).is_ok()
        && rustix::fs::access(folder_of(path), rustix::fs::Access::WRITE_OK).is_ok();
    let real = std::fs::canonicalize(path).map_err(Error::io(path))?;
    let db = if may_write {
        Connection::open_with_flags(real, flags | OpenFlags::SQLITE_OPEN_READ_WRITE)?
    } else {
        read_only(&real, flags)?
    };
    prepare(&db, may_write)?;
    Ok((db, may_write))
}

/// A file in WAL mode can only be read where its `-shm` can be made. In a directory that refuses that, and with no log left
/// behind, nobody can be writing: the file is read as immutable.
fn read_only(path: &Path, flags: OpenFlags) -> Result<Connection> {
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    let flags = flags | OpenFlags::SQLITE_OPEN_READ_ONLY;
    if Path::new(&log).exists() {
        return Ok(Connection::open_with_flags(path, flags)?);
    }
    let mut uri = String::from("file:");
    for byte in path.as_os_str().as_encoded_bytes() {
        match byte {
            b'/' | b'.' | b'-' | b'_' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => uri.push(char::from(*byte)),
            byte => {
                use std::fmt::Write;
                let _ = write!(uri, "%{byte:02X}");
            }
        }
    }
    uri.push_str("?immutable=1");
    Ok(Connection::open_with_flags(uri, flags | OpenFlags::SQLITE_OPEN_URI)?)
}

fn prepare(db: &Connection, may_write: bool) -> Result<()> {
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    db.set_prepared_statement_cache_capacity(128);
    db.pragma_update(None, "foreign_keys", true)?;
    db.pragma_update(None, "cell_size_check", true)?;
    db.pragma_update(None, "mmap_size", 0)?;
    db.pragma_update(None, "temp_store", "memory")?;
    db.pragma_update(None, "cache_size", -4096)?;
    if may_write {
        // Only FULL makes "saved" true across a power cut.
        db.pragma_update(None, "synchronous", "full")?;
        db.pragma_update(None, "journal_size_limit", 16 * 1024 * 1024)?;
    }
    db.busy_handler(Some(wait_a_little))?;
    Ok(())
}

/// SQLite's own timeout starves whoever comes late; short random waits do not. Gives up after about a second and a half.
pub(super) fn wait_a_little(tries: i32) -> bool {
    let jitter = u64::from(chance::bytes::<1>()[0]) * 10;
    std::thread::sleep(Duration::from_micros(500 + jitter));
    tries < 850
}

/// A file beside the database, named after it.
pub(super) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}
