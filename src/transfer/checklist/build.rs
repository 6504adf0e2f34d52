//! From outlines to forms: titles, codes, keys and kinds.

use std::collections::HashSet;

use super::keys::{is_latin, numbering, slug, unique};
use super::outline::{Line, Outline, Part, Weight};
use super::split::split;
use crate::domain::code::Code;
use crate::domain::item::{Item, Kind};
use crate::domain::phrase::Phrase;
use crate::domain::template::{Form, FormKind, Section};
use crate::transfer::digest::sha256;

/// The forms of the outlines that have lines. `name` is the file's.
pub fn forms(outlines: Vec<Outline>, name: &str) -> Vec<Form> {
    let stem = stem(name);
    let outlines: Vec<_> = outlines.into_iter().filter(|outline| outline.lines().next().is_some()).collect();
    let several = outlines.len() > 1;
    let mut used = HashSet::new();
    let mut forms = Vec::new();
    for outline in outlines {
        let title = title(&outline.title, stem);
        let code = unique(&code(&title, stem, several), &mut used);
        forms.push(form(code, &title, outline));
    }
    forms
}

fn form(code: Code, title: &str, outline: Outline) -> Form {
    let mut used = HashSet::new();
    let mut sections = Vec::new();
    for Part { title, lines } in outline.parts {
        let mut items = Vec::new();
        for line in lines {
            items.push(item(line, &mut used));
        }
        if !items.is_empty() {
            let title = if title.is_empty() { Phrase::default() } else { Phrase::plain(title) };
            sections.push(Section { title, items });
        }
    }
    let (kind, intro) = (kind(title), paragraphs(&outline.intro));
    Form { kind, intro, ..Form::plain(code, Phrase::plain(title), sections) }
}

fn item(line: Line, used: &mut HashSet<Code>) -> Item {
    let (text, rest) = split(&line.text);
    let known = line.key.as_deref().and_then(|key| Code::parse(key).ok());
    // By what the line says, not where it stands: a line put in between must not move the trends of those after it.
    let by_text = || Code::from_title(&format!("i{}", &sha256(text)[..6]), "i");
    let key = known.or_else(|| numbering(&line.text)).or_else(|| slug(text)).unwrap_or_else(by_text);
    let guidance: Vec<_> = rest.map(str::to_owned).into_iter().chain(line.guidance).collect();
    Item {
        criterion: line.criterion.map(Phrase::plain),
        guidance: paragraphs(&guidance),
        critical: line.weight == Weight::Critical,
        optional: line.weight == Weight::Optional,
        ..Item::plain(unique(&key, used), Kind::Check, Phrase::plain(text))
    }
}

fn paragraphs(paragraphs: &[String]) -> Option<Phrase> {
    (!paragraphs.is_empty()).then(|| Phrase::plain(paragraphs.join("\n")))
}

/// The name of a file without folder and extension.
fn stem(name: &str) -> &str {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    file.rsplit_once('.').map_or(file, |(stem, _)| if stem.is_empty() { file } else { stem })
}

/// A title for people: a file name that stands in its place loses what makes it a file name.
fn title(said: &str, stem: &str) -> String {
    let said = if said.trim().is_empty() { stem } else { said.trim() };
    let plain = said.strip_suffix(".md").unwrap_or(said);
    if plain.contains(' ') || !plain.is_ascii() || !plain.contains(['-', '_']) {
        return plain.to_owned();
    }
    let words = plain.replace(['-', '_'], " ");
    let mut letters = words.trim().chars();
    letters.next().map_or_else(String::new, |first| first.to_ascii_uppercase().to_string() + letters.as_str())
}

/// A code from the title where it is Latin throughout, else from the file's name: two titles in hanzi may share their only
/// Latin word, and two checklists of one code would be versions of each other. Where the name tells nothing either, or
/// stands for several checklists, a digest of the title tells them apart, wherever in the file they stand.
fn code(title: &str, stem: &str, several: bool) -> Code {
    if let (true, Some(code)) = (is_latin(title), slug(title)) {
        return code;
    }
    match slug(stem) {
        Some(code) if !several => code,
        named => {
            let digest = &sha256(title)[..6];
            let named = named.map_or_else(|| "list".to_owned(), |code| code.as_str().chars().take(30).collect());
            Code::from_title(&format!("{named}-{digest}"), "list")
        }
    }
}

/// What sort of work a title speaks of.
fn kind(title: &str) -> FormKind {
    let title = title.to_lowercase();
    let word = |words: &[&str]| {
        title.split(|c: char| !c.is_ascii_alphanumeric()).any(|word| words.contains(&word.trim_end_matches('s')))
    };
    let hanzi = |words: &[&str]| words.iter().any(|word| title.contains(word));
    if word(&["audit"]) || hanzi(&["审核", "审计"]) {
        FormKind::Audit
    } else if word(&["round", "walk", "patrol", "tour"]) || hanzi(&["巡检", "巡视", "巡查"]) {
        FormKind::Round
    } else if word(&["inspection"]) || hanzi(&["检验", "检查记录"]) {
        FormKind::Inspection
    } else {
        FormKind::Check
    }
}
