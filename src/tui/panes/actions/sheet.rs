//! One action as it is read: what was found, the plan with what is missing, the cause, what was done, verified and watched.

use super::found::{self, Known};
use super::page::{Line, Page};
use super::who::Who;
use super::{doubts, forms, standing};
use crate::domain::action::Action;
use crate::domain::answer::FileRef;
use crate::domain::record::Id;
use crate::domain::time::Instant;
use crate::tui::cx::Cx;
use crate::tui::theme::Role;

/// The lines of an action, with what was found where that is read.
pub(super) fn lines(action: &Action, known: Option<&Known>, who: &Who, room: usize, cx: Cx<'_>) -> Vec<Line> {
    let mut sheet = Sheet { page: Page::new(room, cx), action, who, cx };
    sheet.top();
    if let Some(known) = known {
        found::write(&mut sheet.page, known, who, cx);
    }
    sheet.plan();
    sheet.cause();
    sheet.course();
    sheet.history(known);
    sheet.page.lines
}

struct Sheet<'a> {
    page: Page<'a>,
    action: &'a Action,
    who: &'a Who,
    cx: Cx<'a>,
}

impl Sheet<'_> {
    /// What it is, how it stands, where.
    fn top(&mut self) {
        let (action, cx) = (self.action, self.cx);
        let told = standing::told(action, cx);
        self.page.text(&forms::about(action, cx), Role::Title);
        let mut stands = vec![cx.text.word(action.state), cx.text.word(action.severity)];
        stands.extend(Some(told.when).filter(|when| !when.is_empty()));
        stands.extend(standing::raised(action, cx).map(|rung| standing::raised_to(rung, cx)));
        if action.times > 1 {
            stands.push(cx.text.say_with("actions-seen", &[("n", action.times.into())]));
        }
        if action.reopened > 0 {
            stands.push(cx.text.say_with("actions-reopened", &[("n", action.reopened.into())]));
        }
        if action.postponed > 0 {
            stands.push(cx.text.say_with("actions-postponed", &[("n", action.postponed.into())]));
        }
        self.page.text(format!("{} {}", told.sign, stands.join(" · ")).trim_start(), told.role);
        let places = [&action.area, &action.asset].into_iter().flatten();
        let places: Vec<&str> = places.map(|code| self.who.place(code, cx)).collect();
        self.page.text(&places.join(" · "), Role::Dim);
        if let Some(listed) = action.listed {
            let since = cx.day(listed);
            self.page.text(&cx.text.say_with("actions-listed-since", &[("date", since.into())]), Role::Bad);
        }
        self.page.text(action.note.as_deref().unwrap_or_default(), Role::Plain);
    }

    /// The five, each with whether it is fixed.
    fn plan(&mut self) {
        let (action, cx) = (self.action, self.cx);
        let fixed = [("fixed", action.fixed_of_five().into())];
        self.page.head(&cx.text.say_with("actions-plan-five", &fixed));
        let due = action.due;
        let due = format!(
            "{}  {}",
            cx.moment(due),
            if action.state.is_undone() { standing::due(due, cx) } else { String::new() }
        );
        let accountable = action.accountable.map(|id| self.who.name(id, cx)).unwrap_or_default();
        let five = [
            ("actions-five-who", self.doer()),
            ("actions-five-due", due.trim_end().to_owned()),
            ("actions-five-accountable", accountable),
            ("actions-five-standard", action.standard.clone().unwrap_or_default()),
            ("actions-five-measure", action.measure.clone().unwrap_or_default()),
        ];
        for (name, value) in five {
            let name = cx.text.say(name);
            if value.trim().is_empty() {
                let role = if action.state.is_undone() { Role::Alert } else { Role::Dim };
                self.page.field((cx.look.marks.bad(), role), &name, &cx.text.say("actions-missing"), role);
            } else {
                self.page.field((cx.look.marks.good(), Role::Good), &name, &value, Role::Plain);
            }
        }
        let interim = action.interim.clone().unwrap_or_default();
        self.page.plain(&cx.text.say("actions-field-interim"), &interim);
        let funding = action.funding.map(|amount| amount.to_string()).unwrap_or_default();
        self.page.plain(&cx.text.say("actions-field-funding"), &funding);
    }

    /// Who does it; of a post, who holds it now.
    fn doer(&self) -> String {
        let (action, cx) = (self.action, self.cx);
        match (action.owner, &action.post) {
            (None, Some(post)) => {
                let label = cx.text.say_with("actions-post", &[("post", self.who.post(post, cx).into())]);
                let holders = self.who.holding(post, cx);
                if holders.is_empty() { label } else { cx.text.labelled(&label, &cx.text.list(&holders)) }
            }
            _ => self.who.doer(action, cx),
        }
    }

    fn cause(&mut self) {
        let (action, cx) = (self.action, self.cx);
        if action.cause.is_none() && action.whys.is_empty() && action.elsewhere.is_none() {
            return;
        }
        self.page.head(&cx.text.say("actions-head-cause"));
        let cause = action.cause.map(|cause| cx.text.word(cause)).unwrap_or_default();
        self.page.plain(&cx.text.say("actions-field-cause"), &cause);
        for (n, why) in action.whys.iter().enumerate() {
            self.page.plain(&cx.text.say_with("actions-why", &[("n", (n + 1).into())]), why);
        }
        let elsewhere = action.elsewhere.map(|yes| cx.text.say(if yes { "app-yes" } else { "app-no" }));
        self.page.plain(&cx.text.say("actions-field-elsewhere"), &elsewhere.unwrap_or_default());
    }

    /// What was done, seen by another, watched; or why it was not.
    fn course(&mut self) {
        let (action, cx) = (self.action, self.cx);
        if action.done.is_none() && action.verified.is_none() && action.reason.is_none() && action.closed.is_none() {
            return;
        }
        self.page.head(&cx.text.say("actions-head-course"));
        let done = self.by("actions-by-at", action.done, action.done_by);
        self.page.plain(&cx.text.say("actions-line-done"), &done);
        self.page.further(action.outcome.as_deref().unwrap_or_default(), Role::Plain);
        self.page.further(&action.evidence.as_ref().map(|file| evidence(file, cx)).unwrap_or_default(), Role::Dim);
        let verified = self.by("actions-by-at", action.verified, action.verified_by);
        self.page.plain(&cx.text.say("actions-line-verified"), &verified);
        self.page.further(action.verdict.as_deref().unwrap_or_default(), Role::Plain);
        if action.alone {
            self.page.further(&cx.text.say("actions-alone"), Role::Alert);
        }
        if let Some(until) = action.watch_until {
            let until = cx.day(until);
            self.page.plain(&cx.text.say("actions-line-watched"), &until);
        }
        let closed = action.closed.map(|at| cx.moment(at)).unwrap_or_default();
        self.page.plain(&cx.text.word(action.state), if action.state.is_open() { "" } else { &closed });
        self.page.plain(&cx.text.say("actions-field-reason"), action.reason.as_deref().unwrap_or_default());
        for doubt in doubts::kept(action, cx) {
            self.page.further(&doubt, Role::Alert);
        }
    }

    /// The last entries, in words.
    fn history(&mut self, known: Option<&Known>) {
        let (Some(known), false) = (known, self.cx.masked) else { return };
        let cx = self.cx;
        self.page.head(&cx.text.say("actions-head-history"));
        for event in &known.events {
            let at = cx.stamp(event.entry.at);
            let verb = cx.text.word_of("verb", &event.entry.verb.replace('_', "-"));
            let what = match event.entry.reason.as_deref() {
                Some(reason) => cx.text.labelled(&verb, reason),
                None => verb,
            };
            self.page.further(&format!("{at}  {}  {what}", event.by), Role::Dim);
        }
    }

    /// When, and by whom.
    fn by(&self, id: &str, at: Option<Instant>, by: Option<Id>) -> String {
        let Some(at) = at else { return String::new() };
        let name = by.map(|by| self.who.name(by, self.cx)).unwrap_or_default();
        let said = self.cx.text.say_with(id, &[("time", self.cx.moment(at).into()), ("name", name.into())]);
        said.trim_end().to_owned()
    }
}

fn evidence(file: &FileRef, cx: Cx<'_>) -> String {
    let digest: String = file.sha256.chars().take(12).collect();
    cx.text.say_with("actions-file", &[("name", file.name.as_str().into()), ("digest", digest.into())])
}
