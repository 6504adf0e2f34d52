//! `people add`: someone who works here now.

use clap::Args;

use crate::cli::argument;
use crate::cli::failure::{Exit, Result};
use crate::cli::session::Session;
use crate::domain::change::Change;
use crate::domain::people;

/// Whom to add. With `--lang`, the language they read.
#[derive(Debug, Args)]
pub struct AddArgs {
    /// Their name as they write it
    #[arg(value_name = "NAME")]
    name: String,
    /// Their Unix login
    #[arg(long, value_name = "LOGIN")]
    login: Option<String>,
    /// viewer, operator, supervisor, manager or auditor
    #[arg(long, value_name = "ROLE", default_value = "operator")]
    role: String,
    /// A post they hold; may be given several times
    #[arg(long = "post", value_name = "POST")]
    posts: Vec<String>,
    /// The receipt, for machines
    #[arg(long)]
    json: bool,
}

/// Adds them.
pub fn run(args: &AddArgs, session: &mut Session) -> Result<Exit> {
    let role = argument::role(&args.role)?;
    let change = people::Change::Add {
        name: args.name.clone(),
        login: args.login.clone(),
        role,
        posts: argument::codes(&args.posts)?,
        language: session.asked,
    };
    let receipt = session.apply(Change::People(change))?;
    let said = [("name", args.name.as_str().into()), ("role", session.locale.word(role).into())];
    let what = session.locale.say_with("cli-people-added", &said);
    session.made(&receipt, args.json, what)
}
