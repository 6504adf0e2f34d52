//! A site in a file of its own, a clock that stands, and an application on a screen in memory.

mod content;

use std::cell::Cell;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::Instant as Monotonic;

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::style::Style;
use tempfile::TempDir;

use crate::domain::change::Change;
use crate::domain::code::Code;
use crate::domain::phrase::{Lang, Phrase};
use crate::domain::record::Id;
use crate::domain::role::Role;
use crate::domain::schedule::{Each, Plan};
use crate::domain::secret::Secret;
use crate::domain::template::Form;
use crate::domain::time::{Clock, Instant, Span};
use crate::domain::{pack, people, schedule, site, template};
use crate::host::login::Login;
use crate::host::service::Mode;
use crate::store::{Envelope, Store, acting};
use crate::tui::command::Scope;
use crate::tui::input::{Input, Mouse, Press};
use crate::tui::key::Key;
use crate::tui::keymap::Keymap;
use crate::tui::screen::{Flow, Screen};
use crate::tui::theme::Look;
use crate::tui::{App, Setup, Start};
use content::bare;
pub use content::{cold_room, item, twenty};

/// 2026-11-23 09:00 in Shanghai.
pub const NINE: Instant = Instant(1_795_395_600_000);

pub fn login() -> Login {
    Login { name: "li".into(), full_name: "Li Wei".into(), uid: 1000 }
}

/// A site in a file.
pub struct Stage {
    _dir: TempDir,
    pub path: PathBuf,
    pub clock: Rc<Cell<Instant>>,
}

impl Stage {
    /// A site with its manager, and the built-in pack where asked for.
    pub fn new(with_pack: bool) -> Self {
        let dir = TempDir::new().unwrap();
        let path = dir.path().join("site.db");
        let mut store = Store::create(&path).unwrap();
        let found = Change::Site(site::Change::Found {
            name: "Harbour Mill".into(),
            language: Lang::En,
            zone: chrono_tz::Asia::Shanghai,
            manager: "li".into(),
            manager_name: "Li Wei".into(),
        });
        let nobody = crate::domain::actor::Actor::nobody("li", 1000);
        store.apply(&Envelope::new(&nobody, "s", NINE, found)).unwrap();
        let stage = Self { _dir: dir, path, clock: Rc::new(Cell::new(NINE)) };
        drop(store);
        if with_pack {
            let files = crate::transfer::pack::built_in("general").unwrap();
            let read = crate::transfer::pack::read(&files).unwrap();
            stage.make(Change::Pack(pack::Change::Install { pack: Box::new(read), digest: "d".into() }));
        } else {
            stage.make(Change::Pack(pack::Change::Install { pack: Box::new(bare()), digest: "d".into() }));
            for (name, en, zh, start, end) in [("day", "Day", "白班", "8", "20"), ("night", "Night", "夜班", "20", "8")]
            {
                stage.make(Change::Site(site::Change::Shift(site::Shift {
                    code: Code::parse(name).unwrap(),
                    title: Phrase::of([(Lang::En, en), (Lang::ZhCn, zh)]),
                    start: Clock::parse(start).unwrap(),
                    end: Clock::parse(end).unwrap(),
                    from: None,
                    until: None,
                })));
            }
        }
        stage
    }

    /// A site with one form, due each shift until an hour after it began.
    pub fn with_form(form: Form) -> Self {
        let stage = Self::new(false);
        stage.add(form);
        stage
    }

    pub fn add(&self, form: Form) {
        let plan = Plan {
            code: None,
            template: form.code.clone(),
            on: true,
            area: None,
            asset: None,
            each: Some(Each::Shift),
            rule: None,
            every: None,
            shifts: Vec::new(),
            anchor: schedule::Anchor::Start,
            at: Vec::new(),
            opens: Span::of_minutes(0),
            due: Span::of_hours(2),
            missed: Span::of_hours(8),
            holidays: schedule::Holidays::Keep,
            from: None,
        };
        let code = form.code.clone();
        self.make(Change::Template(template::Change::Publish(vec![form])));
        self.make(Change::Schedule(schedule::Change::Set(plan)));
        self.make(Change::Schedule(schedule::Change::On(code)));
    }

    pub fn store(&self) -> Store {
        Store::open(&self.path).unwrap()
    }

