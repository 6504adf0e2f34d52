//! Text measured in terminal cells: width, cutting, padding.
//!
//! Everything counts by grapheme, as the terminal library does when it fills cells, so that tables of hanzi and Latin align.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// What stands where text was cut.
const ELLIPSIS: &str = "…";

/// How wide the terminal draws East-Asian ambiguous characters, such as `…`, `·` and box lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Ambiguous {
    /// One cell: the default of most terminals.
    #[default]
    Narrow,
    /// Two cells: terminals set up for older Chinese programs.
    Wide,
}

impl Ambiguous {
    /// The cells one grapheme takes.
    pub(super) fn of(self, grapheme: &str) -> usize {
        match self {
            Self::Narrow => grapheme.width(),
            Self::Wide => grapheme.width_cjk(),
        }
    }
}

/// The cells that `text` takes on one line.
pub fn width(text: &str, ambiguous: Ambiguous) -> usize {
    if text.is_ascii() {
        return text.len();
    }
    text.graphemes(true).map(|grapheme| ambiguous.of(grapheme)).sum()
}

/// As much of the start of `text` as fits into `cells`, and the cells it takes.
pub fn head(text: &str, cells: usize, ambiguous: Ambiguous) -> (&str, usize) {
    let mut taken = 0;
    for (at, grapheme) in text.grapheme_indices(true) {
        let more = ambiguous.of(grapheme);
        if taken + more > cells {
            return (&text[..at], taken);
        }
        taken += more;
    }
    (text, taken)
}

/// `text`, cut by grapheme with an ellipsis where it does not fit into `cells`.
pub fn cut(text: &str, cells: usize, ambiguous: Ambiguous) -> String {
    // The head stops at the first grapheme too many, so a line of megabytes costs no more than what is shown.
    let (whole, _) = head(text, cells, ambiguous);
    if whole.len() == text.len() {
        return text.to_owned();
    }
    let Some(room) = cells.checked_sub(ambiguous.of(ELLIPSIS)) else {
        return whole.to_owned();
    };
    format!("{}{ELLIPSIS}", head(text, room, ambiguous).0.trim_end())
}

/// `text` in exactly `cells`, at the left: cut or filled with spaces.
pub fn pad(text: &str, cells: usize, ambiguous: Ambiguous) -> String {
    let mut text = cut(text, cells, ambiguous);
    let idle = cells.saturating_sub(width(&text, ambiguous));
    text.extend(std::iter::repeat_n(' ', idle));
    text
}

/// `text` in exactly `cells`, at the right: cut or filled with spaces.
pub fn right(text: &str, cells: usize, ambiguous: Ambiguous) -> String {
    let text = cut(text, cells, ambiguous);
    let idle = cells.saturating_sub(width(&text, ambiguous));
    format!("{}{text}", " ".repeat(idle))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const NARROW: Ambiguous = Ambiguous::Narrow;

    #[test]
    fn hanzi_take_two_cells() {
        assert_eq!(width("点检 4.3", NARROW), 8);
        assert_eq!(width("e\u{301}", NARROW), 1);
        assert_eq!(width("👨\u{200D}👩\u{200D}👧", NARROW), 2);
        assert_eq!((width("ﾊﾞ", NARROW), width("ﾊﾟﾌ", Ambiguous::Wide)), (2, 3), "sound marks stand beside their kana");
        assert_eq!(width("a·b", NARROW), 3);
        assert_eq!(width("a·b", Ambiguous::Wide), 4);
    }

    #[test]
    fn a_cut_never_splits_a_hanzi() {
        assert_eq!(cut("冷库巡检", 8, NARROW), "冷库巡检");
        assert_eq!(cut("冷库巡检", 7, NARROW), "冷库巡…");
        assert_eq!(cut("冷库巡检", 6, NARROW), "冷库…");
        assert_eq!(cut("冷库巡检", 6, Ambiguous::Wide), "冷库…");
        assert_eq!(cut("冷库巡检", 1, Ambiguous::Wide), "");
        assert_eq!(cut("cold room", 6, NARROW), "cold…", "no space before the ellipsis");
        assert_eq!(cut("cold", 0, NARROW), "");
    }

    #[test]
    fn columns_of_both_scripts_align() {
        let rows = ["Cold-room round", "冷库巡检", "Zoë", "冷库 round (A 区) of the night"];
        for row in rows {
            assert_eq!(width(&pad(row, 12, NARROW), NARROW), 12, "{row}");
            assert_eq!(width(&right(row, 12, NARROW), NARROW), 12, "{row}");
        }
        assert_eq!(right("冷库", 6, NARROW), "  冷库");
        assert_eq!(pad("冷库", 6, NARROW), "冷库  ");
    }

    proptest! {
        #[test]
        fn what_is_cut_fits(text in "[a-z字，·…é]{0,20}", cells in 0usize..30, wide: bool) {
            let ambiguous = if wide { Ambiguous::Wide } else { NARROW };
            let cut = cut(&text, cells, ambiguous);
            prop_assert!(width(&cut, ambiguous) <= cells);
            prop_assert_eq!(cut == text, width(&text, ambiguous) <= cells || (text.is_empty()));
            prop_assert_eq!(width(&pad(&text, cells, ambiguous), ambiguous), cells);
        }
    }
}
