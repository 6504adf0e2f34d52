//! One sample: what was drawn, in the order in which it was, and what was said of each.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{said, wanted};
use crate::domain::change::Change;
use crate::domain::draw::{Change as Sampled, Drawn};
use crate::domain::noun::{Noun, reference};
use crate::domain::record::Id;
use crate::domain::refusal::Refusal;
use crate::domain::round::Which;
use crate::store::{DrawView, DrawnRow, Result, Store};
use crate::text::date;
use crate::text::safe::Safe;
use crate::text::wrap::wrap;
use crate::tui::command::{Command, Scope};
use crate::tui::cx::Cx;
use crate::tui::dialog::{Ask, LineAsk, Reply};
use crate::tui::effect::{Act, Effect};
use crate::tui::panes::Pane;
use crate::tui::theme::Role;
use crate::tui::view::View;
use crate::tui::widget::list::columns::Column;
use crate::tui::widget::list::{Line, List};
use crate::tui::widget::pen::Pen;

/// Which, what, how it stands, what was said, by whom, what was found.
const COLUMNS: [Column; 6] = [
    Column { least: 8, most: 9, rank: 1, grows: false, right: false },
    Column { least: 16, most: 24, rank: 0, grows: false, right: false },
    Column { least: 6, most: 12, rank: 5, grows: false, right: false },
    Column { least: 7, most: 10, rank: 1, grows: false, right: false },
    Column { least: 6, most: 10, rank: 4, grows: false, right: false },
    Column { least: 20, most: 80, rank: 2, grows: true, right: false },
];

/// The pane.
pub struct One {
    number: i64,
    view: Option<DrawView>,
    list: List<Id>,
    /// The round whose difference is being said, and what it is called.
    asked: Option<(Id, String)>,
    /// What was said last, to be told once it is saved.
    judged: Option<String>,
}

impl One {
    /// A sample, nothing read yet.
    pub fn new(number: i64) -> Self {
        Self { number, view: None, list: List::default(), asked: None, judged: None }
    }

    fn rows(&self) -> &[DrawnRow] {
        self.view.as_ref().map_or(&[], |view| &view.rows)
    }

    fn selected(&self) -> Option<&DrawnRow> {
        self.list.selected().and_then(|n| self.rows().get(n))
    }

    fn of(&self) -> Drawn {
        self.view.as_ref().map_or(Drawn::Rounds, |view| view.draw.record.of)
    }

    fn command(&mut self, command: Command, cx: Cx<'_>) -> Vec<Effect> {
        if self.list.step(command, self.room(cx)) {
            return Vec::new();
        }
        let row = self.selected().cloned();
        match (command, row) {
            (Command::Back, _) => vec![Effect::Close(None)],
            (_, None) => vec![Effect::Say(cx.text.say("app-empty"))],
            (Command::Open, Some(row)) => match self.of() {
                Drawn::Rounds => vec![Effect::Open(View::Round { which: Which::Row(row.id), line: None })],
                Drawn::Actions => vec![Effect::Open(View::Action(row.id))],
                Drawn::Findings => vec![Effect::ask(Ask::History(row.id, row.reference))],
            },
            (Command::Agrees | Command::Differs, Some(_)) if self.of() != Drawn::Rounds => {
                vec![Effect::Say(cx.text.say("draws-rounds-only"))]
            }
            (Command::Agrees, Some(row)) => self.judge(row.id, &row.reference, true, None),
            (Command::Differs, Some(row)) => {
                let args = [("reference", row.reference.as_str().into())];
                let ask = LineAsk {
                    title: cx.text.say_with("draws-differs-title", &args),
                    hint: cx.text.say("draws-differs-hint"),
                    place: format!("spot {} {}", self.number, row.reference),
                    ..LineAsk::default()
                };
                self.asked = Some((row.id, row.reference));
                vec![Effect::ask(Ask::Line(ask))]
            }
            _ => Vec::new(),
        }
    }

    fn judge(&mut self, round: Id, called: &str, agrees: bool, note: Option<String>) -> Vec<Effect> {
        let Some(view) = &self.view else { return Vec::new() };
        self.judged = Some(called.to_owned());
        let change = Sampled::Judge { draw: view.draw.record.id, round, agrees, note };
        vec![Effect::apply(Change::Draw(change))]
    }

    /// What was drawn, in a line or two: enough to draw it again by hand.
    fn head(&self, room: usize, cx: Cx<'_>) -> Vec<String> {
        let Some(view) = &self.view else { return Vec::new() };
        let draw = &view.draw.record;
        let args = [
            ("purpose", cx.text.word(draw.purpose).into()),
            ("wanted", wanted(draw, cx).into()),
            ("n", view.rows.len().into()),
            ("population", draw.population.into()),
            ("of", cx.text.word(draw.of).into()),
            ("from", date::full(cx.text, draw.from).into()),
            ("to", date::full(cx.text, draw.to).into()),
            ("seed", draw.seed.to_string().into()),
        ];
        wrap(&cx.text.say_with("draws-head", &args), room, cx.look.width)
    }

