//! Values, decided by column.

use chrono::{NaiveDate, TimeZone as _, Utc};

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The values of a column read as one kind.
fn column(kind: Kind, cells: &[&str], writing: &Writing) -> Result<Vec<Result<Value, Reason>>, ColumnError> {
    let text: String = std::iter::once(&"value").chain(cells).map(|cell| format!("x\t{cell}\n")).collect();
    let table = with(text, &Options { header: Some(true), ..Options::default() }).unwrap();
    let mapping = Mapping::propose(&[Field::new("value", kind)], &table, &[]).unwrap();
    let reading = mapping.read(&table, writing).map_err(|errors| errors[0].clone())?;
    Ok(reading
        .rows()
        .map(|row| match row.problems.first() {
            Some(problem) => Err(problem.reason.clone()),
            None => Ok(row.value("value").clone()),
        })
        .collect())
}

#[test]
fn one_date_decides_for_its_whole_column() {
    let read = column(Kind::Date, &["01/02/2026", "13/02/2026", "?", "Date Not Captured"], &here()).unwrap();
    let wrong = Reason::NotADate { order: Some(DateOrder::Dmy) };
    let date = |text| Ok(Value::Date(day(text)));
    assert_eq!(read, [date("2026-02-01"), date("2026-02-13"), Ok(Value::Missing), Err(wrong)]);
    let read = column(Kind::Date, &["9/11/14", "27-Aug-14", "2/13/14"], &here()).unwrap();
    assert_eq!(read, [date("2014-09-11"), date("2014-08-27"), date("2014-02-13")]);
}

#[test]
fn dates_that_nothing_decides_are_not_guessed() {
    let cells = ["01/02/2026", "03/04/2026"];
    let error = column(Kind::Date, &cells, &here()).unwrap_err();
    assert!(
        matches!(&error, ColumnError::DatesUndecided { text, orders, place, .. }
        if text == "01/02/2026" && *orders == [DateOrder::Dmy, DateOrder::Mdy] && place.line == 2),
        "{error:?}"
    );
    let told = Writing { dates: Some(DateOrder::Mdy), ..here() };
    assert_eq!(column(Kind::Date, &cells, &told).unwrap()[0], Ok(Value::Date(day("2026-01-02"))));
    // The same in either order: nothing to decide.
    assert_eq!(column(Kind::Date, &["05/05/2026"], &here()).unwrap(), [Ok(Value::Date(day("2026-05-05")))]);
}

#[test]
fn dates_in_two_orders_are_named() {
    let error = column(Kind::Date, &["13/02/2026", "02/13/2026"], &here()).unwrap_err();
    assert!(
        matches!(&error, ColumnError::DatesMixed { one, other, .. }
        if one.0 == "13/02/2026" && one.2 == DateOrder::Dmy && other.1.line == 3 && other.2 == DateOrder::Mdy),
        "{error:?}"
    );
    let told = Writing { dates: Some(DateOrder::Dmy), ..here() };
    let read = column(Kind::Date, &["13/02/2026", "02/13/2026"], &told).unwrap();
    assert_eq!(read[1], Err(Reason::NotADate { order: Some(DateOrder::Dmy) }));
}

#[test]
fn instants_have_their_date_on_the_calendar_of_the_site() {
    let cells = ["2020-01-24T16:00:00.000Z", "2020-01-24 16:00", "2020-01-24"];
    let dates = column(Kind::Date, &cells, &here()).unwrap();
    assert_eq!(dates[0], Ok(Value::Date(day("2020-01-25"))));
    let moments = column(Kind::Moment, &cells, &here()).unwrap();
    let instant = Utc.with_ymd_and_hms(2020, 1, 24, 16, 0, 0).unwrap();
    let local = day("2020-01-24").and_hms_opt(16, 0, 0).unwrap();
    assert_eq!(
        moments,
        [Moment::Instant(instant), Moment::Local(local), Moment::Day(day("2020-01-24"))]
            .map(|at| Ok(Value::Moment(at)))
    );
}

#[test]
fn one_number_decides_the_sign_of_its_whole_column() {
    let number = |text: &str| Ok(Value::Number(crate::domain::number::Quantity::parse(text).unwrap()));
    let read = column(Kind::Number, &["1,234", "1,5", "N/A"], &here()).unwrap();
    assert_eq!(read, [number("1.234"), number("1.5"), Ok(Value::Missing)]);
    let read = column(Kind::Number, &["1,234", "1.5", "Freight Included"], &here()).unwrap();
    assert_eq!(read, [number("1234"), number("1.5"), Err(Reason::NotANumber)]);
    let error = column(Kind::Number, &["1,234"], &here()).unwrap_err();
    assert!(matches!(error, ColumnError::DecimalUndecided { .. }));
    let error = column(Kind::Number, &["1,5", "1.5"], &here()).unwrap_err();
    assert!(matches!(error, ColumnError::DecimalMixed { .. }));
    let told = Writing { decimal: Some(Decimal::Comma), ..here() };
    assert_eq!(column(Kind::Number, &["1.234", "1,5"], &told).unwrap()[0], number("1234"));
}

