//! Lists of actions: each walks one index in its order, and goes on where the page before it ended.

use rusqlite::params_from_iter;
use rusqlite::types::Value;

use crate::domain::action::{Action, Filter, Key, Order, Page};
use crate::domain::code::Code;
use crate::domain::noun::{Noun, parse_reference};
use crate::domain::record::Id;
use crate::store::Store;
use crate::store::error::Result;
use crate::store::find::query;
use crate::store::people::names;
use crate::store::table::{Held, select};

/// What the partial indexes of open actions hold, to the letter: SQLite uses them only where the condition is the same.
pub(in crate::store) const OPEN: &str = "state IN ('open', 'contained', 'planned', 'doing', 'done')";

/// An action in a list.
#[derive(Debug, Clone, PartialEq)]
pub struct ActionRow {
    /// The action.
    pub action: Action,
    /// Its revision.
    pub seq: i64,
    /// Its owner's name, where a person owns it.
    pub owner: Option<String>,
    /// The name of whoever answers for it.
    pub accountable: Option<String>,
}

impl ActionRow {
    /// Where the next page goes on.
    pub fn key(&self, order: Order) -> Key {
        let at = match order {
            Order::Due => self.action.due.0,
            Order::Newest => self.action.number,
        };
        Key { at, id: self.action.id }
    }
}

impl Store {
    /// A page of the actions that `filter` lets through, in the page's order.
    ///
    /// # Errors
    /// [`Error::TooSlow`](crate::store::Error::TooSlow) where so few among so many fit that they are not found in time.
    pub fn actions(&self, filter: &Filter, page: &Page) -> Result<Vec<ActionRow>> {
        let Some((tail, given)) = sql(filter, page) else { return Ok(Vec::new()) };
        let found: Vec<Held<Action>> = select(&self.db, &tail, params_from_iter(given))?;
        let names = if found.is_empty() { std::collections::HashMap::new() } else { names(&self.db)? };
        let name = |id: Option<Id>| id.and_then(|id| names.get(&id).cloned());
        let row = |held: Held<Action>| ActionRow {
            owner: name(held.record.owner),
            accountable: name(held.record.accountable),
            action: held.record,
            seq: held.seq,
        };
        Ok(found.into_iter().map(row).collect())
    }

    /// The action with this running number.
    pub fn action_numbered(&self, number: i64) -> Result<Option<Held<Action>>> {
        crate::store::table::first(&self.db, "WHERE number = ?1", [number])
    }
}

/// Conditions being put together with their values. What is not to choose the index stands behind a plus.
#[derive(Default)]
pub(in crate::store) struct Conditions {
    list: Vec<String>,
    given: Vec<Value>,
}

impl Conditions {
    /// Adds a condition; its question mark is the value.
    pub fn add(&mut self, condition: &str, value: impl Into<Value>) {
        self.list.push(condition.to_owned());
        self.given.push(value.into());
    }

    /// Adds a condition with several values, or none.
    pub fn add_all(&mut self, condition: String, values: impl IntoIterator<Item = Value>) {
        self.list.push(condition);
        self.given.extend(values);
    }

    /// The SQL after `FROM`, with its values.
    pub fn tail(self, index: Option<&str>, order: &str, limit: usize) -> (String, Vec<Value>) {
        let Self { list, mut given } = self;
        let index = index.map(|index| format!("INDEXED BY {index} ")).unwrap_or_default();
        let conditions = if list.is_empty() { String::new() } else { format!("WHERE {} ", list.join(" AND ")) };
        given.push(Value::from(i64::try_from(limit).unwrap_or(i64::MAX)));
        (format!("{index}{conditions}ORDER BY {order} LIMIT ?"), given)
    }

    /// Adds the words that are looked for, or the number. False where nothing can be found by them.
    pub fn add_text(&mut self, noun: Noun, text: Option<&str>) -> bool {
        let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) else { return true };
        match parse_reference(text) {
            Some((named, number)) if named == noun => self.add("+number = ?", number),
            _ => match query(text) {
                Some(query) => self.add("+id IN (SELECT rowid FROM search WHERE search MATCH ?)", query),
                None => return false,
            },
        }
        true
    }
}

/// As many question marks as there are values.
pub(in crate::store) fn marks(n: usize) -> String {
    vec!["?"; n].join(", ")
}

fn text(code: &Code) -> Value {
    Value::from(code.as_str().to_owned())
}

