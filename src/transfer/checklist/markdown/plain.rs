//! Plain text from marked-up text.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

/// A text without links, emphasis, code marks, HTML and emoji names. Text without such marks stays as it is, line by line.
pub fn plain(text: &str) -> String {
    let marked = ["](", "<", "**", "__", "`", "~~"].iter().any(|mark| text.contains(mark));
    let inner = if marked { strip(text) } else { text.to_owned() };
    lines(&inner)
}

fn strip(text: &str) -> String {
    let mut out = String::new();
    let mut images = 0;
    for event in Parser::new_ext(text, super::options()) {
        match event {
            Event::Start(Tag::Image { .. }) => images += 1,
            Event::End(TagEnd::Image) => images -= 1,
            Event::Text(text) | Event::Code(text) if images == 0 => out.push_str(&text),
            Event::InlineHtml(tag) if is_break(&tag) => out.push('\n'),
            Event::Start(Tag::Item) if !out.is_empty() => out.push_str("\n- "),
            Event::SoftBreak
            | Event::HardBreak
            | Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::CodeBlock | TagEnd::Item) => out.push('\n'),
            _ => {}
        }
    }
    out
}

/// Whether a piece of HTML breaks the line.
pub fn is_break(tag: &str) -> bool {
    tag.get(..3).is_some_and(|head| head.eq_ignore_ascii_case("<br"))
}

/// Every line cleaned; empty ones fall away.
fn lines(text: &str) -> String {
    text.lines().map(clean).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// One line with single blanks, without emoji names, control characters and a tick box before it.
pub fn clean(line: &str) -> String {
    let line = emoji(line);
    let words: Vec<_> =
        line.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty()).collect();
    unboxed(&words.join(" ")).to_owned()
}

/// Lines of one paragraph run together: with a blank, but not between two hanzi.
pub fn flow(text: &str) -> String {
    let mut out = String::new();
    for line in text.lines().map(clean).filter(|line| !line.is_empty()) {
        let wide = |c: Option<char>| c.is_some_and(|c| ('\u{2e80}'..='\u{ffef}').contains(&c));
        let between_hanzi = wide(out.chars().last()) && wide(line.chars().next());
        if !out.is_empty() && !between_hanzi {
            out.push(' ');
        }
        out.push_str(&line);
    }
    out
}

/// The marks that people draw as tick boxes.
const BOXES: [&str; 14] = ["[ ]", "[]", "[x]", "[X]", "【 】", "（ ）", "( )", "☐", "☑", "☒", "□", "■", "✅", "✔"];

/// Whether a line begins with a tick box.
pub fn is_boxed(line: &str) -> bool {
    BOXES.iter().any(|mark| line.trim_start().starts_with(mark))
}

fn unboxed(line: &str) -> &str {
    BOXES
        .iter()
        .find_map(|mark| line.strip_prefix(mark))
        .map_or(line, |rest| rest.trim_start_matches(['\u{fe0f}', ' ']))
}

/// The line without `:emoji_names:`. A name stands between blanks, so that `8:00:15` and `a:b:c` stay.
fn emoji(line: &str) -> String {
    let is_name = |word: &str| {
        let name = word.strip_prefix(':').and_then(|word| word.strip_suffix(':')).unwrap_or_default();
        let fits = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'_' | b'-' | b'+');
        name.len() > 1 && name.bytes().all(fits) && name.bytes().any(|b| b.is_ascii_lowercase() || b == b'+')
    };
    if !line.contains(':') {
        return line.to_owned();
    }
    line.split(' ').filter(|word| !is_name(word)).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_taken_off() {
        assert_eq!(plain("See [the page](https://a.b/c_d_e) for **all**"), "See the page for all");
        assert_eq!(plain("a. Pump ... ON\nb. Mixture ... RICH"), "a. Pump ... ON\nb. Mixture ... RICH");
        assert_eq!(plain("# 1 pump * 2 < 5"), "1 pump * 2 < 5");
        assert_eq!(plain("one<br>two"), "one\ntwo");
        assert_eq!(clean(":sunny:  General\u{7} "), "General");
        assert_eq!(clean("at 8:00:15 a:b:c"), "at 8:00:15 a:b:c");
        assert_eq!(clean("☐ 灭火器"), "灭火器");
        assert_eq!(flow("门封\n完好"), "门封完好");
        assert_eq!(flow("door\nseals"), "door seals");
    }
}
