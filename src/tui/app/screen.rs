//! The application as a screen: what happened is handed in, what is owed is drawn.

use std::time::{Duration, Instant as Monotonic};

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{App, PATIENCE, SMALLEST, Views, chrome};
use crate::tui::input::Input;
use crate::tui::panes::Pane;
use crate::tui::screen::{Flow, LastWords, Screen};
use crate::tui::theme::Role;

/// How long keys rest before a detail is read.
const REST: Duration = Duration::from_millis(80);

impl App {
    /// Reads a detail once keys have rested.
    pub(super) fn rested(&mut self, now: Monotonic) {
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
            Input::Burst(text) if self.gate.prompt.is_some() => {
                self.touch();
                self.dirty = true;
                self.type_at_gate(&text);
            }
            Input::Paste(text) | Input::Burst(text) => {
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
        self.look_at_work();
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
        let rest = wants.then(|| self.touched.map_or(Duration::ZERO, |at| REST.saturating_sub(at.elapsed())));
        rest.into_iter().chain(pane.pulse()).min()
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
    /// Lets the pane on top look how far the work came that goes on beside it.
    fn look_at_work(&mut self) {
        let Some((pane, cx)) = self.top().filter(|(pane, _)| pane.pulse().is_some()) else { return };
        let effects = pane.beat(cx);
        self.dirty = true;
        self.perform(effects);
    }

    /// What is seen.
    pub(super) fn shown(&self) -> Option<&dyn Pane> {
        let board = self.gate.board.as_deref();
        let over = board.or_else(|| self.over.last().map(AsRef::as_ref));
        over.or_else(|| self.tabs.get(self.tab).map(Views::shown))
    }

    pub(super) fn draw_all(&self, frame: &mut Frame, area: Rect) {
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
