//! TOML strings, keys and numbers as a person would write them.

use std::fmt::Write as _;

/// A key, in quotes only where it must be.
pub fn key(key: &str) -> String {
    let bare = !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
    if bare { key.to_owned() } else { line(key) }
}

/// A text: over several lines where it has several.
pub fn text(text: &str) -> String {
    if text.contains('\n') { block(text) } else { line(text) }
}

/// A text on one line.
pub fn line(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        escape(&mut out, c);
    }
    out.push('"');
    out
}

/// A text over several lines. The line break after the opening quotes is no part of it.
fn block(text: &str) -> String {
    let mut out = "\"\"\"\n".to_owned();
    for c in text.chars() {
        match c {
            '\n' => out.push('\n'),
            c => escape(&mut out, c),
        }
    }
    out.push_str("\"\"\"");
    out
}

fn escape(out: &mut String, c: char) {
    match c {
        '"' => out.push_str("\\\""),
        '\\' => out.push_str("\\\\"),
        '\n' => out.push_str("\\n"),
        '\r' => out.push_str("\\r"),
        '\t' => out.push_str("\\t"),
        c if c.is_control() => {
            // Writing to a String cannot fail.
            let _ = write!(out, "\\u{:04X}", u32::from(c));
        }
        c => out.push(c),
    }
}

/// A decimal text as a number; as text where a float would not give the same digits back.
pub fn number(decimal: &str) -> String {
    let exact = if decimal.contains('.') {
        decimal.parse::<f64>().is_ok_and(|float| float.to_string() == decimal)
    } else {
        decimal.parse::<i64>().is_ok()
    };
    if exact { decimal.to_owned() } else { line(decimal) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_a_float_would_bend_stay_text() {
        assert_eq!(number("-0.1"), "-0.1");
        assert_eq!(number("-18"), "-18");
        assert_eq!(number("0.000001"), "0.000001");
        assert_eq!(number("9007199254740.999999"), "\"9007199254740.999999\"");
    }

    #[test]
    fn texts_are_escaped() {
        assert_eq!(text("say \"no\"\t\\\u{7}"), r#""say \"no\"\t\\\u0007""#);
        assert_eq!(text("a\nb\r\n"), "\"\"\"\na\nb\\r\n\"\"\"");
        assert_eq!(key("zh-CN"), "zh-CN");
        assert_eq!(key(""), "\"\"");
        assert_eq!(key("检查项"), "\"检查项\"");
    }
}
