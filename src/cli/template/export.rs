//! `template export`: a checklist as a file, on standard output.

use clap::{Args, ValueEnum};

use crate::cli::argument;
use crate::cli::failure::{Exit, Result};
use crate::cli::session::Session;
use crate::transfer::checklist;

/// What to write.
#[derive(Debug, Args)]
pub struct ExportArgs {
    /// The checklist
    #[arg(value_name = "CODE")]
    code: String,
    /// What to write it as
    #[arg(long, value_enum, default_value = "toml")]
    format: Format,
}

/// What a checklist is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// A table of the pack format; can be imported again exactly
    Toml,
    /// JSON; can be imported again exactly
    Json,
    /// Tick boxes to read and print
    Md,
}

/// Writes it.
pub fn run(args: &ExportArgs, session: &mut Session) -> Result<Exit> {
    let template = session.store.template(&argument::code(&args.code)?)?;
    let format = match args.format {
        Format::Toml => checklist::Format::Toml,
        Format::Json => checklist::Format::Json,
        Format::Md => checklist::Format::Markdown(session.lang()),
    };
    session.out.document(&checklist::write(&template.form, format))?;
    Ok(Exit::Done)
}
