//! Limits in words, as they stand beside a line.

use super::locale::Locale;
use crate::domain::limits::Limits;

/// `0 to 5 °C`, `at most 5 °C`. Empty where neither side is limited.
pub fn limits(locale: &Locale, limits: Limits, unit: &str) -> String {
    let (low, high) = (limits.low.map(|low| low.to_string()), limits.high.map(|high| high.to_string()));
    let said = match (low, high) {
        (Some(low), Some(high)) => {
            locale.say_with("round-limits", &[("low", low.into()), ("high", high.into()), ("unit", unit.into())])
        }
        (Some(low), None) => locale.say_with("round-limit-low", &[("low", low.into()), ("unit", unit.into())]),
        (None, Some(high)) => locale.say_with("round-limit-high", &[("high", high.into()), ("unit", unit.into())]),
        (None, None) => String::new(),
    };
    said.trim_end().to_owned()
}
