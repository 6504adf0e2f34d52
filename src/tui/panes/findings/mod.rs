//! Findings: what was found not in order, the newest first, each with how often it was seen and the action that puts it right.

mod draw;

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::domain::finding::{Filter, Page, Standing};
use crate::domain::noun::{Noun, reference};
use crate::domain::record::Id;
use crate::domain::round::Which;
use crate::domain::time::Instant;
use crate::store::{FindingRow, Result, Store, Titles};
use crate::transfer::out::{Kind, Narrowed};
use crate::tui::command::{Command, Scope};
use crate::tui::cx::Cx;
use crate::tui::effect::{Act, Effect};
use crate::tui::key::Key;
use crate::tui::panes::Pane;
use crate::tui::panes::head::hears;
use crate::tui::panes::paper;
use crate::tui::sight::Sight;
use crate::tui::view::{Paper, View};
use crate::tui::widget::list::List;

/// How many are read at a time.
const PAGE: usize = 100;
/// What is shown in turn: what is open first, everything last.
const PARTS: [Option<Standing>; 4] = [Some(Standing::Open), Some(Standing::Watched), Some(Standing::Closed), None];

/// The pane.
#[derive(Default)]
pub struct Findings {
    rows: Vec<FindingRow>,
    list: List<Id>,
    /// Which of [`PARTS`] is shown.
    part: usize,
    places: Titles,
    whole: bool,
}

impl Findings {
    fn selected(&self) -> Option<&FindingRow> {
        self.list.selected().and_then(|n| self.rows.get(n))
    }

    fn standing(&self) -> Option<Standing> {
        PARTS[self.part % PARTS.len()]
    }

    fn read_on(&mut self, store: &Store, limit: usize) -> Result<()> {
        let text = self.list.filter.words().map(str::to_owned);
        let filter = Filter { standing: self.standing(), text, ..Filter::default() };
        let found = store.findings(&filter, &Page { after: self.rows.last().map(FindingRow::key), limit })?;
        self.whole = found.len() < limit;
        self.rows.extend(found);
        // What is typed narrows what is read: everything read passes.
        let typed = self.list.filter.words().unwrap_or_default().to_owned();
        self.list.fill(self.rows.iter().map(|row| row.finding.id).collect(), |_| typed.clone(), |_, _| false);
        Ok(())
    }

    fn anew(&mut self) -> Vec<Effect> {
        self.rows.clear();
        vec![Effect::Refresh]
    }

    fn command(&mut self, command: Command, cx: Cx<'_>) -> Vec<Effect> {
        if self.list.step(command, cx.size.1.saturating_sub(1)) {
            return Vec::new();
        }
        match command {
            Command::Filter => self.list.filter.begin(),
            Command::Standing => {
                self.part = (self.part + 1) % PARTS.len();
                self.list.restart();
                return self.anew();
            }
            Command::Open => return self.open(cx),
            Command::ToRound => return self.round(cx),
            // It is asked where it is worked.
            Command::Raise => return vec![Effect::Run(Command::Actions), Effect::Run(Command::Raise)],
            Command::Back if self.list.back() => return self.anew(),
            Command::Back if self.part != 0 => {
                self.part = 0;
                self.list.restart();
                return self.anew();
            }
            Command::Back => return vec![Effect::Run(Command::Today)],
            _ => {}
        }
        Vec::new()
    }

    /// The action that puts it right, with each round that saw it; the round where it has none.
    fn open(&self, cx: Cx<'_>) -> Vec<Effect> {
        match self.selected().and_then(|row| row.finding.action) {
            Some(action) => vec![Effect::Open(View::Action(action))],
            None => self.round(cx),
        }
    }

    /// The round that saw it first, at its line.
    fn round(&self, cx: Cx<'_>) -> Vec<Effect> {
        let found = self.selected().and_then(|row| Some((row.finding.round?, row.finding.item.clone())));
        let Some((round, line)) = found else { return vec![Effect::Say(cx.text.say("inspect-findings-no-round"))] };
        vec![Effect::Open(View::Round { which: Which::Row(round), line })]
    }
}

impl Pane for Findings {
    fn scope(&self) -> Scope {
        Scope::Findings
    }

    fn nouns(&self) -> &'static [Noun] {
        &[Noun::Finding, Noun::Action, Noun::Round, Noun::Area, Noun::Asset, Noun::Person]
    }

    fn refresh(&mut self, store: &Store, _cx: Cx<'_>) -> Result<()> {
        self.places = store.titles()?;
        // As far as was read before: the selection may be there.
        let limit = self.rows.len().max(PAGE);
        self.rows.clear();
        self.read_on(store, limit)
    }

    fn wants_detail(&self, cx: Cx<'_>) -> bool {
        self.list.row() + usize::from(cx.size.1) >= self.list.count().0 && !self.whole
    }

    fn detail(&mut self, store: &Store, _cx: Cx<'_>) -> Result<()> {
        self.read_on(store, PAGE)
    }

    fn update(&mut self, act: Act<'_>, cx: Cx<'_>) -> Vec<Effect> {
        if let Act::Show(sight) = &act {
            let named = PARTS.iter().position(|part| part.map_or("", Standing::name) == sight.part);
            self.part = named.unwrap_or_default();
        }
        if hears(&mut self.list.filter, &act) {
            return self.anew();
        }
        match act {
            Act::Do(command) => self.command(command, cx),
            Act::Paste(_) => vec![Effect::Say(cx.text.say("app-no-field"))],
            _ => Vec::new(),
        }
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

    fn record(&self, _cx: Cx<'_>) -> Option<(Id, String)> {
        self.selected().map(|row| (row.finding.id, reference(Noun::Finding, row.finding.number)))
    }

    fn sight(&self) -> Option<Sight> {
        let words = self.list.filter.words().unwrap_or_default().to_owned();
        let part = self.standing().map_or("", Standing::name).to_owned();
        Some(Sight { scope: Scope::Findings, part, words })
    }

    fn papers(&self, cx: Cx<'_>) -> Vec<Paper> {
        let text = self.list.filter.words().map(str::to_owned);
        let findings = Filter { standing: self.standing(), text, ..Filter::default() };
        vec![paper::list(Kind::Findings, Narrowed { findings, ..Narrowed::default() }, cx)]
    }

    fn point(&mut self, row: u16, _cx: Cx<'_>) -> Option<bool> {
        row.checked_sub(1).and_then(|line| self.list.point(line))
    }

    fn offers(&self, command: Command, cx: Cx<'_>) -> bool {
        match command {
            Command::Open | Command::History => self.selected().is_some(),
            Command::ToRound => self.selected().is_some_and(|row| row.finding.round.is_some()),
            Command::Raise => cx.actor.may(crate::domain::role::Duty::RaiseFindings),
            _ => true,
        }
    }
}

/// Until when a finding stood: when it was seen last.
fn seen(row: &FindingRow) -> Instant {
    row.finding.seen
}
