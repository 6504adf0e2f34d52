//! Checks of the rule-book.

use super::places::titled;
use super::{Check, record};
use crate::domain::code::Code;
use crate::domain::noun::Noun;
use crate::domain::pack::Pack;
use crate::domain::problem::{Table, What};

/// Chapters, clauses and subjects.
pub fn check(check: &mut Check<'_>, pack: &Pack) {
    titled(check, Table::Chapter, &pack.chapters);
    titled(check, Table::Clause, &pack.clauses);
    for (index, clause) in pack.clauses.iter().enumerate() {
        let at = record(Table::Clause, index, &clause.code);
        let chapter = clause.code.as_str().split('.').next().and_then(|text| Code::parse(text).ok());
        check.refer(&at, "code", Noun::Chapter, chapter.as_ref());
        check.phrase(&at.key("text"), &clause.text);
        check.refer(&at, "post", Noun::Post, clause.post.as_ref());
        check.refer_each(&at, "carried_by", Noun::Template, &clause.carried_by);
        check.phrases(&at.key("records"), &clause.records);
    }
    titled(check, Table::Subject, &pack.subjects);
    for (index, subject) in pack.subjects.iter().enumerate() {
        let at = record(Table::Subject, index, &subject.code);
        if subject.clauses.is_empty() {
            check.say(at.key("clauses"), What::Unsettled);
        }
        check.refer_each(&at, "clauses", Noun::Clause, &subject.clauses);
    }
}
