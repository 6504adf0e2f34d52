//! The writing itself, beside the screen.

use std::io::Write;
use std::path::{Path, PathBuf};

use super::order::{Format, Order};
use crate::domain::phrase::Lang;
use crate::domain::refusal::Refusal;
use crate::domain::round::Which;
use crate::domain::time::Instant;
use crate::report;
use crate::report::document::Document;
use crate::store::Store;
use crate::text::locale::Locale;
use crate::transfer::out::{self, Failed, List, Source, file};
use crate::tui::view::Subject;
use crate::tui::work::{self, Tick};

/// What was written.
#[derive(Debug)]
pub(super) struct Written {
    /// The file.
    pub path: PathBuf,
    /// How many rows; none of a document.
    pub rows: Option<usize>,
    /// The folder beside it, and the digest of its manifest.
    pub folder: Option<(PathBuf, String)>,
    /// Whether the journal holds what it was asked for; only looked at for an auditor.
    pub holds: bool,
}

/// What came of it: what was written, or why not, with the file that could not be.
pub(super) type Outcome = Result<Written, (Failed, PathBuf)>;

/// The writing going on.
pub(super) type Work = work::Work<Outcome>;

/// Begins to write, for a reader of this language, as of a moment.
pub(super) fn begin(database: PathBuf, order: Order, lang: Lang, at: Instant) -> Work {
    Work::begin(
        database,
        |error| Err((Failed::Store(error), PathBuf::new())),
        || Err((Failed::Stopped, PathBuf::new())),
        move |store, tick| write(store, &order, lang, at, tick),
    )
}

fn write(store: &Store, order: &Order, lang: Lang, at: Instant, tick: Tick<'_>) -> Outcome {
    let mut written = Written { path: order.path.clone(), rows: None, folder: None, holds: true };
    let here = |failed| (failed, order.path.clone());
    let site = store.site().map_err(|error| here(error.into()))?.record;
    let calendar = store.calendar().map_err(|error| here(error.into()))?;
    let locale = Locale::new(lang, site.language);
    let source = Source { store, site: &site, calendar: &calendar, locale: &locale, at };
    if order.of == Subject::Audit {
        let pack = out::audit::pack(&source, order.days, tick).map_err(here)?;
        if let Some(path) = &order.folder {
            folder(path, &pack.folder).map_err(|(error, path)| (Failed::Write(error), path))?;
            written.folder = Some((path.clone(), pack.folder.sha256.clone()));
        }
        written.holds = pack.holds;
        put(order, &pack.page, report::Format::Html).map_err(here)?;
        return Ok(written);
    }
    match order.format {
        Format::Page(format) => {
            let page = document(&source, order).map_err(here)?;
            put(order, &page, format).map_err(here)?;
        }
        Format::List(format) => {
            let rows = file::write(&order.path, order.replace, |to| list(&source, order, format, to, tick));
            written.rows = Some(rows.map_err(here)?);
        }
    }
    Ok(written)
}

fn document(source: &Source<'_>, order: &Order) -> out::Result<Document> {
    let (what, given, found) = match &order.of {
        Subject::Round(id) => ("round", id.to_string(), out::round::document(source, &Which::Row(*id), None)?),
        Subject::Clause(code) => ("clause", code.to_string(), out::clause::document(source, code, order.days)?),
        Subject::Hazards | Subject::Audit | Subject::List(..) => {
            return out::hazards::document(source, order.days);
        }
    };
    let unknown = || Refusal::Unknown { what, given, near: Vec::new() };
    found.ok_or_else(|| Failed::Store(unknown().into()))
}

fn list(
    source: &Source<'_>,
    order: &Order,
    format: out::Format,
    to: &mut dyn Write,
    tick: Tick<'_>,
) -> out::Result<usize> {
    match &order.of {
        Subject::List(kind, narrowed) => {
            let list = List { kind: *kind, span: order.days, narrowed: narrowed.as_ref().clone() };
            out::list::write(source, &list, format, to, tick)
        }
        _ => out::hazards::write(source, order.days, format, to),
    }
}

fn put(order: &Order, page: &Document, format: report::Format) -> out::Result<()> {
    file::write(&order.path, order.replace, |to| Ok(to.write_all(page.write(format).as_bytes())?))
}

/// A new folder with the files of the pack.
fn folder(path: &Path, folder: &report::audit::Folder) -> Result<(), (std::io::Error, PathBuf)> {
    std::fs::create_dir(path).map_err(|error| (error, path.to_owned()))?;
    for (name, text) in folder.named() {
        let path = path.join(name);
        file::write(&path, false, |to| to.write_all(text.as_bytes())).map_err(|error| (error, path.clone()))?;
    }
    Ok(())
}
