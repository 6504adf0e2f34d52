//! `inspection show`: what an inspection came to, and what belongs to it.

use clap::Args;
use serde_json::{Value, json};

use super::list::row_json;
use crate::cli::failure::{Exit, Failure, Result};
use crate::cli::session::Session;
use crate::cli::table::Table;
use crate::domain::noun::{Noun, parse_reference, reference};
use crate::domain::record::Id;
use crate::domain::round::{Round, Which};
use crate::domain::sampling::Lot;
use crate::store::RoundView;
use crate::text::percent::percent;

/// Which.
#[derive(Debug, Args)]
pub struct ShowArgs {
    /// RND-0012
    #[arg(value_name = "ROUND")]
    round: String,
    /// For machines
    #[arg(long)]
    json: bool,
}

/// Shows it.
pub fn run(args: &ShowArgs, session: &mut Session) -> Result<Exit> {
    let round = numbered(session, &args.round)?;
    let view = session.store.round(&Which::Row(round.id), session.now)?;
    let around = Around {
        team: names(&view, &round.team),
        by: names(&view, round.signed_by.as_slice()),
        repeats: match round.reinspects {
            Some(id) => session.store.reference(id)?,
            None => None,
        },
        repeated_by: session.store.reinspections(round.id)?,
    };
    if args.json {
        let value = value(&round, &view, &around, session);
        session.out.json(&value)?;
    } else {
        write(&round, &view, &around, session)?;
    }
    Ok(Exit::Done)
}

/// The round of this reference.
///
/// # Errors
/// Refused where there is none.
pub(super) fn numbered(session: &Session, text: &str) -> Result<Round> {
    let none = || Failure::refused("cli-error-round", vec![("given", text.to_owned().into())]);
    let Some((Noun::Round, number)) = parse_reference(text) else { return Err(none()) };
    Ok(session.store.round_numbered(number)?.ok_or_else(none)?.record)
}

/// Who and what stands around an inspection.
struct Around {
    team: Vec<String>,
    by: Vec<String>,
    repeats: Option<String>,
    repeated_by: Vec<String>,
}

fn names(view: &RoundView, people: &[Id]) -> Vec<String> {
    people.iter().filter_map(|id| view.names.get(id)).cloned().collect()
}

fn value(round: &Round, view: &RoundView, around: &Around, session: &Session) -> Value {
    let grade = view.grade();
    let form = &view.template.form;
    let sections = form.sections.iter().zip(&grade.score.sections).map(|(section, tally)| {
        let score = tally.percent().filter(|_| form.is_scored()).map(|score| score.to_string());
        json!({ "title": session.locale.phrase(&section.title), "score": score, "lines": tally.lines })
    });
    let findings = view.lines.iter().filter_map(|line| {
        let finding =
            line.finding.as_ref().filter(|_| line.answer.as_ref().is_some_and(|a| a.record.finding.is_some()))?;
        Some(json!({
            "finding": reference(Noun::Finding, finding.number),
            "action": line.action,
            "item": line.item.key,
            "severity": finding.severity,
            "note": finding.note,
        }))
    });
    let mut value = row_json(round, session);
    let more = json!({
        "pass": form.scoring.map(|scoring| scoring.pass.to_string()),
        "critical": grade.score.critical,
        "sections": sections.collect::<Vec<_>>(),
        "by": around.by.first(),
        "team": around.team,
        "findings": findings.collect::<Vec<_>>(),
        "reinspects": around.repeats,
        "reinspected_by": around.repeated_by,
    });
    if let (Some(value), Value::Object(more)) = (value.as_object_mut(), more) {
        value.extend(more);
    }
    value
}

fn write(round: &Round, view: &RoundView, around: &Around, session: &mut Session) -> Result<()> {
    let locale = &session.locale;
    let grade = view.grade();
    let scored = view.template.form.is_scored();
    let state = [Some(locale.word(round.state)), round.outcome.map(|outcome| locale.word(outcome))];
    let score = round.score.or_else(|| grade.score.whole.percent().filter(|_| scored));
    let score = score.map(|score| percent(locale, score));
    let head = [Some(reference(Noun::Round, round.number)), Some(locale.phrase(&round.title).to_owned()), score];
    let head: Vec<String> = head.into_iter().chain(state).flatten().collect();
    let mut lines = vec![head.join(" · ")];
    let mut field = |key: &str, said: String| {
        if !said.is_empty() {
            lines.push(
                locale.say_with("cli-inspection-field", &[("field", locale.field(key).into()), ("said", said.into())]),
            );
        }
    };
    field("team", locale.list(&around.team));
    field("opening", round.opening.clone().unwrap_or_default());
    field("closing", round.closing.clone().unwrap_or_default());
    field("reinspects", around.repeats.clone().unwrap_or_default());
    field("reinspected_by", locale.list(&around.repeated_by));
    lines.extend(round.lot.as_ref().map(|lot| self::lot(lot, session)));
    let mut table = Table::new()
        .text(locale.say("cli-head-title"))
        .number(locale.field("score"))
        .number(locale.say("cli-head-lines"));
    for (section, tally) in view.template.form.sections.iter().zip(&grade.score.sections).filter(|_| scored) {
        table.row([
            locale.phrase(&section.title).to_owned(),
            tally.percent().map(|score| percent(locale, score)).unwrap_or_default(),
            tally.lines.to_string(),
        ]);
    }
    let mut findings = Table::new()
        .text(locale.say("cli-head-reference"))
        .text(locale.say("cli-head-severity"))
        .text(locale.say("cli-head-line"));
    for line in &view.lines {
        let own = line.answer.as_ref().is_some_and(|held| held.record.finding.is_some());
        if let Some(finding) = line.finding.as_ref().filter(|_| own) {
            findings.row([
                line.action.clone().unwrap_or_else(|| reference(Noun::Finding, finding.number)),
                locale.word(finding.severity),
                locale.phrase(&line.item.text).to_owned(),
            ]);
        }
    }
    for line in lines {
        session.out.line(line)?;
    }
    for table in [table, findings].iter().filter(|table| !table.is_empty()) {
        session.out.line(String::new())?;
        table.write(&mut session.out)?;
    }
    Ok(())
}

/// A lot with its plan, and what was found.
fn lot(lot: &Lot, session: &Session) -> String {
    let args = [
        ("name", lot.name.as_str().into()),
        ("n", i64::from(lot.n).into()),
        ("size", i64::from(lot.size).into()),
        ("found", lot.found.map_or_else(|| "-".to_owned(), |found| found.to_string()).into()),
        ("ac", i64::from(lot.ac).into()),
        ("stage", session.locale.word(lot.stage).into()),
    ];
    session.locale.say_with("round-sign-lot", &args)
}
