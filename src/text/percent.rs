//! Shares of a hundred as people read them.

use crate::domain::number::Quantity;

/// A percentage with one decimal, `86.6 %`: cut and not rounded, so that what falls short of a mark is never shown at it.
pub fn percent(share: Quantity) -> String {
    let tenths = share.millionths() / 100_000;
    match tenths % 10 {
        0 => format!("{} %", tenths / 10),
        tenth => format!("{}.{} %", tenths / 10, tenth.abs()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_cut_and_not_rounded() {
        for (share, said) in [("86.666667", "86.6 %"), ("79.99", "79.9 %"), ("100", "100 %"), ("0", "0 %")] {
            assert_eq!(percent(Quantity::parse(share).unwrap()), said);
        }
    }
}
