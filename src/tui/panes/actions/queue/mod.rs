//! A queue of actions: one view of the tab, read page by page to the oldest.

mod draw;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::deeds::{Asked, Deeds, fits, is_deed};
use super::found::Known;
use super::part::{Only, Part, Show, Shown};
use super::who::Who;
use super::{forms, page, sheet, standing};
use crate::domain::action::{Action, ActionState, Filter, Key, Order, Page};
use crate::domain::noun::Noun;
use crate::domain::record::Id;
use crate::host::draft::Spot;
use crate::store::{Held, Receipt, Result, Store};
use crate::transfer::out::{self, Narrowed};
use crate::tui::command::{Command, Scope};
use crate::tui::cx::Cx;
use crate::tui::dialog::Ask;
use crate::tui::draft::Standing;
use crate::tui::effect::{Act, Effect};
use crate::tui::key::Key as Pressed;
use crate::tui::panes::Pane;
use crate::tui::panes::head::{hears, spanned};
use crate::tui::panes::paper;
use crate::tui::sight::Sight;
use crate::tui::view::{Paper, View};
use crate::tui::widget::list::List;

/// How many are read at a time: some screenfuls.
const PAGE: usize = 200;
/// The most that a list holds; what is older is found by its words.
const MOST: usize = 5000;
/// Columns from which the detail stands beside the list.
pub(super) const WIDE: u16 = 110;

/// The pane.
pub struct Queue {
    pub(super) part: Part,
    pub(super) shown: Shown,
    pub(super) rows: Vec<Held<Action>>,
    /// The places of the rows that are shown.
    pub(super) list: List<Id>,
    pub(super) who: Who,
    deeds: Deeds,
    /// Where the next page goes on.
    after: Option<Key>,
    /// The last one is among those read.
    whole: bool,
    pub(super) detail: Option<Box<Known>>,
    /// The detail that was read is of this action, as of this revision.
    detailed: Option<(Id, i64)>,
}

impl Queue {
    /// A view, nothing read yet.
    pub fn of(part: Part) -> Self {
        Self {
            part,
            shown: Shown::default(),
            rows: Vec::new(),
            list: List::default(),
            who: Who::default(),
            deeds: Deeds::default(),
            after: None,
            whole: false,
            detail: None,
            detailed: None,
        }
    }

    pub(super) fn selected(&self) -> Option<&Held<Action>> {
        self.list.selected().and_then(|place| self.rows.get(place))
    }

    fn find(&self, id: Id) -> Option<&Held<Action>> {
        self.rows.iter().find(|held| held.record.id == id)
    }

    fn states(&self) -> Vec<ActionState> {
        match self.part {
            Part::Open => Filter::open().states,
            Part::ToVerify => vec![ActionState::Done],
            Part::Watching => vec![ActionState::Watching],
            Part::Past => {
                vec![ActionState::Closed, ActionState::Declined, ActionState::Merged, ActionState::Void]
            }
        }
    }

    fn order(&self) -> Order {
        if self.part == Part::Past { Order::Newest } else { Order::Due }
    }

    fn filter(&self, cx: Cx<'_>) -> Filter {
        let mut filter = Filter { states: self.states(), ..Filter::default() };
        match &self.shown.only {
            Only::Any => {}
            Only::Owner(id) => filter.owner = Some(*id),
            Only::Post(code) => filter.posts = vec![code.clone()],
            Only::Area(code) => filter.area = Some(code.clone()),
            Only::Step(step) => {
                let ladder = cx.site.settings.ladder;
                let rung = crate::domain::action::Rung::ALL.get(usize::from(*step)).copied();
                filter.due_before = rung.map(|rung| ladder.due_before(rung, cx.now));
            }
        }
        match self.shown.show {
            // What one may not verify oneself is not for one.
            Show::Mine if self.part == Part::ToVerify => filter.not_hands = cx.actor.person,
            Show::Mine => {
                filter.owner = filter.owner.or(cx.actor.person);
                filter.posts.extend(self.who.posts_of(cx.actor));
            }
            Show::All | Show::Late => {}
        }
        if self.shown.show == Show::Late {
            filter.due_before = filter.due_before.or(Some(cx.now));
        }
        filter
    }

    fn read_on(&mut self, store: &Store, limit: usize, cx: Cx<'_>) -> Result<()> {
        let order = self.order();
        let found = store.actions(&self.filter(cx), &Page { order, after: self.after, limit })?;
        self.after = found.last().map(|row| row.key(order)).or(self.after);
        self.whole = found.len() < limit;
        self.rows.extend(found.into_iter().map(|row| Held { record: row.action, seq: row.seq }));
        self.sift(cx);
        Ok(())
    }

