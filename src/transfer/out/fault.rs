//! What `verify` found, in words.

use crate::store::{Fault, Problem};
use crate::text::locale::Locale;

/// What is wrong, in a sentence.
pub fn sentence(problem: &Problem, locale: &Locale) -> String {
    let noun = locale.word_of("noun", &problem.noun);
    let record = format!("{noun} {}", problem.record);
    let seq = problem.seq.map(|seq| seq.to_string()).unwrap_or_default();
    let (id, field) = match &problem.what {
        Fault::Broken => ("cli-verify-chain", ""),
        Fault::Gap => ("cli-verify-gap", ""),
        Fault::UnknownNoun => ("cli-verify-unknown-noun", ""),
        Fault::NoEntry => ("cli-verify-no-entry", ""),
        Fault::NoRow => ("cli-verify-no-row", ""),
        Fault::Field(name) => ("cli-verify-field", name.as_str()),
        Fault::Revision => ("cli-verify-revision", ""),
        Fault::Unreadable => ("cli-verify-unreadable", ""),
        Fault::Derived => ("cli-verify-derived", ""),
        Fault::Signature => ("cli-verify-signature", ""),
        Fault::Pages(said) => ("cli-verify-pages", said.as_str()),
        Fault::Schema => ("cli-verify-schema", ""),
        Fault::Anchor => ("cli-verify-anchor", ""),
    };
    locale.say_with(id, &[("record", record.into()), ("seq", seq.into()), ("field", field.into())])
}
