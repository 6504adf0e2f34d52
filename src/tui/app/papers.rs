//! What is written as a file: what is on top says what there is of it; the audit pack and the ledger there are everywhere.

use super::App;
use crate::tui::command::Command;
use crate::tui::effect::Act;
use crate::tui::view::{Paper, Subject, View};

impl App {
    /// Opens what can be written, and asks at once how, where it is said what.
    pub(super) fn open_papers(&mut self, wanted: Option<&Subject>) {
        if self.session.cx(self.size).mode.is_service() {
            // Who comes in by a service account may not write where it may; what the command prints goes to their own box.
            return self.say("papers-service");
        }
        let mut papers = self.top().map(|(pane, cx)| pane.papers(cx)).unwrap_or_default();
        let text = &self.session.text;
        let today = self.session.calendar.date(self.session.now);
        for (of, id, stem) in
            [(Subject::Audit, "papers-audit", "audit"), (Subject::Hazards, "papers-hazards", "hazards")]
        {
            papers.push(Paper { of, called: text.say(id), stem: format!("{stem}-{today}") });
        }
        if let Some(wanted) = wanted {
            papers.sort_by_key(|paper| paper.of != *wanted);
        }
        self.open(View::Papers(papers));
        if wanted.is_some() {
            let effects = self.tell(Act::Do(Command::Open));
            self.perform(effects);
        }
    }
}
