//! A checklist being edited: a working copy, kept as a draft until it is published or discarded.

mod about;
mod choices;
mod command;
mod draw;
mod line;
mod reply;
mod row;
mod work;

use std::collections::{BTreeSet, HashMap};

use ratatui::Frame;
use ratatui::layout::Rect;

pub(super) use self::about::{kind, kinds};
pub(super) use self::work::{KNOWN, NEW, empty, kept};

use self::row::Row;
use self::work::{Base, Version};
use super::plan::Planner;
use crate::domain::change::Seen;
use crate::domain::code::Code;
use crate::domain::edit::{Edit, Place, edit};
use crate::domain::item::{Item, Kind};
use crate::domain::noun::Noun;
use crate::domain::pack::Names;
use crate::domain::phrase::Phrase;
use crate::domain::template::{Difference, Form, Of, difference, keys};
use crate::store::{Result, Store};
use crate::text::obstacle::obstacle;
use crate::tui::command::{Command, Scope};
use crate::tui::cx::Cx;
use crate::tui::effect::{Act, Effect};
use crate::tui::panes::Pane;
use crate::tui::view::Work;
use crate::tui::widget::window::scroll;

/// What was asked in a dialog.
#[derive(Debug, Clone, PartialEq)]
enum Asked {
    /// What the form says of itself.
    About,
    /// What sort of line is added there.
    What(Place),
    /// A heading that is added there.
    NewHeading(Place),
    /// A heading.
    Heading(usize),
    /// A line that is added there.
    NewLine(Place, Box<Item>),
    /// A line, answered so from now on.
    Line(Box<Item>, Kind),
    /// How a line is answered.
    Kind(Box<Item>),
    /// Whether a line or heading goes.
    Delete(Row),
    /// Whether it is published.
    Publish,
    /// Whether the working copy goes.
    Discard,
    /// When it is due.
    Plan,
    /// Only something to read.
    Nothing,
}

/// What is being saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Doing {
    /// The form is published.
    Publish,
    /// A schedule is set.
    Plan,
}

/// The pane.
pub struct Editor {
    code: Code,
    /// The version that the working copy rests on; none where it is new.
    base: Option<Base>,
    form: Form,
    /// It was begun: what it holds is not read again.
    begun: bool,
    /// Somebody published in between, which is seen by now.
    overtaken: bool,
    past: Vec<Form>,
    future: Vec<Form>,
    rows: Vec<Row>,
    at: usize,
    top: usize,
    /// What differs from the version it rests on.
    found: Vec<Difference>,
    /// Every version, the newest first.
    versions: Vec<Version>,
    site: Names,
    used: BTreeSet<Code>,
    names: HashMap<Code, Phrase>,
    clauses: Vec<(Code, Phrase)>,
    planner: Planner,
    asked: Option<Asked>,
    doing: Option<Doing>,
}

impl Editor {
    /// An editor that has read nothing yet.
    pub fn new(work: Work) -> Self {
        let (code, form) = match work {
            Work::Known(code) => (code.clone(), work::empty(code)),
            Work::New(form) => (form.code.clone(), *form),
        };
        Self {
            planner: Planner::default(),
            code,
            base: None,
            form,
            begun: false,
            overtaken: false,
            past: Vec::new(),
            future: Vec::new(),
            rows: Vec::new(),
            at: 0,
            top: 0,
            found: Vec::new(),
            versions: Vec::new(),
            site: Names::default(),
            used: BTreeSet::new(),
            names: HashMap::new(),
            clauses: Vec::new(),
            asked: None,
            doing: None,
        }
    }

    fn row(&self) -> Option<Row> {
        self.rows.get(self.at).copied()
    }

    fn item(&self, row: Row) -> Option<&Item> {
        let Row::Item(place) = row else { return None };
        self.form.sections.get(place.section)?.items.get(place.line)
    }

    /// Where something new goes: below the selected row.
    fn below(&self) -> Place {
        match self.row() {
            Some(Row::Section(section)) => Place { section, line: 0 },
            Some(Row::Item(place)) => Place { line: place.line + 1, ..place },
            None => Place { section: 0, line: 0 },
        }
    }

    /// The lines that stand before a place, in order: those that a condition there may name.
    fn before(&self, place: Place) -> Vec<&Item> {
        let sections = self.form.sections.iter().enumerate().take(place.section + 1);
        let lines = sections.flat_map(|(n, section)| {
            let most = if n == place.section { place.line } else { section.items.len() };
            section.items.iter().take(most)
        });
        lines.collect()
    }

