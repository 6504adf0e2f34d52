//! Findings on the screen.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Findings, seen};
use crate::domain::finding::{Severity, Standing};
use crate::domain::noun::{Noun, reference};
use crate::store::FindingRow;
use crate::text::safe::Safe;
use crate::tui::cx::Cx;
use crate::tui::panes::Tab;
use crate::tui::panes::head::Head;
use crate::tui::theme::Role;
use crate::tui::widget::list::Line;
use crate::tui::widget::list::columns::Column;
use crate::tui::widget::pen::Pen;

/// When it was seen last, what it is called, what was found, how often, where, the action and how far it is.
const COLUMNS: [Column; 6] = [
    Column { least: 12, most: 13, rank: 3, grows: false, right: false },
    Column { least: 8, most: 9, rank: 2, grows: false, right: false },
    Column { least: 18, most: 34, rank: 0, grows: true, right: false },
    Column { least: 3, most: 4, rank: 1, grows: false, right: true },
    Column { least: 8, most: 16, rank: 5, grows: false, right: false },
    Column { least: 18, most: 22, rank: 4, grows: false, right: false },
];

pub(super) fn draw(pane: &Findings, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
    let id = if pane.whole { "inspect-findings-count" } else { "inspect-findings-count-more" };
    let right = cx.text.say_with(id, &[("n", pane.rows.len().into())]);
    let part = pane.standing().map_or("all", Standing::name);
    let what = vec![(Safe::from(cx.text.say(&format!("inspect-findings-{part}"))), Role::Plain)];
    Head { tab: Tab::Inspect, view: "inspect-findings-view", what, right }.draw(&pane.list, frame, area, cx);
    let list = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    if pane.list.count().0 == 0 {
        let none = match (pane.list.filter.words(), pane.standing()) {
            (Some(_), _) => "inspect-findings-no-match",
            (None, Some(Standing::Open)) => "inspect-findings-none-open",
            (None, _) => "inspect-findings-none",
        };
        Pen::on(frame.buffer_mut(), list, 1, cx).skip(3).write(&cx.text.say(none), Role::Dim);
    }
    pane.list.draw(frame, list, &COLUMNS, cx, |place| line(pane, &pane.rows[place], cx));
}

fn line(pane: &Findings, row: &FindingRow, cx: Cx<'_>) -> Line {
    let finding = &row.finding;
    let times = finding.seen_times();
    let place = finding.asset.as_ref().or(finding.area.as_ref());
    let place =
        place.map(|code| pane.places.get(code).map_or_else(|| code.to_string(), |t| cx.text.phrase(t).to_owned()));
    let state = row.action_state.as_ref().map(|state| cx.text.word_of("action", state)).unwrap_or_default();
    let action = format!("{} {state}", row.action.as_deref().unwrap_or_default());
    let (sign, role) = match (finding.void, finding.open, finding.severity) {
        (true, ..) => ("-", Role::Dim),
        (_, true, Severity::Major) => (cx.look.marks.alert(), Role::Bad),
        (_, true, Severity::General) => (" ", Role::Plain),
        (_, false, _) => (cx.look.marks.good(), Role::Good),
    };
    let title = cx.text.phrase(&finding.title);
    let title = match &finding.note {
        Some(note) => cx.text.labelled(title, note),
        None => title.to_owned(),
    };
    let plain = if finding.open { Role::Plain } else { Role::Dim };
    let cells = vec![
        (Safe::from(cx.stamp(seen(row))), Role::Dim),
        (Safe::from(reference(Noun::Finding, finding.number)), Role::Dim),
        (Safe::from(title), plain),
        (Safe::from(if times > 1 { format!("×{times}") } else { String::new() }), Role::Alert),
        (Safe::from(place.unwrap_or_default()), Role::Dim),
        (Safe::from(action.trim().to_owned()), plain),
    ];
    Line { sign, role, cells }
}
