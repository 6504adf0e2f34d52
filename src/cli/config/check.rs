//! `config check`: everything that is wrong, by file and line.

use serde_json::{Value, json};

use super::{CheckArgs, problems};
use crate::cli::failure::{Exit, Failure, Result};
use crate::cli::output::Output;
use crate::host::config::{CheckKeys, Config, Problem, Sources};
use crate::text::locale::Locale;
use crate::text::setting;

pub(super) fn run(args: &CheckArgs, config: &Config, check_keys: CheckKeys, locale: &Locale) -> Result<Exit> {
    let problems = match &args.file {
        Some(file) if !file.exists() => {
            return Err(Failure::refused("config-no-file", vec![("file", file.display().to_string().into())]));
        }
        Some(file) => problems(&Config::read(&Sources::only(file.clone())), check_keys),
        None => problems(config, check_keys),
    };
    let mut out = Output::new();
    if args.json {
        out.json(&Value::Array(problems.iter().map(|problem| value(problem, locale)).collect()))?;
    } else if problems.is_empty() {
        out.line(locale.say("config-sound"))?;
    } else {
        for problem in &problems {
            out.line(said(problem, locale))?;
        }
    }
    out.finish()?;
    Ok(if problems.is_empty() { Exit::Done } else { Exit::Refused })
}

/// The problem as a sentence, with its place.
pub(super) fn said(problem: &Problem, locale: &Locale) -> String {
    setting::problem(locale, &problem.at.name(), problem.at.line(), problem.name(), &problem.facts())
}

pub(super) fn value(problem: &Problem, locale: &Locale) -> Value {
    json!({
        "place": problem.at.name(),
        "line": problem.at.line(),
        "problem": problem.name(),
        "says": said(problem, locale),
    })
}
