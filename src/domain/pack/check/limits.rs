//! Checks of the limits of a line: `warn` within `alarm` within `possible`.

use super::Check;
use crate::domain::item::Item;
use crate::domain::limits::Limits;
use crate::domain::problem::{At, What};

/// The limits of one line.
pub fn check(check: &mut Check<'_>, at: &At, item: &Item) {
    let limits = [("warn", item.warn), ("alarm", item.alarm), ("possible", item.possible)];
    let mut sane = true;
    for (key, limits) in limits {
        let Some(limits) = limits else { continue };
        let wrong = match (limits.low, limits.high) {
            _ if !item.kind.is_quantity() => What::Misplaced { key },
            (None, None) => What::LimitsEmpty,
            (Some(low), Some(high)) if low > high => What::LimitsReversed,
            _ => continue,
        };
        check.say(at.key(key), wrong);
        sane = false;
    }
    if !sane {
        return;
    }
    for (key, limits) in [("warn", item.warn), ("alarm", item.alarm)] {
        if let (Some(inner), Some(possible)) = (limits, item.possible)
            && !within(inner, possible)
        {
            check.say(at.key(key), What::OutsidePossible { key });
        }
    }
    if let (Some(warn), Some(alarm)) = (item.warn, item.alarm)
        && !within(warn, alarm)
    {
        check.say(at.key("warn"), What::WarnOutsideAlarm);
    }
}

/// Whether every limit that `inner` sets lies inside `outer`. A side that `inner` leaves open is not its concern.
fn within(inner: Limits, outer: Limits) -> bool {
    [inner.low, inner.high].into_iter().flatten().all(|limit| outer.outside(limit).is_none())
}
