//! The evidence of a clause in every format and language.

use super::*;
use crate::domain::phrase::Lang;
use crate::report::document::Format;
use crate::report::made_up::{actions, at, both, calendar, code, day, findings, issue, names};

#[test]
fn the_evidence_of_a_clause_is_one_page_in_every_format_and_language() {
    let (calendar, names, actions, findings) = (calendar(), names(), actions(), findings());
    let clause = Clause {
        code: code("4.6"),
        title: both("Safety inspections", "安全检查"),
        text: both("The supervisor walks the site every week.", "班长每周巡查全场。"),
        post: Some(code("storekeeper")),
        carried_by: vec![code("safety-week")],
        records: Vec::new(),
    };
    let carried = |template: &str, version, last| Carried {
        template: code(template),
        version,
        done: Share { part: 3, whole: 4 },
        missed: 1,
        failed: 2,
        last,
    };
    let evidence = Evidence {
        issue: issue(&calendar),
        names: &names,
        clause: &clause,
        span: (day(11, 1), day(11, 30)),
        carried: vec![
            carried("safety-week", Some(3), Some(("RND-0042".to_owned(), at(0, 34)))),
            carried("old-walk", None, None),
        ],
        findings: findings
            .iter()
            .map(|finding| Found { finding, action: actions.iter().find(|one| Some(one.id) == finding.action) })
            .collect(),
        actions: actions.iter().collect(),
    };
    for lang in Lang::ALL {
        for (format, name) in [(Format::Html, "html"), (Format::Markdown, "md"), (Format::Text, "text")] {
            let written = evidence.document(&Locale::new(lang, Lang::En)).write(format);
            assert!(!written.contains("[report-") && !written.contains("[column-"), "{written}");
            insta::assert_snapshot!(format!("clause-{}-{name}", lang.tag()), written);
        }
    }
    let none = Evidence { carried: Vec::new(), ..evidence };
    let text = none.document(&Locale::new(Lang::En, Lang::En)).write(Format::Text);
    assert!(text.contains("! No checklist carries this clause out."), "{text}");
}
