//! The walls of the house: which room may import which, no import in a circle, what no file may be called or name, and
//! migrations that never change once released. Read from the sources as text, so that a broken wall is named with its line.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

/// Each room and the rooms it may import.
const ROOMS: [(&str, &[&str]); 8] = [
    ("domain", &[]),
    ("host", &["domain"]),
    ("store", &["domain", "host"]),
    ("text", &["domain"]),
    ("report", &["domain", "text"]),
    ("transfer", &["domain", "text", "store", "report"]),
    ("cli", &["domain", "host", "store", "text", "report", "transfer"]),
    ("tui", &["domain", "host", "store", "text", "report", "transfer"]),
];

/// What only some rooms may name, and which.
const RESERVED: [(&str, &[&str]); 9] = [
    ("rusqlite", &["store"]),
    ("ratatui", &["tui"]),
    ("crossterm", &["tui"]),
    ("fluent_bundle", &["text"]),
    ("clap", &["cli"]),
    ("std::fs", &["host", "store", "transfer", "cli", "tui"]),
    ("std::env", &["host", "cli", "tui"]),
    ("Utc::now", &["host"]),
    ("Local::now", &["host"]),
];

/// Names that say nothing about what is inside.
const NAMELESS: [&str; 8] = ["utils", "util", "helpers", "common", "types", "manager", "prelude", "misc"];

const LONGEST: usize = 600;

/// Every migration file and the SHA-256 it was released with; none until its release. A new file is added here with it, and
/// at a release each gets its digest, which `sha256sum assets/migrations/*` prints.
const MIGRATIONS: [(&str, Option<&str>); 1] = [("0001_foundation.sql", None)];

/// One source file.
struct Source {
    path: PathBuf,
    /// `["domain", "round", "decide"]`; a folder's `mod.rs` is the folder.
    module: Vec<String>,
    text: String,
    /// The text without comments, literals' contents and test modules, line for line.
    code: String,
}

impl Source {
    fn room(&self) -> Option<&str> {
        let first = self.module.first()?.as_str();
        ROOMS.iter().any(|(room, _)| *room == first).then_some(first)
    }

    fn name(&self) -> String {
        self.path.display().to_string()
    }
}

/// Every file under `src`; those that only a `#[cfg(test)]` line brings in have no code.
fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    walk(&root.join("src"), &mut paths);
    let mut sources: Vec<Source> = paths
        .into_iter()
        .map(|path| {
            let text = fs::read_to_string(&path).unwrap();
            let path = path.strip_prefix(root).unwrap().to_owned();
            let inner = path.strip_prefix("src").unwrap().with_extension("");
            let mut module: Vec<String> = inner.iter().map(|part| part.to_str().unwrap().to_owned()).collect();
            if module.last().is_some_and(|last| last == "mod") {
                module.pop();
            }
            Source { code: strip(&text), path, module, text }
        })
        .collect();
    let tests: BTreeSet<Vec<String>> = sources.iter().flat_map(test_modules).collect();
    for source in &mut sources {
        if (1..=source.module.len()).any(|depth| tests.contains(&source.module[..depth])) {
            source.code.clear();
        } else {
            source.code = without_tests(&source.code);
        }
    }
    assert!(sources.len() > 50, "the sources were not found");
    sources
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            walk(&path, found);
        } else if path.extension().is_some_and(|ext| ext == "rs") {
            found.push(path);
        }
    }
}

/// Blanks comments and the insides of string and character literals; lines keep their places.
fn strip(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let at = |place: usize| chars.get(place).copied().unwrap_or('\0');
    let mut code = String::with_capacity(text.len());
    let mut place = 0;
    while place < chars.len() {
        let raw_start =
            at(place) == 'r' && !at(place.wrapping_sub(1)).is_alphanumeric() && matches!(at(place + 1), '"' | '#');
        let hashes = chars[place + 1..].iter().take_while(|c| **c == '#').count();
        if at(place) == '/' && at(place + 1) == '/' {
            place += chars[place..].iter().take_while(|c| **c != '\n').count();
        } else if raw_start && at(place + 1 + hashes) == '"' {
            let end: Vec<char> = std::iter::once('"').chain(std::iter::repeat_n('#', hashes)).collect();
            place += hashes + 2;
            while place < chars.len() && !chars[place..].starts_with(&end) {
                code.extend((chars[place] == '\n').then_some('\n'));
                place += 1;
            }
            place += end.len();
        } else if at(place) == '"' {
            place += 1;
            while place < chars.len() && chars[place] != '"' {
                code.extend((chars[place] == '\n').then_some('\n'));
                place += if chars[place] == '\\' && at(place + 1) != '\n' { 2 } else { 1 };
            }
            place += 1;
        } else if at(place) == '\'' && (at(place + 1) == '\\' || at(place + 2) == '\'') {
            place += if at(place + 1) == '\\' { 3 } else { 2 };
            place += chars[place..].iter().take_while(|c| **c != '\'').count() + 1;
        } else {
            code.push(chars[place]);
            place += 1;
        }
    }
    code
}

