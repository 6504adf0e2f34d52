//! Everything that can be meant by a key: one table from which keys, help, hints, palette and the manual come.

use super::key::Key;

/// What the user means. Carries nothing, so that it can be bound to a key and listed by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs)] // Each is explained by its help text, in the user's words.
pub enum Command {
    Open,
    Confirm,
    Back,
    Up,
    Down,
    PageUp,
    PageDown,
    First,
    Last,
    SectionBefore,
    SectionAfter,
    Today,
    ViewAfter,
    ViewBefore,
    Filter,
    Narrow,
    Begin,
    Switch,
    New,
    Edit,
    GiveRole,
    Lend,
    Logins,
    ResetPin,
    Leave,
    Kinds,
    OutOfService,
    Earlier,
    Later,
    Mark,
    Skip,
    NotHere,
    Explain,
    DoLate,
    Void,
    Review,
    Start,
    Walked,
    Pass,
    Fail,
    Observation,
    NotApplicable,
    NoReading,
    Note,
    Again,
    Action,
    Fixed,
    Bulk,
    Sign,
    Guidance,
    File,
    Instrument,
    Undo,
    Redo,
    History,
    Lock,
    OwnPin,
    Language,
    Look,
    Palette,
    Find,
    Help,
    Redraw,
    Quit,
}

/// Where a command applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scope {
    /// The queue of what is due.
    Today,
    /// The checklists in force.
    Checklists,
    /// Rounds that wait for a countersignature.
    Pending,
    /// Who works here.
    People,
    /// What undermines evidence.
    Exceptions,
    /// Inside one round.
    Round,
    /// Finding records by their words.
    Find,
}

impl Scope {
    /// Every place.
    pub const ALL: [Self; 7] =
        [Self::Today, Self::Checklists, Self::Pending, Self::People, Self::Exceptions, Self::Round, Self::Find];
}

/// One line of the table.
#[derive(Debug)]
pub struct Entry {
    /// The command.
    pub command: Command,
    /// The keys that mean it unless the user's configuration says otherwise, as [`Key::parse`] reads them.
    pub keys: &'static [&'static str],
    /// The message that explains it in full.
    pub help: &'static str,
    /// The short message for the hint line; none for what everybody tries anyway.
    pub hint: Option<&'static str>,
    /// Where it applies.
    pub scopes: &'static [Scope],
}

use Scope::{Checklists, Exceptions, Find, Pending, People, Round, Today};

const ALL: &[Scope] = &Scope::ALL;
/// Where letters are commands, because no field is open.
const LETTERS: &[Scope] = &[Today, Checklists, Pending, People, Exceptions, Round];
/// Where rounds are worked.
const WORK: &[Scope] = &[Today, Round];
/// The views of the first tab.
const VIEWS: &[Scope] = &[Today, Checklists, Pending, People, Exceptions];

const fn entry(
    command: Command,
    scopes: &'static [Scope],
    keys: &'static [&'static str],
    help: &'static str,
    hint: Option<&'static str>,
) -> Entry {
    Entry { command, keys, help, hint, scopes }
}

