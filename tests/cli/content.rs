//! Content in and out: checklists, packs, the rule-book, paper forms, people and places.

use crate::site::{Site, has_keys};

#[test]
fn a_checklist_survives_export_and_import() {
    let site = Site::fresh();
    for (format, name) in [("toml", "a.toml"), ("json", "a.json")] {
        let text = site.done(&["template", "export", "goods-in", "--format", format]);
        let file = site.path(name);
        std::fs::write(&file, text).unwrap();
        let said = site.done(&["template", "import", file.to_str().unwrap()]);
        assert!(said.starts_with("Unchanged"), "{said}");
    }
    assert!(site.done(&["template", "export", "goods-in", "--format", "md"]).contains("[ ]"));
}

#[test]
fn finding_texts_are_listed_by_kind_and_words() {
    let site = Site::fresh();
    let count = |args: &[&str]| site.json(args).as_array().unwrap().len();
    let all = site.json(&["wording", "list"]);
    for wording in all.as_array().unwrap() {
        has_keys(wording, &["code", "group", "severity", "days", "text", "standard", "source", "measure", "cause"]);
    }
    assert!(count(&["wording", "list", "--group", "cold-chain"]) >= 3);
    assert!(count(&["phrase", "list", "--major"]) < all.as_array().unwrap().len());
    assert_eq!(site.json(&["wording", "list", "安全出口上锁"])[0]["code"], "fire-exit-locked");
    assert!(site.done(&["wording", "list", "blocked", "--lang", "zh-CN"]).contains("安全出口或疏散通道被堵"));
    assert!(site.fails(1, &["wording", "list", "--group", "nuclear"]).contains("nuclear"));
}

#[test]
fn lines_that_always_pass_are_named() {
    let site = Site::fresh();
    assert!(site.done(&["template", "review"]).contains("300"));
    site.done(&["round", "start", "goods-in"]);
    site.answer_all("RND-0001");
    site.done(&["round", "sign", "RND-0001"]);
    let found = site.json(&["template", "review", "goods-in", "--least", "1"]);
    let found = found.as_array().unwrap();
    assert!(!found.is_empty());
    for line in found {
        has_keys(line, &["template", "item", "text", "passes", "bulk", "since", "proposal"]);
        assert_eq!(line["passes"], 1);
    }
    assert!(site.done(&["template", "review", "--least", "1"]).contains("goods-in"));
    site.fails(1, &["template", "review", "no-such"]);
    site.fails(2, &["template", "review", "--least", "0"]);
}

#[test]
fn a_dry_run_changes_nothing() {
    let site = Site::fresh();
    let file = site.path("list.md");
    std::fs::write(&file, "# Fridge\n\n- [ ] Door\n").unwrap();
    let path = file.to_str().unwrap();
    assert!(site.done(&["template", "import", path, "--dry-run"]).contains("fridge"));
    site.fails(1, &["template", "show", "fridge"]);
    assert!(site.done(&["template", "import", path]).contains("Published: fridge version 1"));
    std::fs::write(&file, "# Fridge\n\n- [ ] Door\n- [ ] Light\n").unwrap();
    assert!(site.done(&["template", "import", path]).contains("version 2"));
    let said = site.fails(1, &["template", "import", "/no/such.md"]);
    assert!(said.contains("/no/such.md"), "{said}");
    std::fs::write(&file, "nothing of the kind").unwrap();
    assert!(site.fails(1, &["template", "import", path]).contains("list.md"));
}

#[test]
fn a_schedule_is_switched_off_and_on() {
    let site = Site::fresh();
    site.all_day();
    let on = |site: &Site| {
        let list = site.json(&["template", "list"]);
        list.as_array().unwrap().iter().find(|one| one["code"] == "cold").unwrap()["on"].clone()
    };
    assert_eq!(on(&site), true);
    site.done(&["template", "off", "cold"]);
    assert_eq!(on(&site), false);
    assert!(site.done(&["template", "on", "cold"]).contains("next due"));
    assert_eq!(on(&site), true);
    site.done(&["template", "schedule", "cold", "--every", "30d", "--off"]);
    assert_eq!(on(&site), false);
}

