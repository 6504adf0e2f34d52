//! `template import`: put the checklists of a file in force.

use std::path::PathBuf;

use clap::Args;

use crate::cli::failure::{Exit, Failure, Result};
use crate::cli::session::Session;
use crate::cli::{argument, mistake};
use crate::domain::change::Change;
use crate::domain::code::Code;
use crate::domain::noun::Noun;
use crate::domain::pack::{About, Names, Pack, Table as PackTable, check_beside};
use crate::domain::phrase::Phrase;
use crate::domain::template::{self, Form};
use crate::store::Store;
use crate::transfer::{checklist, file};

/// What to bring in.
#[derive(Debug, Args)]
pub struct ImportArgs {
    /// Markdown, JSON, YAML or TOML
    #[arg(value_name = "FILE")]
    path: PathBuf,
    /// The code to give it, where the file holds one checklist
    #[arg(long, value_name = "CODE")]
    code: Option<String>,
    /// Only say what would come in
    #[arg(long)]
    dry_run: bool,
    /// The receipt, for machines
    #[arg(long)]
    json: bool,
}

/// Brings it in.
pub fn run(args: &ImportArgs, session: &mut Session) -> Result<Exit> {
    let bytes = file::read(&args.path, checklist::MOST as u64)?;
    let name = args.path.file_name().unwrap_or(args.path.as_os_str()).to_string_lossy();
    let mut forms = checklist::read(&name, &bytes).map_err(|error| Failure::Form(args.path.clone(), error))?;
    if let Some(code) = &args.code {
        let code = argument::code(code)?;
        match forms.as_mut_slice() {
            [one] => one.code = code,
            several => {
                let args = vec![("n", several.len().into())];
                return Err(Failure::Sentence(Exit::Usage, "cli-template-several", args));
            }
        }
    }
    sound(args, &forms, session)?;
    let before = versions(&forms, &session.store)?;
    if args.dry_run {
        for form in &forms {
            let line = format!("{} · {}", form.code, read(form, session));
            session.out.line(line)?;
        }
        let only = session.locale.say("cli-dry-run");
        session.out.line(only)?;
        return Ok(Exit::Done);
    }
    let receipt = session.apply(Change::Template(template::Change::Publish(forms.clone())))?;
    let after = versions(&forms, &session.store)?;
    let said: Vec<String> = forms
        .iter()
        .zip(before.iter().zip(&after))
        .map(|(form, (before, after))| {
            let id = if before == after { "cli-template-same" } else { "cli-template-published" };
            let version = (*after).unwrap_or_default();
            let line = session.locale.say_with(id, &[("code", form.code.as_str().into()), ("version", version.into())]);
            format!("{line} · {}", read(form, session))
        })
        .collect();
    session.made_several(&receipt, args.json, said)
}

/// `冷柜巡检 · 12 lines`.
fn read(form: &Form, session: &Session) -> String {
    let lines = session.locale.say_with("cli-template-lines", &[("n", form.items().count().into())]);
    format!("{} · {lines}", session.locale.phrase(&form.title))
}

/// The versions in force before or after.
fn versions(forms: &[Form], store: &Store) -> Result<Vec<Option<i64>>> {
    let listed = store.templates()?;
    let version = |code: &Code| listed.iter().find(|l| l.template.code == *code).map(|l| l.template.version);
    Ok(forms.iter().map(|form| version(&form.code)).collect())
}

/// Checklists must make sense, and refer only to what the site has.
fn sound(args: &ImportArgs, forms: &[Form], session: &Session) -> Result<()> {
    let Some(first) = forms.first() else { return Ok(()) };
    let about = About {
        name: first.code.clone(),
        version: "1".to_owned(),
        title: Phrase::plain("-"),
        languages: Vec::new(),
        needs: Vec::new(),
    };
    let pack = Pack { forms: forms.to_vec(), ..Pack::empty(about) };
    let mut problems = check_beside(&pack, &names(&session.store)?);
    problems.retain(|problem| problem.at.table == PackTable::Template);
    if problems.is_empty() {
        return Ok(());
    }
    Err(Failure::Lines(Exit::Refused, mistake::problems(&session.locale, &args.path, &problems)))
}

fn names(store: &Store) -> Result<Names> {
    let mut names = Names::default();
    names.extend(Noun::Unit, store.units()?.iter().map(|held| &held.record.is.code));
    names.extend(Noun::Area, store.areas()?.iter().map(|held| &held.record.is.code));
    names.extend(Noun::Asset, store.assets()?.iter().map(|held| &held.record.is.code));
    names.extend(Noun::Post, store.posts()?.iter().map(|held| &held.record.is.code));
    let book = store.book()?;
    names.extend(Noun::Chapter, book.chapters.iter().map(|(chapter, _)| &chapter.code));
    names.extend(Noun::Clause, book.chapters.iter().flat_map(|(_, clauses)| clauses).map(|clause| &clause.code));
    names.extend(Noun::Template, store.templates()?.iter().map(|listed| &listed.template.code));
    Ok(names)
}
