//! Arguments to command line or screen, to exit code.

use std::process::ExitCode;

use opsbook::cli::{self, Console, Outcome};
use opsbook::tui;

fn main() -> color_eyre::Result<ExitCode> {
    color_eyre::install()?;
    let Console { store, lang, as_person, fleeting } = match cli::run() {
        Outcome::Done(code) => return Ok(ExitCode::from(code)),
        Outcome::Console(console) => *console,
    };
    let left = tui::run(store, tui::Options { lang, as_person, fleeting: fleeting.is_some() });
    cli::clear(fleeting);
    Ok(ExitCode::from(u8::try_from(left?).unwrap_or(1)))
}
