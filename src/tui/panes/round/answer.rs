//! Typing an answer, and giving it.

use super::{Asked, Doing, Round, asks_order, is_undecided, waits};
use crate::domain::answer::Verdict;
use crate::domain::change::Change;
use crate::domain::item::Kind;
use crate::domain::round::{self, Given, Which};
use crate::store::Line;
use crate::tui::command::Command;
use crate::tui::cx::Cx;
use crate::tui::effect::Effect;
use crate::tui::key::Key;

impl Round {
    /// A key that belongs to the answer.
    pub(super) fn type_key(&mut self, key: Key, cx: Cx<'_>) -> Vec<Effect> {
        let Some(line) = self.line() else { return Vec::new() };
        if !self.is_open() && !waits(line) {
            return self.closed(cx);
        }
        let (kind, choices) = (line.item.kind, line.item.choices.len());
        match kind {
            Kind::Check => vec![Effect::Say(cx.text.say("round-not-a-number-line"))],
            Kind::Signature => vec![Effect::Say(cx.text.say("round-signature-line"))],
            Kind::Text => {
                let start = key.text().map(String::from).unwrap_or_default();
                self.ask_words(&start, cx)
            }
            Kind::Choice if choices <= 9 => {
                let place = key.text().and_then(|c| c.to_digit(10)).map(|digit| digit as usize);
                match place.filter(|place| (1..=choices).contains(place)) {
                    Some(place) => self.give(Given::typed(place.to_string()), cx),
                    None => vec![Effect::Say(self.choices_sentence(cx))],
                }
            }
            _ => {
                if self.typing.text().is_empty() {
                    self.begin();
                }
                self.typing.key(key);
                vec![Effect::Keep(self.place("value"), self.typing.text().to_owned())]
            }
        }
    }

    /// Pasted text goes into a value that is typed; elsewhere there is no field.
    pub(super) fn paste(&mut self, text: &str, cx: Cx<'_>) -> Vec<Effect> {
        let value = self.line().is_some_and(|line| super::has_field(&line.item));
        if !value || !self.is_open() {
            return vec![Effect::Say(cx.text.say("app-no-field"))];
        }
        self.typing.insert(text.trim());
        vec![Effect::Keep(self.place("value"), self.typing.text().to_owned())]
    }

    /// Enter: confirms what is typed; else does what the line wants next; after the last line, signs.
    pub(super) fn confirm(&mut self, cx: Cx<'_>) -> Vec<Effect> {
        let Some(line) = self.line() else { return Vec::new() };
        if !self.typing.is_blank() {
            let typed = self.typing.text().trim().to_owned();
            return if waits(line) { self.remeasure(typed, cx) } else { self.give(Given::typed(typed), cx) };
        }
        if !self.is_open() {
            return self.closed(cx);
        }
        if line.answer.is_some() {
            return self.pass_over(cx);
        }
        match line.item.kind {
            Kind::Text => self.ask_words("", cx),
            Kind::Signature => self.give(Given::typed(cx.actor.name.clone()), cx),
            Kind::Check => vec![Effect::Say(cx.text.say("round-check-line"))],
            Kind::Choice => vec![Effect::Say(self.choices_sentence(cx))],
            // What may stay empty is passed over.
            _ if line.item.optional => self.pass_over(cx),
            _ => vec![Effect::Say(cx.text.say("round-number-line"))],
        }
    }

    /// A judgement on a line: pass, fail or observation.
    pub(super) fn judge(&mut self, verdict: Verdict, cx: Cx<'_>) -> Vec<Effect> {
        let Some(line) = self.line() else { return Vec::new() };
        if !self.is_open() {
            return self.closed(cx);
        }
        let is_check = line.item.kind == Kind::Check;
        let has_value = line.answer.as_ref().is_some_and(|held| held.record.typed.is_some());
        match (verdict, is_check) {
            (Verdict::Pass, true) => self.give(Given::verdict(Verdict::Pass), cx),
            // A person may judge a value harder than its limits do.
            (Verdict::Fail, _) if is_check || has_value => self.ask_fail(Asked::Fail, cx),
            (Verdict::Observation, _) if is_check || has_value => self.ask_note(Asked::Observation, cx),
            _ if line.item.kind == Kind::Choice => vec![Effect::Say(self.choices_sentence(cx))],
            _ => vec![Effect::Say(cx.text.say("round-number-line"))],
        }
    }

    /// Gives an answer to the selected line.
    pub(super) fn give(&mut self, given: Given, cx: Cx<'_>) -> Vec<Effect> {
        if let Some(overtaken) = self.overtaken(cx) {
            return vec![overtaken];
        }
        let Some(line) = self.line() else { return Vec::new() };
        let item = line.item.key.clone();
        let instrument = self.instrument.clone().filter(|_| line.item.instrument);
        let seconds = (cx.now.0 - self.since.0) / 1000;
        // A line that was before them for an hour was not looked at for an hour.
        let seconds = (self.since.0 > 0).then_some(seconds.clamp(0, 3600));
        let given = Given { instrument, seconds, ..given };
        self.doing = Some(Doing::Line);
        let change = round::Change::Answer { which: self.which.clone(), item, given };
        vec![Effect::Apply(Box::new(Change::Round(change)), self.seen_answer())]
    }

