//! What happened to a record: who, when, what it was before and after.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Dialog, Verdict};
use crate::store::Event;
use crate::text::changed::{Called, Changes};
use crate::text::date;
use crate::text::safe::Safe;
use crate::text::wrap::paragraphs;
use crate::tui::cx::Cx;
use crate::tui::key::{Key, KeyCode};
use crate::tui::theme::Role;
use crate::tui::widget::frame::boxed;
use crate::tui::widget::pen::Pen;

/// The widest that it is drawn.
const WIDEST: u16 = 76;
/// What stands before the lines of an entry.
const INDENT: &str = "    ";
/// What stands before a line that goes on from the one above.
const FURTHER: &str = "  ";

/// Fields that say nothing to a reader: identities, and what the line beside them says already.
const SILENT: [&str; 15] = [
    "by",
    "round",
    "item",
    "template",
    "version",
    "started_by",
    "signed_by",
    "reviewed_by",
    "reason_by",
    "finding",
    "action",
    "schedule",
    "shift",
    "slot",
    "title",
];

pub(super) struct History {
    title: Safe,
    lines: Vec<(Role, Safe)>,
    top: usize,
}

impl History {
    pub fn new(reference: &str, events: &[Event], called: &Called, cx: Cx<'_>) -> Self {
        let title = cx.text.say_with("app-history-title", &[("reference", reference.into())]);
        let lines = events.iter().rev().flat_map(|event| lines(event, called, cx)).collect();
        Self { title: Safe::from(title), lines, top: 0 }
    }
}

fn lines(event: &Event, called: &Called, cx: Cx<'_>) -> Vec<(Role, Safe)> {
    let at = date::stamp(cx.text, cx.local(event.entry.at));
    let verb = cx.text.word_of("verb", &event.entry.verb.replace('_', "-"));
    let mut lines = vec![(Role::Title, Safe::from(format!("{at}  {}  {verb}", event.by)))];
    let room = usize::from(cx.size.0.min(WIDEST).saturating_sub(4)).saturating_sub(INDENT.len() + FURTHER.len());
    let mut push = |role: Role, text: &str| {
        for (n, line) in paragraphs(text, room, cx.look.width).into_iter().enumerate() {
            // What goes on from the line above stands further in.
            let further = if n == 0 { "" } else { FURTHER };
            lines.push((role, Safe::from(format!("{INDENT}{further}{line}"))));
        }
    };
    event.entry.reason.iter().for_each(|reason| push(Role::Plain, reason));
    let changes = Changes { locale: cx.text, calendar: cx.calendar, called, noun: event.entry.noun() };
    let made = |field: &str| event.changes.iter().any(|change| change.field == field && change.before.is_null());
    let told = event.changes.iter().filter(|change| {
        // What a record was made with says little; what is altered later counts.
        let silent = SILENT.contains(&change.field.as_str()) && made(&change.field);
        // Counted when it is signed; false until something happens.
        let idle = change.before.is_null() && (change.after == false || (change.field == "lines" && change.after == 0));
        !silent && !idle
    });
    for change in told {
        for line in changes.told(&change.field, &change.before, &change.after) {
            push(Role::Dim, &line);
        }
    }
    lines
}

impl Dialog for History {
    fn key(&mut self, key: Key, cx: Cx<'_>) -> Verdict {
        let page = usize::from(cx.size.1 / 2);
        let end = self.lines.len().saturating_sub(1);
        match key.code {
            KeyCode::Down | KeyCode::Char('j') => self.top = (self.top + 1).min(end),
            KeyCode::PageDown | KeyCode::Char(' ') => self.top = (self.top + page).min(end),
            KeyCode::Up | KeyCode::Char('k') => self.top = self.top.saturating_sub(1),
            KeyCode::PageUp => self.top = self.top.saturating_sub(page),
            _ => return Verdict::Leave,
        }
        Verdict::Stay
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
        let columns = area.width.min(WIDEST);
        let rows = (self.lines.len().max(1) as u16).min(area.height.saturating_sub(4));
        let inside = boxed(frame.buffer_mut(), area, (columns, rows), &self.title, cx);
        for (row, (role, line)) in self.lines.iter().skip(self.top).take(inside.height.into()).enumerate() {
            Pen::on(frame.buffer_mut(), inside, row as u16, cx).put(line, *role);
        }
        if self.lines.is_empty() {
            Pen::on(frame.buffer_mut(), inside, 0, cx).write(&cx.text.say("app-empty"), Role::Dim);
        }
    }
}
