//! `backup`: a checked copy of the file, while others work; into a folder, with the oldest making room.

use std::path::{Path, PathBuf};

use clap::Args;

use super::failure::{Exit, Result};
use super::global::Global;
use super::service::copy_at;
use super::session::Session;
use crate::store::Copied;

/// Where to.
#[derive(Debug, Args)]
pub struct BackupArgs {
    /// The copy, which must not exist yet; with --keep a folder, in which it is named by site and time
    #[arg(value_name = "FILE|DIR")]
    path: PathBuf,
    /// Copy into a folder, and remove the oldest of this site's copies there until so many are left
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    keep: Option<u16>,
}

/// Writes it.
pub fn run(args: &BackupArgs, session: &mut Session, global: &Global) -> Result<Exit> {
    let path = copy_at(&args.path, global, session)?;
    match args.keep {
        None => {
            let copied = session.store.backup(&path)?;
            tell(&args.path, &copied, session)?;
        }
        Some(keep) => {
            let rotated = session.store.rotate(&path, usize::from(keep), session.now)?;
            tell(&rotated.path, &rotated.copied, session)?;
            for gone in rotated.removed {
                let path = ("path", gone.display().to_string().into());
                let line = session.locale.say_with("doctor-backup-removed", &[path]);
                session.out.line(line)?;
            }
        }
    }
    Ok(Exit::Done)
}

fn tell(path: &Path, copied: &Copied, session: &mut Session) -> Result<()> {
    let said = [("path", path.display().to_string().into()), ("entries", copied.seq.to_string().into())];
    let head = [("seq", copied.seq.to_string().into()), ("hash", copied.head.as_str().into())];
    let lines = [session.locale.say_with("cli-backup-done", &said), session.locale.say_with("cli-verify-head", &head)];
    lines.into_iter().try_for_each(|line| session.out.line(line))
}
