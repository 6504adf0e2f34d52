//! `config show`: every value, and where it comes from.

use serde_json::{Value, json};

use super::{check, problems};
use crate::cli::failure::{Exit, Result};
use crate::cli::output::Output;
use crate::cli::table::Table;
use crate::host::config::{CheckKeys, Config, Place, Setting};
use crate::text::locale::Locale;

pub(super) fn run(as_json: bool, config: &Config, check_keys: CheckKeys, locale: &Locale) -> Result<Exit> {
    let (rows, problems) = (rows(config), problems(config, check_keys));
    let mut out = Output::new();
    if as_json {
        let values: Vec<Value> = rows.iter().map(Row::value).collect();
        let problems: Vec<Value> = problems.iter().map(|problem| check::value(problem, locale)).collect();
        out.json(&json!({ "values": values, "problems": problems }))?;
    } else {
        let heads = ["config-head-name", "config-head-value", "config-head-from"].map(|id| locale.say(id));
        let mut table = heads.into_iter().fold(Table::new(), Table::text);
        for row in &rows {
            let value = row.value.clone().unwrap_or_else(|| locale.say("config-elsewhere"));
            let from = row.at.map_or_else(|| locale.say("config-default"), ToString::to_string);
            table.row([row.name.clone(), value, from]);
        }
        table.write(&mut out)?;
        for problem in &problems {
            out.line(check::said(problem, locale))?;
        }
    }
    out.finish()?;
    Ok(Exit::Done)
}

/// A value and its place; none where it holds by default.
struct Row<'c> {
    name: String,
    value: Option<String>,
    at: Option<&'c Place>,
}

impl Row<'_> {
    fn value(&self) -> Value {
        json!({
            "name": self.name,
            "value": self.value,
            "place": self.at.map(Place::name),
            "line": self.at.and_then(Place::line),
        })
    }
}

fn rows(config: &Config) -> Vec<Row<'_>> {
    let settings = Setting::ALL.into_iter().map(|setting| Row {
        name: setting.name().to_owned(),
        value: config.value(setting).map(str::to_owned),
        at: config.said(setting).map(|said| &said.at),
    });
    let preset = config.keys.preset.as_ref();
    let preset = Row {
        name: "keys.preset".to_owned(),
        value: Some(preset.map_or("default", |said| &said.value).to_owned()),
        at: preset.map(|said| &said.at),
    };
    let own = config.keys.own.iter().map(|said| Row {
        name: format!("keys.{}", said.value.command),
        value: Some(said.value.keys.join(" ")),
        at: Some(&said.at),
    });
    settings.chain([preset]).chain(own).collect()
}
