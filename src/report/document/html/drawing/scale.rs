//! From values to places in a drawing, and the round values that stand beside an axis.

/// A range of values drawn over a range of places.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scale {
    low: f64,
    high: f64,
    from: f64,
    to: f64,
}

impl Scale {
    /// Values from `low` to `high` drawn from `from` to `to`; where they are one, in the middle.
    pub(super) fn new((low, high): (f64, f64), (from, to): (f64, f64)) -> Self {
        Self { low, high, from, to }
    }

    /// Where a value lies.
    pub(super) fn at(self, value: f64) -> f64 {
        if self.high <= self.low {
            return f64::midpoint(self.from, self.to);
        }
        self.from + (value - self.low) / (self.high - self.low) * (self.to - self.from)
    }

    /// Round values inside the range, at most `most` of them, each with its text.
    pub(super) fn ticks(self, most: usize) -> Vec<(f64, String)> {
        let span = self.high - self.low;
        if span <= 0.0 {
            return vec![(self.low, plain(self.low, 3))];
        }
        let rough = span / most.max(1) as f64;
        let power = 10_f64.powf(rough.log10().floor());
        let step = [1.0, 2.0, 5.0, 10.0].map(|of| of * power).into_iter().find(|step| *step >= rough);
        let step = step.unwrap_or(power * 10.0);
        let places = (-step.log10().floor()).clamp(0.0, 6.0) as usize;
        let first = (self.low / step).ceil();
        let values = (0..=most).map(|place| (first + place as f64) * step);
        values
            .take_while(|value| *value <= self.high + step * 1e-9)
            .map(|value| (value, plain(value, places)))
            .collect()
    }
}

/// A number without noughts at its end beyond so many places.
fn plain(value: f64, places: usize) -> String {
    let text = format!("{value:.places$}");
    if text.trim_start_matches('-').chars().all(|c| c == '0' || c == '.') { "0".to_owned() } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ticks(low: f64, high: f64) -> Vec<String> {
        Scale::new((low, high), (0.0, 1.0)).ticks(5).into_iter().map(|(_, text)| text).collect()
    }

    #[test]
    fn an_axis_has_round_values() {
        assert_eq!(ticks(-2.3, 6.4), ["-2", "0", "2", "4", "6"]);
        assert_eq!(ticks(0.0, 100.0), ["0", "20", "40", "60", "80", "100"]);
        assert_eq!(ticks(0.11, 0.13), ["0.110", "0.115", "0.120", "0.125", "0.130"]);
        assert_eq!(ticks(3.0, 3.0), ["3.000"]);
    }

    #[test]
    fn values_lie_where_they_should() {
        let scale = Scale::new((0.0, 10.0), (200.0, 0.0));
        assert!((scale.at(5.0) - 100.0).abs() < 1e-9 && (scale.at(10.0)).abs() < 1e-9);
        assert!((Scale::new((1.0, 1.0), (0.0, 8.0)).at(1.0) - 4.0).abs() < 1e-9);
    }
}
