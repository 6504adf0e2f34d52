//! What an import would do, row by row: read, checked and compared with what is here. Nothing is written.

use std::collections::{HashMap, HashSet};

use chrono_tz::Tz;
use sha2::{Digest, Sha256};

use crate::domain::actor::Actor;
use crate::domain::code::Code;
use crate::domain::import::{Change, Kind, Tally};
use crate::domain::people::Person;
use crate::domain::place::Place as Placed;
use crate::domain::refusal::Refusal;
use crate::domain::template::{Form, FormKind, Section, TemplateState};
use crate::store::{Store, Trial, Would};
use crate::transfer::digest::{hex, sha256};
use crate::transfer::table::{MapError, Mapping, Options, Place, Row, Table, Writing};

use super::ask::{Ask, Duplicates};
use super::desk::{Desk, Scene, fold};
use super::fault::{Failed, Fault, Why};
use super::here::{by_hand, placed, retitled};
use super::kind::{self, Wanted};
use super::reader::Reader;

/// What an import would do.
#[derive(Debug)]
pub struct Plan {
    /// What the rows are.
    pub kind: Kind,
    /// What the files are called.
    pub name: String,
    /// What was read and how: the same again finishes what was begun.
    pub digest: String,
    /// The tables, with the columns that fields take.
    pub sheets: Vec<Sheet>,
    /// The rows without faults, in the order in which they are brought in.
    pub rows: Vec<Planned>,
    /// The rows with faults.
    pub bad: Vec<Bad>,
    /// Rows that are alike in every cell with one before them, and are left out.
    pub duplicates: Vec<Place>,
    /// Findings for which no inspection of the same place and date is here.
    pub unjoined: usize,
    /// Findings put right at a time that cannot be: they count as put right on the day they were found.
    pub undated: usize,
    /// The site's clocks, by which days are told.
    pub zone: Tz,
    /// The checklist that stands for inspections of this source, where it has to be made.
    pub form: Option<Box<Form>>,
}

/// One table.
#[derive(Debug)]
pub struct Sheet {
    /// The table.
    pub table: Table,
    /// Its columns and the fields they fill.
    pub mapping: Mapping,
    /// How it was written, as far as someone said.
    pub options: Options,
    /// How its values are written, as far as someone said.
    pub writing: Writing,
}

/// A row without faults.
#[derive(Debug, Clone)]
pub struct Planned {
    /// Where it stands.
    pub place: Place,
    /// What would become of it.
    pub does: Does,
    /// What it becomes.
    pub wanted: Wanted,
}

/// What would become of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Does {
    /// A record is made.
    Make,
    /// A record is altered.
    Alter,
    /// It is here already.
    Same,
    /// It is here, other than the file says, and someone here worked on it: it stays.
    Keep,
}

/// A row with faults.
#[derive(Debug, Clone)]
pub struct Bad {
    /// Its table.
    pub sheet: usize,
    /// Its record there.
    pub record: usize,
    /// What is wrong.
    pub faults: Vec<Fault>,
}

impl Plan {
    /// What would become of the rows.
    pub fn tally(&self) -> Tally {
        let count = |does| self.rows.iter().filter(|row| row.does == does).count() as i64;
        Tally {
            made: count(Does::Make),
            altered: count(Does::Alter),
            same: count(Does::Same),
            kept: count(Does::Keep),
            skipped: (self.bad.len() + self.duplicates.len()) as i64,
        }
    }

    /// How many rows there are.
    pub fn total(&self) -> usize {
        self.rows.len() + self.bad.len() + self.duplicates.len()
    }

    /// Whether anything would be written.
    pub fn is_idle(&self) -> bool {
        self.rows.iter().all(|row| matches!(row.does, Does::Same | Does::Keep))
    }

    /// How many findings or actions would be made that someone still has to put right.
    pub fn open(&self) -> usize {
        let is_open = |row: &&Planned| {
            row.does == Does::Make
                && match &row.wanted {
                    Wanted::Finding(past) => !past.work.closed,
                    Wanted::Action(past) => !past.work.closed && past.work.verified.is_none(),
                    _ => false,
                }
        };
        self.rows.iter().filter(is_open).count()
    }

