//! What is asked of actions in dialogs, beside the plan.

use super::plan::{self, ACCOUNTABLE, DUE, WHO};
use super::standing;
use super::who::Who;
use crate::domain::action::{Action, Plan};
use crate::domain::change::Seen;
use crate::domain::noun::{Noun, reference};
use crate::domain::record::Id;
use crate::domain::role::Duty;
use crate::store::{Held, Result, Store};
use crate::tui::cx::Cx;
use crate::tui::dialog::{FormAsk, Fresh, LineAsk, Source};
use crate::tui::widget::field::Takes;
use crate::tui::widget::form::{Enter, Item, Kind, Value};

pub(super) const TITLE: &str = "title";
pub(super) const OUTCOME: &str = "outcome";
pub(super) const FILE: &str = "file";
pub(super) const VERDICT: &str = "verdict";
pub(super) const WATCH: &str = "watch";
pub(super) const REASON: &str = "reason";

/// What people call it.
pub(super) fn called(action: &Action) -> String {
    reference(Noun::Action, action.number)
}

/// What a dialog about it says first.
pub(super) fn about(action: &Action, cx: Cx<'_>) -> String {
    format!("{} {}", called(action), cx.text.phrase(&action.title))
}

/// The revision that is decided on.
pub(super) fn seen(held: &Held<Action>) -> Seen {
    Seen { noun: Noun::Action, id: held.record.id, seq: held.seq }
}

/// The whole plan of one action; met field by field where somebody else saved first. What is not fixed yet begins with what is
/// likely: `criterion` as the standard, and whoever runs the shift and is at the keyboard as the one who answers for it.
pub(super) fn plan(held: &Held<Action>, criterion: Option<&str>, who: &Who, cx: Cx<'_>) -> FormAsk {
    let action = &held.record;
    let id = action.id;
    let mut likely = plan::of(action);
    likely.standard = likely.standard.or_else(|| criterion.map(str::to_owned));
    likely.accountable = likely.accountable.or(cx.actor.person.filter(|_| cx.actor.may(Duty::RunShift)));
    let mut items = plan::items(&likely, who, cx);
    if standing::is_late(action, cx.now) {
        let why = Item::new(REASON, cx.text.say("actions-field-later"), Kind::Note);
        items.insert(2, why.help(cx.text.say("actions-help-later")));
    }
    FormAsk {
        title: cx.text.say_with("actions-plan-title", &[("reference", called(action).into())]),
        about: [Some(cx.text.phrase(&action.title).to_owned()), action.note.clone()].into_iter().flatten().collect(),
        items,
        place: format!("action {id} plan"),
        seen: vec![seen(held)],
        source: Some(Source::new(move |store| fresh(store, id))),
        ..FormAsk::default()
    }
}

fn fresh(store: &Store, id: Id) -> Result<Fresh> {
    let Some(view) = store.action(id)? else { return Ok(Fresh::default()) };
    Ok(Fresh { values: plan::values(&plan::of(&view.held.record)), seen: vec![seen(&view.held)] })
}

/// Who, by when and who answers for several actions together: what is left blank stays as it is with each.
pub(super) fn plan_several(n: usize, who: &Who, cx: Cx<'_>) -> FormAsk {
    let say = |id: &str| cx.text.say(id);
    let as_it_is = || say("actions-as-it-is");
    FormAsk {
        title: cx.text.say_with("actions-plan-several", &[("n", n.into())]),
        items: vec![
            Item::new(WHO, say("actions-field-who"), Kind::One(who.choices(cx)))
                .otherwise(Value::Blank, as_it_is())
                .help(say("actions-help-who")),
            Item::new(DUE, say("actions-field-due"), Kind::Moment).otherwise(Value::Blank, as_it_is()),
            Item::new(ACCOUNTABLE, say("actions-field-accountable"), Kind::OneOf(Noun::Person))
                .otherwise(Value::Blank, as_it_is()),
        ],
        place: "actions plan several".to_owned(),
        ..FormAsk::default()
    }
}

/// A new action by hand: what it is about, then its plan.
pub(super) fn raise(who: &Who, cx: Cx<'_>) -> FormAsk {
    let severity = Some(crate::domain::finding::Severity::General);
    let about = Item::new(TITLE, cx.text.say("actions-field-title"), Kind::Text).required();
    let accountable = cx.actor.person.filter(|_| cx.actor.may(Duty::RunShift));
    let plan = Plan { severity, accountable, ..Plan::default() };
    let mut items = plan::items(&plan, who, cx);
    for item in items.iter_mut().filter(|item| item.key == DUE) {
        let due = cx.now.plus(cx.site.settings.due_general);
        item.otherwise = (Value::Moment(due), String::new());
    }
    items.insert(0, about);
    FormAsk { title: cx.text.say("actions-raise-title"), items, place: "action new".to_owned(), ..FormAsk::default() }
}

