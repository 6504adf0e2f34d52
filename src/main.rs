//! Arguments to command line or screen, to exit code.

use std::process::ExitCode;

use opsbook::cli::{self, Console, Outcome};
use opsbook::tui;

fn main() -> color_eyre::Result<ExitCode> {
    color_eyre::install()?;
    match cli::run(std::env::args_os()) {
        Outcome::Done(code) => Ok(ExitCode::from(code)),
        Outcome::Console(console) => open(console),
    }
}

/// Opens the console; a temporary file is removed when it is left.
fn open(console: Console) -> color_eyre::Result<ExitCode> {
    let Console { db, lang, as_person, fleeting } = console;
    let left = tui::run(tui::Options { path: db, lang, as_person });
    if let Some(folder) = fleeting {
        std::fs::remove_dir_all(folder)?;
    }
    Ok(ExitCode::from(u8::try_from(left?).unwrap_or(1)))
}
