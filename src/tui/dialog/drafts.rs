//! The list of texts that are typed and not saved.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Dialog, Reply, Verdict};
use crate::host::draft::Draft;
use crate::text::safe::Safe;
use crate::text::width::width;
use crate::tui::cx::Cx;
use crate::tui::draft::{Place, age, is_old, line};
use crate::tui::key::{Key, KeyCode};
use crate::tui::theme::Role;
use crate::tui::widget::frame::boxed;
use crate::tui::widget::pen::Pen;
use crate::tui::widget::window::scroll;

/// Rows of the screen per text: what it is about, and its first words.
const ROWS: usize = 2;

/// One text.
struct Item {
    /// None where another console holds it.
    place: Option<Place>,
    about: Safe,
    /// Its age and size.
    aside: Safe,
    words: Safe,
}

pub(super) struct DraftList {
    items: Vec<Item>,
    at: usize,
}

impl DraftList {
    pub fn new(cx: Cx<'_>) -> Self {
        let own = cx.drafts.all().into_iter().map(|draft| item(draft, Some(draft.place.clone()), cx));
        let elsewhere = cx.drafts.elsewhere().iter().map(|draft| item(draft, None, cx));
        Self { items: own.chain(elsewhere).collect(), at: 0 }
    }

    fn go(&mut self, step: isize) {
        self.at = self.at.saturating_add_signed(step).min(self.items.len().saturating_sub(1));
    }
}

fn item(draft: &Draft, place: Option<Place>, cx: Cx<'_>) -> Item {
    let text = cx.text;
    let (length, age) = (draft.text.chars().count(), age(draft, cx.now, text));
    let facts = [("length", length.into()), ("age", age.into())];
    let aside = match &place {
        None => text.say("draft-elsewhere"),
        Some(_) if is_old(draft, cx.now) => text.say_with("draft-aside-old", &facts),
        Some(_) => text.say_with("draft-aside", &facts),
    };
    let mut about = line(draft, text);
    if draft.rival_of.is_some() {
        about = text.say_with("draft-rival", &[("about", about.into())]);
    }
    let words = draft.text.split_whitespace().collect::<Vec<_>>().join(" ");
    Item { place, about: Safe::from(about), aside: Safe::from(aside), words: Safe::from(words) }
}

impl Dialog for DraftList {
    fn key(&mut self, key: Key, _cx: Cx<'_>) -> Verdict {
        let place = self.items.get(self.at).and_then(|item| item.place.clone());
        match key.code {
            KeyCode::Char('x') if key.ctrl => {
                place.map_or(Verdict::Stay, |place| Verdict::Reply(Reply::Discard(place)))
            }
            KeyCode::Enter => place.map_or(Verdict::Stay, |place| Verdict::Reply(Reply::Draft(place))),
            KeyCode::Up | KeyCode::Char('k') => {
                self.go(-1);
                Verdict::Stay
            }
            KeyCode::Down | KeyCode::Char('j') => {
                self.go(1);
                Verdict::Stay
            }
            KeyCode::Esc | KeyCode::Backspace | KeyCode::Char('q' | 'c') => Verdict::Leave,
            _ => Verdict::Stay,
        }
    }

    fn is_list(&self) -> bool {
        true
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
        let columns = area.width.min(76);
        let wanted = (self.items.len() * ROWS).max(1) as u16 + 2;
        let rows = wanted.min(area.height.saturating_sub(2));
        let title = Safe::from(cx.text.say("draft-title"));
        let inside = boxed(frame.buffer_mut(), area, (columns, rows), &title, cx);
        let height = usize::from(inside.height.saturating_sub(2)) / ROWS;
        let top = scroll(0, self.at, self.at, height, self.items.len());
        for (row, (n, item)) in self.items.iter().enumerate().skip(top).take(height).enumerate() {
            let here = n == self.at;
            let mut pen = Pen::on(frame.buffer_mut(), inside, (row * ROWS) as u16, cx);
            pen.write(if here { cx.look.marks.here() } else { " " }, Role::Key).skip(1);
            let room = pen.room();
            pen.cell(&item.about, room, if here { Role::Title } else { Role::Plain });
            let mut pen = Pen::on(frame.buffer_mut(), inside, (row * ROWS + 1) as u16, cx);
            let room = pen.skip(2).room().saturating_sub(width(item.aside.as_str(), cx.look.width) + 2);
            pen.right(&item.aside, Role::Dim).cell(&item.words, room, Role::Typed);
        }
        if self.items.is_empty() {
            Pen::on(frame.buffer_mut(), inside, 0, cx).write(&cx.text.say("draft-none"), Role::Dim);
        }
        let mut pen = Pen::on(frame.buffer_mut(), inside, inside.height.saturating_sub(1), cx);
        for (key, said) in [("Enter", "draft-key-go-on"), ("Ctrl-X", "draft-key-discard"), ("Esc", "app-key-back")] {
            pen.write(key, Role::Key).skip(1).write(&cx.text.say(said), Role::Dim).skip(2);
        }
    }
}