#[test]
fn a_pack_with_a_mistake_is_told_by_line() {
    let site = Site::fresh();
    let file = site.path("bad.toml");
    std::fs::write(
        &file,
        "[pack]\nname = \"bad\"\nversion = \"1\"\ntitle = \"Bad\"\nlanguages = [\"en\"]\n\n[[chapter]]\ncode = \"1\"\n",
    )
    .unwrap();
    let path = file.to_str().unwrap();
    for command in ["check", "install"] {
        let output = site.run(&["pack", command, path]);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert!(said.contains("bad.toml:7: "), "{said}");
    }
    let list = site.json(&["pack", "list"]);
    let installed: Vec<_> = list.as_array().unwrap().iter().filter(|one| !one["installed"].is_null()).collect();
    assert_eq!(installed.len(), 1, "{installed:?}");
}

#[test]
fn a_pack_goes_out_and_comes_in() {
    let site = Site::fresh();
    let file = site.path("own.toml");
    let path = file.to_str().unwrap();
    site.done(&["pack", "export", path]);
    assert!(site.fails(1, &["pack", "export", path]).contains("already"));
    assert!(site.done(&["pack", "check", path]).contains("no mistakes"));
    assert_eq!(site.done(&["pack", "export"]), std::fs::read_to_string(&file).unwrap());
    let other = Site::none();
    other.done(&["init", "--pack", path, "--tz", "UTC"]);
    let codes = |site: &Site| {
        let list = site.json(&["template", "list"]);
        list.as_array().unwrap().iter().map(|one| one["code"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(codes(&site), codes(&other));
}

/// The names of the packs that a site has, oldest first.
fn installed(site: &Site) -> Vec<String> {
    let packs = site.json(&["pack", "list"]);
    let here = packs.as_array().unwrap().iter().filter(|pack| !pack["installed"].is_null());
    here.map(|pack| pack["name"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_pack_brings_the_packs_it_builds_on() {
    let site = Site::none();
    site.done(&["init", "--pack", "workshop", "--pack", "server-room", "--tz", "UTC"]);
    assert_eq!(installed(&site), ["general", "workshop", "server-room"]);
    let alone = Site::none();
    let file = alone.path("own.toml");
    std::fs::write(&file, "[pack]\nname = \"own\"\nversion = \"1\"\ntitle = \"Own\"\nlanguages = [\"en\"]\n").unwrap();
    alone.done(&["init", "--pack", file.to_str().unwrap(), "--tz", "UTC"]);
    assert!(alone.fails(1, &["pack", "install", "workshop"]).contains("Install general first"));
    alone.done(&["pack", "install", "general"]);
    alone.done(&["pack", "install", "workshop"]);
}

#[test]
fn a_pack_that_does_not_read_leaves_no_file() {
    let site = Site::none();
    assert!(site.fails(1, &["init", "--pack", "/no/such/pack"]).contains("general"));
    site.fails(2, &["init", "--tz", "Moon/Base"]);
    assert!(!site.db().exists());
}

#[test]
fn the_book_is_read_and_printed() {
    let site = Site::fresh();
    assert!(site.done(&["rules", "list"]).contains("4.3"));
    assert!(site.done(&["rules", "show", "4.3"]).contains("4.3"));
    assert!(site.done(&["rules", "list", "--coverage"]).lines().count() > 20);
    assert!(site.done(&["rules", "print"]).contains("# Daily operations rules"));
    assert!(site.done(&["rules", "print", "--format", "html"]).starts_with("<!DOCTYPE html>"));
    assert!(site.done(&["--lang", "zh-CN", "rules", "print", "--format", "text"]).contains("第四章"));
}

#[test]
fn rounds_are_printed_on_paper() {
    let site = Site::fresh();
    site.all_day();
    let all = site.done(&["round", "sheet"]);
    assert!(all.contains("Door closes") && all.contains("cold@"), "{all}");
    let one = site.done(&["round", "sheet", "--format", "html", "cold"]);
    assert!(one.contains("Floor dry"));
    assert!(site.fails(1, &["round", "sheet", "nosuch"]).contains("nosuch"));
}

#[test]
fn people_and_places_are_kept() {
    let site = Site::fresh();
    site.done(&["people", "add", "Li Wei", "--role", "supervisor", "--login", "li", "--post", "qc"]);
    site.done(&["people", "role", "li", "operator"]);
    site.done(&["people", "post", "Li Wei", "qc", "storekeeper"]);
    let people = site.json(&["people", "list"]);
    let li = &people[1];
    has_keys(li, &["id", "name", "logins", "role", "posts", "language"]);
    assert_eq!((li["role"].as_str(), li["posts"].as_array().unwrap().len()), (Some("operator"), 2));
    site.done(&["place", "out", "cold-store", "--reason", "defrosting"]);
    assert!(site.done(&["place", "list"]).contains("defrosting"));
    assert!(site.fails(1, &["place", "out", "cold-store", "--reason", "again"]).contains("cold-store"));
    site.done(&["place", "back", "cold-store"]);
    assert!(!site.done(&["place", "list"]).contains("defrosting"));
}

#[test]
fn versions_are_told_apart_and_shown() {
    let site = Site::fresh();
    let file = site.path("list.md");
    let path = file.to_str().unwrap().to_owned();
    std::fs::write(&file, "# Fridge\n\n- [ ] Door shut\n- [ ] Light\n").unwrap();
    site.done(&["template", "import", &path]);
    let said = site.done(&["template", "diff", "fridge"]);
    assert!(said.contains("They say the same"), "{said}");
    std::fs::write(&file, "# Fridge\n\n- [ ] Door shut\n- [ ] Gasket\n").unwrap();
    site.done(&["template", "import", &path]);
    let said = site.done(&["template", "diff", "fridge"]);
    assert!(
        said.contains("version 1 to 2") && said.contains("New: “Gasket”") && said.contains("Gone: “Light”"),
        "{said}"
    );
    let json = site.json(&["template", "diff", "fridge", "1", "2"]);
    assert_eq!(json["differences"].as_array().unwrap().len(), 2);
    assert!(site.done(&["template", "show", "fridge", "--version", "1"]).contains("Light"));
    assert!(site.fails(1, &["template", "show", "fridge", "--version", "7"]).contains("no version “7”"));
    assert!(site.fails(1, &["template", "diff", "frigde"]).contains("fridge"));
}

#[test]
fn a_checklist_is_copied_under_a_code_that_none_ever_had() {
    let site = Site::fresh();
    let said = site.done(&["template", "copy", "goods-in", "goods-in-2", "--title", "Goods in, gate 2"]);
    assert!(said.contains("goods-in-2") && said.contains("copy of goods-in"), "{said}");
    let shown = site.done(&["template", "show", "goods-in-2"]);
    assert!(shown.contains("Goods in, gate 2"), "{shown}");
    // The title was written in one language: the other's is older, and says so.
    let form = site.json(&["template", "show", "goods-in-2"])["form"].clone();
    assert_eq!(form["title"]["older"], serde_json::json!(["zh-CN"]));
    site.done(&["template", "archive", "goods-in-2"]);
    for taken in ["goods-in", "goods-in-2"] {
        assert!(site.fails(1, &["template", "copy", "dispatch", taken]).contains("already"));
    }
}

#[test]
fn places_are_added_altered_and_archived_and_each_is_undone() {
    let site = Site::fresh();
    let place = |code: &str| {
        let list = site.json(&["place", "list"]);
        list.as_array().unwrap().iter().find(|one| one["code"] == code).cloned()
    };
    site.done(&["place", "add", "area", "hall-z", "--title", "Hall Z", "--zh", "Z 号厅"]);
    site.done(&["place", "add", "asset", "press-9", "--title", "Press 9", "--area", "hall-z"]);
    assert_eq!(place("press-9").unwrap()["area"], "hall-z");
    // The area holds an asset by now.
    let said = site.fails(1, &["place", "archive", "area", "hall-z"]);
    assert!(said.contains("press-9"), "{said}");
    site.done(&["place", "edit", "asset", "press-9", "--area", "-"]);
    assert!(place("press-9").unwrap()["area"].is_null());
    site.done(&["undo"]);
    assert_eq!(place("press-9").unwrap()["area"], "hall-z");
    site.done(&["place", "archive", "asset", "press-9"]);
    assert_eq!(place("press-9"), None);
    site.done(&["undo"]);
    assert!(place("press-9").is_some());
    site.done(&["place", "archive", "asset", "press-9"]);
    site.done(&["place", "archive", "area", "hall-z"]);
    assert!(site.fails(1, &["place", "add", "area", "hall-z", "--title", "Again"]).contains("already"));
    assert!(site.fails(1, &["place", "edit", "area", "hall-y", "--title", "x"]).contains("no area"));
    assert!(site.fails(2, &["place", "add", "asset", "x-1", "--title", "x", "--unit", "y"]).contains("--unit"));
    assert!(site.fails(1, &["place", "add", "area", "x-1"]).contains("title"));
}
