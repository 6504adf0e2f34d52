//! The seam between the terminal and the program on it: what a screen must do to be run.

use std::time::{Duration, Instant};

use ratatui::Frame;

use crate::host::draft::Syncer;

use super::input::Input;

/// Whether the program goes on after an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flow {
    /// Wait for the next input.
    Stay,
    /// Put the terminal back and return.
    Leave,
}

/// What is done and said where a signal, a cut line or a mistake of the program ends it.
#[derive(Debug, Default)]
pub struct LastWords {
    /// Brings what was typed to the disk.
    pub syncer: Option<Syncer>,
    /// Said of a mistake of the program, before the place in it. Nothing of any record.
    pub sentence: Option<String>,
}

/// A program that can be run on a terminal.
pub trait Screen {
    /// Decides what an input means. All inputs that are waiting are handed in before one draw, so this must not draw.
    fn input(&mut self, input: Input, now: Instant) -> Flow;

    /// Whether a draw is owed.
    fn is_dirty(&self) -> bool;

    /// Draws everything; clears dirty. A field with the caret sets it with `frame.set_cursor_position`.
    fn draw(&mut self, frame: &mut Frame);

    /// How long from now until a `Tick` is wanted, where that is sooner than the idle tick.
    fn wake_in(&self) -> Option<Duration>;

    /// Whether it wants to be told of the mouse; asked once, when the terminal is taken.
    fn wants_mouse(&self) -> bool {
        false
    }

    /// What is done and said on a way out that the program did not choose; asked before each frame.
    fn last_words(&self) -> LastWords {
        LastWords::default()
    }

    /// Whether the bell is to ring; asked once after a draw.
    fn bell(&mut self) -> bool {
        false
    }
}
