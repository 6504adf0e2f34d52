//! `round answer`: answer a line, with what is to be done where it failed.

use std::path::PathBuf;

use clap::Args;

use super::which::{Wanted, find};
use super::{left, row_of, value};
use crate::cli::argument;
use crate::cli::failure::{Exit, Failure, Result};
use crate::cli::session::Session;
use crate::domain::change::Change;
use crate::domain::code::Code;
use crate::domain::item::Item;
use crate::domain::noun::{Noun, reference};
use crate::domain::round::{self, Given, Which};
use crate::store::{Receipt, RoundView, near};
use crate::transfer::evidence;

/// The answer.
#[derive(Debug, Args)]
pub struct AnswerArgs {
    /// RND-0012, or TEMPLATE[/ASSET][@SLOT]
    #[arg(value_name = "ROUND")]
    round: String,
    /// The line: its key, or its number on the list
    #[arg(value_name = "ITEM")]
    item: String,
    /// pass, fail, obs, na, none (no reading available), or the value of the line
    #[arg(value_name = "VALUE", allow_negative_numbers = true)]
    value: String,
    /// A remark; a fail with one opens a finding at once
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    /// The instrument of a reading
    #[arg(long, value_name = "NAME")]
    instrument: Option<String>,
    /// A file that shows it: its name, size and digest are kept
    #[arg(long, value_name = "PATH")]
    file: Option<PathBuf>,
    /// Measure again in so long (90m, 1h) instead of a finding
    #[arg(long, value_name = "SPAN", conflicts_with = "fixed")]
    again: Option<String>,
    /// It was put right on the spot
    #[arg(long)]
    fixed: bool,
    /// How bad a fail is: general or major
    #[arg(long, value_name = "SEVERITY")]
    severity: Option<String>,
    /// Who puts it right: name, login or number
    #[arg(long, value_name = "PERSON")]
    owner: Option<String>,
    /// By when: 2026-11-23, +3d, mon, or with a time
    #[arg(long, value_name = "DATE")]
    due: Option<String>,
    /// The receipt, for machines
    #[arg(long)]
    json: bool,
}

/// Gives it.
pub fn run(args: &AnswerArgs, session: &mut Session) -> Result<Exit> {
    let found = find(session, &args.round, Wanted::Open)?;
    let view = session.store.round(&found.which, session.now)?;
    let item = item(&view, &args.item)?;
    let given = given(args, &item, session)?;
    let (which, key) = (found.which.clone(), item.key.clone());
    let mut changes = vec![round::Change::Answer { which: which.clone(), item: key.clone(), given }];
    if let Some(after) = &args.again {
        let after = Some(argument::span(after)?);
        changes.push(round::Change::Again { which: which.clone(), item: key.clone(), after });
    }
    if args.fixed {
        changes.push(round::Change::Fixed { which: which.clone(), item: key.clone(), note: args.note.clone() });
    }
    let receipts = session.apply_together(changes.into_iter().map(Change::Round).collect())?;
    let receipt = together(receipts);
    let what = said(&which, &key, &receipt, session)?;
    session.made(&receipt, args.json, what)
}

/// The line meant, by its key or by its number among the lines shown.
pub fn item(view: &RoundView, text: &str) -> Result<Item> {
    let by_key = Code::parse(text).ok().and_then(|key| view.template.form.item(&key).cloned());
    let by_number = || Some(view.lines.get(text.parse::<usize>().ok()?.checked_sub(1)?)?.item.clone());
    by_key
        .or_else(by_number)
        .ok_or_else(|| Failure::unknown("item", text, near(text, view.lines.iter().map(|line| line.item.key.as_str()))))
}

fn given(args: &AnswerArgs, item: &Item, session: &Session) -> Result<Given> {
    Ok(Given {
        note: args.note.clone(),
        instrument: args.instrument.clone(),
        file: args.file.as_deref().map(evidence::of).transpose()?,
        severity: args.severity.as_deref().map(argument::severity).transpose()?,
        owner: args.owner.as_deref().map(|owner| session.person(owner)).transpose()?.map(|person| person.id),
        due: args.due.as_deref().map(|due| argument::due(&session.calendar, session.now, due)).transpose()?,
        ..value::given(item, &args.value)
    })
}

/// Several receipts of one command as one.
fn together(receipts: Vec<Receipt>) -> Receipt {
    let mut receipts = receipts.into_iter();
    let first = receipts.next().unwrap_or(Receipt { first: 0, seq: 0, records: vec![], refs: vec![], repeated: false });
    receipts.fold(first, |mut all, next| {
        all.seq = next.seq;
        all.records.extend(next.records.into_iter().filter(|id| !all.records.contains(id)).collect::<Vec<_>>());
        all.refs.extend(next.refs.into_iter().filter(|name| !all.refs.contains(name)).collect::<Vec<_>>());
        all
    })
}

/// `RND-0007 temp: fail · FND-0003, ACT-0003 opened · 3 required lines are open.`
pub fn said(which: &Which, key: &Code, receipt: &Receipt, session: &Session) -> Result<String> {
    let view = session.store.round(which, session.now)?;
    let name = row_of(&view).map(|round| reference(Noun::Round, round.number)).unwrap_or_default();
    let line = view.lines.iter().find(|line| line.item.key == *key);
    let answer = line.and_then(|line| line.answer.as_ref()).map(|held| &held.record);
    let verdict = answer.map(|answer| session.locale.word(answer.verdict)).unwrap_or_default();
    let waits = answer.filter(|answer| answer.waits()).and_then(|answer| answer.again.as_ref());
    let locale = &session.locale;
    let mut parts = vec![locale.say_with(
        "cli-round-answered",
        &[("reference", name.into()), ("item", key.as_str().into()), ("verdict", verdict.into())],
    )];
    if let Some(again) = waits {
        let time = crate::text::date::time(session.calendar.local(again.due));
        parts.push(locale.say_with("today-again-at", &[("time", time.into())]));
    }
    let followed: Vec<&String> = receipt.refs.iter().filter(|name| !name.starts_with("RND-")).collect();
    if !followed.is_empty() {
        let times = line.and_then(|line| line.finding.as_ref()).map_or(0, |finding| finding.times);
        let fixed = answer.is_some_and(|answer| answer.fixed);
        let id = match (answer.and_then(|answer| answer.finding), times) {
            _ if fixed => "cli-round-fixed",
            (None, _) => "cli-round-withdrawn",
            (Some(_), 2..) => "cli-round-repeated",
            (Some(_), _) => "cli-round-opened",
        };
        parts.push(locale.say_with(id, &[("refs", locale.list(&followed).into())]));
    }
    parts.push(left(&view, session));
    Ok(parts.join(" · "))
}
