//! What the keys do in the list of checklists.

use super::{Checklists, Doing};
use crate::domain::change::Change;
use crate::domain::place;
use crate::domain::round::{self, Which};
use crate::domain::schedule::{self, Schedule};
use crate::store::Receipt;
use crate::tui::command::Command;
use crate::tui::cx::Cx;
use crate::tui::dialog::{Ask, LineAsk, Reply};
use crate::tui::effect::Effect;
use crate::tui::panes::head::spanned;
use crate::tui::view::{View, Work};
use crate::tui::widget::field::Takes;

fn say(cx: Cx<'_>, id: &str) -> Vec<Effect> {
    vec![Effect::Say(cx.text.say(id))]
}

impl Checklists {
    pub(super) fn command(&mut self, command: Command, cx: Cx<'_>) -> Vec<Effect> {
        self.setting = None;
        if self.list.step(command, cx.size.1.saturating_sub(1)) {
            return Vec::new();
        }
        match command {
            Command::Filter => self.list.filter.begin(),
            Command::Mark => self.list.mark(),
            Command::MarkRange => return spanned(self.list.span(), cx),
            Command::Begin => return self.begin(cx),
            Command::About => {
                return self.selected().map(|row| Effect::ask(Ask::About(row.code.clone()))).into_iter().collect();
            }
            Command::New => return self.ask_new(cx),
            Command::Edit => {
                let Some(row) = self.selected() else { return say(cx, "app-empty") };
                return vec![Effect::Open(View::Editor(Work::Known(row.code.clone())))];
            }
            Command::Evidence => {
                let Some(clause) = self.clause() else { return say(cx, "clause-of-none") };
                return vec![Effect::Open(View::Clause(clause.clone()))];
            }
            Command::Duplicate => return self.duplicate(cx),
            Command::Schedule => return self.plan(cx),
            Command::Archive => return self.archive(cx),
            Command::Switch => return self.switch(cx),
            Command::OutOfService => return self.out_of_service(cx),
            Command::History => return say(cx, "app-empty"),
            Command::Back if self.list.back() => self.sift(),
            Command::Back => return vec![Effect::Run(Command::Today)],
            _ => {}
        }
        Vec::new()
    }

    fn begin(&mut self, cx: Cx<'_>) -> Vec<Effect> {
        let Some(row) = self.selected() else { return say(cx, "app-empty") };
        let asset = row.schedule.as_ref().and_then(|schedule| schedule.asset.clone());
        let start = round::Change::Start { which: None, template: Some(row.code.clone()), asset, from_paper: false };
        self.doing = Some(Doing::Open);
        vec![Effect::apply(Change::Round(start))]
    }

    /// Switches the selected schedule; of several marked ones, all on where one of them is off.
    fn switch(&mut self, cx: Cx<'_>) -> Vec<Effect> {
        if self.list.marked() > 0 {
            return self.switch_marked(cx);
        }
        let Some(row) = self.selected() else { return say(cx, "app-empty") };
        let Some(code) = row.schedule.as_ref().map(|schedule| schedule.code.clone()) else {
            return say(cx, "checklists-no-schedule");
        };
        let (doing, change) = if row.is_on() {
            (Doing::Off, schedule::Change::Off(code))
        } else {
            (Doing::On(code.clone()), schedule::Change::On(code))
        };
        self.doing = Some(doing);
        vec![Effect::apply(Change::Schedule(change))]
    }

    fn switch_marked(&mut self, cx: Cx<'_>) -> Vec<Effect> {
        let schedules: Vec<&Schedule> = self.chosen().into_iter().filter_map(|row| row.schedule.as_ref()).collect();
        if schedules.is_empty() {
            return say(cx, "checklists-no-schedule");
        }
        let on = schedules.iter().any(|schedule| !schedule.is_on());
        let other = schedules.iter().filter(|schedule| schedule.is_on() != on);
        let codes = other.map(|schedule| schedule.code.clone());
        let to = if on { schedule::Change::On } else { schedule::Change::Off };
        let changes: Vec<Change> = codes.map(|code| Change::Schedule(to(code))).collect();
        let said = if on { "checklists-on-several" } else { "checklists-off-several" };
        self.doing = Some(Doing::Several(said, changes.len()));
        vec![Effect::ApplyAll(changes)]
    }

    /// Takes the area or asset of the checklist out of service, with a reason; or puts it back, which needs none.
    fn out_of_service(&mut self, cx: Cx<'_>) -> Vec<Effect> {
        let Some(row) = self.selected() else { return say(cx, "app-empty") };
        let Some(place) = row.place().cloned() else { return say(cx, "checklists-no-place") };
        if row.out.is_some() {
            self.doing = Some(Doing::Place("checklists-back", place.clone()));
            return vec![Effect::apply(Change::Place(place::Change::Resume { place }))];
        }
        let ask = LineAsk {
            title: cx.text.say_with("checklists-out-title", &[("place", self.name(&place, cx).into())]),
            about: cx.text.say("checklists-out-why"),
            place: format!("out {place}"),
            takes: Takes::Note,
            ..LineAsk::default()
        };
        self.asked = Some(place);
        vec![Effect::ask(Ask::Line(ask))]
    }

    pub(super) fn reply(&mut self, reply: Reply, cx: Cx<'_>) -> Vec<Effect> {
        if let Some(asked) = self.setting.clone() {
            return self.set(asked, reply, cx);
        }
        match (reply, self.asked.clone()) {
            (Reply::Text(reason), Some(place)) => {
                self.doing = Some(Doing::Place("checklists-out", place.clone()));
                vec![Effect::apply(Change::Place(place::Change::Suspend { place, reason }))]
            }
            (Reply::Template(code), _) => {
                let start = round::Change::Start { which: None, template: Some(code), asset: None, from_paper: false };
                self.doing = Some(Doing::Open);
                vec![Effect::apply(Change::Round(start))]
            }
            _ => say(cx, "app-empty"),
        }
    }

    /// What was asked for is on the disk and read again: it is named.
    pub(super) fn saved(&mut self, receipt: &Receipt, cx: Cx<'_>) -> Vec<Effect> {
        self.asked = None;
        let title = self.selected().map_or_else(String::new, |row| cx.text.phrase(&row.title).to_owned());
        let said = match (self.doing.take(), receipt.records.first()) {
            (Some(Doing::Open), Some(id)) => {
                return vec![Effect::Open(View::Round { which: Which::Row(*id), line: None })];
            }
            (Some(Doing::On(_)), _) => match self.first.take() {
                Some(due) => {
                    let time = cx.moment(due);
                    cx.text.say_with("checklists-on", &[("title", title.into()), ("time", time.into())])
                }
                None => cx.text.say_with("checklists-on-never", &[("title", title.into())]),
            },
            (Some(Doing::Off), _) => cx.text.say_with("checklists-off", &[("title", title.into())]),
            (Some(Doing::Several(id, n)), _) => {
                self.list.marks.clear();
                cx.text.say_with(id, &[("n", n.into())])
            }
            (Some(Doing::Place(id, place)), _) => cx.text.say_with(id, &[("place", self.name(&place, cx).into())]),
            (Some(Doing::Plan), _) => self.planner.said(cx),
            (Some(Doing::Archive(title)), _) => cx.text.say_with("editor-archived", &[("title", title.into())]),
            (None, _) => return Vec::new(),
            _ => cx.text.say("app-saved"),
        };
        vec![Effect::Say(said)]
    }
}
