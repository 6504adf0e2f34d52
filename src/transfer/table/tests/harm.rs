//! Files that mean harm, and files that were harmed: none of them brings the reader down.

use proptest::prelude::*;

use super::book::{book, lots};
use super::*;

/// Reads everything that can be read of these bytes in every kind.
fn all(bytes: &[u8]) {
    for header in [None, Some(true), Some(false)] {
        let Ok(table) = with(bytes, &Options { header, ..Options::default() }) else { continue };
        assert!(!table.is_empty());
        let kinds = [
            Kind::Text,
            Kind::Code,
            Kind::Date,
            Kind::Moment,
            Kind::Number,
            Kind::Count,
            Kind::YesNo,
            Kind::choice(&[("high", &["高"])]),
        ];
        let names: Vec<String> = table.names().take(8).map(str::to_owned).collect();
        for kind in kinds {
            for name in &names {
                let fields =
                    [Field::new("value", kind.clone()), Field::new("in", Kind::Date).within("value", &["a", "日"])];
                let mapping = Mapping::propose(&fields, &table, &[pair(name, "value")]).unwrap();
                for writing in
                    [here(), Writing { dates: Some(DateOrder::Ymd), decimal: Some(Decimal::Comma), ..here() }]
                {
                    if let Ok(reading) = mapping.read(&table, &writing) {
                        assert_eq!(reading.rows().count(), table.len());
                    }
                }
            }
        }
    }
}

fn fixtures() -> Vec<Vec<u8>> {
    let csv = "Inspections,,\nid,\"text\",date\n1,\"a, \"\"b\"\"\",13/02/2026 3:45 PM\n2,c [ date: 9/19/2017 ],2024年3月5日\nTotal,,\n";
    let numbers = "code;qty;ok\n007;1.234,5;是\n4.06881E+12;２;x\n;2.9999999999999999E-2;无\n";
    let tree = r#"{"rows": [{"id": 1, "a": {"b": [1, {"c": null}]}}, [{"key": "k", "value": "v"}], [1, "2"], "x"]}"#;
    let yaml = "- a: 1\n  b: [x, {c: 2}]\n- a: &t 2\n  b: |\n    long\n";
    let toml = "[[row]]\na = 1_000\nb = [1, 2]\n[row.c]\nd = 2026-01-01T00:00:00Z\n";
    let markdown = "# T\n\n| a | b |\n|---|:-:|\n| 1 | x |\n\n- [x] done\n  1. more\n";
    let gb = encoding_rs::GB18030.encode("编号,结果\n1,合格\n2,不合格\n").0.into_owned();
    let utf16 = [0xff, 0xfe].into_iter().chain("a\tb\n1\t2\n".encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let texts = [csv, numbers, tree, yaml, toml, markdown].map(|text| text.as_bytes().to_vec());
    texts.into_iter().chain([gb, utf16, lots()]).collect()
}

/// Bytes that mean something to a reader.
fn meaningful() -> impl Strategy<Value = Vec<u8>> {
    let pieces: Vec<&'static [u8]> = vec![
        b"\"",
        b"\"\"",
        b",",
        b";",
        b"\t",
        b"|",
        b"\n",
        b"\r",
        b"\r\n",
        b"[",
        b"]",
        b"{",
        b"}",
        b":",
        b"- ",
        b"# ",
        b"---\n",
        b"=",
        b"[[",
        b"a",
        b"1",
        b"-",
        b".",
        b"e",
        b"E+",
        b"/",
        b"2026",
        b"99999",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"\x00",
        "年".as_bytes(),
        "（".as_bytes(),
        "合计".as_bytes(),
        b"\xc8\xd5",
        b"null",
        b"&a ",
        b"*a",
        b"<",
        b">",
        b" ",
    ];
    prop::collection::vec(prop::sample::select(pieces), 0..60).prop_map(|pieces| pieces.concat())
}

