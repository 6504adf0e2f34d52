//! Numbers as people and programs write them.

use crate::domain::number::{NotANumber, Quantity};
use crate::text::fold::fold;
use crate::transfer::table::options::Decimal;
use crate::transfer::table::problem::Reason;

/// The longest text that is looked at.
const LONGEST: usize = 64;
/// From so many digits on, a number was printed from its binary form, and its last digits are noise.
const BINARY: usize = 16;

/// A number as it is written: its digits with their separators.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    negative: bool,
    body: String,
    exponent: i32,
}

/// Which decimal signs a number can be read with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fits {
    /// With either, to the same value.
    Either,
    /// With one only.
    One(Decimal),
    /// With either, to different values.
    Both,
}

/// The number in a text that is nothing else: a sign, a currency and separators may be part of it.
pub fn read(text: &str) -> Option<Written> {
    let text = text.trim();
    if text.is_empty() || text.len() > LONGEST {
        return None;
    }
    let mut folded: String = text.chars().map(fold).collect();
    let mut negative = false;
    if let Some(inner) = folded.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        (negative, folded) = (true, inner.trim().to_owned());
    }
    let mut body = bare(&folded);
    if let Some(rest) = body.strip_prefix(['-', '\u{2212}']) {
        (negative, body) = (!negative, bare(rest));
    } else if let Some(rest) = body.strip_prefix('+') {
        body = bare(rest);
    }
    let (body, exponent) = match body.split_once(['e', 'E']) {
        Some((body, exponent)) => (body, exponent.parse().ok()?),
        None => (body, 0),
    };
    let body = ungrouped(body)?;
    let digits = body.bytes().filter(u8::is_ascii_digit).count();
    let signs = body.len() - digits;
    let plain = body.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b',');
    let written = Written { negative, body, exponent };
    (plain && digits > 0 && (signs == 0 || written.fits().is_some())).then_some(written)
}

/// Without a currency in front or behind.
fn bare(text: &str) -> &str {
    const CURRENCIES: [&str; 12] = ["$", "€", "£", "元", "CNY", "RMB", "USD", "EUR", "GBP", "HK$", "US$", "圆"];
    let mut text = text.trim();
    for sign in CURRENCIES {
        text = text.strip_prefix(sign).unwrap_or(text).trim_start();
        text = text.strip_suffix(sign).unwrap_or(text).trim_end();
    }
    text
}

/// Without blanks and apostrophes between groups of three digits.
fn ungrouped(text: &str) -> Option<String> {
    let is_gap = |c: char| matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'');
    if !text.contains(is_gap) {
        return Some(text.to_owned());
    }
    let whole = text.split(['.', ',']).next().unwrap_or_default();
    let mut groups = whole.split(is_gap);
    let first = groups.next().unwrap_or_default();
    let fits = (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3);
    fits.then(|| text.chars().filter(|c| !is_gap(*c)).collect())
}

impl Written {
    /// Which signs it can be read with; `None` where with neither.
    pub fn fits(&self) -> Option<Fits> {
        let of = |decimal| self.plain(decimal).is_some();
        match (of(Decimal::Point), of(Decimal::Comma)) {
            (false, false) => None,
            (true, false) => Some(Fits::One(Decimal::Point)),
            (false, true) => Some(Fits::One(Decimal::Comma)),
            (true, true) if self.body.contains(['.', ',']) => Some(Fits::Both),
            (true, true) => Some(Fits::Either),
        }
    }

    /// The digits with a point before the decimals.
    fn plain(&self, decimal: Decimal) -> Option<String> {
        let (point, group) = match decimal {
            Decimal::Point => ('.', ','),
            Decimal::Comma => (',', '.'),
        };
        let (whole, part) = self.body.split_once(point).unwrap_or((&self.body, ""));
        if part.contains(['.', ',']) {
            return None;
        }
        if whole.contains(group) {
            let mut groups = whole.split(group);
            let first = groups.next().unwrap_or_default();
            let rest: Vec<_> = groups.collect();
            // Lakhs have groups of two before the last one.
            let fits = (1..=3).contains(&first.len())
                && first != "0"
                && rest.last().is_some_and(|last| last.len() == 3)
                && rest.iter().all(|group| matches!(group.len(), 2 | 3));
            if !fits {
                return None;
            }
        }
        Some(format!("{}.{part}", whole.replace(group, "")))
    }

    /// The value, with this decimal sign.
    pub fn value(&self, decimal: Decimal) -> Result<Quantity, Reason> {
        let plain = self.plain(decimal).ok_or(Reason::NotANumber)?;
        let significant = plain.bytes().filter(u8::is_ascii_digit).skip_while(|digit| *digit == b'0').count();
        let text = if significant >= BINARY && plain.bytes().next_back() != Some(b'.') {
            let number: f64 = format!("{plain}0e{}", self.exponent).parse().map_err(|_| Reason::NotANumber)?;
            number.to_string()
        } else {
            shifted(&plain, self.exponent)?
        };
        let value = Quantity::parse(&text).map_err(|why| match why {
            NotANumber::Malformed => Reason::NotANumber,
            NotANumber::TooFine => Reason::TooFine,
            NotANumber::TooLarge => Reason::TooLarge,
        })?;
        Ok(if self.negative { value.negated() } else { value })
    }
}

/// With the point moved by the exponent.
fn shifted(plain: &str, exponent: i32) -> Result<String, Reason> {
    if exponent == 0 {
        return Ok(plain.to_owned());
    }
    let (whole, part) = plain.split_once('.').unwrap_or((plain, ""));
    let places = usize::try_from(exponent.unsigned_abs()).unwrap_or(usize::MAX);
    if places > LONGEST {
        return Err(if exponent > 0 { Reason::TooLarge } else { Reason::TooFine });
    }
    let digits = format!("{}{whole}{part}{}", "0".repeat(places), "0".repeat(places));
    let point = places + whole.len();
    let point = if exponent > 0 { point + places } else { point - places };
    Ok(format!("{}.{}", digits[..point].trim_start_matches('0'), &digits[point..]))
}
