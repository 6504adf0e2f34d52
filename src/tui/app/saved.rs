//! Filters saved under names: each person's own on each site, read when the first is wanted.

use std::path::PathBuf;

use super::{App, Asker};
use crate::host::saved::{SavedFilter, SavedFilters};
use crate::tui::command::Scope;
use crate::tui::dialog::{Ask, LineAsk};
use crate::tui::effect::Act;
use crate::tui::sight::Sight;
use crate::tui::theme::Role;

/// What is saved.
pub(super) struct Saved {
    state: Option<PathBuf>,
    filters: Vec<SavedFilter>,
    /// Whose are read: nobody's before the first is wanted.
    whose: Option<i64>,
}

impl Saved {
    /// Below a state directory, nothing read yet.
    pub fn new(state: Option<PathBuf>) -> Self {
        Self { state, filters: Vec::new(), whose: None }
    }
}

impl App {
    /// The file of whoever is at the keyboard; a login that is nobody's has its own below nought.
    fn saved_file(&self) -> Option<(i64, SavedFilters)> {
        let whose = self.session.actor.person.map_or(-1 - i64::from(self.session.actor.uid), |person| person.0);
        let site = self.store.uuid().ok()?;
        Some((whose, SavedFilters::below(self.saved.state.as_ref()?, &site, whose)))
    }

    fn read_saved(&mut self) {
        let Some((whose, file)) = self.saved_file().filter(|(whose, _)| self.saved.whose != Some(*whose)) else {
            return;
        };
        match file.read() {
            Ok(filters) => (self.saved.filters, self.saved.whose) = (filters, Some(whose)),
            Err(error) => self.tell_error(&error),
        }
    }

    fn tell_error(&mut self, error: &std::io::Error) {
        let what = [("what", error.to_string().into())];
        self.status = Some((Role::Alert, self.session.text.say_with("reach-saved-trouble", &what)));
    }

    /// Everything that is saved, by name.
    pub(super) fn saved_sights(&mut self) -> Vec<(String, Sight)> {
        self.read_saved();
        self.saved.filters.iter().filter_map(|filter| Some((filter.name.clone(), sight(filter)?))).collect()
    }

    /// Shows the filter of this list that is saved next to the one shown; behind the last comes the first.
    pub(super) fn next_saved(&mut self) {
        let Some(here) = self.top().and_then(|(pane, _)| pane.sight()) else { return self.say("reach-no-list") };
        let all = self.saved_sights();
        let own: Vec<&(String, Sight)> = all.iter().filter(|(_, sight)| self.lists(sight)).collect();
        let at = own.iter().position(|(_, sight)| *sight == here).map_or(0, |at| at + 1);
        match own.get(at).or(own.first()) {
            Some((name, sight)) => {
                let effects = self.tell(Act::Show(sight));
                self.perform(effects);
                let (text, key) = (&self.session.text, [("name", name.into())]);
                self.status = Some((Role::Plain, text.say_with("reach-shows-saved", &key)));
            }
            None => self.say("reach-none-saved"),
        }
    }

    /// Whether the list on top is the one a part is of.
    fn lists(&self, sight: &Sight) -> bool {
        self.shown().is_some_and(|pane| pane.lists(sight))
    }

    /// Goes to the list and shows a part of it.
    pub(super) fn narrow_to(&mut self, sight: &Sight) {
        let Some(at) = self.tabs.iter().position(|views| views.has(sight)) else { return };
        self.leave_all();
        self.tab = at;
        self.tabs[at].go(sight);
        self.refresh_all();
        let effects = self.tell(Act::Show(sight));
        self.perform(effects);
    }

    /// Asks for the name under which what is shown is saved; a name that it has already stands in the field.
    pub(super) fn ask_name(&mut self) {
        let Some(here) = self.top().and_then(|(pane, _)| pane.sight()) else { return self.say("reach-no-list") };
        if self.saved.state.is_none() {
            return self.say("reach-no-state");
        }
        let known = self.saved_sights().into_iter().find(|(_, sight)| *sight == here);
        let text = &self.session.text;
        let ask = LineAsk {
            title: text.say("reach-save-title"),
            about: text.say_with("reach-save-about", &[("what", described(&here).into())]),
            hint: text.say(if known.is_some() { "reach-save-hint-known" } else { "reach-save-hint" }),
            place: "save filter".to_owned(),
            start: known.as_ref().map(|(name, _)| name.clone()).unwrap_or_default(),
            optional: known.is_some(),
            ..LineAsk::default()
        };
        self.ask(Asker::Save, Ask::Line(ask));
    }

    /// Saves what is shown under a name, in the place of whatever has it or is the same; a blank name takes it away. Whether it
    /// is on the disk.
    pub(super) fn save_filter(&mut self, name: &str) -> bool {
        let name = name.trim();
        let Some(here) = self.top().and_then(|(pane, _)| pane.sight()) else { return true };
        let Some((_, file)) = self.saved_file() else { return true };
        let mut filters = self.saved.filters.clone();
        filters.retain(|filter| {
            sight(filter).is_none_or(|sight| sight != here && (sight.scope != here.scope || filter.name != name))
        });
        if !name.is_empty() {
            let list = name_of(here.scope).to_owned();
            filters.push(SavedFilter { name: name.to_owned(), list, part: here.part, words: here.words });
        }
        if let Err(error) = file.keep(&filters) {
            self.tell_error(&error);
            return false;
        }
        self.saved.filters = filters;
        let (text, args) = (&self.session.text, [("name", name.into())]);
        let said = if name.is_empty() { text.say("reach-unsaved") } else { text.say_with("reach-saved", &args) };
        self.status = Some((Role::Good, said));
        true
    }
}

/// What is saved, as the screen knows it; none where it is of a list that there is no more.
fn sight(filter: &SavedFilter) -> Option<Sight> {
    let scope = Scope::ALL.into_iter().find(|scope| name_of(*scope) == filter.list)?;
    Some(Sight { scope, part: filter.part.clone(), words: filter.words.clone() })
}

/// A list's name where filters are saved.
fn name_of(scope: Scope) -> &'static str {
    match scope {
        Scope::Today => "today",
        Scope::Checklists => "checklists",
        Scope::Inspections => "inspections",
        Scope::History => "history",
        Scope::Findings => "findings",
        Scope::Readings => "readings",
        Scope::Round => "round",
        Scope::Find => "find",
        Scope::Places => "places",
        Scope::Pending => "pending",
        Scope::People => "people",
        Scope::Exceptions => "exceptions",
        Scope::Editor => "editor",
        Scope::Preview => "preview",
        Scope::Actions => "actions",
        Scope::Tallies => "tallies",
        Scope::Action => "action",
        Scope::Draws => "draws",
        Scope::Draw => "draw",
        Scope::Clause => "clause",
        Scope::Papers => "papers",
        Scope::Imports => "imports",
    }
}

fn described(sight: &Sight) -> String {
    if sight.words.is_empty() { sight.part.clone() } else { sight.words.clone() }
}
