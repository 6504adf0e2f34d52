//! One round: its lines, one of them selected, answered key by key. Every answer is saved as it is given.

mod answer;
mod ask;
mod commands;
mod details;
mod draw;
mod layout;
mod preview;
mod reply;
mod said;

pub use preview::Preview;

use std::collections::HashSet;

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::domain::answer::Verdict;
use crate::domain::change::Seen;
use crate::domain::code::Code;
use crate::domain::item::{Item, Kind};
use crate::domain::noun::{Noun, reference};
use crate::domain::record::{Id, Seq};
use crate::domain::round::{State, Which};
use crate::domain::template::FormKind;
use crate::domain::time::Instant;
use crate::store::{Line, Result, RoundView, Store, Titles};
use crate::text::fold::fold;
use crate::tui::command::{Command, Scope};
use crate::tui::cx::Cx;
use crate::tui::draft::{Place, Standing, view_spot};
use crate::tui::effect::{Act, Effect};
use crate::tui::key::{Key, KeyCode};
use crate::tui::panes::Pane;
use crate::tui::panes::paper;
use crate::tui::view::Paper;
use crate::tui::widget::field::{Field, Takes};
use crate::tui::widget::window::scroll;

/// Rows above the lines: the title, and a rule.
const HEAD: u16 = 2;

/// What was asked in a dialog about the selected line, or about the round.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Asked {
    Fail,
    Observation,
    NotApplicable,
    NoReading,
    Note,
    Action,
    Fixed,
    Again,
    Words,
    Instrument,
    File,
    Walked,
    Bulk(Vec<Code>),
    Sign,
    SignLate,
    Review,
    Details,
}

/// What is being saved, and so what follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Doing {
    /// The selected line is answered: on to the next, unless it wants a decision.
    Line,
    /// Something about the round: stay.
    Stay,
    /// It is signed: back to where it was opened from.
    Sign,
    /// It is reviewed.
    Review,
}

/// The pane.
pub struct Round {
    which: Which,
    /// The line to begin on, where it was opened for one.
    wanted: Option<Code>,
    view: Option<RoundView>,
    /// The selected line: by its key, so that it stays when others come and go.
    at: Option<Code>,
    /// The lines answered here, the last at the end: taking an answer back leads there again.
    mine: Vec<Code>,
    typing: Field,
    top: usize,
    /// Lines that were on the screen: only these can be passed in bulk.
    seen: HashSet<Code>,
    /// Since when the selected line is before them.
    since: Instant,
    guidance: bool,
    instrument: Option<String>,
    asked: Option<Asked>,
    /// The revision of the line's answer when typing or a dialog about it began: nought where the line was open.
    base: Option<Seq>,
    doing: Option<Doing>,
    names: Titles,
}

impl Round {
    /// A round that is not read yet.
    pub fn new(which: Which, line: Option<Code>) -> Self {
        Self {
            which,
            wanted: line,
            view: None,
            at: None,
            mine: Vec::new(),
            typing: Field::new(Takes::Plain),
            top: 0,
            seen: HashSet::new(),
            since: Instant(0),
            guidance: false,
            instrument: None,
            asked: None,
            base: None,
            doing: None,
            names: Titles::default(),
        }
    }

    fn lines(&self) -> &[Line] {
        self.view.as_ref().map_or(&[], |view| &view.lines)
    }

    fn index(&self) -> usize {
        let place = |key: &Code| self.lines().iter().position(|line| line.item.key == *key);
        self.at.as_ref().and_then(place).unwrap_or(0)
    }

    fn line(&self) -> Option<&Line> {
        self.lines().get(self.index())
    }

    /// The clause that the selected line carries out, or the whole form.
    fn clause(&self) -> Option<&Code> {
        let own = self.line().and_then(|line| line.item.clause.as_ref());
        own.or_else(|| self.view.as_ref()?.template.form.clause.as_ref())
    }

