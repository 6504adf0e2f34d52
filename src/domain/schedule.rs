//! When a checklist is due: recurrence and window.

use serde::{Deserialize, Serialize};

use super::code::Code;
use super::heading::Heading;
use super::item::is_false;
use super::noun::Noun;
use super::phrase::Phrase;
use super::record::{Id, Record};
use super::recur::Rule;
use super::refusal::{Invalid, Refusal};
use super::time::{Clock, Date, Instant, Span};
use super::verb::Verb;
use super::writes::Writes;

/// When a checklist is due: the content of a schedule.
///
/// Exactly one of `each`, `rule` and `every` is set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// What it is known by; the template's code, with the asset's after it, where none is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<Code>,
    /// The checklist.
    pub template: Code,
    /// Whether it runs from the moment the site has it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub on: bool,
    /// Where, if not the template's area.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Code>,
    /// On what, if not the template's asset.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asset: Option<Code>,
    /// Once each shift.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub each: Option<Each>,
    /// An RFC 5545 rule of whole days.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
    /// So long after the last completion.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub every: Option<Span>,
    /// Which shifts; all where empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shifts: Vec<Code>,
    /// From which end of the shift the window is counted.
    #[serde(default, skip_serializing_if = "Anchor::is_start")]
    pub anchor: Anchor,
    /// Times of day, for rules of days and completion.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub at: Vec<Clock>,
    /// When it may be begun, from the anchor.
    pub opens: Span,
    /// When it should be done, from the anchor.
    pub due: Span,
    /// When it can no longer be done, from the anchor.
    pub missed: Span,
    /// What holidays do to it.
    #[serde(default, skip_serializing_if = "Holidays::is_keep")]
    pub holidays: Holidays,
    /// The first date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
}

/// What recurs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Each {
    /// The shift.
    Shift,
}

/// An end of a shift.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Anchor {
    /// Its start.
    #[default]
    Start,
    /// Its end.
    End,
}

impl Anchor {
    // Signature fixed by serde's `skip_serializing_if`.
    #[allow(clippy::trivially_copy_pass_by_ref)]
    fn is_start(&self) -> bool {
        *self == Self::Start
    }
}

/// What a closed day does to a slot on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Holidays {
    /// Nothing.
    #[default]
    Keep,
    /// The slot falls away.
    Drop,
    /// The slot moves to the next working day; several that meet there are one.
    Shift,
}

impl Holidays {
    // Signature fixed by serde's `skip_serializing_if`.
    #[allow(clippy::trivially_copy_pass_by_ref)]
    fn is_keep(&self) -> bool {
        *self == Self::Keep
    }
}

impl Plan {
    /// What it is known by.
    pub fn code(&self) -> Code {
        let plain = || match &self.asset {
            Some(asset) => Code::parse(&format!("{}.{asset}", self.template)).ok(),
            None => None,
        };
        self.code.clone().or_else(plain).unwrap_or_else(|| self.template.clone())
    }

    /// Whether the plan can be walked.
    ///
    /// # Errors
    /// [`Refusal::Invalid`] where it recurs in no way or in several, by a rule that yields no dates, faster than its own
    /// window, or where opens, due and missed do not follow one another.
    pub fn check(&self) -> Result<(), Refusal> {
        let invalid = |field, reason, given: String| Refusal::Invalid { field, reason, given };
        let ways = [self.each.is_some(), self.rule.is_some(), self.every.is_some()];
        if ways.into_iter().filter(|way| *way).count() != 1 {
            return Err(invalid("rule", Invalid::NotARule, self.rule.clone().unwrap_or_default()));
        }
        if let Some(rule) = self.rule.as_ref().filter(|rule| Rule::parse(rule).is_err()) {
            return Err(invalid("rule", Invalid::NotARule, rule.clone()));
        }
        // The next slot must not be open already when one is done.
        let soonest = Span::of_hours(1).max(Span::of_minutes(-self.opens.minutes()));
        if let Some(every) = self.every.filter(|every| *every < soonest) {
            return Err(invalid("every", Invalid::NotARule, every.to_string()));
        }
        if self.opens > self.due || self.due > self.missed {
            return Err(invalid(
                "missed",
                Invalid::WindowOrder,
                format!("{} {} {}", self.opens, self.due, self.missed),
            ));
        }
        Ok(())
    }

