//! What was answered in a dialog about actions, as changes.

use super::{Asked, Deeds};
use crate::domain::action::{Action, Change, Fields, Plan};
use crate::domain::phrase::Phrase;
use crate::domain::record::Id;
use crate::host::paths;
use crate::transfer::evidence;
use crate::tui::cx::Cx;
use crate::tui::dialog::{FormReply, INTO, Reply};
use crate::tui::effect::Effect;
use crate::tui::panes::actions::forms::{FILE, OUTCOME, REASON, TITLE, VERDICT, WATCH};
use crate::tui::panes::actions::plan;
use crate::tui::widget::form::Value;

fn optional(reply: &FormReply, key: &str) -> Option<String> {
    Some(reply.text(key).to_owned()).filter(|text| !text.trim().is_empty())
}

impl Deeds {
    /// The changes that were answered.
    pub fn reply(&mut self, reply: Reply, cx: Cx<'_>) -> Vec<Effect> {
        let Some(asked) = self.asked.clone() else { return Vec::new() };
        let (said, changes) = match (asked, &reply) {
            (Asked::Contain(action), Reply::Text(interim)) => {
                ("actions-said-contained", vec![Change::Contain { action, interim: interim.clone() }])
            }
            (Asked::Reopen(action), Reply::Text(reason)) => {
                ("actions-said-reopened", vec![Change::Reopen { action, reason: reason.clone() }])
            }
            (Asked::Decline(all), Reply::Text(reason)) => {
                let decline = |action| Change::Decline { action, reason: reason.clone() };
                ("actions-said-declined", all.into_iter().map(decline).collect())
            }
            (Asked::Plan(all), Reply::Form(form)) => {
                let changes = all.iter().map(|action| planned(action, form, all.len() > 1));
                ("actions-said-planned", changes.collect())
            }
            (Asked::Transfer(all), Reply::Form(form)) => {
                let changes = all.iter().map(|action| {
                    let (owner, post) = plan::doer(form, &Plan::default());
                    Change::Transfer { action: action.id, owner, post, reason: form.text(REASON).to_owned() }
                });
                ("actions-said-transferred", changes.collect())
            }
            (Asked::Done(action), Reply::Form(form)) => match done(action.id, form, cx) {
                // What was left to be said of its plan is said first: two changes of one record, each taken back by itself.
                Ok(change) if plan::is_said(form) => {
                    (self.doing, self.before) = (Some(("actions-said-done", 1)), true);
                    let changes = [planned(&action, form, false), change];
                    return changes.into_iter().map(crate::domain::change::Change::Action).map(Effect::apply).collect();
                }
                Ok(change) => ("actions-said-done", vec![change]),
                Err(refused) => return vec![refused],
            },
            (Asked::Verify(action), Reply::Form(form)) => {
                let watch = if let Value::Span(span) = form.value(WATCH) { Some(*span) } else { None };
                let (verdict, reason) = (optional(form, VERDICT), optional(form, REASON));
                ("actions-said-verified", vec![Change::Verify { action, verdict, watch, reason }])
            }
            (Asked::Merge(action), Reply::Form(form)) => {
                let Value::Record(into) = form.value(INTO) else { return Vec::new() };
                let reason = form.text(REASON).to_owned();
                ("actions-said-merged", vec![Change::Merge { action, into: *into, reason }])
            }
            (Asked::Raise, Reply::Form(form)) => {
                let title = Phrase::of([(cx.text.lang(), form.text(TITLE))]);
                let plan = plan::read(form, &Plan::default());
                ("actions-said-raised", vec![Change::New(Box::new(Fields { title, source: None, plan }))])
            }
            _ => return Vec::new(),
        };
        let said = if changes.len() > 1 { "actions-said-several" } else { said };
        let seen = if let Reply::Form(form) = reply { form.seen } else { Vec::new() };
        let mut effects = self.make(said, changes, Vec::new());
        if let [Effect::Apply(_, rests_on)] = effects.as_mut_slice() {
            *rests_on = seen;
        }
        effects
    }
}

fn planned(action: &Action, form: &FormReply, several: bool) -> Change {
    let base = plan::of(action);
    let mut plan = plan::read(form, &base);
    if several {
        // What is left blank stays as it is with each.
        plan.accountable = plan.accountable.or(base.accountable);
    }
    Change::Plan { action: action.id, plan: Box::new(plan), reason: optional(form, REASON) }
}

fn done(action: Id, form: &FormReply, cx: Cx<'_>) -> Result<Change, Effect> {
    let evidence = match optional(form, FILE) {
        Some(path) => {
            let file = evidence::of(&paths::typed(&path)).map_err(|error| Effect::Refuse(error.said(cx.text)))?;
            Some(file)
        }
        None => None,
    };
    Ok(Change::Done { action, outcome: form.text(OUTCOME).to_owned(), evidence })
}
