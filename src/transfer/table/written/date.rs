//! Dates and times as people and programs write them.

use chrono::{DateTime, Duration, NaiveDate, NaiveDateTime, NaiveTime, Utc};

use super::token::{Token, tokens};
use crate::transfer::table::options::DateOrder;

/// The longest text that is looked at.
const LONGEST: usize = 64;
/// The serial numbers of spreadsheets that are taken for dates: 1954 to 2118. Others are more likely something else.
const SERIALS: std::ops::Range<i64> = 20_000..80_000;

/// A date as it is written, with or without a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    /// The date.
    pub day: Day,
    /// The time of day.
    pub time: Option<NaiveTime>,
    /// Minutes east of Greenwich.
    pub offset: Option<i32>,
}

/// A date as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Day {
    /// It can be read in one way only.
    Fixed(NaiveDate),
    /// Three numbers, whose order the column decides.
    Three([u32; 3], LongYear),
}

/// Whether the last of three numbers has four digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LongYear {
    /// It has, and is the year.
    Yes,
    /// It has two.
    No,
}

impl Day {
    /// The date, in this order.
    pub fn date(self, order: DateOrder) -> Option<NaiveDate> {
        let ([one, two, three], long) = match self {
            Self::Fixed(date) => return Some(date),
            Self::Three(numbers, long) => (numbers, long),
        };
        match order {
            DateOrder::Dmy => date(three, two, one),
            DateOrder::Mdy => date(three, one, two),
            DateOrder::Ymd if long == LongYear::No => date(one, two, three),
            DateOrder::Ymd => None,
        }
    }

    /// The orders in which it is a date. A year of two digits comes first only where it can be no day.
    pub fn orders(self) -> impl Iterator<Item = DateOrder> {
        let first = matches!(self, Self::Three([one, ..], _) if one > 31);
        DateOrder::ALL
            .into_iter()
            .filter(move |order| (*order != DateOrder::Ymd || first) && self.date(*order).is_some())
    }
}

impl Written {
    /// The instant, where the offset is written.
    pub fn instant(&self, order: DateOrder) -> Option<DateTime<Utc>> {
        let local = self.local(order)?;
        Some((local.checked_sub_signed(Duration::minutes(i64::from(self.offset?))))?.and_utc())
    }

    /// The clock as written; midnight where there is none.
    pub fn local(&self, order: DateOrder) -> Option<NaiveDateTime> {
        Some(self.day.date(order)?.and_time(self.time.unwrap_or_default()))
    }
}

/// A year of two digits is in the twentieth century from 70 on, as in POSIX.
fn date(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    let year = match year {
        0..70 => year + 2000,
        70..100 => year + 1900,
        1000..10_000 => year,
        _ => return None,
    };
    NaiveDate::from_ymd_opt(year as i32, month, day)
}

/// The date in a text that is nothing else.
pub fn read(text: &str) -> Option<Written> {
    let text = text.trim();
    if text.is_empty() || text.len() > LONGEST {
        return None;
    }
    if let Some(serial) = serial(text) {
        return Some(serial);
    }
    let found = tokens(text)?;
    let mut rest = found.as_slice();
    skip_weekday(&mut rest);
    let (day, compact) = day(&mut rest)?;
    skip_weekday(&mut rest);
    let time = match compact {
        Some(time) => Some(time),
        None => time(&mut rest)?,
    };
    let offset = if time.is_some() { offset(&mut rest)? } else { None };
    let blank = rest.iter().all(|token| matches!(token, Token::Sign(' ' | ',' | ':')));
    blank.then_some(Written { day, time, offset })
}

/// A day count of a spreadsheet, with the part of the day that has passed.
fn serial(text: &str) -> Option<Written> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.len() != 5 || !digits(whole) || !digits(part) {
        return None;
    }
    let days = whole.parse().ok().filter(|days| SERIALS.contains(days))?;
    let date = NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_signed(Duration::days(days))?;
    let share: f64 = if part.is_empty() { 0.0 } else { format!("0.{part}").parse().ok()? };
    let seconds = (share * 86_400.0).round().min(86_399.0) as u32;
    let time = (!part.is_empty()).then(|| NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0)).flatten();
    Some(Written { day: Day::Fixed(date), time, offset: None })
}

