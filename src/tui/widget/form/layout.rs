//! Where everything of a form stands: the rows of each field, and what is said below it.

use super::control::Control;
use super::item::Kind;
use super::picker::ROWS;
use super::said::{fits_beside, told_beside};
use super::{Entry, Form, offer};
use crate::text::width::width;
use crate::text::wrap::wrap;
use crate::tui::cx::Cx;
use crate::tui::theme::Role;
use crate::tui::widget::field::Field;
use crate::tui::widget::window::scroll;

/// The widest that a form is drawn.
const WIDEST: u16 = 76;
/// The most rows that a note takes before it scrolls.
const NOTE: usize = 6;
/// Cells of a field for a number, a date, a time: what they mean stands beside them.
const SHORT: u16 = 24;
/// The most rows of what is to be known about a field.
const HELP: usize = 3;

/// One row of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Row {
    /// A row of a field, by its place in it, and how many it has.
    Field(usize, usize, usize),
    /// A row of the list that is down.
    List(usize, usize),
    /// What is said below a field.
    Said(usize, Role, String),
}

impl Row {
    /// The field it belongs to.
    pub fn entry(&self) -> usize {
        match self {
            Self::Field(entry, ..) | Self::List(entry, _) | Self::Said(entry, ..) => *entry,
        }
    }
}

/// A form on a screen of some size.
#[derive(Debug, Clone)]
pub(super) struct Shape {
    /// Columns of the box.
    pub columns: u16,
    /// What stands above the fields.
    pub about: Vec<String>,
    /// Every row of the fields.
    pub rows: Vec<Row>,
    /// How many of them are in sight.
    pub height: u16,
    /// What is to be known about the field one is in.
    pub help: Vec<String>,
    /// Rows kept for it, so that the box stays as it is.
    pub help_rows: u16,
}

/// The columns of the box.
fn columns(cx: Cx<'_>) -> u16 {
    cx.size.0.min(WIDEST)
}

/// The cells before the fields: a mark and the longest label; none where there are no labels.
pub(super) fn label_cells(form: &Form, cx: Cx<'_>) -> u16 {
    let inner = usize::from(columns(cx).saturating_sub(4));
    let cells = |entry: &Entry| width(&entry.item.label, cx.look.width) + usize::from(entry.is_to_fill());
    match form.entries.iter().map(cells).max() {
        Some(longest) if form.entries.iter().any(|entry| !entry.item.label.is_empty()) => {
            (longest + 4).min(inner / 5 * 2) as u16
        }
        _ => 0,
    }
}

/// The cells of a field, its brackets among them.
pub(super) fn field_cells(form: &Form, entry: usize, cx: Cx<'_>) -> u16 {
    let room = columns(cx).saturating_sub(4 + label_cells(form, cx));
    let short = form.entries.get(entry).is_some_and(|entry| entry.item.kind.is_short());
    if short { room.min(SHORT) } else { room }
}

/// Lays a form out on a screen of `cx.size`.
pub(super) fn shape(form: &Form, cx: Cx<'_>) -> Shape {
    let columns = columns(cx);
    let inner = usize::from(columns.saturating_sub(4));
    let lines = |text: &str| if text.is_empty() { Vec::new() } else { wrap(text, inner, cx.look.width) };
    let about: Vec<String> = form.about.iter().flat_map(|text| lines(text)).collect();
    let rows: Vec<Row> = (0..form.entries.len()).flat_map(|n| entry_rows(form, n, cx)).collect();
    let helps = form.entries.iter().map(|entry| {
        let mut help = lines(&help(entry, cx));
        help.truncate(HELP);
        help
    });
    let helps: Vec<Vec<String>> = helps.collect();
    let help_rows = helps.iter().map(Vec::len).max().unwrap_or(0) as u16;
    // A border at each side, and the keys.
    let around = about.len() as u16 + help_rows + 3;
    let most = cx.size.1.saturating_sub(2).saturating_sub(around).max(1);
    let height = (rows.len() as u16).min(most);
    Shape { columns, about, height, rows, help: helps.into_iter().nth(form.at).unwrap_or_default(), help_rows }
}

