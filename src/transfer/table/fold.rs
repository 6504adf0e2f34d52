//! Texts as they are compared: by their letters and digits.

use crate::text::fold::fold;

/// A text without case, width, blanks and punctuation.
pub fn key(text: &str) -> String {
    text.chars()
        .map(fold)
        .filter(|c| c.is_alphanumeric() || matches!(c, '#' | '%' | '√' | '×' | '✓' | '✗' | '✔' | '✘'))
        .flat_map(char::to_lowercase)
        .collect()
}

/// The beginning of a text: of a name or a title no more is of use, however long the file makes it.
pub fn start(text: &str) -> &str {
    const LONGEST: usize = 200;
    text.char_indices().nth(LONGEST).map_or(text, |(end, _)| &text[..end])
}

/// A text and what stands in brackets at its end.
pub fn bracketed(text: &str) -> (&str, Option<&str>) {
    let text = text.trim();
    for (open, close) in [('(', ')'), ('（', '）'), ('[', ']'), ('【', '】')] {
        if let Some((head, inner)) = text.strip_suffix(close).and_then(|rest| rest.rsplit_once(open))
            && !head.trim().is_empty()
        {
            return (head.trim(), Some(inner.trim()));
        }
    }
    (text, None)
}

/// Words that stand in a cell for nothing.
const NOTHING: [&str; 13] =
    ["?", "？", "--", "-", "none", "n/a", "na", "null", "unknown", "unk", "unspecified", "无", "不详"];

/// Whether a cell says nothing, in whatever words.
pub fn is_nothing(text: &str) -> bool {
    let text = text.trim();
    if text.is_empty() {
        return true;
    }
    text.len() <= 12
        && (NOTHING.contains(&text)
            || NOTHING.contains(&text.to_lowercase().as_str())
            || matches!(text, "—" | "——" | "–" | "/"))
}

/// Whether a cell is a number or date rather than words.
pub fn is_typed(text: &str) -> bool {
    let (mut digits, mut letters) = (0, 0);
    for c in start(text.trim()).chars().map(fold) {
        match c {
            '0'..='9' => digits += 1,
            '年' | '月' | '日' | '时' | '分' | '秒' | '元' => {}
            c if c.is_alphabetic() => letters += 1,
            _ => {}
        }
    }
    digits > 0 && (letters == 0 || letters <= 3 && digits >= 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_compared_by_letters_and_digits() {
        assert_eq!(key(" Start-Date "), "startdate");
        assert_eq!(key("ＡＢＣ　１２"), "abc12");
        assert_eq!(bracketed("需求数量（件）"), ("需求数量", Some("件")));
        assert_eq!(bracketed("Weight (kg)"), ("Weight", Some("kg")));
        assert_eq!(bracketed("(all)"), ("(all)", None));
    }

    #[test]
    fn nothing_has_many_words() {
        for text in
            ["", " ", "?", "--", "-", "None", "N/A", "NA", "null", "Unknown", "UNK", "Unspecified", "无", "不详"]
        {
            assert!(is_nothing(text), "{text}");
        }
        for text in ["0", "no", "无锡", "Nadia"] {
            assert!(!is_nothing(text), "{text}");
        }
    }

    #[test]
    fn numbers_and_dates_are_told_from_words() {
        for text in
            ["1", "-1.5", "2024-03-05 10:00", "27-Aug-14", "2024年3月5日", "2020-01-24T16:00:00.000Z", "￥1,200"]
        {
            assert!(is_typed(text), "{text}");
        }
        for text in ["Name", "Q1", "Shift 2", "", "Line Item Insurance (USD)"] {
            assert!(!is_typed(text), "{text}");
        }
    }
}
