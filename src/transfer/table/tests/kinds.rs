//! What a file is, told by its content.

use encoding_rs::{GB18030, WINDOWS_1252};

use super::*;
use crate::transfer::decode::NotText;

const SAME: [[&str; 3]; 2] = [["19", "Doors; all, of them", "合格"], ["24", "Say \"open\"\nnow", "不合格"]];

#[test]
fn delimiters_quotes_and_line_ends_are_recognised() {
    for delimiter in [',', ';', '\t', '|'] {
        for end in ["\n", "\r\n", "\r"] {
            let d = delimiter;
            let text = format!(
                "id{d}text{d}result{end}19{d}\"Doors; all, of them\"{d}合格{end}{end}24{d}\"Say \"\"open\"\"\nnow\"{d}\"不合格\"{end}"
            );
            let table = table(&text);
            assert_eq!(table.notes.format, Format::Csv { delimiter }, "{text:?}");
            assert_eq!(records(&table), SAME, "{text:?}");
            assert_eq!(table.place(1).line, 4, "{text:?}");
        }
    }
}

#[test]
fn a_blank_behind_the_delimiter_does_not_hide_a_quote() {
    let table = table("id, text, result\n19, \"Doors; all, of them\", 合格\n24,  \"Say \"\"open\"\"\nnow\", 不合格\n");
    let trimmed: Vec<Vec<_>> = records(&table).iter().map(|row| row.iter().map(|cell| cell.trim()).collect()).collect();
    assert_eq!(trimmed, SAME);
}

#[test]
fn mixed_line_ends_and_short_last_lines_are_read() {
    let table = table("id,name\r\n1,a\n2,b\r3,c\r\n\n4,d");
    assert_eq!(records(&table), [["1", "a"], ["2", "b"], ["3", "c"], ["4", "d"]]);
    let lines: Vec<_> = (0..4).map(|record| table.place(record).line).collect();
    assert_eq!(lines, [2, 3, 4, 6]);
}

#[test]
fn encodings_are_recognised_and_named() {
    let text = "编号,检查项目,结果\n1,灭火器是否在有效期内,合格\n2,消防通道是否畅通无阻,不合格\n";
    let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let gb = GB18030.encode(text).0;
    for (bytes, encoding) in [(text.as_bytes(), Encoding::Utf8), (&utf16, Encoding::Utf16Le), (&gb, Encoding::Gb18030)]
    {
        let table = table(bytes);
        assert_eq!(table.notes.encoding, Some(encoding));
        assert_eq!(records(&table)[1], ["2", "消防通道是否畅通无阻", "不合格"]);
    }
    let mut mixed = WINDOWS_1252.encode("id,name\n1,CRÈME BRULEE\n").0.into_owned();
    mixed.extend("2,Café Ñandú\n".as_bytes());
    let expected = Untabled::Mixed { one: Encoding::Windows1252, other: Encoding::Utf8, at: 3 };
    assert_eq!(why(&mixed), (Some(2), expected));
    let told = with(&mixed, &Options { encoding: Some(Encoding::Windows1252), ..Options::default() }).unwrap();
    assert_eq!(records(&told)[0], ["1", "CRÈME BRULEE"]);
}

#[test]
fn trees_are_tables_with_the_text_of_their_numbers() {
    let json = r#"[{"id": 19, "ratio": 1.10, "tags": ["a", "b"], "at": {"hall": "A"}, "off": true, "none": null},
        {"id": "007", "extra": 1e5}]"#;
    let lines = "{\"id\": 19, \"name\": \"a\"}\n{\"id\": 20, \"name\": \"b\"}\n";
    let held = r#"{"version": 2, "days": [{"date": "2026-01-01", "off": true}]}"#;
    let pairs = r#"[[{"key": "医院", "value": "协和", "type": "s"}, null, {"key": "口罩", "value": 20}], [{"key": "口罩", "value": 5}]]"#;
    let yaml = "- code: 007\n  name: Gloves\n- code: 1.10\n  name: ~\n";
    let flow = "- {code: 007, name: Gloves}\n- {code: 1.10, name: null}\n";
    let toml =
        "# stock\n[[lot]]\n\"编号\" = \"003P218\"\nqty = 2\n\n[[lot]]\n\"编号\" = \"37627\"\nuntil = 2026-11-23\n";
    for (text, format, header, rows) in [
        (
            json,
            Format::Json,
            vec!["id", "ratio", "tags", "at.hall", "off", "none", "extra"],
            vec![vec!["19", "1.10", "a\nb", "A", "true", ""], vec!["007", "", "", "", "", "", "1e5"]],
        ),
        (lines, Format::Json, vec!["id", "name"], vec![vec!["19", "a"], vec!["20", "b"]]),
        (held, Format::Json, vec!["date", "off"], vec![vec!["2026-01-01", "true"]]),
        (pairs, Format::Json, vec!["医院", "口罩"], vec![vec!["协和", "20"], vec!["", "5"]]),
        (yaml, Format::Yaml, vec!["code", "name"], vec![vec!["007", "Gloves"], vec!["1.10", ""]]),
        (flow, Format::Yaml, vec!["code", "name"], vec![vec!["007", "Gloves"], vec!["1.10", ""]]),
        (toml, Format::Toml, vec!["编号", "qty", "until"], vec![vec!["003P218", "2"], vec!["37627", "", "2026-11-23"]]),
    ] {
        let table = table(text);
        assert_eq!((table.notes.format, names(&table)), (format, header), "{text}");
        assert_eq!(records(&table), rows, "{text}");
    }
    let table = table(toml);
    assert_eq!((table.place(0).line, table.place(1).line), (2, 6));
}

