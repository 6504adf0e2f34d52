//! `pack export`: the site's own content as a pack.

use std::fs::OpenOptions;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use clap::Args;

use crate::cli::argument;
use crate::cli::failure::{Exit, Failure, Result};
use crate::cli::session::Session;
use crate::store::Error;
use crate::transfer::pack::write;

/// What to write.
#[derive(Debug, Args)]
pub struct ExportArgs {
    /// The name of the pack; the first installed one's where none is given
    #[arg(long, value_name = "CODE")]
    name: Option<String>,
    /// The file to write, which must not exist; standard output where none is given
    #[arg(value_name = "FILE")]
    path: Option<PathBuf>,
}

/// Writes it.
pub fn run(args: &ExportArgs, session: &mut Session) -> Result<Exit> {
    let name = match &args.name {
        Some(name) => argument::code(name)?,
        None => match session.store.packs()?.into_iter().next() {
            Some(installed) => installed.code,
            None => argument::code("site")?,
        },
    };
    let text = write(&session.store.export_pack(&name)?);
    let Some(path) = &args.path else {
        session.out.document(&text)?;
        return Ok(Exit::Done);
    };
    save(path, &text)?;
    let said = [("pack", name.as_str().into()), ("path", path.display().to_string().into())];
    let line = session.locale.say_with("cli-pack-exported", &said);
    session.out.line(line)?;
    Ok(Exit::Done)
}

/// Writes a new file; one that is there is left alone.
fn save(path: &Path, text: &str) -> Result<()> {
    let made = OpenOptions::new().write(true).create_new(true).open(path);
    let mut file = made.map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => Failure::Store(Error::Exists(path.to_owned())),
        _ => Failure::Output(path.to_owned(), error),
    })?;
    file.write_all(text.as_bytes()).map_err(Failure::writing(path))
}
