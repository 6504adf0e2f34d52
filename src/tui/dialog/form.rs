//! The dialog that fills in a form, and saves it again where somebody else saved first.

use std::rc::Rc;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::choices::choices;
use super::{Dialog, Reply, Verdict};
use crate::domain::change::Seen;
use crate::domain::refusal::Refusal;
use crate::domain::revision::Stale;
use crate::store::{Error, Result, Store};
use crate::text::date;
use crate::text::refusal;
use crate::text::safe::Safe;
use crate::tui::cx::Cx;
use crate::tui::draft::Place;
use crate::tui::key::Key;
use crate::tui::widget::form::{Enter, Form, Item, Kind, Link, Step, Theirs, Value};

/// A form that is asked to be filled in.
#[derive(Debug, Clone, Default)]
pub struct FormAsk {
    /// The question.
    pub title: String,
    /// What it is about, above the fields; each a paragraph.
    pub about: Vec<String>,
    /// The fields.
    pub items: Vec<Item>,
    /// Where what is typed belongs while it is not saved; each field has a place of its own below it. Nothing is kept
    /// where it is blank.
    pub place: Place,
    /// What Enter does.
    pub enter: Enter,
    /// The revisions that the values were read at, handed back with the answer.
    pub seen: Vec<Seen>,
    /// Reads the values again where somebody else saved first.
    pub source: Option<Source>,
    /// What the values come to, said above the fields in place of `about` and anew with every key.
    pub preview: Option<Preview>,
}

/// Says what the values of a form come to while it is filled in.
#[derive(Clone)]
pub struct Preview(Rc<Foresee>);

/// What the values of a form come to, in words.
type Foresee = dyn Fn(&FormReply, Cx<'_>) -> Vec<String>;

impl Preview {
    /// Says so.
    pub fn new(say: impl Fn(&FormReply, Cx<'_>) -> Vec<String> + 'static) -> Self {
        Self(Rc::new(say))
    }
}

impl std::fmt::Debug for Preview {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Preview")
    }
}

/// The values of a form as the file has them now, by the keys of their fields, and the revisions they were read at.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fresh {
    /// Each field that the file has a value for.
    pub values: Vec<(String, Value)>,
    /// The revisions.
    pub seen: Vec<Seen>,
}

/// How the values of a form are read again.
#[derive(Clone)]
pub struct Source(Rc<Read>);

/// Reads the values of a form.
type Read = dyn Fn(&Store) -> Result<Fresh>;

impl Source {
    /// Reads so.
    pub fn new(read: impl Fn(&Store) -> Result<Fresh> + 'static) -> Self {
        Self(Rc::new(read))
    }
}

impl std::fmt::Debug for Source {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Source")
    }
}

/// A form that was filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormReply {
    /// Every field with its value, in order.
    pub values: Vec<(String, Value)>,
    /// The keys of the fields that hold something else than the record did.
    pub changed: Vec<String>,
    /// The revisions that it rests on, to be handed on with the change.
    pub seen: Vec<Seen>,
}

impl FormReply {
    /// The value of a field; blank where there is none.
    pub fn value(&self, key: &str) -> &Value {
        self.values.iter().find(|(other, _)| other == key).map_or(&Value::Blank, |(_, value)| value)
    }

    /// The words of a field; empty where it is blank.
    pub fn text(&self, key: &str) -> &str {
        if let Value::Text(text) = self.value(key) { text } else { "" }
    }

    /// Whether a field was changed.
    pub fn has_changed(&self, key: &str) -> bool {
        self.changed.iter().any(|changed| changed == key)
    }
}

pub(super) struct FormDialog {
    title: Safe,
    place: Place,
    form: Form,
    seen: Vec<Seen>,
    source: Option<Source>,
    preview: Option<Preview>,
}

impl FormDialog {
    /// Reads what is chosen from, and brings back what was typed before.
    pub fn new(ask: FormAsk, store: &Store, cx: Cx<'_>) -> Result<Self> {
        let mut items = ask.items;
        for item in &mut items {
            match item.kind {
                Kind::OneOf(noun) => item.kind = Kind::One(choices(noun, store, cx)?),
                Kind::SeveralOf(noun) => item.kind = Kind::Several(choices(noun, store, cx)?),
                _ => {}
            }
        }
        let mut form = Form::new(items, ask.enter, ask.about, cx);
        for (key, _) in form.drafts(cx) {
            if let Some(text) = cx.drafts.get(&format!("{} {key}", ask.place)) {
                form.restore(&key, text, cx);
            }
        }
        let (title, place) = (Safe::from(ask.title), ask.place);
        let mut made = Self { title, place, form, seen: ask.seen, source: ask.source, preview: ask.preview };
        made.foresee(cx);
        Ok(made)
    }

