//! The first row of a list: the views of its tab, what is shown of it, how many of how many.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Tab, names};
use crate::text::safe::Safe;
use crate::text::width::width;
use crate::tui::cx::Cx;
use crate::tui::effect::{Act, Effect};
use crate::tui::theme::Role;
use crate::tui::widget::list::{Filter, List, Spanned};
use crate::tui::widget::pen::Pen;

/// Columns below which what is typed needs the room of the names.
const NARROW: u16 = 76;
/// Cells that a filter wants.
const TYPED: usize = 24;

/// Cells that what is shown may take from the names of the other views.
const WORTH: usize = 40;

/// What stands in the first row of a list.
pub(super) struct Head {
    pub tab: Tab,
    /// The message that names the view.
    pub view: &'static str,
    /// What is shown where nothing is typed, with how it looks.
    pub what: Vec<(Safe, Role)>,
    /// At the right end.
    pub right: String,
}

impl Head {
    /// Draws it over the first row of `area`.
    pub fn draw<K: Clone + PartialEq>(&self, list: &List<K>, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
        let typing = list.filter.is_open();
        let mut right = vec![self.right.clone()];
        if list.filter.words().is_some() {
            let (shown, all) = list.count();
            right.insert(0, cx.text.say_with("reach-count", &[("shown", shown.into()), ("all", all.into())]));
        }
        if list.marked() > 0 {
            right.insert(0, cx.text.say_with("reach-marked", &[("n", list.marked().into())]));
        }
        let mut pen = Pen::on(frame.buffer_mut(), area, 0, cx);
        pen.skip(1).right(&Safe::from(format!("{} ", right.join(" · "))), Role::Plain);
        if !typing || area.width >= NARROW {
            names::write(&mut pen, self.tab, self.view, self.rest(list, cx), cx);
        }
        let field = Rect { x: pen.column(), y: area.y, width: pen.room() as u16, height: 1 };
        if typing {
            list.filter.draw(frame, field, cx);
            return;
        }
        let filtered = list.filter.words().map(|words| cx.text.say_with("app-filter", &[("typed", words.into())]));
        let filtered = filtered.map(|said| (Safe::from(said), Role::Alert));
        for (text, role) in filtered.iter().chain(&self.what) {
            // Half a word that says nothing needful is left out.
            if *role != Role::Dim || width(text.as_str(), cx.look.width) <= pen.room() {
                pen.put(text, *role).skip(2);
            }
        }
    }
}

impl Head {
    /// The cells that what stands behind the names is worth: they give way to what is typed, and to a part of the list that is
    /// not the whole of it.
    fn rest<K: Clone + PartialEq>(&self, list: &List<K>, cx: Cx<'_>) -> usize {
        if list.filter.is_open() || list.filter.words().is_some() {
            return TYPED;
        }
        let told = self.what.iter().filter(|(_, role)| *role != Role::Dim);
        let cells: usize = told.map(|(text, _)| width(text.as_str(), cx.look.width) + 2).sum();
        cells.min(WORTH)
    }
}

/// Takes what is the filter's of what reaches a pane: its keys, pasted text while it is open, a part that was saved. Whether what
/// is shown may be another now.
pub(super) fn hears(filter: &mut Filter, act: &Act<'_>) -> bool {
    match act {
        Act::Type(key) => return filter.key(*key),
        Act::Paste(text) if filter.is_open() => filter.paste(text),
        Act::Show(sight) => filter.set(&sight.words),
        _ => return false,
    }
    true
}

/// What is said of a span of marks.
pub(super) fn spanned(spanned: Spanned, cx: Cx<'_>) -> Vec<Effect> {
    let id = match spanned {
        Spanned::Begun => "reach-span-begun",
        Spanned::Ended => "reach-span-ended",
        Spanned::All => "reach-span-all",
    };
    vec![Effect::Say(cx.text.say(id))]
}
