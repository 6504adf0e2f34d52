//! `site name|language`: what the site is called, and what it speaks.

use clap::Args;

use crate::cli::argument;
use crate::cli::failure::{Exit, Result};
use crate::cli::session::Session;
use crate::domain::change::Change;
use crate::domain::site;

/// Which name.
#[derive(Debug, Args)]
pub struct NameArgs {
    /// What the site is called from now on
    #[arg(value_name = "NAME")]
    name: String,
    /// The receipt, for machines
    #[arg(long)]
    json: bool,
}

/// Which language.
#[derive(Debug, Args)]
pub struct LanguageArgs {
    /// en or zh-CN
    #[arg(value_name = "LANG")]
    language: String,
    /// The receipt, for machines
    #[arg(long)]
    json: bool,
}

/// Renames it.
pub fn name(args: &NameArgs, session: &mut Session) -> Result<Exit> {
    let receipt = session.apply(Change::Site(site::Change::Rename(args.name.clone())))?;
    let what = session.locale.say_with("cli-site-named", &[("name", args.name.trim().into())]);
    session.made(&receipt, args.json, what)
}

/// Sets its language.
pub fn language(args: &LanguageArgs, session: &mut Session) -> Result<Exit> {
    let language = argument::lang(&args.language)?;
    let receipt = session.apply(Change::Site(site::Change::Speak(language)))?;
    let what = session.locale.say_with("cli-site-language", &[("language", language.tag().into())]);
    session.made(&receipt, args.json, what)
}
