//! Looks: sixteen colours at most, and always a mark or a word beside a colour.

use ratatui::style::{Color, Modifier, Style};

use crate::host::service::Mode;
use crate::text::mark::Marks;
use crate::text::width::Ambiguous;

/// A set of colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// For dark backgrounds.
    #[default]
    Dark,
    /// For light backgrounds.
    Light,
    /// Black and white with bright signals.
    HighContrast,
    /// No colour at all.
    Mono,
}

/// What a piece of text is, so that a theme can say how it looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Plain text.
    Plain,
    /// Less important than what stands beside it.
    Dim,
    /// Headings and titles.
    Title,
    /// The selected line.
    Selected,
    /// Done, in order.
    Good,
    /// Failed, missed.
    Bad,
    /// Late, wants a look.
    Alert,
    /// A key in a hint.
    Key,
    /// What is being typed.
    Typed,
}

impl Theme {
    /// Every theme, in the order in which they are cycled.
    pub const ALL: [Self; 4] = [Self::Dark, Self::Light, Self::HighContrast, Self::Mono];

    /// The theme by its name in the configuration.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.name() == name.trim().to_lowercase())
    }

    /// Its name in the configuration.
    pub fn name(self) -> &'static str {
        match self {
            Self::Dark => "dark",
            Self::Light => "light",
            Self::HighContrast => "high-contrast",
            Self::Mono => "mono",
        }
    }

    /// The next one.
    #[must_use]
    pub fn next(self) -> Self {
        let at = Self::ALL.iter().position(|theme| *theme == self).unwrap_or(0);
        Self::ALL[(at + 1) % Self::ALL.len()]
    }

    /// How a role looks.
    pub fn style(self, role: Role) -> Style {
        let plain = Style::new();
        let strong = plain.add_modifier(Modifier::BOLD);
        let (good, bad, alert, key) = match self {
            Self::Dark => (Color::Green, Color::LightRed, Color::Yellow, Color::Cyan),
            Self::Light => (Color::Green, Color::Red, Color::Magenta, Color::Blue),
            Self::HighContrast => (Color::LightGreen, Color::LightRed, Color::LightYellow, Color::LightCyan),
            Self::Mono => (Color::Reset, Color::Reset, Color::Reset, Color::Reset),
        };
        let coloured = |color| if self == Self::Mono { strong } else { plain.fg(color) };
        match role {
            Role::Plain => plain,
            Role::Dim if self == Self::HighContrast => plain,
            Role::Dim => plain.add_modifier(Modifier::DIM),
            Role::Title => strong,
            Role::Selected => strong.add_modifier(Modifier::REVERSED),
            Role::Good if self == Self::Mono => plain,
            Role::Good => plain.fg(good),
            Role::Bad => coloured(bad).add_modifier(Modifier::BOLD),
            Role::Alert => coloured(alert).add_modifier(Modifier::BOLD),
            Role::Key => coloured(key),
            Role::Typed => plain.add_modifier(Modifier::UNDERLINED),
        }
    }
}

/// How the screen is drawn on this terminal.
#[derive(Debug, Clone, Copy, Default)]
pub struct Look {
    /// The colours.
    pub theme: Theme,
    /// What marks and borders are made of.
    pub marks: Marks,
    /// How wide ambiguous characters are.
    pub width: Ambiguous,
    /// The terminal has no hanzi: it is spoken to in English.
    pub no_hanzi: bool,
}

impl Look {
    /// As the configuration and the terminal ask: `theme`, `width` (`narrow`, `wide`) and `marks` (`signs`, `ascii`); `NO_COLOR`
    /// asks for no colour, and terminals without hanzi or drawn lines get ASCII.
    pub fn configured(mode: Mode) -> Self {
        let set = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
        let named = mode.configured("theme").and_then(|name| Theme::parse(&name)).unwrap_or_default();
        let theme = if set("NO_COLOR").is_some() { Theme::Mono } else { named };
        let term = set("TERM").unwrap_or_default();
        let plain = matches!(term.as_str(), "linux" | "vt100");
        let marks = match mode.configured("marks").as_deref() {
            Some("ascii") => Marks::Ascii,
            Some("signs") => Marks::Signs,
            _ if plain => Marks::Ascii,
            _ => Marks::Signs,
        };
        let wide = mode.configured("width").is_some_and(|width| width == "wide");
        let width = if wide { Ambiguous::Wide } else { Ambiguous::Narrow };
        Self { theme, marks, width, no_hanzi: term == "linux" }
    }

    /// A horizontal line's character.
    pub fn rule(self) -> &'static str {
        if self.marks == Marks::Ascii || self.width == Ambiguous::Wide { "-" } else { "─" }
    }

    /// Border characters: top left, top right, bottom left, bottom right, horizontal, vertical.
    pub fn border(self) -> [&'static str; 6] {
        if self.rule() == "-" { ["+", "+", "+", "+", "-", "|"] } else { ["┌", "┐", "└", "┘", "─", "│"] }
    }
}
