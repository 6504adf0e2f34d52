//! The lines of a report: what was asked, what was answered, and what followed.

use super::{Line, Paper};
use crate::domain::answer::{Answer, Verdict};
use crate::domain::item::Item;
use crate::domain::limits::Flag;
use crate::domain::noun::{Noun, reference};
use crate::report::document::{Block, Row, Table, Text};
use crate::text::date;
use crate::text::limits::limits;
use crate::text::percent::percent;

impl Paper<'_> {
    /// Every line, under the sections' headings.
    pub(super) fn lines(&self) -> Block {
        let mut rows = Vec::new();
        let mut last = None;
        for (place, line) in self.of.lines.iter().enumerate() {
            if last != Some(line.section) {
                last = Some(line.section);
                rows.extend(self.band(line.section).map(Row::Band));
            }
            let number = vec![Text::plain(&(place + 1).to_string())];
            rows.push(Row::Cells(vec![number, self.asked(line.item), self.answered(line), self.followed(line)]));
        }
        let columns = vec![
            (self.say("report-sheet-number"), 5),
            (self.say("report-sheet-line"), 30),
            (self.say("report-sheet-answer"), 20),
            (self.say("report-inspection-followed"), 19),
        ];
        Block::Table(Table { columns, rows })
    }

    fn band(&self, section: usize) -> Option<Text> {
        let title = self.locale.marked(&self.of.template.form.sections.get(section)?.title);
        let score = self.sections.get(section).copied().flatten();
        let shown = match score {
            Some(score) => format!("{title} · {}", percent(self.locale, score)),
            None => title,
        };
        (!shown.trim().is_empty()).then(|| Text::plain(&shown))
    }

    fn asked(&self, item: &Item) -> Vec<Text> {
        let locale = self.locale;
        let title = Text::plain(&locale.marked(&item.text));
        let title = if item.critical { title.and(&locale.aside(&locale.say("round-critical"))) } else { title };
        let unit = item.unit.as_deref().unwrap_or_default();
        let limited = item.alarm.or(item.warn).map(|limited| limits(locale, limited, unit));
        let criterion = item.criterion.as_ref().map(|criterion| locale.marked(criterion));
        let more = limited.into_iter().chain(criterion).filter(|text| !text.is_empty());
        std::iter::once(title).chain(more.map(|text| Text::plain(&text))).collect()
    }

    fn answered(&self, line: &Line<'_>) -> Vec<Text> {
        let locale = self.locale;
        let Some(answer) = line.answer else { return vec![self.say("report-inspection-unanswered")] };
        let value = value(answer, line.item, locale);
        let verdict = locale.word(answer.verdict);
        let judged = !matches!(answer.verdict, Verdict::Noted) && (value.is_none() || answer.verdict != Verdict::Pass);
        let parts: Vec<String> = [judged.then_some(verdict), value].into_iter().flatten().collect();
        let shown = locale.list(&parts);
        let failed = matches!(answer.verdict, Verdict::Fail | Verdict::NoReading);
        let mut lines = vec![if failed { Text::strong(&format!("✗ {shown}")) } else { Text::plain(&shown) }];
        let warned = (answer.flag == Flag::Warn).then(|| locale.say("report-inspection-warned"));
        let bulk = answer.bulk.then(|| locale.say("report-inspection-bulk"));
        let instrument = answer.instrument.as_ref();
        let instrument =
            instrument.map(|it| locale.say_with("report-inspection-instrument", &[("instrument", it.into())]));
        let by = answer.by.filter(|by| self.of.round.signed_by.is_some_and(|signer| signer != *by));
        let by =
            by.map(|by| locale.say_with("report-inspection-by", &[("name", self.of.names.person(Some(by)).into())]));
        let more = [warned, bulk, instrument, by, answer.note.clone()].into_iter().flatten();
        lines.extend(more.flat_map(|text| text.lines().map(Text::plain).collect::<Vec<_>>()));
        lines
    }

    fn followed(&self, line: &Line<'_>) -> Vec<Text> {
        let locale = self.locale;
        let fixed = line.answer.is_some_and(|answer| answer.fixed).then(|| self.say("report-inspection-fixed"));
        let finding = line.finding.map(|finding| {
            let number = reference(Noun::Finding, finding.number);
            let times = finding.seen_times();
            let number = if times > 1 { format!("{number} ×{times}") } else { number };
            Text::plain(&number)
        });
        let action = line.action.map(|action| {
            let number = reference(Noun::Action, action.number);
            Text::plain(&locale.list(&[number, locale.word(action.state)]))
        });
        let due = line.action.filter(|action| action.state.is_open()).map(|action| {
            let day = date::day(locale, self.of.issue.calendar.date(action.due));
            Text::plain(&locale.say_with("report-inspection-due", &[("date", day.into())]))
        });
        [finding, action, due, fixed].into_iter().flatten().collect()
    }
}

/// What was measured, chosen or written, as the reader calls it; both readings where there are two.
fn value(answer: &Answer, item: &Item, locale: &crate::text::locale::Locale) -> Option<String> {
    let choice = item.choices.iter().find(|choice| answer.typed.as_deref() == Some(choice.value.as_str()));
    let first = choice.map(|choice| locale.phrase(&choice.text).to_owned()).or_else(|| answer.typed.clone())?;
    let second = answer.again.as_ref().and_then(|again| again.typed.clone());
    let both = second.map_or_else(|| first.clone(), |second| format!("{first} → {second}"));
    let unit = item.unit.as_deref().filter(|_| choice.is_none());
    Some(unit.map_or_else(|| both.clone(), |unit| format!("{both} {unit}")))
}
