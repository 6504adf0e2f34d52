//! Checklists: forms, the versions of them that rounds pin, the keys of their lines, and how versions differ.

mod difference;
mod key;
#[cfg(test)]
pub mod sample;

pub use difference::{Difference, How, Of, Value, difference};
pub use key::{fresh, keys};

use serde::{Deserialize, Serialize};

use super::code::Code;
use super::content;
use super::heading::Heading;
use super::item::{Item, is_false};
use super::noun::Noun;
use super::phrase::Phrase;
use super::record::{Id, Record};
use super::refusal::Refusal;
use super::sampling::Sampling;
use super::schedule::{self, Schedule};
use super::score::Scoring;
use super::time::Instant;
use super::undo::Undo;
use super::verb::Verb;
use super::writes::Writes;

/// How often a line has passed running until it may be asked less often.
pub const STEADY: i64 = 300;

/// What is proposed for a line that has long passed each time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proposal {
    /// It passed mostly in bulk: it says more about the rounds than about the line.
    Look,
    /// So did every other line: the checklist may be due less often.
    Longer,
    /// It may be asked less often, or not at all.
    Less,
}

impl Proposal {
    /// Every proposal.
    pub const ALL: [Self; 3] = [Self::Look, Self::Longer, Self::Less];

    /// The stored name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Look => "look",
            Self::Longer => "longer",
            Self::Less => "less",
        }
    }
}

/// What a checklist says: the content of one version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// Its code.
    pub code: Code,
    /// What sort of work it is.
    pub kind: FormKind,
    /// What it is called.
    pub title: Phrase,
    /// The clause it carries out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<Code>,
    /// The post that works it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub post: Option<Code>,
    /// Where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Code>,
    /// On what.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asset: Option<Code>,
    /// Before you begin.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub intro: Option<Phrase>,
    /// A supervisor who answered no line reviews it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub review: bool,
    /// Where its figures come from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// It is scored, and passes from a mark on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scoring: Option<Scoring>,
    /// It judges lots by a sample of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sampling: Option<Sampling>,
    /// Its lines, under their headings.
    #[serde(default, rename = "section")]
    pub sections: Vec<Section>,
}

/// Some lines under one heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// The heading; empty where the form has none.
    #[serde(default)]
    pub title: Phrase,
    /// The lines.
    #[serde(default, rename = "item")]
    pub items: Vec<Item>,
}

/// What sort of work a form is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FormKind {
    /// 巡检: walked through places.
    Round,
    /// 点检: done at one thing or moment.
    Check,
    /// 检查: judged.
    Inspection,
    /// 审核: judged against requirements.
    Audit,
    /// 行为观察: what people do is safe or at risk. Who was observed is not asked.
    Observation,
}

impl FormKind {
    /// Every sort.
    pub const ALL: [Self; 5] = [Self::Round, Self::Check, Self::Inspection, Self::Audit, Self::Observation];

    /// The stored name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Round => "round",
            Self::Check => "check",
            Self::Inspection => "inspection",
            Self::Audit => "audit",
            Self::Observation => "observation",
        }
    }
}

impl Form {
    /// A round that is not tied to a rule, a post or a place.
    pub fn plain(code: Code, title: Phrase, sections: Vec<Section>) -> Self {
        Self {
            code,
            kind: FormKind::Round,
            title,
            clause: None,
            post: None,
            area: None,
            asset: None,
            intro: None,
            review: false,
            source: None,
            scoring: None,
            sampling: None,
            sections,
        }
    }

    /// Whether it has a score: it says so, or it is an observation, whose score is the share of what is safe.
    pub fn is_scored(&self) -> bool {
        self.scoring.is_some() || self.kind == FormKind::Observation
    }

    /// Every line, in order.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.sections.iter().flat_map(|section| &section.items)
    }

    /// The line with this key.
    pub fn item(&self, key: &Code) -> Option<&Item> {
        self.items().find(|item| item.key == *key)
    }
}

/// One version of a checklist. Its form never changes once published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Template {
    /// Identity of this version.
    pub id: Id,
    /// The form's code, shared by its versions.
    pub code: Code,
    /// 1, 2, 3 ...
    pub version: i64,
    /// Whether rounds are started from it.
    pub state: TemplateState,
    /// What it says.
    pub form: Form,
}

