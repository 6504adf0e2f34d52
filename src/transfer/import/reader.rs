//! One row on its way to a record: cells, joined to what is here. What is wrong with them is kept as faults.

use crate::domain::code::Code;
use crate::domain::content::Kept;
use crate::domain::finding::Severity;
use crate::domain::import::Kind;
use crate::domain::number::Quantity;
use crate::domain::people::Person;
use crate::domain::phrase::{Lang, Phrase};
use crate::domain::place::{Area, Asset};
use crate::domain::record::Id;
use crate::domain::round::{Round, State};
use crate::domain::time::{Clock, Date, Instant};
use crate::store::{Error, near};
use crate::text::guard::unguard;
use crate::transfer::digest::sha256;
use crate::transfer::table::{Kind as Holds, Moment, Problem, Reason, Row};

use super::desk::{Desk, Named, fold};
use super::fault::{Fault, Why};

/// One row on its way to a record.
pub(super) struct Reader<'r, 'd> {
    pub desk: &'r mut Desk<'d>,
    pub row: &'r Row<'r>,
    pub faults: Vec<Fault>,
    /// What the store answered, where it failed: the whole import ends with it.
    pub failed: Option<Error>,
}

/// Stands for what is said, to see what stands around it.
const MARK: &str = "\u{25ef}";

/// How bad a finding is, in the words people use.
pub(super) fn severities() -> Holds {
    Holds::choice(&[
        (
            "general",
            &[
                "minor",
                "low",
                "low risk",
                "moderate",
                "moderate risk",
                "medium",
                "normal",
                "一般",
                "一般隐患",
                "低",
                "中",
                "轻微",
            ],
        ),
        (
            "major",
            &["high", "high risk", "critical", "severe", "serious", "urgent", "重大", "重大隐患", "严重", "高", "较大"],
        ),
    ])
}

impl<'r, 'd> Reader<'r, 'd> {
    pub fn new(desk: &'r mut Desk<'d>, row: &'r Row<'r>) -> Self {
        let faults = row.problems.iter().cloned().map(Fault::Cell).collect();
        Self { desk, row, faults, failed: None }
    }

    /// Whether nothing is wrong so far.
    pub fn sound(&self) -> Option<()> {
        (self.faults.is_empty() && self.failed.is_none()).then_some(())
    }

    /// Something wrong with a field.
    pub fn fault(&mut self, field: &'static str, why: Why) {
        let text = self.row.stood(field).to_owned();
        self.faults.push(Fault::Sense { place: self.row.place.clone(), field, text, why });
    }

    /// Something that is needed and is not there.
    pub fn missing<T>(&mut self, field: &'static str) -> Option<T> {
        if self.faults.is_empty() {
            let (place, column) = (self.row.place.clone(), field.to_owned());
            self.faults.push(Fault::Cell(Problem { place, column, text: String::new(), reason: Reason::Missing }));
        }
        None
    }

    /// What the store answers; nothing where it failed, which ends the import.
    fn ask<T>(&mut self, answer: crate::store::Result<T>) -> Option<T> {
        match answer {
            Ok(answer) => Some(answer),
            Err(error) => {
                self.failed.get_or_insert(error);
                None
            }
        }
    }

    /// The words in a field.
    pub fn words(&self, field: &str) -> Option<String> {
        self.row.text(field).map(|cell| self.written(cell)).filter(|text| !text.is_empty())
    }

    /// What is known by a code in a field, as it stands.
    pub fn known(&self, field: &str) -> Option<String> {
        self.row.code(field).map(|cell| self.written(cell)).filter(|text| !text.is_empty())
    }

    /// What people wrote in a cell: without the guard that a list carries against spreadsheets that calculate; lines end as they
    /// do here; and what no text file and no workbook could hold is no text, or it could not be written out again.
    fn written(&self, cell: &str) -> String {
        let cell = if self.row.is_delimited() { unguard(cell) } else { cell };
        let lines = cell.replace("\r\n", "\n").replace('\r', "\n");
        let is_text = |c: &char| !matches!(c, '\u{fffe}' | '\u{ffff}') && (!c.is_control() || matches!(c, '\n' | '\t'));
        lines.chars().filter(is_text).collect::<String>().trim().to_owned()
    }

