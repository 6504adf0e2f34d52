//! The dialog for a line that fails: what is wrong, how bad, who puts it right, by when. Words and Enter are enough.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::line::keys;
use super::{Dialog, FailReply, Reply, Verdict};
use crate::domain::finding::Severity;
use crate::domain::record::Id;
use crate::domain::time::{Clock, Instant, Span};
use crate::text::date;
use crate::text::safe::Safe;
use crate::text::typed;
use crate::text::width::{cut, width};
use crate::tui::cx::Cx;
use crate::tui::draft::Place;
use crate::tui::key::{Key, KeyCode};
use crate::tui::theme::Role;
use crate::tui::widget::field::{Field, Takes};
use crate::tui::widget::frame::boxed;
use crate::tui::widget::pen::Pen;

/// A line that fails.
#[derive(Debug, Clone)]
pub struct FailAsk {
    /// What the line says.
    pub about: String,
    /// Where the note belongs while it is not saved.
    pub place: Place,
    /// What was noted before.
    pub start: String,
    /// A fail of it is major.
    pub critical: bool,
    /// The post that puts it right where nobody is named.
    pub post: Option<crate::domain::code::Code>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Row {
    Note,
    Severity,
    Owner,
    Due,
}

const ROWS: [Row; 4] = [Row::Note, Row::Severity, Row::Owner, Row::Due];

pub(super) struct Fail {
    ask: FailAsk,
    note: Field,
    at: Row,
    severity: Severity,
    severity_set: bool,
    /// The post first, then everybody.
    owners: Vec<(Option<Id>, Safe)>,
    owner: usize,
    due: Option<Instant>,
    /// A date as it is being typed on the row of the due time.
    typed: Field,
    lacks: bool,
}

impl Fail {
    pub fn new(ask: FailAsk, owners: Vec<(Option<Id>, Safe)>, cx: Cx<'_>) -> Self {
        let note = cx.drafts.get(&ask.place).unwrap_or(&ask.start).to_owned();
        let severity = if ask.critical { Severity::Major } else { Severity::General };
        Self {
            note: Field::with(Takes::Words, &note),
            ask,
            at: Row::Note,
            severity,
            severity_set: false,
            owners,
            owner: 0,
            due: None,
            typed: Field::with(Takes::Plain, ""),
            lacks: false,
        }
    }

    fn due(&self, cx: Cx<'_>) -> Instant {
        let settings = &cx.site.settings;
        self.due.unwrap_or_else(|| {
            cx.now.plus(if self.severity == Severity::Major { settings.due_major } else { settings.due_general })
        })
    }

    fn turn(&mut self, step: i64, cx: Cx<'_>) {
        match self.at {
            Row::Note => {}
            Row::Severity => {
                let other = Severity::ALL.into_iter().find(|other| *other != self.severity);
                self.severity = other.unwrap_or(self.severity);
                self.severity_set = true;
            }
            Row::Owner => {
                let count = self.owners.len() as i64;
                self.owner = (self.owner as i64 + step).rem_euclid(count.max(1)) as usize;
            }
            Row::Due => {
                self.typed = Field::with(Takes::Plain, "");
                let due = self.due(cx).plus(Span::of_days(step));
                if due > cx.now {
                    self.due = Some(due);
                }
            }
        }
    }

    /// A date typed on the due row: the hour stays, the past is not taken.
    fn type_due(&mut self, key: Key, cx: Cx<'_>) {
        self.typed.key(key);
        let Some(date) = typed::date(self.typed.text(), cx.today()) else { return };
        let due = cx.calendar.instant(date, Clock::of(cx.local(self.due(cx)).time()));
        if due > cx.now {
            self.due = Some(due);
        }
    }

    fn go(&mut self, step: usize) {
        let at = ROWS.iter().position(|row| *row == self.at).unwrap_or(0);
        self.at = ROWS[(at + step) % ROWS.len()];
    }

