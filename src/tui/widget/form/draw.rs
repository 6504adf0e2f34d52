//! Drawing a form.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::control::Control;
use super::layout::{self, Row, Shape};
use super::show::{draw_choice, draw_control};
use super::{Enter, Entry, Form};
use crate::text::safe::Safe;
use crate::text::width::width;
use crate::tui::cx::Cx;
use crate::tui::theme::Role;
use crate::tui::widget::field::Takes;
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
                    let (choices, shown, at) = match &entry.control {
                        Control::One(picker) => (&picker.choices, &picker.shown, Some(picker.at)),
                        _ => (&entry.offers.choices, &entry.offers.shown, entry.offers.at),
                    };
                    if let Some(choice) = shown.get(*place).and_then(|n| choices.get(*n)) {
                        draw_choice(frame, field, choice, at == Some(*place), cx);
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
        let say = |id: &str| match &self.saving {
            Some(saving) if id == "app-save" => saving.clone(),
            _ => cx.text.say(id),
        };
        let open = matches!(&entry.control, Control::One(picker) if picker.open) || entry.offers.at.is_some();
        let enter = if open {
            "form-key-choose"
        } else if saves {
            "app-save"
        } else {
            "form-key-next"
        };
        let mut keys = vec![("Enter", say(enter))];
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
