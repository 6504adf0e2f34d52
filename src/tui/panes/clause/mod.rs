//! What carries a clause of the rules out: its checklists, their last rounds, what these found, and what puts that right.

mod row;

use ratatui::Frame;
use ratatui::layout::Rect;

use self::row::Row;
use crate::domain::book::Clause as Rule;
use crate::domain::code::Code;
use crate::domain::noun::Noun;
use crate::domain::record::Id;
use crate::domain::round::Which;
use crate::store::{Result, Store};
use crate::text::date;
use crate::text::pick;
use crate::text::safe::Safe;
use crate::text::wrap::wrap;
use crate::tui::command::{Command, Scope};
use crate::tui::cx::Cx;
use crate::tui::dialog::Ask;
use crate::tui::effect::{Act, Effect};
use crate::tui::panes::Pane;
use crate::tui::panes::paper;
use crate::tui::theme::Role;
use crate::tui::view::{Paper, View};
use crate::tui::widget::list::columns::Column;
use crate::tui::widget::list::{Line, List};
use crate::tui::widget::pen::Pen;

/// Rows of the rule's own text at most.
const TEXT: usize = 4;

/// The pane.
pub struct Clause {
    code: Code,
    rule: Option<Rule>,
    rows: Vec<Row>,
    list: List<Id>,
}

/// What kind, which, what, how it stands, when.
const COLUMNS: [Column; 5] = [
    Column { least: 9, most: 10, rank: 1, grows: false, right: false },
    Column { least: 10, most: 18, rank: 2, grows: false, right: false },
    Column { least: 16, most: 60, rank: 0, grows: true, right: false },
    Column { least: 10, most: 14, rank: 1, grows: false, right: false },
    Column { least: 12, most: 13, rank: 3, grows: false, right: false },
];

impl Clause {
    /// A clause by its code, nothing read yet.
    pub fn new(code: Code) -> Self {
        Self { code, rule: None, rows: Vec::new(), list: List::default() }
    }

    fn selected(&self) -> Option<&Row> {
        self.list.selected().and_then(|n| self.rows.get(n))
    }

    /// `4.3  Cold chain`, 第四章第三条.
    fn title(&self, cx: Cx<'_>) -> String {
        let number = pick::clause(cx.text, Rule::place(&self.code));
        let title = self.rule.as_ref().map(|rule| cx.text.phrase(&rule.title)).unwrap_or_default();
        format!("{number}  {title}").trim_end().to_owned()
    }

    /// The rule itself, as much of it as leaves room for its evidence.
    fn text(&self, cx: Cx<'_>) -> Vec<String> {
        let Some(rule) = &self.rule else { return vec![cx.text.say("clause-unknown")] };
        let room = usize::from(cx.size.0.saturating_sub(2));
        let text = cx.text.phrase(&rule.text).split_whitespace().collect::<Vec<_>>().join(" ");
        let mut lines = wrap(&text, room, cx.look.width);
        let most = TEXT.min(usize::from(cx.size.1) / 4);
        if lines.len() > most {
            lines.truncate(most);
            if let Some(last) = lines.last_mut() {
                last.push('…');
            }
        }
        lines
    }

    /// Rows that the list has.
    fn room(&self, cx: Cx<'_>) -> u16 {
        cx.size.1.saturating_sub(self.text(cx).len() as u16 + 2)
    }

    fn open(&self, cx: Cx<'_>) -> Vec<Effect> {
        let Some(row) = self.selected() else { return vec![Effect::Say(cx.text.say("app-empty"))] };
        vec![match row {
            Row::Checklist(template) => Effect::Open(View::Preview(Box::new(template.form.clone()))),
            Row::Round(round) => Effect::Open(View::Round { which: Which::Row(round.id), line: None }),
            Row::Finding(finding) => match (finding.round, finding.action) {
                (Some(round), _) => Effect::Open(View::Round { which: Which::Row(round), line: finding.item.clone() }),
                (None, Some(action)) => Effect::Open(View::Action(action)),
                (None, None) => Effect::ask(Ask::History(finding.id, row.called())),
            },
            Row::Action(action) => Effect::Open(View::Action(action.id)),
        }]
    }
}

fn line(row: &Row, cx: Cx<'_>) -> Line {
    let open = row.is_open();
    let at = row.at().map(|at| date::stamp(cx.text, cx.local(at))).unwrap_or_default();
    let cells = vec![
        (Safe::from(cx.text.word(row.noun())), Role::Dim),
        (Safe::from(row.called()), Role::Dim),
        (Safe::new(cx.text.phrase(row.title())), Role::Plain),
        (Safe::from(row.state(cx)), if open { Role::Alert } else { Role::Dim }),
        (Safe::from(at), Role::Dim),
    ];
    Line { sign: if open { cx.look.marks.alert() } else { " " }, role: Role::Alert, cells }
}

impl Pane for Clause {
    fn scope(&self) -> Scope {
        Scope::Clause
    }

    fn nouns(&self) -> &'static [Noun] {
        &[Noun::Clause, Noun::Template, Noun::Round, Noun::Finding, Noun::Action]
    }

    fn refresh(&mut self, store: &Store, _cx: Cx<'_>) -> Result<()> {
        (self.rule, self.rows) = row::read(store, &self.code)?;
        self.list.fill(self.rows.iter().map(Row::id).collect(), |_| String::new(), |_, _| false);
        Ok(())
    }

    fn update(&mut self, act: Act<'_>, cx: Cx<'_>) -> Vec<Effect> {
        match act {
            Act::Do(command) if self.list.step(command, self.room(cx)) => Vec::new(),
            Act::Do(Command::Open) => self.open(cx),
            Act::Do(Command::Back) => vec![Effect::Close(None)],
            Act::Paste(_) => vec![Effect::Say(cx.text.say("app-no-field"))],
            _ => Vec::new(),
        }
    }

    fn settle(&mut self, cx: Cx<'_>) {
        self.list.settle(self.room(cx));
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
        let mut pen = Pen::on(frame.buffer_mut(), area, 0, cx);
        pen.skip(1).right(&Safe::from(format!("{} ", cx.text.say("clause-view"))), Role::Plain);
        pen.write(&self.title(cx), Role::Title);
        let mut row = 1;
        for line in self.text(cx) {
            Pen::on(frame.buffer_mut(), area, row, cx).skip(1).write(&line, Role::Dim);
            row += 1;
        }
        row += 1;
        let list = Rect { y: area.y + row, height: area.height.saturating_sub(row), ..area };
        if self.rows.is_empty() {
            Pen::on(frame.buffer_mut(), list, 0, cx).skip(3).write(&cx.text.say("clause-none"), Role::Dim);
        }
        self.list.draw(frame, list, &COLUMNS, cx, |n| line(&self.rows[n], cx));
    }

    fn record(&self, _cx: Cx<'_>) -> Option<(Id, String)> {
        self.selected().map(|row| (row.id(), row.called()))
    }

    fn papers(&self, cx: Cx<'_>) -> Vec<Paper> {
        vec![paper::clause(&self.code, cx)]
    }

    fn point(&mut self, row: u16, cx: Cx<'_>) -> Option<bool> {
        row.checked_sub(cx.size.1.saturating_sub(self.room(cx))).and_then(|line| self.list.point(line))
    }

    fn offers(&self, command: Command, _cx: Cx<'_>) -> bool {
        !matches!(command, Command::Open | Command::History) || self.selected().is_some()
    }
}
