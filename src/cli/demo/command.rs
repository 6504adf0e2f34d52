//! `demo`: make the site up, and open it where there is a terminal.

use std::io::{IsTerminal, Write, stderr};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use chrono_tz::Tz;
use clap::Args;

use super::{Error, Made, Plan, generate};
use crate::cli::console::terminal_will_do;
use crate::cli::failure::{Exit, Failure, Result, Said};
use crate::cli::global::Global;
use crate::cli::output::Output;
use crate::cli::{Console, Outcome};
use crate::host::{chance, clock, login};
use crate::store::Store;
use crate::text::locale::Locale;

/// What to make up. With `--db` the file is made and kept; without, a temporary one is opened on the screen.
#[derive(Debug, Args)]
pub struct DemoArgs {
    /// Days of history
    #[arg(long, value_name = "N", default_value_t = 90)]
    days: u32,
    /// At least so many answers; the history goes back as far as that takes
    #[arg(long, value_name = "N", conflicts_with = "days")]
    answers: Option<u64>,
    /// The same seed, at the same moment, makes the same history
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
}

/// Makes it up.
pub fn run(args: &DemoArgs, global: &Global) -> std::result::Result<Outcome, Said> {
    let locale = Locale::new(global.first_lang(), global.first_lang());
    let kept = global.db.clone();
    let folder = std::env::temp_dir().join(format!("opsbook-demo-{}", chance::hex(&chance::bytes::<8>())));
    let path = kept.clone().unwrap_or_else(|| folder.join("site.db"));
    let fleeting = kept.is_none().then_some(folder);
    let outcome = make(args, global, &path, fleeting.clone(), &locale);
    if let (Err(_), Some(folder)) = (&outcome, &fleeting) {
        // Nothing of a file that was not made is worth keeping.
        let _ = std::fs::remove_dir_all(folder);
    }
    outcome.map_err(|failure| failure.said(&locale, Tz::UTC, &path))
}

fn make(args: &DemoArgs, global: &Global, path: &Path, fleeting: Option<PathBuf>, locale: &Locale) -> Result<Outcome> {
    let asked = global.lang()?;
    let made = write(args, global, path, locale)?;
    let opens = fleeting.is_some() && terminal_will_do().is_ok();
    if opens {
        let store = Store::open(path)?;
        return Ok(Console {
            store,
            lang: asked,
            as_person: global.as_person.clone(),
            config: Rc::clone(&global.config),
            mode: global.mode,
            fleeting,
        }
        .into());
    }
    let said = [
        ("days", i64::from(made.days).into()),
        ("answers", made.answers.to_string().into()),
        ("path", path.display().to_string().into()),
    ];
    let mut out = Output::new();
    out.line(locale.say_with("cli-demo-done", &said))?;
    out.finish()?;
    Ok(Outcome::Done(Exit::Done.code()))
}

fn write(args: &DemoArgs, global: &Global, path: &Path, locale: &Locale) -> Result<Made> {
    let login = login::invoking();
    let plan = Plan {
        days: args.days,
        answers: args.answers,
        seed: args.seed,
        now: clock::now(),
        lang: global.first_lang(),
        login: login.name,
        uid: login.uid,
    };
    let mut store = Store::create(path)?;
    let mut progress = |answers: u64| {
        if stderr().is_terminal() {
            let line = locale.say_with("cli-demo-progress", &[("answers", answers.to_string().into())]);
            // A line that is written over; nobody is left to be told if that fails.
            let _ = write!(stderr(), "\r{line}");
        }
    };
    let made = generate(&mut store, &plan, &mut progress);
    if stderr().is_terminal() {
        let _ = write!(stderr(), "\r\u{1b}[K");
    }
    Ok(made?)
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        match error {
            Error::Store(error) => error.into(),
            Error::Pack(errors) => Self::Pack(PathBuf::from("demo"), errors),
            // The program's own content: nothing that whoever reads this could put right.
            Error::Words(_) | Error::NoManager => {
                Self::Sentence(Exit::Trouble, "cli-error-demo", vec![("what", error.to_string().into())])
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::phrase::Lang;
    use crate::domain::refusal::Refusal;

    #[test]
    fn what_went_wrong_is_said_in_words() {
        let word = |error: Error, lang| {
            let said = Failure::from(error).said(&Locale::new(lang, lang), Tz::UTC, Path::new("/tmp/x.db"));
            format!("{said:?}")
        };
        assert!(word(Error::NoManager, Lang::En).contains("own content"));
        assert!(word(Error::NoManager, Lang::ZhCn).contains("自带"));
        let refused = || Error::Store(Refusal::NothingToUndo.into());
        assert!(!word(refused(), Lang::En).contains("NothingToUndo"));
    }
}
