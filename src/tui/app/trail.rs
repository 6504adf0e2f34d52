//! Back and forth through what was opened, each as it was left.

use super::{App, PATIENCE, chrome};

/// The most that is remembered of what was left.
const MOST: usize = 16;

impl App {
    /// Leaves what is open on top.
    pub(super) fn leave_top(&mut self) {
        if let Some(pane) = self.over.pop() {
            self.forth.push(pane);
            if self.forth.len() > MOST {
                self.forth.remove(0);
            }
        }
    }

    /// Leaves everything that is open over the tab.
    pub(super) fn leave_all(&mut self) {
        while !self.over.is_empty() {
            self.leave_top();
        }
    }

    /// Goes forth to what was left last, where its selection stood.
    pub(super) fn forth(&mut self) {
        let Some(mut pane) = self.forth.pop() else { return self.say("reach-no-forth") };
        let body = chrome::body(self.size, pane.is_whole());
        let cx = self.session.cx((body.width, body.height));
        match self.store.patiently(PATIENCE, |store| pane.refresh(store, cx)) {
            Ok(()) => self.over.push(pane),
            Err(error) => self.refused(&error),
        }
    }
}
