//! Making a dialog from what is asked, with what has to be read for it.

use super::choose::{Choice, Choose};
use super::drafts::DraftList;
use super::fail::Fail;
use super::form::FormDialog;
use super::help::Help;
use super::history::History;
use super::line::Line;
use super::lines::Lines;
use super::whole::Whole;
use super::{Ask, Dialog, Reply, about, links, merge, palette};
use crate::store::{Result, Store};
use crate::text::changed::Called;
use crate::text::safe::Safe;
use crate::tui::cx::Cx;

/// Makes the dialog that asks it.
pub fn make(ask: Ask, store: &Store, cx: Cx<'_>) -> Result<Box<dyn Dialog>> {
    Ok(match ask {
        Ask::Line(ask) => Box::new(Line::new(ask, cx)),
        Ask::Form(ask) => Box::new(FormDialog::new(ask, store, cx)?),
        Ask::Choose(ask) => Box::new(Choose::from(ask)),
        Ask::File(ask) => Box::new(Choose::from(ask).taking_paths()),
        Ask::Lines(ask) => Box::new(Lines::new(ask)),
        Ask::About(code) => Box::new(Lines::new(about::lines(&code, store, cx)?)),
        Ask::Confirm(confirm) => Box::new(confirm),
        Ask::Help(scope) => Box::new(Help::new(scope, cx)),
        Ask::Palette(ask) => Box::new(palette::make(&ask, store, cx)?),
        Ask::Links(id, called) => {
            let title = cx.text.say_with("app-links-title", &[("reference", called.into())]);
            Box::new(Choose::new(title, links::choices(&store.links(id)?, cx)).saying("reach-no-links"))
        }
        Ask::Start => Box::new(Choose::new(cx.text.say("today-start-title"), checklists(store, cx)?)),
        Ask::Drafts => Box::new(DraftList::new(cx)),
        Ask::Whole(place) => Box::new(Whole::new(place, cx)),
        Ask::History(id, reference) => {
            let events = store.history(id)?;
            let called = Called { records: store.called_in(&events)?, codes: store.titles()?.as_ref().clone() };
            Box::new(History::new(&reference, &events, &called, cx))
        }
        Ask::Merge(action) => Box::new(merge::make(&action, store, cx)?),
        Ask::Fail(ask) => Box::new(Fail::new(ask, store, cx)?),
    })
}

/// Every checklist in force, found by its title in any language and by its code.
fn checklists(store: &Store, cx: Cx<'_>) -> Result<Vec<Choice>> {
    let choices = store.templates()?.into_iter().map(|listed| {
        let form = listed.template.form;
        let titles: Vec<&str> = form.title.texts().collect();
        Choice {
            words: format!("{} {}", titles.join(" "), form.code),
            label: Safe::new(cx.text.phrase(&form.title)),
            aside: Safe::new(form.code.as_str()),
            reply: Reply::Template(form.code),
        }
    });
    Ok(choices.collect())
}
