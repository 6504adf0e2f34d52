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
