//! The journal: one entry per record written, each hash over the one before.

use rusqlite::{Connection, OptionalExtension, Row, params};
use sha2::{Digest, Sha256};

use crate::domain::noun::Noun;
use crate::domain::record::{Id, Seq};
use crate::domain::time::Instant;
use crate::domain::verb::Verb;
use crate::domain::writes::Write;
use crate::host::chance;

use super::envelope::Header;
use super::error::{Error, Result};

/// A SHA-256 digest.
pub type Hash = [u8; 32];

/// What the first entry's hash is computed over, in place of an entry before it.
const GENESIS: Hash = [0; 32];

/// One entry, as read back.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its number.
    pub seq: Seq,
    /// When it was written, by the clock of the box.
    pub at: Instant,
    /// Seconds east of UTC on the site's clocks.
    pub utc_offset: i64,
    /// Who wrote it; none: the site itself, or a login that belongs to nobody.
    pub person: Option<Id>,
    /// The role they acted in.
    pub role: String,
    /// Their Unix user id.
    pub uid: i64,
    /// Their session.
    pub session: String,
    /// The operation it belongs to.
    pub op: Vec<u8>,
    /// Which of the operation's entries it is.
    pub n: i64,
    /// The digest of the change asked for.
    pub ask: Vec<u8>,
    /// The first entry of the changes made together with it.
    pub batch: Option<Seq>,
    /// The last entry of the change it takes back.
    pub undoes: Option<Seq>,
    /// The loan without which the role would not have reached.
    pub loan: Option<Id>,
    /// How far the clock stood behind that of the entry before, in milliseconds; 0 where it did not.
    pub behind: i64,
    /// The stored name of the noun.
    pub noun: String,
    /// The record written.
    pub record: Id,
    /// The stored name of what was done.
    pub verb: String,
    /// Why, in words.
    pub reason: Option<String>,
    /// The noun's encoding number.
    pub v: i64,
    /// The record after the change; none once redacted.
    pub body: Option<String>,
    /// Random bytes hashed with the body.
    pub salt: Option<Vec<u8>>,
    /// The digest of salt and body, once they are gone.
    pub digest: Option<Vec<u8>>,
    /// The hash over all of this and the entry before.
    pub hash: Vec<u8>,
}

/// The columns of an entry, in the order in which [`Entry::read`] takes them.
pub(super) const COLUMNS: &str = "seq, at_ms, utc_offset, person, role, uid, session, op, n, ask, batch, undoes, loan, behind, noun, \
                                  record, verb, reason, v, body, salt, digest, hash";

impl Entry {
    /// Reads an entry from a row of [`COLUMNS`].
    pub(super) fn read(row: &Row) -> rusqlite::Result<Self> {
        Ok(Self {
            seq: row.get(0)?,
            at: Instant(row.get(1)?),
            utc_offset: row.get(2)?,
            person: row.get::<_, Option<i64>>(3)?.map(Id),
            role: row.get(4)?,
            uid: row.get(5)?,
            session: row.get(6)?,
            op: row.get(7)?,
            n: row.get(8)?,
            ask: row.get(9)?,
            batch: row.get(10)?,
            undoes: row.get(11)?,
            loan: row.get::<_, Option<i64>>(12)?.map(Id),
            behind: row.get(13)?,
            noun: row.get(14)?,
            record: Id(row.get(15)?),
            verb: row.get(16)?,
            reason: row.get(17)?,
            v: row.get(18)?,
            body: row.get(19)?,
            salt: row.get(20)?,
            digest: row.get(21)?,
            hash: row.get(22)?,
        })
    }

    /// The noun, where this program knows it.
    pub fn noun(&self) -> Option<Noun> {
        Noun::parse(&self.noun)
    }

    /// The verb, where this program knows it.
    pub fn verb(&self) -> Option<Verb> {
        Verb::parse(&self.verb)
    }

    /// The hash this entry must have after one with hash `before`, in the file and lineage given.
    pub(super) fn expected(&self, before: &Hash, uuid: &str, lineage: i64) -> Option<Hash> {
        let inner: Hash = match (&self.body, &self.salt, &self.digest) {
            (Some(body), Some(salt), None) => body_digest(salt, body),
            (None, None, Some(digest)) => digest.as_slice().try_into().ok()?,
            _ => return None,
        };
        let mut hasher = Sha256::new();
        hasher.update(b"opsbook journal 1");
        hasher.update(before);
        for part in [uuid.as_bytes(), self.role.as_bytes(), self.session.as_bytes(), &self.op, &self.ask] {
            prefixed(&mut hasher, part);
        }
        for part in [self.noun.as_bytes(), self.verb.as_bytes()] {
            prefixed(&mut hasher, part);
        }
        match &self.reason {
            Some(reason) => {
                hasher.update([1]);
                prefixed(&mut hasher, reason.as_bytes());
            }
            None => hasher.update([0]),
        }
        for number in
            [lineage, self.seq, self.at.0, self.utc_offset, self.uid, self.n, self.record.0, self.v, self.behind]
        {
            hasher.update(number.to_be_bytes());
        }
        for number in [self.person.map(|id| id.0), self.batch, self.undoes, self.loan.map(|id| id.0)] {
            hasher.update([u8::from(number.is_some())]);
            hasher.update(number.unwrap_or_default().to_be_bytes());
        }
        hasher.update(inner);
        Some(hasher.finalize().into())
    }
}

