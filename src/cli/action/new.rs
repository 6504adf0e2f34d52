//! `action new`: one opened by hand.

use clap::Args;

use super::plan::PlanFields;
use super::say_all;
use crate::cli::failure::{Exit, Result};
use crate::cli::session::Session;
use crate::domain::action::{Change as Asked, Fields, Plan};
use crate::domain::change::Change;
use crate::domain::heading::Link;
use crate::domain::phrase::Phrase;

/// What it is about, and what is known of its plan.
#[derive(Debug, Args)]
pub struct NewArgs {
    /// What it is about
    #[arg(value_name = "TITLE")]
    title: String,
    /// The record that it puts right: FND-0012, RND-0007 ...
    #[arg(long, value_name = "REF")]
    source: Option<String>,
    #[command(flatten)]
    fields: PlanFields,
    /// The receipt, for machines
    #[arg(long)]
    json: bool,
}

/// Opens it.
pub fn run(args: &NewArgs, session: &mut Session) -> Result<Exit> {
    let source = match &args.source {
        Some(text) => {
            let (noun, id) = session.store.find_reference(text)?;
            Some(Link { noun, id })
        }
        None => None,
    };
    let plan = args.fields.read(session)?(Plan::default());
    let fields = Fields { title: Phrase::plain(args.title.trim()), source, plan };
    say_all(vec![Change::Action(Asked::New(Box::new(fields)))], &[], args.json, session)
}
