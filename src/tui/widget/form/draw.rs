//! Drawing a form.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use super::control::Control;
use super::item::{Choice, Item};
use super::layout::{self, Row, Shape};
use super::picker::Picker;
use super::read::meaning;
use super::several::Several;
use super::{Enter, Entry, Form};
use crate::text::safe::Safe;
use crate::text::width::width;
use crate::tui::cx::Cx;
use crate::tui::theme::Role;
use crate::tui::widget::field::{Shows, Takes};
use crate::tui::widget::frame::boxed;
use crate::tui::widget::pen::Pen;

impl Form {
    /// Draws it in a box in the middle of `area`.
    pub fn draw(&self, frame: &mut Frame, area: Rect, title: &Safe, cx: Cx<'_>) {
        let shape = layout::shape(self, cx);
        let rows = shape.about.len() as u16 + shape.height + shape.help_rows + 1;
        let inside = boxed(frame.buffer_mut(), area, (shape.columns, rows), title, cx);
        let mut row = 0;
        for line in &shape.about {
            Pen::on(frame.buffer_mut(), inside, row, cx).write(line, Role::Title);
            row += 1;
        }
        let height = shape.height.min(inside.height.saturating_sub(row));
        let fields = Rect { y: inside.y + row, height, ..inside };
        self.draw_fields(frame, fields, &shape, cx);
        row += height;
        for (n, line) in shape.help.iter().enumerate() {
            Pen::on(frame.buffer_mut(), inside, row + n as u16, cx).write(line, Role::Dim);
        }
        self.draw_keys(frame, inside, inside.height.saturating_sub(1), &shape, cx);
    }

    fn draw_fields(&self, frame: &mut Frame, area: Rect, shape: &Shape, cx: Cx<'_>) {
        let label = layout::label_cells(self, cx);
        let top = self.top.min(shape.rows.len().saturating_sub(area.height.into()));
        let shown: Vec<&Row> = shape.rows.iter().skip(top).take(area.height.into()).collect();
        for (y, row) in (0..).zip(&shown) {
            let n = row.entry();
            let entry = &self.entries[n];
            let active = n == self.at;
            let field = Rect { x: area.x + label, y: area.y + y, width: area.width.saturating_sub(label), height: 1 };
            match row {
                Row::Field(_, part, of) => {
                    if *part == 0 && label > 0 {
                        draw_label(frame, Rect { y: area.y + y, height: 1, ..area }, label, entry, active, cx);
                    }
                    // All rows of a field are drawn with the first of them that is in sight.
                    if *part == 0 || y == 0 {
                        let rows = ((of - part) as u16).min(area.height - y);
                        let cells = layout::field_cells(self, n, cx);
                        draw_control(frame, Rect { height: rows, ..field }, cells, *part, entry, active, cx);
                    }
                }
                Row::List(_, place) => {
                    if let Control::One(picker) = &entry.control {
                        draw_choice(frame, field, picker, *place, cx);
                    }
                }
                Row::Said(_, role, text) => {
                    Pen::on(frame.buffer_mut(), field, 0, cx).write(text, *role);
                }
            }
        }
    }

    fn draw_keys(&self, frame: &mut Frame, inside: Rect, row: u16, shape: &Shape, cx: Cx<'_>) {
        let Some(entry) = self.entries.get(self.at) else { return };
        let last = self.at + 1 == self.entries.len();
        let saves = self.enter == Enter::Saves || last;
        let say = |id: &str| cx.text.say(id);
        let mut keys = vec![("Enter", if saves { say("app-save") } else { say("form-key-next") })];
        if !saves {
            keys.push(("Ctrl-S", say("app-save")));
        }
        if self.enter == Enter::Saves && self.entries.len() > 1 {
            keys.push(("Tab", say("form-key-next")));
        }
        if self.entries.iter().any(|entry| entry.conflict.is_some()) {
            keys.push(("Ctrl-O", say("form-key-other")));
        }
        let own = match &entry.control {
            Control::Typed(field) if field.takes() == Takes::Note => Some(("Alt-Enter", "form-key-break")),
            Control::Several(_) => Some(("Space", "form-key-take")),
            _ => None,
        };
        keys.push(("Esc", say("app-key-back")));
        keys.extend(own.map(|(key, id)| (key, say(id))));
        let mut pen = Pen::on(frame.buffer_mut(), inside, row, cx);
        if shape.rows.len() > usize::from(shape.height) {
            let place = [("at", (self.at + 1).into()), ("all", self.entries.len().into())];
            pen.right(&Safe::from(cx.text.say_with("form-place", &place)), Role::Dim);
        }
        for (key, said) in keys {
            // Whole or not at all.
            if width(key, cx.look.width) + width(&said, cx.look.width) < pen.room() {
                pen.write(key, Role::Key).skip(1).write(&said, Role::Dim).skip(2);
            }
        }
    }
}

fn draw_label(frame: &mut Frame, area: Rect, cells: u16, entry: &Entry, active: bool, cx: Cx<'_>) {
    let mut pen = Pen::on(frame.buffer_mut(), area, 0, cx);
    pen.write(if active { cx.look.marks.here() } else { " " }, Role::Key).skip(1);
    let room = usize::from(cells.saturating_sub(4));
    let star = usize::from(entry.is_to_fill());
    let label = Safe::new(&entry.item.label);
    let taken = width(label.as_str(), cx.look.width).min(room.saturating_sub(star));
    pen.cell(&label, taken, if active { Role::Title } else { Role::Dim });
    if entry.is_to_fill() {
        pen.write("*", Role::Alert);
    }
}

