//! The pack of a made-up month.

use super::*;
use crate::domain::phrase::Lang;
use crate::domain::round::{Outcome, Round, State};
use crate::domain::template::FormKind;
use crate::report::document::{Format, hex};
use crate::report::made_up::{actions, at, calendar, day, exceptions, findings, issue, names, round, signatures};
use sha2::{Digest, Sha256};

/// Hands the made-up pack to whoever looks at it.
fn with<T>(look: impl Fn(&Audit<'_>) -> T) -> T {
    let (calendar, names) = (calendar(), names());
    let missed = Round {
        outcome: None,
        score: None,
        signed: None,
        signed_by: None,
        walked_to: None,
        ..round(42, 44, State::Missed)
    };
    let passed = Round { outcome: Some(Outcome::Pass), ..round(41, 43, State::Reviewed) };
    let rounds = [round(40, 42, State::Done), passed, missed];
    let (findings, actions, signatures) = (findings(), actions(), signatures());
    let performed = rounds.iter().map(|round| Performed { round, kind: FormKind::Inspection, version: 3 });
    look(&Audit {
        issue: issue(&calendar),
        names: &names,
        span: (day(11, 1), day(11, 30)),
        exceptions: exceptions(),
        rounds: performed.collect(),
        findings: findings.iter().map(|finding| Found { finding, action: None }).collect(),
        actions: actions.iter().collect(),
        rectification: Rectification {
            due: 10,
            rectified: 8,
            on_time: 6,
            open: 2,
            open_minutes: 3 * 1440 + 720,
            by_step: [1, 0, 1, 2, 1],
            held: 3,
            recurred: 1,
            verified: 8,
            reopened: 2,
            findings: 20,
            repeats: 3,
        },
        ladder: Ladder::default(),
        signatures: signatures.iter().collect(),
        draws: vec![Draw {
            reference: "DRW-0001".to_owned(),
            at: at(0, 60),
            by: "Sun Li".to_owned(),
            of: "rounds".to_owned(),
            seed: "20261123".to_owned(),
            population: 3,
            drawn: vec!["RND-0042".to_owned()],
        }],
        spots: vec![Spot {
            round: "RND-0042".to_owned(),
            at: at(0, 90),
            by: "Sun Li".to_owned(),
            agrees: false,
            note: Some("Exit 4 was blocked too".to_owned()),
        }],
        verified: Verified { entries: 48_213, faults: Vec::new() },
        version: "0.1.0",
    })
}

#[test]
fn the_pack_is_one_page_in_every_format_and_language() {
    for lang in Lang::ALL {
        for (format, name) in [(Format::Html, "html"), (Format::Markdown, "md"), (Format::Text, "text")] {
            let written = with(|audit| audit.document(&Locale::new(lang, Lang::En)).write(format));
            assert!(!written.contains("[report-") && !written.contains("[column-"), "{written}");
            insta::assert_snapshot!(format!("audit-{}-{name}", lang.tag()), written);
        }
    }
}

#[test]
fn the_manifest_names_every_file_by_its_digest() {
    let folder = with(|audit| audit.folder(&Locale::new(Lang::En, Lang::En)));
    let manifest: serde_json::Value = serde_json::from_str(&folder.manifest).unwrap();
    assert_eq!(manifest["journal"]["seq"], 48_213);
    assert_eq!(manifest["as_of"], "2026-11-24T01:00:00+00:00");
    let listed = manifest["files"].as_array().unwrap();
    assert_eq!(listed.len(), folder.files.len());
    for (listed, file) in listed.iter().zip(&folder.files) {
        assert_eq!(listed["file"], file.name);
        assert_eq!(listed["bytes"], file.text.len());
        assert_eq!(listed["sha256"], hex(&Sha256::digest(&file.text)));
        // Its head, and a line end within quotes for each of two-line cells.
        assert!(file.text.matches("\r\n").count() > file.rows, "{}", file.name);
    }
    assert_eq!(folder.named().last().map(|(name, _)| name), Some("manifest.json"));
    assert_eq!(folder.sha256, hex(&Sha256::digest(&folder.manifest)));
    let html = with(|audit| audit.document(&Locale::new(Lang::En, Lang::En)).write(Format::Html));
    assert!(html.contains(&folder.sha256), "the page names the manifest");
}

#[test]
fn the_same_data_and_moment_give_the_same_bytes() {
    let all = || {
        with(|audit| {
            let locale = Locale::new(Lang::ZhCn, Lang::En);
            let at = chrono::NaiveDateTime::default();
            let book = crate::report::grid::workbook(&audit.grids(&locale), at).unwrap();
            (audit.document(&locale).write(Format::Html), audit.folder(&locale), book)
        })
    };
    assert_eq!(all(), all());
}

#[test]
fn a_file_that_was_altered_is_told_first() {
    let text = with(|audit| {
        let faults = vec!["RND-0042 differs from its entry 48190".to_owned()];
        let audit = Audit { verified: Verified { entries: 48_213, faults }, ..audit.clone() };
        audit.document(&Locale::new(Lang::En, Lang::En)).write(Format::Text)
    });
    let fault = text.find("RND-0042 differs").unwrap();
    assert!(fault < text.find("Exceptions").unwrap(), "{text}");
    assert!(text.contains("66.6 %"), "two of three were done:\n{text}");
}
