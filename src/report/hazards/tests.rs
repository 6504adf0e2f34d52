//! The ledger in every format and language.

use super::*;
use crate::domain::phrase::Lang;
use crate::report::document::Format;
use crate::report::grid::Flavour;
use crate::report::made_up::{actions, at, calendar, day, issue, names};

fn with<T>(look: impl Fn(&Hazards<'_>) -> T) -> T {
    let (calendar, names, actions) = (calendar(), names(), actions());
    let rows = actions.iter().map(|action| Hazard { action, found: Some(at(-9, 0)) }).collect();
    look(&Hazards { issue: issue(&calendar), names: &names, span: (day(11, 1), day(11, 30)), rows })
}

#[test]
fn the_ledger_is_one_page_in_every_format_and_language() {
    for lang in Lang::ALL {
        for (format, name) in [(Format::Html, "html"), (Format::Markdown, "md"), (Format::Text, "text")] {
            let written = with(|hazards| hazards.document(&Locale::new(lang, Lang::En)).write(format));
            assert!(!written.contains("[report-") && !written.contains("[column-"), "{written}");
            insta::assert_snapshot!(format!("hazards-{}-{name}", lang.tag()), written);
        }
    }
}

#[test]
fn the_ledger_has_the_columns_inspectors_ask_for() {
    let csv = with(|hazards| hazards.grid(&Locale::new(Lang::ZhCn, Lang::ZhCn)).csv(Flavour::Spreadsheet));
    let mut lines = csv.lines();
    assert_eq!(
        lines.next(),
        Some("\u{feff}序号,编号,发现时间,部位,隐患内容,等级,措施,整改责任人,期限,资金,完成时间,复查人,销号")
    );
    assert!(csv.contains("陈波、Sun Li,2026-11-21,1200.5,,,整改中"), "{csv}");
    assert!(csv.contains("\"'=HYPERLINK(\"\"http://x\"\") door seal replaced\""), "not calculated: {csv}");
}
