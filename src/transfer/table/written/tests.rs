//! Dates, numbers and words as people write them.

use chrono::NaiveDate;

use super::number::Fits;
use super::{date, number, word};
use crate::domain::number::Quantity;
use crate::transfer::table::field::{Choice, Within};
use crate::transfer::table::options::{DateOrder, Decimal};
use crate::transfer::table::problem::Reason;

/// A date in day-month order as `2024-03-05 15:04:05 +480`.
fn said(text: &str) -> Option<String> {
    let written = date::read(text)?;
    let day = written.day.date(DateOrder::Dmy)?;
    let time = written.time.map(|time| format!(" {time}")).unwrap_or_default();
    let offset = written.offset.map(|offset| format!(" {offset:+}")).unwrap_or_default();
    Some(format!("{day}{time}{offset}"))
}

#[test]
fn dates_are_read_in_every_writing() {
    for (text, read) in [
        ("2024-03-05", "2024-03-05"),
        ("2024/3/5", "2024-03-05"),
        ("2024.03.05", "2024-03-05"),
        ("05/03/2024", "2024-03-05"),
        ("5-3-24", "2024-03-05"),
        ("05.03.2024", "2024-03-05"),
        ("31/12/99", "1999-12-31"),
        ("20170914", "2017-09-14"),
        ("20170914153000", "2017-09-14 15:30:00"),
        ("27-Aug-14", "2014-08-27"),
        ("27 August 2014", "2014-08-27"),
        ("Aug 27, 2014", "2014-08-27"),
        ("August 3rd, 2014", "2014-08-03"),
        ("Wed, 27 Aug 2014", "2014-08-27"),
        ("2014-Aug-27", "2014-08-27"),
        ("27Sept14", "2014-09-27"),
        ("2024年3月5日", "2024-03-05"),
        ("2024年3月5日 星期二", "2024-03-05"),
        ("２０２４年０３月０５日", "2024-03-05"),
        ("2024年3月5日 下午3点05分", "2024-03-05 15:05:00"),
        ("2024年3月5日15时04分05秒", "2024-03-05 15:04:05"),
        ("2024年3月5日 周日", "2024-03-05"),
        ("01-01-2016 00:00", "2016-01-01 00:00:00"),
        ("5/3/2024 3:45 PM", "2024-03-05 15:45:00"),
        ("5/3/2024 12:05 a.m.", "2024-03-05 00:05:00"),
        ("5/3/2024 12:05pm", "2024-03-05 12:05:00"),
        ("2024-03-05 15:04:05.123", "2024-03-05 15:04:05.123"),
        ("2008-04-30 00:00:00.0000000", "2008-04-30 00:00:00"),
        ("2020-01-24T16:00:00.000Z", "2020-01-24 16:00:00 +0"),
        ("2020-01-24T16:00:00+08:00", "2020-01-24 16:00:00 +480"),
        ("2020-01-24 16:00 UTC", "2020-01-24 16:00:00 +0"),
        ("2020-01-24 16:00 GMT+8", "2020-01-24 16:00:00 +480"),
        ("2020-01-24T16:00:00-0330", "2020-01-24 16:00:00 -210"),
        ("45322", "2024-01-31"),
        ("45322.5", "2024-01-31 12:00:00"),
    ] {
        assert_eq!(said(text).as_deref(), Some(read), "{text}");
    }
}

#[test]
fn what_is_no_date_is_none() {
    for text in [
        "",
        "Date Not Captured",
        "Pre-PQ Process",
        "2024-13-05",
        "30/02/2024",
        "1.2.3",
        "12345",
        "170914",
        "99999",
        "2024-03-05 25:00",
        "2024-03-05 and more",
        "10:30",
        "192.168.1.10",
        "2024年",
        "+86 10 12345678",
        "3月5日",
    ] {
        assert_eq!(said(text), None, "{text}");
    }
}

#[test]
fn a_date_fits_the_orders_that_its_numbers_allow() {
    let orders = |text: &str| date::read(text).unwrap().day.orders().collect::<Vec<_>>();
    assert_eq!(orders("13/05/2024"), [DateOrder::Dmy]);
    assert_eq!(orders("05/13/2024"), [DateOrder::Mdy]);
    assert_eq!(orders("05/06/24"), [DateOrder::Dmy, DateOrder::Mdy]);
    assert_eq!(orders("99/12/31"), [DateOrder::Ymd]);
    assert!(orders("13/13/2024").is_empty());
    let three = date::read("05/06/07").unwrap().day;
    assert_eq!(three.date(DateOrder::Ymd), NaiveDate::from_ymd_opt(2005, 6, 7));
}

