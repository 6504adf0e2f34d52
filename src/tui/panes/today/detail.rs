//! What is selected in the queue, beside it where there is room.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::Today;
use super::items::Item;
use crate::domain::answer::Verdict;
use crate::domain::code::Code;
use crate::store::{RoundView, Row};
use crate::text::pick;
use crate::text::wrap::paragraphs;
use crate::tui::cx::Cx;
use crate::tui::theme::Role;
use crate::tui::widget::pen::Pen;

pub(super) fn draw(today: &Today, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
    let Some(item) = today.selected() else { return };
    let mut sheet = Sheet { frame, area, row: 0, cx };
    let view = today.detail.as_ref().filter(|(spot, _)| *spot == item.spot()).and_then(|(_, view)| view.as_deref());
    match item {
        Item::Round(row) => of_round(today, row, view, &mut sheet),
        Item::Reading(reading) => {
            sheet.text(cx.text.phrase(&reading.title), Role::Title);
            sheet.text(cx.text.phrase(&reading.text), Role::Plain);
            let first = cx.text.say_with("round-last", &[("values", reading.first.as_str().into())]);
            sheet.text(&first, Role::Dim);
        }
        Item::Action(due) => {
            sheet.text(cx.text.phrase(&due.action.title), Role::Title);
            let about = [cx.text.word(due.action.state), cx.text.word(due.action.severity)];
            sheet.text(&about.join(" · "), Role::Dim);
            sheet.text(due.action.note.as_deref().unwrap_or_default(), Role::Plain);
            sheet.text(due.action.measure.as_deref().unwrap_or_default(), Role::Plain);
        }
    }
}

fn of_round(today: &Today, row: &Row, view: Option<&RoundView>, sheet: &mut Sheet<'_, '_, '_>) {
    let cx = sheet.cx;
    sheet.text(cx.text.phrase(&row.title), Role::Title);
    let name = |code: &Option<Code>| {
        code.as_ref()
            .map(|code| today.names.get(code).map_or_else(|| code.to_string(), |p| cx.text.phrase(p).to_owned()))
    };
    let mut about: Vec<String> = row.rule.iter().map(|rule| clause(rule, cx)).collect();
    about.extend([name(&row.area), name(&row.asset), name(&row.post)].into_iter().flatten());
    sheet.text(&about.join("   "), Role::Dim);
    let window = [("from", cx.moment(row.opens).into()), ("to", cx.moment(row.due).into())];
    sheet.text(&cx.text.say_with("today-window", &window), Role::Dim);
    sheet.text(row.reason.as_deref().unwrap_or_default(), Role::Alert);
    let Some(view) = view else { return };
    if let Some(intro) = &view.template.form.intro {
        sheet.row += 1;
        sheet.text(cx.text.phrase(intro), Role::Plain);
    }
    let mut section = None;
    for line in &view.lines {
        if section != Some(line.section) {
            section = Some(line.section);
            sheet.row += u16::from(sheet.row > 0);
            let title = view.template.form.sections.get(line.section).map(|s| cx.text.phrase(&s.title));
            sheet.text(title.unwrap_or_default(), Role::Title);
        }
        let verdict = line.answer.as_ref().map(|held| held.record.verdict);
        let mark = verdict.map_or(" ", |verdict| cx.look.marks.verdict(verdict));
        let role = if verdict == Some(Verdict::Fail) { Role::Bad } else { Role::Plain };
        sheet.line(&format!("{mark} {}", cx.text.phrase(&line.item.text)), role);
    }
}

/// A clause as the reader cites it.
pub(in crate::tui::panes) fn clause(code: &Code, cx: Cx<'_>) -> String {
    let mut numbers = code.as_str().split('.').map(|part| part.parse::<u32>().unwrap_or(0));
    let numbers = (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0));
    cx.text.say_with("round-rule", &[("clause", pick::clause(cx.text, numbers).into())])
}

struct Sheet<'f, 'b, 'c> {
    frame: &'f mut Frame<'b>,
    area: Rect,
    row: u16,
    cx: Cx<'c>,
}

impl Sheet<'_, '_, '_> {
    /// Text broken into lines; nothing where there is none.
    fn text(&mut self, text: &str, role: Role) {
        let width = usize::from(self.area.width.saturating_sub(3));
        for line in paragraphs(text, width, self.cx.look.width) {
            self.line(line.as_str(), role);
        }
    }

    fn line(&mut self, text: &str, role: Role) {
        Pen::on(self.frame.buffer_mut(), self.area, self.row, self.cx).skip(2).write(text, role);
        self.row += 1;
    }
}
