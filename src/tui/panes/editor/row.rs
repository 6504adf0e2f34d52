//! The rows of a checklist being edited: headings and lines, as they are walked.

use crate::domain::edit::Place;
use crate::domain::template::Form;

/// A row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Row {
    /// A heading, by its section.
    Section(usize),
    /// A line.
    Item(Place),
}

/// The rows of a form; a form without headings has lines only.
pub(super) fn of(form: &Form) -> Vec<Row> {
    let headless = form.sections.len() == 1 && form.sections[0].title.is_empty();
    let rows = form.sections.iter().enumerate().flat_map(|(section, of)| {
        let heading = (!headless).then_some(Row::Section(section));
        let lines = (0..of.items.len()).map(move |line| Row::Item(Place { section, line }));
        heading.into_iter().chain(lines)
    });
    rows.collect()
}
