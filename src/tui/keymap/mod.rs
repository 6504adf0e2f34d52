//! Which key means what, where: the table of commands, with the user's own bindings laid over it.

mod azerty;

use super::command::{Command, Scope, TABLE};
use super::key::Key;

/// Keys bound to commands.
#[derive(Debug, Clone)]
pub struct Keymap {
    bound: Vec<(Key, Command)>,
    /// What the keys of digits send without shift, where digits want shift.
    row: &'static [(char, char)],
}

impl Default for Keymap {
    fn default() -> Self {
        let bound = TABLE.iter().flat_map(|entry| entry.default_keys().map(|key| (key, entry.command)));
        Self { bound: bound.collect(), row: &[] }
    }
}

impl Keymap {
    /// The keys for a kind of keyboard as the configuration names it: `azerty`; the usual ones otherwise.
    pub fn preset(keyboard: Option<&str>) -> Self {
        match keyboard.map(str::trim) {
            Some(name) if name.eq_ignore_ascii_case("azerty") => Self::azerty(),
            _ => Self::default(),
        }
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
        assert_eq!(Keymap::default().doubles(), []);
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
