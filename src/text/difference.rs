//! What one version of a checklist says otherwise than another, in words.

use super::limits::limits;
use super::locale::Locale;
use crate::domain::code::Code;
use crate::domain::item::{Choice, Item};
use crate::domain::template::{Difference, Form, How, Of, Value};

/// What the fields of a checklist and its lines are called, by their stored names.
const FIELDS: [(&str, &str); 27] = [
    ("title", "editor-field-title"),
    ("kind", "editor-field-kind"),
    ("clause", "editor-field-clause"),
    ("post", "editor-field-post"),
    ("area", "editor-field-area"),
    ("asset", "editor-field-asset"),
    ("intro", "editor-field-intro"),
    ("review", "editor-field-review"),
    ("source", "editor-field-source"),
    ("text", "editor-field-text"),
    ("criterion", "editor-field-criterion"),
    ("guidance", "editor-field-guidance"),
    ("unit", "editor-field-unit"),
    ("warn", "editor-field-warn"),
    ("alarm", "editor-field-alarm"),
    ("possible", "editor-field-possible"),
    ("choices", "editor-field-choices"),
    ("when", "editor-field-when"),
    ("critical", "editor-field-critical"),
    ("optional", "editor-field-optional"),
    ("instrument", "editor-field-instrument"),
    ("scoring", "editor-field-scoring"),
    ("aql", "editor-field-aql"),
    ("level", "editor-field-level"),
    ("reduced", "editor-field-reduced"),
    ("weight", "editor-field-weight"),
    ("defects", "editor-field-defects"),
];

/// What a field is called, by its stored name.
pub fn field(locale: &Locale, stored: &str) -> String {
    let known = FIELDS.iter().find(|(name, _)| *name == stored);
    known.map_or_else(|| stored.to_owned(), |(_, id)| locale.say(id))
}

/// One difference in words. `form` is the later version, whose lines conditions name.
pub fn said(locale: &Locale, one: &Difference, form: &Form) -> String {
    let what = match &one.of {
        Of::Form => String::new(),
        Of::Section(title) => locale.say_with("editor-of-section", &[("title", locale.phrase(title).into())]),
        Of::Item { text, .. } => locale.say_with("editor-of-line", &[("text", locale.phrase(text).into())]),
    };
    match &one.how {
        How::Added => locale.say_with("editor-added", &[("what", what.into())]),
        How::Removed => locale.say_with("editor-removed", &[("what", what.into())]),
        How::Moved { from, to } => {
            let places = [("what", what.into()), ("from", (*from).into()), ("to", (*to).into())];
            locale.say_with("editor-moved", &places)
        }
        How::Changed { field, language, before, after } => {
            let mut field = self::field(locale, field);
            if let Some(language) = language {
                let named = [("field", field.into()), ("language", language.into())];
                field = locale.say_with("editor-field-in", &named);
            }
            let value = |value: &Value| self::value(locale, value, form);
            let args = [("field", field.into()), ("before", value(before).into()), ("after", value(after).into())];
            let changed = locale.say_with("editor-changed", &args);
            if what.is_empty() {
                return changed;
            }
            locale.say_with("editor-changed-of", &[("what", what.into()), ("changed", changed.into())])
        }
    }
}

fn value(locale: &Locale, value: &Value, form: &Form) -> String {
    match value {
        Value::None => locale.say("editor-nothing"),
        Value::Text(text) => text.clone(),
        Value::Yes(yes) => locale.say(if *yes { "editor-yes" } else { "editor-no" }),
        Value::Code(code) => code.to_string(),
        Value::Limits(both) => limits(locale, *both, ""),
        Value::Kind(kind) => locale.word(*kind),
        Value::Form(kind) => locale.word(*kind),
        Value::Choices(choices) => {
            let said: Vec<String> = choices.iter().map(|choice| self::choice(locale, choice)).collect();
            if said.is_empty() { locale.say("editor-nothing") } else { locale.list(&said) }
        }
        Value::When(when) => condition(locale, form, &when.item, &when.is),
    }
}

/// A choice as it is written when edited: its text, with a mark where choosing it fails the line.
fn choice(locale: &Locale, choice: &Choice) -> String {
    let text = locale.phrase(&choice.text).to_owned();
    let text = if choice.fail { locale.say_with("editor-choice-fails", &[("text", text.into())]) } else { text };
    let Some(score) = choice.score else { return text };
    locale.say_with("editor-choice-scores", &[("text", text.into()), ("score", score.to_string().into())])
}

/// `“Door seals intact” is fail`: when a line is asked.
pub fn condition(locale: &Locale, form: &Form, item: &Code, is: &Code) -> String {
    match form.item(item) {
        Some(item) => condition_of(locale, item, is),
        None => locale.say_with("editor-condition", &[("line", item.as_str().into()), ("answer", is.as_str().into())]),
    }
}

/// As [`condition`], of a line that is at hand.
pub fn condition_of(locale: &Locale, item: &Item, is: &Code) -> String {
    let line = locale.phrase(&item.text);
    let choice = item.choices.iter().find(|choice| choice.value == *is);
    let answer =
        choice.map_or_else(|| locale.word_of("verdict", is.as_str()), |choice| locale.phrase(&choice.text).to_owned());
    locale.say_with("editor-condition", &[("line", line.into()), ("answer", answer.into())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::item::{Kind, When};
    use crate::domain::limits::Limits;
    use crate::domain::number::Quantity;
    use crate::domain::phrase::{Lang, Phrase};
    use crate::domain::template::{Section, difference};

    fn code(text: &str) -> Code {
        Code::parse(text).unwrap()
    }

    fn form(items: Vec<Item>) -> Form {
        let section = Section { title: Phrase::default(), items };
        Form::plain(code("cold-room"), Phrase::plain("Cold room"), vec![section])
    }

    #[test]
    fn a_difference_is_a_line_that_a_person_can_check() {
        let seals = Item::plain(code("seals"), Kind::Check, Phrase::of([(Lang::En, "Seals"), (Lang::ZhCn, "门封")]));
        let room = Item::plain(code("room"), Kind::Reading, Phrase::plain("Room 1"));
        let high = |high| Some(Limits { low: Some(Quantity::whole(0)), high: Some(Quantity::whole(high)) });
        let before = form(vec![seals.clone(), Item { alarm: high(5), ..room.clone() }]);
        let when = Some(When { item: code("seals"), is: code("fail") });
        let mut after = form(vec![seals, Item { alarm: high(4), when, ..room }]);
        after.title = Phrase::of([(Lang::En, "Cold room"), (Lang::ZhCn, "冷库")]);
        let said = |lang| {
            let locale = Locale::new(lang, Lang::En);
            difference(&before, &after).iter().map(|one| said(&locale, one, &after)).collect::<Vec<_>>()
        };
        assert_eq!(
            said(Lang::En),
            [
                "Title: Cold room -> nothing",
                "Title (en): nothing -> Cold room",
                "Title (zh-CN): nothing -> 冷库",
                "“Room 1”, Alarm limits: 0 to 5 -> 0 to 4",
                "“Room 1”, Asked only if: nothing -> “Seals” is fail",
            ]
        );
        assert!(said(Lang::ZhCn)[4].contains("门封"), "{:?}", said(Lang::ZhCn));
    }
}
