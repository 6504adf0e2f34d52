//! The configuration from outside: where it comes from, what is wrong with it, and that a mistake keeps nobody out.

use std::path::PathBuf;

use crate::site::{Site, has_keys, program};

fn write(site: &Site, text: &str) -> PathBuf {
    let folder = site.path(".config/opsbook");
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("config.toml");
    std::fs::write(&file, text).unwrap();
    file
}

#[test]
fn every_value_is_shown_with_its_place_and_variables_are_stronger() {
    let site = Site::none();
    let file = write(&site, "theme = \"light\"\nwidth = \"wide\"\n[keys]\nskip = [\"z\"]\n");
    let output = site.command(&["config", "show", "--json"]).env("OPSBOOK_THEME", "mono").output().unwrap();
    let shown: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(shown["problems"], serde_json::json!([]));
    let of = |name: &str| {
        let found = shown["values"].as_array().unwrap().iter().find(|value| value["name"] == name).cloned().unwrap();
        has_keys(&found, &["name", "value", "place", "line"]);
        (found["value"].clone(), found["place"].clone(), found["line"].clone())
    };
    assert_eq!(of("theme"), ("mono".into(), "OPSBOOK_THEME".into(), serde_json::Value::Null));
    assert_eq!(of("width"), ("wide".into(), file.to_str().unwrap().into(), 2.into()));
    assert_eq!(of("keys.skip").0, "z");
    assert_eq!(of("keys.preset"), ("default".into(), serde_json::Value::Null, serde_json::Value::Null));
    let table = site.done(&["config", "show"]);
    assert!(table.contains("config.toml:2") && table.contains("default"), "{table}");
    assert_eq!(site.done(&["config", "path"]).trim(), file.to_str().unwrap());
}

#[test]
fn mistakes_are_named_by_line_in_either_language_and_exit_with_one() {
    let site = Site::none();
    let file = write(&site, "teme = \"dark\"\nwidth = \"huge\"\n[keys]\nskip = \"n\"\npass = \"?\"\nskpi = \"z\"\n");
    let check = |args: &[&str]| {
        let output = site.run(&[&["config", "check"], args].concat());
        (output.status.code(), String::from_utf8(output.stdout).unwrap())
    };
    let (code, said) = check(&[]);
    assert_eq!(code, Some(1));
    for part in ["line 1: ", "theme meant?", "line 2: ", "narrow, wide", "line 4: ", "not-here", "line 5: ", "line 6: "]
    {
        assert!(said.contains(part), "{part} in {said}");
    }
    assert_eq!(said.lines().count(), 5);
    let (_, zh) = check(&["--lang", "zh-CN"]);
    assert!(zh.contains("第 2 行") && zh.contains("是不是 theme"), "{zh}");
    let problems = site.json(&["config", "check"]);
    assert_eq!(problems.as_array().unwrap().len(), 5);
    has_keys(&problems[0], &["place", "line", "problem", "says"]);
    // A file by itself; and one that is not there.
    std::fs::write(&file, "").unwrap();
    assert_eq!(check(&[]).0, Some(0));
    let other = site.path("other.toml");
    std::fs::write(&other, "theme = dark\n").unwrap();
    assert_eq!(check(&[other.to_str().unwrap()]).0, Some(1));
    site.fails(1, &["config", "check", "no-such.toml"]);
}

#[test]
fn a_broken_configuration_keeps_nobody_out_and_its_other_lines_hold() {
    let site = Site::fresh();
    write(&site, &format!("theme = \ndb = \"{}\"\nlang = \"zh-CN\"\n", site.db().display()));
    let run = |args: &[&str]| {
        let output = program(site.dir.path()).args(args).output().unwrap();
        assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    assert!(run(&["site", "show"]).contains("Harbour Mill"), "the file is the one that is configured");
    assert!(run(&["config", "path"]).contains("config.toml"));
}
