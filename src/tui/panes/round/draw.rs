//! A round on the screen.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::layout::{INDENT, Shown, rows, text_cells, weight};
use super::said::NARROW;
use super::{Round, said};
use crate::domain::answer::Verdict;
use crate::domain::item::Kind;
use crate::domain::round::State;
use crate::domain::sampling::Stage;
use crate::store::Line;
use crate::text::date;
use crate::text::safe::Safe;
use crate::text::width::width;
use crate::tui::command::Command;
use crate::tui::cx::Cx;
use crate::tui::panes::today::clause;
use crate::tui::theme::Role;
use crate::tui::widget::pen::{self, Pen};

/// Cells of the field that a value is typed into, brackets included.
const VALUE: u16 = 13;

pub(super) fn draw(round: &Round, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
    head(round, frame, area, cx);
    pen::rule(frame.buffer_mut(), area, 1, cx);
    let body = Rect { y: area.y + 2, height: area.height.saturating_sub(2), ..area };
    let all = rows(round, cx);
    for (row, shown) in all.iter().skip(round.top).take(body.height.into()).enumerate() {
        let row = row as u16;
        match shown {
            Shown::Heading(section) => {
                let title = round.section_title(*section, cx);
                Pen::on(frame.buffer_mut(), body, row, cx).skip(1).write(&title, Role::Title);
            }
            Shown::Intro(text) => {
                Pen::on(frame.buffer_mut(), body, row, cx).skip(1).put(text, Role::Dim);
            }
            Shown::Below(_, role, text) => {
                Pen::on(frame.buffer_mut(), body, row, cx).skip(INDENT).put(text, *role);
            }
            Shown::Line(n) => {
                if let Some(line) = round.lines().get(*n) {
                    draw_line(round, *n, line, frame, body, row, cx);
                }
            }
        }
    }
}

fn draw_line(round: &Round, n: usize, line: &Line, frame: &mut Frame, body: Rect, row: u16, cx: Cx<'_>) {
    let here = n == round.index();
    let answer = line.answer.as_ref().map(|held| &held.record);
    let (mark, role) = match answer.map(|answer| answer.verdict) {
        Some(verdict) => (cx.look.marks.verdict(verdict), role_of(verdict)),
        None => (" ", Role::Plain),
    };
    let typing = here
        && round.is_open()
        && super::has_field(&line.item)
        && (answer.is_none() || !round.typing.text().is_empty());
    let typing = typing || (here && super::waits(line));
    let mut pen = Pen::on(frame.buffer_mut(), body, row, cx);
    pen.write(if here { cx.look.marks.here() } else { " " }, Role::Key).write(mark, role).skip(1);
    pen.write(&format!("{:>2}", n + 1), Role::Dim).skip(1);
    let writes = here && round.is_open() && answer.is_none() && matches!(line.item.kind, Kind::Text | Kind::Signature);
    let right = match cx.keymap.keys(Command::Confirm).next() {
        _ if typing => String::new(),
        Some(key) if writes => cx.text.say_with("round-write", &[("key", key.to_string().into())]),
        _ => said::right(line, round.is_watching(), cx),
    };
    if !right.is_empty() {
        pen.right(&Safe::from(right), if role == Role::Plain { Role::Dim } else { role });
    }
    if typing {
        pen.right(&Safe::from(" ".repeat(VALUE.into())), Role::Plain);
    }
    let critical = line.item.critical && answer.is_none();
    let title = cx.text.phrase(&line.item.text);
    let title = if critical { format!("{} {title}", cx.look.marks.alert()) } else { title.to_owned() };
    let title = match weight(round, &line.item) {
        Some(weight) => format!("{title} ×{weight}"),
        None => title,
    };
    let room = text_cells(round, cx).min(pen.room());
    pen.cell(&Safe::from(title), room, if here { Role::Title } else { Role::Plain });
    if body.width >= NARROW {
        let accepted = match line.item.kind {
            Kind::Check => line.item.criterion.as_ref().map_or("", |c| cx.text.phrase(c)).to_owned(),
            _ => [said::limits(&line.item, cx), said::last(line, cx)].join("   ").trim().to_owned(),
        };
        pen.skip(1).put(&Safe::from(accepted), Role::Dim);
    }
    if typing {
        let field = Rect { x: body.right().saturating_sub(VALUE), width: VALUE.min(body.width), ..body };
        round.typing.draw(frame, field, row, cx);
    }
}

