//! What the doctor tells of a file that one login uses, and copies into a folder.

use std::os::unix::fs::PermissionsExt;

use serde_json::Value;

use crate::site::{Site, has_keys};

/// What the doctor says, without what depends on the machine that this runs on.
fn states(site: &Site) -> Vec<(String, String)> {
    let report = site.json(&["doctor"]);
    has_keys(&report, &["state", "findings"]);
    let findings = report["findings"].as_array().unwrap();
    for finding in findings {
        has_keys(finding, &["check", "state", "means", "mend"]);
        let said = finding["means"].as_str().unwrap();
        assert!(!said.contains("{$") && !said.contains("[doctor-") && !said.is_empty(), "{finding}");
    }
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let own = |check: &str| !["space", "file-system", "time-service", "zone", "memory"].contains(&check);
    let pairs = findings.iter().map(|finding| (text(&finding["check"]), text(&finding["state"])));
    pairs.filter(|(check, _)| own(check)).collect()
}

#[test]
fn a_fresh_file_is_well_and_the_process_keeps_to_itself() {
    let site = Site::fresh();
    assert!(states(&site).iter().all(|(_, state)| state == "ok"), "{:?}", states(&site));
    let report = site.json(&["doctor"]);
    let memory = report["findings"].as_array().unwrap().iter().find(|finding| finding["check"] == "memory").unwrap();
    assert_eq!(memory["state"], "ok", "no core file, and nobody looks in: {memory}");
    let chinese = String::from_utf8(site.run(&["doctor", "--lang", "zh-CN"]).stdout).unwrap();
    assert!(chinese.contains("文件结构完好") && !chinese.contains("sound"), "{chinese}");
}

#[test]
fn what_is_wrong_is_named_with_its_command() {
    let site = Site::none();
    let said = String::from_utf8(site.run(&["doctor"]).stdout).unwrap();
    assert!(said.contains("There is no file") && said.contains(" init"), "{said}");
    let site = Site::fresh();
    std::fs::set_permissions(site.db(), std::fs::Permissions::from_mode(0o644)).unwrap();
    let output = site.run(&["doctor"]);
    let said = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(said.contains("mode 0644") && said.contains(&format!("chmod 600 {}", site.db().display())), "{said}");
    assert_eq!(said.lines().last().unwrap(), "0 to mend, 1 to know.");
    std::fs::write(site.db(), "no database").unwrap();
    assert!(states(&site).contains(&("open".into(), "bad".into())));
}

#[test]
fn a_journal_that_lost_what_was_seen_is_told() {
    let site = Site::fresh();
    let copy = site.path("copy.db");
    site.done(&["backup", copy.to_str().unwrap()]);
    site.done(&["site", "name", "New Mill"]);
    site.done(&["verify"]);
    assert!(states(&site).contains(&("head".into(), "ok".into())));
    std::fs::copy(&copy, site.db()).unwrap();
    assert!(states(&site).contains(&("head".into(), "bad".into())));
}

#[test]
fn a_clock_behind_what_was_written_is_told() {
    let site = Site::fresh();
    let later = "UPDATE journal SET at_ms = at_ms + 7200000 WHERE seq = (SELECT max(seq) FROM journal)";
    rusqlite::Connection::open(site.db()).unwrap().execute(later, []).unwrap();
    let said = String::from_utf8(site.run(&["doctor"]).stdout).unwrap();
    assert!(said.contains("behind entry") && said.contains("timedatectl set-ntp true"), "{said}");
}

#[test]
fn configuration_that_says_nothing_is_named() {
    let site = Site::fresh();
    let folder = site.path(".config/opsbook");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("config.toml"), "theme = \n").unwrap();
    assert!(states(&site).contains(&("config".into(), "bad".into())));
}

#[test]
fn copies_go_into_a_folder_and_the_oldest_make_room() {
    let site = Site::fresh();
    let folder = site.path("copies");
    let folder = folder.to_str().unwrap();
    assert!(site.done(&["backup", folder, "--keep", "1"]).contains("harbour-mill-"));
    // Names carry the second.
    std::thread::sleep(std::time::Duration::from_millis(1100));
    let said = site.done(&["backup", folder, "--keep", "1"]);
    assert!(said.contains("Removed the older copy"), "{said}");
    assert_eq!(std::fs::read_dir(folder).unwrap().count(), 1);
    site.fails(2, &["backup", folder, "--keep", "0"]);
}

/// Arguments as a forced command gives them.
fn held<'a>(args: &[&'a str]) -> Vec<&'a str> {
    [&["--service-account"], args].concat()
}

#[test]
fn a_forced_command_opens_nothing_that_is_named() {
    let site = Site::fresh();
    let file = site.path("cold.md");
    std::fs::write(&file, "# Cold\n\n- [ ] a\n").unwrap();
    let file = file.to_str().unwrap();
    for args in [
        &["template", "import", file][..],
        &["pack", "install", file],
        &["round", "answer", "goods-in", "1", "pass", "--file", file],
        &["man", file],
        &["backup", "/tmp/copy.db"],
        &["backup", "../copy.db"],
        &["restore", "/etc/passwd"],
        &["init"],
        &["demo"],
    ] {
        assert!(site.fails(1, &held(args)).contains("service account"), "{args:?}");
    }
    // What names no file goes on as ever, a pack that is built in among it.
    site.done(&held(&["template", "list"]));
    site.done(&held(&["pack", "install", "general", "--dry-run"]));
    site.done(&held(&["backup", "copy.db"]));
    assert!(site.path("copy.db").exists(), "below its own directory");
    assert!(site.fails(1, &["--lang", "zh-CN", "--service-account", "man", file]).contains("服务账号"));
    std::fs::set_permissions(site.db(), std::fs::Permissions::from_mode(0o644)).unwrap();
    assert!(
        site.fails(1, &held(&["template", "list"])).contains("service account"),
        "a file that others can have made"
    );
}
