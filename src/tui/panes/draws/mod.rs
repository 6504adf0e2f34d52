//! Spot checks: what the program drew to be looked at again, newest first, and how much of it was judged.

mod form;
mod one;

pub use one::One;

use std::collections::HashMap;

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::domain::change::Change;
use crate::domain::draw::{Draw, Purpose};
use crate::domain::noun::{Noun, parse_reference, reference};
use crate::domain::record::Id;
use crate::domain::role::Duty;
use crate::store::{Held, Result, Store};
use crate::text::percent::percent;
use crate::text::safe::Safe;
use crate::tui::command::{Command, Scope};
use crate::tui::cx::Cx;
use crate::tui::dialog::{Ask, Reply};
use crate::tui::effect::{Act, Effect};
use crate::tui::key::Key;
use crate::tui::panes::head::{Head, hears};
use crate::tui::panes::{Pane, Tab};
use crate::tui::sight::Sight;
use crate::tui::theme::Role;
use crate::tui::view::View;
use crate::tui::widget::list::columns::Column;
use crate::tui::widget::list::{Line, List};
use crate::tui::widget::pen::Pen;

/// How many are listed: years of them.
const LISTED: i64 = 500;

/// The pane.
#[derive(Default)]
pub struct Draws {
    rows: Vec<Held<Draw>>,
    list: List<Id>,
    /// How many of each were judged, and how many of those agreed.
    judged: HashMap<Id, (i64, i64)>,
    people: HashMap<Id, String>,
}

impl Draws {
    fn selected(&self) -> Option<&Draw> {
        self.list.selected().and_then(|n| self.rows.get(n)).map(|held| &held.record)
    }

    fn sift(&mut self, cx: Cx<'_>) {
        let (rows, people) = (&self.rows, &self.people);
        let words = |n: usize| rows.get(n).map(|held| words(&held.record, people, cx)).unwrap_or_default();
        self.list.fill(rows.iter().map(|held| held.record.id).collect(), words, |_, _| false);
    }

    fn command(&mut self, command: Command, cx: Cx<'_>) -> Vec<Effect> {
        if self.list.step(command, cx.size.1.saturating_sub(1)) {
            return Vec::new();
        }
        match command {
            Command::Filter => self.list.filter.begin(),
            Command::Draw => return vec![Effect::ask(Ask::Form(form::ask(cx)))],
            Command::Open => {
                let Some(draw) = self.selected() else { return vec![Effect::Say(cx.text.say("app-empty"))] };
                return vec![Effect::Open(View::Draw(draw.number))];
            }
            Command::Back if self.list.back() => self.sift(cx),
            Command::Back => return vec![Effect::Run(Command::Today)],
            _ => {}
        }
        Vec::new()
    }

    /// `3 of 5 judged, 2 agree`; nothing of what is not judged here.
    fn stands(&self, draw: &Draw, cx: Cx<'_>) -> String {
        match self.judged.get(&draw.id) {
            _ if draw.purpose == Purpose::Audit && !self.judged.contains_key(&draw.id) => String::new(),
            judged => said(judged.copied().unwrap_or_default(), draw.drawn.len(), cx),
        }
    }
}

/// How many of so many were judged, and which share of those agreed.
fn said((judged, agreed): (i64, i64), of: usize, cx: Cx<'_>) -> String {
    let share = if judged == 0 { 0 } else { agreed * 100 / judged };
    let args = [("judged", judged.into()), ("of", of.into()), ("share", share.into())];
    cx.text.say_with(if judged == 0 { "draws-unjudged" } else { "draws-judged" }, &args)
}

/// `5 %` or `12`: what was asked for.
fn wanted(draw: &Draw, cx: Cx<'_>) -> String {
    draw.share.map(|share| percent(cx.text, share)).or(draw.wanted.map(|n| n.to_string())).unwrap_or_default()
}

fn words(draw: &Draw, people: &HashMap<Id, String>, cx: Cx<'_>) -> String {
    let who = draw.by.and_then(|id| people.get(&id)).map_or("", String::as_str);
    let (purpose, of) = (cx.text.word(draw.purpose), cx.text.word(draw.of));
    format!("{} {purpose} {of} {} {} {who}", reference(Noun::Draw, draw.number), draw.from, draw.to)
}

/// Which, for what, of what, of which days, how many, how much of it is judged, by whom.
const COLUMNS: [Column; 6] = [
    Column { least: 8, most: 8, rank: 0, grows: false, right: false },
    Column { least: 8, most: 12, rank: 1, grows: false, right: false },
    Column { least: 13, most: 16, rank: 3, grows: false, right: false },
    Column { least: 13, most: 24, rank: 2, grows: false, right: false },
    Column { least: 26, most: 40, rank: 1, grows: true, right: false },
    Column { least: 7, most: 12, rank: 4, grows: false, right: false },
];

