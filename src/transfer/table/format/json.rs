//! JSON, a row at a time: numbers keep their text, and a large file needs no tree.

use std::cell::Cell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::Found;
use super::nested::{Branch, Rows, Shape, read as read_nested};
use crate::transfer::decode::ends;
use crate::transfer::table::error::{Stopped, Untabled};
use crate::transfer::table::limits::MOST_COLUMNS;

/// The table in one JSON value, or in several after one another.
pub fn read(text: &str, sheet: Option<&str>) -> Result<Found, Stopped> {
    let lines = Lines { text, seen: Cell::new((0, 1)) };
    let mut values = serde_json::Deserializer::from_str(text).into_iter::<&RawValue>();
    let syntax = |error: &serde_json::Error| wrong(error, 0);
    let Some(first) = values.next() else { return Ok(Found::default()) };
    let first = Json { raw: first.map_err(|error| syntax(&error))?.get(), lines: &lines };
    let Some(second) = values.next() else { return read_nested(&first, sheet) };
    let mut rows = Rows::default();
    rows.add(&first)?;
    for value in std::iter::once(second).chain(values) {
        rows.add(&Json { raw: value.map_err(|error| syntax(&error))?.get(), lines: &lines })?;
    }
    Ok(rows.found())
}

/// The lines of the text, counted on from where they were last asked for.
struct Lines<'a> {
    text: &'a str,
    /// An offset, and its line.
    seen: Cell<(usize, u32)>,
}

impl Lines<'_> {
    fn line(&self, part: &str) -> u32 {
        let offset = (part.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize).min(self.text.len());
        let (from, line) = self.seen.get();
        let (from, line) = if offset < from { (0, 1) } else { (from, line) };
        let line = line + ends(&self.text.as_bytes()[from..offset]) as u32;
        self.seen.set((offset, line));
        line
    }
}

fn wrong(error: &serde_json::Error, above: u32) -> Stopped {
    let message = error.to_string();
    let message = message.rsplit_once(" at line ").map_or(message.as_str(), |(said, _)| said).to_owned();
    (Some(above + error.line().max(1) as u32), Untabled::Syntax { format: "JSON", message })
}

/// A value as its source.
struct Json<'a> {
    raw: &'a str,
    lines: &'a Lines<'a>,
}

impl<'a> Json<'a> {
    fn within(&self, raw: &'a RawValue) -> Self {
        Json { raw: raw.get(), lines: self.lines }
    }

    fn visit(&self, take: &mut Take<'_, 'a>) -> Result<(), Stopped> {
        let mut source = serde_json::Deserializer::from_str(self.raw);
        let result = Parts { take: &mut *take }.deserialize(&mut source);
        match (take.stopped.take(), result) {
            (Some(stopped), _) => Err(stopped),
            (None, Err(error)) => Err(wrong(&error, self.line() - 1)),
            (None, Ok(())) => Ok(()),
        }
    }
}

impl Branch for Json<'_> {
    fn shape(&self) -> Shape {
        match self.raw.as_bytes().first() {
            Some(b'{') => Shape::Map,
            Some(b'[') => {
                let mut inner = self.raw[1..].trim_start();
                while let Some(rest) = inner.strip_prefix("null") {
                    inner = rest.trim_start().trim_start_matches(',').trim_start();
                }
                Shape::List { of_parts: inner.starts_with(['{', '[']) }
            }
            Some(b'n') | None => Shape::Null,
            Some(_) => Shape::Scalar,
        }
    }

    fn entries(&self) -> Result<Vec<(String, Self)>, Stopped> {
        let mut found = Vec::new();
        let line = self.line();
        self.visit(&mut Take {
            part: &mut |name, raw| {
                if found.len() == MOST_COLUMNS {
                    return Err((Some(line), Untabled::TooManyColumns { most: MOST_COLUMNS }));
                }
                found.push((name.unwrap_or_default(), self.within(raw)));
                Ok(())
            },
            stopped: None,
        })?;
        Ok(found)
    }

    fn each(&self, take: &mut dyn FnMut(Self) -> Result<(), Stopped>) -> Result<(), Stopped> {
        self.visit(&mut Take { part: &mut |_, raw| take(self.within(raw)), stopped: None })
    }

    fn text(&self) -> String {
        if self.raw.starts_with('"') {
            return serde_json::from_str(self.raw).unwrap_or_else(|_| self.raw.to_owned());
        }
        self.raw.to_owned()
    }

    fn line(&self) -> u32 {
        self.lines.line(self.raw)
    }
}

/// What is done with each part of a list or map, and why it was stopped.
struct Take<'t, 'a> {
    #[allow(clippy::type_complexity)]
    part: &'t mut dyn FnMut(Option<String>, &'a RawValue) -> Result<(), Stopped>,
    stopped: Option<Stopped>,
}

struct Parts<'s, 't, 'a> {
    take: &'s mut Take<'t, 'a>,
}

impl<'a> Parts<'_, '_, 'a> {
    fn part<E: Error>(&mut self, name: Option<String>, raw: &'a RawValue) -> Result<(), E> {
        (self.take.part)(name, raw).map_err(|stopped| {
            self.take.stopped = Some(stopped);
            E::custom("stopped")
        })
    }
}

impl<'a> DeserializeSeed<'a> for Parts<'_, '_, 'a> {
    type Value = ();

    fn deserialize<D: Deserializer<'a>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'a> Visitor<'a> for Parts<'_, '_, 'a> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list or a map")
    }

    fn visit_seq<A: SeqAccess<'a>>(mut self, mut seq: A) -> Result<(), A::Error> {
        while let Some(raw) = seq.next_element::<&'a RawValue>()? {
            self.part(None, raw)?;
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'a>>(mut self, mut map: A) -> Result<(), A::Error> {
        while let Some(name) = map.next_key::<String>()? {
            let raw = map.next_value::<&'a RawValue>()?;
            self.part(Some(name), raw)?;
        }
        Ok(())
    }
}
