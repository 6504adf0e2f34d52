//! The one field that all text is entered through. Its edits are values, so that drafts can listen.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use unicode_segmentation::UnicodeSegmentation;

use crate::text::fold::fold;
use crate::text::safe::Safe;
use crate::text::width::width;
use crate::tui::cx::Cx;
use crate::tui::key::{Key, KeyCode};
use crate::tui::theme::Role;
use crate::tui::widget::pen::Pen;

/// More than any note: a paste is cut to it.
pub const LONGEST: usize = 2000;

/// What a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Takes {
    /// Words, as typed.
    #[default]
    Words,
    /// A number, date, time or code: full-width signs are folded.
    Plain,
}

/// One edit of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// The byte at which it happened.
    pub at: usize,
    /// What stood there.
    pub removed: String,
    /// What stands there now.
    pub inserted: String,
}

/// A line of text being typed.
#[derive(Debug, Clone, Default)]
pub struct Field {
    text: String,
    /// The byte before which the caret stands: always between two graphemes.
    caret: usize,
    takes: Takes,
}

impl Field {
    /// An empty field.
    pub fn new(takes: Takes) -> Self {
        Self { takes, ..Self::default() }
    }

    /// A field with text, the caret at its end.
    pub fn with(takes: Takes, text: &str) -> Self {
        let text: String = text.chars().take(LONGEST).collect();
        Self { caret: text.len(), text, takes }
    }

    /// Its text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether nothing but blanks is in it.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Takes a key. The edit it made, if it made one; none also where the caret only moved.
    pub fn key(&mut self, key: Key) -> Option<Edit> {
        if let Some(c) = key.text() {
            let c = if self.takes == Takes::Plain { fold(c) } else { c };
            return (!c.is_control()).then(|| self.insert(&c.to_string())).flatten();
        }
        match key.code {
            KeyCode::Backspace if !key.alt => self.remove(self.before(), self.caret),
            KeyCode::Delete => self.remove(self.caret, self.after()),
            KeyCode::Char('w') if key.ctrl => self.remove(self.word_before(), self.caret),
            KeyCode::Char('u') if key.ctrl => self.remove(0, self.caret),
            KeyCode::Char('k') if key.ctrl => self.remove(self.caret, self.text.len()),
            KeyCode::Char('a') if key.ctrl => self.go(0),
            KeyCode::Char('e') if key.ctrl => self.go(self.text.len()),
            KeyCode::Left => self.go(self.before()),
            KeyCode::Right => self.go(self.after()),
            KeyCode::Home => self.go(0),
            KeyCode::End => self.go(self.text.len()),
            _ => None,
        }
    }

    /// Inserts at the caret; line breaks become blanks, controls are dropped, and what is too much is cut.
    pub fn insert(&mut self, text: &str) -> Option<Edit> {
        let room = LONGEST.saturating_sub(self.text.chars().count());
        let plain = self.takes == Takes::Plain;
        let one_line = text.chars().map(|c| if matches!(c, '\n' | '\t') { ' ' } else { c });
        let inserted: String =
            one_line.filter(|c| !c.is_control()).map(|c| if plain { fold(c) } else { c }).take(room).collect();
        if inserted.is_empty() {
            return None;
        }
        Some(self.apply(Edit { at: self.caret, removed: String::new(), inserted }))
    }

    /// Makes an edit, the caret after it.
    fn apply(&mut self, edit: Edit) -> Edit {
        self.text.replace_range(edit.at..edit.at + edit.removed.len(), &edit.inserted);
        self.caret = edit.at + edit.inserted.len();
        // A combining mark typed after a letter joins it: the caret stays between graphemes.
        while self.caret < self.text.len() && !self.is_boundary(self.caret) {
            self.caret += 1;
        }
        edit
    }

    fn remove(&mut self, from: usize, to: usize) -> Option<Edit> {
        let removed = self.text.get(from..to)?.to_owned();
        (!removed.is_empty()).then(|| self.apply(Edit { at: from, removed, inserted: String::new() }))
    }

