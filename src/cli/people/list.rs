//! `people list`: who works here.

use std::collections::HashMap;

use clap::Args;
use serde_json::{Value, json};

use crate::cli::failure::{Exit, Result};
use crate::cli::session::Session;
use crate::cli::table::Table;
use crate::domain::code::Code;
use crate::domain::loan::Loan;
use crate::domain::pin::Pin;
use crate::domain::record::Id;
use crate::text::date;

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
    let pins: HashMap<Id, Pin> =
        session.store.pins()?.into_iter().map(|held| (held.record.person, held.record)).collect();
    let loans: HashMap<Id, Loan> =
        session.store.loans(session.now)?.into_iter().map(|held| (held.record.person, held.record)).collect();
    if args.json {
        let values = people.iter().map(|held| {
            let person = &held.record;
            json!({
                "id": person.id,
                "name": person.name,
                "alias": person.alias,
                "logins": person.logins,
                "role": person.role,
                "posts": person.posts,
                "crew": person.crew,
                "pin": pins.get(&person.id).map(Pin::state),
                "lent": loans.get(&person.id).map(|loan| json!({
                    "role": loan.role,
                    "until": session.stamp(loan.until),
                    "lent_by": loan.lent_by,
                    "reason": loan.reason,
                })),
                "language": person.language,
            })
        });
        let values = Value::Array(values.collect());
        session.out.json(&values)?;
        return Ok(Exit::Done);
    }
    let locale = &session.locale;
    let mut table = Table::new()
        .text(locale.say("cli-head-name"))
        .text(locale.say("cli-head-login"))
        .text(locale.say("cli-head-role"))
        .text(locale.say("cli-head-lent"))
        .text(locale.say("cli-head-pin"))
        .text(locale.say("cli-head-posts"))
        .text(locale.say("cli-head-languages"));
    for held in &people {
        let person = &held.record;
        table.row([
            person.name.clone(),
            person.logins.join(" "),
            locale.word(person.role),
            loans.get(&person.id).map(|loan| lent(loan, session)).unwrap_or_default(),
            pins.get(&person.id).map(|pin| locale.word_of("pin", pin.state())).unwrap_or_default(),
            person.posts.iter().map(Code::to_string).collect::<Vec<_>>().join(" "),
            person.language.map(|lang| lang.tag().to_owned()).unwrap_or_default(),
        ]);
    }
    table.write(&mut session.out)?;
    Ok(Exit::Done)
}

fn lent(loan: &Loan, session: &Session) -> String {
    let locale = &session.locale;
    let until = date::moment(locale, session.calendar.local(loan.until), session.calendar.date(session.now));
    locale.say_with("people-list-lent", &[("role", locale.word(loan.role).into()), ("until", until.into())])
}
