//! The application: owns the store, the panes and the dialog, and hands each input to whom it belongs.

mod chrome;
mod drafts;
mod foreign;
mod gate;
mod perform;
mod pointer;
mod presence;
mod records;
mod saved;
mod session;
mod tour;
mod trail;
mod views;

use std::path::PathBuf;
use std::time::{Duration, Instant as Monotonic};

use ratatui::Frame;
use ratatui::layout::Rect;

pub(super) use self::chrome::too_small;
use self::drafts::Waiting;
use self::gate::Gate;
use self::presence::Company;
use self::saved::Saved;
use self::session::Session;
use self::tour::{Deed, Tour};
use self::views::Views;
use super::command::Command;
use super::cx::Cx;
use super::dialog::{Ask, Dialog, Reply, Verdict};
use super::effect::{Act, Effect};
use super::input::Input;
use super::key::{Key, KeyCode};
use super::panes::{Pane, Tab};
use super::screen::{Flow, LastWords, Screen};
use super::setup::Setup;
use super::theme::Role;
use super::view::View;
use crate::domain::change::Change;
use crate::domain::phrase::Lang;
use crate::domain::record::Seq;
use crate::domain::refusal::Refusal;
use crate::domain::time::Instant;
use crate::host::login::Login;
use crate::host::service::Mode;
use crate::store::{Error, OpId, Result, Store};
use crate::text::fold::fold;

