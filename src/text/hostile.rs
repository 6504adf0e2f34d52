//! Hostile strings for tests, and what none of them may leave in anything that is shown.
//!
//! What is looked for is written here once more, apart from what makes text safe: Unicode's lists, not our own.

mod sentences;

/// How many strings a test tries: few in a test run, as many as `OPSBOOK_FUZZ` said when it was built.
pub(crate) fn count(few: usize) -> usize {
    option_env!("OPSBOOK_FUZZ").and_then(|many| many.parse().ok()).unwrap_or(few)
}

/// A source of hostile strings, the same ones for the same seed.
pub(crate) struct Hostile {
    rng: fastrand::Rng,
    drawn: usize,
}

/// What strings are made of: each alone is known to have fooled some terminal, table or document.
const PARTS: &[&str] = &[
    "\u{1b}[2J",
    "\u{1b}]52;c;Zm9v\u{7}",
    "\u{1b}]0;title\u{1b}\\",
    "\u{9b}31m",
    "\u{90}q\u{9c}",
    "\0",
    "\r\n",
    "\t",
    "\u{8}\u{8}",
    "\u{7f}",
    "\u{85}",
    "\u{2028}",
    "\u{2029}",
    "\u{202e}",
    "\u{2066}",
    "\u{2069}",
    "\u{200e}",
    "\u{61c}",
    "\u{200b}",
    "\u{200c}",
    "\u{200d}",
    "\u{feff}",
    "\u{ad}",
    "\u{2060}",
    "\u{180e}",
    "\u{fe0f}",
    "\u{fe00}",
    "\u{e0041}",
    "\u{e007f}",
    "\u{fff9}",
    "\u{ffff}",
    "\u{301}",
    "\u{20dd}",
    "\u{115f}",
    "\u{3164}",
    "👩\u{200d}👩\u{200d}👧",
    "🇨🇳",
    "☎\u{fe0f}",
    "冷库",
    "温度 3.1 °C",
    "ﾊﾞ",
    "한",
    "नमस्ते",
    "سلام",
    "pass",
    "fail ",
    "<script>",
    "|*_`[x](y)",
    "=cmd()",
    "&amp;",
    "{ $name }",
];

impl Hostile {
    /// Those of a seed.
    pub(crate) fn new(seed: u64) -> Self {
        Self { rng: fastrand::Rng::with_seed(seed), drawn: 0 }
    }

    /// How many strings it gave.
    pub(crate) fn drawn(&self) -> usize {
        self.drawn
    }

    /// The next string.
    pub(crate) fn text(&mut self) -> String {
        self.next().unwrap_or_default()
    }

    /// A number below `end`, for a test's own choices.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.rng.usize(..end)
    }
}

impl Iterator for Hostile {
    type Item = String;

    fn next(&mut self) -> Option<String> {
        self.drawn += 1;
        let rng = &mut self.rng;
        let mut text = String::new();
        for _ in 0..rng.usize(1..8) {
            match rng.u8(..10) {
                0 => text.push(rng.char('\0'..'\u{a0}')),
                1 => text.push(rng.char(..)),
                2 => text.push(rng.char('\u{2000}'..'\u{2070}')),
                3 => text.push_str(&"\u{301}".repeat(rng.usize(1..60))),
                _ => text.push_str(PARTS[rng.usize(..PARTS.len())]),
            }
        }
        Some(text)
    }
}

/// Fails where a line has a character that a terminal would obey, or that hides or turns its neighbours.
///
/// Joiners may stand within emoji and letters; elsewhere nothing of General Category Cc, of `Bidi_Control` (PropList.txt), no
/// zero-width space, no line separator, no tag, no more marks on a letter than people write.
pub(crate) fn assert_harmless(line: &str) {
    let bad = |c: char| {
        c.is_control()
            || matches!(c,
                '\u{61c}' | '\u{200b}' | '\u{200e}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}'
                | '\u{ad}' | '\u{180e}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}' | '\u{3164}'
                | '\u{115f}'..='\u{1160}' | '\u{ffa0}')
    };
    assert!(!line.chars().any(bad), "{line:?}");
    let mut marks = 0;
    for c in line.chars() {
        marks = if matches!(c, '\u{300}'..='\u{36f}' | '\u{20d0}'..='\u{20f0}') { marks + 1 } else { 0 };
        assert!(marks <= 8, "{line:?}");
    }
}

#[test]
fn safe_text_stays_harmless_cut_padded_and_wrapped() {
    use super::safe::Safe;
    use super::width::{Ambiguous, cut, pad, right, width};
    use super::wrap::wrap;
    let mut hostile = Hostile::new(1);
    for _ in 0..count(20_000) {
        let text = hostile.next().unwrap_or_default();
        let safe = Safe::new(&text);
        assert_harmless(safe.as_str());
        assert_eq!(Safe::new(safe.as_str()), safe, "made safe twice: {text:?}");
        let cells = hostile.below(30);
        for ambiguous in [Ambiguous::Narrow, Ambiguous::Wide] {
            let (cut, pad) = (cut(safe.as_str(), cells, ambiguous), pad(safe.as_str(), cells, ambiguous));
            assert!(width(&cut, ambiguous) <= cells, "{cut:?} is wider than {cells}");
            assert_eq!(width(&pad, ambiguous), cells, "{pad:?}");
            for line in [&cut, &pad, &right(safe.as_str(), cells, ambiguous)] {
                assert_harmless(line);
            }
            for line in wrap(&text, cells + 2, ambiguous) {
                assert_harmless(&line);
                assert!(width(&line, ambiguous) <= cells + 2, "{line:?} is wider than {}", cells + 2);
            }
        }
    }
}
