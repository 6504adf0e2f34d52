//! `verify`: prove that nothing was altered behind the program's back, or cut off since this user's last verify.

use clap::Args;
use serde_json::{Value, json};

use super::failure::{Exit, Failure, Result};
use super::global::Global;
use super::session::Session;
use crate::host::seen::Seen;
use crate::host::service::Mode;
use crate::store::{Anchor, Fault, Report, Store};
use crate::transfer::out::fault::sentence;

/// What to prove.
#[derive(Debug, Args)]
pub struct VerifyArgs {
    /// An entry and its hash, as an earlier verify or a signed report gave them: "SEQ HEAD"
    #[arg(long = "anchor", value_name = "SEQ HEAD")]
    anchors: Vec<String>,
    /// Do not ask for the head that your last verify kept: for a file that was restored since
    #[arg(long)]
    forget: bool,
    /// For machines
    #[arg(long)]
    json: bool,
}

/// Proves it; exit 1 where something is wrong.
pub fn run(args: &VerifyArgs, session: &mut Session, global: &Global) -> Result<Exit> {
    let anchors = args.anchors.iter().map(|text| {
        let unread = || Failure::Sentence(Exit::Usage, "cli-error-anchor", vec![("given", text.clone().into())]);
        Anchor::parse(text).ok_or_else(unread)
    });
    let mut anchors = anchors.collect::<Result<Vec<_>>>()?;
    let own = Own::of(&session.store, global.mode);
    let kept = own.as_ref().filter(|_| !args.forget).and_then(Own::anchor);
    anchors.extend(kept.clone());
    let report = session.store.verify(&anchors)?;
    if args.json {
        let value = report_json(&report, kept.as_ref());
        session.out.json(&value)?;
    } else {
        write(&report, &anchors, session)?;
    }
    if let Some(own) = own.filter(|_| !kept.is_some_and(|kept| lost(&report, &kept))) {
        own.keep(&report);
    }
    Ok(if report.is_ok() { Exit::Done } else { Exit::Refused })
}

/// Where the head that this user saw last is kept, for one file.
pub struct Own {
    seen: Seen,
    uuid: String,
}

impl Own {
    /// None where the box gives the user no place of their own, or the file does not say which it is.
    pub fn of(store: &Store, mode: Mode) -> Option<Self> {
        Some(Self { seen: Seen::below(&mode.state(store.path())?), uuid: store.uuid().ok()? })
    }

    /// The head that was kept; none where nothing was.
    pub fn anchor(&self) -> Option<Anchor> {
        Anchor::parse(&self.seen.read(&self.uuid)?)
    }

    /// A user without a writable place of their own verifies all the same; they only have nothing to compare with next time.
    fn keep(&self, report: &Report) {
        let head = Anchor { seq: report.seq, head: report.head.clone() };
        let _ = self.seen.keep(&self.uuid, &head.to_string());
    }
}

/// Whether the journal no longer has what an anchor names.
fn lost(report: &Report, anchor: &Anchor) -> bool {
    report.problems.iter().any(|problem| problem.what == Fault::Anchor && problem.seq == Some(anchor.seq))
}

fn report_json(report: &Report, kept: Option<&Anchor>) -> Value {
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
        "kept": kept.map(|kept| json!({ "seq": kept.seq, "head": kept.head, "holds": !lost(report, kept) })),
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
        lines.extend(report.problems.iter().map(|problem| format!("  {}", sentence(problem, locale))));
    }
    let head = |seq: i64, hash: &str| [("seq", seq.to_string().into()), ("hash", hash.to_owned().into())];
    lines.push(locale.say_with("cli-verify-head", &head(report.seq, &report.head)));
    for anchor in anchors {
        let id = if lost(report, anchor) { "cli-verify-anchor-bad" } else { "cli-verify-anchor-good" };
        lines.push(locale.say_with(id, &head(anchor.seq, &anchor.head)));
    }
    for line in lines {
        session.out.line(line)?;
    }
    Ok(())
}
