//! Reading a pack: every mistake, with its file and line.

use std::collections::HashMap;

use serde::Serialize;
use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::DeValue;

use super::built_in::built_in;
use super::error::{Cause, PackError};
use crate::domain::pack::{self, About, Names, Pack, Problem, Table};
use crate::transfer::source::{Mistake, Source};

/// Reads the files of a pack, given as name and text. Every mistake is named; a text that does not read at all is not judged
/// any further.
pub fn read<N: AsRef<str>, T: AsRef<str>>(files: &[(N, T)]) -> Result<Pack, Vec<PackError>> {
    let mut errors = Vec::new();
    let mut sources = Vec::new();
    for (name, text) in files {
        // A mark at the start of a file is no part of its text.
        let text = text.as_ref();
        match Source::parse(text.strip_prefix('\u{feff}').unwrap_or(text)) {
            Ok(source) => sources.push(File { name: name.as_ref(), source }),
            Err(mistakes) => errors.extend(mistakes.into_iter().map(|Mistake { line, message }| PackError {
                file: name.as_ref().to_owned(),
                line,
                cause: Cause::Syntax(message),
            })),
        }
    }
    let mut reading = Reading { entries: HashMap::new(), errors };
    for file in &sources {
        reading.collect(file);
    }
    let pack = reading.pack(files.first().map_or("", |(name, _)| name.as_ref()));
    let (Some(pack), true) = (pack, reading.errors.is_empty()) else {
        reading.errors.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
        return Err(reading.errors);
    };
    let problems = pack::check_beside(&pack, &needed(&pack.about));
    if problems.is_empty() {
        return Ok(pack);
    }
    let mut errors: Vec<_> = problems.into_iter().map(|problem| reading.locate(problem)).collect();
    errors.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
    Err(errors)
}

/// The names of the packs that one builds on, as far as the program carries them.
fn needed(about: &About) -> Names {
    let files = about.needs.iter().filter(|code| **code != about.name).filter_map(|code| built_in(code.as_str()));
    let mut names = Names::default();
    for pack in files.filter_map(|files| read(&files).ok()) {
        names.add(&pack);
    }
    names
}

struct File<'a> {
    name: &'a str,
    source: Source<'a>,
}

/// A record of the pack where it stands.
struct Entry<'s> {
    file: &'s File<'s>,
    value: &'s Spanned<DeValue<'s>>,
}

struct Reading<'s> {
    /// The records of each table, in the order of the files.
    entries: HashMap<Table, Vec<Entry<'s>>>,
    errors: Vec<PackError>,
}

impl<'s> Reading<'s> {
    /// Sorts what stands at the top of a file under its tables.
    fn collect(&mut self, file: &'s File<'s>) {
        for (name, line, value) in file.source.tables() {
            let Some(table) = Table::parse(name) else {
                self.say(file, line, Cause::UnknownTable(name.to_owned()));
                continue;
            };
            let list = self.entries.entry(table).or_default();
            let mut wrong = None;
            match (table, value.get_ref()) {
                (Table::Pack, DeValue::Table(_)) if list.is_empty() => list.push(Entry { file, value }),
                (Table::Pack, DeValue::Table(_)) => wrong = Some(Cause::PackTwice),
                (Table::Pack, _) => wrong = Some(Cause::NotOne(table)),
                (_, DeValue::Array(values)) => list.extend(values.iter().map(|value| Entry { file, value })),
                _ => wrong = Some(Cause::NotAList(table)),
            }
            if let Some(cause) = wrong {
                self.say(file, line, cause);
            }
        }
    }

    fn say(&mut self, file: &File<'_>, line: usize, cause: Cause) {
        self.errors.push(PackError { file: file.name.to_owned(), line, cause });
    }

    /// The pack, as far as its records read.
    fn pack(&mut self, first: &str) -> Option<Pack> {
        let said = self.entries.contains_key(&Table::Pack);
        let about: Option<About> = self.list(Table::Pack).pop();
        if !said && self.errors.is_empty() {
            self.errors.push(PackError { file: first.to_owned(), line: 1, cause: Cause::NoPack });
        }
        let content = Pack {
            shifts: self.content(Table::Shift),
            holidays: self.content(Table::Holiday),
            units: self.content(Table::Unit),
            areas: self.content(Table::Area),
            assets: self.content(Table::Asset),
            posts: self.content(Table::Post),
            crews: self.content(Table::Crew),
            chapters: self.content(Table::Chapter),
            clauses: self.content(Table::Clause),
            subjects: self.content(Table::Subject),
            forms: self.list(Table::Template),
            plans: self.list(Table::Schedule),
            wordings: self.content(Table::Wording),
            ..Pack::empty(about?)
        };
        Some(content)
    }

    fn list<T: DeserializeOwned>(&mut self, table: Table) -> Vec<T> {
        let mut list = Vec::new();
        for Entry { file, value } in self.entries.get(&table).into_iter().flatten() {
            match file.source.read(value) {
                Ok(record) => list.push(record),
                Err(Mistake { line, message }) => {
                    self.errors.push(PackError { file: file.name.to_owned(), line, cause: Cause::Shape(message) });
                }
            }
        }
        list
    }

    /// Content records share their fields with the record in the file and so cannot refuse unknown keys themselves: a key that
    /// the record does not give back was not understood.
    fn content<T: DeserializeOwned + Serialize>(&mut self, table: Table) -> Vec<T> {
        let list: Vec<T> = self.list(table);
        let known = list.first().and_then(|record| serde_json::to_value(record).ok()).unwrap_or_default();
        for Entry { file, value } in self.entries.get(&table).into_iter().flatten() {
            for (key, line) in file.source.keys(value) {
                if known.as_object().is_some_and(|known| !known.contains_key(key)) {
                    let cause = Cause::UnknownKey(key.to_owned());
                    self.errors.push(PackError { file: file.name.to_owned(), line, cause });
                }
            }
        }
        list
    }

    fn locate(&self, problem: Problem) -> PackError {
        let entry = self.entries.get(&problem.at.table).and_then(|list| list.get(problem.at.index));
        let (file, line) = entry.map_or((String::new(), 1), |Entry { file, value }| {
            (file.name.to_owned(), file.source.line_at(value, &problem.at.path))
        });
        PackError { file, line, cause: Cause::Problem(Box::new(problem)) }
    }
}
