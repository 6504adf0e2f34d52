//! The site, its shifts and its holidays.

use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::code::Code;
use super::content::{Kept, content};
use super::finding::Severity;
use super::heading::Heading;
use super::ladder::Ladder;
use super::noun::Noun;
use super::people::Person;
use super::phrase::{Lang, Phrase};
use super::record::{Id, Record};
use super::refusal::{Invalid, Refusal};
use super::role::Role;
use super::time::{Clock, Date, Span};
use super::verb::Verb;
use super::writes::Writes;

/// The place this file is about. One row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Site {
    /// Identity.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// The language of those who set none of their own.
    pub language: Lang,
    /// The zones its clocks have shown, oldest first, each from a date: the past never moves.
    pub zones: Vec<ZoneFrom>,
    /// The site's conventions.
    pub settings: Settings,
}

/// A time zone in force from a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ZoneFrom {
    /// The first date; none for the zone the site began with.
    pub from: Option<Date>,
    /// The IANA zone.
    pub zone: Tz,
}

/// Conventions of a site. Each has the default of the program until the site sets its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// An entry this long after the walk wants a reason.
    pub lag: Span,
    /// How long before their shift a person's work is theirs.
    pub mine_before: Span,
    /// When a second reading is taken, unless said otherwise.
    pub again: Span,
    /// How long a general finding may stand.
    pub due_general: Span,
    /// How long a major finding may stand.
    pub due_major: Span,
    /// How long a general finding is watched for once it is verified; none: it is closed at once.
    pub watch_general: Span,
    /// How long a major finding is.
    pub watch_major: Span,
    /// A finding this long after one on the same line and asset repeats it.
    pub repeat_within: Span,
    /// After how many days over due an action is raised to owner, supervisor, manager, board.
    pub ladder: Ladder,
    /// Ring the terminal's bell once when a round turns late.
    pub bell: bool,
    /// The console of a login that several persons share locks after so long without a key; none: never.
    pub idle_lock: Span,
    /// The same where the login is one person's own, once they have a PIN.
    pub idle_lock_own: Span,
}

impl Settings {
    /// Whether the site can live by them.
    ///
    /// # Errors
    /// [`Invalid::Impossible`] where a span is negative, or where one that something is given takes no time.
    pub fn check(&self) -> Result<(), Refusal> {
        let least = |field, span: Span, least: i64| {
            if span.minutes() >= least {
                return Ok(());
            }
            Err(Refusal::Invalid { field, reason: Invalid::Impossible, given: span.to_string() })
        };
        least("lag", self.lag, 0)?;
        least("mine_before", self.mine_before, 0)?;
        least("again", self.again, 1)?;
        least("due_general", self.due_general, 1)?;
        least("due_major", self.due_major, 1)?;
        least("watch_general", self.watch_general, 0)?;
        least("watch_major", self.watch_major, 0)?;
        least("repeat_within", self.repeat_within, 0)?;
        self.ladder.check()?;
        least("idle_lock", self.idle_lock, 0)?;
        least("idle_lock_own", self.idle_lock_own, 0)
    }

    /// How long a finding of this severity may stand.
    pub fn allowed(&self, severity: Severity) -> Span {
        match severity {
            Severity::General => self.due_general,
            Severity::Major => self.due_major,
        }
    }

    /// How long it is watched for whether a finding of this severity comes back.
    pub fn watch(&self, severity: Severity) -> Span {
        match severity {
            Severity::General => self.watch_general,
            Severity::Major => self.watch_major,
        }
    }
}

impl Default for Settings {
    /// A lag of two hours, 45 minutes before a shift, 15 minutes to a second reading; general findings a week, major ones
    /// until the same hour tomorrow; verified ones are watched for 30 and 90 days, and what comes back within 90 days repeats; shared consoles lock after five minutes, one's own never.
    fn default() -> Self {
        Self {
            lag: Span::of_hours(2),
            mine_before: Span::of_minutes(45),
            again: Span::of_minutes(15),
            due_general: Span::of_days(7),
            due_major: Span::of_days(1),
            watch_general: Span::of_days(30),
            watch_major: Span::of_days(90),
            repeat_within: Span::of_days(90),
            ladder: Ladder::default(),
            bell: true,
            idle_lock: Span::of_minutes(5),
            idle_lock_own: Span::of_minutes(0),
        }
    }
}

impl Record for Site {
    const NOUN: Noun = Noun::Site;

    fn id(&self) -> Id {
        self.id
    }

    fn heading(&self) -> Option<Heading> {
        Some(Heading { reference: "site".to_owned(), title: Phrase::plain(self.name.clone()), ..Heading::default() })
    }

    fn voided(self) -> Option<Self> {
        None
    }
}

/// A named span of the day, in force from one date to another. Several rows may share a code, one after the other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shift {
    /// Its code.
    pub code: Code,
    /// What it is called.
    pub title: Phrase,
    /// When it begins.
    pub start: Clock,
    /// When it ends; at or before the start it lies on the next day.
    pub end: Clock,
    /// The first ops date on which it holds; none: since ever.
    #[serde(default)]
    pub from: Option<Date>,
    /// The first ops date on which it no longer holds.
    #[serde(default)]
    pub until: Option<Date>,
}

content!(Shift, Shift);

/// A day that is not like its weekday. Its code is the date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holiday {
    /// The date, as a code.
    pub code: Code,
    /// What it is called.
    pub title: Phrase,
    /// The date.
    pub date: Date,
    /// The site works on it all the same (调休).
    #[serde(default)]
    pub working: bool,
}