    /// Makes a change as the manager.
    pub fn make(&self, change: Change) {
        let mut store = self.store();
        let person = store.people().unwrap()[0].record.clone();
        store.apply(&Envelope::new(&acting(&person, 1000), "stage", self.clock.get(), change)).unwrap();
    }

    pub fn open(&self, lang: Lang, size: (u16, u16)) -> Console {
        Console::open(&self.path, Rc::clone(&self.clock), login(), lang, size, Setup::default())
    }

    /// A console that keeps drafts below a folder.
    pub fn keeping(&self, lang: Lang, folder: &Path) -> Console {
        Console::keeping(&self.path, Rc::clone(&self.clock), login(), lang, folder)
    }

    /// The same for the person of another login.
    pub fn keeping_for(&self, name: &str, folder: &Path) -> Console {
        let login = Login { name: name.into(), full_name: name.into(), uid: 1001 };
        Console::keeping(&self.path, Rc::clone(&self.clock), login, Lang::En, folder)
    }

    pub fn add_person(&self, name: &str, login: &str) {
        self.make(Change::People(people::Change::Add {
            name: name.into(),
            login: Some(login.into()),
            role: Role::Supervisor,
            posts: Vec::new(),
            language: None,
        }));
    }

    /// Adds someone of a role who uses the manager's login too, with a PIN where one is given.
    pub fn add_sharer(&self, name: &str, role: Role, pin: Option<&str>) -> Id {
        let add = |login| people::Change::Add { name: name.into(), login, role, posts: Vec::new(), language: None };
        self.make(Change::People(add(None)));
        let id = self.store().people().unwrap().last().unwrap().record.id;
        self.make(Change::People(people::Change::Login { person: id, login: "li".into(), add: true }));
        if let Some(pin) = pin {
            self.set_pin(id, pin);
        }
        id
    }

    /// Sets someone's first PIN.
    pub fn set_pin(&self, person: Id, pin: &str) {
        let mut store = self.store();
        store.hash_cheaply();
        let person = store.person(person).unwrap().unwrap().record;
        let actor = acting(&person, 1000);
        store.set_pin((&actor, "stage", self.clock.get()), None, &Secret::typed(pin), None).unwrap();
    }

    pub fn add_manager(&self, name: &str, login: &str) {
        self.add_person(name, login);
        let person = self.store().people().unwrap().into_iter().find(|held| held.record.name == name).unwrap();
        self.make(Change::People(people::Change::Role { person: person.record.id, role: Role::Manager }));
    }

    pub fn give_post(&self, post: &str) {
        let person = self.store().people().unwrap()[0].record.id;
        self.make(Change::People(people::Change::Posts { person, posts: vec![Code::parse(post).unwrap()] }));
    }

    pub fn console_of(&self, name: &str) -> Console {
        let login = Login { name: name.into(), full_name: name.into(), uid: 1001 };
        Console::open(&self.path, Rc::clone(&self.clock), login, Lang::En, (80, 24), Setup::default())
    }

    /// The English console of the shared login, opened for someone.
    pub fn console_for(&self, name: &str) -> Console {
        let clock = Rc::clone(&self.clock);
        Console::begin(&self.path, clock, login(), Some(name.into()), Lang::En, (80, 24), Setup::default())
    }

    pub fn console_with(&self, lang: Lang, look: Look) -> Console {
        Console::open(&self.path, Rc::clone(&self.clock), login(), lang, (80, 24), Setup { look, ..Setup::default() })
    }

    /// The English console on a keyboard of its own.
    pub fn console_on(&self, keymap: Keymap) -> Console {
        self.console_set(Setup { keymap, ..Setup::default() })
    }

    pub fn console_as(&self, login: Login, setup: Setup) -> Console {
        Console::open(&self.path, Rc::clone(&self.clock), login, Lang::En, (80, 24), setup)
    }

    /// The English console as its user wants it.
    pub fn console_set(&self, setup: Setup) -> Console {
        Console::open(&self.path, Rc::clone(&self.clock), login(), Lang::En, (80, 24), setup)
    }

    /// The English console at 80 by 24.
    pub fn console(&self) -> Console {
        self.open(Lang::En, (80, 24))
    }

    pub fn pass_minutes(&self, minutes: i64) {
        self.clock.set(self.clock.get().plus(Span::of_minutes(minutes)));
    }

