//! `template diff`: what one version of a checklist says otherwise than another.

use clap::Args;
use serde_json::{Value, json};

use crate::cli::argument;
use crate::cli::failure::{Exit, Failure, Result};
use crate::cli::session::Session;
use crate::domain::code::Code;
use crate::domain::template::{self, Difference, How, Of, Template};
use crate::text::difference;

/// Which versions.
#[derive(Debug, Args)]
pub struct DiffArgs {
    /// The checklist
    #[arg(value_name = "CODE")]
    code: String,
    /// The earlier version; the one before the last where none is named
    #[arg(value_name = "V1")]
    before: Option<i64>,
    /// The later version; the last where none is named
    #[arg(value_name = "V2")]
    after: Option<i64>,
    /// For machines
    #[arg(long)]
    json: bool,
}

/// Tells them apart.
pub fn run(args: &DiffArgs, session: &mut Session) -> Result<Exit> {
    let code = argument::code(&args.code)?;
    let versions = versions(&code, session)?;
    let last = versions.first().map_or(0, |newest| newest.version);
    let later = args.after.unwrap_or(last);
    let after = numbered(&versions, later)?;
    let earlier = args.before.unwrap_or((later - 1).max(1));
    let before = numbered(&versions, earlier)?;
    let found = template::difference(&before.form, &after.form);
    if args.json {
        let told: Vec<Value> = found.iter().map(value).collect();
        let whole = json!({ "code": code, "before": earlier, "after": later, "differences": told });
        session.out.json(&whole)?;
        return Ok(Exit::Done);
    }
    let said = [("code", code.as_str().into()), ("before", earlier.into()), ("after", later.into())];
    let head = session.locale.say_with("editor-diff-head", &said);
    session.out.line(head)?;
    if found.is_empty() {
        let same = session.locale.say("editor-diff-same");
        session.out.line(same)?;
    }
    for one in &found {
        let line = format!("  {}", difference::said(&session.locale, one, &after.form));
        session.out.line(line)?;
    }
    Ok(Exit::Done)
}

/// Every version, newest first; refused where there is none.
fn versions(code: &Code, session: &Session) -> Result<Vec<Template>> {
    let versions: Vec<Template> = session.store.versions(code)?.into_iter().map(|held| held.record).collect();
    if versions.is_empty() {
        // Says what comes close.
        session.store.template(code)?;
    }
    Ok(versions)
}

/// The version with this number.
///
/// # Errors
/// A refusal with the numbers there are.
pub fn numbered(versions: &[Template], number: i64) -> Result<&Template> {
    let near = || versions.iter().map(|version| version.version.to_string()).collect();
    let found = versions.iter().find(|version| version.version == number);
    found.ok_or_else(|| Failure::unknown("version", &number.to_string(), near()))
}

fn value(one: &Difference) -> Value {
    let (of, key) = match &one.of {
        Of::Form => ("template", Value::Null),
        Of::Section(title) => ("section", json!(title)),
        Of::Item { key, .. } => ("item", json!(key)),
    };
    match &one.how {
        How::Added => json!({ "of": of, "which": key, "how": "added" }),
        How::Removed => json!({ "of": of, "which": key, "how": "removed" }),
        How::Moved { from, to } => json!({ "of": of, "which": key, "how": "moved", "from": from, "to": to }),
        How::Changed { field, language, before, after } => json!({
            "of": of, "which": key, "how": "changed", "field": field, "language": language,
            "before": before, "after": after,
        }),
    }
}
