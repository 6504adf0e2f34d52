//! Checklists: what is in force, when it is due, on or off with one key.

mod draw;
mod row;
mod setting;
mod update;

use std::collections::HashMap;

use ratatui::Frame;
use ratatui::layout::Rect;

use self::row::Row;
use self::setting::Setting;
use crate::domain::code::Code;
use crate::domain::noun::Noun;
use crate::domain::phrase::Phrase;
use crate::domain::record::Id;
use crate::domain::template::Form;
use crate::domain::time::Instant;
use crate::host::draft::Spot;
use crate::store::{Result, Store, Titles};
use crate::transfer::out::{Kind, Narrowed};
use crate::tui::command::{Command, Scope};
use crate::tui::cx::Cx;
use crate::tui::draft::Standing;
use crate::tui::effect::{Act, Effect};
use crate::tui::key::Key;
use crate::tui::panes::Pane;
use crate::tui::panes::head::hears;
use crate::tui::panes::paper;
use crate::tui::panes::plan::Planner;
use crate::tui::sight::Sight;
use crate::tui::view::Paper;
use crate::tui::widget::list::List;

/// What is being saved, and so what is said then.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Doing {
    /// A round is begun, and opened: the record that the receipt names first.
    Open,
    /// A schedule is switched on.
    On(Code),
    /// A schedule is switched off.
    Off,
    /// So many schedules are switched, by the message that says so.
    Several(&'static str, usize),
    /// A place is taken out of service, or put back.
    Place(&'static str, Code),
    /// A schedule is set.
    Plan,
    /// A checklist goes out of use; what it is called.
    Archive(String),
}

/// The pane, in a spot.
const CHECKLISTS: &str = "checklists";

/// The pane.
#[derive(Default)]
pub struct Checklists {
    rows: Vec<Row>,
    list: List<Code>,
    names: Titles,
    shifts: HashMap<Code, Phrase>,
    /// The place that is to be taken out of service.
    asked: Option<Code>,
    doing: Option<Doing>,
    /// What was asked about setting a checklist up.
    setting: Option<Setting>,
    planner: Planner,
    /// Every code that a checklist has or had.
    codes: Vec<Code>,
    /// Each form in force, to be copied.
    forms: Vec<Form>,
    /// When what was just switched on is due first.
    first: Option<Instant>,
}

impl Checklists {
    fn selected(&self) -> Option<&Row> {
        self.list.selected().and_then(|place| self.rows.get(place))
    }

    /// The clause that the selected checklist carries out; the first of a line's where it carries out none as a whole.
    fn clause(&self) -> Option<&Code> {
        let code = &self.selected()?.code;
        let form = self.forms.iter().find(|form| form.code == *code)?;
        form.clause.as_ref().or_else(|| form.items().find_map(|item| item.clause.as_ref()))
    }

    /// The rows that are marked, else the selected one.
    fn chosen(&self) -> Vec<&Row> {
        self.list.chosen().into_iter().filter_map(|place| self.rows.get(place)).collect()
    }

    /// Shows what the filter lets through, in the order of the list, the selection on the same row.
    fn sift(&mut self) {
        let rows = &self.rows;
        let keys = rows.iter().map(|row| row.key().clone()).collect();
        self.list.fill(keys, |place| rows.get(place).map(|row| row.words.clone()).unwrap_or_default(), |_, _| false);
    }

    fn name(&self, code: &Code, cx: Cx<'_>) -> String {
        self.names.get(code).map_or_else(|| code.to_string(), |name| cx.text.phrase(name).to_owned())
    }
}

impl Pane for Checklists {
    fn scope(&self) -> Scope {
        Scope::Checklists
    }

    fn nouns(&self) -> &'static [Noun] {
        use Noun::{Area, Asset, Schedule, Shift, Suspension, Template};
        &[Area, Asset, Schedule, Shift, Suspension, Template]
    }

    fn refresh(&mut self, store: &Store, cx: Cx<'_>) -> Result<()> {
        let out: Vec<_> = store.out_of_service()?.into_iter().map(|held| held.record).collect();
        let listed = store.templates()?;
        self.forms = listed.iter().map(|listed| listed.template.form.clone()).collect();
        self.codes = store.template_codes()?;
        self.rows = row::of(listed, &out);
        self.shifts = store.shifts()?.into_iter().map(|held| (held.record.is.code, held.record.is.title)).collect();
        self.names = store.titles()?;
        if let Some(Doing::On(code)) = &self.doing {
            self.first = store.next_slot(code, cx.now)?.map(|slot| slot.due);
        }
        self.sift();
        if let Some(code) = self.selected().map(|row| row.code.clone()) {
            self.planner.reread(store, &code)?;
        }
        Ok(())
    }

    fn update(&mut self, act: Act<'_>, cx: Cx<'_>) -> Vec<Effect> {
        if hears(&mut self.list.filter, &act) {
            self.sift();
            return Vec::new();
        }
        match act {
            Act::Do(command) => self.command(command, cx),
            Act::Type(_) | Act::Show(_) => Vec::new(),
            Act::Paste(_) => vec![Effect::Say(cx.text.say("app-no-field"))],
            Act::Reply(reply) => self.reply(reply, cx),
            Act::Saved(receipt) => self.saved(receipt, cx),
        }
    }

    fn settle(&mut self, cx: Cx<'_>) {
        self.list.settle(cx.size.1.saturating_sub(1));
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
        draw::draw(self, frame, area, cx);
    }

    fn stands(&self, cx: Cx<'_>) -> Standing {
        let record = self.list.key().map(Code::to_string).unwrap_or_default();
        let about = self.selected().map_or_else(String::new, |row| cx.text.phrase(&row.title).to_owned());
        Standing { spot: Spot { pane: CHECKLISTS.to_owned(), record, line: String::new() }, about }
    }

    fn stand(&mut self, spot: &Spot, _cx: Cx<'_>) -> bool {
        spot.pane == CHECKLISTS && self.list.find(|code| code.as_str() == spot.record)
    }

    fn takes(&self, key: Key) -> bool {
        self.list.filter.takes(key)
    }

    fn record(&self, cx: Cx<'_>) -> Option<(Id, String)> {
        let row = self.selected()?;
        // What happened to the schedule; to the checklist where it has none.
        let id = row.schedule.as_ref().map_or(row.template, |schedule| schedule.id);
        Some((id, cx.text.phrase(&row.title).to_owned()))
    }

    fn sight(&self) -> Option<Sight> {
        let words = self.list.filter.words().unwrap_or_default().to_owned();
        Some(Sight { scope: Scope::Checklists, part: String::new(), words })
    }

    fn papers(&self, cx: Cx<'_>) -> Vec<Paper> {
        let clause = self.clause().map(|clause| paper::clause(clause, cx));
        clause.into_iter().chain([paper::list(Kind::Templates, Narrowed::default(), cx)]).collect()
    }

    fn point(&mut self, row: u16, _cx: Cx<'_>) -> Option<bool> {
        row.checked_sub(1).and_then(|line| self.list.point(line))
    }

    fn offers(&self, command: Command, _cx: Cx<'_>) -> bool {
        let row = self.selected();
        match command {
            Command::Begin | Command::Edit | Command::Duplicate | Command::Archive | Command::Schedule => row.is_some(),
            Command::Evidence => self.clause().is_some(),
            Command::Switch => row.is_some_and(|row| row.schedule.is_some()),
            Command::OutOfService => row.is_some_and(|row| row.place().is_some()),
            _ => true,
        }
    }
}
