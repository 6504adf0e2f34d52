//! What was filled in about a schedule: the plan, what is wrong with it, and what it makes due next.

use super::Way;
use crate::domain::due;
use crate::domain::recur::Rule;
use crate::domain::schedule::{Anchor, Each, Holidays, Plan};
use crate::domain::time::{Clock, Span};
use crate::text::{date, mistake, refusal, typed};
use crate::tui::cx::Cx;
use crate::tui::dialog::FormReply;
use crate::tui::widget::form::Value;

/// How many coming due times are shown while it is filled in.
const SHOWN: usize = 5;

/// The plan that was filled in; what cannot be read stays as it was.
pub(super) fn of(reply: &FormReply, base: &Plan, way: Way) -> Plan {
    let span = |key: &str, else_: Span| if let Value::Span(span) = reply.value(key) { *span } else { else_ };
    let several = |key: &str| if let Value::Several(values) = reply.value(key) { values.as_slice() } else { &[] };
    let code = |key: &str| if let Value::Code(code) = reply.value(key) { Some(code.clone()) } else { None };
    let rule = match way {
        Way::Daily => Some("FREQ=DAILY".to_owned()),
        Way::Weekly => {
            let chosen = several("days").iter().filter_map(|value| match value {
                Value::Text(day) => Some(day.as_str()),
                _ => None,
            });
            Some(format!("FREQ=WEEKLY;BYDAY={}", chosen.collect::<Vec<_>>().join(",")))
        }
        Way::Rule => Some(reply.text("rule").trim().to_ascii_uppercase()),
        Way::Shift | Way::After => None,
    };
    let shifts = several("shifts").iter().filter_map(|value| match value {
        Value::Code(code) => Some(code.clone()),
        _ => None,
    });
    Plan {
        rule,
        each: (way == Way::Shift).then_some(Each::Shift),
        every: (way == Way::After).then(|| span("every", base.every.unwrap_or_default())),
        shifts: shifts.collect(),
        anchor: if reply.text("anchor") == "end" { Anchor::End } else { Anchor::Start },
        at: if way == Way::Shift { Vec::new() } else { times(reply.text("at")).unwrap_or_default() },
        opens: span("opens", base.opens),
        due: span("due", base.due),
        missed: span("missed", base.missed),
        area: code("area"),
        asset: code("asset"),
        holidays: match reply.text("holidays") {
            "drop" => Holidays::Drop,
            "shift" => Holidays::Shift,
            _ => Holidays::Keep,
        },
        from: if let Value::Date(date) = reply.value("from") { Some(*date) } else { None },
        ..base.clone()
    }
}

/// `0800 1400`, `8:00, 14:00`: times in the order of the day, each once.
fn times(text: &str) -> Option<Vec<Clock>> {
    let words = text.split([' ', ',', ';', '、', '，']).filter(|word| !word.is_empty());
    let mut times: Vec<Clock> = words.map(typed::time).collect::<Option<_>>()?;
    times.sort_unstable();
    times.dedup();
    Some(times)
}

pub(super) fn times_read(value: &Value, cx: Cx<'_>) -> Option<String> {
    let Value::Text(text) = value else { return None };
    times(text).is_none().then(|| cx.text.say("editor-not-times"))
}

pub(super) fn rule_read(value: &Value, cx: Cx<'_>) -> Option<String> {
    let Value::Text(text) = value else { return None };
    Rule::parse(text).err().map(|why| mistake::rule(cx.text, &why))
}

/// The next due times, or why there are none.
pub(super) fn foreseen(plan: &Plan, way: Way, cx: Cx<'_>) -> Vec<String> {
    // Without a time, or with one that cannot be read, a day would count from midnight.
    if plan.at.is_empty() && matches!(way, Way::Daily | Way::Weekly) {
        return vec![cx.text.say("editor-not-times")];
    }
    if let Err(why) = plan.check() {
        return vec![refusal::refusal(cx.text, &why, cx.calendar.zone_at(cx.now))];
    }
    let coming = due::coming(plan, cx.calendar, cx.now, SHOWN);
    let times: Vec<String> = coming
        .iter()
        .map(|slot| {
            let due = cx.local(slot.due);
            format!("{} {}", date::day(cx.text, due.date()), date::time(due))
        })
        .collect();
    if times.is_empty() {
        return vec![cx.text.say("editor-plan-never")];
    }
    vec![cx.text.say_with("editor-plan-next", &[("times", cx.text.list(&times).into())])]
}
