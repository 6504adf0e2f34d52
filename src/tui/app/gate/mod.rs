//! Who may use the keyboard: signed in, locked, or asked for a PIN before a change is made.

mod countersign;
mod idle;
mod lock;
mod own_pin;
mod prompt;
mod prove;

use std::collections::HashMap;

use super::Asker;
use crate::domain::change::{Change, Seen};
use crate::domain::record::Id;
use crate::domain::secret::Secret;
use crate::domain::time::Instant;
use crate::tui::dialog::{Dialog, SignIn};
use crate::tui::draft::Drafts;
use crate::tui::panes::Pane;

/// A change that waits for a PIN, and the revisions it rests on.
pub(super) type Again = Box<(Change, Vec<Seen>)>;

/// What a PIN is asked for.
#[derive(Debug)]
pub(super) enum Purpose {
    /// Somebody signs in.
    Open,
    /// The person at the keyboard makes this change, or does again what they did.
    Own(Option<Again>),
    /// The person at the keyboard sets another PIN.
    Set,
    /// Somebody else countersigns what the person at the keyboard may not.
    Countersign(Again),
}

/// What takes its time, and is begun once the screen says so.
#[derive(Debug)]
pub(super) enum Work {
    /// A try at someone's PIN.
    Try(Id, Secret),
    /// The PIN of the person at the keyboard is set.
    Set(Secret),
    /// Someone, called so, is given a temporary one.
    Reset(Id, String),
}

/// What is under the lock: whose it is, and the dialog that was open.
struct Held {
    person: Id,
    dialog: Option<Asked>,
}

/// A dialog with who asked for it.
pub(super) type Asked = (Asker, Box<dyn Dialog>);

/// The gate.
pub(super) struct Gate {
    /// Nobody is at the keyboard: shown instead of what is open.
    pub board: Option<Box<dyn Pane>>,
    held: Option<Held>,
    pub prompt: Option<(Purpose, SignIn)>,
    pub work: Option<Work>,
    /// The screen shows that work is under way.
    pub drawn: bool,
    /// When the last key came.
    touched: Instant,
    /// Text typed and not saved of those who are not at the keyboard.
    drafts: HashMap<Id, Drafts>,
    /// The seconds of a wait that were drawn last.
    second: Option<i64>,
    /// Texts that wait are offered after the next key: something else was to be said first.
    later: bool,
    /// The PIN is a temporary one: nothing but setting another is open.
    must_set: bool,
}

impl Gate {
    /// An open gate.
    pub fn new(now: Instant) -> Self {
        Self {
            board: None,
            held: None,
            prompt: None,
            work: None,
            drawn: false,
            touched: now,
            drafts: HashMap::new(),
            second: None,
            later: false,
            must_set: false,
        }
    }

    /// Whether nobody is at the keyboard.
    pub fn is_closed(&self) -> bool {
        self.board.is_some()
    }

    /// Begins work as soon as the screen says so.
    fn begin(&mut self, work: Work) {
        (self.work, self.drawn) = (Some(work), false);
    }
}
