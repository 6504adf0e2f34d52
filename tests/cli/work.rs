//! The main job by the command line alone: what is due, a round to its signature, misses, undo, operations sent again.

use serde_json::Value;

use crate::site::{Site, has_keys};

#[test]
fn a_fresh_site_is_useful_at_once() {
    let site = Site::fresh();
    let today = site.json(&["today"]);
    has_keys(&today, &["ops_date", "shift", "shifts", "rounds", "readings", "actions"]);
    let rounds = today["rounds"].as_array().unwrap();
    assert!(!rounds.is_empty());
    for round in rounds {
        has_keys(
            round,
            &["id", "template", "title", "rule", "state", "opens", "due", "missed_at", "total", "answered"],
        );
        has_keys(round, &["failed", "by"]);
        assert!(round["opens"].as_str().unwrap().ends_with("+08:00"), "{round}");
        assert!(round["id"].is_null() && round["by"].is_null(), "nobody touched {round}");
    }
    site.done(&["today"]);
    let templates = site.json(&["template", "list"]);
    let templates = templates.as_array().unwrap();
    assert!(templates.len() >= 25);
    for template in templates {
        has_keys(template, &["code", "title", "kind", "items", "schedule", "on"]);
    }
    assert!(templates.iter().filter(|template| template["on"] == true).count() >= 6);
    assert!(site.done(&["verify"]).contains("whole"));
}

#[test]
fn a_round_is_worked_to_its_signature() {
    let site = Site::fresh();
    let said = site.done(&["round", "start", "goods-in"]);
    assert!(said.contains("RND-0001"), "{said}");
    assert!(site.fails(1, &["round", "sign", "RND-0001"]).contains("order-match"));
    let fail = ["round", "answer", "goods-in", "certificate", "fail", "--note", "lot number missing", "--due", "+3d"];
    let said = site.done(&fail);
    assert!(said.contains("FND-0001") && said.contains("ACT-0001"), "{said}");
    site.answer_all("RND-0001");
    assert!(site.done(&["round", "sign", "goods-in"]).contains("RND-0001"));
    let view = site.json(&["round", "show", "RND-0001"]);
    assert_eq!((view["id"].as_str(), view["state"].as_str()), (Some("RND-0001"), Some("done")));
    for item in view["items"].as_array().unwrap() {
        has_keys(item, &["key", "text", "kind", "answer"]);
        has_keys(&item["answer"], &["verdict", "value", "typed", "note", "by", "at"]);
    }
    assert_eq!(view["signatures"].as_array().unwrap().len(), 1);
    let today = site.json(&["today"]);
    let row = today["rounds"].as_array().unwrap().iter().find(|row| row["id"] == "RND-0001").unwrap();
    assert_eq!((row["state"].as_str(), row["failed"].as_i64()), (Some("done"), Some(1)), "{row}");
    assert!(row["by"].is_string() && row["answered"] == row["total"], "{row}");
    assert!(site.fails(1, &["round", "answer", "RND-0001", "1", "pass"]).contains("RND-0001"));
    let verified = site.json(&["verify"]);
    has_keys(&verified, &["ok", "entries", "seq", "head", "problems"]);
    assert_eq!(verified["ok"], true);
}

#[test]
fn a_slot_without_a_row_is_worked_by_its_name() {
    let site = Site::fresh();
    site.all_day();
    // In a night shift tomorrow's slot stands on today's list too: the one that is open is meant.
    let found = |site: &Site, fits: &dyn Fn(&serde_json::Value) -> bool| {
        let today = site.json(&["today"]);
        let mut rows = today["rounds"].as_array().unwrap().iter();
        rows.find(|row| row["template"] == "cold" && fits(row)).cloned().unwrap()
    };
    let untouched = found(&site, &|row| row["state"] == "open");
    let row = |site: &Site| found(site, &|row| row["slot"] == untouched["slot"]);
    assert!(untouched["id"].is_null());
    let slot = format!("cold@{}", untouched["slot"].as_str().unwrap());
    assert!(site.json(&["round", "show", &slot])["id"].is_null());
    assert!(site.json(&["round", "show", "cold"])["items"][0]["answer"].is_null());
    site.done(&["round", "answer", &slot, "1", "✓"]);
    assert_eq!(row(&site)["state"], "started");
    assert!(site.fails(1, &["round", "start", "cold"]).contains("RND-0001"));
    site.done(&["round", "answer", "cold", "2", "合格"]);
    site.done(&["round", "sign", "cold"]);
    let done = row(&site);
    assert_eq!((done["id"].as_str(), done["state"].as_str()), (Some("RND-0001"), Some("done")));
    assert!(site.fails(1, &["round", "sign", "cold"]).contains("no open slot"));
    site.done(&["round", "review", "cold"]);
    assert_eq!(row(&site)["state"], "reviewed");
}

