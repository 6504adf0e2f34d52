//! What there is to know of a checklist before it is altered: who uses it, its versions, its last round, and the lines that
//! pass so often that it may ask less.

use super::lines::LinesAsk;
use crate::domain::code::Code;
use crate::domain::noun::{Noun, reference};
use crate::domain::round::{Filter, Page, State};
use crate::domain::template::STEADY;
use crate::store::{Result, Store};
use crate::text::{date, pick, plan};
use crate::tui::cx::Cx;

/// The lines to read.
pub(super) fn lines(code: &Code, store: &Store, cx: Cx<'_>) -> Result<LinesAsk> {
    let (text, calendar) = (cx.text, store.calendar()?);
    let versions = store.versions(code)?;
    let form = store.template(code)?.form;
    let newest = versions.first().map_or(1, |held| held.record.version);
    let version = [("n", newest.into()), ("of", versions.len().into())];
    let mut lines = vec![text.say_with("checklists-about-version", &version)];
    if let Some(clause) = &form.clause {
        let place = pick::clause(text, crate::domain::book::Clause::place(clause));
        lines.push(text.say_with("checklists-about-clause", &[("clause", place.into())]));
    }
    let listed = store.templates()?.into_iter().find(|listed| listed.template.code == *code);
    let schedules = listed.map(|listed| listed.schedules).unwrap_or_default();
    let titles = store.titles()?;
    let shifts = store.shifts()?;
    let shift = |code: &str| {
        let title = shifts.iter().find(|held| held.record.is.code.as_str() == code).map(|held| &held.record.is.title);
        title.map_or_else(|| code.to_owned(), |title| text.phrase(title).to_owned())
    };
    for schedule in &schedules {
        let place = [&schedule.area, &schedule.asset].into_iter().flatten().filter_map(|place| titles.get(place));
        let place: Vec<&str> = place.map(|title| text.phrase(title)).collect();
        let state = text.word_of("schedule", if schedule.is_on() { "on" } else { "off" });
        let when = [plan::plan(text, &schedule.plan, shift), place.join(" "), state];
        let when: Vec<String> = when.into_iter().filter(|part| !part.is_empty()).collect();
        lines.push(text.say_with("checklists-about-plan", &[("when", when.join(" · ").into())]));
    }
    if schedules.is_empty() {
        lines.push(text.say("checklists-about-unplanned"));
    }
    let done = State::ALL.into_iter().filter(|state| state.is_done()).collect();
    let last = Filter { templates: vec![code.clone()], states: done, ..Filter::default() };
    lines.push(match store.rounds(&last, &Page::first(1))?.rows.first() {
        Some(held) => {
            let round = &held.record;
            let day = date::full(text, calendar.date(round.walked_to.unwrap_or(round.anchor)));
            let said = [("when", day.into()), ("reference", reference(Noun::Round, round.number).into())];
            text.say_with("checklists-about-last", &said)
        }
        None => text.say("checklists-about-never"),
    });
    lines.push(String::new());
    let steady = store.steady(code)?;
    let n = [("n", STEADY.into())];
    lines.push(text.say_with(if steady.is_empty() { "checklists-about-none" } else { "checklists-about-steady" }, &n));
    lines.extend(steady.iter().map(|line| {
        let item = form.item(&line.item).map(|item| text.phrase(&item.text)).unwrap_or_default();
        let said = [
            ("line", item.into()),
            ("passes", line.passes.into()),
            ("since", date::full(text, calendar.date(line.since)).into()),
            ("proposal", text.word(line.proposal(&form, &steady)).into()),
        ];
        text.say_with("checklists-about-line", &said)
    }));
    let title = text.say_with("checklists-about-title", &[("title", text.phrase(&form.title).into())]);
    Ok(LinesAsk { title, lines, enter: None })
}