    /// Words or codes of several fields that are filled.
    pub fn joined(&self, fields: &[&str], between: &str) -> Option<String> {
        let parts: Vec<String> =
            fields.iter().filter_map(|field| self.words(field).or_else(|| self.known(field))).collect();
        (!parts.is_empty()).then(|| parts.join(between))
    }

    /// Several words in one cell.
    pub fn several(&self, field: &str) -> Vec<String> {
        let text = self.words(field).or_else(|| self.known(field)).unwrap_or_default();
        let parts = text.split([',', ';', '、', '，', '；', '|', '\n']).map(str::trim).filter(|part| !part.is_empty());
        parts.map(str::to_owned).collect()
    }

    /// The value of a choice.
    pub fn choice(&self, field: &str) -> Option<String> {
        self.row.choice(field).map(str::to_owned)
    }

    /// A number.
    pub fn number(&self, field: &str) -> Option<Quantity> {
        self.row.number(field)
    }

    /// The key in the source, else the natural one, else a digest of the row.
    pub fn key_or(&self, natural: impl FnOnce(&Self) -> Option<String>) -> String {
        let digest = || sha256(&self.row.cells().collect::<Vec<_>>().join("\u{1f}"));
        self.known("key").or_else(|| natural(self)).unwrap_or_else(digest)
    }

    /// The key in the source, else the natural one, told apart by number where several rows of the file share it.
    pub fn key_or_counted(&mut self, natural: &str) -> String {
        if let Some(key) = self.known("key") {
            return key;
        }
        let key: String = sha256(natural).chars().take(32).collect();
        let times = self.desk.counted.entry(key.clone()).or_default();
        *times += 1;
        if *times == 1 { key } else { format!("{key}#{times}") }
    }

    /// What it is called: one name for every language, or one for each.
    pub fn title(&mut self) -> Option<Phrase> {
        let (name, en, zh) = (self.words("name"), self.words("name_en"), self.words("name_zh"));
        if en.is_none() && zh.is_none() {
            return match name {
                Some(name) => Some(Phrase::plain(name)),
                None => self.missing("name"),
            };
        }
        let home = self.desk.scene.home;
        let mut title = Phrase::default();
        if let Some(name) = name {
            title.set(home, name);
        }
        for (lang, text) in [(Lang::En, en), (Lang::ZhCn, zh)] {
            if let Some(text) = text {
                title.set(lang, text);
            }
        }
        Some(title)
    }

    /// The code of an area: the one it has, where it came in before or was made by hand under this key; else one made of the key.
    pub fn area_code(&mut self, origin: &str, key: &str) -> Code {
        let desk = &mut *self.desk;
        let brought = desk.store.brought::<Kept<Area>>(origin);
        if let Some(brought) = self.ask(brought).flatten() {
            return brought.record.is.code;
        }
        if let Ok(code) = Code::parse(key) {
            let own = self.desk.store.area(&code);
            if let Some(area) = self.ask(own).flatten() {
                return area.code;
            }
        }
        self.fresh_code(key)
    }

    /// The code of an asset, likewise.
    pub fn asset_code(&mut self, origin: &str, key: &str) -> Code {
        let brought = self.desk.store.brought::<Kept<Asset>>(origin);
        if let Some(brought) = self.ask(brought).flatten() {
            return brought.record.is.code;
        }
        if let Ok(code) = Code::parse(key) {
            let known = self.desk.store.asset(&code);
            if let Some(asset) = self.ask(known).flatten() {
                return asset.code;
            }
        }
        self.fresh_code(key)
    }

    fn fresh_code(&mut self, key: &str) -> Code {
        let Desk { codes, store, .. } = &mut *self.desk;
        codes.of(key, |code| store.had_place(code).unwrap_or(true))
    }

    /// The area that a field names.
    pub fn area(&mut self, field: &'static str) -> Option<Code> {
        let text = self.known(field)?;
        let found = self.desk.area(&text);
        let found = self.ask(found)?;
        if found.is_none() {
            let near = self.desk.near_areas(&text);
            let near = self.ask(near)?;
            self.fault(field, Why::Unknown(near));
        }
        found
    }

