//! The dialog that picks the action another goes on in: those on the same asset first, then in the same area.

use super::FormAsk;
use super::form::FormDialog;
use crate::domain::action::{Action, Filter, Order, Page};
use crate::domain::noun::{Noun, reference};
use crate::store::{Result, Store};
use crate::tui::cx::Cx;
use crate::tui::widget::form::{Choice, Item, Kind, Value};

/// The key of the field that names the other one.
pub const INTO: &str = "into";
/// The key of the field that says why.
const REASON: &str = "reason";
/// More than anybody looks through; what is older is found by what it is called.
const MOST: usize = 400;

/// Reads which open ones there are.
pub(super) fn make(action: &Action, store: &Store, cx: Cx<'_>) -> Result<FormDialog> {
    let open = store.actions(&Filter::open(), &Page::first(Order::Newest, MOST))?;
    let mut others: Vec<Action> =
        open.into_iter().map(|row| row.action).filter(|other| other.id != action.id).collect();
    let near = |other: &Action| match () {
        () if other.asset.is_some() && other.asset == action.asset => 0,
        () if other.area.is_some() && other.area == action.area => 1,
        () => 2,
    };
    others.sort_by_key(near);
    let choice = |other: Action| {
        let titles: Vec<&str> = other.title.texts().collect();
        let label = format!("{} {}", reference(Noun::Action, other.number), cx.text.phrase(&other.title));
        Choice::new(Value::Record(other.id), label).beside(cx.text.word(other.state)).found_by(&titles.join(" "))
    };
    let say = |id: &str| cx.text.say(id);
    let called = reference(Noun::Action, action.number);
    let ask = FormAsk {
        title: cx.text.say_with("actions-merge-title", &[("reference", called.into())]),
        about: vec![cx.text.phrase(&action.title).to_owned(), say("actions-merge-about")],
        items: vec![
            Item::new(INTO, say("actions-field-into"), Kind::One(others.into_iter().map(choice).collect())).required(),
            Item::new(REASON, say("actions-field-reason"), Kind::Note).required(),
        ],
        place: format!("action {} merge", action.id),
        ..FormAsk::default()
    };
    FormDialog::new(ask, store, cx)
}
