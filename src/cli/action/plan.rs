//! `action plan`: who does it, by when, who answers for it, the standard, the measure. What is not named stays as it is.

use clap::Args;

use super::change_all;
use crate::cli::argument;
use crate::cli::failure::{Exit, Failure, Result};
use crate::cli::session::Session;
use crate::domain::action::{Cause, Change, Plan};
use crate::domain::number::Quantity;
use crate::domain::refusal::{Invalid, Refusal};

/// Which actions, and what is fixed.
#[derive(Debug, Args)]
pub struct PlanArgs {
    /// ACT-0042; several get the same
    #[arg(value_name = "ACTION", required = true)]
    actions: Vec<String>,
    #[command(flatten)]
    fields: PlanFields,
    /// Why its due time is moved later although it is over
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
    /// The receipt, for machines
    #[arg(long)]
    json: bool,
}

/// What can be fixed of an action. A field given as an empty text is emptied.
#[derive(Debug, Args)]
pub struct PlanFields {
    /// Who does it: name, login or number
    #[arg(long, value_name = "PERSON")]
    owner: Option<String>,
    /// Which post does it: whoever holds it then
    #[arg(long, value_name = "POST")]
    post: Option<String>,
    /// By when: 1123, +3d, mon, 2026-11-30 15:00
    #[arg(long, value_name = "DATE")]
    due: Option<String>,
    /// Who answers for it
    #[arg(long, value_name = "PERSON")]
    accountable: Option<String>,
    /// What good looks like
    #[arg(long, value_name = "TEXT")]
    standard: Option<String>,
    /// How it is put right for good
    #[arg(long, value_name = "TEXT")]
    measure: Option<String>,
    /// Why it came about, each the reason of the one before; may be given several times
    #[arg(long = "why", value_name = "TEXT")]
    whys: Vec<String>,
    /// What sort of cause: people, machine, material, method, environment or measurement
    #[arg(long, value_name = "CAUSE")]
    cause: Option<String>,
    /// Whether the same was found elsewhere: yes or no
    #[arg(long, value_name = "YES|NO")]
    elsewhere: Option<String>,
    /// What keeps people safe until then
    #[arg(long, value_name = "TEXT")]
    interim: Option<String>,
    /// The money set aside; 0 is an answer
    #[arg(long, value_name = "AMOUNT")]
    funding: Option<String>,
    /// general or major
    #[arg(long, value_name = "CLASS")]
    class: Option<String>,
    /// Where
    #[arg(long, value_name = "AREA")]
    area: Option<String>,
    /// On what
    #[arg(long, value_name = "ASSET")]
    asset: Option<String>,
    /// What is to be done or was seen
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
}

/// Plans them.
pub fn run(args: &PlanArgs, session: &mut Session) -> Result<Exit> {
    // Read once for all of them, so that what is wrong is told before anything is made.
    let set = args.fields.read(session)?;
    change_all(&args.actions, args.json, session, |action| {
        let plan = Box::new(set(Plan::of(action)));
        Ok(Change::Plan { action: action.id, plan, reason: args.reason.clone() })
    })
}

impl PlanFields {
    /// What lays these fields over a plan.
    pub fn read(&self, session: &Session) -> Result<impl Fn(Plan) -> Plan + use<>> {
        let person = |text: &Option<String>| -> Result<_> {
            Ok(match text.as_deref() {
                None => None,
                Some("") => Some(None),
                Some(text) => Some(Some(session.person(text)?.id)),
            })
        };
        let code = |text: &Option<String>| -> Result<_> {
            Ok(match text.as_deref() {
                None => None,
                Some("") => Some(None),
                Some(text) => Some(Some(argument::code(text)?)),
            })
        };
        let (owner, accountable) = (person(&self.owner)?, person(&self.accountable)?);
        let (post, area, asset) = (code(&self.post)?, code(&self.area)?, code(&self.asset)?);
        let due = self.due.as_deref().map(|text| argument::due(&session.calendar, session.now, text)).transpose()?;
        let severity = self.class.as_deref().map(argument::severity).transpose()?;
        let cause = self.cause.as_deref().map(cause).transpose()?;
        let elsewhere = self.elsewhere.as_deref().map(argument::switch).transpose()?;
        let funding = self.funding.as_deref().map(amount).transpose()?;
        let texts = [&self.note, &self.standard, &self.measure, &self.interim].map(Clone::clone);
        let whys = self.whys.clone();
        Ok(move |mut plan: Plan| {
            // Someone named takes the place of a post, and a post that of someone.
            if let Some(owner) = owner {
                plan.owner = owner;
            }
            if let Some(post) = &post {
                plan.post.clone_from(post);
                plan.owner = owner.flatten();
            }
            plan.accountable = accountable.unwrap_or(plan.accountable);
            plan.area = area.clone().unwrap_or(plan.area);
            plan.asset = asset.clone().unwrap_or(plan.asset);
            plan.due = due.or(plan.due);
            plan.severity = severity.or(plan.severity);
            plan.cause = cause.or(plan.cause);
            plan.elsewhere = elsewhere.or(plan.elsewhere);
            plan.funding = funding.or(plan.funding);
            let fields = [&mut plan.note, &mut plan.standard, &mut plan.measure, &mut plan.interim];
            for (field, text) in fields.into_iter().zip(&texts) {
                if text.is_some() {
                    field.clone_from(text);
                }
            }
            if !whys.is_empty() {
                plan.whys.clone_from(&whys);
            }
            plan
        })
    }
}

fn cause(text: &str) -> Result<Cause> {
    let names = || Cause::ALL.map(Cause::name).join(" ");
    let args = || vec![("given", text.to_owned().into()), ("names", names().into())];
    Cause::parse(text.trim()).ok_or_else(|| Failure::Sentence(Exit::Usage, "cli-error-choice", args()))
}

fn amount(text: &str) -> Result<Quantity> {
    let refused = |_| {
        Failure::Argument(Refusal::Invalid { field: "funding", reason: Invalid::NotANumber, given: text.to_owned() })
    };
    Quantity::parse(text).map_err(refused)
}
