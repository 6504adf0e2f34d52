//! What is done with what was answered in the editor's dialogs.

use super::row::Row;
use super::{Asked, Doing, Editor, about, line};
use crate::domain::change::Change;
use crate::domain::code::Code;
use crate::domain::edit::{Edit, Place};
use crate::domain::item::{Item, Kind};
use crate::domain::phrase::Phrase;
use crate::domain::template;
use crate::tui::cx::Cx;
use crate::tui::dialog::{Ask, FormReply, Reply};
use crate::tui::effect::Effect;
use crate::tui::panes::phrase;

impl Editor {
    pub(super) fn reply(&mut self, reply: Reply, cx: Cx<'_>) -> Vec<Effect> {
        match (self.asked.clone(), reply) {
            (Some(Asked::What(place)), Reply::Chosen(n)) => self.chosen(place, n, cx),
            (Some(Asked::Kind(item)), Reply::Chosen(n)) => {
                let Some(kind) = Kind::ALL.get(n).copied() else { return Vec::new() };
                let place = self.place_of(&item.key);
                let ask = self.ask_line(&item, kind, place, &format!("{} {}", item.key, kind.name()), cx);
                self.ask(Asked::Line(item, kind), ask)
            }
            (Some(Asked::About), Reply::Form(reply)) => {
                self.edit(&Edit::About(Box::new(about::read(&reply, &self.form, cx))), cx)
            }
            (Some(Asked::Heading(section)), Reply::Form(reply)) => {
                let before = self.form.sections.get(section).map(|section| section.title.clone());
                let title = phrase::read(&reply, about::HEADING, before.as_ref(), cx);
                self.edit(&Edit::NameSection { section, title }, cx)
            }
            (Some(Asked::NewHeading(place)), Reply::Form(reply)) => self.add_heading(place, &reply, cx),
            (Some(Asked::NewLine(place, item)), Reply::Form(reply)) => {
                let item = line::read(&reply, &item, item.kind, cx);
                let effects = self.edit(&Edit::AddItem { at: place, item: Box::new(item) }, cx);
                self.at = self.rows.iter().position(|row| *row == Row::Item(place)).unwrap_or(self.at);
                effects
            }
            (Some(Asked::Line(before, kind)), Reply::Form(reply)) => {
                let item = line::read(&reply, &before, kind, cx);
                self.edit(&Edit::SetItem(Box::new(item)), cx)
            }
            (Some(Asked::Delete(row)), Reply::Yes) => self.delete(row, cx),
            (Some(Asked::Publish), Reply::Yes) => self.publish(),
            (Some(Asked::Discard), Reply::Yes) => {
                vec![self.forget(), Effect::Close(Some(self.titled("editor-discarded", cx)))]
            }
            (Some(Asked::Plan), Reply::Chosen(n)) => match self.planner.chosen(n, cx) {
                Some(ask) => self.ask(Asked::Plan, ask),
                None => Vec::new(),
            },
            (Some(Asked::Plan), Reply::Form(reply)) => match self.planner.filled(&reply) {
                Ok(changes) => {
                    self.doing = Some(Doing::Plan);
                    changes.into_iter().map(Effect::apply).collect()
                }
                Err(why) => {
                    vec![Effect::Refuse(crate::text::refusal::refusal(cx.text, &why, cx.calendar.zone_at(cx.now)))]
                }
            },
            _ => Vec::new(),
        }
    }

    fn edit(&mut self, change: &Edit, cx: Cx<'_>) -> Vec<Effect> {
        match self.make(change, cx) {
            Ok(kept) => vec![kept],
            Err(why) => vec![Effect::Refuse(why)],
        }
    }

    /// A sort of line was chosen, or a heading: it is filled in.
    fn chosen(&mut self, place: Place, n: usize, cx: Cx<'_>) -> Vec<Effect> {
        let Some(kind) = Kind::ALL.get(n).copied() else {
            let ask = about::heading(None, self.field_place("new heading"), cx);
            return self.ask(Asked::NewHeading(place), Ask::Form(ask));
        };
        let item = Item::plain(Code::from_title("", "new"), kind, Phrase::default());
        let ask = self.ask_line(&item, kind, place, &format!("new {}", kind.name()), cx);
        self.ask(Asked::NewLine(place, Box::new(item)), ask)
    }

    fn add_heading(&mut self, place: Place, reply: &FormReply, cx: Cx<'_>) -> Vec<Effect> {
        let title = phrase::read(reply, about::HEADING, None, cx);
        // The first heading of a form stands above all its lines.
        let headless = self.form.sections.len() == 1 && self.form.sections[0].title.is_empty();
        if headless {
            return self.edit(&Edit::NameSection { section: 0, title }, cx);
        }
        let after = match self.row() {
            None => None,
            // Below a heading and its lines, not between them.
            Some(Row::Section(section)) => Some(Place { section, line: usize::MAX }),
            Some(Row::Item(_)) => Some(place),
        };
        let section = after.map_or(0, |place| place.section + 1);
        let effects = self.edit(&Edit::AddSection { after, title }, cx);
        self.at = self.rows.iter().position(|row| *row == Row::Section(section)).unwrap_or(self.at);
        effects
    }

    fn delete(&mut self, row: Row, cx: Cx<'_>) -> Vec<Effect> {
        let change = match (row, self.item(row)) {
            (Row::Section(section), _) => Edit::JoinSection(section),
            (Row::Item(_), Some(item)) => Edit::DeleteItem(item.key.clone()),
            (Row::Item(_), None) => return Vec::new(),
        };
        self.edit(&change, cx)
    }

    fn place_of(&self, key: &Code) -> Place {
        let here = |row: &&Row| self.item(**row).is_some_and(|item| item.key == *key);
        match self.rows.iter().find(here) {
            Some(Row::Item(place)) => *place,
            _ => self.below(),
        }
    }

    fn publish(&mut self) -> Vec<Effect> {
        self.doing = Some(Doing::Publish);
        let change = match self.base {
            Some(_) => template::Change::Publish(vec![self.form.clone()]),
            None => template::Change::Make(Box::new(self.form.clone())),
        };
        vec![Effect::Apply(Box::new(Change::Template(change)), self.seen())]
    }

    /// What was asked for is on the disk.
    pub(super) fn saved(&mut self, cx: Cx<'_>) -> Vec<Effect> {
        match self.doing.take() {
            Some(Doing::Publish) => {
                let version = self.base.as_ref().map_or(1, |base| base.version);
                let said = [("title", cx.text.phrase(&self.form.title).into()), ("version", version.into())];
                let said = cx.text.say_with("editor-published", &said);
                let new = Effect::Keep(format!("{}{}", super::work::NEW, self.code), String::new());
                vec![self.forget(), new, Effect::Close(Some(said))]
            }
            Some(Doing::Plan) => vec![Effect::Say(self.planner.said(cx))],
            None => Vec::new(),
        }
    }
}
