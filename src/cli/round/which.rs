//! Which round is meant: `RND-0012`, or `TEMPLATE[/ASSET][@SLOT]`.

use crate::cli::agenda::{name, slot_name};
use crate::cli::failure::{Failure, Result};
use crate::cli::session::Session;
use crate::domain::code::Code;
use crate::domain::due::Standing;
use crate::domain::noun::{Noun, parse_reference, reference};
use crate::domain::phrase::Phrase;
use crate::domain::record::Id;
use crate::domain::round::{Round, State, Which};
use crate::domain::time::Instant;
use crate::store::{Row, RowState};
use crate::text::date;

/// What is to be done with it: says which slot is meant where none is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// To be worked: the one that is open.
    Open,
    /// To be looked at: the one that is open, else the last.
    Any,
    /// To be reviewed: the one that was signed.
    Signed,
    /// To be explained or done late: the one that was missed.
    Missed,
}

impl Wanted {
    fn fits(self, row: &Row) -> bool {
        match self {
            Self::Open => row.is_open(),
            Self::Any => true,
            Self::Signed => matches!(row.state, RowState::Act(State::Done | State::DoneLate)),
            Self::Missed => {
                matches!(
                    row.state,
                    RowState::Act(State::Missed | State::Explained) | RowState::Untouched(Standing::Missed)
                )
            }
        }
    }
}

/// The round that was found.
#[derive(Debug, Clone)]
pub struct Found {
    /// For changes and views. A slot stays a slot when it gets its row, so that the same words ask for the same change.
    pub which: Which,
    /// Its row, where it has one.
    pub id: Option<Id>,
    /// What people call it.
    pub name: String,
    /// What the checklist is called.
    pub title: Phrase,
    /// Where.
    pub area: Option<Code>,
    /// On what.
    pub asset: Option<Code>,
    /// When it can no longer be done.
    pub missed_at: Instant,
}

impl Found {
    /// Its row; refused where nobody acted on it yet.
    pub fn row(&self) -> Result<Id> {
        self.id.ok_or_else(|| no_round(&self.name))
    }

    /// The round of a row of the queue.
    pub fn of(row: &Row) -> Option<Self> {
        let which = match (row.schedule, row.id) {
            (Some(schedule), _) => Which::Slot { schedule, slot: row.slot.clone() },
            (None, Some(id)) => Which::Row(id),
            (None, None) => return None,
        };
        Some(Self {
            which,
            id: row.id,
            name: name(row),
            title: row.title.clone(),
            area: row.area.clone(),
            asset: row.asset.clone(),
            missed_at: row.missed_at,
        })
    }

    fn of_round(round: Round) -> Self {
        Self {
            which: Which::Row(round.id),
            id: Some(round.id),
            name: reference(Noun::Round, round.number),
            title: round.title,
            area: round.area,
            asset: round.asset,
            missed_at: round.missed_at,
        }
    }
}

/// Finds the round.
///
/// # Errors
/// Refused where there is none, or more than one: with what there is instead.
pub fn find(session: &Session, text: &str, wanted: Wanted) -> Result<Found> {
    if let Some((Noun::Round, number)) = parse_reference(text) {
        let held = session.store.round_numbered(number)?.ok_or_else(|| no_round(text))?;
        return Ok(Found::of_round(held.record));
    }
    let (of, slot) = text.split_once('@').map_or((text, None), |(of, slot)| (of, Some(slot)));
    let (template, asset) = of.split_once('/').map_or((of, None), |(template, asset)| (template, Some(asset)));
    let code = |text: &str| Code::parse(text).map_err(|_| no_round(of));
    let (template, asset) = (code(template)?, asset.map(code).transpose()?);
    let mut rows = session.store.rounds_of(&template, session.now)?;
    rows.retain(|row| asset.as_ref().is_none_or(|asset| row.asset.as_ref() == Some(asset)));
    match slot {
        Some(slot) => in_slot(session, &rows, &template, asset.as_ref(), slot),
        None => without_slot(session, &rows, &template, wanted),
    }
}

/// The scheduled round of a checklist that is open now: one nobody began, else one that is begun.
pub fn scheduled(session: &Session, text: &str) -> Result<Option<Found>> {
    let (template, asset) = text.split_once('/').map_or((text, None), |(template, asset)| (template, Some(asset)));
    let Ok(template) = Code::parse(template) else { return Ok(None) };
    let mut rows = session.store.rounds_of(&template, session.now)?;
    let on = |row: &Row| asset.is_none_or(|asset| row.asset.as_ref().is_some_and(|own| own.as_str() == asset));
    rows.retain(|row| row.is_open() && row.schedule.is_some() && on(row));
    let untouched = rows.iter().find(|row| row.id.is_none());
    Ok(untouched.or_else(|| rows.first()).and_then(Found::of))
}