    /// Stands on a line; what was typed on it and not confirmed comes back.
    fn go(&mut self, index: usize, cx: Cx<'_>) {
        let Some(key) = self.lines().get(index.min(self.lines().len().saturating_sub(1))).map(|l| l.item.key.clone())
        else {
            return;
        };
        if self.at.as_ref() != Some(&key) {
            self.since = cx.now;
            self.base = None;
            self.at = Some(key);
            let text = cx.drafts.get(&self.place("value")).unwrap_or_default();
            self.typing = Field::with(Takes::Plain, text);
        }
    }

    /// Where text typed on the selected line belongs while it is not saved.
    fn place(&self, what: &str) -> String {
        let line = self.at.as_ref().map_or("", Code::as_str);
        let Some(view) = &self.view else { return what.to_owned() };
        // By its slot, which stays the same when the first answer makes the row.
        let slot = match (&view.round, &self.which) {
            (Some(held), _) => held.record.slot.as_str(),
            (None, Which::Slot { slot, .. }) => slot,
            (None, Which::Row(_)) => "",
        };
        format!("round {} {slot} {line} {what}", view.template.code)
    }

    /// Whether answers are taken.
    fn is_open(&self) -> bool {
        let state = self.view.as_ref().and_then(|view| view.round.as_ref()).map(|held| held.record.state);
        state.is_none_or(|state| state == State::Started)
    }

    /// The next line without an answer: after the selected one, else the first that must be answered.
    fn next_open(&self) -> Option<usize> {
        let open = |line: &Line| line.answer.is_none();
        let after = self.index() + 1;
        let later = self.lines().iter().skip(after).position(open).map(|n| after + n);
        later.or_else(|| self.lines().iter().position(|line| open(line) && !line.item.optional))
    }

    /// Goes on to the next open line; where none is left, says what follows.
    fn advance(&mut self, cx: Cx<'_>) -> Vec<Effect> {
        if !self.is_open() {
            // A second reading comes when it is signed already: nothing follows.
            return vec![Effect::Say(cx.text.say("app-saved"))];
        }
        match self.next_open() {
            Some(next) => {
                self.go(next, cx);
                Vec::new()
            }
            None => vec![Effect::Say(cx.text.say("round-all-answered"))],
        }
    }

    /// Whether what people do is observed, and so safe or at risk rather than passed or failed.
    fn is_watching(&self) -> bool {
        self.view.as_ref().is_some_and(|view| view.template.form.kind == FormKind::Observation)
    }

    /// Typing or a dialog about the selected line begins: it is decided on the answer as it is now.
    fn begin(&mut self) {
        self.base = Some(self.revision());
    }

    /// The revision of the selected line's answer; nought where it has none.
    fn revision(&self) -> Seq {
        self.line().and_then(|line| line.answer.as_ref()).map_or(0, |held| held.seq)
    }

    /// The sentence where somebody answered the line while one was typing. Said once: who goes on then has seen it.
    fn overtaken(&mut self, cx: Cx<'_>) -> Option<Effect> {
        let now = self.revision();
        if self.base.is_none_or(|base| base == now) {
            return None;
        }
        self.base = Some(now);
        let by = self.line().and_then(|line| line.answer.as_ref()).and_then(|held| held.record.by);
        let names = self.view.as_ref().map(|view| &view.names);
        let name = by.and_then(|by| names.and_then(|names| names.get(&by))).cloned().unwrap_or_default();
        Some(Effect::Refuse(cx.text.say_with("app-changed-elsewhere", &[("name", name.into())])))
    }

    /// The revision of the answer that a correction is based on.
    fn seen_answer(&self) -> Vec<Seen> {
        let held = self.line().and_then(|line| line.answer.as_ref());
        held.map(|held| Seen { noun: Noun::Answer, id: held.record.id, seq: held.seq }).into_iter().collect()
    }
}

/// Whether a line failed and nobody decided what is to be done about it.
fn is_undecided(line: &Line) -> bool {
    line.answer.as_ref().is_some_and(|held| {
        let answer = &held.record;
        answer.verdict == Verdict::Fail && answer.finding.is_none() && answer.again.is_none() && !answer.fixed
    })
}

