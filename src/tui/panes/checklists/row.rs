//! A row of the list: a checklist with one of its schedules.

use crate::domain::code::Code;
use crate::domain::phrase::Phrase;
use crate::domain::place::Suspension;
use crate::domain::record::Id;
use crate::domain::schedule::Schedule;
use crate::domain::template::FormKind;
use crate::store::Listed;

/// A checklist with one of its schedules; with none where it is started when needed.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub template: Id,
    pub code: Code,
    pub title: Phrase,
    pub kind: FormKind,
    pub lines: usize,
    pub schedule: Option<Schedule>,
    /// The area or asset it is about.
    pub place: Option<Code>,
    /// The suspension of the area or asset it is about.
    pub out: Option<Suspension>,
    /// What it is found by, in every language.
    pub words: String,
}

impl Row {
    /// What it is known by in this list, whatever is switched.
    pub fn key(&self) -> &Code {
        self.schedule.as_ref().map_or(&self.code, |schedule| &schedule.code)
    }

    pub fn is_on(&self) -> bool {
        self.schedule.as_ref().is_some_and(Schedule::is_on)
    }

    /// The place that is out of service, else the one that would be taken out.
    pub fn place(&self) -> Option<&Code> {
        let out = self.out.as_ref().and_then(|out| out.asset.as_ref().or(out.area.as_ref()));
        out.or(self.place.as_ref())
    }
}

/// The rows of checklists: one for each schedule, or one where there is none.
pub(super) fn of(listed: Vec<Listed>, out: &[Suspension]) -> Vec<Row> {
    listed.into_iter().flat_map(|listed| rows(listed, out)).collect()
}

fn rows(listed: Listed, out: &[Suspension]) -> Vec<Row> {
    let (id, form) = (listed.template.id, listed.template.form);
    let lines = form.items().count();
    let titles: Vec<&str> = form.title.texts().collect();
    let words = format!("{} {}", titles.join(" "), form.code);
    let row = |schedule: Option<Schedule>| {
        let (area, asset) = match &schedule {
            Some(schedule) => (schedule.area.clone(), schedule.asset.clone()),
            None => (form.area.clone(), form.asset.clone()),
        };
        let suspends =
            |out: &&Suspension| (out.asset.is_some() && out.asset == asset) || (out.area.is_some() && out.area == area);
        Row {
            template: id,
            code: form.code.clone(),
            title: form.title.clone(),
            kind: form.kind,
            lines,
            out: out.iter().find(suspends).cloned(),
            place: asset.or(area),
            schedule,
            words: words.clone(),
        }
    };
    if listed.schedules.is_empty() {
        return vec![row(None)];
    }
    listed.schedules.into_iter().map(|schedule| row(Some(schedule))).collect()
}
