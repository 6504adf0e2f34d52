//! What was recognised, for the preview.

use super::problem::cut;
use crate::text::locale::Locale;
use crate::transfer::table::notes::{Format, Header, LeftOut, Notes, Why};

/// The most sheets that are named.
const NAMED: usize = 20;

impl Notes {
    /// What was recognised, a sentence each, the format first. What was left out is said by [`LeftOut::said`].
    pub fn said(&self, locale: &Locale) -> Vec<String> {
        let named = |format: &str| locale.say_with("table-notes-format", &[("format", format.into())]);
        let mut said = vec![match self.format {
            Format::Csv { delimiter: '\t' } => locale.say("table-notes-tab"),
            Format::Csv { delimiter } => {
                locale.say_with("table-notes-csv", &[("delimiter", delimiter.to_string().into())])
            }
            Format::Xlsx => named("XLSX"),
            Format::Json => named("JSON"),
            Format::Toml => named("TOML"),
            Format::Yaml => named("YAML"),
            Format::Markdown => named("Markdown"),
        }];
        if let Some(encoding) = self.encoding {
            said.push(locale.say_with("table-notes-encoding", &[("encoding", encoding.name().to_uppercase().into())]));
        }
        if !self.also.is_empty() {
            let also: Vec<_> = self.also.iter().map(|encoding| encoding.name().to_uppercase()).collect();
            said.push(locale.say_with("table-notes-also", &[("also", locale.list(&also).into())]));
        }
        if let Some(sheet) = &self.sheet {
            said.push(locale.say_with("table-notes-sheet", &[("sheet", cut(sheet).into())]));
        }
        let further: Vec<_> =
            self.further.iter().filter(|name| !name.is_empty()).take(NAMED).map(|name| cut(name)).collect();
        if !further.is_empty() {
            said.push(locale.say_with("table-notes-further", &[("sheets", locale.list(&further).into())]));
        }
        match &self.header {
            Header::At(place) => {
                said.push(locale.say_with("table-notes-header", &[("place", place.to_string().into())]))
            }
            Header::Assumed(place) => {
                said.push(locale.say_with("table-notes-assumed", &[("place", place.to_string().into())]));
            }
            Header::Absent => said.push(locale.say("table-notes-absent")),
            Header::Keys => {}
        }
        said
    }
}

impl LeftOut {
    /// As a sentence: the place, why, and the text.
    pub fn said(&self, locale: &Locale) -> String {
        let id = match self.why {
            Why::Title => "table-notes-title",
            Why::HeaderAgain => "table-notes-again",
            Why::Totals => "table-notes-totals",
        };
        locale.say_with(id, &[("place", self.place.to_string().into()), ("text", cut(&self.text).into())])
    }
}