fn line(pane: &Draws, n: usize, cx: Cx<'_>) -> Line {
    let draw = &pane.rows[n].record;
    let day = |date: crate::domain::time::Date| date.format("%m-%d").to_string();
    let of =
        [("n", draw.drawn.len().into()), ("population", draw.population.into()), ("of", cx.text.word(draw.of).into())];
    let who = draw.by.and_then(|id| pane.people.get(&id)).map_or("", String::as_str);
    let (judged, agreed) = pane.judged.get(&draw.id).copied().unwrap_or_default();
    let whole = usize::try_from(judged).is_ok_and(|judged| judged >= draw.drawn.len());
    let (sign, role) = match (agreed < judged, whole) {
        (true, _) => (cx.look.marks.alert(), Role::Alert),
        (false, true) => (cx.look.marks.good(), Role::Good),
        (false, false) => (" ", Role::Plain),
    };
    let cells = vec![
        (Safe::from(reference(Noun::Draw, draw.number)), Role::Plain),
        (Safe::from(cx.text.word(draw.purpose)), Role::Plain),
        (Safe::from(format!("{}..{}", day(draw.from), day(draw.to))), Role::Dim),
        (Safe::from(cx.text.say_with("draws-of", &of)), Role::Plain),
        (Safe::from(pane.stands(draw, cx)), role),
        (Safe::new(who), Role::Dim),
    ];
    Line { sign, role, cells }
}

impl Pane for Draws {
    fn scope(&self) -> Scope {
        Scope::Draws
    }

    fn nouns(&self) -> &'static [Noun] {
        &[Noun::Draw, Noun::Spot, Noun::Person]
    }

    fn refresh(&mut self, store: &Store, cx: Cx<'_>) -> Result<()> {
        self.rows = store.draws(None, LISTED)?;
        self.judged = store.judged()?;
        self.people = store.people()?.into_iter().map(|held| (held.record.id, held.record.name)).collect();
        self.sift(cx);
        Ok(())
    }

    fn update(&mut self, act: Act<'_>, cx: Cx<'_>) -> Vec<Effect> {
        if hears(&mut self.list.filter, &act) {
            self.sift(cx);
            return Vec::new();
        }
        match act {
            Act::Do(command) => self.command(command, cx),
            Act::Reply(Reply::Form(reply)) => match form::read(&reply, cx) {
                Ok(change) => vec![Effect::apply(Change::Draw(change))],
                Err(why) => vec![Effect::Refuse(why)],
            },
            // What was drawn is looked at at once.
            Act::Saved(receipt) => match receipt.refs.first().and_then(|called| parse_reference(called)) {
                Some((Noun::Draw, number)) => vec![Effect::Open(View::Draw(number))],
                _ => Vec::new(),
            },
            Act::Paste(_) => vec![Effect::Say(cx.text.say("app-no-field"))],
            _ => Vec::new(),
        }
    }

    fn settle(&mut self, cx: Cx<'_>) {
        self.list.settle(cx.size.1.saturating_sub(1));
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
        let right = cx.text.say_with("draws-count", &[("n", self.rows.len().into())]);
        Head { tab: Tab::Inspect, view: "draws-view", what: Vec::new(), right }.draw(&self.list, frame, area, cx);
        let list = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
        if self.list.count().0 == 0 {
            let none = if self.rows.is_empty() { "draws-none" } else { "app-empty" };
            Pen::on(frame.buffer_mut(), list, 1, cx).skip(3).write(&cx.text.say(none), Role::Dim);
        }
        self.list.draw(frame, list, &COLUMNS, cx, |n| line(self, n, cx));
    }

    fn takes(&self, key: Key) -> bool {
        self.list.filter.takes(key)
    }

    fn record(&self, _cx: Cx<'_>) -> Option<(Id, String)> {
        self.selected().map(|draw| (draw.id, reference(Noun::Draw, draw.number)))
    }

    fn sight(&self) -> Option<Sight> {
        let words = self.list.filter.words().unwrap_or_default().to_owned();
        Some(Sight { scope: Scope::Draws, part: String::new(), words })
    }

    fn point(&mut self, row: u16, _cx: Cx<'_>) -> Option<bool> {
        row.checked_sub(1).and_then(|line| self.list.point(line))
    }

    fn offers(&self, command: Command, cx: Cx<'_>) -> bool {
        match command {
            Command::Open | Command::History => self.selected().is_some(),
            Command::Draw => cx.actor.may(Duty::DrawSamples),
            _ => true,
        }
    }
}
