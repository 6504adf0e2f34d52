//! The rule-book as one document.

use crate::domain::book::{Book, Chapter, Clause, Revision, Subject};
use crate::domain::content::Kept;
use crate::domain::noun::Noun;
use crate::domain::time::Instant;

use super::Store;
use super::error::Result;
use super::place::in_use;
use super::table::Held;

/// More altered clauses than are worth naming one by one.
const FEW: usize = 8;

impl Store {
    /// The rule-book.
    pub fn book(&self) -> Result<Book> {
        let mut chapters: Vec<Held<Kept<Chapter>>> = in_use(&self.db)?;
        let mut clauses: Vec<Held<Kept<Clause>>> = in_use(&self.db)?;
        let subjects: Vec<Held<Kept<Subject>>> = in_use(&self.db)?;
        let number = |chapter: &Chapter| chapter.code.as_str().parse::<u32>().unwrap_or(u32::MAX);
        chapters.sort_by_key(|held| number(&held.record.is));
        clauses.sort_by_key(|held| held.record.is.numbers());
        let chapters = chapters.into_iter().map(|chapter| {
            let chapter = chapter.record.is;
            let own = clauses.iter().filter(|clause| clause.record.is.numbers().0 == number(&chapter));
            (chapter.clone(), own.map(|clause| clause.record.is.clone()).collect())
        });
        Ok(Book {
            chapters: chapters.collect(),
            subjects: subjects.into_iter().map(|held| held.record.is).collect(),
            revisions: self.revisions()?,
        })
    }

    fn revisions(&self) -> Result<Vec<Revision>> {
        let mut statement = self.db.prepare_cached(
            "SELECT min(j.at_ms), ifnull(p.name, j.role), count(DISTINCT j.record), group_concat(DISTINCT h.ref) \
             FROM journal j LEFT JOIN person p ON p.id = j.person LEFT JOIN heading h ON h.id = j.record \
             WHERE j.noun IN (?1, ?2) GROUP BY j.op ORDER BY min(j.seq)",
        )?;
        let nouns = [Noun::Chapter.name(), Noun::Clause.name()];
        let rows = statement
            .query_map(nouns, |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get::<_, Option<String>>(3)?)))?;
        let mut revisions = Vec::new();
        for row in rows {
            let (at, by, clauses, codes): (i64, String, i64, Option<String>) = row?;
            let codes: Vec<String> = codes.unwrap_or_default().split(',').map(str::to_owned).collect();
            revisions.push(Revision {
                number: revisions.len() as i64 + 1,
                at: Instant(at),
                by,
                clauses,
                codes: if codes.len() <= FEW { codes } else { Vec::new() },
            });
        }
        Ok(revisions)
    }
}
