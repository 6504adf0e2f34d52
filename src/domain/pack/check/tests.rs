//! Packs with one mistake each.

use serde_json::{Value, json};

use super::*;
use crate::domain::problem::Step;

fn good() -> Value {
    json!({
        "pack": { "name": "p", "version": "1", "title": "P", "languages": ["en"] },
        "shift": [{ "code": "day", "title": "Day", "start": "08:00", "end": "20:00" }],
        "unit": [{ "code": "a", "title": "A" }, { "code": "b", "title": "B", "parent": "a" }],
        "area": [{ "code": "hall", "title": "Hall", "unit": "b" }],
        "asset": [{ "code": "pump", "title": "Pump", "area": "hall" }],
        "post": [{ "code": "lead", "title": "Lead", "unit": "a" }],
        "chapter": [{ "code": "1", "title": "One" }],
        "clause": [{ "code": "1.1", "title": "T", "text": "X", "post": "lead", "carried_by": ["walk"] }],
        "subject": [{ "code": "s", "title": "S", "clauses": ["1.1"] }],
        "template": [{
            "code": "walk", "kind": "round", "title": "Walk", "clause": "1.1", "post": "lead", "area": "hall",
            "section": [{ "title": "S", "item": [
                { "key": "doors", "kind": "check", "text": "Doors" },
                { "key": "bar", "kind": "reading", "text": "Pressure", "unit": "bar",
                  "warn": { "low": 2 }, "alarm": { "low": "1.5", "high": 6 }, "possible": { "low": 0, "high": 10 } },
                { "key": "state", "kind": "choice", "text": "State", "when": { "item": "doors", "is": "fail" },
                  "choices": [{ "value": "open", "text": "Open" }, { "value": "shut", "text": "Shut" }] },
            ] }],
        }],
        "schedule": [
            { "template": "walk", "each": "shift", "shifts": ["day"], "opens": "0m", "due": "1h", "missed": "2h" },
            { "code": "walk-14", "template": "walk", "every": "14d", "opens": "-1d", "due": "0m", "missed": "2d" },
        ],
    })
}

/// The problems after `value` was put at `path`; null takes the key away.
fn after(path: &str, value: Value) -> Vec<(String, What)> {
    let mut pack = good();
    let (parent, key) = path.rsplit_once('/').unwrap();
    let parent = pack.pointer_mut(parent).unwrap_or_else(|| panic!("{path}"));
    match parent {
        Value::Object(fields) if value.is_null() => drop(fields.remove(key)),
        Value::Object(fields) => drop(fields.insert(key.to_owned(), value)),
        Value::Array(list) if key == "-" => list.push(value),
        Value::Array(list) => list[key.parse::<usize>().unwrap()] = value,
        _ => panic!("{path}"),
    }
    let pack: Pack = serde_json::from_value(pack).unwrap();
    check(&pack).into_iter().map(|problem| (pointer(&problem.at), problem.what)).collect()
}

fn pointer(at: &At) -> String {
    let steps = at.path.iter().map(|step| match step {
        Step::Key(key) => format!("/{key}"),
        Step::Nth(n) => format!("/{n}"),
    });
    format!("/{}/{}", at.table.name(), at.index) + &steps.collect::<String>()
}

fn code(text: &str) -> Code {
    Code::parse(text).unwrap()
}

/// Putting `value` at `path` makes exactly this problem, in this place.
#[track_caller]
fn makes(path: &str, value: Value, place: &str, what: &What) {
    assert_eq!(after(path, value), [(place.to_owned(), what.clone())]);
}

#[test]
fn a_good_pack_has_no_problems() {
    assert_eq!(check(&serde_json::from_value(good()).unwrap()), []);
}

#[test]
fn what_is_referred_to_must_be_known() {
    for (path, noun) in [
        ("/unit/1/parent", Noun::Unit),
        ("/area/0/unit", Noun::Unit),
        ("/area/0/parent", Noun::Area),
        ("/asset/0/area", Noun::Area),
        ("/post/0/unit", Noun::Unit),
        ("/post/0/deputy", Noun::Post),
        ("/clause/0/post", Noun::Post),
        ("/clause/0/carried_by/0", Noun::Template),
        ("/subject/0/clauses/0", Noun::Clause),
        ("/template/0/clause", Noun::Clause),
        ("/template/0/post", Noun::Post),
        ("/template/0/area", Noun::Area),
        ("/template/0/asset", Noun::Asset),
        ("/template/0/section/0/item/0/clause", Noun::Clause),
        ("/schedule/0/template", Noun::Template),
        ("/schedule/0/area", Noun::Area),
        ("/schedule/1/asset", Noun::Asset),
        ("/schedule/0/shifts/0", Noun::Shift),
    ] {
        makes(path, json!("nowhere"), path, &What::Unknown { noun, code: code("nowhere") });
    }
    let chapter = What::Unknown { noun: Noun::Chapter, code: code("1") };
    makes("/chapter/0/code", json!("2"), "/clause/0/code", &chapter);
}

#[test]
fn what_the_site_has_is_known() {
    let mut pack = good();
    pack["template"][0]["area"] = json!("yard");
    let pack: Pack = serde_json::from_value(pack).unwrap();
    let mut site = Names::default();
    site.extend(Noun::Area, [&code("yard")]);
    assert_eq!(check_beside(&pack, &site), []);
    assert_eq!(check(&pack).len(), 1);
}

