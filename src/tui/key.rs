//! A key as pressed: the code and its modifiers, free of any terminal library, and how it is written in help and config.

use std::fmt;

/// Which key, with shift already applied: `A` is a `Char`, shift-tab is `BackTab`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum KeyCode {
    /// A printable character, as typed.
    Char(char),
    /// Return on either part of the keyboard.
    Enter,
    /// Escape.
    Esc,
    /// Backspace, whichever byte the terminal sends for it.
    Backspace,
    /// Tab.
    Tab,
    /// Tab with shift.
    BackTab,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// Insert.
    Insert,
    /// Delete.
    Delete,
    /// A function key, `F(1)` to `F(12)` and beyond.
    F(u8),
}

/// One press of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key {
    /// Which key.
    pub code: KeyCode,
    /// Whether control was held.
    pub ctrl: bool,
    /// Whether alt was held.
    pub alt: bool,
}

/// The keys that have a name, as the config spells them and as help prints them.
const NAMED: [(KeyCode, &str, &str); 16] = [
    (KeyCode::Char(' '), "space", "Space"),
    (KeyCode::Enter, "enter", "Enter"),
    (KeyCode::Esc, "esc", "Esc"),
    (KeyCode::Backspace, "backspace", "Backspace"),
    (KeyCode::Tab, "tab", "Tab"),
    (KeyCode::BackTab, "shift-tab", "Shift-Tab"),
    (KeyCode::Up, "up", "Up"),
    (KeyCode::Down, "down", "Down"),
    (KeyCode::Left, "left", "Left"),
    (KeyCode::Right, "right", "Right"),
    (KeyCode::Home, "home", "Home"),
    (KeyCode::End, "end", "End"),
    (KeyCode::PageUp, "page-up", "PageUp"),
    (KeyCode::PageDown, "page-down", "PageDown"),
    (KeyCode::Insert, "insert", "Insert"),
    (KeyCode::Delete, "delete", "Delete"),
];

impl Key {
    /// The key with no modifier.
    pub const fn plain(code: KeyCode) -> Self {
        Self { code, ctrl: false, alt: false }
    }

    /// A character with no modifier.
    pub const fn char(c: char) -> Self {
        Self::plain(KeyCode::Char(c))
    }

    /// A character with control held.
    pub const fn ctrl(c: char) -> Self {
        Self { code: KeyCode::Char(c), ctrl: true, alt: false }
    }

    /// The character this key puts into a text field: none for named keys and for anything with control or alt.
    pub const fn text(self) -> Option<char> {
        match self.code {
            KeyCode::Char(c) if !self.ctrl && !self.alt => Some(c),
            _ => None,
        }
    }

    /// Reads `ctrl-r`, `alt-enter`, `shift-tab`, `f9`, `space`, `page-down`, `G` or `?`. Names and modifiers may be in any
    /// case; a single character is taken as it stands, except that with control it is the small letter, because a
    /// terminal sends the same byte for both.
    pub fn parse(written: &str) -> Option<Self> {
        let mut rest = written;
        let (mut ctrl, mut alt) = (false, false);
        while let Some((modifier, after)) = rest.split_once('-') {
            if modifier.eq_ignore_ascii_case("ctrl") && !ctrl && !after.is_empty() {
                ctrl = true;
            } else if modifier.eq_ignore_ascii_case("alt") && !alt && !after.is_empty() {
                alt = true;
            } else {
                break;
            }
            rest = after;
        }
        let code = match code(rest)? {
            KeyCode::Char(c) if ctrl => KeyCode::Char(c.to_ascii_lowercase()),
            code => code,
        };
        Some(Self { code, ctrl, alt })
    }
}

/// The code of a name or of a single character.
fn code(written: &str) -> Option<KeyCode> {
    let mut chars = written.chars();
    if let (Some(c), None) = (chars.next(), chars.next()) {
        return (!c.is_control()).then_some(KeyCode::Char(c));
    }
    let spells = |name: &str, shown: &str| written.eq_ignore_ascii_case(name) || written.eq_ignore_ascii_case(shown);
    if let Some((code, ..)) = NAMED.iter().find(|(_, name, shown)| spells(name, shown)) {
        return Some(*code);
    }
    let number = written.strip_prefix(['f', 'F'])?.parse().ok()?;
    (1..=24).contains(&number).then_some(KeyCode::F(number))
}

impl fmt::Display for Key {
    /// As help prints it: `Ctrl-R`, `Alt-Enter`, `F9`, `Space`, `j`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.ctrl {
            f.write_str("Ctrl-")?;
        }
        if self.alt {
            f.write_str("Alt-")?;
        }
        if let Some((.., shown)) = NAMED.iter().find(|(code, ..)| *code == self.code) {
            return f.write_str(shown);
        }
        match self.code {
            KeyCode::Char(c) if self.ctrl => write!(f, "{}", c.to_uppercase()),
            KeyCode::Char(c) => write!(f, "{c}"),
            KeyCode::F(number) => write!(f, "F{number}"),
            // Every other code is in the table of names.
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {

    use super::*;

    #[test]
    fn keys_are_read_as_they_are_printed() {
        let plain = NAMED.iter().map(|(code, ..)| *code).chain([KeyCode::Char('G'), KeyCode::Char('-'), KeyCode::F(9)]);
        for code in plain {
            for (ctrl, alt) in [(false, false), (true, false), (false, true), (true, true)] {
                let code = if ctrl && code == KeyCode::Char('G') { KeyCode::Char('g') } else { code };
                let key = Key { code, ctrl, alt };
                assert_eq!(Key::parse(&key.to_string()), Some(key), "{key}");
            }
        }
    }

    #[test]
    fn the_config_spelling_is_read() {
        assert_eq!(Key::parse("ctrl-r"), Some(Key::ctrl('r')));
        assert_eq!(Key::parse("Ctrl-R"), Some(Key::ctrl('r')));
        assert_eq!(Key::parse("-"), Some(Key::char('-')));
        assert_eq!(Key::parse("ctrl--"), Some(Key::ctrl('-')));
        assert_eq!(Key::parse("page-down"), Some(Key::plain(KeyCode::PageDown)));
        assert_eq!(Key::parse("整"), Some(Key::char('整')));
        assert_eq!(Key::parse("alt-enter").unwrap().to_string(), "Alt-Enter");
    }

    #[test]
    fn nonsense_is_no_key() {
        for written in ["", "ctrl-", "hyper-x", "f0", "f99", "escape!", "\u{1b}", "alt-ctrl-"] {
            assert_eq!(Key::parse(written), None, "{written:?}");
        }
    }
}