    /// Shows what is asked for of what was read, the selection on the same action.
    fn sift(&mut self, cx: Cx<'_>) {
        if self.part == Part::ToVerify {
            // What one may verify oneself comes first; each half as it was.
            let own = |held: &Held<Action>| held.record.has_hand_of(cx.actor.person);
            self.rows.sort_by_key(|held| (own(held), held.record.due, held.record.id));
        }
        let (rows, who) = (&self.rows, &self.who);
        let words =
            |place: usize| rows.get(place).map(|held: &Held<Action>| words(&held.record, who, cx)).unwrap_or_default();
        self.list.fill(rows.iter().map(|held| held.record.id).collect(), words, |_, _| false);
    }

    fn command(&mut self, command: Command, cx: Cx<'_>) -> Vec<Effect> {
        if self.list.step(command, draw::rows(cx.size.1)) {
            return Vec::new();
        }
        if is_deed(command) {
            let places = self.list.chosen();
            let chosen: Vec<&Held<Action>> = places.into_iter().filter_map(|place| self.rows.get(place)).collect();
            let known = self
                .detail
                .as_deref()
                .filter(|known| chosen.iter().all(|held| held.record.id == known.view.held.record.id));
            return self.deeds.command(command, &chosen, known.and_then(|known| known.criterion(cx)), &self.who, cx);
        }
        match command {
            Command::Open => {
                let Some(held) = self.selected() else { return vec![Effect::Say(cx.text.say("app-empty"))] };
                return vec![Effect::Open(View::Action(held.record.id))];
            }
            Command::Raise => {
                self.deeds.asked = Some(Asked::Raise);
                return vec![Effect::ask(Ask::Form(forms::raise(&self.who, cx)))];
            }
            Command::Filter => self.list.filter.begin(),
            Command::Mark => self.list.mark(),
            Command::MarkRange => return spanned(self.list.span(), cx),
            Command::Mine => {
                self.shown.show = self.shown.show.next(self.part);
                return self.anew(cx);
            }
            Command::History => return vec![Effect::Say(cx.text.say("app-empty"))],
            Command::Back if self.list.back() => self.sift(cx),
            Command::Back if self.shown != Shown::default() => {
                self.shown = Shown::default();
                return self.anew(cx);
            }
            Command::Back => return vec![Effect::Run(Command::Today)],
            _ => {}
        }
        Vec::new()
    }

    /// Shows another part, from its first row.
    fn anew(&mut self, cx: Cx<'_>) -> Vec<Effect> {
        self.rows.clear();
        self.list.restart();
        let said = match self.shown.show {
            Show::Mine => "actions-shows-mine",
            Show::All => "actions-shows-all",
            Show::Late => "actions-shows-late",
        };
        vec![Effect::Refresh, Effect::Say(cx.text.say(said))]
    }

    fn saved(&mut self, receipt: &Receipt, cx: Cx<'_>) -> Vec<Effect> {
        self.list.marks.clear();
        let raised = matches!(self.deeds.asked, Some(Asked::Raise));
        let id = receipt.records.first().copied();
        if let Some(id) = id.filter(|_| raised) {
            self.list.find(|key| *key == id);
        }
        let mut deeds = std::mem::take(&mut self.deeds);
        let now = id.and_then(|id| self.find(id)).map(|held| &held.record);
        let said = deeds.saved(receipt, now, cx);
        self.deeds = deeds;
        said
    }
}

/// What a row is found by: what it is called, in every language, how it stands, who does it and where.
fn words(action: &Action, who: &Who, cx: Cx<'_>) -> String {
    let told = standing::told(action, cx);
    let titles: Vec<&str> = action.title.texts().collect();
    let note = action.note.as_deref().unwrap_or_default();
    let class = cx.text.word(action.severity);
    format!("{} {} {note} {} {class} {}", forms::called(action), titles.join(" "), told.state, who.words(action))
}

impl Pane for Queue {
    fn scope(&self) -> Scope {
        Scope::Actions
    }

