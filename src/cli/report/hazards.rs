//! `report hazards`: 隐患排查治理台账, as a page, CSV, JSON or a workbook.

use clap::{Args, ValueEnum};

use super::{head, issue};
use crate::cli::export::rows::all_actions;
use crate::cli::export::sink::Sink;
use crate::cli::export::target::Target;
use crate::cli::export::{self};
use crate::cli::failure::{Exit, Result};
use crate::cli::names;
use crate::cli::session::Session;
use crate::cli::span::{self, Span};
use crate::domain::action::ActionState;
use crate::report;
use crate::report::hazards::Hazards;
use crate::report::ledger::hazard::Hazard;

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
    let mut actions = all_actions(&session.store)?;
    actions.retain(|action| action.at >= days.from && action.at < days.to && action.state != ActionState::Void);
    actions.reverse();
    let first = actions.first().map_or(days.dates.1, |action| session.calendar.date(action.at));
    let names = names::of(session)?;
    let head = head(session)?;
    let hazards = Hazards {
        issue: issue(session, at, &head),
        names: &names,
        span: (if days.asked { days.dates.0.max(first) } else { first }, days.dates.1),
        rows: actions.iter().map(|action| Hazard { action, found: None }).collect(),
    };
    let as_document = |format| hazards.document(&session.locale).write(format);
    let text = match args.chosen() {
        Format::Text => as_document(report::Format::Text),
        Format::Html => as_document(report::Format::Html),
        Format::Md => as_document(report::Format::Markdown),
        format => {
            let grid = hazards.grid(&session.locale);
            let format = match format {
                Format::Excel => export::Format::Excel,
                Format::Json => export::Format::Json,
                Format::Xlsx => export::Format::Xlsx,
                _ => export::Format::Csv,
            };
            let made = session.calendar.local(at);
            let target = Target::open(args.output.as_deref(), &mut session.out)?;
            let mut sink = Sink::new(&grid.columns, format, target, made)?;
            grid.rows.into_iter().try_for_each(|row| sink.row(row))?;
            sink.finish()?;
            return args.tell(session);
        }
    };
    export::target::write(args.output.as_deref(), &text, &mut session.out)?;
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
