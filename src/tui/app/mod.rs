//! The application: owns the store, the panes and the dialog, and hands each input to whom it belongs.

mod chrome;
mod foreign;
mod perform;
mod session;
mod views;

use std::time::{Duration, Instant as Monotonic};

use ratatui::Frame;
use ratatui::layout::Rect;

use self::session::Session;
use self::views::Views;
use super::command::Command;
use super::cx::Cx;
use super::dialog::{Ask, Dialog, Reply, Verdict};
use super::effect::{Act, Effect};
use super::input::Input;
use super::key::{Key, KeyCode};
use super::panes::{Pane, Tab};
use super::screen::{Flow, Screen};
use super::theme::{Look, Role};
use super::view::View;
use crate::domain::phrase::Lang;
use crate::domain::record::Seq;
use crate::domain::refusal::Refusal;
use crate::domain::time::Instant;
use crate::host::login::Login;
use crate::store::{Error, Result, Store};
use crate::text::fold::fold;

/// How long keys rest before a detail is read.
const REST: Duration = Duration::from_millis(80);
/// How long a read may take before it is given up.
const PATIENCE: Duration = Duration::from_millis(250);
/// The smallest screen on which anything is drawn.
const SMALLEST: (u16, u16) = (40, 15);

/// Who opens the console, and how.
pub struct Start {
    /// The Unix login.
    pub login: Login,
    /// The language, where it is not the person's own.
    pub lang: Option<Lang>,
    /// Which person of a shared login it is.
    pub as_person: Option<String>,
    /// How this terminal is drawn on.
    pub look: Look,
    /// The clock.
    pub clock: Box<dyn Fn() -> Instant>,
}

/// Who asked what the open dialog asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asker {
    /// The pane on top.
    Pane,
    /// The application: whether to leave.
    Quit,
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
    dialog: Option<(Asker, Box<dyn Dialog>)>,
    status: Option<(Role, String)>,
    size: (u16, u16),
    dirty: bool,
    /// The newest entry that was looked at, and the version of the file then.
    seen: (Seq, i64),
    /// When the last key came: details wait until keys rest.
    touched: Option<Monotonic>,
    rung: bool,
    leave: bool,
    /// Why the last change was refused, until the dialog that asked for it has heard of it.
    refusal: Option<Refusal>,
}

impl App {
    /// Opens the console on a file.
    ///
    /// # Errors
    /// The file cannot be read, or has no site yet.
    pub fn new(store: Store, start: Start) -> Result<Self> {
        let now = (start.clock)();
        let (session, said) = Session::new(&store, now, &start)?;
        let seen = (store.head()?.0, store.data_version()?);
        let mut app = Self {
            store,
            clock: start.clock,
            session,
            tabs: Tab::ALL.into_iter().map(Views::new).collect(),
            tab: 0,
            over: Vec::new(),
            dialog: None,
            status: said.map(|said| (Role::Alert, said)),
            size: (80, 24),
            dirty: true,
            seen,
            touched: None,
            rung: false,
            leave: false,
            refusal: None,
        };
        app.refresh_all();
        Ok(app)
    }

    /// Puts a pane of a test on top.
    #[cfg(test)]
    pub(super) fn show(&mut self, pane: Box<dyn Pane>) {
        self.over.push(pane);
    }

    /// Has other keys mean things, for a test.
    #[cfg(test)]
    pub(super) fn set_keymap(&mut self, keymap: super::keymap::Keymap) {
        self.session.keymap = keymap;
    }

