//! One inspection or audit that wants something, or will.

use crate::domain::code::Code;
use crate::domain::number::Quantity;
use crate::domain::phrase::Phrase;
use crate::domain::record::Id;
use crate::domain::round::{Filter, Page, Round, State};
use crate::domain::template::FormKind;
use crate::domain::time::Instant;
use crate::store::{Result, Store};

/// The kinds of work that are shown here; what is walked every shift stands in Today.
pub(super) const KINDS: [FormKind; 2] = [FormKind::Inspection, FormKind::Audit];
/// The most of those under way, and of those to be repeated.
const MOST: usize = 50;

/// What a row is known by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Spot {
    Row(Id),
    Slot(Id, String),
}

/// Why it stands here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Want {
    /// It was begun.
    Running,
    /// It can be begun.
    Open,
    /// It failed, and nobody has repeated it.
    Repeat,
    /// It comes.
    Coming,
}

/// A row.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub spot: Spot,
    pub want: Want,
    pub number: Option<i64>,
    pub template: Code,
    pub title: Phrase,
    pub area: Option<Code>,
    pub asset: Option<Code>,
    pub opens: Instant,
    /// By when; of one that failed, when it was signed.
    pub due: Instant,
    /// Who began or signed it.
    pub who: Option<String>,
    pub score: Option<Quantity>,
    /// What it is found by.
    pub words: String,
}

/// The rows: what is under way, what can be begun, what failed, what comes, each by when it is due.
pub(super) fn read(store: &Store, now: Instant) -> Result<Vec<Row>> {
    let people: std::collections::HashMap<Id, String> =
        store.people()?.into_iter().map(|held| (held.record.id, held.record.name)).collect();
    let of = |round: Round, want: Want| Row {
        spot: Spot::Row(round.id),
        want,
        number: Some(round.number),
        words: words(&round.title, &round.template),
        template: round.template,
        title: round.title,
        area: round.area,
        asset: round.asset,
        opens: round.opens,
        // What is to be repeated is known by when it failed.
        due: round.signed.filter(|_| want == Want::Repeat).unwrap_or(round.due),
        who: round.signed_by.or(round.started_by).and_then(|id| people.get(&id).cloned()),
        score: round.score,
    };
    let running = Filter { kinds: KINDS.to_vec(), states: vec![State::Started], ..Filter::default() };
    let running = store.rounds(&running, &Page::first(MOST))?.rows;
    let mut rows: Vec<Row> = running.into_iter().map(|held| of(held.record, Want::Running)).collect();
    rows.extend(store.to_repeat(&KINDS, MOST)?.into_iter().map(|held| of(held.record, Want::Repeat)));
    for listed in store.templates()?.into_iter().filter(|listed| KINDS.contains(&listed.template.form.kind)) {
        for schedule in listed.schedules.iter().filter(|schedule| schedule.is_on()) {
            let Some(slot) = store.next_slot(&schedule.code, now)? else { continue };
            let known = rows
                .iter()
                .any(|row| row.want == Want::Running && row.title == listed.template.form.title && row.due == slot.due);
            if known {
                continue;
            }
            rows.push(Row {
                spot: Spot::Slot(schedule.id, slot.slot),
                want: if slot.opens <= now { Want::Open } else { Want::Coming },
                number: None,
                template: listed.template.code.clone(),
                title: listed.template.form.title.clone(),
                area: schedule.area.clone(),
                asset: schedule.asset.clone(),
                opens: slot.opens,
                due: slot.due,
                who: None,
                score: None,
                words: words(&listed.template.form.title, &listed.template.code),
            });
        }
    }
    rows.sort_by_key(|row| (row.want, if row.want == Want::Repeat { -row.due.0 } else { row.due.0 }));
    Ok(rows)
}

fn words(title: &Phrase, code: &Code) -> String {
    format!("{} {code}", title.texts().collect::<Vec<_>>().join(" "))
}
