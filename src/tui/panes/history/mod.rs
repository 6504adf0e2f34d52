//! The history: every round, inspection and audit that ever was, newest first, read page by page to the oldest.

mod draw;
mod names;
mod narrow;
pub(super) mod sheet;

use std::collections::HashMap;

use ratatui::Frame;
use ratatui::layout::Rect;

use self::names::Names;
use crate::domain::change::Change;
use crate::domain::code::Code;
use crate::domain::noun::{Noun, reference};
use crate::domain::record::Id;
use crate::domain::round::{self, Filter, Inspect, Key as Place, Outcome, Page, Round, Which};
use crate::store::{Held, Result, RoundView, Store};
use crate::text::date;
use crate::transfer::out::{Kind, Narrowed};
use crate::tui::command::{Command, Scope};
use crate::tui::cx::Cx;
use crate::tui::dialog::{Ask, LineAsk, LinesAsk, Reply};
use crate::tui::effect::{Act, Effect};
use crate::tui::key::Key;
use crate::tui::panes::Pane;
use crate::tui::panes::head::hears;
use crate::tui::panes::paper;
use crate::tui::sight::Sight;
use crate::tui::view::{Paper, View};
use crate::tui::widget::list::List;

/// How many are read at a time: some screenfuls.
const PAGE: usize = 100;
/// Columns from which on what is selected stands beside the list.
const WIDE: u16 = 110;

/// What was asked in a dialog.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    /// By what it is narrowed.
    Narrow,
    /// To which date one goes.
    Date,
}

/// The pane.
#[derive(Default)]
pub struct History {
    rows: Vec<Held<Round>>,
    list: List<Id>,
    filter: Filter,
    names: Names,
    people: HashMap<Id, String>,
    /// Where reading goes on; none where the oldest was read.
    next: Option<Place>,
    /// The last look was broken off: what is asked for is rare.
    cut: bool,
    read: bool,
    /// The round that is selected, once keys rested.
    detail: Option<(Id, Option<Box<RoundView>>)>,
    asked: Option<Asked>,
}

impl History {
    fn selected(&self) -> Option<&Round> {
        self.list.selected().and_then(|n| self.rows.get(n)).map(|held| &held.record)
    }

    fn show(&mut self) {
        // What is typed narrows what is read, not what is shown of it: everything read passes.
        let typed = self.list.filter.words().unwrap_or_default().to_owned();
        self.list.fill(self.rows.iter().map(|held| held.record.id).collect(), |_| typed.clone(), |_, _| false);
    }

    fn read_on(&mut self, store: &Store, limit: usize) -> Result<()> {
        let words = self.list.filter.words().map(|typed| self.names.words(typed)).unwrap_or_default();
        let filter = Filter { words, ..self.filter.clone() };
        let found = store.rounds(&filter, &Page { after: self.next, limit })?;
        self.rows.extend(found.rows);
        (self.next, self.cut) = (found.next, found.cut);
        self.show();
        Ok(())
    }

    /// Reads from the newest again.
    fn anew(&mut self) -> Vec<Effect> {
        self.rows.clear();
        vec![Effect::Refresh]
    }

    fn command(&mut self, command: Command, cx: Cx<'_>) -> Vec<Effect> {
        // At the end of what was looked through, going down looks on.
        if matches!(command, Command::Down | Command::PageDown | Command::Last) && self.cut {
            self.read = false;
        }
        if self.list.step(command, cx.size.1.saturating_sub(1)) {
            return Vec::new();
        }
        match command {
            Command::Filter => self.list.filter.begin(),
            Command::Narrow => {
                self.asked = Some(Asked::Narrow);
                return vec![Effect::ask(Ask::Form(narrow::ask(&self.filter, cx)))];
            }
            Command::GoTo => {
                self.asked = Some(Asked::Date);
                let ask = LineAsk {
                    title: cx.text.say("inspect-go-title"),
                    hint: cx.text.say("inspect-go-hint"),
                    place: "history date".to_owned(),
                    ..LineAsk::default()
                };
                return vec![Effect::ask(Ask::Line(ask))];
            }
            Command::Open => {
                let Some(round) = self.selected() else { return vec![Effect::Say(cx.text.say("app-empty"))] };
                return vec![Effect::Open(View::Round { which: Which::Row(round.id), line: None })];
            }
            Command::Summary => return self.summary(cx),
            Command::Reinspect => {
                let Some(round) = self.selected().filter(|round| repeatable(round)) else {
                    return vec![Effect::Say(cx.text.say("inspect-repeat-none"))];
                };
                return vec![again(round.id, &round.template, round.asset.as_ref())];
            }
            Command::Back if self.list.back() => return self.anew(),
            Command::Back if !self.filter.is_empty() => {
                self.filter = Filter::default();
                self.list.restart();
                return self.anew();
            }
            Command::Back => return vec![Effect::Run(Command::Today)],
            _ => {}
        }
        Vec::new()
    }

