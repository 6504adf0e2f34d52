//! `import KIND FILE...`: a preview, a question where someone stands at a terminal, and the rows.

use std::io::{IsTerminal, Write, stderr, stdin};
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::args::BringArgs;
use super::preview;
use crate::cli::failure::{Exit, Failure, Result};
use crate::cli::global::Global;
use crate::cli::session::Session;
use crate::domain::import::Kind;
use crate::domain::refusal::Refusal;
use crate::host::{clock, terminal};
use crate::text::safe::Safe;
use crate::transfer::import::{
    Applied, Ask, Failed, Hand, Input, Plan, Scene, apply, plan, preview as transfer_preview, rejects,
};
use crate::transfer::table::{Profile, ProfileError};

/// The most problems that are listed.
const LISTED: usize = 20;

/// Brings files in, or says what would become of them.
pub fn run(kind: Kind, args: &BringArgs, session: &mut Session, global: &Global) -> Result<Exit> {
    if !session.actor.may(kind.duty()) && !args.dry_run {
        let who = session.store.who_may(kind.duty())?;
        return Err(Refusal::of_duty(&session.actor, kind.duty(), who).into());
    }
    let inputs = args.files.iter().map(|path| input(path.as_path())).collect::<Result<Vec<_>>>()?;
    let mut ask = Ask::new(kind, inputs);
    args.fill(&mut ask)?;
    if let Some(name) = &args.profile {
        ask.profile =
            Some(Profile::load(&profile_at(name, session, global)?).map_err(|e| profile_failed(&e, session))?);
    }
    let begun = clock::now();
    let scene = Scene::of(&session.store, session.now)?;
    let plan = plan::plan(&ask, &session.store, &session.actor, &scene).map_err(|failed| several(&failed, session))?;
    if let (Some(name), Some(sheet)) = (&args.save_profile, plan.sheets.first()) {
        let path = profile_at(name, session, global)?;
        std::fs::create_dir_all(path.parent().unwrap_or(Path::new("."))).map_err(Failure::writing(&path))?;
        let profile = Profile::of(&sheet.mapping, &sheet.options, &sheet.writing);
        profile.save(&path).map_err(|error| profile_failed(&error, session))?;
    }
    let blocked = !plan.bad.is_empty() && !args.skip_bad;
    let asks = terminal::is_interactive() && !args.yes && !args.json;
    if args.dry_run || blocked || asks {
        show(&plan, args, session)?;
    }
    if args.dry_run {
        if !args.json {
            let only = session.locale.say("cli-dry-run");
            session.out.line(only)?;
        }
        return Ok(if blocked { Exit::Refused } else { Exit::Done });
    }
    if blocked {
        let n = plan.bad.len();
        return Err(Failure::refused("import-error-bad", vec![("n", n.into())]));
    }
    if asks && !plan.is_idle() && !agreed(session)? {
        return Ok(Exit::Done);
    }
    let rejected = if args.skip_bad { reject(&plan, args, session, global)? } else { Vec::new() };
    let applied = carry_out(&plan, session)?;
    tell(&plan, applied.as_ref(), &rejected, begun.0, args, session)
}

/// One file, or standard input.
fn input(path: &Path) -> Result<Input> {
    if path.as_os_str() == "-" {
        return Ok(Input::piped(stdin().lock())?);
    }
    Ok(Input::open(path)?)
}

fn show(plan: &Plan, args: &BringArgs, session: &mut Session) -> Result<()> {
    if args.json {
        let value = preview::json(plan, &session.locale);
        return session.out.json(&value);
    }
    for line in preview::lines(plan, &session.locale, LISTED) {
        session.out.line(line)?;
    }
    session.out.finish()
}

/// Asks whether to go on.
fn agreed(session: &Session) -> Result<bool> {
    let failed = |error| Failure::Output(PathBuf::from("-"), error);
    let question = Safe::from(session.locale.say("import-ask"));
    write!(stderr(), "{question} ").map_err(failed)?;
    let mut line = String::new();
    stdin().read_line(&mut line).map_err(failed)?;
    Ok(matches!(line.trim().to_lowercase().as_str(), "y" | "yes" | "是" | "好" | "ｙ"))
}

fn carry_out(plan: &Plan, session: &mut Session) -> Result<Option<Applied>> {
    let op = session.operation();
    let hand = Hand { actor: session.actor.clone(), session: session.name.clone(), at: session.now, op };
    let is_shown = stderr().is_terminal();
    let locale = &session.locale;
    let mut told = 0;
    let mut tick = |done: usize, total: usize| {
        // Every hundredth part is enough to see that it goes on.
        let part = (done * 100).checked_div(total).unwrap_or(100);
        if is_shown && part != told {
            told = part;
            let line = locale.say_with("import-progress", &[("done", done.into()), ("total", total.into())]);
            let _ = write!(stderr(), "\r{}", Safe::from(line));
        }
        true
    };
    let applied = apply::apply(plan, &mut session.store, &hand, &mut tick);
    if is_shown {
        let _ = write!(stderr(), "\r\u{1b}[K");
    }
    applied.map_err(|failed| several(&[failed], session))
}

