//! The fields of a schedule: those of its way, its window, where, and whether it runs.

use super::read::{foreseen, of, rule_read, times_read};
use super::{DAYS, Planner, Way, days};
use crate::domain::code::Code;
use crate::domain::noun::Noun;
use crate::domain::phrase::Phrase;
use crate::domain::schedule::{Anchor, Holidays, Plan};
use crate::text::difference;
use crate::tui::cx::Cx;
use crate::tui::dialog::{FormAsk, Preview};
use crate::tui::widget::form::{Choice, Item, Kind, Value};

impl Planner {
    /// The form of a plan in its way; `on` says whether it runs.
    pub(super) fn ask(&self, plan: &Plan, way: Way, on: bool, cx: Cx<'_>) -> FormAsk {
        let say = |id: &str| cx.text.say(id);
        let mut items: Vec<Item> = Vec::new();
        let times: Vec<String> = plan.at.iter().map(ToString::to_string).collect();
        let times = Item::new("at", say("editor-field-at"), Kind::Plain).start(Value::text(times.join(" ")));
        let times = times.help(say("editor-help-at")).check(times_read);
        match way {
            Way::Shift => {
                let shift =
                    |(code, title): &(Code, Phrase)| Choice::new(Value::Code(code.clone()), cx.text.phrase(title));
                let chosen = Value::Several(plan.shifts.iter().cloned().map(Value::Code).collect());
                let shifts = Kind::Several(self.shifts.iter().map(shift).collect());
                let shifts = Item::new("shifts", say("editor-field-shifts"), shifts).start(chosen);
                items.push(shifts.help(say("editor-help-shifts")));
                let ends = [("start", "editor-anchor-start"), ("end", "editor-anchor-end")];
                let end = ends.map(|(value, id)| Choice::new(Value::text(value), say(id)));
                let anchor = if plan.anchor == Anchor::End { "end" } else { "start" };
                let anchor_item = Item::new("anchor", say("editor-field-anchor"), Kind::One(end.to_vec()));
                items.push(anchor_item.required().start(Value::text(anchor)));
            }
            Way::Daily => items.push(times.required()),
            Way::Weekly => {
                let day = |(day, id): &(&str, &str)| Choice::new(Value::text(*day), say(id));
                let chosen = days(plan.rule.as_deref().unwrap_or_default()).unwrap_or_default();
                let chosen = Value::Several(chosen.into_iter().map(Value::text).collect());
                let kind = Kind::Several(DAYS.iter().map(day).collect());
                items.push(Item::new("days", say("editor-field-days"), kind).required().start(chosen));
                items.push(times.required());
            }
            Way::Rule => {
                let rule = Value::text(plan.rule.clone().unwrap_or_default());
                let item = Item::new("rule", say("editor-field-rule"), Kind::Plain).required().start(rule);
                items.push(item.help(say("editor-help-rule")).check(rule_read));
                items.push(times);
            }
            Way::After => {
                let every = Value::of(plan.every, Value::Span);
                let item = Item::new("every", say("editor-field-every"), Kind::Span).required().start(every);
                items.push(item.help(say("editor-help-every")));
                items.push(times);
            }
        }
        for (key, id, span) in [
            ("opens", "editor-field-opens", plan.opens),
            ("due", "editor-field-due", plan.due),
            ("missed", "editor-field-missed", plan.missed),
        ] {
            let item = Item::new(key, say(id), Kind::Span).required().start(Value::Span(span));
            items.push(item.help(say("editor-help-window")));
        }
        let coded = |code: &Option<Code>| Value::of(code.clone(), Value::Code);
        let as_the_form = || (Value::Blank, say("editor-as-the-form"));
        for (key, noun, code) in [("area", Noun::Area, &plan.area), ("asset", Noun::Asset, &plan.asset)] {
            let mut item = Item::new(key, difference::field(cx.text, key), Kind::OneOf(noun)).start(coded(code));
            item.otherwise = as_the_form();
            items.push(item);
        }
        let closed = [("keep", "editor-closed-keep"), ("drop", "editor-closed-drop"), ("shift", "editor-closed-shift")];
        let closed_now = match plan.holidays {
            Holidays::Keep => "keep",
            Holidays::Drop => "drop",
            Holidays::Shift => "shift",
        };
        let closed = Kind::One(closed.map(|(value, id)| Choice::new(Value::text(value), say(id))).to_vec());
        let holidays = Item::new("holidays", say("editor-field-holidays"), closed).required();
        items.push(holidays.start(Value::text(closed_now)));
        let from = Item::new("from", say("editor-field-from"), Kind::Date).start(Value::of(plan.from, Value::Date));
        items.push(from.otherwise(Value::Blank, say("editor-from-now")));
        items.push(Item::new("on", say("editor-field-on"), Kind::YesNo).start(Value::Yes(on)));
        let (base, place) = (plan.clone(), format!("planning {}", plan.code()));
        FormAsk {
            title: cx.text.say_with("editor-plan-of", &[("way", say(way.label()).into())]),
            items,
            place,
            preview: Some(Preview::new(move |reply, cx| foreseen(&of(reply, &base, way), way, cx))),
            ..FormAsk::default()
        }
    }
}
