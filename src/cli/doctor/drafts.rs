//! Typed text that waits in the state directory for its writer to come back.

use std::path::Path;

use super::finding::Finding;
use crate::host::service::Mode;
use crate::store::Store;

/// Folders of drafts lie no deeper: by site, by person.
const DEPTH: usize = 3;

/// Counts the files with drafts of this user.
pub fn look(store: &Store, mode: Mode) -> Option<Finding> {
    let state = mode.state(store.path())?;
    let waiting = count(&state.join("drafts"), DEPTH);
    Some(match waiting {
        0 => Finding::ok("drafts", "doctor-drafts-none"),
        n => Finding::ok("drafts", "doctor-drafts").with("n", n),
    })
}

/// Regular files with something in them; no link is followed.
fn count(folder: &Path, depth: usize) -> usize {
    let Ok(entries) = std::fs::read_dir(folder) else { return 0 };
    let each = entries.flatten().map(|entry| match entry.metadata() {
        Ok(facts) if facts.is_dir() && depth > 1 => count(&entry.path(), depth - 1),
        Ok(facts) => usize::from(facts.is_file() && facts.len() > 0),
        Err(_) => 0,
    });
    each.sum()
}
