//! Shares of a whole, as figures are told: `86.7 %`, with the counts they come from.

use crate::domain::number::Quantity;
use crate::text::locale::Locale;

/// A part of a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Share {
    /// The part.
    pub part: i64,
    /// The whole.
    pub whole: i64,
}

impl Share {
    /// Counts which of some things are part of the whole, and which of those are the part.
    pub(super) fn of<T>(
        all: impl IntoIterator<Item = T>,
        whole: impl Fn(&T) -> bool,
        part: impl Fn(&T) -> bool,
    ) -> Self {
        let mut share = Self::default();
        for one in all.into_iter().filter(|one| whole(one)) {
            share.whole += 1;
            share.part += i64::from(part(&one));
        }
        share
    }

    /// In tenths of a percent, rounded to the nearest; none of nothing.
    pub fn per_mille(self) -> Option<i64> {
        (self.whole > 0).then(|| (self.part * 2000 + self.whole) / (self.whole * 2))
    }

    /// `86.7 %`; a word where there is nothing to take a share of.
    pub(super) fn shown(self, locale: &Locale) -> String {
        self.per_mille().map_or_else(
            || locale.say("report-no-figure"),
            |share| percent(locale, Quantity::from_millionths(share * 100_000)),
        )
    }

    /// `26 of 30`.
    pub(super) fn counts(self, locale: &Locale) -> String {
        locale.say_with("report-of", &[("part", self.part.into()), ("whole", self.whole.into())])
    }
}

/// A percentage to one place.
pub(super) fn percent(locale: &Locale, percent: Quantity) -> String {
    let tenths = (percent.millionths() + 50_000).div_euclid(100_000);
    let shown = Quantity::from_millionths(tenths * 100_000).to_string();
    locale.say_with("report-percent", &[("n", shown.into())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::phrase::Lang;

    #[test]
    fn shares_are_rounded_to_the_nearest_tenth() {
        let en = Locale::new(Lang::En, Lang::En);
        let zh = Locale::new(Lang::ZhCn, Lang::En);
        let share = |part, whole| Share { part, whole };
        assert_eq!(share(26, 30).shown(&en), "86.7 %");
        assert_eq!(share(26, 30).shown(&zh), "86.7%");
        assert_eq!(share(1, 3).per_mille(), Some(333));
        assert_eq!(share(1, 2000).per_mille(), Some(1));
        assert_eq!(share(0, 0).shown(&en), "none");
        assert_eq!(share(26, 30).counts(&en), "26 of 30");
        assert_eq!(percent(&en, Quantity::parse("86.666667").unwrap()), "86.7 %");
    }
}
