//! A made-up site for the tests of reports: one scored inspection that failed, and what came of it.

use std::collections::HashMap;

use crate::domain::action::{Action, ActionState, Cause};
use crate::domain::actor::KnownBy;
use crate::domain::answer::{Answer, FileRef, Verdict};
use crate::domain::calendar::Calendar;
use crate::domain::code::Code;
use crate::domain::exception;
use crate::domain::finding::{Finding, Severity};
use crate::domain::heading::Link;
use crate::domain::limits::Flag;
use crate::domain::noun::Noun;
use crate::domain::number::Quantity;
use crate::domain::phrase::{Lang, Phrase};
use crate::domain::record::Id;
use crate::domain::role::Role;
use crate::domain::round::{Round, State};
use crate::domain::sampling::{Lot, Stage};
use crate::domain::signature::{Meaning, Signature};
use crate::domain::site::ZoneFrom;
use crate::domain::template::{Form, Template, TemplateState};
use crate::domain::time::{Date, Instant, Span};

use super::issue::Issue;
use super::ledger::evidence::Told;
use super::names::Names;

/// 2026-11-23 09:00 in Shanghai.
pub(super) const NINE: Instant = Instant(1_795_395_600_000);

/// So many days and minutes after then.
pub(super) fn at(days: i64, minutes: i64) -> Instant {
    NINE.plus(Span::of_minutes(days * 1440 + minutes))
}

pub(super) fn day(month: u32, day: u32) -> Date {
    Date::from_ymd_opt(2026, month, day).unwrap()
}

pub(super) fn both(en: &str, zh: &str) -> Phrase {
    Phrase::of([(Lang::En, en), (Lang::ZhCn, zh)])
}

pub(super) fn code(text: &str) -> Code {
    Code::parse(text).unwrap()
}

pub(super) fn calendar() -> Calendar {
    Calendar::new(&[ZoneFrom { from: None, zone: chrono_tz::Asia::Shanghai }], vec![], vec![])
}

/// Printed a day later.
pub(super) fn issue(calendar: &Calendar) -> Issue<'_> {
    let hash = "3f1c9a7be0d24488a5c6d7e8f90112233445566778899aabbccddeeff0011223";
    Issue { site: "Harbour Mill 港口面粉厂", calendar, at: at(1, 0), head: (48_213, hash) }
}

pub(super) fn names() -> Names {
    let people = [(1, "Li Wei"), (2, "陈波"), (3, "Sun Li")];
    Names {
        people: people.into_iter().map(|(id, name)| (Id(id), name.to_owned())).collect(),
        areas: HashMap::from([(code("cold"), both("Cold store", "冷库")), (code("hall-a"), both("Hall A", "A 车间"))]),
        assets: HashMap::from([(code("room-1"), both("Room 1", "一号库"))]),
        posts: HashMap::from([(code("storekeeper"), both("Storekeeper", "仓管员"))]),
        templates: HashMap::from([(code("safety-week"), both("Weekly safety inspection", "周安全检查"))]),
        references: HashMap::from([
            (Id(40), "RND-0042".to_owned()),
            (Id(70), "FND-0007".to_owned()),
            (Id(71), "FND-0008".to_owned()),
            (Id(80), "ACT-0011".to_owned()),
            (Id(81), "ACT-0012".to_owned()),
        ]),
    }
}

