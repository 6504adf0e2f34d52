//! What the keys do in the editor.

use super::row::Row;
use super::{Asked, Editor, about, line};
use crate::domain::edit::{Edit, Place, resting};
use crate::domain::item::Kind;
use crate::text::difference;
use crate::tui::command::Command;
use crate::tui::cx::Cx;
use crate::tui::dialog::{Ask, ChooseAsk, Confirm, LinesAsk};
use crate::tui::effect::Effect;
use crate::tui::view::View;

impl Editor {
    pub(super) fn command(&mut self, command: Command, cx: Cx<'_>) -> Vec<Effect> {
        let page = usize::from(cx.size.1.saturating_sub(3)).max(1);
        let last = self.rows.len().saturating_sub(1);
        match command {
            Command::Up => self.at = self.at.saturating_sub(1),
            Command::Down => self.at = (self.at + 1).min(last),
            Command::PageUp => self.at = self.at.saturating_sub(page),
            Command::PageDown => self.at = (self.at + page).min(last),
            Command::First => self.at = 0,
            Command::Last => self.at = last,
            Command::Open | Command::Edit => return self.edit_row(cx),
            Command::New => return self.ask(Asked::What(self.below()), Ask::Choose(kinds(true, cx))),
            Command::KindOfLine => return self.ask_kind(cx),
            Command::Delete => return self.ask_delete(cx),
            Command::MoveUp | Command::MoveDown => return self.shift(command == Command::MoveUp, cx),
            Command::Properties => {
                let ask = about::ask(&self.form, &self.clauses, self.field_place("about"), cx);
                return self.ask(Asked::About, Ask::Form(ask));
            }
            Command::Schedule if self.base.is_none() => return say(cx, "editor-publish-first"),
            Command::Schedule => {
                let ask = self.planner.choose(cx);
                return self.ask(Asked::Plan, ask);
            }
            Command::Preview => {
                let said = Effect::Say(cx.text.say("editor-previewed"));
                return vec![Effect::Open(View::Preview(Box::new(self.form.clone()))), said];
            }
            Command::Compare => {
                let lines = self.differences(cx);
                let ask = LinesAsk { title: self.compared(cx), lines, enter: None };
                return self.ask(Asked::Nothing, Ask::Lines(ask));
            }
            Command::History => {
                let ask = LinesAsk { title: self.titled("editor-versions", cx), lines: self.past(cx), enter: None };
                return self.ask(Asked::Nothing, Ask::Lines(ask));
            }
            Command::Publish => return self.ask_publish(cx),
            Command::Unedit => return self.unedit(false, cx),
            Command::Reedit => return self.unedit(true, cx),
            Command::Discard => return self.ask_discard(cx),
            Command::Back => return self.leave(cx),
            _ => {}
        }
        Vec::new()
    }

    pub(super) fn ask(&mut self, asked: Asked, ask: Ask) -> Vec<Effect> {
        self.asked = Some(asked);
        vec![Effect::ask(ask)]
    }

    /// Where what is typed into a form of this editor belongs.
    pub(super) fn field_place(&self, what: &str) -> String {
        format!("editing {} {what}", self.code)
    }

    fn edit_row(&mut self, cx: Cx<'_>) -> Vec<Effect> {
        match self.row() {
            Some(Row::Section(section)) => {
                let title = self.form.sections[section].title.clone();
                let ask = about::heading(Some(&title), self.field_place(&format!("heading {section}")), cx);
                self.ask(Asked::Heading(section), Ask::Form(ask))
            }
            Some(row @ Row::Item(place)) => {
                let Some(item) = self.item(row).cloned() else { return Vec::new() };
                let kind = item.kind;
                let ask = self.ask_line(&item, kind, place, &item.key, cx);
                self.ask(Asked::Line(Box::new(item), kind), ask)
            }
            None => say(cx, "editor-empty"),
        }
    }

