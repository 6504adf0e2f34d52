//! What stands in for a site, a calendar and a person while there is none: enough to draw a form.

use crate::domain::actor::Actor;
use crate::domain::calendar::Calendar;
use crate::domain::founding::Founding;
use crate::domain::id::Id;
use crate::domain::phrase::Lang;
use crate::domain::site::{Settings, Site, ZoneFrom};
use crate::domain::time::Instant;
use crate::host::service::Mode;
use crate::text::locale::Locale;
use crate::tui::cx::Cx;
use crate::tui::draft::Drafts;
use crate::tui::keymap::Keymap;
use crate::tui::setup::Setup;
use crate::tui::theme::Look;

/// What a form needs to be drawn.
pub(super) struct Stand {
    pub size: (u16, u16),
    text: Locale,
    site: Site,
    calendar: Calendar,
    actor: Actor,
    drafts: Drafts,
    keymap: Keymap,
    look: Look,
    now: Instant,
}

impl Stand {
    pub fn new(proposed: &Founding, setup: &Setup, now: Instant) -> Self {
        let zones = vec![ZoneFrom { from: None, zone: proposed.zone }];
        let site = Site {
            id: Id(0),
            name: proposed.name.clone(),
            language: proposed.language,
            zones: zones.clone(),
            settings: Settings::default(),
        };
        let mut stand = Self {
            size: (80, 24),
            text: Locale::new(proposed.language, proposed.language),
            site,
            calendar: Calendar::new(&zones, Vec::new(), Vec::new()),
            actor: Actor::nobody("", 0),
            drafts: Drafts::nobody(now),
            keymap: setup.keymap.clone(),
            look: setup.look,
            now,
        };
        stand.speak(proposed.language);
        stand
    }

    /// Whether it speaks this language, so far as the terminal can draw it.
    pub fn speaks(&self, language: Lang) -> bool {
        self.site.language == language
    }

    /// Speaks a language, or English where the terminal has no hanzi.
    pub fn speak(&mut self, language: Lang) {
        self.site.language = language;
        let spoken = if self.look.no_hanzi { Lang::En } else { language };
        self.text = Locale::new(spoken, language);
    }

    pub fn cx(&self) -> Cx<'_> {
        Cx {
            now: self.now,
            actor: &self.actor,
            session: "",
            text: &self.text,
            site: &self.site,
            calendar: &self.calendar,
            look: self.look,
            folder: std::path::Path::new("."),
            mode: Mode::Own,
            keymap: &self.keymap,
            drafts: &self.drafts,
            masked: false,
            here: &[],
            pending: 0,
            size: self.size,
        }
    }
}