    fn remeasure(&mut self, typed: String, cx: Cx<'_>) -> Vec<Effect> {
        if let Some(overtaken) = self.overtaken(cx) {
            return vec![overtaken];
        }
        let (Which::Row(round), Some(line)) = (self.which.clone(), self.line()) else { return self.closed(cx) };
        let change = round::Change::Remeasure { round, item: line.item.key.clone(), typed };
        self.doing = Some(Doing::Line);
        vec![Effect::Apply(Box::new(Change::Round(change)), self.seen_answer())]
    }

    /// Goes on to the next line without an answer; where none is left that must have one, it is signed.
    pub(super) fn pass_over(&mut self, cx: Cx<'_>) -> Vec<Effect> {
        match self.next_open() {
            Some(next) => {
                self.go(next, cx);
                Vec::new()
            }
            None => self.ask_sign(cx),
        }
    }

    /// What was asked for is on the disk and read again.
    pub(super) fn saved(&mut self, cx: Cx<'_>) -> Vec<Effect> {
        let doing = self.doing.take();
        (self.asked, self.base) = (None, None);
        let named = |id: &str| cx.text.say_with(id, &[("title", self.title(cx).into())]);
        match doing {
            Some(Doing::Sign) => vec![Effect::Close(Some(self.signed(named("round-signed"), cx)))],
            Some(Doing::Review) => vec![Effect::Close(Some(named("round-reviewed")))],
            Some(Doing::Stay) => vec![Effect::Say(cx.text.say("app-saved"))],
            Some(Doing::Line) => {
                self.mine.extend(self.at.clone());
                let clear = Effect::Keep(self.place("value"), String::new());
                self.typing = crate::tui::widget::field::Field::new(crate::tui::widget::field::Takes::Plain);
                let mut effects = vec![clear];
                if self.line().is_some_and(is_undecided) {
                    // What can be done about it stands below the line now.
                    self.since = cx.now;
                } else {
                    let opened = self.opened(cx).or_else(|| self.stands_open(cx));
                    effects.extend(self.advance(cx));
                    effects.extend(opened.map(Effect::Say));
                }
                effects
            }
            None => Vec::new(),
        }
    }

    /// The line whose finding may be found in order by a key: the selected one, else the one answered last.
    pub(super) fn to_settle(&self) -> Option<&Line> {
        let last = || self.lines().iter().find(|line| self.mine.last() == Some(&line.item.key));
        self.line().filter(|line| asks_order(line)).or_else(|| last().filter(|line| asks_order(line)))
    }

    /// What was found on the line before is found in order: verified by that where one may, else done or seen.
    pub(super) fn in_order(&mut self, cx: Cx<'_>) -> Vec<Effect> {
        let Some(item) = self.to_settle().map(|line| line.item.key.clone()) else {
            return vec![Effect::Say(cx.text.say("round-nothing-to-settle"))];
        };
        if !self.is_open() {
            return self.closed(cx);
        }
        self.doing = Some(Doing::Stay);
        let change = round::Change::InOrder { which: self.which.clone(), item };
        vec![Effect::apply(Change::Round(change))]
    }

    /// The sentence about what stays open on a line that passes.
    fn stands_open(&self, cx: Cx<'_>) -> Option<String> {
        let line = self.line().filter(|line| asks_order(line))?;
        let key = cx.keymap.keys(Command::InOrder).next()?.to_string();
        let args = [("reference", line.action.clone()?.into()), ("key", key.into())];
        Some(cx.text.say_with("round-stands-open", &args))
    }

    /// What is said of a round that was signed: of one that is judged as a whole, also how it ended.
    fn signed(&self, said: String, cx: Cx<'_>) -> String {
        let round = self.view.as_ref().and_then(|view| view.round.as_ref());
        let outcome = round.and_then(|held| held.record.outcome).map(|outcome| cx.text.word(outcome));
        let score = outcome.as_ref().and_then(|_| self.score(cx));
        std::iter::once(said).chain(outcome).chain(score).collect::<Vec<_>>().join(" · ")
    }

    /// The sentence about the action that the answer just saved has opened.
    fn opened(&self, cx: Cx<'_>) -> Option<String> {
        let line = self.line()?;
        let fails = line.answer.as_ref().is_some_and(|held| held.record.verdict == Verdict::Fail && !held.record.fixed);
        let (reference, finding) = (line.action.as_ref().filter(|_| fails)?, line.finding.as_ref()?);
        let (id, args) = if finding.times > 1 { ("round-seen", 2) } else { ("round-new-action", 1) };
        Some(cx.text.say_with(id, &[("reference", reference.into()), ("n", finding.times.into())][..args]))
    }
}
