//! What a key, a paste and the answer of a dialog do: each goes to whom it belongs.

use super::{App, Asker};
use crate::text::fold::fold;
use crate::tui::command::Command;
use crate::tui::dialog::{Dialog, Reply, Verdict};
use crate::tui::effect::Act;
use crate::tui::key::{Key, KeyCode};
use crate::tui::theme::Role;

impl App {
    pub(super) fn key(&mut self, key: Key) {
        self.status = None;
        self.tour.ending = key == Key::plain(KeyCode::Esc);
        if self.key_at_gate(key) || self.answers_offer(key) || self.edits_drafts(key) {
            return;
        }
        if self.dialog.is_some() {
            self.key_in_dialog(key);
            return;
        }
        // An input method left on sends full-width signs; outside text fields they mean the plain ones.
        let folded = match key.code {
            KeyCode::Char(c) => Key { code: KeyCode::Char(fold(c)), ..key },
            _ => key,
        };
        let digit = self.session.keymap.digit(folded);
        let Some((pane, cx)) = self.top() else { return };
        let scope = pane.scope();
        let key = if pane.takes(key) { key } else { folded };
        let bound = cx.keymap.command(key, scope).is_some_and(|command| pane.offers(command, cx));
        // On a keyboard whose digits want shift, their keys do without it wherever they mean nothing else.
        let key = digit.filter(|digit| !pane.takes(key) && pane.takes(*digit) && !bound).unwrap_or(key);
        let takes = pane.takes(key);
        if takes {
            // Words typed on a line that takes them open its field, as Enter does.
            self.waiting.meant = Some(Command::Confirm);
            let effects = self.tell(Act::Type(key));
            self.perform(effects);
            return;
        }
        if let Some(command) = self.session.keymap.command(key, scope) {
            self.run(command);
        } else {
            let said = self.session.text.say_with("app-no-such-key", &[("key", key.to_string().into())]);
            self.status = Some((Role::Plain, said));
        }
    }

    pub(super) fn key_in_dialog(&mut self, key: Key) {
        let cx = self.session.cx(self.size);
        let Some((_, dialog)) = &mut self.dialog else { return };
        let verdict = dialog.key(key, cx);
        // What is typed is remembered with every key, so that leaving destroys nothing.
        self.keep_typed();
        match (verdict, self.dialog.take()) {
            (Verdict::Stay, dialog) => self.dialog = dialog,
            (Verdict::Leave, Some((Asker::Discard, _))) => {
                self.dialog = self.waiting.beneath.take();
                self.waiting.discards = None;
            }
            (Verdict::Reply(reply), Some((asker, dialog))) => self.replied(asker, dialog, reply),
            _ => {}
        }
    }

    /// Pasted text goes into the field of a dialog; a pane is asked where there is none.
    pub(super) fn paste(&mut self, text: &str) {
        if self.paste_at_gate(text) {
            return;
        }
        if let Some((_, dialog)) = &mut self.dialog {
            dialog.paste(text, self.session.cx(self.size));
            self.keep_typed();
        } else {
            let effects = self.tell(Act::Paste(text));
            self.perform(effects);
        }
    }

    /// Does what was answered. Where that is refused, the dialog is still there, with what was typed.
    pub(super) fn replied(&mut self, asker: Asker, mut dialog: Box<dyn Dialog>, reply: Reply) {
        let reply = match dialog.look_over(reply, &self.store, self.session.cx(self.size)) {
            Ok(Some(reply)) => reply,
            looked => {
                self.dialog = Some((asker, dialog));
                return looked.err().map_or((), |error| self.trouble(&error));
            }
        };
        self.refusal = None;
        let done = match (asker, reply) {
            (Asker::Quit, Reply::Yes) => {
                self.leave = true;
                self.session.drafts.leave();
                return;
            }
            (Asker::Gate, Reply::Form(reply)) => return self.replied_to_gate(&reply, dialog),
            (Asker::Save, Reply::Text(name)) => {
                self.waiting.answering = self.places(dialog.as_ref());
                self.save_filter(&name)
            }
            (Asker::Discard, _) => return self.discard(),
            (_, reply @ (Reply::Draft(_) | Reply::Discard(_) | Reply::Carry(_))) => {
                return self.replied_draft(reply, dialog);
            }
            (_, reply) if reply.is_way() => return self.follow(reply),
            (_, reply) => {
                self.waiting.answering = self.places(dialog.as_ref());
                let effects = self.tell(Act::Reply(reply));
                self.perform(effects)
            }
        };
        let answered = std::mem::take(&mut self.waiting.answering);
        if done {
            for place in &answered {
                self.session.drafts.forget(place);
            }
        } else if self.dialog.is_none() {
            if let Some(why) = self.refusal.take() {
                match dialog.refused(&why, &self.store, self.session.cx(self.size)) {
                    Ok(said) => self.status = said.map(|said| (Role::Alert, said)).or(self.status.take()),
                    Err(error) => self.trouble(&error),
                }
            }
            self.dialog = Some((asker, dialog));
        }
    }
}
