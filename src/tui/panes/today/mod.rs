//! Today: one queue of everything due this shift, in order of urgency.

mod detail;
mod draw;
mod items;
mod mine;
mod standing;
mod update;

pub(super) use detail::clause;

use std::collections::HashMap;

use ratatui::Frame;
use ratatui::layout::Rect;

use self::items::{Item, Spot};
use self::mine::Mine;
use crate::domain::action::{ActionState, Filter, Order, Page};
use crate::domain::calendar::Turn;
use crate::domain::code::Code;
use crate::domain::noun::{Noun, reference};
use crate::domain::phrase::Phrase;
use crate::domain::record::Id;
use crate::domain::role::Duty;
use crate::domain::round::Which;
use crate::domain::time::Instant;
use crate::host::draft;
use crate::store::{Agenda, DueAction, Result, RoundView, Row, Store, Titles};
use crate::tui::command::{Command, Scope};
use crate::tui::cx::Cx;
use crate::tui::draft::Standing;
use crate::tui::effect::{Act, Effect};
use crate::tui::key::Key;
use crate::tui::panes::Pane;
use crate::tui::sight::Sight;
use crate::tui::widget::list::List;

/// The most actions that are shown because they wait to be verified.
const WAITING: usize = 50;
/// Columns from which the detail stands beside the list.
const WIDE: u16 = 110;

/// Which part of the queue is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Show {
    Mine,
    All,
    Late,
}

impl Show {
    const ALL: [Self; 3] = [Self::Mine, Self::All, Self::Late];

    /// Its name where it is saved.
    fn name(self) -> &'static str {
        match self {
            Self::Mine => "mine",
            Self::All => "all",
            Self::Late => "late",
        }
    }
}

/// What was asked in a dialog, and of what.
#[derive(Debug, Clone)]
enum Asked {
    Skip(Vec<Which>),
    NotHere(Vec<Which>),
    Walked(Which),
    Explain,
    DoLate,
    Review(Vec<Id>),
    Void(Id),
    Start,
}

/// What is being saved.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Doing {
    /// Nothing needs to follow but a word.
    Plain,
    /// The same, of so many rounds.
    Several(usize),
    /// A round was begun and is opened: the record that the receipt names first.
    Open,
}

/// The pane, in a spot.
const TODAY: &str = "today";

/// The pane.
#[derive(Default)]
pub struct Today {
    agenda: Option<Agenda>,
    /// The shift shown; none: whichever runs.
    turn: Option<Turn>,
    items: Vec<Item>,
    list: List<Spot>,
    show: Option<Show>,
    mine: Mine,
    names: Titles,
    shifts: HashMap<Code, Phrase>,
    asked: Option<Asked>,
    doing: Option<Doing>,
    /// The row whose round was opened from here.
    entered: Option<Spot>,
    detail: Option<(Spot, Option<Box<RoundView>>)>,
    /// The rounds that were late when it was read last; none before it was read.
    late: Option<Vec<Spot>>,
    rings: bool,
    /// An import that was begun and not ended.
    left_open: Option<String>,
}

impl Today {
    fn selected(&self) -> Option<&Item> {
        self.list.selected().and_then(|place| self.items.get(place))
    }

    /// The moment the queue is looked at: now, or the last or first of another shift.
    fn moment(&self, now: Instant) -> Instant {
        match &self.turn {
            Some(turn) if turn.end <= now => Instant(turn.end.0 - 60_000),
            Some(turn) if turn.start > now => turn.start,
            _ => now,
        }
    }

