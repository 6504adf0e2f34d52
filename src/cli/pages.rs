//! Lists of any length: read and written a page at a time, so that a long one begins at once and takes no room.

use serde_json::Value;

use crate::domain::page::Page;

use super::failure::{Exit, Result};
use super::session::Session;

/// How many rows are read at a time.
pub const PAGE: usize = 500;

/// How the rows of a list are told.
pub struct Listing<V, W> {
    /// One row for machines.
    pub value: V,
    /// A page of rows for people.
    pub write: W,
    /// The message where there is none.
    pub none: &'static str,
}

impl<V, W> Listing<V, W> {
    /// Lists what `read` gives, page after page: the rows of one, and where the next goes on, if there is one. At most `limit` rows.
    ///
    /// # Errors
    /// What `read` and the output answer.
    pub fn run<R, K>(
        &self,
        as_json: bool,
        limit: Option<usize>,
        session: &mut Session,
        mut read: impl FnMut(&Session, &Page<K>) -> Result<(Vec<R>, Option<K>)>,
    ) -> Result<Exit>
    where
        V: Fn(&R, &Session) -> Value,
        W: Fn(&[R], &mut Session) -> Result<()>,
    {
        let mut left = limit.unwrap_or(usize::MAX);
        let (mut after, mut over) = (None, false);
        let mut next = |session: &Session| -> Result<Option<Vec<R>>> {
            while !over && left > 0 {
                let page = Page { after: after.take(), limit: PAGE.min(left) };
                let (found, more) = read(session, &page)?;
                (left, over, after) = (left.saturating_sub(found.len()), more.is_none(), more);
                // A page that was looked through in vain is not the end.
                if !found.is_empty() {
                    return Ok(Some(found));
                }
            }
            Ok(None)
        };
        if as_json {
            // The rows are made from the session while they are written to its output.
            let mut out = std::mem::take(&mut session.out);
            let mut page = Vec::new().into_iter();
            let rows = std::iter::from_fn(|| {
                if page.len() == 0 {
                    match next(session) {
                        Ok(found) => page = found?.into_iter(),
                        Err(error) => return Some(Err(error)),
                    }
                }
                page.next().map(|row| Ok((self.value)(&row, session)))
            });
            let written = out.json_list(rows);
            session.out = out;
            return written.map(|()| Exit::Done);
        }
        let mut nothing = true;
        while let Some(found) = next(session)? {
            nothing = false;
            (self.write)(&found, session)?;
        }
        if nothing {
            let line = session.locale.say(self.none);
            session.out.line(line)?;
        }
        Ok(Exit::Done)
    }
}
