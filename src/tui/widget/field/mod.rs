//! The one field that all text is entered through: a line, a note of several lines, a number, a secret. Its edits are
//! values, so that drafts can listen and typing can be taken back.

mod draw;
mod edit;
mod rows;

#[cfg(test)]
mod tests;

pub use draw::Shows;
pub use edit::Edit;
pub use rows::Room;

use unicode_segmentation::UnicodeSegmentation;

use crate::text::fold::fold;
use crate::tui::key::{Key, KeyCode};
use edit::Undo;

/// The most characters of a line: more than any name or reason.
pub const LONGEST: usize = 2000;
/// The most bytes of a note.
pub const LONGEST_NOTE: usize = 64 * 1024;

/// What a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Takes {
    /// Words on one line, as typed.
    #[default]
    Words,
    /// Words on several lines.
    Note,
    /// A number, date, time or code: full-width signs are folded.
    Plain,
    /// A PIN: folded as a number is, shown as dots, not taken from a paste, told to nobody.
    Secret,
}

/// Text being typed.
#[derive(Clone, Default)]
pub struct Field {
    text: String,
    /// The byte before which the caret stands: always between two graphemes.
    caret: usize,
    takes: Takes,
    undo: Undo,
    /// The column that the caret keeps to while it goes up and down.
    column: Option<usize>,
    /// Something did not fit and was left out.
    cut: bool,
}

impl std::fmt::Debug for Field {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let text = if self.takes == Takes::Secret { "…" } else { self.text.as_str() };
        f.debug_struct("Field").field("text", &text).field("caret", &self.caret).finish_non_exhaustive()
    }
}

impl Field {
    /// An empty field.
    pub fn new(takes: Takes) -> Self {
        Self { takes, ..Self::default() }
    }

    /// A field with text, the caret at its end.
    pub fn with(takes: Takes, text: &str) -> Self {
        let field = Self::new(takes);
        let (text, _) = field.fitting(text);
        Self { caret: text.len(), text, ..field }
    }

    /// Its text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What it takes.
    pub fn takes(&self) -> Takes {
        self.takes
    }

    /// Whether nothing but blanks is in it.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Whether the last edit did not fit and was cut; to be said to who typed it.
    pub fn was_cut(&self) -> bool {
        self.cut
    }

    /// Takes a key. The edit it made, if it made one; none also where the caret only moved.
    pub fn key(&mut self, key: Key) -> Option<Edit> {
        self.column = None;
        self.cut = false;
        if let Some(c) = key.text() {
            return (!c.is_control()).then(|| self.insert_all(&c.to_string())).flatten();
        }
        let note = self.takes == Takes::Note;
        match key.code {
            KeyCode::Enter if key.alt && note => self.insert_all("\n"),
            KeyCode::Char('j') if key.ctrl && note => self.insert_all("\n"),
            KeyCode::Backspace if key.alt => self.remove(self.word_before(), self.caret),
            KeyCode::Backspace => self.remove(self.before(), self.caret),
            KeyCode::Delete => self.remove(self.caret, self.after()),
            KeyCode::Char('w') if key.ctrl => self.remove(self.word_before(), self.caret),
            KeyCode::Char('u') if key.ctrl => self.remove(self.line_start(), self.caret),
            KeyCode::Char('k') if key.ctrl => self.remove(self.caret, self.line_end()),
            KeyCode::Char('z' | '_') if key.ctrl => self.take_back(),
            KeyCode::Left | KeyCode::Char('b') if key.ctrl || key.alt => self.go(self.word_before()),
            KeyCode::Right | KeyCode::Char('f') if key.ctrl || key.alt => self.go(self.word_after()),
            KeyCode::Left => self.go(self.before()),
            KeyCode::Right => self.go(self.after()),
            KeyCode::Home => self.go(self.line_start()),
            KeyCode::End => self.go(self.line_end()),
            KeyCode::Char('a') if key.ctrl => self.go(self.line_start()),
            KeyCode::Char('e') if key.ctrl => self.go(self.line_end()),
            _ => None,
        }
    }

    /// Inserts pasted text at the caret, as far as it fits. A secret takes none: what is on a clipboard is none.
    pub fn insert(&mut self, text: &str) -> Option<Edit> {
        self.column = None;
        self.cut = false;
        if self.takes == Takes::Secret {
            return None;
        }
        self.insert_all(text)
    }

    fn insert_all(&mut self, text: &str) -> Option<Edit> {
        let (inserted, cut) = self.fitting(text);
        self.cut = cut;
        if inserted.is_empty() {
            return None;
        }
        Some(self.edit(Edit { at: self.caret, removed: String::new(), inserted }))
    }

    /// What can be inserted of a text, and whether more was there: controls are dropped, line breaks are of one kind, and on
    /// one line they become blanks.
    fn fitting(&self, text: &str) -> (String, bool) {
        let (note, folds) = (self.takes == Takes::Note, matches!(self.takes, Takes::Plain | Takes::Secret));
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let plain = text.chars().filter_map(|c| match c {
            '\n' if note => Some('\n'),
            '\n' | '\t' => Some(' '),
            c if c.is_control() => None,
            c => Some(if folds { fold(c) } else { c }),
        });
        let mut room = if note {
            LONGEST_NOTE.saturating_sub(self.text.len())
        } else {
            LONGEST.saturating_sub(self.text.chars().count())
        };
        let mut fits = String::new();
        for c in plain {
            let size = if note { c.len_utf8() } else { 1 };
            if size > room {
                return (fits, true);
            }
            room -= size;
            fits.push(c);
        }
        (fits, false)
    }

    fn go(&mut self, to: usize) -> Option<Edit> {
        self.caret = to;
        self.undo.rest();
        None
    }

    /// The start of the line in which the caret stands, as the line breaks have it.
    fn line_start(&self) -> usize {
        self.text[..self.caret].rfind('\n').map_or(0, |at| at + 1)
    }

    fn line_end(&self) -> usize {
        self.text[self.caret..].find('\n').map_or(self.text.len(), |at| self.caret + at)
    }

    fn before(&self) -> usize {
        self.text[..self.caret].grapheme_indices(true).next_back().map_or(0, |(at, _)| at)
    }

    fn after(&self) -> usize {
        self.text[self.caret..].graphemes(true).next().map_or(self.caret, |grapheme| self.caret + grapheme.len())
    }

    /// Where the word before the caret begins; a run of signs counts as one.
    fn word_before(&self) -> usize {
        let before = self.text[..self.caret].trim_end();
        before.split_word_bound_indices().next_back().map_or(0, |(at, _)| at)
    }

    /// Where the word after the caret ends.
    fn word_after(&self) -> usize {
        let rest = &self.text[self.caret..];
        let blanks = rest.len() - rest.trim_start().len();
        let word = rest[blanks..].split_word_bounds().next().map_or(0, str::len);
        self.caret + blanks + word
    }
}
