//! The event library's events as our own.

use crossterm::event::{Event, KeyCode as Code, KeyEvent, KeyEventKind, KeyModifiers};

use crate::tui::key::{Key, KeyCode};

use super::Happening;

/// What an event means; nothing for those that are not asked for and for keys without a name here.
pub fn translate(event: Event) -> Option<Happening> {
    match event {
        Event::Key(event) if event.kind != KeyEventKind::Release => key(event).map(Happening::Key),
        Event::Paste(text) => Some(Happening::Paste(text.replace("\r\n", "\n").replace('\r', "\n"))),
        Event::Resize(..) => Some(Happening::Resize),
        _ => None,
    }
}

fn key(event: KeyEvent) -> Option<Key> {
    let ctrl = event.modifiers.contains(KeyModifiers::CONTROL);
    let alt = event.modifiers.contains(KeyModifiers::ALT);
    let code = match event.code {
        // What some terminals send for Backspace.
        Code::Char('h') if ctrl => return Some(Key { code: KeyCode::Backspace, ctrl: false, alt }),
        Code::Char(c) if ctrl => KeyCode::Char(c.to_ascii_lowercase()),
        Code::Char(c) => KeyCode::Char(c),
        Code::Enter => KeyCode::Enter,
        Code::Esc => KeyCode::Esc,
        Code::Backspace => KeyCode::Backspace,
        Code::Tab => KeyCode::Tab,
        Code::BackTab => KeyCode::BackTab,
        Code::Up => KeyCode::Up,
        Code::Down => KeyCode::Down,
        Code::Left => KeyCode::Left,
        Code::Right => KeyCode::Right,
        Code::Home => KeyCode::Home,
        Code::End => KeyCode::End,
        Code::PageUp => KeyCode::PageUp,
        Code::PageDown => KeyCode::PageDown,
        Code::Insert => KeyCode::Insert,
        Code::Delete => KeyCode::Delete,
        Code::F(number) => KeyCode::F(number),
        _ => return None,
    };
    Some(Key { code, ctrl, alt })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pressed(code: Code, modifiers: KeyModifiers) -> Option<Happening> {
        translate(Event::Key(KeyEvent::new(code, modifiers)))
    }

    #[test]
    fn shift_is_in_the_character() {
        assert_eq!(pressed(Code::Char('G'), KeyModifiers::SHIFT), Some(Happening::Key(Key::char('G'))));
        assert_eq!(pressed(Code::BackTab, KeyModifiers::SHIFT), Some(Happening::Key(Key::plain(KeyCode::BackTab))));
        assert_eq!(pressed(Code::Char('R'), KeyModifiers::CONTROL), Some(Happening::Key(Key::ctrl('r'))));
    }

    #[test]
    fn both_bytes_of_backspace_are_backspace() {
        let backspace = Some(Happening::Key(Key::plain(KeyCode::Backspace)));
        assert_eq!(pressed(Code::Backspace, KeyModifiers::NONE), backspace);
        assert_eq!(pressed(Code::Char('h'), KeyModifiers::CONTROL), backspace);
    }

    #[test]
    fn a_paste_has_one_kind_of_line_break() {
        assert_eq!(translate(Event::Paste("a\r\nb\rc\nd".into())), Some(Happening::Paste("a\nb\nc\nd".into())));
    }

    #[test]
    fn what_is_not_asked_for_is_nothing() {
        assert_eq!(translate(Event::FocusGained), None);
        assert_eq!(pressed(Code::CapsLock, KeyModifiers::NONE), None);
    }
}