/// Whether a line passed although what was found on it before is not put right: it may be found in order.
fn asks_order(line: &Line) -> bool {
    let good = |verdict| matches!(verdict, Verdict::Pass | Verdict::Observation | Verdict::Noted);
    let passed = line.answer.as_ref().is_some_and(|held| good(held.record.verdict) && held.record.finding.is_none());
    passed && open_action(line).is_some()
}

/// The action of what was found on a line and is not put right.
fn open_action(line: &Line) -> Option<Id> {
    line.finding.as_ref().filter(|finding| finding.open).and_then(|finding| finding.action)
}

/// Whether the answer to a line is typed into a field of its own.
fn has_field(item: &Item) -> bool {
    item.kind.is_quantity() || item.kind == Kind::Time
}

/// Whether a second reading is to be taken on a line.
fn waits(line: &Line) -> bool {
    line.answer.as_ref().is_some_and(|held| held.record.waits())
}

impl Pane for Round {
    fn scope(&self) -> Scope {
        Scope::Round
    }

    fn nouns(&self) -> &'static [Noun] {
        &[Noun::Round, Noun::Answer, Noun::Finding, Noun::Action, Noun::Signature, Noun::Person]
    }

    fn refresh(&mut self, store: &Store, cx: Cx<'_>) -> Result<()> {
        let view = store.round(&self.which, cx.now)?;
        self.which = view.which.clone();
        if self.view.is_none() {
            self.names = store.titles()?;
        }
        let answered = |line: &Line| line.answer.is_some().then(|| line.item.key.clone());
        let before: HashSet<Code> = self.lines().iter().filter_map(answered).collect();
        let first = self.view.replace(view).is_none();
        let open = |line: &Line| line.answer.is_none() && before.contains(&line.item.key);
        let lost: Vec<usize> = (0..self.lines().len()).filter(|n| open(&self.lines()[*n])).collect();
        if let ([back], true) = (lost.as_slice(), self.typing.is_blank())
            && self.mine.contains(&self.lines()[*back].item.key)
        {
            self.go(*back, cx);
        }
        if first || self.at.as_ref().is_some_and(|at| self.lines().iter().all(|line| line.item.key != *at)) {
            // Where it was left: the first line without an answer.
            let place = self.wanted.take().and_then(|key| self.lines().iter().position(|line| line.item.key == key));
            let open = || self.lines().iter().position(|line| line.answer.is_none());
            self.go(place.or_else(open).unwrap_or(if self.is_open() { usize::MAX } else { 0 }), cx);
        }
        Ok(())
    }

    fn update(&mut self, act: Act<'_>, cx: Cx<'_>) -> Vec<Effect> {
        match act {
            Act::Do(command) => self.command(command, cx),
            Act::Type(key) => self.type_key(key, cx),
            Act::Paste(text) => self.paste(text, cx),
            Act::Reply(reply) => self.reply(reply, cx),
            Act::Saved(_) => self.saved(cx),
            Act::Show(_) => Vec::new(),
        }
    }

    fn settle(&mut self, cx: Cx<'_>) {
        let rows = layout::rows(self, cx);
        let index = self.index();
        let of = |row: &layout::Shown| row.line() == Some(index);
        let from = rows.iter().position(of).unwrap_or(0);
        let to = rows.iter().rposition(of).unwrap_or(from);
        // A heading comes into sight with the first line below it, and what is to be known first with both.
        let above = rows[..from].iter().rev().take_while(|row| row.line().is_none()).count();
        let from = from - above;
        let height = usize::from(cx.size.1.saturating_sub(HEAD));
        self.top = scroll(self.top, from, to, height, rows.len());
        let visible: Vec<usize> = rows.iter().skip(self.top).take(height).filter_map(layout::Shown::line).collect();
        let keys: Vec<Code> = visible.iter().filter_map(|n| self.lines().get(*n)).map(|l| l.item.key.clone()).collect();
        self.seen.extend(keys);
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
        draw::draw(self, frame, area, cx);
    }

    fn stands(&self, cx: Cx<'_>) -> Standing {
        let line = self.line().map(|line| cx.text.phrase(&line.item.text));
        let line = line.map(|text| format!(" · {} {text}", self.index() + 1));
        let about = format!("{}{}", self.title(cx), line.unwrap_or_default());
        Standing { spot: view_spot(&self.which, self.at.as_ref()), about }
    }

    fn typing(&self) -> Option<Place> {
        let open = self.is_open() || self.line().is_some_and(waits);
        (open && !self.typing.is_blank()).then(|| self.place("value"))
    }

    fn takes(&self, key: Key) -> bool {
        let Some(line) = self.line() else { return false };
        let begun = !self.typing.text().is_empty();
        match key.code {
            KeyCode::Backspace | KeyCode::Delete => begun,
            KeyCode::Char(_) if key.ctrl || key.alt => false,
            KeyCode::Char('0'..='9' | '.' | ',') => true,
            KeyCode::Char('-') => !begun && matches!(line.item.kind, Kind::Reading | Kind::Number),
            KeyCode::Char(':') => begun && line.item.kind == Kind::Time,
            // What an input method composes is no command: it is the beginning of the words.
            KeyCode::Char(c) => line.item.kind == Kind::Text && !c.is_ascii() && c.is_alphabetic() && fold(c) == c,
            _ => false,
        }
    }

    fn record(&self, cx: Cx<'_>) -> Option<(Id, String)> {
        let line = self.line()?;
        if let Some(held) = &line.answer {
            return Some((held.record.id, cx.text.phrase(&line.item.text).to_owned()));
        }
        let held = self.view.as_ref().and_then(|view| view.round.as_ref())?;
        Some((held.record.id, reference(Noun::Round, held.record.number)))
    }

    fn point(&mut self, row: u16, cx: Cx<'_>) -> Option<bool> {
        let shown = usize::from(row.checked_sub(HEAD)?);
        let line = layout::rows(self, cx).get(self.top + shown).and_then(layout::Shown::line)?;
        let before = self.index() == line;
        self.go(line, cx);
        Some(before)
    }

    fn offers(&self, command: Command, _cx: Cx<'_>) -> bool {
        let Some(line) = self.line() else { return false };
        let undecided = is_undecided(line);
        match command {
            Command::Review => !self.is_open(),
            Command::Evidence => self.clause().is_some(),
            Command::Pass | Command::Fail | Command::Observation => line.item.kind == Kind::Check && self.is_open(),
            Command::Confirm => {
                (line.item.kind != Kind::Check && line.answer.is_none() && self.is_open()) || waits(line)
            }
            Command::Again => undecided && line.item.kind.is_quantity(),
            Command::Action => undecided || open_action(line).is_some(),
            Command::Fixed => undecided && !line.item.critical,
            Command::InOrder => self.is_open() && self.to_settle().is_some(),
            Command::Guidance => line.item.guidance.is_some(),
            Command::NoReading => line.item.kind == Kind::Reading && line.answer.is_none(),
            Command::Note => line.answer.is_some(),
            Command::Bulk => line.item.kind == Kind::Check && line.answer.is_none(),
            Command::NotApplicable | Command::Walked | Command::Sign => self.is_open(),
            Command::Details => self.is_open() && self.has_details(),
            _ => true,
        }
    }

    fn papers(&self, cx: Cx<'_>) -> Vec<Paper> {
        let held = self.view.as_ref().and_then(|view| view.round.as_ref()).map(|held| &held.record);
        let own = held.map(|round| paper::round(round.id, round.number, &round.title, cx));
        own.into_iter().chain(self.clause().map(|clause| paper::clause(clause, cx))).collect()
    }

    fn hint(&self, command: Command) -> Option<&'static str> {
        // What people do is safe or at risk.
        match command {
            Command::Pass if self.is_watching() => Some("round-key-safe"),
            Command::Fail if self.is_watching() => Some("round-key-at-risk"),
            _ => None,
        }
    }

    fn is_whole(&self) -> bool {
        true
    }

    fn round(&self) -> Option<Id> {
        self.view.as_ref()?.round.as_ref().map(|held| held.record.id)
    }
}