    /// Makes an edit, remembers the form before it, and keeps the working copy.
    fn make(&mut self, change: &Edit, cx: Cx<'_>) -> std::result::Result<Effect, String> {
        let next = edit(&self.form, change, &self.used, &self.site).map_err(|why| obstacle(cx.text, &why))?;
        if next != self.form {
            self.past.push(std::mem::replace(&mut self.form, next));
            self.future.clear();
        }
        self.look();
        Ok(self.keep())
    }

    /// Looks at the form anew: its rows, and what differs.
    fn look(&mut self) {
        self.rows = row::of(&self.form);
        self.at = self.at.min(self.rows.len().saturating_sub(1));
        self.used.extend(self.form.items().map(|item| item.key.clone()));
        self.found = self.base.as_ref().map(|base| difference(&base.form, &self.form)).unwrap_or_default();
    }

    /// Stands on the line with this key.
    fn stand(&mut self, key: &Code) {
        let place = self.rows.iter().position(|row| self.item(*row).is_some_and(|item| item.key == *key));
        self.at = place.unwrap_or(self.at);
    }

    /// Whether the working copy says something else than the version in force.
    fn is_changed(&self) -> bool {
        self.base.as_ref().is_none_or(|base| base.form != self.form)
    }

    /// Whether a line differs from the version in force.
    fn differs(&self, key: &Code) -> Option<&Difference> {
        self.found.iter().find(|one| matches!(&one.of, Of::Item { key: other, .. } if other == key))
    }

    /// The revision that publishing rests on.
    fn seen(&self) -> Vec<Seen> {
        let base = self.base.iter();
        base.map(|base| Seen { noun: Noun::Template, id: base.id, seq: base.seq }).collect()
    }
}

impl Pane for Editor {
    fn scope(&self) -> Scope {
        Scope::Editor
    }

    fn nouns(&self) -> &'static [Noun] {
        use Noun::{Area, Asset, Clause, Post, Schedule, Shift, Template};
        &[Area, Asset, Clause, Post, Schedule, Shift, Template]
    }

    fn refresh(&mut self, store: &Store, cx: Cx<'_>) -> Result<()> {
        let versions = work::versions(store, &self.code)?;
        let past = versions.iter().map(|version| &version.template);
        self.used = keys(past, &self.form);
        let base = work::base(store, &self.code)?;
        if self.begun {
            self.meet(base);
        } else {
            self.begin(base, cx);
        }
        self.versions = versions;
        self.site = store.names()?;
        let areas = store.areas()?.into_iter().map(|held| (held.record.is.code, held.record.is.title));
        let assets = store.assets()?.into_iter().map(|held| (held.record.is.code, held.record.is.title));
        let posts = store.posts()?.into_iter().map(|held| (held.record.is.code, held.record.is.title));
        self.names = areas.chain(assets).chain(posts).collect();
        let clauses = store.book()?.chapters.into_iter().flat_map(|(_, clauses)| clauses);
        self.clauses = clauses.map(|clause| (clause.code, clause.title)).collect();
        self.planner.reread(store, &self.code)?;
        self.look();
        Ok(())
    }

    fn update(&mut self, act: Act<'_>, cx: Cx<'_>) -> Vec<Effect> {
        match act {
            Act::Do(command) => self.command(command, cx),
            Act::Reply(reply) => self.reply(reply, cx),
            Act::Saved(_) => self.saved(cx),
            Act::Paste(_) => vec![Effect::Say(cx.text.say("app-no-field"))],
            Act::Type(_) | Act::Show(_) => Vec::new(),
        }
    }

    fn settle(&mut self, cx: Cx<'_>) {
        let height = usize::from(cx.size.1.saturating_sub(2));
        // The heading above the first line comes into sight with it.
        let from = if self.at == 1 { 0 } else { self.at };
        self.top = scroll(self.top, from, self.at, height, self.rows.len());
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
        draw::draw(self, frame, area, cx);
    }

    fn offers(&self, command: Command, _cx: Cx<'_>) -> bool {
        match command {
            Command::Publish | Command::Compare => self.is_changed(),
            // `e` says it already.
            Command::Open => false,
            Command::Delete | Command::Edit => self.row().is_some(),
            Command::Schedule => self.base.is_some(),
            Command::Unedit => !self.past.is_empty(),
            _ => true,
        }
    }

    fn is_whole(&self) -> bool {
        true
    }
}