    /// The asset that a field names.
    pub fn asset(&mut self, field: &'static str) -> Option<Code> {
        let text = self.known(field)?;
        let found = self.desk.asset(&text);
        let found = self.ask(found)?;
        if found.is_none() {
            self.fault(field, Why::Unknown(Vec::new()));
        }
        found
    }

    /// The unit that a field names.
    pub fn unit(&mut self, field: &'static str) -> Option<Code> {
        let text = self.known(field)?;
        let found = one_of(&self.desk.units, &text);
        self.or_unknown(field, &text, found)
    }

    /// The crew that a field names.
    pub fn crew(&mut self, field: &'static str) -> Option<Code> {
        let text = self.known(field)?;
        let found = one_of(&self.desk.crews, &text);
        self.or_unknown(field, &text, found)
    }

    /// The posts that a field names.
    pub fn posts(&mut self, field: &'static str) -> Vec<Code> {
        let texts = self.several(field);
        let found = |text: &String| {
            let found = one_of(&self.desk.posts, text);
            self.or_unknown(field, text, found)
        };
        texts.iter().filter_map(found).collect()
    }

    fn or_unknown(&mut self, field: &'static str, text: &str, found: Result<Code, Vec<String>>) -> Option<Code> {
        match found {
            Ok(code) => Some(code),
            Err(near) => {
                let (place, text) = (self.row.place.clone(), text.to_owned());
                self.faults.push(Fault::Sense { place, field, text, why: Why::Unknown(near) });
                None
            }
        }
    }

    /// The person that a field names.
    pub fn person(&mut self, field: &'static str) -> Option<Id> {
        let text = self.words(field)?;
        let found = self.persons(&text);
        match found.as_slice() {
            [one] => Some(*one),
            [] => {
                let names = self.desk.people.iter().map(|person| person.name.as_str());
                let near = near(&text, names);
                self.fault(field, Why::Unknown(near));
                None
            }
            _ => {
                self.fault(field, Why::Several);
                None
            }
        }
    }

    fn persons(&self, text: &str) -> Vec<Id> {
        let wanted = fold(text);
        let is = |name: &String| fold(name) == wanted;
        let people = self.desk.people.iter();
        let found =
            people.filter(|person| is(&person.name) || person.alias.iter().any(is) || person.logins.iter().any(is));
        found.map(|person| person.id).collect()
    }

    /// The persons that a cell names, and the names that nobody here has.
    pub fn team(&self, field: &str) -> (Vec<Id>, Option<String>) {
        let (mut team, mut unknown) = (Vec::new(), Vec::new());
        for name in self.several(field) {
            match self.persons(&name).as_slice() {
                [one] => team.push(*one),
                _ => unknown.push(name),
            }
        }
        (team, (!unknown.is_empty()).then(|| unknown.join(", ")))
    }

    /// Logins that nobody else has, here or in the file.
    pub fn free_logins(&mut self, origin: &str, name: &str, logins: &[String]) {
        for login in logins {
            // Someone made by hand and written out is that same someone.
            let same = |person: &&Person| {
                person.origin.as_deref() == Some(origin) || (person.origin.is_none() && person.name == name)
            };
            let others = self.desk.people.iter().filter(|person| !same(person));
            let taken = others.flat_map(|person| &person.logins).any(|known| known == login);
            let holder = self.desk.logins.entry(login.clone()).or_insert_with(|| origin.to_owned());
            if taken || holder != origin {
                self.fault("logins", Why::LoginTaken);
            }
        }
    }

    /// How bad; general where nothing is said.
    pub fn severity(&self, field: &str) -> Severity {
        self.choice(field).and_then(|name| Severity::parse(&name)).unwrap_or(Severity::General)
    }

    /// A time, on the site's clocks; the beginning of the day where only a date is given.
    pub fn moment(&self, field: &str) -> Option<Instant> {
        let calendar = &self.desk.scene.calendar;
        Some(match self.row.moment(field)? {
            Moment::Instant(at) => Instant(at.timestamp_millis()),
            Moment::Local(at) => calendar.instant(at.date(), Clock::of(at.time())),
            Moment::Day(date) => calendar.instant(date, Clock::MIDNIGHT),
        })
    }