/// How long keys rest before a detail is read.
const REST: Duration = Duration::from_millis(80);
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

    /// Puts a pane of a test on top.
    #[cfg(test)]
    pub(super) fn show(&mut self, pane: Box<dyn Pane>) {
        self.over.push(pane);
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

    fn key(&mut self, key: Key) {
        self.status = None;
        self.tour.ending = key == Key::plain(KeyCode::Esc);
        if self.key_at_gate(key) || self.answers_offer(key) || self.edits_drafts(key) {
            return;
        }
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
            // Words typed on a line that takes them open its field, as Enter does.
            self.waiting.meant = Some(Command::Confirm);
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
        let cx = self.session.cx(self.size);
        let Some((_, dialog)) = &mut self.dialog else { return };
        let verdict = dialog.key(key, cx);
        // What is typed is remembered with every key, so that leaving destroys nothing.
        self.keep_typed();
        match (verdict, self.dialog.take()) {
            (Verdict::Stay, dialog) => self.dialog = dialog,
            (Verdict::Leave, Some((Asker::Discard, _))) => {
                self.dialog = self.waiting.beneath.take();
                self.waiting.discards = None;
            }
            (Verdict::Reply(reply), Some((asker, dialog))) => self.replied(asker, dialog, reply),
            _ => {}
        }
    }

    /// Pasted text goes into the field of a dialog; a pane is asked where there is none.
    fn paste(&mut self, text: &str) {
        if self.paste_at_gate(text) {
            return;
        }
        if let Some((_, dialog)) = &mut self.dialog {
            dialog.paste(text, self.session.cx(self.size));
            self.keep_typed();
        } else {
            let effects = self.tell(Act::Paste(text));
            self.perform(effects);
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
                self.session.drafts.leave();
                return;
            }
            (Asker::Gate, Reply::Form(reply)) => return self.replied_to_gate(&reply, dialog),
            (Asker::Save, Reply::Text(name)) => {
                self.waiting.answering = self.places(dialog.as_ref());
                self.save_filter(&name)
            }
            (Asker::Discard, _) => return self.discard(),
            (_, reply @ (Reply::Draft(_) | Reply::Discard(_) | Reply::Carry(_))) => {
                return self.replied_draft(reply, dialog);
            }
            (_, reply) if reply.is_way() => return self.follow(reply),
            (_, reply) => {
                self.waiting.answering = self.places(dialog.as_ref());
                let effects = self.tell(Act::Reply(reply));
                self.perform(effects)
            }
        };
        let answered = std::mem::take(&mut self.waiting.answering);
        if done {
            for place in &answered {
                self.session.drafts.forget(place);
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
            Command::Help => {
                self.ask(Asker::Pane, Ask::Help(scope));
                self.did(Deed::Help);
            }
            Command::Tour => self.begin_tour(),
            Command::Palette => self.ask_palette(scope),
            Command::Find => self.open(View::Find(String::new())),
            Command::History | Command::Links => self.ask_about_record(command),
            Command::Forth => self.forth(),
            Command::SavedFilter => self.next_saved(),
            Command::SaveFilter => self.ask_name(),
            Command::Undo => self.undo(false),
            Command::Redo => self.undo(true),
            Command::Lock => self.lock(),
            Command::OwnPin => self.change_own_pin(),
            Command::Language => self.switch_language(),
            Command::Look => {
                self.session.look.theme = self.session.look.theme.next();
                let theme = ("theme", self.session.look.theme.name().into());
                self.status = Some((Role::Plain, self.session.text.say_with("reach-theme", &[theme])));
            }
            // The terminal paints everything anew by itself.
            Command::Redraw => {}
            Command::Quit if self.leave_tour() => {}
            Command::Quit => self.ask_quit(),
            Command::Drafts => self.ask(Asker::Pane, Ask::Drafts),
            Command::Today => self.go(Tab::Today),
            Command::ViewAfter | Command::ViewBefore => self.turn(command == Command::ViewBefore),
            command => {
                self.waiting.meant = Some(command);
                let effects = self.tell(Act::Do(command));
                self.perform(effects);
            }
        }
    }

    fn go(&mut self, tab: Tab) {
        if let Some(at) = self.tabs.iter().position(|views| views.tab == tab) {
            self.tab = at;
            self.tabs[at].first();
            self.leave_all();
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
        let pane = match (&mut self.gate.board, self.over.last_mut()) {
            (Some(_), _) => return,
            (None, Some(pane)) => pane,
            (None, None) => self.tabs[self.tab].shown_mut(),
        };
        let body = chrome::body(size, pane.is_whole());
        let cx = self.session.cx((body.width, body.height));
        if pane.wants_detail(cx) {
            let read = self.store.patiently(PATIENCE, |store| pane.detail(store, cx));
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
        self.session.drafts.set(self.session.now, None);
        if self.is_to_work() || (self.gate.work.is_some() && input != Input::Tick) {
            self.work();
        }
        self.look_for_others();
        match input {
            Input::Key(key) => {
                self.touched = Some(now);
                self.touch();
                self.dirty = true;
                self.key_then_offer(key);
                self.note_standing();
            }
            Input::Paste(text) => {
                self.touch();
                self.dirty = true;
                self.waiting.offers = false;
                self.paste(&text);
                self.note_standing();
            }
            // Who is nobody clicks on nothing; a PIN is typed.
            Input::Mouse(_) if self.gate.is_closed() || self.gate.prompt.is_some() => {}
            Input::Mouse(mouse) => {
                self.touch();
                self.mouse(mouse, now);
            }
            Input::Resize => self.dirty = true,
            Input::Tick => self.pass_time(),
        }
        let minute = self.session.now.0.div_euclid(60_000) != before.0.div_euclid(60_000);
        if minute {
            self.minute();
        }
        self.settle_gate();
        self.say_presence();
        self.look_around(now, minute);
        self.rested(now);
        if self.leave { Flow::Leave } else { Flow::Stay }
    }

    fn is_dirty(&self) -> bool {
        self.dirty
    }

    fn draw(&mut self, frame: &mut Frame) {
        self.dirty = false;
        self.gate.drawn = true;
        let area = frame.area();
        frame.buffer_mut().set_style(area, self.session.look.theme.ground());
        let area = self.beside_tour(area);
        self.size = (area.width, area.height);
        if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
            chrome::too_small(frame, area, SMALLEST, self.session.cx(self.size));
            return;
        }
        if let Some((pane, cx)) = self.top() {
            pane.settle(cx);
        }
        self.draw_tour(frame, area);
        self.draw_all(frame, area);
    }

    fn wake_in(&self) -> Option<Duration> {
        if self.gate.work.is_some() {
            return Some(Duration::ZERO);
        }
        let pane = self.shown().filter(|_| !self.gate.is_closed())?;
        let body = chrome::body(self.size, pane.is_whole());
        let wants = self.dialog.is_none() && pane.wants_detail(self.session.cx((body.width, body.height)));
        wants.then(|| self.touched.map_or(Duration::ZERO, |at| REST.saturating_sub(at.elapsed())))
    }

    fn wants_mouse(&self) -> bool {
        self.setup.mouse
    }

    fn last_words(&self) -> LastWords {
        LastWords { syncer: Some(self.session.drafts.syncer()), sentence: self.last_sentence() }
    }

    fn bell(&mut self) -> bool {
        std::mem::take(&mut self.rung) && self.session.site.settings.bell && self.setup.bell
    }
}

impl App {
    /// What is seen.
    fn shown(&self) -> Option<&dyn Pane> {
        let board = self.gate.board.as_deref();
        let over = board.or_else(|| self.over.last().map(AsRef::as_ref));
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
        let locked = self.gate.is_closed().then(|| (Role::Plain, cx.text.say("gate-gate-hint")));
        let offer = self.offer().map(|offer| (Role::Alert, offer));
        chrome::footer(frame, area, pane, self.status.as_ref().or(locked.as_ref()).or(offer.as_ref()), cx);
        let cx = self.session.cx(self.size);
        if let Some((_, dialog)) = &self.dialog {
            dialog.draw(frame, area, cx);
        }
        if let Some((_, asked)) = &self.gate.prompt {
            asked.draw(frame, area, cx);
        }
    }
}
