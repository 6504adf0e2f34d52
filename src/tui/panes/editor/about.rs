//! What a checklist says of itself, and a heading, as forms.

use crate::domain::code::Code;
use crate::domain::edit::About;
use crate::domain::noun::Noun;
use crate::domain::phrase::Phrase;
use crate::domain::template::{Form, FormKind};
use crate::tui::cx::Cx;
use crate::tui::dialog::{FormAsk, FormReply};
use crate::tui::panes::phrase;
use crate::tui::widget::form::{Choice, Item, Kind, Value};

/// The field of a heading.
pub(super) const HEADING: &str = "heading";

/// The sorts of work, to choose from. The value is the place among them, as words.
pub(in crate::tui::panes) fn kinds(cx: Cx<'_>) -> Kind {
    let choice = |kind: FormKind| Choice::new(Value::text(kind.name()), cx.text.word(kind)).found_by(kind.name());
    Kind::One(FormKind::ALL.into_iter().map(choice).collect())
}

/// The sort of work that was chosen.
pub(in crate::tui::panes) fn kind(reply: &FormReply) -> Option<FormKind> {
    let name = reply.text("kind");
    FormKind::ALL.into_iter().find(|kind| kind.name() == name)
}

/// The clauses, to choose from.
pub(super) fn clauses(clauses: &[(Code, Phrase)], cx: Cx<'_>) -> Kind {
    let choice = |(code, title): &(Code, Phrase)| {
        let words = title.texts().collect::<Vec<_>>().join(" ");
        Choice::new(Value::Code(code.clone()), format!("{code} {}", cx.text.phrase(title))).found_by(&words)
    };
    Kind::One(clauses.iter().map(choice).collect())
}

/// A code that was chosen.
pub(in crate::tui::panes) fn code(reply: &FormReply, key: &str) -> Option<Code> {
    if let Value::Code(code) = reply.value(key) { Some(code.clone()) } else { None }
}

pub(super) fn ask(form: &Form, known: &[(Code, Phrase)], place: String, cx: Cx<'_>) -> FormAsk {
    let label = |stored: &str| crate::text::difference::field(cx.text, stored);
    let coded = |code: &Option<Code>| Value::of(code.clone(), Value::Code);
    let mut items = phrase::fields("title", &label("title"), Some(&form.title), &Kind::Text, cx);
    items.push(Item::new("kind", label("kind"), kinds(cx)).required().start(Value::text(form.kind.name())));
    items.push(Item::new("post", label("post"), Kind::OneOf(Noun::Post)).start(coded(&form.post)));
    items.push(Item::new("area", label("area"), Kind::OneOf(Noun::Area)).start(coded(&form.area)));
    items.push(Item::new("asset", label("asset"), Kind::OneOf(Noun::Asset)).start(coded(&form.asset)));
    items.push(Item::new("clause", label("clause"), clauses(known, cx)).start(coded(&form.clause)));
    let review = Item::new("review", label("review"), Kind::YesNo).start(Value::Yes(form.review));
    items.push(review.help(cx.text.say("editor-help-review")));
    items.extend(phrase::fields("intro", &label("intro"), form.intro.as_ref(), &Kind::Note, cx));
    let source = Value::text(form.source.clone().unwrap_or_default());
    items.push(Item::new("source", label("source"), Kind::Text).start(source));
    items.extend(phrase::confirm([Some(&form.title), form.intro.as_ref()].into_iter().flatten(), cx));
    let title = cx.text.say_with("editor-about-title", &[("code", form.code.as_str().into())]);
    FormAsk { title, items, place, ..FormAsk::default() }
}

pub(super) fn read(reply: &FormReply, form: &Form, cx: Cx<'_>) -> About {
    About {
        kind: kind(reply).unwrap_or(form.kind),
        title: phrase::read(reply, "title", Some(&form.title), cx),
        clause: code(reply, "clause"),
        post: code(reply, "post"),
        area: code(reply, "area"),
        asset: code(reply, "asset"),
        intro: phrase::read_some(reply, "intro", form.intro.as_ref(), cx),
        review: *reply.value("review") == Value::Yes(true),
        source: Some(reply.text("source").to_owned()).filter(|text| !text.is_empty()),
    }
}

/// A heading to be written.
pub(super) fn heading(title: Option<&Phrase>, place: String, cx: Cx<'_>) -> FormAsk {
    let mut items = phrase::fields(HEADING, &cx.text.say("editor-heading"), title, &Kind::Text, cx);
    items.extend(phrase::confirm(title, cx));
    FormAsk { title: cx.text.say("editor-heading-title"), items, place, ..FormAsk::default() }
}
