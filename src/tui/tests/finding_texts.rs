//! Finding texts for the site of the tests.

use crate::domain::action::Cause;
use crate::domain::code::Code;
use crate::domain::finding::Severity;
use crate::domain::phrase::{Lang, Phrase};
use crate::domain::wording::{Group, Wording};

/// One that is major, and two that are not.
pub fn three() -> Vec<Wording> {
    vec![
        wording("exit-blocked", "Exit or escape route blocked", "安全出口或疏散通道被堵", (Severity::Major, 0)),
        wording("label-missing", "Label missing", "标识缺失", (Severity::General, 14)),
        wording("extinguisher-due", "Extinguisher past its test date", "灭火器超过检验期", (Severity::General, 3)),
    ]
}

fn wording(code: &str, en: &str, zh: &str, (severity, days): (Severity, u16)) -> Wording {
    let phrase = |en: &str, zh: &str| Phrase::of([(Lang::En, en), (Lang::ZhCn, zh)]);
    Wording {
        code: Code::parse(code).unwrap(),
        title: phrase(en, zh),
        group: Group::Fire,
        severity,
        standard: Some(phrase("In order at any time", "随时完好")),
        source: None,
        measure: phrase("Put right and checked", "整改并复查"),
        days,
        cause: Cause::People,
    }
}
