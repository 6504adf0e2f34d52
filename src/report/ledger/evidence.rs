//! The lists of exceptions, of the journal and of signatures: what evidence rests on.

use super::Reader;
use crate::domain::exception;
use crate::domain::noun::Noun;
use crate::domain::record::Seq;
use crate::domain::signature::Signature;
use crate::domain::time::Instant;
use crate::report::grid::{Cell, Columns, Kind};
use crate::text::locale::Locale;

/// What a reader of the evidence should know of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Why it is told.
    pub kind: exception::Kind,
    /// The entry.
    pub seq: Seq,
    /// When.
    pub at: Instant,
    /// Who; the stored name of the role where it was nobody's.
    pub by: String,
    /// The stored name of the role acted in.
    pub role: String,
    /// What the record is called.
    pub reference: String,
    /// Why, where someone said so.
    pub reason: Option<String>,
    /// How many entries it stands for.
    pub entries: i64,
}

/// An entry of the journal, without its body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its number.
    pub seq: Seq,
    /// When.
    pub at: Instant,
    /// Who; the stored name of the role where it was nobody's.
    pub by: String,
    /// The stored name of the role acted in.
    pub role: String,
    /// The stored name of what was done.
    pub verb: String,
    /// The stored name of the kind of record.
    pub noun: String,
    /// What the record is called.
    pub reference: String,
    /// Why, where someone said so.
    pub reason: Option<String>,
    /// Its hash, in hexadecimal.
    pub hash: String,
}

/// Who did it: the name, or the word for the role where it was nobody's.
fn who(locale: &Locale, by: &str, role: &str) -> Cell {
    let shown = if by == role { locale.word_of("role", role) } else { by.to_owned() };
    Cell::named(by.to_owned(), shown)
}

/// The columns of the exceptions.
pub fn exceptions(locale: &Locale) -> Columns {
    let columns = [
        ("at", Kind::Moment, 10),
        ("kind", Kind::Text, 15),
        ("by", Kind::Text, 9),
        ("ref", Kind::Code, 9),
        ("reason", Kind::Text, 13),
        ("entries", Kind::Number, 5),
        ("entry", Kind::Number, 6),
    ];
    Columns::new(locale, "exceptions", &locale.say("column-exceptions"), &columns)
}

/// The row of an exception.
pub fn exception(reader: &Reader<'_>, told: &Told) -> Vec<Cell> {
    vec![
        reader.at(told.at),
        Cell::named(told.kind.name(), reader.locale.word(told.kind)),
        who(reader.locale, &told.by, &told.role),
        Cell::text(told.reference.as_str()),
        Cell::maybe(told.reason.as_ref()),
        Cell::count(told.entries),
        Cell::count(told.seq),
    ]
}

/// The columns of the journal.
pub fn journal(locale: &Locale) -> Columns {
    let columns = [
        ("entry", Kind::Number, 6),
        ("at", Kind::Moment, 12),
        ("by", Kind::Text, 10),
        ("role", Kind::Code, 8),
        ("verb", Kind::Text, 10),
        ("noun", Kind::Text, 10),
        ("ref", Kind::Code, 10),
        ("reason", Kind::Text, 20),
        ("hash", Kind::Code, 20),
    ];
    Columns::new(locale, "journal", &locale.say("column-journal"), &columns)
}

/// The row of an entry.
pub fn entry(reader: &Reader<'_>, entry: &Entry) -> Vec<Cell> {
    let locale = reader.locale;
    vec![
        Cell::count(entry.seq),
        reader.at(entry.at),
        who(locale, &entry.by, &entry.role),
        Cell::named(entry.role.clone(), locale.word_of("role", &entry.role)),
        Cell::named(entry.verb.clone(), locale.word_of("verb", &entry.verb)),
        Cell::named(
            entry.noun.clone(),
            Noun::parse(&entry.noun).map_or_else(|| entry.noun.clone(), |noun| locale.word(noun)),
        ),
        Cell::text(entry.reference.as_str()),
        Cell::maybe(entry.reason.as_ref()),
        Cell::text(entry.hash.as_str()),
    ]
}

/// The columns of the signatures.
pub fn signatures(locale: &Locale) -> Columns {
    let columns = [
        ("at", Kind::Moment, 12),
        ("round", Kind::Code, 9),
        ("meaning", Kind::Text, 10),
        ("by", Kind::Text, 12),
        ("role", Kind::Text, 10),
        ("known_by", Kind::Text, 10),
        ("alone", Kind::YesNo, 6),
        ("digest", Kind::Code, 20),
    ];
    Columns::new(locale, "signatures", &locale.say("column-signatures"), &columns)
}

/// The row of a signature.
pub fn signature(reader: &Reader<'_>, signature: &Signature) -> Vec<Cell> {
    let locale = reader.locale;
    vec![
        reader.at(signature.at),
        reader.reference(Some(signature.round)),
        crate::report::signed::meaning(locale, signature.meaning),
        reader.person(signature.person),
        Cell::word(locale, signature.role),
        Cell::word(locale, signature.known_by),
        Cell::Yes(signature.alone),
        Cell::text(signature.digest.as_str()),
    ]
}
