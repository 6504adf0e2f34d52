//! When a checklist is due, as forms: which schedule, in which way, and what that makes due next.

mod fields;
mod read;

use crate::domain::change::Change;
use crate::domain::code::Code;
use crate::domain::phrase::Phrase;
use crate::domain::refusal::Refusal;
use crate::domain::schedule::{self, Anchor, Each, Holidays, Plan, Schedule};
use crate::domain::time::{Clock, Span};
use crate::store::{Result, Store};
use crate::text::plan as said;
use crate::tui::cx::Cx;
use crate::tui::dialog::{Ask, ChooseAsk, FormReply};
use crate::tui::widget::form::Value;

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

    /// What is to be changed for what was filled in.
    ///
    /// # Errors
    /// [`Refusal::Invalid`] where the plan cannot be walked.
    pub(super) fn filled(&self, reply: &FormReply) -> std::result::Result<Vec<Change>, Refusal> {
        let Some((base, way, was_on)) = &self.plan else { return Ok(Vec::new()) };
        let plan = read::of(reply, base, *way);
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
