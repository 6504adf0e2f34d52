//! Reading one file: every value with its line, and the rest of the file where something in it is wrong.

use std::io::ErrorKind;
use std::path::Path;

use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use super::problem::{Problem, Wrong, nearest};
use super::setting::Setting;
use super::sources::Place;
use super::{Binding, Config, Said};

/// The most that a configuration may hold, in bytes.
const MOST: u64 = 1 << 20;

/// Takes what a file says; a file that is not there says nothing.
pub(super) fn file(config: &mut Config, path: &Path) {
    let text = match text(path) {
        Ok(text) => text,
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => return,
        Err(error) => {
            let wrong = Wrong::Unreadable(error.to_string());
            return config.problems.push(Problem { at: Place::File(path.to_owned()), wrong });
        }
    };
    let file = File { path, text: &text };
    let (table, errors) = DeTable::parse_recoverable(&text);
    for error in errors {
        let at = error.span().map_or_else(|| Place::File(path.to_owned()), |span| file.place(span.start));
        config.problems.push(Problem { at, wrong: Wrong::Syntax(error.message().to_owned()) });
    }
    for (key, value) in table.get_ref() {
        file.entry(config, key, value);
    }
}

fn text(path: &Path) -> std::io::Result<String> {
    if path.metadata()?.len() > MOST {
        return Err(ErrorKind::FileTooLarge.into());
    }
    std::fs::read_to_string(path)
}

struct File<'f> {
    path: &'f Path,
    text: &'f str,
}

impl File<'_> {
    fn place(&self, offset: usize) -> Place {
        let before = self.text.as_bytes().iter().take(offset);
        Place::Line(self.path.to_owned(), before.filter(|byte| **byte == b'\n').count() + 1)
    }

    fn entry(&self, config: &mut Config, key: &Spanned<DeString<'_>>, value: &Spanned<DeValue<'_>>) {
        let (name, at) = (key.get_ref().as_ref(), self.place(key.span().start));
        if let ("keys", DeValue::Table(keys)) = (name, value.get_ref()) {
            for (command, keys) in keys {
                self.keys(config, command, keys);
            }
            return;
        }
        let Some(setting) = Setting::ALL.into_iter().find(|setting| setting.name() == name) else {
            let near = nearest(name, Setting::ALL.map(Setting::name).into_iter().chain(["keys"]));
            let wrong = Wrong::NoSetting { key: name.to_owned(), near };
            return config.problems.push(Problem { at, wrong });
        };
        config.take(setting, &plain(value.get_ref()), at);
    }

    /// `preset`, or the keys of a command: a list, or one by itself.
    fn keys(&self, config: &mut Config, name: &Spanned<DeString<'_>>, value: &Spanned<DeValue<'_>>) {
        let (command, at) = (name.get_ref().to_string(), self.place(name.span().start));
        if command == "preset" {
            let said = Said { value: plain(value.get_ref()), at };
            config.keys.preset.get_or_insert(said);
            return;
        }
        let keys: Option<Vec<String>> = match value.get_ref() {
            DeValue::String(key) => Some(vec![key.to_string()]),
            DeValue::Array(keys) => keys.iter().map(|key| key.get_ref().as_str().map(str::to_owned)).collect(),
            _ => None,
        };
        match keys {
            Some(keys) => config.bind(Binding { command, keys }, at),
            None => config.problems.push(Problem { at, wrong: Wrong::NotKeys { command } }),
        }
    }
}

/// A value as one would say it.
fn plain(value: &DeValue<'_>) -> String {
    match value {
        DeValue::String(text) => text.to_string(),
        DeValue::Boolean(yes) => yes.to_string(),
        DeValue::Integer(number) => number.to_string(),
        DeValue::Float(number) => number.to_string(),
        DeValue::Datetime(moment) => moment.to_string(),
        DeValue::Array(_) => "[…]".to_owned(),
        DeValue::Table(_) => "{…}".to_owned(),
    }
}
