//! Texts too long for a line: the head stays, the rest becomes guidance.

use unicode_width::UnicodeWidthStr;

/// The widest text that a line of a round shows whole, in cells.
const WIDE: usize = 44;
/// The shortest head that still says something, in cells.
const LEAST: usize = 4;

/// Where a text may be parted, the best place first. What follows a bracket keeps it.
const PLACES: [&str; 10] = ["：", ": ", "。", ". ", "；", "; ", " – ", " - ", "（", " ("];

/// A text that fits a line, and what did not fit, where it can be parted naturally.
pub fn split(text: &str) -> (&str, Option<&str>) {
    if text.width() <= WIDE {
        return (text, None);
    }
    for place in PLACES {
        let found = text.match_indices(place).find(|(at, _)| (LEAST..=WIDE).contains(&text[..*at].trim().width()));
        if let Some((at, _)) = found {
            let rest = &text[at + place.len()..];
            let rest = match place.trim() {
                "（" => rest.strip_suffix('）').unwrap_or(&text[at..]),
                "(" => rest.strip_suffix(')').unwrap_or(&text[at..]),
                _ => rest,
            };
            let rest = rest.trim();
            return (text[..at].trim(), (!rest.is_empty()).then_some(rest));
        }
    }
    (text, None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_part_where_they_pause() {
        assert_eq!(split("Short: stays"), ("Short: stays", None));
        let text = "Brakes: hold the machine on the steepest slope with a full load";
        assert_eq!(split(text), ("Brakes", Some("hold the machine on the steepest slope with a full load")));
        let text = "配电箱上锁并有标识（包括临时配电箱、移动电缆盘、充电设施和所有备用回路）";
        assert_eq!(split(text), ("配电箱上锁并有标识", Some("包括临时配电箱、移动电缆盘、充电设施和所有备用回路")));
        let text = "one two three four five six seven eight nine ten eleven";
        assert_eq!(split(text), (text, None));
    }
}
