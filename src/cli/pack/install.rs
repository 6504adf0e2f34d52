//! `pack install`: bring a pack's content in.

use std::path::PathBuf;

use clap::Args;

use crate::cli::failure::{Exit, Failure, Result};
use crate::cli::session::Session;
use crate::domain::change::Change;
use crate::domain::pack::{self, Pack};
use crate::transfer::pack::{built_in, built_ins, digest, load};

/// What to install.
#[derive(Debug, Args)]
pub struct InstallArgs {
    /// The name of a pack that is built in, a TOML file, or a folder of them
    #[arg(value_name = "NAME|FILE")]
    pack: String,
    /// Only say what would be kept as the site has it
    #[arg(long)]
    dry_run: bool,
    /// The receipt, for machines
    #[arg(long)]
    json: bool,
}

/// Where a pack comes from.
#[derive(Debug, Clone)]
pub enum Source {
    /// It is built in.
    BuiltIn(String),
    /// A file or folder.
    File(PathBuf),
}

impl Source {
    /// A built-in pack by its name, else a file.
    pub fn parse(text: &str) -> Self {
        if built_in(text).is_some() { Self::BuiltIn(text.to_owned()) } else { Self::File(PathBuf::from(text)) }
    }
}

/// Reads and checks a pack.
pub fn read(source: &Source) -> Result<Pack> {
    let (read, path) = match source {
        Source::BuiltIn(name) => {
            let files = built_in(name).unwrap_or_default();
            (crate::transfer::pack::read(&files), PathBuf::from(name))
        }
        Source::File(path) if !path.exists() => {
            let packs = built_ins().collect::<Vec<_>>().join(", ");
            let args = vec![("given", path.display().to_string().into()), ("packs", packs.into())];
            return Err(Failure::refused("cli-error-pack", args));
        }
        Source::File(path) => (crate::transfer::pack::read(&load(path)?), path.clone()),
    };
    read.map_err(|errors| Failure::Pack(path, errors))
}

/// Installs it.
pub fn run(args: &InstallArgs, session: &mut Session) -> Result<Exit> {
    let pack = read(&Source::parse(&args.pack))?;
    let kept = session.store.kept_from(&pack, session.now)?;
    let kept: Vec<String> = kept.iter().map(|(noun, code)| format!("{} {code}", session.locale.word(*noun))).collect();
    let kept = match kept.as_slice() {
        [] => None,
        codes => Some(session.locale.say_with("cli-pack-kept", &[("codes", session.locale.list(codes).into())])),
    };
    if args.dry_run {
        let only = session.locale.say("cli-dry-run");
        for line in kept.into_iter().chain([only]) {
            session.out.line(line)?;
        }
        return Ok(Exit::Done);
    }
    let digest = digest(&pack);
    let (name, version) = (pack.about.name.to_string(), pack.about.version.clone());
    let receipt = session.apply(Change::Pack(pack::Change::Install { pack: Box::new(pack), digest }))?;
    let said = [("pack", name.into()), ("version", version.into()), ("n", receipt.records.len().into())];
    let what = session.locale.say_with("cli-pack-installed", &said);
    session.made(&receipt, args.json, what)?;
    match kept {
        Some(kept) if !args.json => session.out.line(kept)?,
        _ => {}
    }
    Ok(Exit::Done)
}
