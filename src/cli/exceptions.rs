//! `exceptions`: what undermines evidence, newest first.

use clap::Args;
use serde_json::{Value, json};

use super::failure::{Exit, Failure, Result};
use super::pages::Listing;
use super::session::Session;
use super::span::Moments;
use super::table::Table;
use crate::domain::exception::Kind;
use crate::domain::time::{Instant, Span};
use crate::store::{Exception, Page};
use crate::text::date;

/// How far back is looked where nobody says: a week.
const CUSTOMARY: Span = Span::of_days(7);

/// Which to show.
#[derive(Debug, Args)]
pub struct ExceptionsArgs {
    /// Else the last seven days, up to now
    #[command(flatten)]
    moments: Moments,
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
    let (from, to) = args.moments.read(session)?;
    let from = from.unwrap_or_else(|| session.now.plus(Span::of_minutes(-CUSTOMARY.minutes())));
    // An entry of this very moment is one.
    let to = to.unwrap_or(Instant(session.now.0 + 1));
    let listing = Listing { value, write, none: "exceptions-none" };
    listing.run(args.json, None, session, |session, page| {
        let page = Page { kinds: kinds.clone(), after: page.after, limit: page.limit };
        let found = session.store.exceptions(from, to, &page)?;
        let next = found.last().map(Exception::key);
        Ok((found, next))
    })
}

fn kind(text: &str) -> Result<Kind> {
    let unknown = || {
        let names: Vec<&str> = Kind::ALL.into_iter().map(Kind::name).collect();
        let args = vec![("given", text.to_owned().into()), ("kinds", names.join(" ").into())];
        Failure::Sentence(Exit::Usage, "exceptions-error-kind", args)
    };
    Kind::parse(text).ok_or_else(unknown)
}

fn value(one: &Exception, session: &Session) -> Value {
    json!({
        "kind": one.kind.name(),
        "seq": one.seq,
        "at": session.stamp(one.at),
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
