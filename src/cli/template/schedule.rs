//! `template schedule`: say when a checklist is due.

use clap::{ArgGroup, Args, ValueEnum};

use super::switch::next_due;
use crate::cli::argument;
use crate::cli::failure::{Exit, Failure, Result};
use crate::cli::session::Session;
use crate::domain::change::Change;
use crate::domain::noun::Noun;
use crate::domain::pack::{About, Names, Pack, Table, check_beside};
use crate::domain::phrase::Phrase;
use crate::domain::schedule::{self, Anchor, Each, Holidays, Plan};

/// When it is due. The window is counted from the start of the shift, or from each time of day.
#[derive(Debug, Args)]
#[command(group(ArgGroup::new("recurs").required(true).args(["each", "rule", "every"])))]
pub struct ScheduleArgs {
    /// The checklist
    #[arg(value_name = "CODE")]
    code: String,
    /// Once each shift
    #[arg(long, value_enum)]
    each: Option<What>,
    /// An RFC 5545 rule of whole days: FREQ=WEEKLY;BYDAY=MO
    #[arg(long, value_name = "RRULE")]
    rule: Option<String>,
    /// So long after the last completion: 30d
    #[arg(long, value_name = "SPAN")]
    every: Option<String>,
    /// Only in this shift; may be given several times
    #[arg(long = "shift", value_name = "SHIFT", requires = "each")]
    shifts: Vec<String>,
    /// Count the window from the end of the shift
    #[arg(long, requires = "each")]
    from_end: bool,
    /// A time of day; may be given several times
    #[arg(long, value_name = "TIME")]
    at: Vec<String>,
    /// When it may be begun, from its time or the start of the shift; -30m is half an hour before
    #[arg(long, value_name = "SPAN", default_value = "0m", allow_hyphen_values = true)]
    opens: String,
    /// When it should be done, counted from there too
    #[arg(long, value_name = "SPAN", default_value = "2h", allow_hyphen_values = true)]
    due: String,
    /// When it can no longer be done, counted from there too
    #[arg(long, value_name = "SPAN", default_value = "8h", allow_hyphen_values = true)]
    missed: String,
    /// What a closed day does to it
    #[arg(long, value_enum, default_value = "keep")]
    holidays: Closed,
    /// On what; such a schedule is known as CODE.ASSET
    #[arg(long, value_name = "ASSET")]
    asset: Option<String>,
    /// Where
    #[arg(long, value_name = "AREA")]
    area: Option<String>,
    /// Only list it; `template on` switches it on
    #[arg(long)]
    off: bool,
    /// The receipt, for machines
    #[arg(long)]
    json: bool,
}

/// What recurs.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum What {
    /// The shift
    Shift,
}

/// What a closed day does to a slot on it.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Closed {
    /// Nothing
    Keep,
    /// The slot falls away
    Drop,
    /// The slot moves to the next working day
    Shift,
}

/// Sets it.
pub fn run(args: &ScheduleArgs, session: &mut Session) -> Result<Exit> {
    let plan = plan(args)?;
    session.store.template(&plan.template)?;
    sound(&plan, session)?;
    let code = plan.code();
    // A schedule that is there already keeps its state when it is set.
    let switch = if args.off { schedule::Change::Off(code.clone()) } else { schedule::Change::On(code.clone()) };
    let changes = [schedule::Change::Set(plan), switch];
    let receipts = session.apply_together(changes.map(Change::Schedule).into())?;
    let said = next_due("cli-schedule-set", &code, session)?;
    match receipts.first() {
        Some(receipt) => session.made(receipt, args.json, said),
        None => Ok(Exit::Done),
    }
}

fn plan(args: &ScheduleArgs) -> Result<Plan> {
    let span = |text: &str| argument::span(text);
    Ok(Plan {
        code: None,
        template: argument::code(&args.code)?,
        on: !args.off,
        area: args.area.as_deref().map(argument::code).transpose()?,
        asset: args.asset.as_deref().map(argument::code).transpose()?,
        each: args.each.map(|What::Shift| Each::Shift),
        rule: args.rule.clone(),
        every: args.every.as_deref().map(span).transpose()?,
        shifts: argument::codes(&args.shifts)?,
        anchor: if args.from_end { Anchor::End } else { Anchor::Start },
        at: args.at.iter().map(|text| argument::clock(text)).collect::<Result<Vec<_>>>()?,
        opens: span(&args.opens)?,
        due: span(&args.due)?,
        missed: span(&args.missed)?,
        holidays: match args.holidays {
            Closed::Keep => Holidays::Keep,
            Closed::Drop => Holidays::Drop,
            Closed::Shift => Holidays::Shift,
        },
        from: None,
    })
}

/// The same rules as for a schedule in a pack.
fn sound(plan: &Plan, session: &Session) -> Result<()> {
    let about = About {
        name: plan.code(),
        version: "1".to_owned(),
        title: Phrase::plain("-"),
        languages: Vec::new(),
        needs: Vec::new(),
    };
    let pack = Pack { plans: vec![plan.clone()], ..Pack::empty(about) };
    let mut names = Names::default();
    names.extend(Noun::Template, [&plan.template]);
    names.extend(Noun::Area, session.store.areas()?.iter().map(|held| &held.record.is.code));
    names.extend(Noun::Asset, session.store.assets()?.iter().map(|held| &held.record.is.code));
    names.extend(Noun::Shift, session.store.shifts()?.iter().map(|held| &held.record.is.code));
    let mut problems = check_beside(&pack, &names);
    problems.retain(|problem| problem.at.table == Table::Schedule);
    if problems.is_empty() {
        return Ok(());
    }
    let lines = problems.iter().map(|problem| crate::text::mistake::mistake(&session.locale, problem));
    let lines = lines.map(|what| session.locale.say_with("cli-error", &[("what", what.into())])).collect();
    Err(Failure::Lines(Exit::Refused, lines))
}
