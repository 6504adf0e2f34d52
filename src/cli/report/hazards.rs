//! `report hazards`: 隐患排查治理台账, as a page, CSV, JSON or a workbook.

use clap::{Args, ValueEnum};

use super::source;
use crate::cli::export::target::{self, Target};
use crate::cli::failure::{Exit, Result};
use crate::cli::session::Session;
use crate::cli::span::{self, Span};
use crate::report;
use crate::transfer::out::{self, hazards};

/// Which hazards.
#[derive(Debug, Args)]
pub struct HazardsArgs {
    /// Found in this time; else everything up to now
    #[command(flatten)]
    span: Span,
    /// What to write as; else as the file's name ends, else text
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// The file to write, which must not exist; standard output where none is given
    #[arg(short, long, value_name = "FILE")]
    output: Option<std::path::PathBuf>,
    /// Dated as of this moment; else now
    #[arg(long, value_name = "INSTANT")]
    at: Option<String>,
}

/// What the ledger is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Plain text
    Text,
    /// A page to print from a browser
    Html,
    /// Markdown
    Md,
    /// CSV for programs
    Csv,
    /// CSV in your words, for a spreadsheet
    Excel,
    /// JSON
    Json,
    /// A workbook
    Xlsx,
}

/// Writes it.
pub fn run(args: &HazardsArgs, session: &mut Session) -> Result<Exit> {
    let days = args.span.read(session, span::Default::Ever)?;
    let at = match &args.at {
        Some(text) => crate::cli::argument::instant(&session.calendar, session.now, text)?,
        None => session.now,
    };
    let list = match args.chosen() {
        Format::Text => Err(report::Format::Text),
        Format::Html => Err(report::Format::Html),
        Format::Md => Err(report::Format::Markdown),
        Format::Csv => Ok(out::Format::Csv),
        Format::Excel => Ok(out::Format::Excel),
        Format::Json => Ok(out::Format::Json),
        Format::Xlsx => Ok(out::Format::Xlsx),
    };
    match list {
        Ok(format) => {
            let Session { store, site, calendar, locale, out, .. } = &mut *session;
            let source = out::Source { store, site, calendar, locale, at };
            Target::open(args.output.as_deref(), out)?
                .list(format, |out| hazards::write(&source, days, format, out))?;
        }
        Err(format) => {
            let text = hazards::document(&source(session, at), days)?.write(format);
            target::write(args.output.as_deref(), &text, &mut session.out)?;
        }
    }
    args.tell(session)
}

impl HazardsArgs {
    fn chosen(&self) -> Format {
        let ending = self.output.as_deref().and_then(|path| path.extension()).and_then(|ending| ending.to_str());
        let named = ending.and_then(|ending| Format::from_str(ending, true).ok());
        self.format.or(named).unwrap_or(Format::Text)
    }

    fn tell(&self, session: &mut Session) -> Result<Exit> {
        if let Some(path) = &self.output {
            let said = [("path", path.display().to_string().into())];
            let line = session.locale.say_with("export-written", &said);
            session.out.line(line)?;
        }
        Ok(Exit::Done)
    }
}