    fn reply(&self) -> Reply {
        Reply::Fail(FailReply {
            note: self.note.text().trim().to_owned(),
            severity: self.severity_set.then_some(self.severity),
            owner: self.owners.get(self.owner).and_then(|(id, _)| *id),
            due: self.due,
        })
    }
}

impl Dialog for Fail {
    fn key(&mut self, key: Key, cx: Cx<'_>) -> Verdict {
        self.lacks = false;
        match key.code {
            KeyCode::Esc => return Verdict::Leave,
            KeyCode::Char('c') if key.ctrl => return Verdict::Leave,
            KeyCode::Enter if self.note.is_blank() => {
                self.lacks = true;
                self.at = Row::Note;
            }
            KeyCode::Enter => return Verdict::Reply(self.reply()),
            KeyCode::Tab | KeyCode::Down => self.go(1),
            KeyCode::BackTab | KeyCode::Up => self.go(ROWS.len() - 1),
            _ if self.at == Row::Note => drop(self.note.key(key)),
            KeyCode::Left => self.turn(-1, cx),
            KeyCode::Right => self.turn(1, cx),
            KeyCode::Backspace if self.at == Row::Due => self.type_due(key, cx),
            _ if self.at == Row::Due && key.text().is_some() => self.type_due(key, cx),
            KeyCode::Char('-') => self.turn(-1, cx),
            KeyCode::Char('+' | ' ') => self.turn(1, cx),
            KeyCode::PageUp if self.at == Row::Due => self.turn(-7, cx),
            KeyCode::PageDown if self.at == Row::Due => self.turn(7, cx),
            // Words typed on another row belong to the note.
            _ if key.text().is_some() => {
                self.at = Row::Note;
                self.note.key(key);
            }
            _ => {}
        }
        Verdict::Stay
    }

    fn paste(&mut self, text: &str) {
        self.at = Row::Note;
        self.note.insert(text);
    }

    fn draft(&self) -> Option<(&str, &str)> {
        Some((&self.ask.place, self.note.text()))
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
        let columns = area.width.min(66);
        let inside = boxed(frame.buffer_mut(), area, (columns, 7), &Safe::from(cx.text.say("round-fail-title")), cx);
        Pen::on(frame.buffer_mut(), inside, 0, cx).write(&self.ask.about, Role::Title);
        let hint = cut(&cx.text.say("round-fail-note"), inside.width.into(), cx.look.width);
        Pen::on(frame.buffer_mut(), inside, 2, cx).write(&hint, Role::Dim);
        let due = self.due(cx);
        let due = format!("{} {}", date::day(cx.text, cx.local(due).date()), date::time(cx.local(due)));
        let owner = self.owners.get(self.owner).map(|(_, name)| name.clone()).unwrap_or_default();
        let values = [
            (Row::Severity, "round-fail-severity", Safe::from(cx.text.word(self.severity))),
            (Row::Owner, "round-fail-owner", owner),
            (Row::Due, "round-fail-due", Safe::from(due)),
        ];
        for (n, (row, label, value)) in values.into_iter().enumerate() {
            let mut pen = Pen::on(frame.buffer_mut(), inside, 3 + n as u16, cx);
            let here = self.at == row;
            pen.write(if here { cx.look.marks.here() } else { " " }, Role::Key).skip(1);
            pen.cell(&Safe::from(cx.text.say(label)), 12, Role::Dim);
            pen.put(&value, if here { Role::Selected } else { Role::Plain });
            if row == Row::Due && !self.typed.text().is_empty() {
                pen.skip(2).put(&Safe::new(self.typed.text()), Role::Typed);
            }
        }
        keys(frame, inside, 6, self.lacks, cx);
        let more = Safe::from(cx.text.say("round-fail-keys"));
        let mut pen = Pen::on(frame.buffer_mut(), inside, 6, cx);
        // Whole or not at all, beside the keys that come first.
        if width(more.as_str(), cx.look.width) <= pen.skip(28).room() {
            pen.put(&more, Role::Dim);
        }
        // Last, so that the caret stays in the note.
        if self.at == Row::Note {
            self.note.draw(frame, inside, 1, cx);
        } else {
            let mut pen = Pen::on(frame.buffer_mut(), inside, 1, cx);
            pen.write("[ ", Role::Dim);
            let room = pen.room().saturating_sub(2);
            pen.cell(&Safe::new(self.note.text()), room, Role::Typed).write(" ]", Role::Dim);
        }
    }
}
