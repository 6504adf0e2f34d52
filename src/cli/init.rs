//! `init`: a new site, useful at once.

use std::path::Path;

use chrono_tz::Tz;
use clap::Args;

use super::argument;
use super::failure::{Exit, Failure, Result, Said};
use super::global::Global;
use super::output::Output;
use super::pack::{Source, read};
use super::session::operation;
use super::share;
use crate::domain::actor::Actor;
use crate::domain::change::Change;
use crate::domain::founding::Founding;
use crate::domain::pack::{self, Pack};
use crate::domain::phrase::Lang;
use crate::domain::site;
use crate::host::clock;
use crate::host::login::{self, Login};
use crate::host::sharing::Sharing;
use crate::store::{Envelope, Error, Receipt, Store, acting};
use crate::text::locale::Locale;
use crate::transfer::pack::digest;

/// What to make. With `--lang`, the site's language; else the environment's.
#[derive(Debug, Clone, Default, Args)]
pub struct InitArgs {
    /// A pack to begin with: a built-in one's name, a TOML file or a folder; may be given several times
    #[arg(long = "pack", value_name = "NAME|FILE", default_value = "general")]
    packs: Vec<String>,
    /// What the site is called
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// The IANA zone of its clocks; else the box's
    #[arg(long, value_name = "ZONE")]
    tz: Option<String>,
    /// The Unix login of its first manager; else whoever runs this, also through sudo
    #[arg(long, value_name = "LOGIN")]
    manager: Option<String>,
    /// Share it with the members of a Unix group, each under a login of their own
    #[arg(long, value_name = "GROUP", conflicts_with = "service")]
    shared: Option<String>,
    /// Keep it under a service account, which people enter by a sudo rule or a forced command; needs root
    #[arg(long, value_name = "LOGIN")]
    service: Option<String>,
}

/// A site that was made.
pub struct Made {
    site: String,
    zone: Tz,
    manager: Login,
    receipt: Receipt,
    shared: Vec<String>,
}

/// Makes it and says so.
pub fn run(args: &InitArgs, global: &Global) -> std::result::Result<Exit, Said> {
    let path = global.database();
    let (lang, locale) = languages(global);
    let told = wanted(args, global, lang)
        .and_then(|wanted| make(args, &wanted, global, &locale))
        .and_then(|(made, packs)| tell(&path, lang, &made, &packs, &locale));
    told.map_err(|failure| failure.said(&locale, Tz::UTC, &path))
}

/// The site's language, and the one to speak meanwhile.
fn languages(global: &Global) -> (Lang, Locale) {
    let lang = global.first_lang();
    (lang, Locale::new(lang, lang))
}

/// What the arguments ask for.
fn wanted(args: &InitArgs, global: &Global, language: Lang) -> Result<Founding> {
    global.lang()?;
    let zone = match &args.tz {
        Some(text) => argument::zone(text)?,
        None => clock::zone().unwrap_or(Tz::UTC),
    };
    let name = args.name.clone().unwrap_or_else(|| Locale::new(language, language).say("cli-init-name"));
    Ok(Founding { name, language, zone, packs: args.packs.clone() })
}

/// Reads and checks everything first, so that a mistake leaves no file behind. Says nothing.
pub fn make(args: &InitArgs, wanted: &Founding, global: &Global, text: &Locale) -> Result<(Made, Vec<Pack>)> {
    wanted.check()?;
    let mut packs = Vec::new();
    for pack in &wanted.packs {
        with_needed(read(&Source::parse(pack))?, &mut packs)?;
    }
    let manager = match &args.manager {
        Some(name) => {
            login::named(name).unwrap_or_else(|| Login { name: name.clone(), full_name: name.clone(), uid: 0 })
        }
        None => login::invoking(),
    };
    let found = site::Change::Found {
        name: wanted.name.clone(),
        language: wanted.language,
        zone: wanted.zone,
        manager: manager.name.clone(),
        manager_name: manager.full_name.clone(),
    };
    let sharing = sharing(args)?;
    let path = global.database();
    share::fits(&sharing, &path)?;
    let mut store = empty(&path, global.op.is_some(), &sharing)?;
    let receipt = write(&mut store, global, found, &packs)?;
    let shared = share::told(&sharing, &path, text);
    Ok((Made { site: wanted.name.clone(), zone: wanted.zone, manager, receipt, shared }, packs))
}