/// Writes the rows that were left out, each file's beside it.
fn reject(plan: &Plan, args: &BringArgs, session: &Session, global: &Global) -> Result<Vec<PathBuf>> {
    let mut written = Vec::new();
    for (sheet, file) in args.files.iter().enumerate() {
        let Some(bytes) = rejects::rejects(plan, sheet, &session.locale) else { continue };
        let mut name = if file.as_os_str() == "-" { "stdin".into() } else { file.clone().into_os_string() };
        name.push(".rejects.csv");
        let wanted = PathBuf::from(name);
        let path = global.mode.beside(session.store.path(), &wanted);
        let path = path.ok_or_else(|| crate::cli::service::refused(&wanted))?;
        std::fs::write(&path, bytes).map_err(Failure::writing(&path))?;
        written.push(path);
    }
    Ok(written)
}

fn tell(
    plan: &Plan,
    applied: Option<&Applied>,
    rejected: &[PathBuf],
    begun: i64,
    args: &BringArgs,
    session: &mut Session,
) -> Result<Exit> {
    let millis = clock::now().0 - begun;
    if args.json {
        let mut value = preview::json(plan, &session.locale);
        if let (Value::Object(map), Some(applied)) = (&mut value, applied) {
            let import = &applied.import;
            map.insert("import".to_owned(), json!(import.reference()));
            map.insert("first".to_owned(), json!(applied.entries.0));
            map.insert("seq".to_owned(), json!(applied.entries.1));
            map.insert("made".to_owned(), json!(import.made));
            map.insert("altered".to_owned(), json!(import.altered));
            map.insert("same".to_owned(), json!(import.same));
            map.insert("milliseconds".to_owned(), json!(millis));
            let files: Vec<String> = rejected.iter().map(|path| path.display().to_string()).collect();
            map.insert("rejects".to_owned(), json!(files));
        }
        session.out.json(&value)?;
        return Ok(Exit::Done);
    }
    let locale = &session.locale;
    let mut lines = Vec::new();
    match applied {
        None => lines.push(locale.say_with("import-nothing", &[("n", plan.rows.len().into())])),
        Some(applied) => {
            let told = transfer_preview::receipt(applied, locale);
            let seconds = format!("{}.{}", millis / 1000, millis % 1000 / 100);
            let (first, last) = applied.entries;
            let args =
                [("seconds", seconds.into()), ("first", first.to_string().into()), ("last", last.to_string().into())];
            let entries = locale.say_with("import-entries", &args);
            lines.extend(told.iter().take(1).cloned().chain([entries]).chain(told.iter().skip(1).cloned()));
        }
    }
    for path in rejected {
        lines.push(locale.say_with("import-rejects", &[("path", path.display().to_string().into())]));
    }
    for line in lines {
        session.out.line(line)?;
    }
    Ok(Exit::Done)
}

/// Where a mapping of this name is kept: with the state of whoever asks, as drafts are.
fn profile_at(name: &str, session: &Session, global: &Global) -> Result<PathBuf> {
    let good = !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'));
    let folder = global.mode.state(session.store.path()).filter(|_| good);
    let folder = folder.ok_or_else(|| {
        Failure::Sentence(Exit::Usage, "import-error-profile", vec![("given", name.to_owned().into())])
    })?;
    Ok(folder.join("profiles").join(format!("{name}.toml")))
}

fn profile_failed(error: &ProfileError, session: &Session) -> Failure {
    Failure::Lines(Exit::Refused, vec![prefixed(session, error.said(&session.locale))])
}

/// Everything that stood in the way, a line each.
pub(super) fn several(failed: &[Failed], session: &Session) -> Failure {
    let path: &Path = session.store.path();
    let lines = failed.iter().map(|failed| prefixed(session, failed.said(&session.locale, session.zone(), path)));
    let trouble = failed
        .iter()
        .any(|failed| matches!(failed, Failed::Store(error) if !matches!(error, crate::store::Error::Refused(_))));
    Failure::Lines(if trouble { Exit::Trouble } else { Exit::Refused }, lines.collect())
}

fn prefixed(session: &Session, what: String) -> String {
    session.locale.say_with("cli-error", &[("what", what.into())])
}
