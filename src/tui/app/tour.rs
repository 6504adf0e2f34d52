//! The tour: six things to do, one line at a time below the screen, each left behind when it is done.
//!
//! It is shown to each person once. A line stands only where its key works now, and covers nothing: the screen is a row lower.

use std::path::PathBuf;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::App;
use crate::domain::answer::Verdict;
use crate::domain::change::Change;
use crate::domain::round;
use crate::host::toured::Toured;
use crate::text::safe::Safe;
use crate::text::width::width;
use crate::tui::command::{Command, Scope};
use crate::tui::cx::Cx;
use crate::tui::panes::Pane;
use crate::tui::theme::Role;
use crate::tui::widget::pen::Pen;

/// What is shown, in order: what it is told by, the keys it names, and where it can be done.
const STEPS: [(Deed, &str, &[Command], Scope); 6] = [
    (Deed::Open, "start-tour-open", &[Command::Open], Scope::Today),
    (Deed::Pass, "start-tour-pass", &[Command::Pass], Scope::Round),
    (Deed::Fail, "start-tour-fail", &[Command::Fail], Scope::Round),
    (Deed::Undo, "start-tour-undo", &[Command::Undo], Scope::Round),
    (Deed::Sign, "start-tour-sign", &[Command::Sign, Command::Bulk], Scope::Round),
    (Deed::Help, "start-tour-help", &[Command::Help, Command::Palette], Scope::Today),
];

/// Something a newcomer does for the first time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Deed {
    Open,
    Pass,
    Fail,
    Undo,
    Sign,
    Help,
}

/// How far somebody is.
#[derive(Debug, Default)]
pub(super) struct Tour {
    state: Option<PathBuf>,
    /// Whose tour it is: the name it is remembered under.
    whose: String,
    /// What is left to do; none where it is over.
    left: Vec<Deed>,
    /// Whether the key that is acted on ends it where it would do nothing else.
    pub ending: bool,
}

impl Tour {
    /// Remembered below a state directory; without one it is never shown by itself.
    pub fn new(state: Option<PathBuf>) -> Self {
        Self { state, ..Self::default() }
    }

    /// Begins for whoever is at the keyboard, where they were not shown around before.
    fn belong_to(&mut self, name: &str) {
        if self.whose == name {
            return;
        }
        name.clone_into(&mut self.whose);
        let is_new = self.state.as_ref().is_some_and(|state| !Toured::below(state).has(name));
        self.left = if is_new { all() } else { Vec::new() };
    }

    pub fn is_on(&self) -> bool {
        !self.left.is_empty()
    }

    /// Leaves behind what is done; whoever signed needs nothing of what comes before. Whether that was the last.
    fn saw(&mut self, deed: Deed) -> bool {
        if !self.is_on() {
            return false;
        }
        let before = deed == Deed::Sign;
        self.left.retain(|left| *left != deed && !(before && *left < deed));
        !self.is_on() && self.over()
    }

    /// It is over for good.
    fn over(&mut self) -> bool {
        self.left.clear();
        if let Some(state) = &self.state {
            // Who cannot be remembered is shown around again; that is all there is to it.
            let _ = Toured::below(state).note(&self.whose);
        }
        true
    }

    /// The step to show where one stands: the first that is left and can be done here.
    fn step(&self, scope: Scope) -> Option<usize> {
        let here = |step: &usize| {
            let (deed, _, _, place) = STEPS[*step];
            self.left.contains(&deed) && place == scope
        };
        let step = (0..STEPS.len()).find(here);
        match self.left.as_slice() {
            // The keys are listed everywhere.
            [Deed::Help] => Some(STEPS.len() - 1),
            // Whoever came back without signing goes in again.
            left if scope == Scope::Today && left.contains(&Deed::Sign) => Some(0),
            _ => step,
        }
    }
}

fn all() -> Vec<Deed> {
    STEPS.iter().map(|(deed, ..)| *deed).collect()
}

impl App {
    /// What is left of the screen when the tour has its row.
    pub(super) fn beside_tour(&mut self, area: Rect) -> Rect {
        if self.session.actor.person.is_some() {
            self.tour.belong_to(&self.session.actor.name);
        }
        let shows = self.shown().is_some_and(|pane| self.tour.step(pane.scope()).is_some());
        let row = u16::from(shows && area.height > super::SMALLEST.1);
        Rect { height: area.height - row, ..area }
    }

    /// Draws the step that can be done here in the row below `area`.
    pub(super) fn draw_tour(&self, frame: &mut Frame, area: Rect) {
        let whole = frame.area();
        let Some(pane) = self.shown().filter(|_| area.height < whole.height) else { return };
        let cx = self.session.cx(self.size);
        let mut pen = Pen::on(frame.buffer_mut(), whole, area.height, cx);
        let Some(step) = self.tour.step(pane.scope()) else { return };
        let (_, id, commands, _) = STEPS[step];
        // A line that is not judged wants a value first, whatever is to be shown on it.
        let judged = pane.scope() != Scope::Round || commands.iter().take(1).all(|command| pane.offers(*command, cx));
        let (id, commands) = if judged { (id, commands) } else { ("start-tour-type", &[Command::Confirm][..]) };
        let keys: Vec<String> = commands.iter().map(|command| key(*command, cx)).collect();
        let mut facts = vec![("n", (step + 1).into())];
        facts.extend(["key", "other"].into_iter().zip(keys.iter().map(|key| key.as_str().into())));
        let said = cx.text.say_with(id, &facts);
        let ends = self.ends_tour(pane).then(|| cx.text.say("start-tour-ends"));
        pen.skip(1);
        if let Some(ends) =
            ends.filter(|ends| width(ends, cx.look.width) + width(&said, cx.look.width) + 2 < pen.room())
        {
            pen.right(&Safe::from(format!("{ends} ")), Role::Dim);
        }
        pen.write(&said, Role::Good);
    }

    /// Whether Esc has nothing else to do but to leave.
    fn ends_tour(&self, pane: &dyn Pane) -> bool {
        pane.scope() == Scope::Today && self.over.is_empty() && self.dialog.is_none()
    }

    /// Leaves a step of the tour behind.
    pub(super) fn did(&mut self, deed: Deed) {
        if self.tour.saw(deed) {
            self.say("start-tour-done");
        }
    }

    /// Leaves the step behind that this change was about.
    pub(super) fn did_change(&mut self, change: &Change) {
        let Change::Round(change) = change else { return };
        match change {
            round::Change::Answer { given, .. } => match given.verdict {
                Some(Verdict::Pass) => self.did(Deed::Pass),
                Some(Verdict::Fail) => self.did(Deed::Fail),
                _ => {}
            },
            round::Change::Bulk { .. } => self.did(Deed::Pass),
            round::Change::Sign { .. } => self.did(Deed::Sign),
            _ => {}
        }
    }

    /// Ends the tour instead of asking whether to leave, where Esc asked. False where there is none.
    pub(super) fn leave_tour(&mut self) -> bool {
        let ends = self.tour.is_on() && self.tour.ending;
        if ends {
            self.tour.over();
            self.say("start-tour-left");
        }
        ends
    }

    /// Shows everything again.
    pub(super) fn begin_tour(&mut self) {
        self.tour.left = all();
    }
}

/// The key that means a command, as hints show it.
fn key(command: Command, cx: Cx<'_>) -> String {
    cx.keymap.keys(command).next().map(|key| key.to_string()).unwrap_or_default()
}