    /// Whether two plans say the same, whatever they say of being on: that is the site's to switch.
    pub fn same_but_on(&self, other: &Self) -> bool {
        let off = |plan: &Self| Self { on: false, ..plan.clone() };
        off(self) == off(other)
    }
}

/// A plan in the file. It holds from `since` to `until`; altering it ends this row and makes another, so the past never moves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Schedule {
    /// Identity.
    pub id: Id,
    /// What it is known by; shared by the rows that follow one another.
    pub code: Code,
    /// The checklist.
    pub template: Code,
    /// Where; the plan's, else the template's when the schedule was made.
    pub area: Option<Code>,
    /// On what; the plan's, else the template's when the schedule was made.
    pub asset: Option<Code>,
    /// Since when; none where it is listed off.
    pub since: Option<Instant>,
    /// Until when; none where it still holds.
    pub until: Option<Instant>,
    /// A later row took its place; this one is kept for the past.
    pub replaced: bool,
    /// When it is due.
    pub plan: Plan,
}

impl Schedule {
    /// Whether it runs now.
    pub fn is_on(&self) -> bool {
        self.since.is_some() && self.until.is_none()
    }
}

impl Record for Schedule {
    const NOUN: Noun = Noun::Schedule;

    fn id(&self) -> Id {
        self.id
    }

    fn heading(&self) -> Option<Heading> {
        Some(Heading {
            reference: self.code.to_string(),
            title: Phrase::plain(self.template.to_string()),
            state: if self.replaced {
                "replaced"
            } else if self.is_on() {
                "on"
            } else {
                "off"
            },
            area: self.area.clone(),
            asset: self.asset.clone(),
            ..Heading::default()
        })
    }

    fn voided(self) -> Option<Self> {
        // Never begun: `since` and `until` at one moment hold no slot.
        let never = self.since;
        Some(Self { until: never, replaced: true, ..self })
    }
}

/// What can be asked about schedules.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum Change {
    /// Add a schedule, or replace the one with its code.
    Set(Plan),
    /// Switch on.
    On(Code),
    /// Switch off.
    Off(Code),
}

/// Sets a plan: a new schedule, or the successor of the one with its code. `place` is the template's area and asset.
///
/// The row in force ends now and is kept for the past. Listed-off plans have no past and are altered in place.
pub fn set(
    plan: &Plan,
    place: (Option<Code>, Option<Code>),
    current: Option<&Schedule>,
    now: Instant,
    verb: Verb,
    out: &mut Writes,
) {
    let on = plan.on || current.is_some_and(Schedule::is_on);
    let made = Schedule {
        id: out.next_id(),
        code: plan.code(),
        template: plan.template.clone(),
        area: plan.area.clone().or(place.0),
        asset: plan.asset.clone().or(place.1),
        since: on.then_some(now),
        until: None,
        replaced: false,
        plan: plan.clone(),
    };
    match current {
        Some(current) if current.plan.same_but_on(plan) && current.area == made.area && current.asset == made.asset => {
        }
        Some(current) if current.since.is_none() => out.put(verb, &Schedule { id: current.id, ..made }),
        Some(current) => {
            let until = current.until.or(Some(now));
            out.put(verb, &Schedule { until, replaced: true, ..current.clone() });
            out.put(verb, &Schedule { id: out.next_id(), ..made });
        }
        None => out.put(verb, &made),
    }
}

/// Switches a schedule on or off. Switching on again after a pause makes another row, so that the pause stays one.
pub fn switch(current: &Schedule, on: bool, now: Instant, out: &mut Writes) {
    match (current.is_on(), on) {
        (true, true) | (false, false) => {}
        (true, false) => out.put(Verb::Off, &Schedule { until: Some(now), ..current.clone() }),
        (false, true) if current.since.is_none() => {
            out.put(Verb::On, &Schedule { since: Some(now), ..current.clone() });
        }
        (false, true) => {
            out.put(Verb::On, &Schedule { replaced: true, ..current.clone() });
            let again = Schedule { id: out.next_id(), since: Some(now), until: None, ..current.clone() };
            out.put(Verb::On, &again);
        }
    }
}
