//! Readings: one line of a checklist over time, as a chart with its limits, its figures, and each value.

mod draw;
mod pick;

use std::collections::HashMap;

use ratatui::Frame;
use ratatui::layout::Rect;

use self::pick::Known;
use crate::domain::noun::{Noun, reference};
use crate::domain::reading::{Ask, Figures, figures};
use crate::domain::record::Id;
use crate::domain::round::{Key as Place, Page, Which};
use crate::store::{Readings as Found, Result, Store, Titles};
use crate::transfer::out::{Kind, Narrowed};
use crate::tui::command::{Command, Scope};
use crate::tui::cx::Cx;
use crate::tui::dialog::{self, ChooseAsk, Reply};
use crate::tui::effect::{Act, Effect};
use crate::tui::key::Key;
use crate::tui::panes::Pane;
use crate::tui::panes::paper;
use crate::tui::sight::Sight;
use crate::tui::view::{Paper, View};
use crate::tui::widget::list::List;

/// How many values one window holds.
const WINDOW: usize = 200;

/// The pane.
#[derive(Default)]
pub struct Readings {
    /// Every line that has readings.
    known: Vec<Known>,
    ask: Option<Ask>,
    found: Found,
    figures: Option<Figures>,
    list: List<Id>,
    /// Where the windows before this one began: empty on the newest.
    before: Vec<Option<Place>>,
    /// Where this window begins.
    after: Option<Place>,
    people: HashMap<Id, String>,
    places: Titles,
}

impl Readings {
    fn read(&mut self, store: &Store) -> Result<()> {
        self.found = match &self.ask {
            Some(ask) => store.readings(ask, &Page { after: self.after, limit: WINDOW })?,
            None => Found::default(),
        };
        self.figures = figures(&self.found.points);
        self.list.fill(self.found.points.iter().map(|point| point.key.1).collect(), |_| String::new(), |_, _| false);
        Ok(())
    }

    fn command(&mut self, command: Command, cx: Cx<'_>) -> Vec<Effect> {
        if self.list.step(command, draw::list_rows(cx.size.1)) {
            return Vec::new();
        }
        match command {
            Command::PickLine => return self.pick(cx),
            Command::Older => {
                let Some(next) = self.found.next else {
                    return vec![Effect::Say(cx.text.say("inspect-readings-oldest"))];
                };
                self.before.push(self.after);
                self.after = Some(next);
                self.list.restart();
                return vec![Effect::Refresh];
            }
            Command::Newer => {
                let Some(before) = self.before.pop() else {
                    return vec![Effect::Say(cx.text.say("inspect-readings-newest"))];
                };
                self.after = before;
                self.list.restart();
                return vec![Effect::Refresh];
            }
            Command::Open => {
                let point = self.list.selected().and_then(|n| self.found.points.get(n));
                let Some((point, ask)) = point.zip(self.ask.as_ref()) else { return self.pick(cx) };
                return vec![Effect::Open(View::Round {
                    which: Which::Row(point.key.1),
                    line: Some(ask.item.clone()),
                })];
            }
            Command::Back if !self.before.is_empty() => {
                (self.before, self.after) = (Vec::new(), None);
                self.list.restart();
                return vec![Effect::Refresh];
            }
            Command::Back => return vec![Effect::Run(Command::Today)],
            _ => {}
        }
        Vec::new()
    }

    fn pick(&self, cx: Cx<'_>) -> Vec<Effect> {
        if self.known.is_empty() {
            return vec![Effect::Say(cx.text.say("inspect-readings-no-line"))];
        }
        let choices = self.known.iter().map(|known| known.choice(&self.places, cx)).collect();
        let ask = ChooseAsk { title: cx.text.say("inspect-readings-pick"), choices };
        vec![Effect::ask(dialog::Ask::Choose(ask))]
    }

    /// Shows another line, from its newest value.
    fn show(&mut self, ask: Ask) -> Vec<Effect> {
        (self.ask, self.after) = (Some(ask), None);
        self.before.clear();
        self.list.restart();
        vec![Effect::Refresh]
    }
}

impl Pane for Readings {
    fn scope(&self) -> Scope {
        Scope::Readings
    }

    fn nouns(&self) -> &'static [Noun] {
        &[Noun::Round, Noun::Answer, Noun::Template, Noun::Schedule, Noun::Asset, Noun::Person]
    }

    fn refresh(&mut self, store: &Store, _cx: Cx<'_>) -> Result<()> {
        self.known = pick::known(&store.templates()?);
        self.people = store.people()?.into_iter().map(|held| (held.record.id, held.record.name)).collect();
        self.places = store.titles()?;
        if self.ask.is_none() {
            self.ask = self.known.first().map(Known::ask);
        }
        self.read(store)
    }

    fn update(&mut self, act: Act<'_>, cx: Cx<'_>) -> Vec<Effect> {
        match act {
            Act::Do(command) => self.command(command, cx),
            Act::Reply(Reply::Chosen(n)) => match self.known.get(n).map(Known::ask) {
                Some(ask) => self.show(ask),
                None => Vec::new(),
            },
            Act::Show(sight) => match self.known.iter().find(|known| known.name() == sight.part).map(Known::ask) {
                Some(ask) => self.show(ask),
                None => Vec::new(),
            },
            Act::Paste(_) => vec![Effect::Say(cx.text.say("app-no-field"))],
            _ => Vec::new(),
        }
    }

    fn settle(&mut self, cx: Cx<'_>) {
        self.list.settle(draw::list_rows(cx.size.1));
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
        draw::draw(self, frame, area, cx);
    }

    fn record(&self, _cx: Cx<'_>) -> Option<(Id, String)> {
        let point = self.list.selected().and_then(|n| self.found.points.get(n))?;
        Some((point.key.1, reference(Noun::Round, point.number)))
    }

    fn sight(&self) -> Option<Sight> {
        let known = self.known.iter().find(|known| Some(known.ask()) == self.ask);
        let part = known.map(Known::name).unwrap_or_default();
        Some(Sight { scope: Scope::Readings, part, words: String::new() })
    }

    fn papers(&self, cx: Cx<'_>) -> Vec<Paper> {
        vec![paper::list(Kind::Readings, Narrowed { readings: self.ask.clone(), ..Narrowed::default() }, cx)]
    }

    fn point(&mut self, row: u16, cx: Cx<'_>) -> Option<bool> {
        row.checked_sub(cx.size.1 - draw::list_rows(cx.size.1)).and_then(|line| self.list.point(line))
    }

    fn takes(&self, _key: Key) -> bool {
        false
    }

    fn offers(&self, command: Command, _cx: Cx<'_>) -> bool {
        match command {
            Command::Open | Command::History => self.list.selected().is_some(),
            Command::Older => self.found.next.is_some(),
            Command::Filter => false,
            _ => true,
        }
    }
}
