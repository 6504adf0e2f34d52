//! What the keys do in the tree of places.

use super::{Asked, Places, form};
use crate::domain::change::Change;
use crate::domain::code::Code;
use crate::domain::noun::Noun;
use crate::domain::place;
use crate::tui::command::Command;
use crate::tui::cx::Cx;
use crate::tui::dialog::{Ask, ChooseAsk, Confirm, LineAsk, Reply};
use crate::tui::effect::Effect;
use crate::tui::widget::field::Takes;

/// The kinds of place, in the order in which they are offered.
const KINDS: [Noun; 3] = [Noun::Area, Noun::Asset, Noun::Unit];

fn say(cx: Cx<'_>, id: &str) -> Vec<Effect> {
    vec![Effect::Say(cx.text.say(id))]
}

impl Places {
    pub(super) fn command(&mut self, command: Command, cx: Cx<'_>) -> Vec<Effect> {
        if self.list.step(command, cx.size.1.saturating_sub(1)) {
            return Vec::new();
        }
        match command {
            Command::Filter => self.list.filter.begin(),
            Command::Open | Command::Edit => return self.edit(cx),
            Command::New => {
                let choices = KINDS.map(|noun| (cx.text.word(noun), String::new(), noun.name().to_owned()));
                let ask = ChooseAsk { title: cx.text.say("editor-place-what"), choices: choices.to_vec() };
                self.asked = Some(Asked::What);
                return vec![Effect::ask(Ask::Choose(ask))];
            }
            Command::Archive => return self.archive(cx),
            Command::OutOfService => return self.out_of_service(cx),
            Command::History => return say(cx, "app-empty"),
            Command::Back if self.list.back() => self.sift(),
            Command::Back => return vec![Effect::Run(Command::Today)],
            _ => {}
        }
        Vec::new()
    }

    fn edit(&mut self, cx: Cx<'_>) -> Vec<Effect> {
        let Some(row) = self.selected() else { return say(cx, "app-empty") };
        let ask = form::ask(&row.place, Some(row), cx);
        self.asked = Some(Asked::Edit(row.noun(), row.code().clone()));
        vec![Effect::ask(Ask::Form(ask))]
    }

    fn archive(&mut self, cx: Cx<'_>) -> Vec<Effect> {
        let Some(row) = self.selected() else { return say(cx, "app-empty") };
        let title = cx.text.say_with("editor-place-archive", &[("title", cx.text.phrase(row.title()).into())]);
        let body = vec![cx.text.say("editor-place-archive-body")];
        let confirm = Confirm { title, body, enter: cx.text.say("editor-key-archive") };
        self.asked = Some(Asked::Archive(row.noun(), row.code().clone()));
        vec![Effect::ask(Ask::Confirm(confirm))]
    }

    /// Takes an area or asset out of service, with a reason; or puts it back, which needs none.
    fn out_of_service(&mut self, cx: Cx<'_>) -> Vec<Effect> {
        let Some(row) = self.selected() else { return say(cx, "app-empty") };
        if row.noun() == Noun::Unit {
            return say(cx, "editor-place-unit-out");
        }
        let (noun, place) = (row.noun(), row.code().clone());
        if row.out.is_some() {
            return self.save("checklists-back", noun, place.clone(), place::Change::Resume { place });
        }
        let title = cx.text.say_with("checklists-out-title", &[("place", cx.text.phrase(row.title()).into())]);
        let about = cx.text.say("checklists-out-why");
        let ask = LineAsk { title, about, place: format!("out {place}"), takes: Takes::Note, ..LineAsk::default() };
        self.asked = Some(Asked::Out(place));
        vec![Effect::ask(Ask::Line(ask))]
    }

    fn save(&mut self, said: &'static str, noun: Noun, code: Code, change: place::Change) -> Vec<Effect> {
        let row = self.rows.iter().find(|row| row.noun() == noun && *row.code() == code);
        let title = row.map(|row| row.title().clone()).unwrap_or_default();
        self.doing = Some((said, noun, code, title));
        vec![Effect::apply(Change::Place(change))]
    }

    pub(super) fn reply(&mut self, reply: Reply, cx: Cx<'_>) -> Vec<Effect> {
        match (self.asked.clone(), reply) {
            (Some(Asked::Out(place)), Reply::Text(reason)) => {
                let noun = self.selected().map_or(Noun::Area, super::Row::noun);
                self.save("checklists-out", noun, place.clone(), place::Change::Suspend { place, reason })
            }
            (Some(Asked::What), Reply::Chosen(n)) => {
                let Some(noun) = KINDS.get(n).copied() else { return Vec::new() };
                let ask = form::ask(&form::blank(noun, self.selected()), None, cx);
                self.asked = Some(Asked::New(noun));
                vec![Effect::ask(Ask::Form(ask))]
            }
            (Some(Asked::New(noun)), Reply::Form(reply)) => {
                let place = form::read(&reply, &form::blank(noun, None), cx);
                let code = place.code().clone();
                self.save("editor-place-added", noun, code, place::Change::Add(place))
            }
            (Some(Asked::Edit(noun, code)), Reply::Form(reply)) => {
                let row = self.rows.iter().find(|row| row.noun() == noun && *row.code() == code);
                let Some(row) = row else { return say(cx, "app-empty") };
                let change = place::Change::Alter(form::read(&reply, &row.place, cx));
                self.doing = Some(("editor-place-changed", noun, code, row.title().clone()));
                vec![Effect::Apply(Box::new(Change::Place(change)), reply.seen)]
            }
            (Some(Asked::Archive(noun, code)), Reply::Yes) => {
                let change = place::Change::Archive { noun, code: code.clone() };
                self.save("editor-place-archived", noun, code, change)
            }
            _ => Vec::new(),
        }
    }

    /// What was asked for is on the disk and read again: it is named, and stood on.
    pub(super) fn saved(&mut self, cx: Cx<'_>) -> Vec<Effect> {
        self.asked = None;
        let Some((said, noun, code, title)) = self.doing.take() else { return say(cx, "app-saved") };
        self.list.find(|(other, place)| *other == noun && *place == code);
        let row = self.rows.iter().find(|row| row.noun() == noun && *row.code() == code);
        // What went out of use is not among the rows any more.
        let place = cx.text.phrase(row.map_or(&title, super::Row::title)).to_owned();
        vec![Effect::Say(cx.text.say_with(said, &[("place", place.into())]))]
    }
}