    /// Every fault, in the order of the files.
    pub fn faults(&self) -> impl Iterator<Item = &Fault> {
        self.bad.iter().flat_map(|bad| &bad.faults)
    }

    /// The columns that nobody wanted.
    pub fn unwanted(&self) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        for name in self.sheets.iter().flat_map(|sheet| &sheet.mapping.unwanted) {
            if !names.contains(&name.as_str()) {
                names.push(name);
            }
        }
        names
    }
}

/// Reads and checks everything that is asked for, and compares it with what is here.
///
/// # Errors
/// Files that give no table, columns that do not give what is needed or read in two ways, and trouble with the database. Rows
/// with faults are no error: they stand in the plan.
pub fn plan(ask: &Ask, store: &Store, actor: &Actor, scene: &Scene) -> Result<Plan, Vec<Failed>> {
    let fields = kind::fields(ask.kind);
    let sheets = sheets(ask, scene, &fields)?;
    let form = form(ask, store).map_err(one)?;
    let mut planner = Planner {
        ask,
        desk: Desk::new(store, scene, form.0).map_err(one)?,
        trial: store.trial(actor, scene.now),
        rows: Vec::new(),
        bad: Vec::new(),
        duplicates: Vec::new(),
        cells: HashSet::new(),
        origins: HashMap::new(),
    };
    for (n, sheet) in sheets.iter().enumerate() {
        let reading = sheet
            .mapping
            .read(&sheet.table, &sheet.writing)
            .map_err(|errors| errors.into_iter().map(|error| Failed::Column(Box::new(error))).collect::<Vec<_>>())?;
        if ask.kind == Kind::Areas && sheet.mapping.column("parent").is_some() {
            for row in reading.rows() {
                planner.announce(&row);
            }
        }
        for (record, row) in reading.rows().enumerate() {
            planner.take(sheet, n, record, &row).map_err(one)?;
        }
    }
    let Planner { rows, bad, duplicates, desk, .. } = planner;
    let (unjoined, undated) = (desk.unjoined, desk.undated);
    let mut plan = Plan {
        zone: scene.calendar.zone_at(scene.now),
        kind: ask.kind,
        name: ask.name(),
        digest: digest(ask, &sheets),
        sheets,
        rows,
        bad,
        duplicates,
        unjoined,
        undated,
        form: form.1,
    };
    if ask.kind == Kind::Areas {
        order(&mut plan);
    }
    Ok(plan)
}

fn one(error: impl Into<Failed>) -> Vec<Failed> {
    vec![error.into()]
}

fn sheets(ask: &Ask, scene: &Scene, fields: &[crate::transfer::table::Field]) -> Result<Vec<Sheet>, Vec<Failed>> {
    let zone = scene.calendar.zone_at(scene.now);
    let (mut sheets, mut failed) = (Vec::new(), Vec::new());
    for input in &ask.inputs {
        let mut options = Options { known: crate::transfer::table::Field::names(fields), ..ask.options.clone() };
        let mut writing = Writing { dates: ask.dates, decimal: ask.decimal, zone };
        if let Some(profile) = &ask.profile {
            profile.apply(&mut options, &mut writing);
        }
        let table = match Table::read(&input.name, input.bytes.clone(), &options) {
            Ok(table) => table,
            Err(error) => {
                failed.push(Failed::Table(Box::new(error)));
                continue;
            }
        };
        let names: Vec<&str> = table.names().collect();
        let pairs = match &ask.profile {
            Some(profile) => profile.pairs(&names, &ask.mapping),
            None => ask.mapping.clone(),
        };
        match Mapping::propose(fields, &table, &pairs) {
            Ok(mapping) if !kind::is_named(ask.kind, &mapping) => {
                let columns = mapping.unwanted;
                failed.push(Failed::Map(Box::new(MapError::Needed { fields: vec!["name".to_owned()], columns })));
            }
            Ok(mapping) => sheets.push(Sheet { table, mapping, options, writing }),
            Err(errors) => failed.extend(errors.into_iter().map(|error| Failed::Map(Box::new(error)))),
        }
    }
    if failed.is_empty() { Ok(sheets) } else { Err(failed) }
}