/// Modules in files of their own that stand under `#[cfg(test)]`.
fn test_modules(source: &Source) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for (_, rest) in
        source.code.match_indices("#[cfg(test)]").map(|(place, mark)| (place, &source.code[place + mark.len()..]))
    {
        let line =
            rest.lines().map(str::trim).find(|line| !line.is_empty() && !line.starts_with("#[")).unwrap_or_default();
        if let Some(name) = line.strip_prefix("mod ").and_then(|line| line.strip_suffix(';')) {
            found.push(source.module.iter().cloned().chain([name.to_owned()]).collect());
        }
    }
    found
}

/// The code without the items that stand under `#[cfg(test)]`, line for line.
fn without_tests(code: &str) -> String {
    let mut kept = String::with_capacity(code.len());
    let mut rest = code;
    while let Some(place) = rest.find("#[cfg(test)]") {
        kept.push_str(&rest[..place]);
        let item = &rest[place..];
        let end = match (item.find('{'), item.find(';')) {
            (Some(brace), semicolon) if semicolon.is_none_or(|semicolon| brace < semicolon) => {
                let mut depth = 0_i32;
                let closes = |(_, c): &(usize, char)| {
                    depth += i32::from(*c == '{') - i32::from(*c == '}');
                    depth == 0 && *c == '}'
                };
                brace + item[brace..].char_indices().find(closes).map_or(item.len() - brace, |(place, _)| place + 1)
            }
            (_, Some(semicolon)) => semicolon + 1,
            _ => item.len(),
        };
        kept.extend(item[..end].chars().filter(|c| *c == '\n'));
        rest = &item[end..];
    }
    kept.push_str(rest);
    kept
}

/// A path that code names, absolute within the crate, with its line.
struct Named {
    path: Vec<String>,
    line: usize,
}

/// Every path that begins at `crate` or `super`, groups taken apart.
fn named(source: &Source) -> Vec<Named> {
    let code = source.code.replace("r#", "");
    let mut found = Vec::new();
    for (place, _) in code.match_indices("::") {
        let head = word_before(&code, place);
        let inner = code[..place - head.len()].ends_with("::");
        if (head != "crate" && head != "super") || inner {
            continue;
        }
        let line = code[..place].matches('\n').count() + 1;
        let mut base = if head == "super" { source.module.clone() } else { Vec::new() };
        if head == "super" {
            base.pop();
        }
        expand(&base, &code[place + 2..], &mut |path| found.push(Named { path, line }));
    }
    found
}

fn word_before(code: &str, end: usize) -> &str {
    let start = code[..end].rfind(|c: char| !c.is_alphanumeric() && c != '_').map_or(0, |place| place + 1);
    &code[start..end]
}

/// Follows `a::{b, c::d}` from `base`; returns what comes after it.
fn expand<'a>(base: &[String], text: &'a str, found: &mut dyn FnMut(Vec<String>)) -> &'a str {
    let text = text.trim_start();
    if let Some(mut inner) = text.strip_prefix('{') {
        loop {
            inner = expand(base, inner, found).trim_start();
            inner = match inner.strip_prefix(',') {
                Some(rest) => rest,
                None => return inner.strip_prefix('}').unwrap_or(inner),
            };
            if let Some(rest) = inner.trim_start().strip_prefix('}') {
                return rest;
            }
        }
    }
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
    let (word, rest) = text.split_at(end);
    let mut path = base.to_vec();
    match word {
        "super" => drop(path.pop()),
        "self" | "" => {}
        word => path.push(word.to_owned()),
    }
    if let Some(rest) = rest.strip_prefix("::") {
        return expand(&path, rest, found);
    }
    found(path);
    match rest.trim_start().strip_prefix("as ") {
        Some(alias) => alias.trim_start().trim_start_matches(|c: char| c.is_alphanumeric() || c == '_'),
        None => rest,
    }
}

fn holds(faults: &str) {
    assert!(faults.is_empty(), "\n{faults}");
}

#[test]
fn rooms_import_only_what_they_may() {
    let mut faults = String::new();
    for source in sources() {
        let Some(room) = source.room() else { continue };
        let may = ROOMS.iter().find(|(name, _)| *name == room).unwrap().1;
        for named in named(&source) {
            let Some(other) = named.path.first().filter(|first| ROOMS.iter().any(|(name, _)| name == first)) else {
                continue;
            };
            if other != room && !may.contains(&other.as_str()) {
                writeln!(faults, "{}:{}: {room} may not import {other}", source.name(), named.line).unwrap();
            }
        }
    }
    holds(&faults);
}

#[test]
fn what_is_reserved_is_named_in_its_rooms_only() {
    let mut faults = String::new();
    for source in sources() {
        // `main.rs` and `lib.rs` belong to no room: they reach for nothing reserved either.
        let room = source.room().unwrap_or("");
        for (line, code) in source.code.lines().enumerate() {
            for (word, rooms) in RESERVED {
                let whole = code.match_indices(word).any(|(place, _)| {
                    let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() && c != '_');
                    edge(code[..place].chars().next_back()) && edge(code[place + word.len()..].chars().next())
                });
                if whole && !rooms.contains(&room) {
                    writeln!(faults, "{}:{}: names {word}", source.name(), line + 1).unwrap();
                }
            }
        }
    }
    holds(&faults);
}

