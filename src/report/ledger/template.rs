//! The list of checklists.

use super::Reader;
use crate::domain::template::Template;
use crate::report::grid::{Cell, Columns, Kind};
use crate::text::locale::Locale;

/// Its columns.
pub fn columns(locale: &Locale) -> Columns {
    let columns = [
        ("code", Kind::Code, 14),
        ("version", Kind::Number, 5),
        ("kind", Kind::Text, 8),
        ("title", Kind::Text, 30),
        ("clause", Kind::Code, 6),
        ("post", Kind::Code, 12),
        ("lines", Kind::Number, 5),
        ("critical", Kind::Number, 5),
        ("state", Kind::Text, 10),
        ("figures", Kind::Text, 20),
    ];
    Columns::new(locale, "templates", &locale.say("column-templates"), &columns)
}

/// The row of one version.
pub fn row(reader: &Reader<'_>, template: &Template) -> Vec<Cell> {
    let (locale, form) = (reader.locale, &template.form);
    vec![
        Cell::text(template.code.as_str()),
        Cell::count(template.version),
        Cell::word(locale, form.kind),
        Cell::text(locale.phrase(&form.title)),
        Cell::maybe(form.clause.as_ref()),
        Cell::maybe(form.post.as_ref()),
        Cell::count(form.items().count() as i64),
        Cell::count(form.items().filter(|item| item.critical).count() as i64),
        Cell::word(locale, template.state),
        Cell::maybe(form.source.as_ref()),
    ]
}
