//! Coming back to a text: the pane and the line it was typed on, and the command that opened its field.

use crate::domain::code::Code;
use crate::domain::record::Id;
use crate::domain::round::Which;
use crate::host::draft::Spot;
use crate::tui::command::{Command, TABLE};
use crate::tui::view::View;

/// Where one stands in a pane.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Standing {
    /// Where.
    pub spot: Spot,
    /// The record and the line in words.
    pub about: String,
}

/// The pane of a round, in a spot.
const ROUND: &str = "round";

/// A round and a line of it as a spot.
pub fn view_spot(which: &Which, line: Option<&Code>) -> Spot {
    let record = match which {
        Which::Row(id) => format!("row {id}"),
        Which::Slot { schedule, slot } => format!("slot {schedule} {slot}"),
    };
    Spot { pane: ROUND.to_owned(), record, line: line.map(Code::to_string).unwrap_or_default() }
}

/// An action, in a spot.
const ACTION: &str = "action";

/// An action as a spot.
pub fn action_spot(action: Id) -> Spot {
    Spot { pane: ACTION.to_owned(), record: action.to_string(), line: String::new() }
}

/// What is opened to come to a spot, where it is not in a tab.
pub fn view_of(spot: &Spot) -> Option<View> {
    if spot.pane == ACTION {
        return spot.record.parse().ok().map(Id).map(View::Action);
    }
    if spot.pane != ROUND {
        return None;
    }
    let mut words = spot.record.splitn(3, ' ');
    let which = match (words.next()?, words.next()?.parse().ok().map(Id)?, words.next()) {
        ("row", id, None) => Which::Row(id),
        ("slot", schedule, Some(name)) => Which::Slot { schedule, slot: name.to_owned() },
        _ => return None,
    };
    Some(View::Round { which, line: Code::parse(&spot.line).ok() })
}

/// The command of this name.
pub fn command_of(name: &str) -> Option<Command> {
    TABLE.iter().map(|entry| entry.command).find(|command| format!("{command:?}") == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_round_is_found_again_by_its_spot() {
        let line = Code::parse("seals").unwrap();
        let slot = Which::Slot { schedule: Id(7), slot: "2026-11-23 day".into() };
        for which in [Which::Row(Id(12)), slot] {
            let found = view_of(&view_spot(&which, Some(&line)));
            assert_eq!(found, Some(View::Round { which, line: Some(line.clone()) }));
        }
        assert_eq!(view_of(&Spot { pane: ROUND.into(), record: "row x".into(), line: String::new() }), None);
        assert_eq!(view_of(&action_spot(Id(7))), Some(View::Action(Id(7))));
        assert_eq!(view_of(&Spot::default()), None);
    }

    #[test]
    fn commands_are_found_by_name() {
        for entry in TABLE {
            assert_eq!(command_of(&format!("{:?}", entry.command)), Some(entry.command));
        }
        assert_eq!(command_of(""), None);
    }
}