#[test]
fn codes_and_keys_come_once() {
    makes("/unit/-", json!({ "code": "a", "title": "A" }), "/unit/2/code", &What::Twice(code("a")));
    let key = "/template/0/section/0/item/1/key";
    makes(key, json!("doors"), key, &What::Twice(code("doors")));
    makes("/schedule/1/code", json!("walk"), "/schedule/1/code", &What::Twice(code("walk")));
    makes("/schedule/1/code", Value::Null, "/schedule/1/template", &What::Twice(code("walk")));
    let choice = "/template/0/section/0/item/2/choices/1/value";
    makes(choice, json!("open"), choice, &What::Twice(code("open")));
}

#[test]
fn nothing_lies_in_itself() {
    let found = after("/unit/0/parent", json!("b"));
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found.iter().all(|(_, what)| matches!(what, What::Circle(_))));
    makes("/post/0/deputy", json!("lead"), "/post/0/deputy", &What::Circle(code("lead")));
}

#[test]
fn phrases_speak_every_language() {
    let lacks = What::Lacks { language: "en".to_owned() };
    let item = "/template/0/section/0/item/0";
    makes("/clause/0/text", json!({ "zh-CN": "甲" }), "/clause/0/text", &lacks);
    makes(&format!("{item}/criterion"), json!({ "en": " ", "fr": "x" }), &format!("{item}/criterion"), &lacks);
    makes("/post/0/duties", json!(["a", { "fr": "b" }]), "/post/0/duties/1", &lacks);
    makes("/shift/0/title", json!(""), "/shift/0/title", &What::Empty);
    makes("/pack/languages", json!([]), "/pack/0/languages", &What::NoLanguage);
    makes("/pack/version", json!(" "), "/pack/0/version", &What::Empty);
}

#[test]
fn subjects_are_settled_and_checklists_have_lines() {
    makes("/subject/0/clauses", json!([]), "/subject/0/clauses", &What::Unsettled);
    makes("/template/0/section", json!([]), "/template/0", &What::NoLines);
    makes("/template/0/section/0/item", json!([]), "/template/0/section/0", &What::NoLines);
    let untitled = json!({ "item": [{ "key": "lamp", "kind": "check", "text": "Lamp" }] });
    makes("/template/0/section/-", untitled, "/template/0/section/1/title", &What::Empty);
}

#[test]
fn choices_belong_to_choice_lines() {
    let items = "/template/0/section/0/item";
    makes(&format!("{items}/2/choices"), json!([]), &format!("{items}/2/choices"), &What::NoChoices);
    let choices = json!([{ "value": "x", "text": "X" }, { "value": "y", "text": "Y" }]);
    makes(&format!("{items}/0/choices"), choices, &format!("{items}/0/choices"), &What::Misplaced { key: "choices" });
    makes(&format!("{items}/0/unit"), json!("kg"), &format!("{items}/0/unit"), &What::Misplaced { key: "unit" });
    let place = format!("{items}/0/instrument");
    makes(&place, json!(true), &place, &What::Misplaced { key: "instrument" });
}

#[test]
fn conditions_look_back_at_answers_that_can_be_given() {
    let when = "/template/0/section/0/item/2/when";
    let set = |item: &str, is: &str| json!({ "item": item, "is": is });
    for item in ["state", "none"] {
        makes(when, set(item, "fail"), &format!("{when}/item"), &What::NotEarlier { item: code(item) });
    }
    makes(when, set("doors", "open"), &format!("{when}/is"), &What::NotAnAnswer { is: code("open") });
}

#[test]
fn limits_lie_within_one_another() {
    let bar = "/template/0/section/0/item/1";
    let at = |key: &str| format!("{bar}/{key}");
    makes(&at("alarm"), json!({ "low": 7, "high": 6 }), &at("alarm"), &What::LimitsReversed);
    makes(&at("warn"), json!({}), &at("warn"), &What::LimitsEmpty);
    makes(&at("warn"), json!({ "low": 1 }), &at("warn"), &What::WarnOutsideAlarm);
    makes(&at("possible"), json!({ "low": 0, "high": 5 }), &at("alarm"), &What::OutsidePossible { key: "alarm" });
    let check = "/template/0/section/0/item/0/warn";
    makes(check, json!({ "low": 1 }), check, &What::Misplaced { key: "warn" });
    assert_eq!(after(&at("warn"), json!({ "low": 1.5, "high": 6 })), [], "limits are inside");
}

#[test]
fn schedules_have_one_recurrence_and_an_ordered_window() {
    makes("/schedule/0/each", Value::Null, "/schedule/0", &What::NotOneRecurrence { given: 0 });
    makes("/schedule/0/every", json!("1d"), "/schedule/0", &What::NotOneRecurrence { given: 2 });
    makes("/schedule/0/at", json!(["08:00"]), "/schedule/0/at", &What::Misplaced { key: "at" });
    makes("/schedule/1/shifts", json!(["day"]), "/schedule/1/shifts", &What::Misplaced { key: "shifts" });
    makes("/schedule/1/anchor", json!("end"), "/schedule/1/anchor", &What::Misplaced { key: "anchor" });
    makes("/schedule/1/every", json!("0m"), "/schedule/1/every", &What::NotPositive);
    makes("/schedule/0/due", json!("0m"), "/schedule/0/due", &What::WindowOrder);
    makes("/schedule/0/missed", json!("59m"), "/schedule/0/missed", &What::WindowOrder);
    assert_eq!(after("/schedule/0/missed", json!("1h")), [], "missed as soon as it is late");
    let mut rule = good();
    rule["schedule"][1] =
        json!({ "code": "r", "template": "walk", "rule": "FREQ=HOURLY", "opens": "0m", "due": "1m", "missed": "2m" });
    let found = check(&serde_json::from_value(rule).unwrap());
    assert!(matches!(found.as_slice(), [Problem { what: What::Rule(_), .. }]), "{found:?}");
}
