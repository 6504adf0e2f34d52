//! One command at work on one file: who asks, in which language, at what time, under which operation.

use std::path::Path;

use chrono_tz::Tz;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::domain::actor::{Actor, KnownBy};
use crate::domain::calendar::Calendar;
use crate::domain::change::Change;
use crate::domain::people::Person;
use crate::domain::phrase::Lang;
use crate::domain::refusal::Refusal;
use crate::domain::role::Duty;
use crate::domain::site::Site;
use crate::domain::time::Instant;
use crate::host::clock;
use crate::host::login::{self, Login};
use crate::store::{Envelope, Error, OpId, Receipt, Store};
use crate::text::locale::Locale;

use super::failure::{Exit, Failure, Result, Said};
use super::global::Global;
use super::moment;
use super::output::Output;
use super::pins::Pins;

/// An open file with everything a command needs beside it.
pub struct Session {
    /// The file.
    pub store: Store,
    /// The site.
    pub site: Site,
    /// Its calendar.
    pub calendar: Calendar,
    /// What the reader reads.
    pub locale: Locale,
    /// Who asks.
    pub actor: Actor,
    /// When.
    pub now: Instant,
    /// The terminal session, so that one can take back one's own.
    pub name: String,
    /// Standard output.
    pub out: Output,
    /// The language asked for.
    pub asked: Option<Lang>,
    /// The receipt of this operation, where it was made before.
    pub prior: Option<Receipt>,
    /// Where PINs come from.
    pub pins: Pins,
    op: Option<String>,
    login: Login,
    sharers: Vec<String>,
}

/// Opens the file, runs a command on it, and says in words what went wrong.
pub fn with(global: &Global, command: impl FnOnce(&mut Session) -> Result<Exit>) -> std::result::Result<Exit, Said> {
    let mut session = Session::open(global)?;
    let exit =
        command(&mut session).and_then(|exit| session.out.finish().map(|()| exit)).map_err(|failure| match failure {
            Failure::Store(error) => Failure::Store(session.store.second_look(error)),
            failure => failure,
        });
    exit.map_err(|failure| failure.said(&session.locale, session.zone(), session.store.path()))
}

impl Session {
    /// Opens the file for whoever is at the keyboard.
    pub fn open(global: &Global) -> std::result::Result<Self, Said> {
        let path = global.database();
        let first = Locale::new(global.first_lang(), global.first_lang());
        let opened = Self::open_plain(global, &path);
        let (mut session, persons) = opened.map_err(|failure| failure.said(&first, Tz::UTC, &path))?;
        let identified = session.identify(&persons, global);
        identified.map_err(|failure| failure.said(&session.locale, session.zone(), &path))?;
        Ok(session)
    }

    fn open_plain(global: &Global, path: &Path) -> Result<(Self, Vec<Person>)> {
        let asked = global.lang()?;
        let store = Store::open(path)?;
        let (site, calendar) = (store.site()?.record, store.calendar()?);
        let (login, now) = (store.entrant(global.mode)?.unwrap_or_else(login::invoking), clock::now());
        let persons = store.persons_of(&login)?.into_iter().map(|held| held.record).collect();
        let prior = match &global.op {
            Some(op) => store.receipt(&operation(op, 0))?,
            None => None,
        };
        let session = Self {
            locale: Locale::new(asked.unwrap_or(site.language), site.language),
            actor: store.actor(&login, now)?,
            now,
            name: login::terminal_session(),
            out: Output::new(),
            pins: Pins { from_input: global.pin_stdin },
            op: global.op.clone(),
            sharers: Vec::new(),
            asked,
            store,
            site,
            calendar,
            prior,
            login,
        };
        Ok((session, persons))
    }

    /// Finds the person, and so the language: the one asked for, else the person's, else the site's.
    fn identify(&mut self, persons: &[Person], global: &Global) -> Result<()> {
        let person = match &global.as_person {
            Some(name) => Some(among(persons, name).ok_or_else(|| {
                let args = vec![("person", name.clone().into()), ("login", self.login.name.clone().into())];
                Failure::refused("cli-error-as", args)
            })?),
            None if persons.len() == 1 => persons.first(),
            None => None,
        };
        let Some(person) = person else {
            self.sharers = persons.iter().map(|person| person.name.clone()).collect();
            return Ok(());
        };
        let own = self.asked.or(person.language).or(global.configured_lang());
        self.locale = Locale::new(own.unwrap_or(self.site.language), self.site.language);
        self.actor = self.store.entered(person, &self.login, self.now)?;
        // In a file that may only be read nobody does anything, whoever they say they are.
        if self.actor.known_by == KnownBy::Name && self.store.is_writable() && self.store.pin(person.id)?.is_some() {
            self.prove()?;
        }
        Ok(())
    }

    /// Asks for the PIN of whoever this is; they are known by it from now on.
    pub fn prove(&mut self) -> Result<()> {
        let Some(person) = self.actor.person else { return Ok(()) };
        let prompt = self.locale.say_with("people-pin-ask", &[("name", self.actor.name.as_str().into())]);
        let pin = self.pins.ask(&prompt)?;
        // What was thought over while typing is not to look as if the clock had stood still.
        let now = clock::now();
        self.actor = self.store.prove(person, &pin, self.login.uid, &self.name, now)?.actor;
        self.now = now;
        Ok(())
    }

    /// Asks for the PIN of whoever countersigns, where they have one and have not just given it.
    pub fn prove_to_countersign(&mut self) -> Result<()> {
        let has = match self.actor.person {
            Some(person) => self.store.pin(person)?.is_some(),
            None => false,
        };
        if has && self.actor.known_by != KnownBy::Pin { self.prove() } else { Ok(()) }
    }

