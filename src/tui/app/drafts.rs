//! Texts that wait: offered at the start, gone on with where they were typed, discarded after a yes.

use super::{App, Asker};
use crate::domain::time::Span;
use crate::host::draft::{Context, Spot};
use crate::tui::command::Command;
use crate::tui::dialog::{Ask, Confirm, Dialog, Reply};
use crate::tui::draft::{self, Place};
use crate::tui::key::{Key, KeyCode};
use crate::tui::panes::Tab;
use crate::tui::theme::Role;

/// After a longer break one begins at the queue again, not where one stood.
const BREAK: Span = Span::of_hours(12);

/// What is going on with texts that wait.
#[derive(Default)]
pub(super) struct Waiting {
    /// The command that was meant last: a field it opens is opened by it again.
    pub meant: Option<Command>,
    /// They are offered in the status line.
    pub offers: bool,
    /// The one that is to be discarded after a yes, and the dialog that waits beneath the question.
    pub discards: Option<Place>,
    pub beneath: Option<(Asker, Box<dyn Dialog>)>,
    /// Those whose dialog is being answered.
    pub answering: Vec<Place>,
    /// A text taken along to be put into another field.
    carried: Option<String>,
    /// It was said that they are in memory only.
    unkept: bool,
}

impl App {
    /// Where the texts of a dialog belong.
    pub(super) fn places(&self, dialog: &dyn Dialog) -> Vec<Place> {
        dialog.drafts(self.session.cx(self.size)).into_iter().map(|(place, _)| place).collect()
    }

    fn has_field(&self, dialog: &dyn Dialog) -> bool {
        !self.places(dialog).is_empty()
    }

    /// Stands where the last console ended without being left, and offers what was typed in it.
    pub(super) fn come_back(&mut self) {
        self.settle_saved();
        let now = self.session.now;
        let stood = self.session.drafts.stood().filter(|(_, at)| now.minutes_since(*at) < BREAK.minutes());
        if let Some((spot, _)) = stood.cloned() {
            let said = self.status.take();
            self.go_to(&spot);
            self.status = said;
        }
        self.waiting.offers = self.session.drafts.count() > 0;
    }

    /// A text that was being saved when its console ended is dropped where the save was made.
    fn settle_saved(&mut self) {
        for (place, op) in self.session.drafts.unsure() {
            if matches!(self.store.receipt(&op), Ok(Some(_))) {
                self.session.drafts.forget(&place);
            }
        }
    }

    /// The line that offers what waits, as long as no other key was pressed.
    pub(super) fn offer(&self) -> Option<String> {
        let session = &self.session;
        let room = (self.size.0, session.look.width);
        self.waiting.offers.then(|| draft::offer(&session.drafts, session.now, &session.text, room)).flatten()
    }

    /// Takes the key where it answers the offer.
    pub(super) fn answers_offer(&mut self, key: Key) -> bool {
        let offered = std::mem::take(&mut self.waiting.offers) && self.dialog.is_none();
        let waiting: Vec<Place> = self.session.drafts.all().iter().map(|draft| draft.place.clone()).collect();
        match (offered, waiting.as_slice(), key.code) {
            (true, [one], KeyCode::Enter) => self.go_on(&one.clone()),
            (true, [one], KeyCode::Char('x')) if key.ctrl => self.ask_discard(&one.clone()),
            (true, [_, _, ..], KeyCode::Enter) => self.ask(Asker::Pane, Ask::Drafts),
            _ => return false,
        }
        true
    }

    /// Goes on with a text: to where it was typed, its field open; else shows it whole.
    pub(super) fn go_on(&mut self, place: &str) {
        let place = self.session.drafts.take_up(place).unwrap_or_else(|| place.to_owned());
        let Some(context) = self.session.drafts.draft(&place).map(|draft| draft.context.clone()) else { return };
        let there = self.go_to(&context.spot) && {
            if let Some(command) = draft::command_of(&context.command) {
                self.run(command);
            }
            match &self.dialog {
                // A question that comes before the field.
                Some((_, dialog)) if !self.has_field(dialog.as_ref()) => true,
                Some((_, dialog)) => self.places(dialog.as_ref()).contains(&place),
                None => self.top().and_then(|(pane, _)| pane.typing()).as_ref() == Some(&place),
            }
        };
        if !there {
            self.status = None;
            self.ask(Asker::Pane, Ask::Whole(place));
        }
    }

    /// Opens what is at a spot. Whether it is still there.
    fn go_to(&mut self, spot: &Spot) -> bool {
        self.dialog = None;
        self.over.clear();
        if let Some(view) = draft::view_of(spot) {
            self.open(view);
            return !self.over.is_empty();
        }
        for tab in Tab::ALL {
            self.go(tab);
            for _ in tab.views() {
                if self.top().is_some_and(|(pane, cx)| pane.stand(spot, cx)) {
                    return true;
                }
                self.turn(false);
            }
        }
        self.go(Tab::Today);
        false
    }

