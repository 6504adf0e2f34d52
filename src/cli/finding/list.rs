//! `finding list`: findings, newest first, narrowed as asked.

use clap::Args;

use super::value;
use crate::cli::argument;
use crate::cli::failure::{Exit, Failure, Result};
use crate::cli::pages::Listing;
use crate::cli::session::Session;
use crate::cli::span::Moments;
use crate::cli::table::Table;
use crate::domain::finding::{Filter, Standing};
use crate::domain::noun::{Noun, reference};
use crate::store::FindingRow;
use crate::text::date;

/// Which to list.
#[derive(Debug, Args)]
pub struct ListArgs {
    /// open, watched, closed or void; else all but void ones
    #[arg(long, value_name = "STATE")]
    state: Option<String>,
    /// Of this checklist
    #[arg(long, value_name = "CHECKLIST")]
    template: Option<String>,
    /// On this line
    #[arg(long, value_name = "LINE")]
    item: Option<String>,
    /// Where
    #[arg(long, value_name = "AREA")]
    area: Option<String>,
    /// On what
    #[arg(long, value_name = "ASSET")]
    asset: Option<String>,
    /// Seen first in this round: RND-0007
    #[arg(long, value_name = "ROUND")]
    round: Option<String>,
    /// general or major
    #[arg(long, value_name = "CLASS")]
    class: Option<String>,
    /// Found by this person: name, login or number
    #[arg(long, value_name = "PERSON")]
    by: Option<String>,
    /// Found in this time
    #[command(flatten)]
    moments: Moments,
    /// Seen more than once, or repeating one before
    #[arg(long)]
    again: bool,
    /// With these words
    #[arg(long, value_name = "TEXT")]
    text: Option<String>,
    /// At most so many
    #[arg(long, value_name = "N")]
    limit: Option<usize>,
    /// For machines
    #[arg(long)]
    json: bool,
}

/// Lists them.
pub fn run(args: &ListArgs, session: &mut Session) -> Result<Exit> {
    let filter = filter(args, session)?;
    let listing = Listing { value, write, none: "cli-finding-none" };
    listing.run(args.json, args.limit, session, |session, page| {
        let found = session.store.findings(&filter, page)?;
        let next = found.last().map(FindingRow::key);
        Ok((found, next))
    })
}

fn filter(args: &ListArgs, session: &Session) -> Result<Filter> {
    let (from, to) = args.moments.read(session)?;
    let code = |text: &Option<String>| text.as_deref().map(argument::code).transpose();
    Ok(Filter {
        standing: args.state.as_deref().map(standing).transpose()?,
        template: code(&args.template)?,
        item: code(&args.item)?,
        area: code(&args.area)?,
        asset: code(&args.asset)?,
        round: match &args.round {
            Some(text) => Some(session.store.find_reference(text)?.1),
            None => None,
        },
        action: None,
        severity: args.class.as_deref().map(argument::severity).transpose()?,
        by: match &args.by {
            Some(text) => Some(session.person(text)?.id),
            None => None,
        },
        from,
        to,
        again: args.again,
        text: args.text.clone(),
    })
}

fn standing(text: &str) -> Result<Standing> {
    let names = Standing::ALL.map(Standing::name).join(" ");
    let args = || vec![("given", text.to_owned().into()), ("names", names.into())];
    Standing::parse(text).ok_or_else(|| Failure::Sentence(Exit::Usage, "cli-error-choice", args()))
}

fn write(found: &[FindingRow], session: &mut Session) -> Result<()> {
    let locale = &session.locale;
    let mut table = Table::new()
        .text(locale.say("cli-head-reference"))
        .text(locale.say("cli-head-at"))
        .text(locale.say("cli-head-title"))
        .text(locale.word_of("field", "note"))
        .text(locale.say("cli-head-severity"))
        .text(locale.say("cli-head-state"))
        .text(locale.word(Noun::Action));
    for one in found {
        let finding = &one.finding;
        let title = locale.phrase(&finding.title);
        let seen = finding.seen_times();
        table.row([
            reference(Noun::Finding, finding.number),
            date::stamp(locale, session.calendar.local(finding.at)),
            if seen > 1 { format!("{title} ×{seen}") } else { title.to_owned() },
            finding.note.clone().unwrap_or_default(),
            locale.word(finding.severity),
            locale.state(Noun::Finding, finding.standing()),
            one.action.clone().unwrap_or_default(),
        ]);
    }
    table.write(&mut session.out)
}
