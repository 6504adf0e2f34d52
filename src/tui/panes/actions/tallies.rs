//! How much has to be put right: by how far it is over due, by who does it, by where. Each line leads to its actions.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::part::{Only, Part, Show, Shown};
use super::standing::raised_to;
use super::who::Who;
use crate::domain::action::Rung;
use crate::domain::noun::Noun;
use crate::store::{ActionCounts, Result, Store};
use crate::text::safe::Safe;
use crate::tui::command::{Command, Scope};
use crate::tui::cx::Cx;
use crate::tui::effect::{Act, Effect};
use crate::tui::key::Key;
use crate::tui::panes::head::{Head, hears};
use crate::tui::panes::{Pane, Tab};
use crate::tui::sight::Sight;
use crate::tui::theme::Role;
use crate::tui::widget::list::columns::Column;
use crate::tui::widget::list::{Line, List};
use crate::tui::widget::pen::Pen;

/// A line of the counts.
#[derive(Debug, Clone)]
struct Row {
    /// What its number is of: the group it stands in, and its name there.
    group: &'static str,
    name: String,
    open: i64,
    overdue: i64,
    /// Where it leads; none where the actions cannot be shown by themselves.
    leads: Option<(Part, Shown)>,
}

/// The pane.
#[derive(Default)]
pub struct Tallies {
    rows: Vec<Row>,
    list: List<(&'static str, String)>,
    open: i64,
}

impl Tallies {
    fn show(&mut self) {
        let rows = &self.rows;
        let keys = rows.iter().map(|row| (row.group, row.name.clone())).collect();
        let words = |place: usize| rows.get(place).map(|row| row.name.clone()).unwrap_or_default();
        self.list.fill(keys, words, |_, _| false);
    }

    fn selected(&self) -> Option<&Row> {
        self.list.selected().and_then(|place| self.rows.get(place))
    }

    fn command(&mut self, command: Command, cx: Cx<'_>) -> Vec<Effect> {
        if self.list.step(command, cx.size.1.saturating_sub(1)) {
            return Vec::new();
        }
        match command {
            Command::Open => {
                let Some(row) = self.selected() else { return vec![Effect::Say(cx.text.say("app-empty"))] };
                let Some((part, shown)) = &row.leads else {
                    return vec![Effect::Say(cx.text.say("actions-tally-leads-nowhere"))];
                };
                let sight = Sight { scope: Scope::Actions, part: shown.written(*part), words: String::new() };
                vec![Effect::Show(sight)]
            }
            Command::Filter => {
                self.list.filter.begin();
                Vec::new()
            }
            Command::History => vec![Effect::Say(cx.text.say("reach-no-record"))],
            Command::Back if self.list.back() => {
                self.show();
                Vec::new()
            }
            Command::Back => vec![Effect::Run(Command::Today)],
            _ => Vec::new(),
        }
    }
}

/// The lines: what waits to be verified, the ladder from the top, then owners and areas, the most first.
fn rows(counts: &ActionCounts, who: &Who, cx: Cx<'_>) -> Vec<Row> {
    let late = || Shown { show: Show::Late, only: Only::Any };
    let only = |only: Only| Some((Part::Open, Shown { show: Show::All, only }));
    let state = "actions-group-state";
    let mut rows = vec![
        Row {
            group: state,
            name: cx.text.say("actions-tally-overdue"),
            open: counts.overdue,
            overdue: counts.overdue,
            leads: Some((Part::Open, late())),
        },
        Row {
            group: state,
            name: cx.text.say("actions-view-verify"),
            open: counts.to_verify,
            overdue: 0,
            leads: Some((Part::ToVerify, Shown::default())),
        },
    ];
    for (step, rung) in Rung::ALL.into_iter().enumerate().rev() {
        let (n, leads) = (counts.by_step[step + 1], only(Only::Step(step as u8)));
        rows.push(Row { group: "actions-group-ladder", name: raised_to(rung, cx), open: n, overdue: n, leads });
    }
    for counted in &counts.by_owner {
        let (name, leads) = match (&counted.what.person, &counted.what.post) {
            (Some(_), _) if cx.masked => continue,
            (Some(person), _) => (who.name(*person, cx), only(Only::Owner(*person))),
            (None, Some(post)) => (who.post(post, cx).to_owned(), only(Only::Post(post.clone()))),
            (None, None) => (cx.text.say("actions-tally-nobody"), None),
        };
        rows.push(Row { group: "actions-group-owner", name, open: counted.open, overdue: counted.overdue, leads });
    }
    for counted in &counts.by_area {
        let (name, leads) = match &counted.what {
            Some(area) => (who.place(area, cx).to_owned(), only(Only::Area(area.clone()))),
            None => (cx.text.say("actions-tally-nowhere"), None),
        };
        rows.push(Row { group: "actions-group-area", name, open: counted.open, overdue: counted.overdue, leads });
    }
    rows.retain(|row| row.open > 0);
    rows
}

impl Pane for Tallies {
    fn scope(&self) -> Scope {
        Scope::Tallies
    }

