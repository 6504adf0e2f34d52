//! What the keys do to actions, in a list and in the screen of one: what is asked first, what is changed, what is said then.

mod answers;

use super::who::Who;
use super::{doubts, forms};
use crate::domain::action::{self, Action, ActionState};
use crate::domain::change::Change;
use crate::domain::finding::Severity;
use crate::domain::record::Id;
use crate::domain::refusal::Refusal;
use crate::domain::role::Duty;
use crate::store::{Held, Receipt};
use crate::text::refusal;
use crate::tui::command::Command;
use crate::tui::cx::Cx;
use crate::tui::dialog::Ask;
use crate::tui::effect::Effect;

/// What is asked in a dialog, and of which actions.
#[derive(Debug, Clone)]
pub(super) enum Asked {
    Plan(Vec<Action>),
    Contain(Id),
    Done(Box<Action>),
    Verify(Id),
    Reopen(Id),
    Decline(Vec<Id>),
    Merge(Id),
    Transfer(Vec<Action>),
    Raise,
}

/// What is asked, and what is being saved.
#[derive(Debug, Default)]
pub(super) struct Deeds {
    pub asked: Option<Asked>,
    /// What is said once it is on the disk: the message, and of how many.
    pub doing: Option<(&'static str, usize)>,
    /// The first of two changes is being saved: what is said waits for the other.
    pub before: bool,
}

fn say(cx: Cx<'_>, id: &str) -> Vec<Effect> {
    vec![Effect::Say(cx.text.say(id))]
}

/// Whether a key is about actions themselves.
pub(super) fn is_deed(command: Command) -> bool {
    use Command::{Contain, Decline, Done, Merge, Plan, Reopen, Supervise, TakeInHand, Transfer, Verify};
    matches!(command, Contain | Decline | Done | Merge | Plan | Reopen | Supervise | TakeInHand | Transfer | Verify)
}

/// Whether a key makes sense on an action that stands so: what the hint line offers.
pub(super) fn fits(command: Command, action: &Action) -> bool {
    let state = action.state;
    match command {
        Command::Decline | Command::Merge => state.is_open(),
        Command::Plan | Command::Transfer | Command::Done => state.is_undone(),
        Command::Contain => state == ActionState::Open,
        Command::TakeInHand => state.is_undone() && state != ActionState::Doing,
        Command::Verify => state == ActionState::Done,
        Command::Reopen => {
            matches!(state, ActionState::Done | ActionState::Watching | ActionState::Closed | ActionState::Declined)
        }
        Command::Supervise => state.is_open() && action.severity == Severity::Major,
        _ => true,
    }
}

impl Deeds {
    /// Asks for what has to be known, or makes the change at once. `chosen` are the marked ones, else the selected one.
    /// `criterion` is what the selected one's line asks for, where that is known.
    pub fn command(
        &mut self,
        command: Command,
        chosen: &[&Held<Action>],
        criterion: Option<&str>,
        who: &Who,
        cx: Cx<'_>,
    ) -> Vec<Effect> {
        (self.asked, self.before) = (None, false);
        let Some(first) = chosen.first() else { return say(cx, "app-empty") };
        // Said before anything is typed in vain; the door asks again.
        if let Some(refused) = not_allowed(command, who, cx) {
            return vec![refused];
        }
        let able: Vec<&Held<Action>> = chosen.iter().copied().filter(|held| fits(command, &held.record)).collect();
        if able.is_empty() {
            return vec![not_now(command, &first.record, cx)];
        }
        if chosen.len() > 1 {
            return self.several(command, &able, chosen.len(), who, cx);
        }
        if command == Command::Plan {
            self.asked = Some(Asked::Plan(vec![first.record.clone()]));
            return vec![Effect::ask(Ask::Form(forms::plan(first, criterion, who, cx)))];
        }
        self.one(command, first, who, cx)
    }

    fn one(&mut self, command: Command, held: &Held<Action>, who: &Who, cx: Cx<'_>) -> Vec<Effect> {
        let action = &held.record;
        let id = action.id;
        let (asked, ask) = match command {
            Command::Done => (Asked::Done(Box::new(action.clone())), Ask::Form(forms::done(held, cx))),
            Command::Verify => return self.verify(held, who, cx),
            Command::Transfer => (Asked::Transfer(vec![action.clone()]), Ask::Form(forms::transfer(&[held], who, cx))),
            Command::Merge => (Asked::Merge(id), Ask::Merge(Box::new(action.clone()))),
            Command::Contain => {
                let mut ask = forms::line(action, "actions-contain-title", "actions-help-interim", "contain", cx);
                ask.start = action.interim.clone().unwrap_or_default();
                (Asked::Contain(id), Ask::Line(ask))
            }
            Command::Reopen => {
                let ask = forms::line(action, "actions-reopen-title", "actions-reopen-why", "reopen", cx);
                (Asked::Reopen(id), Ask::Line(ask))
            }
            Command::Decline => {
                let ask = forms::line(action, "actions-decline-title", "actions-decline-why", "decline", cx);
                (Asked::Decline(vec![id]), Ask::Line(ask))
            }
            Command::TakeInHand => return self.make("actions-said-begun", vec![action::Change::Begin(id)], vec![held]),
            _ => {
                let listed = action.listed.is_none();
                let said = if listed { "actions-said-listed" } else { "actions-said-unlisted" };
                return self.make(said, vec![action::Change::List { action: id, listed }], vec![held]);
            }
        };
        self.asked = Some(asked);
        vec![Effect::ask(ask)]
    }

