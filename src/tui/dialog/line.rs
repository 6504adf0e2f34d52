//! A dialog that asks for one text: a form of one field.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Dialog, Reply, Verdict};
use crate::text::safe::Safe;
use crate::tui::cx::Cx;
use crate::tui::draft::Place;
use crate::tui::key::Key;
use crate::tui::widget::field::Takes;
use crate::tui::widget::form::{Enter, Form, Item, Kind, Step, Value};

/// A text that is asked for.
#[derive(Debug, Clone, Default)]
pub struct LineAsk {
    /// The question.
    pub title: String,
    /// What it is about, above the field; none where the title says it.
    pub about: String,
    /// How to write it, below the field.
    pub hint: String,
    /// Where the text belongs while it is not saved.
    pub place: Place,
    /// What the field takes.
    pub takes: Takes,
    /// What stands in the field at first, where nothing was typed before.
    pub start: String,
    /// Whether it may be left blank.
    pub optional: bool,
}

/// The key of the only field.
const TEXT: &str = "text";

pub(super) struct Line {
    title: Safe,
    place: Place,
    form: Form,
}

impl Line {
    pub fn new(ask: LineAsk, cx: Cx<'_>) -> Self {
        let kind = match ask.takes {
            Takes::Words => Kind::Text,
            Takes::Note => Kind::Note,
            Takes::Plain => Kind::Plain,
            Takes::Secret => Kind::Secret,
        };
        let item = Item::new(TEXT, "", kind).help(ask.hint).start(Value::text(ask.start));
        let item = if ask.optional { item } else { item.required() };
        let about = if ask.about.is_empty() { Vec::new() } else { vec![ask.about] };
        let mut form = Form::new(vec![item], Enter::Saves, about, cx);
        if let Some(text) = cx.drafts.get(&ask.place) {
            form.restore(TEXT, text, cx);
        }
        Self { title: Safe::from(ask.title), place: ask.place, form }
    }
}

impl Dialog for Line {
    fn key(&mut self, key: Key, cx: Cx<'_>) -> Verdict {
        match self.form.key(key, cx) {
            Step::Stay => Verdict::Stay,
            Step::Leave => Verdict::Leave,
            Step::Save => Verdict::Reply(match self.form.value(TEXT, cx) {
                Value::Text(text) => Reply::Text(text),
                Value::Secret(secret) => Reply::Secret(secret),
                _ => Reply::Text(String::new()),
            }),
        }
    }

    fn paste(&mut self, text: &str, cx: Cx<'_>) {
        self.form.paste(text, cx);
    }

    fn drafts(&self, cx: Cx<'_>) -> Vec<(Place, String)> {
        self.form.drafts(cx).into_iter().map(|(_, text)| (self.place.clone(), text)).collect()
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
        self.form.draw(frame, area, &self.title, cx);
    }
}
