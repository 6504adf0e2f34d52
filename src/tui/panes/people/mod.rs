//! People: who works here, in which role, with which logins; set up through forms by those who may, read by everyone.

mod draw;
mod forms;
mod row;
mod update;

use ratatui::Frame;
use ratatui::layout::Rect;

use self::row::{Named, Row};
use crate::domain::noun::Noun;
use crate::domain::record::Id;
use crate::domain::role::Duty;
use crate::domain::time::Instant;
use crate::store::{Result, Store};
use crate::transfer::out::{Kind, Narrowed};
use crate::tui::command::{Command, Scope};
use crate::tui::cx::Cx;
use crate::tui::effect::{Act, Effect};
use crate::tui::key::Key;
use crate::tui::panes::Pane;
use crate::tui::panes::paper;
use crate::tui::sight::Sight;
use crate::tui::view::Paper;
use crate::tui::widget::list::List;

/// What is asked in a dialog, and of whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    New,
    Edit(Id),
    Role(Id),
    Lend(Id),
    EndLoan(Id),
    Logins(Id),
    Reset(Id),
    Leave(Id),
}

/// The pane.
#[derive(Default)]
pub struct People {
    rows: Vec<Row>,
    posts: Named,
    crews: Named,
    list: List<Id>,
    /// Who may set people up, and who may lend roles: told to those who may not.
    managers: Vec<String>,
    leaders: Vec<String>,
    /// When a role that is lent now would end by itself.
    until: Option<Instant>,
    asked: Option<Asked>,
}

impl People {
    fn selected(&self) -> Option<&Row> {
        self.list.selected().and_then(|n| self.rows.get(n))
    }

    fn of(&self, person: Id) -> Option<&Row> {
        self.rows.iter().find(|row| row.person.id == person)
    }

    fn show(&mut self) {
        let rows = &self.rows;
        let words = |place: usize| rows.get(place).map(|row| row.words.clone()).unwrap_or_default();
        self.list.fill(rows.iter().map(|row| row.person.id).collect(), words, |_, _| false);
    }
}

impl Pane for People {
    fn scope(&self) -> Scope {
        Scope::People
    }

    fn nouns(&self) -> &'static [Noun] {
        &[Noun::Person, Noun::Loan, Noun::Pin, Noun::Post, Noun::Crew]
    }

    fn refresh(&mut self, store: &Store, cx: Cx<'_>) -> Result<()> {
        (self.rows, self.posts) = row::read(store, cx)?;
        self.crews = store.crews()?.into_iter().map(|held| (held.record.is.code, held.record.is.title)).collect();
        self.managers = store.who_may(Duty::SetPeople)?;
        self.leaders = store.who_may(Duty::RunShift)?;
        self.until = cx.calendar.shifts_at(cx.now).last().map(|turn| turn.end);
        self.show();
        Ok(())
    }

    fn update(&mut self, act: Act<'_>, cx: Cx<'_>) -> Vec<Effect> {
        update::update(self, act, cx)
    }

    fn settle(&mut self, cx: Cx<'_>) {
        self.list.settle(draw::rows(cx.size.1));
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
        draw::draw(self, frame, area, cx);
    }

    fn takes(&self, key: Key) -> bool {
        self.list.filter.takes(key)
    }

    fn record(&self, _cx: Cx<'_>) -> Option<(Id, String)> {
        self.selected().map(|row| (row.person.id, row.person.name.clone()))
    }

    fn sight(&self) -> Option<Sight> {
        let words = self.list.filter.words().unwrap_or_default().to_owned();
        Some(Sight { scope: Scope::People, part: String::new(), words })
    }

    fn papers(&self, cx: Cx<'_>) -> Vec<Paper> {
        let only = self.list.filter.words().map(|_| self.list.keys().copied().collect());
        vec![paper::list(Kind::People, Narrowed { only, ..Narrowed::default() }, cx)]
    }

    fn point(&mut self, row: u16, cx: Cx<'_>) -> Option<bool> {
        let line = row.checked_sub(1).filter(|line| *line < draw::rows(cx.size.1));
        line.and_then(|line| self.list.point(line))
    }

    fn offers(&self, command: Command, cx: Cx<'_>) -> bool {
        let role = cx.actor.role;
        match command {
            // `e` says it already.
            Command::Open => false,
            Command::New => role.may(Duty::SetPeople),
            Command::Edit | Command::GiveRole | Command::Logins | Command::Leave => {
                role.may(Duty::SetPeople) && self.selected().is_some()
            }
            Command::Lend | Command::ResetPin => role.may(Duty::RunShift) && self.selected().is_some(),
            _ => true,
        }
    }
}
