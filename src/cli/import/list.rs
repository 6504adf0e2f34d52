//! `import list`: the batches so far, newest first.

use clap::Args;
use serde_json::{Value, json};

use crate::cli::failure::{Exit, Result};
use crate::cli::session::Session;
use crate::cli::table::Table;
use crate::text::date;

/// How many, and for whom.
#[derive(Debug, Args)]
pub struct ListArgs {
    /// How many at most
    #[arg(long, value_name = "N", default_value_t = 50)]
    limit: u16,
    /// For machines
    #[arg(long)]
    json: bool,
}

/// Lists them.
pub fn run(args: &ListArgs, session: &mut Session) -> Result<Exit> {
    let imports = session.store.imports(i64::from(args.limit))?;
    if args.json {
        let values = imports.iter().map(|held| {
            let import = &held.record;
            json!({
                "ref": import.reference(),
                "kind": import.kind.name(),
                "name": import.name,
                "state": import.state.name(),
                "rows": import.rows,
                "made": import.made,
                "altered": import.altered,
                "same": import.same,
                "skipped": import.skipped,
                "kept": import.kept,
                "at": session.stamp(import.at),
                "ended": import.ended.map(|at| session.stamp(at)),
                "by": import.by,
            })
        });
        let values = Value::Array(values.collect());
        session.out.json(&values)?;
        return Ok(Exit::Done);
    }
    let locale = &session.locale;
    let mut table = Table::new()
        .text(locale.say("import-head-ref"))
        .text(locale.say("import-head-kind"))
        .text(locale.say("import-head-file"))
        .text(locale.say("import-head-state"))
        .number(locale.say("import-head-made"))
        .number(locale.say("import-head-altered"))
        .number(locale.say("import-head-skipped"))
        .text(locale.say("import-head-at"));
    let today = session.calendar.date(session.now);
    for held in &imports {
        let import = &held.record;
        table.row([
            import.reference(),
            locale.word(import.kind),
            import.name.clone(),
            locale.word(import.state),
            import.made.to_string(),
            import.altered.to_string(),
            import.skipped.to_string(),
            date::moment(locale, session.calendar.local(import.at), today),
        ]);
    }
    if table.is_empty() {
        let none = locale.say("import-none");
        session.out.line(none)?;
        return Ok(Exit::Done);
    }
    table.write(&mut session.out)?;
    Ok(Exit::Done)
}
