//! Who works at the made-up site, and who is there when.

use chrono::{Datelike, Timelike};

use crate::domain::actor::{Actor, KnownBy};
use crate::domain::calendar::Calendar;
use crate::domain::code::Code;
use crate::domain::phrase::Lang;
use crate::domain::record::Id;
use crate::domain::role::Role;
use crate::domain::time::Instant;

/// Someone before they are in the file.
pub(super) struct Part {
    pub name: &'static str,
    pub login: &'static str,
    pub role: Role,
    pub posts: &'static [&'static str],
    pub lang: Lang,
    /// 0 to 3; none works office hours.
    pub crew: Option<u8>,
}

/// Everyone; the first is the manager who founds the site.
pub(super) const PARTS: [Part; 16] = [
    part("Li Wei", "liwei", Role::Manager, &["duty-manager"], Lang::En, None),
    part("Anna Schulz", "schulz", Role::Supervisor, &["safety-officer"], Lang::En, None),
    part("孙丽", "sunli", Role::Operator, &["qc"], Lang::ZhCn, None),
    part("Tom Becker", "becker", Role::Operator, &["cashier"], Lang::En, None),
    part("陈波", "chenbo", Role::Supervisor, &["shift-supervisor"], Lang::ZhCn, Some(0)),
    part("Jonas Weber", "weber", Role::Operator, &["operator", "storekeeper"], Lang::En, Some(0)),
    part("王芳", "wangfang", Role::Operator, &["maintainer"], Lang::ZhCn, Some(0)),
    part("Maria Costa", "costa", Role::Supervisor, &["shift-supervisor"], Lang::En, Some(1)),
    part("赵强", "zhaoqiang", Role::Operator, &["operator", "storekeeper"], Lang::ZhCn, Some(1)),
    part("Piotr Nowak", "nowak", Role::Operator, &["maintainer"], Lang::En, Some(1)),
    part("刘洋", "liuyang", Role::Supervisor, &["shift-supervisor"], Lang::ZhCn, Some(2)),
    part("Fatima Haddad", "haddad", Role::Operator, &["operator", "storekeeper"], Lang::En, Some(2)),
    part("周敏", "zhoumin", Role::Operator, &["maintainer"], Lang::ZhCn, Some(2)),
    part("Erik Larsen", "larsen", Role::Supervisor, &["shift-supervisor"], Lang::En, Some(3)),
    part("吴静", "wujing", Role::Operator, &["operator", "storekeeper"], Lang::ZhCn, Some(3)),
    part("David Kim", "kim", Role::Operator, &["maintainer"], Lang::En, Some(3)),
];

const fn part(
    name: &'static str,
    login: &'static str,
    role: Role,
    posts: &'static [&'static str],
    lang: Lang,
    crew: Option<u8>,
) -> Part {
    Part { name, login, role, posts, lang, crew }
}

/// Someone in the file, by their place in [`PARTS`].
pub(super) type Who = usize;

/// Everyone with their identity in the file.
pub(super) struct Cast {
    ids: Vec<Id>,
    uid: u32,
}

impl Cast {
    /// The identities in the order of [`PARTS`].
    pub(super) fn new(ids: Vec<Id>, uid: u32) -> Self {
        Self { ids, uid }
    }

    /// Someone's identity; the manager's for whoever is not there.
    pub(super) fn id(&self, who: Who) -> Id {
        self.ids.get(who).or(self.ids.first()).copied().unwrap_or(Id(0))
    }

    /// Someone at the keyboard.
    pub(super) fn actor(&self, who: Who) -> Actor {
        let part = &PARTS[who];
        Actor {
            person: self.ids.get(who).copied(),
            role: part.role,
            known_by: KnownBy::Login,
            ..Actor::nobody(part.name, self.uid)
        }
    }

    /// Who of those present works a post at a moment: its holder, else the supervisor of the crew.
    pub(super) fn worker(post: Option<&Code>, at: Instant, calendar: &Calendar) -> Who {
        let post = post.map_or("operator", Code::as_str);
        let holds = |who: &Who| PARTS[*who].posts.contains(&post);
        let here = present(at, calendar);
        here.iter().copied().find(holds).unwrap_or_else(|| supervisor(at, calendar))
    }

    /// Whether someone is there at a moment.
    pub(super) fn is_in(who: Who, at: Instant, calendar: &Calendar) -> bool {
        present(at, calendar).contains(&who)
    }

    /// A second person to sign beside `who`.
    pub(super) fn witness(who: Who, at: Instant, calendar: &Calendar) -> Who {
        present(at, calendar).into_iter().rev().find(|other| *other != who).unwrap_or(0)
    }

    /// Who reviews what `who` signed.
    pub(super) fn reviewer(who: Who, at: Instant, calendar: &Calendar) -> Who {
        let lead = supervisor(at, calendar);
        if lead == who { 1 } else { lead }
    }
}

/// The supervisor of the crew that is on.
pub(super) fn supervisor(at: Instant, calendar: &Calendar) -> Who {
    let crew = Some(crew(at, calendar));
    PARTS.iter().position(|part| part.crew == crew && part.role == Role::Supervisor).unwrap_or_default()
}

/// Two days, two days off, two nights, two days off; four crews.
fn crew(at: Instant, calendar: &Calendar) -> u8 {
    let shown = calendar.local(at);
    let pair = calendar.ops_date(at).num_days_from_ce() / 2;
    let night = !(8..20).contains(&shown.hour());
    ((pair + if night { 2 } else { 0 }) % 4) as u8
}

/// Those who are there: the crew, and on weekdays from eight to five those of the office.
fn present(at: Instant, calendar: &Calendar) -> Vec<Who> {
    let shown = calendar.local(at);
    let office = shown.weekday().num_days_from_monday() < 5 && (8..17).contains(&shown.hour());
    let crew = crew(at, calendar);
    let here = |part: &Part| part.crew.map_or(office, |other| other == crew);
    PARTS.iter().enumerate().filter(|(_, part)| here(part)).map(|(who, _)| who).collect()
}
