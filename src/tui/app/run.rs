//! Commands of the application itself; every other one is the pane's on top.

use super::App;
use super::Asker;
use super::tour::Deed;
use crate::tui::command::Command;
use crate::tui::dialog::Ask;
use crate::tui::effect::Act;
use crate::tui::panes::Tab;
use crate::tui::theme::Role;
use crate::tui::view::{Subject, View};

impl App {
    /// Does what a command says.
    pub(super) fn run(&mut self, command: Command) {
        let scope = match self.top() {
            Some((pane, _)) => pane.scope(),
            None => return,
        };
        match command {
            Command::Help => {
                self.ask(Asker::Pane, Ask::Help(scope));
                self.did(Deed::Help);
            }
            Command::Tour => self.begin_tour(),
            Command::Palette => self.ask_palette(scope),
            Command::Find => self.open(View::Find(String::new())),
            Command::Import => self.open(View::Imports),
            Command::Report => self.open_papers(None),
            Command::AuditPack => self.open_papers(Some(&Subject::Audit)),
            Command::Hazards => self.open_papers(Some(&Subject::Hazards)),
            Command::History | Command::Links => self.ask_about_record(command),
            Command::Forth => self.forth(),
            Command::SavedFilter => self.next_saved(),
            Command::SaveFilter => self.ask_name(),
            Command::Undo => self.undo(false),
            Command::Redo => self.undo(true),
            Command::Lock => self.lock(),
            Command::OwnPin => self.change_own_pin(),
            Command::Language => self.switch_language(),
            Command::Look => {
                self.session.look.theme = self.session.look.theme.next();
                let theme = ("theme", self.session.look.theme.name().into());
                self.status = Some((Role::Plain, self.session.text.say_with("reach-theme", &[theme])));
            }
            // The terminal paints everything anew by itself.
            Command::Redraw => {}
            Command::Quit if self.leave_tour() => {}
            Command::Quit => self.ask_quit(),
            Command::Drafts => self.ask(Asker::Pane, Ask::Drafts),
            Command::Today => self.go(Tab::Today),
            Command::Inspect => self.go(Tab::Inspect),
            Command::Actions => self.go(Tab::Actions),
            Command::ViewAfter | Command::ViewBefore => self.turn(command == Command::ViewBefore),
            command => {
                self.waiting.meant = Some(command);
                let effects = self.tell(Act::Do(command));
                self.perform(effects);
            }
        }
    }

    pub(super) fn go(&mut self, tab: Tab) {
        if let Some(at) = self.tabs.iter().position(|views| views.tab == tab) {
            self.tab = at;
            self.tabs[at].first();
            self.leave_all();
            self.refresh_all();
        }
    }

    /// Shows another view of the tab.
    pub(super) fn turn(&mut self, back: bool) {
        if let Some(views) = self.tabs.get_mut(self.tab) {
            views.turn(back);
        }
        self.refresh_all();
    }
}
