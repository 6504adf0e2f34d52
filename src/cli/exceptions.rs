//! `exceptions`: what undermines evidence, newest first.

use clap::Args;
use serde_json::{Value, json};

use super::failure::{Exit, Failure, Result};
use super::session::Session;
use super::table::Table;
use super::{argument, moment};
use crate::domain::exception::Kind;
use crate::domain::time::{Clock, Instant, Span};
use crate::store::{Exception, Page};
use crate::text::{date, typed};

/// How many are read at a time.
const PAGE: usize = 500;

/// How far back is looked where nobody says: a week.
const CUSTOMARY: Span = Span::of_days(7);

/// Which to show.
#[derive(Debug, Args)]
pub struct ExceptionsArgs {
    /// From this moment or date on; else the last seven days
    #[arg(long, value_name = "INSTANT")]
    from: Option<String>,
    /// Until before this moment, or the end of this date; else now
    #[arg(long, value_name = "INSTANT")]
    to: Option<String>,
    /// Only of this kind, as JSON names it; may be given several times
    #[arg(long = "kind", value_name = "KIND")]
    kinds: Vec<String>,
    /// For machines
    #[arg(long)]
    json: bool,
}

/// Shows them.
pub fn run(args: &ExceptionsArgs, session: &mut Session) -> Result<Exit> {
    let kinds = args.kinds.iter().map(|text| kind(text)).collect::<Result<Vec<Kind>>>()?;
    let from = match &args.from {
        Some(text) => bound(session, text, false)?,
        None => session.now.plus(Span::of_minutes(-CUSTOMARY.minutes())),
    };
    let to = match &args.to {
        Some(text) => bound(session, text, true)?,
        // An entry of this very moment is one.
        None => Instant(session.now.0 + 1),
    };
    let mut page = Page { kinds, after: None, limit: PAGE };
    if args.json {
        let Session { store, calendar, out, .. } = session;
        let mut rest = Vec::new().into_iter();
        let next = || -> Option<Result<Value>> {
            if rest.len() == 0 {
                match store.exceptions(from, to, &page) {
                    Ok(found) => {
                        page.after = Some(found.last()?.key());
                        rest = found.into_iter();
                    }
                    Err(error) => return Some(Err(error.into())),
                }
            }
            let one: Exception = rest.next()?;
            Some(Ok(value(&one, &moment::write(calendar, one.at))))
        };
        out.json_list(std::iter::from_fn(next))?;
        return Ok(Exit::Done);
    }
    let mut nothing = true;
    loop {
        let found = session.store.exceptions(from, to, &page)?;
        let Some(last) = found.last() else { break };
        page.after = Some(last.key());
        nothing = false;
        write(&found, session)?;
    }
    if nothing {
        let line = session.locale.say("exceptions-none");
        session.out.line(line)?;
    }
    Ok(Exit::Done)
}

fn kind(text: &str) -> Result<Kind> {
    let unknown = || {
        let names: Vec<&str> = Kind::ALL.into_iter().map(Kind::name).collect();
        let args = vec![("given", text.to_owned().into()), ("kinds", names.join(" ").into())];
        Failure::Sentence(Exit::Usage, "exceptions-error-kind", args)
    };
    Kind::parse(text).ok_or_else(unknown)
}

/// A moment, or a date: from its first, or to its last.
pub(super) fn bound(session: &Session, text: &str, end: bool) -> Result<Instant> {
    match typed::date(text, session.calendar.date(session.now)) {
        Some(date) => {
            let date = if end { date.succ_opt().unwrap_or(date) } else { date };
            Ok(session.calendar.instant(date, Clock::MIDNIGHT))
        }
        None => argument::instant(&session.calendar, session.now, text),
    }
}

fn value(one: &Exception, at: &str) -> Value {
    json!({
        "kind": one.kind.name(),
        "seq": one.seq,
        "at": at,
        "by": one.by,
        "role": one.role,
        "noun": one.noun,
        "record": one.record,
        "ref": one.reference,
        "reason": one.reason,
        "entries": one.entries,
    })
}

fn write(found: &[Exception], session: &mut Session) -> Result<()> {
    let locale = &session.locale;
    let mut table = Table::new()
        .text(locale.say("cli-head-at"))
        .text(locale.say("cli-head-kind"))
        .text(locale.say("cli-head-by"))
        .text(locale.say("cli-head-reference"))
        .text(locale.say("cli-head-reason"));
    for one in found {
        let word = locale.word(one.kind);
        // How many lines, where it stands for more than one.
        let what = if one.entries > 1 { format!("{word} ×{}", one.entries) } else { word };
        let by = if one.by == one.role { locale.word_of("role", &one.role) } else { one.by.clone() };
        table.row([
            date::stamp(locale, session.calendar.local(one.at)),
            what,
            by,
            one.reference.clone(),
            one.reason.clone().unwrap_or_default(),
        ]);
    }
    table.write(&mut session.out)
}
