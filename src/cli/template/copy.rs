//! `template copy`: a checklist once more under another code.

use clap::Args;

use crate::cli::argument;
use crate::cli::failure::{Exit, Result};
use crate::cli::session::Session;
use crate::domain::change::Change;
use crate::domain::template;

/// What to copy.
#[derive(Debug, Args)]
pub struct CopyArgs {
    /// The checklist
    #[arg(value_name = "CODE")]
    code: String,
    /// The code of the copy; no checklist ever had it
    #[arg(value_name = "NEWCODE")]
    to: String,
    /// What the copy is called in your language; as the original where none is given
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    /// The receipt, for machines
    #[arg(long)]
    json: bool,
}

/// Copies it. Schedules stay with the original: the copy is started when needed until it has its own.
pub fn run(args: &CopyArgs, session: &mut Session) -> Result<Exit> {
    let form = session.store.template(&argument::code(&args.code)?)?.form;
    let code = argument::code(&args.to)?;
    let written = args.title.as_ref().map(|title| vec![(session.lang(), title.clone())]);
    let title = written.map(|written| form.title.revised(&written, session.site.language));
    let copied = template::copy(&form, code.clone(), title);
    let receipt = session.apply(Change::Template(template::Change::Make(Box::new(copied))))?;
    let said = [("code", code.as_str().into()), ("from", form.code.as_str().into())];
    let what = session.locale.say_with("cli-template-copied", &said);
    session.made(&receipt, args.json, what)
}
