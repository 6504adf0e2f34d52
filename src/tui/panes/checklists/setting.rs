//! Setting checklists up from the list: new ones, copies, when they are due, out of use.

use super::{Checklists, Doing};
use crate::domain::change::Change;
use crate::domain::code::Code;
use crate::domain::template::{self, Form};
use crate::text::refusal;
use crate::tui::cx::Cx;
use crate::tui::dialog::{Ask, ChooseAsk, Confirm, FormAsk, Reply};
use crate::tui::effect::Effect;
use crate::tui::panes::editor::{self, NEW};
use crate::tui::panes::phrase;
use crate::tui::view::{View, Work};
use crate::tui::widget::form::{Item, Kind, Value};

/// What was asked.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Setting {
    /// What is new: a checklist, one that was begun and not published, or only a round. With what was begun.
    What(Vec<Form>),
    /// What a new one is called, and what it is copied from.
    New(Option<Box<Form>>),
    /// When it is due.
    Plan,
    /// Whether it goes out of use.
    Archive(Code, String),
}

fn say(cx: Cx<'_>, id: &str) -> Vec<Effect> {
    vec![Effect::Say(cx.text.say(id))]
}

impl Checklists {
    fn ask(&mut self, setting: Setting, ask: Ask) -> Vec<Effect> {
        self.setting = Some(setting);
        vec![Effect::ask(ask)]
    }

    /// What is to be new: of what was begun and not published, each is offered again.
    pub(super) fn ask_new(&mut self, cx: Cx<'_>) -> Vec<Effect> {
        let begun: Vec<Form> = cx.drafts.starting(NEW).filter_map(|(_, text)| editor::kept(text)).collect();
        let plain = |id: &str| (cx.text.say(id), String::new(), String::new());
        let mut choices: Vec<_> = begun
            .iter()
            .map(|form| {
                let title = [("title", cx.text.phrase(&form.title).into())];
                (cx.text.say_with("editor-go-on", &title), form.code.to_string(), String::new())
            })
            .collect();
        choices.push(plain("editor-new-empty"));
        if let Some(row) = self.selected() {
            let title = [("title", cx.text.phrase(&row.title).into())];
            choices.push((cx.text.say_with("editor-new-copy", &title), row.code.to_string(), String::new()));
        }
        choices.push(plain("editor-new-round"));
        let ask = ChooseAsk { title: cx.text.say("editor-new-what"), choices };
        self.ask(Setting::What(begun), Ask::Choose(ask))
    }

    pub(super) fn duplicate(&mut self, cx: Cx<'_>) -> Vec<Effect> {
        let Some(row) = self.selected() else { return say(cx, "app-empty") };
        let form = self.forms.iter().find(|form| form.code == row.code).cloned();
        self.ask_name(form, cx)
    }

    /// What a new checklist is called.
    fn ask_name(&mut self, from: Option<Form>, cx: Cx<'_>) -> Vec<Effect> {
        let label = |stored: &str| crate::text::difference::field(cx.text, stored);
        let title = from.as_ref().map(|form| &form.title);
        let mut items = phrase::fields("title", &label("title"), title, &Kind::Text, cx);
        let mut code = Item::new("code", cx.text.say("editor-field-code"), Kind::Code).required();
        code = code.help(cx.text.say("editor-help-code"));
        if let Some(free) = from.as_ref().and_then(|form| self.free(&form.code)) {
            code = code.start(Value::Code(free));
        }
        items.push(code);
        if from.is_none() {
            let kind = Item::new("kind", label("kind"), editor::kinds(cx)).required();
            items.push(kind.start(Value::text("round")));
        }
        let title = match &from {
            Some(form) => cx.text.say_with("editor-copy-title", &[("title", cx.text.phrase(&form.title).into())]),
            None => cx.text.say("editor-new-checklist"),
        };
        let place = format!("new checklist {}", from.as_ref().map_or("", |form| form.code.as_str()));
        let ask = FormAsk { title, items, place, ..FormAsk::default() };
        self.ask(Setting::New(from.map(Box::new)), Ask::Form(ask))
    }

