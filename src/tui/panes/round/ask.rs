//! What a round asks in dialogs.

use super::{Asked, Round, said};
use crate::domain::action::{Action, ActionState};
use crate::domain::answer::{Answer, Verdict};
use crate::domain::item::Item;
use crate::domain::noun::{Noun, reference};
use crate::domain::time::Span;
use crate::text::date;
use crate::tui::cx::Cx;
use crate::tui::dialog::{Ask, Confirm, FailAsk, LineAsk};
use crate::tui::effect::Effect;
use crate::tui::panes::walk;
use crate::tui::widget::field::Takes;

/// What good looks like on a line: its criterion, else what it accepts, else what it says.
fn standard(item: &Item, cx: Cx<'_>) -> String {
    let text = cx.text.phrase(&item.text);
    match &item.criterion {
        Some(criterion) => cx.text.phrase(criterion).to_owned(),
        None if item.kind.is_quantity() => format!("{text} {}", said::limits(item, cx)).trim_end().to_owned(),
        None => text.to_owned(),
    }
}

impl Round {
    fn about(&self, cx: Cx<'_>) -> String {
        let index = self.index();
        self.line().map_or_else(String::new, |line| format!("{} {}", index + 1, cx.text.phrase(&line.item.text)))
    }

    fn noted(&self) -> String {
        let answer = self.line().and_then(|line| line.answer.as_ref());
        answer.and_then(|held| held.record.note.clone()).unwrap_or_default()
    }

    fn ask_line(&mut self, asked: Asked, ask: LineAsk) -> Vec<Effect> {
        self.asked = Some(asked);
        self.begin();
        vec![Effect::ask(Ask::Line(ask))]
    }

    /// What is wrong, how bad, who and when.
    pub(super) fn ask_fail(&mut self, asked: Asked, cx: Cx<'_>) -> Vec<Effect> {
        let Some(line) = self.line() else { return Vec::new() };
        let ask = FailAsk {
            about: self.about(cx),
            place: self.place("fail"),
            start: self.noted(),
            critical: line.item.critical,
            post: self.view.as_ref().and_then(|view| view.template.form.post.clone()),
            standard: line.known.is_none().then(|| standard(&line.item, cx)),
            known: line.known.as_ref().map(|action| known(action, cx)),
        };
        self.asked = Some(asked);
        self.begin();
        vec![Effect::ask(Ask::Fail(ask))]
    }

    /// A note in words, needed or not.
    pub(super) fn ask_note(&mut self, asked: Asked, cx: Cx<'_>) -> Vec<Effect> {
        let (title, what, optional) = match asked {
            Asked::Observation => ("round-observation-title", "observation", true),
            Asked::NotApplicable => ("round-na-title", "na", false),
            Asked::NoReading => ("round-no-reading", "no-reading", false),
            Asked::Fixed => ("round-fixed-title", "fixed", false),
            _ => ("round-note-title", "note", true),
        };
        let start = if matches!(asked, Asked::Note | Asked::Observation) { self.noted() } else { String::new() };
        let (title, about, place) = (cx.text.say(title), self.about(cx), self.place(what));
        let takes = Takes::Note;
        self.ask_line(asked, LineAsk { title, about, place, takes, start, optional, ..LineAsk::default() })
    }

    /// The words of a text line.
    pub(super) fn ask_words(&mut self, start: &str, cx: Cx<'_>) -> Vec<Effect> {
        let (about, place) = (self.about(cx), self.place("words"));
        let before = self.line().and_then(|line| line.answer.as_ref()).and_then(|held| held.record.typed.clone());
        let hint = self.line().and_then(|line| line.item.criterion.as_ref()).map(|c| cx.text.phrase(c).to_owned());
        let start = if start.is_empty() { before.unwrap_or_default() } else { start.to_owned() };
        let (hint, takes) = (hint.unwrap_or_default(), Takes::Note);
        let optional = self.line().is_some_and(|line| line.item.optional && line.answer.is_none());
        let ask = LineAsk { title: about, hint, place, takes, start, optional, ..LineAsk::default() };
        self.ask_line(Asked::Words, ask)
    }

    pub(super) fn ask_instrument(&mut self, cx: Cx<'_>) -> Vec<Effect> {
        let ask = LineAsk {
            title: cx.text.say("round-instrument-title"),
            hint: cx.text.say("round-instrument-hint"),
            place: self.place("instrument"),
            start: self.instrument.clone().unwrap_or_default(),
            optional: true,
            ..LineAsk::default()
        };
        self.ask_line(Asked::Instrument, ask)
    }

    /// The path of a file that shows what the answer says. A second reading or a fix is not to be answered over.
    pub(super) fn ask_file(&mut self, cx: Cx<'_>) -> Vec<Effect> {
        if cx.mode.is_service() {
            return vec![Effect::Refuse(cx.text.say("doctor-service-file"))];
        }
        let Some(answer) = self.line().and_then(|line| line.answer.as_ref()).map(|held| &held.record) else {
            return vec![Effect::Say(cx.text.say("round-file-first"))];
        };
        if answer.again.is_some() || answer.fixed {
            return vec![Effect::Say(cx.text.say("round-file-settled"))];
        }
        let ask = LineAsk {
            title: cx.text.say("round-file-title"),
            about: self.about(cx),
            hint: cx.text.say("round-file-hint"),
            place: self.place("file"),
            ..LineAsk::default()
        };
        self.ask_line(Asked::File, ask)
    }

