//! Checklists in trees of values: rows with a column for the checklist, or lists within lists.

use serde_json::{Map, Value};

use super::markdown::plain;
use super::names::{Role, weight};
use super::outline::{Line, Outline, Part};

type Fields = Map<String, Value>;

/// How deep lists are followed into one another.
const DEEPEST: usize = 8;

/// The checklists in a value. Those without lines have no known names in them.
pub fn outlines(value: &Value) -> Vec<Outline> {
    let mut found = Vec::new();
    match value {
        Value::Array(list) => forms(list, "", 0, &mut found),
        Value::Object(fields) => group(fields, "", 0, &mut found),
        _ => {}
    }
    found
}

/// Each group of a list is a checklist of its own; what are lines already are rows.
fn forms(list: &[Value], above: &str, depth: usize, found: &mut Vec<Outline>) {
    let (groups, lines): (Vec<_>, Vec<_>) = list.iter().partition(|value| is_group(value));
    found.extend(rows(&lines, above));
    for fields in groups.into_iter().filter_map(Value::as_object) {
        group(fields, above, depth, found);
    }
}

/// A group: a checklist, or what holds several.
fn group(fields: &Fields, above: &str, depth: usize, found: &mut Vec<Outline>) {
    if depth > DEEPEST {
        return;
    }
    let own = said(fields, Role::Name).or_else(|| said(fields, Role::List)).unwrap_or_default();
    let title = joined(above, &own, ": ");
    let mut outline = Outline { title: title.clone(), ..Outline::default() };
    outline.intro.extend(all_said(fields, Role::Guidance));
    let mut further = Vec::new();
    let lists = lists(fields);
    for (key, list) in &lists {
        let role = Role::of(key);
        let has_groups = list.iter().any(is_group);
        let named = if role.is_none() && lists.len() > 1 { key.as_str() } else { "" };
        if role == Some(Role::List) && has_groups || own.is_empty() && role.is_none() && has_groups {
            forms(list, &title, depth + 1, &mut further);
        } else if has_groups {
            parts(list, named, depth + 1, &mut outline);
        } else {
            let lines: Vec<_> = list.iter().collect();
            let mut rows = rows(&lines, &title);
            if rows.len() == 1 && rows[0].title == title {
                let only = rows.remove(0);
                outline.parts.extend(
                    only.parts.into_iter().map(|part| Part { title: joined(named, &part.title, " / "), ..part }),
                );
            } else {
                further.extend(rows);
            }
        }
    }
    found.push(outline);
    found.extend(further);
}

/// Groups that are sections of one checklist.
fn parts(list: &[Value], above: &str, depth: usize, outline: &mut Outline) {
    if depth > DEEPEST {
        return;
    }
    for value in list {
        match value {
            Value::Object(fields) if is_group(value) => {
                let own = said(fields, Role::Name).or_else(|| said(fields, Role::Section)).unwrap_or_default();
                let heading = joined(above, &own, " / ");
                outline.intro.extend(all_said(fields, Role::Guidance).map(|intro| joined(&own, &intro, ": ")));
                for (_, list) in lists(fields) {
                    parts(list, &heading, depth + 1, outline);
                }
            }
            value => {
                if let Some(line) = line(value) {
                    outline.add(above, line);
                }
            }
        }
    }
}

/// Rows, gathered by the checklist and under the section that they name.
fn rows(list: &[&Value], title: &str) -> Vec<Outline> {
    let mut found: Vec<Outline> = Vec::new();
    for value in list {
        let Some(line) = line(value) else { continue };
        let fields = value.as_object();
        let named = |role| fields.and_then(|fields| said(fields, role));
        let title = joined(title, &named(Role::List).unwrap_or_default(), ": ");
        // A checklist that is numbered from one again is another of the same name.
        let again = named(Role::Number).is_some_and(|number| number == "1");
        let known = found.iter().rposition(|outline| outline.title == title).filter(|_| !again);
        let place = known.unwrap_or_else(|| {
            found.push(Outline { title, ..Outline::default() });
            found.len() - 1
        });
        found[place].add(&named(Role::Section).unwrap_or_default(), line);
    }
    found
}

/// One line, from a text or from fields with known names.
fn line(value: &Value) -> Option<Line> {
    let fields = match value {
        Value::String(text) => {
            return Some(Line { text: plain(text), ..Line::default() }).filter(|line| !line.text.is_empty());
        }
        value => value.as_object()?,
    };
    let text = said(fields, Role::Text).or_else(|| said(fields, Role::Name))?;
    let colon = if text.is_ascii() { ": " } else { "：" };
    Some(Line {
        text: joined(&text, &said(fields, Role::Action).unwrap_or_default(), colon),
        key: said(fields, Role::Key),
        criterion: said(fields, Role::Criterion),
        guidance: said(fields, Role::Guidance).into_iter().collect(),
        weight: said(fields, Role::Weight).map(|text| weight(&text)).unwrap_or_default(),
    })
}

fn is_group(value: &Value) -> bool {
    value.as_object().is_some_and(|fields| !lists(fields).is_empty())
}

/// The lists in a group that hold lines or further groups: those with a known name, and only where there is none of these,
/// others. Of the others, a list of plain texts counts in a table that is nothing but lists (elsewhere it may be tags), and a
/// list of tables where there is no text of a line (it may hold the line's links).
fn lists(fields: &Fields) -> Vec<(&String, &Vec<Value>)> {
    let lists: Vec<_> = fields.iter().filter_map(|(key, value)| Some((key, value.as_array()?))).collect();
    let is_known = |key: &str| matches!(Role::of(key), Some(Role::Text | Role::List | Role::Section));
    let known: Vec<_> = lists.iter().copied().filter(|(key, list)| is_known(key) && !list.is_empty()).collect();
    if !known.is_empty() {
        return known;
    }
    let only_lists = fields.values().all(Value::is_array);
    let is_line = fields.iter().any(|(key, value)| value.is_string() && Role::of(key) == Some(Role::Text));
    let fits = |list: &[Value]| only_lists && !list.is_empty() || !is_line && list.iter().any(Value::is_object);
    lists.into_iter().filter(|(_, list)| fits(list)).collect()
}

/// What the first field of this role says, in plain text.
fn said(fields: &Fields, role: Role) -> Option<String> {
    all_said(fields, role).next()
}

/// What every field of this role says.
fn all_said(fields: &Fields, role: Role) -> impl Iterator<Item = String> {
    let fields = fields.iter().filter(move |(key, _)| Role::of(key) == Some(role));
    fields.map(|(_, value)| text(value)).filter(|text| !text.is_empty())
}

fn text(value: &Value) -> String {
    match value {
        Value::String(text) => plain(text),
        Value::Number(number) => number.to_string(),
        Value::Bool(yes) => yes.to_string(),
        Value::Array(list) => list.iter().filter_map(Value::as_str).map(plain).collect::<Vec<_>>().join("\n"),
        _ => String::new(),
    }
}

fn joined(one: &str, other: &str, between: &str) -> String {
    let mark = if one.is_empty() || other.is_empty() { "" } else { between };
    format!("{one}{mark}{other}")
}