/// Where a version stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TemplateState {
    /// New rounds use it.
    InForce,
    /// A later version took its place.
    Superseded,
    /// Out of use.
    Archived,
}

impl TemplateState {
    /// Every state.
    pub const ALL: [Self; 3] = [Self::InForce, Self::Superseded, Self::Archived];

    /// The stored name.
    pub fn name(self) -> &'static str {
        match self {
            Self::InForce => "in_force",
            Self::Superseded => "superseded",
            Self::Archived => "archived",
        }
    }
}

impl Record for Template {
    const NOUN: Noun = Noun::Template;

    fn id(&self) -> Id {
        self.id
    }

    fn heading(&self) -> Option<Heading> {
        Some(Heading {
            reference: self.code.to_string(),
            title: self.form.title.clone(),
            state: self.state.name(),
            post: self.form.post.clone(),
            area: self.form.area.clone(),
            asset: self.form.asset.clone(),
            ..Heading::default()
        })
    }

    fn words(&self) -> String {
        if self.state == TemplateState::Superseded {
            return String::new();
        }
        let lines = self.form.items().map(|item| &item.text);
        content::words([&self.form.title].into_iter().chain(lines), self.code.as_str())
    }

    fn undo(verb: Verb) -> Undo {
        // A published version may be pinned by rounds; publish another instead.
        if verb == Verb::Publish { Undo::Refuse } else { Undo::Restore }
    }

    fn voided(self) -> Option<Self> {
        Some(Self { state: TemplateState::Archived, ..self })
    }
}

/// What can be asked about checklists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum Change {
    /// Put forms in force: new ones as version 1, known ones as their next version where they differ.
    Publish(Vec<Form>),
    /// Put a form in force under a code that no checklist ever had.
    Make(Box<Form>),
    /// Take a checklist out of use.
    Archive(Code),
}

/// A copy of a form under another code, as a checklist of its own.
pub fn copy(form: &Form, code: Code, title: Option<Phrase>) -> Form {
    Form { code, title: title.unwrap_or_else(|| form.title.clone()), ..form.clone() }
}

/// Puts a form in force as a checklist of its own.
///
/// # Errors
/// [`Refusal::Taken`] where a checklist, in force or not, has its code.
pub fn make(form: &Form, current: Option<&Template>, out: &mut Writes) -> Result<(), Refusal> {
    if current.is_some() {
        return Err(Refusal::Taken { what: Noun::Template.name(), code: form.code.to_string() });
    }
    publish(std::slice::from_ref(form), &[], Verb::Publish, out);
    Ok(())
}

/// Puts forms in force. `current` holds the newest version of each code; forms that equal theirs change nothing.
pub fn publish(forms: &[Form], current: &[Template], verb: Verb, out: &mut Writes) {
    for form in forms {
        let known = current.iter().filter(|other| other.code == form.code).max_by_key(|other| other.version);
        if known.is_some_and(|known| known.form == *form && known.state == TemplateState::InForce) {
            continue;
        }
        if let Some(known) = known.filter(|known| known.state == TemplateState::InForce) {
            out.put(verb, &Template { state: TemplateState::Superseded, ..known.clone() });
        }
        out.put(
            verb,
            &Template {
                id: out.next_id(),
                code: form.code.clone(),
                version: known.map_or(1, |known| known.version + 1),
                state: TemplateState::InForce,
                form: form.clone(),
            },
        );
    }
}

/// Takes a checklist out of use, and switches off the schedules it is due by; publishing it again leaves them off.
///
/// # Errors
/// [`Refusal::WrongState`] where it is not in force.
pub fn archive(current: &Template, schedules: &[Schedule], now: Instant, out: &mut Writes) -> Result<(), Refusal> {
    if current.state != TemplateState::InForce {
        return Err(Refusal::WrongState { reference: current.code.to_string(), state: current.state.name() });
    }
    out.put(Verb::Archive, &Template { state: TemplateState::Archived, ..current.clone() });
    for schedule in schedules {
        schedule::switch(schedule, false, now, out);
    }
    Ok(())
}
