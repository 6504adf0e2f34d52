//! Text typed and not saved: kept by where it belongs, on the disk, and offered again.
//!
//! Panes and dialogs only say which text stands at which place ([`Drafts::keep`]); what it takes to come back to it is noted
//! by the application when a field is opened. `target` is how one comes back, `words` how a text is offered.

mod target;
mod words;

pub use target::{Standing, action_spot, command_of, view_of, view_spot};
pub use words::{age, is_old, line, offer};

use std::path::PathBuf;

use crate::domain::time::Instant;
use crate::host::draft::{Context, Draft, Keeper, Op, Owner, Spot, Syncer};

/// Where a text belongs: `round 12 doors fail`.
pub type Place = String;

/// The texts of the person at the keyboard.
#[derive(Debug)]
pub struct Drafts {
    keeper: Keeper,
    /// How one comes back to what is typed now.
    context: Context,
    now: Instant,
}

impl Drafts {
    /// Texts that are kept in memory only, until it is known whose they are.
    pub fn nobody(now: Instant) -> Self {
        Self { keeper: Keeper::default(), context: Context::default(), now }
    }

    /// What was typed there.
    pub fn get(&self, place: &str) -> Option<&str> {
        self.keeper.get(place).map(|draft| draft.text.as_str())
    }

    /// Remembers what is typed there; an empty text is forgotten. It has been handed to the operating system when this
    /// returns. Secrets cannot come here: their fields give out no text.
    pub fn keep(&mut self, place: &str, text: &str) {
        self.keeper.keep(place, text, &self.context, self.now);
    }

    /// What was typed at places that begin so, with the rest of their names.
    pub fn starting<'a>(&'a self, start: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.keeper.all().filter_map(move |draft| Some((draft.place.strip_prefix(start)?, draft.text.as_str())))
    }

    /// How many texts wait.
    pub fn count(&self) -> usize {
        self.all().len()
    }

    /// Every text that waits, the one typed last first. What was typed in several fields of one form counts as one, the
    /// longest for all.
    pub fn all(&self) -> Vec<&Draft> {
        let mut all: Vec<&Draft> = self.keeper.all().collect();
        all.sort_by_key(|draft| std::cmp::Reverse((draft.typed, draft.text.len())));
        let mut heads: Vec<&Draft> = Vec::new();
        for draft in all {
            match heads.iter_mut().find(|head| are_together(head, draft)) {
                Some(head) if head.text.len() < draft.text.len() => *head = draft,
                Some(_) => {}
                None => heads.push(draft),
            }
        }
        heads
    }

    /// Forgets a text, and what was typed in the same form.
    pub fn discard(&mut self, place: &str) {
        let Some(chosen) = self.keeper.get(place) else { return };
        let together = self.keeper.all().filter(|draft| draft.place == place || are_together(chosen, draft));
        for place in together.map(|draft| draft.place.clone()).collect::<Vec<_>>() {
            self.keeper.forget(&place);
        }
    }

    /// The text of a place, with what is known about it.
    pub fn draft(&self, place: &str) -> Option<&Draft> {
        self.keeper.get(place)
    }

    /// Looks again for what other consoles of the same person have left, and for what they are typing.
    pub fn look(&mut self) {
        self.keeper.look();
    }

    /// What the same person is typing in other consoles.
    pub fn elsewhere(&self) -> &[Draft] {
        self.keeper.elsewhere()
    }

    /// The clock, and how one comes back to what is typed from now on.
    pub fn set(&mut self, now: Instant, context: Option<Context>) {
        self.now = now;
        if let Some(context) = context {
            self.context = context;
        }
    }

    /// Texts are from now on this person's. What another one typed before waits for them.
    pub fn belong_to(&mut self, owner: Owner, bases: &[PathBuf]) {
        if *self.keeper.owner() != owner {
            self.keeper.leave();
            let syncer = self.keeper.syncer().clone();
            self.keeper = Keeper::open(bases.to_vec(), owner, syncer);
        }
    }

    /// Notes that what is typed there is about to be saved.
    pub fn saving(&mut self, place: &str, op: Op) {
        self.keeper.saving(place, op);
    }

    /// The texts that were about to be saved when their console ended.
    pub fn unsure(&self) -> Vec<(Place, Op)> {
        self.keeper.all().filter_map(|draft| Some((draft.place.clone(), draft.saving?))).collect()
    }

    /// Forgets what is typed there.
    pub fn forget(&mut self, place: &str) {
        self.keeper.forget(place);
    }

    /// Of two texts for one place, makes the other one the text of the place. Returns the place.
    pub fn take_up(&mut self, place: &str) -> Option<Place> {
        self.keeper.take_up(place, self.now)
    }

    /// Remembers where one stands, so that one lands there again after a cut link.
    pub fn stand(&mut self, spot: &Spot) {
        self.keeper.stand(spot, self.now);
    }

    /// Where one stood when the last console ended without being left.
    pub fn stood(&self) -> Option<&(Spot, Instant)> {
        self.keeper.stood()
    }

    /// Why texts are in memory only, where that is so.
    pub fn trouble(&self) -> Option<String> {
        self.keeper.failed().map(ToString::to_string)
    }

    /// The folder they are kept in, once one was typed.
    pub fn folder(&self) -> Option<PathBuf> {
        self.keeper.folder().map(std::path::Path::to_owned)
    }

    /// What brings them to the disk at the last moment.
    pub fn syncer(&self) -> Syncer {
        self.keeper.syncer().clone()
    }

    /// The console is left on purpose.
    pub fn leave(&mut self) {
        self.keeper.leave();
    }
}

/// Whether two texts were typed in one form: at one spot, opened by one command.
fn are_together(one: &Draft, two: &Draft) -> bool {
    let known = !one.context.command.is_empty() && one.rival_of.is_none() && two.rival_of.is_none();
    known && one.context.spot == two.context.spot && one.context.command == two.context.command
}
