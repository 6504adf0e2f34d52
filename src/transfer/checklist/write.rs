//! A form as a file.

use crate::domain::item::Item;
use crate::domain::phrase::{Lang, Phrase};
use crate::domain::template::Form;
use crate::transfer::pack::write_form;

/// What a form is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A `[[template]]` of the pack format; read again exactly.
    Toml,
    /// JSON; read again exactly.
    Json,
    /// Tick boxes to read and print, in one language; limits, choices and conditions are told, not kept.
    Markdown(Lang),
}

/// A form as text in this format.
pub fn write(form: &Form, format: Format) -> String {
    match format {
        Format::Toml => write_form(form),
        Format::Json => {
            // A form is a plain struct of values, which always serialises.
            let mut text = serde_json::to_string_pretty(form).unwrap_or_default();
            text.push('\n');
            text
        }
        Format::Markdown(lang) => markdown(form, lang),
    }
}

fn markdown(form: &Form, lang: Lang) -> String {
    let say = |phrase: &Phrase| marked(phrase.get(lang, lang));
    let mut out = vec![format!("# {}", say(&form.title))];
    for line in form.intro.iter().flat_map(|intro| said(intro, lang)) {
        out.extend([String::new(), format!("> {line}")]);
    }
    for section in &form.sections {
        if !section.title.is_empty() {
            out.extend([String::new(), format!("## {}", say(&section.title))]);
        }
        out.push(String::new());
        out.extend(section.items.iter().flat_map(|item| lines(item, lang)));
    }
    out.push(String::new());
    out.join("\n")
}

/// The tick box of an item, and below it what is told about it.
fn lines(item: &Item, lang: Lang) -> Vec<String> {
    let phrases = [&item.criterion, &item.guidance].into_iter().flatten();
    let below = phrases.chain(item.choices.iter().map(|choice| &choice.text)).flat_map(|phrase| said(phrase, lang));
    let line = format!("- [ ] {}{}", marked(item.text.get(lang, lang)), measure(item));
    std::iter::once(line).chain(below.map(|text| format!("  - {text}"))).collect()
}

/// The lines of a phrase that say something.
fn said(phrase: &Phrase, lang: Lang) -> impl Iterator<Item = String> {
    phrase.get(lang, lang).lines().map(marked).filter(|line| !line.is_empty())
}

/// What is acceptable of a reading, as in `(0 .. 5 °C)`.
fn measure(item: &Item) -> String {
    let unit = item.unit.as_deref().unwrap_or_default();
    let text = match item.alarm.or(item.warn).map(|limits| (limits.low, limits.high)) {
        Some((Some(low), Some(high))) => format!("{low} .. {high} {unit}"),
        Some((Some(low), None)) => format!("≥ {low} {unit}"),
        Some((None, Some(high))) => format!("≤ {high} {unit}"),
        _ => unit.to_owned(),
    };
    if text.is_empty() { text } else { format!(" ({})", marked(text.trim_end())) }
}

/// A text that Markdown shows as it is, on one line.
fn marked(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | '`' | '*' | '_' | '<' | '[' | ']' | '#' | '|' | '~' | '&' => out.extend(['\\', c]),
            '\n' | '\r' => out.push(' '),
            c => out.push(c),
        }
    }
    out.trim().to_owned()
}
