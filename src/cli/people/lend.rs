//! `people lend|unlend`: a role lent until the shift ends.

use clap::Args;

use crate::cli::argument;
use crate::cli::failure::{Exit, Result};
use crate::cli::session::Session;
use crate::domain::change::Change;
use crate::domain::loan::Loan;
use crate::domain::people;
use crate::text::date;

/// To whom, which, until when.
#[derive(Debug, Args)]
pub struct LendArgs {
    /// Name, login or number
    #[arg(value_name = "PERSON")]
    person: String,
    /// The role: one step above their own
    #[arg(value_name = "ROLE")]
    role: String,
    /// Until when; else the end of the shift that runs
    #[arg(long, value_name = "TIME")]
    until: Option<String>,
    /// Why
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
    /// The receipt, for machines
    #[arg(long)]
    json: bool,
}

/// From whom.
#[derive(Debug, Args)]
pub struct UnlendArgs {
    /// Name, login or number
    #[arg(value_name = "PERSON")]
    person: String,
    /// The receipt, for machines
    #[arg(long)]
    json: bool,
}

/// Lends it.
pub fn lend(args: &LendArgs, session: &mut Session) -> Result<Exit> {
    let role = argument::role(&args.role)?;
    let person = session.person(&args.person)?;
    let until = match &args.until {
        Some(text) => Some(argument::until(&session.calendar, session.now, text)?),
        None => None,
    };
    let change = people::Change::Lend { person: person.id, role, until, reason: args.reason.clone() };
    let receipt = session.apply(Change::People(change))?;
    let loan: Option<Loan> = session
        .store
        .loans(session.now)?
        .into_iter()
        .map(|held| held.record)
        .rfind(|loan| receipt.records.contains(&loan.id));
    let until = loan.map(|loan| loan.until).or(until).unwrap_or(session.now);
    let today = session.calendar.date(session.now);
    let until = date::moment(&session.locale, session.calendar.local(until), today);
    let said = [("name", person.name.into()), ("role", session.locale.word(role).into()), ("until", until.into())];
    let what = session.locale.say_with("people-lent", &said);
    session.made(&receipt, args.json, what)
}

/// Ends it.
pub fn unlend(args: &UnlendArgs, session: &mut Session) -> Result<Exit> {
    let person = session.person(&args.person)?;
    let receipt = session.apply(Change::People(people::Change::EndLoan { person: person.id }))?;
    let what = session.locale.say_with("people-loan-ended", &[("name", person.name.into())]);
    session.made(&receipt, args.json, what)
}
