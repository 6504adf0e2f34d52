//! Who is at the keyboard, on which site, in which language: what every pane is told.

use std::path::{Path, PathBuf};

use super::Start;
use crate::domain::actor::{Actor, KnownBy};
use crate::domain::calendar::Calendar;
use crate::domain::people::Person;
use crate::domain::phrase::Lang;
use crate::domain::record::{Id, Seq};
use crate::domain::role::Duty;
use crate::domain::site::Site;
use crate::domain::time::{Clock, Instant};
use crate::host::chance;
use crate::host::config::Problem;
use crate::host::draft::Owner;
use crate::host::login::Login;
use crate::host::service::Mode;
use crate::store::{Error, Held, Result, Store};
use crate::text::kept::kept;
use crate::text::locale::Locale;
use crate::text::{date, refusal, setting};
use crate::tui::cx::Cx;
use crate::tui::draft::Drafts;
use crate::tui::here::Other;
use crate::tui::keymap::Keymap;
use crate::tui::theme::Look;

/// Someone at the keyboard, as it is known who they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Who {
    pub person: Id,
    pub known_by: KnownBy,
    /// The entry of the sign-in, where it was by PIN.
    pub sign_in: Option<Seq>,
}

/// Who may be at the keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Seat {
    /// Whoever the login belongs to.
    Free,
    /// Nobody: it was opened for somebody whose login it is not, who may look.
    Stranger,
    /// Nobody before somebody signs in.
    Closed,
}

/// One person at one keyboard.
pub(super) struct Session {
    pub id: String,
    pub actor: Actor,
    pub login: Login,
    /// Who is at the keyboard; none where nobody is.
    pub who: Option<Who>,
    /// Who may be at it.
    pub seat: Seat,
    /// Several persons use the login.
    pub shared: bool,
    /// The language set on the command line.
    asked: Option<Lang>,
    /// Set on the command line or by a key, so that the person's own setting does not count.
    lang: Option<Lang>,
    /// What persons are spoken to in who have set no language.
    configured: Option<Lang>,
    pub text: Locale,
    pub site: Site,
    pub calendar: Calendar,
    pub look: Look,
    mode: Mode,
    pub keymap: Keymap,
    /// Where files are written unless somebody says where.
    pub folder: PathBuf,
    pub drafts: Drafts,
    bases: Vec<PathBuf>,
    site_uuid: String,
    pub now: Instant,
    /// The shift that runs, in words.
    pub shift: String,
    pub writable: bool,
    /// Who else has the file open, and on what.
    pub here: Vec<Other>,
    /// Rounds that wait for this person's countersignature.
    pub pending: usize,
}

impl Session {
    /// Reads who opens the console; with what they should be told about it.
    pub fn new(store: &Store, now: Instant, start: &Start) -> Result<(Self, Option<String>)> {
        let site = store.site()?.record;
        let mut session = Self {
            id: chance::hex(&chance::bytes::<8>()),
            actor: Actor::nobody(&start.login.name, start.login.uid),
            login: start.login.clone(),
            who: None,
            seat: Seat::Free,
            shared: false,
            asked: start.lang,
            lang: start.lang,
            configured: start.setup.lang,
            text: Locale::new(start.lang.unwrap_or(site.language), site.language),
            calendar: store.calendar()?,
            site,
            look: start.setup.look,
            keymap: start.setup.keymap.clone(),
            folder: start.setup.folder.clone(),
            mode: start.mode,
            drafts: Drafts::nobody(now),
            bases: start.drafts.clone(),
            site_uuid: store.uuid()?,
            now,
            shift: String::new(),
            writable: store.is_writable(),
            here: Vec::new(),
            pending: 0,
        };
        let persons = store.persons_of(&session.login)?;
        if let Some(name) = &start.as_person {
            let wanted = name.trim().to_lowercase();
            let named = persons.iter().find(|held| held.record.name.to_lowercase() == wanted);
            let known_by = if persons.len() == 1 { KnownBy::Login } else { KnownBy::Name };
            session.who = named.map(|held| Who { person: held.record.id, known_by, sign_in: None });
            session.seat = if session.who.is_some() { Seat::Free } else { Seat::Stranger };
        }
        session.read(store)?;
        let said = session.greeting(store, start.as_person.as_deref())?;
        Ok((session, said))
    }

    /// Reads again what may have changed: the person, their role and language, the site, the calendar.
    pub fn read(&mut self, store: &Store) -> Result<()> {
        self.site = store.site()?.record;
        self.calendar = store.calendar()?;
        let persons = store.persons_of(&self.login)?;
        self.shared = persons.len() > 1;
        self.who = self.still(&persons);
        let person = self.who.and_then(|who| persons.iter().find(|held| held.record.id == who.person));
        let uid = self.login.uid;
        self.actor = match (person, self.who) {
            (Some(held), Some(who)) => {
                let actor = store.act_as(&held.record, uid, who.known_by, self.now)?;
                Actor { sign_in: who.sign_in, login: Some(self.login.name.clone()), ..actor }
            }
            _ => Actor::nobody(&self.login.name, uid),
        };
        let person_key = self.actor.person.map_or_else(|| format!("login-{uid}"), |id| format!("person-{id}"));
        self.drafts.belong_to(Owner { site: self.site_uuid.clone(), person: person_key }, &self.bases);
        if self.seat == Seat::Closed && person.is_none() {
            // Whoever comes next reads on in the language of the screen.
            return self.name_shift(store);
        }
        let own = person.and_then(|held| held.record.language);
        let lang = self.lang.or(own).or(self.configured).unwrap_or(self.site.language);
        let lang = if self.look.no_hanzi { Lang::En } else { lang };
        if lang != self.text.lang() || self.site.language != self.text.site() {
            self.text = Locale::new(lang, self.site.language);
        }
        self.name_shift(store)
    }

