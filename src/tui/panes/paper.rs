//! What can be written of what a pane shows, by what it is called and what its file is.

use crate::domain::book::Clause;
use crate::domain::code::Code;
use crate::domain::noun::{Noun, reference};
use crate::domain::phrase::Phrase;
use crate::domain::record::Id;
use crate::text::pick;
use crate::transfer::out::{Kind, Narrowed};
use crate::tui::cx::Cx;
use crate::tui::view::{Paper, Subject};

/// The report on a round.
pub(super) fn round(id: Id, number: i64, title: &Phrase, cx: Cx<'_>) -> Paper {
    let stem = reference(Noun::Round, number);
    let args = [("reference", stem.as_str().into()), ("title", cx.text.phrase(title).into())];
    Paper { of: Subject::Round(id), called: cx.text.say_with("papers-round", &args), stem }
}

/// A list, as it is narrowed.
pub(super) fn list(kind: Kind, narrowed: Narrowed, cx: Cx<'_>) -> Paper {
    let columns = kind.columns(cx.text);
    let id = if narrowed == Narrowed::default() { "papers-list" } else { "papers-list-narrowed" };
    let called = cx.text.say_with(id, &[("list", columns.title.as_str().into())]);
    Paper { of: Subject::List(kind, Box::new(narrowed)), called, stem: format!("{}-{}", columns.name, cx.today()) }
}

/// The evidence of a clause.
pub(super) fn clause(code: &Code, cx: Cx<'_>) -> Paper {
    let number = pick::clause(cx.text, Clause::place(code));
    let called = cx.text.say_with("papers-clause", &[("clause", number.into())]);
    Paper { of: Subject::Clause(code.clone()), called, stem: format!("clause-{code}-{}", cx.today()) }
}