    /// A time that is over, and its date; a fault where it is to come, or is missing.
    pub fn past(&mut self, field: &'static str) -> Option<(Instant, Date)> {
        match self.past_or_none(field) {
            None => self.missing(field),
            past => past,
        }
    }

    /// Now.
    pub fn now(&self) -> Instant {
        self.desk.scene.now
    }

    /// What stands for a field in brackets inside the text of another, where it does. It is no cell of its own that could be
    /// mended, so that it does not read as a date is no fault of the row.
    pub fn remark(&mut self, field: &str, text: &str) -> Option<String> {
        let whole = self.row.stood(text);
        let is_part =
            |part: &str| !part.trim().is_empty() && part.trim() != whole.trim() && whole.contains(part.trim());
        let mut remark = Some(self.row.stood(field)).filter(|stood| is_part(stood)).map(str::to_owned);
        self.faults.retain(|fault| match fault {
            Fault::Cell(Problem { text, reason: Reason::NotADate { .. }, .. }) if is_part(text) => {
                remark.get_or_insert_with(|| text.clone());
                false
            }
            _ => true,
        });
        remark
    }

    /// A time that is over, where one is given.
    pub fn past_or_none(&mut self, field: &'static str) -> Option<(Instant, Date)> {
        let at = self.moment(field)?;
        if at > self.desk.scene.now {
            self.fault(field, Why::Future);
        }
        Some((at, self.desk.scene.calendar.date(at)))
    }

    /// Whether two times lie on one date of the site.
    pub fn same_day(&self, one: Instant, other: Instant) -> bool {
        let calendar = &self.desk.scene.calendar;
        calendar.date(one) == calendar.date(other)
    }

    /// A time as part of a natural key: independent of how the file writes it.
    pub fn stood_moment(&self, field: &str) -> String {
        match self.row.moment(field) {
            Some(Moment::Instant(at)) => at.to_rfc3339(),
            Some(Moment::Local(at)) => at.format("%Y-%m-%dT%H:%M").to_string(),
            Some(Moment::Day(date)) => date.to_string(),
            None => String::new(),
        }
    }

    /// The inspection that found something: the one of the key that a field names, else the first of the place on that date.
    pub fn round_of(&mut self, field: &str, area: Option<&Code>, asset: Option<&Code>, date: Date) -> Option<Id> {
        let store = self.desk.store;
        let by_key = match self.known(field) {
            Some(key) => self.ask(store.brought::<Round>(&Kind::Inspections.origin(&key))).flatten(),
            None => None,
        };
        let by_key = by_key.map(|brought| brought.record).filter(|round| round.state != State::Void);
        let found = match by_key {
            Some(round) => Some(round.id),
            None => self.ask(store.past_rounds(area, asset, date))?.first().map(|round| round.id),
        };
        if found.is_none() {
            self.desk.unjoined += 1;
        }
        found
    }

    /// The checklist that stands for inspections of this source.
    pub fn template(&self) -> Code {
        self.desk.template.clone()
    }

    /// What an inspection is called whose source says of what sort it was; nothing where it says no more than an inspection
    /// that came in without a sort was called here. What was put around the sort when it came in is not put around it again.
    pub fn inspection_title(&self, said: &str) -> Option<Phrase> {
        let inner = |id: &str, arg: &str| {
            let around = self.desk.phrase(id, &[(arg, MARK.into())]);
            around.texts().find_map(|text| {
                let (before, after) = text.split_once(MARK)?;
                said.strip_prefix(before)?.strip_suffix(after).map(str::to_owned)
            })
        };
        if inner("import-form-title", "file").is_some() {
            return None;
        }
        let sort = inner("import-inspection-of", "sort").unwrap_or_else(|| said.to_owned());
        Some(self.desk.phrase("import-inspection-of", &[("sort", sort.into())]))
    }
}

/// The one that a cell means, else those that come close.
fn one_of(list: &[Named], text: &str) -> Result<Code, Vec<String>> {
    let found = list.iter().find(|named| named.is(text)).map(|named| named.code.clone());
    found.ok_or_else(|| near(text, list.iter().map(|named| named.code.as_str())))
}
