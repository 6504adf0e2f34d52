//! The arguments: the list of commands.

use clap::{Parser, Subcommand};

use super::global::Global;
use super::{
    action, backup, completions, config, demo, doctor, draw, exceptions, export, finding, history, import, init,
    inspection, journal, man, pack, people, place, reading, report, restore, round, rules, site, template, today, undo,
    verify, wording,
};

/// The console of a site's daily operations. Without a command it opens on the screen.
#[derive(Debug, Parser)]
#[command(name = "opsbook", version, disable_help_subcommand = true)]
#[command(after_help = "Exit codes: 0 done, 1 refused or something is late, 2 usage, 3 trouble with the file.")]
pub struct Cli {
    /// What every command takes.
    #[command(flatten)]
    pub global: Global,
    /// What to do.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// No command: the console. The same options without the tree of commands, whose making takes longer than the first screen.
#[derive(Debug, Parser)]
#[command(name = "opsbook", disable_help_flag = true)]
pub struct Bare {
    /// What every command takes.
    #[command(flatten)]
    pub global: Global,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make a new site
    Init(init::InitArgs),
    /// Make a made-up site with a history
    Demo(demo::DemoArgs),
    /// Show what is due; exit 1 when something is late
    Today(today::TodayArgs),
    /// Rounds: list, start, answer, sign, skip, explain
    #[command(subcommand)]
    Round(round::RoundCommand),
    /// Inspections and audits: list, show, start
    #[command(subcommand)]
    Inspection(inspection::InspectionCommand),
    /// Spot checks: draw signed rounds, list, show, judge
    #[command(subcommand)]
    Spot(draw::SpotCommand),
    /// Draw a sample of rounds, findings or actions, reproducible from its seed
    Sample(draw::SampleArgs),
    /// Checklists: list, show, diff, copy, import, export, switch on and off
    #[command(subcommand)]
    Template(template::TemplateCommand),
    /// Packs of content: list, check, install, export
    #[command(subcommand)]
    Pack(pack::PackCommand),
    /// Finding texts: list
    #[command(subcommand, visible_alias = "phrase")]
    Wording(wording::WordingCommand),
    /// Bring in places, people, inspections, findings and actions from tables; list imports, take one back
    #[command(subcommand)]
    Import(import::ImportCommand),
    /// The rule-book: list, show, print
    #[command(subcommand)]
    Rules(rules::RulesCommand),
    /// The site: show, name, language, zone, shifts, holidays, conventions
    #[command(subcommand)]
    Site(site::SiteCommand),
    /// People: list, add, edit, role, lend, PIN, leave
    #[command(subcommand)]
    People(people::PeopleCommand),
    /// Units, areas and assets: list, add, edit, archive, out of service, back
    #[command(subcommand)]
    Place(place::PlaceCommand),
    /// Actions: list, show, new, plan, begin, done, verify, transfer, figures
    #[command(subcommand)]
    Action(action::ActionCommand),
    /// Findings: list, show
    #[command(subcommand)]
    Finding(finding::FindingCommand),
    /// Show every change, oldest first
    Journal(journal::JournalArgs),
    /// Show what undermines evidence: bulk passes, lent roles, wrong PINs, misses without a reason ...
    Exceptions(exceptions::ExceptionsArgs),
    /// Reports: the audit pack, the ledger of hazards, the evidence of a clause
    #[command(subcommand)]
    Report(report::ReportCommand),
    /// Write a list as CSV, JSON or a workbook
    Export(export::ExportArgs),
    /// One line's readings over time, with their figures
    Reading(reading::ReadingArgs),
    /// Show what was changed in one record, field by field
    History(history::HistoryArgs),
    /// Take back a change: your own last one in this terminal, or the one named
    Undo(undo::UndoArgs),
    /// Prove that nothing was altered behind the program's back; exit 1 when something was
    Verify(verify::VerifyArgs),
    /// Write a checked copy of the file
    Backup(backup::BackupArgs),
    /// Put a checked copy in the place of the file
    Restore(restore::RestoreArgs),
    /// The configuration: show, check, path
    #[command(subcommand)]
    Config(config::ConfigCommand),
    /// Say what is wrong with the box, the file or this terminal, and the command that mends it; exit 1 when something is
    Doctor(doctor::DoctorArgs),
    /// Print completions for a shell
    Completions(completions::CompletionsArgs),
    /// Print the manual page, or write all of them into a folder
    Man(man::ManArgs),
}
