//! Inspections and audits that want something, on the screen.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::Due;
use super::row::{Row, Want};
use crate::domain::noun::{Noun, reference};
use crate::text::safe::Safe;
use crate::tui::cx::Cx;
use crate::tui::panes::Tab;
use crate::tui::panes::head::Head;
use crate::tui::panes::history::sheet::score;
use crate::tui::theme::Role;
use crate::tui::widget::list::Line;
use crate::tui::widget::list::columns::Column;
use crate::tui::widget::pen::Pen;

/// What, how it stands, by when, where, who, which.
const COLUMNS: [Column; 6] = [
    Column { least: 20, most: 36, rank: 0, grows: true, right: false },
    Column { least: 13, most: 16, rank: 1, grows: false, right: false },
    Column { least: 14, most: 20, rank: 2, grows: false, right: false },
    Column { least: 8, most: 18, rank: 4, grows: false, right: false },
    Column { least: 11, most: 16, rank: 3, grows: false, right: false },
    Column { least: 8, most: 8, rank: 5, grows: false, right: false },
];

pub(super) fn draw(pane: &Due, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
    let count = |want: Want| pane.rows.iter().filter(|row| row.want == want).count();
    let counts = [("inspect-due-count-open", Want::Open), ("inspect-due-count-repeat", Want::Repeat)];
    // What there is none of is not counted, nor what stands on top anyway: the names of the views need the room.
    let counts = counts.into_iter().map(|(id, want)| (id, count(want))).filter(|(_, n)| *n > 0);
    let right: Vec<String> = counts.map(|(id, n)| cx.text.say_with(id, &[("n", n.into())])).collect();
    let right = right.join(", ");
    Head { tab: Tab::Inspect, view: "inspect-due-view", what: Vec::new(), right }.draw(&pane.list, frame, area, cx);
    let list = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    if pane.list.count().0 == 0 {
        let none = if pane.rows.is_empty() { "inspect-due-none" } else { "app-empty" };
        Pen::on(frame.buffer_mut(), list, 1, cx).skip(3).write(&cx.text.say(none), Role::Dim);
    }
    pane.list.draw(frame, list, &COLUMNS, cx, |place| line(pane, &pane.rows[place], cx));
}

fn line(pane: &Due, row: &Row, cx: Cx<'_>) -> Line {
    let late = row.due < cx.now && row.want != Want::Repeat;
    let (sign, role, stands) = match row.want {
        _ if late => (cx.look.marks.alert(), Role::Alert, "late"),
        Want::Running => (cx.look.marks.here(), Role::Key, "running"),
        Want::Open => (" ", Role::Plain, "open"),
        Want::Repeat => (cx.look.marks.bad(), Role::Bad, "repeat"),
        Want::Coming => (" ", Role::Dim, "coming"),
    };
    let stands = cx.text.say(&format!("inspect-due-{stands}"));
    let stands = score(row.score).map_or(stands.clone(), |score| format!("{stands} {score}"));
    let moment = match row.want {
        Want::Coming | Want::Repeat => cx.stamp(row.due),
        _ => cx.moment(row.due),
    };
    let place = row.asset.as_ref().or(row.area.as_ref());
    let place =
        place.map(|code| pane.places.get(code).map_or_else(|| code.to_string(), |t| cx.text.phrase(t).to_owned()));
    let plain = if row.want == Want::Coming { Role::Dim } else { Role::Plain };
    let number = row.number.map(|number| reference(Noun::Round, number)).unwrap_or_default();
    let cells = vec![
        (Safe::new(cx.text.phrase(&row.title)), plain),
        (Safe::from(stands), role),
        (Safe::from(moment), plain),
        (Safe::from(place.unwrap_or_default()), Role::Dim),
        (Safe::new(row.who.as_deref().unwrap_or_default()), Role::Dim),
        (Safe::from(number), Role::Dim),
    ];
    Line { sign, role, cells }
}
