//! `export`: every list as CSV, JSON or a workbook.

pub mod target;

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::failure::{Exit, Result};
use super::session::Session;
use super::span::{self, Span};
use crate::transfer::out::{self, List, Narrowed, Source};
use target::Target;

/// What to export.
#[derive(Debug, Args)]
pub struct ExportArgs {
    /// Which list
    #[arg(value_enum, value_name = "KIND")]
    kind: Kind,
    /// What to write as; else as the file's name ends, else csv
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// The file to write, which must not exist; standard output where none is given
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Of lists with dates: what happened in this time
    #[command(flatten)]
    span: Span,
}

/// A list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Kind {
    /// Every round
    Rounds,
    /// Inspections and audits
    Inspections,
    /// Findings
    Findings,
    /// Actions
    Actions,
    /// Readings
    Readings,
    /// Areas
    Areas,
    /// Assets
    Assets,
    /// People
    People,
    /// Checklists in force
    Templates,
    /// Every change
    Journal,
    /// What undermines evidence
    Exceptions,
}

/// What a list is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// CSV for programs, and to import again
    Csv,
    /// CSV in your words, for a spreadsheet
    Excel,
    /// JSON
    Json,
    /// A workbook
    Xlsx,
}

/// Writes it; says how much where it went to a file.
pub fn run(args: &ExportArgs, session: &mut Session) -> Result<Exit> {
    let list = List {
        kind: args.kind.into(),
        span: args.span.read(session, span::Default::Ever)?,
        narrowed: Narrowed::default(),
    };
    let by_name = named(args.output.as_deref());
    // Text in a file called a workbook opens nowhere.
    let format = match args.format {
        Some(Format::Excel) if matches!(by_name, Format::Xlsx) => Format::Xlsx,
        format => format.unwrap_or(by_name),
    };
    let format = format.into();
    let Session { store, site, calendar, locale, out, now, .. } = &mut *session;
    let source = Source { store, site, calendar, locale, at: *now };
    let target = Target::open(args.output.as_deref(), out)?;
    let written = target.list(format, |out| out::list::write(&source, &list, format, out, &mut |_, _| true))?;
    if let Some(path) = &args.output {
        let said = [("n", written.into()), ("path", path.display().to_string().into())];
        let line = session.locale.say_with("export-done", &said);
        session.out.line(line)?;
    }
    Ok(Exit::Done)
}

/// What a file's name asks for.
fn named(path: Option<&std::path::Path>) -> Format {
    let ending = path.and_then(|path| path.extension()).and_then(|ending| ending.to_str());
    match ending.map(str::to_ascii_lowercase).as_deref() {
        Some("xlsx") => Format::Xlsx,
        Some("json") => Format::Json,
        _ => Format::Csv,
    }
}

impl From<Format> for out::Format {
    fn from(format: Format) -> Self {
        match format {
            Format::Csv => Self::Csv,
            Format::Excel => Self::Excel,
            Format::Json => Self::Json,
            Format::Xlsx => Self::Xlsx,
        }
    }
}

impl From<Kind> for out::Kind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Rounds => Self::Rounds,
            Kind::Inspections => Self::Inspections,
            Kind::Findings => Self::Findings,
            Kind::Actions => Self::Actions,
            Kind::Readings => Self::Readings,
            Kind::Areas => Self::Areas,
            Kind::Assets => Self::Assets,
            Kind::People => Self::People,
            Kind::Templates => Self::Templates,
            Kind::Journal => Self::Journal,
            Kind::Exceptions => Self::Exceptions,
        }
    }
}
