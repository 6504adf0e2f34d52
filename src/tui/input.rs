//! What happened, as the screen is told of it.

use super::key::Key;

/// What the mouse did, at a column and row counted from the top left, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mouse {
    /// What.
    pub what: Press,
    /// Column.
    pub column: u16,
    /// Row.
    pub row: u16,
}

/// What was pressed or turned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    /// The left button went down.
    Left,
    /// The wheel turned away from the hand.
    WheelUp,
    /// The wheel turned towards the hand.
    WheelDown,
}

/// One thing that happened at the terminal or on the clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// A key was pressed.
    Key(Key),
    /// Text was pasted, as the terminal says. Line breaks are `\n`. Never run as commands.
    Paste(String),
    /// Keys too fast for fingers: a paste that the terminal does not tell of, or what was typed while the line stood still. Line
    /// breaks are `\n`. Never run as commands.
    Burst(String),
    /// The mouse did something; only where the screen asked for it.
    Mouse(Mouse),
    /// The terminal has another size; the next frame has it.
    Resize,
    /// Time has passed with nothing else: at least every 400 ms while idle, sooner where the screen asked for it. The
    /// moment to look for changes of other sessions, at the minute, and at delayed details.
    Tick,
}
