//! What every pane and dialog is told when it decides or draws: no store, so that neither can query.

use std::path::Path;

use chrono::NaiveDateTime;
use ratatui::style::Style;

use super::draft::Drafts;
use super::here::Other;
use super::keymap::Keymap;
use super::theme::{Look, Role};
use crate::domain::actor::Actor;
use crate::domain::calendar::Calendar;
use crate::domain::site::Site;
use crate::domain::time::{Date, Instant};
use crate::host::service::Mode;
use crate::text::date;
use crate::text::locale::Locale;

/// The small bundle that `update` and `draw` get.
#[derive(Clone, Copy)]
pub struct Cx<'a> {
    /// The clock.
    pub now: Instant,
    /// Who is at the keyboard.
    pub actor: &'a Actor,
    /// The session that changes are journalled under.
    pub session: &'a str,
    /// Their language.
    pub text: &'a Locale,
    /// The site.
    pub site: &'a Site,
    /// Its calendar.
    pub calendar: &'a Calendar,
    /// How this terminal is drawn on.
    pub look: Look,
    /// Whether paths that are typed may be opened.
    pub mode: Mode,
    /// Where files are written unless somebody says where.
    pub folder: &'a Path,
    /// Which keys mean what.
    pub keymap: &'a Keymap,
    /// Text typed and not saved.
    pub drafts: &'a Drafts,
    /// Nobody signed in: what is shown names no person.
    pub masked: bool,
    /// Who else has the file open, and on what.
    pub here: &'a [Other],
    /// Rounds that wait for the person's countersignature.
    pub pending: usize,
    /// Columns and rows that the pane has.
    pub size: (u16, u16),
}

impl Cx<'_> {
    /// How a role looks.
    pub fn style(self, role: Role) -> Style {
        self.look.theme.style(role)
    }

    /// What the site's clock shows.
    pub fn local(self, at: Instant) -> NaiveDateTime {
        self.calendar.local(at)
    }

    /// The site's date now.
    pub fn today(self) -> Date {
        self.calendar.date(self.now)
    }

    /// A moment as seen from now: `09:42`, `tomorrow 09:42`.
    pub fn moment(self, at: Instant) -> String {
        date::moment(self.text, self.local(at), self.today())
    }

    /// A moment in a list: `23 Nov 09:42`, with the year where it is long ago.
    pub fn stamp(self, at: Instant) -> String {
        date::stamp_from(self.text, self.local(at), self.today())
    }

    /// The day of a moment: `Mon 23 Nov`, with the year where it is long ago.
    pub fn day(self, at: Instant) -> String {
        date::day_from(self.text, self.local(at).date(), self.today())
    }
}
