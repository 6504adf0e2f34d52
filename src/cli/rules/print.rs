//! `rules print`: the book as one document, on standard output.

use clap::{Args, ValueEnum};

use crate::cli::failure::{Exit, Failure, Result};
use crate::cli::session::Session;
use crate::store::Book;

/// What to print as.
#[derive(Debug, Args)]
pub struct PrintArgs {
    /// What to print as
    #[arg(long, value_enum, default_value = "md")]
    format: Format,
}

/// What the book is printed as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Markdown
    Md,
    /// A page to print from a browser
    Html,
    /// Plain text
    Text,
}

/// Prints it.
pub fn run(args: &PrintArgs, session: &mut Session) -> Result<Exit> {
    let book = session.store.book()?;
    let document = document(args.format, &book, session)?;
    session.out.document(&document)?;
    Ok(Exit::Done)
}

/// The book as one document.
fn document(_format: Format, _book: &Book, _session: &Session) -> Result<String> {
    Err(Failure::refused("cli-error-no-document", Vec::new()))
}
