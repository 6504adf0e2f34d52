//! The form of a plan: the five that are to be fixed first (五定), then the cause, then the rest. And what was filled in.

use super::who::Who;
use crate::domain::action::{Action, Cause, Plan};
use crate::domain::code::Code;
use crate::domain::finding::Severity;
use crate::domain::noun::Noun;
use crate::domain::record::Id;
use crate::domain::time::Instant;
use crate::tui::cx::Cx;
use crate::tui::dialog::FormReply;
use crate::tui::widget::form::{Choice, Item, Kind, Value};

/// Who does it: a person, or a post.
pub(super) const WHO: &str = "owner";
pub(super) const DUE: &str = "due";
pub(super) const ACCOUNTABLE: &str = "accountable";
const STANDARD: &str = "standard";
const MEASURE: &str = "measure";
const CAUSE: &str = "cause";
const WHYS: &str = "whys";
const ELSEWHERE: &str = "elsewhere";
const SEVERITY: &str = "severity";
const INTERIM: &str = "interim";
const FUNDING: &str = "funding";
const NOTE: &str = "note";
const AREA: &str = "area";
const ASSET: &str = "asset";

/// What stands in the fields of a plan, by their keys.
pub(super) fn values(plan: &Plan) -> Vec<(String, Value)> {
    let text = |text: &Option<String>| Value::text(text.clone().unwrap_or_default());
    let code = |code: &Option<Code>| Value::of(code.clone(), Value::Code);
    let who = Value::of(plan.owner, Value::Record);
    let all = [
        (WHO, if who.is_blank() { code(&plan.post) } else { who }),
        (DUE, Value::of(plan.due, Value::Moment)),
        (ACCOUNTABLE, Value::of(plan.accountable, Value::Record)),
        (STANDARD, text(&plan.standard)),
        (MEASURE, text(&plan.measure)),
        (INTERIM, text(&plan.interim)),
        (FUNDING, Value::of(plan.funding, Value::Number)),
        (CAUSE, Value::of(plan.cause, |cause| Value::text(cause.name()))),
        (WHYS, Value::text(plan.whys.join("\n"))),
        (ELSEWHERE, Value::of(plan.elsewhere, |yes| Value::text(if yes { "yes" } else { "no" }))),
        (SEVERITY, Value::of(plan.severity, |severity| Value::text(severity.name()))),
        (NOTE, text(&plan.note)),
        (AREA, code(&plan.area)),
        (ASSET, code(&plan.asset)),
    ];
    all.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
}

/// The fields of a plan, each with what it holds. What keeps people safe and what it costs is asked of major ones.
pub(super) fn items(plan: &Plan, who: &Who, cx: Cx<'_>) -> Vec<Item> {
    let say = |id: &str| cx.text.say(id);
    let values = values(plan);
    let start = |key: &str| values.iter().find(|(other, _)| other == key).map_or(Value::Blank, |(_, v)| v.clone());
    let item = |key: &str, label: &str, kind: Kind| Item::new(key, say(label), kind).start(start(key));
    let major = plan.severity == Some(Severity::Major);
    let worded = |names: Vec<(&'static str, String)>| {
        let choice = |(name, word)| Choice::new(Value::text(name), word).found_by(name);
        Kind::One(names.into_iter().map(choice).collect())
    };
    let causes = Cause::ALL.map(|cause| (cause.name(), cx.text.word(cause))).to_vec();
    let severities = Severity::ALL.map(|severity| (severity.name(), cx.text.word(severity))).to_vec();
    let elsewhere = vec![("yes", say("app-yes")), ("no", say("app-no"))];
    let mut items = vec![
        item(WHO, "actions-field-who", Kind::One(who.choices(cx))).help(say("actions-help-who")),
        item(DUE, "actions-field-due", Kind::Moment),
        item(ACCOUNTABLE, "actions-field-accountable", Kind::OneOf(Noun::Person)).help(say("actions-help-accountable")),
        item(STANDARD, "actions-field-standard", Kind::Note).help(say("actions-help-standard")),
        item(MEASURE, "actions-field-measure", Kind::Note).help(say("actions-help-measure")),
    ];
    if major {
        items.push(item(INTERIM, "actions-field-interim", Kind::Note).help(say("actions-help-interim")));
        items.push(
            item(FUNDING, "actions-field-funding", Kind::Number(String::new())).help(say("actions-help-funding")),
        );
    }
    items.extend([
        item(CAUSE, "actions-field-cause", worded(causes)),
        item(WHYS, "actions-field-whys", Kind::Note).help(say("actions-help-whys")),
        item(ELSEWHERE, "actions-field-elsewhere", worded(elsewhere))
            .otherwise(Value::Blank, say("actions-not-looked")),
        item(SEVERITY, "actions-field-class", worded(severities)).required(),
        item(NOTE, "actions-field-note", Kind::Note),
        item(AREA, "actions-field-area", Kind::OneOf(Noun::Area)),
        item(ASSET, "actions-field-asset", Kind::OneOf(Noun::Asset)),
    ]);
    items
}

