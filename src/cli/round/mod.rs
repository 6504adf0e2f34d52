//! `round`: work a round from the shell. Each command is a file.

mod answer;
mod bulk;
mod close;
mod details;
mod explain;
mod figures;
mod list;
mod past;
mod pending;
mod remeasure;
mod review;
mod sheet;
mod show;
mod sign;
mod start;
mod value;
mod walk;
pub mod which;

use clap::Subcommand;

use crate::domain::round::Round;
use crate::store::RoundView;

use super::failure::{Exit, Result};
use super::session::Session;

/// What to do with rounds. A ROUND is `RND-0012`, or `TEMPLATE[/ASSET][@SLOT]`: without a slot, the one that is open now.
#[derive(Debug, Subcommand)]
pub enum RoundCommand {
    /// List the rounds of this shift
    List(list::ListArgs),
    /// Begin the open slot of a checklist; where none is open, the checklist as needed
    Start(start::StartArgs),
    /// Show a round with its lines
    Show(show::ShowArgs),
    /// Answer a line
    Answer(answer::AnswerArgs),
    /// Pass several lines together; stored as bulk
    Bulk(bulk::BulkArgs),
    /// Take the second reading of a line
    Remeasure(remeasure::RemeasureArgs),
    /// Set when it was walked
    Walk(walk::WalkArgs),
    /// Say who performs it together
    Team(details::TeamArgs),
    /// Keep what was said before it began, or when it ended
    Remark(details::RemarkArgs),
    /// Say which lot it judges; answers with how many to draw
    Lot(details::LotArgs),
    /// Sign a round
    Sign(sign::SignArgs),
    /// Review a signed round
    Review(review::ReviewArgs),
    /// List the rounds that wait for a countersignature
    Pending(pending::PendingArgs),
    /// Leave a round out, with a reason
    Skip(close::ReasonArgs),
    /// Say that a round does not apply, with a reason
    Na(close::ReasonArgs),
    /// Explain missed rounds: one reason for all that are named
    Explain(explain::ExplainArgs),
    /// Reopen a missed round to do it all the same, with a reason
    Late(close::ReasonArgs),
    /// Declare that a round never counted, with a reason
    Void(close::ReasonArgs),
    /// How the work was done: completion, on time, passed first time, too fast to have looked
    Figures(figures::FiguresArgs),
    /// Print rounds as paper forms; all that are due where none is named
    Sheet(sheet::SheetArgs),
}

/// Does it.
pub fn run(command: &RoundCommand, session: &mut Session) -> Result<Exit> {
    match command {
        RoundCommand::List(args) => list::run(args, session),
        RoundCommand::Start(args) => start::run(args, session),
        RoundCommand::Show(args) => show::run(args, session),
        RoundCommand::Answer(args) => answer::run(args, session),
        RoundCommand::Bulk(args) => bulk::run(args, session),
        RoundCommand::Remeasure(args) => remeasure::run(args, session),
        RoundCommand::Walk(args) => walk::run(args, session),
        RoundCommand::Team(args) => details::team(args, session),
        RoundCommand::Remark(args) => details::remark(args, session),
        RoundCommand::Lot(args) => details::lot(args, session),
        RoundCommand::Sign(args) => sign::run(args, session),
        RoundCommand::Review(args) => review::run(args, session),
        RoundCommand::Pending(args) => pending::run(args, session),
        RoundCommand::Skip(args) => close::skip(args, session),
        RoundCommand::Na(args) => close::not_applicable(args, session),
        RoundCommand::Explain(args) => explain::run(args, session),
        RoundCommand::Late(args) => close::late(args, session),
        RoundCommand::Void(args) => close::void(args, session),
        RoundCommand::Figures(args) => figures::run(args, session),
        RoundCommand::Sheet(args) => sheet::run(args, session),
    }
}

/// The row of a round that has one by now.
fn row_of(view: &RoundView) -> Option<&Round> {
    view.round.as_ref().map(|held| &held.record)
}

/// How many required lines are open.
fn left(view: &RoundView, session: &Session) -> String {
    session.locale.say_with("cli-round-left", &[("n", view.open_lines().into())])
}
