//! Units, areas and assets as a tree: what is out of service, what is due there, and the keys that set them up.

mod draw;
mod form;
mod tree;
mod update;

use ratatui::Frame;
use ratatui::layout::Rect;

use self::tree::Row;
use crate::domain::code::Code;
use crate::domain::noun::Noun;
use crate::domain::phrase::Phrase;
use crate::domain::record::Id;
use crate::host::draft::Spot;
use crate::store::{Result, Store};
use crate::transfer::out::{Kind, Narrowed};
use crate::tui::command::{Command, Scope};
use crate::tui::cx::Cx;
use crate::tui::draft::Standing;
use crate::tui::effect::{Act, Effect};
use crate::tui::key::Key;
use crate::tui::panes::Pane;
use crate::tui::panes::head::hears;
use crate::tui::panes::paper;
use crate::tui::sight::Sight;
use crate::tui::view::Paper;
use crate::tui::widget::list::List;

/// What was asked in a dialog.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Asked {
    /// Why the place is out of service.
    Out(Code),
    /// What kind of place is new.
    What,
    /// A new place.
    New(Noun),
    /// A place as it is to be.
    Edit(Noun, Code),
    /// Whether a place goes out of use.
    Archive(Noun, Code),
}

/// The pane, in a spot.
const PLACES: &str = "places";

/// The pane.
#[derive(Default)]
pub struct Places {
    rows: Vec<Row>,
    list: List<(Noun, Code)>,
    asked: Option<Asked>,
    /// The message that says what is being saved, the place it is about, and what that is called.
    doing: Option<(&'static str, Noun, Code, Phrase)>,
}

impl Places {
    fn selected(&self) -> Option<&Row> {
        self.list.selected().and_then(|place| self.rows.get(place))
    }

    /// Shows what the filter lets through, in the order of the tree, the selection on the same place.
    fn sift(&mut self) {
        let rows = &self.rows;
        let keys = rows.iter().map(|row| (row.noun(), row.code().clone())).collect();
        self.list.fill(keys, |place| rows.get(place).map(|row| row.words.clone()).unwrap_or_default(), |_, _| false);
    }
}

impl Pane for Places {
    fn scope(&self) -> Scope {
        Scope::Places
    }

    fn nouns(&self) -> &'static [Noun] {
        use Noun::{Area, Asset, Round, Schedule, Suspension, Template, Unit};
        &[Unit, Area, Asset, Suspension, Schedule, Template, Round]
    }

    fn refresh(&mut self, store: &Store, cx: Cx<'_>) -> Result<()> {
        self.rows = tree::read(store, cx)?;
        self.sift();
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
            Act::Saved(_) => self.saved(cx),
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

    fn record(&self, cx: Cx<'_>) -> Option<(Id, String)> {
        let row = self.selected()?;
        Some((row.id, cx.text.phrase(row.title()).to_owned()))
    }

    fn sight(&self) -> Option<Sight> {
        let words = self.list.filter.words().unwrap_or_default().to_owned();
        Some(Sight { scope: Scope::Places, part: String::new(), words })
    }

    fn papers(&self, cx: Cx<'_>) -> Vec<Paper> {
        let shown = || self.list.places().filter_map(|n| self.rows.get(n)).map(|row| row.id).collect();
        let narrowed = Narrowed { only: self.list.filter.words().map(|_| shown()), ..Narrowed::default() };
        [Kind::Areas, Kind::Assets].map(|kind| paper::list(kind, narrowed.clone(), cx)).into()
    }

    fn point(&mut self, row: u16, _cx: Cx<'_>) -> Option<bool> {
        row.checked_sub(1).and_then(|line| self.list.point(line))
    }

    fn stands(&self, cx: Cx<'_>) -> Standing {
        let record = self.list.key().map(|(noun, code)| format!("{} {code}", noun.name())).unwrap_or_default();
        let about = self.selected().map_or_else(String::new, |row| cx.text.phrase(row.title()).to_owned());
        Standing { spot: Spot { pane: PLACES.to_owned(), record, line: String::new() }, about }
    }

    fn stand(&mut self, spot: &Spot, _cx: Cx<'_>) -> bool {
        spot.pane == PLACES && self.list.find(|(noun, code)| format!("{} {code}", noun.name()) == spot.record)
    }

    fn offers(&self, command: Command, _cx: Cx<'_>) -> bool {
        let row = self.selected();
        match command {
            // `e` says it already.
            Command::Open => false,
            Command::Edit | Command::Archive | Command::History => row.is_some(),
            Command::OutOfService => row.is_some_and(|row| row.noun() != Noun::Unit),
            _ => true,
        }
    }
}
