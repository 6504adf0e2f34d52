//! `wording list`: the finding texts, all or those of a kind or with some words.

use clap::Args;
use serde_json::{Value, json};

use crate::cli::failure::{Exit, Failure, Result};
use crate::cli::session::Session;
use crate::cli::table::Table;
use crate::domain::finding::Severity;
use crate::domain::phrase::Phrase;
use crate::domain::wording::{Group, Wording};
use crate::text::fold::fold_text;

/// Which to list.
#[derive(Debug, Args)]
pub struct ListArgs {
    /// Only those that hold these words, in any language
    #[arg(value_name = "WORDS")]
    words: Option<String>,
    /// Only one kind: fire, electrical, housekeeping, machines, storage, chemicals, ppe, food, cold-chain, documents,
    /// emergency, security
    #[arg(long, value_name = "KIND")]
    group: Option<String>,
    /// Only what is major
    #[arg(long)]
    major: bool,
    /// For machines
    #[arg(long)]
    json: bool,
}

/// Lists them.
pub fn run(args: &ListArgs, session: &mut Session) -> Result<Exit> {
    let group = match &args.group {
        Some(name) => Some(Group::parse(name).ok_or_else(|| unknown(name))?),
        None => None,
    };
    let sought = args.words.as_deref().map(|words| fold_text(words).to_lowercase());
    let wanted = |wording: &Wording| {
        group.is_none_or(|group| wording.group == group)
            && (!args.major || wording.severity == Severity::Major)
            && sought.as_deref().is_none_or(|sought| holds(wording, sought))
    };
    let all = session.store.wordings()?.into_iter().map(|held| held.record.is);
    let found: Vec<Wording> = all.filter(wanted).collect();
    if args.json {
        let values = found.iter().map(|wording| value(wording, session)).collect();
        session.out.json(&Value::Array(values))?;
        return Ok(Exit::Done);
    }
    let locale = &session.locale;
    let mut table = Table::new()
        .text(locale.say("cli-head-code"))
        .text(locale.say("cli-head-kind"))
        .text(locale.say("cli-head-severity"))
        .number(locale.say("cli-head-days"))
        .text(locale.say("cli-head-wording"))
        .text(locale.say("cli-head-measure"));
    for wording in &found {
        table.row([
            wording.code.to_string(),
            locale.word(wording.group),
            locale.word(wording.severity),
            wording.days.to_string(),
            locale.marked(&wording.title),
            locale.marked(&wording.measure),
        ]);
    }
    table.write(&mut session.out)?;
    Ok(Exit::Done)
}

/// Whether a text, its standard or its measure holds the words, which are folded and in lower case.
fn holds(wording: &Wording, sought: &str) -> bool {
    let mut phrases = [&wording.title, &wording.measure].into_iter().chain(&wording.standard);
    let holds = |phrase: &Phrase| phrase.texts().any(|text| fold_text(text).to_lowercase().contains(sought));
    wording.code.as_str().contains(sought) || phrases.any(holds)
}

fn unknown(name: &str) -> Failure {
    Failure::unknown("group", name, Group::ALL.map(|group| group.name().replace('_', "-")).to_vec())
}

fn value(wording: &Wording, session: &Session) -> Value {
    let locale = &session.locale;
    json!({
        "code": wording.code,
        "group": wording.group,
        "severity": wording.severity,
        "days": wording.days,
        "text": locale.phrase(&wording.title),
        "standard": wording.standard.as_ref().map(|standard| locale.phrase(standard)),
        "source": wording.source,
        "measure": locale.phrase(&wording.measure),
        "cause": wording.cause,
    })
}