    /// Who is at the keyboard, as the file has it now: whom a login belongs to may have changed.
    fn still(&self, persons: &[Held<Person>]) -> Option<Who> {
        match self.who {
            None if self.seat != Seat::Free => None,
            None => {
                let only = if let [only] = persons { Some(only) } else { None };
                only.map(|held| Who { person: held.record.id, known_by: KnownBy::Login, sign_in: None })
            }
            Some(who) => {
                let known_by = match who.known_by {
                    KnownBy::Login if self.shared => KnownBy::Name,
                    known_by => known_by,
                };
                persons.iter().any(|held| held.record.id == who.person).then_some(Who { known_by, ..who })
            }
        }
    }

    /// Takes what a proof gave.
    pub fn signed(&mut self, actor: &Actor) {
        let (known_by, sign_in) = (actor.known_by, actor.sign_in);
        self.who = actor.person.map(|person| Who { person, known_by, sign_in });
        self.actor = actor.clone();
    }

    /// Somebody else is at the keyboard: their own language is spoken.
    pub fn change_person(&mut self, who: Who, own: Option<Lang>, store: &Store) -> Result<()> {
        self.who = Some(who);
        self.seat = Seat::Free;
        self.lang = if own.is_some() { self.asked } else { self.lang };
        self.read(store)
    }

    /// Speaks another language until the console is left, whatever the person's setting.
    pub fn speak(&mut self, lang: Lang, store: &Store) -> Result<()> {
        let lang = if self.look.no_hanzi { Lang::En } else { lang };
        self.lang = Some(lang);
        self.text = Locale::new(lang, self.site.language);
        self.name_shift(store)
    }

    /// Names the shift that runs now: `Mon 23 Nov · Day 08-20`.
    pub fn name_shift(&mut self, store: &Store) -> Result<()> {
        let shifts = store.shifts()?;
        let clock = |at: Instant| Clock::of(self.calendar.local(at).time());
        let turns = self.calendar.shifts_at(self.now);
        let named: Vec<String> = turns
            .iter()
            .map(|turn| {
                let shift = shifts.iter().find(|held| held.record.is.code == turn.shift);
                let title = shift.map_or(turn.shift.as_str(), |held| self.text.phrase(&held.record.is.title));
                date::shift(&self.text, turn.ops_date, title, clock(turn.start), clock(turn.end))
            })
            .collect();
        self.shift = if named.is_empty() {
            let day = date::day(&self.text, self.calendar.date(self.now));
            format!("{day} · {}", self.text.say("app-no-shift"))
        } else {
            self.text.list(&named)
        };
        Ok(())
    }

    /// What someone should know who can change nothing here: whom to ask.
    fn greeting(&self, store: &Store, meant: Option<&str>) -> Result<Option<String>> {
        if !self.writable {
            return Ok(Some(self.text.say("app-file-read-only")));
        }
        if self.actor.person.is_some() {
            let wanted = self.lang.unwrap_or(self.site.language);
            let instead = self.look.no_hanzi && wanted != Lang::En;
            return Ok(instead.then(|| self.text.say("app-no-hanzi")));
        }
        let persons = store.persons_of(&self.login)?;
        let login = ("login", self.login.name.as_str().into());
        if let Some(name) = meant.filter(|_| !persons.is_empty()) {
            return Ok(Some(self.text.say_with("app-not-as", &[login, ("name", name.into())])));
        }
        if persons.len() > 1 {
            return Ok(None);
        }
        let names = store.who_may(Duty::SetPeople)?;
        let names = self.text.list(&names);
        Ok(Some(self.text.say_with("app-unknown-login", &[login, ("names", names.into())])))
    }

    /// What of the configuration cannot be used: the first problem, and how many more there are.
    pub fn misconfigured(&self, problems: &[Problem]) -> Option<String> {
        let first = problems.first()?;
        let said = setting::problem(&self.text, &first.at.name(), first.at.line(), first.name(), &first.facts());
        Some(match problems.len() - 1 {
            0 => said,
            more => self.text.say_with("config-more-problems", &[("what", said.into()), ("n", more.into())]),
        })
    }

    /// A role as it is shown: one that is lent says so.
    pub fn role(&self, actor: &Actor) -> String {
        let role = self.text.word(actor.role);
        if actor.loan.is_some() { self.text.say_with("gate-lent-role", &[("role", role.into())]) } else { role }
    }

    /// The bundle that panes and dialogs get.
    pub fn cx(&self, size: (u16, u16)) -> Cx<'_> {
        Cx {
            now: self.now,
            actor: &self.actor,
            session: &self.id,
            text: &self.text,
            site: &self.site,
            calendar: &self.calendar,
            look: self.look,
            mode: self.mode,
            folder: &self.folder,
            keymap: &self.keymap,
            drafts: &self.drafts,
            masked: self.seat == Seat::Closed,
            here: &self.here,
            pending: self.pending,
            size,
        }
    }

    /// What went wrong, as a sentence; `open` is the file.
    pub fn fault(&self, error: &Error, open: &Path) -> String {
        let text = &self.text;
        match error {
            Error::Refused(why) => refusal::refusal(text, why, self.calendar.zone_at(self.now)),
            // It was never writable: nothing was changed about it.
            Error::ReadOnly(_) if !self.writable => text.say("app-file-read-only"),
            other => {
                // The line has no room for folders; the person knows which file is open.
                let name = open.file_name().map_or(open, Path::new);
                kept(text, other.name(), &other.facts(name))
            }
        }
    }
}
