//! Readings of the made-up site: near the middle of what is acceptable, drifting over weeks, now and then outside.

use fastrand::Rng;

use crate::domain::item::{Item, Kind};
use crate::domain::limits::Limits;
use crate::domain::number::Quantity;

/// Where a reading lies against its limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lies {
    /// In order.
    Inside,
    /// Outside the warning limits.
    Warn,
    /// Outside the alarm limits.
    Alarm,
}

/// A value as typed, `days` after the first; none for lines without limits.
pub(super) fn reading(item: &Item, lies: Lies, days: f64, rng: &mut Rng) -> Option<String> {
    let usual = item.warn.or(item.alarm)?;
    let (middle, half) = band(usual);
    let alarm = item.alarm.unwrap_or(usual);
    let value = match lies {
        Lies::Inside => {
            // Each line has its own slow wave, the same in every file.
            let own: u32 = item.key.as_str().bytes().map(u32::from).sum();
            let period = 35.0 + f64::from(own % 50);
            let drift = (days / period * std::f64::consts::TAU + f64::from(own % 7)).sin() * 0.35;
            let noise = (rng.f64() + rng.f64() - 1.0) * 0.4;
            middle + half * (drift + noise)
        }
        Lies::Warn | Lies::Alarm => {
            let limits = if lies == Lies::Alarm { alarm } else { usual };
            let beyond =
                half.max(1.0) * if lies == Lies::Alarm { 0.05 + rng.f64() * 0.4 } else { 0.02 + rng.f64() * 0.1 };
            match (limits.high.map(Quantity::as_f64), limits.low.map(Quantity::as_f64)) {
                (Some(high), None) => high + beyond,
                (Some(high), Some(_)) if rng.u8(..) < 200 => high + beyond,
                (_, Some(low)) => low - beyond,
                (None, None) => middle,
            }
        }
    };
    Some(typed(item, usual, half, value))
}

/// The middle of what is usual and how far it reaches to either side.
fn band(limits: Limits) -> (f64, f64) {
    match (limits.low.map(Quantity::as_f64), limits.high.map(Quantity::as_f64)) {
        (Some(low), Some(high)) => (f64::midpoint(low, high), (high - low) / 2.0),
        (None, Some(high)) => (high - 0.28 * high.abs(), 0.15 * high.abs()),
        (Some(low), None) => (low + 0.6 * low.abs(), 0.3 * low.abs()),
        (None, None) => (0.0, 0.0),
    }
}

/// With as many places as such a gauge shows, and never beyond what is possible.
fn typed(item: &Item, usual: Limits, half: f64, value: f64) -> String {
    let whole =
        item.kind == Kind::Count || item.unit.as_deref() == Some("pcs") || usual.high == Some(Quantity::whole(0));
    let places = match half {
        _ if whole => 0,
        half if half < 0.5 => 2,
        half if half < 20.0 => 1,
        _ => 0,
    };
    let value = if whole { value.round() } else { value };
    let possible = item.possible.unwrap_or_default();
    let least = possible.low.map_or(f64::MIN, Quantity::as_f64);
    let most = possible.high.map_or(f64::MAX, Quantity::as_f64);
    let text = format!("{:.places$}", value.clamp(least, most));
    // What rounds to zero has no sign.
    if text.trim_start_matches('-').bytes().all(|b| b == b'0' || b == b'.') { "0".to_owned() } else { text }
}
