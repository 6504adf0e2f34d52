//! `action list`: actions by due time or newest first, narrowed as asked.

use clap::Args;

use super::row;
use crate::cli::argument;
use crate::cli::failure::{Exit, Failure, Result};
use crate::cli::pages::Listing;
use crate::cli::session::Session;
use crate::cli::table::Table;
use crate::domain::action::{ActionState, Filter, Order, Page, Rung};
use crate::domain::noun::Noun;
use crate::domain::record::Id;
use crate::store::ActionRow;

/// Which to list.
#[derive(Debug, Args)]
// Each is a switch of its own on the command line.
#[allow(clippy::struct_excessive_bools)]
pub struct ListArgs {
    /// In this state, as JSON names it; may be given several times. Else those that are open
    #[arg(long = "state", value_name = "STATE")]
    states: Vec<String>,
    /// In whatever state
    #[arg(long, conflicts_with = "states")]
    all: bool,
    /// Your own, and those of posts you hold
    #[arg(long, conflicts_with_all = ["owner", "post"])]
    mine: bool,
    /// Owned by this person: name, login or number
    #[arg(long, value_name = "PERSON")]
    owner: Option<String>,
    /// Owned by this post
    #[arg(long, value_name = "POST")]
    post: Option<String>,
    /// Where
    #[arg(long, value_name = "AREA")]
    area: Option<String>,
    /// On what
    #[arg(long, value_name = "ASSET")]
    asset: Option<String>,
    /// general or major
    #[arg(long, value_name = "CLASS")]
    class: Option<String>,
    /// What it puts right: finding ...; hand where nothing
    #[arg(long, value_name = "KIND")]
    source: Option<String>,
    /// Over due only
    #[arg(long)]
    overdue: bool,
    /// Raised at least to: owner, supervisor, manager or board
    #[arg(long, value_name = "RUNG")]
    raised: Option<String>,
    /// Done, and yours to verify
    #[arg(long, conflicts_with_all = ["states", "all"])]
    to_verify: bool,
    /// Supervised from above only
    #[arg(long)]
    listed: bool,
    /// With these words
    #[arg(long, value_name = "TEXT")]
    text: Option<String>,
    /// The newest first, rather than by due time
    #[arg(long)]
    newest: bool,
    /// At most so many
    #[arg(long, value_name = "N")]
    limit: Option<usize>,
    /// For machines
    #[arg(long)]
    json: bool,
}

/// Lists them.
pub fn run(args: &ListArgs, session: &mut Session) -> Result<Exit> {
    let filter = filter(args, session)?;
    let order = if args.newest { Order::Newest } else { Order::Due };
    let listing = Listing { value: row::value, write, none: "cli-action-none" };
    listing.run(args.json, args.limit, session, |session, page| {
        let page = Page { order, after: page.after, limit: page.limit };
        let found = session.store.actions(&filter, &page)?;
        let next = found.last().map(|last| last.key(order));
        Ok((found, next))
    })
}

fn filter(args: &ListArgs, session: &Session) -> Result<Filter> {
    let states = args.states.iter().map(|text| state(text)).collect::<Result<Vec<_>>>()?;
    let mut filter = match (args.all, states.is_empty()) {
        _ if args.to_verify => Filter::to_verify(&session.actor),
        (true, _) => Filter::default(),
        (false, true) => Filter::open(),
        (false, false) => Filter { states, ..Filter::default() },
    };
    if args.mine {
        let me = session.actor.person.unwrap_or(Id(0));
        filter.owner = Some(me);
        filter.posts = session.store.person(me)?.map(|held| held.record.posts).unwrap_or_default();
    }
    if let Some(owner) = &args.owner {
        filter.owner = Some(session.person(owner)?.id);
    }
    if let Some(post) = &args.post {
        filter.posts = vec![argument::code(post)?];
    }
    filter.area = args.area.as_deref().map(argument::code).transpose()?;
    filter.asset = args.asset.as_deref().map(argument::code).transpose()?;
    filter.severity = args.class.as_deref().map(argument::severity).transpose()?;
    filter.source = args.source.as_deref().map(source).transpose()?;
    filter.due_before = args.overdue.then_some(session.now);
    if let Some(raised) = &args.raised {
        filter.due_before = Filter::raised(session.site.settings.ladder, rung(raised)?, session.now).due_before;
    }
    filter.listed = args.listed;
    filter.text.clone_from(&args.text);
    Ok(filter)
}

fn choice(id: &'static str, given: &str, names: &[&str]) -> Failure {
    let args = vec![("given", given.to_owned().into()), ("names", names.join(" ").into())];
    Failure::Sentence(Exit::Usage, id, args)
}

fn state(text: &str) -> Result<ActionState> {
    let names = ActionState::ALL.map(ActionState::name);
    ActionState::parse(text.trim()).ok_or_else(|| choice("cli-error-choice", text, &names))
}

fn rung(text: &str) -> Result<Rung> {
    Rung::parse(text).ok_or_else(|| choice("cli-error-choice", text, &Rung::ALL.map(Rung::name)))
}

fn source(text: &str) -> Result<Option<Noun>> {
    match text.trim() {
        "hand" => Ok(None),
        name => Noun::parse(name).map(Some).ok_or_else(|| choice("cli-error-choice", text, &["finding", "hand"])),
    }
}

fn write(found: &[ActionRow], session: &mut Session) -> Result<()> {
    let locale = &session.locale;
    let mut table = Table::new()
        .text(String::new())
        .text(locale.say("cli-head-reference"))
        .text(locale.say("cli-head-title"))
        .text(locale.say("cli-head-state"))
        .text(locale.say("cli-action-head-five"))
        .text(locale.say("cli-head-owner"))
        .text(locale.say("cli-head-due"))
        .text(locale.say("cli-action-head-raised"));
    for one in found {
        let action = &one.action;
        let title = locale.phrase(&action.title);
        let times = if action.times > 1 { format!("{title} ×{}", action.times) } else { title.to_owned() };
        let late = action.state.is_open() && action.due < session.now;
        table.row([
            if late { "!".to_owned() } else { String::new() },
            action.reference(),
            times,
            locale.word(action.state),
            if action.state.is_undone() { format!("{}/5", action.fixed_of_five()) } else { String::new() },
            one.owner.clone().or_else(|| action.post.as_ref().map(ToString::to_string)).unwrap_or_default(),
            row::due(action, session),
            row::raised(action, session).map(|rung| locale.word(rung)).unwrap_or_default(),
        ]);
    }
    table.write(&mut session.out)
}