const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const LONG_MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

fn skip_weekday(rest: &mut &[Token]) {
    skip(rest, |sign| matches!(sign, ' ' | ',' | '('));
    if let [Token::Word(word), more @ ..] = rest {
        let chinese = word.starts_with("星期") || word.starts_with('周') || word.starts_with("礼拜");
        if chinese || WEEKDAYS.iter().any(|day| word.starts_with(day) && word.len() <= 9 && month(word).is_none()) {
            *rest = more;
            skip(rest, |sign| matches!(sign, ' ' | ',' | ')' | '.'));
        }
    }
}

fn skip(rest: &mut &[Token], which: impl Fn(char) -> bool) {
    while let [Token::Sign(sign), more @ ..] = rest {
        if !which(*sign) {
            break;
        }
        *rest = more;
    }
}

fn month(word: &str) -> Option<u32> {
    let place = LONG_MONTHS.iter().position(|name| *name == word);
    let place = place.or_else(|| MONTHS.iter().position(|name| *name == word));
    place.or((word == "sept").then_some(8)).map(|place| place as u32 + 1)
}

/// The date at the start, and the time where it is written without signs.
fn day(rest: &mut &[Token]) -> Option<(Day, Option<NaiveTime>)> {
    let between = |sign: char| matches!(sign, '-' | '/' | '.' | ' ' | ',');
    match *rest {
        [
            Token::Number(one),
            Token::Sign(sign),
            Token::Number(two),
            Token::Sign(other),
            Token::Number(three),
            more @ ..,
        ] if sign == other && matches!(sign, '-' | '/' | '.') => {
            *rest = more;
            if one.len() == 4 {
                return Some((Day::Fixed(date(one.value()?, two.value()?, three.value()?)?), None));
            }
            let long = match three.len() {
                4 => LongYear::Yes,
                2 => LongYear::No,
                _ => return None,
            };
            let short = one.len() <= 2 && two.len() <= 2;
            short.then_some((Day::Three([one.value()?, two.value()?, three.value()?], long), None))
        }
        [Token::Number(number), more @ ..] if matches!(number.len(), 8 | 12 | 14) => {
            *rest = more;
            let (day, time) = compact(number.text())?;
            Some((Day::Fixed(day), time))
        }
        [Token::Number(one), ..] => {
            *rest = &rest[1..];
            skip(rest, between);
            let [Token::Word(word), more @ ..] = *rest else { return None };
            let month = month(word)?;
            *rest = more;
            skip(rest, between);
            let [Token::Number(two), more @ ..] = *rest else { return None };
            *rest = more;
            let (year, day) = if one.len() == 4 { (one, two) } else { (two, one) };
            let fits = matches!(year.len(), 2 | 4) && day.len() <= 2;
            Some((Day::Fixed(date(year.value().filter(|_| fits)?, month, day.value()?)?), None))
        }
        [Token::Word(word), ..] => {
            let month = month(word)?;
            *rest = &rest[1..];
            skip(rest, between);
            let [Token::Number(day), more @ ..] = *rest else { return None };
            *rest = more;
            if let [Token::Word(ending), more @ ..] = *rest
                && matches!(ending.as_str(), "st" | "nd" | "rd" | "th")
            {
                *rest = more;
            }
            skip(rest, between);
            let [Token::Number(year), more @ ..] = *rest else { return None };
            *rest = more;
            let fits = matches!(year.len(), 2 | 4) && day.len() <= 2;
            Some((Day::Fixed(date(year.value().filter(|_| fits)?, month, day.value()?)?), None))
        }
        _ => None,
    }
}

/// `20170914`, with or without `1530` or `153000`.
fn compact(digits: &str) -> Option<(NaiveDate, Option<NaiveTime>)> {
    let part = |from: usize, to: usize| digits.get(from..to)?.parse::<u32>().ok();
    let date = NaiveDate::from_ymd_opt(part(0, 4)? as i32, part(4, 6)?, part(6, 8)?)?;
    if digits.len() == 8 {
        return Some((date, None));
    }
    let second = if digits.len() == 14 { part(12, 14)? } else { 0 };
    Some((date, Some(NaiveTime::from_hms_opt(part(8, 10)?, part(10, 12)?, second)?)))
}