#[test]
fn counts_are_whole_and_codes_stay_text() {
    let read = column(Kind::Count, &["2520.0", "１２", "2.5", "1E3"], &here()).unwrap();
    assert_eq!(read, [Ok(Value::Count(2520)), Ok(Value::Count(12)), Err(Reason::NotWhole), Ok(Value::Count(1000))]);
    let read = column(Kind::Code, &["00392/174", "007", "4.06881E+12"], &here()).unwrap();
    let code = |text: &str| Ok(Value::Code(text.to_owned()));
    assert_eq!(read, [code("00392/174"), code("007"), Err(Reason::Rounded)]);
}

#[test]
fn answers_and_choices_come_before_words_for_nothing() {
    assert_eq!(
        column(Kind::YesNo, &["无", "有", "", "maybe"], &here()).unwrap(),
        [Ok(Value::YesNo(false)), Ok(Value::YesNo(true)), Ok(Value::Missing), Err(Reason::NotYesNo)]
    );
    let kind = Kind::choice(&[("unknown", &["不详"]), ("high", &["高"])]);
    let read = column(kind, &["Unknown", "2 - High", "N/A", "odd"], &here()).unwrap();
    let choices = vec!["unknown".to_owned(), "high".to_owned()];
    let choice = |text: &str| Ok(Value::Choice(text.to_owned()));
    assert_eq!(read, [choice("unknown"), choice("high"), Ok(Value::Missing), Err(Reason::NotAChoice { choices })]);
}

#[test]
fn a_bracketed_date_is_a_second_value_of_its_text() {
    let text = "id,description\n1,Dirty floor  [ date violation corrected: 9/19/2017 ]\n2,No soap [ date violation corrected: 1/2/2017 ]\n3,No towels\n";
    let table = table(text);
    let fields = [
        Field::new("text", Kind::Text).called(&["description"]),
        Field::new("done", Kind::Date).within("text", &["corrected", "整改"]),
    ];
    let mapping = Mapping::propose(&fields, &table, &[]).unwrap();
    let reading = mapping.read(&table, &here()).unwrap();
    let found: Vec<_> = reading.rows().map(|row| (row.text("text").map(str::to_owned), row.date("done"))).collect();
    let row = |text: &str, done: Option<&str>| (Some(text.to_owned()), done.map(day));
    let expected = [row("Dirty floor", Some("2017-09-19")), row("No soap", Some("2017-01-02")), row("No towels", None)];
    assert_eq!(found, expected);
    assert_eq!(reading.rows().next().unwrap().stood("text"), "Dirty floor  [ date violation corrected: 9/19/2017 ]");
}

#[test]
fn a_needed_value_that_is_missing_is_a_problem_of_its_row() {
    let table = table("id,date\n1,2026-01-01\n-,2026-01-02\n");
    let fields = [Field::new("id", Kind::Code).needed(), Field::new("date", Kind::Date)];
    let mapping = Mapping::propose(&fields, &table, &[]).unwrap();
    let reading = mapping.read(&table, &here()).unwrap();
    let problems: Vec<_> = reading.rows().flat_map(|row| row.problems).collect();
    assert_eq!(problems.len(), 1);
    assert_eq!((problems[0].place.line, &problems[0].column[..], &problems[0].text[..]), (3, "id", "-"));
    assert_eq!(problems[0].reason, Reason::Missing);
}

#[test]
fn what_is_wrong_is_said_with_place_text_and_what_to_do() {
    use crate::domain::phrase::Lang;
    use crate::text::locale::Locale;
    let table = table("id,date\n1,13/02/2026\n2,soon\n");
    let mapping = Mapping::propose(&[Field::new("date", Kind::Date)], &table, &[]).unwrap();
    let problems: Vec<_> = mapping.read(&table, &here()).unwrap().rows().flat_map(|row| row.problems).collect();
    let said = |lang| problems[0].said(&Locale::new(lang, lang));
    assert_eq!(
        said(Lang::En),
        "a.csv:3: date: “soon”: This is no date in the order dmy of its column. Correct it, or write it as 2026-11-23."
    );
    assert_eq!(
        said(Lang::ZhCn),
        "a.csv:3：date：“soon”：按本列的顺序 dmy，这不是日期。请改正，或写成 2026-11-23 的样子。"
    );
}
