//! `rules list`: the clauses by chapter, or the subjects and the clauses that settle them.

use clap::Args;
use serde_json::{Value, json};

use crate::cli::failure::{Exit, Result};
use crate::cli::session::Session;
use crate::cli::table::Table;
use crate::domain::book::Book;
use crate::domain::code::Code;
use crate::text::pick;

/// What to list.
#[derive(Debug, Args)]
pub struct ListArgs {
    /// The subjects that rules must settle, and where each is settled
    #[arg(long)]
    coverage: bool,
    /// For machines
    #[arg(long)]
    json: bool,
}

/// Lists it.
pub fn run(args: &ListArgs, session: &mut Session) -> Result<Exit> {
    let book = session.store.book()?;
    match (args.coverage, args.json) {
        (false, false) => write(&book, session)?,
        (false, true) => {
            let value = clauses_json(&book, session);
            session.out.json(&value)?;
        }
        (true, false) => write_coverage(&book, session)?,
        (true, true) => {
            let subjects = book.subjects.iter().map(|subject| {
                json!({ "code": subject.code, "title": session.locale.phrase(&subject.title), "clauses": subject.clauses })
            });
            let value = subjects.collect();
            session.out.json(&Value::Array(value))?;
        }
    }
    Ok(Exit::Done)
}

fn clauses_json(book: &Book, session: &Session) -> Value {
    let clauses = book.chapters.iter().flat_map(|(chapter, clauses)| {
        clauses.iter().map(move |clause| {
            json!({
                "code": clause.code,
                "chapter": chapter.code,
                "title": session.locale.phrase(&clause.title),
                "post": clause.post,
                "carried_by": clause.carried_by,
            })
        })
    });
    clauses.collect()
}

fn write(book: &Book, session: &mut Session) -> Result<()> {
    let locale = &session.locale;
    let mut table = Table::new()
        .text(locale.say("cli-head-clause"))
        .text(locale.say("cli-head-title"))
        .text(locale.say("cli-head-post"))
        .text(locale.say("cli-head-template"));
    for (chapter, clauses) in &book.chapters {
        let number = chapter.code.as_str().parse().unwrap_or_default();
        table.row([pick::clause(locale, (number, 0)), locale.phrase(&chapter.title).to_owned(), String::new(), String::new()]);
        for clause in clauses {
            let post = clause.post.as_ref().map(ToString::to_string);
            table.row([
                clause.code.to_string(),
                locale.phrase(&clause.title).to_owned(),
                post.unwrap_or_default(),
                clause.carried_by.iter().map(Code::to_string).collect::<Vec<_>>().join(" "),
            ]);
        }
    }
    table.write(&mut session.out)
}

fn write_coverage(book: &Book, session: &mut Session) -> Result<()> {
    let locale = &session.locale;
    let mut table = Table::new()
        .text(locale.say("cli-head-code"))
        .text(locale.say("cli-head-title"))
        .text(locale.say("cli-head-clause"));
    for subject in &book.subjects {
        let clauses: Vec<String> = subject.clauses.iter().map(Code::to_string).collect();
        table.row([subject.code.to_string(), locale.phrase(&subject.title).to_owned(), clauses.join(" ")]);
    }
    let covered = book.subjects.iter().filter(|subject| !subject.clauses.is_empty()).count();
    let counts = [("covered", covered.into()), ("all", book.subjects.len().into())];
    let summary = locale.say_with("cli-rules-covered", &counts);
    table.write(&mut session.out)?;
    session.out.line(summary)
}
