//! One line of a paper form: what it asks, and where the answer goes.

use crate::domain::answer::Verdict;
use crate::domain::code::Code;
use crate::domain::item::{Item, Kind};
use crate::report::document::Text;
use crate::text::limits::limits;
use crate::text::locale::Locale;
use crate::text::width::{Ambiguous, width};

use super::Sheet;

/// Cells of a line to write on.
const LONG: usize = 30;

/// A line on its way onto paper.
pub(super) struct Line<'a> {
    pub item: &'a Item,
    pub sheet: &'a Sheet<'a>,
    pub locale: &'a Locale,
}

impl Line<'_> {
    /// What to look at, what is acceptable, and what was seen before.
    pub(super) fn asks(&self) -> Vec<Text> {
        let (item, locale) = (self.item, self.locale);
        let mut marks = Vec::new();
        marks.extend(item.critical.then(|| locale.say("round-critical")));
        marks.extend(item.optional.then(|| locale.say("round-optional")));
        let title = Text::strong(&locale.marked(&item.text));
        let mark = locale.aside(&locale.list(&marks));
        let mut lines = vec![if marks.is_empty() { title } else { title.and(&mark) }];
        lines.extend(self.condition().map(|text| Text::plain(&text)));
        lines.extend(item.criterion.as_ref().map(|criterion| Text::plain(&locale.marked(criterion))));
        let last = self.sheet.last.get(&item.key);
        let known = self.sheet.known.get(&item.key);
        let seen = [
            self.limited(),
            last.map(|value| locale.say_with("report-sheet-last", &[("value", value.into())])),
            known.map(|action| locale.say_with("report-sheet-known", &[("reference", action.into())])),
        ];
        lines.extend(seen.into_iter().flatten().map(|text| Text::plain(&text)));
        lines
    }

    /// When a line is only asked after some answer to an earlier one.
    fn condition(&self) -> Option<String> {
        let when = self.item.when.as_ref()?;
        let place = self.sheet.form.items().position(|item| item.key == when.item)?;
        let asked = self.sheet.form.item(&when.item)?;
        let args = [("line", (place + 1).to_string().into()), ("answer", self.called(asked, &when.is).into())];
        Some(self.locale.say_with("report-sheet-when", &args))
    }

    /// An answer by its stored name, as the reader calls it.
    fn called(&self, item: &Item, is: &Code) -> String {
        let choice = item.choices.iter().find(|choice| choice.value == *is);
        choice.map_or_else(
            || self.locale.word_of("verdict", is.as_str()),
            |choice| self.locale.phrase(&choice.text).to_owned(),
        )
    }

    fn limited(&self) -> Option<String> {
        let (item, locale) = (self.item, self.locale);
        let unit = item.unit.as_deref().unwrap_or_default();
        let alarm = item.alarm.map(|alarm| limits(locale, alarm, unit));
        let warn = item.warn.map(|warn| limits(locale, warn, unit));
        match (alarm, warn) {
            (Some(alarm), None) => Some(alarm),
            (Some(alarm), Some(warn)) if alarm == warn => Some(alarm),
            (Some(alarm), Some(warn)) => {
                let warn = locale.say_with("report-sheet-warn", &[("limits", warn.into())]);
                Some(locale.list(&[alarm, warn]))
            }
            (None, Some(warn)) => Some(locale.say_with("report-sheet-warn", &[("limits", warn.into())])),
            (None, None) => None,
        }
    }

    /// Boxes to tick or lines to write on, with room for a note.
    pub(super) fn answers(&self) -> Vec<Text> {
        let item = self.item;
        let na = || Text::default().tick(&self.locale.word(Verdict::Na));
        let unit = item.unit.as_deref().map(|unit| format!(" {unit}")).unwrap_or_default();
        let mut lines = match item.kind {
            Kind::Check => {
                let boxes = [Verdict::Pass, Verdict::Fail, Verdict::Na];
                let boxes =
                    boxes.map(|verdict| Text::default().tick(&self.locale.verdict(self.sheet.form.kind, verdict)));
                vec![Text::join(boxes, "  ")]
            }
            Kind::Reading | Kind::Number | Kind::Count => {
                vec![Text::blank(10).and(&unit).and("  ").then(na())]
            }
            Kind::Choice => {
                let texts = item.choices.iter().map(|choice| Text::default().tick(self.locale.phrase(&choice.text)));
                texts.collect()
            }
            Kind::Time => vec![Text::blank(4).and(" : ").then(Text::blank(4))],
            Kind::Text => vec![Text::blank(LONG), Text::blank(LONG)],
            Kind::Signature => vec![Text::blank(LONG)],
        };
        let room = |id: &str| {
            let label = format!("{} ", self.locale.say(id));
            let taken = width(&label, Ambiguous::Narrow);
            Text::plain(&label).then(Text::blank(LONG.saturating_sub(taken)))
        };
        lines.extend(item.instrument.then(|| room("report-sheet-instrument")));
        if !matches!(item.kind, Kind::Text | Kind::Signature | Kind::Time) {
            lines.push(room("report-sheet-note"));
        }
        lines
    }
}