    /// Asks whether a text is to be discarded. What is open now comes back after a no.
    pub(super) fn ask_discard(&mut self, place: &str) {
        let text = &self.session.text;
        let Some(draft) = self.session.drafts.draft(place) else { return };
        let facts = [("about", draft::line(draft, text).into()), ("length", draft.text.chars().count().into())];
        let first: String = draft.text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(200).collect();
        let confirm = Confirm {
            title: text.say("draft-discard-title"),
            body: vec![text.say_with("draft-discard-what", &facts), first],
            enter: text.say("draft-key-discard"),
        };
        self.waiting.beneath = self.dialog.take();
        self.waiting.discards = Some(place.to_owned());
        self.ask(Asker::Discard, Ask::Confirm(confirm));
    }

    /// It is to be discarded, and with it the field it stands in.
    pub(super) fn discard(&mut self) {
        let Some(place) = self.waiting.discards.take() else { return };
        self.session.drafts.discard(&place);
        self.say("draft-discarded");
        let listed = self.waiting.beneath.take().is_some_and(|(_, dialog)| dialog.is_list());
        if listed && self.session.drafts.count() > 0 {
            self.ask(Asker::Pane, Ask::Drafts);
        }
        self.refresh_all();
    }

    /// Answers that concern texts that wait.
    pub(super) fn replied_draft(&mut self, reply: Reply, dialog: Box<dyn Dialog>) {
        match reply {
            Reply::Draft(place) => self.go_on(&place),
            Reply::Discard(place) => {
                self.dialog = Some((Asker::Pane, dialog));
                self.ask_discard(&place);
            }
            Reply::Carry(text) => {
                self.waiting.carried = Some(text);
                self.say("draft-carried");
            }
            _ => {}
        }
    }

    /// Ctrl-X in a dialog discards what is typed there, Ctrl-Y puts in what is carried. Whether the key was one of them.
    pub(super) fn edits_drafts(&mut self, key: Key) -> bool {
        let Some((_, dialog)) = self.dialog.as_ref().filter(|_| key.ctrl) else { return false };
        let places = self.places(dialog.as_ref());
        match key.code {
            KeyCode::Char('x') if !places.is_empty() => {
                if let Some(place) = places.iter().find(|place| self.session.drafts.get(place).is_some()) {
                    self.ask_discard(place);
                }
                true
            }
            KeyCode::Char('y') => {
                let cx = self.session.cx(self.size);
                if let (Some((_, dialog)), Some(text)) = (&mut self.dialog, &self.waiting.carried) {
                    dialog.paste(text, cx);
                    self.keep_typed();
                }
                true
            }
            _ => false,
        }
    }

    /// Says that the text of the dialog that was opened is being typed in another console as well.
    pub(super) fn say_if_open_elsewhere(&mut self) {
        let places = self.dialog.as_ref().map(|(_, dialog)| self.places(dialog.as_ref())).unwrap_or_default();
        if self.session.drafts.elsewhere().iter().any(|draft| places.contains(&draft.place)) {
            self.say("draft-open-there");
        }
    }

    /// Remembers what stands in the fields of the dialog.
    pub(super) fn keep_typed(&mut self) {
        let typed = self.dialog.as_ref().map(|(_, dialog)| dialog.drafts(self.session.cx(self.size)));
        for (place, text) in typed.into_iter().flatten() {
            self.session.drafts.keep(&place, &text);
        }
        self.warn_unkept();
    }

    /// Says once that what is typed is in memory only.
    pub(super) fn warn_unkept(&mut self) {
        match self.session.drafts.trouble() {
            Some(why) if !self.waiting.unkept => {
                self.waiting.unkept = true;
                let said = self.session.text.say_with("draft-unkept", &[("why", why.into())]);
                self.status = Some((Role::Alert, said));
            }
            Some(_) => {}
            None => self.waiting.unkept = false,
        }
    }

    /// How one comes back to a text whose field is opened now, by this command.
    pub(super) fn note_context(&mut self, command: Option<Command>) {
        let Some(standing) = self.top().map(|(pane, cx)| pane.stands(cx)) else { return };
        let command = command.map(|command| format!("{command:?}")).unwrap_or_default();
        let context = Context { spot: standing.spot, command, about: standing.about };
        self.session.drafts.set(self.session.now, Some(context));
    }

    /// Remembers where one stands.
    pub(super) fn note_standing(&mut self) {
        if self.gate.is_closed() {
            return;
        }
        if let Some(standing) = self.top().map(|(pane, cx)| pane.stands(cx)).filter(|at| !at.spot.pane.is_empty()) {
            self.session.drafts.stand(&standing.spot);
        }
    }

    /// What is to be said should the program end by a mistake of its own: where the texts are, and nothing of what is in them.
    pub(super) fn last_sentence(&self) -> Option<String> {
        let folder = self.session.drafts.folder()?.display().to_string();
        Some(self.session.text.say_with("draft-panic", &[("folder", folder.into())]))
    }
}
