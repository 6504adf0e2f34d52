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
    Inspect,
    Actions,
    ViewAfter,
    ViewBefore,
    Filter,
    Mine,
    SavedFilter,
    SaveFilter,
    Begin,
    About,
    Switch,
    GiveRole,
    Lend,
    Logins,
    ResetPin,
    Leave,
    Kinds,
    Narrow,
    GoTo,
    Summary,
    Standing,
    Reinspect,
    ToRound,
    PickLine,
    Older,
    Newer,
    OutOfService,
    New,
    Edit,
    Duplicate,
    Delete,
    MoveUp,
    MoveDown,
    Properties,
    Schedule,
    Preview,
    Compare,
    Publish,
    Discard,
    KindOfLine,
    Unedit,
    Reedit,
    Archive,
    Earlier,
    Later,
    Mark,
    MarkRange,
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
    InOrder,
    Bulk,
    Sign,
    Guidance,
    File,
    Instrument,
    Raise,
    Plan,
    Contain,
    TakeInHand,
    Done,
    Verify,
    Reopen,
    Decline,
    Merge,
    Transfer,
    Supervise,
    Details,
    Draw,
    Agrees,
    Differs,
    Evidence,
    Report,
    AuditPack,
    Hazards,
    Import,
    Columns,
    SkipBad,
    TakeBack,
    Undo,
    Redo,
    History,
    Links,
    Forth,
    Lock,
    OwnPin,
    Language,
    Look,
    Tour,
    Drafts,
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
    /// Inspections and audits: due, running, to be repeated.
    Inspections,
    /// Every round that ever was.
    History,
    /// What was found.
    Findings,
    /// One line's readings over time.
    Readings,
    /// Units, areas and assets.
    Places,
    /// Rounds that wait for a countersignature.
    Pending,
    /// Who works here.
    People,
    /// What undermines evidence.
    Exceptions,
    /// One checklist being edited.
    Editor,
    /// A checklist as the round screen will show it.
    Preview,
    /// Inside one round.
    Round,
    /// What has to be put right, as lists.
    Actions,
    /// How much there is of it, by owner, area and delay.
    Tallies,
    /// One action.
    Action,
    /// What was drawn to be looked at again.
    Draws,
    /// One sample with what was said of it.
    Draw,
    /// What carries a clause out.
    Clause,
    /// What is written as a file.
    Papers,
    /// What was brought in from files.
    Imports,
    /// Finding records by their words.
    Find,
}