/// Which half of the day a word names.
fn half(word: &str) -> Option<bool> {
    match word {
        "am" | "上午" | "凌晨" | "早上" | "清晨" => Some(false),
        "pm" | "下午" | "晚上" | "傍晚" | "中午" | "夜里" => Some(true),
        _ => None,
    }
}

/// The time of day at the start, if there is one. `None` where what stands there is no time.
#[allow(clippy::option_option)]
fn time(rest: &mut &[Token]) -> Option<Option<NaiveTime>> {
    skip(rest, |sign| matches!(sign, ' ' | ','));
    if let [Token::Word(word), more @ ..] = *rest
        && (word == "t" || word == "at")
    {
        *rest = more;
        skip(rest, |sign| sign == ' ');
    }
    let mut after = None;
    if let [Token::Word(word), more @ ..] = *rest {
        after = half(word);
        *rest = if after.is_some() { more } else { rest };
        skip(rest, |sign| sign == ' ');
    }
    let [Token::Number(hour), more @ ..] = *rest else { return after.is_none().then_some(None) };
    *rest = more;
    let (mut minute, mut second, mut nanos, mut signs) = (0, 0, 0, 0);
    if let [Token::Sign(':' | '.'), Token::Number(number), more @ ..] = *rest {
        (minute, signs, *rest) = (number.value()?, 1, more);
        if let [Token::Sign(':' | '.'), Token::Number(number), more @ ..] = *rest {
            (second, *rest) = (number.value()?, more);
            if let [Token::Sign('.' | ','), Token::Number(number), more @ ..] = *rest {
                nanos = format!("{:0<9.9}", number.text()).parse().ok()?;
                *rest = more;
            }
        }
    }
    skip(rest, |sign| matches!(sign, ' ' | ':'));
    if let [Token::Word(word), more @ ..] = *rest
        && let Some(found) = half(word)
    {
        (after, *rest) = (Some(found), more);
        skip(rest, |sign| sign == '.');
    } else if let [Token::Word(a), Token::Sign('.'), Token::Word(m), more @ ..] = *rest
        && m == "m"
        && (a == "a" || a == "p")
    {
        (after, *rest) = (Some(a == "p"), more);
        skip(rest, |sign| sign == '.');
    }
    let hour = match (hour.value()?, after) {
        (hour, None) if signs > 0 => hour,
        (12, Some(false)) => 0,
        (hour @ 1..12, Some(true)) => hour + 12,
        (hour, Some(_)) => hour,
        _ => return None,
    };
    NaiveTime::from_hms_nano_opt(hour, minute, second, nanos).map(Some)
}

/// The offset from Greenwich at the start, if there is one. `None` where what stands there is none.
#[allow(clippy::option_option)]
fn offset(rest: &mut &[Token]) -> Option<Option<i32>> {
    skip(rest, |sign| sign == ' ');
    let mut named = false;
    if let [Token::Word(word), more @ ..] = *rest
        && matches!(word.as_str(), "z" | "utc" | "gmt")
    {
        (named, *rest) = (true, more);
    }
    let [Token::Sign(sign @ ('+' | '-')), Token::Number(number), more @ ..] = *rest else {
        return Some(named.then_some(0));
    };
    *rest = more;
    let value = number.value()?;
    let minutes = match (number.len(), *rest) {
        (1 | 2, [Token::Sign(':'), Token::Number(minutes), more @ ..]) => {
            *rest = more;
            value * 60 + minutes.value().filter(|minutes| *minutes < 60)?
        }
        (1 | 2, _) => value * 60,
        (4, _) => value / 100 * 60 + value % 100,
        _ => return None,
    };
    let minutes = i32::try_from(minutes).ok().filter(|minutes| *minutes <= 18 * 60)?;
    Some(Some(if *sign == '-' { -minutes } else { minutes }))
}
