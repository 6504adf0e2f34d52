//! `restore`: a checked copy in the place of the file; what stood there is kept beside it.

use std::path::{Path, PathBuf};

use chrono_tz::Tz;
use clap::Args;

use super::failure::{Exit, Failure, Result, Said};
use super::global::Global;
use super::output::Output;
use super::service;
use crate::domain::actor::Actor;
use crate::domain::refusal::Refusal;
use crate::domain::role::Duty;
use crate::host::service::Mode;
use crate::host::{clock, login};
use crate::store::{Copied, Error, Store};
use crate::text::locale::Locale;

/// Where from.
#[derive(Debug, Args)]
pub struct RestoreArgs {
    /// The copy that `opsbook backup` wrote
    #[arg(value_name = "FILE")]
    path: PathBuf,
}

/// Restores it.
pub fn run(args: &RestoreArgs, global: &Global) -> std::result::Result<Exit, Said> {
    let locale = Locale::new(global.first_lang(), global.first_lang());
    let to = global.database();
    restore(args, global, &to, &locale).map_err(|failure| failure.said(&locale, Tz::UTC, &to))
}

fn restore(args: &RestoreArgs, global: &Global, to: &Path, locale: &Locale) -> Result<Exit> {
    global.lang()?;
    // Who asks is decided by the file that is replaced; where that is gone or broken, by the copy.
    let from = global.mode.beside(to, &args.path).ok_or_else(|| service::refused(&args.path))?;
    let actor = match Store::open(to) {
        Ok(current) => allowed(&current, global.mode)?,
        Err(Error::Missing(_) | Error::Damaged(_) | Error::Suspect(_) | Error::Sql(_) | Error::NoSite(_)) => {
            let copy = Store::open(&from)?;
            // The copy of a service account is not in the hands of whoever entered it, so it can be asked.
            let invoking = || copy.actor(&login::invoking(), clock::now());
            if global.mode.is_service() { allowed(&copy, global.mode)? } else { invoking()? }
        }
        Err(error) => return Err(error.into()),
    };
    let now = clock::now();
    let kept = to.exists().then(|| beside(to, &now.utc().format("%Y%m%dT%H%M%SZ").to_string()));
    if let Some(kept) = &kept {
        keep(to, kept)?;
    }
    let restored = Store::restore(&from, to, &actor, &login::terminal_session(), now);
    if let (Err(_), Some(kept)) = (&restored, &kept) {
        // Nothing was replaced, so nothing needs keeping.
        let _ = std::fs::remove_file(kept);
    }
    tell(args, kept.as_deref(), &restored?, locale)
}

/// Replacing a file that can be read is the manager's to do.
fn allowed(current: &Store, mode: Mode) -> Result<Actor> {
    let actor = current.actor(&current.entrant(mode)?.unwrap_or_else(login::invoking), clock::now())?;
    match current.site() {
        Ok(_) if !actor.may(Duty::SetPeople) => {
            let ask = current.who_may(Duty::SetPeople)?;
            Err(Refusal::of_duty(&actor, Duty::SetPeople, ask).into())
        }
        _ => Ok(actor),
    }
}

/// Keeps what stands there: as a checked copy, or as it is where it cannot be read.
fn keep(file: &Path, kept: &Path) -> Result<()> {
    let copied = match Store::open(file) {
        Ok(store) => store.backup(kept).map(drop),
        Err(error) => Err(error),
    };
    match copied {
        Ok(()) => Ok(()),
        Err(Error::Exists(path)) => Err(Error::Exists(path).into()),
        Err(_) => std::fs::copy(file, kept).map(drop).map_err(Failure::writing(kept)),
    }
}

/// `site.db` becomes `site.before-20261123T010000Z.db`; the second of that second `site.before-20261123T010000Z-2.db`.
fn beside(file: &Path, stamp: &str) -> PathBuf {
    let ending = file.extension().map(|ending| ending.to_string_lossy().into_owned());
    let ending = ending.as_deref().unwrap_or("db");
    let mut path = file.with_extension(format!("before-{stamp}.{ending}"));
    let mut nth = 1;
    while path.exists() {
        nth += 1;
        path = file.with_extension(format!("before-{stamp}-{nth}.{ending}"));
    }
    path
}

fn tell(args: &RestoreArgs, kept: Option<&Path>, copied: &Copied, locale: &Locale) -> Result<Exit> {
    let mut out = Output::new();
    let from = ("path", args.path.display().to_string().into());
    let seq = ("seq", copied.seq.to_string().into());
    out.line(match kept {
        Some(kept) => locale.say_with("cli-restore-done", &[from, seq, ("kept", kept.display().to_string().into())]),
        None => locale.say_with("cli-restore-made", &[from, seq]),
    })?;
    out.finish()?;
    Ok(Exit::Done)
}
