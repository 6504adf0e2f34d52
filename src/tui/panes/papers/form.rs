//! How something is written: as what, of which days, under which name.

use super::order::{Format, Order, path};
use crate::domain::days::Days;
use crate::domain::time::Date;
use crate::host::paths;
use crate::tui::cx::Cx;
use crate::tui::dialog::{FormAsk, FormReply, Preview};
use crate::tui::view::{Paper, Subject};
use crate::tui::widget::form::{Choice, Enter, Item, Kind, Value};

/// The fields' keys.
const FORMAT: &str = "format";
const FROM: &str = "from";
const TO: &str = "to";
const FILE: &str = "file";
const FOLDER: &str = "folder";

/// Asks it.
pub(super) fn ask(paper: &Paper, cx: Cx<'_>) -> FormAsk {
    let label = |key: &str| cx.text.say(&format!("papers-form-{key}"));
    let formats = Format::of(&paper.of);
    let mut items = Vec::new();
    if let [(_, first, _), _, ..] = formats[..] {
        let choices =
            formats.iter().map(|(_, id, ending)| Choice::new(Value::text(*id), cx.text.say(id)).beside(*ending));
        let format = Item::new(FORMAT, label(FORMAT), Kind::One(choices.collect()));
        items.push(format.start(Value::text(first)).required());
    }
    if has_days(&paper.of) {
        let from = Item::new(FROM, label(FROM), Kind::Date);
        items.push(match first_day(&paper.of, cx) {
            Some(first) => from.start(Value::Date(first)).required(),
            None => from.help(cx.text.say("papers-form-ever")),
        });
        items.push(Item::new(TO, label(TO), Kind::Date).start(Value::Date(cx.today())).required());
    }
    let file = Item::new(FILE, label(FILE), Kind::Text).start(Value::text(&paper.stem)).required();
    items.push(
        file.help(cx.text.say_with("papers-form-file-help", &[("folder", cx.folder.display().to_string().into())])),
    );
    if paper.of == Subject::Audit {
        let folder = Item::new(FOLDER, label(FOLDER), Kind::Text).start(Value::text(&paper.stem));
        items.push(folder.help(cx.text.say("papers-form-folder-help")));
    }
    let of = paper.of.clone();
    let preview = Preview::new(move |reply, cx| {
        let order = read(&of, reply, cx);
        let mut said =
            vec![cx.text.say_with("papers-form-writes", &[("path", order.path.display().to_string().into())])];
        let folder = order.folder.map(|folder| folder.display().to_string());
        said.extend(folder.map(|folder| cx.text.say_with("papers-form-writes-folder", &[("path", folder.into())])));
        said
    });
    FormAsk { title: paper.called.clone(), items, preview: Some(preview), enter: Enter::Saves, ..FormAsk::default() }
}

/// Whether it is about days that may be chosen.
fn has_days(of: &Subject) -> bool {
    matches!(of, Subject::Audit | Subject::Clause(_) | Subject::Hazards)
}

/// The day with which it begins where nobody says; none for everything there is.
fn first_day(of: &Subject, cx: Cx<'_>) -> Option<Date> {
    matches!(of, Subject::Audit | Subject::Clause(_)).then(|| Days::month(cx.calendar, cx.today()).dates.0)
}

/// What the form says.
pub(super) fn read(of: &Subject, form: &FormReply, cx: Cx<'_>) -> Order {
    let formats = Format::of(of);
    let chosen = formats.iter().find(|(_, id, _)| *id == form.text(FORMAT)).or(formats.first());
    let (format, _, ending) = chosen.copied().unwrap_or(Format::ALL[0]);
    let day = |key: &str| if let Value::Date(day) = form.value(key) { Some(*day) } else { None };
    let last = day(TO).unwrap_or(cx.today());
    let days = match day(FROM) {
        Some(first) => Days::of(cx.calendar, first, last).asked(true),
        None => Days::until(cx.calendar, last),
    };
    let folder = form.text(FOLDER).trim();
    Order {
        of: of.clone(),
        format,
        days,
        path: path(form.text(FILE), ending, cx.folder),
        replace: false,
        folder: (!folder.is_empty()).then(|| cx.folder.join(paths::typed(folder))),
    }
}
