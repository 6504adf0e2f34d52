//! Inspections that someone begins by hand: lots judged by a sample, an audit by two, a service check that fails and is repeated.

use chrono::{Datelike, Days, Weekday};
use fastrand::Rng;

use crate::domain::calendar::Calendar;
use crate::domain::code::Code;
use crate::domain::round::{GivenLot, Inspect};
use crate::domain::time::{Clock, Date, Instant};

use super::answer::Bent;
use super::cast::{Cast, Who};
use super::words::{About, Words};

/// The quality controller and the safety officer, by their places in the cast.
const QC: Who = 2;
const SAFETY: Who = 1;
/// In these seven days before the end, whatever the weekday, two lots in a row are not accepted: the next are inspected
/// tightened.
const BAD_LOTS: std::ops::RangeInclusive<i64> = 8..=14;
/// An audit, so many days before the end.
const AUDITS: [i64; 2] = [68, 11];
/// A service check that fails, and the days after which it is repeated.
const FAILS: i64 = 24;
const REPEATED: i64 = 21;
/// The most that one may find in a sample of these lots and still accept it.
const FEW: i64 = 1;
/// What is found in a bad one.
const MANY: i64 = 9;

/// An inspection to be begun.
pub(super) struct Begun {
    pub at: Instant,
    pub who: Who,
    pub how: Inspect,
    pub bent: Bent,
    /// What is said at its end.
    pub closing: Option<String>,
    /// It fails, and is to be repeated.
    pub fails: bool,
    /// It repeats the one that failed.
    pub repeats: bool,
}

/// What is needed to plan them.
pub(super) struct Planning<'a> {
    pub words: &'a Words,
    pub calendar: &'a Calendar,
    pub now: Instant,
}

impl Planning<'_> {
    /// The inspections of a day, in order.
    pub(super) fn of(&self, day: Date, rng: &mut Rng) -> Vec<Begun> {
        let left = (self.calendar.date(self.now) - day).num_days();
        let mut all = Vec::new();
        let weekday = day.weekday();
        if matches!(weekday, Weekday::Tue | Weekday::Thu) {
            let bent = Bent::Defects(if BAD_LOTS.contains(&left) { MANY } else { rng.i64(0..=FEW) });
            all.extend(self.lot("incoming-sample", day, ("10:15", "L"), bent, rng));
        }
        if weekday == Weekday::Fri {
            all.extend(self.lot("final-inspection", day, ("13:40", "F"), Bent::Defects(rng.i64(0..=FEW)), rng));
        }
        if AUDITS.contains(&left) {
            all.extend(self.begun("internal-audit", (day, "09:10"), QC).map(|begun| Begun {
                closing: Some(self.said("audit-closing", QC, rng)),
                how: Inspect { opening: Some(self.said("audit-opening", QC, rng)), ..begun.how },
                ..begun
            }));
        }
        if left == FAILS || left == REPEATED {
            let (fails, repeats) = (left == FAILS, left == REPEATED);
            let bent = if fails { Bent::Poor } else { Bent::Good };
            let begun = self.begun("service-quality", (day, "15:05"), SAFETY);
            all.extend(begun.map(|begun| Begun { bent, fails, repeats, ..begun }));
        }
        all
    }

    fn begun(&self, template: &str, (day, time): (Date, &str), who: Who) -> Option<Begun> {
        let at = self.calendar.instant(day, Clock::parse(time)?);
        let who = if Cast::is_in(who, at, self.calendar) { who } else { 0 };
        let how = Inspect::of(Code::parse(template).ok()?);
        Some(Begun { at, who, how, bent: Bent::Usual, closing: None, fails: false, repeats: false })
    }

    fn lot(&self, template: &str, day: Date, (time, letter): (&str, &str), bent: Bent, rng: &mut Rng) -> Option<Begun> {
        let size = *rng.choice(&[320_u32, 480, 800, 1150])?;
        let made = day.checked_sub_days(Days::new(1)).unwrap_or(day);
        let name = format!("{letter}-{}{:02}", made.format("%y%j"), rng.u8(1..=24));
        let begun = self.begun(template, (day, time), QC)?;
        let lot = Some(GivenLot { name, size, resumed: None });
        Some(Begun { how: Inspect { lot, ..begun.how }, bent, ..begun })
    }

    fn said(&self, key: &str, who: Who, rng: &mut Rng) -> String {
        self.words.say(About::Text, key, super::cast::PARTS[who].lang, rng)
    }
}

/// Who goes along with the audit.
pub(super) const TEAM: Who = SAFETY;
