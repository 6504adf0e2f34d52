//! Installing a pack: what is new comes in, what the site has not touched follows the pack, and the rest stays the site's own.

use crate::domain::book::{Chapter, Clause, Subject};
use crate::domain::code::Code;
use crate::domain::content::{Content, Kept};
use crate::domain::noun::Noun;
use crate::domain::people::{Crew, Post};
use crate::domain::place::{Area, Asset, Unit};
use crate::domain::record::Id;
use crate::domain::refusal::Refusal;
use crate::domain::schedule::{self, Plan, Schedule};
use crate::domain::site::{Holiday, Shift};
use crate::domain::template::{self, Form, Template};
use crate::domain::time::{Date, Instant};
use crate::domain::verb::Verb;
use crate::domain::wording::Wording;
use crate::domain::writes::Writes;

use super::{About, Installed, Pack};

/// A record that the file has already.
#[derive(Debug, Clone)]
pub struct Known<R> {
    /// The record.
    pub record: R,
    /// The site changed it since a pack brought it, or made it itself.
    pub touched: bool,
}

/// What the file has of the kinds that packs carry.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// Shifts in force.
    pub shifts: Vec<Known<Kept<Shift>>>,
    /// Holidays.
    pub holidays: Vec<Known<Kept<Holiday>>>,
    /// Units.
    pub units: Vec<Known<Kept<Unit>>>,
    /// Areas.
    pub areas: Vec<Known<Kept<Area>>>,
    /// Assets.
    pub assets: Vec<Known<Kept<Asset>>>,
    /// Posts.
    pub posts: Vec<Known<Kept<Post>>>,
    /// Crews.
    pub crews: Vec<Known<Kept<Crew>>>,
    /// Chapters.
    pub chapters: Vec<Known<Kept<Chapter>>>,
    /// Clauses.
    pub clauses: Vec<Known<Kept<Clause>>>,
    /// Subjects.
    pub subjects: Vec<Known<Kept<Subject>>>,
    /// The newest version of each checklist.
    pub templates: Vec<Known<Template>>,
    /// Schedules, but those that were replaced.
    pub schedules: Vec<Known<Schedule>>,
    /// Finding texts.
    pub wordings: Vec<Known<Kept<Wording>>>,
    /// The packs installed.
    pub installed: Vec<Installed>,
}

impl Facts {
    /// Whether the packs are here that one builds on.
    ///
    /// # Errors
    /// [`Refusal::PackNeeded`] names the first that is not.
    pub fn allow(&self, about: &About) -> Result<(), Refusal> {
        let here = |code: &Code| self.installed.iter().any(|known| known.code == *code && !known.archived);
        match about.needs.iter().find(|code| !here(code)) {
            Some(needs) => Err(Refusal::PackNeeded { pack: about.name.to_string(), needs: needs.to_string() }),
            None => Ok(()),
        }
    }
}

/// Brings a pack in. Returns what the site keeps as it is although the pack says otherwise.
pub fn install(
    facts: &Facts,
    pack: &Pack,
    digest: &str,
    by: Option<Id>,
    now: Instant,
    today: Date,
    out: &mut Writes,
) -> Vec<(Noun, Code)> {
    let mut kept = Vec::new();
    shifts(&facts.shifts, &pack.shifts, today, out, &mut kept);
    merge(&facts.holidays, &pack.holidays, out, &mut kept);
    merge(&facts.units, &pack.units, out, &mut kept);
    merge(&facts.areas, &pack.areas, out, &mut kept);
    merge(&facts.assets, &pack.assets, out, &mut kept);
    merge(&facts.posts, &pack.posts, out, &mut kept);
    merge(&facts.crews, &pack.crews, out, &mut kept);
    merge(&facts.chapters, &pack.chapters, out, &mut kept);
    merge(&facts.clauses, &pack.clauses, out, &mut kept);
    merge(&facts.subjects, &pack.subjects, out, &mut kept);
    forms(&facts.templates, &pack.forms, out, &mut kept);
    plans(facts, pack, now, out, &mut kept);
    merge(&facts.wordings, &pack.wordings, out, &mut kept);
    let known = facts.installed.iter().rfind(|known| known.code == pack.about.name && !known.archived);
    if known.is_none_or(|known| known.digest != digest) {
        let installed = Installed {
            id: out.next_id(),
            code: pack.about.name.clone(),
            version: pack.about.version.clone(),
            title: pack.about.title.clone(),
            digest: digest.to_owned(),
            installed: now,
            by,
            archived: false,
        };
        out.put(Verb::Install, &installed);
    }
    kept
}