/// What a major one must say before it is done, as far as it does not say it yet.
pub(super) fn unsaid(action: &Action, cx: Cx<'_>) -> Vec<Item> {
    let say = |id: &str| cx.text.say(id);
    let major = action.severity == Severity::Major;
    let interim = Item::new(INTERIM, say("actions-field-interim"), Kind::Note).help(say("actions-help-interim"));
    let funding = Item::new(FUNDING, say("actions-field-funding"), Kind::Number(String::new()));
    let asked = [
        (major && action.interim.is_none(), interim),
        (major && action.funding.is_none(), funding.help(say("actions-help-funding"))),
    ];
    asked.into_iter().filter(|(asked, _)| *asked).map(|(_, item)| item.required()).collect()
}

/// Whether anything of a plan was asked for besides what was done.
pub(super) fn is_said(reply: &FormReply) -> bool {
    reply.values.iter().any(|(key, _)| key == INTERIM || key == FUNDING)
}

/// The plan as it was filled in over what it was; what was not asked stays.
pub(super) fn read(reply: &FormReply, base: &Plan) -> Plan {
    let asked = |key: &str| reply.values.iter().any(|(other, _)| other == key);
    let text = |key: &str, before: &Option<String>| {
        if asked(key) {
            Some(reply.text(key).to_owned()).filter(|text| !text.trim().is_empty())
        } else {
            before.clone()
        }
    };
    let code = |key: &str, before: &Option<Code>| match reply.value(key) {
        Value::Code(code) => Some(code.clone()),
        _ if asked(key) => None,
        _ => before.clone(),
    };
    let (owner, post) = doer(reply, base);
    Plan {
        owner,
        post,
        // As it was, where nobody typed; as the class says, where that grew worse.
        due: if reply.has_changed(DUE) { moment(reply) } else { None },
        accountable: if asked(ACCOUNTABLE) { person(reply.value(ACCOUNTABLE)) } else { base.accountable },
        standard: text(STANDARD, &base.standard),
        measure: text(MEASURE, &base.measure),
        interim: text(INTERIM, &base.interim),
        funding: match reply.value(FUNDING) {
            Value::Number(amount) => Some(*amount),
            _ if asked(FUNDING) => None,
            _ => base.funding,
        },
        cause: if asked(CAUSE) { Cause::parse(reply.text(CAUSE)) } else { base.cause },
        whys: if asked(WHYS) { lines(reply.text(WHYS)) } else { base.whys.clone() },
        elsewhere: match reply.text(ELSEWHERE) {
            "yes" => Some(true),
            "no" => Some(false),
            _ if asked(ELSEWHERE) => None,
            _ => base.elsewhere,
        },
        severity: Severity::parse(reply.text(SEVERITY)).or(base.severity),
        note: text(NOTE, &base.note),
        area: code(AREA, &base.area),
        asset: code(ASSET, &base.asset),
    }
}

/// Who does it, as it was chosen: someone, or whoever holds a post. A post stays beside the person it was known by.
pub(super) fn doer(reply: &FormReply, base: &Plan) -> (Option<Id>, Option<Code>) {
    match reply.value(WHO) {
        _ if !reply.has_changed(WHO) => (base.owner, base.post.clone()),
        Value::Record(owner) => (Some(*owner), base.post.clone()),
        Value::Code(post) => (None, Some(post.clone())),
        _ => (None, None),
    }
}

fn moment(reply: &FormReply) -> Option<Instant> {
    if let Value::Moment(at) = reply.value(DUE) { Some(*at) } else { None }
}

fn person(value: &Value) -> Option<Id> {
    if let Value::Record(id) = value { Some(*id) } else { None }
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// The plan of an action as it stands, with how bad it is and by when.
pub(super) fn of(action: &Action) -> Plan {
    Plan { severity: Some(action.severity), due: Some(action.due), ..Plan::of(action) }
}
