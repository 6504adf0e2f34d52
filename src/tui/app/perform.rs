//! What panes ask for is done here, and nowhere else.

use std::collections::VecDeque;

use super::tour::Deed;
use super::{App, Asker, PATIENCE, chrome};
use crate::domain::change::{Change, Seen};
use crate::domain::code::Code;
use crate::domain::noun::Noun;
use crate::domain::people;
use crate::domain::phrase::Lang;
use crate::domain::refusal::Refusal;
use crate::domain::round::{self, Which};
use crate::host::chance;
use crate::store::{BESIDE, Envelope, Error, OpId, Receipt, Result};
use crate::tui::command::Scope;
use crate::tui::dialog::{self, Ask, Confirm};
use crate::tui::effect::{Act, Effect};
use crate::tui::panes;
use crate::tui::theme::Role;
use crate::tui::view::View;

/// What panes change, and nothing else: work, when it is due, and what the site works by.
pub(super) const WORK: &[Noun] = &[
    Noun::Round,
    Noun::Answer,
    Noun::Finding,
    Noun::Action,
    Noun::Signature,
    Noun::Schedule,
    Noun::Suspension,
    Noun::Template,
    Noun::Unit,
    Noun::Area,
    Noun::Asset,
];
/// What changes of people touch.
const PEOPLE: &[Noun] = &[Noun::Person, Noun::Loan, Noun::Pin];

impl App {
    /// Performs effects in order, and those that follow from them. Whether nothing was refused.
    pub(super) fn perform(&mut self, effects: Vec<Effect>) -> bool {
        let mut queue = VecDeque::from(effects);
        while let Some(effect) = queue.pop_front() {
            match effect {
                Effect::Apply(change, seen) => match self.apply(change.as_ref().clone(), seen.clone()) {
                    Ok(receipt) => {
                        self.refresh(if matches!(*change, Change::People(_)) { PEOPLE } else { WORK });
                        for effect in self.tell(Act::Saved(&receipt)).into_iter().rev() {
                            queue.push_front(effect);
                        }
                    }
                    Err(error) => {
                        // What the pane shows may be what was changed meanwhile.
                        self.refresh_all();
                        self.refused(&error);
                        self.ask_if_needed(&error, Some(Box::new((*change, seen))));
                        return false;
                    }
                },
                Effect::ApplyAll(changes) => match self.apply_all(changes) {
                    Ok(Some(receipt)) => {
                        self.refresh(WORK);
                        for effect in self.tell(Act::Saved(&receipt)).into_iter().rev() {
                            queue.push_front(effect);
                        }
                    }
                    Ok(None) => {}
                    Err(error) => {
                        self.refresh_all();
                        self.refused(&error);
                        self.ask_if_needed(&error, None);
                        return false;
                    }
                },
                Effect::CloseMissed => {
                    let closed = self.store.close_missed(&self.session.actor, &self.session.id, self.session.now);
                    match closed {
                        Ok(()) => self.refresh_all(),
                        Err(error) => self.trouble(&error),
                    }
                }
                Effect::Refresh => self.refresh_all(),
                Effect::ResetPin(person, name) => self.begin_reset(person, name),
                Effect::Show(sight) => self.narrow_to(&sight),
                Effect::Open(view) => self.open(view),
                Effect::Close(said) => {
                    self.leave_top();
                    self.refresh_all();
                    if let Some(said) = said {
                        self.status = Some((Role::Good, said));
                    }
                }
                Effect::Ask(ask) => self.ask(Asker::Pane, *ask),
                Effect::Say(said) => self.status = Some((Role::Plain, said)),
                Effect::Refuse(why) => {
                    self.status = Some((Role::Alert, why));
                    return false;
                }
                Effect::Keep(place, text) => {
                    self.note_context(None);
                    self.session.drafts.keep(&place, &text);
                    self.warn_unkept();
                }
                Effect::Run(command) => self.run(command),
            }
        }
        true
    }

    pub(super) fn apply(&mut self, change: Change, seen: Vec<Seen>) -> Result<Receipt> {
        let (change, op) = self.operation(change)?;
        // Noted before the change is made: a console that ends in between must not offer again what was saved.
        self.note_saving(op);
        let envelope = Envelope::new(&self.session.actor, &self.session.id, self.session.now, change);
        let applied = self.store.apply(&Envelope { op, seen, ..envelope.clone() });
        if let Err(error) = &applied
            && !matches!(error, Error::Refused(_))
        {
            self.unsure = Some((envelope.change.clone(), op));
        }
        let receipt = applied?;
        // The file's version does not move by one's own commits; the journal does.
        self.seen.0 = self.seen.0.max(receipt.seq);
        self.did_change(&envelope.change);
        Ok(receipt)
    }

    /// Makes changes as one: all or none.
    fn apply_all(&mut self, changes: Vec<Change>) -> Result<Option<Receipt>> {
        let session = &self.session;
        let envelope = |change| Envelope::new(&session.actor, &session.id, session.now, change);
        let envelopes: Vec<Envelope> = changes.into_iter().map(envelope).collect();
        if let Some(first) = envelopes.first() {
            self.note_saving(first.op);
        }
        let whole = Receipt::of_all(self.store.apply_as_one(&envelopes)?);
        self.seen.0 = whole.as_ref().map_or(self.seen.0, |receipt| self.seen.0.max(receipt.seq));
        Ok(whole)
    }

    /// Notes in the draft file under which operation the texts are saved that were answered with.
    fn note_saving(&mut self, op: OpId) {
        let typed = self.top().and_then(|(pane, _)| pane.typing());
        for place in self.waiting.answering.iter().chain(&typed) {
            self.session.drafts.saving(place, op);
        }
    }