/// The table, in the order in which help lists it and hints are dropped from the right.
pub const TABLE: &[Entry] = &[
    // In a round; what only makes sense now and then comes first, because only then it is offered.
    entry(Command::Again, &[Round], &["r"], "round-help-again", Some("round-key-again")),
    entry(Command::Action, &[Round], &["a"], "round-help-action", Some("round-key-action")),
    entry(Command::Fixed, &[Round], &["f"], "round-help-fixed", Some("round-key-fixed")),
    entry(Command::Confirm, &[Round], &["enter"], "round-help-confirm", Some("round-key-confirm")),
    entry(Command::Pass, &[Round], &["space", "+"], "round-help-pass", Some("round-key-pass")),
    entry(Command::Fail, &[Round], &["x", "-"], "round-help-fail", Some("round-key-fail")),
    entry(Command::Observation, &[Round], &["o", "*"], "round-help-observation", Some("round-key-observation")),
    entry(Command::NotApplicable, &[Round], &["n"], "round-help-na", Some("round-key-na")),
    entry(Command::Note, &[Round], &["m"], "round-help-note", Some("round-key-note")),
    // In the queue.
    entry(Command::Open, &[Today, Pending, Exceptions, Find], &["enter"], "app-help-open", Some("app-key-open")),
    entry(Command::Skip, &[Today], &["s"], "today-help-skip", Some("today-key-skip")),
    entry(Command::NotHere, &[Today], &["n"], "today-help-na", Some("today-key-na")),
    // In the checklists.
    entry(Command::Begin, &[Checklists], &["enter"], "checklists-help-begin", Some("checklists-key-begin")),
    entry(Command::Switch, &[Checklists], &["o"], "checklists-help-switch", Some("checklists-key-switch")),
    // Among people.
    entry(Command::Edit, &[People], &["e", "enter"], "sign-help-edit", Some("app-key-edit")),
    entry(Command::New, &[People], &["N"], "sign-help-new", Some("app-key-new")),
    entry(Command::GiveRole, &[People], &["R"], "sign-help-role", Some("sign-key-role")),
    entry(Command::Lend, &[People], &["s"], "sign-help-lend", Some("sign-key-lend")),
    entry(Command::Logins, &[People], &["l"], "sign-help-logins", Some("sign-key-logins")),
    entry(Command::ResetPin, &[People], &["P"], "sign-help-reset", Some("sign-key-reset")),
    entry(Command::Leave, &[People], &["X"], "sign-help-leave", None),
    entry(Command::Kinds, &[Exceptions], &["K"], "exceptions-help-kinds", Some("exceptions-key-kinds")),
    entry(Command::Narrow, &[Checklists, People, Exceptions], &["f"], "app-help-filter", Some("app-key-filter")),
    // Where rounds are worked.
    entry(Command::Walked, WORK, &["t"], "round-help-walked", Some("round-key-walked")),
    entry(Command::Sign, &[Round], &["s"], "round-help-sign", Some("round-key-sign")),
    entry(Command::Bulk, &[Round], &["P"], "round-help-bulk", Some("round-key-bulk")),
    entry(Command::NoReading, &[Round], &["R"], "round-help-no-reading", None),
    entry(Command::Instrument, &[Round], &["i"], "round-help-instrument", None),
    entry(Command::File, &[Round], &["F"], "round-help-file", None),
    entry(Command::Guidance, &[Round], &["g"], "round-help-guidance", Some("round-key-guidance")),
    entry(Command::Start, &[Today, Checklists], &["N"], "today-help-start", Some("today-key-start")),
    entry(Command::Filter, &[Today], &["f"], "today-help-mine", Some("today-key-mine")),
    entry(Command::ViewAfter, VIEWS, &["tab", "]"], "app-help-view-after", Some("app-key-view")),
    entry(Command::OutOfService, &[Checklists], &["O"], "checklists-help-out", Some("checklists-key-out")),
    entry(Command::ViewBefore, VIEWS, &["shift-tab", "["], "app-help-view-before", None),
    entry(Command::Explain, &[Today], &["E"], "today-help-explain", Some("today-key-explain")),
    entry(Command::Mark, &[Today], &["space"], "today-help-mark", None),
    entry(Command::DoLate, &[Today], &["D"], "today-help-late", None),
    entry(Command::Void, &[Today], &["V"], "today-help-void", None),
    entry(Command::Review, &[Today, Pending, Round], &["v"], "today-help-review", None),
    entry(Command::Earlier, &[Today], &["<"], "app-help-earlier", None),
    entry(Command::Later, &[Today], &[">"], "app-help-later", None),
    entry(Command::Up, ALL, &["up", "k"], "app-help-up", None),
    entry(Command::Down, ALL, &["down", "j"], "app-help-down", None),
    entry(Command::PageUp, ALL, &["page-up"], "app-help-page-up", None),
    entry(Command::PageDown, ALL, &["page-down"], "app-help-page-down", None),
    entry(Command::First, LETTERS, &["home"], "app-help-first", None),
    entry(Command::Last, LETTERS, &["end"], "app-help-last", None),
    entry(Command::SectionBefore, &[Round], &["left", "h"], "round-help-section-before", None),
    entry(Command::SectionAfter, &[Round], &["right", "l"], "round-help-section-after", None),
    entry(Command::Today, VIEWS, &["1"], "app-help-tabs", None),
    entry(Command::Undo, LETTERS, &["u"], "app-help-undo", Some("app-key-undo")),
    entry(Command::Redo, LETTERS, &["ctrl-r"], "app-help-redo", None),
    entry(Command::History, LETTERS, &["H"], "app-help-history", None),
    entry(Command::Back, ALL, &["esc", "backspace", "q", "ctrl-c"], "app-help-back", None),
    entry(Command::Lock, ALL, &["ctrl-t"], "app-help-person", None),
    entry(Command::OwnPin, LETTERS, &[], "sign-help-own-pin", None),
    entry(Command::Language, ALL, &["f2"], "app-help-language", None),
    entry(Command::Look, LETTERS, &[], "app-help-look", None),
    entry(Command::Redraw, ALL, &["ctrl-l"], "app-help-redraw", None),
    entry(Command::Quit, ALL, &["ctrl-q"], "app-help-quit", None),
    entry(Command::Palette, LETTERS, &[":"], "app-help-commands", Some("app-key-commands")),
    entry(Command::Find, LETTERS, &["/"], "app-help-find", Some("app-key-find")),
    entry(Command::Help, LETTERS, &["?"], "app-help-help", Some("app-key-help")),
];

impl Command {
    /// Its name in the configuration: `page-up`.
    pub fn name(self) -> String {
        let mut name = String::new();
        for c in format!("{self:?}").chars() {
            if c.is_uppercase() && !name.is_empty() {
                name.push('-');
            }
            name.extend(c.to_lowercase());
        }
        name
    }

    /// Its line of the table.
    pub fn entry(self) -> &'static Entry {
        // Every command has a line: a test walks them.
        TABLE.iter().find(|entry| entry.command == self).unwrap_or(&TABLE[TABLE.len() - 1])
    }
}

impl Entry {
    /// Whether the command applies there.
    pub fn applies(&self, scope: Scope) -> bool {
        self.scopes.contains(&scope)
    }

    /// Its keys as keys.
    pub fn default_keys(&self) -> impl Iterator<Item = Key> {
        self.keys.iter().filter_map(|text| Key::parse(text))
    }
}