/// What was read and how, as one number.
fn digest(ask: &Ask, sheets: &[Sheet]) -> String {
    let mut hasher = Sha256::new();
    let mut part = |text: &[u8]| {
        hasher.update((text.len() as u64).to_be_bytes());
        hasher.update(text);
    };
    part(ask.kind.name().as_bytes());
    for (input, sheet) in ask.inputs.iter().zip(sheets) {
        part(&input.bytes);
        part(format!("{:?} {:?} {:?}", sheet.mapping.pairs(), sheet.writing, sheet.options).as_bytes());
    }
    part(format!("{:?} {}", ask.duplicates, ask.overwrite).as_bytes());
    hex(&hasher.finalize())
}

/// The code of the checklist that stands for inspections of a source, and its form where it has to be made.
fn form(ask: &Ask, store: &Store) -> crate::store::Result<(Code, Option<Box<Form>>)> {
    let name = ask.inputs.first().map_or("-", |input| input.name.as_str());
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let mut code = Code::from_title(&format!("from-{stem}"), "from-file");
    if ask.kind != Kind::Inspections {
        return Ok((code, None));
    }
    let mut known = store.newest_version(&code)?;
    if known.as_ref().is_some_and(|known| known.state != TemplateState::Archived) {
        // Somebody's own checklist is called so.
        code = Code::from_title(&format!("from-{}", sha256(name)), "from-file");
        known = store.newest_version(&code)?;
    }
    if known.is_some_and(|known| known.state == TemplateState::Archived) {
        return Ok((code, None));
    }
    let phrase = |id: &str| {
        let texts = crate::domain::phrase::Lang::ALL.map(|lang| {
            let locale = crate::text::locale::Locale::new(lang, lang);
            (lang, locale.say_with(id, &[("file", name.into())]))
        });
        crate::domain::phrase::Phrase::of(texts.iter().map(|(lang, text)| (*lang, text.as_str())))
    };
    let key = Code::from_title("result", "result");
    let line = crate::domain::item::Item::plain(key, crate::domain::item::Kind::Check, phrase("import-form-line"));
    let sections = vec![Section { title: crate::domain::phrase::Phrase::default(), items: vec![line] }];
    let form = Form { kind: FormKind::Inspection, ..Form::plain(code.clone(), phrase("import-form-title"), sections) };
    Ok((code, Some(Box::new(form))))
}

struct Planner<'a> {
    ask: &'a Ask,
    desk: Desk<'a>,
    trial: Trial<'a>,
    rows: Vec<Planned>,
    bad: Vec<Bad>,
    duplicates: Vec<Place>,
    /// Digests of the rows so far.
    cells: HashSet<[u8; 32]>,
    /// The rows so far by what they are known by.
    origins: HashMap<String, usize>,
}

