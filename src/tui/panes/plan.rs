//! When a checklist is due, as forms: which schedule, in which way, and what that makes due next.

use crate::domain::change::Change;
use crate::domain::code::Code;
use crate::domain::due;
use crate::domain::noun::Noun;
use crate::domain::phrase::Phrase;
use crate::domain::refusal::Refusal;
use crate::domain::schedule::{self, Anchor, Each, Holidays, Plan, Schedule};
use crate::domain::time::{Clock, Span};
use crate::store::{Result, Store};
use crate::text::date;
use crate::text::plan as said;
use crate::text::typed;
use crate::tui::cx::Cx;
use crate::tui::dialog::{Ask, ChooseAsk, FormAsk, FormReply, Preview};
use crate::tui::widget::form::{Choice, Item, Kind, Value};

/// How many coming due times are shown while it is filled in.
const SHOWN: usize = 5;

/// Days of the week as RFC 5545 names them, with the words for them.
const DAYS: [(&str, &str); 7] = [
    ("MO", "date-mon"),
    ("TU", "date-tue"),
    ("WE", "date-wed"),
    ("TH", "date-thu"),
    ("FR", "date-fri"),
    ("SA", "date-sat"),
    ("SU", "date-sun"),
];

/// In which way a schedule recurs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Shift,
    Daily,
    Weekly,
    Rule,
    After,
}

impl Way {
    const ALL: [Self; 5] = [Self::Shift, Self::Daily, Self::Weekly, Self::Rule, Self::After];

    fn of(plan: &Plan) -> Self {
        match (&plan.each, &plan.rule, plan.every) {
            (Some(_), ..) => Self::Shift,
            (None, Some(rule), _) if rule == "FREQ=DAILY" => Self::Daily,
            (None, Some(rule), _) if rule.starts_with("FREQ=WEEKLY;BYDAY=") && days(rule).is_some() => Self::Weekly,
            (None, Some(_), _) => Self::Rule,
            (None, None, _) => Self::After,
        }
    }

    fn label(self) -> &'static str {
        match self {
            Self::Shift => "editor-way-shift",
            Self::Daily => "editor-way-daily",
            Self::Weekly => "editor-way-weekly",
            Self::Rule => "editor-way-rule",
            Self::After => "editor-way-after",
        }
    }
}

/// The days of a weekly rule that names nothing else.
fn days(rule: &str) -> Option<Vec<&'static str>> {
    let names = rule.strip_prefix("FREQ=WEEKLY;BYDAY=")?.split(',');
    names.map(|name| DAYS.iter().find(|(day, _)| *day == name).map(|(day, _)| *day)).collect()
}

/// The schedules of one checklist, and the one that is being set.
#[derive(Debug, Clone, Default)]
pub(super) struct Planner {
    template: Option<Code>,
    title: Phrase,
    schedules: Vec<Schedule>,
    shifts: Vec<(Code, Phrase)>,
    /// The one being filled in, in which way, and whether it runs already.
    plan: Option<(Plan, Way, bool)>,
}

impl Planner {
    /// Reads the schedules of a checklist; what is being filled in stays.
    pub(super) fn reread(&mut self, store: &Store, template: &Code) -> Result<()> {
        let listed = store.templates()?.into_iter().find(|listed| listed.template.code == *template);
        let (title, schedules) = listed.map(|l| (l.template.form.title, l.schedules)).unwrap_or_default();
        let shifts = store.shifts()?.into_iter().map(|held| (held.record.is.code, held.record.is.title)).collect();
        *self = Self { template: Some(template.clone()), title, schedules, shifts, plan: self.plan.take() };
        Ok(())
    }

    /// Of a checklist that has no schedule yet.
    pub(super) fn of(&mut self, template: &Code, title: Phrase) {
        (self.template, self.title, self.schedules) = (Some(template.clone()), title, Vec::new());
    }

    /// Asks which schedule is set, or in which way a new one recurs.
    pub(super) fn choose(&self, cx: Cx<'_>) -> Ask {
        let mut choices: Vec<(String, String, String)> = Vec::new();
        for schedule in &self.schedules {
            let state = cx.text.word_of("schedule", if schedule.is_on() { "on" } else { "off" });
            choices.push((self.said_of(&schedule.plan, cx), state, schedule.code.to_string()));
        }
        let id = if self.schedules.is_empty() { "editor-way" } else { "editor-way-another" };
        for way in Way::ALL {
            let way = cx.text.say_with(id, &[("way", cx.text.say(way.label()).into())]);
            choices.push((way, String::new(), String::new()));
        }
        let title = cx.text.say_with("editor-plan-title", &[("title", cx.text.phrase(&self.title).into())]);
        Ask::Choose(ChooseAsk { title, choices })
    }

    /// One was chosen: it is filled in.
    pub(super) fn chosen(&mut self, n: usize, cx: Cx<'_>) -> Option<Ask> {
        if let Some(schedule) = self.schedules.get(n).cloned() {
            return Some(self.edit(&schedule, cx));
        }
        let way = Way::ALL.get(n - self.schedules.len()).copied()?;
        let plan = self.fresh(way)?;
        self.plan = Some((plan.clone(), way, false));
        Some(Ask::Form(self.ask(&plan, way, true, cx)))
    }