    /// Shows the part of the queue that is asked for, the selection on the same record.
    fn sift(&mut self, cx: Cx<'_>) {
        let Some(agenda) = &self.agenda else { return };
        let show = self.show.unwrap_or(Show::All);
        let settled = |item: Option<&Item>| item.and_then(Item::round).is_some_and(crate::store::Row::is_settled);
        // Done by oneself: what comes next is wanted then, not what went down to the end of the list.
        let own =
            self.doing == Some(Doing::Plain) || (self.entered.is_some() && self.entered.as_ref() == self.list.key());
        let finishes = own && !settled(self.selected());
        let mine = &self.mine;
        self.items = items::of(agenda, self.moment(cx.now));
        self.items.retain(|item| match show {
            Show::All => true,
            Show::Mine => mine.has(item, cx),
            Show::Late => item.is_late(cx.now),
        });
        // Of a shift to come, only what it will bring: what is open now would look missed from there.
        if let Some(start) = self.turn.as_ref().map(|turn| turn.start).filter(|start| *start > cx.now) {
            self.items.retain(|item| item.round().is_some_and(|row| row.opens >= start || row.due > start));
        }
        let row = self.list.row();
        let (items, names) = (&self.items, &self.names);
        let words = |place| items.get(place).map(|item: &Item| standing::words(item, names, cx)).unwrap_or_default();
        self.list.fill(items.iter().map(Item::spot).collect(), words, Spot::is_near);
        if finishes && settled(self.selected()) {
            self.list.go(row);
        }
    }

    /// The rounds among the rows that are marked, else the selected one; and how many rows that are.
    fn chosen(&self) -> (Vec<&Row>, usize) {
        let chosen = self.list.chosen();
        let rounds = chosen.iter().filter_map(|place| self.items.get(*place)).filter_map(Item::round);
        (rounds.collect(), chosen.len())
    }

    /// The rounds that are late now, whichever shift is shown.
    fn late(&self, store: &Store, cx: Cx<'_>) -> Result<Vec<Spot>> {
        let now = if self.turn.is_some() { Some(store.agenda(cx.now)?) } else { None };
        let rows = now.iter().chain(&self.agenda).take(1).flat_map(|agenda| &agenda.rows);
        Ok(rows.filter(|row| row.is_open() && row.late).map(items::spot).collect())
    }
}

/// The actions that wait to be verified by the person at the keyboard, beside those that are due.
fn waiting(store: &Store, agenda: &Agenda, cx: Cx<'_>) -> Result<Vec<DueAction>> {
    let Some(me) = cx.actor.person.filter(|_| cx.actor.may(Duty::RunShift)) else { return Ok(Vec::new()) };
    let filter = Filter { not_hands: Some(me), ..Filter::in_state(ActionState::Done) };
    let found = store.actions(&filter, &Page::first(Order::Due, WAITING))?;
    let known = |id: Id| agenda.actions.iter().any(|due| due.action.id == id);
    let others = found.into_iter().filter(|row| !known(row.action.id));
    Ok(others.map(|row| DueAction { action: row.action, owner: row.owner }).collect())
}

impl Pane for Today {
    fn scope(&self) -> Scope {
        Scope::Today
    }

