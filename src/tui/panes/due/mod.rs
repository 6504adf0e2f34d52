//! Inspections and audits: those under way, those that failed and were not repeated, and what is due next of each that is
//! scheduled.

mod draw;
mod row;

use ratatui::Frame;
use ratatui::layout::Rect;

use self::row::{Row, Spot, Want};
use crate::domain::change::Change;
use crate::domain::noun::{Noun, reference};
use crate::domain::record::Id;
use crate::domain::round::{self, Which};
use crate::store::{Result, Store, Titles};
use crate::transfer::out::{Kind, Narrowed};
use crate::tui::command::{Command, Scope};
use crate::tui::cx::Cx;
use crate::tui::dialog::{Ask, Reply};
use crate::tui::effect::{Act, Effect};
use crate::tui::key::Key;
use crate::tui::panes::Pane;
use crate::tui::panes::head::hears;
use crate::tui::panes::paper;
use crate::tui::sight::Sight;
use crate::tui::view::{Paper, View};
use crate::tui::widget::list::List;

/// The pane.
#[derive(Default)]
pub struct Due {
    rows: Vec<Row>,
    list: List<Spot>,
    places: Titles,
}

impl Due {
    fn selected(&self) -> Option<&Row> {
        self.list.selected().and_then(|n| self.rows.get(n))
    }

    fn show(&mut self) {
        let rows = &self.rows;
        let words = |place: usize| rows.get(place).map(|row| row.words.clone()).unwrap_or_default();
        self.list.fill(rows.iter().map(|row| row.spot.clone()).collect(), words, |_, _| false);
    }

    fn command(&mut self, command: Command, cx: Cx<'_>) -> Vec<Effect> {
        if self.list.step(command, cx.size.1.saturating_sub(1)) {
            return Vec::new();
        }
        match command {
            Command::Filter => self.list.filter.begin(),
            Command::Start => return vec![Effect::ask(Ask::Start)],
            Command::Open => return self.open(cx),
            Command::Reinspect => return self.repeat(cx),
            Command::Back if self.list.back() => self.show(),
            Command::Back => return vec![Effect::Run(Command::Today)],
            _ => {}
        }
        Vec::new()
    }

    /// Begins the one that repeats what is selected: the same checklist on the same thing and lot.
    fn repeat(&self, cx: Cx<'_>) -> Vec<Effect> {
        let failed = self.selected().filter(|row| row.want == Want::Repeat);
        let Some((row, Spot::Row(id))) = failed.map(|row| (row, &row.spot)) else {
            return vec![Effect::Say(cx.text.say("inspect-repeat-none"))];
        };
        vec![super::history::again(*id, &row.template, row.asset.as_ref())]
    }

    /// Its round; one that is not open yet says when it will be.
    fn open(&self, cx: Cx<'_>) -> Vec<Effect> {
        let Some(row) = self.selected() else { return vec![Effect::Say(cx.text.say("app-empty"))] };
        let which = match &row.spot {
            Spot::Row(id) => Which::Row(*id),
            Spot::Slot(schedule, slot) if row.opens <= cx.now => {
                Which::Slot { schedule: *schedule, slot: slot.clone() }
            }
            Spot::Slot(..) => {
                let opens = [("time", cx.moment(row.opens).into())];
                return vec![Effect::Say(cx.text.say_with("inspect-due-not-yet", &opens))];
            }
        };
        vec![Effect::Open(View::Round { which, line: None })]
    }
}

impl Pane for Due {
    fn scope(&self) -> Scope {
        Scope::Inspections
    }

    fn nouns(&self) -> &'static [Noun] {
        use Noun::{Area, Asset, Person, Round, Schedule, Shift, Suspension, Template};
        &[Area, Asset, Person, Round, Schedule, Shift, Suspension, Template]
    }

    fn refresh(&mut self, store: &Store, cx: Cx<'_>) -> Result<()> {
        self.places = store.titles()?;
        self.rows = row::read(store, cx.now)?;
        self.show();
        Ok(())
    }

    fn update(&mut self, act: Act<'_>, cx: Cx<'_>) -> Vec<Effect> {
        if hears(&mut self.list.filter, &act) {
            self.show();
            return Vec::new();
        }
        match act {
            Act::Do(command) => self.command(command, cx),
            // What is started is opened, whatever was selected.
            Act::Reply(Reply::Template(code)) => {
                let start = round::Change::Start { which: None, template: Some(code), asset: None, from_paper: false };
                vec![Effect::apply(Change::Round(start))]
            }
            Act::Saved(receipt) => Effect::open_begun(receipt),
            Act::Paste(_) => vec![Effect::Say(cx.text.say("app-no-field"))],
            _ => Vec::new(),
        }
    }

    fn settle(&mut self, cx: Cx<'_>) {
        self.list.settle(cx.size.1.saturating_sub(1));
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
        draw::draw(self, frame, area, cx);
    }

    fn takes(&self, key: Key) -> bool {
        self.list.filter.takes(key)
    }

    fn record(&self, _cx: Cx<'_>) -> Option<(Id, String)> {
        let row = self.selected()?;
        let number = row.number?;
        match row.spot {
            Spot::Row(id) => Some((id, reference(Noun::Round, number))),
            Spot::Slot(..) => None,
        }
    }

    fn sight(&self) -> Option<Sight> {
        let words = self.list.filter.words().unwrap_or_default().to_owned();
        Some(Sight { scope: Scope::Inspections, part: String::new(), words })
    }

    fn papers(&self, cx: Cx<'_>) -> Vec<Paper> {
        let row = self.selected().and_then(|row| match row.spot {
            Spot::Row(id) => Some(paper::round(id, row.number?, &row.title, cx)),
            Spot::Slot(..) => None,
        });
        row.into_iter().chain([paper::list(Kind::Inspections, Narrowed::default(), cx)]).collect()
    }

    fn point(&mut self, row: u16, _cx: Cx<'_>) -> Option<bool> {
        row.checked_sub(1).and_then(|line| self.list.point(line))
    }

    fn offers(&self, command: Command, _cx: Cx<'_>) -> bool {
        match command {
            Command::Open => self.selected().is_some(),
            Command::Reinspect => self.selected().is_some_and(|row| row.want == Want::Repeat),
            Command::History => self.selected().is_some_and(|row| row.number.is_some()),
            _ => true,
        }
    }
}
