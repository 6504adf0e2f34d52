//! `rules print`: the book as one document, on standard output.

use clap::{Args, ValueEnum};

use crate::cli::failure::{Exit, Result};
use crate::cli::session::Session;
use crate::host::chance::hex;
use crate::report::book::{Edition, write};
use crate::report::issue::Issue;
use crate::report;

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

impl From<Format> for report::Format {
    fn from(format: Format) -> Self {
        match format {
            Format::Md => Self::Markdown,
            Format::Html => Self::Html,
            Format::Text => Self::Text,
        }
    }
}

/// Prints it.
pub fn run(args: &PrintArgs, session: &mut Session) -> Result<Exit> {
    let document = document(args.format, session)?;
    session.out.document(&document)?;
    Ok(Exit::Done)
}

/// The book as one document.
fn document(format: Format, session: &Session) -> Result<String> {
    let store = &session.store;
    let book = store.book()?;
    let posts = store.posts()?.into_iter().map(|held| (held.record.is.code, held.record.is.title)).collect();
    let listed = store.templates()?.into_iter();
    let templates = listed.map(|listed| (listed.template.code, listed.template.form.title)).collect();
    let (seq, hash) = store.head()?;
    let hash = hex(&hash);
    let issue = Issue { site: &session.site.name, calendar: &session.calendar, at: session.now, head: (seq, &hash) };
    let edition = Edition { issue, book: &book, posts: &posts, templates: &templates };
    Ok(write(&edition, &session.locale, format.into()))
}