    /// Fails where `verify` finds a problem.
    pub fn sound(&self) {
        assert_eq!(self.store().verify(&[]).unwrap().problems, []);
    }
}

/// A console on it.
pub struct Console {
    app: App,
    terminal: Terminal<TestBackend>,
    pub left: bool,
    later: std::time::Duration,
}

impl Console {
    fn open(
        path: &Path,
        clock: Rc<Cell<Instant>>,
        login: Login,
        lang: Lang,
        (columns, rows): (u16, u16),
        setup: Setup,
    ) -> Self {
        Self::begin(path, clock, login, None, lang, (columns, rows), setup)
    }

    fn begin(
        path: &Path,
        clock: Rc<Cell<Instant>>,
        login: Login,
        as_person: Option<String>,
        lang: Lang,
        (columns, rows): (u16, u16),
        setup: Setup,
    ) -> Self {
        let start = Start {
            login,
            lang: Some(lang),
            as_person,
            setup: Setup { folder: path.parent().unwrap().to_owned(), ..setup },
            mode: Mode::Own,
            clock: Box::new(move || clock.get()),
            drafts: Vec::new(),
        };
        let mut store = Store::open(path).unwrap();
        store.hash_cheaply();
        let app = App::new(store, start).unwrap();
        let terminal = Terminal::new(TestBackend::new(columns, rows)).unwrap();
        let mut console = Self { app, terminal, left: false, later: std::time::Duration::ZERO };
        console.draw();
        console
    }

    fn keeping(path: &Path, clock: Rc<Cell<Instant>>, login: Login, lang: Lang, folder: &Path) -> Self {
        let drafts = vec![folder.to_owned()];
        let clock = Box::new(move || clock.get());
        let (setup, mode) = (Setup::default(), Mode::Own);
        let start = Start { login, lang: Some(lang), as_person: None, setup, mode, clock, drafts };
        let mut store = Store::open(path).unwrap();
        store.hash_cheaply();
        let app = App::new(store, start).unwrap();
        let terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
        let mut console = Self { app, terminal, left: false, later: std::time::Duration::ZERO };
        console.draw();
        console
    }

    fn draw(&mut self) {
        // Afresh: what is kept in memory by the test backend after a wide glyph is not what a terminal shows.
        let area = self.terminal.backend().buffer().area;
        self.terminal = Terminal::new(TestBackend::new(area.width, area.height)).unwrap();
        self.terminal.draw(|frame| self.app.draw(frame)).unwrap();
    }