/// Adds a pack, after the packs it builds on where they are not asked for before it.
fn with_needed(pack: Pack, packs: &mut Vec<Pack>) -> Result<()> {
    for code in &pack.about.needs {
        if packs.iter().all(|known| known.about.name != *code) {
            with_needed(read(&Source::BuiltIn(code.to_string()))?, packs)?;
        }
    }
    // The same pack twice is asked for once.
    if packs.iter().all(|known| known.about.name != pack.about.name) {
        packs.push(pack);
    }
    Ok(())
}

/// A file without a site: a new one, or one whose making was cut short. One with a site only answers an operation sent again.
fn empty(path: &Path, again: bool, sharing: &Sharing) -> Result<Store> {
    let there = match Store::create_for(path, sharing) {
        Ok(store) => return Ok(store),
        Err(Error::Exists(_)) => Store::open(path)?,
        Err(error) => return Err(error.into()),
    };
    match there.site() {
        Ok(_) if !again => Err(exists(path)),
        _ => Ok(there),
    }
}

/// Who shall use it.
fn sharing(args: &InitArgs) -> Result<Sharing> {
    let unknown = |id, name: &String| Failure::Sentence(Exit::Usage, id, vec![("name", name.clone().into())]);
    match (&args.shared, &args.service) {
        (Some(name), _) => Sharing::group(name).ok_or_else(|| unknown("doctor-init-no-group", name)),
        (None, Some(name)) => Sharing::service(name).ok_or_else(|| unknown("doctor-init-no-login", name)),
        (None, None) => Ok(Sharing::Private),
    }
}

fn exists(path: &Path) -> Failure {
    Failure::refused("cli-init-exists", vec![("path", path.display().to_string().into())])
}

fn write(store: &mut Store, global: &Global, found: site::Change, packs: &[Pack]) -> Result<Receipt> {
    let (now, session) = (clock::now(), login::terminal_session());
    let own = login::current();
    let envelope = |actor: &Actor, n: usize, change: Change| {
        let envelope = Envelope::new(actor, &session, now, change);
        match &global.op {
            Some(op) => Envelope { op: operation(op, n), ..envelope },
            None => envelope,
        }
    };
    let nobody = Actor::nobody(&own.name, own.uid);
    let receipt = store.apply(&envelope(&nobody, 0, Change::Site(found))).map_err(|error| match error {
        Error::Refused(_) => exists(store.path()),
        error => error.into(),
    })?;
    let Some(founder) = store.people()?.into_iter().next() else {
        return Err(Error::Damaged("a site without people".to_owned()).into());
    };
    // The content comes in under the manager's name, whoever sits at the keyboard.
    let manager = acting(&founder.record, own.uid);
    for (n, pack) in packs.iter().enumerate() {
        let install = pack::Change::Install { pack: Box::new(pack.clone()), digest: digest(pack) };
        store.apply(&envelope(&manager, n + 1, Change::Pack(install)))?;
    }
    Ok(receipt)
}

fn tell(path: &Path, lang: Lang, made: &Made, packs: &[Pack], locale: &Locale) -> Result<Exit> {
    let mut out = Output::new();
    let path = path.display().to_string();
    let said = [
        ("site", made.site.as_str().into()),
        ("path", path.as_str().into()),
        ("language", lang.tag().into()),
        ("zone", made.zone.name().into()),
    ];
    let done = locale.say_with("cli-init-done", &said);
    if made.receipt.repeated {
        out.line(locale.say_with("cli-saved-before", &[("what", done.into())]))?;
        out.finish()?;
        return Ok(Exit::Done);
    }
    out.line(done)?;
    let manager = [("name", made.manager.full_name.as_str().into()), ("login", made.manager.name.as_str().into())];
    out.line(locale.say_with("cli-init-manager", &manager))?;
    for pack in packs {
        let counts = [
            ("pack", pack.about.name.as_str().into()),
            ("templates", pack.forms.len().into()),
            ("schedules", pack.plans.len().into()),
            ("clauses", pack.clauses.len().into()),
        ];
        out.line(locale.say_with("cli-init-pack", &counts))?;
    }
    for line in &made.shared {
        out.line(line.as_str())?;
    }
    out.line(locale.say_with("cli-init-next", &[("path", path.into())]))?;
    out.finish()?;
    Ok(Exit::Done)
}
