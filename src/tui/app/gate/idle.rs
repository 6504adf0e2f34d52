//! What time does to the gate: an idle console locks, a wait after a miss counts down.

use crate::domain::time::Instant;
use crate::tui::app::App;
use crate::tui::key::Key;

impl App {
    /// A key came: the console is not idle.
    pub(in crate::tui::app) fn touch(&mut self) {
        self.gate.touched = self.session.now;
    }

    /// Takes a key, after which texts that wait are offered where something else was said first.
    pub(in crate::tui::app) fn key_then_offer(&mut self, key: Key) {
        let later = std::mem::take(&mut self.gate.later);
        self.key(key);
        self.waiting.offers |= later && self.dialog.is_none() && !self.gate.is_closed();
    }

    /// Time has passed.
    pub(in crate::tui::app) fn pass_time(&mut self) {
        let waits = self.gate.prompt.as_ref().and_then(|(_, asked)| asked.waits(self.session.now));
        if waits != self.gate.second {
            self.gate.second = waits;
            self.dirty = true;
        }
        if self.is_idle() {
            self.lock_idle();
        }
    }

    /// Whether it is long enough since the last key.
    fn is_idle(&self) -> bool {
        let session = &self.session;
        let settings = &session.site.settings;
        let limit = if session.shared { settings.idle_lock } else { settings.idle_lock_own }.minutes();
        let until = Instant(self.gate.touched.0 + limit * 60_000);
        let open = !self.gate.is_closed() && session.who.is_some() && session.writable;
        open && limit > 0 && session.now >= until
    }

    fn lock_idle(&mut self) {
        let Some(who) = self.session.who else { return };
        match self.has_pin(who.person) {
            Ok(has) if has || self.session.shared => self.close(Some(who.person)),
            // Looked at again after as long.
            Ok(_) => self.touch(),
            Err(error) => self.trouble(&error),
        }
    }
}
