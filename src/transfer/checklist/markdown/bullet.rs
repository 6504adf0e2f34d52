//! Bullets and what is nested in them.

use super::plain::flow;
use crate::transfer::checklist::outline::{Line, Outline};

/// A bullet or numbered line.
#[derive(Debug, Default)]
pub struct Bullet {
    /// It has a tick box.
    pub task: bool,
    /// Its paragraphs; the first is the line.
    pub paragraphs: Vec<String>,
    /// The bullets below it.
    pub nested: Vec<Bullet>,
}

impl Bullet {
    /// Adds the bullet to a checklist. Bullets below it are lines where they have tick boxes, or where it only introduces them;
    /// else they say more about it.
    pub fn place(self, heading: &str, outline: &mut Outline) {
        let mut paragraphs = self.paragraphs.into_iter().map(|text| flow(&text)).filter(|text| !text.is_empty());
        // A sentence of a list that goes on with the next bullet.
        let text = paragraphs.next().unwrap_or_default().trim_end_matches([';', '；', ',', '，']).to_owned();
        let title = text.trim_end_matches([':', '：']);
        let introduces = !self.task && (title != text || text.is_empty());
        let lines = !self.nested.is_empty() && (introduces || self.nested.iter().any(Bullet::has_task));
        if is_trailer(&text) {
            outline.intro.push(text);
        } else if lines && !self.task {
            let mark = if heading.is_empty() || title.is_empty() { "" } else { " / " };
            let heading = format!("{heading}{mark}{title}");
            outline.intro.extend(paragraphs);
            self.nested.into_iter().for_each(|bullet| bullet.place(&heading, outline));
        } else if lines {
            outline.add(heading, Line { text, guidance: paragraphs.collect(), ..Line::default() });
            self.nested.into_iter().for_each(|bullet| bullet.place(heading, outline));
        } else if !text.is_empty() {
            let mut guidance: Vec<_> = paragraphs.collect();
            self.nested.into_iter().for_each(|bullet| bullet.tell(&mut guidance));
            outline.add(heading, Line { text, guidance, ..Line::default() });
        }
    }

    fn has_task(&self) -> bool {
        self.task || self.nested.iter().any(Bullet::has_task)
    }

    /// Everything it says, a paragraph each.
    fn tell(self, guidance: &mut Vec<String>) {
        guidance.extend(self.paragraphs.iter().map(|text| flow(text)).filter(|text| !text.is_empty()));
        self.nested.into_iter().for_each(|bullet| bullet.tell(guidance));
    }
}

/// Whether a text says when the checklist counts as done, which is no line of it.
pub fn is_trailer(text: &str) -> bool {
    let text = text.to_lowercase();
    ["完成条件", "完成标准", "definition of done", "dod:", "dod："].iter().any(|start| text.starts_with(start))
}
