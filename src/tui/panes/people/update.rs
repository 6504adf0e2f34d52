//! What the keys do among people.

use super::forms::{self, ALIAS, CREW, LANGUAGE, LOGIN, NAME, POSTS, REASON, ROLE, TAKE, UNTIL};
use super::row::Row;
use super::{Asked, People};
use crate::domain::change::Change;
use crate::domain::code::Code;
use crate::domain::people::{self, Fields};
use crate::domain::phrase::Lang;
use crate::domain::refusal::Refusal;
use crate::domain::role::{Duty, Role};
use crate::store::Receipt;
use crate::text::refusal;
use crate::tui::command::Command;
use crate::tui::cx::Cx;
use crate::tui::dialog::{Ask, Confirm, FormReply, Reply};
use crate::tui::effect::{Act, Effect};
use crate::tui::panes::head::hears;
use crate::tui::widget::form::Value;

pub(super) fn update(pane: &mut People, act: Act<'_>, cx: Cx<'_>) -> Vec<Effect> {
    if hears(&mut pane.list.filter, &act) {
        pane.show();
    }
    match act {
        Act::Do(command) => return self::command(pane, command, cx),
        Act::Reply(Reply::Form(reply)) => return filled(pane, &reply),
        Act::Reply(Reply::Yes) => return confirmed(pane),
        Act::Saved(receipt) => return saved(pane, receipt, cx),
        _ => {}
    }
    Vec::new()
}

fn command(pane: &mut People, command: Command, cx: Cx<'_>) -> Vec<Effect> {
    if pane.list.step(command, super::draw::rows(cx.size.1)) {
        return Vec::new();
    }
    let row = pane.selected().cloned();
    let duty = match command {
        Command::Lend | Command::ResetPin => Duty::RunShift,
        _ => Duty::SetPeople,
    };
    match (command, row) {
        (Command::Filter, _) => pane.list.filter.begin(),
        (Command::Back, _) if pane.list.back() => pane.show(),
        (Command::Back, _) => return vec![Effect::Run(Command::Today)],
        // Said before anything is typed in vain; the door asks again.
        (Command::New, _) | (_, Some(_)) if !cx.actor.role.may(duty) => return vec![not_allowed(pane, duty, cx)],
        (Command::New, _) => return ask(pane, Asked::New, None, cx),
        (_, None) => return vec![Effect::Say(cx.text.say("app-empty"))],
        (command, Some(row)) => return on_row(pane, command, &row, cx),
    }
    Vec::new()
}

fn not_allowed(pane: &People, duty: Duty, cx: Cx<'_>) -> Effect {
    let ask = if duty == Duty::RunShift { pane.leaders.clone() } else { pane.managers.clone() };
    let why = Refusal::NotAllowed { needs: duty.needs(), ask };
    Effect::Refuse(refusal::refusal(cx.text, &why, cx.calendar.zone_at(cx.now)))
}

fn on_row(pane: &mut People, command: Command, row: &Row, cx: Cx<'_>) -> Vec<Effect> {
    let id = row.person.id;
    match command {
        Command::Open | Command::Edit => ask(pane, Asked::Edit(id), Some(row), cx),
        Command::GiveRole => ask(pane, Asked::Role(id), Some(row), cx),
        Command::Lend if row.loan.is_some() => confirm(pane, Asked::EndLoan(id), row, "gate-ask-end", cx),
        Command::Lend => ask(pane, Asked::Lend(id), Some(row), cx),
        Command::Logins => ask(pane, Asked::Logins(id), Some(row), cx),
        Command::ResetPin => confirm(pane, Asked::Reset(id), row, "gate-ask-reset", cx),
        Command::Leave => confirm(pane, Asked::Leave(id), row, "gate-ask-leave", cx),
        _ => Vec::new(),
    }
}

fn ask(pane: &mut People, asked: Asked, row: Option<&Row>, cx: Cx<'_>) -> Vec<Effect> {
    pane.asked = Some(asked);
    vec![Effect::ask(Ask::Form(forms::form(pane, asked, row, cx)))]
}

fn confirm(pane: &mut People, asked: Asked, row: &Row, title: &str, cx: Cx<'_>) -> Vec<Effect> {
    pane.asked = Some(asked);
    let name = || ("name", row.person.name.as_str().into());
    let about = match asked {
        Asked::Reset(_) => Some("gate-ask-reset-about"),
        Asked::Leave(_) => Some("gate-ask-leave-about"),
        _ => None,
    };
    vec![Effect::ask(Ask::Confirm(Confirm {
        title: cx.text.say_with(title, &[name()]),
        body: about.map(|id| cx.text.say_with(id, &[name()])).into_iter().collect(),
        enter: cx.text.say("app-yes"),
    }))]
}

