//! What documents and lists need whole, read to its end.

use std::collections::HashMap;

use super::Result;
use crate::domain::action::{self as actions, Action, Order};
use crate::domain::exception;
use crate::domain::record::Id;
use crate::domain::template::FormKind;
use crate::domain::time::Instant;
use crate::report::ledger::evidence::Told;
use crate::store::{Exception, Page, Store};

/// Rows read at a time.
pub(super) const PAGE: usize = 500;

/// The kind and number of a version, read once.
pub(super) fn version(store: &Store, known: &mut HashMap<Id, (FormKind, i64)>, id: Id) -> Result<(FormKind, i64)> {
    if let Some(known) = known.get(&id) {
        return Ok(*known);
    }
    let found = store.version(id)?.map_or((FormKind::Round, 0), |version| (version.form.kind, version.version));
    known.insert(id, found);
    Ok(found)
}

/// Every action there is, newest first.
pub(super) fn all_actions(store: &Store) -> Result<Vec<Action>> {
    let mut page = actions::Page::first(Order::Newest, PAGE);
    let mut all = Vec::new();
    loop {
        let found = store.actions(&actions::Filter::default(), &page)?;
        let Some(last) = found.last() else { return Ok(all) };
        page.after = Some(last.key(Order::Newest));
        all.extend(found.into_iter().map(|row| row.action));
    }
}

/// What undermines the evidence of a time, newest first; of these kinds, of every kind where none is named.
pub(super) fn exceptions(store: &Store, kinds: &[exception::Kind], from: Instant, to: Instant) -> Result<Vec<Told>> {
    let mut page = Page { kinds: kinds.to_vec(), after: None, limit: PAGE };
    let mut all = Vec::new();
    loop {
        let found = store.exceptions(from, to, &page)?;
        let Some(last) = found.last() else { return Ok(all) };
        page.after = Some(last.key());
        all.extend(found.into_iter().map(told));
    }
}

fn told(one: Exception) -> Told {
    Told {
        kind: one.kind,
        seq: one.seq,
        at: one.at,
        by: one.by,
        role: one.role,
        reference: one.reference,
        reason: one.reason,
        entries: one.entries,
    }
}
