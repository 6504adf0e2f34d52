//! Lists of findings, newest first.

use std::collections::HashMap;

use rusqlite::types::Value;
use rusqlite::{OptionalExtension, params_from_iter};

use crate::domain::code::Code;
use crate::domain::finding::{Filter, Finding, Page, Standing};
use crate::domain::noun::Noun;
use crate::domain::record::Id;
use crate::domain::time::Instant;

use super::Store;
use super::action::Conditions;
use super::error::Result;
use super::people::names;
use super::table::{Held, first, get, select};

/// A finding in a list.
#[derive(Debug, Clone, PartialEq)]
pub struct FindingRow {
    /// The finding.
    pub finding: Finding,
    /// Its revision.
    pub seq: i64,
    /// The name of whoever found it.
    pub by: Option<String>,
    /// The round that saw it first, as people call it.
    pub round: Option<String>,
    /// The action that puts it right, as people call it.
    pub action: Option<String>,
    /// The stored name of where that action stands.
    pub action_state: Option<String>,
}

impl FindingRow {
    /// Where the next page goes on.
    pub fn key(&self) -> (Instant, Id) {
        (self.finding.at, self.finding.id)
    }
}

impl Store {
    /// A page of the findings that `filter` lets through, the newest first.
    pub fn findings(&self, filter: &Filter, page: &Page) -> Result<Vec<FindingRow>> {
        let Some((tail, given)) = sql(filter, page) else { return Ok(Vec::new()) };
        let found: Vec<Held<Finding>> = select(&self.db, &tail, params_from_iter(given))?;
        let names = if found.is_empty() { HashMap::new() } else { names(&self.db)? };
        found.into_iter().map(|held| self.finding_in_list(held, &names)).collect()
    }

    /// The finding with this running number, as lists show it.
    pub fn finding_row(&self, number: i64) -> Result<Option<FindingRow>> {
        let held = self.finding_numbered(number)?;
        held.map(|held| self.finding_in_list(held, &names(&self.db)?)).transpose()
    }

    fn finding_in_list(&self, held: Held<Finding>, names: &HashMap<Id, String>) -> Result<FindingRow> {
        let Held { record: finding, seq } = held;
        let (action, action_state) = self.heading_of(finding.action)?.unzip();
        Ok(FindingRow {
            by: finding.by.and_then(|id| names.get(&id).cloned()),
            round: self.heading_of(finding.round)?.map(|(reference, _)| reference),
            action,
            action_state,
            finding,
            seq,
        })
    }

    /// The finding with this identity.
    pub fn finding(&self, id: Id) -> Result<Option<Held<Finding>>> {
        get(&self.db, id)
    }

    /// The finding with this running number.
    pub fn finding_numbered(&self, number: i64) -> Result<Option<Held<Finding>>> {
        first(&self.db, "WHERE number = ?1", [number])
    }

    /// What people call a record, and the stored name of where it stands.
    fn heading_of(&self, id: Option<Id>) -> Result<Option<(String, String)>> {
        let Some(id) = id else { return Ok(None) };
        let mut statement = self.db.prepare_cached("SELECT ref, state FROM heading WHERE id = ?1")?;
        Ok(statement.query_row([id.0], |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
    }
}

fn text(code: &Code) -> Value {
    Value::from(code.as_str().to_owned())
}

/// The index that a list walks.
fn index(filter: &Filter) -> &'static str {
    match filter {
        Filter { action: Some(_), .. } => "finding_action",
        Filter { round: Some(_), .. } => "finding_round",
        Filter { asset: Some(_), .. } => "finding_asset",
        Filter { standing: Some(Standing::Open), .. } => "finding_standing",
        Filter { standing: Some(Standing::Watched), .. } => "finding_watched",
        Filter { template: Some(_), .. } => "finding_template",
        Filter { area: Some(_), .. } => "finding_area",
        _ => "finding_at",
    }
}

/// The SQL of a page after `FROM finding`, with its values; none where nothing can fit.
pub(super) fn sql(filter: &Filter, page: &Page) -> Option<(String, Vec<Value>)> {
    let index = index(filter);
    let mut conditions = Conditions::default();
    // What is a column of the chosen index is said plainly; all else stands behind a plus.
    let term = |name: &str, column: &str| {
        if index == name { format!("{column} = ?") } else { format!("+{column} = ?") }
    };
    let ids = [("finding_action", "action", filter.action), ("finding_round", "round", filter.round)];
    for (name, column, id) in ids {
        if let Some(id) = id {
            conditions.add(&term(name, column), id.0);
        }
    }
    let codes = [
        ("finding_asset", "asset", &filter.asset),
        ("finding_template", "template", &filter.template),
        ("finding_area", "area", &filter.area),
        ("", "item", &filter.item),
    ];
    for (name, column, code) in codes {
        if let Some(code) = code {
            conditions.add_all(term(name, column), [text(code)]);
        }
    }
    let standing = match filter.standing {
        Some(Standing::Open) => "open = 1",
        Some(Standing::Watched) => "watched = 1",
        Some(Standing::Closed) => "open = 0 AND watched = 0 AND void = 0",
        Some(Standing::Void) => "void = 1",
        None => "void = 0",
    };
    conditions.add_all(standing.to_owned(), []);
    if let Some(severity) = filter.severity {
        conditions.add("+severity = ?", severity.name().to_owned());
    }
    if let Some(by) = filter.by {
        conditions.add("+\"by\" = ?", by.0);
    }
    if filter.again {
        conditions.add_all("(times > 1 OR repeats IS NOT NULL)".to_owned(), []);
    }
    for (condition, at) in [("at >= ?", filter.from), ("at < ?", filter.to)] {
        if let Some(at) = at {
            conditions.add(condition, at.0);
        }
    }
    if !conditions.add_text(Noun::Finding, filter.text.as_deref()) {
        return None;
    }
    if let Some((at, id)) = page.after {
        conditions.add_all("(at, id) < (?, ?)".to_owned(), [Value::from(at.0), Value::from(id.0)]);
    }
    Some(conditions.tail(Some(index), "at DESC, id DESC", page.limit))
}
