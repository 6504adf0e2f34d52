//! Text that is safe to show: what a terminal would obey is shown instead.
//!
//! Stored text comes from people, files and other programs. Escape sequences in it could move the cursor or fill the
//! clipboard, bidi overrides make it read otherwise than it is, zero-width characters hide differences, and a million
//! combining marks on one letter stall a terminal. Nothing is dropped, so that nobody is fooled.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::invisible::{VS16, ZWJ, ZWNJ, is_joining, is_obeyed, is_plain, show};

/// The most combining marks that one character keeps.
const MARKS: usize = 8;
/// The most bytes that one character as seen (a grapheme) keeps.
const BYTES: usize = 32;
/// Stands where a grapheme was cut.
const CUT: char = '\u{FFFD}';

/// One line of text without anything that a terminal would obey.
///
/// The only text that widgets, tables, reports and titles accept. Making it twice changes nothing, and two joined are
/// as safe.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Safe(String);

impl Safe {
    /// Makes `text` safe as one line; a line break in it is shown as `␊`.
    pub fn new(text: &str) -> Self {
        Self(clean(text).into_owned())
    }

    /// Makes each line of `text` safe. `\n` and `\r\n` end a line; a last line break begins no further line.
    pub fn lines(text: &str) -> Vec<Self> {
        text.lines().map(Self::new).collect()
    }

    /// Makes `text` safe where there is room for one line only: its lines follow one another, parted by ` / `.
    pub fn flat(text: &str) -> Self {
        let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        if lines.len() > 1 { Self::from(lines.join(" / ")) } else { Self::new(text.trim_end_matches(['\r', '\n'])) }
    }

    /// Its text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Appends another safe text.
    pub fn push(&mut self, other: &Self) {
        self.0.push_str(&other.0);
    }
}

impl From<String> for Safe {
    /// Keeps the string itself where it is safe already.
    fn from(text: String) -> Self {
        match clean(&text) {
            Cow::Owned(cleaned) => Self(cleaned),
            Cow::Borrowed(_) => Self(text),
        }
    }
}

impl From<&str> for Safe {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl From<Safe> for String {
    fn from(safe: Safe) -> Self {
        safe.0
    }
}

impl AsRef<str> for Safe {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Safe {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Not `pad`: it counts characters, tables count cells.
        f.write_str(&self.0)
    }
}

/// `text` itself where it is safe, else a safe copy.
fn clean(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_plain) {
        return Cow::Borrowed(text);
    }
    let mut safe = pass(text);
    if safe == text {
        return Cow::Borrowed(text);
    }
    // What is shown parts what it stood between: a joiner behind it may now join nothing.
    loop {
        let again = pass(&safe);
        if again == safe {
            return Cow::Owned(safe);
        }
        safe = again;
    }
}

/// `text` with what would be obeyed shown, grapheme by grapheme.
fn pass(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + 16);
    let mut graphemes = text.graphemes(true).peekable();
    while let Some(grapheme) = graphemes.next() {
        let next = graphemes.peek().and_then(|g| g.chars().next());
        push_grapheme(grapheme, next, &mut safe);
    }
    safe
}

