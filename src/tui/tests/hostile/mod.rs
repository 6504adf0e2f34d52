//! Hostile text in every part that is drawn with, one by one: on screens of any size, at either width of ambiguous signs.

mod dialogs;
mod fields;
mod forms;
mod lists;

use ratatui::Frame;
use ratatui::Terminal;
use ratatui::backend::{Backend, TestBackend};
use ratatui::layout::{Position, Rect};

use super::stage::{NINE, Stage};
use crate::domain::actor::Actor;
use crate::domain::calendar::Calendar;
use crate::domain::phrase::Lang;
use crate::domain::site::Site;
use crate::host::service::Mode;
use crate::text::hostile::{Hostile, assert_harmless, count};
use crate::text::locale::Locale;
use crate::text::width::Ambiguous;
use crate::tui::cx::Cx;
use crate::tui::draft::Drafts;
use crate::tui::keymap::Keymap;
use crate::tui::terminal::Bytes;
use crate::tui::theme::{Look, Theme};

/// What a dialog or a part of one is told, without an application around it.
pub(in crate::tui) struct Desk {
    pub stage: Stage,
    pub drafts: Drafts,
    actor: Actor,
    texts: [Locale; 2],
    site: Site,
    calendar: Calendar,
    keymap: Keymap,
    look: Look,
    size: (u16, u16),
    turn: usize,
}

impl Desk {
    /// A desk on a small site.
    pub fn new() -> Self {
        let stage = Stage::new(false);
        let store = stage.store();
        Self {
            actor: Actor::nobody("li", 1000),
            texts: Lang::ALL.map(|lang| Locale::new(lang, Lang::En)),
            site: store.site().unwrap().record,
            calendar: store.calendar().unwrap(),
            keymap: Keymap::default(),
            drafts: Drafts::nobody(NINE),
            look: Look::default(),
            size: (80, 24),
            turn: 0,
            stage,
        }
    }

    /// Another size, language, theme and width of ambiguous signs.
    pub fn turn(&mut self, hostile: &mut Hostile) {
        self.turn += 1;
        self.look.theme = Theme::ALL[self.turn % Theme::ALL.len()];
        self.look.width = if self.turn.is_multiple_of(3) { Ambiguous::Wide } else { Ambiguous::Narrow };
        self.size = match hostile.below(6) {
            0 => (hostile.below(160) as u16 + 1, hostile.below(50) as u16 + 1),
            1 => (hostile.below(40) as u16 + 1, hostile.below(12) as u16 + 1),
            _ => (80, 24),
        };
    }

    pub fn cx(&self) -> Cx<'_> {
        Cx {
            now: NINE,
            actor: &self.actor,
            session: "s",
            text: &self.texts[self.turn % self.texts.len()],
            site: &self.site,
            calendar: &self.calendar,
            look: self.look,
            folder: std::path::Path::new("/home/li"),
            mode: Mode::Own,
            keymap: &self.keymap,
            drafts: &self.drafts,
            masked: self.turn.is_multiple_of(2),
            here: &[],
            pending: 0,
            size: self.size,
        }
    }
}

/// A screen on which nothing may be drawn that a terminal would obey, in cells or in the bytes that paint them.
pub(in crate::tui) struct Slate {
    bytes: Bytes,
}

impl Slate {
    pub fn new() -> Self {
        Self { bytes: Bytes::default() }
    }

    /// Draws on a screen of the desk's size, and looks at every cell and byte of it. Where the caret stands, if anywhere.
    pub fn draw(&mut self, desk: &Desk, draw: impl FnOnce(&mut Frame, Rect)) -> Option<Position> {
        let (columns, rows) = desk.size;
        let mut terminal = Terminal::new(TestBackend::new(columns, rows)).unwrap();
        terminal.backend_mut().set_cursor_position(OFF).unwrap();
        terminal.draw(|frame| draw(frame, frame.area())).unwrap();
        let buffer = terminal.backend().buffer().clone();
        for cell in &buffer.content {
            assert_harmless(cell.symbol());
            assert!(cell.symbol().len() <= 32, "{:?}", cell.symbol());
        }
        let caret = terminal.backend_mut().get_cursor_position().unwrap();
        let caret = (caret != OFF).then_some(caret);
        assert!(caret.is_none_or(|caret| buffer.area.contains(caret)), "{caret:?} is off {:?}", buffer.area);
        self.bytes.paint(buffer, caret);
        caret
    }
}

/// Where no caret is put by anything that draws.
const OFF: Position = Position { x: u16::MAX, y: u16::MAX };

/// Goes on until a test has tried as many strings as it should.
pub(in crate::tui) fn each(seed: u64, few: usize, mut turn: impl FnMut(&mut Desk, &mut Slate, &mut Hostile)) {
    let (mut desk, mut slate, mut hostile) = (Desk::new(), Slate::new(), Hostile::new(seed));
    while hostile.drawn() < count(few) {
        desk.turn(&mut hostile);
        turn(&mut desk, &mut slate, &mut hostile);
    }
}