    /// The form of a line; `what` tells it from the others while it is not saved.
    pub(super) fn ask_line(
        &self,
        item: &crate::domain::item::Item,
        kind: Kind,
        place: Place,
        what: &impl ToString,
        cx: Cx<'_>,
    ) -> Ask {
        let lines = line::Lines {
            before: self.before(place),
            clauses: &self.clauses,
            scored: self.form.scoring.is_some(),
            sampled: self.form.sampling.is_some(),
        };
        Ask::Form(line::ask(item, kind, &lines, self.field_place(&format!("line {}", what.to_string())), cx))
    }

    fn ask_kind(&mut self, cx: Cx<'_>) -> Vec<Effect> {
        let Some(item) = self.row().and_then(|row| self.item(row)).cloned() else { return say(cx, "editor-no-line") };
        let ask = kinds(false, cx);
        self.ask(Asked::Kind(Box::new(item)), Ask::Choose(ask))
    }

    fn ask_delete(&mut self, cx: Cx<'_>) -> Vec<Effect> {
        let Some(row) = self.row() else { return say(cx, "editor-empty") };
        let (id, title, body) = match row {
            Row::Section(section) => {
                ("editor-delete-heading", &self.form.sections[section].title, cx.text.say("editor-delete-heading-body"))
            }
            Row::Item(_) => {
                let Some(item) = self.item(row) else { return Vec::new() };
                if resting(&self.form, &item.key).next().is_some() {
                    let refused = self.make(&Edit::DeleteItem(item.key.clone()), cx);
                    return vec![refused.unwrap_or_else(Effect::Refuse)];
                }
                ("editor-delete-line", &item.text, cx.text.say("editor-delete-line-body"))
            }
        };
        let title = cx.text.say_with(id, &[("text", cx.text.phrase(title).into())]);
        let confirm = Confirm { title, body: vec![body], enter: cx.text.say("editor-key-delete") };
        self.ask(Asked::Delete(row), Ask::Confirm(confirm))
    }

    /// Moves a line or a section one step.
    fn shift(&mut self, up: bool, cx: Cx<'_>) -> Vec<Effect> {
        let Some(row) = self.row() else { return say(cx, "editor-empty") };
        let lines = |section: usize| self.form.sections.get(section).map_or(0, |section| section.items.len());
        let step = |n: usize| if up { n.checked_sub(1) } else { Some(n + 1) };
        let (change, key) = match row {
            Row::Section(section) => match step(section).filter(|to| *to < self.form.sections.len()) {
                Some(to) => (Edit::MoveSection { section, to }, None),
                None => return Vec::new(),
            },
            Row::Item(Place { section, line }) => {
                let to = match step(line) {
                    Some(line) if line < lines(section) => Place { section, line },
                    _ => match step(section).filter(|to| *to < self.form.sections.len()) {
                        Some(other) => Place { section: other, line: if up { lines(other) } else { 0 } },
                        None => return Vec::new(),
                    },
                };
                let Some(key) = self.item(row).map(|item| item.key.clone()) else { return Vec::new() };
                (Edit::MoveItem { key: key.clone(), to }, Some(key))
            }
        };
        let moved = match self.make(&change, cx) {
            Ok(kept) => vec![kept],
            Err(why) => return vec![Effect::Refuse(why)],
        };
        match (key, &change) {
            (Some(key), _) => self.stand(&key),
            (None, Edit::MoveSection { to, .. }) => {
                self.at = self.rows.iter().position(|row| *row == Row::Section(*to)).unwrap_or(self.at);
            }
            _ => {}
        }
        moved
    }

    /// Takes the last edit back, or makes it again.
    fn unedit(&mut self, again: bool, cx: Cx<'_>) -> Vec<Effect> {
        let (from, to) = if again { (&mut self.future, &mut self.past) } else { (&mut self.past, &mut self.future) };
        let Some(form) = from.pop() else { return say(cx, "editor-nothing-to-undo") };
        to.push(std::mem::replace(&mut self.form, form));
        self.look();
        vec![self.keep()]
    }

    fn ask_publish(&mut self, cx: Cx<'_>) -> Vec<Effect> {
        if !self.is_changed() {
            return say(cx, "editor-no-difference");
        }
        let mut lines = self.differences(cx);
        if let Some(base) = &self.base {
            let kept = [("version", base.version.into()), ("next", (base.version + 1).into())];
            lines.push(cx.text.say_with("editor-rounds-keep", &kept));
        }
        let title = self.titled("editor-publish-title", cx);
        let ask = LinesAsk { title, lines, enter: Some(cx.text.say("editor-key-publish")) };
        self.ask(Asked::Publish, Ask::Lines(ask))
    }

