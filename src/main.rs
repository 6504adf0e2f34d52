//! Arguments to command line or screen, to exit code.

use std::fmt;
use std::panic::PanicHookInfo;
use std::process::ExitCode;

use color_eyre::config::HookBuilder;
use color_eyre::section::PanicMessage;
use opsbook::cli::{self, Console, First, Outcome};
use opsbook::host::process;
use opsbook::tui;

fn main() -> color_eyre::Result<ExitCode> {
    process::shut_off();
    HookBuilder::default().panic_message(Quiet).install()?;
    let Console { store, lang, as_person, config, mode, fleeting } = match cli::run(tui::keymap::check) {
        Outcome::Done(code) => return Ok(ExitCode::from(code)),
        Outcome::Console(console) => *console,
        Outcome::Found(first) => return found(&first),
    };
    let options = tui::Options { lang, as_person, config, mode, fleeting: fleeting.is_some() };
    let left = tui::run(store, options);
    cli::clear(fleeting);
    Ok(ExitCode::from(u8::try_from(left?).unwrap_or(1)))
}

/// Asks on the screen what a new site is to be, and goes on as its console.
fn found(first: &First) -> color_eyre::Result<ExitCode> {
    let options = tui::Options {
        lang: None,
        as_person: first.as_person(),
        config: first.config(),
        mode: first.mode(),
        fleeting: false,
    };
    let made = tui::found(first.proposed(), &first.file(), &options, |wanted| first.make(wanted))?;
    Ok(if made { ExitCode::SUCCESS } else { ExitCode::from(first.left()) })
}

/// What is told of a panic: where, and no more. Its message may hold what someone wrote down.
struct Quiet;

impl PanicMessage for Quiet {
    fn display(&self, panicked: &PanicHookInfo<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("opsbook stopped: an error in the program")?;
        panicked.location().map_or(Ok(()), |place| write!(f, " at {place}"))
    }
}

#[cfg(test)]
mod tests {
    use std::panic;
    use std::sync::{Arc, Mutex};

    use super::*;

    /// Writes what is told of a panic into a text.
    struct Told<'a, 'b>(&'a PanicHookInfo<'b>);

    impl fmt::Display for Told<'_, '_> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            Quiet.display(self.0, f)
        }
    }

    #[test]
    fn a_panic_tells_where_and_nothing_of_what_was_written_down() {
        let told = Arc::new(Mutex::new(String::new()));
        let heard = Arc::clone(&told);
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |panicked| {
            if let Ok(mut heard) = heard.lock() {
                *heard = Told(panicked).to_string();
            }
        }));
        let stopped = panic::catch_unwind(|| panic!("Zhang slipped on the ramp"));
        panic::set_hook(before);
        assert!(stopped.is_err());
        let told = told.lock().map(|told| told.clone()).unwrap_or_default();
        assert!(told.contains("main.rs:") && !told.contains("ramp"), "{told}");
    }
}