/// Length first, so that no two headers run together into the same bytes.
fn prefixed(hasher: &mut Sha256, part: &[u8]) {
    hasher.update((part.len() as u64).to_be_bytes());
    hasher.update(part);
}

/// The digest of a body with its salt: random, so that a short text cannot be guessed back from it.
pub(super) fn body_digest(salt: &[u8], body: &str) -> Hash {
    let mut hasher = Sha256::new();
    hasher.update(b"opsbook body 1");
    prefixed(&mut hasher, salt);
    prefixed(&mut hasher, body.as_bytes());
    hasher.finalize().into()
}

/// The end of the chain, carried along while entries are added.
pub(super) struct Tail {
    /// The file's identity.
    pub uuid: String,
    /// The lineage entries are written under.
    pub lineage: i64,
    /// The newest entry.
    pub seq: Seq,
    /// Its hash.
    pub hash: Hash,
    /// When it was written.
    pub at: Instant,
}

impl Tail {
    /// Reads the end of the chain.
    pub fn read(db: &Connection) -> Result<Self> {
        let mut statement = db.prepare_cached("SELECT lineage, uuid FROM file ORDER BY lineage DESC LIMIT 1")?;
        let (lineage, uuid) = statement.query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let (seq, hash) = head(db)?;
        let mut newest = db.prepare_cached("SELECT at_ms FROM journal WHERE seq = ?1")?;
        let at = newest.query_row([seq], |row| row.get(0)).optional()?.map_or(Instant(i64::MIN), Instant);
        Ok(Self { uuid, lineage, seq, hash, at })
    }

    /// Adds an entry for one write and returns its number.
    pub fn add(&mut self, tx: &Connection, header: &Header, n: i64, write: &Write) -> Result<Seq> {
        let entry = Entry {
            seq: self.seq + 1,
            at: header.at,
            utc_offset: i64::from(header.utc_offset),
            person: header.person,
            role: header.role.name().to_owned(),
            uid: i64::from(header.uid),
            session: header.session.clone(),
            op: header.op.to_vec(),
            n,
            ask: header.ask.to_vec(),
            batch: header.batch,
            undoes: header.undoes,
            loan: header.loan,
            behind: if header.at < self.at { self.at.0 - header.at.0 } else { 0 },
            noun: write.noun.name().to_owned(),
            record: write.id,
            verb: write.verb.name().to_owned(),
            reason: write.reason.clone(),
            v: i64::from(write.v),
            body: Some(write.body.to_string()),
            salt: Some(chance::bytes::<16>().to_vec()),
            digest: None,
            hash: Vec::new(),
        };
        let hash = entry
            .expected(&self.hash, &self.uuid, self.lineage)
            .ok_or_else(|| Error::Damaged("an entry without body".to_owned()))?;
        let mut statement = tx.prepare_cached(
            "INSERT INTO journal VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, \
             ?20, ?21, ?22, ?23)",
        )?;
        statement.execute(params![
            entry.seq,
            entry.at.0,
            entry.utc_offset,
            entry.person.map(|id| id.0),
            entry.role,
            entry.uid,
            entry.session,
            entry.op,
            entry.n,
            entry.ask,
            entry.batch,
            entry.undoes,
            entry.loan.map(|id| id.0),
            entry.behind,
            entry.noun,
            entry.record.0,
            entry.verb,
            entry.reason,
            entry.v,
            entry.body,
            entry.salt,
            entry.digest,
            hash.as_slice(),
        ])?;
        self.seq = entry.seq;
        self.at = entry.at;
        self.hash = hash;
        Ok(entry.seq)
    }
}

/// The record's entry before this one.
pub(super) fn before(db: &Connection, entry: &Entry) -> Result<Option<Entry>> {
    let sql =
        format!("SELECT {COLUMNS} FROM journal WHERE noun = ?1 AND record = ?2 AND seq < ?3 ORDER BY seq DESC LIMIT 1");
    let mut statement = db.prepare_cached(&sql)?;
    Ok(statement.query_row(params![entry.noun, entry.record.0, entry.seq], Entry::read).optional()?)
}

/// The newest entry and its hash; 0 and the genesis hash in an empty journal.
pub(super) fn head(db: &Connection) -> Result<(Seq, Hash)> {
    let mut statement = db.prepare_cached("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1")?;
    let mut rows = statement.query([])?;
    let Some(row) = rows.next()? else { return Ok((0, GENESIS)) };
    let hash: Vec<u8> = row.get(1)?;
    let hash = hash.as_slice().try_into().map_err(|_| Error::Damaged("the newest hash".to_owned()))?;
    Ok((row.get(0)?, hash))
}

/// The hash before the first entry.
pub(super) fn genesis() -> Hash {
    GENESIS
}