/// Siblings: what stands side by side in one folder. A child may import its parent, whose file is the folder's face; so only
/// what siblings import of one another can close a circle.
#[test]
fn no_siblings_import_in_a_circle() {
    let sources = sources();
    let modules: BTreeSet<&[String]> = sources.iter().map(|source| source.module.as_slice()).collect();
    let mut folders: BTreeMap<Vec<String>, BTreeMap<String, BTreeSet<String>>> = BTreeMap::new();
    for source in &sources {
        for named in named(source) {
            let shared = source.module.iter().zip(&named.path).take_while(|(a, b)| a == b).count();
            let (Some(own), Some(other)) = (source.module.get(shared), named.path.get(shared)) else { continue };
            // Rooms have a table of their own.
            if shared > 0 && modules.contains(&named.path[..=shared]) {
                let folder = folders.entry(source.module[..shared].to_vec()).or_default();
                folder.entry(own.clone()).or_default().insert(other.clone());
            }
        }
    }
    assert!(folders.len() > 5, "hardly any import was found");
    let mut faults = String::new();
    for (folder, mut imports) in folders {
        // What imports nothing that is left is in no circle.
        loop {
            let left: BTreeSet<String> = imports.keys().cloned().collect();
            let before = imports.len();
            imports.retain(|_, others| others.iter().any(|other| left.contains(other)));
            if imports.len() == before {
                break;
            }
        }
        if !imports.is_empty() {
            writeln!(faults, "in {}: {imports:?}", folder.join("::")).unwrap();
        }
    }
    holds(&faults);
}

#[test]
fn every_file_says_what_it_is_and_is_no_longer_than_one_idea() {
    let mut faults = String::new();
    for source in sources() {
        let first = source.text.lines().next().unwrap_or_default();
        if !first.starts_with("//! ") {
            writeln!(faults, "{}:1: does not begin with what it is", source.name()).unwrap();
        }
        let lines = source.text.lines().count();
        if lines > LONGEST {
            writeln!(faults, "{}: {lines} lines", source.name()).unwrap();
        }
    }
    holds(&faults);
}

#[test]
fn names_say_something() {
    let mut faults = String::new();
    for source in sources() {
        for part in &source.module {
            if NAMELESS.contains(&part.as_str()) {
                writeln!(faults, "{}: called {part}", source.name()).unwrap();
            }
        }
        for (line, code) in source.code.lines().enumerate() {
            let words: Vec<&str> = code.split_whitespace().collect();
            let module = words.iter().position(|word| *word == "mod").and_then(|place| words.get(place + 1));
            if module.is_some_and(|name| NAMELESS.contains(&name.trim_end_matches([';', '{']))) {
                writeln!(faults, "{}:{}: {}", source.name(), line + 1, code.trim()).unwrap();
            }
            if code.trim_start().starts_with("pub") && code.contains("use ") && code.contains("::*") {
                writeln!(faults, "{}:{}: exports whatever there is", source.name(), line + 1).unwrap();
            }
        }
    }
    holds(&faults);
}

#[test]
fn released_migrations_never_change() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/migrations");
    let mut found: Vec<String> =
        fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    found.sort();
    let known: Vec<&str> = MIGRATIONS.iter().map(|(name, _)| *name).collect();
    assert_eq!(found, known, "a migration file without a line here, or a line without its file");
    let mut unreleased = false;
    for (name, released) in MIGRATIONS {
        let Some(released) = released else {
            unreleased = true;
            continue;
        };
        assert!(!unreleased, "{name} was released before the one it follows");
        let digest = Sha256::digest(fs::read(folder.join(name)).unwrap());
        let digest = digest.iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"));
        assert_eq!(digest, released, "{name} was edited after its release: add another file instead");
    }
}

#[test]
fn the_reader_of_the_walls_can_read() {
    let text = "use crate::{store::a, text::{b as c, d}}; // crate::tui\nlet x = \"crate::cli\"; let y = super::super::e::F;\n\
                #[cfg(test)]\nmod tests { use crate::report; fn f() { {} } }\nuse super::g;\n";
    let module = ["domain", "round", "decide"].map(str::to_owned).to_vec();
    let code = without_tests(&strip(text));
    let source = Source { path: PathBuf::new(), module, text: text.to_owned(), code };
    let paths: Vec<(String, usize)> = named(&source).iter().map(|named| (named.path.join("::"), named.line)).collect();
    let expected = [("store::a", 1), ("text::b", 1), ("text::d", 1), ("domain::e::F", 2), ("domain::round::g", 5)];
    assert_eq!(paths, expected.map(|(path, line)| (path.to_owned(), line)));
}
