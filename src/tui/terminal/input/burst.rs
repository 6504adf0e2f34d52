//! Keys too many at once to have been typed: pasted text on a terminal that does not mark it, never to be run as commands.

use crate::tui::input::Input;
use crate::tui::key::{Key, KeyCode};

use super::Happening;

/// So many printable keys waiting together are a paste.
pub const LEAST: usize = 8;
/// So many different ones must be among them: a held key that arrives in one go after a stall is no paste.
const DIFFERENT: usize = 3;

/// Whether the waiting keys hold a burst.
pub fn is_burst(waiting: &[Happening]) -> bool {
    waiting.split(|happening| text(happening).is_none()).any(is_pasted)
}

/// Turns what was waiting at once into inputs, in order: bursts into texts, any number of resizes into one. Where it goes on a
/// burst of which a part was handed on before, what it begins with is pasted however little it is.
pub fn gather(waiting: &[Happening], goes_on: bool) -> Vec<Input> {
    let mut inputs = Vec::with_capacity(waiting.len());
    let mut rest = waiting;
    let mut resized = false;
    while !rest.is_empty() {
        let typed = rest.iter().take_while(|happening| text(happening).is_some()).count();
        let goes_on = goes_on && inputs.is_empty() && typed > 0;
        if goes_on || is_pasted(&rest[..typed]) {
            inputs.push(Input::Burst(rest[..typed].iter().filter_map(text).collect()));
            rest = &rest[typed..];
            continue;
        }
        let taken = typed.max(1);
        for happening in &rest[..taken] {
            match happening {
                Happening::Key(key) => inputs.push(Input::Key(*key)),
                Happening::Mouse(mouse) => inputs.push(Input::Mouse(*mouse)),
                Happening::Paste(text) => inputs.push(Input::Paste(text.clone())),
                Happening::Resize => resized = true,
            }
        }
        rest = &rest[taken..];
    }
    if resized {
        inputs.push(Input::Resize);
    }
    inputs
}

/// Whether a run of text keys is a paste.
fn is_pasted(run: &[Happening]) -> bool {
    let printable: Vec<char> = run.iter().filter_map(text).filter(|c| !c.is_control()).collect();
    let mut different = printable.clone();
    different.sort_unstable();
    different.dedup();
    printable.len() >= LEAST && different.len() >= DIFFERENT
}

/// The character a key would put into a text: Enter and Tab are among what is pasted.
fn text(happening: &Happening) -> Option<char> {
    match happening {
        Happening::Key(key) if *key == Key::plain(KeyCode::Enter) || *key == Key::ctrl('j') => Some('\n'),
        Happening::Key(key) if *key == Key::plain(KeyCode::Tab) => Some('\t'),
        Happening::Key(key) => key.text(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(typed: &str) -> Vec<Happening> {
        let key = |c| if c == '\n' { Key::plain(KeyCode::Enter) } else { Key::char(c) };
        typed.chars().map(|c| Happening::Key(key(c))).collect()
    }

    fn burst(text: &str) -> Input {
        Input::Burst(text.to_owned())
    }

    #[test]
    fn a_burst_is_one_text() {
        let waiting = keys("rm -rf x\nyes\n");
        assert!(is_burst(&waiting));
        assert_eq!(gather(&waiting, false), [burst("rm -rf x\nyes\n")]);
    }

    #[test]
    fn the_end_of_a_burst_is_pasted_too() {
        let mut waiting = keys("y\n");
        assert_eq!(gather(&waiting, true), [burst("y\n")]);
        waiting.push(Happening::Key(Key::plain(KeyCode::Esc)));
        waiting.extend(keys("q"));
        let rest = [Input::Key(Key::plain(KeyCode::Esc)), Input::Key(Key::char('q'))];
        assert_eq!(gather(&waiting, true), [vec![burst("y\n")], rest.to_vec()].concat());
    }

    #[test]
    fn fast_fingers_and_held_keys_are_keys() {
        for typed in ["jjjjjjjjjjjj", "3.1\n3.4\n", "jkjkjkjkjkjk"] {
            let waiting = keys(typed);
            assert!(!is_burst(&waiting), "{typed}");
            assert_eq!(gather(&waiting, false).len(), typed.chars().count());
        }
    }

    #[test]
    fn a_named_key_ends_a_burst() {
        let mut waiting = keys("abcdefgh");
        waiting.push(Happening::Key(Key::plain(KeyCode::Esc)));
        waiting.extend(keys("q"));
        let rest = [Input::Key(Key::plain(KeyCode::Esc)), Input::Key(Key::char('q'))];
        assert_eq!(gather(&waiting, false), [vec![burst("abcdefgh")], rest.to_vec()].concat());
    }

    #[test]
    fn a_storm_of_resizes_is_one() {
        let waiting = vec![Happening::Resize, Happening::Key(Key::char('j')), Happening::Resize];
        assert_eq!(gather(&waiting, false), [Input::Key(Key::char('j')), Input::Resize]);
    }
}
