//! TOML and YAML, read as a tree of values that know their lines.

use granit_parser::{Event, Parser, ScalarStyle};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::Found;
use super::nested::{Branch, Shape, read};
use crate::transfer::source::Source;
use crate::transfer::table::error::{Stopped, Untabled};
use crate::transfer::table::limits::{MOST_PAGE, MOST_TREE, MOST_VALUES};

/// How deep a YAML text may nest.
const DEEPEST: usize = 64;

/// A value with its line.
#[derive(Debug)]
pub struct Node {
    line: u32,
    what: What,
}

#[derive(Debug)]
enum What {
    Null,
    Scalar(String),
    List(Vec<Node>),
    Map(Vec<(String, Node)>),
}

/// The table in a TOML text.
pub fn toml(text: &str, sheet: Option<&str>) -> Result<Found, Stopped> {
    small(text, MOST_PAGE)?;
    let source = Source::parse(text).map_err(|mistakes| {
        let first = mistakes.into_iter().next();
        let (line, message) = first.map_or((1, String::new()), |first| (first.line, first.message));
        (Some(line as u32), Untabled::Syntax { format: "TOML", message })
    })?;
    let line = |value: &Spanned<DeValue<'_>>| source.line(value.span().start) as u32;
    let top = source.tables().map(|(name, at, value)| (name.to_owned(), of_toml(value, at as u32, &line))).collect();
    read(&&Node { line: 1, what: What::Map(top) }, sheet)
}

fn of_toml<'a>(value: &Spanned<DeValue<'a>>, at: u32, line: &dyn Fn(&Spanned<DeValue<'a>>) -> u32) -> Node {
    let table = |table: &DeTable<'a>| {
        let entries = table.iter().map(|(key, value)| (key.get_ref().to_string(), of_toml(value, line(value), line)));
        What::Map(entries.collect())
    };
    let what = match value.get_ref() {
        DeValue::String(text) => What::Scalar(text.to_string()),
        DeValue::Integer(number) => What::Scalar(number.to_string()),
        DeValue::Float(number) => What::Scalar(number.to_string()),
        DeValue::Boolean(yes) => What::Scalar(yes.to_string()),
        DeValue::Datetime(time) => What::Scalar(time.to_string()),
        DeValue::Array(list) => What::List(list.iter().map(|value| of_toml(value, line(value), line)).collect()),
        DeValue::Table(inner) => table(inner),
    };
    Node { line: at, what }
}

/// The table in a YAML text. Scalars keep their text: `007` is no seven.
pub fn yaml(text: &str, sheet: Option<&str>) -> Result<Found, Stopped> {
    small(text, MOST_TREE)?;
    let mut events = Parser::new_from_str(text);
    let mut open: Vec<Open> = Vec::new();
    let mut documents = Vec::new();
    let mut values = 0;
    while let Some(event) = events.next_event() {
        let (event, span) = event.map_err(|error| {
            let message = error.to_string();
            let message = message.split(" at ").next().unwrap_or(&message).to_owned();
            (Some(error.marker().line() as u32), Untabled::Syntax { format: "YAML", message })
        })?;
        let line = span.start.line() as u32;
        let done = match event {
            Event::Scalar(text, style, ..) => {
                let nothing = style == ScalarStyle::Plain && matches!(&*text, "" | "~" | "null" | "Null" | "NULL");
                Some(Node { line, what: if nothing { What::Null } else { What::Scalar(text.into_owned()) } })
            }
            Event::Alias(_) => {
                let message = "an alias (*) is not followed here".to_owned();
                return Err((Some(line), Untabled::Syntax { format: "YAML", message }));
            }
            Event::SequenceStart(..) => {
                open.push(Open { node: Node { line, what: What::List(Vec::new()) }, key: None });
                None
            }
            Event::MappingStart(..) => {
                open.push(Open { node: Node { line, what: What::Map(Vec::new()) }, key: None });
                None
            }
            Event::SequenceEnd | Event::MappingEnd => open.pop().map(|open| open.node),
            _ => None,
        };
        values += 1;
        if open.len() > DEEPEST {
            let message = "nested too deeply".to_owned();
            return Err((Some(line), Untabled::Syntax { format: "YAML", message }));
        }
        if values > MOST_VALUES {
            return Err((Some(line), Untabled::TooManyCells { most: MOST_VALUES }));
        }
        match (done, open.last_mut()) {
            (Some(node), Some(above)) => above.take(node),
            (Some(node), None) => documents.push(node),
            (None, _) => {}
        }
    }
    if documents.len() == 1 {
        return read(&&documents[0], sheet);
    }
    read(&&Node { line: 1, what: What::List(documents) }, sheet)
}

/// A list or map that is not yet closed.
struct Open {
    node: Node,
    key: Option<String>,
}

impl Open {
    fn take(&mut self, node: Node) {
        match &mut self.node.what {
            What::List(list) => list.push(node),
            What::Map(map) => match self.key.take() {
                Some(key) => map.push((key, node)),
                None => self.key = Some(node.joined()),
            },
            What::Null | What::Scalar(_) => {}
        }
    }
}

fn small(text: &str, most: usize) -> Result<(), Stopped> {
    if text.len() > most { Err(Untabled::TooMuchText { most }.into()) } else { Ok(()) }
}

impl Branch for &Node {
    fn shape(&self) -> Shape {
        match &self.what {
            What::Null => Shape::Null,
            What::Scalar(_) => Shape::Scalar,
            What::List(list) => {
                let first = list.iter().find(|node| !matches!(node.what, What::Null));
                Shape::List { of_parts: first.is_some_and(|node| matches!(node.what, What::List(_) | What::Map(_))) }
            }
            What::Map(_) => Shape::Map,
        }
    }

    fn entries(&self) -> Result<Vec<(String, Self)>, Stopped> {
        let What::Map(map) = &self.what else { return Ok(Vec::new()) };
        Ok(map.iter().map(|(key, value)| (key.clone(), value)).collect())
    }

    fn each(&self, take: &mut dyn FnMut(Self) -> Result<(), Stopped>) -> Result<(), Stopped> {
        let What::List(list) = &self.what else { return Ok(()) };
        list.iter().try_for_each(take)
    }

    fn text(&self) -> String {
        self.joined()
    }

    fn line(&self) -> u32 {
        self.line
    }
}

impl Node {
    fn joined(&self) -> String {
        match &self.what {
            What::Null => String::new(),
            What::Scalar(text) => text.clone(),
            What::List(list) => list.iter().map(Self::joined).collect::<Vec<_>>().join("\n"),
            What::Map(map) => {
                map.iter().map(|(key, value)| format!("{key}: {}", value.joined())).collect::<Vec<_>>().join("\n")
            }
        }
    }
}
