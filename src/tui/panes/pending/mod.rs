//! To countersign: signed rounds that somebody who answered none of it must look at, the longest waiting first.

mod draw;

use ratatui::Frame;
use ratatui::layout::Rect;

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
use crate::tui::sight::Sight;
use crate::tui::view::View;
use crate::tui::widget::list::List;

/// The most that are listed: whoever has more to look at begins with the oldest.
const MOST: i64 = 500;

/// The pane.
#[derive(Default)]
pub struct Pending {
    rows: Vec<Awaiting>,
    list: List<Id>,
    /// What is asked to be countersigned.
    asked: Option<(Id, String)>,
}

impl Pending {
    fn selected(&self) -> Option<&Awaiting> {
        self.list.selected().and_then(|n| self.rows.get(n))
    }

    fn show(&mut self) {
        let rows = &self.rows;
        let words = |place: usize| rows.get(place).map(words).unwrap_or_default();
        self.list.fill(rows.iter().map(|row| row.id).collect(), words, |_, _| false);
    }

    fn command(&mut self, command: Command, cx: Cx<'_>) -> Vec<Effect> {
        if self.list.step(command, cx.size.1.saturating_sub(1)) {
            return Vec::new();
        }
        let row = self.selected().cloned();
        match (command, row) {
            (Command::Filter, _) => {
                self.list.filter.begin();
                Vec::new()
            }
            (Command::Back, _) if self.list.back() => {
                self.show();
                Vec::new()
            }
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
            (_, None) => vec![Effect::Say(cx.text.say("app-empty"))],
            _ => Vec::new(),
        }
    }
}

/// What a round is found by, in every language.
fn words(row: &Awaiting) -> String {
    let titles = row.title.texts().collect::<Vec<_>>().join(" ");
    format!("{titles} {} {}", row.reference, row.signed_by.as_deref().unwrap_or_default())
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
            (Act::Type(key), _) => {
                if self.list.filter.key(key) {
                    self.show();
                }
                Vec::new()
            }
            (Act::Paste(text), _) if self.list.filter.is_open() => {
                self.list.filter.paste(text);
                self.show();
                Vec::new()
            }
            (Act::Show(sight), _) => {
                self.list.filter.set(&sight.words);
                self.show();
                Vec::new()
            }
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
        self.list.settle(cx.size.1.saturating_sub(1));
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
        draw::draw(self, frame, area, cx);
    }

    fn takes(&self, key: Key) -> bool {
        self.list.filter.takes(key)
    }

    fn record(&self, _cx: Cx<'_>) -> Option<(Id, String)> {
        self.selected().map(|row| (row.id, row.reference.clone()))
    }

    fn sight(&self) -> Option<Sight> {
        let words = self.list.filter.words().unwrap_or_default().to_owned();
        Some(Sight { scope: Scope::Pending, part: String::new(), words })
    }

    fn point(&mut self, row: u16, _cx: Cx<'_>) -> Option<bool> {
        row.checked_sub(1).and_then(|line| self.list.point(line))
    }

    fn offers(&self, command: Command, _cx: Cx<'_>) -> bool {
        match command {
            Command::Open | Command::Review | Command::History => self.selected().is_some(),
            _ => true,
        }
    }
}
