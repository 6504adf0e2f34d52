//! Drawing what keys act on: a field, a choice with its list, several to take, yes or no.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use super::Entry;
use super::control::Control;
use super::item::{Choice, Item};
use super::picker::Picker;
use super::said::{fits_beside, names, otherwise, told_beside};
use super::several::Several;
use crate::text::safe::Safe;
use crate::text::width::width;
use crate::tui::cx::Cx;
use crate::tui::theme::Role;
use crate::tui::widget::field::Shows;
use crate::tui::widget::pen::Pen;

/// Draws what keys act on, from one of its rows on; with the caret where it is the one being filled in.
pub(super) fn draw_control(
    frame: &mut Frame,
    area: Rect,
    cells: u16,
    from: usize,
    entry: &Entry,
    active: bool,
    cx: Cx<'_>,
) {
    match &entry.control {
        Control::Typed(field) => {
            let shows = if active { Shows::Caret } else { Shows::From(from) };
            field.draw_in(frame, Rect { width: cells.min(area.width), ..area }, shows, cx);
            let said = told_beside(entry, cx);
            let mut pen = Pen::on(frame.buffer_mut(), area, 0, cx);
            if !entry.item.kind.is_short() {
                if field.is_blank() && !active {
                    pen.skip(2).write(&said, Role::Dim);
                }
            } else if fits_beside(&said, area.width, cells, cx) {
                pen.skip(usize::from(cells) + 1).write(&said, Role::Dim);
            }
        }
        Control::One(picker) if picker.open && active => picker.query.draw_in(frame, area, Shows::Caret, cx),
        Control::One(picker) => draw_taken(frame, area, picker, &entry.item, active, cx),
        Control::Several(several) => draw_several(frame, area, (several, &entry.item), from, active, cx),
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

fn draw_taken(frame: &mut Frame, area: Rect, picker: &Picker, item: &Item, active: bool, cx: Cx<'_>) {
    let mut pen = Pen::on(frame.buffer_mut(), area, 0, cx);
    let role = if active { Role::Selected } else { Role::Plain };
    if let Some(choice) = picker.taken() {
        pen.put(&choice.label, role).skip(2).put(&choice.aside, Role::Dim);
    } else {
        let said = otherwise(item, cx);
        let said = if said.is_empty() { cx.text.say("form-none") } else { said };
        pen.write(&said, if active { role } else { Role::Dim });
    }
    caret(frame, area, active);
}

/// One row of the list that is down.
pub(super) fn draw_choice(frame: &mut Frame, area: Rect, choice: &Choice, here: bool, cx: Cx<'_>) {
    let mut pen = Pen::on(frame.buffer_mut(), area, 0, cx);
    pen.write(if here { cx.look.marks.here() } else { " " }, Role::Key).skip(1);
    let cells = |text: &Safe| width(text.as_str(), cx.look.width);
    if cells(&choice.label) + cells(&choice.aside) < pen.room() {
        pen.right(&choice.aside, Role::Dim);
    }
    pen.put(&choice.label, if here { Role::Title } else { Role::Plain });
}

fn draw_several(
    frame: &mut Frame,
    area: Rect,
    (several, item): (&Several, &Item),
    from: usize,
    active: bool,
    cx: Cx<'_>,
) {
    if !active {
        let said = names(several, item, cx);
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
