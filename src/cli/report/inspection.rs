//! `inspection report`: one inspection, audit or round.

use std::path::{Path, PathBuf};

use clap::Args;

use super::{Paper, head, issue};
use crate::cli::export::rows::exceptions;
use crate::cli::failure::{Exit, Failure, Result};
use crate::cli::names;
use crate::cli::round::which::{Wanted, find};
use crate::cli::session::Session;
use crate::domain::action::Action;
use crate::domain::answer::FileRef;
use crate::domain::finding::Finding;
use crate::domain::noun::{Noun, reference};
use crate::domain::reading::Ask;
use crate::domain::record::Id;
use crate::domain::round::{Filter, Page, Round};
use crate::domain::time::Instant;
use crate::report::document::{Image, LARGEST};
use crate::report::inspection::{Evidence, Gone, Inspection, Line, Past, write};
use crate::store::RoundView;

/// Values of a reading, and earlier scores, that a chart shows.
const TREND: usize = 60;

/// Which one.
#[derive(Debug, Args)]
pub struct InspectionArgs {
    /// RND-0012, or TEMPLATE[/ASSET][@SLOT]
    #[arg(value_name = "ROUND")]
    round: String,
    /// The folder with the files that answers name: pictures that still are what was recorded are set into the page
    #[arg(long, value_name = "DIR")]
    files: Option<PathBuf>,
    #[command(flatten)]
    paper: Paper,
}

/// A line's finding and action, as they stand.
type Followed = (Option<Finding>, Option<Action>);

/// Writes it.
pub fn run(args: &InspectionArgs, session: &mut Session) -> Result<Exit> {
    let at = args.paper.at(session)?;
    let found = find(session, &args.round, Wanted::Any)?;
    let view = session.store.round(&found.which, session.now)?;
    let Some(round) = view.round.as_ref().map(|held| held.record.clone()) else {
        return Err(Failure::refused("export-error-no-round", vec![("given", args.round.clone().into())]));
    };
    let followed = view.lines.iter().map(|line| followed(session, line)).collect::<Result<Vec<Followed>>>()?;
    let mut lines = Vec::with_capacity(view.lines.len());
    for (line, (finding, action)) in view.lines.iter().zip(&followed) {
        lines.push(Line {
            section: line.section,
            item: &line.item,
            answer: line.answer.as_ref().map(|held| &held.record),
            finding: finding.as_ref(),
            action: action.as_ref(),
            values: if line.item.kind.is_quantity() { values(session, &round, &line.item.key)? } else { Vec::new() },
        });
    }
    let own = reference(Noun::Round, round.number);
    let mut told = exceptions(&session.store, round.started.unwrap_or(round.opens), Instant(session.now.0 + 1))?;
    // An answer is called by its round and its line.
    told.retain(|one| one.reference.strip_prefix(&own).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')));
    let repeats: Vec<Id> = round.reinspects.into_iter().collect();
    let reinspects = session.store.references(repeats)?.into_values().next();
    let linked = session.store.links(round.id)?.into_iter();
    let linked = linked.filter(|one| !one.pointed_at && one.found.noun == Noun::Round);
    let names = names::of(session)?;
    let head = head(session)?;
    let text = write(
        &Inspection {
            issue: issue(session, at, &head),
            names: &names,
            round: &round,
            template: &view.template,
            reinspects,
            reinspected: linked.map(|one| one.found.reference).collect(),
            lines,
            past: past(session, &round)?,
            exceptions: told,
            signatures: &view.signatures,
            files: files(&view, args.files.as_deref()),
        },
        &session.locale,
        args.paper.format(),
    );
    args.paper.write(&text, session)?;
    Ok(Exit::Done)
}

/// The finding that the answer made or confirmed, and what puts it right.
fn followed(session: &Session, line: &crate::store::Line) -> Result<Followed> {
    let id = line.answer.as_ref().and_then(|held| held.record.finding);
    let finding = match id {
        Some(id) => session.store.finding(id)?.map(|held| held.record),
        None => None,
    };
    let action = match finding.as_ref().and_then(|finding| finding.action) {
        Some(id) => session.store.action(id)?.map(|view| view.held.record),
        None => None,
    };
    Ok((finding, action))
}

/// A line's values up to this round, oldest first.
fn values(
    session: &Session,
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
    let mut points = session.store.readings(&ask, &Page::first(TREND))?.points;
    points.reverse();
    Ok(points.into_iter().map(|point| (point.at, point.value)).collect())
}

/// Earlier inspections by the same form on the same asset, oldest first.
fn past(session: &Session, round: &Round) -> Result<Vec<Past>> {
    if round.score.is_none() {
        return Ok(Vec::new());
    }
    let filter = Filter {
        templates: vec![round.template.clone()],
        assets: round.asset.iter().cloned().collect(),
        to: Some(Instant(round.anchor.0 + 1)),
        ..Filter::default()
    };
    let rows = session.store.rounds(&filter, &Page::first(TREND))?.rows;
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