    fn nouns(&self) -> &'static [Noun] {
        use Noun::{
            Action, Answer, Area, Asset, Holiday, Import, Person, Post, Round, Schedule, Shift, Site, Suspension,
            Template,
        };
        &[
            Action, Answer, Area, Asset, Holiday, Import, Person, Post, Round, Schedule, Shift, Site, Suspension,
            Template,
        ]
    }

    fn refresh(&mut self, store: &Store, cx: Cx<'_>) -> Result<()> {
        let mut agenda = store.agenda(self.moment(cx.now))?;
        agenda.actions.extend(waiting(store, &agenda, cx)?);
        self.agenda = Some(agenda);
        self.mine = Mine::read(store, cx.actor)?;
        self.left_open = store.open_imports()?.first().map(|held| held.record.reference());
        self.shifts = store.shifts()?.into_iter().map(|held| (held.record.is.code, held.record.is.title)).collect();
        self.names = store.titles()?;
        for due in self.agenda.iter_mut().flat_map(|agenda| &mut agenda.actions) {
            let post = due.action.post.as_ref().and_then(|post| self.names.get(post));
            due.owner = due.owner.take().or_else(|| post.map(|post| cx.text.phrase(post).to_owned()));
        }
        let first = if self.mine.is_empty() { Show::All } else { Show::Mine };
        self.show.get_or_insert(first);
        self.sift(cx);
        let late = self.late(store, cx)?;
        // Each round rings when it turns late, whatever was done meanwhile about others.
        self.rings |= self.late.as_ref().is_some_and(|before| late.iter().any(|spot| !before.contains(spot)));
        self.late = Some(late);
        self.detail = None;
        Ok(())
    }

    fn wants_detail(&self, cx: Cx<'_>) -> bool {
        let at = self.list.key();
        cx.size.0 >= WIDE && at.is_some() && self.detail.as_ref().map(|(spot, _)| spot) != at
    }

    fn detail(&mut self, store: &Store, cx: Cx<'_>) -> Result<()> {
        let Some(spot) = self.list.key().cloned() else { return Ok(()) };
        let which = self.selected().and_then(Item::which);
        // A slot that cannot be begun has no lines to show; that is no error here.
        let view = which.and_then(|which| store.round(&which, cx.now).ok());
        self.detail = Some((spot, view.map(Box::new)));
        Ok(())
    }

    fn update(&mut self, act: Act<'_>, cx: Cx<'_>) -> Vec<Effect> {
        update::update(self, act, cx)
    }

    fn settle(&mut self, cx: Cx<'_>) {
        self.list.settle(cx.size.1.saturating_sub(1));
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
        draw::draw(self, frame, area, cx);
    }

    fn stands(&self, cx: Cx<'_>) -> Standing {
        let spot = self.list.key().map(Spot::written).unwrap_or_default();
        let title = self.selected().map(|item| match item {
            Item::Round(row) => &row.title,
            Item::Reading(reading) => &reading.title,
            Item::Action(due) => &due.action.title,
        });
        let about = title.map_or_else(String::new, |title| cx.text.phrase(title).to_owned());
        Standing { spot: draft::Spot { pane: TODAY.to_owned(), record: spot, line: String::new() }, about }
    }

    fn stand(&mut self, spot: &draft::Spot, cx: Cx<'_>) -> bool {
        if spot.pane != TODAY {
            return false;
        }
        let is_it = |at: &Spot| at.written() == spot.record;
        if self.list.find(is_it) {
            return true;
        }
        // It may not be mine, and what is mine is shown first.
        let before = self.show.replace(Show::All);
        self.sift(cx);
        let found = self.list.find(is_it);
        if !found {
            self.show = before;
            self.sift(cx);
        }
        found
    }

    fn offers(&self, command: Command, _cx: Cx<'_>) -> bool {
        let any = |is: fn(&Row) -> bool| self.chosen().0.into_iter().any(is);
        match command {
            Command::Skip | Command::NotHere => any(Row::is_open),
            Command::Walked => self.selected().and_then(Item::round).is_some_and(Row::is_open),
            Command::Explain => any(items::is_missed),
            Command::Review => any(items::is_signed),
            _ => true,
        }
    }

    fn takes(&self, key: Key) -> bool {
        self.list.filter.takes(key)
    }

    fn record(&self, cx: Cx<'_>) -> Option<(Id, String)> {
        match self.selected()? {
            Item::Round(row) => row.id.zip(row.number).map(|(id, number)| (id, reference(Noun::Round, number))),
            Item::Reading(reading) => Some((reading.round, cx.text.phrase(&reading.title).to_owned())),
            Item::Action(due) => Some((due.action.id, reference(Noun::Action, due.action.number))),
        }
    }

    fn sight(&self) -> Option<Sight> {
        let words = self.list.filter.words().unwrap_or_default().to_owned();
        let part = self.show.map(Show::name).unwrap_or_default().to_owned();
        Some(Sight { scope: Scope::Today, part, words })
    }

    fn point(&mut self, row: u16, _cx: Cx<'_>) -> Option<bool> {
        row.checked_sub(1).and_then(|line| self.list.point(line))
    }

    fn rings(&mut self) -> bool {
        std::mem::take(&mut self.rings)
    }
}
