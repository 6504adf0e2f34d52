//! Shares of a whole, as figures are told: `86.6 %`, with the counts they come from.

use crate::domain::share::Share;
use crate::text::locale::Locale;
use crate::text::percent::percent;

/// `86.6 %`; a word where there is nothing to take a share of.
pub(super) fn shown(locale: &Locale, share: Share) -> String {
    share.percent().map_or_else(|| locale.say("report-no-figure"), |share| percent(locale, share))
}

/// `26 of 30`.
pub(super) fn counts(locale: &Locale, share: Share) -> String {
    locale.say_with("report-of", &[("part", share.part.into()), ("whole", share.whole.into())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::phrase::Lang;

    #[test]
    fn a_share_is_told_with_its_counts() {
        let en = Locale::new(Lang::En, Lang::En);
        let share = Share { part: 26, whole: 30 };
        assert_eq!((shown(&en, share), counts(&en, share)), ("86.6 %".to_owned(), "26 of 30".to_owned()));
        assert_eq!(shown(&en, Share::default()), "none");
    }
}
