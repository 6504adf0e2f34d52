//! What a foreign checklist says, before it is made a form.

/// One checklist as its file has it.
#[derive(Debug, Default)]
pub struct Outline {
    /// What it is called; empty where the file does not say.
    pub title: String,
    /// Paragraphs that stand outside its lines.
    pub intro: Vec<String>,
    /// Its lines, under their headings.
    pub parts: Vec<Part>,
}

/// Lines under one heading.
#[derive(Debug, Default)]
pub struct Part {
    /// The heading; empty where there is none.
    pub title: String,
    /// The lines.
    pub lines: Vec<Line>,
}

/// One line.
#[derive(Debug, Default)]
pub struct Line {
    /// What to look at.
    pub text: String,
    /// What the file knows it by.
    pub key: Option<String>,
    /// What is acceptable.
    pub criterion: Option<String>,
    /// How to do it, a paragraph each.
    pub guidance: Vec<String>,
    /// How much it weighs.
    pub weight: Weight,
}

/// How much a line weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Weight {
    /// A fail is major.
    Critical,
    /// As any line.
    #[default]
    Plain,
    /// The round can be signed without it.
    Optional,
}

impl Outline {
    /// Every line, in order.
    pub fn lines(&self) -> impl Iterator<Item = &Line> {
        self.parts.iter().flat_map(|part| &part.lines)
    }

    /// Adds a line under a heading, which is begun unless it is the last one. A line without text is none.
    pub fn add(&mut self, heading: &str, line: Line) {
        if line.text.is_empty() {
            return;
        }
        if self.parts.last().is_none_or(|part| part.title != heading) {
            self.parts.push(Part { title: heading.to_owned(), lines: Vec::new() });
        }
        if let Some(part) = self.parts.last_mut() {
            part.lines.push(line);
        }
    }
}
