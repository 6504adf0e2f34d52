//! `site zone|holiday|shift`: the site's clocks and calendar. What changes holds from a date on, so the past stays as it was.

use clap::Args;

use crate::cli::argument;
use crate::cli::failure::{Exit, Result};
use crate::cli::session::Session;
use crate::domain::change::Change;
use crate::domain::phrase::Phrase;
use crate::domain::site::{self, Holiday, Shift, ZoneFrom};
use crate::text::date;

/// Which zone.
#[derive(Debug, Args)]
pub struct ZoneArgs {
    /// The IANA zone: Asia/Shanghai
    #[arg(value_name = "ZONE")]
    zone: String,
    /// The first date it holds on; else today
    #[arg(long, value_name = "DATE")]
    from: Option<String>,
    /// The receipt, for machines
    #[arg(long)]
    json: bool,
}

/// Which day.
#[derive(Debug, Args)]
pub struct HolidayArgs {
    /// The date
    #[arg(value_name = "DATE")]
    date: String,
    /// What it is called
    #[arg(value_name = "TITLE")]
    title: String,
    /// The site works on it all the same
    #[arg(long)]
    working: bool,
    /// The receipt, for machines
    #[arg(long)]
    json: bool,
}

/// Which shift, and its hours.
#[derive(Debug, Args)]
pub struct ShiftArgs {
    /// Its code
    #[arg(value_name = "CODE")]
    code: String,
    /// When it begins
    #[arg(value_name = "START")]
    start: String,
    /// When it ends; at or before the start, on the next day
    #[arg(value_name = "END")]
    end: String,
    /// What it is called; else as before
    #[arg(long, value_name = "TITLE")]
    title: Option<String>,
    /// The first date it holds on; else today
    #[arg(long, value_name = "DATE")]
    from: Option<String>,
    /// The receipt, for machines
    #[arg(long)]
    json: bool,
}

/// Sets the zone.
pub fn zone(args: &ZoneArgs, session: &mut Session) -> Result<Exit> {
    let zone = argument::zone(&args.zone)?;
    let today = session.calendar.date(session.now);
    let from = args.from.as_deref().map(|text| argument::date(text, today)).transpose()?;
    let receipt = session.apply(Change::Site(site::Change::Zone(ZoneFrom { from, zone })))?;
    let day = date::full(&session.locale, from.unwrap_or(today));
    let what = session.locale.say_with("cli-site-zone", &[("zone", zone.name().into()), ("date", day.into())]);
    session.made(&receipt, args.json, what)
}

/// Sets the holiday.
pub fn holiday(args: &HolidayArgs, session: &mut Session) -> Result<Exit> {
    let date = argument::date(&args.date, session.calendar.date(session.now))?;
    let (code, title) = (argument::code(&date.to_string())?, Phrase::plain(args.title.trim()));
    let holiday = Holiday { code, title, date, working: args.working };
    let receipt = session.apply(Change::Site(site::Change::Holiday(holiday)))?;
    let said = [("date", date::full(&session.locale, date).into()), ("title", args.title.trim().into())];
    let id = if args.working { "cli-site-workday" } else { "cli-site-holiday" };
    let what = session.locale.say_with(id, &said);
    session.made(&receipt, args.json, what)
}

/// Sets the shift.
pub fn shift(args: &ShiftArgs, session: &mut Session) -> Result<Exit> {
    let code = argument::code(&args.code)?;
    let today = session.calendar.date(session.now);
    let known = session.store.shifts()?.into_iter().map(|held| held.record.is).find(|shift| shift.code == code);
    let title = match (&args.title, known) {
        (Some(title), _) => Phrase::plain(title.trim()),
        (None, Some(known)) => known.title,
        (None, None) => Phrase::plain(code.as_str()),
    };
    let from = args.from.as_deref().map(|text| argument::date(text, today)).transpose()?;
    let (start, end) = (argument::clock(&args.start)?, argument::clock(&args.end)?);
    let shift = Shift { code, title, start, end, from, until: None };
    let name = session.locale.phrase(&shift.title).to_owned();
    let receipt = session.apply(Change::Site(site::Change::Shift(shift)))?;
    let day = date::full(&session.locale, from.unwrap_or(today));
    let said = [("title", name.into()), ("hours", date::hours(start, end).into()), ("date", day.into())];
    let what = session.locale.say_with("cli-site-shift", &said);
    session.made(&receipt, args.json, what)
}
