//! A failed inspection in every format and language, as it is read and printed.

use super::*;
use crate::domain::phrase::Lang;
use crate::domain::round::{Round, State};
use crate::domain::sampling::Lot;
use crate::report::document::assert_documents_harmless;
use crate::report::made_up::{
    actions, answers, at, calendar, exceptions, findings, issue, lot, names, round, signatures, template,
};
use crate::text::hostile::{Hostile, count};
use crate::text::width::{Ambiguous, width};

fn percent(text: &str) -> Quantity {
    Quantity::parse(text).unwrap()
}

/// Hands the made-up inspection to whoever looks at it.
fn with<T>(look: impl Fn(&Inspection<'_>) -> T) -> T {
    let (calendar, names, template) = (calendar(), names(), template());
    let round = Round { lot: Some(lot()), ..round(40, 42, State::Done) };
    let (answers, findings, actions, signatures) = (answers(), findings(), actions(), signatures());
    let items: Vec<&Item> = template.form.items().collect();
    let lines = items.iter().enumerate().map(|(place, item)| {
        let answer = answers.iter().find(|answer| answer.item == item.key);
        let finding = answer.and_then(|answer| findings.iter().find(|finding| Some(finding.id) == answer.finding));
        let temperatures = ["3.1", "3.4", "2.2", "4.4", "5.8", "3.0", "3.3", "6.4"];
        let past = temperatures.iter().enumerate().map(|(week, value)| (at(week as i64 * 7 - 49, 10), percent(value)));
        Line {
            section: usize::from(place > 1),
            item,
            answer,
            finding,
            action: finding.and_then(|finding| actions.iter().find(|action| Some(action.id) == finding.action)),
            values: if item.key.as_str() == "room" { past.collect() } else { Vec::new() },
        }
    });
    let past = [(-21, "92"), (-14, "88.5"), (-7, "71.25")].into_iter().enumerate().map(|(n, (days, score))| Past {
        reference: format!("RND-{:04}", 20 + n),
        at: at(days, 30),
        score: Some(percent(score)),
    });
    let file = FileRef { name: "exit3.png".to_owned(), size: 10, sha256: "ab".repeat(32) };
    look(&Inspection {
        issue: issue(&calendar),
        names: &names,
        round: &round,
        template: &template,
        reinspects: Some("RND-0022".to_owned()),
        reinspected: Vec::new(),
        lines: lines.collect(),
        past: past.collect(),
        exceptions: exceptions(),
        signatures: &signatures,
        files: vec![Evidence { line: 1, file, image: Err(Gone::Unfit(Unfit::Differs)) }],
    })
}

#[test]
fn an_inspection_is_one_report_in_every_format_and_language() {
    for lang in Lang::ALL {
        for (format, name) in [(Format::Html, "html"), (Format::Markdown, "md"), (Format::Text, "text")] {
            let written = with(|inspection| write(inspection, &Locale::new(lang, Lang::En), format));
            assert!(!written.contains("[report-") && !written.contains("[column-"), "{written}");
            insta::assert_snapshot!(format!("inspection-{}-{name}", lang.tag()), written);
        }
    }
}

#[test]
fn what_undermines_it_comes_before_its_lines() {
    let text = with(|inspection| write(inspection, &Locale::new(Lang::En, Lang::En), Format::Text));
    let place = |part: &str| text.find(part).unwrap_or_else(|| panic!("{part}\n{text}"));
    assert!(place("Exceptions") < place("Fire exits clear"));
    assert!(place("passed in bulk") < place("Signatures"));
    for part in ["FND-0007 ×3", "ACT-0011, under way", "50 %", "passes from 80 %", "A critical line failed"] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    assert!(text.lines().all(|line| width(line, Ambiguous::Narrow) <= 80), "{text}");
}

#[test]
fn the_same_inspection_is_the_same_page() {
    let html = || with(|inspection| write(inspection, &Locale::new(Lang::ZhCn, Lang::En), Format::Html));
    assert_eq!(html(), html());
    let page = html();
    assert_eq!(page.matches("<svg").count(), 3, "sections, readings, scores");
    assert!(page.contains("Content-Security-Policy") && !page.contains("<script"));
    assert!(page.contains("class=\"outside\"") && page.contains("url(#hatch)"), "told without colour");
}

#[test]
fn a_report_of_hostile_words_says_nothing_to_a_terminal() {
    let mut hostile = Hostile::new(11);
    while hostile.drawn() < count(2_000) {
        let mut words: Vec<String> = hostile.by_ref().take(12).collect();
        let mut next = || words.pop().unwrap_or_default();
        let (remark, name, reason, site, note) = (next(), next(), next(), next(), next());
        with(|inspection| {
            let mut round = inspection.round.clone();
            round.closing = Some(remark.clone());
            round.lot = round.lot.map(|lot| Lot { name: name.clone(), ..lot });
            let mut inspection = Inspection { round: &round, ..inspection.clone() };
            inspection.issue.site = &site;
            inspection.exceptions[0].reason = Some(reason.clone());
            let said = inspection.lines[0].answer.map(|answer| Answer { note: Some(note.clone()), ..answer.clone() });
            inspection.lines[0].answer = said.as_ref();
            assert_documents_harmless(|format| write(&inspection, &Locale::new(Lang::En, Lang::En), format));
        });
    }
}
