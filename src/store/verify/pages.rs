//! The pages underneath: what SQLite itself says of the file's structure.

use rusqlite::{Connection, ErrorCode};

use crate::store::error::{Error, Result};

use super::{Fault, Problem};

/// The most of what SQLite says that is repeated.
const MOST: usize = 20;

/// Checks the structure of every page. What indexes say is not compared with their tables: that takes as long again, and
/// everything here reads the tables.
pub(super) fn check(db: &Connection) -> Result<Vec<Problem>> {
    let mut said: Vec<String> = Vec::new();
    let walked = db.pragma_query(None, "quick_check", |row| {
        said.push(row.get(0)?);
        Ok(())
    });
    let mut problems = said.into_iter().filter(|said| said != "ok").take(MOST).map(problem).collect();
    or_damaged(walked.map(|()| Vec::new()).map_err(Error::from), &mut problems)?;
    Ok(problems)
}

/// Adds what a part of the proof found. A part that cannot be read is a finding too: nothing that the program wrote is
/// unreadable, so SQL fails only where pages, tables or text are not as it left them.
pub(super) fn or_damaged(part: Result<Vec<Problem>>, problems: &mut Vec<Problem>) -> Result<()> {
    match part {
        Ok(found) => problems.extend(found),
        Err(Error::Suspect(said)) => problems.push(problem(said)),
        Err(Error::Sql(error)) if !is_the_machines(&error) => problems.push(problem(error.to_string())),
        Err(error) => return Err(error),
    }
    Ok(())
}

/// Whether it is the machine that fails, not the file.
fn is_the_machines(error: &rusqlite::Error) -> bool {
    use ErrorCode::{OutOfMemory, PermissionDenied};
    matches!(error.sqlite_error_code(), Some(OutOfMemory | PermissionDenied))
}

fn problem(said: String) -> Problem {
    Problem { seq: None, noun: "file".to_owned(), record: "pages".to_owned(), what: Fault::Pages(said) }
}