    /// The operation a change is made under. A save that ended in an error is made again under its own, as it was then, so
    /// that it is made once however the error came; where something else is asked now, it is first seen whether it was made.
    fn operation(&mut self, change: Change) -> Result<(Change, OpId)> {
        let fresh = chance::bytes();
        let Some((before, op)) = &self.unsure else { return Ok((change, fresh)) };
        if timeless(before) == timeless(&change) {
            return Ok(self.unsure.take().unwrap_or((change, fresh)));
        }
        let made = self.store.receipt(op)?.is_some();
        self.unsure = None;
        if made { Err(Refusal::OperationReused.into()) } else { Ok((change, fresh)) }
    }

    pub(super) fn refused(&mut self, error: &Error) {
        self.trouble(error);
        if let (Error::Refused(_), Some((_, why))) = (error, &self.status) {
            let said = self.session.text.say_with("app-not-done", &[("why", why.into())]);
            self.status = Some((Role::Alert, said));
        }
        self.refusal = match error {
            Error::Refused(why) => Some(why.as_ref().clone()),
            _ => None,
        };
    }

    pub(super) fn open(&mut self, view: View) {
        let mut pane = panes::of(view);
        let body = chrome::body(self.size, pane.is_whole());
        let cx = self.session.cx((body.width, body.height));
        match self.store.patiently(PATIENCE, |store| pane.refresh(store, cx)) {
            Ok(()) => {
                // Another way was taken: what was left behind is no more ahead.
                self.forth.clear();
                let is_round = pane.scope() == Scope::Round;
                self.over.push(pane);
                if is_round {
                    self.did(Deed::Open);
                }
            }
            Err(error) => self.refused(&error),
        }
    }

    /// Starts a checklist now, and opens its round.
    pub(super) fn begin(&mut self, template: Code) {
        let start = round::Change::Start { which: None, template: Some(template), asset: None, from_paper: false };
        match self.apply(Change::Round(start), Vec::new()) {
            Ok(receipt) => {
                self.refresh(WORK);
                if let Some(id) = receipt.records.first() {
                    self.open(View::Round { which: Which::Row(*id), line: None });
                }
            }
            Err(error) => self.refused(&error),
        }
    }

    pub(super) fn ask(&mut self, asker: Asker, ask: Ask) {
        if asker == Asker::Pane {
            self.session.drafts.look();
            self.note_context(self.waiting.meant);
        }
        let cx = self.session.cx(self.size);
        match self.store.patiently(PATIENCE, |store| dialog::make(ask, store, cx)) {
            Ok(dialog) => {
                self.dialog = Some((asker, dialog));
                self.say_if_open_elsewhere();
            }
            Err(error) => self.trouble(&error),
        }
    }

    pub(super) fn ask_quit(&mut self) {
        let text = &self.session.text;
        let drafts = self.session.drafts.count();
        let kept = (drafts > 0).then(|| text.say_with("app-quit-drafts", &[("n", drafts.into())]));
        let confirm =
            Confirm { title: text.say("app-quit"), body: kept.into_iter().collect(), enter: text.say("app-yes") };
        self.ask(Asker::Quit, Ask::Confirm(confirm));
    }

    /// Takes back the actor's last change of this session, naming it; or does it again.
    pub(super) fn undo(&mut self, redo: bool) {
        let last = match self.store.undoable(&self.session.actor, &self.session.id, redo) {
            Ok(Some(last)) => last,
            Ok(None) => return self.say(if redo { "app-nothing-to-redo" } else { "app-nothing-to-undo" }),
            Err(error) => return self.trouble(&error),
        };
        let all = last.together.iter().map(|seq| Change::Undo { seq: Some(*seq) }).collect();
        match self.apply_all(all) {
            Ok(_) => {
                self.refresh_all();
                let text = &self.session.text;
                let verb = text.word(last.verb);
                let what = match last.together.len() {
                    1 => {
                        let named = last.title.as_ref().map_or(last.reference, |title| text.phrase(title).to_string());
                        format!("{named} {verb}")
                    }
                    n => text.say_with("reach-together", &[("n", n.into()), ("verb", verb.into())]),
                };
                let id = if redo { "app-redone" } else { "app-undone" };
                self.status = Some((Role::Good, text.say_with(id, &[("what", what.into())])));
                self.did(Deed::Undo);
            }
            Err(error) => self.refused(&error),
        }
    }

    /// The other language, at once; it becomes the person's own where it can be written.
    pub(super) fn switch_language(&mut self) {
        let at = Lang::ALL.iter().position(|lang| *lang == self.session.text.lang()).unwrap_or(0);
        let language = Lang::ALL[(at + 1) % Lang::ALL.len()];
        let spoken = self.session.speak(language, &self.store);
        let kept = match self.session.actor.person {
            // A session of its own, so that `u` takes back work and not the language.
            Some(person) if self.session.writable => {
                let change = Change::People(people::Change::Language { person, language });
                let session = format!("{}{BESIDE}", self.session.id);
                let envelope = Envelope::new(&self.session.actor, &session, self.session.now, change);
                self.store.apply(&envelope).map(|receipt| self.seen.0 = self.seen.0.max(receipt.seq))
            }
            _ => Ok(()),
        };
        self.refresh_all();
        match spoken.and(kept) {
            Ok(()) => self.say("app-language-now"),
            Err(error) => self.trouble(&error),
        }
    }
}

/// A change without how long it was thought about: asked for again, that is longer.
fn timeless(change: &Change) -> Change {
    let mut change = change.clone();
    if let Change::Round(round::Change::Answer { given, .. }) = &mut change {
        given.seconds = None;
    }
    change
}
