//! `finding show`: one finding.

use clap::Args;

use super::value;
use crate::cli::failure::{Exit, Failure, Result};
use crate::cli::session::Session;
use crate::cli::table::Table;
use crate::domain::noun::{Noun, parse_reference, reference};
use crate::text::date;

/// Which.
#[derive(Debug, Args)]
pub struct ShowArgs {
    /// FND-0012
    #[arg(value_name = "FINDING")]
    finding: String,
    /// For machines
    #[arg(long)]
    json: bool,
}

/// Shows it.
pub fn run(args: &ShowArgs, session: &mut Session) -> Result<Exit> {
    let number = match parse_reference(args.finding.trim()) {
        Some((Noun::Finding, number)) => Some(number),
        Some(_) => None,
        None => args.finding.trim().parse().ok(),
    };
    let row = match number {
        Some(number) => session.store.finding_row(number)?,
        None => None,
    };
    let row = row.ok_or_else(|| Failure::unknown("finding", &args.finding, Vec::new()))?;
    if args.json {
        let value = value(&row, session);
        session.out.json(&value)?;
        return Ok(Exit::Done);
    }
    let (finding, locale) = (&row.finding, &session.locale);
    let repeats = match finding.repeats {
        Some(id) => session.store.finding(id)?.map(|held| reference(Noun::Finding, held.record.number)),
        None => None,
    };
    let mut table = Table::new().text(String::new()).text(String::new());
    let code = |code: &Option<crate::domain::code::Code>| code.as_ref().map(ToString::to_string);
    let stamp = |at| Some(date::stamp(locale, session.calendar.local(at)));
    for (field, text) in [
        ("title", Some(locale.phrase(&finding.title).to_owned())),
        ("state", Some(locale.state(Noun::Finding, finding.standing()))),
        ("severity", Some(locale.word(finding.severity))),
        ("note", finding.note.clone()),
        ("times", Some(finding.seen_times().to_string())),
        ("repeats", repeats),
        ("template", code(&finding.template)),
        ("item", code(&finding.item)),
        ("area", code(&finding.area)),
        ("asset", code(&finding.asset)),
        ("round", row.round.clone()),
        ("by", row.by.clone()),
        ("at", stamp(finding.at)),
        ("seen", stamp(finding.seen)),
        ("action", row.action.clone()),
    ] {
        table.row([locale.field(field), text.unwrap_or_default()]);
    }
    let head = reference(Noun::Finding, finding.number);
    session.out.line(head)?;
    table.write(&mut session.out)?;
    Ok(Exit::Done)
}
