//! Panes: small state machines that read in `refresh`, decide in `update` and draw with `&self`.
//!
//! Adding one: its file, a line here, a variant of [`Tab`] or a view of one, its phrases.

pub mod actions;
pub mod checklists;
pub mod clause;
pub mod draws;
pub mod due;
pub mod editor;
pub mod exceptions;
pub mod find;
pub mod findings;
mod head;
pub mod history;
pub mod imports;
mod names;
mod paper;
pub mod papers;
pub mod pending;
pub mod people;
mod phrase;
pub mod places;
mod plan;
pub mod readings;
pub mod round;
pub mod today;
mod walk;

use std::time::Duration;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::command::{Command, Scope};
use super::cx::Cx;
use super::draft::{Place, Standing};
use super::effect::{Act, Effect};
use super::key::Key;
use super::sight::Sight;
use super::view::{Paper, View};
use crate::domain::noun::Noun;
use crate::domain::record::Id;
use crate::host::draft::Spot;
use crate::store::{Result, Store};

/// Makes a pane with nothing read yet.
pub type Make = fn() -> Box<dyn Pane>;

/// A tab. It appears only when its pane works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    /// What is due in this shift.
    Today,
    /// Inspections and audits, and what they found.
    Inspect,
    /// What has to be put right.
    Actions,
}

impl Tab {
    /// Every tab, in the order of a shift.
    pub const ALL: [Self; 3] = [Self::Today, Self::Inspect, Self::Actions];

    /// The key that goes to it, and the message that names it.
    pub fn label(self) -> (char, &'static str) {
        match self {
            Self::Today => ('1', "app-tab-today"),
            Self::Inspect => ('2', "app-tab-inspect"),
            Self::Actions => ('3', "app-tab-actions"),
        }
    }

    /// Its views, the first shown first: the message that names each, and its pane with nothing read yet.
    pub fn views(self) -> &'static [(&'static str, Make)] {
        match self {
            Self::Today => &[
                ("today-view", || Box::new(today::Today::default())),
                ("editor-places-view", || Box::new(places::Places::default())),
                ("gate-pending-view", || Box::new(pending::Pending::default())),
                ("gate-people-view", || Box::new(people::People::default())),
                ("exceptions-view", || Box::new(exceptions::Exceptions::default())),
            ],
            Self::Inspect => &[
                ("inspect-due-view", || Box::new(due::Due::default())),
                ("inspect-history-view", || Box::new(history::History::default())),
                ("inspect-findings-view", || Box::new(findings::Findings::default())),
                ("inspect-readings-view", || Box::new(readings::Readings::default())),
                ("draws-view", || Box::new(draws::Draws::default())),
                ("checklists-view", || Box::new(checklists::Checklists::default())),
            ],
            Self::Actions => &[
                ("actions-view-open", || Box::new(actions::Queue::of(actions::Part::Open))),
                ("actions-view-verify", || Box::new(actions::Queue::of(actions::Part::ToVerify))),
                ("actions-view-watching", || Box::new(actions::Queue::of(actions::Part::Watching))),
                ("actions-view-past", || Box::new(actions::Queue::of(actions::Part::Past))),
                ("actions-view-tallies", || Box::new(actions::Tallies::default())),
            ],
        }
    }
}

/// The pane of a view, nothing read yet.
pub fn of(view: View) -> Box<dyn Pane> {
    match view {
        View::Find(words) => Box::new(find::Find::of(&words)),
        View::Editor(work) => Box::new(editor::Editor::new(work)),
        View::Preview(form) => Box::new(round::Preview::new(*form)),
        View::Draw(number) => Box::new(draws::One::new(number)),
        View::Clause(code) => Box::new(clause::Clause::new(code)),
        View::Papers(papers) => Box::new(papers::Papers::new(papers)),
        View::Imports => Box::new(imports::Imports::default()),
        View::Action(id) => Box::new(actions::One::new(id)),
        View::Round { which, line } => Box::new(round::Round::new(which, line)),
    }
}

/// One pane.
pub trait Pane {
    /// Where its commands are found in the table.
    fn scope(&self) -> Scope;

    /// The nouns it shows: it is refreshed when one of them moved.
    fn nouns(&self) -> &'static [Noun];

    /// Reads what it shows. The selection stays on the same record, and typing stays.
    fn refresh(&mut self, store: &Store, cx: Cx<'_>) -> Result<()>;

    /// Whether it shows a detail that is not read yet; asked again after keys have rested.
    fn wants_detail(&self, _cx: Cx<'_>) -> bool {
        false
    }

    /// Reads the detail of what is selected.
    fn detail(&mut self, _store: &Store, _cx: Cx<'_>) -> Result<()> {
        Ok(())
    }

    /// Decides.
    fn update(&mut self, act: Act<'_>, cx: Cx<'_>) -> Vec<Effect>;

    /// Brings the selection into sight of a screen of this size; called after every change and before drawing.
    fn settle(&mut self, cx: Cx<'_>);

    /// Draws.
    fn draw(&self, frame: &mut Frame, area: Rect, cx: Cx<'_>);

    /// Whether a key belongs to an answer being typed rather than to a command.
    fn takes(&self, _key: Key) -> bool {
        false
    }

    /// Whether a command makes sense on what is selected: what the hint line offers.
    fn offers(&self, _command: Command, _cx: Cx<'_>) -> bool {
        true
    }

    /// What a command is called in the hint line here, where that is not what it is called elsewhere.
    fn hint(&self, _command: Command) -> Option<&'static str> {
        None
    }

    /// The record that is selected, and what it is called: what history and links are of.
    fn record(&self, _cx: Cx<'_>) -> Option<(Id, String)> {
        None
    }

    /// What of what it shows can be written as a file, the likeliest first.
    fn papers(&self, _cx: Cx<'_>) -> Vec<Paper> {
        Vec::new()
    }

    /// What part of its list is shown, where it is a list that can be filtered.
    fn sight(&self) -> Option<Sight> {
        None
    }

    /// Whether it is the list that a part is of.
    fn lists(&self, sight: &Sight) -> bool {
        self.scope() == sight.scope
    }

    /// Where one stands in it, so that one comes back here after a cut link, and to a text that is typed here.
    fn stands(&self, _cx: Cx<'_>) -> Standing {
        Standing::default()
    }

    /// Stands there again. Whether that is still to be found.
    fn stand(&mut self, _spot: &Spot, _cx: Cx<'_>) -> bool {
        false
    }

    /// Where the text belongs that is typed in the pane itself, outside dialogs.
    fn typing(&self) -> Option<Place> {
        None
    }

    /// The mouse was clicked on one of its rows of cells. Whether what stands there was selected already; none where nothing
    /// does.
    fn point(&mut self, _row: u16, _cx: Cx<'_>) -> Option<bool> {
        None
    }

    /// Whether it has the screen to itself, without header and tabs.
    fn is_whole(&self) -> bool {
        false
    }

    /// The round that it is of, for others to see who is in it.
    fn round(&self) -> Option<Id> {
        None
    }

    /// How soon it wants to be looked at again without a key, because work goes on beside it.
    fn pulse(&self) -> Option<Duration> {
        None
    }

    /// Looks how far that work came; called with every input, also where nothing but time passed.
    fn beat(&mut self, _cx: Cx<'_>) -> Vec<Effect> {
        Vec::new()
    }

    /// Whether something turned urgent since it was asked last.
    fn rings(&mut self) -> bool {
        false
    }
}
