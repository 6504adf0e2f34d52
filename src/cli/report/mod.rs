//! `report`: documents made from the file: one inspection, the audit pack, the ledger of hazards, the evidence of a clause.

mod audit;
mod clause;
mod hazards;
pub mod inspection;

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use super::argument;
use super::failure::{Exit, Result};
use super::session::Session;
use crate::domain::time::Instant;
use crate::report;
use crate::transfer::out::Source;

/// What to report on.
#[derive(Debug, Subcommand)]
pub enum ReportCommand {
    /// One inspection, audit or round: what undermines it first, then result, lines, findings, signatures
    Inspection(inspection::InspectionArgs),
    /// Everything an auditor asks for about a time, as one page and as a folder of CSV files with their digests
    Audit(audit::AuditArgs),
    /// The ledger of hazards and their rectification (隐患排查治理台账)
    Hazards(hazards::HazardsArgs),
    /// The evidence of a clause of the rules: its checklists, their rounds, findings and actions
    Clause(clause::ClauseArgs),
}

/// Makes it.
pub fn run(command: &ReportCommand, session: &mut Session) -> Result<Exit> {
    match command {
        ReportCommand::Inspection(args) => inspection::run(args, session),
        ReportCommand::Audit(args) => audit::run(args, session),
        ReportCommand::Hazards(args) => hazards::run(args, session),
        ReportCommand::Clause(args) => clause::run(args, session),
    }
}

/// How a document is written, where to, and as of when.
#[derive(Debug, Args)]
pub struct Paper {
    /// What to write as; else as the file's name ends, else text
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// The file to write, which must not exist; standard output where none is given
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Dated and counted as of this moment; else now
    #[arg(long, value_name = "INSTANT")]
    at: Option<String>,
}

/// What a document is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Plain text
    Text,
    /// A page to print from a browser
    Html,
    /// Markdown
    Md,
}

impl Paper {
    /// The moment it is made.
    fn at(&self, session: &Session) -> Result<Instant> {
        match &self.at {
            Some(text) => argument::instant(&session.calendar, session.now, text),
            None => Ok(session.now),
        }
    }

    /// What to write as.
    fn format(&self) -> report::Format {
        let ending = self.output.as_deref().and_then(|path| path.extension()).and_then(|ending| ending.to_str());
        let named = match ending.map(str::to_ascii_lowercase).as_deref() {
            Some("html" | "htm") => Format::Html,
            Some("md") => Format::Md,
            _ => Format::Text,
        };
        match self.format.unwrap_or(named) {
            Format::Text => report::Format::Text,
            Format::Html => report::Format::Html,
            Format::Md => report::Format::Markdown,
        }
    }

    /// Writes it; says where it went to a file.
    fn write(&self, text: &str, session: &mut Session) -> Result<()> {
        super::export::target::write(self.output.as_deref(), text, &mut session.out)?;
        let Some(path) = &self.output else { return Ok(()) };
        let said = [("path", path.display().to_string().into())];
        let line = session.locale.say_with("export-written", &said);
        session.out.line(line)
    }
}

/// Where reports are read from, as of a moment.
fn source(session: &Session, at: Instant) -> Source<'_> {
    let Session { store, site, calendar, locale, .. } = session;
    Source { store, site, calendar, locale, at }
}