    fn top(&mut self) -> Option<(&mut Box<dyn Pane>, Cx<'_>)> {
        let size = self.size;
        let pane = match self.over.last_mut() {
            Some(pane) => pane,
            None => self.tabs.get_mut(self.tab)?.shown_mut(),
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
        self.status = Some((Role::Alert, self.session.fault(error, self.store.path())));
    }

    fn key(&mut self, key: Key) {
        self.status = None;
        if self.dialog.is_some() {
            self.key_in_dialog(key);
            return;
        }
        // An input method left on sends full-width signs; outside text fields they mean the plain ones.
        let folded = match key.code {
            KeyCode::Char(c) => Key { code: KeyCode::Char(fold(c)), ..key },
            _ => key,
        };
        let digit = self.session.keymap.digit(folded);
        let Some((pane, cx)) = self.top() else { return };
        let scope = pane.scope();
        let key = if pane.takes(key) { key } else { folded };
        let bound = cx.keymap.command(key, scope).is_some_and(|command| pane.offers(command, cx));
        // On a keyboard whose digits want shift, their keys do without it wherever they mean nothing else.
        let key = digit.filter(|digit| !pane.takes(key) && pane.takes(*digit) && !bound).unwrap_or(key);
        let takes = pane.takes(key);
        if takes {
            let effects = self.tell(Act::Type(key));
            self.perform(effects);
            return;
        }
        if let Some(command) = self.session.keymap.command(key, scope) {
            self.run(command);
        } else {
            let said = self.session.text.say_with("app-no-such-key", &[("key", key.to_string().into())]);
            self.status = Some((Role::Plain, said));
        }
    }

    fn key_in_dialog(&mut self, key: Key) {
        let Some((asker, mut dialog)) = self.dialog.take() else { return };
        let verdict = dialog.key(key, self.session.cx(self.size));
        // What is typed is remembered with every key, so that leaving destroys nothing.
        self.keep(dialog.as_ref());
        match verdict {
            Verdict::Stay => self.dialog = Some((asker, dialog)),
            Verdict::Leave => {}
            Verdict::Reply(reply) => self.replied(asker, dialog, reply),
        }
    }

    /// Pasted text goes into the field of a dialog; a pane is asked where there is none.
    fn paste(&mut self, text: &str) {
        if let Some((asker, mut dialog)) = self.dialog.take() {
            dialog.paste(text, self.session.cx(self.size));
            self.keep(dialog.as_ref());
            self.dialog = Some((asker, dialog));
        } else {
            let effects = self.tell(Act::Paste(text));
            self.perform(effects);
        }
    }

    /// Remembers what is typed in a dialog, each text by its place.
    fn keep(&mut self, dialog: &dyn Dialog) {
        for (place, text) in dialog.drafts(self.session.cx(self.size)) {
            self.session.drafts.keep(&place, &text);
        }
    }

    /// Does what was answered. Where that is refused, the dialog is still there, with what was typed.
    fn replied(&mut self, asker: Asker, mut dialog: Box<dyn Dialog>, reply: Reply) {
        let reply = match dialog.look_over(reply, &self.store, self.session.cx(self.size)) {
            Ok(Some(reply)) => reply,
            looked => {
                self.dialog = Some((asker, dialog));
                return looked.err().map_or((), |error| self.trouble(&error));
            }
        };
        self.refusal = None;
        let done = match (asker, reply) {
            (Asker::Quit, Reply::Yes) => {
                self.leave = true;
                return;
            }
            (_, Reply::Run(command)) => return self.run(command),
            (_, Reply::Open(view)) => return self.open(view),
            (_, Reply::Begin(template)) => return self.begin(template),
            (_, Reply::History(id, called)) => return self.ask(Asker::Pane, Ask::History(id, called)),
            (_, reply) => {
                let effects = self.tell(Act::Reply(reply));
                self.perform(effects)
            }
        };
        if done {
            for (place, _) in dialog.drafts(self.session.cx(self.size)) {
                self.session.drafts.keep(&place, "");
            }
        } else if self.dialog.is_none() {
            if let Some(why) = self.refusal.take() {
                match dialog.refused(&why, &self.store, self.session.cx(self.size)) {
                    Ok(said) => self.status = said.map(|said| (Role::Alert, said)).or(self.status.take()),
                    Err(error) => self.trouble(&error),
                }
            }
            self.dialog = Some((asker, dialog));
        }
    }

    /// Commands of the application itself; the rest is the pane's.
    fn run(&mut self, command: Command) {
        let scope = match self.top() {
            Some((pane, _)) => pane.scope(),
            None => return,
        };
        match command {
            Command::Help => self.ask(Asker::Pane, Ask::Help(scope)),
            Command::Palette => self.ask(Asker::Pane, Ask::Palette(scope)),
            Command::Find => self.open(View::Find),
            Command::Undo => self.undo(false),
            Command::Redo => self.undo(true),
            Command::Language => self.switch_language(),
            Command::Look => {
                self.session.look.theme = self.session.look.theme.next();
                self.status = Some((Role::Plain, self.session.look.theme.name().to_owned()));
            }
            // The terminal paints everything anew by itself.
            Command::Redraw => {}
            Command::Quit => self.ask_quit(),
            Command::Today => self.go(Tab::Today),
            Command::ViewAfter | Command::ViewBefore => self.turn(command == Command::ViewBefore),
            command => {
                let effects = self.tell(Act::Do(command));
                self.perform(effects);
            }
        }
    }

    fn go(&mut self, tab: Tab) {
        if let Some(at) = self.tabs.iter().position(|views| views.tab == tab) {
            self.tab = at;
            self.tabs[at].first();
            self.over.clear();
            self.refresh_all();
        }
    }

    /// Shows another view of the tab.
    fn turn(&mut self, back: bool) {
        if let Some(views) = self.tabs.get_mut(self.tab) {
            views.turn(back);
        }
        self.refresh_all();
    }

    /// Reads a detail once keys have rested.
    fn rested(&mut self, now: Monotonic) {
        let due = self.touched.is_none_or(|at| now.saturating_duration_since(at) >= REST);
        if !due || self.dialog.is_some() {
            return;
        }
        let size = self.size;
        let pane = match self.over.last_mut() {
            Some(pane) => pane,
            None => self.tabs[self.tab].shown_mut(),
        };
        let body = chrome::body(size, pane.is_whole());
        let cx = self.session.cx((body.width, body.height));
        if pane.wants_detail(cx) {
            let read = self.store.be_patient(PATIENCE).and_then(|()| pane.detail(&self.store, cx));
            self.dirty = true;
            if let Err(error) = read {
                self.trouble(&error);
            }
        }
    }
}

impl Screen for App {
    fn input(&mut self, input: Input, now: Monotonic) -> Flow {
        let before = self.session.now;
        self.session.now = (self.clock)();
        self.look_for_others();
        match input {
            Input::Key(key) => {
                self.touched = Some(now);
                self.dirty = true;
                self.key(key);
            }
            Input::Paste(text) => {
                self.dirty = true;
                self.paste(&text);
            }
            Input::Resize => self.dirty = true,
            Input::Tick => {}
        }
        if self.session.now.0.div_euclid(60_000) != before.0.div_euclid(60_000) {
            self.minute();
        }
        self.rested(now);
        if self.leave { Flow::Leave } else { Flow::Stay }
    }

