//! One action by itself: everything known of it, and the keys that work on it.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::deeds::{Deeds, fits, is_deed};
use super::found::Known;
use super::who::Who;
use super::{forms, page, sheet};
use crate::domain::noun::Noun;
use crate::domain::record::Id;
use crate::domain::refusal::Refusal;
use crate::store::{Result, Store};
use crate::transfer::out::{Kind, Narrowed};
use crate::tui::command::{Command, Scope};
use crate::tui::cx::Cx;
use crate::tui::draft::{Standing, action_spot};
use crate::tui::effect::{Act, Effect};
use crate::tui::panes::Pane;
use crate::tui::panes::paper;
use crate::tui::view::Paper;

/// The pane.
pub struct One {
    id: Id,
    known: Option<Box<Known>>,
    who: Who,
    deeds: Deeds,
    /// The first line in sight.
    top: usize,
}

impl One {
    /// An action, nothing read yet.
    pub fn new(id: Id) -> Self {
        Self { id, known: None, who: Who::default(), deeds: Deeds::default(), top: 0 }
    }

    fn lines(&self, cx: Cx<'_>) -> Vec<page::Line> {
        let room = usize::from(cx.size.0.saturating_sub(4));
        let known = self.known.as_deref();
        known.map(|known| sheet::lines(&known.view.held.record, Some(known), &self.who, room, cx)).unwrap_or_default()
    }

    fn command(&mut self, command: Command, cx: Cx<'_>) -> Vec<Effect> {
        let page = usize::from(cx.size.1.saturating_sub(1)).max(1);
        match command {
            Command::Up => self.top = self.top.saturating_sub(1),
            Command::Down => self.top += 1,
            Command::PageUp => self.top = self.top.saturating_sub(page),
            Command::PageDown => self.top += page,
            Command::First => self.top = 0,
            Command::Last => self.top = usize::MAX,
            Command::Back => return vec![Effect::Close(None)],
            command if is_deed(command) => {
                let chosen: Vec<_> = self.known.iter().map(|known| &known.view.held).collect();
                let criterion = self.known.as_deref().and_then(|known| known.criterion(cx));
                return self.deeds.command(command, &chosen, criterion, &self.who, cx);
            }
            _ => {}
        }
        self.settle(cx);
        Vec::new()
    }
}

impl Pane for One {
    fn scope(&self) -> Scope {
        Scope::Action
    }

    fn nouns(&self) -> &'static [Noun] {
        &[Noun::Action, Noun::Finding, Noun::Round, Noun::Answer, Noun::Person, Noun::Post, Noun::Site]
    }

    fn refresh(&mut self, store: &Store, _cx: Cx<'_>) -> Result<()> {
        let unknown = || Refusal::Unknown { what: "action", given: self.id.to_string(), near: Vec::new() };
        self.known = Some(Box::new(Known::read(store, self.id)?.ok_or_else(unknown)?));
        self.who = Who::read(store)?;
        Ok(())
    }

    fn update(&mut self, act: Act<'_>, cx: Cx<'_>) -> Vec<Effect> {
        match act {
            Act::Do(command) => self.command(command, cx),
            Act::Reply(reply) => self.deeds.reply(reply, cx),
            Act::Paste(_) => vec![Effect::Say(cx.text.say("app-no-field"))],
            Act::Saved(receipt) => {
                let now = self.known.as_deref().map(|known| &known.view.held.record);
                self.deeds.saved(receipt, now, cx)
            }
            Act::Type(_) | Act::Show(_) => Vec::new(),
        }
    }

    fn settle(&mut self, cx: Cx<'_>) {
        let over = self.lines(cx).len().saturating_sub(usize::from(cx.size.1));
        self.top = self.top.min(over);
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
        let inside = Rect { x: area.x + 2.min(area.width), width: area.width.saturating_sub(3), ..area };
        page::draw(&self.lines(cx), self.top, frame, inside, cx);
    }

    fn offers(&self, command: Command, _cx: Cx<'_>) -> bool {
        let action = self.known.as_deref().map(|known| &known.view.held.record);
        !is_deed(command) || action.is_some_and(|action| fits(command, action))
    }

    fn record(&self, _cx: Cx<'_>) -> Option<(Id, String)> {
        self.known.as_deref().map(|known| (self.id, forms::called(&known.view.held.record)))
    }

    fn papers(&self, cx: Cx<'_>) -> Vec<Paper> {
        let narrowed = Narrowed { only: Some([self.id].into()), ..Narrowed::default() };
        let rounds = self.known.as_deref().into_iter().flat_map(|known| &known.view.rounds).take(3);
        let rounds = rounds.map(|round| paper::round(round.id, round.number, &round.title, cx));
        rounds.chain([paper::list(Kind::Actions, narrowed, cx)]).collect()
    }

    fn stands(&self, cx: Cx<'_>) -> Standing {
        let about = self.known.as_deref().map_or_else(String::new, |known| forms::about(&known.view.held.record, cx));
        Standing { spot: action_spot(self.id), about }
    }

    fn is_whole(&self) -> bool {
        true
    }
}