    /// One look and Enter. Whoever had a hand in it is told at once who may.
    fn verify(&mut self, held: &Held<Action>, who: &Who, cx: Cx<'_>) -> Vec<Effect> {
        let action = &held.record;
        if action.has_hand_of(cx.actor.person) {
            let others = who.verifiers(action, cx);
            if !others.is_empty() {
                let args = [("reference", forms::called(action).into()), ("names", cx.text.list(&others).into())];
                return vec![Effect::Refuse(cx.text.say_with("actions-not-oneself", &args))];
            }
        }
        self.asked = Some(Asked::Verify(action.id));
        vec![Effect::ask(Ask::Form(forms::verify(held, &doubts::now(action, cx), cx)))]
    }

    fn several(
        &mut self,
        command: Command,
        able: &[&Held<Action>],
        chosen: usize,
        who: &Who,
        cx: Cx<'_>,
    ) -> Vec<Effect> {
        let ids = || able.iter().map(|held| held.record.id).collect::<Vec<Id>>();
        let all = || able.iter().map(|held| held.record.clone()).collect::<Vec<Action>>();
        let n = able.len();
        let left = (chosen > n).then(|| cx.text.say_with("reach-left-out", &[("n", (chosen - n).into())]));
        let (asked, ask) = match command {
            Command::TakeInHand => {
                return self.make(
                    "actions-said-several",
                    ids().into_iter().map(action::Change::Begin).collect(),
                    Vec::new(),
                );
            }
            Command::Plan => {
                let mut ask = forms::plan_several(n, who, cx);
                ask.about.extend(left);
                (Asked::Plan(all()), Ask::Form(ask))
            }
            Command::Transfer => {
                let mut ask = forms::transfer(able, who, cx);
                ask.about.extend(left);
                (Asked::Transfer(all()), Ask::Form(ask))
            }
            Command::Decline => {
                let why = cx.text.say("actions-decline-why");
                let ask = crate::tui::dialog::LineAsk {
                    title: cx.text.say_with("actions-decline-several", &[("n", n.into())]),
                    about: left.unwrap_or_default(),
                    hint: why,
                    place: "actions decline several".to_owned(),
                    takes: crate::tui::widget::field::Takes::Note,
                    ..crate::tui::dialog::LineAsk::default()
                };
                (Asked::Decline(ids()), Ask::Line(ask))
            }
            _ => return say(cx, "actions-one-by-one"),
        };
        self.asked = Some(asked);
        vec![Effect::ask(ask)]
    }

    /// Asks for changes, as one where they are several.
    pub fn make(&mut self, said: &'static str, changes: Vec<action::Change>, read: Vec<&Held<Action>>) -> Vec<Effect> {
        let mut changes: Vec<Change> = changes.into_iter().map(Change::Action).collect();
        self.doing = Some((said, changes.len()));
        if changes.len() > 1 {
            return vec![Effect::ApplyAll(changes)];
        }
        let seen = read.into_iter().map(forms::seen).collect();
        changes.pop().map(|change| Effect::Apply(Box::new(change), seen)).into_iter().collect()
    }

    /// What was asked for is on the disk and read again: it is named, with where it stands now.
    pub fn saved(&mut self, receipt: &Receipt, now: Option<&Action>, cx: Cx<'_>) -> Vec<Effect> {
        if std::mem::take(&mut self.before) {
            return Vec::new();
        }
        self.asked = None;
        let Some((said, n)) = self.doing.take() else { return say(cx, "app-saved") };
        let reference = receipt.refs.iter().find(|called| called.starts_with("ACT-")).cloned().unwrap_or_default();
        let state = now.map(|action| cx.text.word(action.state)).unwrap_or_default();
        let fixed = now.map_or(0, Action::fixed_of_five);
        let args = [("reference", reference.into()), ("n", n.into()), ("state", state.into()), ("fixed", fixed.into())];
        vec![Effect::Say(cx.text.say_with(said, &args))]
    }
}

fn not_allowed(command: Command, who: &Who, cx: Cx<'_>) -> Option<Effect> {
    let duty = match command {
        Command::Decline | Command::Merge => Duty::RunShift,
        Command::Supervise => Duty::ListActions,
        _ => Duty::WorkActions,
    };
    (!cx.actor.may(duty)).then(|| {
        let why = Refusal::of_duty(cx.actor, duty, who.leaders.clone());
        Effect::Refuse(refusal::refusal(cx.text, &why, cx.calendar.zone_at(cx.now)))
    })
}

/// Why nothing of the kind can be done now.
fn not_now(command: Command, action: &Action, cx: Cx<'_>) -> Effect {
    let args = [("reference", forms::called(action).into()), ("state", cx.text.word(action.state).into())];
    let id = match command {
        Command::Verify => "actions-not-done",
        Command::Supervise if action.state.is_open() => "actions-not-major",
        _ => "actions-not-now",
    };
    Effect::Say(cx.text.say_with(id, &args))
}
