//! The box on the screen.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::SignIn;
use crate::text::safe::Safe;
use crate::text::wrap::wrap;
use crate::tui::cx::Cx;
use crate::tui::theme::Role;
use crate::tui::widget::frame::boxed;
use crate::tui::widget::pen::Pen;
use crate::tui::widget::window::scroll;

/// Columns and rows of the box.
const COLUMNS: u16 = 56;
const ROWS: u16 = 9;

impl SignIn {
    /// Draws it over `area`.
    pub fn draw(&self, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
        let columns = COLUMNS.min(area.width);
        let about = wrap(&self.about, usize::from(columns.saturating_sub(4)), cx.look.width);
        let about: Vec<String> = if self.about.is_empty() { Vec::new() } else { about };
        let rows = ROWS.min(area.height.saturating_sub(2)) + about.len() as u16;
        let inside = boxed(frame.buffer_mut(), area, (columns, rows), &Safe::new(&self.title), cx);
        for (row, line) in about.iter().enumerate() {
            Pen::on(frame.buffer_mut(), inside, row as u16, cx).write(line, Role::Plain);
        }
        let above = about.len() as u16;
        let inside = Rect { y: inside.y + above, height: inside.height.saturating_sub(above), ..inside };
        let last = inside.height.saturating_sub(1);
        if self.chosen.is_some() {
            self.draw_pin(frame, inside, cx);
        } else {
            self.draw_names(frame, Rect { height: last, ..inside }, cx);
        }
        let mut pen = Pen::on(frame.buffer_mut(), inside, last, cx);
        let keys = [("Enter", "gate-key-enter"), ("Esc", "app-key-back")];
        for (key, said) in keys {
            pen.write(key, Role::Key).skip(1).write(&cx.text.say(said), Role::Dim).skip(2);
        }
    }

    fn draw_names(&self, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
        let height = usize::from(area.height.saturating_sub(1));
        let top = scroll(0, self.at, self.at, height, self.shown.len());
        for (row, n) in self.shown.iter().skip(top).take(height).enumerate() {
            let (candidate, here) = (&self.candidates[*n], top + row == self.at);
            let mut pen = Pen::on(frame.buffer_mut(), area, row as u16 + 1, cx);
            pen.write(if here { cx.look.marks.here() } else { " " }, Role::Key).skip(1);
            pen.right(&Safe::from(Self::state(candidate, cx)), Role::Dim);
            pen.cell(&Safe::new(&candidate.name), 24, if here { Role::Title } else { Role::Plain }).skip(1);
            pen.put(&Safe::new(&candidate.role), Role::Dim);
        }
        if self.shown.is_empty() {
            let none = cx.text.say_with("gate-nobody", &[("typed", self.name.text().into())]);
            Pen::on(frame.buffer_mut(), area, 1, cx).skip(2).write(&none, Role::Alert);
        }
        if let Some(said) = &self.said {
            Pen::on(frame.buffer_mut(), area, area.height.saturating_sub(1), cx).write(said, Role::Alert);
        }
        labelled(frame, area, 0, "gate-name", &self.name, cx);
    }

    fn draw_pin(&self, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
        let Some(candidate) = self.chosen.and_then(|at| self.candidates.get(at)) else { return };
        let mut pen = Pen::on(frame.buffer_mut(), area, 0, cx);
        pen.put(&Safe::new(&candidate.name), Role::Title).skip(2).put(&Safe::new(&candidate.role), Role::Dim);
        let mut rows: Vec<(Role, String)> = Vec::new();
        if self.checking {
            rows.push((Role::Plain, cx.text.say("gate-checking")));
        }
        rows.extend(self.said.iter().map(|said| (Role::Alert, said.clone())));
        if let Some(seconds) = self.waits(cx.now) {
            rows.push((Role::Plain, cx.text.say_with("gate-wait", &[("n", seconds.into())])));
        }
        let lines = rows.iter().flat_map(|(role, said)| {
            wrap(said, area.width.into(), cx.look.width).into_iter().map(move |line| (*role, line))
        });
        for (row, (role, line)) in lines.enumerate().take(usize::from(area.height.saturating_sub(5))) {
            Pen::on(frame.buffer_mut(), area, row as u16 + 4, cx).write(&line, role);
        }
        labelled(frame, area, 2, "gate-pin", &self.pin, cx);
    }
}

fn labelled(
    frame: &mut Frame,
    area: Rect,
    row: u16,
    label: &str,
    field: &crate::tui::widget::field::Field,
    cx: Cx<'_>,
) {
    let mut pen = Pen::on(frame.buffer_mut(), area, row, cx);
    pen.write(&cx.text.say(label), Role::Plain).skip(1);
    let (column, room) = (pen.column(), pen.room() as u16);
    let at = Rect { x: column, y: area.y + row, width: room, height: 1 };
    field.draw(frame, at, 0, cx);
}