content!(Holiday, Holiday);

/// What can be asked of the site.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub enum Change {
    /// Make the site in an empty file, with its first manager.
    Found {
        /// What it is called.
        name: String,
        /// Its language.
        language: Lang,
        /// Its zone.
        zone: Tz,
        /// The Unix login of the first manager.
        manager: String,
        /// The manager's name.
        manager_name: String,
    },
    /// Rename it.
    Rename(String),
    /// Set its language.
    Speak(Lang),
    /// Move it to another zone from a date on.
    Zone(ZoneFrom),
    /// Set its conventions.
    Settings(Settings),
    /// Add or alter a holiday.
    Holiday(Holiday),
    /// Replace a shift from a date on; the old one holds until then.
    Shift(Shift),
}

/// The most signs of a site's name: more would leave no room for anything else in the head of a report.
pub const LONGEST_NAME: usize = 60;

/// Whether a site can be called so.
///
/// # Errors
/// [`Invalid::Empty`] where it is blank, [`Invalid::TooLong`] beyond [`LONGEST_NAME`] signs.
pub fn fits_name(name: &str) -> Result<(), Refusal> {
    let invalid = |reason, given: String| Err(Refusal::Invalid { field: "name", reason, given });
    match name.trim().chars().count() {
        0 => invalid(Invalid::Empty, String::new()),
        n if n > LONGEST_NAME => invalid(Invalid::TooLong, name.trim().chars().take(LONGEST_NAME).collect()),
        _ => Ok(()),
    }
}

/// What is known of the site that a change is about.
#[derive(Debug, Clone)]
pub struct Facts {
    /// The site; none in an empty file.
    pub site: Option<Site>,
    /// The row in force of the shift that is replaced.
    pub shift: Option<Kept<Shift>>,
    /// The holiday on the date that is set.
    pub holiday: Option<Kept<Holiday>>,
    /// The site's date now.
    pub today: Date,
}

/// Decides a change of the site.
///
/// # Errors
/// A second founding, an empty name or title, spans that cannot be, and zones or shifts that would move the past are refused.
pub fn decide(facts: &Facts, change: &Change, out: &mut Writes) -> Result<(), Refusal> {
    let empty = |name: &str| name.trim().is_empty();
    let no_name = || Refusal::Invalid { field: "name", reason: Invalid::Empty, given: String::new() };
    let past = |date: Date| Refusal::Invalid { field: "from", reason: Invalid::NotADate, given: date.to_string() };
    let Some(site) = &facts.site else {
        let Change::Found { name, language, zone, manager, manager_name } = change else {
            return Err(Refusal::Unknown { what: "site", given: String::new(), near: Vec::new() });
        };
        fits_name(name)?;
        if empty(manager_name) || empty(manager) {
            return Err(no_name());
        }
        let zones = vec![ZoneFrom { from: None, zone: *zone }];
        let name = name.trim().to_owned();
        let site = Site { id: out.next_id(), name, language: *language, zones, settings: Settings::default() };
        out.put(Verb::Create, &site);
        let person = Person {
            id: out.next_id(),
            name: manager_name.trim().to_owned(),
            alias: None,
            logins: vec![manager.clone()],
            role: Role::Manager,
            posts: Vec::new(),
            crew: None,
            language: None,
            archived: false,
            origin: None,
        };
        out.put(Verb::Create, &person);
        return Ok(());
    };
    let site = site.clone();
    match change {
        Change::Found { .. } => return Err(Refusal::Taken { what: "site", code: site.name }),
        Change::Rename(name) => {
            fits_name(name)?;
            out.put(Verb::Change, &Site { name: name.trim().to_owned(), ..site });
        }
        Change::Speak(language) => out.put(Verb::Change, &Site { language: *language, ..site }),
        Change::Settings(settings) => {
            settings.check()?;
            out.put(Verb::Change, &Site { settings: settings.clone(), ..site });
        }
        Change::Zone(next) => {
            let from = next.from.unwrap_or(facts.today);
            let last = site.zones.last().and_then(|zone| zone.from);
            if from < facts.today || last.is_some_and(|last| from <= last) {
                return Err(past(from));
            }
            let mut zones = site.zones.clone();
            zones.push(ZoneFrom { from: Some(from), zone: next.zone });
            out.put(Verb::Change, &Site { zones, ..site });
        }
        Change::Holiday(Holiday { title, .. }) | Change::Shift(Shift { title, .. }) if title.is_empty() => {
            return Err(Refusal::Invalid { field: "title", reason: Invalid::Empty, given: String::new() });
        }
        Change::Holiday(holiday) => {
            let id = facts.holiday.as_ref().map_or_else(|| out.next_id(), |known| known.id);
            let verb = if facts.holiday.is_some() { Verb::Change } else { Verb::Create };
            out.put(verb, &Kept { id, archived: false, is: holiday.clone() });
        }
        Change::Shift(shift) => {
            let from = shift.from.unwrap_or(facts.today);
            if from < facts.today {
                return Err(past(from));
            }
            // One that was still to begin may be forestalled: it then holds on no date at all.
            if let Some(old) = &facts.shift {
                let is = Shift { until: Some(from), ..old.is.clone() };
                out.put(Verb::Change, &Kept { is, ..old.clone() });
            }
            let is = Shift { from: Some(from), until: None, ..shift.clone() };
            out.put(Verb::Create, &Kept { id: out.next_id(), archived: false, is });
        }
    }
    Ok(())
}