#[test]
fn several_lists_are_to_be_chosen_from() {
    let json = r#"{"poam": {"risks": [{"id": 1}], "items": [{"id": 2}, {"id": 3}]}}"#;
    assert_eq!(why(json).1, Untabled::WhichSheet { sheets: vec!["risks".into(), "items".into()] });
    let options = Options { sheet: Some("items".into()), ..Options::default() };
    let table = with(json, &options).unwrap();
    assert_eq!((records(&table), &table.notes.further), (vec![vec!["2"], vec!["3"]], &vec!["risks".to_owned()]));
}

#[test]
fn rows_of_cells_in_json_have_a_header_row() {
    let table = table(r#"[["id", "date"], [1, "2026-01-01"], [2, "2026-01-02"]]"#);
    assert_eq!(
        (names(&table), records(&table)),
        (vec!["id", "date"], vec![vec!["1", "2026-01-01"], vec!["2", "2026-01-02"]])
    );
}

#[test]
fn markdown_holds_tables_or_bullets() {
    let markdown = "# 巡检\n\n| 序号 | 项目 |\n|---|---|\n| 1 | 门 |\n| 2 | `窗` |\n";
    let found = table(markdown);
    assert_eq!((names(&found), records(&found)), (vec!["序号", "项目"], vec![vec!["1", "门"], vec!["2", "窗"]]));
    assert_eq!(found.notes.sheet.as_deref(), Some("巡检"));
    let bullets =
        "---\ntitle: x\n---\n# Doors\n\n- [x] Seals intact\n- [ ] No ice\n\n## Floor\n\n- dry\n  - and clean\n";
    let found = table(bullets);
    assert_eq!(names(&found), ["section", "text", "done"]);
    let expected =
        [["Doors", "Seals intact", "yes"], ["Doors", "No ice", "no"], ["Floor", "dry", ""], ["Floor", "and clean", ""]];
    let padded: Vec<Vec<_>> =
        (0..found.len()).map(|record| (0..3).map(|column| found.cell(record, column)).collect()).collect();
    assert_eq!(padded, expected);
}

#[test]
fn what_is_no_table_is_named_with_its_line() {
    for (bytes, line, error) in [
        (&b""[..], None, Untabled::Text(NotText::Empty)),
        (b" \r\n \r\n", None, Untabled::Text(NotText::Empty)),
        (b"<!DOCTYPE html><html>", None, Untabled::Text(NotText::Html)),
        (b"version https://git-lfs.github.com/spec/v1\noid sha256:0\n", None, Untabled::Text(NotText::Pointer)),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", None, Untabled::Text(NotText::OldOffice)),
        (b"id,name\n1,a\0\0b\n\0", None, Untabled::Text(NotText::Binary)),
        (b"BEGIN:VCALENDAR\nVERSION:2.0\n", None, Untabled::NotATable),
        (b"id,name\n1,a\n2,\"cut off, and\nthat is all", Some(3), Untabled::CutInQuotes),
        (b"id,name\n", None, Untabled::HeaderOnly),
        (b"[]", None, Untabled::HeaderOnly),
    ] {
        let found = why(bytes);
        assert_eq!(found, (line, error), "{bytes:?}");
    }
    assert!(matches!(why("[{\"a\": 1},\n{\"a\": }]"), (Some(2), Untabled::Syntax { format: "JSON", .. })));
    assert!(matches!(why("[[a]]\nb = 1\nc = \n"), (Some(3), Untabled::Syntax { format: "TOML", .. })));
    assert!(matches!(why("- a: 1\n- a: [1\n- a: 2\n- a: 3\n"), (Some(_), Untabled::Syntax { format: "YAML", .. })));
}
