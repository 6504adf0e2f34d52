//! What is drawn: of what, how many, of which days. The program draws; nobody picks.

use crate::domain::draw::{Change, Drawn, Purpose};
use crate::domain::number::Quantity;
use crate::domain::role::Role;
use crate::domain::time::Date;
use crate::host::chance;
use crate::tui::cx::Cx;
use crate::tui::dialog::{FormAsk, FormReply};
use crate::tui::widget::form::{Choice, Item, Kind, Value};

/// What can be drawn, and the message that says so.
const WHAT: [(Purpose, Drawn, &str); 4] = [
    (Purpose::Spot, Drawn::Rounds, "draws-what-spot"),
    (Purpose::Audit, Drawn::Rounds, "draws-what-rounds"),
    (Purpose::Audit, Drawn::Findings, "draws-what-findings"),
    (Purpose::Audit, Drawn::Actions, "draws-what-actions"),
];

/// Asks it; whoever audits draws a sample, anybody else a spot check.
pub(super) fn ask(cx: Cx<'_>) -> FormAsk {
    let audits = cx.actor.role == Role::Auditor;
    let choices = WHAT.iter().map(|(.., id)| Choice::new(Value::text(*id), cx.text.say(id))).collect();
    let week = cx.today().checked_sub_days(chrono::Days::new(7)).unwrap_or(cx.today());
    let items = vec![
        Item::new("what", cx.text.say("draws-form-what"), Kind::One(choices))
            .start(Value::text(WHAT[usize::from(audits)].2))
            .required(),
        Item::new("share", cx.text.say("draws-form-share"), Kind::Plain)
            .start(Value::text(if audits { "10" } else { "5%" }))
            .help(cx.text.say("draws-form-share-help"))
            .required(),
        Item::new("from", cx.text.say("draws-form-from"), Kind::Date).start(Value::Date(week)).required(),
        Item::new("to", cx.text.say("draws-form-to"), Kind::Date).start(Value::Date(cx.today())).required(),
    ];
    FormAsk {
        title: cx.text.say("draws-form-title"),
        about: vec![cx.text.say("draws-form-about")],
        items,
        ..FormAsk::default()
    }
}

/// What the form says, or why that cannot be drawn. The seed is chance's: whoever draws cannot foresee what they get.
pub(super) fn read(form: &FormReply, cx: Cx<'_>) -> Result<Change, String> {
    let (purpose, of, _) = WHAT.into_iter().find(|(.., id)| *id == form.text("what")).unwrap_or(WHAT[0]);
    let day = |key: &str| -> Date { if let Value::Date(day) = form.value(key) { *day } else { cx.today() } };
    let typed = form.text("share").trim();
    let unread = || cx.text.say_with("draws-form-not", &[("typed", typed.into())]);
    let (share, wanted) = match typed.strip_suffix('%') {
        Some(percent) => (Some(Quantity::parse(percent.trim()).map_err(|_| unread())?), None),
        None => (None, Some(typed.parse().map_err(|_| unread())?)),
    };
    let seed = i64::from(u32::from_le_bytes(chance::bytes()));
    Ok(Change::Draw { purpose, of, from: day("from"), to: day("to"), share, wanted, seed })
}
