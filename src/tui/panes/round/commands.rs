//! What the keys do in a round.

use super::{Asked, Doing, Round, is_undecided, open_action};
use crate::domain::answer::Verdict;
use crate::domain::change::Change;
use crate::domain::code::Code;
use crate::domain::item::Kind;
use crate::domain::round::{self, State};
use crate::tui::command::Command;
use crate::tui::cx::Cx;
use crate::tui::dialog::{Ask, Confirm};
use crate::tui::effect::Effect;
use crate::tui::view::View;

impl Round {
    pub(super) fn command(&mut self, command: Command, cx: Cx<'_>) -> Vec<Effect> {
        let page = usize::from(cx.size.1 / 2).max(1);
        let index = self.index();
        // What was found here before, or just now, has an action: there the rest is said.
        let known = self.line().filter(|line| !is_undecided(line)).and_then(open_action);
        if let (Command::Action, Some(action)) = (command, known) {
            return vec![Effect::Open(View::Action(action))];
        }
        match command {
            Command::Up => self.go(index.saturating_sub(1), cx),
            Command::Down => self.go(index + 1, cx),
            Command::PageUp => self.go(index.saturating_sub(page), cx),
            Command::PageDown => self.go(index + page, cx),
            Command::First => self.go(0, cx),
            Command::Last => self.go(usize::MAX, cx),
            Command::SectionBefore | Command::SectionAfter => self.go_section(command, cx),
            Command::Guidance => return self.toggle_guidance(cx),
            Command::Back => return vec![Effect::Close(None)],
            Command::Evidence => {
                return vec![match self.clause() {
                    Some(clause) => Effect::Open(View::Clause(clause.clone())),
                    None => Effect::Say(cx.text.say("clause-of-none")),
                }];
            }
            Command::History => return vec![Effect::Say(cx.text.say("today-untouched"))],
            Command::Confirm => return self.confirm(cx),
            Command::Review => return self.review(cx),
            _ if !self.is_open() => return self.closed(cx),
            Command::Pass => return self.judge(Verdict::Pass, cx),
            Command::Fail => return self.judge(Verdict::Fail, cx),
            Command::Observation => return self.judge(Verdict::Observation, cx),
            Command::NotApplicable => return self.ask_note(Asked::NotApplicable, cx),
            Command::NoReading => {
                return if self.line().is_some_and(|line| line.item.kind == Kind::Reading) {
                    self.ask_note(Asked::NoReading, cx)
                } else {
                    vec![Effect::Say(cx.text.say("round-readings-only"))]
                };
            }
            Command::Note => return self.note(cx),
            Command::Again | Command::Action | Command::Fixed => return self.decide(command, cx),
            Command::InOrder => return self.in_order(cx),
            Command::Instrument => return self.ask_instrument(cx),
            Command::File => return self.ask_file(cx),
            Command::Bulk => return self.bulk(cx),
            Command::Walked => return self.ask_walked(cx),
            Command::Sign => return self.ask_sign(cx),
            Command::Details => return self.ask_details(cx),
            _ => {}
        }
        Vec::new()
    }

    /// Why nothing can be answered here any more.
    pub(super) fn closed(&self, cx: Cx<'_>) -> Vec<Effect> {
        let state =
            self.view.as_ref().and_then(|view| view.round.as_ref()).map_or(State::Done, |held| held.record.state);
        vec![Effect::Say(cx.text.say_with("round-closed", &[("state", cx.text.word(state).into())]))]
    }

    fn go_section(&mut self, command: Command, cx: Cx<'_>) {
        let Some(here) = self.line().map(|line| line.section) else { return };
        let first = |section: usize| self.lines().iter().position(|line| line.section == section);
        let start = first(here).unwrap_or(0);
        let to = match command {
            Command::SectionAfter => self.lines().iter().position(|line| line.section > here),
            // Within a section, first to its start.
            _ if self.index() > start => Some(start),
            _ => self.lines()[..start].last().and_then(|line| first(line.section)),
        };
        if let Some(to) = to {
            self.go(to, cx);
        }
    }

    fn toggle_guidance(&mut self, cx: Cx<'_>) -> Vec<Effect> {
        self.guidance = !self.guidance;
        let none = self.line().is_none_or(|line| line.item.guidance.is_none());
        if self.guidance && none { vec![Effect::Say(cx.text.say("round-no-guidance"))] } else { Vec::new() }
    }