    /// In how many minutes it is measured again: Enter takes the site's convention.
    pub(super) fn ask_again(&mut self, cx: Cx<'_>) -> Vec<Effect> {
        let span = date::span(cx.text, cx.site.settings.again);
        let ask = LineAsk {
            title: cx.text.say("round-again-title"),
            about: self.about(cx),
            hint: cx.text.say_with("round-again-hint", &[("span", span.into())]),
            place: self.place("again"),
            takes: Takes::Plain,
            optional: true,
            ..LineAsk::default()
        };
        self.ask_line(Asked::Again, ask)
    }

    pub(super) fn ask_walked(&mut self, cx: Cx<'_>) -> Vec<Effect> {
        let Some(view) = &self.view else { return Vec::new() };
        let opens = view.round.as_ref().map_or(view.opens, |held| held.record.opens);
        let about = cx.text.phrase(&view.template.form.title).to_owned();
        let ask = walk::ask(self.place("walked"), about, opens, cx);
        self.ask_line(Asked::Walked, ask)
    }

    /// Signing: what is signed for, and Enter. Open lines are gone to instead.
    pub(super) fn ask_sign(&mut self, cx: Cx<'_>) -> Vec<Effect> {
        let Some(view) = &self.view else { return Vec::new() };
        let open = |line: &&crate::store::Line| line.answer.is_none() && !line.item.optional;
        if let Some(first) = view.lines.iter().find(open) {
            let text = cx.text.phrase(&first.item.text).to_owned();
            let (open, place) = (view.open_lines(), view.lines.iter().position(|line| line.item.key == first.item.key));
            let why = cx.text.say_with("refusal-open-lines", &[("n", open.into()), ("first", text.into())]);
            self.go(place.unwrap_or(0), cx);
            return vec![Effect::Say(why)];
        }
        if self.lacks_lot() {
            return self.ask_details(cx);
        }
        let confirm = Confirm {
            title: cx.text.say_with("round-sign-title", &[("title", cx.text.phrase(&view.template.form.title).into())]),
            body: self.summary(cx),
            enter: cx.text.say("round-key-sign"),
        };
        self.asked = Some(Asked::Sign);
        vec![Effect::ask(Ask::Confirm(confirm))]
    }

    /// Why it is entered so late, where the site wants to know: how long after the walk.
    pub(super) fn late_why(&self, cx: Cx<'_>) -> Option<LineAsk> {
        let round = &self.view.as_ref()?.round.as_ref()?.record;
        let lag = cx.now.minutes_since(round.walked_to?);
        (lag > cx.site.settings.lag.minutes() && round.reason.is_none()).then(|| {
            let span = date::span(cx.text, Span::of_minutes(lag));
            LineAsk {
                title: cx.text.say_with("round-sign-late-why", &[("span", span.into())]),
                place: self.place("late"),
                takes: Takes::Note,
                ..LineAsk::default()
            }
        })
    }

    /// What one signs for: how many lines, how fast, what failed, whose answers.
    fn summary(&self, cx: Cx<'_>) -> Vec<String> {
        let Some(view) = &self.view else { return Vec::new() };
        let answers: Vec<&Answer> = view.lines.iter().filter_map(|l| l.answer.as_ref()).map(|h| &h.record).collect();
        let count = |test: &dyn Fn(&Answer) -> bool| answers.iter().filter(|answer| test(answer)).count();
        let (n, bulk) = (answers.len(), count(&|answer| answer.bulk));
        let at = || answers.iter().map(|answer| answer.at.0);
        let seconds = (at().max().unwrap_or(0) - at().min().unwrap_or(0)) / 1000;
        let paper = view.round.as_ref().is_some_and(|held| held.record.from_paper);
        let mut said = vec![if paper {
            cx.text.say_with("round-sign-summary-paper", &[("n", n.into())])
        } else {
            let time = date::seconds(cx.text, seconds);
            cx.text.say_with("round-sign-summary", &[("n", n.into()), ("bulk", bulk.into()), ("time", time.into())])
        }];
        let failed = count(&|answer| answer.verdict == Verdict::Fail);
        said.push(match failed {
            0 => cx.text.say("round-sign-none-failed"),
            n => cx.text.say_with("round-sign-failed", &[("n", n.into())]),
        });
        said.extend(self.judgement(cx));
        let again = count(&|answer| answer.waits());
        if again > 0 {
            said.push(cx.text.say_with("round-sign-again", &[("n", again.into())]));
        }
        let mut others: Vec<&str> = Vec::new();
        for id in answers.iter().filter_map(|answer| answer.by).filter(|by| Some(*by) != cx.actor.person) {
            if let Some(name) = view.names.get(&id).filter(|name| !others.contains(&name.as_str())) {
                others.push(name);
            }
        }
        if !others.is_empty() {
            said.push(cx.text.say_with("round-sign-others", &[("names", cx.text.list(&others).into())]));
        }
        said.push(cx.text.say("round-sign-ask"));
        said
    }
}

/// What another fail does to the action that is known already.
fn known(action: &Action, cx: Cx<'_>) -> String {
    let reference = ("reference", reference(Noun::Action, action.number).into());
    let id = match action.state {
        ActionState::Done => "round-fail-known-done",
        ActionState::Watching => "round-fail-known-watched",
        _ => "round-fail-known",
    };
    let due = ("date", cx.day(action.due).into());
    cx.text.say_with(id, &[reference, due, ("n", action.times.into())])
}
