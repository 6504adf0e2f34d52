//! Whether a recurrence rule is one of whole days that the calendar can walk.

use rrule::{RRule, Unvalidated};

use crate::domain::pack::problem::BadRule;

/// The frequencies that yield dates.
const FREQUENCIES: [&str; 4] = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"];

/// `COUNT` needs a first slot for ever, which altering a plan would move; the others are times of day, which belong to `at`.
const NOT_USED: [&str; 4] = ["COUNT", "BYHOUR", "BYMINUTE", "BYSECOND"];

/// The one place where a pack's rule text is judged.
pub fn fits(text: &str) -> Result<(), BadRule> {
    let text = text.trim();
    let mut frequency = false;
    for part in text.split(';') {
        let malformed = || BadRule::Malformed(part.to_owned());
        let (key, value) = part.split_once('=').ok_or_else(malformed)?;
        let key = key.trim().to_ascii_uppercase();
        if NOT_USED.contains(&key.as_str()) {
            return Err(BadRule::NotUsed(key));
        }
        if key == "FREQ" {
            let value = value.trim().to_ascii_uppercase();
            match value.as_str() {
                "HOURLY" | "MINUTELY" | "SECONDLY" => return Err(BadRule::BelowADay(value)),
                _ if FREQUENCIES.contains(&value.as_str()) => frequency = true,
                _ => return Err(malformed()),
            }
        }
    }
    if !frequency {
        return Err(BadRule::NoFrequency);
    }
    let malformed = || BadRule::Malformed(text.to_owned());
    let rule: RRule<Unvalidated> = text.to_ascii_uppercase().parse().map_err(|_| malformed())?;
    // Any start does: only the parts themselves are judged.
    let start = chrono::DateTime::UNIX_EPOCH.with_timezone(&rrule::Tz::UTC);
    rule.validate(start).map(drop).map_err(|_| malformed())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_of_whole_days_fit() {
        for text in [
            "FREQ=DAILY",
            "FREQ=WEEKLY;BYDAY=MO",
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH",
            "FREQ=MONTHLY;BYMONTHDAY=-1",
            "FREQ=MONTHLY;BYDAY=1MO",
            "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=1",
        ] {
            assert_eq!(fits(text), Ok(()), "{text}");
        }
    }

    #[test]
    fn others_are_named() {
        assert_eq!(fits("FREQ=HOURLY"), Err(BadRule::BelowADay("HOURLY".to_owned())));
        assert_eq!(fits("FREQ=DAILY;COUNT=3"), Err(BadRule::NotUsed("COUNT".to_owned())));
        assert_eq!(fits("FREQ=DAILY;BYHOUR=8"), Err(BadRule::NotUsed("BYHOUR".to_owned())));
        assert_eq!(fits("BYDAY=MO"), Err(BadRule::NoFrequency));
        for bad in
            ["", "daily", "FREQ=WEEKLY;BYDAY=XX", "FREQ=DAILY;INTERVAL=x", "FREQ=MONTHLY;BYMONTHDAY=32", "FREQ=OFTEN"]
        {
            assert!(matches!(fits(bad), Err(BadRule::Malformed(_))), "{bad}: {:?}", fits(bad));
        }
    }
}
