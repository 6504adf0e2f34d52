//! The README's key tables are the ones that bind the keys. `UPDATE_README=1 cargo test --test readme` writes them anew.

use std::fs;
use std::path::Path;

use opsbook::domain::phrase::Lang;
use opsbook::text::locale::Locale;
use opsbook::tui::command::Scope;
use opsbook::tui::key_table;

/// Puts `table` between a mark and the end that follows it; none where the README lacks one of them.
fn filled(readme: &str, mark: &str, table: &str) -> Option<String> {
    let start = readme.find(mark)? + mark.len();
    let end = start + readme[start..].find("<!-- end -->")?;
    Some(format!("{}\n\n| key | | name |\n|---|---|---|\n{}\n\n{}", &readme[..start], table.trim(), &readme[end..]))
}

#[test]
fn the_key_tables_are_those_of_the_program() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = fs::read_to_string(&path).expect("a README");
    let text = Locale::new(Lang::En, Lang::En);
    let scopes = [
        ("<!-- keys today -->", Scope::Today),
        ("<!-- keys inspections -->", Scope::Inspections),
        ("<!-- keys history -->", Scope::History),
        ("<!-- keys findings -->", Scope::Findings),
        ("<!-- keys readings -->", Scope::Readings),
        ("<!-- keys checklists -->", Scope::Checklists),
        ("<!-- keys editor -->", Scope::Editor),
        ("<!-- keys places -->", Scope::Places),
        ("<!-- keys pending -->", Scope::Pending),
        ("<!-- keys people -->", Scope::People),
        ("<!-- keys exceptions -->", Scope::Exceptions),
        ("<!-- keys draws -->", Scope::Draws),
        ("<!-- keys draw -->", Scope::Draw),
        ("<!-- keys actions -->", Scope::Actions),
        ("<!-- keys tallies -->", Scope::Tallies),
        ("<!-- keys action -->", Scope::Action),
        ("<!-- keys imports -->", Scope::Imports),
        ("<!-- keys round -->", Scope::Round),
    ];
    let tables: Vec<(&str, String)> = scopes.map(|(mark, scope)| (mark, key_table(scope, &text))).to_vec();
    // What works in all of them, or in all views of the tab, is told once.
    let shared = |row: &str, by: &dyn Fn(&str) -> bool| {
        tables.iter().filter(|(mark, _)| by(mark)).all(|(_, table)| table.lines().any(|other| other == row))
    };
    let everywhere = |row: &str| shared(row, &|_| true);
    let other = ["editor", "round", "imports", "keys action ", "keys draw "];
    let is_view = |mark: &str| !other.iter().any(|other| mark.contains(other));
    let in_views = |row: &str| shared(row, &is_view) && !everywhere(row);
    let rows = |table: &str, wanted: &dyn Fn(&str) -> bool| {
        table.lines().filter(|row| wanted(row)).collect::<Vec<_>>().join("\n")
    };
    let first = &tables[0].1;
    let mut right = readme.clone();
    let mut fill = |mark, table: String| {
        right = filled(&right, mark, &table).unwrap_or_else(|| panic!("the mark {mark} and an end"));
    };
    fill("<!-- keys everywhere -->", rows(first, &everywhere));
    fill("<!-- keys views -->", rows(first, &in_views));
    for (mark, table) in &tables {
        fill(mark, rows(table, &|row| !(everywhere(row) || is_view(mark) && in_views(row))));
    }
    if std::env::var_os("UPDATE_README").is_some() {
        fs::write(&path, &right).expect("the README can be written");
    } else {
        assert_eq!(readme, right, "run the test once with UPDATE_README=1");
    }
}
