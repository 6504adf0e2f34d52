//! Shares of a hundred as people read them.

use super::locale::Locale;
use crate::domain::number::Quantity;

/// A percentage with one decimal, `86.6 %`: cut and not rounded, so that what falls short of a mark is never shown at it.
pub fn percent(locale: &Locale, percent: Quantity) -> String {
    let cut = Quantity::from_millionths(percent.millionths() / 100_000 * 100_000);
    locale.say_with("number-percent", &[("n", cut.to_string().into())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::phrase::Lang;

    #[test]
    fn a_share_is_cut_and_not_rounded() {
        let en = Locale::new(Lang::En, Lang::En);
        for (share, said) in [("86.666667", "86.6 %"), ("79.99", "79.9 %"), ("100", "100 %"), ("0", "0 %")] {
            assert_eq!(percent(&en, Quantity::parse(share).unwrap()), said);
        }
        let zh = Locale::new(Lang::ZhCn, Lang::En);
        assert_eq!(percent(&zh, Quantity::parse("86.666667").unwrap()), "86.6%");
    }
}
