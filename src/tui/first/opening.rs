//! The screen of a first start: the form, and on the same terminal the console once the site is made.

use std::time::{Duration, Instant as Monotonic};

use ratatui::Frame;

use super::{First, Next};
use crate::domain::founding::Founding;
use crate::domain::time::Instant;
use crate::store::{Error, Result, Store};
use crate::tui::app::{App, Start};
use crate::tui::input::Input;
use crate::tui::screen::{Flow, LastWords, Screen};
use crate::tui::setup::Setup;

/// Makes the site that was asked for, or says in one sentence why not.
pub type Make<'m> = Box<dyn FnMut(&Founding) -> std::result::Result<Made, String> + 'm>;

/// A site that was made.
pub struct Made {
    /// Its file, open.
    pub store: Store,
    /// Who opens the console on it, and how.
    pub start: Start,
    /// What was made and where, in one line.
    pub said: String,
}

/// What is on the screen.
enum On {
    Form(Box<First>),
    Console(Box<App>),
    /// The console could not be opened on what was made.
    Failed(Error),
}

/// The screen of a first start.
pub struct Opening<'m> {
    on: On,
    make: Make<'m>,
    mouse: bool,
    dirty: bool,
}

impl<'m> Opening<'m> {
    /// Asks on a screen set up so. `proposed` is what is guessed, `file` where the site will be, for people to read.
    pub fn new(proposed: Founding, file: String, setup: &Setup, now: Instant, make: Make<'m>) -> Self {
        let first = First::new(proposed, file, setup, now);
        Self { on: On::Form(Box::new(first)), make, mouse: setup.mouse, dirty: true }
    }

    /// Whether a site was made.
    ///
    /// # Errors
    /// One was, and it could not be read.
    pub fn made(self) -> Result<bool> {
        match self.on {
            On::Form(_) => Ok(false),
            On::Console(_) => Ok(true),
            On::Failed(error) => Err(error),
        }
    }

    /// Makes the site, and puts the console where the form was; where that cannot be, the form says why.
    fn make_it(&mut self, wanted: &Founding) -> Flow {
        match (self.make)(wanted) {
            Ok(made) => match App::new(made.store, made.start) {
                Ok(mut app) => {
                    app.greet(made.said);
                    self.on = On::Console(Box::new(app));
                }
                Err(error) => {
                    self.on = On::Failed(error);
                    return Flow::Leave;
                }
            },
            Err(why) => {
                if let On::Form(first) = &mut self.on {
                    first.refuse(why);
                }
            }
        }
        Flow::Stay
    }
}

impl Screen for Opening<'_> {
    fn input(&mut self, input: Input, now: Monotonic) -> Flow {
        match &mut self.on {
            On::Console(app) => app.input(input, now),
            On::Failed(_) => Flow::Leave,
            On::Form(first) => {
                self.dirty |= !matches!(input, Input::Tick);
                match first.input(input) {
                    Next::Stay => Flow::Stay,
                    Next::Leave => Flow::Leave,
                    Next::Make(wanted) => self.make_it(&wanted),
                }
            }
        }
    }

    fn is_dirty(&self) -> bool {
        if let On::Console(app) = &self.on { app.is_dirty() } else { self.dirty }
    }

    fn draw(&mut self, frame: &mut Frame) {
        self.dirty = false;
        match &mut self.on {
            On::Console(app) => app.draw(frame),
            On::Form(first) => first.draw(frame),
            On::Failed(_) => {}
        }
    }

    fn wake_in(&self) -> Option<Duration> {
        if let On::Console(app) = &self.on { app.wake_in() } else { None }
    }

    fn wants_mouse(&self) -> bool {
        self.mouse
    }

    fn last_words(&self) -> LastWords {
        if let On::Console(app) = &self.on { app.last_words() } else { LastWords::default() }
    }

    fn bell(&mut self) -> bool {
        if let On::Console(app) = &mut self.on { app.bell() } else { false }
    }
}
