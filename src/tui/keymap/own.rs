//! The user's own bindings, laid over a keyboard's; what would make two meanings or lock somebody out is refused by line.

use super::Keymap;
use crate::host::config::{Binding, Keys, Problem, Said, Wrong, nearest};
use crate::tui::command::{Command, Scope, TABLE};
use crate::tui::key::{Key, KeyCode};
use crate::tui::keymap::PRESETS;

/// Keys that mean the same wherever one is lost, and what they mean.
const FIXED: [(&str, Command); 3] = [("?", Command::Help), ("esc", Command::Back), ("ctrl-c", Command::Back)];

/// The bindings that a configuration asks for, and what in it cannot be had.
pub fn lay(keys: &Keys) -> (Keymap, Vec<Problem>) {
    let mut problems = Vec::new();
    let mut keymap = keys.preset.as_ref().map_or_else(Keymap::default, |said| {
        Keymap::preset(&said.value).unwrap_or_else(|| {
            let given = said.value.clone();
            let wrong = Wrong::NotAllowed { key: "keys.preset", given, allowed: PRESETS.join(", ") };
            problems.push(Problem { at: said.at.clone(), wrong });
            Keymap::default()
        })
    });
    let defaults = keymap.clone();
    let mut own: Vec<(Command, &Said<Binding>)> = Vec::new();
    for said in &keys.own {
        if let Some(command) = named(&said.value.command) {
            own.push((command, said));
        } else {
            let name = said.value.command.clone();
            let near = nearest(&name, TABLE.iter().map(|entry| entry.command.name()));
            problems.push(Problem { at: said.at.clone(), wrong: Wrong::NoCommand { name, near } });
        }
    }
    // All of them are unbound first, so that two commands can change places.
    keymap.bound.retain(|(_, command)| own.iter().all(|(other, _)| other != command));
    for (key, command) in FIXED.iter().filter_map(|(key, command)| Some((Key::parse(key)?, *command))) {
        keymap.put(key, command);
    }
    for (command, said) in &own {
        let mut refused = false;
        for given in &said.value.keys {
            if let Err(wrong) = keymap.bind(given, *command) {
                refused = true;
                problems.push(Problem { at: said.at.clone(), wrong });
            }
        }
        // A command all of whose keys were refused keeps those it had, where they are still free.
        if refused && keymap.keys(*command).next().is_none() {
            for key in defaults.keys(*command) {
                if keymap.taken(key, *command).is_none() {
                    keymap.put(key, *command);
                }
            }
        }
    }
    (keymap, problems)
}

/// What is wrong with the keys of a configuration.
pub fn check(keys: &Keys) -> Vec<Problem> {
    lay(keys).1
}

fn named(name: &str) -> Option<Command> {
    TABLE.iter().map(|entry| entry.command).find(|command| command.name() == name)
}

impl Keymap {
    /// Binds one more key, unless it would not mean what it says.
    fn bind(&mut self, given: &str, command: Command) -> Result<(), Wrong> {
        let key = Key::parse(given).ok_or_else(|| Wrong::NoKey { given: given.to_owned() })?;
        let (shown, name) = (key.to_string(), || command.name());
        let fixed = FIXED.iter().find(|(fixed, _)| Key::parse(fixed) == Some(key));
        if let Some((_, means)) = fixed.filter(|(_, means)| *means != command) {
            return Err(Wrong::Fixed { key: shown, means: means.name() });
        }
        // In a round these belong to the answer, whatever they are bound to.
        let typed = matches!(key.code, KeyCode::Char('0'..='9' | '.' | ',')) && !key.ctrl && !key.alt;
        if typed && command.entry().applies(Scope::Round) {
            return Err(Wrong::Typed { key: shown, command: name() });
        }
        if let Some(by) = self.taken(key, command) {
            return Err(Wrong::Taken { key: shown, command: name(), by: by.name() });
        }
        self.put(key, command);
        Ok(())
    }

    /// The command that has this key already in a place where `command` applies too.
    fn taken(&self, key: Key, command: Command) -> Option<Command> {
        let beside = |other: Command| other.entry().scopes.iter().any(|scope| command.entry().applies(*scope));
        let mut bound = self.bound.iter().filter(|(bound, other)| *bound == key && *other != command);
        bound.find(|(_, other)| beside(*other)).map(|(_, other)| *other)
    }

    fn put(&mut self, key: Key, command: Command) {
        if !self.bound.contains(&(key, command)) {
            self.bound.push((key, command));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::host::config::Place;

    fn keys(preset: Option<&str>, own: &[(&str, &[&str])]) -> Keys {
        let at = |line| Place::Line("config.toml".into(), line);
        let binding = |(command, keys): &(&str, &[&str])| Binding {
            command: (*command).to_owned(),
            keys: keys.iter().map(|key| (*key).to_owned()).collect(),
        };
        Keys {
            preset: preset.map(|preset| Said { value: preset.to_owned(), at: at(1) }),
            own: own.iter().zip(2..).map(|(own, line)| Said { value: binding(own), at: at(line) }).collect(),
        }
    }

    fn shown(keymap: &Keymap, command: Command) -> String {
        keymap.keys(command).map(|key| key.to_string()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn own_keys_are_laid_over_a_preset_and_two_commands_can_change_places() {
        let (keymap, problems) = lay(&keys(Some("azerty"), &[("skip", &["n", "f5"]), ("not-here", &["s"])]));
        assert_eq!(problems, []);
        assert_eq!(shown(&keymap, Command::Skip), "n F5");
        assert_eq!(shown(&keymap, Command::NotHere), "s");
        assert_eq!(shown(&keymap, Command::Today), "1 &");
        assert_eq!(keymap.doubles(), []);
    }

    #[test]
    fn what_cannot_be_had_is_refused_by_line_and_nothing_else_is_lost() {
        let own: &[(&str, &[&str])] = &[
            ("skip", &["t"]),
            ("skpi", &["z"]),
            ("not-here", &["?", "hyper-x", "y"]),
            ("pass", &["5"]),
            ("help", &["f1"]),
            ("back", &[]),
        ];
        let (keymap, problems) = lay(&keys(Some("qwertz"), own));
        let lines: Vec<Option<usize>> = problems.iter().map(|problem| problem.at.line()).collect();
        assert_eq!(lines, [Some(1), Some(3), Some(2), Some(4), Some(4), Some(5)]);
        let wrong: Vec<&str> = problems.iter().map(Problem::name).collect();
        assert_eq!(wrong, ["not-allowed", "no-command-near", "taken", "fixed", "no-key", "typed"]);
        assert_eq!(shown(&keymap, Command::Skip), "s", "it keeps its own");
        assert_eq!(shown(&keymap, Command::NotHere), "y");
        assert_eq!(shown(&keymap, Command::Pass), "Space +");
        assert_eq!(shown(&keymap, Command::Help), "? F1");
        assert_eq!(shown(&keymap, Command::Back), "Esc Ctrl-C");
        assert_eq!(keymap.doubles(), []);
    }

    #[test]
    fn names_are_told_apart() {
        let mut names: Vec<String> = TABLE.iter().map(|entry| entry.command.name()).collect();
        assert!(names.contains(&"not-here".to_owned()) && names.contains(&"page-up".to_owned()));
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), TABLE.len());
    }
}
