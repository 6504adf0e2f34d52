//! What is wrong with a pack, as a sentence: which record, what, and what to write instead.

use super::locale::Locale;
use crate::domain::pack::{Problem, What};
use crate::domain::recur::RuleError;

/// The mistake in the reader's language, with the record it is in.
pub fn mistake(locale: &Locale, problem: &Problem) -> String {
    let at = &problem.at;
    let noun = locale.word(at.table.noun());
    let place = match &at.item {
        Some(item) => locale.say_with(
            "mistake-at-line",
            &[("noun", noun.into()), ("code", at.code.as_str().into()), ("item", item.as_str().into())],
        ),
        None => locale.say_with("mistake-at", &[("noun", noun.into()), ("code", at.code.as_str().into())]),
    };
    locale.say_with("mistake-where", &[("place", place.into()), ("what", what(locale, &problem.what).into())])
}

/// What is wrong, without where.
pub fn what(locale: &Locale, what: &What) -> String {
    match what {
        What::Unknown { noun, code } => {
            let noun = locale.word(*noun);
            locale.say_with("mistake-unknown", &[("noun", noun.into()), ("code", code.as_str().into())])
        }
        What::Twice(code) => locale.say_with("mistake-twice", &[("code", code.as_str().into())]),
        What::Circle(code) => locale.say_with("mistake-circle", &[("code", code.as_str().into())]),
        What::Empty => locale.say("mistake-empty"),
        What::Lacks { language } => locale.say_with("mistake-lacks", &[("language", language.into())]),
        What::NoLanguage => locale.say("mistake-no-language"),
        What::Unsettled => locale.say("mistake-unsettled"),
        What::NoLines => locale.say("mistake-no-lines"),
        What::NotItsDate => locale.say("mistake-not-its-date"),
        What::NotOneRecurrence { given } => locale.say_with("mistake-recurrence", &[("n", (*given).into())]),
        What::Misplaced { key } => locale.say_with("mistake-misplaced", &[("key", (*key).into())]),
        What::Rule(rule) => self::rule(locale, rule),
        What::NotPositive => locale.say("mistake-not-positive"),
        What::BelowNought => locale.say("mistake-below-nought"),
        What::NotAMark => locale.say("mistake-not-a-mark"),
        What::NoDefects => locale.say("mistake-no-defects"),
        What::WindowOrder => locale.say("mistake-window-order"),
        What::NotEarlier { item } => locale.say_with("mistake-not-earlier", &[("item", item.as_str().into())]),
        What::NotAnAnswer { is } => locale.say_with("mistake-not-an-answer", &[("answer", is.as_str().into())]),
        What::NoChoices => locale.say("mistake-no-choices"),
        What::LimitsReversed => locale.say("mistake-limits-reversed"),
        What::LimitsEmpty => locale.say("mistake-limits-empty"),
        What::OutsidePossible { key } => locale.say_with("mistake-outside-possible", &[("key", (*key).into())]),
        What::WarnOutsideAlarm => locale.say("mistake-warn-outside-alarm"),
        What::MajorWaits => locale.say("mistake-major-waits"),
    }
}

/// What is wrong with a recurrence rule.
pub fn rule(locale: &Locale, rule: &RuleError) -> String {
    match rule {
        RuleError::Count => locale.say("mistake-rule-count"),
        RuleError::WithinDay => locale.say("mistake-rule-within-day"),
        RuleError::Start => locale.say("mistake-rule-start"),
        RuleError::Part(part) => locale.say_with("mistake-rule-part", &[("part", part.into())]),
        RuleError::Never => locale.say("mistake-rule-never"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::code::Code;
    use crate::domain::noun::Noun;
    use crate::domain::pack::{At, Table};
    use crate::domain::phrase::Lang;

    #[test]
    fn a_mistake_names_its_record_and_line() {
        let code = |text: &str| Code::parse(text).unwrap();
        let at =
            At { table: Table::Template, index: 0, code: code("fridge"), item: Some(code("temp")), path: Vec::new() };
        let problem = Problem { at, what: What::Unknown { noun: Noun::Clause, code: code("9.9") } };
        let [en, zh] = [Lang::En, Lang::ZhCn].map(|lang| mistake(&Locale::new(lang, lang), &problem));
        assert!(en.contains("template fridge, line temp") && en.contains("clause “9.9”"), "{en}");
        assert!(zh.contains("检查表 fridge") && zh.contains("条款“9.9”"), "{zh}");
    }
}
