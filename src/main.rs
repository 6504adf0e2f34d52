//! Arguments to command line or screen, to exit code.

use std::process::ExitCode;

use opsbook::cli::{self, Outcome};
use opsbook::tui;

fn main() -> color_eyre::Result<ExitCode> {
    color_eyre::install()?;
    let console = match cli::run() {
        Outcome::Done(code) => return Ok(ExitCode::from(code)),
        Outcome::Console(console) => console,
    };
    let options =
        tui::Options { path: console.db.clone(), lang: console.lang, as_person: console.as_person.clone() };
    let left = tui::run(options);
    console.close();
    Ok(ExitCode::from(u8::try_from(left?).unwrap_or(1)))
}
