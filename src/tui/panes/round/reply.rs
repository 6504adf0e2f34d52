//! What a round does with what was answered in a dialog.

use super::{Asked, Doing, Round};
use crate::domain::answer::Verdict;
use crate::domain::change::Change;
use crate::domain::code::Code;
use crate::domain::item::Kind;
use crate::domain::round::{self, Given, Remedy, Which};
use crate::host::paths;
use crate::text::typed;
use crate::transfer::evidence;
use crate::tui::cx::Cx;
use crate::tui::dialog::{Ask, FailReply, Reply};
use crate::tui::effect::Effect;
use crate::tui::panes::walk;

impl Round {
    pub(super) fn reply(&mut self, reply: Reply, cx: Cx<'_>) -> Vec<Effect> {
        let Some(asked) = self.asked.clone() else { return Vec::new() };
        let which = self.which.clone();
        match (asked, reply) {
            (Asked::Fail | Asked::Action, Reply::Fail(fail)) => self.give(self.fails(fail), cx),
            (Asked::Observation, Reply::Text(note)) => self.give(self.judged(Verdict::Observation, note), cx),
            (Asked::NotApplicable, Reply::Text(note)) => self.give(Given::verdict(Verdict::Na).with_note(note), cx),
            (Asked::NoReading, Reply::Text(note)) => self.give(Given::verdict(Verdict::NoReading).with_note(note), cx),
            // Only what may stay empty is answered with nothing.
            (Asked::Words, Reply::Text(words)) if words.trim().is_empty() => self.pass_over(cx),
            (Asked::Words, Reply::Text(words)) => self.give(Given::typed(words), cx),
            (Asked::Note, Reply::Text(note)) => {
                let verdict = self.line().and_then(|line| line.answer.as_ref()).map(|held| held.record.verdict);
                self.give(self.judged(verdict.unwrap_or(Verdict::Pass), note), cx)
            }
            (Asked::Fixed, Reply::Text(note)) => {
                self.on_line(|item| round::Change::Fixed { which, item, note: Some(note) }, cx)
            }
            (Asked::Again, Reply::Text(text)) => match (text.is_empty(), typed::span(&text)) {
                (false, None) => vec![Effect::Refuse(cx.text.say("app-not-a-span"))],
                (_, after) => self.on_line(|item| round::Change::Again { which, item, after }, cx),
            },
            (Asked::Instrument, Reply::Text(name)) => {
                let said = cx.text.say_with("round-instrument", &[("instrument", name.as_str().into())]);
                self.instrument = Some(name).filter(|name| !name.is_empty());
                vec![Effect::Say(said)]
            }
            (Asked::File, Reply::Text(path)) => self.attach(&path, cx),
            (Asked::Walked, Reply::Text(text)) => match walk::read(&text, cx) {
                Some(walk::Walked { from, to, from_paper }) => {
                    self.change(Doing::Stay, round::Change::Walk { which, from, to, from_paper })
                }
                None => vec![Effect::Refuse(cx.text.say("app-not-a-time"))],
            },
            (Asked::Details, Reply::Form(reply)) => self.details(&reply, cx),
            (Asked::Bulk(items), Reply::Yes) => {
                self.doing = Some(Doing::Line);
                vec![Effect::apply(Change::Round(round::Change::Bulk { which, items }))]
            }
            (Asked::Sign, Reply::Yes) => match self.late_why(cx) {
                Some(ask) => {
                    self.asked = Some(Asked::SignLate);
                    vec![Effect::ask(Ask::Line(ask))]
                }
                None => self.sign(None, cx),
            },
            (Asked::SignLate, Reply::Text(reason)) => self.sign(Some(reason), cx),
            (Asked::Review, Reply::Yes) => match which {
                Which::Row(round) => {
                    self.change(Doing::Review, round::Change::Review { round, language: cx.text.lang() })
                }
                Which::Slot { .. } => self.closed(cx),
            },
            _ => Vec::new(),
        }
    }

    fn sign(&mut self, reason: Option<String>, cx: Cx<'_>) -> Vec<Effect> {
        let change = round::Change::Sign { which: self.which.clone(), language: cx.text.lang(), reason };
        self.change(Doing::Sign, change)
    }

    /// A change of the selected line, after which the round goes on.
    fn on_line(&mut self, change: impl FnOnce(Code) -> round::Change, cx: Cx<'_>) -> Vec<Effect> {
        if let Some(overtaken) = self.overtaken(cx) {
            return vec![overtaken];
        }
        let Some(item) = self.line().map(|line| line.item.key.clone()) else { return Vec::new() };
        self.doing = Some(Doing::Line);
        vec![Effect::Apply(Box::new(Change::Round(change(item))), self.seen_answer())]
    }

    /// The answer that stands, judged so and with this note.
    fn judged(&self, verdict: Verdict, note: String) -> Given {
        let Some(line) = self.line() else { return Given::default() };
        let typed = line.answer.as_ref().and_then(|held| held.record.typed.clone());
        // A file that shows it goes on showing it.
        let file = line.answer.as_ref().and_then(|held| held.record.file.clone());
        // Lines with a value are judged by it; a person only judges harder.
        let judges = line.item.kind == Kind::Check
            || matches!(verdict, Verdict::Fail | Verdict::Observation | Verdict::Na | Verdict::NoReading);
        Given { verdict: judges.then_some(verdict), typed, note: Some(note), file, ..Given::default() }
    }

    /// The answer that stands, with a file that shows it.
    fn attach(&mut self, path: &str, cx: Cx<'_>) -> Vec<Effect> {
        if cx.mode.is_service() {
            return vec![Effect::Refuse(cx.text.say("doctor-service-file"))];
        }
        let file = match evidence::of(&paths::typed(path)) {
            Ok(file) => file,
            Err(error) => return vec![Effect::Refuse(error.said(cx.text))],
        };
        let answer = self.line().and_then(|line| line.answer.as_ref()).map(|held| &held.record);
        let Some((verdict, note)) = answer.map(|answer| (answer.verdict, answer.note.clone())) else {
            return vec![Effect::Refuse(cx.text.say("round-file-first"))];
        };
        let given = Given { file: Some(file), ..self.judged(verdict, note.unwrap_or_default()) };
        self.give(given, cx)
    }

    fn fails(&self, fail: FailReply) -> Given {
        let FailReply { note, severity, owner, due, accountable, standard, measure, cause } = fail;
        let remedy = Remedy { accountable, standard, measure, cause };
        let remedy = (remedy != Remedy::default()).then(|| Box::new(remedy));
        Given { severity, owner, due, remedy, ..self.judged(Verdict::Fail, note) }
    }
}