/// What is to be known about a field: what was said for it, else how its kind is written.
fn help(entry: &Entry, cx: Cx<'_>) -> String {
    if !entry.item.help.is_empty() {
        return entry.item.help.clone();
    }
    let id = match entry.item.kind {
        Kind::Number(_) => "form-hint-number",
        Kind::Date => "form-hint-date",
        Kind::Time => "form-hint-time",
        Kind::Moment => "form-hint-moment",
        Kind::Span => "form-hint-span",
        Kind::YesNo => "form-hint-yes-no",
        Kind::One(_) | Kind::OneOf(_) => "form-hint-one",
        Kind::Several(_) | Kind::SeveralOf(_) => "form-hint-several",
        Kind::Links => "form-hint-links",
        Kind::Code => "form-hint-code",
        Kind::Text | Kind::Note | Kind::Plain | Kind::Secret => return String::new(),
    };
    cx.text.say(id)
}

fn entry_rows(form: &Form, n: usize, cx: Cx<'_>) -> Vec<Row> {
    let entry = &form.entries[n];
    let active = n == form.at;
    let cells = field_cells(form, n, cx);
    let of = match &entry.control {
        Control::Typed(field) => field.rows(Field::room(cells, cx)).len().clamp(1, NOTE),
        Control::Several(several) if active => several.rows(cells.into(), cx.look.width).len(),
        _ => 1,
    };
    let mut rows: Vec<Row> = (0..of).map(|row| Row::Field(n, row, of)).collect();
    if let Control::One(picker) = &entry.control
        && picker.open
        && active
    {
        let top = scroll(0, picker.at, picker.at, ROWS, picker.shown.len());
        rows.extend((top..picker.shown.len().min(top + ROWS)).map(|place| Row::List(n, place)));
    }
    if active {
        let shown = entry.offers.shown.len();
        let at = entry.offers.at.unwrap_or(0);
        let top = scroll(0, at, at, offer::ROWS, shown);
        rows.extend((top..shown.min(top + offer::ROWS)).map(|place| Row::List(n, place)));
    }
    // A short field leaves the rest of its row to what it means; what is wrong has the whole width.
    let room = usize::from(columns(cx).saturating_sub(4 + label_cells(form, cx)));
    let mut say = |role: Role, text: &str| {
        rows.extend(wrap(text, room, cx.look.width).into_iter().map(|line| Row::Said(n, role, line)));
    };
    let beside = told_beside(entry, cx);
    if entry.item.kind.is_short() && !fits_beside(&beside, room as u16, cells, cx) {
        say(Role::Dim, &beside);
    }
    if matches!(&entry.control, Control::Typed(field) if field.was_cut()) {
        say(Role::Alert, &cx.text.say("form-cut"));
    }
    if let Some((role, why)) = fault(entry, active, cx) {
        say(role, &why);
    }
    if let Some(conflict) = &entry.conflict {
        let who = ("who", conflict.who.as_str().into());
        let text = conflict.other().map(|other| other.told(&entry.item, cx)).unwrap_or_default();
        let id = if conflict.shows_theirs() { "form-mine" } else { "form-theirs" };
        say(Role::Alert, &cx.text.say_with(id, &[who, ("value", text.into())]));
    }
    rows
}

/// What is wrong with a field, and how loudly that is said: while one types it only tells how to go on.
fn fault(entry: &Entry, active: bool, cx: Cx<'_>) -> Option<(Role, String)> {
    let why = entry.fault(cx)?;
    let lacks = entry.control.value(&entry.item, cx).is_ok_and(|value| value.is_blank());
    if entry.refused.is_some() || (entry.left && !active) {
        return Some((Role::Alert, why));
    }
    // That something is missing is not said before it was passed over.
    match (lacks, entry.left) {
        (true, false) => None,
        (_, true) => Some((Role::Alert, why)),
        (false, false) => Some((Role::Dim, why)),
    }
}
