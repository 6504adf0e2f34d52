//! The made-up site before anything happens on it: founded, furnished and staffed through the same door as any other.

use chrono_tz::Tz;

use crate::domain::calendar::Calendar;
use crate::domain::change::Change;
use crate::domain::code::Code;
use crate::domain::due;
use crate::domain::pack::{self, Pack};
use crate::domain::phrase::{Lang, Phrase};
use crate::domain::record::Id;
use crate::domain::schedule::{self, Schedule};
use crate::domain::site::{self, ZoneFrom};
use crate::domain::template::Form;
use crate::domain::time::{Instant, Span};
use crate::domain::{actor::Actor, people};
use crate::store::{Envelope, Store, acting};
use crate::transfer;

use super::cast::{Cast, PARTS};
use super::{Error, Plan};

/// The checklists that are switched on beyond those a fresh site has on.
const ON: [&str; 18] = [
    "equipment-round",
    "cold-chain",
    "handover-check",
    "cash-count",
    "behaviour-observation",
    "it-backup",
    "product-sampling",
    "visitor-contractor",
    "electrical",
    "safety-inspection",
    "storage-conditions",
    "environment-waste",
    "extinguishers",
    "first-aid",
    "emergency-lights",
    "order-handling",
    "five-s-inspection",
    "fire-month",
];
/// Days over which the work of a day is averaged.
const SAMPLE: i64 = 28;

/// What the site is called.
pub(super) fn name(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "Harbour Mill",
        Lang::ZhCn => "海港食品厂",
    }
}

/// Where its clocks are.
fn zone(lang: Lang) -> Tz {
    match lang {
        Lang::En => chrono_tz::Europe::Berlin,
        Lang::ZhCn => chrono_tz::Asia::Shanghai,
    }
}

/// The general pack with what this site has beyond it, as the site's own.
pub(super) fn pack() -> Result<Pack, Error> {
    let mut files = transfer::pack::built_in("general").unwrap_or_default();
    files.push(("site.toml", include_str!("../../../assets/demo/site.toml")));
    let mut pack = transfer::pack::read(&files).map_err(Error::Pack)?;
    if let Ok(name) = Code::parse("harbour-mill") {
        pack.about.name = name;
    }
    pack.about.title = Phrase::of(Lang::ALL.map(|lang| (lang, name(lang))));
    Ok(pack)
}

/// The site's calendar before there is a site.
pub(super) fn calendar(pack: &Pack, lang: Lang) -> Calendar {
    Calendar::new(&[ZoneFrom { from: None, zone: zone(lang) }], pack.shifts.clone(), pack.holidays.clone())
}

/// About how many lines are answered in a day.
pub(super) fn answers_a_day(pack: &Pack, calendar: &Calendar, now: Instant) -> f64 {
    let since = now.plus(Span::of_days(-SAMPLE));
    let lines = |form: &Form| form.items().filter(|item| item.when.is_none() && !item.optional).count();
    let plans = pack.plans.iter().filter(|plan| plan.on || is_switched_on(&plan.code()));
    let answers = plans.map(|plan| {
        let schedule = Schedule {
            id: Id(0),
            code: plan.code(),
            template: plan.template.clone(),
            area: None,
            asset: plan.asset.clone(),
            since: Some(since),
            until: None,
            replaced: false,
            plan: plan.clone(),
        };
        let lines = pack.forms.iter().find(|form| form.code == plan.template).map_or(0, lines);
        due::slots(&schedule, calendar, None, now).len() * lines
    });
    answers.sum::<usize>() as f64 / SAMPLE as f64
}

fn is_switched_on(code: &Code) -> bool {
    ON.contains(&code.as_str())
}

/// Founds the site at `began` with its content and people, and switches on what it works by.
pub(super) fn found(store: &mut Store, plan: &Plan, pack: Pack, began: Instant) -> Result<Cast, Error> {
    let nobody = Actor::nobody(&plan.login, plan.uid);
    let change = Change::Site(site::Change::Found {
        name: name(plan.lang).to_owned(),
        language: plan.lang,
        zone: zone(plan.lang),
        manager: plan.login.clone(),
        manager_name: PARTS[0].name.to_owned(),
    });
    // Counted down from the end, away from the operations of the history.
    let mut founding = Founding { store, at: began, op: u128::MAX };
    founding.make(&nobody, change)?;
    let manager = founding.store.people()?.into_iter().next().ok_or(Error::NoManager)?.record;
    let me = acting(&manager, plan.uid);
    let digest = transfer::pack::digest(&pack);
    founding.make(&me, Change::Pack(pack::Change::Install { pack: Box::new(pack), digest }))?;
    let posts = |posts: &[&str]| posts.iter().filter_map(|post| Code::parse(post).ok()).collect::<Vec<_>>();
    let own = people::Change::Posts { person: manager.id, posts: posts(PARTS[0].posts) };
    founding.make(&me, Change::People(own))?;
    let mut ids = vec![manager.id];
    for part in &PARTS[1..] {
        let add = people::Change::Add {
            name: part.name.to_owned(),
            login: Some(part.login.to_owned()).filter(|login| *login != plan.login),
            role: part.role,
            posts: posts(part.posts),
            language: Some(part.lang),
        };
        ids.extend(founding.make(&me, Change::People(add))?);
    }
    for code in ON {
        if let Ok(code) = Code::parse(code) {
            founding.make(&me, Change::Schedule(schedule::Change::On(code)))?;
        }
    }
    Ok(Cast::new(ids, plan.uid))
}

/// One change after another, a second apart.
struct Founding<'a> {
    store: &'a mut Store,
    at: Instant,
    op: u128,
}

impl Founding<'_> {
    fn make(&mut self, actor: &Actor, change: Change) -> Result<Vec<Id>, Error> {
        let mut envelope = Envelope::new(actor, "demo", self.at, change);
        self.op -= 1;
        envelope.op = self.op.to_be_bytes();
        self.at = Instant(self.at.0 + 1000);
        Ok(self.store.apply(&envelope)?.records)
    }
}