    fn ask_discard(&mut self, cx: Cx<'_>) -> Vec<Effect> {
        if !self.is_changed() {
            return say(cx, "editor-no-difference");
        }
        let changes = cx.text.say_with("editor-discard-body", &[("n", self.found.len().into())]);
        let confirm = Confirm {
            title: self.titled("editor-discard-title", cx),
            body: vec![if self.base.is_some() { changes } else { cx.text.say("editor-discard-new") }],
            enter: cx.text.say("editor-discard"),
        };
        self.ask(Asked::Discard, Ask::Confirm(confirm))
    }

    /// Leaves; what is not published is kept, and said so.
    fn leave(&self, cx: Cx<'_>) -> Vec<Effect> {
        let said = self.is_changed().then(|| self.titled("editor-left", cx));
        vec![self.keep(), Effect::Close(said)]
    }

    pub(super) fn titled(&self, id: &str, cx: Cx<'_>) -> String {
        cx.text.say_with(id, &[("title", cx.text.phrase(&self.form.title).into())])
    }

    fn compared(&self, cx: Cx<'_>) -> String {
        match &self.base {
            Some(base) => cx.text.say_with("editor-compared", &[("version", base.version.into())]),
            None => self.titled("editor-compared-new", cx),
        }
    }

    /// What differs from the version in force, a line each.
    fn differences(&self, cx: Cx<'_>) -> Vec<String> {
        if self.base.is_none() {
            let lines = self.form.items().count();
            return vec![cx.text.say_with("editor-new-lines", &[("n", lines.into())])];
        }
        if self.found.is_empty() {
            return vec![cx.text.say("editor-diff-same")];
        }
        self.found.iter().map(|one| difference::said(cx.text, one, &self.form)).collect()
    }

    /// Every version with who published it, when, and what it changed.
    fn past(&self, cx: Cx<'_>) -> Vec<String> {
        let mut lines = Vec::new();
        for (n, version) in self.versions.iter().enumerate() {
            let form = &version.template.form;
            let head = [
                ("version", version.template.version.into()),
                ("state", cx.text.word(version.template.state).into()),
                ("name", version.by.as_str().into()),
                ("time", cx.moment(version.at).into()),
            ];
            lines.push(cx.text.say_with("editor-version", &head));
            if let Some(before) = self.versions.get(n + 1) {
                let found = crate::domain::template::difference(&before.template.form, form);
                lines.extend(found.iter().map(|one| format!("  {}", difference::said(cx.text, one, form))));
            }
        }
        if lines.is_empty() {
            lines.push(cx.text.say("editor-never-published"));
        }
        lines
    }
}

pub(super) fn say(cx: Cx<'_>, id: &str) -> Vec<Effect> {
    vec![Effect::Say(cx.text.say(id))]
}

/// The sorts of line there are, and a heading where one may be added.
fn kinds(heading: bool, cx: Cx<'_>) -> ChooseAsk {
    let kind = |kind: Kind| {
        let about = cx.text.say(match kind {
            Kind::Check => "editor-kind-check",
            Kind::Reading => "editor-kind-reading",
            Kind::Number => "editor-kind-number",
            Kind::Count => "editor-kind-count",
            Kind::Choice => "editor-kind-choice",
            Kind::Text => "editor-kind-text",
            Kind::Time => "editor-kind-time",
            Kind::Signature => "editor-kind-signature",
        });
        (cx.text.word(kind), about, kind.name().to_owned())
    };
    let mut choices: Vec<_> = Kind::ALL.into_iter().map(kind).collect();
    if heading {
        choices.push((cx.text.say("editor-heading"), cx.text.say("editor-kind-heading"), "heading".to_owned()));
    }
    ChooseAsk { title: cx.text.say(if heading { "editor-new-title" } else { "editor-kind-title" }), choices }
}