    /// The operation that this command was given, if it was.
    pub fn operation(&self) -> Option<OpId> {
        self.op.as_deref().map(|op| operation(op, 0))
    }

    /// The zone of the site's clocks now.
    pub fn zone(&self) -> Tz {
        self.calendar.zone_at(self.now)
    }

    /// The reader's language.
    pub fn lang(&self) -> Lang {
        self.locale.lang()
    }

    /// An instant for JSON.
    pub fn stamp(&self, at: Instant) -> String {
        moment::write(&self.calendar, at)
    }

    /// Makes a change under this command's operation.
    pub fn apply(&mut self, change: Change) -> Result<Receipt> {
        let mut receipts = self.apply_together(vec![change])?;
        receipts.pop().ok_or_else(|| Error::Damaged("a change without a receipt".to_owned()).into())
    }

    /// Makes several changes, all or none.
    pub fn apply_together(&mut self, changes: Vec<Change>) -> Result<Vec<Receipt>> {
        let envelopes = self.envelopes(changes);
        let made = match envelopes.as_slice() {
            [one] => self.store.apply(one).map(|receipt| vec![receipt]),
            several => self.store.apply_together(several),
        };
        made.map_err(|error| self.explain(error))
    }

    /// Makes several changes as one, all or none: they are taken back together.
    pub fn apply_as_one(&mut self, changes: Vec<Change>) -> Result<Vec<Receipt>> {
        let envelopes = self.envelopes(changes);
        self.store.apply_as_one(&envelopes).map_err(|error| self.explain(error))
    }

    fn envelopes(&self, changes: Vec<Change>) -> Vec<Envelope> {
        changes
            .into_iter()
            .enumerate()
            .map(|(n, change)| {
                let envelope = Envelope::new(&self.actor, &self.name, self.now, change);
                match &self.op {
                    Some(op) => Envelope { op: operation(op, n), ..envelope },
                    None => envelope,
                }
            })
            .collect()
    }

    /// Whoever may not, because the file does not know who they are, is told what to do about that.
    fn explain(&self, error: Error) -> Failure {
        let login = || ("login", self.login.name.clone().into());
        match &error {
            Error::Refused(why) if matches!(**why, Refusal::NotAllowed { .. }) && self.actor.person.is_none() => {
                if !self.sharers.is_empty() {
                    let names = self.locale.list(&self.sharers);
                    return Failure::refused("cli-error-shared", vec![login(), ("names", names.into())]);
                }
                let ask = self.store.who_may(Duty::SetPeople).unwrap_or_default();
                Failure::refused("cli-error-no-person", vec![login(), ("names", self.locale.list(&ask).into())])
            }
            _ => error.into(),
        }
    }

    /// Says that a change was made: in one line, or as JSON.
    pub fn made(&mut self, receipt: &Receipt, json: bool, what: String) -> Result<Exit> {
        self.made_several(receipt, json, vec![what])
    }

    /// Says that a change of several records was made: in a line each, or as JSON.
    pub fn made_several(&mut self, receipt: &Receipt, json: bool, what: Vec<String>) -> Result<Exit> {
        if json {
            let value = receipt_json(receipt);
            self.out.json(&value)?;
            return Ok(Exit::Done);
        }
        for what in what {
            let line = if receipt.repeated {
                self.locale.say_with("cli-saved-before", &[("what", what.into())])
            } else {
                what
            };
            self.out.line(line)?;
        }
        Ok(Exit::Done)
    }

    /// As [`Session::person`]; also one who left, where this very operation was made before.
    pub fn person_of_operation(&self, text: &str) -> Result<Person> {
        let made = self.prior.as_ref().and_then(|prior| prior.records.last().copied());
        let gone = match made {
            Some(id) => self.store.person(id)?.map(|held| held.record).filter(|person| person.archived),
            None => None,
        };
        gone.map_or_else(|| self.person(text), Ok)
    }

    /// The person meant by a name, a login or a number.
    pub fn person(&self, text: &str) -> Result<Person> {
        let all: Vec<Person> = self.store.people()?.into_iter().map(|held| held.record).collect();
        among(&all, text).cloned().ok_or_else(|| {
            let near =
                all.iter().filter(|person| person.name.contains(text)).map(|person| person.name.clone()).collect();
            Failure::unknown("person", text, near)
        })
    }
}

/// The one person with this name, login or number; nobody where several have it.
fn among<'a>(persons: &'a [Person], text: &str) -> Option<&'a Person> {
    let text = text.trim();
    let only = |fits: &dyn Fn(&Person) -> bool| {
        let mut found = persons.iter().filter(|person| fits(person));
        found.next().filter(|_| found.next().is_none())
    };
    only(&|person| person.name == text)
        .or_else(|| only(&|person| person.logins.iter().any(|login| login == text)))
        .or_else(|| only(&|person| person.id.to_string() == text))
        .or_else(|| only(&|person| person.name.to_lowercase() == text.to_lowercase()))
}

/// The identity of an operation that was named; a command that makes several changes numbers them.
pub fn operation(name: &str, n: usize) -> OpId {
    let mut hasher = Sha256::new();
    hasher.update(name.as_bytes());
    if n > 0 {
        hasher.update([0]);
        hasher.update(n.to_be_bytes());
    }
    let digest: [u8; 32] = hasher.finalize().into();
    let mut op = OpId::default();
    op.copy_from_slice(&digest[..16]);
    op
}

/// A receipt for machines.
pub fn receipt_json(receipt: &Receipt) -> Value {
    json!({
        "seq": receipt.seq,
        "first": receipt.first,
        "refs": receipt.refs,
        "records": receipt.records,
        "repeated": receipt.repeated,
    })
}
