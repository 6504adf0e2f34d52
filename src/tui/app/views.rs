//! A tab with its views, one of them shown.

use crate::tui::panes::{Pane, Tab};
use crate::tui::sight::Sight;

/// A tab. It has one view at least.
pub(super) struct Views {
    pub tab: Tab,
    panes: Vec<Box<dyn Pane>>,
    at: usize,
}

impl Views {
    /// The views of a tab, nothing read yet.
    pub fn new(tab: Tab) -> Self {
        Self { tab, panes: tab.views().iter().map(|(_, make)| make()).collect(), at: 0 }
    }

    /// The view that is shown.
    pub fn shown(&self) -> &dyn Pane {
        self.panes[self.at].as_ref()
    }

    /// The view that is shown, to be told something.
    pub fn shown_mut(&mut self) -> &mut Box<dyn Pane> {
        &mut self.panes[self.at]
    }

    /// Every view, and whether it is the one shown.
    pub fn all_mut(&mut self) -> impl Iterator<Item = (bool, &mut Box<dyn Pane>)> {
        let at = self.at;
        self.panes.iter_mut().enumerate().map(move |(n, view)| (n == at, view))
    }

    /// Whether a view is the list that a part is of.
    pub fn has(&self, sight: &Sight) -> bool {
        self.panes.iter().any(|pane| pane.lists(sight))
    }

    /// Shows the view that is the list a part is of, where there is one.
    pub fn go(&mut self, sight: &Sight) {
        self.at = self.panes.iter().position(|pane| pane.lists(sight)).unwrap_or(self.at);
    }

    /// Shows the first view.
    pub fn first(&mut self) {
        self.at = 0;
    }

    /// Shows the next view, or the one before; behind the last comes the first.
    pub fn turn(&mut self, back: bool) {
        let count = self.panes.len();
        self.at = (self.at + if back { count - 1 } else { 1 }) % count;
    }
}
