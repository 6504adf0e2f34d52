//! What VALUE says: a judgement in any of its spellings, or the value of a line as typed.

use crate::domain::answer::Verdict;
use crate::domain::item::{Item, Kind};
use crate::domain::round::Given;
use crate::text::fold::fold_text;

/// Spellings of judgements, the marks and keys of the screen among them.
const SPELLINGS: [(Verdict, &[&str]); 5] = [
    (Verdict::Pass, &["pass", "passed", "ok", "+", "✓", "合格", "正常", "通过"]),
    (Verdict::Fail, &["fail", "failed", "x", "-", "✗", "不合格", "异常"]),
    (Verdict::Observation, &["obs", "observation", "o", "*", "观察", "注意", "合格有观察"]),
    (Verdict::Na, &["na", "n/a", "不适用"]),
    (Verdict::NoReading, &["none", "no_reading", "无读数", "无法读数"]),
];

/// What is given for a line by this VALUE. Whether it fits is decided by the rules.
pub fn given(item: &Item, value: &str) -> Given {
    let choice = item.kind == Kind::Choice
        && item.choices.iter().any(|choice| {
            choice.value.as_str().eq_ignore_ascii_case(value) || choice.text.texts().any(|text| text == value)
        });
    let takes = |verdict: Verdict| match item.kind {
        _ if choice => false,
        // On lines that take a value, a judgement is told that a value is wanted.
        Kind::Check | Kind::Reading | Kind::Number | Kind::Count => true,
        Kind::Choice | Kind::Time | Kind::Text | Kind::Signature => verdict == Verdict::Na,
    };
    match verdict(value).filter(|verdict| takes(*verdict)) {
        Some(verdict) => Given::verdict(verdict),
        None => Given::typed(if item.kind.is_quantity() { fold_text(value).into_owned() } else { value.to_owned() }),
    }
}

fn verdict(value: &str) -> Option<Verdict> {
    let value = value.trim().to_lowercase();
    SPELLINGS.iter().find(|(_, spellings)| spellings.contains(&value.as_str())).map(|(verdict, _)| *verdict)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(kind: &str) -> Item {
        let choices = if kind == "choice" {
            r#","choices":[{"value":"none","text":"None seen"},{"value":"some","text":"Some","fail":true}]"#
        } else {
            ""
        };
        serde_json::from_str(&format!(r#"{{"key":"a","kind":"{kind}","text":"A"{choices}}}"#)).unwrap()
    }

    #[test]
    fn judgements_are_read_in_every_spelling() {
        for (text, verdict) in [
            ("pass", Verdict::Pass),
            ("✓", Verdict::Pass),
            ("正常", Verdict::Pass),
            ("X", Verdict::Fail),
            ("✗", Verdict::Fail),
            ("不合格", Verdict::Fail),
            ("obs", Verdict::Observation),
            ("N/A", Verdict::Na),
        ] {
            assert_eq!(given(&item("check"), text), Given::verdict(verdict), "{text}");
        }
        assert_eq!(given(&item("check"), "7"), Given::typed("7"));
    }

    #[test]
    fn values_stay_as_typed() {
        assert_eq!(given(&item("reading"), "-18"), Given::typed("-18"));
        assert_eq!(given(&item("reading"), "６．４"), Given::typed("6.4"));
        assert_eq!(given(&item("reading"), "none"), Given::verdict(Verdict::NoReading));
        assert_eq!(given(&item("choice"), "none"), Given::typed("none"));
        assert_eq!(given(&item("text"), "ok"), Given::typed("ok"));
        assert_eq!(given(&item("text"), "na"), Given::verdict(Verdict::Na));
    }
}
