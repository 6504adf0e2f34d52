//! Which key means what, where: the table of commands, with the user's own bindings laid over it.

mod azerty;
mod own;

pub use own::{check, lay};

use super::command::{Command, Scope, TABLE};
use super::key::Key;

/// Keys bound to commands.
#[derive(Debug, Clone)]
pub struct Keymap {
    bound: Vec<(Key, Command)>,
    /// Which keys beside the digits themselves mean a digit.
    digit: fn(Key) -> Option<Key>,
}

/// The presets by the names the configuration gives them, the one that is used unless another is asked for first.
pub const PRESETS: [&str; 2] = ["default", "azerty"];

impl Default for Keymap {
    fn default() -> Self {
        let bound = TABLE.iter().flat_map(|entry| entry.default_keys().map(|key| (key, entry.command)));
        Self { bound: bound.collect(), digit: |_| None }
    }
}

impl Keymap {
    /// The bindings of a keyboard: `default` or `azerty`.
    pub fn preset(name: &str) -> Option<Self> {
        match name {
            "default" => Some(Self::default()),
            "azerty" => Some(Self { bound: azerty::bound(Self::default().bound), digit: azerty::digit }),
            _ => None,
        }
    }

    /// The digit that a key means where a number is wanted: none for digits themselves, which need no telling.
    pub fn digit(&self, key: Key) -> Option<Key> {
        (self.digit)(key)
    }

    /// What a key means there, if anything.
    pub fn command(&self, key: Key, scope: Scope) -> Option<Command> {
        let mut meant = self.bound.iter().filter(|(bound, _)| *bound == key).map(|(_, command)| *command);
        meant.find(|command| command.entry().applies(scope))
    }

    /// The keys that mean a command, first the one that hints show.
    pub fn keys(&self, command: Command) -> impl Iterator<Item = Key> {
        self.bound.iter().filter(move |(_, bound)| *bound == command).map(|(key, _)| *key)
    }

    /// Keys that mean two things in one place: none, or the later meaning could never be reached.
    pub fn doubles(&self) -> Vec<(Key, Scope)> {
        let mut doubles = Vec::new();
        for scope in Scope::ALL {
            let here: Vec<Key> =
                self.bound.iter().filter(|(_, c)| c.entry().applies(scope)).map(|(key, _)| *key).collect();
            for (n, key) in here.iter().enumerate() {
                if here[..n].contains(key) {
                    doubles.push((*key, scope));
                }
            }
        }
        doubles
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_key_means_two_things_in_one_place() {
        for name in PRESETS {
            assert_eq!(Keymap::preset(name).unwrap().doubles(), [], "{name}");
        }
        assert!(Keymap::preset("dvorak").is_none());
    }

    #[test]
    fn every_key_of_the_table_can_be_read() {
        for entry in TABLE {
            assert_eq!(entry.default_keys().count(), entry.keys.len(), "{:?}", entry.command);
            assert_eq!(entry.command.entry().command, entry.command);
            assert!(!entry.scopes.is_empty(), "{:?}", entry.command);
        }
    }

    #[test]
    fn a_key_means_what_the_place_says() {
        let keymap = Keymap::default();
        let space = Key::parse("space").expect("a key");
        assert_eq!(keymap.command(space, Scope::Round), Some(Command::Pass));
        assert_eq!(keymap.command(space, Scope::Today), Some(Command::Mark));
    }
}
