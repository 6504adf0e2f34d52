//! `rules show`: one clause, with what carries it out.

use clap::Args;
use serde_json::json;

use crate::cli::failure::{Exit, Failure, Result};
use crate::cli::session::Session;
use crate::domain::book::Clause;
use crate::text::pick;

/// Which clause.
#[derive(Debug, Args)]
pub struct ShowArgs {
    /// Chapter and number: 4.3
    #[arg(value_name = "CODE")]
    code: String,
    /// For machines
    #[arg(long)]
    json: bool,
}

/// Shows it.
pub fn run(args: &ShowArgs, session: &mut Session) -> Result<Exit> {
    let book = session.store.book()?;
    let mut clauses = book.chapters.iter().flat_map(|(_, clauses)| clauses);
    let Some(clause) = clauses.find(|clause| clause.code.as_str() == args.code.trim()) else {
        let chapter = args.code.split('.').next().unwrap_or_default();
        let all = book.chapters.iter().flat_map(|(_, clauses)| clauses);
        let near = all.map(|clause| clause.code.to_string()).filter(|code| code.split('.').next() == Some(chapter));
        return Err(Failure::unknown("clause", &args.code, near.collect()));
    };
    if args.json {
        let locale = &session.locale;
        let value = json!({
            "code": clause.code,
            "title": locale.phrase(&clause.title),
            "text": locale.phrase(&clause.text),
            "post": clause.post,
            "carried_by": clause.carried_by,
            "records": clause.records.iter().map(|record| locale.phrase(record)).collect::<Vec<_>>(),
        });
        session.out.json(&value)?;
    } else {
        for line in lines(clause, session)? {
            session.out.line(line)?;
        }
    }
    Ok(Exit::Done)
}

fn lines(clause: &Clause, session: &Session) -> Result<Vec<String>> {
    let locale = &session.locale;
    let mut lines = vec![format!("{} {}", pick::clause(locale, clause.numbers()), locale.phrase(&clause.title))];
    lines.extend(locale.phrase(&clause.text).lines().map(str::to_owned));
    if let Some(post) = &clause.post {
        let posts = session.store.posts()?;
        let held = posts.iter().find(|held| held.record.is.code == *post);
        let title = held.map_or(post.as_str(), |held| locale.phrase(&held.record.is.title));
        lines.push(locale.say_with("cli-rules-post", &[("post", title.into())]));
    }
    if !clause.carried_by.is_empty() {
        let codes: Vec<&str> = clause.carried_by.iter().map(crate::domain::code::Code::as_str).collect();
        lines.push(locale.say_with("cli-rules-carried", &[("templates", locale.list(&codes).into())]));
    }
    if !clause.records.is_empty() {
        let records: Vec<&str> = clause.records.iter().map(|record| locale.phrase(record)).collect();
        lines.push(locale.say_with("cli-rules-records", &[("records", locale.list(&records).into())]));
    }
    Ok(lines)
}
