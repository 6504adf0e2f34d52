//! `round sheet`: rounds as paper forms, for the hour the box is down.

use std::collections::HashMap;

use clap::{Args, ValueEnum};

use super::which::{Found, Wanted, find};
use crate::cli::failure::{Exit, Result};
use crate::cli::session::Session;
use crate::domain::code::Code;
use crate::domain::phrase::Phrase;
use crate::domain::time::Instant;
use crate::host::chance::hex;
use crate::report;
use crate::report::issue::Issue;
use crate::report::sheet::{Sheet, write};
use crate::store::{Line, RoundView};

/// What to print.
#[derive(Debug, Args)]
pub struct SheetArgs {
    /// What to print as
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// RND-0012, or TEMPLATE[/ASSET][@SLOT]; all that are open now where none is named
    #[arg(value_name = "ROUND")]
    rounds: Vec<String>,
}

/// What a sheet is printed as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Plain text
    Text,
    /// A page to print from a browser
    Html,
    /// Markdown
    Md,
}

impl From<Format> for report::Format {
    fn from(format: Format) -> Self {
        match format {
            Format::Text => Self::Text,
            Format::Html => Self::Html,
            Format::Md => Self::Markdown,
        }
    }
}

/// Prints them.
pub fn run(args: &SheetArgs, session: &mut Session) -> Result<Exit> {
    let found = if args.rounds.is_empty() {
        let rows = session.store.agenda(session.now)?.rows;
        rows.iter().filter(|row| row.is_open()).filter_map(Found::of).collect()
    } else {
        args.rounds.iter().map(|text| find(session, text, Wanted::Any)).collect::<Result<Vec<_>>>()?
    };
    let document = document(args.format, &found, session)?;
    session.out.document(&document)?;
    Ok(Exit::Done)
}

/// What places and posts are called.
struct Titles {
    areas: HashMap<Code, Phrase>,
    assets: HashMap<Code, Phrase>,
    posts: HashMap<Code, Phrase>,
}

impl Titles {
    fn of(session: &Session) -> Result<Self> {
        let store = &session.store;
        Ok(Self {
            areas: store.areas()?.into_iter().map(|held| (held.record.is.code, held.record.is.title)).collect(),
            assets: store.assets()?.into_iter().map(|held| (held.record.is.code, held.record.is.title)).collect(),
            posts: store.posts()?.into_iter().map(|held| (held.record.is.code, held.record.is.title)).collect(),
        })
    }
}

fn document(format: Format, found: &[Found], session: &Session) -> Result<String> {
    let mut views = Vec::with_capacity(found.len());
    for found in found {
        views.push((found, session.store.round(&found.which, session.now)?));
    }
    let titles = Titles::of(session)?;
    let sheets: Vec<Sheet> = views.iter().map(|(found, view)| sheet(found, view, &titles, session)).collect();
    let (seq, hash) = session.store.head()?;
    let hash = hex(&hash);
    let issue = Issue { site: &session.site.name, calendar: &session.calendar, at: session.now, head: (seq, &hash) };
    Ok(write(&issue, &sheets, &session.locale, format.into()))
}

fn sheet<'a>(found: &Found, view: &'a RoundView, titles: &'a Titles, session: &Session) -> Sheet<'a> {
    let form = &view.template.form;
    let round = view.round.as_ref().map(|held| &held.record);
    let asset = round.map_or(found.asset.as_ref(), |round| round.asset.as_ref());
    let area = round.map_or(found.area.as_ref(), |round| round.area.as_ref());
    let scheduled = round.is_none_or(|round| round.schedule.is_some());
    let missed_at: Instant = round.map_or(found.missed_at, |round| round.missed_at);
    let last = |line: &Line| Some((line.item.key.clone(), shown(line, session)?));
    Sheet {
        reference: found.name.clone(),
        form,
        version: view.template.version,
        window: scheduled.then_some((view.opens, view.due, missed_at)),
        area: area.and_then(|code| titles.areas.get(code)),
        asset: asset.and_then(|code| titles.assets.get(code)),
        post: form.post.as_ref().and_then(|code| titles.posts.get(code)),
        last: view.lines.iter().filter_map(last).collect(),
        known: view.lines.iter().filter_map(|line| Some((line.item.key.clone(), line.action.clone()?))).collect(),
    }
}

/// What a line was when it was last done.
fn shown(line: &Line, session: &Session) -> Option<String> {
    let last = line.last.first()?;
    let choice = line.item.choices.iter().find(|choice| last.typed.as_deref() == Some(choice.value.as_str()));
    Some(match (choice, &last.typed) {
        (Some(choice), _) => session.locale.phrase(&choice.text).to_owned(),
        (None, Some(typed)) => typed.clone(),
        (None, None) => session.locale.word(last.verdict),
    })
}