    fn note(&mut self, cx: Cx<'_>) -> Vec<Effect> {
        match self.line().and_then(|line| line.answer.as_ref()) {
            Some(held) if held.record.verdict == Verdict::Fail => self.ask_fail(Asked::Action, cx),
            Some(_) => self.ask_note(Asked::Note, cx),
            None => vec![Effect::Say(cx.text.say("round-note-first"))],
        }
    }

    /// What is done about a line that failed.
    fn decide(&mut self, command: Command, cx: Cx<'_>) -> Vec<Effect> {
        let Some(line) = self.line() else { return Vec::new() };
        if !is_undecided(line) {
            return vec![Effect::Say(cx.text.say("round-nothing-to-decide"))];
        }
        match command {
            Command::Again if line.item.kind.is_quantity() => self.ask_again(cx),
            Command::Again => vec![Effect::Say(cx.text.say("round-readings-only"))],
            Command::Action => self.ask_fail(Asked::Action, cx),
            _ if line.item.critical => vec![Effect::Say(cx.text.say("round-critical-not-fixed"))],
            _ => self.ask_note(Asked::Fixed, cx),
        }
    }

    /// Passes the rest of the section: lines that were seen, but no readings, critical lines or lines that failed last time.
    fn bulk(&mut self, cx: Cx<'_>) -> Vec<Effect> {
        let Some(section) = self.line().map(|line| line.section) else { return Vec::new() };
        let open = || self.lines().iter().filter(|line| line.section == section && line.answer.is_none());
        let may = |line: &&crate::store::Line| {
            let failed = line.last.first().is_some_and(|last| last.verdict == Verdict::Fail);
            line.item.kind == Kind::Check && !line.item.critical && !failed
        };
        let passable: Vec<Code> = open().filter(may).map(|line| line.item.key.clone()).collect();
        let seen: Vec<Code> = passable.iter().filter(|key| self.seen.contains(*key)).cloned().collect();
        if seen.is_empty() {
            let id = if passable.is_empty() { "round-bulk-none" } else { "round-bulk-unseen" };
            return vec![Effect::Say(cx.text.say(id))];
        }
        let left = open().count() - seen.len();
        let mut body = vec![cx.text.say_with("round-bulk-note", &[("n", seen.len().into())])];
        if left > 0 {
            body.push(cx.text.say_with("round-bulk-left", &[("n", left.into())]));
        }
        let title = match self.section_title(section, cx) {
            // A form without sections is one itself.
            none if none.trim().is_empty() => self.title(cx),
            title => title,
        };
        let confirm = Confirm {
            title: cx.text.say_with("round-bulk-title", &[("section", title.into())]),
            body,
            enter: cx.text.say("round-key-pass"),
        };
        self.asked = Some(Asked::Bulk(seen));
        vec![Effect::ask(Ask::Confirm(confirm))]
    }

    fn review(&mut self, cx: Cx<'_>) -> Vec<Effect> {
        let round = self.view.as_ref().and_then(|view| view.round.as_ref()).map(|held| held.record.clone());
        let Some(round) = round.filter(|round| matches!(round.state, State::Done | State::DoneLate)) else {
            return vec![Effect::Say(cx.text.say("today-not-signed"))];
        };
        self.asked = Some(Asked::Review);
        let confirm = Confirm {
            title: cx.text.say_with("round-review-title", &[("title", cx.text.phrase(&round.title).into())]),
            body: vec![cx.text.say("round-review-ask")],
            enter: cx.text.say("round-key-sign"),
        };
        vec![Effect::ask(Ask::Confirm(confirm))]
    }

    /// Asks for a change of the round as a whole, after which the screen stays.
    pub(super) fn change(&mut self, doing: Doing, change: round::Change) -> Vec<Effect> {
        self.doing = Some(doing);
        vec![Effect::apply(Change::Round(change))]
    }

    pub(super) fn title(&self, cx: Cx<'_>) -> String {
        self.view.as_ref().map_or_else(String::new, |view| cx.text.phrase(&view.template.form.title).to_owned())
    }

    pub(super) fn section_title(&self, section: usize, cx: Cx<'_>) -> String {
        let sections = self.view.as_ref().map(|view| &view.template.form.sections);
        sections.and_then(|all| all.get(section)).map_or_else(String::new, |s| cx.text.phrase(&s.title).to_owned())
    }
}
