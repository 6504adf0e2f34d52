//! A guard before text that a spreadsheet would take for a formula, and its exact removal.
//!
//! A cell of a CSV file that begins with `=`, `+`, `-` or `@` is calculated when the file is opened; a tab or line end before
//! them does not help (OWASP, CSV injection). An apostrophe before it makes it text. Whatever begins with apostrophes and then
//! such a sign is guarded too, so that taking the guard off gives back exactly what was there.

use std::borrow::Cow;

/// Whether a spreadsheet would calculate a cell that begins so, apostrophes left aside.
fn is_calculated(text: &str) -> bool {
    let begins = text.trim_start_matches('\'').chars().next();
    // The full-width forms are calculated where the spreadsheet's language is an East Asian one.
    begins.is_some_and(|c| "=+-@\t\r\n＝＋－＠".contains(c))
}

/// Text as it stands in a CSV file.
pub fn guard(text: &str) -> Cow<'_, str> {
    if is_calculated(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// Text as it was before [`guard`]. Text that never was guarded stays as it is.
pub fn unguard(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if is_calculated(rest) => rest,
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_would_be_calculated_is_text() {
        for (text, guarded) in [
            ("=1+1", "'=1+1"),
            ("-18", "'-18"),
            ("\t=x", "'\t=x"),
            ("＝cmd", "'＝cmd"),
            ("'=1", "''=1"),
            ("'quoted", "'quoted"),
            ("a=b", "a=b"),
            ("", ""),
        ] {
            assert_eq!(guard(text), guarded);
            assert_eq!(unguard(guarded), text);
        }
    }

    #[test]
    fn what_others_wrote_stays() {
        assert_eq!(unguard("'s morgens"), "'s morgens");
        assert_eq!(unguard("=1"), "=1");
    }

    proptest! {
        #[test]
        fn the_guard_comes_off_as_it_went_on(text in "['=+\\-@\t\r\n ＝a库]{0,6}|\\PC*") {
            let guarded = guard(&text);
            prop_assert_eq!(unguard(&guarded), text.as_str());
            prop_assert!(!guarded.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']));
        }
    }
}