    /// Edits a new checklist; the selection is on it once it is published.
    fn open_new(&mut self, form: Form) -> Vec<Effect> {
        self.list.expect(form.code.clone());
        vec![Effect::Open(View::Editor(Work::New(Box::new(form))))]
    }

    /// A code like this one that no checklist ever had.
    fn free(&self, code: &Code) -> Option<Code> {
        let numbered = (2_u32..100).filter_map(|n| Code::parse(&format!("{code}-{n}")).ok());
        numbered.into_iter().find(|code| !self.codes.contains(code))
    }

    pub(super) fn plan(&mut self, cx: Cx<'_>) -> Vec<Effect> {
        let Some(row) = self.selected() else { return say(cx, "app-empty") };
        let ask = if let Some(schedule) = row.schedule.clone() {
            self.planner.edit(&schedule, cx)
        } else {
            self.planner.of(&row.code.clone(), row.title.clone());
            self.planner.choose(cx)
        };
        self.ask(Setting::Plan, ask)
    }

    pub(super) fn archive(&mut self, cx: Cx<'_>) -> Vec<Effect> {
        let Some(row) = self.selected() else { return say(cx, "app-empty") };
        let (code, title) = (row.code.clone(), cx.text.phrase(&row.title).to_owned());
        let confirm = Confirm {
            title: cx.text.say_with("editor-archive-title", &[("title", title.as_str().into())]),
            body: vec![cx.text.say("editor-archive-body")],
            enter: cx.text.say("editor-key-archive"),
        };
        self.ask(Setting::Archive(code, title), Ask::Confirm(confirm))
    }

    pub(super) fn set(&mut self, asked: Setting, reply: Reply, cx: Cx<'_>) -> Vec<Effect> {
        match (asked, reply) {
            (Setting::What(begun), Reply::Chosen(n)) => {
                self.setting = None;
                match (begun.get(n), n - n.min(begun.len())) {
                    (Some(form), _) => self.open_new(form.clone()),
                    (None, 0) => self.ask_name(None, cx),
                    (None, 1) if self.selected().is_some() => self.duplicate(cx),
                    _ => vec![Effect::ask(Ask::Start)],
                }
            }
            (Setting::New(from), Reply::Form(reply)) => {
                let Value::Code(code) = reply.value("code").clone() else { return Vec::new() };
                if self.codes.contains(&code) {
                    let why = crate::domain::refusal::Refusal::Taken { what: "template", code: code.to_string() };
                    return vec![Effect::Refuse(refusal::refusal(cx.text, &why, cx.calendar.zone_at(cx.now)))];
                }
                let title = phrase::read(&reply, "title", from.as_ref().map(|form| &form.title), cx);
                if title.is_empty() {
                    return vec![Effect::Refuse(cx.text.say("mistake-empty"))];
                }
                let mut form = match from {
                    Some(form) => template::copy(&form, code, Some(title)),
                    None => Form { title, ..editor::empty(code) },
                };
                form.kind = editor::kind(&reply).unwrap_or(form.kind);
                self.setting = None;
                self.open_new(form)
            }
            (Setting::Plan, Reply::Chosen(n)) => match self.planner.chosen(n, cx) {
                Some(ask) => self.ask(Setting::Plan, ask),
                None => Vec::new(),
            },
            (Setting::Plan, Reply::Form(reply)) => match self.planner.filled(&reply) {
                Ok(changes) => {
                    self.doing = Some(Doing::Plan);
                    changes.into_iter().map(Effect::apply).collect()
                }
                Err(why) => vec![Effect::Refuse(refusal::refusal(cx.text, &why, cx.calendar.zone_at(cx.now)))],
            },
            (Setting::Archive(code, title), Reply::Yes) => {
                self.doing = Some(Doing::Archive(title));
                vec![Effect::apply(Change::Template(template::Change::Archive(code)))]
            }
            _ => Vec::new(),
        }
    }
}