fn people(change: people::Change) -> Effect {
    Effect::apply(Change::People(change))
}

fn confirmed(pane: &mut People) -> Vec<Effect> {
    match pane.asked {
        Some(Asked::EndLoan(person)) => vec![people(people::Change::EndLoan { person })],
        Some(Asked::Leave(person)) => vec![people(people::Change::Leave { person })],
        Some(Asked::Reset(person)) => {
            let name = pane.of(person).map(|row| row.person.name.clone()).unwrap_or_default();
            vec![Effect::ResetPin(person, name)]
        }
        _ => Vec::new(),
    }
}

fn filled(pane: &mut People, reply: &FormReply) -> Vec<Effect> {
    let role = || Role::parse(reply.text(ROLE)).unwrap_or(Role::Viewer);
    let optional = |key: &str| Some(reply.text(key).to_owned()).filter(|text| !text.trim().is_empty());
    let code = |key: &str| if let Value::Code(code) = reply.value(key) { Some(code.clone()) } else { None };
    let language = Lang::parse(reply.text(LANGUAGE));
    let apply = |change| vec![Effect::Apply(Box::new(Change::People(change)), reply.seen.clone())];
    match pane.asked {
        Some(Asked::New) => vec![people(people::Change::Add {
            name: reply.text(NAME).to_owned(),
            login: optional(LOGIN),
            role: role(),
            posts: posts(reply),
            language,
        })],
        Some(Asked::Edit(person)) => {
            let fields = Fields {
                name: reply.text(NAME).to_owned(),
                alias: optional(ALIAS),
                posts: posts(reply),
                crew: code(CREW),
                language,
            };
            apply(people::Change::Edit { person, fields })
        }
        Some(Asked::Role(person)) => apply(people::Change::Role { person, role: role() }),
        Some(Asked::Lend(person)) => {
            let until = match reply.value(UNTIL) {
                Value::Moment(until) if reply.has_changed(UNTIL) => Some(*until),
                _ => None,
            };
            vec![people(people::Change::Lend { person, role: role(), until, reason: optional(REASON) })]
        }
        Some(Asked::Logins(person)) => {
            let login = |key: &str, add| optional(key).map(|login| people::Change::Login { person, login, add });
            // Given first: whoever has none cannot open the console.
            let changes = [login(LOGIN, true), login(TAKE, false)];
            changes.into_iter().flatten().map(people).collect()
        }
        _ => Vec::new(),
    }
}

fn posts(reply: &FormReply) -> Vec<Code> {
    let Value::Several(values) = reply.value(POSTS) else { return Vec::new() };
    values.iter().filter_map(|value| if let Value::Code(code) = value { Some(code.clone()) } else { None }).collect()
}

/// What was asked for is on the disk and read again: it is named.
fn saved(pane: &mut People, receipt: &Receipt, cx: Cx<'_>) -> Vec<Effect> {
    let asked = pane.asked;
    if asked == Some(Asked::New)
        && let Some(id) = receipt.records.first()
    {
        pane.list.find(|key| key == id);
    }
    let row = pane.selected();
    let name = ("name", row.map_or_else(String::new, |row| row.person.name.clone()).into());
    let said = match (asked, row.and_then(|row| row.loan.as_ref())) {
        (Some(Asked::Lend(_)), Some(loan)) => {
            let (role, until) = (cx.text.word(loan.role), cx.moment(loan.until));
            cx.text.say_with("people-lent", &[name, ("role", role.into()), ("until", until.into())])
        }
        (Some(Asked::EndLoan(_)), _) => cx.text.say_with("people-loan-ended", &[name]),
        (Some(Asked::New | Asked::Edit(_) | Asked::Role(_)), _) => cx.text.say_with("people-edited", &[name]),
        (Some(Asked::Logins(_)), _) => match row.map(|row| shared(pane, row)) {
            Some(Some((login, with))) => {
                let with = cx.text.list(&with);
                cx.text.say_with("gate-login-shared", &[("login", login.into()), ("names", with.into())])
            }
            _ => cx.text.say_with("people-edited", &[name]),
        },
        _ => cx.text.say("app-saved"),
    };
    vec![Effect::Say(said)]
}

/// The login that someone was given last, and who else has it: each of them needs a PIN.
fn shared(pane: &People, row: &Row) -> Option<(String, Vec<String>)> {
    let login = row.person.logins.last()?;
    let others = pane.rows.iter().filter(|other| other.person.id != row.person.id);
    let with: Vec<String> =
        others.filter(|other| other.person.logins.contains(login)).map(|other| other.person.name.clone()).collect();
    (!with.is_empty()).then(|| (login.clone(), with))
}