#[test]
fn a_slot_is_left_out_with_a_reason() {
    let site = Site::fresh();
    site.all_day();
    assert!(site.fails(2, &["round", "skip", "cold"]).contains("--reason"));
    assert!(site.fails(1, &["round", "skip", "cold", "--reason", " "]).contains("reason"));
    assert!(site.done(&["round", "skip", "cold", "--reason", "emptied for cleaning"]).contains("RND-0001"));
    site.done(&["round", "void", "RND-0001", "--reason", "wrong list"]);
    assert_eq!(site.json(&["round", "show", "RND-0001"])["state"], "void");
}

#[test]
fn what_nobody_did_is_late() {
    let site = Site::fresh();
    site.all_day();
    let today = site.json(&["today"]);
    let ops_date = today["ops_date"].as_str().unwrap();
    let year: i32 = ops_date[..4].parse().unwrap();
    let at = format!("{}-06-15 12:00", year + 1);
    let output = site.run(&["today", "--at", &at]);
    assert_eq!(output.status.code(), Some(1), "something is late a year on");
    let later = site.json(&["today", "--at", &at]);
    let states: Vec<&str> =
        later["rounds"].as_array().unwrap().iter().map(|row| row["state"].as_str().unwrap()).collect();
    assert!(states.contains(&"missed"), "{states:?}");
    assert_eq!(site.json(&["today"])["rounds"], today["rounds"], "looking changes nothing");
}

#[test]
fn a_reading_out_of_limits_is_taken_again() {
    let site = Site::fresh();
    site.done(&["round", "start", "goods-in"]);
    let said = site.done(&["round", "answer", "goods-in", "sample-bad", "5", "--again", "20m"]);
    assert!(said.contains("measure again"), "{said}");
    let readings = site.json(&["today"])["readings"].clone();
    assert_eq!((readings[0]["id"].as_str(), readings[0]["key"].as_str()), (Some("RND-0001"), Some("sample-bad")));
    site.done(&["round", "remeasure", "RND-0001", "sample-bad", "0"]);
    assert!(site.json(&["today"])["readings"].as_array().unwrap().is_empty());
    let view = site.json(&["round", "show", "RND-0001"]);
    let line = view["items"].as_array().unwrap().iter().find(|item| item["key"] == "sample-bad").unwrap();
    assert_eq!((line["answer"]["typed"].as_str(), line["answer"]["again"]["typed"].as_str()), (Some("5"), Some("0")));
    assert_eq!(line["answer"]["verdict"], "pass");
}

#[test]
fn an_operation_sent_again_is_made_once() {
    let site = Site::fresh();
    site.all_day();
    let answer = ["round", "answer", "cold", "1", "pass", "--op", "phone-17"];
    let first = site.json(&answer);
    let again = site.json(&answer);
    assert_eq!((&first["repeated"], &again["repeated"]), (&Value::from(false), &Value::from(true)));
    assert_eq!((&first["seq"], &first["refs"]), (&again["seq"], &again["refs"]));
    let other = ["round", "answer", "cold", "2", "pass", "--op", "phone-17"];
    assert!(site.fails(1, &other).contains("operation"));
    site.done(&["round", "answer", "cold", "2", "pass"]);
    let sign = ["round", "sign", "cold", "--op", "phone-18"];
    assert!(site.done(&sign).starts_with("Signed"));
    assert!(site.done(&sign).starts_with("Saved before"), "also once nothing is open any more");
    let start = ["round", "start", "goods-in", "--op", "phone-19"];
    let (one, two) = (site.json(&start), site.json(&start));
    assert_eq!(one["refs"], two["refs"]);
    let list = site.json(&["round", "list"]);
    assert_eq!(list.as_array().unwrap().iter().filter(|row| row["template"] == "goods-in").count(), 1);
}

#[test]
fn the_last_change_is_taken_back() {
    let site = Site::fresh();
    site.done(&["round", "start", "goods-in"]);
    site.done(&["round", "answer", "goods-in", "1", "pass"]);
    assert!(site.done(&["undo"]).contains("RND-0001 order-match"));
    assert!(site.json(&["round", "show", "RND-0001"])["items"][0]["answer"].is_null());
    let history = site.json(&["history", "RND-0001"]);
    has_keys(&history[0], &["seq", "at", "by", "verb", "ref", "changes"]);
    let journal = site.json(&["journal"]);
    let entries = journal.as_array().unwrap();
    assert_eq!(entries.last().unwrap()["verb"], "undo");
    let since = (entries.len() - 1).to_string();
    assert_eq!(site.json(&["journal", "--since", &since]).as_array().unwrap().len(), 1);
    assert!(site.done(&["verify"]).contains("whole"));
}
