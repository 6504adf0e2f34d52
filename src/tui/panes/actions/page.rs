//! Lines of an action's page: headings, text, and fields with their names in a column, broken to the room there is.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::text::safe::Safe;
use crate::text::width::width;
use crate::text::wrap::paragraphs;
use crate::tui::cx::Cx;
use crate::tui::theme::Role;
use crate::tui::widget::pen::Pen;

/// Cells of the column in which fields have their names.
const NAMES: usize = 14;

/// One line, in pieces that look each in its own way.
pub(in crate::tui::panes) type Line = Vec<(Safe, Role)>;

/// A page being written.
pub(in crate::tui::panes) struct Page<'c> {
    pub lines: Vec<Line>,
    room: usize,
    cx: Cx<'c>,
}

impl<'c> Page<'c> {
    pub fn new(room: usize, cx: Cx<'c>) -> Self {
        Self { lines: Vec::new(), room, cx }
    }

    /// A heading, with air above it.
    pub fn head(&mut self, text: &str) {
        if !self.lines.is_empty() {
            self.lines.push(Vec::new());
        }
        self.text(text, Role::Title);
    }

    /// Text; nothing where there is none.
    pub fn text(&mut self, text: &str, role: Role) {
        for line in paragraphs(text, self.room, self.cx.look.width) {
            self.lines.push(vec![(line, role)]);
        }
    }

    /// Text further in.
    pub fn further(&mut self, text: &str, role: Role) {
        for line in paragraphs(text, self.room.saturating_sub(2), self.cx.look.width) {
            self.lines.push(vec![(Safe::new("  "), role), (line, role)]);
        }
    }

    /// A field by its name, with a sign before it; what goes on stands below where it began.
    pub fn field(&mut self, sign: (&str, Role), name: &str, value: &str, role: Role) {
        let cells = width(name, self.cx.look.width);
        let gap = NAMES.saturating_sub(cells).max(1);
        let indent = 2 + cells + gap;
        let lines = paragraphs(value, self.room.saturating_sub(indent).max(8), self.cx.look.width);
        for (n, line) in lines.into_iter().enumerate() {
            let mut pieces = Vec::new();
            if n == 0 {
                pieces.push((Safe::from(format!("{} ", sign.0)), sign.1));
                pieces.push((Safe::from(format!("{name}{}", " ".repeat(gap))), Role::Dim));
            } else {
                pieces.push((Safe::from(" ".repeat(indent)), Role::Dim));
            }
            pieces.push((line, role));
            self.lines.push(pieces);
        }
    }

    /// The same with no sign; nothing where there is no value.
    pub fn plain(&mut self, name: &str, value: &str) {
        if !value.trim().is_empty() {
            self.field((" ", Role::Plain), name, value, Role::Plain);
        }
    }
}

/// Draws the lines from one of them on.
pub(in crate::tui::panes) fn draw(lines: &[Line], top: usize, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
    for (row, line) in lines.iter().skip(top).take(area.height.into()).enumerate() {
        let mut pen = Pen::on(frame.buffer_mut(), area, row as u16, cx);
        for (text, role) in line {
            pen.put(text, *role);
        }
    }
}
