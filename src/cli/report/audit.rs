//! `report audit`: the audit pack, as one page and as a folder.

use std::path::PathBuf;

use clap::Args;

use super::{Paper, source};
use crate::cli::export::target;
use crate::cli::failure::{Exit, Failure, Result};
use crate::cli::session::Session;
use crate::cli::span::{self, Span};
use crate::transfer::out;

/// Which time, and where to.
#[derive(Debug, Args)]
pub struct AuditArgs {
    /// In this time; else the last thirty days
    #[command(flatten)]
    span: Span,
    /// A new folder for the lists as CSV files, with manifest.json
    #[arg(long, value_name = "DIR")]
    folder: Option<PathBuf>,
    #[command(flatten)]
    paper: Paper,
}

/// Writes the page, and the folder where one is asked for; exit 1 where the file is not what was written in it.
pub fn run(args: &AuditArgs, session: &mut Session) -> Result<Exit> {
    let days = args.span.read(session, span::Default::Month)?;
    let at = args.paper.at(session)?;
    let pack = out::audit::pack(&source(session, at), days, &mut |_, _| true)?;
    args.paper.write(&pack.page.write(args.paper.format()), session)?;
    if let Some(path) = &args.folder {
        std::fs::create_dir(path).map_err(Failure::writing(path))?;
        for (name, text) in pack.folder.named() {
            target::write(Some(&path.join(name)), text, &mut session.out)?;
        }
        let said = [("path", path.display().to_string().into()), ("digest", pack.folder.sha256.as_str().into())];
        let line = session.locale.say_with("export-folder", &said);
        session.out.line(line)?;
    }
    Ok(if pack.holds { Exit::Done } else { Exit::Refused })
}
