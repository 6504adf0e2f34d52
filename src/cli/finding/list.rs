//! `finding list`: findings, newest first, narrowed as asked.

use clap::Args;

use super::value;
use crate::cli::argument;
use crate::cli::failure::{Exit, Failure, Result};
use crate::cli::session::Session;
use crate::cli::table::Table;
use crate::domain::finding::{Filter, Page, Standing};
use crate::domain::noun::{Noun, reference};
use crate::domain::time::{Clock, Instant};
use crate::store::FindingRow;
use crate::text::{date, typed};

/// How many are read at a time.
const PAGE: usize = 500;

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
    /// Found at this moment or date, or later
    #[arg(long, value_name = "INSTANT")]
    from: Option<String>,
    /// Found before this moment, or until the end of this date
    #[arg(long, value_name = "INSTANT")]
    to: Option<String>,
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
    let mut rest = args.limit.unwrap_or(usize::MAX);
    let mut page = Page::first(PAGE.min(rest));
    let mut next = |session: &Session| -> Result<Vec<FindingRow>> {
        if page.limit == 0 {
            return Ok(Vec::new());
        }
        let found = session.store.findings(&filter, &page)?;
        page.after = found.last().map(FindingRow::key);
        rest -= found.len().min(rest);
        page.limit = if found.len() < page.limit { 0 } else { PAGE.min(rest) };
        Ok(found)
    };
    if args.json {
        let mut out = std::mem::take(&mut session.out);
        let mut page = Vec::new().into_iter();
        let one_by_one = std::iter::from_fn(|| {
            if page.len() == 0 {
                match next(session) {
                    Ok(found) => page = found.into_iter(),
                    Err(error) => return Some(Err(error)),
                }
            }
            page.next().map(|one| Ok(value(&one, session)))
        });
        out.json_list(one_by_one)?;
        session.out = out;
        return Ok(Exit::Done);
    }
    let mut nothing = true;
    loop {
        let found = next(session)?;
        if found.is_empty() {
            break;
        }
        nothing = false;
        write(&found, session)?;
    }
    if nothing {
        let line = session.locale.say("cli-finding-none");
        session.out.line(line)?;
    }
    Ok(Exit::Done)
}

fn filter(args: &ListArgs, session: &Session) -> Result<Filter> {
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
        from: args.from.as_deref().map(|text| bound(session, text, false)).transpose()?,
        to: args.to.as_deref().map(|text| bound(session, text, true)).transpose()?,
        again: args.again,
        text: args.text.clone(),
    })
}

/// A moment, or a date: from its first, or to its last.
fn bound(session: &Session, text: &str, end: bool) -> Result<Instant> {
    match typed::date(text, session.calendar.date(session.now)) {
        Some(date) => {
            let date = if end { date.succ_opt().unwrap_or(date) } else { date };
            Ok(session.calendar.instant(date, Clock::MIDNIGHT))
        }
        None => argument::instant(&session.calendar, session.now, text),
    }
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
