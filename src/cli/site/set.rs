//! `site set`: one of the site's conventions.

use clap::Args;
use serde_json::{Map, Value};

use crate::cli::argument;
use crate::cli::failure::{Exit, Failure, Result};
use crate::cli::session::Session;
use crate::domain::change::Change;
use crate::domain::site::{self, Settings};
use crate::store::{Error, near};

/// Which convention, and how it is to be.
#[derive(Debug, Args)]
pub struct SetArgs {
    /// Its name, as `site show` lists it
    #[arg(value_name = "KEY")]
    key: String,
    /// A length of time: 90m, 2h, 7d; or yes or no; or days: 1,3,7,30
    #[arg(value_name = "VALUE")]
    value: String,
    /// The receipt, for machines
    #[arg(long)]
    json: bool,
}

/// Sets it.
pub fn run(args: &SetArgs, session: &mut Session) -> Result<Exit> {
    let key = args.key.trim().replace('-', "_");
    let mut fields = fields(&session.site.settings)?;
    let Some(field) = fields.get_mut(&key) else {
        let near = near(&key, fields.keys().map(String::as_str));
        return Err(Failure::unknown("setting", &args.key, near));
    };
    // A convention is a switch, a row of days or a length of time, as its value now shows.
    *field = match field {
        Value::Bool(_) => Value::Bool(argument::switch(&args.value)?),
        Value::Array(_) => serde_json::to_value(argument::ladder(&args.value)?).map_err(Error::from)?,
        _ => Value::String(argument::span(&args.value)?.to_string()),
    };
    let value = said(field, session);
    let settings: Settings = serde_json::from_value(Value::Object(fields)).map_err(Error::from)?;
    let receipt = session.apply(Change::Site(site::Change::Settings(settings)))?;
    let what = session.locale.say_with("cli-site-set", &[("key", key.into()), ("value", value.into())]);
    session.made(&receipt, args.json, what)
}

/// The conventions by their stored names.
pub(super) fn fields(settings: &Settings) -> Result<Map<String, Value>> {
    match serde_json::to_value(settings).map_err(Error::from)? {
        Value::Object(fields) => Ok(fields),
        _ => Ok(Map::new()),
    }
}

/// A value for people.
pub(super) fn said(value: &Value, session: &Session) -> String {
    match value {
        Value::Bool(true) => session.locale.say("cli-site-yes"),
        Value::Bool(false) => session.locale.say("cli-site-no"),
        Value::String(text) => text.clone(),
        Value::Array(days) => days.iter().map(Value::to_string).collect::<Vec<_>>().join(","),
        other => other.to_string(),
    }
}
