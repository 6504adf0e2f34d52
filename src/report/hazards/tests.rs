//! The ledger in every format and language.

use super::*;
use crate::domain::phrase::{Lang, Phrase};
use crate::domain::record::Id;
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
    assert_eq!(lines.next(), Some("\u{feff}序号,编号,时间,部位,隐患,级别,措施,责任人,期限,资金,完成时间,复查人,销号"));
    assert!(csv.contains("陈波、Sun Li,2026-11-21,1200.5,,,整改中"), "{csv}");
    assert!(csv.contains("\"'=HYPERLINK(\"\"http://x\"\") door seal replaced\""), "not calculated: {csv}");
}

#[test]
fn rectification_counts_what_was_due() {
    const DAY: i64 = 86_400_000;
    use ActionState::{Closed, Declined, Doing, Merged, Open, Void, Watching};
    let action = |n: i64, due: i64, state: ActionState| {
        let title = Phrase::plain("x");
        Action { state, ..Action::opened(Id(n), n, title, Instant(due * DAY), Instant(80 * DAY)) }
    };
    let states = [(90, Closed), (90, Watching), (99, Doing), (120, Open), (1, Void), (1, Merged), (1, Declined)];
    let all: Vec<Action> = states.into_iter().map(|(due, state)| action(due, due, state)).collect();
    assert_eq!(rectified(&all, Instant(100 * DAY)), Share { part: 2, whole: 3 });
}