    fn go(&mut self, to: usize) -> Option<Edit> {
        self.caret = to;
        None
    }

    fn is_boundary(&self, at: usize) -> bool {
        at == self.text.len() || self.text.grapheme_indices(true).any(|(start, _)| start == at)
    }

    fn before(&self) -> usize {
        self.text[..self.caret].grapheme_indices(true).next_back().map_or(0, |(at, _)| at)
    }

    fn after(&self) -> usize {
        self.text[self.caret..].graphemes(true).next().map_or(self.caret, |grapheme| self.caret + grapheme.len())
    }

    fn word_before(&self) -> usize {
        let before = self.text[..self.caret].trim_end();
        before.unicode_word_indices().next_back().map_or(0, |(at, _)| at)
    }

    /// Draws it over one row of `area` between brackets, scrolled so that the caret is in sight, and puts the terminal's own
    /// cursor at the caret: an input method draws there.
    pub fn draw(&self, frame: &mut Frame, area: Rect, row: u16, cx: Cx<'_>) {
        let room = usize::from(area.width.saturating_sub(4));
        let measure = |text: &str| width(Safe::new(text).as_str(), cx.look.width);
        let mut start = 0;
        // The caret itself takes a cell.
        while measure(&self.text[start..self.caret]) + 1 > room && start < self.caret {
            start += self.text[start..].graphemes(true).next().map_or(1, str::len);
        }
        let mut pen = Pen::on(frame.buffer_mut(), area, row, cx);
        pen.write("[ ", Role::Dim);
        let left = pen.column();
        pen.cell(&Safe::new(&self.text[start..]), room, Role::Typed);
        pen.write(" ]", Role::Dim);
        if row < area.height {
            let x = left.saturating_add(measure(&self.text[start..self.caret]) as u16);
            frame.set_cursor_position(Position { x, y: area.y + row });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(field: &mut Field, keys: &[&str]) {
        for key in keys {
            field.key(Key::parse(key).unwrap());
        }
    }

    #[test]
    fn it_edits_by_what_is_seen_as_one_character() {
        let mut field = Field::with(Takes::Words, "门👨\u{200D}👩\u{200D}👧é");
        typed(&mut field, &["backspace", "backspace"]);
        assert_eq!(field.text(), "门");
        typed(&mut field, &["left", "a", "right", "b", "home", "delete"]);
        assert_eq!(field.text(), "门b");
    }

    #[test]
    fn edits_are_values() {
        let mut field = Field::new(Takes::Words);
        let edit = field.key(Key::char('a')).unwrap();
        assert_eq!(edit, Edit { at: 0, removed: String::new(), inserted: "a".into() });
        assert_eq!(field.key(Key::parse("left").unwrap()), None);
        assert_eq!(field.key(Key::parse("delete").unwrap()).unwrap().removed, "a");
    }

    #[test]
    fn a_paste_is_one_line_without_controls_and_not_endless() {
        let mut field = Field::new(Takes::Words);
        field.insert("two\nlines\u{1b}[31m");
        assert_eq!(field.text(), "two lines[31m");
        field.insert(&"x".repeat(LONGEST * 2));
        assert_eq!(field.text().chars().count(), LONGEST);
    }

    #[test]
    fn numbers_typed_full_width_are_folded_words_are_not() {
        let (mut number, mut words) = (Field::new(Takes::Plain), Field::new(Takes::Words));
        for c in "１２。５".chars() {
            number.key(Key::char(c));
            words.key(Key::char(c));
        }
        assert_eq!((number.text(), words.text()), ("12.5", "１２。５"));
    }

    #[test]
    fn words_are_deleted_back_to_their_start() {
        let mut field = Field::with(Takes::Words, "pallet in  aisle ");
        field.key(Key::ctrl('w'));
        assert_eq!(field.text(), "pallet in  ");
        field.key(Key::ctrl('u'));
        assert_eq!(field.text(), "");
    }
}
