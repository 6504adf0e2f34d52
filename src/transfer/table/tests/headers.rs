//! Names of columns, and rows that are no records.

use super::*;

#[test]
fn titles_above_and_totals_and_headers_within_are_left_out_and_named() {
    let text = "Inspections of 2026,,,\nprinted 2026-11-23,,,\nid,score,date,type\n19,94,20171211,routine\n24,96,20160311,routine\n\nid,score,date,type\n31,98,20151204,routine\nTotal,288,,\n合计：,,,\n,,,\n";
    let table = table(text);
    assert_eq!(names(&table), ["id", "score", "date", "type"]);
    assert_eq!(table.notes.header, Header::At(table.notes.left_out[0].place.clone()).line(3));
    assert_eq!(table.len(), 3);
    let left: Vec<_> = table.notes.left_out.iter().map(|row| (row.place.line, row.why)).collect();
    assert_eq!(left, [(1, Why::Title), (2, Why::Title), (7, Why::HeaderAgain), (9, Why::Totals), (10, Why::Totals)]);
}

impl Header {
    /// The same, at another line.
    fn line(self, line: u32) -> Self {
        match self {
            Self::At(place) => Self::At(Place { line, ..place }),
            other => other,
        }
    }
}

#[test]
fn a_record_never_becomes_a_header() {
    let table = table("1\tDay\t07:00\t2008-04-30 00:00:00.000\n2\tNight\t23:00\t2008-04-30 00:00:00.000\n");
    assert_eq!((table.notes.header.clone(), table.len()), (Header::Absent, 2));
    assert_eq!(names(&table), ["#1", "#2", "#3", "#4"]);
    // A name that comes again in its column is a value.
    let table = super::table("Ann,cook\nBo,cook\nChen,driver\n");
    assert_eq!((table.notes.header.clone(), table.len()), (Header::Absent, 3));
}

#[test]
fn a_header_is_found_in_tables_of_words_or_said_to_be_assumed() {
    let text = "Person,Post\nAnn,cook\nBo,clerk\n";
    let table = table(text);
    assert!(matches!(&table.notes.header, Header::Assumed(place) if place.line == 1));
    let known = Field::names(&[Field::new("person", Kind::Text)]);
    let sure = with(text, &Options { known, ..Options::default() }).unwrap();
    assert!(matches!(sure.notes.header, Header::At(_)));
    let none = with(text, &Options { header: Some(false), ..Options::default() }).unwrap();
    assert_eq!((none.len(), names(&none)), (3, vec!["#1", "#2"]));
    let told = with("1,2\n3,4\n", &Options { header: Some(true), ..Options::default() }).unwrap();
    assert_eq!((told.len(), names(&told)), (1, vec!["1", "2"]));
}

#[test]
fn a_month_of_numbers_is_a_header_over_codes() {
    let table = table("姓名,1,2,3,4\n李伟,白,白,夜,休\n陈波,夜,夜,休,白\n");
    assert_eq!((names(&table), table.len()), (vec!["姓名", "1", "2", "3", "4"], 2));
}

#[test]
fn empty_and_doubled_names_are_numbered() {
    let table = table(",name,name, Qty（件） \n1,a,b,3\n2,c,d,4\n");
    assert_eq!(names(&table), ["#1", "name", "name 2", "Qty（件）"]);
    assert_eq!(table.columns()[3].unit.as_deref(), Some("件"));
}

#[test]
fn short_and_long_rows_are_named_and_never_padded() {
    let table = table("id,name,date\n1,a,2026-01-01\n2,2026-01-02\n3,c,d,2026-01-03\n4,e,2026-01-04,\n");
    let fields = [Field::new("id", Kind::Code), Field::new("date", Kind::Date)];
    let mapping = Mapping::propose(&fields, &table, &[]).unwrap();
    let reading = mapping.read(&table, &here()).unwrap();
    let found: Vec<_> =
        reading.rows().map(|row| (row.place.line, row.problems.first().map(|one| one.reason.clone()))).collect();
    assert_eq!(
        found,
        [
            (2, None),
            (3, Some(Reason::Width { has: 2, wants: 3 })),
            (4, Some(Reason::Width { has: 4, wants: 3 })),
            // A delimiter too many says nothing.
            (5, None)
        ]
    );
    let short = reading.rows().nth(1).unwrap();
    assert_eq!((short.value("id"), short.stood("id")), (&Value::Missing, ""));
    assert_eq!(short.cells().collect::<Vec<_>>(), ["2", "2026-01-02"]);
}

#[test]
fn names_below_a_line_of_who_drew_the_table_up_are_found_and_a_total_may_stand_in_any_column() {
    let text = "某厂,,,\n编制：安全部,审核：,批准：,日期：\n序号,检查日期,隐患部位,隐患描述\n1,2024-03-05,库房,漏水\n2,2024-03-06,库房,堵塞\n,合计,,2项\n";
    let known = Field::names(&[
        Field::new("date", Kind::Date).called(&["检查日期"]),
        Field::new("area", Kind::Code).called(&["隐患部位"]),
        Field::new("text", Kind::Text).called(&["隐患描述"]),
    ]);
    let table = with(text, &Options { known, ..Options::default() }).unwrap();
    assert_eq!(names(&table), ["序号", "检查日期", "隐患部位", "隐患描述"]);
    assert_eq!(table.len(), 2);
    let left: Vec<_> = table.notes.left_out.iter().map(|row| (row.place.line, row.why)).collect();
    assert_eq!(left, [(1, Why::Title), (2, Why::Title), (6, Why::Totals)]);
}
