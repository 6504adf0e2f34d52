//! `people edit|leave`: what is written down of someone, and that they are gone.

use clap::Args;

use crate::cli::argument;
use crate::cli::failure::{Exit, Failure, Result};
use crate::cli::session::Session;
use crate::domain::change::Change;
use crate::domain::people::{self, Fields};

/// Whom, and what is to be another. With `--lang`, the language they read.
#[derive(Debug, Args)]
pub struct EditArgs {
    /// Name, login or number
    #[arg(value_name = "PERSON")]
    person: String,
    /// Their name as they write it
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// Their name in another script, to be found by; empty for none
    #[arg(long, value_name = "NAME")]
    alias: Option<String>,
    /// The crew they rotate with; empty for none
    #[arg(long, value_name = "CREW")]
    crew: Option<String>,
    /// The receipt, for machines
    #[arg(long)]
    json: bool,
}

/// Who no longer works here.
#[derive(Debug, Args)]
pub struct LeaveArgs {
    /// Name, login or number
    #[arg(value_name = "PERSON")]
    person: String,
    /// The receipt, for machines
    #[arg(long)]
    json: bool,
}

/// Sets what was named and leaves the rest.
pub fn run(args: &EditArgs, session: &mut Session) -> Result<Exit> {
    let person = session.person(&args.person)?;
    let mut fields = Fields::of(&person);
    if let Some(name) = &args.name {
        fields.name.clone_from(name);
    }
    if let Some(alias) = &args.alias {
        fields.alias = Some(alias.clone());
    }
    if let Some(crew) = &args.crew {
        fields.crew = if crew.trim().is_empty() { None } else { Some(argument::code(crew)?) };
    }
    if session.asked.is_some() {
        fields.language = session.asked;
    }
    if fields == Fields::of(&person) {
        return Err(Failure::Sentence(Exit::Usage, "people-edit-nothing", Vec::new()));
    }
    let name = fields.name.trim().to_owned();
    let receipt = session.apply(Change::People(people::Change::Edit { person: person.id, fields }))?;
    let what = session.locale.say_with("people-edited", &[("name", name.into())]);
    session.made(&receipt, args.json, what)
}

/// Archives someone.
pub fn leave(args: &LeaveArgs, session: &mut Session) -> Result<Exit> {
    let person = session.person_of_operation(&args.person)?;
    let receipt = session.apply(Change::People(people::Change::Leave { person: person.id }))?;
    let what = session.locale.say_with("people-left", &[("name", person.name.into())]);
    session.made(&receipt, args.json, what)
}
