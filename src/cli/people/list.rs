//! `people list`: who works here.

use clap::Args;
use serde_json::{Value, json};

use crate::cli::failure::{Exit, Result};
use crate::cli::session::Session;
use crate::cli::table::Table;
use crate::domain::code::Code;

/// How to list.
#[derive(Debug, Args)]
pub struct ListArgs {
    /// For machines
    #[arg(long)]
    json: bool,
}

/// Lists them.
pub fn run(args: &ListArgs, session: &mut Session) -> Result<Exit> {
    let people = session.store.people()?;
    if args.json {
        let values = people.iter().map(|held| {
            let person = &held.record;
            json!({
                "id": person.id,
                "name": person.name,
                "logins": person.logins,
                "role": person.role,
                "posts": person.posts,
                "language": person.language,
            })
        });
        session.out.json(&Value::Array(values.collect()))?;
        return Ok(Exit::Done);
    }
    let locale = &session.locale;
    let mut table = Table::new()
        .text(locale.say("cli-head-name"))
        .text(locale.say("cli-head-login"))
        .text(locale.say("cli-head-role"))
        .text(locale.say("cli-head-posts"))
        .text(locale.say("cli-head-languages"));
    for held in &people {
        let person = &held.record;
        table.row([
            person.name.clone(),
            person.logins.join(" "),
            locale.word(person.role),
            person.posts.iter().map(Code::to_string).collect::<Vec<_>>().join(" "),
            person.language.map(|lang| lang.tag().to_owned()).unwrap_or_default(),
        ]);
    }
    table.write(&mut session.out)?;
    Ok(Exit::Done)
}
