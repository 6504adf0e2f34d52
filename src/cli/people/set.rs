//! `people role|post|lang`: what is set of one person.

use clap::Args;

use crate::cli::argument;
use crate::cli::failure::{Exit, Result};
use crate::cli::session::Session;
use crate::domain::change::Change;
use crate::domain::people;

/// Whose role, and which.
#[derive(Debug, Args)]
pub struct RoleArgs {
    /// Name, login or number
    #[arg(value_name = "PERSON")]
    person: String,
    /// viewer, operator, supervisor, manager or auditor
    #[arg(value_name = "ROLE")]
    role: String,
    /// The receipt, for machines
    #[arg(long)]
    json: bool,
}

/// Whose posts, and which.
#[derive(Debug, Args)]
pub struct PostArgs {
    /// Name, login or number
    #[arg(value_name = "PERSON")]
    person: String,
    /// All the posts they hold from now on
    #[arg(value_name = "POST")]
    posts: Vec<String>,
    /// The receipt, for machines
    #[arg(long)]
    json: bool,
}

/// Whose language, and which.
#[derive(Debug, Args)]
pub struct LangArgs {
    /// Name, login or number
    #[arg(value_name = "PERSON")]
    person: String,
    /// en or zh-CN
    #[arg(value_name = "LANG")]
    language: String,
    /// The receipt, for machines
    #[arg(long)]
    json: bool,
}

/// Gives the role.
pub fn role(args: &RoleArgs, session: &mut Session) -> Result<Exit> {
    let role = argument::role(&args.role)?;
    let person = session.person(&args.person)?;
    let receipt = session.apply(Change::People(people::Change::Role { person: person.id, role }))?;
    let said = [("name", person.name.into()), ("role", session.locale.word(role).into())];
    let what = session.locale.say_with("cli-people-role", &said);
    session.made(&receipt, args.json, what)
}

/// Sets the posts.
pub fn post(args: &PostArgs, session: &mut Session) -> Result<Exit> {
    let posts = argument::codes(&args.posts)?;
    let person = session.person(&args.person)?;
    let names: Vec<String> = posts.iter().map(ToString::to_string).collect();
    let receipt = session.apply(Change::People(people::Change::Posts { person: person.id, posts }))?;
    let held = if names.is_empty() { session.locale.say("reach-history-nothing") } else { session.locale.list(&names) };
    let what = session.locale.say_with("cli-people-posts", &[("name", person.name.into()), ("posts", held.into())]);
    session.made(&receipt, args.json, what)
}

/// Sets the language.
pub fn lang(args: &LangArgs, session: &mut Session) -> Result<Exit> {
    let language = argument::lang(&args.language)?;
    let person = session.person(&args.person)?;
    let receipt = session.apply(Change::People(people::Change::Language { person: person.id, language }))?;
    let said = [("name", person.name.into()), ("language", language.tag().into())];
    let what = session.locale.say_with("cli-people-language", &said);
    session.made(&receipt, args.json, what)
}
