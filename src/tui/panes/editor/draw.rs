//! The editor on the screen.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::Editor;
use super::row::Row;
use crate::domain::item::{Item, Kind};
use crate::domain::template::How;
use crate::text::limits::limits;
use crate::text::safe::Safe;
use crate::text::width::width;
use crate::tui::cx::Cx;
use crate::tui::theme::Role;
use crate::tui::widget::pen::{self, Pen};

/// Columns below which what is acceptable is left out.
const NARROW: u16 = 60;

pub(super) fn draw(editor: &Editor, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
    head(editor, frame, area, cx);
    pen::rule(frame.buffer_mut(), area, 1, cx);
    let body = Rect { y: area.y + 2, height: area.height.saturating_sub(2), ..area };
    if editor.rows.is_empty() {
        Pen::on(frame.buffer_mut(), body, 0, cx).skip(3).write(&cx.text.say("editor-empty"), Role::Dim);
    }
    let cells = |text: &str| width(text, cx.look.width);
    let kinds = Kind::ALL.into_iter().map(|kind| cells(&cx.text.word(kind))).max().unwrap_or(0);
    let texts = editor.form.items().map(|item| cells(&cx.text.marked(&item.text)) + 2).max().unwrap_or(0);
    let room = usize::from(area.width).saturating_sub(7);
    let text = if area.width < NARROW { room.saturating_sub(kinds + 1) } else { texts.clamp(16, room / 2) };
    let mut number = editor.rows.iter().take(editor.top).filter(|row| matches!(row, Row::Item(_))).count();
    for (n, row) in editor.rows.iter().enumerate().skip(editor.top).take(body.height.into()) {
        let here = n == editor.at;
        let mut pen = Pen::on(frame.buffer_mut(), body, (n - editor.top) as u16, cx);
        pen.write(if here { cx.look.marks.here() } else { " " }, Role::Key);
        match row {
            Row::Section(section) => {
                let title = cx.text.marked(&editor.form.sections[*section].title);
                pen.write(&title, if here { Role::Key } else { Role::Title });
            }
            Row::Item(_) => {
                number += 1;
                if let Some(item) = editor.item(*row) {
                    line(editor, item, number, &mut pen, (text, kinds), here, cx);
                }
            }
        }
    }
}

fn line(
    editor: &Editor,
    item: &Item,
    number: usize,
    pen: &mut Pen<'_, '_>,
    (text, kinds): (usize, usize),
    here: bool,
    cx: Cx<'_>,
) {
    let mark = match editor.differs(&item.key).map(|one| &one.how) {
        Some(How::Added) => "+",
        Some(_) => "*",
        None => " ",
    };
    pen.write(mark, Role::Alert).write(&format!("{number:>3}"), Role::Dim).skip(1);
    let critical = if item.critical { format!("{} ", cx.look.marks.alert()) } else { String::new() };
    let words = format!("{critical}{}", cx.text.marked(&item.text));
    pen.cell(&Safe::from(words), text, if here { Role::Title } else { Role::Plain }).skip(1);
    pen.cell(&Safe::from(cx.text.word(item.kind)), kinds, Role::Dim).skip(1);
    pen.put(&Safe::from(accepted(editor, item, cx)), Role::Dim);
}

/// What is acceptable, when it is asked, whether it may stay open.
fn accepted(editor: &Editor, item: &Item, cx: Cx<'_>) -> String {
    let mut said: Vec<String> = Vec::new();
    let unit = item.unit.as_deref().unwrap_or_default();
    match item.alarm.or(item.warn) {
        Some(both) => said.push(limits(cx.text, both, unit)),
        None if !unit.is_empty() => said.push(unit.to_owned()),
        None => {}
    }
    if let Some(when) = &item.when {
        let condition = crate::text::difference::condition(cx.text, &editor.form, &when.item, &when.is);
        said.push(cx.text.say_with("editor-if", &[("condition", condition.into())]));
    }
    said.extend(item.optional.then(|| cx.text.say("round-optional")));
    let choices: Vec<&str> = item.choices.iter().map(|choice| cx.text.phrase(&choice.text)).collect();
    said.extend((!choices.is_empty()).then(|| choices.join(" / ")));
    said.extend(item.criterion.as_ref().map(|criterion| cx.text.marked(criterion)));
    said.join(" · ")
}

/// What it is called, which version it rests on, how much differs.
fn head(editor: &Editor, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
    let changes = editor.found.len();
    let state = match &editor.base {
        None => cx.text.say("editor-head-new"),
        Some(_) if editor.overtaken => cx.text.say("editor-head-overtaken"),
        Some(base) if editor.is_changed() => {
            cx.text.say_with("editor-head-changed", &[("n", changes.into()), ("version", base.version.into())])
        }
        Some(base) => cx.text.say_with("editor-head-same", &[("version", base.version.into())]),
    };
    let role = if editor.is_changed() { Role::Alert } else { Role::Dim };
    let mut pen = Pen::on(frame.buffer_mut(), area, 0, cx);
    pen.skip(1).right(&Safe::from(format!("{state} ")), role);
    pen.write(&cx.text.marked(&editor.form.title), Role::Title);
    let mut about = vec![editor.code.to_string(), cx.text.word(editor.form.kind)];
    about.extend(editor.form.clause.iter().map(|code| crate::tui::panes::today::clause(code, cx)));
    let form = &editor.form;
    for code in [&form.area, &form.asset, &form.post].into_iter().flatten() {
        about.push(editor.names.get(code).map_or_else(|| code.to_string(), |name| cx.text.phrase(name).to_owned()));
    }
    for part in about.into_iter().map(Safe::from) {
        // Whole or not at all.
        if width(part.as_str(), cx.look.width) + 3 > pen.room() {
            break;
        }
        pen.skip(3).put(&part, Role::Dim);
    }
}
