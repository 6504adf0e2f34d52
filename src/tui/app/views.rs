//! A tab with its views, one of them shown.

use crate::tui::command::Scope;
use crate::tui::panes::{Pane, Tab};

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

    /// Whether a view is the list of that scope.
    pub fn has(&self, scope: Scope) -> bool {
        self.panes.iter().any(|pane| pane.scope() == scope)
    }

    /// Shows the view that is the list of that scope, where there is one.
    pub fn go(&mut self, scope: Scope) {
        self.at = self.panes.iter().position(|pane| pane.scope() == scope).unwrap_or(self.at);
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
