//! `backup`: a checked copy of the file, while others work.

use std::path::PathBuf;

use clap::Args;

use super::failure::{Exit, Result};
use super::session::Session;

/// Where to.
#[derive(Debug, Args)]
pub struct BackupArgs {
    /// The copy, which must not exist yet
    #[arg(value_name = "FILE")]
    path: PathBuf,
}

/// Writes it.
pub fn run(args: &BackupArgs, session: &mut Session) -> Result<Exit> {
    let copied = session.store.backup(&args.path)?;
    let said = [("path", args.path.display().to_string().into()), ("entries", copied.seq.to_string().into())];
    let head = [("seq", copied.seq.to_string().into()), ("hash", copied.head.as_str().into())];
    let lines = [session.locale.say_with("cli-backup-done", &said), session.locale.say_with("cli-verify-head", &head)];
    for line in lines {
        session.out.line(line)?;
    }
    Ok(Exit::Done)
}
