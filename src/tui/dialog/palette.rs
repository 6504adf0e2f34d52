//! The palette: commands, what can be opened or begun now, saved filters; what was chosen last first.

use super::choose::{Choice, Choose};
use super::{PaletteAsk, Reply};
use crate::domain::noun::{Noun, reference};
use crate::domain::phrase::Phrase;
use crate::domain::round::Which;
use crate::store::{Result, Row, Store};
use crate::text::safe::Safe;
use crate::tui::command::{Scope, TABLE};
use crate::tui::cx::Cx;
use crate::tui::view::View;

/// The most open actions that are offered; the rest is found with its words.
const ACTIONS: i64 = 200;

/// Makes it, with what has to be read for it.
pub(super) fn make(ask: &PaletteAsk, store: &Store, cx: Cx<'_>) -> Result<Choose> {
    let mut choices = commands(ask.scope, cx);
    choices.extend(ask.saved.iter().map(|(name, sight)| Choice {
        label: Safe::from(cx.text.say_with("reach-palette-saved", &[("name", name.into())])),
        aside: Safe::new(&sight.words),
        words: format!("{name} {}", sight.words),
        reply: Reply::Show(sight.clone()),
    }));
    choices.extend(records(store, cx)?);
    let age = |choice: &Choice| ask.recent.iter().position(|reply| *reply == choice.reply).unwrap_or(usize::MAX);
    choices.sort_by_key(age);
    Ok(Choose::new(cx.text.say("app-palette-title"), choices).finding())
}

/// The commands that apply there, but the ones that only open this list.
fn commands(scope: Scope, cx: Cx<'_>) -> Vec<Choice> {
    use crate::tui::command::Command::{Down, Palette, Up};
    let here = TABLE.iter().filter(|entry| entry.applies(scope) && ![Up, Down, Palette].contains(&entry.command));
    let choices = here.map(|entry| {
        let label = cx.text.say(entry.help);
        let keys: Vec<String> = cx.keymap.keys(entry.command).map(|key| key.to_string()).collect();
        Choice {
            words: format!("{label} {}", entry.hint.map(|hint| cx.text.say(hint)).unwrap_or_default()),
            label: Safe::from(label),
            aside: Safe::from(keys.join(" ")),
            reply: Reply::Run(entry.command),
        }
    });
    choices.collect()
}

/// What can be opened or begun now: open rounds, open actions, checklists.
fn records(store: &Store, cx: Cx<'_>) -> Result<Vec<Choice>> {
    let named = |id: &str, title: &Phrase| cx.text.say_with(id, &[("title", cx.text.phrase(title).into())]);
    let words = |title: &Phrase, called: &str| format!("{} {called}", title.texts().collect::<Vec<_>>().join(" "));
    let mut choices = Vec::new();
    for row in store.agenda(cx.now)?.rows.into_iter().filter(Row::is_open) {
        let slot = || row.schedule.map(|schedule| Which::Slot { schedule, slot: row.slot.clone() });
        let Some(which) = row.id.map(Which::Row).or_else(slot) else { continue };
        let called = row.number.map(|number| reference(Noun::Round, number)).unwrap_or_default();
        choices.push(Choice {
            label: Safe::from(named("app-palette-open", &row.title)),
            aside: Safe::from(cx.text.say_with("today-by", &[("time", cx.moment(row.due).into())])),
            words: words(&row.title, &format!("{called} {}", row.template)),
            reply: Reply::Open(View::Round { which, line: None }),
        });
    }
    for found in store.standing(Noun::Action, ACTIONS)? {
        choices.push(Choice {
            label: Safe::from(format!("{} {}", found.reference, cx.text.phrase(&found.title))),
            aside: Safe::from(cx.text.word(found.noun)),
            words: words(&found.title, &found.reference),
            reply: Reply::Open(View::Action(found.id)),
        });
    }
    for listed in store.templates()? {
        let form = listed.template.form;
        choices.push(Choice {
            label: Safe::from(named("app-palette-start", &form.title)),
            aside: Safe::new(form.code.as_str()),
            words: words(&form.title, form.code.as_str()),
            reply: Reply::Begin(form.code),
        });
    }
    Ok(choices)
}
