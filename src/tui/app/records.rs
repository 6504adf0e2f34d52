//! From one record to what is known about it: history, links, whatever a reference names.

use super::{App, Asker};
use crate::domain::noun::{Noun, parse_reference, reference};
use crate::domain::round::Which;
use crate::tui::command::{Command, Scope};
use crate::tui::dialog::{Ask, PaletteAsk, Reply};
use crate::tui::effect::Act;
use crate::tui::view::View;

/// The most that the palette remembers.
const RECENT: usize = 8;

impl App {
    /// Shows what happened to the selected record, or what it is linked to; the pane says why where there is none.
    pub(super) fn ask_about_record(&mut self, command: Command) {
        let record = self.top().and_then(|(pane, cx)| pane.record(cx));
        match (record, command) {
            (Some((id, called)), Command::Links) => self.ask(Asker::Pane, Ask::Links(id, called)),
            (Some((id, called)), _) => self.ask(Asker::Pane, Ask::History(id, called)),
            (None, Command::Links) => self.say("reach-no-record"),
            (None, _) => {
                let effects = self.tell(Act::Do(command));
                self.perform(effects);
            }
        }
    }

    /// Opens the palette: what was chosen last stands first.
    pub(super) fn ask_palette(&mut self, scope: Scope) {
        let saved = self.saved_sights();
        let ask = PaletteAsk { scope, saved, recent: self.recent.clone() };
        self.ask(Asker::Pane, Ask::Palette(Box::new(ask)));
    }

    /// Goes where an answer leads.
    pub(super) fn follow(&mut self, reply: Reply) {
        if !matches!(reply, Reply::Find(_)) {
            self.recent.retain(|other| *other != reply);
            self.recent.insert(0, reply.clone());
            self.recent.truncate(RECENT);
        }
        match reply {
            Reply::Run(command) => self.run(command),
            Reply::Open(view) => self.open(view),
            Reply::Begin(template) => self.begin(template),
            Reply::History(id, called) => self.ask(Asker::Pane, Ask::History(id, called)),
            Reply::Find(words) => self.open(View::Find(words)),
            Reply::Reference(called) => self.open_reference(&called),
            Reply::Show(sight) => self.narrow_to(&sight),
            _ => {}
        }
    }

    /// Opens the record that is called so.
    fn open_reference(&mut self, called: &str) {
        match self.store.find_reference(called) {
            Ok((Noun::Round, id)) => self.open(View::Round { which: Which::Row(id), line: None }),
            Ok((Noun::Action, id)) => self.open(View::Action(id)),
            Ok((_, id)) => {
                let called = parse_reference(called).map_or_else(|| called.to_owned(), |(noun, n)| reference(noun, n));
                self.ask(Asker::Pane, Ask::History(id, called));
            }
            Err(error) => self.trouble(&error),
        }
    }
}
