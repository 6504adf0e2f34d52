//! What a signature stands over: the digest of the entries signed.

use std::borrow::Cow;

use rusqlite::{Connection, OptionalExtension};
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::domain::noun::Noun;
use crate::domain::record::{Id, Seq};
use crate::domain::signature::Signature;
use crate::domain::writes::Write;
use crate::host::chance;
use crate::store::error::{Error, Result};

/// A signature with the digest of the entries it stands over, which are all in the journal by now; any other write as it is.
pub(in crate::store) fn sealed<'a>(tx: &Connection, write: &'a Write) -> Result<Cow<'a, Write>> {
    if write.noun != Noun::Signature {
        return Ok(Cow::Borrowed(write));
    }
    let mut write = write.clone();
    let signature: Signature = serde_json::from_value(write.body.clone())?;
    let missing = || Error::Damaged(format!("signature {} stands over an entry that is not there", write.id));
    let digest = signed_digest(tx, &signature.over)?.ok_or_else(missing)?;
    write.body["digest"] = Value::from(digest);
    Ok(Cow::Owned(write))
}

/// SHA-256 over the hashes of the entries signed, in hexadecimal; none where one of them is not there.
pub(in crate::store) fn signed_digest(db: &Connection, over: &[(Id, Seq)]) -> Result<Option<String>> {
    let mut hasher = Sha256::new();
    let mut statement = db.prepare_cached("SELECT hash FROM journal WHERE seq = ?1 AND record = ?2")?;
    for (id, seq) in over {
        let hash: Option<Vec<u8>> = statement.query_row([*seq, id.0], |row| row.get(0)).optional()?;
        match hash {
            Some(hash) => hasher.update(hash),
            None => return Ok(None),
        }
    }
    Ok(Some(chance::hex(&hasher.finalize())))
}
