//! Every language says everything: the same messages with the same values, all that the sources ask for, and in hanzi.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use opsbook::domain::phrase::Lang;
use opsbook::text::locale::Locale;
use opsbook::text::words;

/// What one message is: the values it takes, and its own words without them.
#[derive(Debug, Default)]
struct Message {
    values: BTreeSet<String>,
    words: String,
}

/// The messages of a language, by id.
type Messages = BTreeMap<String, Message>;

/// Messages with words in English and no hanzi in Chinese: the program's name, signs, and patterns of numbers.
const WITHOUT_HANZI: &[&str] = &[
    "app-name",
    "app-site",
    "cli-error",
    "date-pattern-dated",
    "date-pattern-shift",
    "date-pattern-stamp",
    "draws-of",
    "papers-format-json",
    "papers-format-md",
    "report-of",
    "round-limit-high",
    "round-limit-low",
    "round-limits",
    "round-progress",
];

fn root(of: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(of)
}

/// Files below a folder whose names end so, in order.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir(folder).unwrap_or_else(|why| panic!("{}: {why}", folder.display())) {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.to_string_lossy().ends_with(ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Reads every file of a language, and fails on what is not Fluent, stands twice or is in the wrong file.
fn messages(lang: Lang) -> Messages {
    let mut all = Messages::new();
    for path in files(&root("assets/locales").join(lang.tag()), ".ftl") {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let source = fs::read_to_string(&path).unwrap();
        let resource = fluent_syntax::parser::parse(source.as_str())
            .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let id = message.id.name.to_owned();
            assert!(id.starts_with(&format!("{name}-")), "{id} does not belong in {}", path.display());
            let mut read = Message::default();
            walk(&message.value.unwrap_or_else(|| panic!("{id} has no value")), &mut read);
            assert!(all.insert(id.clone(), read).is_none(), "{id} stands twice in {}", lang.tag());
        }
    }
    all
}

fn walk(pattern: &Pattern<&str>, message: &mut Message) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => message.words.push_str(value),
            PatternElement::Placeable { expression: Expression::Inline(inline) } => walk_inline(inline, message),
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                walk_inline(selector, message);
                for variant in variants {
                    walk(&variant.value, message);
                }
            }
        }
    }
}

fn walk_inline(inline: &InlineExpression<&str>, message: &mut Message) {
    match inline {
        InlineExpression::VariableReference { id } => {
            message.values.insert(id.name.to_owned());
        }
        InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
            message.words.push_str(value);
        }
        other => panic!("messages hold text, values and plurals only: {other:?}"),
    }
}

/// String literals of a source that look like the id of a message: `FILE-...` with a file of that name.
fn ids(source: &str, files: &BTreeSet<&str>) -> BTreeSet<String> {
    let looks = |text: &str| {
        text.split_once('-').is_some_and(|(file, rest)| files.contains(file) && !rest.is_empty())
            && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            && !text.ends_with('-')
    };
    // What follows an odd quote is a literal; an escaped quote only shifts the halves, and then nothing looks like an id.
    source.split('"').map(str::to_owned).filter(|text| looks(text)).collect()
}

/// The part of a source before its tests, which say things that must not exist.
fn without_tests(source: &str) -> &str {
    source.split("#[cfg(test)]\nmod tests").next().unwrap_or(source)
}

/// The ids that `say` and `say_with` are called with in a source.
fn said(source: &str) -> BTreeSet<String> {
    let calls = source.split(".say(\"").skip(1).chain(source.split(".say_with(\"").skip(1));
    calls.filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
}

#[test]
fn languages_have_the_same_messages_with_the_same_values() {
    let english = messages(Lang::En);
    assert!(english.len() > 100, "the files are read");
    for lang in Lang::ALL {
        let other = messages(lang);
        let lacking: Vec<_> = english.keys().filter(|id| !other.contains_key(*id)).collect();
        let extra: Vec<_> = other.keys().filter(|id| !english.contains_key(*id)).collect();
        assert!(
            lacking.is_empty() && extra.is_empty(),
            "{}: lacks {lacking:?}, has beyond English {extra:?}",
            lang.tag()
        );
        for (id, message) in &english {
            assert_eq!(message.values, other[id].values, "values of {id} in {}", lang.tag());
        }
    }
}

#[test]
fn every_file_is_built_in() {
    for lang in Lang::ALL {
        let locale = Locale::new(lang, lang);
        for (id, message) in messages(lang) {
            assert!(locale.has(&id), "{id} is on disk but not in the program: add its file to src/text/files.rs");
            if message.values.is_empty() {
                assert!(!locale.say(&id).starts_with('['), "{id}");
            }
        }
    }
}

#[test]
fn every_message_that_the_sources_ask_for_exists() {
    let known = messages(Lang::En);
    let names: BTreeSet<&str> = known.keys().filter_map(|id| id.split('-').next()).collect();
    let mut asked = 0;
    for path in files(&root("src"), ".rs") {
        let source = fs::read_to_string(&path).unwrap();
        let source = without_tests(&source);
        for id in said(source).union(&ids(source, &names)) {
            assert!(known.contains_key(id), "{} says {id}, which no language has", path.display());
            asked += 1;
        }
    }
    assert!(asked > 30, "the sources are read");
}

#[test]
fn every_domain_value_has_a_word() {
    let known = messages(Lang::En);
    let wanted: BTreeSet<String> = words::all().into_iter().map(|(group, stored)| words::id(group, stored)).collect();
    for id in &wanted {
        assert!(known.contains_key(id), "{id}");
    }
    let groups: BTreeSet<&str> = words::all().into_iter().map(|(group, _)| group).collect();
    for id in known.keys() {
        let group = id.strip_prefix("word-").and_then(|rest| rest.split_once('-')).map(|(group, _)| group);
        let stale = group.is_some_and(|group| groups.contains(group)) && !wanted.contains(id);
        assert!(!stale, "{id} names no domain value any more");
    }
}

#[test]
fn every_field_that_a_refusal_names_has_a_word() {
    let known = messages(Lang::En);
    let mut named = 0;
    for path in files(&root("src/domain"), ".rs") {
        let source = fs::read_to_string(&path).unwrap();
        let source = without_tests(&source).replace("invalid(\"", "field: \"");
        for rest in source.split("field: \"").skip(1) {
            let field = rest.split('"').next().unwrap();
            assert!(known.contains_key(&words::id("field", field)), "{field}, in {}", path.display());
            named += 1;
        }
    }
    assert!(named > 20, "the sources are read: {named}");
}

#[test]
fn chinese_is_chinese() {
    let is_hanzi = |c: char| ('\u{4E00}'..='\u{9FFF}').contains(&c);
    let (english, chinese) = (messages(Lang::En), messages(Lang::ZhCn));
    let has_words = |id: &str| english[id].words.contains(|c: char| c.is_ascii_alphabetic());
    let bare: Vec<&str> = chinese
        .iter()
        .filter(|(id, message)| has_words(id) && !message.words.contains(is_hanzi))
        .map(|(id, _)| id.as_str())
        .collect();
    assert_eq!(bare, WITHOUT_HANZI, "Chinese without hanzi");
    for (id, message) in &english {
        assert!(!message.words.contains(is_hanzi), "English with hanzi: {id}");
    }
}