const FORM: &str = r#"{
    "code": "safety-week", "kind": "inspection", "clause": "4.6", "review": true, "scoring": {"pass": "80"},
    "sampling": {"aql": "1.0", "level": "II"},
    "title": {"en": "Weekly safety inspection", "zh-CN": "周安全检查"},
    "section": [
        {"title": {"en": "Exits and fire", "zh-CN": "通道与消防"}, "item": [
            {"key": "exits", "kind": "check", "critical": true, "text": {"en": "Fire exits clear and unlocked", "zh-CN": "安全出口畅通、未上锁"},
             "criterion": {"en": "1.1 m free width; opens from inside without a key", "zh-CN": "净宽不小于 1.1 米；从内侧无需钥匙即可打开"}},
            {"key": "extinguishers", "kind": "check", "text": {"en": "Extinguishers in date", "zh-CN": "灭火器在有效期内"}}]},
        {"title": {"en": "Cold store", "zh-CN": "冷库"}, "item": [
            {"key": "room", "kind": "reading", "text": {"en": "Room 1 temperature", "zh-CN": "一号库温度"}, "unit": "°C",
             "instrument": true, "warn": {"low": "0", "high": "4"}, "alarm": {"low": "-2", "high": "5"}},
            {"key": "state", "kind": "choice", "text": {"en": "Packing", "zh-CN": "包装"},
             "choices": [{"value": "whole", "text": {"en": "Whole", "zh-CN": "完好"}},
                         {"value": "torn", "text": {"en": "Torn", "zh-CN": "破损"}, "fail": true}]},
            {"key": "remarks", "kind": "text", "optional": true, "text": {"en": "Remarks", "zh-CN": "说明"}}]}
    ]
}"#;

pub(super) fn template() -> Template {
    let form: Form = serde_json::from_str(FORM).unwrap();
    Template { id: Id(20), code: form.code.clone(), version: 3, state: TemplateState::InForce, form }
}

/// The journal's body of a round as it was signed: fields that a later version adds take their defaults.
pub(super) fn round(id: i64, number: i64, state: State) -> Round {
    serde_json::from_value(serde_json::json!({
        "id": id, "number": number, "template": "safety-week", "version": 20,
        "title": {"en": "Weekly safety inspection", "zh-CN": "周安全检查"},
        "schedule": 1, "area": "cold", "asset": "room-1", "slot": "2026-11-23", "last_slot": null, "slots": 1,
        "anchor": NINE.0, "ops_date": "2026-11-23", "shift": null,
        "opens": NINE.0, "due": at(0, 180).0, "missed_at": at(1, 0).0, "review": true, "state": state,
        "walked_from": at(0, 5).0, "walked_to": at(0, 31).0, "walked_set": false, "from_paper": false, "late": false,
        "started_by": 1, "started": at(0, 5).0, "signed_by": 1, "signed": at(0, 34).0, "reviewed_by": null,
        "reason": null, "reason_by": null, "lines": 5, "failed": 2,
        "score": 50_000_000, "outcome": "fail", "team": [1, 2], "opening": "Walk with the storekeeper.",
        "closing": "Repeat within a week.\n一周内复检。", "reinspects": null, "lot": null, "origin": null
    }))
    .unwrap()
}

/// A lot of which one too many was found.
pub(super) fn lot() -> Lot {
    let how = template().form.sampling.unwrap();
    Lot { found: Some(3), ..Lot::planned("L-2026-1123".to_owned(), 1000, how, Stage::Normal).unwrap() }
}

pub(super) fn answer(id: i64, item: &str, verdict: Verdict, typed: Option<&str>) -> Answer {
    Answer {
        id: Id(id),
        round: Id(40),
        item: code(item),
        verdict,
        value: typed.and_then(|typed| Quantity::parse(typed).ok()),
        typed: typed.map(str::to_owned),
        flag: Flag::Ok,
        note: None,
        instrument: None,
        file: None,
        bulk: false,
        fixed: false,
        seconds: Some(9),
        again: None,
        by: Some(Id(1)),
        at: at(0, 10),
        finding: None,
        void: false,
    }
}

pub(super) fn answers() -> Vec<Answer> {
    let exits = Answer {
        note: Some("Two pallets in front of exit 3. 三号出口前有两个托盘".to_owned()),
        finding: Some(Id(70)),
        file: Some(FileRef { name: "exit3.png".to_owned(), size: 10, sha256: "ab".repeat(32) }),
        ..answer(50, "exits", Verdict::Fail, None)
    };
    let extinguishers = Answer { bulk: true, ..answer(51, "extinguishers", Verdict::Pass, None) };
    let room = Answer {
        flag: Flag::Alarm,
        instrument: Some("TH-07".to_owned()),
        by: Some(Id(2)),
        finding: Some(Id(71)),
        ..answer(52, "room", Verdict::Fail, Some("6.4"))
    };
    vec![exits, extinguishers, room, answer(53, "state", Verdict::Pass, Some("whole"))]
}