    fn nouns(&self) -> &'static [Noun] {
        &[Noun::Action, Noun::Finding, Noun::Person, Noun::Post, Noun::Area, Noun::Asset, Noun::Site]
    }

    fn refresh(&mut self, store: &Store, cx: Cx<'_>) -> Result<()> {
        self.who = Who::read(store)?;
        // As far as was read before: the selection may be there.
        let limit = self.rows.len().max(PAGE);
        self.rows.clear();
        self.after = None;
        self.read_on(store, limit, cx)
    }

    fn wants_detail(&self, cx: Cx<'_>) -> bool {
        self.wants_more(cx) || self.wants_sheet()
    }

    fn detail(&mut self, store: &Store, cx: Cx<'_>) -> Result<()> {
        if self.wants_more(cx) {
            self.read_on(store, PAGE, cx)?;
        }
        if self.wants_sheet() {
            self.detailed = self.selected().map(|held| (held.record.id, held.seq));
            self.detail = match self.detailed {
                Some((id, _)) => Known::read(store, id)?.map(Box::new),
                None => None,
            };
        }
        Ok(())
    }

    fn update(&mut self, act: Act<'_>, cx: Cx<'_>) -> Vec<Effect> {
        if let Act::Show(sight) = &act {
            self.shown = Shown::read(&sight.part);
            self.list.filter.set(&sight.words);
            self.rows.clear();
            self.list.restart();
            return vec![Effect::Refresh];
        }
        if hears(&mut self.list.filter, &act) {
            self.sift(cx);
            return Vec::new();
        }
        match act {
            Act::Do(command) => self.command(command, cx),
            Act::Paste(_) => vec![Effect::Say(cx.text.say("app-no-field"))],
            Act::Reply(reply) => self.deeds.reply(reply, cx),
            Act::Saved(receipt) => self.saved(receipt, cx),
            Act::Type(_) | Act::Show(_) => Vec::new(),
        }
    }

    fn settle(&mut self, cx: Cx<'_>) {
        self.list.settle(draw::rows(cx.size.1));
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
        draw::draw(self, frame, area, cx);
    }

    fn takes(&self, key: Pressed) -> bool {
        self.list.filter.takes(key)
    }

    fn offers(&self, command: Command, cx: Cx<'_>) -> bool {
        match command {
            Command::Raise => cx.actor.may(crate::domain::role::Duty::RaiseFindings),
            command if is_deed(command) => self.selected().is_some_and(|held| fits(command, &held.record)),
            Command::Open => self.selected().is_some(),
            _ => true,
        }
    }

    fn record(&self, _cx: Cx<'_>) -> Option<(Id, String)> {
        self.selected().map(|held| (held.record.id, forms::called(&held.record)))
    }

    fn sight(&self) -> Option<Sight> {
        let words = self.list.filter.words().unwrap_or_default().to_owned();
        Some(Sight { scope: Scope::Actions, part: self.shown.written(self.part), words })
    }

    fn lists(&self, sight: &Sight) -> bool {
        sight.scope == Scope::Actions && sight.part.split_whitespace().next() == Some(self.part.name())
    }

    fn stands(&self, cx: Cx<'_>) -> Standing {
        let about = self.selected().map_or_else(String::new, |held| forms::about(&held.record, cx));
        let record = self.list.key().map(Id::to_string).unwrap_or_default();
        let spot = Spot { pane: format!("actions {}", self.part.name()), record, line: String::new() };
        Standing { spot, about }
    }

    fn stand(&mut self, spot: &Spot, _cx: Cx<'_>) -> bool {
        let here = spot.pane == format!("actions {}", self.part.name());
        // What concerns several, or is new, is about no row.
        here && (self.list.find(|key| key.to_string() == spot.record) || self.rows.is_empty() || spot.record.is_empty())
    }

    fn papers(&self, cx: Cx<'_>) -> Vec<Paper> {
        let only = self.list.filter.words().map(|_| self.list.keys().copied().collect());
        let narrowed = Narrowed { actions: self.filter(cx), only, ..Narrowed::default() };
        vec![paper::list(out::Kind::Actions, narrowed, cx)]
    }

    fn point(&mut self, row: u16, cx: Cx<'_>) -> Option<bool> {
        row.checked_sub(1).filter(|line| *line < draw::rows(cx.size.1)).and_then(|line| self.list.point(line))
    }
}

impl Queue {
    /// Whether the last one is among those read.
    pub(super) fn is_whole(&self) -> bool {
        self.whole
    }

    /// Whether the selection nears the end of what was read.
    fn wants_more(&self, cx: Cx<'_>) -> bool {
        let near = self.list.row() + usize::from(cx.size.1) >= self.list.count().0;
        near && !self.whole && self.rows.len() < MOST
    }

    /// Also where it is not shown: a plan begins with what good looks like on the line.
    fn wants_sheet(&self) -> bool {
        let now = self.selected().map(|held| (held.record.id, held.seq));
        now != self.detailed
    }

    /// What is known of the selected one beside its row; none until it was read.
    fn known(&self) -> Option<&Known> {
        let id = self.selected()?.record.id;
        self.detail.as_deref().filter(|known| known.view.held.record.id == id)
    }

    /// What stands beside the list: none until it was read.
    pub(super) fn beside(&self, room: usize, cx: Cx<'_>) -> Vec<page::Line> {
        let Some(held) = self.selected() else { return Vec::new() };
        sheet::lines(&held.record, self.known(), &self.who, room, cx)
    }
}