fn in_slot(session: &Session, rows: &[Row], template: &Code, asset: Option<&Code>, slot: &str) -> Result<Found> {
    if let Some(found) = rows.iter().find(|row| row.slot == slot).and_then(Found::of) {
        return Ok(found);
    }
    let listed = session.store.templates()?.into_iter().find(|listed| listed.template.code == *template);
    let Some(listed) = listed else {
        session.store.template(template)?;
        return Err(no_round(template.as_str()));
    };
    let fits = |place: Option<&Code>| asset.is_none_or(|asset| place == Some(asset));
    let schedule = listed.schedules.iter().find(|schedule| fits(schedule.asset.as_ref()));
    let asset = asset.or(schedule.and_then(|schedule| schedule.asset.as_ref()));
    if let Some(held) = session.store.round_in_slot(template, asset, slot)? {
        return Ok(Found::of_round(held.record));
    }
    let schedule = schedule.ok_or_else(|| no_round(&format!("{template}@{slot}")))?;
    let which = Which::Slot { schedule: schedule.id, slot: slot.to_owned() };
    // What is no row of the queue cannot be begun; the view says why.
    let missed_at = session.store.round(&which, session.now)?.due;
    Ok(Found {
        which,
        id: None,
        name: format!("{template}@{slot}"),
        title: listed.template.form.title.clone(),
        area: schedule.area.clone(),
        asset: schedule.asset.clone(),
        missed_at,
    })
}

fn without_slot(session: &Session, rows: &[Row], template: &Code, wanted: Wanted) -> Result<Found> {
    // The same operation sent again means the round it was made on, whatever became of it since.
    let made = session.prior.as_ref().map(|prior| prior.records.as_slice()).unwrap_or_default();
    if let Some(found) = rows.iter().find(|row| row.id.is_some_and(|id| made.contains(&id))).and_then(Found::of) {
        return Ok(found);
    }
    let again = !made.is_empty();
    let fitting: Vec<&Row> = rows.iter().filter(|row| wanted.fits(row)).collect();
    let several = match (fitting.as_slice(), wanted) {
        ([one], _) => return Found::of(one).ok_or_else(|| no_round(template.as_str())),
        ([_, ..], Wanted::Any) => return last(session, &fitting).ok_or_else(|| no_round(template.as_str())),
        ([], _) if again && !rows.is_empty() => {
            let all: Vec<&Row> = rows.iter().collect();
            return last(session, &all).ok_or_else(|| no_round(template.as_str()));
        }
        (several, _) => several,
    };
    if !several.is_empty() {
        let slots: Vec<String> = several.iter().map(|row| if row.id.is_some() { name(row) } else { slot_name(row) }).collect();
        let args = vec![("template", template.to_string().into()), ("slots", session.locale.list(&slots).into())];
        return Err(Failure::refused("cli-round-several", args));
    }
    // Unknown checklists are told with what comes close.
    session.store.template(template)?;
    Err(none(session, rows, template, wanted))
}

/// The one that is open, else the last that could be begun, else the first.
fn last(session: &Session, rows: &[&Row]) -> Option<Found> {
    let open = rows.iter().rfind(|row| row.is_open());
    let begun = || rows.iter().rfind(|row| row.opens <= session.now);
    open.or_else(begun).or_else(|| rows.first()).and_then(|row| Found::of(row))
}

/// Why there is none, and when there will be.
fn none(session: &Session, rows: &[Row], template: &Code, wanted: Wanted) -> Failure {
    let name = |name: &'static str| (name, template.to_string().into());
    match wanted {
        Wanted::Signed => return Failure::refused("cli-round-none-signed", vec![name("template")]),
        Wanted::Missed => return Failure::refused("cli-round-none-missed", vec![name("template")]),
        Wanted::Open | Wanted::Any => {}
    }
    let coming = rows.iter().filter(|row| row.state == RowState::Untouched(Standing::NotYet)).map(|row| row.opens).min();
    let next = || session.store.next_slot(template, session.now).ok().flatten().map(|slot| slot.opens);
    match coming.or_else(next) {
        Some(opens) => {
            let today = session.calendar.date(session.now);
            let time = date::moment(&session.locale, session.calendar.local(opens), today);
            Failure::refused("cli-round-none", vec![name("template"), ("time", time.into())])
        }
        None => Failure::refused("cli-round-none-ever", vec![name("template")]),
    }
}

fn no_round(given: &str) -> Failure {
    Failure::refused("cli-error-round", vec![("given", given.to_owned().into())])
}
