//! Text broken into lines: between words in Latin, anywhere between hanzi, never before a closing sign.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::safe::Safe;
use super::width::{Ambiguous, head};

/// Signs that never begin a line (避头): closing punctuation of both scripts, and units.
const NOT_FIRST: &str = "，。、；：！？）》」』】〉〕％℃°…—·’”,.;:!?)]}%";
/// Signs that never end a line (避尾): opening brackets and quotes.
const NOT_LAST: &str = "（《「『【〈〔‘“([{";

/// `text`, made safe to show, in lines of at most `cells`. Line breaks in `text` are kept; spaces at a break are dropped.
///
/// A word longer than a line is broken by grapheme. One cell is too narrow for a hanzi, which then stands alone.
pub fn wrap(text: &str, cells: usize, ambiguous: Ambiguous) -> Vec<String> {
    let cells = cells.max(1);
    let mut lines = Vec::new();
    // Safe before it is measured: what would be obeyed is longer once it is shown.
    for paragraph in Safe::lines(text) {
        let mut line = Line::default();
        for chunk in chunks(paragraph.as_str(), ambiguous) {
            if line.cells + line.spaces + chunk.cells > cells {
                // An indent before a long word is dropped rather than set on a line of its own.
                let full = std::mem::take(&mut line);
                if full.cells > 0 {
                    lines.push(full.text);
                }
            }
            let mut rest = chunk;
            while line.cells + line.spaces + rest.cells > cells {
                let (first, taken) = first_part(rest.text, cells, ambiguous);
                if first.len() == rest.text.len() {
                    break;
                }
                lines.push(first.to_owned());
                rest = Chunk { text: &rest.text[first.len()..], cells: rest.cells - taken, spaces: rest.spaces };
                line = Line::default();
            }
            line.push(&rest);
        }
        lines.push(line.text);
    }
    if lines.is_empty() {
        lines.push(String::new());
    }
    lines
}

/// `text` safe to show, each of its lines broken into lines of at most `cells`; nothing where there is none.
pub fn paragraphs(text: &str, cells: usize, ambiguous: Ambiguous) -> Vec<Safe> {
    let lines = text.lines().flat_map(|line| wrap(Safe::new(line).as_str(), cells, ambiguous));
    lines.map(Safe::from).collect()
}

/// The rows in which `text` stands while it is being edited, as byte ranges: nothing of it is dropped, so that every place
/// in it has a cell. `of` tells the cells of a grapheme.
///
/// A line break ends a row and belongs to none. One space may hang in the cell after the last, which the caret keeps free.
pub fn rows(text: &str, cells: usize, of: impl Fn(&str) -> usize) -> Vec<Range<usize>> {
    let cells = cells.max(1);
    let mut rows = Vec::new();
    let mut offset = 0;
    for paragraph in text.split('\n') {
        let mut row = Row::default();
        let mut before: Option<&str> = None;
        for (at, grapheme) in paragraph.grapheme_indices(true) {
            let more = of(grapheme);
            let parts = |before: &str| (before == " " && grapheme != " ") || may_break(before, grapheme);
            if before.is_some_and(parts) {
                row.part = Some((at, row.cells));
            }
            let hangs = usize::from(grapheme == " ");
            while row.cells + more > cells + hangs && at > row.start {
                let (to, taken) = row.part.take().unwrap_or((at, row.cells));
                rows.push(offset + row.start..offset + to);
                row = Row { start: to, cells: row.cells - taken, part: None };
            }
            row.cells += more;
            before = Some(grapheme);
        }
        rows.push(offset + row.start..offset + paragraph.len());
        offset += paragraph.len() + 1;
    }
    rows
}

/// A row being filled while it is edited.
#[derive(Default)]
struct Row {
    /// The byte at which it begins.
    start: usize,
    cells: usize,
    /// The last byte at which it may be broken, and the cells before it.
    part: Option<(usize, usize)>,
}

/// What fits of a word that is longer than a line: at least one grapheme.
fn first_part(word: &str, cells: usize, ambiguous: Ambiguous) -> (&str, usize) {
    match head(word, cells, ambiguous) {
        ("", _) => word.graphemes(true).next().map_or((word, 0), |first| (first, ambiguous.of(first))),
        fits => fits,
    }
}

/// A line being filled.
#[derive(Default)]
struct Line {
    text: String,
    cells: usize,
    /// Spaces that stand after its text once more text follows.
    spaces: usize,
}

impl Line {
    fn push(&mut self, chunk: &Chunk<'_>) {
        self.text.extend(std::iter::repeat_n(' ', self.spaces));
        self.text.push_str(chunk.text);
        self.cells += self.spaces + chunk.cells;
        self.spaces = chunk.spaces;
    }
}

/// Text that is not broken, and the spaces after it.
struct Chunk<'a> {
    text: &'a str,
    cells: usize,
    spaces: usize,
}

