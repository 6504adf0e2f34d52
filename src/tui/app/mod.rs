//! The application: owns the store, the panes and the dialog, and hands each input to whom it belongs.

mod chrome;
mod drafts;
mod foreign;
mod gate;
mod keys;
mod papers;
mod perform;
mod pointer;
mod presence;
mod records;
mod run;
mod saved;
mod screen;
mod session;
mod tour;
mod trail;
mod views;

use std::path::PathBuf;
use std::time::{Duration, Instant as Monotonic};

pub(super) use self::chrome::too_small;
use self::drafts::Waiting;
use self::gate::Gate;
use self::presence::Company;
use self::saved::Saved;
use self::session::Session;
use self::tour::Tour;
use self::views::Views;
use super::cx::Cx;
use super::dialog::{Dialog, Reply};
use super::effect::{Act, Effect};
use super::panes::{Pane, Tab};
use super::setup::Setup;
use super::theme::Role;
use crate::domain::change::Change;
use crate::domain::phrase::Lang;
use crate::domain::record::Seq;
use crate::domain::refusal::Refusal;
use crate::domain::time::Instant;
use crate::host::login::Login;
use crate::host::service::Mode;
use crate::store::{Error, OpId, Result, Store};

/// How long a read may take before it is given up.
const PATIENCE: Duration = Duration::from_millis(250);
/// The smallest screen on which anything is drawn.
pub(super) const SMALLEST: (u16, u16) = (40, 15);

/// Who opens the console, and how.
pub struct Start {
    /// The Unix login.
    pub login: Login,
    /// The language, where it is not the person's own.
    pub lang: Option<Lang>,
    /// Which person of a shared login it is.
    pub as_person: Option<String>,
    /// How this user wants the console.
    pub setup: Setup,
    /// Whether the process works for its own login.
    pub mode: Mode,
    /// The clock.
    pub clock: Box<dyn Fn() -> Instant>,
    /// The folders that drafts may be kept below, the best first; without one they are kept in memory only.
    pub drafts: Vec<PathBuf>,
}

/// Who asked what the open dialog asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asker {
    /// The pane on top.
    Pane,
    /// The application: whether to leave.
    Quit,
    /// The application: a PIN.
    Gate,
    /// The application: under which name a filter is saved.
    Save,
    /// The application: whether a text is to be discarded.
    Discard,
}

/// The console.
pub struct App {
    store: Store,
    clock: Box<dyn Fn() -> Instant>,
    session: Session,
    tabs: Vec<Views>,
    tab: usize,
    /// What is open over the tab, the last on top.
    over: Vec<Box<dyn Pane>>,
    /// What was open and was left, the last on top: until something else is opened, one can go forth to it again.
    forth: Vec<Box<dyn Pane>>,
    dialog: Option<(Asker, Box<dyn Dialog>)>,
    saved: Saved,
    /// What is shown to whoever is new.
    tour: Tour,
    /// What was chosen in the palette, the last first.
    recent: Vec<Reply>,
    status: Option<(Role, String)>,
    size: (u16, u16),
    dirty: bool,
    /// The newest entry that was looked at, and the version of the file then.
    seen: (Seq, i64),
    /// When the last key came: details wait until keys rest.
    touched: Option<Monotonic>,
    rung: bool,
    leave: bool,
    /// What is going on with texts that are typed and not saved.
    waiting: Waiting,
    /// A save whose outcome was an error, and the operation it was made under.
    unsure: Option<(Change, OpId)>,
    /// Why the last change was refused, until the dialog that asked for it has heard of it.
    refusal: Option<Refusal>,
    gate: Gate,
    company: Company,
    /// How the user wants the console.
    setup: Setup,
}

impl App {
    /// Opens the console on a file.
    ///
    /// # Errors
    /// The file cannot be read, or has no site yet.
    pub fn new(store: Store, start: Start) -> Result<Self> {
        let now = (start.clock)();
        let (session, said) = Session::new(&store, now, &start)?;
        let said = said.or_else(|| session.misconfigured(&start.setup.problems));
        let seen = (store.head()?.0, store.data_version()?);
        let (gate, company) = (Gate::new(now), Company::join(&store, &session.id));
        let mut app = Self {
            store,
            clock: start.clock,
            session,
            tabs: Tab::ALL.into_iter().map(Views::new).collect(),
            tab: 0,
            over: Vec::new(),
            forth: Vec::new(),
            dialog: None,
            saved: Saved::new(start.setup.state.clone()),
            tour: Tour::new(start.setup.state.clone()),
            recent: Vec::new(),
            status: said.map(|said| (Role::Alert, said)),
            size: (80, 24),
            dirty: true,
            seen,
            touched: None,
            rung: false,
            leave: false,
            waiting: Waiting::default(),
            unsure: None,
            refusal: None,
            setup: start.setup,
            gate,
            company,
        };
        app.refresh_all();
        app.begin_session();
        app.say_presence();
        app.look_around(Monotonic::now(), true);
        Ok(app)
    }

    /// Says something when the console opens; what is to be known at once comes first.
    pub(super) fn greet(&mut self, said: String) {
        self.status.get_or_insert((Role::Good, said));
    }

    /// Says that nothing here is real, and nothing is kept.
    pub(super) fn greet_made_up(&mut self) {
        self.greet(self.session.text.say("start-made-up"));
    }

    /// Puts a pane of a test on top.
    #[cfg(test)]
    pub(super) fn show(&mut self, pane: Box<dyn Pane>) {
        self.over.push(pane);
    }

    /// The file, for a test to make trouble with.
    #[cfg(test)]
    pub(super) fn store(&self) -> &Store {
        &self.store
    }

    /// What is on top, and whether a dialog is open over it.
    #[cfg(test)]
    pub(super) fn on_top(&self) -> Option<(super::command::Scope, bool)> {
        Some((self.shown()?.scope(), self.dialog.is_some()))
    }

    fn top(&mut self) -> Option<(&mut Box<dyn Pane>, Cx<'_>)> {
        let size = self.size;
        let pane = match (&mut self.gate.board, self.over.last_mut()) {
            (Some(board), _) => board,
            (None, Some(pane)) => pane,
            (None, None) => self.tabs.get_mut(self.tab)?.shown_mut(),
        };
        let body = chrome::body(size, pane.is_whole());
        let cx = self.session.cx((body.width, body.height));
        Some((pane, cx))
    }

    /// What the pane on top says to this.
    fn tell(&mut self, act: Act<'_>) -> Vec<Effect> {
        self.top().map(|(pane, cx)| pane.update(act, cx)).unwrap_or_default()
    }

    fn say(&mut self, id: &str) {
        self.status = Some((Role::Plain, self.session.text.say(id)));
    }

    fn trouble(&mut self, error: &Error) {
        // Nobody is told that the file is damaged before it was looked at again.
        let looked = match error {
            Error::Suspect(what) => Some(self.store.second_look(Error::Suspect(what.clone()))),
            _ => None,
        };
        let error = looked.as_ref().unwrap_or(error);
        self.status = Some((Role::Alert, self.session.fault(error, self.store.path())));
    }
}
