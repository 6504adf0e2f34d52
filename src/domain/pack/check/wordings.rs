//! Checks of finding texts.

use super::places::titled;
use super::{Check, record};
use crate::domain::finding::Severity;
use crate::domain::problem::{Table, What};
use crate::domain::wording::Wording;

/// Every finding text: said in every language of the pack, and what is major is put right on the same day.
pub fn check(check: &mut Check<'_>, wordings: &[Wording]) {
    titled(check, Table::Wording, wordings);
    for (index, wording) in wordings.iter().enumerate() {
        let at = record(Table::Wording, index, &wording.code);
        if let Some(standard) = &wording.standard {
            check.phrase(&at.key("standard"), standard);
        }
        check.phrase(&at.key("measure"), &wording.measure);
        if wording.severity == Severity::Major && wording.days > 0 {
            check.say(at.key("days"), What::MajorWaits);
        }
        if wording.source.is_some() && wording.standard.is_none() {
            check.say(at.key("source"), What::Misplaced { key: "source" });
        }
    }
}
