//! What is read from files and variables, and what is said of mistakes.

use std::path::PathBuf;

use super::*;

struct Box {
    dir: tempfile::TempDir,
    sources: Sources,
}

fn boxed(user: &str, system: &str, variables: &[(&str, &str)]) -> Box {
    let dir = tempfile::tempdir().unwrap();
    let file = |name: &str, text: &str| {
        let path = dir.path().join(name);
        std::fs::write(&path, text).unwrap();
        Some(path)
    };
    let variables = variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let sources = Sources { user: file("user.toml", user), system: file("system.toml", system), variables };
    Box { dir, sources }
}

fn wrong(text: &str) -> Vec<(usize, Wrong)> {
    let config = Config::read(&boxed(text, "", &[]).sources);
    config.problems.into_iter().map(|problem| (problem.at.line().unwrap(), problem.wrong)).collect()
}

#[test]
fn the_stronger_source_is_heard_value_by_value() {
    let own = "theme = \"light\"\nmouse = true\n";
    let whole = "theme = \"mono\"\nwidth = \"wide\"\ndb = \"/srv/site.db\"\n";
    let the = boxed(own, whole, &[("OPSBOOK_MOUSE", "off"), ("OPSBOOK_WIDTH", ""), ("OPSBOOK_OTHER", "1")]);
    let config = Config::read(&the.sources);
    assert_eq!(config.problems, []);
    assert_eq!(config.value(Setting::Theme), Some("light"));
    assert_eq!(config.value(Setting::Width), Some("wide"), "an empty variable says nothing");
    assert_eq!(config.db(), Some(PathBuf::from("/srv/site.db")));
    assert!(!config.is_on(Setting::Mouse) && config.is_on(Setting::Bell));
    let at = |setting| config.said(setting).map(|said| said.at.to_string());
    assert_eq!(at(Setting::Mouse).as_deref(), Some("OPSBOOK_MOUSE"));
    assert_eq!(at(Setting::Db), Some(format!("{}:3", the.dir.path().join("system.toml").display())));
    assert_eq!(at(Setting::Bell), None);
}

#[test]
fn mistakes_are_named_by_line_with_what_was_probably_meant() {
    let near = |near: &str| Some(near.to_owned());
    assert_eq!(
        wrong("# mine\nteme = \"dark\"\nqqqq = 1\n"),
        [
            (2, Wrong::NoSetting { key: "teme".into(), near: near("theme") }),
            (3, Wrong::NoSetting { key: "qqqq".into(), near: None }),
        ]
    );
    let allowed = "dark, light, high-contrast, mono".to_owned();
    assert_eq!(wrong("theme = 3"), [(1, Wrong::NotAllowed { key: "theme", given: "3".into(), allowed })]);
    assert_eq!(wrong("[keys]\n\nskip = 3\n"), [(3, Wrong::NotKeys { command: "skip".into() })]);
}

#[test]
fn the_rest_of_a_broken_file_holds() {
    let the = boxed("theme = dark\nwidth = \"wide\"\n", "theme = \"light\"", &[]);
    let config = Config::read(&the.sources);
    assert!(matches!(config.problems.as_slice(), [Problem { wrong: Wrong::Syntax(_), .. }, ..]), "{config:?}");
    assert_eq!(config.problems[0].at.line(), Some(1));
    assert_eq!(config.value(Setting::Width), Some("wide"));
}

#[test]
fn keys_are_taken_per_command_from_the_stronger_file() {
    let own = "[keys]\npreset = \"azerty\"\nskip = [\"z\", \"f5\"]\nnot-here = \"y\"\n";
    let the = boxed(own, "[keys]\nskip = \"w\"\nfilter = []\n", &[]);
    let config = Config::read(&the.sources);
    assert_eq!(config.keys.preset.as_ref().map(|said| said.value.as_str()), Some("azerty"));
    let own: Vec<(&str, Vec<&str>)> = config
        .keys
        .own
        .iter()
        .map(|said| (said.value.command.as_str(), said.value.keys.iter().map(String::as_str).collect()))
        .collect();
    assert_eq!(own, [("skip", vec!["z", "f5"]), ("not-here", vec!["y"]), ("filter", vec![])]);
}

#[test]
fn a_file_that_cannot_be_read_is_said_and_one_that_is_not_there_is_not() {
    let dir = tempfile::tempdir().unwrap();
    let none = Config::read(&Sources::only(dir.path().join("none.toml")));
    assert_eq!(none.problems, []);
    let path = dir.path().join("bytes.toml");
    std::fs::write(&path, b"theme = \"\xff\"").unwrap();
    let config = Config::read(&Sources::only(path.clone()));
    assert!(matches!(config.problems[0].wrong, Wrong::Unreadable(_)));
    assert_eq!(config.problems[0].at, Place::File(path));
}
