//! One grid in every shape, read back by programs that are not ours.

use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};
use proptest::prelude::*;

use super::*;
use crate::domain::number::Quantity;
use crate::domain::phrase::Lang;
use crate::report::made_up::{NINE, calendar, day};
use crate::text::guard::unguard;

const HOSTILE: &str = "=cmd|' /C calc'!A0";

fn grid(lang: Lang, texts: &[&str]) -> Grid {
    let locale = Locale::new(lang, Lang::En);
    let columns = [
        ("code", Kind::Code, 8),
        ("title", Kind::Text, 20),
        ("at", Kind::Moment, 12),
        ("ops_date", Kind::Date, 10),
        ("value", Kind::Number, 8),
        ("archived", Kind::YesNo, 6),
    ];
    let row = |text: &&str| {
        vec![
            Cell::text("0042"),
            Cell::text(*text),
            Cell::at(&calendar(), NINE),
            Cell::Date(day(11, 23)),
            Cell::Number(Quantity::parse("-18.25").unwrap()),
            Cell::Yes(true),
        ]
    };
    Columns::new(&locale, "list", "List: a/b [1]", &columns).with(texts.iter().map(row).collect())
}

fn noon() -> chrono::NaiveDateTime {
    day(11, 24).and_hms_opt(12, 0, 0).unwrap()
}

#[test]
fn a_csv_file_is_what_spreadsheets_and_programs_expect() {
    let plain = grid(Lang::En, &["a \"q\", b", HOSTILE]).csv(Flavour::Plain);
    assert_eq!(
        plain,
        "code,title,at,ops_date,value,archived\n\
         0042,\"a \"\"q\"\", b\",2026-11-23T09:00:00+08:00,2026-11-23,-18.25,true\n\
         0042,'=cmd|' /C calc'!A0,2026-11-23T09:00:00+08:00,2026-11-23,-18.25,true\n"
    );
    let spreadsheet = grid(Lang::ZhCn, &["冷库"]).csv(Flavour::Spreadsheet);
    assert!(spreadsheet.starts_with("\u{feff}编码,名称,时间,班次日期,数值,已停用\r\n"), "{spreadsheet}");
    assert!(spreadsheet.ends_with("冷库,2026-11-23 09:00,2026-11-23,-18.25,是\r\n"));
}

#[test]
fn json_is_the_same_in_every_language() {
    let json = grid(Lang::ZhCn, &["冷库"]).json();
    assert_eq!(json, grid(Lang::En, &["冷库"]).json());
    let row = &json[0];
    assert_eq!(row["at"], "2026-11-23T09:00:00+08:00");
    assert_eq!((&row["code"], &row["value"], &row["archived"]), (&"0042".into(), &(-18.25).into(), &true.into()));
}

#[test]
fn a_workbook_is_read_back_as_it_was() {
    let sheets = [grid(Lang::En, &["冷库\nCold", HOSTILE, ""]), grid(Lang::En, &["x"])];
    let bytes = workbook(&sheets, noon()).unwrap();
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    assert_eq!(book.sheet_names(), ["List  a b  1", "List  a b  1 2"]);
    let range = book.worksheet_range("List  a b  1").unwrap();
    let rows: Vec<&[Data]> = range.rows().collect();
    assert_eq!(rows.len(), 4);
    assert_eq!(rows[0][1], Data::String("Title".into()));
    assert_eq!(rows[1][0], Data::String("0042".into()), "a code keeps its noughts");
    assert_eq!(rows[1][1], Data::String("冷库\nCold".into()));
    assert_eq!(rows[2][1], Data::String(HOSTILE.into()), "a string, not a formula");
    assert_eq!(rows[3][1], Data::Empty);
    assert_eq!(rows[1][4], Data::Float(-18.25));
    let begins = chrono::NaiveDate::from_ymd_opt(1899, 12, 30).unwrap();
    let days = day(11, 23).signed_duration_since(begins).num_days() as f64;
    let Data::DateTime(moment) = rows[1][2] else { panic!("{:?}", rows[1][2]) };
    assert!((moment.as_f64() - days - 9.0 / 24.0).abs() < 1e-9, "{moment}");
    assert!(book.worksheet_formula("List  a b  1").unwrap().is_empty(), "nothing is calculated");
}

#[test]
fn a_workbook_is_the_same_bytes_for_the_same_moment() {
    let bytes = || grid(Lang::En, &["a", "b", "c"]).xlsx(noon()).unwrap();
    let one = bytes();
    // The clock of the archive counts in steps of two seconds.
    std::thread::sleep(std::time::Duration::from_millis(2100));
    assert_eq!(one, bytes());
}

#[test]
fn a_number_that_a_spreadsheet_would_round_stays_exact() {
    let locale = Locale::new(Lang::En, Lang::En);
    let columns = Columns::new(&locale, "list", "List", &[("value", Kind::Number, 8)]);
    let exact = "9123456789012.123457";
    let grid = columns.with(vec![vec![Cell::Number(Quantity::parse("9123456.123457").unwrap())], vec![Cell::count(7)]]);
    let bytes = grid.xlsx(noon()).unwrap();
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let range = book.worksheet_range("List").unwrap();
    assert_eq!(range.get((1, 0)), Some(&Data::Float(9_123_456.123_457)));
    assert!(exact.parse::<f64>().unwrap().to_string() != exact);
    assert_eq!(range.get((2, 0)), Some(&Data::Float(7.0)));
}

#[test]
fn a_page_may_have_fewer_columns_than_the_file() {
    let few = grid(Lang::En, &["a"]).only(&[("title", 20), ("value", 8)]);
    assert_eq!(few.csv(Flavour::Plain), "title,value\na,-18.25\n");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_text_goes_out_comes_back(text in "\\PC{0,40}|[=+@\t'-]{1,3}[a-z库]{0,3}") {
        let grid = grid(Lang::En, &[&text]);
        let csv = grid.csv(Flavour::Plain);
        let mut reader = ::csv::Reader::from_reader(csv.as_bytes());
        let row = reader.records().next().unwrap().unwrap();
        prop_assert_eq!(unguard(&row[1]), text.as_str());
        let bytes = grid.xlsx(noon()).unwrap();
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
        let range = book.worksheet_range("List  a b  1").unwrap();
        let read = range.get((1, 1)).map(ToString::to_string).unwrap_or_default();
        prop_assert_eq!(read, text);
    }
}
