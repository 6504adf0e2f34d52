//! A form with a line of every kind, in both languages.

use super::*;
use crate::domain::calendar::Calendar;
use crate::domain::phrase::Lang;
use crate::domain::site::ZoneFrom;
use crate::report::document::assert_documents_harmless;
use crate::text::hostile::{Hostile, count};
use crate::text::width::{Ambiguous, width};

const FORM: &str = r#"{
    "code": "cold-chain", "kind": "check", "clause": "7.1",
    "title": {"en": "Cold chain", "zh-CN": "冷链温度"},
    "intro": {"en": "Read before you open doors.", "zh-CN": "先读数后开门。"},
    "section": [{"title": {"en": "Readings", "zh-CN": "读数"}, "item": [
        {"key": "room", "kind": "reading", "text": {"en": "Room 1", "zh-CN": "一号库"}, "unit": "°C", "instrument": true,
         "warn": {"low": "0", "high": "4"}, "alarm": {"low": "-2", "high": "5"}},
        {"key": "moved", "kind": "choice", "text": {"en": "Stock", "zh-CN": "货物"}, "when": {"item": "room", "is": "fail"},
         "choices": [{"value": "hard", "text": {"en": "Hard", "zh-CN": "冻硬"}},
                     {"value": "soft", "text": {"en": "Soft", "zh-CN": "变软"}, "fail": true}]},
        {"key": "why", "kind": "text", "text": {"en": "Why", "zh-CN": "原因"}, "when": {"item": "moved", "is": "soft"}},
        {"key": "release", "kind": "check", "critical": true, "text": {"en": "Inside release", "zh-CN": "库内逃生开关"},
         "criterion": {"en": "Opens from inside; bell heard outside", "zh-CN": "库内能推开，库外听得到铃声"}},
        {"key": "traps", "kind": "count", "optional": true, "text": {"en": "Traps", "zh-CN": "捕鼠器"}},
        {"key": "left", "kind": "time", "text": {"en": "Left at", "zh-CN": "离开时间"}},
        {"key": "sign", "kind": "signature", "text": {"en": "Storekeeper", "zh-CN": "仓管员"}}
    ]}]
}"#;

/// 2026-11-23 08:30 in Shanghai.
const OPENS: Instant = Instant(1_795_393_800_000);

fn written(lang: Lang, format: Format) -> String {
    let form: Form = serde_json::from_str(FORM).unwrap();
    let calendar = Calendar::new(&[ZoneFrom { from: None, zone: chrono_tz::Asia::Shanghai }], vec![], vec![]);
    let issue = Issue { site: "Harbour Mill", calendar: &calendar, at: OPENS, head: (1234, "a1b2c3") };
    let area = Phrase::of([(Lang::En, "Cold store"), (Lang::ZhCn, "冷库")]);
    let key = |text: &str| Code::parse(text).unwrap();
    let sheet = Sheet {
        reference: "cold-chain@2026-11-23.0830".to_owned(),
        form: &form,
        version: 2,
        window: Some((OPENS, Instant(OPENS.0 + 3_600_000), Instant(OPENS.0 + 86_400_000))),
        area: Some(&area),
        asset: None,
        post: None,
        last: HashMap::from([(key("room"), "3.1".to_owned())]),
        known: HashMap::from([(key("release"), "ACT-0042".to_owned())]),
    };
    write(&issue, &[sheet.clone(), sheet], &Locale::new(lang, Lang::En), format)
}

#[test]
fn a_form_asks_everything_in_english() {
    let text = written(Lang::En, Format::Text);
    for part in [
        "Harbour Mill · Cold chain\n=====",
        "Enter as  cold-chain@2026-11-23.0830",
        "cold-chain, version 2",
        "from 08:30, due Mon 23 Nov 2026 09:30, missed after tomorrow 08:30",
        "Readings\n",
        "-2 to 5 °C, warning: 0 to 4 °C",
        "last 3.1",
        "__________ °C  [ ] n/a",
        "Instrument ____",
        "Only if line 1 is: fail",
        "Only if line 2 is: Soft",
        "[ ] Hard\n",
        "Inside release (critical)",
        "open: ACT-0042",
        "[ ] pass  [ ] fail  [ ] n/a",
        "Traps (optional)",
        "____ : ____",
        "on ____________ from ____________ to ____________",
        "Journal head 1234 a1b2c3",
    ] {
        assert!(text.contains(part), "{part}\n---\n{text}");
    }
    assert_eq!(text.matches('\u{c}').count(), 1, "each form on its own page");
}

#[test]
fn a_form_asks_everything_in_chinese() {
    let text = written(Lang::ZhCn, Format::Text);
    for part in [
        "补录编号  cold-chain@2026-11-23.0830",
        "第七章第一条",
        "-2~5 °C、预警：0~4 °C",
        "仅当第 1 项为“不合格”时填写",
        "仅当第 2 项为“变软”时填写",
        "库内逃生开关（关键项）",
        "[ ] 合格  [ ] 不合格  [ ] 不适用",
        "未做原因",
    ] {
        assert!(text.contains(part), "{part}\n---\n{text}");
    }
}

#[test]
fn forms_fit_their_paper_in_every_language() {
    for lang in Lang::ALL {
        let text = written(lang, Format::Text);
        let longest = text.lines().map(|line| width(line, Ambiguous::Narrow)).max();
        assert!(longest <= Some(80), "{longest:?}");
        let html = written(lang, Format::Html);
        assert!(html.contains("☐ ") && html.contains("class=\"new-page\"") && html.contains(lang.tag()));
    }
}

#[test]
fn nothing_due_is_said() {
    let calendar = Calendar::new(&[], vec![], vec![]);
    let issue = Issue { site: "S", calendar: &calendar, at: OPENS, head: (0, "") };
    let text = write(&issue, &[], &Locale::new(Lang::En, Lang::En), Format::Text);
    assert!(text.starts_with("Nothing is due"), "{text}");
}

#[test]
fn a_form_of_hostile_words_says_nothing_to_a_terminal_and_is_one_page() {
    let mut hostile = Hostile::new(9);
    let calendar = Calendar::new(&[ZoneFrom { from: None, zone: chrono_tz::Asia::Shanghai }], vec![], vec![]);
    while hostile.drawn() < count(3_000) {
        let mut phrase = || Phrase::of([(Lang::En, hostile.text().as_str()), (Lang::ZhCn, hostile.text().as_str())]);
        let mut form: Form = serde_json::from_str(FORM).unwrap();
        (form.title, form.intro) = (phrase(), Some(phrase()));
        for section in &mut form.sections {
            section.title = phrase();
            for item in &mut section.items {
                (item.text, item.criterion, item.guidance) = (phrase(), Some(phrase()), Some(phrase()));
                item.choices.iter_mut().for_each(|choice| choice.text = phrase());
            }
        }
        let (area, asset) = (phrase(), phrase());
        let key = |text: &str| Code::parse(text).unwrap();
        form.sections[0].items[0].unit = Some(hostile.text());
        let site = hostile.text();
        let issue = Issue { site: &site, calendar: &calendar, at: OPENS, head: (1, "a") };
        let sheet = Sheet {
            reference: hostile.text(),
            form: &form,
            version: 2,
            window: None,
            area: Some(&area),
            asset: Some(&asset),
            post: None,
            last: HashMap::from([(key("room"), hostile.text())]),
            known: HashMap::from([(key("release"), hostile.text())]),
        };
        let sheets = [sheet];
        assert_documents_harmless(|format| write(&issue, &sheets, &Locale::new(Lang::En, Lang::En), format));
    }
}
