//! What this process is connected to: a terminal or not, how wide, of which kind.

use std::io::{IsTerminal, stdin, stdout};

/// The width of the terminal that standard output is, in cells; none where it is none.
pub fn columns() -> Option<usize> {
    if !stdout().is_terminal() {
        return None;
    }
    let size = rustix::termios::tcgetwinsize(stdout()).ok()?;
    Some(usize::from(size.ws_col)).filter(|columns| *columns > 0)
}

/// Whether what is written lands on a terminal.
pub fn is_screen() -> bool {
    stdout().is_terminal()
}

/// Whether someone can both type and read.
pub fn is_interactive() -> bool {
    stdin().is_terminal() && stdout().is_terminal()
}

/// The kind of terminal, as `TERM` says; empty where nothing does.
pub fn kind() -> String {
    std::env::var("TERM").unwrap_or_default()
}

/// The terminal line that is typed on: `pts/3`; none where standard input is no terminal.
pub fn line() -> Option<String> {
    let name = rustix::termios::ttyname(stdin(), Vec::new()).ok()?.into_string().ok()?;
    Some(name.strip_prefix("/dev/").unwrap_or(&name).to_owned())
}

/// Whether whoever set up the environment wants no colour anywhere.
pub fn wants_no_color() -> bool {
    std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
}
