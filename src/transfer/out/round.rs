//! One inspection, audit or round, as a document.

use std::path::Path;

use super::whole::exceptions;
use super::{Result, Source, names};
use crate::domain::action::Action;
use crate::domain::answer::FileRef;
use crate::domain::finding::Finding;
use crate::domain::noun::{Noun, reference};
use crate::domain::reading::Ask;
use crate::domain::round::{Filter, Page, Round, Which};
use crate::domain::time::Instant;
use crate::report::document::{Document, Image, LARGEST};
use crate::report::inspection::{self, Evidence, Gone, Inspection, Line, Past};
use crate::store::{RoundView, Store};

/// Values of a reading, and earlier scores, that a chart shows.
const TREND: usize = 60;

/// A line's finding and action, as they stand.
type Followed = (Option<Finding>, Option<Action>);

/// The report on a round; none where nothing was done in it yet. Pictures that answers name are looked for in `folder`.
///
/// # Errors
/// The file cannot be read, or there is no such round.
pub fn document(source: &Source<'_>, which: &Which, folder: Option<&Path>) -> Result<Option<Document>> {
    let store = source.store;
    let view = store.round(which, source.at)?;
    let Some(round) = view.round.as_ref().map(|held| held.record.clone()) else { return Ok(None) };
    let followed = view.lines.iter().map(|line| followed(store, line)).collect::<Result<Vec<Followed>>>()?;
    let mut lines = Vec::with_capacity(view.lines.len());
    for (line, (finding, action)) in view.lines.iter().zip(&followed) {
        lines.push(Line {
            section: line.section,
            item: &line.item,
            answer: line.answer.as_ref().map(|held| &held.record),
            finding: finding.as_ref(),
            action: action.as_ref(),
            values: if line.item.kind.is_quantity() { values(store, &round, &line.item.key)? } else { Vec::new() },
        });
    }
    let own = reference(Noun::Round, round.number);
    let mut told = exceptions(store, &[], round.started.unwrap_or(round.opens), Instant(source.at.0 + 1))?;
    // An answer is called by its round and its line.
    told.retain(|one| one.reference.strip_prefix(&own).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')));
    let reinspects = store.references(round.reinspects)?.into_values().next();
    let linked = store.links(round.id)?.into_iter();
    let linked = linked.filter(|one| !one.pointed_at && one.found.noun == Noun::Round);
    let names = names::of(store)?;
    let head = source.head()?;
    let inspection = Inspection {
        issue: source.issue(&head),
        names: &names,
        round: &round,
        template: &view.template,
        reinspects,
        reinspected: linked.map(|one| one.found.reference).collect(),
        lines,
        past: past(store, &round)?,
        exceptions: told,
        signatures: &view.signatures,
        files: files(&view, folder),
    };
    Ok(Some(inspection::document(&inspection, source.locale)))
}

/// The finding that the answer made or confirmed, and what puts it right.
fn followed(store: &Store, line: &crate::store::Line) -> Result<Followed> {
    let id = line.answer.as_ref().and_then(|held| held.record.finding);
    let finding = match id {
        Some(id) => store.finding(id)?.map(|held| held.record),
        None => None,
    };
    let action = match finding.as_ref().and_then(|finding| finding.action) {
        Some(id) => store.action(id)?.map(|view| view.held.record),
        None => None,
    };
    Ok((finding, action))
}

/// A line's values up to this round, oldest first.
fn values(
    store: &Store,
    round: &Round,
    item: &crate::domain::code::Code,
) -> Result<Vec<(Instant, crate::domain::number::Quantity)>> {
    let ask = Ask {
        template: round.template.clone(),
        item: item.clone(),
        asset: round.asset.clone(),
        from: None,
        to: Some(Instant(round.anchor.0 + 1)),
    };
    let mut points = store.readings(&ask, &Page::first(TREND))?.points;
    points.reverse();
    Ok(points.into_iter().map(|point| (point.at, point.value)).collect())
}

/// Earlier inspections by the same form on the same asset, oldest first.
fn past(store: &Store, round: &Round) -> Result<Vec<Past>> {
    if round.score.is_none() {
        return Ok(Vec::new());
    }
    let filter = Filter {
        templates: vec![round.template.clone()],
        assets: round.asset.iter().cloned().collect(),
        to: Some(Instant(round.anchor.0 + 1)),
        ..Filter::default()
    };
    let rows = store.rounds(&filter, &Page::first(TREND))?.rows;
    let earlier = rows.into_iter().map(|held| held.record).filter(|one| one.id != round.id && one.asset == round.asset);
    let mut past: Vec<Past> = earlier
        .filter(|one| one.state.is_done())
        .filter_map(|one| {
            Some(Past { reference: reference(Noun::Round, one.number), at: one.signed?, score: one.score })
        })
        .collect();
    past.sort_by_key(|past| past.at);
    Ok(past)
}

/// The files that answers name.
fn files(view: &RoundView, folder: Option<&Path>) -> Vec<Evidence> {
    let named = view.lines.iter().enumerate().filter_map(|(place, line)| {
        let file = line.answer.as_ref()?.record.file.clone()?;
        Some(Evidence { line: place + 1, image: picture(&file, folder), file })
    });
    named.collect()
}

fn picture(file: &FileRef, folder: Option<&Path>) -> std::result::Result<Image, Gone> {
    let folder = folder.ok_or(Gone::NotLooked)?;
    // A name as recorded is one name; a path in it would lead out of the folder.
    let name = Path::new(&file.name).file_name().ok_or(Gone::NotFound)?;
    let path = folder.join(name);
    let size = std::fs::metadata(&path).ok().filter(std::fs::Metadata::is_file).ok_or(Gone::NotFound)?.len();
    if size > LARGEST {
        return Err(Gone::Unfit(crate::report::document::Unfit::TooLarge));
    }
    let bytes = std::fs::read(&path).map_err(|_| Gone::NotFound)?;
    Image::of(file, bytes).map_err(Gone::Unfit)
}
