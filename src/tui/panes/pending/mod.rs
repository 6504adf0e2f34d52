//! To countersign: signed rounds that somebody who answered none of it must look at, the longest waiting first.

mod draw;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::picked::Picked;
use crate::domain::change::Change;
use crate::domain::noun::Noun;
use crate::domain::record::Id;
use crate::domain::round::{self, Which};
use crate::store::{Awaiting, Result, Store};
use crate::tui::command::{Command, Scope};
use crate::tui::cx::Cx;
use crate::tui::dialog::{Ask, Confirm, Reply};
use crate::tui::effect::{Act, Effect};
use crate::tui::key::Key;
use crate::tui::panes::Pane;
use crate::tui::view::View;

/// The most that are listed: whoever has more to look at begins with the oldest.
const MOST: i64 = 500;

/// The pane.
#[derive(Default)]
pub struct Pending {
    rows: Vec<Awaiting>,
    list: Picked<Id>,
    /// What is asked to be countersigned.
    asked: Option<(Id, String)>,
}

impl Pending {
    fn selected(&self) -> Option<&Awaiting> {
        self.list.selected().and_then(|n| self.rows.get(n))
    }

    fn show(&mut self) {
        self.list.show(self.rows.iter().map(|row| (row.id, "")));
    }

    fn command(&mut self, command: Command, cx: Cx<'_>) -> Vec<Effect> {
        if self.list.command(command, usize::from(cx.size.1.saturating_sub(2)).max(1)) {
            return Vec::new();
        }
        let row = self.selected().cloned();
        match (command, row) {
            (Command::Back, _) => vec![Effect::Run(Command::Today)],
            (Command::Open, Some(row)) => {
                vec![Effect::Open(View::Round { which: Which::Row(row.id), line: None })]
            }
            (Command::Review, Some(row)) => {
                let title = cx.text.phrase(&row.title).to_owned();
                self.asked = Some((row.id, title.clone()));
                let confirm = Confirm {
                    title: cx.text.say_with("round-review-title", &[("title", title.into())]),
                    body: vec![cx.text.say("round-review-ask")],
                    enter: cx.text.say("round-key-sign"),
                };
                vec![Effect::ask(Ask::Confirm(confirm))]
            }
            (Command::History, Some(row)) => vec![Effect::ask(Ask::History(row.id, row.reference))],
            (_, None) => vec![Effect::Say(cx.text.say("app-empty"))],
            _ => Vec::new(),
        }
    }
}

impl Pane for Pending {
    fn scope(&self) -> Scope {
        Scope::Pending
    }

    fn nouns(&self) -> &'static [Noun] {
        &[Noun::Round, Noun::Answer, Noun::Signature, Noun::Person]
    }

    fn refresh(&mut self, store: &Store, _cx: Cx<'_>) -> Result<()> {
        self.rows = store.awaiting_review(MOST)?;
        self.show();
        Ok(())
    }

    fn update(&mut self, act: Act<'_>, cx: Cx<'_>) -> Vec<Effect> {
        match (act, &self.asked) {
            (Act::Do(command), _) => self.command(command, cx),
            (Act::Reply(Reply::Yes), Some((round, _))) => {
                let change = round::Change::Review { round: *round, language: cx.text.lang() };
                vec![Effect::apply(Change::Round(change))]
            }
            (Act::Saved(_), Some((_, title))) => {
                let said = cx.text.say_with("round-reviewed", &[("title", title.as_str().into())]);
                self.asked = None;
                vec![Effect::Say(said)]
            }
            _ => Vec::new(),
        }
    }

    fn settle(&mut self, cx: Cx<'_>) {
        self.list.settle(usize::from(cx.size.1.saturating_sub(1)));
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
        draw::draw(self, frame, area, cx);
    }

    fn takes(&self, key: Key) -> bool {
        self.list.takes(key)
    }

    fn offers(&self, command: Command, _cx: Cx<'_>) -> bool {
        match command {
            Command::Open | Command::Review | Command::History => self.selected().is_some(),
            _ => true,
        }
    }
}
