//! Arguments to command line or screen, to exit code.

use std::fmt;
use std::panic::PanicHookInfo;
use std::process::ExitCode;

use color_eyre::config::HookBuilder;
use color_eyre::section::PanicMessage;
use opsbook::cli::{self, Console, Outcome};
use opsbook::host::process;
use opsbook::tui;

fn main() -> color_eyre::Result<ExitCode> {
    process::shut_off();
    HookBuilder::default().panic_message(Quiet).install()?;
    let Console { store, lang, as_person, mode, fleeting } = match cli::run() {
        Outcome::Done(code) => return Ok(ExitCode::from(code)),
        Outcome::Console(console) => *console,
    };
    let left = tui::run(store, tui::Options { lang, as_person, mode, fleeting: fleeting.is_some() });
    cli::clear(fleeting);
    Ok(ExitCode::from(u8::try_from(left?).unwrap_or(1)))
}

/// What is told of a panic: where, and no more. Its message may hold what someone wrote down.
struct Quiet;

impl PanicMessage for Quiet {
    fn display(&self, panicked: &PanicHookInfo<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("opsbook stopped: an error in the program")?;
        panicked.location().map_or(Ok(()), |place| write!(f, " at {place}"))
    }
}
