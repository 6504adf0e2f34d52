//! Exceptions: what undermines evidence, newest first, read page by page to the oldest.

mod draw;

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::domain::exception::Kind;
use crate::domain::noun::Noun;
use crate::domain::record::{Id, Seq};
use crate::domain::time::Instant;
use crate::store::{Exception, Page, Result, Store};
use crate::transfer::out::{self, Narrowed};
use crate::tui::command::{Command, Scope};
use crate::tui::cx::Cx;
use crate::tui::dialog::{Ask, FormAsk, Reply};
use crate::tui::effect::{Act, Effect};
use crate::tui::key::Key;
use crate::tui::panes::Pane;
use crate::tui::panes::head::hears;
use crate::tui::panes::paper;
use crate::tui::sight::Sight;
use crate::tui::view::Paper;
use crate::tui::widget::form::{self, Item, Value};
use crate::tui::widget::list::List;

/// How many are read at a time: some screenfuls.
const PAGE: usize = 200;
/// The key of the form's only field.
const KINDS: &str = "kinds";

/// The pane.
#[derive(Default)]
pub struct Exceptions {
    rows: Vec<Exception>,
    /// What each row is found by.
    words: Vec<String>,
    list: List<(Instant, Seq, Kind)>,
    /// The kinds shown; every kind where none is named.
    kinds: Vec<Kind>,
    /// The oldest is among those read.
    whole: bool,
}

impl Exceptions {
    fn selected(&self) -> Option<&Exception> {
        self.list.selected().and_then(|n| self.rows.get(n))
    }

    fn show(&mut self) {
        let (rows, words) = (&self.rows, &self.words);
        let keys = rows.iter().map(Exception::key).collect();
        self.list.fill(keys, |place| words.get(place).cloned().unwrap_or_default(), |_, _| false);
    }

    /// Reads on behind the last one, `limit` of them.
    fn read_on(&mut self, store: &Store, limit: usize, cx: Cx<'_>) -> Result<()> {
        let after = self.rows.last().map(Exception::key);
        // An entry of this very moment is one.
        let to = Instant(cx.now.0 + 1);
        let found = store.exceptions(Instant(0), to, &Page { kinds: self.kinds.clone(), after, limit })?;
        self.whole = found.len() < limit;
        self.words.extend(found.iter().map(|one| words(one, cx)));
        self.rows.extend(found);
        self.show();
        Ok(())
    }

    fn command(&mut self, command: Command, cx: Cx<'_>) -> Vec<Effect> {
        if self.list.step(command, cx.size.1.saturating_sub(1)) {
            return Vec::new();
        }
        match command {
            Command::Filter => {
                self.list.filter.begin();
                Vec::new()
            }
            Command::Kinds => vec![Effect::ask(Ask::Form(self.ask_kinds(cx)))],
            Command::Open => match self.record(cx) {
                Some((id, called)) => vec![Effect::ask(Ask::History(id, called))],
                None => vec![Effect::Say(cx.text.say("app-empty"))],
            },
            Command::Back if self.list.back() => {
                self.show();
                Vec::new()
            }
            Command::Back if !self.kinds.is_empty() => self.only(Vec::new()),
            Command::Back => vec![Effect::Run(Command::Today)],
            _ => Vec::new(),
        }
    }

    fn ask_kinds(&self, cx: Cx<'_>) -> FormAsk {
        let value = |kind: Kind| Value::text(kind.name());
        let choices = Kind::ALL.into_iter().map(|kind| form::Choice::new(value(kind), cx.text.word(kind)));
        let taken = Value::Several(self.kinds.iter().map(|kind| value(*kind)).collect());
        FormAsk {
            title: cx.text.say("exceptions-kinds-title"),
            about: vec![cx.text.say("exceptions-kinds-about")],
            items: vec![Item::new(KINDS, "", form::Kind::Several(choices.collect())).start(taken)],
            ..FormAsk::default()
        }
    }

    /// Shows these kinds only; every kind where none is named.
    fn only(&mut self, kinds: Vec<Kind>) -> Vec<Effect> {
        self.kinds = kinds;
        self.rows.clear();
        vec![Effect::Refresh]
    }
}

/// What people call the record.
fn called(one: &Exception, cx: Cx<'_>) -> String {
    if one.reference.is_empty() { cx.text.word(one.noun) } else { one.reference.clone() }
}

/// Who did it; the role where it is nobody's.
fn who(one: &Exception, cx: Cx<'_>) -> String {
    if one.by == one.role { cx.text.word_of("role", &one.role) } else { one.by.clone() }
}

fn words(one: &Exception, cx: Cx<'_>) -> String {
    let reason = one.reason.as_deref().unwrap_or_default();
    format!("{} {} {} {reason}", cx.text.word(one.kind), who(one, cx), one.reference)
}

impl Pane for Exceptions {
    fn scope(&self) -> Scope {
        Scope::Exceptions
    }

    fn nouns(&self) -> &'static [Noun] {
        &Noun::ALL
    }

    fn refresh(&mut self, store: &Store, cx: Cx<'_>) -> Result<()> {
        // As far as was read before: the selection may be there.
        let limit = self.rows.len().max(PAGE);
        (self.rows, self.words) = (Vec::new(), Vec::new());
        self.read_on(store, limit, cx)
    }

    fn wants_detail(&self, cx: Cx<'_>) -> bool {
        let near = self.list.row() + usize::from(cx.size.1) >= self.list.count().0;
        near && !self.whole
    }

    fn detail(&mut self, store: &Store, cx: Cx<'_>) -> Result<()> {
        self.read_on(store, PAGE, cx)
    }

    fn update(&mut self, act: Act<'_>, cx: Cx<'_>) -> Vec<Effect> {
        if hears(&mut self.list.filter, &act) {
            self.show();
        }
        match act {
            Act::Do(command) => return self.command(command, cx),
            Act::Reply(Reply::Form(reply)) => {
                let Value::Several(values) = reply.value(KINDS) else { return self.only(Vec::new()) };
                let named = |value: &Value| if let Value::Text(name) = value { Kind::parse(name) } else { None };
                return self.only(values.iter().filter_map(named).collect());
            }
            _ => {}
        }
        Vec::new()
    }

    fn settle(&mut self, cx: Cx<'_>) {
        self.list.settle(cx.size.1.saturating_sub(1));
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
        draw::draw(self, frame, area, cx);
    }

    fn takes(&self, key: Key) -> bool {
        self.list.filter.takes(key)
    }

    fn record(&self, cx: Cx<'_>) -> Option<(Id, String)> {
        self.selected().map(|one| (one.record, called(one, cx)))
    }

    fn sight(&self) -> Option<Sight> {
        let words = self.list.filter.words().unwrap_or_default().to_owned();
        Some(Sight { scope: Scope::Exceptions, part: String::new(), words })
    }

    fn papers(&self, cx: Cx<'_>) -> Vec<Paper> {
        let narrowed = Narrowed { exceptions: self.kinds.clone(), ..Narrowed::default() };
        vec![paper::list(out::Kind::Exceptions, narrowed, cx)]
    }

    fn point(&mut self, row: u16, _cx: Cx<'_>) -> Option<bool> {
        row.checked_sub(1).and_then(|line| self.list.point(line))
    }

    fn hint(&self, command: Command) -> Option<&'static str> {
        // What undermines evidence is looked at by whoever audits.
        (command == Command::AuditPack).then_some("papers-key-audit")
    }

    fn offers(&self, command: Command, _cx: Cx<'_>) -> bool {
        !matches!(command, Command::Open | Command::History) || self.selected().is_some()
    }
}
