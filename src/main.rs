//! Arguments to command line or screen, to exit code.

use std::io::Write;
use std::process::ExitCode;

use opsbook::cli::{self, Console, Outcome};
use opsbook::domain::phrase::Lang;
use opsbook::text::locale::Locale;

fn main() -> color_eyre::Result<ExitCode> {
    color_eyre::install()?;
    Ok(match cli::run(std::env::args_os()) {
        Outcome::Done(code) => ExitCode::from(code),
        Outcome::Console(console) => open(&console)?,
    })
}

/// Opens the console.
fn open(console: &Console) -> color_eyre::Result<ExitCode> {
    let lang = console.lang.unwrap_or(Lang::En);
    writeln!(std::io::stderr(), "{}", Locale::new(lang, lang).say("cli-error-no-console"))?;
    Ok(ExitCode::from(2))
}