/// Draws what keys act on, from one of its rows on; with the caret where it is the one being filled in.
fn draw_control(frame: &mut Frame, area: Rect, cells: u16, from: usize, entry: &Entry, active: bool, cx: Cx<'_>) {
    match &entry.control {
        Control::Typed(field) => {
            let shows = if active { Shows::Caret } else { Shows::From(from) };
            field.draw_in(frame, Rect { width: cells.min(area.width), ..area }, shows, cx);
            let mut pen = Pen::on(frame.buffer_mut(), area, 0, cx);
            let said =
                if field.is_blank() { otherwise(&entry.item, cx) } else { entry.control.meaning(&entry.item, cx) };
            let said = if said.is_empty() { entry.control.meaning(&entry.item, cx) } else { said };
            if layout::is_short(&entry.item.kind) {
                pen.skip(usize::from(cells) + 1).write(&said, Role::Dim);
            } else if field.is_blank() && !active {
                pen.skip(2).write(&said, Role::Dim);
            }
        }
        Control::One(picker) if picker.open && active => picker.query.draw_in(frame, area, Shows::Caret, cx),
        Control::One(picker) => draw_taken(frame, area, picker, &entry.item, active, cx),
        Control::Several(several) => draw_several(frame, area, several, from, active, cx),
        Control::Yes(yes) => {
            let said = cx.text.say(if *yes { "app-yes" } else { "app-no" });
            let mut pen = Pen::on(frame.buffer_mut(), area, 0, cx);
            pen.write(&said, if active { Role::Selected } else { Role::Plain });
            caret(frame, area, active);
        }
    }
}

/// Where typing would begin.
fn caret(frame: &mut Frame, area: Rect, active: bool) {
    if active && area.height > 0 {
        frame.set_cursor_position(Position { x: area.x, y: area.y });
    }
}

/// What holds where a field is left blank.
fn otherwise(item: &Item, cx: Cx<'_>) -> String {
    let (value, said) = &item.otherwise;
    if said.is_empty() { meaning(&item.kind, "", value, cx) } else { said.clone() }
}

fn draw_taken(frame: &mut Frame, area: Rect, picker: &Picker, item: &Item, active: bool, cx: Cx<'_>) {
    let mut pen = Pen::on(frame.buffer_mut(), area, 0, cx);
    let role = if active { Role::Selected } else { Role::Plain };
    match picker.taken() {
        Some(choice) => {
            pen.put(&choice.label, role).skip(2).put(&choice.aside, Role::Dim);
        }
        None => {
            let said = otherwise(item, cx);
            let said = if said.is_empty() { cx.text.say("form-none") } else { said };
            pen.write(&said, if active { role } else { Role::Dim });
        }
    }
    caret(frame, area, active);
}

/// One row of the list that is down.
fn draw_choice(frame: &mut Frame, area: Rect, picker: &Picker, place: usize, cx: Cx<'_>) {
    let Some(choice) = picker.shown.get(place).and_then(|n| picker.choices.get(*n)) else { return };
    let here = place == picker.at;
    let mut pen = Pen::on(frame.buffer_mut(), area, 0, cx);
    pen.write(if here { cx.look.marks.here() } else { " " }, Role::Key).skip(1);
    let cells = |text: &Safe| width(text.as_str(), cx.look.width);
    if cells(&choice.label) + cells(&choice.aside) < pen.room() {
        pen.right(&choice.aside, Role::Dim);
    }
    pen.put(&choice.label, if here { Role::Title } else { Role::Plain });
}

fn draw_several(frame: &mut Frame, area: Rect, several: &Several, from: usize, active: bool, cx: Cx<'_>) {
    if !active {
        let said = names(several, cx);
        let role = if several.value().is_blank() { Role::Dim } else { Role::Plain };
        Pen::on(frame.buffer_mut(), area, 0, cx).write(&said, role);
        return;
    }
    let rows = several.rows(area.width.into(), cx.look.width);
    let mut at = None;
    for (y, row) in (0..area.height).zip(rows.iter().skip(from)) {
        let mut pen = Pen::on(frame.buffer_mut(), area, y, cx);
        for n in row {
            let taken = several.taken.get(*n) == Some(&true);
            let here = *n == several.at;
            if here {
                at = Some(Position { x: pen.column(), y: area.y + y });
            }
            pen.write(if taken { "[x]" } else { "[ ]" }, Role::Key).skip(1);
            let choice: &Choice = &several.choices[*n];
            pen.put(&choice.label, if here { Role::Selected } else { Role::Plain }).skip(2);
        }
    }
    if let Some(at) = at {
        frame.set_cursor_position(at);
    }
}

/// What is taken of several, in words.
fn names(several: &Several, cx: Cx<'_>) -> String {
    let taken = several.choices.iter().zip(&several.taken).filter(|(_, taken)| **taken);
    let names: Vec<&str> = taken.map(|(choice, _)| choice.label.as_str()).collect();
    if names.is_empty() { cx.text.say("form-none") } else { cx.text.list(&names) }
}

impl Control {
    /// What it holds, in words, on one line.
    pub(super) fn told(&self, item: &Item, cx: Cx<'_>) -> String {
        let said = match self {
            Self::Typed(field) if field.takes() == Takes::Secret => String::new(),
            Self::Typed(field) => {
                let meant = self.meaning(item, cx);
                if meant.is_empty() || !layout::is_short(&item.kind) {
                    field.text().replace('\n', " / ")
                } else {
                    meant
                }
            }
            Self::One(picker) => picker.taken().map(|choice| choice.label.to_string()).unwrap_or_default(),
            Self::Several(several) => names(several, cx),
            Self::Yes(yes) => cx.text.say(if *yes { "app-yes" } else { "app-no" }),
        };
        if said.is_empty() { cx.text.say("form-none") } else { said }
    }
}
