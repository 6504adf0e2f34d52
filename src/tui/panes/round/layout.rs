//! The rows of a round on the screen: headings, lines, and below the selected line what belongs to it.

use super::said::NARROW;
use super::{Round, is_undecided, said};
use crate::domain::answer::Again;
use crate::domain::item::{Item, Kind};
use crate::domain::limits::{Flag, Side};
use crate::domain::number::Quantity;
use crate::store::Line;
use crate::text::safe::Safe;
use crate::text::width::{cut, width};
use crate::text::wrap::paragraphs;
use crate::tui::command::Command;
use crate::tui::cx::Cx;
use crate::tui::theme::Role;

/// Rows from which guidance is shown without being asked for.
const TALL: u16 = 34;
/// Rows that what is to be known first takes, unless guidance is asked for: the first line must be in sight below it.
const INTRO: usize = 4;
/// Cells before the text of what stands below a line.
pub(super) const INDENT: usize = 6;

/// One row.
#[derive(Debug, Clone)]
pub(super) enum Shown {
    /// What to know before one begins.
    Intro(Safe),
    /// The heading of a section.
    Heading(usize),
    /// A line, by its place.
    Line(usize),
    /// What stands below a line.
    Below(usize, Role, Safe),
}

impl Shown {
    /// The line it belongs to.
    pub fn line(&self) -> Option<usize> {
        match self {
            Self::Intro(_) | Self::Heading(_) => None,
            Self::Line(n) | Self::Below(n, ..) => Some(*n),
        }
    }
}

/// Every row, on a screen of this size.
pub(super) fn rows(round: &Round, cx: Cx<'_>) -> Vec<Shown> {
    let mut rows = intro(round, cx);
    let mut section = None;
    let index = round.index();
    for (n, line) in round.lines().iter().enumerate() {
        if section != Some(line.section) {
            section = Some(line.section);
            if !round.section_title(line.section, cx).trim().is_empty() {
                rows.push(Shown::Heading(line.section));
            }
        }
        rows.push(Shown::Line(n));
        if n == index {
            below(round, n, line, cx, &mut rows);
        }
    }
    rows
}

/// What to know before one begins, until the first answer.
fn intro(round: &Round, cx: Cx<'_>) -> Vec<Shown> {
    let untouched = round.view.as_ref().filter(|view| view.answered() == 0);
    let Some(intro) = untouched.and_then(|view| view.template.form.intro.as_ref()) else { return Vec::new() };
    let room = usize::from(cx.size.0).saturating_sub(2);
    let mut lines = paragraphs(cx.text.phrase(intro), room, cx.look.width);
    if !round.guidance && lines.len() > INTRO {
        lines.truncate(INTRO);
        let more = lines.pop().map(|last| cut(&format!("{last} …"), room, cx.look.width));
        lines.extend(more.map(Safe::from));
    }
    lines.into_iter().map(Shown::Intro).collect()
}

/// Cells for the text of a line: as many as the longest of the form takes, but no more than half of the row.
pub(super) fn text_cells(round: &Round, cx: Cx<'_>) -> usize {
    let room = usize::from(cx.size.0).saturating_sub(INDENT);
    if cx.size.0 < NARROW {
        return room;
    }
    // Also lines that are not shown yet, so that columns stay where they are.
    let items = round.view.iter().flat_map(|view| view.template.form.items());
    let longest = items.map(|item| text_width(round, item, cx)).max().unwrap_or_default();
    longest.clamp(18, (room / 2).max(18))
}

/// What a line counts in the score, where that is neither once nor not at all.
pub(super) fn weight(round: &Round, item: &Item) -> Option<Quantity> {
    let scored = round.view.as_ref().is_some_and(|view| view.template.form.is_scored());
    Some(item.weight).filter(|weight| scored && ![Quantity::whole(0), Quantity::whole(1)].contains(weight))
}

/// The cells that the text of a line takes, with the mark of a critical one and its weight.
fn text_width(round: &Round, item: &Item, cx: Cx<'_>) -> usize {
    let weight = weight(round, item).map_or(0, |weight| weight.to_string().len() + 2);
    width(cx.text.phrase(&item.text), cx.look.width) + weight + if item.critical { 2 } else { 0 }
}

