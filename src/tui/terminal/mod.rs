//! The terminal: set up, read, painted, and put back on every way out.

mod paint;

use std::io;

use super::screen::Screen;

/// Runs a screen on the terminal until it leaves.
pub fn run(screen: &mut impl Screen) -> io::Result<()> {
    ratatui::run(|terminal| terminal.draw(|frame| screen.draw(frame)).map(|_| ()))
}
