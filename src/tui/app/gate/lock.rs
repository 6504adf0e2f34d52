//! Closing and opening: what is open stays as it is for whoever left it, and is gone for whoever comes instead.

use super::{Held, Purpose};
use crate::domain::actor::KnownBy;
use crate::domain::record::Id;
use crate::store::Result;
use crate::tui::app::drafts::Waiting;
use crate::tui::app::session::{Seat, Who};
use crate::tui::app::views::Views;
use crate::tui::app::{App, PATIENCE, chrome};
use crate::tui::dialog::SignIn;
use crate::tui::draft::Drafts;
use crate::tui::panes::{Tab, today::Today};
use crate::tui::theme::Role;

impl App {
    /// As the console opens: who shares a login says who they are first.
    pub(in crate::tui::app) fn begin_session(&mut self) {
        let who = self.session.who.filter(|who| who.known_by == KnownBy::Name);
        let Some(who) = who.filter(|_| self.session.writable) else {
            let said = self.status.take();
            self.settle_gate();
            if !self.gate.is_closed() {
                self.come_back();
            }
            self.status = self.status.take().or(said);
            return;
        };
        match self.has_pin(who.person) {
            Ok(true) => {
                self.close(None);
                self.ask_who(Some(who.person));
            }
            Ok(false) => {
                self.come_back();
                self.advise_pin();
            }
            Err(error) => self.trouble(&error),
        }
    }

    /// Closes where the person is gone: nobody named among several, or a temporary PIN was not set anew.
    pub(in crate::tui::app) fn settle_gate(&mut self) {
        let session = &self.session;
        if self.gate.is_closed() || !session.writable {
            return;
        }
        if session.who.is_none() && session.shared {
            self.close(None);
            self.ask_who(None);
        } else if self.gate.must_set && self.dialog.is_none() && self.gate.work.is_none() {
            let person = session.who.map(|who| who.person);
            self.close(person);
        }
    }

    /// Locks at once, or asks who it is where it is locked.
    pub(in crate::tui::app) fn lock(&mut self) {
        if self.gate.is_closed() {
            return match self.gate.prompt.take() {
                Some(_) => {}
                None => self.ask_who(None),
            };
        }
        let Some(who) = self.session.who else { return self.say("gate-nobody-here") };
        if !self.session.writable {
            return self.say("app-file-read-only");
        }
        match self.has_pin(who.person) {
            // Anybody could open it again.
            Ok(false) if !self.session.shared => self.say("gate-lock-no-pin"),
            Ok(_) => self.close(Some(who.person)),
            Err(error) => self.trouble(&error),
        }
    }

    /// Takes everything off the screen that is somebody's; what is due stays readable, without names.
    pub(super) fn close(&mut self, person: Option<Id>) {
        self.gate.prompt = None;
        self.gate.must_set = false;
        let dialog = self.dialog.take();
        if let Some(person) = person {
            let typed = std::mem::replace(&mut self.session.drafts, Drafts::nobody(self.session.now));
            self.gate.drafts.insert(person, typed);
            self.gate.held = Some(Held { person, dialog });
        }
        (self.session.who, self.session.seat, self.status) = (None, Seat::Closed, None);
        self.gate.board = Some(Box::new(Today::default()));
        let read = self.session.read(&self.store).and_then(|()| self.read_board());
        if let Err(error) = read {
            self.trouble(&error);
        }
        self.dirty = true;
        self.say_presence();
    }

    /// Reads again what is shown while nobody is at the keyboard.
    pub(in crate::tui::app) fn read_board(&mut self) -> Result<()> {
        let Some(board) = &mut self.gate.board else { return Ok(()) };
        let body = chrome::body(self.size, false);
        let cx = self.session.cx((body.width, body.height));
        let read = self.store.patiently(PATIENCE, |store| board.refresh(store, cx));
        self.rung |= board.rings();
        read
    }

    /// Opens for someone: to exactly where they left, or to a queue of their own.
    pub(super) fn enter(&mut self, who: Who) {
        let held = self.gate.held.take();
        (self.gate.board, self.gate.prompt, self.status) = (None, None, None);
        let same = held.as_ref().is_some_and(|held| held.person == who.person);
        let kept = self.gate.drafts.remove(&who.person);
        let is_new = kept.is_none();
        self.session.drafts = kept.unwrap_or_else(|| Drafts::nobody(self.session.now));
        let opened = if same {
            (self.session.who, self.session.seat) = (Some(who), Seat::Free);
            self.dialog = held.and_then(|held| held.dialog);
            self.session.read(&self.store)
        } else {
            self.clear();
            let own = self.store.person(who.person).map(|held| held.and_then(|held| held.record.language));
            own.and_then(|own| self.session.change_person(who, own, &self.store))
        };
        if let Err(error) = opened {
            self.trouble(&error);
        }
        self.refresh_all();
        if is_new && !same {
            // Cut off elsewhere, one goes on here.
            self.come_back();
        }
        self.company.forget();
        self.say_presence();
    }

    /// Takes away what the last person had open and was about to do.
    fn clear(&mut self) {
        self.over.clear();
        self.forth.clear();
        self.recent.clear();
        (self.dialog, self.unsure, self.waiting) = (None, None, Waiting::default());
        self.tabs = Tab::ALL.into_iter().map(Views::new).collect();
        self.tab = 0;
    }

    /// Opens for someone who has no PIN and said who they are: everything they do says that it is known by name only.
    pub(super) fn enter_by_name(&mut self, person: Id) {
        match self.has_pin(person) {
            // Set meanwhile: it is asked.
            Ok(true) => self.ask_who(Some(person)),
            Ok(false) => {
                self.enter(Who { person, known_by: KnownBy::Name, sign_in: None });
                self.ask_new_pin(false);
            }
            Err(error) => self.trouble(&error),
        }
    }

    fn advise_pin(&mut self) {
        self.status = Some((Role::Alert, self.session.text.say("gate-advise-pin")));
    }

    pub(super) fn has_pin(&self, person: Id) -> Result<bool> {
        Ok(self.store.pin(person)?.is_some())
    }

    /// Asks who is at the keyboard; one of them first.
    pub(super) fn ask_who(&mut self, first: Option<Id>) {
        let candidates = match self.candidates() {
            Ok(candidates) => candidates,
            Err(error) => return self.trouble(&error),
        };
        let title = self.session.text.say("gate-title");
        let asked = SignIn::new(title, String::new(), candidates).first(first);
        self.gate.prompt = Some((Purpose::Open, asked));
        self.dirty = true;
    }

    /// Who left it locked.
    pub(super) fn left_by(&self) -> Option<Id> {
        self.gate.held.as_ref().map(|held| held.person)
    }
}