    /// A schedule that is there is filled in.
    pub(super) fn edit(&mut self, schedule: &Schedule, cx: Cx<'_>) -> Ask {
        let way = Way::of(&schedule.plan);
        // Known by the name it has, whatever it is about from now on.
        let plan = Plan { code: Some(schedule.code.clone()), ..schedule.plan.clone() };
        self.plan = Some((plan.clone(), way, schedule.is_on()));
        Ask::Form(self.ask(&plan, way, schedule.is_on(), cx))
    }

    /// A schedule that nobody set yet, under a name that none of this checklist has.
    fn fresh(&self, way: Way) -> Option<Plan> {
        let template = self.template.clone()?;
        let free = |code: &Code| self.schedules.iter().all(|schedule| schedule.code != *code);
        let numbered = (2_u32..100).filter_map(|n| Code::parse(&format!("{template}.{n}")).ok());
        let code = [template.clone()].into_iter().chain(numbered).find(free)?;
        Some(Plan {
            code: Some(code),
            template,
            on: true,
            area: None,
            asset: None,
            each: (way == Way::Shift).then_some(Each::Shift),
            rule: match way {
                Way::Daily => Some("FREQ=DAILY".to_owned()),
                Way::Weekly => Some("FREQ=WEEKLY;BYDAY=MO".to_owned()),
                Way::Rule => Some("FREQ=MONTHLY;BYMONTHDAY=1".to_owned()),
                Way::Shift | Way::After => None,
            },
            every: (way == Way::After).then_some(Span::of_days(7)),
            shifts: Vec::new(),
            anchor: Anchor::Start,
            at: if way == Way::Shift { Vec::new() } else { Clock::parse("8").into_iter().collect() },
            opens: Span::of_minutes(if way == Way::Shift { 0 } else { -60 }),
            due: Span::of_hours(2),
            missed: Span::of_hours(8),
            holidays: Holidays::Keep,
            from: None,
        })
    }

    fn ask(&self, plan: &Plan, way: Way, on: bool, cx: Cx<'_>) -> FormAsk {
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
            let mut item =
                Item::new(key, crate::text::difference::field(cx.text, key), Kind::OneOf(noun)).start(coded(code));
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

    /// What is to be changed for what was filled in.
    ///
    /// # Errors
    /// [`Refusal::Invalid`] where the plan cannot be walked.
    pub(super) fn filled(&self, reply: &FormReply) -> std::result::Result<Vec<Change>, Refusal> {
        let Some((base, way, was_on)) = &self.plan else { return Ok(Vec::new()) };
        let plan = of(reply, base, *way);
        plan.check()?;
        let code = plan.code();
        let on = *reply.value("on") == Value::Yes(true);
        let mut changes = vec![schedule::Change::Set(Plan { on: on || *was_on, ..plan })];
        match (*was_on, on) {
            (true, false) => changes.push(schedule::Change::Off(code)),
            // Switched off by the site, a plan that is set stays so until it is switched on.
            (false, true) => changes.push(schedule::Change::On(code)),
            _ => {}
        }
        Ok(changes.into_iter().map(Change::Schedule).collect())
    }

    /// What is due when, said once it is saved.
    pub(super) fn said(&self, cx: Cx<'_>) -> String {
        let plans: Vec<String> = self.schedules.iter().map(|schedule| self.said_of(&schedule.plan, cx)).collect();
        let said = [("title", cx.text.phrase(&self.title).into()), ("plan", cx.text.list(&plans).into())];
        cx.text.say_with("editor-planned", &said)
    }

    fn said_of(&self, plan: &Plan, cx: Cx<'_>) -> String {
        let shift = |code: &str| {
            let named = self.shifts.iter().find(|(known, _)| known.as_str() == code);
            named.map_or_else(|| code.to_owned(), |(_, title)| cx.text.phrase(title).to_owned())
        };
        let said = said::plan(cx.text, plan, shift);
        plan.asset.as_ref().map_or(said.clone(), |asset| format!("{said} · {asset}"))
    }
}

/// The plan that was filled in; what cannot be read stays as it was.
fn of(reply: &FormReply, base: &Plan, way: Way) -> Plan {
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

fn times_read(value: &Value, cx: Cx<'_>) -> Option<String> {
    let Value::Text(text) = value else { return None };
    times(text).is_none().then(|| cx.text.say("editor-not-times"))
}

fn rule_read(value: &Value, cx: Cx<'_>) -> Option<String> {
    let Value::Text(text) = value else { return None };
    crate::domain::recur::Rule::parse(text).err().map(|why| crate::text::mistake::rule(cx.text, &why))
}

/// The next due times, or why there are none.
fn foreseen(plan: &Plan, way: Way, cx: Cx<'_>) -> Vec<String> {
    // Without a time, or with one that cannot be read, a day would count from midnight.
    if plan.at.is_empty() && matches!(way, Way::Daily | Way::Weekly) {
        return vec![cx.text.say("editor-not-times")];
    }
    if let Err(why) = plan.check() {
        return vec![crate::text::refusal::refusal(cx.text, &why, cx.calendar.zone_at(cx.now))];
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