impl Planner<'_> {
    /// Makes an area of the file known to rows before it.
    fn announce(&mut self, row: &Row<'_>) {
        let mut reader = Reader::new(&mut self.desk, row);
        let Some(title) = reader.title() else { return };
        let key =
            reader.key_or(|row| row.words("name").or_else(|| row.words("name_en")).or_else(|| row.words("name_zh")));
        let code = reader.area_code(&Kind::Areas.origin(&key), &key);
        for text in title.texts() {
            self.desk.coming.entry(fold(text)).or_insert_with(|| code.clone());
        }
        // A key means more than a name that happens to be alike.
        self.desk.coming.insert(fold(&key), code);
    }

    fn take(&mut self, sheet: &Sheet, n: usize, record: usize, row: &Row<'_>) -> Result<(), Failed> {
        let is_new = self.cells.insert(cells(row));
        if !is_new && self.ask.duplicates == Duplicates::First {
            self.duplicates.push(row.place.clone());
            return Ok(());
        }
        let mut reader = Reader::new(&mut self.desk, row);
        let wanted = kind::read(self.ask.kind, &mut reader);
        let key = reader.known("key");
        if let Some(error) = reader.failed {
            return Err(error.into());
        }
        let mut faults = reader.faults;
        let Some(wanted) = wanted.filter(|_| faults.is_empty()) else {
            self.bad.push(Bad { sheet: n, record, faults });
            return Ok(());
        };
        if let Some(&before) = self.origins.get(wanted.origin()) {
            let before = &self.rows[before];
            if before.wanted == wanted {
                self.duplicates.push(row.place.clone());
                return Ok(());
            }
            let (place, text) = (row.place.clone(), key.unwrap_or_default());
            let why = Why::SameKey { other: before.place.clone() };
            self.bad.push(Bad { sheet: n, record, faults: vec![Fault::Sense { place, field: "key", text, why }] });
            return Ok(());
        }
        let mut planned = Planned { place: row.place.clone(), does: Does::Make, wanted };
        if let Some(fault) = self.compare(sheet, key.as_deref(), &mut planned)? {
            faults.push(fault);
            self.bad.push(Bad { sheet: n, record, faults });
            return Ok(());
        }
        self.origins.insert(planned.wanted.origin().to_owned(), self.rows.len());
        self.rows.push(planned);
        Ok(())
    }

    /// Says what would become of a row; what the file does not say of a record that is here stays as it is.
    fn compare(&mut self, sheet: &Sheet, key: Option<&str>, planned: &mut Planned) -> Result<Option<Fault>, Failed> {
        let store = self.desk.store;
        let home = self.desk.scene.home;
        let has = |field: &str| sheet.mapping.column(field).is_some();
        let overwrite = self.ask.overwrite;
        planned.does = match &mut planned.wanted {
            Wanted::Area(area) => {
                let Some((before, untouched)) = placed(store, area)? else { return Ok(None) };
                area.title = retitled(&before.title, area, home, &has);
                area.unit = if has("unit") { area.unit.take() } else { before.unit.clone() };
                area.parent = if has("parent") { area.parent.take() } else { before.parent.clone() };
                let noted = ["note", "address", "city", "phone"].into_iter().any(has);
                area.note = if noted { area.note.take() } else { before.note.clone() };
                let origin = std::mem::replace(&mut area.origin, before.origin.clone());
                let does = does(*area == before, untouched || overwrite);
                area.origin = before.origin.clone().or(origin);
                does
            }
            Wanted::Asset(asset) => {
                let Some((before, untouched)) = placed(store, asset)? else { return Ok(None) };
                asset.title = retitled(&before.title, asset, home, &has);
                asset.area = if has("area") { asset.area.take() } else { before.area.clone() };
                let noted = ["note", "model", "serial"].into_iter().any(has);
                asset.note = if noted { asset.note.take() } else { before.note.clone() };
                let origin = std::mem::replace(&mut asset.origin, before.origin.clone());
                let does = does(*asset == before, untouched || overwrite);
                asset.origin = before.origin.clone().or(origin);
                does
            }
            Wanted::Person(new) => {
                if let Some(known) = by_hand(&self.desk.people, &new.origin, &new.fields.name, &new.logins) {
                    let same = known.role == new.role && known.name == new.fields.name;
                    planned.does = if same { Does::Same } else { Does::Keep };
                    return Ok(None);
                }
                if let Some(before) = store.brought::<Person>(&new.origin)?.filter(|before| !before.record.archived) {
                    let before = before.record;
                    new.role = if has("role") { new.role } else { before.role };
                    new.logins = if has("logins") { std::mem::take(&mut new.logins) } else { before.logins };
                    new.fields.alias = if has("alias") { new.fields.alias.take() } else { before.alias };
                    new.fields.posts = if has("posts") { std::mem::take(&mut new.fields.posts) } else { before.posts };
                    new.fields.crew = if has("crew") { new.fields.crew.take() } else { before.crew };
                }
                return self.tried(planned);
            }
            _ => {
                let noun = match self.ask.kind {
                    Kind::Inspections => crate::domain::noun::Noun::Round,
                    Kind::Findings => crate::domain::noun::Noun::Finding,
                    _ => crate::domain::noun::Noun::Action,
                };
                if let Some(key) = key
                    && store.has_reference(noun, key)?
                {
                    // It was made here and written out: what is here holds.
                    Does::Same
                } else {
                    return self.tried(planned);
                }
            }
        };
        Ok(None)
    }

    /// Tries a row by the rules that it will be written by.
    fn tried(&mut self, planned: &mut Planned) -> Result<Option<Fault>, Failed> {
        let Some(change) = change(&planned.wanted) else { return Ok(None) };
        match self.trial.would(&change)? {
            Ok(would) => {
                planned.does = match would {
                    Would::Make => Does::Make,
                    Would::Alter => Does::Alter,
                    Would::Same => Does::Same,
                    Would::Keep => Does::Keep,
                };
                Ok(None)
            }
            Err(refusal) => Ok(Some(refused(&planned.place, &refusal))),
        }
    }
}

