//! The derived tables: headings, links and search, kept in step with each row and rebuilt by `verify`.

use rusqlite::{Connection, OptionalExtension, params};

use crate::domain::code::Code;
use crate::domain::heading::{Heading, Link};
use crate::domain::noun::Noun;
use crate::domain::record::Id;
use crate::domain::writes::Write;

use super::error::Result;
use super::table::{Derived, Table};

/// Puts what a write derives in the place of what its row derived before. Called before the row is written; `made` where the
/// write makes the record, which then derived nothing yet.
pub(super) fn replace(tx: &Connection, table: &Table, write: &Write, made: bool) -> Result<()> {
    let old = if made { None } else { before(tx, table, write.id)? };
    let (old_links, old_words) = old.map(|old| (old.links, old.words)).unwrap_or_default();
    if let Some(heading) = &write.heading {
        put_heading(tx, write.noun, write.id, heading)?;
    }
    if old_links != write.links {
        tx.prepare_cached("DELETE FROM link WHERE from_id = ?1")?.execute([write.id.0])?;
        for link in &write.links {
            put_link(tx, write.noun, write.id, link)?;
        }
    }
    if old_words != write.words {
        if !old_words.is_empty() {
            tx.prepare_cached("INSERT INTO search (search, rowid, words) VALUES ('delete', ?1, ?2)")?
                .execute(params![write.id.0, spaced(&old_words)])?;
        }
        if !write.words.is_empty() {
            put_words(tx, "search", write.id, &write.words)?;
        }
    }
    Ok(())
}

/// What the row derives as it stands, before it is written again.
fn before(tx: &Connection, table: &Table, id: Id) -> Result<Option<Derived>> {
    let sql = format!("SELECT {} FROM \"{}\" WHERE id = ?1", table.column_list(), table.noun.name());
    let body = tx.prepare_cached(&sql)?.query_row([id.0], |row| Ok(table.body(row))).optional()?;
    match body {
        Some(body) => Ok(Some((table.derive)(body?)?)),
        None => Ok(None),
    }
}

/// The columns of a heading, in the order in which [`put_heading`] writes them.
pub(super) const HEADING: &str = "id, noun, ref, title, state, owner, post, area, asset, due, open";

pub(super) fn put_heading(tx: &Connection, noun: Noun, id: Id, heading: &Heading) -> Result<()> {
    let sql =
        format!("INSERT OR REPLACE INTO heading ({HEADING}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)");
    tx.prepare_cached(&sql)?.execute(params![
        id.0,
        noun.name(),
        heading.reference,
        serde_json::to_string(&heading.title)?,
        heading.state,
        heading.owner.map(|owner| owner.0),
        heading.post.as_ref().map(Code::as_str),
        heading.area.as_ref().map(Code::as_str),
        heading.asset.as_ref().map(Code::as_str),
        heading.due.map(|due| due.0),
        heading.open,
    ])?;
    Ok(())
}

pub(super) fn put_link(tx: &Connection, noun: Noun, id: Id, link: &Link) -> Result<()> {
    tx.prepare_cached("INSERT OR IGNORE INTO link (from_id, from_noun, to_id, to_noun) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![id.0, noun.name(), link.id.0, link.noun.name()])?;
    Ok(())
}

/// Adds words to a search index: `search`, or the one that `verify` builds to compare.
pub(super) fn put_words(tx: &Connection, index: &str, id: Id, words: &str) -> Result<()> {
    tx.prepare_cached(&format!("INSERT INTO {index} (rowid, words) VALUES (?1, ?2)"))?
        .execute(params![id.0, spaced(words)])?;
    Ok(())
}

/// Text with a blank around each hanzi, kana and hangul, so that each is a token of its own: the stock tokenizers cannot find
/// words of two hanzi.
pub(super) fn spaced(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len() * 2);
    for c in text.chars() {
        if matches!(c, '\u{2E80}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
        {
            spaced.extend([' ', c, ' ']);
        } else {
            spaced.push(c);
        }
    }
    spaced
}