    /// What the round came to, to be read where there is no room beside the list.
    fn summary(&mut self, cx: Cx<'_>) -> Vec<Effect> {
        let shown = self.detail.as_ref().and_then(|(_, view)| view.as_deref());
        let Some((round, view)) = self.selected().zip(shown) else {
            return vec![Effect::Say(cx.text.say("app-empty"))];
        };
        let lines = sheet::lines(round, view, &self.names, 72, cx);
        let plain = |line: &Vec<(crate::text::safe::Safe, _)>| line.iter().map(|(text, _)| text.as_str()).collect();
        let ask = LinesAsk {
            title: reference(Noun::Round, round.number),
            lines: lines.iter().map(plain).collect(),
            ..LinesAsk::default()
        };
        vec![Effect::ask(Ask::Lines(ask))]
    }

    fn reply(&mut self, reply: Reply, cx: Cx<'_>) -> Vec<Effect> {
        match (self.asked, reply) {
            (Some(Asked::Narrow), Reply::Form(form)) => {
                self.filter = narrow::read(&form, cx);
                self.list.restart();
                self.anew()
            }
            (Some(Asked::Date), Reply::Text(text)) => {
                let Some(day) = crate::text::typed::date(&text, cx.today()) else {
                    return vec![Effect::Refuse(cx.text.say("inspect-go-not"))];
                };
                let end = day.succ_opt().unwrap_or(day);
                self.filter.to = Some(cx.calendar.instant(end, crate::domain::time::Clock::MIDNIGHT));
                self.list.restart();
                let said = cx.text.say_with("inspect-gone", &[("date", date::full(cx.text, day).into())]);
                let mut effects = self.anew();
                effects.push(Effect::Say(said));
                effects
            }
            _ => Vec::new(),
        }
    }
}

/// Begins a round that repeats a failed one.
pub(super) fn again(failed: Id, template: &Code, asset: Option<&Code>) -> Effect {
    let inspect = Inspect { asset: asset.cloned(), reinspects: Some(failed), ..Inspect::of(template.clone()) };
    Effect::apply(Change::Round(round::Change::Inspect(Box::new(inspect))))
}

/// Whether another can be begun that repeats it: it was judged as a whole, and failed.
fn repeatable(round: &Round) -> bool {
    round.outcome == Some(Outcome::Fail) && round.state.is_done() && round.origin.is_none()
}

impl Pane for History {
    fn scope(&self) -> Scope {
        Scope::History
    }

    fn nouns(&self) -> &'static [Noun] {
        &[Noun::Round, Noun::Answer, Noun::Template, Noun::Area, Noun::Asset, Noun::Person]
    }

    fn refresh(&mut self, store: &Store, _cx: Cx<'_>) -> Result<()> {
        self.names = Names::read(store, std::mem::take(&mut self.names))?;
        self.people = store.people()?.into_iter().map(|held| (held.record.id, held.record.name)).collect();
        // As far as was read before: the selection may be there.
        let limit = self.rows.len().max(PAGE);
        (self.next, self.detail, self.read) = (None, None, true);
        self.rows.clear();
        self.read_on(store, limit)
    }

    fn wants_detail(&self, cx: Cx<'_>) -> bool {
        let near = self.list.row() + usize::from(cx.size.1) >= self.list.count().0;
        let more = near && self.next.is_some() && !(self.cut && self.read);
        let here = self.selected().map(|round| round.id);
        more || (here.is_some() && self.detail.as_ref().map(|(id, _)| *id) != here)
    }

    fn detail(&mut self, store: &Store, cx: Cx<'_>) -> Result<()> {
        let near = self.list.row() + usize::from(cx.size.1) >= self.list.count().0;
        if near && self.next.is_some() && !(self.cut && self.read) {
            self.read = true;
            self.read_on(store, PAGE)?;
        }
        if let Some(id) = self.selected().map(|round| round.id)
            && self.detail.as_ref().map(|(known, _)| *known) != Some(id)
        {
            let view = store.round(&Which::Row(id), cx.now)?;
            self.detail = Some((id, Some(Box::new(view))));
        }
        Ok(())
    }

    fn update(&mut self, act: Act<'_>, cx: Cx<'_>) -> Vec<Effect> {
        if hears(&mut self.list.filter, &act) {
            return self.anew();
        }
        match act {
            Act::Do(command) => self.command(command, cx),
            Act::Reply(reply) => self.reply(reply, cx),
            // What was begun is opened.
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
        self.selected().map(|round| (round.id, reference(Noun::Round, round.number)))
    }

    fn sight(&self) -> Option<Sight> {
        let words = self.list.filter.words().unwrap_or_default().to_owned();
        Some(Sight { scope: Scope::History, part: String::new(), words })
    }

    fn papers(&self, cx: Cx<'_>) -> Vec<Paper> {
        let own = self.selected().map(|round| paper::round(round.id, round.number, &round.title, cx));
        let words = self.list.filter.words().map(|typed| self.names.words(typed)).unwrap_or_default();
        let narrowed = Narrowed { rounds: Filter { words, ..self.filter.clone() }, ..Narrowed::default() };
        own.into_iter().chain([paper::list(Kind::Rounds, narrowed, cx)]).collect()
    }

    fn point(&mut self, row: u16, _cx: Cx<'_>) -> Option<bool> {
        row.checked_sub(1).and_then(|line| self.list.point(line))
    }

    fn offers(&self, command: Command, _cx: Cx<'_>) -> bool {
        match command {
            Command::Reinspect => self.selected().is_some_and(repeatable),
            Command::Open | Command::History | Command::Summary => self.selected().is_some(),
            _ => true,
        }
    }
}
