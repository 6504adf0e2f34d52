//! `verify`: prove that nothing was altered behind the program's back.

use clap::Args;
use serde_json::{Value, json};

use super::failure::{Exit, Failure, Result};
use super::session::Session;
use crate::store::{Anchor, Fault, Problem, Report};

/// What to prove.
#[derive(Debug, Args)]
pub struct VerifyArgs {
    /// An entry and its hash, as an earlier verify or a signed report gave them: "SEQ HEAD"
    #[arg(long = "anchor", value_name = "SEQ HEAD")]
    anchors: Vec<String>,
    /// For machines
    #[arg(long)]
    json: bool,
}

/// Proves it; exit 1 where something is wrong.
pub fn run(args: &VerifyArgs, session: &mut Session) -> Result<Exit> {
    let anchors = args.anchors.iter().map(|text| {
        let unread = || Failure::Sentence(Exit::Usage, "cli-error-anchor", vec![("given", text.clone().into())]);
        Anchor::parse(text).ok_or_else(unread)
    });
    let anchors = anchors.collect::<Result<Vec<_>>>()?;
    let report = session.store.verify(&anchors)?;
    if args.json {
        let value = report_json(&report);
        session.out.json(&value)?;
    } else {
        write(&report, &anchors, session)?;
    }
    Ok(if report.is_ok() { Exit::Done } else { Exit::Refused })
}

fn report_json(report: &Report) -> Value {
    let problems: Vec<Value> = report
        .problems
        .iter()
        .map(|problem| {
            json!({ "seq": problem.seq, "noun": problem.noun, "record": problem.record, "what": problem.what.to_string() })
        })
        .collect();
    json!({
        "ok": report.is_ok(),
        "entries": report.entries,
        "seq": report.seq,
        "head": report.head,
        "problems": problems,
    })
}

fn write(report: &Report, anchors: &[Anchor], session: &mut Session) -> Result<()> {
    let locale = &session.locale;
    let mut lines = Vec::new();
    if report.is_ok() {
        lines.push(locale.say_with("cli-verify-good", &[("entries", report.entries.to_string().into())]));
    } else {
        lines.push(locale.say_with("cli-verify-bad", &[("n", report.problems.len().into())]));
        lines.extend(report.problems.iter().map(|problem| format!("  {}", sentence(problem, session))));
    }
    let head = |seq: i64, hash: &str| [("seq", seq.to_string().into()), ("hash", hash.to_owned().into())];
    lines.push(locale.say_with("cli-verify-head", &head(report.seq, &report.head)));
    for anchor in anchors {
        let lost = report.problems.iter().any(|p| p.what == Fault::Anchor && p.seq == Some(anchor.seq));
        let id = if lost { "cli-verify-anchor-bad" } else { "cli-verify-anchor-good" };
        lines.push(locale.say_with(id, &head(anchor.seq, &anchor.head)));
    }
    for line in lines {
        session.out.line(line)?;
    }
    Ok(())
}

/// What is wrong, in a sentence.
fn sentence(problem: &Problem, session: &Session) -> String {
    let locale = &session.locale;
    let noun = locale.word_of("noun", &problem.noun);
    let record = format!("{noun} {}", problem.record);
    let seq = problem.seq.map(|seq| seq.to_string()).unwrap_or_default();
    let (id, field) = match &problem.what {
        Fault::Broken => ("cli-verify-chain", ""),
        Fault::Gap => ("cli-verify-gap", ""),
        Fault::UnknownNoun => ("cli-verify-unknown-noun", ""),
        Fault::NoEntry => ("cli-verify-no-entry", ""),
        Fault::NoRow => ("cli-verify-no-row", ""),
        Fault::Field(name) => ("cli-verify-field", name.as_str()),
        Fault::Revision => ("cli-verify-revision", ""),
        Fault::Unreadable => ("cli-verify-unreadable", ""),
        Fault::Derived => ("cli-verify-derived", ""),
        Fault::Signature => ("cli-verify-signature", ""),
        Fault::Pages(said) => ("cli-verify-pages", said.as_str()),
        Fault::Schema => ("cli-verify-schema", ""),
        Fault::Anchor => ("cli-verify-anchor", ""),
    };
    locale.say_with(id, &[("record", record.into()), ("seq", seq.into()), ("field", field.into())])
}
