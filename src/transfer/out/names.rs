//! What things are called in this file, for documents and lists.

use super::Result;
use crate::report::names::Names;
use crate::store::Store;

/// People, places, posts and checklists; references are added by whoever knows which are needed.
pub(super) fn of(store: &Store) -> Result<Names> {
    Ok(Names {
        people: store.people()?.into_iter().map(|held| (held.record.id, held.record.name)).collect(),
        areas: store.areas()?.into_iter().map(|held| (held.record.is.code, held.record.is.title)).collect(),
        assets: store.assets()?.into_iter().map(|held| (held.record.is.code, held.record.is.title)).collect(),
        posts: store.posts()?.into_iter().map(|held| (held.record.is.code, held.record.is.title)).collect(),
        templates: store
            .templates()?
            .into_iter()
            .map(|listed| (listed.template.code, listed.template.form.title))
            .collect(),
        references: std::collections::HashMap::new(),
    })
}
