//! `site show`: how the site is set up.

use clap::Args;
use serde_json::{Value, json};

use super::set::{fields, said};
use crate::cli::failure::{Exit, Result};
use crate::cli::session::Session;
use crate::cli::table::Table;
use crate::domain::content::Kept;
use crate::domain::site::{Holiday, Shift};
use crate::store::Held;
use crate::text::date;

/// How to show it.
#[derive(Debug, Args)]
pub struct ShowArgs {
    /// For machines
    #[arg(long)]
    json: bool,
}

/// Shows it.
pub fn run(args: &ShowArgs, session: &mut Session) -> Result<Exit> {
    let (shifts, holidays) = (session.store.shifts()?, session.store.holidays()?);
    if args.json {
        let value = value(&shifts, &holidays, session);
        session.out.json(&value)?;
    } else {
        write(&shifts, &holidays, session)?;
    }
    Ok(Exit::Done)
}

fn value(shifts: &[Held<Kept<Shift>>], holidays: &[Held<Kept<Holiday>>], session: &Session) -> Value {
    let (site, locale) = (&session.site, &session.locale);
    let shifts = shifts.iter().map(|held| &held.record.is).map(|shift| {
        json!({
            "code": shift.code,
            "title": locale.phrase(&shift.title),
            "start": shift.start,
            "end": shift.end,
            "from": shift.from,
        })
    });
    let holidays = holidays
        .iter()
        .map(|held| &held.record.is)
        .map(|day| json!({ "date": day.date, "title": locale.phrase(&day.title), "working": day.working }));
    json!({
        "name": site.name,
        "language": site.language,
        "zone": session.zone().name(),
        "zones": site.zones,
        "shifts": shifts.collect::<Vec<_>>(),
        "holidays": holidays.collect::<Vec<_>>(),
        "settings": site.settings,
    })
}

fn write(shifts: &[Held<Kept<Shift>>], holidays: &[Held<Kept<Holiday>>], session: &mut Session) -> Result<()> {
    let (site, locale) = (&session.site, &session.locale);
    let mut lines = vec![[site.name.as_str(), site.language.tag(), session.zone().name()].join(" · ")];
    let today = session.calendar.date(session.now);
    // The last zone may be one that is still to come.
    if let Some((next, from)) = site.zones.last().and_then(|zone| Some((zone, zone.from.filter(|from| *from > today)?)))
    {
        let said = [("zone", next.zone.name().into()), ("date", date::full(locale, from).into())];
        lines.push(locale.say_with("cli-site-zone", &said));
    }
    let mut calendar = Table::new()
        .text(locale.say("cli-head-kind"))
        .text(locale.say("cli-head-code"))
        .text(locale.say("cli-head-title"))
        .text(locale.say("cli-head-when"));
    for shift in shifts.iter().map(|held| &held.record.is) {
        let hours = date::hours(shift.start, shift.end);
        let when = match shift.from.filter(|from| *from > today) {
            Some(from) => format!("{hours} · {}", date::full(locale, from)),
            None => hours,
        };
        let title = locale.phrase(&shift.title).to_owned();
        calendar.row([locale.word_of("noun", "shift"), shift.code.to_string(), title, when]);
    }
    for day in holidays.iter().map(|held| &held.record.is) {
        let when = if day.working { locale.say("cli-site-works") } else { locale.say("cli-site-closed") };
        let title = locale.phrase(&day.title).to_owned();
        calendar.row([locale.word_of("noun", "holiday"), day.code.to_string(), title, when]);
    }
    let mut settings = Table::new()
        .text(locale.say("cli-head-setting"))
        .text(locale.say("cli-head-value"))
        .text(locale.say("cli-head-meaning"));
    for (key, value) in fields(&site.settings)? {
        let meaning = locale.say(&format!("cli-setting-{}", key.replace('_', "-")));
        settings.row([key, said(&value, session), meaning]);
    }
    for line in lines {
        session.out.line(line)?;
    }
    calendar.write(&mut session.out)?;
    settings.write(&mut session.out)
}
