//! A TOML text with its tree, in which every value knows its line.

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue, ValueDeserializer};

use crate::domain::pack::Step;

/// The most marks that a text may have of those that make a value or table. Each takes some two hundred bytes of the tree.
const MOST_MARKS: usize = 800_000;

/// One parsed file.
pub struct Source<'a> {
    tree: DeTable<'a>,
    /// The offsets at which lines begin.
    lines: Vec<usize>,
}

/// A mistake at a line, in the parser's words.
pub struct Mistake {
    /// The line, counted from one.
    pub line: usize,
    /// What is wrong.
    pub message: String,
}

impl<'a> Source<'a> {
    /// Parses a text, naming every mistake in its syntax.
    pub fn parse(text: &'a str) -> Result<Self, Vec<Mistake>> {
        let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        let marks = text.bytes().filter(|b| matches!(b, b',' | b'=' | b'[' | b'.')).count();
        if marks > MOST_MARKS {
            return Err(vec![Mistake { line: 1, message: "more values than are read".to_owned() }]);
        }
        let (tree, errors) = DeTable::parse_recoverable(text);
        let source = Self { tree: tree.into_inner(), lines };
        if errors.is_empty() { Ok(source) } else { Err(errors.iter().map(|error| source.mistake(error, 0)).collect()) }
    }

    /// What stands at the top, in the order of the text: name, its line, value.
    pub fn tables(&self) -> impl Iterator<Item = (&str, usize, &Spanned<DeValue<'a>>)> {
        self.tree.iter().map(|(key, value)| (key.get_ref().as_ref(), self.line(key.span().start), value))
    }

    /// Reads a value of the tree.
    pub fn read<T: DeserializeOwned>(&self, value: &Spanned<DeValue<'a>>) -> Result<T, Mistake> {
        T::deserialize(ValueDeserializer::from(value.clone())).map_err(|error| self.mistake(&error, value.span().start))
    }

    /// The line of the value that `path` leads to from `value`; of the last value on the way, where it does not lead on.
    pub fn line_at(&self, value: &Spanned<DeValue<'a>>, path: &[Step]) -> usize {
        let mut here = value;
        for step in path {
            let next = match step {
                Step::Key(key) => here.get_ref().get(*key),
                Step::Nth(n) => here.get_ref().get(*n),
            };
            let Some(next) = next else { break };
            here = next;
        }
        self.line(here.span().start)
    }

    /// The keys of a table with their lines.
    pub fn keys<'t>(&'t self, value: &'t Spanned<DeValue<'a>>) -> impl Iterator<Item = (&'t str, usize)> {
        let table = value.get_ref().as_table();
        table.into_iter().flatten().map(|(key, _)| (key.get_ref().as_ref(), self.line(key.span().start)))
    }

    /// The line, counted from one, that holds this offset.
    pub fn line(&self, offset: usize) -> usize {
        self.lines.partition_point(|start| *start <= offset)
    }

    fn mistake(&self, error: &toml::de::Error, otherwise: usize) -> Mistake {
        Mistake {
            line: self.line(error.span().map_or(otherwise, |span| span.start)),
            message: error.message().trim_end().to_owned(),
        }
    }
}