fn role_of(verdict: Verdict) -> Role {
    match verdict {
        Verdict::Pass | Verdict::Noted => Role::Good,
        Verdict::Fail => Role::Bad,
        Verdict::Observation | Verdict::NoReading => Role::Alert,
        Verdict::Na => Role::Dim,
    }
}

/// Title, rule, place and post; how far it is.
fn head(round: &Round, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
    let Some(view) = &round.view else { return };
    let form = &view.template.form;
    let row = view.round.as_ref().map(|held| &held.record);
    let (done, all, failed) = (view.answered(), view.lines.len(), view.failed());
    let counts = [("done", done.into()), ("all", all.into())];
    let mut right = if failed > 0 {
        let [done, all] = counts;
        cx.text.say_with("round-progress-fail", &[done, all, ("failed", failed.into())])
    } else {
        cx.text.say_with("round-progress", &counts)
    };
    if let Some(score) = round.score(cx) {
        right = format!("{right} · {score}");
    }
    if let Some(row) = row.filter(|row| row.state != State::Started) {
        let outcome = row.outcome.map(|outcome| format!(" · {}", cx.text.word(outcome))).unwrap_or_default();
        right = format!("{right}{outcome} · {}", cx.text.word(row.state));
    }
    let mut pen = Pen::on(frame.buffer_mut(), area, 0, cx);
    pen.skip(1).right(&Safe::from(format!("{right} ")), Role::Title);
    pen.put(&Safe::new(cx.text.phrase(&form.title)), Role::Title);
    let area_code = row.map_or(form.area.as_ref(), |row| row.area.as_ref());
    let asset = row.map_or(form.asset.as_ref(), |row| row.asset.as_ref());
    // What somebody set goes first: it must not be what falls off.
    let mut about: Vec<String> = Vec::new();
    if let Some(row) = row {
        let time = |at| date::time(cx.local(at));
        match (row.walked_set, row.walked_from, row.walked_to) {
            (true, Some(from), Some(to)) if from != to => {
                let span = [("from", time(from).into()), ("to", time(to).into())];
                about.push(cx.text.say_with("round-walked-span", &span));
            }
            (true, Some(from), _) => about.push(cx.text.say_with("round-walked-at", &[("from", time(from).into())])),
            _ => {}
        }
        about.extend(row.from_paper.then(|| cx.text.say("round-from-paper")));
        about.extend(row.lot.as_ref().map(|lot| {
            let args =
                [("name", lot.name.as_str().into()), ("n", i64::from(lot.n).into()), ("ac", i64::from(lot.ac).into())];
            let said = cx.text.say_with("round-lot", &args);
            let usual = lot.stage == Stage::Normal;
            if usual { said } else { format!("{said} · {}", cx.text.word(lot.stage)) }
        }));
    }
    let writes = row.is_none_or(|row| row.state == State::Started);
    if let Some(key) = cx.keymap.keys(Command::Details).next().filter(|_| writes && round.lacks_lot()) {
        about.push(cx.text.say_with("round-lot-missing", &[("key", key.to_string().into())]));
    }
    about.extend(form.clause.iter().map(|code| clause(code, cx)));
    for code in [area_code, asset, form.post.as_ref()].into_iter().flatten() {
        about.push(round.names.get(code).map_or_else(|| code.to_string(), |name| cx.text.phrase(name).to_owned()));
    }
    for part in about.into_iter().map(Safe::from) {
        // Whole or not at all.
        if width(part.as_str(), cx.look.width) + 3 > pen.room() {
            break;
        }
        pen.skip(3).put(&part, Role::Dim);
    }
}
