//! The README's key tables are the ones that bind the keys.

use opsbook::domain::phrase::Lang;
use opsbook::text::locale::Locale;
use opsbook::tui::command::Scope;
use opsbook::tui::key_table;

const README: &str = include_str!("../README.md");

/// What stands in the README between the mark of a table and its end.
fn table(mark: &str) -> &'static str {
    let start = README.find(mark).expect("the mark is there") + mark.len();
    let end = README[start..].find("<!-- end -->").expect("the end is marked");
    README[start..start + end].trim()
}

#[test]
fn the_key_tables_are_those_of_the_program() {
    let text = Locale::new(Lang::En, Lang::En);
    for (mark, scope) in [("<!-- keys today -->", Scope::Today), ("<!-- keys round -->", Scope::Round)] {
        let expected = format!("| key | |\n|---|---|\n{}", key_table(scope, &text));
        assert_eq!(table(mark), expected.trim(), "put this under {mark}:\n{expected}");
    }
}
