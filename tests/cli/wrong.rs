//! What cannot be done: one sentence on standard error, the exit code that is documented, nothing lost.

use crate::site::Site;

#[test]
fn wrong_input_is_told_in_one_sentence() {
    let site = Site::fresh();
    site.done(&["round", "start", "goods-in"]);
    let before = site.json(&["verify"])["head"].clone();
    let table: &[(i32, &[&str], &str)] = &[
        (1, &["round", "start", "gods-in"], "goods-in"),
        (1, &["round", "answer", "gods-in", "1", "pass"], "goods-in"),
        (1, &["round", "show", "RND-0099"], "RND-0099"),
        (1, &["round", "answer", "goods-in", "1", "7"], "pass or fail"),
        (1, &["round", "answer", "goods-in", "1", "fail"], "note"),
        (1, &["round", "answer", "goods-in", "qty-counted", "many"], "not a number"),
        (1, &["round", "answer", "goods-in", "qty-counted", "pass"], "value"),
        (1, &["round", "answer", "goods-in", "decison", "1"], "decision"),
        (1, &["round", "answer", "goods-in", "decision", "burn"], "choices"),
        (1, &["round", "sign", "goods-in"], "Answer them"),
        (1, &["round", "answer", "goods-in", "1", "pass", "--owner", "Nobody"], "Nobody"),
        (1, &["round", "answer", "goods-in", "1", "pass", "--file", "/no/such.jpg"], "/no/such.jpg"),
        (1, &["round", "walk", "goods-in", "2099-01-01 09:00"], "not come yet"),
        (1, &["round", "skip", "dispatch", "--reason", "x"], "round start dispatch"),
        (1, &["round", "late", "goods-in", "--reason", "x"], "missed"),
        (1, &["template", "show", "fire-exit"], "fire-exits"),
        (1, &["template", "schedule", "goods-in", "--rule", "FREQ=HOURLY"], "whole days"),
        (1, &["rules", "show", "99.1"], "99.1"),
        (1, &["history", "nothing-like-it"], "nothing-like-it"),
        (1, &["undo", "1"], "site"),
        (1, &["people", "role", "Nobody", "viewer"], "Nobody"),
        (1, &["place", "out", "moon", "--reason", "x"], "moon"),
        (1, &["pack", "install", "no-such-pack"], "general"),
        (1, &["--as", "Nobody", "today"], "Nobody"),
        (1, &["init"], "already"),
        (2, &["round", "answer", "goods-in"], "<ITEM>"),
        (2, &["roundd"], "round"),
        (2, &["today", "--jsn"], "--json"),
        (2, &["today", "--at", "soon"], "2026-11-23"),
        (2, &["--lang", "fr", "today"], "zh-CN"),
        (2, &["people", "add", "Bo", "--role", "boss"], "supervisor"),
        (2, &["round", "answer", "goods-in", "sample-bad", "5", "--again", "soon"], "90m"),
        (2, &["round", "answer", "goods-in", "1", "pass", "--due", "whenever"], "date"),
        (2, &["template", "schedule", "goods-in"], "--each"),
        (2, &["template", "schedule", "goods-in", "--each", "moon"], "shift"),
        (2, &["verify", "--anchor", "3 abc"], "verify"),
        (2, &["undo", "yesterday"], "yesterday"),
    ];
    for (code, args, says) in table {
        let said = site.fails(*code, args);
        assert!(said.contains(says), "{args:?}: {said}");
    }
    assert_eq!(site.json(&["verify"])["head"], before, "nothing was written");
}

#[test]
fn a_login_that_nobody_has_may_look_and_is_told_whom_to_ask() {
    let site = Site::with(&["--manager", "no-such-login"]);
    site.done(&["round", "list"]);
    let said = site.fails(1, &["round", "start", "goods-in"]);
    assert!(said.contains("no-such-login") && said.contains("people add"), "{said}");
    assert!(site.fails(1, &["people", "add", "Me"]).contains("no-such-login"));
}

#[test]
fn each_reader_gets_their_language() {
    let site = Site::with(&["--lang", "zh-CN"]);
    assert!(site.done(&["template", "list"]).contains("来料验收"));
    assert!(site.fails(1, &["round", "start", "nosuch"]).contains("没有检查表"));
    assert!(site.fails(1, &["--lang", "en", "round", "start", "nosuch"]).contains("There is no template"));
    assert!(site.fails(2, &["--lang", "zh-CN", "rond"]).contains("没有命令"));
    assert!(site.done(&["round", "start", "goods-in"]).contains("已开始"));
    let keys = |lang: &str| {
        let view = site.json(&["--lang", lang, "round", "show", "RND-0001"]);
        let object = view.as_object().unwrap();
        (object.keys().cloned().collect::<Vec<_>>(), view["title"].clone(), view["state"].clone())
    };
    let (english, chinese) = (keys("en"), keys("zh-CN"));
    assert_eq!((&english.0, &english.2), (&chinese.0, &chinese.2), "keys and states are never translated");
    assert_ne!(english.1, chinese.1);
    let me = site.json(&["people", "list"])[0]["name"].as_str().unwrap().to_owned();
    site.done(&["people", "lang", &me, "en"]);
    assert!(site.fails(1, &["round", "start", "nosuch"]).contains("There is no template"), "the person's own");
}

#[test]
fn a_missing_file_is_told_in_the_environments_language() {
    let site = Site::none();
    assert!(site.fails(3, &["today"]).contains("opsbook init"));
    let output = site.command(&["today"]).env("LC_ALL", "zh_CN.UTF-8").output().unwrap();
    assert!(String::from_utf8_lossy(&output.stderr).contains("没有文件"));
    let output = site.command(&["--lang", "en", "today"]).env("LC_ALL", "zh_CN.UTF-8").output().unwrap();
    assert!(String::from_utf8_lossy(&output.stderr).contains("There is no file"));
}