/// The change that brings a row of people or history in; none for places, which have changes of their own.
pub(super) fn change(wanted: &Wanted) -> Option<Change> {
    match wanted {
        Wanted::Area(_) | Wanted::Asset(_) => None,
        Wanted::Person(new) => Some(Change::Person(new.clone())),
        Wanted::Round(past) => Some(Change::Round(past.clone())),
        Wanted::Finding(past) => Some(Change::Finding(past.clone())),
        Wanted::Action(past) => Some(Change::Action(past.clone())),
    }
}

/// A place as the door for places takes it.
pub(super) fn place(wanted: &Wanted) -> Option<Placed> {
    match wanted {
        Wanted::Area(area) => Some(Placed::Area(area.clone())),
        Wanted::Asset(asset) => Some(Placed::Asset(asset.clone())),
        _ => None,
    }
}

/// What the rules have against a row, as a fault of it.
fn refused(place: &Place, refusal: &Refusal) -> Fault {
    let (field, text, why) = match refusal {
        Refusal::Separation { .. } => ("verified_by", String::new(), Why::Separation),
        Refusal::Taken { code, .. } => ("logins", code.clone(), Why::LoginTaken),
        Refusal::Unknown { given, near, .. } => ("key", given.clone(), Why::Unknown(near.clone())),
        Refusal::Invalid { field, .. } => (*field, String::new(), Why::Order),
        _ => ("key", String::new(), Why::Closed),
    };
    Fault::Sense { place: place.clone(), field, text, why }
}

fn does(same: bool, may_alter: bool) -> Does {
    match (same, may_alter) {
        (true, _) => Does::Same,
        (false, true) => Does::Alter,
        (false, false) => Does::Keep,
    }
}

/// Puts areas behind those they lie in, and names circles.
fn order(plan: &mut Plan) {
    let mut missing: HashSet<Code> = plan.rows.iter().filter(|row| row.does == Does::Make).filter_map(code).collect();
    let mut waiting = std::mem::take(&mut plan.rows);
    loop {
        let before = waiting.len();
        let mut later = Vec::new();
        for row in waiting {
            let parent = if let Wanted::Area(area) = &row.wanted { area.parent.as_ref() } else { None };
            if parent.is_some_and(|parent| missing.contains(parent)) {
                later.push(row);
            } else {
                if let Some(code) = code(&row) {
                    missing.remove(&code);
                }
                plan.rows.push(row);
            }
        }
        if later.is_empty() || later.len() == before {
            plan.bad.extend(later.into_iter().map(|row| circle(&plan.sheets, &row)));
            return;
        }
        waiting = later;
    }
}

fn code(row: &Planned) -> Option<Code> {
    if let Wanted::Area(area) = &row.wanted { Some(area.code.clone()) } else { None }
}

fn circle(sheets: &[Sheet], row: &Planned) -> Bad {
    let sheet = sheets.iter().position(|sheet| sheet.table.place(0).file == row.place.file).unwrap_or_default();
    let table = &sheets[sheet].table;
    let record = (0..table.len()).find(|record| table.place(*record).line == row.place.line).unwrap_or_default();
    let (place, field, text) = (row.place.clone(), "parent", String::new());
    Bad { sheet, record, faults: vec![Fault::Sense { place, field, text, why: Why::Circle }] }
}

/// The cells of a row, as one number.
fn cells(row: &Row<'_>) -> [u8; 32] {
    let mut hasher = Sha256::new();
    for cell in row.cells() {
        hasher.update((cell.len() as u64).to_be_bytes());
        hasher.update(cell);
    }
    hasher.finalize().into()
}
