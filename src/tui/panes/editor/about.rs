//! What a checklist says of itself, and a heading, as forms.

use crate::domain::code::Code;
use crate::domain::edit::About;
use crate::domain::noun::Noun;
use crate::domain::number::Quantity;
use crate::domain::phrase::Phrase;
use crate::domain::sampling::{Aql, Level, Sampling};
use crate::domain::score::Scoring;
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
    items.extend(judged(form, cx));
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
        scoring: if let Value::Number(pass) = reply.value("scoring") { Some(Scoring { pass: *pass }) } else { None },
        sampling: if let Value::Number(aql) = reply.value("aql") {
            let level = Level::parse(reply.text("level")).unwrap_or_default();
            Aql::of(*aql).map(|aql| Sampling { aql, level, reduced: *reply.value("reduced") == Value::Yes(true) })
        } else {
            None
        },
    }
}

/// What the form judges by: its score, and samples of lots.
fn judged(form: &Form, cx: Cx<'_>) -> Vec<Item> {
    let label = |stored: &str| crate::text::difference::field(cx.text, stored);
    let scoring = Value::of(form.scoring, |scoring| Value::Number(scoring.pass));
    let (aql, level, reduced) = match form.sampling {
        Some(Sampling { aql, level, reduced }) => (Some(aql), level, reduced),
        None => (None, Level::default(), false),
    };
    let aqls = Aql::all().map(|aql| Choice::new(Value::Number(aql.value()), aql.to_string())).collect();
    let levels = Level::ALL.map(|level| Choice::new(Value::text(level.name()), level.name())).to_vec();
    let not = |item: Item, id: &str| item.otherwise(Value::Blank, cx.text.say(id));
    let pass = Item::new("scoring", label("scoring"), Kind::Number("%".to_owned())).start(scoring);
    let limit = Item::new("aql", label("aql"), Kind::One(aqls)).start(Value::of(aql, |aql| Value::Number(aql.value())));
    vec![
        not(pass.help(cx.text.say("editor-help-scoring")).check(mark), "editor-not-scored"),
        not(limit.help(cx.text.say("editor-help-aql")), "editor-not-sampled"),
        Item::new("level", label("level"), Kind::One(levels)).start(Value::text(level.name())),
        Item::new("reduced", label("reduced"), Kind::YesNo)
            .start(Value::Yes(reduced))
            .help(cx.text.say("editor-help-reduced")),
    ]
}

/// Whether a pass mark is a share of a hundred.
fn mark(value: &Value, cx: Cx<'_>) -> Option<String> {
    let Value::Number(pass) = value else { return None };
    let whole = Quantity::default()..=Quantity::whole(100);
    (!whole.contains(pass)).then(|| cx.text.say("editor-not-mark"))
}

/// A heading to be written.
pub(super) fn heading(title: Option<&Phrase>, place: String, cx: Cx<'_>) -> FormAsk {
    let mut items = phrase::fields(HEADING, &cx.text.say("editor-heading"), title, &Kind::Text, cx);
    items.extend(phrase::confirm(title, cx));
    FormAsk { title: cx.text.say("editor-heading-title"), items, place, ..FormAsk::default() }
}
