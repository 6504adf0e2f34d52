//! `action`: what has to be put right. Each command is a file.

mod ending;
mod figures;
mod list;
mod new;
mod plan;
mod row;
mod show;
mod work;

use clap::Subcommand;

use crate::domain::action::{Action, Change as Asked};
use crate::domain::change::Change;
use crate::domain::noun::{Noun, parse_reference};
use crate::domain::record::Id;
use crate::store::Held;

use super::failure::{Exit, Failure, Result};
use super::session::{Session, receipt_json};

/// What to do with actions. An ACTION is `ACT-0042` or `42`; several at once are one change, taken back together.
#[derive(Debug, Subcommand)]
pub enum ActionCommand {
    /// List actions, open ones by due time unless asked otherwise
    List(list::ListArgs),
    /// Show an action: plan, findings, work, verification
    Show(show::ShowArgs),
    /// Open one by hand
    New(new::NewArgs),
    /// Fix who does it, by when, who answers for it, the standard, the measure; what is not named stays
    Plan(plan::PlanArgs),
    /// Say what keeps people safe until it is put right
    Contain(work::ContainArgs),
    /// Take it in hand
    Begin(work::BeginArgs),
    /// Say that it is done, and what was done
    Done(work::DoneArgs),
    /// Verify it; never by whoever owned it or did some of it
    Verify(ending::VerifyArgs),
    /// Take it up again: it is not right, or no longer
    Reopen(ending::ReopenArgs),
    /// Say that it will not be put right, with a reason
    Decline(ending::DeclineArgs),
    /// Let another action go on in its place, with its findings
    Merge(ending::MergeArgs),
    /// Give it to someone else, or to whoever holds a post
    Transfer(work::TransferArgs),
    /// Put a major one on the list of those supervised from above, or take it off
    Supervise(ending::SuperviseArgs),
    /// Count the open ones: by owner, area and how far they are over due
    Counts(figures::CountsArgs),
    /// How well is rectified: rate, on time, age, effectiveness, reopened, repeats
    Figures(figures::FiguresArgs),
}

/// Does it.
pub fn run(command: &ActionCommand, session: &mut Session) -> Result<Exit> {
    match command {
        ActionCommand::List(args) => list::run(args, session),
        ActionCommand::Show(args) => show::run(args, session),
        ActionCommand::New(args) => new::run(args, session),
        ActionCommand::Plan(args) => plan::run(args, session),
        ActionCommand::Contain(args) => work::contain(args, session),
        ActionCommand::Begin(args) => work::begin(args, session),
        ActionCommand::Done(args) => work::done(args, session),
        ActionCommand::Verify(args) => ending::verify(args, session),
        ActionCommand::Reopen(args) => ending::reopen(args, session),
        ActionCommand::Decline(args) => ending::decline(args, session),
        ActionCommand::Merge(args) => ending::merge(args, session),
        ActionCommand::Transfer(args) => work::transfer(args, session),
        ActionCommand::Supervise(args) => ending::supervise(args, session),
        ActionCommand::Counts(args) => figures::counts(args, session),
        ActionCommand::Figures(args) => figures::figures(args, session),
    }
}

/// The action meant by `ACT-0042`, `act42` or `42`.
fn find(session: &Session, text: &str) -> Result<Held<Action>> {
    let number = match parse_reference(text.trim()) {
        Some((Noun::Action, number)) => Some(number),
        Some(_) => None,
        None => text.trim().parse().ok(),
    };
    let held = match number {
        Some(number) => session.store.action_numbered(number)?,
        None => None,
    };
    held.ok_or_else(|| Failure::unknown("action", text, Vec::new()))
}

/// The actions that are named, each once.
fn find_all(session: &Session, texts: &[String]) -> Result<Vec<Action>> {
    let mut found: Vec<Action> = Vec::with_capacity(texts.len());
    for text in texts {
        let action = find(session, text)?.record;
        if found.iter().all(|other| other.id != action.id) {
            found.push(action);
        }
    }
    Ok(found)
}

/// Makes one change of each action that is named, all or none, and says where each stands then.
fn change_all(
    texts: &[String],
    json: bool,
    session: &mut Session,
    change: impl Fn(&Action) -> Result<Asked>,
) -> Result<Exit> {
    let actions = find_all(session, texts)?;
    let changes = actions.iter().map(|action| Ok(Change::Action(change(action)?))).collect::<Result<Vec<_>>>()?;
    let ids: Vec<Id> = actions.iter().map(|action| action.id).collect();
    say_all(changes, &ids, json, session)
}

/// Makes changes as one and says where each action stands then.
fn say_all(changes: Vec<Change>, ids: &[Id], json: bool, session: &mut Session) -> Result<Exit> {
    let several = changes.len() > 1;
    let receipts = if several { session.apply_as_one(changes)? } else { session.apply_together(changes)? };
    let Some(last) = receipts.last().cloned() else { return Ok(Exit::Done) };
    if json && several {
        let values = receipts.iter().map(receipt_json).collect();
        session.out.json(&serde_json::Value::Array(values))?;
        return Ok(Exit::Done);
    }
    let mut lines = Vec::with_capacity(ids.len());
    let made = if ids.is_empty() { last.records.as_slice() } else { ids };
    for id in made {
        if let Some(view) = session.store.action(*id)? {
            lines.push(row::stands(&view.held.record, session));
        }
    }
    session.made_several(&last, json, lines)
}