    fn nouns(&self) -> &'static [Noun] {
        &[Noun::Action, Noun::Person, Noun::Post, Noun::Area, Noun::Site]
    }

    fn refresh(&mut self, store: &Store, cx: Cx<'_>) -> Result<()> {
        let counts = store.action_counts(cx.now)?;
        self.open = counts.open;
        self.rows = rows(&counts, &Who::read(store)?, cx);
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
            _ => Vec::new(),
        }
    }

    fn settle(&mut self, cx: Cx<'_>) {
        self.list.settle(cx.size.1.saturating_sub(1));
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
        let right = cx.text.say_with("actions-count", &[("n", self.open.into())]);
        let head = Head { tab: Tab::Actions, view: "actions-view-tallies", what: Vec::new(), right };
        head.draw(&self.list, frame, area, cx);
        let list = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
        if self.list.count().0 == 0 {
            Pen::on(frame.buffer_mut(), list, 1, cx).skip(3).write(&cx.text.say("actions-nothing-open"), Role::Dim);
        }
        let column = |least, most, rank| Column { least, most, rank, ..Column::default() };
        let columns = [
            column(8, 14, 2),
            Column { grows: true, ..column(12, 30, 0) },
            Column { right: true, ..column(8, 12, 1) },
            Column { right: true, ..column(8, 14, 3) },
        ];
        self.list.draw(frame, list, &columns, cx, |place| self.line(place, cx));
    }

    fn takes(&self, key: Key) -> bool {
        self.list.filter.takes(key)
    }

    fn sight(&self) -> Option<Sight> {
        let words = self.list.filter.words().unwrap_or_default().to_owned();
        Some(Sight { scope: Scope::Tallies, part: String::new(), words })
    }

    fn point(&mut self, row: u16, _cx: Cx<'_>) -> Option<bool> {
        row.checked_sub(1).and_then(|line| self.list.point(line))
    }

    fn offers(&self, command: Command, _cx: Cx<'_>) -> bool {
        command != Command::Open || self.selected().is_some()
    }
}

impl Tallies {
    fn line(&self, place: usize, cx: Cx<'_>) -> Line {
        let row = &self.rows[place];
        // The name of a group stands before its first line.
        let first = place == 0 || self.rows[place - 1].group != row.group;
        let late = row.overdue > 0;
        let overdue = cx.text.say_with("actions-tally-late", &[("n", row.overdue.into())]);
        let (sign, role) = if late { (cx.look.marks.alert(), Role::Alert) } else { (" ", Role::Plain) };
        let cells = vec![
            (Safe::from(if first { cx.text.say(row.group) } else { String::new() }), Role::Dim),
            (Safe::from(row.name.clone()), Role::Plain),
            (Safe::from(row.open.to_string()), Role::Plain),
            (Safe::from(if late { overdue } else { String::new() }), role),
        ];
        Line { sign, role, cells }
    }
}
