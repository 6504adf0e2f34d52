//! `pack list`: what is built in, and what was installed.

use clap::Args;
use serde_json::{Value, json};

use crate::cli::failure::{Exit, Result};
use crate::cli::session::Session;
use crate::cli::table::Table;
use crate::domain::pack::About;
use crate::text::date;
use crate::transfer::pack::{built_in, built_ins, read};

/// How to list.
#[derive(Debug, Args)]
pub struct ListArgs {
    /// For machines
    #[arg(long)]
    json: bool,
}

/// Lists them.
pub fn run(args: &ListArgs, session: &mut Session) -> Result<Exit> {
    let installed = session.store.packs()?;
    let others: Vec<About> = built_ins()
        .filter(|name| installed.iter().all(|pack| pack.code.as_str() != *name))
        .filter_map(|name| Some(read(&built_in(name)?).ok()?.about))
        .collect();
    if args.json {
        let here = installed.iter().map(|pack| {
            json!({
                "name": pack.code,
                "version": pack.version,
                "title": session.locale.phrase(&pack.title),
                "installed": session.stamp(pack.installed),
                "digest": pack.digest,
            })
        });
        let not = others.iter().map(|about| {
            json!({
                "name": about.name,
                "version": about.version,
                "title": session.locale.phrase(&about.title),
                "installed": null,
            })
        });
        let all = here.chain(not).collect();
        session.out.json(&Value::Array(all))?;
        return Ok(Exit::Done);
    }
    let locale = &session.locale;
    let mut table = Table::new()
        .text(locale.say("cli-head-name"))
        .text(locale.say("cli-head-version"))
        .text(locale.say("cli-head-title"))
        .text(locale.say("cli-head-state"));
    for pack in &installed {
        let at = date::stamp(locale, session.calendar.local(pack.installed));
        let state = locale.say_with("cli-pack-since", &[("at", at.into())]);
        let title = locale.phrase(&pack.title).to_owned();
        table.row([pack.code.to_string(), pack.version.clone(), title, state]);
    }
    for about in others {
        let title = locale.phrase(&about.title).to_owned();
        table.row([about.name.to_string(), about.version, title, locale.say("cli-pack-built-in")]);
    }
    table.write(&mut session.out)?;
    Ok(Exit::Done)
}
