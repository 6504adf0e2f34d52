//! Units, areas and assets, and the times in which they are out of service.

mod set;

pub use set::{Place, Places, add, alter, archive};

use serde::{Deserialize, Serialize};

use super::code::Code;
use super::content::content;
use super::heading::Heading;
use super::noun::Noun;
use super::phrase::Phrase;
use super::record::{Id, Record};
use super::refusal::Refusal;
use super::role::Duty;
use super::time::Instant;
use super::verb::Verb;
use super::writes::Writes;

/// A part of the organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unit {
    /// Its code.
    pub code: Code,
    /// What it is called.
    pub title: Phrase,
    /// The unit it belongs to.
    #[serde(default)]
    pub parent: Option<Code>,
}

/// A place within the site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Area {
    /// Its code.
    pub code: Code,
    /// What it is called.
    pub title: Phrase,
    /// The unit that answers for it.
    #[serde(default)]
    pub unit: Option<Code>,
    /// The area it lies in.
    #[serde(default)]
    pub parent: Option<Code>,
    /// What else there is to know of it: its address, who to ask.
    #[serde(default)]
    pub note: Option<String>,
    /// What it was brought in from, and under which key there.
    #[serde(default)]
    pub origin: Option<String>,
}

/// A thing that is checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asset {
    /// Its code.
    pub code: Code,
    /// What it is called.
    pub title: Phrase,
    /// Where it stands.
    #[serde(default)]
    pub area: Option<Code>,
    /// What else there is to know of it: its make, its serial number.
    #[serde(default)]
    pub note: Option<String>,
    /// What it was brought in from, and under which key there.
    #[serde(default)]
    pub origin: Option<String>,
}

impl Area {
    /// An area of which nothing is known but its name.
    pub fn new(code: Code, title: Phrase) -> Self {
        Self { code, title, unit: None, parent: None, note: None, origin: None }
    }
}

impl Asset {
    /// An asset of which nothing is known but its name.
    pub fn new(code: Code, title: Phrase) -> Self {
        Self { code, title, area: None, note: None, origin: None }
    }
}

content!(Unit, Unit);
content!(Area, Area);
content!(Asset, Asset, area = area);

/// A time in which an area or asset is out of service, on standby or closed: its rounds rest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suspension {
    /// Identity.
    pub id: Id,
    /// The area, where it is one.
    pub area: Option<Code>,
    /// The asset, where it is one.
    pub asset: Option<Code>,
    /// Why.
    pub reason: String,
    /// Since when.
    pub from: Instant,
    /// Until when; open where it is still out.
    pub until: Option<Instant>,
    /// Declared never to have been.
    pub void: bool,
}

impl Suspension {
    /// Whether work on this area and asset rests at `at`.
    pub fn covers(&self, area: Option<&Code>, asset: Option<&Code>, at: Instant) -> bool {
        let hit = (self.asset.is_some() && self.asset.as_ref() == asset)
            || (self.area.is_some() && self.area.as_ref() == area);
        hit && !self.void && self.from <= at && self.until.is_none_or(|until| at < until)
    }
}

impl Record for Suspension {
    const NOUN: Noun = Noun::Suspension;

    fn id(&self) -> Id {
        self.id
    }

    fn heading(&self) -> Option<Heading> {
        Some(Heading {
            reference: format!("out-{}", self.id),
            title: Phrase::plain(self.reason.clone()),
            state: if self.void {
                "void"
            } else if self.until.is_some() {
                "resumed"
            } else {
                "suspended"
            },
            area: self.area.clone(),
            asset: self.asset.clone(),
            open: self.until.is_none() && !self.void,
            ..Heading::default()
        })
    }

    fn words(&self) -> String {
        self.reason.clone()
    }

    fn voided(self) -> Option<Self> {
        Some(Self { void: true, ..self })
    }
}

/// What can be asked of places.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum Change {
    /// Take an area or asset out of service.
    Suspend {
        /// The area or asset.
        place: Code,
        /// Why.
        reason: String,
    },
    /// Put it back.
    Resume {
        /// The area or asset.
        place: Code,
    },
    /// Add a unit, area or asset.
    Add(Place),
    /// Alter a unit, area or asset; its code stays.
    Alter(Place),
    /// Take a unit, area or asset out of use.
    Archive {
        /// Which kind it is.
        noun: Noun,
        /// Its code.
        code: Code,
    },
}

impl Change {
    /// What it asks of the one who makes it.
    pub fn duty(&self) -> Duty {
        match self {
            Self::Suspend { .. } | Self::Resume { .. } => Duty::PlanWork,
            Self::Add(_) | Self::Alter(_) | Self::Archive { .. } => Duty::SetContent,
        }
    }
}

/// Whether something is taken out of service, and why; none where it is put back.
#[derive(Debug, Clone, Copy)]
pub struct Service<'a> {
    /// The area or asset.
    pub place: &'a Code,
    /// Why.
    pub reason: Option<&'a str>,
}

/// What is known of a place that is to be taken out of service or put back.
#[derive(Debug, Clone)]
pub struct Facts {
    /// The area, where the code is one's.
    pub area: Option<Code>,
    /// The asset, where the code is one's.
    pub asset: Option<Code>,
    /// The suspension that is open on it.
    pub open: Option<Suspension>,
}

/// Takes an area or asset out of service, or puts it back.
///
/// # Errors
/// Unknown places, places already out or not out, and missing reasons are refused.
pub fn serve(facts: &Facts, service: Service<'_>, now: Instant, out: &mut Writes) -> Result<(), Refusal> {
    let Service { place, reason } = service;
    if facts.area.is_none() && facts.asset.is_none() {
        return Err(Refusal::Unknown { what: "area", given: place.to_string(), near: Vec::new() });
    }
    match (reason, &facts.open) {
        (Some(reason), None) => {
            let reason = reason.trim();
            if reason.is_empty() {
                return Err(Refusal::ReasonNeeded);
            }
            let suspension = Suspension {
                id: out.next_id(),
                area: facts.area.clone(),
                asset: facts.asset.clone(),
                reason: reason.to_owned(),
                from: now,
                until: None,
                void: false,
            };
            out.put_because(Verb::Suspend, &suspension, Some(reason));
        }
        (None, Some(open)) => {
            out.put(Verb::Resume, &Suspension { until: Some(now), ..open.clone() });
        }
        (_, open) => {
            let state = if open.is_some() { "suspended" } else { "resumed" };
            return Err(Refusal::WrongState { reference: place.to_string(), state });
        }
    }
    Ok(())
}
