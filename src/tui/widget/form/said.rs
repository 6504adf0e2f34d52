//! What is said about a field in words: what it means, what holds where it is blank, what it holds on one line.

use super::Entry;
use super::control::Control;
use super::item::Item;
use super::read::meaning;
use super::several::Several;
use crate::text::width::width;
use crate::tui::cx::Cx;
use crate::tui::widget::field::Takes;

/// What a typed field means; where it is blank, what holds then.
pub(super) fn told_beside(entry: &Entry, cx: Cx<'_>) -> String {
    let Control::Typed(field) = &entry.control else { return String::new() };
    let holds = if field.is_blank() { otherwise(&entry.item, cx) } else { String::new() };
    if holds.is_empty() { entry.control.meaning(&entry.item, cx) } else { holds }
}

/// What holds where a field is left blank.
pub(super) fn otherwise(item: &Item, cx: Cx<'_>) -> String {
    let (value, said) = &item.otherwise;
    if said.is_empty() { meaning(&item.kind, "", value, cx) } else { said.clone() }
}

/// Whether what is told beside a field of so many cells fits into the rest of its row.
pub(super) fn fits_beside(said: &str, row: u16, cells: u16, cx: Cx<'_>) -> bool {
    width(said, cx.look.width) < usize::from(row.saturating_sub(cells)) || said.is_empty()
}

/// What is taken of several, in words.
pub(super) fn names(several: &Several, item: &Item, cx: Cx<'_>) -> String {
    let taken = several.choices.iter().zip(&several.taken).filter(|(_, taken)| **taken);
    let names: Vec<&str> = taken.map(|(choice, _)| choice.label.as_str()).collect();
    let said = if names.is_empty() { otherwise(item, cx) } else { cx.text.list(&names) };
    if said.is_empty() { cx.text.say("form-none") } else { said }
}

impl Control {
    /// What it holds, in words, on one line.
    pub(super) fn told(&self, item: &Item, cx: Cx<'_>) -> String {
        let said = match self {
            Self::Typed(field) if field.takes() == Takes::Secret => String::new(),
            Self::Typed(field) => {
                let meant = self.meaning(item, cx);
                if meant.is_empty() || !item.kind.is_short() { field.text().replace('\n', " / ") } else { meant }
            }
            Self::One(picker) => picker.taken().map(|choice| choice.label.to_string()).unwrap_or_default(),
            Self::Several(several) => names(several, item, cx),
            Self::Yes(yes) => cx.text.say(if *yes { "app-yes" } else { "app-no" }),
        };
        if said.is_empty() { cx.text.say("form-none") } else { said }
    }
}
