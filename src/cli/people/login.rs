//! `people login`: which Unix logins are someone's.

use clap::Args;

use crate::cli::failure::{Exit, Result};
use crate::cli::session::Session;
use crate::domain::change::Change;
use crate::domain::people;

/// Whose login, and which.
#[derive(Debug, Args)]
pub struct LoginArgs {
    /// Name, login or number
    #[arg(value_name = "PERSON")]
    person: String,
    /// The Unix login
    #[arg(value_name = "LOGIN")]
    login: String,
    /// Take it from them
    #[arg(long)]
    remove: bool,
    /// The receipt, for machines
    #[arg(long)]
    json: bool,
}

/// Gives or takes it, and says who shares it.
pub fn run(args: &LoginArgs, session: &mut Session) -> Result<Exit> {
    let person = session.person(&args.person)?;
    let change = people::Change::Login { person: person.id, login: args.login.clone(), add: !args.remove };
    let receipt = session.apply(Change::People(change))?;
    let said = [("name", person.name.as_str().into()), ("login", args.login.as_str().into())];
    let locale = &session.locale;
    let mut what = vec![locale.say_with(if args.remove { "people-login-taken" } else { "people-login-given" }, &said)];
    let others: Vec<String> = session
        .store
        .people()?
        .into_iter()
        .map(|held| held.record)
        .filter(|other| other.id != person.id && other.logins.contains(&args.login))
        .map(|other| other.name)
        .collect();
    if !args.remove && !others.is_empty() {
        let shared = [("login", args.login.as_str().into()), ("names", locale.list(&others).into())];
        what.push(locale.say_with("people-login-shared", &shared));
    }
    session.made_several(&receipt, args.json, what)
}