/// The unbroken pieces of one paragraph, in order.
fn chunks(paragraph: &str, ambiguous: Ambiguous) -> Vec<Chunk<'_>> {
    let mut chunks: Vec<Chunk<'_>> = Vec::new();
    let mut start = 0;
    let mut before: Option<&str> = None;
    for (at, grapheme) in paragraph.grapheme_indices(true) {
        let cells = ambiguous.of(grapheme);
        if grapheme == " " {
            match chunks.last_mut() {
                Some(last) => last.spaces += 1,
                None => chunks.push(Chunk { text: "", cells: 0, spaces: 1 }),
            }
            start = at + 1;
            before = None;
            continue;
        }
        match (before, chunks.last_mut()) {
            (Some(before), Some(last)) if !may_break(before, grapheme) => {
                last.text = &paragraph[start..at + grapheme.len()];
                last.cells += cells;
            }
            _ => {
                start = at;
                chunks.push(Chunk { text: grapheme, cells, spaces: 0 });
            }
        }
        before = Some(grapheme);
    }
    chunks
}

/// Whether a line may end between two graphemes that no space parts.
fn may_break(before: &str, after: &str) -> bool {
    let is = |list: &str, grapheme: &str| list.contains(grapheme);
    (is_hanzi(before) || is_hanzi(after)) && !is(NOT_FIRST, after) && !is(NOT_LAST, before)
}

/// Whether a grapheme is of a script written without spaces: hanzi, kana and full-width signs.
fn is_hanzi(grapheme: &str) -> bool {
    grapheme.chars().next().is_some_and(|c| {
        matches!(c, '\u{2E80}'..='\u{A4CF}' | '\u{F900}'..='\u{FAFF}' | '\u{FE30}'..='\u{FE4F}' | '\u{FF00}'..='\u{FFEF}'
            | '\u{20000}'..='\u{3FFFF}')
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::width::width;
    use proptest::prelude::*;

    fn narrow(text: &str, cells: usize) -> Vec<String> {
        wrap(text, cells, Ambiguous::Narrow)
    }

    #[test]
    fn latin_breaks_between_words() {
        assert_eq!(narrow("Close each door behind you.", 12), ["Close each", "door behind", "you."]);
        assert_eq!(narrow("a thermometer", 6), ["a", "thermo", "meter"]);
        assert_eq!(narrow("one\n\ntwo", 9), ["one", "", "two"]);
        assert_eq!(narrow("", 9), [""]);
    }

    #[test]
    fn hanzi_break_anywhere_but_before_a_closing_sign() {
        assert_eq!(narrow("先读数后开门，随手关门。", 12), ["先读数后开", "门，随手关", "门。"]);
        assert_eq!(narrow("见（第四章）执行", 6), ["见（第", "四章）", "执行"]);
        assert_eq!(narrow("见本（章）", 6), ["见本", "（章）"]);
        assert_eq!(narrow("冷库Room 1温度", 8), ["冷库Room", "1温度"]);
        assert_eq!(narrow("温度不得高于5℃", 13), ["温度不得高于", "5℃"]);
    }

    #[test]
    fn a_cell_too_narrow_still_ends() {
        assert_eq!(narrow("门，a", 1), ["门", "，", "a"]);
        assert_eq!(narrow("门", 0), ["门"]);
    }

    fn edited(text: &str, cells: usize) -> Vec<&str> {
        rows(text, cells, |grapheme| Ambiguous::Narrow.of(grapheme)).into_iter().map(|row| &text[row]).collect()
    }

    #[test]
    fn while_it_is_edited_nothing_is_dropped() {
        assert_eq!(edited("Close each door", 12), ["Close each ", "door"]);
        assert_eq!(edited("先读数后开门，随手", 12), ["先读数后开", "门，随手"]);
        assert_eq!(edited("one\n\ntwo\n", 9), ["one", "", "two", ""]);
        assert_eq!(edited("abc   def", 4), ["abc  ", " def"]);
        assert_eq!(edited("thermometer", 6), ["thermo", "meter"]);
        assert_eq!(edited("", 4), [""]);
    }

    proptest! {
        #[test]
        fn edited_rows_hold_every_byte(text in "[a-e 门库，。（）5℃\n]{0,40}", cells in 2usize..20) {
            let found = edited(&text, cells);
            for row in &found {
                let hangs = usize::from(row.ends_with(' '));
                prop_assert!(width(row, Ambiguous::Narrow) <= cells + hangs, "{row:?}");
            }
            prop_assert_eq!(found.concat(), text.replace('\n', ""));
        }

        #[test]
        fn it_breaks_where_it_is_broken_to_be_read(text in "([a-e门库]{1,4}[ ，。]?){0,12}", cells in 4usize..20) {
            let found: Vec<&str> = edited(&text, cells).into_iter().map(str::trim_end).collect();
            let read = narrow(&text, cells);
            prop_assert_eq!(&found[..read.len()], &read[..]);
        }

        #[test]
        fn lines_fit_and_nothing_is_lost(text in "[a-e 门库，。（）5℃\n]{0,40}", cells in 2usize..20) {
            let lines = narrow(&text, cells);
            for line in &lines {
                prop_assert!(width(line, Ambiguous::Narrow) <= cells, "{line:?}");
            }
            let bare = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(bare(&lines.concat()), bare(&text));
        }

        #[test]
        fn no_line_begins_with_a_closing_sign(text in "门([门库a]{1,3}[，。）]?){1,12}", cells in 10usize..30) {
            for line in narrow(&text, cells) {
                prop_assert!(!line.starts_with(['，', '。', '）']), "{line:?}");
            }
        }
    }
}
