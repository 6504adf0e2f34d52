//! A form as the round screen will show it, before it is published.

use std::collections::HashMap;
use std::sync::Arc;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Round, draw};
use crate::domain::noun::Noun;
use crate::domain::record::Id;
use crate::domain::round::Which;
use crate::domain::template::{Form, Template, TemplateState};
use crate::domain::time::Instant;
use crate::store::{Line, Result, RoundView, Store};
use crate::tui::command::{Command, Scope};
use crate::tui::cx::Cx;
use crate::tui::effect::{Act, Effect};
use crate::tui::panes::Pane;

/// The pane: a round that nobody walks.
pub struct Preview {
    form: Form,
    round: Round,
}

impl Preview {
    /// A preview of a form. Every line is shown, also those asked only after some answer.
    pub fn new(form: Form) -> Self {
        let mut round = Round::new(Which::Row(Id(0)), None);
        round.guidance = true;
        Self { form, round }
    }

    fn view(&self, now: Instant) -> RoundView {
        let lines = self.form.sections.iter().enumerate().flat_map(|(section, of)| {
            of.items.iter().map(move |item| Line {
                section,
                item: item.clone(),
                answer: None,
                last: Vec::new(),
                finding: None,
                action: None,
                known: None,
            })
        });
        RoundView {
            which: self.round.which.clone(),
            lines: lines.collect(),
            template: Arc::new(Template {
                id: Id(0),
                code: self.form.code.clone(),
                version: 0,
                state: TemplateState::InForce,
                form: self.form.clone(),
            }),
            round: None,
            due: now,
            opens: now,
            signatures: Vec::new(),
            names: HashMap::new(),
        }
    }
}

impl Pane for Preview {
    fn scope(&self) -> Scope {
        Scope::Preview
    }

    fn nouns(&self) -> &'static [Noun] {
        &[Noun::Area, Noun::Asset, Noun::Post]
    }

    fn refresh(&mut self, store: &Store, cx: Cx<'_>) -> Result<()> {
        self.round.names = store.titles()?;
        if self.round.view.is_none() {
            self.round.view = Some(self.view(cx.now));
            self.round.go(0, cx);
        }
        Ok(())
    }

    fn update(&mut self, act: Act<'_>, cx: Cx<'_>) -> Vec<Effect> {
        let at = self.round.index();
        let page = usize::from(cx.size.1 / 2);
        match act {
            Act::Do(Command::Up) => self.round.go(at.saturating_sub(1), cx),
            Act::Do(Command::Down) => self.round.go(at + 1, cx),
            Act::Do(Command::PageUp) => self.round.go(at.saturating_sub(page), cx),
            Act::Do(Command::PageDown) => self.round.go(at + page, cx),
            Act::Do(Command::Back) => return vec![Effect::Close(None)],
            _ => {}
        }
        Vec::new()
    }

    fn settle(&mut self, cx: Cx<'_>) {
        self.round.settle(cx);
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
        draw::draw(&self.round, frame, area, cx);
    }

    fn is_whole(&self) -> bool {
        true
    }
}