/// The SQL of a page after `FROM action`, with its values; none where nothing can fit.
pub(in crate::store) fn sql(filter: &Filter, page: &Page) -> Option<(String, Vec<Value>)> {
    let mut conditions = Conditions::default();
    let by_due = page.order == Order::Due;
    let index = index(filter, by_due);
    let drives = |name: &str| index.is_some_and(|index| index == name);
    // What is a column of the chosen index is said plainly; all else stands behind a plus.
    let term = |drives: bool, column: &str| if drives { format!("{column} = ?") } else { format!("+{column} = ?") };
    if filter.is_open() && by_due {
        conditions.add_all(OPEN.to_owned(), []);
    }
    match filter.states.as_slice() {
        [] => {}
        [one] => conditions.add(&term(drives("action_state"), "state"), one.name().to_owned()),
        several if filter.is_open() && several.len() == OPEN_STATES && by_due => {}
        several => {
            let names = several.iter().map(|state| Value::from(state.name().to_owned()));
            conditions.add_all(format!("+state IN ({})", marks(several.len())), names);
        }
    }
    match (filter.owner, filter.posts.as_slice()) {
        (Some(owner), []) => conditions.add(&term(drives("action_owner"), "owner"), owner.0),
        (None, [post]) => conditions.add_all(term(drives("action_post"), "post"), [text(post)]),
        (None, []) => {}
        (owner, posts) => {
            let own = owner.map_or("0", |_| "+owner = ?");
            let condition = format!("({own} OR (owner IS NULL AND +post IN ({})))", marks(posts.len()));
            conditions.add_all(condition, owner.map(|id| Value::from(id.0)).into_iter().chain(posts.iter().map(text)));
        }
    }
    if let Some(area) = &filter.area {
        conditions.add_all(term(drives("action_area"), "area"), [text(area)]);
    }
    if let Some(asset) = &filter.asset {
        conditions.add_all(term(drives("action_asset") || drives("action_thing"), "asset"), [text(asset)]);
    }
    narrow(&mut conditions, filter, by_due);
    if !conditions.add_text(Noun::Action, filter.text.as_deref()) {
        return None;
    }
    match page.after {
        Some(key) if by_due => {
            conditions.add_all("(due, id) > (?, ?)".to_owned(), [Value::from(key.at), Value::from(key.id.0)]);
        }
        Some(key) => conditions.add("number < ?", key.at),
        None => {}
    }
    Some(conditions.tail(index, if by_due { "due, id" } else { "number DESC" }, page.limit))
}

/// How many states are open.
const OPEN_STATES: usize = 5;

/// The index that a list walks; none where the running numbers have the order.
fn index(filter: &Filter, by_due: bool) -> Option<&'static str> {
    if !by_due {
        return filter.asset.is_some().then_some("action_thing");
    }
    let one_post = filter.owner.is_none() && filter.posts.len() == 1;
    Some(match filter {
        Filter { asset: Some(_), .. } if filter.is_open() => "action_asset",
        Filter { owner: Some(_), posts, .. } if filter.is_open() && posts.is_empty() => "action_owner",
        _ if filter.is_open() && one_post => "action_post",
        Filter { area: Some(_), .. } if filter.is_open() => "action_area",
        _ if filter.is_open() => "action_open",
        Filter { states, .. } if states.len() == 1 => "action_state",
        _ => "action_due",
    })
}

fn narrow(conditions: &mut Conditions, filter: &Filter, by_due: bool) {
    let due = if by_due { "due" } else { "+due" };
    if let Some(before) = filter.due_before {
        conditions.add(&format!("{due} < ?"), before.0);
    }
    if let Some(from) = filter.due_from {
        conditions.add(&format!("{due} >= ?"), from.0);
    }
    if let Some(severity) = filter.severity {
        conditions.add("+severity = ?", severity.name().to_owned());
    }
    match filter.source {
        Some(Some(noun)) => conditions.add("source ->> '$.noun' = ?", noun.name().to_owned()),
        Some(None) => conditions.add_all("source IS NULL".to_owned(), []),
        None => {}
    }
    if filter.listed {
        conditions.add_all("listed IS NOT NULL".to_owned(), []);
    }
    if let Some(person) = filter.found_by {
        conditions.add_all(
            "(EXISTS (SELECT 1 FROM finding f WHERE f.action = action.id AND f.void = 0 AND f.\"by\" = ?) OR (\"by\" = ? AND NOT \
             EXISTS (SELECT 1 FROM finding f WHERE f.action = action.id)))"
                .to_owned(),
            [Value::from(person.0), Value::from(person.0)],
        );
    }
    if let Some(person) = filter.not_hands {
        conditions.add("NOT EXISTS (SELECT 1 FROM json_each(hands) WHERE value = ?)", person.0);
    }
}
