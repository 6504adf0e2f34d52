//! A part of a whole: a figure with the counts that it comes from.

use super::number::Quantity;

/// A part of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Share {
    /// How many are.
    pub part: i64,
    /// Of how many.
    pub whole: i64,
}

impl Share {
    /// Counts which of some things belong to the whole, and which of those are the part.
    pub fn of<T>(all: impl IntoIterator<Item = T>, whole: impl Fn(&T) -> bool, part: impl Fn(&T) -> bool) -> Self {
        let mut share = Self::default();
        for one in all.into_iter().filter(|one| whole(one)) {
            share.whole += 1;
            share.part += i64::from(part(&one));
        }
        share
    }

    /// As a fraction, for machines; none of nothing.
    pub fn ratio(self) -> Option<f64> {
        (self.whole > 0).then(|| self.part as f64 / self.whole as f64)
    }

    /// In percent, cut to a millionth; none of nothing.
    pub fn percent(self) -> Option<Quantity> {
        let scaled = i128::from(self.part) * 100_000_000;
        let percent = scaled.checked_div(i128::from(self.whole))?;
        i64::try_from(percent).ok().map(Quantity::from_millionths)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_of_what_belongs_to_the_whole() {
        let share = Share::of(1..=10, |n| n % 2 == 0, |n| *n > 4);
        assert_eq!(share, Share { part: 3, whole: 5 });
        assert_eq!(share.percent(), Some(Quantity::whole(60)));
        assert_eq!(Share { part: 3, whole: 4 }.ratio(), Some(0.75));
        assert_eq!((Share::default().percent(), Share::default().ratio()), (None, None));
    }
}
