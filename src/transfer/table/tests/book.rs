//! Workbooks.

use std::io::{Cursor, Write as _};

use zip::write::{SimpleFileOptions, ZipWriter};

use super::*;

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const REL: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A zipped file of these parts.
pub(super) fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(part).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A workbook with these sheets, given as the XML of their rows, and these shared texts.
pub(super) fn book(sheets: &[(&str, &str)], texts: &[&str]) -> Vec<u8> {
    let each = |of: &dyn Fn(usize, &str) -> String| -> String {
        sheets.iter().enumerate().map(|(n, (name, _))| of(n + 1, name)).collect()
    };
    let list = each(&|n, name| format!(r#"<sheet name="{name}" sheetId="{n}" r:id="rId{n}"/>"#));
    let book = format!(r#"{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{REL}"><sheets>{list}</sheets></workbook>"#);
    let rels =
        each(&|n, _| format!(r#"<Relationship Id="rId{n}" Type="{REL}/worksheet" Target="worksheets/sheet{n}.xml"/>"#));
    let open = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#;
    let rels = format!("{HEAD}{open}{rels}</Relationships>");
    let top = format!(
        r#"{HEAD}{open}<Relationship Id="rId1" Type="{REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
    );
    // The second format is a date, as Excel numbers it.
    let styles = format!(
        r#"{HEAD}<styleSheet xmlns="{MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#
    );
    let shared = texts.iter().map(|text| format!("<si><t>{text}</t></si>")).collect::<Vec<_>>().concat();
    let shared = format!(r#"{HEAD}<sst xmlns="{MAIN}" uniqueCount="{}">{shared}</sst>"#, texts.len());
    let sheets: Vec<(String, String)> = sheets
        .iter()
        .enumerate()
        .map(|(n, (_, rows))| {
            let sheet = format!(r#"{HEAD}<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>"#);
            (format!("xl/worksheets/sheet{}.xml", n + 1), sheet)
        })
        .collect();
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("_rels/.rels", top.as_bytes()),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", rels.as_bytes()),
        ("xl/styles.xml", styles.as_bytes()),
        ("xl/sharedStrings.xml", shared.as_bytes()),
    ];
    parts.extend(sheets.iter().map(|(name, sheet)| (name.as_str(), sheet.as_bytes())));
    zipped(&parts)
}

/// A sheet of lots under a title, as people send it; a second one is empty.
pub(super) fn lots() -> Vec<u8> {
    let rows = r#"<row r="1"><c r="A1" t="s"><v>0</v></c></row>
        <row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" t="s"><v>2</v></c><c r="C3" t="s"><v>3</v></c><c r="D3" t="s"><v>4</v></c></row>
        <row r="4"><c r="A4" t="s"><v>5</v></c><c r="B4"><v>37627</v></c><c r="C4" s="1"><v>45688</v></c><c r="D4"><v>2520.0</v></c></row>
        <row r="5"><c r="A5" t="s"><v>6</v></c><c r="B5" t="inlineStr"><is><t>003P218</t></is></c><c r="C5" s="1"/><c r="D5"><v>0.14000000000000001</v></c></row>
        <row r="6"><c r="A6" s="1"/><c r="D6" s="1"/></row>
        <row r="999"><c r="A999" s="1"/></row>"#;
    let texts = ["Stock of the main store", "Product", "Lot", "Expires", "On hand", "Morphine", "Gloves"];
    book(&[("Notes", ""), ("Lots", rows)], &texts)
}

#[test]
fn a_sheet_is_read_with_its_dates_and_numbers() {
    let table = table(lots());
    assert_eq!((table.notes.format, table.notes.sheet.as_deref()), (Format::Xlsx, Some("Lots")));
    assert_eq!(names(&table), ["Product", "Lot", "Expires", "On hand"]);
    assert_eq!(
        records(&table),
        [vec!["Morphine", "37627", "2025-01-31", "2520"], vec!["Gloves", "003P218", "", "0.14"]]
    );
    assert_eq!(table.place(1).at(1).to_string(), "a.csv, Lots!B5");
    assert!(
        matches!(&table.notes.left_out[..], [LeftOut { why: Why::Title, text, .. }] if text == "Stock of the main store")
    );
}

#[test]
fn a_sheet_is_chosen_by_name_or_number() {
    let row = |text: &str| {
        format!(
            r#"<row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>{text}</t></is></c></row>"#
        )
    };
    let bytes = book(&[("One", &row("a")), ("Two", &row("b"))], &[]);
    let read = |sheet: &str| with(&bytes, &Options { sheet: Some(sheet.to_owned()), ..Options::default() });
    assert_eq!(records(&table(&bytes)), [["a"]]);
    assert_eq!(table(&bytes).notes.further, ["Two"]);
    assert_eq!(records(&read("Two").unwrap()), [["b"]]);
    assert_eq!(records(&read("2").unwrap()), [["b"]]);
    let error = read("Three").unwrap_err().why;
    assert_eq!(error, Untabled::NoSheet { name: "Three".into(), sheets: vec!["One".into(), "Two".into()] });
}

#[test]
fn a_code_with_more_digits_than_a_cell_keeps_is_refused() {
    let rows = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>code</t></is></c></row><row r="2"><c r="A2"><v>4006381333931</v></c></row>
        <row r="3"><c r="A3"><v>1.2345678901234501E+18</v></c></row>"#;
    let table = table(book(&[("S", rows)], &[]));
    let mapping = Mapping::propose(&[Field::new("code", Kind::Code)], &table, &[]).unwrap();
    let reading = mapping.read(&table, &here()).unwrap();
    let rows: Vec<_> = reading.rows().collect();
    assert_eq!(rows[0].code("code"), Some("4006381333931"));
    assert_eq!(rows[1].problems[0].reason, Reason::Rounded);
}

#[test]
fn zipped_files_that_are_no_workbook_say_so() {
    assert_eq!(why(zipped(&[("a.txt", b"hello")])).1, Untabled::NotAWorkbook);
    assert!(matches!(why(b"PK\x03\x04 and nothing more").1, Untabled::Workbook(_)));
    let whole = lots();
    assert!(matches!(why(&whole[..whole.len() / 2]).1, Untabled::Workbook(_)));
    assert_eq!(why(book(&[("S", "")], &[])).1, Untabled::Text(crate::transfer::decode::NotText::Empty));
}

#[test]
fn what_unpacks_to_too_much_is_not_unpacked() {
    let much = vec![b' '; 60 << 20];
    let bomb = zipped(&[("xl/workbook.xml", b"<workbook/>"), ("xl/worksheets/sheet1.xml", &much)]);
    assert!(bomb.len() < 100_000, "it is a bomb");
    assert_eq!(why(bomb).1, Untabled::Inflated { most: limits::MOST_INFLATED });
    // A table of texts that claims to need more room than there is.
    let shared = r#"<sst uniqueCount="99999999999"></sst>"#;
    let greedy = zipped(&[("xl/workbook.xml", b"<workbook/>"), ("xl/sharedStrings.xml", shared.as_bytes())]);
    assert_eq!(why(greedy).1, Untabled::Inflated { most: limits::MOST_INFLATED });
}

#[test]
fn one_cell_in_the_last_corner_costs_one_row() {
    let rows = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is></c></row>
        <row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#;
    let table = table(book(&[("S", rows)], &[]));
    assert_eq!((table.len(), table.columns().len()), (1, 16_384));
    assert_eq!(table.cell(0, 16_383), "1");
}

#[test]
fn a_cell_merged_over_rows_says_the_same_in_each_and_makes_no_row_of_its_own() {
    let cell = |at: &str, text: &str| format!(r#"<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>"#);
    let rows = format!(
        r#"<row r="1">{}{}</row><row r="2">{}{}</row><row r="3">{}</row><row r="4"/><row r="5">{}{}</row></sheetData>
        <mergeCells count="1"><mergeCell ref="A2:A4"/></mergeCells><sheetData>"#,
        cell("A1", "place"),
        cell("B1", "text"),
        cell("A2", "store"),
        cell("B2", "leak"),
        cell("B3", "dirt"),
        cell("A5", "yard"),
        cell("B5", "ice"),
    );
    let table = table(book(&[("S", &rows)], &[]));
    assert_eq!(records(&table), [["store", "leak"], ["store", "dirt"], ["yard", "ice"]]);
}
