//! `place add|edit|archive`: units, areas and assets.

use clap::{Args, ValueEnum};

use crate::cli::argument;
use crate::cli::failure::{Exit, Failure, Result};
use crate::cli::session::Session;
use crate::domain::change::Change;
use crate::domain::code::Code;
use crate::domain::content::{Content, Kept};
use crate::domain::noun::Noun;
use crate::domain::phrase::{Lang, Phrase};
use crate::domain::place::{self, Area, Asset, Place, Unit};
use crate::store::Held;

/// What kind of place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum What {
    /// A part of the organisation
    Unit,
    /// A place within the site
    Area,
    /// A thing that is checked
    Asset,
}

impl What {
    fn noun(self) -> Noun {
        match self {
            Self::Unit => Noun::Unit,
            Self::Area => Noun::Area,
            Self::Asset => Noun::Asset,
        }
    }
}

/// What it is.
#[derive(Debug, Args)]
pub struct SetArgs {
    /// Unit, area or asset
    #[arg(value_enum, value_name = "KIND")]
    what: What,
    /// Its code
    #[arg(value_name = "CODE")]
    code: String,
    /// What it is called, in the site's language or the one of --lang
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    /// What it is called in English
    #[arg(long, value_name = "TEXT")]
    en: Option<String>,
    /// What it is called in Chinese
    #[arg(long, value_name = "TEXT")]
    zh: Option<String>,
    /// The unit that answers for an area; `-` for none
    #[arg(long, value_name = "UNIT")]
    unit: Option<String>,
    /// The unit or area that it lies in; `-` for none
    #[arg(long, value_name = "CODE", allow_hyphen_values = true)]
    parent: Option<String>,
    /// The area where an asset stands; `-` for none
    #[arg(long, value_name = "AREA", allow_hyphen_values = true)]
    area: Option<String>,
    /// The receipt, for machines
    #[arg(long)]
    json: bool,
}

/// Which.
#[derive(Debug, Args)]
pub struct ArchiveArgs {
    /// Unit, area or asset
    #[arg(value_enum, value_name = "KIND")]
    what: What,
    /// Its code
    #[arg(value_name = "CODE")]
    code: String,
    /// The receipt, for machines
    #[arg(long)]
    json: bool,
}

/// Adds it.
pub fn add(args: &SetArgs, session: &mut Session) -> Result<Exit> {
    let code = argument::code(&args.code)?;
    let empty = || Phrase::default();
    let place = match args.what {
        What::Unit => Place::Unit(Unit { code, title: empty(), parent: None }),
        What::Area => Place::Area(Area::new(code, empty())),
        What::Asset => Place::Asset(Asset::new(code, empty())),
    };
    save(args, session, place, place::Change::Add, "cli-place-added")
}

/// Alters it: what is not named stays.
pub fn edit(args: &SetArgs, session: &mut Session) -> Result<Exit> {
    let code = argument::code(&args.code)?;
    let place = match args.what {
        What::Unit => Place::Unit(named(session.store.units()?, &code)?),
        What::Area => Place::Area(named(session.store.areas()?, &code)?),
        What::Asset => Place::Asset(named(session.store.assets()?, &code)?),
    };
    save(args, session, place, place::Change::Alter, "cli-place-changed")
}

/// Takes it out of use.
pub fn archive(args: &ArchiveArgs, session: &mut Session) -> Result<Exit> {
    let code = argument::code(&args.code)?;
    let change = place::Change::Archive { noun: args.what.noun(), code: code.clone() };
    let receipt = session.apply(Change::Place(change))?;
    let what = session.locale.say_with("cli-place-archived", &[("code", code.as_str().into())]);
    session.made(&receipt, args.json, what)
}

fn save(
    args: &SetArgs,
    session: &mut Session,
    place: Place,
    change: fn(Place) -> place::Change,
    said: &'static str,
) -> Result<Exit> {
    let place = written(args, session, place)?;
    let code = place.code().to_string();
    let receipt = session.apply(Change::Place(change(place)))?;
    let what = session.locale.say_with(said, &[("code", code.into())]);
    session.made(&receipt, args.json, what)
}

/// The place in use with this code.
fn named<T: Content>(list: Vec<Held<Kept<T>>>, code: &Code) -> Result<T> {
    let near = crate::store::near(code.as_str(), list.iter().map(|held| held.record.is.code().as_str()));
    let found = list.into_iter().find(|held| held.record.is.code() == code);
    found.map(|held| held.record.is).ok_or_else(|| Failure::unknown(T::NOUN.name(), code.as_str(), near))
}

/// The place with what the arguments say of it.
fn written(args: &SetArgs, session: &Session, place: Place) -> Result<Place> {
    let titles = [(session.lang(), &args.title), (Lang::En, &args.en), (Lang::ZhCn, &args.zh)];
    let titles: Vec<(Lang, String)> =
        titles.into_iter().filter_map(|(lang, title)| Some((lang, title.clone()?))).collect();
    let called = |title: &Phrase| title.revised(&titles, session.site.language);
    // `-` takes away what stands there.
    let set = |given: &Option<String>, now: Option<Code>| match given.as_deref() {
        None => Ok(now),
        Some("-") => Ok(None),
        Some(text) => argument::code(text).map(Some),
    };
    let misplaced = |flag: &'static str, given: &Option<String>| match given {
        Some(_) => Err(Failure::Sentence(Exit::Usage, "cli-place-misplaced", vec![("flag", flag.into())])),
        None => Ok(()),
    };
    Ok(match place {
        Place::Unit(unit) => {
            misplaced("--unit", &args.unit)?;
            misplaced("--area", &args.area)?;
            Place::Unit(Unit { title: called(&unit.title), parent: set(&args.parent, unit.parent)?, ..unit })
        }
        Place::Area(area) => {
            misplaced("--area", &args.area)?;
            let (unit, parent) = (set(&args.unit, area.unit)?, set(&args.parent, area.parent)?);
            Place::Area(Area { title: called(&area.title), unit, parent, ..area })
        }
        Place::Asset(asset) => {
            misplaced("--unit", &args.unit)?;
            misplaced("--parent", &args.parent)?;
            Place::Asset(Asset { title: called(&asset.title), area: set(&args.area, asset.area.clone())?, ..asset })
        }
    })
}
