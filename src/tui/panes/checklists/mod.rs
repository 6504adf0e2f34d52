//! Checklists: what is in force, when it is due, on or off with one key.

mod draw;
mod row;
mod setting;
mod update;

use std::collections::HashMap;

use ratatui::Frame;
use ratatui::layout::Rect;

use self::row::Row;
use self::setting::Setting;
use crate::domain::code::Code;
use crate::domain::noun::Noun;
use crate::domain::phrase::Phrase;
use crate::domain::template::Form;
use crate::domain::time::Instant;
use crate::store::{Result, Store};
use crate::tui::command::{Command, Scope};
use crate::tui::cx::Cx;
use crate::tui::effect::{Act, Effect};
use crate::tui::key::{Key, KeyCode};
use crate::tui::panes::Pane;
use crate::tui::panes::plan::Planner;
use crate::tui::widget::field::Field;
use crate::tui::widget::narrow::narrow;
use crate::tui::widget::window::scroll;

/// What is being saved, and so what is said then.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Doing {
    /// A round is begun, and opened: the record that the receipt names first.
    Open,
    /// A schedule is switched on.
    On(Code),
    /// A schedule is switched off.
    Off,
    /// A place is taken out of service, or put back.
    Place(&'static str, Code),
    /// A schedule is set.
    Plan,
    /// A checklist goes out of use; what it is called.
    Archive(String),
}

/// The pane.
#[derive(Default)]
pub struct Checklists {
    rows: Vec<Row>,
    /// Places in `rows` that pass the filter.
    shown: Vec<usize>,
    at: Option<Code>,
    /// The row the selection was on, for when what was selected is gone.
    row: usize,
    top: usize,
    filter: Field,
    /// Whether keys go into the filter.
    typing: bool,
    names: HashMap<Code, Phrase>,
    shifts: HashMap<Code, Phrase>,
    /// The place that is to be taken out of service.
    asked: Option<Code>,
    doing: Option<Doing>,
    /// What was asked about setting a checklist up.
    setting: Option<Setting>,
    planner: Planner,
    /// Every code that a checklist has or had.
    codes: Vec<Code>,
    /// Each form in force, to be copied.
    forms: Vec<Form>,
    /// When what was just switched on is due first.
    first: Option<Instant>,
}

impl Checklists {
    fn selected(&self) -> Option<&Row> {
        self.shown.get(self.row).and_then(|n| self.rows.get(*n))
    }

    /// Shows what the filter lets through, in the order of the list, the selection on the same row.
    fn sift(&mut self) {
        self.shown = if self.filter.is_blank() {
            (0..self.rows.len()).collect()
        } else {
            let mut found = narrow(self.filter.text(), self.rows.iter().map(|row| row.words.as_str()));
            found.sort_unstable();
            found
        };
        let same = |key: &Code| self.shown.iter().position(|n| self.rows[*n].key() == key);
        let row = self.at.as_ref().and_then(same);
        self.go(row.unwrap_or(self.row));
    }

    fn go(&mut self, row: usize) {
        self.row = row.min(self.shown.len().saturating_sub(1));
        self.at = self.selected().map(|row| row.key().clone());
    }

    fn name(&self, code: &Code, cx: Cx<'_>) -> String {
        self.names.get(code).map_or_else(|| code.to_string(), |name| cx.text.phrase(name).to_owned())
    }
}

impl Pane for Checklists {
    fn scope(&self) -> Scope {
        Scope::Checklists
    }

    fn nouns(&self) -> &'static [Noun] {
        use Noun::{Area, Asset, Schedule, Shift, Suspension, Template};
        &[Area, Asset, Schedule, Shift, Suspension, Template]
    }

    fn refresh(&mut self, store: &Store, cx: Cx<'_>) -> Result<()> {
        let out: Vec<_> = store.out_of_service()?.into_iter().map(|held| held.record).collect();
        let listed = store.templates()?;
        self.forms = listed.iter().map(|listed| listed.template.form.clone()).collect();
        self.codes = store.template_codes()?;
        self.rows = row::of(listed, &out);
        self.shifts = store.shifts()?.into_iter().map(|held| (held.record.is.code, held.record.is.title)).collect();
        let areas = store.areas()?.into_iter().map(|held| (held.record.is.code, held.record.is.title));
        let assets = store.assets()?.into_iter().map(|held| (held.record.is.code, held.record.is.title));
        self.names = areas.chain(assets).collect();
        if let Some(Doing::On(code)) = &self.doing {
            self.first = store.next_slot(code, cx.now)?.map(|slot| slot.due);
        }
        self.sift();
        if let Some(code) = self.selected().map(|row| row.code.clone()) {
            self.planner.reread(store, &code)?;
        }
        Ok(())
    }

    fn update(&mut self, act: Act<'_>, cx: Cx<'_>) -> Vec<Effect> {
        match act {
            Act::Do(command) => self.command(command, cx),
            Act::Type(key) => self.type_key(key),
            Act::Paste(text) => self.paste(text, cx),
            Act::Reply(reply) => self.reply(reply, cx),
            Act::Saved(receipt) => self.saved(receipt, cx),
        }
    }

    fn settle(&mut self, cx: Cx<'_>) {
        let height = usize::from(cx.size.1.saturating_sub(1));
        self.top = scroll(self.top, self.row, self.row, height, self.shown.len());
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
        draw::draw(self, frame, area, cx);
    }

    fn takes(&self, key: Key) -> bool {
        let edits = matches!(
            key.code,
            KeyCode::Char(_) | KeyCode::Backspace | KeyCode::Delete | KeyCode::Left | KeyCode::Right
        );
        // Control keys keep their meaning, but the one that leaves: that is for the field.
        let command = key.ctrl && key.code != KeyCode::Char('c');
        self.typing && !command && (edits || matches!(key.code, KeyCode::Enter | KeyCode::Esc))
    }

    fn offers(&self, command: Command, _cx: Cx<'_>) -> bool {
        let row = self.selected();
        match command {
            Command::Begin | Command::Edit | Command::Duplicate | Command::Archive | Command::Schedule => row.is_some(),
            Command::Switch => row.is_some_and(|row| row.schedule.is_some()),
            Command::OutOfService => row.is_some_and(|row| row.place().is_some()),
            _ => true,
        }
    }
}
