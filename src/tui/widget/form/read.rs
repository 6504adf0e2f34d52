//! What typed text means to each kind of field, and what is said where it means nothing.

use super::item::Kind;
use super::value::{Link, Secret, Value};
use crate::domain::code::Code;
use crate::domain::noun::{parse_reference, reference};
use crate::domain::number::NotANumber;
use crate::domain::sum::sum;
use crate::domain::time::{Clock, Instant};
use crate::text::date;
use crate::text::fold::fold_text;
use crate::text::typed;
use crate::tui::cx::Cx;

/// The value of a text, or the sentence that says how it is written. A blank text is no value.
pub(super) fn read(kind: &Kind, text: &str, otherwise: &Value, cx: Cx<'_>) -> Result<Value, String> {
    let trimmed = text.trim();
    if trimmed.is_empty() {
        return Ok(Value::Blank);
    }
    let say = |id: &str| cx.text.say(id);
    match kind {
        Kind::Code => Code::parse(trimmed).map(Value::Code).map_err(|_| say("form-not-a-code")),
        Kind::Number(_) if is_grouped(&fold_text(trimmed)) => Err(say("form-grouped")),
        Kind::Number(_) => sum(&fold_text(trimmed)).map(Value::Number).map_err(|why| {
            say(match why {
                NotANumber::Malformed => "form-not-a-number",
                NotANumber::TooFine => "form-too-fine",
                NotANumber::TooLarge => "form-too-large",
            })
        }),
        Kind::Date => typed::date(trimmed, cx.today()).map(Value::Date).ok_or_else(|| say("form-not-a-date")),
        Kind::Time => typed::time(trimmed).map(Value::Time).ok_or_else(|| say("form-not-a-time")),
        Kind::Span => typed::span(trimmed).map(Value::Span).ok_or_else(|| say("form-not-a-span")),
        Kind::Moment => moment(trimmed, otherwise, cx).map(Value::Moment).ok_or_else(|| say("form-not-a-moment")),
        Kind::Secret => Ok(Value::Secret(Secret::new(trimmed))),
        Kind::Links => {
            let words = fold_text(trimmed);
            let words = words.split([' ', ',', ';', '/', '\n']).filter(|word| !word.is_empty());
            words.map(|word| link(word, cx)).collect::<Result<_, _>>().map(Value::Links)
        }
        _ => Ok(Value::Text(trimmed.to_owned())),
    }
}

/// Whether a comma may part thousands as well as decimals: `1,200`. Read the wrong way it is a thousand times off.
fn is_grouped(text: &str) -> bool {
    text.split(|c: char| !(c.is_ascii_digit() || matches!(c, ',' | '.'))).any(|number| {
        let mut parts = number.split(',');
        let whole = parts.next().unwrap_or_default();
        let Some(part) = parts.next() else { return false };
        !whole.is_empty() && !whole.starts_with('0') && part.split('.').next().is_some_and(|three| three.len() == 3)
    })
}

fn link(word: &str, cx: Cx<'_>) -> Result<Link, String> {
    match parse_reference(word) {
        Some((noun, number)) => Ok(Link { reference: reference(noun, number), record: None }),
        None => Err(cx.text.say_with("form-not-a-reference", &[("typed", word.into())])),
    }
}

/// Reads `fri`, `fri 1600`, `1600`, `11-27 16:00`, `周五 16点`. A day alone is at the time that holds otherwise; a time alone
/// is its next coming.
fn moment(text: &str, otherwise: &Value, cx: Cx<'_>) -> Option<Instant> {
    let usual = match otherwise {
        Value::Moment(at) => Clock::of(cx.local(*at).time()),
        _ => Clock::of(cx.local(cx.now).time()),
    };
    let text = fold_text(text);
    let today = cx.today();
    if let Some(day) = typed::date(&text, today) {
        return Some(cx.calendar.instant(day, usual));
    }
    if let Some((day, time)) = text.trim().rsplit_once(' ') {
        return Some(cx.calendar.instant(typed::date(day, today)?, typed::time(time)?));
    }
    let time = typed::time(&text)?;
    let at = cx.calendar.instant(today, time);
    if at > cx.now { Some(at) } else { today.succ_opt().map(|day| cx.calendar.instant(day, time)) }
}

/// What a value means, in words, where what was typed does not say it itself.
pub(super) fn meaning(kind: &Kind, text: &str, value: &Value, cx: Cx<'_>) -> String {
    match (kind, value) {
        (Kind::Number(unit), Value::Number(number)) => {
            let plain = number.to_string() == fold_text(text).trim().replace(',', ".");
            let came_to = if plain { String::new() } else { format!("= {number} ") };
            format!("{came_to}{unit}").trim().to_owned()
        }
        (Kind::Number(unit), _) => unit.clone(),
        (_, Value::Date(day)) => date::day(cx.text, *day),
        (_, Value::Time(time)) => {
            let time = time.to_string();
            if time == text.trim() { String::new() } else { time }
        }
        (_, Value::Moment(at)) => {
            let at = cx.local(*at);
            format!("{} {}", date::day(cx.text, at.date()), date::time(at))
        }
        (_, Value::Span(span)) => date::span(cx.text, *span),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::is_grouped;

    #[test]
    fn a_comma_before_three_digits_is_asked_about_and_any_other_is_a_point() {
        for text in ["1,200", "12,500.5", "3+1,200", "1,200,000"] {
            assert!(is_grouped(text), "{text}");
        }
        for text in ["1,2", "1,25", "0,125", "1.200", "1200", "12,3456", "", ",125"] {
            assert!(!is_grouped(text), "{text}");
        }
    }
}