impl Scope {
    /// Every place.
    pub const ALL: [Self; 22] = [
        Self::Today,
        Self::Inspections,
        Self::History,
        Self::Findings,
        Self::Readings,
        Self::Checklists,
        Self::Places,
        Self::Pending,
        Self::People,
        Self::Exceptions,
        Self::Round,
        Self::Editor,
        Self::Preview,
        Self::Actions,
        Self::Tallies,
        Self::Action,
        Self::Draws,
        Self::Draw,
        Self::Clause,
        Self::Papers,
        Self::Imports,
        Self::Find,
    ];
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

use Scope::{
    Action, Actions, Checklists, Clause, Draw, Draws, Editor, Exceptions, Find, Findings, History, Imports,
    Inspections, Papers, Pending, People, Places, Readings, Round, Tallies, Today,
};

const ALL: &[Scope] = &Scope::ALL;
/// Where letters are commands, because no field is open.
const LETTERS: &[Scope] = &[
    Today,
    Inspections,
    History,
    Findings,
    Readings,
    Checklists,
    Places,
    Pending,
    People,
    Exceptions,
    Round,
    Editor,
    Actions,
    Tallies,
    Action,
    Imports,
    Draws,
    Draw,
    Clause,
    Papers,
];
/// Where what was saved last can be taken back: an editor takes back its own edits first.
const SAVED: &[Scope] = &[
    Today,
    Inspections,
    History,
    Findings,
    Readings,
    Checklists,
    Places,
    Pending,
    People,
    Exceptions,
    Round,
    Actions,
    Tallies,
    Action,
    Draws,
    Draw,
];
/// Where rounds are worked.
const WORK: &[Scope] = &[Today, Round];
/// The views of the tabs.
const VIEWS: &[Scope] = &[
    Today,
    Inspections,
    History,
    Findings,
    Readings,
    Checklists,
    Places,
    Pending,
    People,
    Exceptions,
    Actions,
    Tallies,
    Draws,
];
/// Where what is shown can be written as a file.
const WRITTEN: &[Scope] = &[
    Today,
    Inspections,
    History,
    Findings,
    Readings,
    Checklists,
    Places,
    Pending,
    People,
    Exceptions,
    Round,
    Actions,
    Tallies,
    Action,
    Draws,
    Draw,
    Clause,
];
/// Where a key asks for what an auditor asks for.
const AUDITED: &[Scope] =
    &[Inspections, History, Findings, Readings, Checklists, Pending, Exceptions, Actions, Tallies, Action, Draws, Draw];
/// Where several rows are changed together.
const MARKED: &[Scope] = &[Today, Checklists, Actions];
/// Where actions are worked.
const ACTIONS: &[Scope] = &[Actions, Action];
/// Where what the site works by is set up.
const SET_UP: &[Scope] = &[Checklists, Places, People, Editor];
/// Where there is something new to make.
const NEW: &[Scope] = &[Checklists, Places, People, Editor, Imports];

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
    entry(Command::InOrder, &[Round], &["y"], "round-help-in-order", Some("round-key-in-order")),
    entry(Command::Confirm, &[Round], &["enter"], "round-help-confirm", Some("round-key-confirm")),
    entry(Command::Pass, &[Round], &["space", "+"], "round-help-pass", Some("round-key-pass")),
    entry(Command::Fail, &[Round], &["x", "-"], "round-help-fail", Some("round-key-fail")),
    entry(Command::Observation, &[Round], &["o", "*"], "round-help-observation", Some("round-key-observation")),
    entry(Command::NotApplicable, &[Round], &["n"], "round-help-na", Some("round-key-na")),
    entry(Command::Note, &[Round], &["m"], "round-help-note", Some("round-key-note")),
    // In the queue.
    entry(
        Command::Open,
        &[
            Today,
            Inspections,
            History,
            Findings,
            Readings,
            Places,
            Pending,
            People,
            Exceptions,
            Editor,
            Actions,
            Tallies,
            Draws,
            Draw,
            Clause,
            Papers,
            Find,
            Imports,
        ],
        &["enter"],
        "app-help-open",
        Some("app-key-open"),
    ),
    entry(Command::Skip, &[Today], &["s"], "today-help-skip", Some("today-key-skip")),
    entry(Command::NotHere, &[Today], &["n"], "today-help-na", Some("today-key-na")),
    entry(Command::Explain, &[Today], &["E"], "today-help-explain", Some("today-key-explain")),
    // Among actions, in the order of the work.
    entry(Command::Plan, ACTIONS, &["e"], "actions-help-plan", Some("actions-key-plan")),
    entry(Command::Verify, ACTIONS, &["V", "y"], "actions-help-verify", Some("actions-key-verify")),
    entry(Command::Done, ACTIONS, &["d"], "actions-help-done", Some("actions-key-done")),
    entry(Command::TakeInHand, ACTIONS, &["b"], "actions-help-begin", Some("actions-key-begin")),
    entry(Command::Reopen, ACTIONS, &["r"], "actions-help-reopen", Some("actions-key-reopen")),
    entry(Command::Contain, ACTIONS, &["i"], "actions-help-contain", Some("actions-key-contain")),
    entry(Command::Transfer, ACTIONS, &["t"], "actions-help-transfer", Some("actions-key-transfer")),
    entry(Command::Raise, &[Actions, Findings], &["N"], "actions-help-raise", Some("actions-key-raise")),
    entry(Command::Decline, ACTIONS, &["D"], "actions-help-decline", None),
    entry(Command::Merge, ACTIONS, &["M"], "actions-help-merge", None),
    entry(Command::Supervise, ACTIONS, &["K"], "actions-help-supervise", None),
    // In the checklists.
    entry(Command::Begin, &[Checklists], &["enter"], "checklists-help-begin", Some("checklists-key-begin")),
    entry(Command::About, &[Checklists], &["i"], "checklists-help-about", Some("checklists-key-about")),
    entry(Command::Switch, &[Checklists], &["o"], "checklists-help-switch", Some("checklists-key-switch")),
    entry(Command::Edit, SET_UP, &["e"], "editor-help-edit", Some("editor-key-edit")),
    // In the editor.
    entry(Command::New, NEW, &["N"], "editor-help-new", Some("editor-key-new")),
    entry(Command::Publish, &[Editor], &["W"], "editor-help-publish", Some("editor-key-publish")),
    entry(Command::Compare, &[Editor], &["="], "editor-help-compare", Some("editor-key-compare")),
    entry(Command::Preview, &[Editor], &["p"], "editor-help-preview", Some("editor-key-preview")),
    entry(Command::Properties, &[Editor], &["T"], "editor-help-properties", Some("editor-key-properties")),
    entry(Command::Schedule, &[Checklists, Editor], &["S"], "editor-help-schedule", Some("editor-key-schedule")),
    entry(Command::Delete, &[Editor], &["D"], "editor-help-delete", Some("editor-key-delete")),
    entry(Command::MoveUp, &[Editor], &["K"], "editor-help-move-up", None),
    entry(Command::MoveDown, &[Editor], &["J"], "editor-help-move-down", None),
    entry(Command::KindOfLine, &[Editor], &["c"], "editor-help-kind", None),
    entry(Command::Unedit, &[Editor], &["u"], "editor-help-unedit", Some("app-key-undo")),
    entry(Command::Reedit, &[Editor], &["ctrl-r"], "editor-help-reedit", None),
    entry(Command::Discard, &[Editor], &["X"], "editor-help-discard", None),
    // In the lists of what the site works by.
    entry(Command::Duplicate, &[Checklists], &["y"], "editor-help-duplicate", None),
    entry(Command::Archive, &[Checklists, Places], &["A"], "editor-help-archive", Some("editor-key-archive")),
    // Among people, and in the exceptions.
    entry(Command::GiveRole, &[People], &["R"], "gate-help-role", Some("gate-key-role")),
    entry(Command::Lend, &[People], &["s"], "gate-help-lend", Some("gate-key-lend")),
    entry(Command::Logins, &[People], &["l"], "gate-help-logins", Some("gate-key-logins")),
    entry(Command::ResetPin, &[People], &["P"], "gate-help-reset", Some("gate-key-reset")),
    entry(Command::Leave, &[People], &["A"], "gate-help-leave", None),
    entry(Command::Kinds, &[Exceptions], &["K"], "exceptions-help-kinds", Some("exceptions-key-kinds")),
    // Among inspections, in the history, among findings and readings.
    entry(Command::Narrow, &[History], &["F"], "inspect-help-narrow", Some("inspect-key-narrow")),
    entry(Command::GoTo, &[History], &["g"], "inspect-help-go", Some("inspect-key-go")),
    entry(Command::Summary, &[History], &["i"], "inspect-help-summary", Some("inspect-key-summary")),
    entry(Command::Reinspect, &[Inspections, History], &["r"], "inspect-help-repeat", Some("inspect-key-repeat")),
    entry(Command::ToRound, &[Findings], &["r"], "inspect-help-round", Some("inspect-key-round")),
    entry(Command::Standing, &[Findings], &["o"], "inspect-help-standing", Some("inspect-key-standing")),
    entry(Command::PickLine, &[Readings], &["p"], "inspect-help-pick", Some("inspect-key-pick")),
    entry(Command::Older, &[Readings], &["<"], "inspect-help-older", Some("inspect-key-older")),
    entry(Command::Newer, &[Readings], &[">"], "inspect-help-newer", None),
    // Among samples.
    entry(Command::Agrees, &[Draw], &["y", "+"], "draws-help-agrees", Some("draws-key-agrees")),
    entry(Command::Differs, &[Draw], &["x", "-"], "draws-help-differs", Some("draws-key-differs")),
    entry(Command::Draw, &[Draws], &["N"], "draws-help-draw", Some("draws-key-draw")),
    // What is written as a file.
    entry(Command::AuditPack, AUDITED, &["P"], "papers-help-audit", None),
    entry(Command::Hazards, WRITTEN, &[], "papers-help-hazards", None),
    // Among imports.
    entry(Command::SkipBad, &[Imports], &["b"], "import-help-skip", Some("import-key-skip")),
    entry(Command::Columns, &[Imports], &["c"], "import-help-columns", Some("import-key-columns")),
    entry(Command::TakeBack, &[Imports], &["X"], "import-help-take-back", Some("import-key-take-back")),
    entry(Command::Import, VIEWS, &["I"], "import-help-open", None),
    // Where rounds are worked.
    entry(Command::Walked, WORK, &["t"], "round-help-walked", Some("round-key-walked")),
    entry(Command::Sign, &[Round], &["s"], "round-help-sign", Some("round-key-sign")),
    entry(Command::Details, &[Round], &["d"], "round-help-details", Some("round-key-details")),
    entry(Command::Bulk, &[Round], &["P"], "round-help-bulk", Some("round-key-bulk")),
    entry(Command::NoReading, &[Round], &["R"], "round-help-no-reading", None),
    entry(Command::Instrument, &[Round], &["i"], "round-help-instrument", None),
    entry(Command::File, &[Round], &["F"], "round-help-file", None),
    entry(Command::Guidance, &[Round], &["g"], "round-help-guidance", Some("round-key-guidance")),
    entry(Command::Start, &[Today, Inspections], &["N"], "today-help-start", Some("today-key-start")),
    entry(Command::Mine, &[Today, Actions], &["a"], "today-help-mine", Some("today-key-mine")),
    entry(Command::Filter, VIEWS, &["f"], "app-help-filter", Some("app-key-filter")),
    entry(Command::ViewAfter, VIEWS, &["tab", "]"], "app-help-view-after", Some("app-key-view")),
    entry(Command::OutOfService, &[Checklists, Places], &["O"], "checklists-help-out", Some("checklists-key-out")),
    entry(Command::ViewBefore, VIEWS, &["shift-tab", "["], "app-help-view-before", None),
    entry(Command::Mark, MARKED, &["space"], "reach-help-mark", None),
    entry(Command::MarkRange, MARKED, &["v"], "reach-help-mark-range", None),
    entry(Command::SavedFilter, VIEWS, &["w"], "reach-help-saved-filter", None),
    entry(Command::SaveFilter, VIEWS, &["W"], "reach-help-save-filter", None),
    entry(Command::DoLate, &[Today], &["D"], "today-help-late", None),
    entry(Command::Void, &[Today], &["V"], "today-help-void", None),
    entry(Command::Review, &[Today, Pending, Round], &["c"], "today-help-review", Some("gate-key-review")),
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
    entry(Command::Inspect, VIEWS, &["2"], "inspect-help-tab", None),
    entry(Command::Actions, VIEWS, &["3"], "actions-help-tab", None),
    entry(Command::Undo, SAVED, &["u"], "app-help-undo", Some("app-key-undo")),
    entry(Command::Redo, SAVED, &["ctrl-r"], "app-help-redo", None),
    entry(Command::History, LETTERS, &["H"], "app-help-history", None),
    entry(Command::Links, LETTERS, &["L"], "app-help-links", None),
    entry(Command::Forth, ALL, &["ctrl-f", "alt-right"], "reach-help-forth", None),
    entry(Command::Back, ALL, &["esc", "backspace", "q", "ctrl-c"], "app-help-back", None),
    entry(Command::Lock, ALL, &["ctrl-t"], "app-help-person", None),
    entry(Command::OwnPin, LETTERS, &[], "gate-help-own-pin", None),
    entry(Command::Language, ALL, &["f2"], "app-help-language", None),
    entry(Command::Look, LETTERS, &[], "app-help-look", None),
    entry(Command::Tour, LETTERS, &[], "start-help-tour", None),
    entry(Command::Drafts, ALL, &["ctrl-x"], "draft-help", None),
    entry(Command::Redraw, ALL, &["ctrl-l"], "app-help-redraw", None),
    entry(Command::Quit, ALL, &["ctrl-q"], "app-help-quit", None),
    entry(Command::Palette, LETTERS, &[":"], "app-help-commands", Some("app-key-commands")),
    entry(Command::Find, LETTERS, &["/"], "app-help-find", Some("app-key-find")),
    entry(Command::Evidence, &[Checklists, Round], &["C"], "clause-help", Some("clause-key")),
    entry(Command::Report, WRITTEN, &["ctrl-p"], "papers-help", Some("papers-key")),
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
