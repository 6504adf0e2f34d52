//! A plan in words: what was recognised, what would become of it, the first records, what is wrong.

use std::path::Path;

use chrono_tz::Tz;

use crate::domain::phrase::Phrase;
use crate::text::locale::Locale;
use crate::text::{refusal, trouble};
use crate::transfer::table::{By, Format, Header};

use super::apply::Applied;
use super::fault::Failed;
use super::kind::Wanted;
use super::plan::{Does, Plan, Planned};
use super::undo::TakenBack;

/// What was recognised of each file, and which column fills what.
pub fn read(plan: &Plan, locale: &Locale) -> Vec<String> {
    let mut lines = Vec::new();
    for sheet in &plan.sheets {
        let notes = &sheet.table.notes;
        let mut parts = vec![format(notes.format, locale)];
        parts.extend(notes.encoding.map(|encoding| encoding.name().to_owned()));
        parts.extend(notes.sheet.as_ref().map(|name| locale.say_with("import-sheet", &[("name", name.into())])));
        parts.push(match &notes.header {
            Header::At(place) => locale.say_with("import-header", &[("line", i64::from(place.line).into())]),
            Header::Assumed(place) => {
                locale.say_with("import-header-assumed", &[("line", i64::from(place.line).into())])
            }
            Header::Absent => locale.say("import-header-absent"),
            Header::Keys => locale.say("import-header-keys"),
        });
        let file = sheet.table.place(0).file;
        let args =
            [("file", file.as_ref().into()), ("what", locale.list(&parts).into()), ("n", sheet.table.len().into())];
        lines.push(locale.say_with("import-read", &args));
        let pairs: Vec<String> = sheet
            .mapping
            .matches()
            .map(|(field, column, by)| {
                let sure = if by == By::Shape { "?" } else { "" };
                if field.name == column { column.to_owned() } else { format!("{column} = {}{sure}", field.name) }
            })
            .collect();
        lines.push(locale.say_with("import-columns", &[("columns", locale.list(&pairs).into())]));
        if !notes.left_out.is_empty() {
            let first = &notes.left_out[0];
            let args = [("n", notes.left_out.len().into()), ("first", i64::from(first.place.line).into())];
            lines.push(locale.say_with("import-left-out", &args));
        }
        if !notes.further.is_empty() {
            lines.push(locale.say_with("import-further", &[("sheets", locale.list(&notes.further).into())]));
        }
    }
    let unwanted = plan.unwanted();
    if !unwanted.is_empty() {
        lines.push(locale.say_with("import-unwanted", &[("columns", locale.list(&unwanted).into())]));
    }
    lines
}

fn format(format: Format, locale: &Locale) -> String {
    let (id, sign) = match format {
        Format::Csv { delimiter: '\t' } => return locale.say("import-format-tab"),
        Format::Csv { delimiter } => ("import-format-csv", delimiter.to_string()),
        Format::Xlsx => return "XLSX".to_owned(),
        Format::Json => return "JSON".to_owned(),
        Format::Toml => return "TOML".to_owned(),
        Format::Yaml => return "YAML".to_owned(),
        Format::Markdown => return "Markdown".to_owned(),
    };
    locale.say_with(id, &[("sign", sign.into())])
}

/// How many would be made, altered, left.
pub fn counts(plan: &Plan, locale: &Locale) -> String {
    let tally = plan.tally();
    let args = [
        ("n", plan.total().into()),
        ("made", tally.made.into()),
        ("altered", tally.altered.into()),
        ("same", tally.same.into()),
        ("kept", tally.kept.into()),
        ("bad", plan.bad.len().into()),
    ];
    locale.say_with("import-counts", &args)
}

/// What is worth knowing besides.
pub fn notes(plan: &Plan, locale: &Locale) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(first) = plan.duplicates.first() {
        let args = [("n", plan.duplicates.len().into()), ("first", first.to_string().into())];
        lines.push(locale.say_with("import-duplicates", &args));
    }
    if plan.unjoined > 0 {
        lines.push(locale.say_with("import-unjoined", &[("n", plan.unjoined.into())]));
    }
    if plan.undated > 0 {
        lines.push(locale.say_with("import-undated", &[("n", plan.undated.into())]));
    }
    if plan.open() > 0 {
        lines.push(locale.say_with("import-open", &[("n", plan.open().into())]));
    }
    let kept: Vec<&Planned> = plan.rows.iter().filter(|row| row.does == Does::Keep).collect();
    if let Some(first) = kept.first() {
        let args = [("n", kept.len().into()), ("first", first.place.to_string().into())];
        lines.push(locale.say_with("import-kept", &args));
    }
    lines
}