    fn is_dirty(&self) -> bool {
        self.dirty
    }

    fn draw(&mut self, frame: &mut Frame) {
        self.dirty = false;
        let area = frame.area();
        self.size = (area.width, area.height);
        if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
            chrome::too_small(frame, area, SMALLEST, self.session.cx(self.size));
            return;
        }
        if let Some((pane, cx)) = self.top() {
            pane.settle(cx);
        }
        self.draw_all(frame, area);
    }

    fn wake_in(&self) -> Option<Duration> {
        let pane = self.shown()?;
        let body = chrome::body(self.size, pane.is_whole());
        let wants = self.dialog.is_none() && pane.wants_detail(self.session.cx((body.width, body.height)));
        wants.then(|| self.touched.map_or(Duration::ZERO, |at| REST.saturating_sub(at.elapsed())))
    }

    fn bell(&mut self) -> bool {
        std::mem::take(&mut self.rung) && self.session.site.settings.bell
    }
}

impl App {
    /// What is seen.
    fn shown(&self) -> Option<&dyn Pane> {
        let over = self.over.last().map(AsRef::as_ref);
        over.or_else(|| self.tabs.get(self.tab).map(Views::shown))
    }

    fn draw_all(&self, frame: &mut Frame, area: Rect) {
        let Some(pane) = self.shown() else { return };
        let whole = pane.is_whole();
        let body = chrome::body(self.size, whole);
        let cx = self.session.cx((body.width, body.height));
        if !whole {
            chrome::header(frame, area, &self.tabs, self.tab, &self.session, cx);
        }
        pane.draw(frame, body, cx);
        chrome::footer(frame, area, pane, self.status.as_ref(), cx);
        if let Some((_, dialog)) = &self.dialog {
            dialog.draw(frame, area, self.session.cx(self.size));
        }
    }
}