fn merge<T: Content>(known: &[Known<Kept<T>>], wanted: &[T], out: &mut Writes, kept: &mut Vec<(Noun, Code)>) {
    for content in wanted {
        match known.iter().find(|known| known.record.is.code() == content.code()) {
            None => out.put(Verb::Install, &Kept { id: out.next_id(), archived: false, is: content.clone() }),
            Some(known) if known.record.is == *content => {}
            Some(known) if known.touched => kept.push((T::NOUN, content.code().clone())),
            Some(known) => out.put(Verb::Install, &Kept { is: content.clone(), ..known.record.clone() }),
        }
    }
}

/// Shifts have a past: one that changes ends today, and its successor begins.
fn shifts(known: &[Known<Kept<Shift>>], wanted: &[Shift], today: Date, out: &mut Writes, kept: &mut Vec<(Noun, Code)>) {
    for shift in wanted {
        let timeless = |shift: &Shift| Shift { from: None, until: None, ..shift.clone() };
        match known.iter().find(|known| known.record.is.code == shift.code) {
            None => out.put(Verb::Install, &Kept { id: out.next_id(), archived: false, is: shift.clone() }),
            Some(known) if timeless(&known.record.is) == timeless(shift) => {}
            Some(known) if known.touched => kept.push((Noun::Shift, shift.code.clone())),
            Some(known) => {
                let ended = Shift { until: Some(today), ..known.record.is.clone() };
                out.put(Verb::Install, &Kept { is: ended, ..known.record.clone() });
                let next = Shift { from: Some(today), ..timeless(shift) };
                out.put(Verb::Install, &Kept { id: out.next_id(), archived: false, is: next });
            }
        }
    }
}

fn forms(known: &[Known<Template>], wanted: &[Form], out: &mut Writes, kept: &mut Vec<(Noun, Code)>) {
    for form in wanted {
        let current = known.iter().find(|known| known.record.code == form.code);
        match current {
            Some(known) if known.touched && known.record.form != *form => {
                kept.push((Noun::Template, form.code.clone()));
            }
            // Archived by the site: its own decision stands.
            Some(known) if known.touched => {}
            current => {
                let current: Vec<Template> = current.map(|known| known.record.clone()).into_iter().collect();
                template::publish(std::slice::from_ref(form), &current, Verb::Install, out);
            }
        }
    }
}

fn plans(facts: &Facts, pack: &Pack, now: Instant, out: &mut Writes, kept: &mut Vec<(Noun, Code)>) {
    for plan in &pack.plans {
        let code = plan.code();
        let current = facts.schedules.iter().find(|known| known.record.code == code);
        let form = pack.forms.iter().find(|form| form.code == plan.template);
        let known_form = || facts.templates.iter().find(|known| known.record.code == plan.template);
        let form = form.or_else(|| known_form().map(|known| &known.record.form));
        let place = form.map(|form| (form.area.clone(), form.asset.clone())).unwrap_or_default();
        match current {
            Some(known) if known.touched && !known.record.plan.same_but_on(plan) => kept.push((Noun::Schedule, code)),
            current => {
                let current = current.map(|known| &known.record);
                // Once the site has it, whether it runs is the site's to switch.
                let plan = Plan { on: current.map_or(plan.on, Schedule::is_on), ..plan.clone() };
                schedule::set(&plan, place, current, now, Verb::Install, out);
            }
        }
    }
}