/// What was done, and a file that shows it. Words and Enter are enough.
pub(super) fn done(held: &Held<Action>, cx: Cx<'_>) -> FormAsk {
    let say = |id: &str| cx.text.say(id);
    let mut items =
        vec![Item::new(OUTCOME, say("actions-field-outcome"), Kind::Note).required().help(say("actions-help-outcome"))];
    // A major one is not done before it is said what kept people safe and what was set aside: asked here where it was not.
    items.extend(plan::unsaid(&held.record, cx));
    if !cx.mode.is_service() {
        items.push(Item::new(FILE, say("actions-field-file"), Kind::Plain).help(say("actions-help-file")));
    }
    FormAsk {
        title: cx.text.say_with("actions-done-title", &[("reference", called(&held.record).into())]),
        about: told(&held.record, cx),
        items,
        place: format!("action {} done", held.record.id),
        enter: Enter::Saves,
        seen: vec![seen(held)],
        ..FormAsk::default()
    }
}

/// What stands against what was done: what it is about, what good looks like, how it was to be put right.
fn told(action: &Action, cx: Cx<'_>) -> Vec<String> {
    let line = |id: &str, text: &Option<String>| {
        text.as_ref().map(|text| cx.text.say_with(id, &[("text", text.as_str().into())]))
    };
    let mut lines = vec![cx.text.phrase(&action.title).to_owned()];
    lines.extend(line("actions-line-standard", &action.standard));
    lines.extend(line("actions-line-measure", &action.measure));
    lines.extend(line("actions-line-outcome", &action.outcome));
    lines
}

/// What was seen when it was looked at. Enter alone is enough.
pub(super) fn verify(held: &Held<Action>, doubts: &[String], cx: Cx<'_>) -> FormAsk {
    let say = |id: &str| cx.text.say(id);
    let watch = cx.site.settings.watch(held.record.severity);
    let mut items = vec![
        Item::new(VERDICT, say("actions-field-verdict"), Kind::Note).help(say("actions-help-verdict")),
        Item::new(WATCH, say("actions-field-watch"), Kind::Span)
            .otherwise(Value::Span(watch), "")
            .help(say("actions-help-watch")),
    ];
    let mut about = told(&held.record, cx);
    if !doubts.is_empty() {
        about.extend_from_slice(doubts);
        items.insert(0, Item::new(REASON, say("actions-field-doubt"), Kind::Note).required());
    }
    FormAsk {
        title: cx.text.say_with("actions-verify-title", &[("reference", called(&held.record).into())]),
        about,
        items,
        place: format!("action {} verify", held.record.id),
        enter: Enter::Saves,
        seen: vec![seen(held)],
        ..FormAsk::default()
    }
}

/// To whom, and why.
pub(super) fn transfer(several: &[&Held<Action>], who: &Who, cx: Cx<'_>) -> FormAsk {
    let say = |id: &str| cx.text.say(id);
    let (title, about, place) = match several {
        [one] => (
            cx.text.say_with("actions-transfer-title", &[("reference", called(&one.record).into())]),
            vec![cx.text.phrase(&one.record.title).to_owned()],
            format!("action {} transfer", one.record.id),
        ),
        _ => (
            cx.text.say_with("actions-transfer-several", &[("n", several.len().into())]),
            Vec::new(),
            "actions transfer several".to_owned(),
        ),
    };
    FormAsk {
        title,
        about,
        items: vec![
            Item::new(WHO, say("actions-field-to"), Kind::One(who.choices(cx)))
                .required()
                .help(say("actions-help-who")),
            Item::new(REASON, say("actions-field-reason"), Kind::Note).required(),
        ],
        place,
        seen: if let [one] = several { vec![seen(one)] } else { Vec::new() },
        ..FormAsk::default()
    }
}

/// One text about an action, such as a reason.
pub(super) fn line(action: &Action, title: &str, why: &str, what: &str, cx: Cx<'_>) -> LineAsk {
    LineAsk {
        title: cx.text.say_with(title, &[("reference", called(action).into())]),
        about: cx.text.phrase(&action.title).to_owned(),
        hint: cx.text.say(why),
        place: format!("action {} {what}", action.id),
        takes: Takes::Note,
        ..LineAsk::default()
    }
}