fn below(round: &Round, n: usize, line: &Line, cx: Cx<'_>, rows: &mut Vec<Shown>) {
    let mut push = |role: Role, text: &str| {
        let room = usize::from(cx.size.0).saturating_sub(INDENT + 1);
        if !text.is_empty() {
            let lines = paragraphs(text, room, cx.look.width);
            rows.extend(lines.into_iter().map(|text| Shown::Below(n, role, text)));
        }
    };
    let text = text_cells(round, cx);
    let item = &line.item;
    if text_width(round, item, cx) > text {
        push(Role::Plain, cx.text.phrase(&item.text));
    }
    if item.critical {
        push(Role::Alert, &cx.text.say("round-critical"));
    }
    // Where the field for the value stands at the end of the line, the word for it has no room there.
    if item.optional && line.answer.is_none() && round.is_open() && super::has_field(item) {
        push(Role::Dim, &cx.text.say("round-optional"));
    }
    if let Some(criterion) = &item.criterion {
        let criterion = cx.text.phrase(criterion);
        // On a wide screen it stands on the line already, where it fits beside the answer.
        let beside = width(&said::right(line, round.is_watching(), cx), cx.look.width) + 2;
        let room = usize::from(cx.size.0).saturating_sub(INDENT + text + beside);
        if item.kind != Kind::Check || cx.size.0 < NARROW || width(criterion, cx.look.width) > room {
            push(Role::Dim, &cx.text.say_with("round-criterion", &[("text", criterion.into())]));
        }
    }
    if cx.size.0 < NARROW {
        push(Role::Dim, [said::limits(item, cx), said::last(line, cx)].join("  ").trim());
    }
    if item.kind == Kind::Choice && round.is_open() {
        for row in packed(&said::choices(item, cx), usize::from(cx.size.0).saturating_sub(INDENT + 1), cx) {
            push(Role::Key, &row);
        }
    }
    if cx.size.0 < NARROW {
        push(Role::Alert, &said::finding(line, cx));
    }
    if let Some(held) = &line.answer {
        let answer = &held.record;
        if let Some(again) = &answer.again {
            push(Role::Alert, &second(again, answer.typed.as_deref().unwrap_or_default(), cx));
        }
        if answer.flag == Flag::Warn {
            let high = item.warn.and_then(|limits| limits.outside(answer.value?)) == Some(Side::Above);
            push(Role::Alert, &cx.text.say(if high { "round-above-warn" } else { "round-below-warn" }));
        }
        push(Role::Plain, answer.note.as_deref().unwrap_or_default());
        if let Some(file) = &answer.file {
            let said = [("name", file.name.as_str().into()), ("size", said::size(file.size).into())];
            push(Role::Dim, &cx.text.say_with("round-file", &said));
        }
        if is_undecided(line) && round.is_open() {
            push(Role::Alert, &offers(line, cx));
        }
    }
    if round.guidance || cx.size.1 >= TALL {
        if let Some(guidance) = &item.guidance {
            let guidance = cx.text.phrase(guidance);
            push(Role::Plain, &cx.text.say_with("round-guidance", &[("text", guidance.into())]));
        }
        if let Some(source) = &item.source {
            push(Role::Dim, &cx.text.say_with("round-source", &[("source", source.into())]));
        }
    }
}

/// Texts beside one another, as many on a row as fit whole.
fn packed(texts: &[String], room: usize, cx: Cx<'_>) -> Vec<String> {
    let mut rows: Vec<String> = Vec::new();
    for text in texts {
        match rows.last_mut() {
            Some(row) if width(row, cx.look.width) + 3 + width(text, cx.look.width) <= room => {
                row.push_str("   ");
                row.push_str(text);
            }
            _ => rows.push(text.clone()),
        }
    }
    rows
}

/// How the second reading stands.
fn second(again: &Again, first: &str, cx: Cx<'_>) -> String {
    if again.missed {
        cx.text.say_with("round-again-missed", &[("first", first.into())])
    } else if let Some(second) = &again.typed {
        cx.text.say_with("round-again-taken", &[("first", first.into()), ("second", second.into())])
    } else {
        cx.text.say_with("round-again-at", &[("time", cx.moment(again.due).into())])
    }
}

/// What can be done about a line that failed, each with its key.
fn offers(line: &Line, cx: Cx<'_>) -> String {
    let key = |command| cx.keymap.keys(command).next().map_or_else(String::new, |key| key.to_string());
    let side = line.answer.as_ref().and_then(|held| said::side(line, &held.record));
    let mut said: Vec<String> = Vec::new();
    said.extend(side.map(|side| cx.text.say(if side == Side::Above { "round-above" } else { "round-below" })));
    if line.item.kind.is_quantity() {
        let span = crate::text::date::span(cx.text, cx.site.settings.again);
        let again = cx.text.say_with("round-outside-again", &[("span", span.into())]);
        said.push(format!("{} {again}", key(Command::Again)));
    }
    said.push(format!("{} {}", key(Command::Action), cx.text.say("round-outside-action")));
    if !line.item.critical {
        said.push(format!("{} {}", key(Command::Fixed), cx.text.say("round-outside-fixed")));
    }
    said.join("  ")
}
