//! What a stretch of readings comes to.

use super::Point;
use crate::domain::limits::Limits;
use crate::domain::number::Quantity;

/// The figures of a stretch of readings.
#[derive(Debug, Clone, PartialEq)]
pub struct Figures {
    /// How many readings.
    pub n: usize,
    /// The least.
    pub min: Quantity,
    /// The greatest.
    pub max: Quantity,
    /// The arithmetic mean.
    pub mean: f64,
    /// The middle one in order of size; of an even number, the mean of the middle two.
    pub median: f64,
    /// The sample standard deviation, with n - 1 below the line; none of fewer than two.
    pub deviation: Option<f64>,
    /// Process capability against the newest limits that fail the line: `min((USL - mean) / 3s, (mean - LSL) / 3s)`
    /// (NIST/SEMATECH e-Handbook of Statistical Methods, 7.1.6 "What is process capability?", with the sample's mean and
    /// deviation for those of the process). Of the readings measured against those limits; none unless both limits exist and
    /// the readings differ.
    pub capability: Option<f64>,
    /// How many lay outside the limits of their day.
    pub outside: usize,
}

/// The figures of readings given newest first; none of none.
pub fn figures(points: &[Point]) -> Option<Figures> {
    let mut sizes: Vec<Quantity> = points.iter().map(|point| point.value).collect();
    sizes.sort_unstable();
    let (min, max) = (*sizes.first()?, *sizes.last()?);
    let (lower, upper) = (sizes[(sizes.len() - 1) / 2], sizes[sizes.len() / 2]);
    let spread = Spread::of(points.iter().map(|point| point.value));
    Some(Figures {
        n: points.len(),
        min,
        max,
        mean: spread.mean,
        median: f64::midpoint(lower.as_f64(), upper.as_f64()),
        deviation: spread.deviation(),
        capability: capability(points),
        outside: points.iter().filter(|point| point.outside().is_some()).count(),
    })
}

fn capability(points: &[Point]) -> Option<f64> {
    let Limits { low: Some(low), high: Some(high) } = points.first()?.alarm? else { return None };
    let same = points.iter().filter(|point| point.alarm == points[0].alarm);
    let spread = Spread::of(same.map(|point| point.value));
    let deviation = spread.deviation().filter(|deviation| *deviation > 0.0)?;
    let room = (high.as_f64() - spread.mean).min(spread.mean - low.as_f64());
    Some(room / (3.0 * deviation))
}

/// Mean and squared deviations in one pass, without the cancellation of a sum of squares (Welford, Technometrics 4, 1962).
#[derive(Default)]
struct Spread {
    n: f64,
    mean: f64,
    squares: f64,
}

impl Spread {
    fn of(values: impl Iterator<Item = Quantity>) -> Self {
        values.fold(Self::default(), |before, value| {
            let n = before.n + 1.0;
            let off = value.as_f64() - before.mean;
            let mean = before.mean + off / n;
            Self { n, mean, squares: off.mul_add(value.as_f64() - mean, before.squares) }
        })
    }

    fn deviation(&self) -> Option<f64> {
        (self.n > 1.0).then(|| (self.squares / (self.n - 1.0)).sqrt())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::limits::Flag;
    use crate::domain::record::Id;
    use crate::domain::time::Instant;

    fn points(values: &[&str], alarm: Option<Limits>) -> Vec<Point> {
        let point = |(n, value): (usize, &&str)| Point {
            key: (Instant(n as i64), Id(n as i64)),
            number: n as i64,
            at: Instant(n as i64),
            asset: None,
            value: Quantity::parse(value).unwrap(),
            first: None,
            flag: Flag::Ok,
            alarm,
            warn: None,
            by: None,
        };
        values.iter().enumerate().map(point).collect()
    }

    fn limits(low: i32, high: i32) -> Limits {
        Limits { low: Some(Quantity::whole(low)), high: Some(Quantity::whole(high)) }
    }

    fn near(one: f64, other: f64) -> bool {
        (one - other).abs() < 1e-9
    }

    #[test]
    fn worked_by_hand() {
        // Mean 5; squares off it 9 1 1 1 0 0 4 16 = 32; 32 / 7 = 4.571428..., its root 2.138089935...
        let found = figures(&points(&["2", "4", "4", "4", "5", "5", "7", "9"], Some(limits(0, 8)))).unwrap();
        assert_eq!((found.n, found.min, found.max), (8, Quantity::whole(2), Quantity::whole(9)));
        assert!(near(found.mean, 5.0) && near(found.median, 4.5), "{found:?}");
        assert!(near(found.deviation.unwrap(), (32.0_f64 / 7.0).sqrt()), "{found:?}");
        // Three to the upper limit, five to the lower: 3 / (3 * 2.138...).
        assert!(near(found.capability.unwrap(), 1.0 / (32.0_f64 / 7.0).sqrt()), "{found:?}");
        assert_eq!(found.outside, 1);
    }

    #[test]
    fn what_cannot_be_said_is_not() {
        assert_eq!(figures(&[]), None);
        let one = figures(&points(&["3"], Some(limits(0, 5)))).unwrap();
        assert_eq!((one.deviation, one.capability), (None, None));
        let same = figures(&points(&["3", "3"], Some(limits(0, 5)))).unwrap();
        assert_eq!((same.deviation, same.capability), (Some(0.0), None));
        let half = Some(Limits { low: None, high: Some(Quantity::whole(5)) });
        assert_eq!(figures(&points(&["1", "2"], half)).unwrap().capability, None);
    }

    #[test]
    fn capability_is_of_the_readings_under_the_newest_limits() {
        let mut of_two = points(&["2", "4", "40", "60"], Some(limits(0, 6)));
        of_two[2].alarm = Some(limits(0, 100));
        of_two[3].alarm = Some(limits(0, 100));
        // Of 2 and 4: mean 3, deviation root of 2, three to either side.
        assert!(near(figures(&of_two).unwrap().capability.unwrap(), 1.0 / 2.0_f64.sqrt()));
    }

    #[test]
    fn large_values_close_together_keep_their_deviation() {
        let found = figures(&points(&["1000000004", "1000000007", "1000000013", "1000000016"], None)).unwrap();
        assert!((found.deviation.unwrap() - 30.0_f64.sqrt()).abs() < 1e-6, "{found:?}");
    }
}
