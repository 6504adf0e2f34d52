//! `template`: checklists and when they are due. Each command is a file.

mod export;
mod import;
mod list;
mod schedule;
mod show;
mod switch;

use clap::Subcommand;

use super::failure::{Exit, Result};
use super::session::Session;
use crate::domain::schedule::Plan;

/// What to do with checklists.
#[derive(Debug, Subcommand)]
pub enum TemplateCommand {
    /// List the checklists in force
    List(list::ListArgs),
    /// Show a checklist with its lines and schedules
    Show(show::ShowArgs),
    /// Put the checklists of a file in force: Markdown, JSON, YAML or TOML
    Import(import::ImportArgs),
    /// Write a checklist as a file
    Export(export::ExportArgs),
    /// Switch a schedule on
    On(switch::SwitchArgs),
    /// Switch a schedule off
    Off(switch::SwitchArgs),
    /// Say when a checklist is due
    Schedule(schedule::ScheduleArgs),
    /// Take a checklist out of use
    Archive(switch::SwitchArgs),
}

/// Does it.
pub fn run(command: &TemplateCommand, session: &mut Session) -> Result<Exit> {
    match command {
        TemplateCommand::List(args) => list::run(args, session),
        TemplateCommand::Show(args) => show::run(args, session),
        TemplateCommand::Import(args) => import::run(args, session),
        TemplateCommand::Export(args) => export::run(args, session),
        TemplateCommand::On(args) => switch::on(args, session),
        TemplateCommand::Off(args) => switch::off(args, session),
        TemplateCommand::Schedule(args) => schedule::run(args, session),
        TemplateCommand::Archive(args) => switch::archive(args, session),
    }
}

/// A plan in the words it was written in: `each shift`, `FREQ=WEEKLY;BYDAY=MO 10:00`, `every 30d`.
fn recurrence(plan: &Plan) -> String {
    let recurs = match (&plan.each, &plan.rule, plan.every) {
        (Some(_), _, _) => {
            let shifts: Vec<String> = plan.shifts.iter().map(ToString::to_string).collect();
            let of = if shifts.is_empty() { String::new() } else { format!(" {}", shifts.join(",")) };
            format!("each shift{of}")
        }
        (None, Some(rule), _) => rule.clone(),
        (None, None, Some(every)) => format!("every {every}"),
        (None, None, None) => String::new(),
    };
    let times = plan.at.iter().map(|at| format!(" {at}"));
    [recurs].into_iter().chain(times).collect()
}