/// Appends one grapheme; `next` is the character after it.
fn push_grapheme(grapheme: &str, next: Option<char>, safe: &mut String) {
    // Marks without a letter under them would be drawn over the neighbour.
    let mut has_base = grapheme.width() > 0;
    let (mut marks, mut bytes, mut previous) = (0, 0, None);
    let mut chars = grapheme.chars().peekable();
    while let Some(c) = chars.next() {
        let follows = chars.peek().copied().or(next);
        let is_mark = c.width() == Some(0);
        let stays = match c {
            VS16 => previous.is_some_and(|p| !is_obeyed(p)) && grapheme.width() > 0,
            ZWJ if chars.peek().is_some_and(|c| c.width() > Some(0)) => previous.is_some(),
            ZWJ | ZWNJ => previous.is_some_and(is_joining) && follows.is_some_and(is_joining),
            c => !is_obeyed(c),
        };
        if !stays || (is_mark && (!has_base || previous.is_none())) {
            show(c, safe);
            has_base = false;
        } else {
            marks += usize::from(is_mark && !matches!(c, ZWJ | ZWNJ | VS16));
            bytes += c.len_utf8();
            if marks > MARKS || bytes > BYTES {
                let kept = safe.trim_end_matches([ZWJ, ZWNJ]).len();
                safe.truncate(kept);
                safe.push(CUT);
                return;
            }
            safe.push(c);
            has_base |= !is_mark;
        }
        previous = Some(c);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn safe(text: &str) -> String {
        Safe::new(text).into()
    }

    #[test]
    fn ordinary_text_stays() {
        for text in [
            "Cold-room round 4.3",
            "冷库巡检（A区）：0~5 ℃",
            "Zoë Müller · “ok”",
            "👨\u{200D}👩\u{200D}👧\u{200D}👦 ❤\u{FE0F} 🇨🇳",
            "می\u{200C}خواهم",
            "क्\u{200D}ष",
            "e\u{301}",
            "한국어",
        ] {
            assert_eq!(safe(text), text);
            assert!(matches!(clean(text), Cow::Borrowed(_)), "{text} is not copied twice");
        }
    }

    #[test]
    fn what_would_be_obeyed_is_shown() {
        for (text, shown) in [
            ("\u{1b}[2Jb", "␛[2Jb"),
            ("\u{1b}]52;c;YQ==\u{7}", "␛]52;c;YQ==␇"),
            ("a\tb\r\nc", "a␉b␍␊c"),
            ("\0\u{7f}\u{9b}x", "␀␡<9B>x"),
            ("abc\u{202E}fed", "abc<202E>fed"),
            ("pass\u{200B}word\u{FEFF}", "pass<200B>word<FEFF>"),
            ("pass\u{200D}word", "pass<200D>word"),
            ("pass\u{200C}word", "pass<200C>word"),
            ("a\u{2028}b\u{AD}", "a<2028>b<AD>"),
            ("a\u{E0041}\u{301}", "a<E0041><301>"),
            ("\u{301}a", "<301>a"),
            ("\u{FE0F}", "<FE0F>"),
            ("👨\u{200D}", "👨<200D>"),
        ] {
            assert_eq!(safe(text), shown, "{text:?}");
        }
    }

    #[test]
    fn a_tower_of_marks_is_cut() {
        let tower = format!("a{}b", "\u{301}".repeat(1_000_000));
        assert_eq!(safe(&tower), format!("a{}\u{FFFD}b", "\u{301}".repeat(8)));
        let chain = format!("👨{}!", "\u{200D}👩".repeat(1000));
        let cut = safe(&chain);
        assert!(cut.len() <= BYTES + CUT.len_utf8() + 1 && cut.ends_with("👩\u{FFFD}!"), "{cut:?}");
    }

    #[test]
    fn lines_keep_only_line_breaks() {
        let lines: Vec<String> = Safe::lines("one\r\ntwo\n\nthr\ree\n").into_iter().map(String::from).collect();
        assert_eq!(lines, ["one", "two", "", "thr␍ee"]);
    }

    #[test]
    fn several_lines_on_one_are_parted() {
        assert_eq!(Safe::flat("one\r\n\n two\u{1b}\n").as_str(), "one / two␛");
        assert_eq!(Safe::flat("  one\n").as_str(), "  one");
    }

    #[test]
    fn a_string_that_is_safe_is_kept_as_it_is() {
        let text = "点检".to_owned();
        let at = text.as_ptr();
        assert_eq!(Safe::from(text).as_str().as_ptr(), at);
    }

    fn hostile() -> impl Strategy<Value = String> {
        let nasty = "\u{1b}\u{9b}\n\u{202E}\u{200B}\u{200C}\u{200D}\u{FE0E}\u{FE0F}\u{301}\u{E0041}\u{115F}\u{600}👨👩🏽🇨字a مक\u{94D}\u{1100}\u{1161}";
        let nasty = prop::sample::select(nasty.chars().collect::<Vec<_>>());
        prop::collection::vec(prop_oneof![3 => nasty, 1 => any::<char>()], 0..60).prop_map(String::from_iter)
    }

    proptest! {
        #[test]
        fn nothing_is_left_to_obey(a in hostile(), b in hostile()) {
            let mut joined = Safe::new(&a);
            joined.push(&Safe::new(&b));
            for c in joined.as_str().chars() {
                prop_assert!(matches!(c, ZWJ | ZWNJ | VS16) || !is_obeyed(c), "{c:?} in {joined:?}");
            }
            for grapheme in joined.as_str().graphemes(true) {
                prop_assert!(grapheme.width() > 0, "{grapheme:?} is drawn over its neighbour in {joined:?}");
                prop_assert!(grapheme.len() <= 2 * BYTES, "{grapheme:?}");
            }
        }

        #[test]
        fn twice_is_once(text in hostile()) {
            let once = safe(&text);
            prop_assert_eq!(safe(&once), once);
        }
    }
}