/// Changes to a file: at a place, so many bytes gone, these put in.
fn changes() -> impl Strategy<Value = Vec<(prop::sample::Index, usize, Vec<u8>)>> {
    prop::collection::vec((any::<prop::sample::Index>(), 0_usize..12, prop::collection::vec(any::<u8>(), 0..6)), 1..6)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn random_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        all(&bytes);
    }

    #[test]
    fn meaningful_bytes_are_read_or_refused(bytes in meaningful()) {
        all(&bytes);
    }

    #[test]
    fn harmed_files_are_read_or_refused(which in 0_usize..9, changes in changes()) {
        let mut bytes = fixtures().swap_remove(which);
        for (place, gone, put) in changes {
            let place = place.index(bytes.len() + 1);
            let end = (place + gone).min(bytes.len());
            bytes.splice(place..end, put);
        }
        all(&bytes);
    }

    /// Inside the parts of a workbook, which bytes changed at random hardly reach.
    #[test]
    fn harmed_sheets_are_read_or_refused(changes in changes()) {
        let mut rows = br#"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>b</t></is></c></row><row r="2"><c r="A2" s="1"><v>45688</v></c><c r="B2" t="b"><v>1</v></c><c r="C2" t="e"><v>#N/A</v></c><c r="D2"><f>1+1</f><v>2</v></c></row>"#.to_vec();
        for (place, gone, put) in changes {
            let place = place.index(rows.len() + 1);
            let end = (place + gone).min(rows.len());
            rows.splice(place..end, put.iter().map(|byte| byte & 0x7f));
        }
        all(&book(&[("S", &String::from_utf8_lossy(&rows))], &["a"]));
    }

    #[test]
    fn cells_that_are_quoted_come_back(cells in prop::collection::vec("[a-z\",;\n\r|\t 年]{1,8}", 4)) {
        let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
        let row = |cells: &[String]| cells.iter().map(quoted).collect::<Vec<_>>().join(";");
        let text = format!("one;two;three;four\n{0}\n{0}\n{0}\n", row(&cells));
        let table = with(text, &Options { header: Some(true), ..Options::default() }).unwrap();
        if cells.iter().any(|cell| !cell.trim().is_empty()) && table.notes.format == (Format::Csv { delimiter: ';' }) {
            prop_assert_eq!(table.record(0).collect::<Vec<_>>(), cells);
        }
    }
}

#[test]
fn deep_and_wide_files_are_refused_soon() {
    let start = std::time::Instant::now();
    for bytes in [
        "[".repeat(100_000),
        "{\"a\":".repeat(100_000),
        format!("[{}]", "[".repeat(100_000)),
        "- ".repeat(50_000),
        format!("a: {}", "[".repeat(50_000)),
        format!("{}\n1\n", ",".repeat(20_000)),
        format!("[{{{}}}]", (0..20_000).map(|n| format!("\"{n}\":1")).collect::<Vec<_>>().join(",")),
        format!("[{{{}}}]", vec!["\"a\":1"; 17_000].join(",")),
        format!("a = {}", "[".repeat(50_000)),
        format!("- {}", "*".repeat(50_000)),
        "\"".repeat(99_999),
    ] {
        let read = with(&bytes, &Options::default());
        assert!(read.is_err() || read.is_ok_and(|table| table.columns().len() <= limits::MOST_COLUMNS));
    }
    assert!(start.elapsed().as_secs() < 60, "{:?}", start.elapsed());
}

#[test]
fn there_is_an_end_to_rows_and_cells() {
    let rows = "a\n".repeat(limits::MOST_ROWS + 1);
    assert_eq!(why(rows).1, Untabled::TooManyRows { most: limits::MOST_ROWS });
    let cells = format!("{}\n", ",a".repeat(16_000)).repeat(501);
    assert_eq!(why(cells).1, Untabled::TooManyCells { most: limits::MOST_CELLS });
}