    /// Rows that the list has.
    fn room(&self, cx: Cx<'_>) -> u16 {
        let head = self.head(usize::from(cx.size.0.saturating_sub(2)), cx).len() as u16;
        cx.size.1.saturating_sub(head + 2)
    }

    fn line(&self, row: &DrawnRow, cx: Cx<'_>) -> Line {
        let names = self.view.as_ref().map(|view| &view.names);
        let spot = row.spot.as_ref();
        let who = spot.and_then(|spot| spot.by).and_then(|id| names.and_then(|names| names.get(&id)));
        let verdict = spot.map(|spot| cx.text.say(if spot.agrees { "draws-agrees" } else { "draws-differs" }));
        let (sign, role) = match spot.map(|spot| spot.agrees) {
            Some(true) => (cx.look.marks.good(), Role::Good),
            Some(false) => (cx.look.marks.alert(), Role::Alert),
            None => (" ", Role::Plain),
        };
        let cells = vec![
            (Safe::new(&row.reference), Role::Dim),
            (Safe::new(cx.text.phrase(&row.title)), Role::Plain),
            (Safe::from(cx.text.state(self.of().noun(), &row.state)), Role::Dim),
            (Safe::from(verdict.unwrap_or_default()), role),
            (Safe::new(who.map_or("", String::as_str)), Role::Dim),
            (Safe::new(spot.and_then(|spot| spot.note.as_deref()).unwrap_or_default()), Role::Plain),
        ];
        Line { sign, role, cells }
    }
}

impl Pane for One {
    fn scope(&self) -> Scope {
        Scope::Draw
    }

    fn nouns(&self) -> &'static [Noun] {
        &[Noun::Draw, Noun::Spot, Noun::Round, Noun::Finding, Noun::Action, Noun::Person]
    }

    fn refresh(&mut self, store: &Store, _cx: Cx<'_>) -> Result<()> {
        let called = || reference(Noun::Draw, self.number);
        let unknown = || Refusal::Unknown { what: "draw", given: called(), near: Vec::new() };
        self.view = Some(store.draw(self.number)?.ok_or_else(unknown)?);
        let keys = self.rows().iter().map(|row| row.id).collect();
        self.list.fill(keys, |_| String::new(), |_, _| false);
        Ok(())
    }

    fn update(&mut self, act: Act<'_>, cx: Cx<'_>) -> Vec<Effect> {
        match act {
            Act::Do(command) => self.command(command, cx),
            Act::Reply(Reply::Text(note)) => match self.asked.clone() {
                Some((round, called)) => self.judge(round, &called, false, Some(note)),
                None => Vec::new(),
            },
            Act::Saved(_) => match self.judged.take() {
                Some(called) => {
                    self.asked = None;
                    vec![Effect::Say(cx.text.say_with("draws-said", &[("reference", called.into())]))]
                }
                None => Vec::new(),
            },
            Act::Paste(_) => vec![Effect::Say(cx.text.say("app-no-field"))],
            _ => Vec::new(),
        }
    }

    fn settle(&mut self, cx: Cx<'_>) {
        self.list.settle(self.room(cx));
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
        let Some(view) = &self.view else { return };
        let spots: Vec<bool> = view.rows.iter().filter_map(|row| row.spot.as_ref()).map(|spot| spot.agrees).collect();
        let counts = (spots.len() as i64, spots.iter().filter(|agrees| **agrees).count() as i64);
        let mut pen = Pen::on(frame.buffer_mut(), area, 0, cx);
        let right = if self.of() == Drawn::Rounds { said(counts, view.rows.len(), cx) } else { String::new() };
        pen.skip(1).right(&Safe::from(format!("{right} ")), Role::Plain);
        pen.write(&reference(Noun::Draw, self.number), Role::Title);
        let mut row = 1;
        for line in self.head(usize::from(cx.size.0.saturating_sub(2)), cx) {
            Pen::on(frame.buffer_mut(), area, row, cx).skip(1).write(&line, Role::Dim);
            row += 1;
        }
        row += 1;
        let list = Rect { y: area.y + row, height: area.height.saturating_sub(row), ..area };
        self.list.draw(frame, list, &COLUMNS, cx, |n| self.line(&self.rows()[n], cx));
    }

    fn record(&self, _cx: Cx<'_>) -> Option<(Id, String)> {
        self.selected().map(|row| (row.id, row.reference.clone()))
    }

    fn point(&mut self, row: u16, cx: Cx<'_>) -> Option<bool> {
        row.checked_sub(cx.size.1.saturating_sub(self.room(cx))).and_then(|line| self.list.point(line))
    }

    fn offers(&self, command: Command, _cx: Cx<'_>) -> bool {
        match command {
            Command::Agrees | Command::Differs => self.selected().is_some() && self.of() == Drawn::Rounds,
            Command::Open | Command::History => self.selected().is_some(),
            _ => true,
        }
    }
}
