//! Who is at the keyboard, on which site, in which language: what every pane is told.

use std::path::Path;

use super::Start;
use crate::domain::actor::Actor;
use crate::domain::calendar::Calendar;
use crate::domain::phrase::Lang;
use crate::domain::role::{Duty, Role};
use crate::domain::site::Site;
use crate::domain::time::{Clock, Instant};
use crate::host::chance;
use crate::host::config;
use crate::host::login::Login;
use crate::store::{Error, Result, Store, acting};
use crate::text::locale::Locale;
use crate::text::trouble::trouble;
use crate::text::{date, refusal};
use crate::tui::cx::Cx;
use crate::tui::draft::Drafts;
use crate::tui::keymap::Keymap;
use crate::tui::theme::Look;

/// One person at one keyboard.
pub(super) struct Session {
    pub id: String,
    pub actor: Actor,
    login: Login,
    as_person: Option<String>,
    /// Set on the command line, so that the person's own setting does not count.
    lang: Option<Lang>,
    pub text: Locale,
    pub site: Site,
    pub calendar: Calendar,
    pub look: Look,
    pub keymap: Keymap,
    pub drafts: Drafts,
    pub now: Instant,
    /// The shift that runs, in words.
    pub shift: String,
    pub writable: bool,
}

impl Session {
    /// Reads who opens the console; with what they should be told about it.
    pub fn new(store: &Store, now: Instant, start: &Start) -> Result<(Self, Option<String>)> {
        let site = store.site()?.record;
        let mut session = Self {
            id: chance::hex(&chance::bytes::<8>()),
            actor: Actor { person: None, name: start.login.name.clone(), role: Role::Viewer, uid: start.login.uid },
            login: start.login.clone(),
            as_person: start.as_person.clone(),
            lang: start.lang,
            text: Locale::new(start.lang.unwrap_or(site.language), site.language),
            calendar: store.calendar()?,
            site,
            look: start.look,
            keymap: Keymap::preset(config::value("keyboard").as_deref()),
            drafts: Drafts::default(),
            now,
            shift: String::new(),
            writable: store.is_writable(),
        };
        session.read(store)?;
        let said = session.greeting(store)?;
        Ok((session, said))
    }

    /// Reads again what may have changed: the person, their role and language, the site, the calendar.
    pub fn read(&mut self, store: &Store) -> Result<()> {
        self.site = store.site()?.record;
        self.calendar = store.calendar()?;
        let persons = store.persons_of(&self.login)?;
        let named = |name: &String| {
            let wanted = name.trim().to_lowercase();
            persons.iter().find(|held| held.record.name.to_lowercase() == wanted)
        };
        let person = match &self.as_person {
            Some(name) => named(name),
            None if persons.len() == 1 => persons.first(),
            None => None,
        };
        let uid = self.login.uid;
        self.actor = match person {
            Some(held) => acting(&held.record, uid),
            None => Actor { person: None, name: self.login.name.clone(), role: Role::Viewer, uid },
        };
        let own = person.and_then(|held| held.record.language);
        let lang = self.lang.or(own).unwrap_or(self.site.language);
        let lang = if self.look.no_hanzi { Lang::En } else { lang };
        if lang != self.text.lang() || self.site.language != self.text.site() {
            self.text = Locale::new(lang, self.site.language);
        }
        self.name_shift(store)
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
    fn greeting(&self, store: &Store) -> Result<Option<String>> {
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
        if let Some(name) = self.as_person.as_ref().filter(|_| !persons.is_empty()) {
            return Ok(Some(self.text.say_with("app-not-as", &[login, ("name", name.into())])));
        }
        if persons.len() > 1 {
            return Ok(Some(self.text.say_with("app-shared-login", &[login])));
        }
        let names = store.who_may(Duty::SetPeople)?;
        let names = self.text.list(&names);
        Ok(Some(self.text.say_with("app-unknown-login", &[login, ("names", names.into())])))
    }

    /// The bundle that panes and dialogs get.
    pub fn cx(&self, size: (u16, u16)) -> Cx<'_> {
        Cx {
            now: self.now,
            actor: &self.actor,
            text: &self.text,
            site: &self.site,
            calendar: &self.calendar,
            look: self.look,
            keymap: &self.keymap,
            drafts: &self.drafts,
            size,
        }
    }

    /// What went wrong, as a sentence; `open` is the file.
    pub fn fault(&self, error: &Error, open: &Path) -> String {
        let text = &self.text;
        match error {
            Error::Refused(why) => refusal::refusal(text, why, self.calendar.zone_at(self.now)),
            Error::Busy => text.say("app-busy"),
            Error::TooSlow => text.say("app-too-slow"),
            Error::Full => text.say("app-disk-full"),
            Error::ReadOnly(_) => text.say("app-file-read-only"),
            Error::Newer { .. } => text.say("app-updated"),
            other => {
                // The line has no room for folders; the person knows which file is open.
                let name = open.file_name().map_or(open, Path::new);
                trouble(text, other.name(), &other.facts(name))
            }
        }
    }
}
