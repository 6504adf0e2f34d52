//! The keys that work here, from the table that binds them.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Dialog, Verdict};
use crate::text::locale::Locale;
use crate::text::safe::Safe;
use crate::tui::command::{Entry, Scope, TABLE};
use crate::tui::cx::Cx;
use crate::tui::key::{Key, KeyCode};
use crate::tui::keymap::Keymap;
use crate::tui::theme::Role;
use crate::tui::widget::frame::boxed;
use crate::tui::widget::pen::Pen;

/// Cells for the keys, and for a whole entry where there is room for several beside one another.
const KEYS: usize = 23;
const ENTRY: usize = 74;

pub(super) struct Help {
    scope: Scope,
    top: usize,
    /// Rows that were not seen yet, as of the last key.
    height: usize,
}

impl Help {
    pub fn new(scope: Scope, cx: Cx<'_>) -> Self {
        Self { scope, top: 0, height: usize::from(cx.size.1) }
    }
}

/// What is bound there: keys and explanation, in the table's order.
fn rows(scope: Scope, keymap: &Keymap, text: &Locale) -> Vec<(String, String)> {
    bound(scope, keymap).into_iter().map(|(keys, entry)| (keys, text.say(entry.help))).collect()
}

/// The keys that work there, each with what it means.
fn bound(scope: Scope, keymap: &Keymap) -> Vec<(String, &'static Entry)> {
    let here = TABLE.iter().filter(|entry| entry.applies(scope));
    let keys = |command| keymap.keys(command).map(|key| key.to_string()).collect::<Vec<_>>().join(" ");
    here.map(|entry| (keys(entry.command), entry)).filter(|(keys, _)| !keys.is_empty()).collect()
}

impl Dialog for Help {
    fn key(&mut self, key: Key, _cx: Cx<'_>) -> Verdict {
        match key.code {
            KeyCode::Down | KeyCode::Char('j') => self.top += 1,
            KeyCode::PageDown | KeyCode::Char(' ') => self.top += self.height / 2,
            KeyCode::Up | KeyCode::Char('k') => self.top = self.top.saturating_sub(1),
            KeyCode::PageUp => self.top = self.top.saturating_sub(self.height / 2),
            _ => return Verdict::Leave,
        }
        Verdict::Stay
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
        let rows = rows(self.scope, cx.keymap, cx.text);
        let beside = (usize::from(area.width) / ENTRY).clamp(1, 2);
        let tall = rows.len().div_ceil(beside);
        let columns = area.width.min((ENTRY * beside + 4) as u16);
        let title = Safe::from(cx.text.say("app-help-title"));
        let inside = boxed(frame.buffer_mut(), area, (columns, tall as u16 + 1), &title, cx);
        let shown = usize::from(inside.height.saturating_sub(1));
        let top = self.top.min(tall.saturating_sub(shown));
        let each = usize::from(inside.width) / beside;
        for row in 0..shown.min(tall) {
            let mut pen = Pen::on(frame.buffer_mut(), inside, row as u16, cx);
            for column in 0..beside {
                let Some((keys, help)) = rows.get(column * tall + top + row) else { continue };
                pen.to(inside.x + (column * each) as u16);
                pen.cell(&Safe::new(keys), KEYS, Role::Key);
                pen.cell(&Safe::new(help), each.saturating_sub(KEYS + 1), Role::Plain);
            }
        }
        let more = tall > top + shown;
        let last = cx.text.say(if more { "app-help-more" } else { "app-help-close" });
        Pen::on(frame.buffer_mut(), inside, inside.height.saturating_sub(1), cx).write(&last, Role::Dim);
    }
}

/// The default keys of a place as the manual prints them: a Markdown table in the language of `text`, with the name of each
/// command in the configuration.
pub fn printed(scope: Scope, text: &Locale) -> String {
    let bar = |keys: &str| keys.replace('|', "\\|");
    let keymap = Keymap::default();
    let bound = bound(scope, &keymap);
    let row = |(keys, entry): &(String, &Entry)| {
        let (keys, help) = (bar(keys).replace(' ', "` `"), text.say(entry.help));
        format!("| `{keys}` | {help} | `{}` |\n", entry.command.name())
    };
    bound.iter().map(row).collect::<String>()
}