    /// Presses keys, each written as the configuration spells it, and draws after each.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        for key in keys.split_whitespace() {
            let key = Key::parse(key).unwrap_or_else(|| panic!("{key}"));
            self.left |= self.app.input(Input::Key(key), Monotonic::now()) == Flow::Leave;
            self.draw();
        }
        self
    }

    /// Puts a pane on top.
    pub fn show(&mut self, pane: Box<dyn crate::tui::panes::Pane>) {
        self.app.show(pane);
        self.draw();
    }

    /// Types text, character by character.
    pub fn type_text(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            self.app.input(Input::Key(Key::char(c)), Monotonic::now());
        }
        self.draw();
        self
    }

    /// Sends bytes as a terminal does, in one go, through its decoder.
    pub fn send(&mut self, bytes: &str) -> &mut Self {
        for input in crate::tui::terminal::decoded(bytes.as_bytes()) {
            self.left |= self.app.input(input, Monotonic::now()) == Flow::Leave;
        }
        self.draw();
        self
    }

    pub fn tick(&mut self) -> &mut Self {
        self.app.input(Input::Tick, Monotonic::now() + std::time::Duration::from_secs(1));
        self.draw();
        self
    }

    /// A tick after so long that it is looked again who else is here.
    pub fn tick_later(&mut self) -> &mut Self {
        self.later += std::time::Duration::from_secs(3);
        self.app.input(Input::Tick, Monotonic::now() + self.later);
        self.draw();
        self
    }

    pub fn is_dirty(&self) -> bool {
        self.app.is_dirty()
    }

    pub fn tick_only(&mut self) {
        self.app.input(Input::Tick, Monotonic::now());
    }

    /// Gives the window another size, and draws.
    pub fn resize(&mut self, (columns, rows): (u16, u16)) {
        self.terminal = Terminal::new(TestBackend::new(columns, rows)).unwrap();
        self.app.input(Input::Resize, Monotonic::now());
        self.draw();
    }

    /// What is on top, and whether a dialog is open over it.
    pub fn on_top(&self) -> Option<(Scope, bool)> {
        self.app.on_top()
    }

    /// Leaves the file no room to grow; how much it had.
    pub fn fill_up(&self) -> i64 {
        self.app.store().limit_pages(1)
    }

    /// Gives it room again.
    pub fn make_room(&self, room: i64) {
        self.app.store().limit_pages(room);
    }

    /// The frame as it was drawn last.
    pub fn frame(&self) -> &Buffer {
        self.terminal.backend().buffer()
    }

    /// What stands in each cell.
    pub fn cells(&self) -> impl Iterator<Item = &str> {
        self.terminal.backend().buffer().content.iter().map(ratatui::buffer::Cell::symbol)
    }

    /// Whether the bell rings now; asked after a draw, as the terminal does.
    pub fn rings(&mut self) -> bool {
        self.app.bell()
    }

    pub fn paste(&mut self, text: &str) -> &mut Self {
        self.app.input(Input::Paste(text.into()), Monotonic::now());
        self.draw();
        self
    }

    /// Keys arrive at once, as over a line that stood still.
    pub fn burst(&mut self, text: &str) -> &mut Self {
        self.app.input(Input::Burst(text.into()), Monotonic::now());
        self.draw();
        self
    }

    /// Clicks at a column and row counted from 0.
    pub fn click(&mut self, column: u16, row: u16) -> &mut Self {
        self.mouse(Press::Left, column, row)
    }

    pub fn mouse(&mut self, what: Press, column: u16, row: u16) -> &mut Self {
        self.app.input(Input::Mouse(Mouse { what, column, row }), Monotonic::now());
        self.draw();
        self
    }

    /// The row of the screen that shows something.
    pub fn row_of(&self, what: &str) -> u16 {
        let screen = self.screen();
        screen.lines().position(|line| line.contains(what)).unwrap_or_else(|| panic!("no {what:?} on:\n{screen}"))
            as u16
    }

    /// The screen as text, hanzi as they are.
    pub fn screen(&self) -> String {
        use unicode_width::UnicodeWidthStr;
        let buffer = self.terminal.backend().buffer();
        let mut text = String::new();
        for y in 0..buffer.area.height {
            let (mut x, mut line) = (0, String::new());
            while x < buffer.area.width {
                let symbol = buffer[(x, y)].symbol();
                line.push_str(symbol);
                x += symbol.width().max(1) as u16;
            }
            text.push_str(line.trim_end());
            text.push('\n');
        }
        text
    }

    /// Every run of cells that look alike and not plain: its text and how it looks, row by row.
    pub fn inked(&self) -> String {
        let buffer = self.terminal.backend().buffer();
        let plain = buffer[(buffer.area.width - 1, 3)].style();
        let mut inked = String::new();
        for y in 0..buffer.area.height {
            let mut runs: Vec<(Style, String)> = Vec::new();
            for x in 0..buffer.area.width {
                let cell = &buffer[(x, y)];
                match runs.last_mut() {
                    Some((style, text)) if *style == cell.style() => text.push_str(cell.symbol()),
                    _ => runs.push((cell.style(), cell.symbol().to_owned())),
                }
            }
            let told = runs.iter().filter(|(style, text)| *style != plain && !text.trim().is_empty());
            for (style, text) in told {
                let how = format!("{:?} {:?} {:?}", style.fg, style.bg, style.add_modifier);
                let how = how.replace("Some(", "").replace(')', "").replace("Modifier(", "");
                let text: String = text.trim().chars().take(28).collect();
                writeln!(inked, "{y:>2} {text:<28} {how}").unwrap();
            }
        }
        inked
    }

    /// Fails with the screen where it does not show something.
    pub fn shows(&mut self, what: &str) -> &mut Self {
        let screen = self.screen();
        assert!(screen.contains(what), "no {what:?} on:\n{screen}");
        self
    }

    pub fn shows_not(&mut self, what: &str) -> &mut Self {
        let screen = self.screen();
        assert!(!screen.contains(what), "{what:?} on:\n{screen}");
        self
    }

    pub fn caret(&mut self) -> (u16, u16) {
        let at = ratatui::backend::Backend::get_cursor_position(self.terminal.backend_mut()).unwrap();
        (at.x, at.y)
    }
}