/// The first rows as the records they become.
pub fn records(plan: &Plan, locale: &Locale, most: usize) -> Vec<String> {
    let shown = plan.rows.iter().filter(|row| row.does != Does::Same).take(most);
    shown.map(|row| record(row, plan.zone, locale)).collect()
}

/// One row as the record it becomes, in a line, its dates by the clocks of `zone`.
pub fn record(row: &Planned, zone: Tz, locale: &Locale) -> String {
    let phrase = |phrase: &Phrase| locale.phrase(phrase).to_owned();
    let at = |at: crate::domain::time::Instant| at.utc().with_timezone(&zone).format("%Y-%m-%d").to_string();
    let mut parts: Vec<String> = Vec::new();
    match &row.wanted {
        Wanted::Area(area) => {
            parts.extend([area.code.to_string(), phrase(&area.title)]);
            parts.extend(area.note.clone());
        }
        Wanted::Asset(asset) => {
            parts.extend([asset.code.to_string(), phrase(&asset.title)]);
            parts.extend(asset.area.as_ref().map(ToString::to_string));
        }
        Wanted::Person(new) => {
            parts.extend([new.fields.name.clone(), locale.word(new.role)]);
            parts.extend(new.logins.iter().cloned());
        }
        Wanted::Round(past) => {
            parts.push(past.date.to_string());
            parts.extend(past.area.as_ref().or(past.asset.as_ref()).map(ToString::to_string));
            parts.extend(past.title.as_ref().map(phrase));
            parts.extend(past.score.map(|score| score.to_string()));
        }
        Wanted::Finding(past) => {
            parts.extend([at(past.at), phrase(&past.title), locale.word(past.severity)]);
            let done = past.work.done.filter(|_| past.work.closed).map(at);
            parts.push(match done {
                Some(date) => locale.say_with("import-corrected", &[("date", date.into())]),
                None => locale.word_of("finding", "open"),
            });
        }
        Wanted::Action(past) => parts.extend([at(past.at), phrase(&past.title), locale.word(past.severity)]),
    }
    format!("  {} {}", sign(row.does), parts.join(" · "))
}

/// What becomes of a row, as a sign: new, altered, here, left alone.
fn sign(does: Does) -> &'static str {
    match does {
        Does::Make => "+",
        Does::Alter => "~",
        Does::Same => "=",
        Does::Keep => "!",
    }
}

/// What is wrong: so many at most, and how many more there are.
pub fn problems(plan: &Plan, locale: &Locale, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = plan.faults().take(most).map(|fault| fault.said(locale)).collect();
    let more = plan.faults().count().saturating_sub(most);
    if more > 0 {
        lines.push(locale.say_with("import-more", &[("n", more.into())]));
    }
    lines
}

/// What became of an import.
pub fn receipt(applied: &Applied, locale: &Locale) -> Vec<String> {
    let import = &applied.import;
    let reference = || ("reference", import.reference().into());
    if applied.stopped {
        return vec![locale.say_with("import-stopped", &[reference()])];
    }
    let args = [
        reference(),
        ("made", import.made.into()),
        ("altered", import.altered.into()),
        ("same", import.same.into()),
        ("skipped", import.skipped.into()),
        ("kept", import.kept.into()),
    ];
    vec![locale.say_with("import-done", &args), locale.say_with("import-how-undo", &[reference()])]
}

/// What became of taking one back.
pub fn taken_back(taken: &TakenBack, locale: &Locale) -> Vec<String> {
    let reference = || ("reference", taken.import.reference().into());
    if taken.stopped {
        return vec![locale.say_with("import-undo-stopped", &[reference()])];
    }
    let mut lines = vec![locale.say_with("import-undone", &[reference()])];
    if taken.import.kept > 0 {
        let args = [("n", taken.import.kept.into()), ("names", locale.list(&taken.kept).into())];
        lines.push(locale.say_with("import-undone-kept", &args));
    }
    lines
}

impl Failed {
    /// As a sentence, with times on the clock of `zone`; trouble with the database at `path`.
    pub fn said(&self, locale: &Locale, zone: Tz, path: &Path) -> String {
        match self {
            Self::File(error) => error.said(locale),
            Self::Table(error) => error.said(locale),
            Self::Map(error) => error.said(locale),
            Self::Column(error) => error.said(locale),
            Self::Store(crate::store::Error::Refused(why)) => refusal::refusal(locale, why, zone),
            Self::Store(error) => trouble::trouble(locale, error.name(), &error.facts(path)),
            Self::Row(row) => {
                let (place, why) = row.as_ref();
                let why = refusal::refusal(locale, why, zone);
                locale.say_with("import-error-row", &[("place", place.to_string().into()), ("why", why.into())])
            }
        }
    }
}
