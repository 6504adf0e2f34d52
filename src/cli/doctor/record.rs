//! What is in the file: whether it opens, its structure, its schema, and its journal beside the head this user has seen.

use std::path::Path;

use super::finding::Finding;
use crate::cli::verify::Own;
use crate::host::service::Mode;
use crate::host::sharing::quoted;
use crate::store::{Error, SCHEMA, Store};
use crate::text::locale::Locale;
use crate::text::trouble::trouble;

/// The file, open, or what keeps it from opening.
pub fn open(database: &Path, locale: &Locale) -> (Option<Store>, Finding) {
    match Store::open(database) {
        Ok(store) if store.is_writable() => {
            let schema = SCHEMA.to_string();
            (Some(store), Finding::ok("open", "doctor-open").at(database).with("schema", schema))
        }
        Ok(store) => (Some(store), Finding::warn("open", "doctor-open-read").at(database)),
        Err(error) => (None, cannot(&error, database, locale)),
    }
}

fn cannot(error: &Error, database: &Path, locale: &Locale) -> Finding {
    let said = trouble(locale, error.name(), &error.facts(database));
    Finding::bad("open", "doctor-open-not").with("what", said)
}

/// Looks at its structure and its journal.
pub fn look(store: &Store, mode: Mode, locale: &Locale) -> Vec<Finding> {
    let mut found = vec![structure(store, locale), head(store, mode, locale)];
    found.extend(imports(store, locale));
    found
}

/// Imports that were begun and not ended, by a crash or because someone stopped them.
fn imports(store: &Store, locale: &Locale) -> Vec<Finding> {
    let open = match store.open_imports() {
        Ok(open) => open,
        Err(error) => return vec![cannot(&error, store.path(), locale)],
    };
    let one = |held: crate::store::Held<crate::domain::import::Import>| {
        let import = held.record;
        let undo = format!("opsbook --db {} import undo {}", quoted(store.path()), import.reference());
        let named = Finding::warn("import", "doctor-import-open").with("reference", import.reference());
        named.with("file", import.name).mend(undo)
    };
    open.into_iter().map(one).collect()
}

fn structure(store: &Store, locale: &Locale) -> Finding {
    let restore = format!("opsbook --db {} restore COPY", quoted(store.path()));
    match store.quick_check() {
        Ok(None) => Finding::ok("structure", "doctor-structure"),
        Ok(Some(said)) => Finding::bad("structure", "doctor-structure-bad").with("what", said).mend(restore),
        Err(error) => cannot(&error, store.path(), locale),
    }
}

fn head(store: &Store, mode: Mode, locale: &Locale) -> Finding {
    let verify = format!("opsbook --db {} verify", quoted(store.path()));
    let Some(kept) = Own::of(store, mode).as_ref().and_then(Own::anchor) else {
        return Finding::ok("head", "doctor-head-none").mend(verify);
    };
    match store.holds(&kept) {
        Ok(true) => Finding::ok("head", "doctor-head").with("seq", kept.seq.to_string()),
        Ok(false) => Finding::bad("head", "doctor-head-lost").with("seq", kept.seq.to_string()).mend(verify),
        Err(error) => cannot(&error, store.path(), locale),
    }
}