    fn reply(&self, cx: Cx<'_>) -> FormReply {
        FormReply { values: self.form.values(cx), changed: self.form.changed(cx), seen: self.seen.clone() }
    }

    fn foresee(&mut self, cx: Cx<'_>) {
        if let Some(preview) = &self.preview {
            let said = (preview.0)(&self.reply(cx), cx);
            self.form.tell(said);
        }
    }

    /// Somebody saved first: lays what they made of it beside what was typed, and says what is left to do.
    fn stale(&mut self, stale: &Stale, store: &Store, cx: Cx<'_>) -> Result<Option<String>> {
        let Some(source) = &self.source else { return Ok(None) };
        let fresh = (source.0)(store)?;
        let at = date::moment(cx.text, cx.local(stale.at), cx.today());
        let who = cx.text.say_with("form-who", &[("name", stale.by.as_str().into()), ("time", at.into())]);
        let clash = self.form.meet(&Theirs { who, values: fresh.values }, cx);
        self.seen = fresh.seen;
        Ok(Some(match clash {
            0 => cx.text.say_with("form-met", &[("name", stale.by.as_str().into())]),
            n => cx.text.say_with("form-clash", &[("name", stale.by.as_str().into()), ("n", n.into())]),
        }))
    }
}

impl Dialog for FormDialog {
    fn key(&mut self, key: Key, cx: Cx<'_>) -> Verdict {
        let step = self.form.key(key, cx);
        self.foresee(cx);
        match step {
            Step::Stay => Verdict::Stay,
            Step::Leave => Verdict::Leave,
            Step::Save => Verdict::Reply(Reply::Form(self.reply(cx))),
        }
    }

    fn paste(&mut self, text: &str, cx: Cx<'_>) {
        self.form.paste(text, cx);
        self.foresee(cx);
    }

    fn drafts(&self, cx: Cx<'_>) -> Vec<(Place, String)> {
        if self.place.is_empty() {
            return Vec::new();
        }
        self.form.drafts(cx).into_iter().map(|(key, text)| (format!("{} {key}", self.place), text)).collect()
    }

    fn look_over(&mut self, reply: Reply, store: &Store, cx: Cx<'_>) -> Result<Option<Reply>> {
        let Reply::Form(mut reply) = reply else { return Ok(Some(reply)) };
        for (key, links) in self.form.links(cx) {
            match resolve(links, store)? {
                Ok(links) => {
                    for (_, value) in reply.values.iter_mut().filter(|(other, _)| *other == key) {
                        *value = Value::Links(links.clone());
                    }
                }
                Err(unknown) => {
                    let why = cx.text.say_with("form-unknown-reference", &[("typed", unknown.into())]);
                    self.form.refuse(&key, why);
                    return Ok(None);
                }
            }
        }
        Ok(Some(Reply::Form(reply)))
    }

    fn refused(&mut self, why: &Refusal, store: &Store, cx: Cx<'_>) -> Result<Option<String>> {
        match why {
            Refusal::Stale(stale) => self.stale(stale, store, cx),
            Refusal::Invalid { field, .. } => {
                self.form.refuse(field, refusal::refusal(cx.text, why, cx.calendar.zone_at(cx.now)));
                Ok(None)
            }
            Refusal::ReasonNeeded => {
                self.form.refuse("reason", refusal::refusal(cx.text, why, cx.calendar.zone_at(cx.now)));
                Ok(None)
            }
            _ => Ok(None),
        }
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
        self.form.draw(frame, area, &self.title, cx);
    }
}

/// Looks up what is referred to; the first that is not there.
fn resolve(links: Vec<Link>, store: &Store) -> Result<std::result::Result<Vec<Link>, String>> {
    let mut found = Vec::new();
    for link in links {
        match store.find_reference(&link.reference) {
            Ok(record) => found.push(Link { record: Some(record), ..link }),
            Err(Error::Refused(_)) => return Ok(Err(link.reference)),
            Err(error) => return Err(error),
        }
    }
    Ok(Ok(found))
}
