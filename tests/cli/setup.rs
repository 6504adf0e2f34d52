//! How the site is set up: shown, altered from a date on, refused.

use crate::site::{Site, has_keys};

#[test]
fn what_is_set_is_shown() {
    let site = Site::fresh();
    assert_eq!(site.done(&["site", "name", " New Mill "]), "The site is called New Mill now\n");
    assert!(site.done(&["site", "holiday", "2099-01-01", "New year"]).contains("Closed on"));
    assert!(site.done(&["site", "holiday", "2099-01-02", "Make-up day", "--working"]).contains("Worked on"));
    site.done(&["site", "shift", "late", "14:00", "2200", "--title", "Late"]);
    assert!(site.done(&["site", "set", "due-general", "3d"]).contains("due_general is 3d now"));
    site.done(&["site", "set", "bell", "off"]);
    site.done(&["site", "zone", "Europe/Berlin", "--from", "2099-01-01"]);
    let shown = site.json(&["site", "show"]);
    has_keys(&shown, &["name", "language", "zone", "zones", "shifts", "holidays", "settings"]);
    assert_eq!(shown["name"], "New Mill");
    assert_eq!(shown["settings"]["due_general"], "3d");
    assert_eq!(shown["settings"]["bell"], false);
    assert_eq!(shown["settings"]["lag"], "2h", "the others stay");
    assert_eq!(shown["zone"], "Asia/Shanghai", "the other zone is still to come");
    assert_eq!(shown["zones"][1]["zone"], "Europe/Berlin");
    let find = |list: &str, key: &str, value: &str| {
        shown[list].as_array().unwrap().iter().find(|one| one[key] == value).cloned().unwrap()
    };
    assert_eq!(find("shifts", "code", "late")["end"], "22:00");
    assert_eq!(find("holidays", "date", "2099-01-01")["working"], false);
    assert_eq!(find("holidays", "date", "2099-01-02")["working"], true);
    let table = site.done(&["site", "show"]);
    for part in ["New Mill", "Europe/Berlin", "14-22", "closed", "due_general", "3d"] {
        assert!(table.contains(part), "{part} in {table}");
    }
    assert!(site.done(&["verify"]).contains("whole"));
}

#[test]
fn a_shift_keeps_its_title_and_holds_from_a_date_on() {
    let site = Site::fresh();
    let titled = |shown: &serde_json::Value| {
        let day = shown["shifts"].as_array().unwrap().iter().find(|shift| shift["code"] == "day").unwrap().clone();
        (day["title"].clone(), day["start"].clone())
    };
    let (title, _) = titled(&site.json(&["site", "show"]));
    site.done(&["site", "shift", "day", "0700", "1900", "--from", "2099-03-01"]);
    assert_eq!(titled(&site.json(&["site", "show"])), (title, "07:00".into()));
    // Brought forward: what was to begin in March never does.
    site.done(&["site", "shift", "day", "0600", "1800", "--from", "2099-02-01"]);
    let shown = site.json(&["site", "show"]);
    let day = shown["shifts"].as_array().unwrap().iter().filter(|shift| shift["code"] == "day").collect::<Vec<_>>();
    assert_eq!((day.len(), &day[0]["start"]), (1, &"06:00".into()));
    site.done(&["undo"]);
    assert_eq!(titled(&site.json(&["site", "show"])).1, "07:00");
    assert!(site.done(&["verify"]).contains("whole"));
}

#[test]
fn what_cannot_be_set_is_told() {
    let site = Site::fresh();
    let table: &[(i32, &[&str], &str)] = &[
        (1, &["site", "name", " "], "name"),
        (1, &["site", "set", "lagg", "1h"], "lag"),
        (1, &["site", "set", "again", "0m"], "0m"),
        (1, &["site", "zone", "UTC", "--from", "2000-01-01"], "2000-01-01"),
        (1, &["site", "shift", "day", "8", "20", "--from", "2000-01-01"], "2000-01-01"),
        (1, &["site", "holiday", "2099-01-01", " "], "title"),
        (2, &["site", "set", "lag", "soon"], "90m"),
        (2, &["site", "set", "bell", "loud"], "loud"),
        (2, &["site", "language", "fr"], "zh-CN"),
        (2, &["site", "zone", "Atlantis"], "Atlantis"),
        (2, &["site", "holiday", "someday", "x"], "someday"),
        (2, &["site", "shift", "day", "8", "25:00"], "25:00"),
    ];
    for (code, args, says) in table {
        let said = site.fails(*code, args);
        assert!(said.contains(says), "{args:?}: {said}");
    }
}

#[test]
fn the_site_speaks_to_those_who_chose_nothing() {
    let site = Site::fresh();
    assert!(site.done(&["site", "language", "zh-CN"]).contains("zh-CN"));
    let shown = site.done(&["site", "show"]);
    assert!(shown.contains("设置") && shown.contains("一般问题"), "{shown}");
    assert!(site.done(&["--lang", "zh-CN", "site", "set", "bell", "是"]).contains("现为 是"));
}