#[test]
fn numbers_are_read_with_either_sign() {
    for (text, sign, value) in [
        ("1234", Decimal::Point, "1234"),
        ("1,234.5", Decimal::Point, "1234.5"),
        ("1.234,5", Decimal::Comma, "1234.5"),
        ("1 234,5", Decimal::Comma, "1234.5"),
        ("1'234.50", Decimal::Point, "1234.5"),
        ("１２．５", Decimal::Point, "12.5"),
        ("￥1,200.00", Decimal::Point, "1200"),
        ("1200元", Decimal::Point, "1200"),
        ("-$5", Decimal::Point, "-5"),
        ("(123.40)", Decimal::Point, "-123.4"),
        (".0000", Decimal::Point, "0"),
        ("1.5E3", Decimal::Point, "1500"),
        ("4.06881E+12", Decimal::Point, "4068810000000"),
        ("2.9999999999999999E-2", Decimal::Point, "0.03"),
        ("0.14000000000000001", Decimal::Point, "0.14"),
        ("8.0000000000000002E-2", Decimal::Point, "0.08"),
        ("12,34,567", Decimal::Point, "1234567"),
        ("37.786848", Decimal::Point, "37.786848"),
    ] {
        let read = number::read(text).map(|written| written.value(sign));
        assert_eq!(read, Some(Ok(Quantity::parse(value).unwrap())), "{text}");
    }
    for text in ["", "abc", "12%", "1.2.3,4,5", "12 monkeys", "1 2", "--5", "1e", "E5", "See DN-304 (ID#:10589)"] {
        assert_eq!(number::read(text), None, "{text}");
    }
    let fine = number::read("0.1234567").unwrap();
    assert_eq!(fine.value(Decimal::Point), Err(Reason::TooFine));
    assert_eq!(number::read("1e40").unwrap().value(Decimal::Point), Err(Reason::TooLarge));
    assert_eq!(number::read("1e2000000000").unwrap().value(Decimal::Point), Err(Reason::TooLarge));
}

#[test]
fn numbers_vote_for_a_sign() {
    for (text, fits) in [
        ("12", Fits::Either),
        ("1,234", Fits::Both),
        ("1.234", Fits::Both),
        ("0,123", Fits::One(Decimal::Comma)),
        ("1234,567", Fits::One(Decimal::Comma)),
        ("1,5", Fits::One(Decimal::Comma)),
        ("1,234,567", Fits::One(Decimal::Point)),
        ("1.5", Fits::One(Decimal::Point)),
        ("1,234.5", Fits::One(Decimal::Point)),
    ] {
        assert_eq!(number::read(text).and_then(|written| written.fits()), Some(fits), "{text}");
    }
}

#[test]
fn words_are_answers_and_choices() {
    for (text, yes) in
        [("TRUE", Some(true)), ("No", Some(false)), ("是", Some(true)), ("√", Some(true)), ("maybe", None)]
    {
        assert_eq!(word::yes(text), yes, "{text}");
    }
    let choice = |value: &str, aliases: &[&str]| Choice {
        value: value.to_owned(),
        aliases: aliases.iter().map(|&alias| alias.to_owned()).collect(),
    };
    let choices =
        word::Choices::of(&[choice("moderate", &["中"]), choice("fatal", &["死亡"]), choice("n-a", &["n/a"])]);
    for (text, value) in [
        ("Moderate", Some("moderate")),
        ("3 - Moderate", Some("moderate")),
        ("2. 中", Some("moderate")),
        ("Fatal(2)", Some("fatal")),
        ("N/A", Some("n-a")),
        ("- fatal", Some("fatal")),
        ("grave", None),
    ] {
        assert_eq!(choices.find(text), value, "{text}");
    }
}

#[test]
fn codes_that_a_spreadsheet_rounded_are_seen() {
    for (code, rounded) in
        [("4.06881E+12", true), ("4E+12", true), ("4006381333931", false), ("1E10", false), ("AE+12", false)]
    {
        assert_eq!(word::is_rounded(code), rounded, "{code}");
    }
}

#[test]
fn labelled_values_are_taken_out_of_brackets() {
    let wanted = Within { field: "text".into(), labels: vec!["corrected".into(), "整改".into()] };
    for (text, found) in [
        ("Dirty floor [ date violation corrected: 9/19/2017 ]", Some(("9/19/2017", "Dirty floor"))),
        ("地面积水（整改日期：2024年3月5日），已拍照", Some(("2024年3月5日", "地面积水 ，已拍照"))),
        ("Seen (twice: a, b) [corrected: 1/2/2017] and done", Some(("1/2/2017", "Seen (twice: a, b) and done"))),
        ("Dirty floor [ date: 9/19/2017 ]", None),
        ("Dirty floor [ corrected: ", None),
    ] {
        let read = word::within(text, &wanted);
        assert_eq!(read.as_ref().map(|(value, rest)| (*value, rest.as_str())), found, "{text}");
    }
}
