//! Looks: sixteen colours at most, and always a mark or a word beside a colour.

use ratatui::style::{Color, Modifier, Style};

use crate::host::config::{Config, Setting};
use crate::host::terminal;
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

impl Role {
    /// Every role.
    pub const ALL: [Self; 9] = [
        Self::Plain,
        Self::Dim,
        Self::Title,
        Self::Selected,
        Self::Good,
        Self::Bad,
        Self::Alert,
        Self::Key,
        Self::Typed,
    ];
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

    /// How everything looks before anything is written: only the theme of high contrast brings its own ground.
    pub fn ground(self) -> Style {
        match self {
            Self::HighContrast => Style::new().fg(Color::White).bg(Color::Black),
            _ => Style::new(),
        }
    }

    /// How a role looks.
    pub fn style(self, role: Role) -> Style {
        let plain = Style::new();
        let strong = plain.add_modifier(Modifier::BOLD);
        let (good, bad, alert, key) = match self {
            Self::Dark => (Color::Green, Color::LightRed, Color::Yellow, Color::Cyan),
            Self::Light => (Color::Blue, Color::Red, Color::Magenta, Color::Blue),
            Self::HighContrast => (Color::LightGreen, Color::LightYellow, Color::LightYellow, Color::LightCyan),
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
    /// As the configuration and the terminal ask. `NO_COLOR` asks for no colour, and terminals without hanzi or drawn lines
    /// get ASCII.
    pub fn of(config: &Config) -> Self {
        let named = config.value(Setting::Theme).and_then(Theme::parse).unwrap_or_default();
        let theme = if terminal::wants_no_color() { Theme::Mono } else { named };
        let term = terminal::kind();
        let plain = matches!(term.as_str(), "linux" | "vt100");
        let marks = match config.value(Setting::Marks) {
            Some("ascii") => Marks::Ascii,
            Some("signs") => Marks::Signs,
            _ if plain => Marks::Ascii,
            _ => Marks::Signs,
        };
        let wide = config.value(Setting::Width) == Some("wide");
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::host::config::Takes;

    /// Red, green and blue of the sixteen colours as xterm draws them.
    fn rgb(color: Color) -> [u8; 3] {
        match color {
            Color::Black => [0, 0, 0],
            Color::White => [255, 255, 255],
            Color::Red => [205, 0, 0],
            Color::Green => [0, 205, 0],
            Color::Yellow => [205, 205, 0],
            Color::Blue => [0, 0, 238],
            Color::Magenta => [205, 0, 205],
            Color::Cyan => [0, 205, 205],
            Color::LightRed => [255, 0, 0],
            Color::LightGreen => [0, 255, 0],
            Color::LightYellow => [255, 255, 0],
            Color::LightCyan => [0, 255, 255],
            other => panic!("{other} is not used"),
        }
    }

    /// The contrast of two colours after WCAG 2.1, 1 to 21.
    fn contrast(one: Color, other: Color) -> f64 {
        let linear = |c: u8| {
            let c = f64::from(c) / 255.0;
            if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        let light = |color| {
            let [r, g, b] = rgb(color).map(linear);
            0.2126 * r + 0.7152 * g + 0.0722 * b
        };
        let (one, other) = (light(one), light(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn every_colour_can_be_read_on_the_ground_it_is_meant_for() {
        // WCAG 2.1: 4.5 for text, 7 where contrast is asked for.
        let grounds = [
            (Theme::Dark, Color::Black, 4.5),
            (Theme::Light, Color::White, 4.5),
            (Theme::HighContrast, Color::Black, 7.0),
        ];
        for (theme, ground, least) in grounds {
            for role in Role::ALL {
                let Some(color) = theme.style(role).fg else { continue };
                let found = contrast(color, ground);
                assert!(found >= least, "{theme:?} {role:?}: {found:.1}");
            }
        }
    }

    #[test]
    fn without_colour_what_is_bad_still_stands_out() {
        for role in Role::ALL {
            let style = Theme::Mono.style(role);
            assert_eq!((style.fg, style.bg), (None, None), "{role:?}");
        }
        for role in [Role::Bad, Role::Alert] {
            assert_ne!(Theme::Mono.style(role), Theme::Mono.style(Role::Plain));
        }
    }

    #[test]
    fn the_configuration_names_every_theme() {
        let names: Vec<&str> = Theme::ALL.iter().map(|theme| theme.name()).collect();
        assert_eq!(Setting::Theme.takes(), Takes::OneOf(&["dark", "light", "high-contrast", "mono"]));
        assert_eq!(names, ["dark", "light", "high-contrast", "mono"]);
    }
}