pub(super) fn findings() -> Vec<Finding> {
    let finding = |id: i64, number: i64, title: Phrase, item: &str| -> Finding {
        serde_json::from_value(serde_json::json!({
            "id": id, "number": number, "title": title, "template": "safety-week", "item": item, "area": "cold",
            "asset": "room-1", "round": 40, "severity": "major", "note": null, "times": 1, "repeats": null, "before": 0,
            "by": 1, "at": at(0, 10).0, "seen": at(0, 10).0, "fixed": false, "action": id + 10, "open": true,
            "watched": false, "void": false, "origin": null
        }))
        .unwrap()
    };
    let exits = finding(70, 7, both("Fire exits clear and unlocked", "安全出口畅通、未上锁"), "exits");
    let room = finding(71, 8, both("Room 1 temperature", "一号库温度"), "room");
    vec![
        Finding { note: answers()[0].note.clone(), times: 3, ..exits },
        Finding { severity: Severity::General, area: Some(code("hall-a")), asset: None, ..room },
    ]
}

pub(super) fn actions() -> Vec<Action> {
    let link = |id| Some(Link { noun: Noun::Finding, id: Id(id) });
    let exits = Action {
        note: answers()[0].note.clone(),
        source: link(70),
        severity: Severity::Major,
        owner: Some(Id(2)),
        accountable: Some(Id(3)),
        area: Some(code("cold")),
        asset: Some(code("room-1")),
        standard: Some("1.1 m free at all times".to_owned()),
        measure: Some("Mark the floor, move the pallet bay. 划线并迁移托盘区".to_owned()),
        funding: Quantity::parse("1200.5").ok(),
        cause: Some(Cause::Method),
        state: ActionState::Doing,
        hands: vec![Id(2)],
        by: Some(Id(1)),
        ..Action::opened(
            Id(80),
            11,
            both("Fire exits clear and unlocked", "安全出口畅通、未上锁"),
            at(-2, 0),
            at(-9, 0),
        )
    };
    let room = Action {
        source: link(71),
        post: Some(code("storekeeper")),
        area: Some(code("hall-a")),
        measure: Some("=HYPERLINK(\"http://x\") door seal replaced".to_owned()),
        state: ActionState::Closed,
        done: Some(at(0, 300)),
        done_by: Some(Id(2)),
        verified: Some(at(0, 600)),
        verified_by: Some(Id(3)),
        closed: Some(at(0, 600)),
        by: Some(Id(1)),
        ..Action::opened(Id(81), 12, both("Room 1 temperature", "一号库温度"), at(0, 900), at(0, 10))
    };
    vec![exits, room]
}

pub(super) fn signatures() -> Vec<Signature> {
    vec![Signature {
        id: Id(60),
        round: Id(40),
        person: Some(Id(1)),
        role: Role::Supervisor,
        known_by: KnownBy::Pin,
        meaning: Meaning::Performed,
        digest: "9d".repeat(32),
        over: Vec::new(),
        language: Lang::En,
        alone: false,
        at: at(0, 34),
    }]
}

pub(super) fn exceptions() -> Vec<Told> {
    let told = |kind, seq, minutes, reason: Option<&str>, entries| Told {
        kind,
        seq,
        at: at(0, minutes),
        by: "Li Wei".to_owned(),
        role: "supervisor".to_owned(),
        reference: "RND-0042".to_owned(),
        reason: reason.map(str::to_owned),
        entries,
    };
    vec![
        told(exception::Kind::EnteredLate, 48_190, 34, Some("The box was down 主机停机"), 1),
        told(exception::Kind::Bulk, 48_160, 12, None, 4),
    ]
}
