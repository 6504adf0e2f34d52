//! Mistakes in files that were to be brought in, a line each: file, line, cause.

use std::path::Path;

use crate::domain::pack::Problem;
use crate::text::locale::{Arg, Locale};
use crate::text::mistake::mistake;
use crate::transfer::checklist::FormError;
use crate::transfer::pack::{Cause, PackError};

/// A pack's mistakes as `file:line: cause`, then how many.
pub fn pack(locale: &Locale, folder: &Path, errors: &[PackError]) -> Vec<String> {
    let one = |error: &PackError| {
        let path = if folder.is_dir() { folder.join(&error.file) } else { folder.to_owned() };
        at_line(locale, &path, Some(error.line), cause(locale, &error.cause))
    };
    let count = locale.say_with("cli-pack-mistakes", &[("n", errors.len().into())]);
    errors.iter().map(one).chain([locale.say_with("cli-error", &[("what", count.into())])]).collect()
}

/// Mistakes of a checklist that was read well and makes no sense here.
pub fn problems(locale: &Locale, path: &Path, problems: &[Problem]) -> Vec<String> {
    problems.iter().map(|problem| at_line(locale, path, None, mistake(locale, problem))).collect()
}

/// Why a file gave no checklist.
pub fn form(locale: &Locale, path: &Path, error: &FormError) -> String {
    let syntax = |format: &str, what: &str| {
        locale.say_with("mistake-form-syntax", &[("format", format.into()), ("what", what.into())])
    };
    let (line, what) = match error {
        FormError::Empty => (None, locale.say("mistake-form-empty")),
        FormError::TooLarge { most } => (None, too_large(locale, *most as u64)),
        FormError::Html => (None, locale.say("mistake-form-html")),
        FormError::Pointer => (None, locale.say("mistake-form-pointer")),
        FormError::Zipped => (None, locale.say("mistake-form-zipped")),
        FormError::OldOffice => (None, locale.say("mistake-form-old-office")),
        FormError::Pdf => (None, locale.say("mistake-form-pdf")),
        FormError::Binary => (None, locale.say("mistake-form-binary")),
        FormError::Encoding => (None, locale.say("mistake-form-encoding")),
        FormError::Json { line, message } => (Some(*line), syntax("JSON", message)),
        FormError::Toml { line, message } => (Some(*line), syntax("TOML", message)),
        FormError::Yaml { line, message } => (Some(*line), syntax("YAML", message)),
        FormError::Shape { line, message } => (*line, locale.say_with("mistake-shape", &[("what", message.into())])),
        FormError::Table => (None, locale.say("mistake-form-table")),
        FormError::NoLines => (None, locale.say("mistake-form-no-lines")),
        FormError::TooManyLines { most } => (None, locale.say_with("mistake-form-too-many", &[("n", (*most).into())])),
    };
    at_line(locale, path, line, what)
}

fn too_large(locale: &Locale, most: u64) -> String {
    locale.say_with("mistake-too-large", &[("size", ((most >> 20) as i64).into())])
}

fn at_line(locale: &Locale, path: &Path, line: Option<usize>, what: String) -> String {
    let path = Arg::Owned(path.display().to_string());
    match line {
        // As text: a line number has no thousands separator.
        Some(line) => {
            locale.say_with("mistake-line", &[("path", path), ("line", line.to_string().into()), ("what", what.into())])
        }
        None => locale.say_with("mistake-file", &[("path", path), ("what", what.into())]),
    }
}

fn cause(locale: &Locale, cause: &Cause) -> String {
    let named = |id: &str, name: &str, value: &str| locale.say_with(id, &[(name, value.into())]);
    match cause {
        Cause::Syntax(what) => named("mistake-syntax", "what", what),
        Cause::Shape(what) => named("mistake-shape", "what", what),
        Cause::UnknownTable(name) => named("mistake-unknown-table", "name", name),
        Cause::UnknownKey(name) => named("mistake-unknown-key", "name", name),
        Cause::NotOne(table) => named("mistake-not-one", "table", table.name()),
        Cause::NotAList(table) => named("mistake-not-a-list", "table", table.name()),
        Cause::PackTwice => locale.say("mistake-pack-twice"),
        Cause::NoPack => locale.say("mistake-no-pack"),
        Cause::Problem(problem) => mistake(locale, problem),
    }
}
