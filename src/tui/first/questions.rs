//! The four questions, each with what is guessed already filled in.

use chrono::{Offset, TimeZone};
use chrono_tz::{TZ_VARIANTS, Tz};

use crate::domain::founding::Founding;
use crate::domain::pack::About;
use crate::domain::phrase::{Lang, Phrase};
use crate::domain::site::fits_name;
use crate::domain::time::Instant;
use crate::text::city::Cities;
use crate::text::locale::Locale;
use crate::text::refusal;
use crate::transfer::pack::{about, built_ins};
use crate::tui::cx::Cx;
use crate::tui::widget::form::{Choice, Form, Item, Kind, Value};

/// The pack that every site begins with.
const GENERAL: &str = "general";

/// What the form asks.
pub(super) struct Questions {
    file: String,
    packs: Vec<About>,
    cities: Cities,
    now: Instant,
}

impl Questions {
    /// Reads what is chosen from. `file` is where the site will be, for people to read.
    pub fn new(file: String, now: Instant) -> Self {
        Self { file, packs: built_ins().filter_map(about).collect(), cities: Cities::read(), now }
    }

    /// What is to be known before the first question.
    pub fn about(&self, cx: Cx<'_>) -> Vec<String> {
        vec![cx.text.say_with("start-about", &[("path", self.file.as_str().into())])]
    }

    /// The fields.
    pub fn items(&self, proposed: &Founding, cx: Cx<'_>) -> Vec<Item> {
        let text = |id: &str| cx.text.say(id);
        let sector = proposed.packs.iter().rfind(|name| *name != GENERAL).map_or(GENERAL, String::as_str);
        vec![
            Item::new("name", text("start-name"), Kind::Text)
                .required()
                .start(Value::text(&proposed.name))
                .help(text("start-name-help"))
                .check(name_fits),
            Item::new("language", text("start-speaks"), Kind::One(languages()))
                .required()
                .start(Value::text(proposed.language.tag()))
                .help(text("start-speaks-help")),
            Item::new("zone", text("start-zone"), Kind::One(self.zones(cx)))
                .required()
                .start(Value::text(proposed.zone.name()))
                .help(text("start-zone-help")),
            Item::new("content", text("start-content"), Kind::One(self.contents(cx)))
                .required()
                .start(Value::text(sector))
                .help(text("start-content-help")),
        ]
    }

    /// What was answered.
    pub fn answered(form: &Form, proposed: &Founding, cx: Cx<'_>) -> Founding {
        let said = |key: &str| match form.value(key, cx) {
            Value::Text(text) => text,
            _ => String::new(),
        };
        let sector = Some(said("content")).filter(|name| !name.is_empty() && name != GENERAL);
        Founding {
            name: said("name"),
            language: Lang::parse(&said("language")).unwrap_or(proposed.language),
            zone: said("zone").parse().unwrap_or(proposed.zone),
            packs: std::iter::once(GENERAL.to_owned()).chain(sector).collect(),
        }
    }

    /// What is proposed in a language: a name that was only guessed is in it, and a box that keeps UTC, as servers do, says
    /// nothing about where the site is, but Chinese has one zone.
    pub fn proposed_in(proposed: &Founding, cx: Cx<'_>) -> Founding {
        let guessed = Lang::ALL.iter().any(|lang| Locale::new(*lang, *lang).say("start-unnamed") == proposed.name);
        let name = if guessed { cx.text.say("start-unnamed") } else { proposed.name.clone() };
        let says_nothing = matches!(proposed.zone, Tz::UTC | Tz::Etc__UTC);
        let zone = if says_nothing && cx.site.language == Lang::ZhCn { Tz::Asia__Shanghai } else { proposed.zone };
        Founding { name, zone, ..proposed.clone() }
    }

    /// Every zone, found by its own name, by its cities in every language, and by how far it is from UTC.
    fn zones(&self, cx: Cx<'_>) -> Vec<Choice> {
        let offset = |zone: Tz| {
            let seconds = zone.offset_from_utc_datetime(&self.now.utc().naive_utc());
            let minutes = seconds.fix().local_minus_utc() / 60;
            let sign = if minutes < 0 { '-' } else { '+' };
            format!("UTC{sign}{}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
        };
        let choice = |zone: &Tz| {
            let cities = self.cities.of(zone.name());
            let here = cities.map(|cities| cx.text.phrase(cities)).unwrap_or_default();
            let first = here.split([',', '、']).next().unwrap_or_default();
            let choice = Choice::new(Value::text(zone.name()), zone.name());
            let choice = choice.beside(format!("{first} {}", offset(*zone)).trim().to_owned());
            let all: Vec<&str> = cities.into_iter().flat_map(Phrase::texts).collect();
            choice.found_by(&all.join(" "))
        };
        TZ_VARIANTS.iter().map(choice).collect()
    }

    /// The general pack alone, or a sector's on top of it.
    fn contents(&self, cx: Cx<'_>) -> Vec<Choice> {
        let general = Choice::new(Value::text(GENERAL), cx.text.say("start-general-only")).found_by(GENERAL);
        let sectors = self.packs.iter().filter(|pack| pack.name.as_str() != GENERAL).map(|pack| {
            let titles: Vec<&str> = pack.title.texts().collect();
            Choice::new(Value::text(pack.name.as_str()), cx.text.phrase(&pack.title)).found_by(&titles.join(" "))
        });
        std::iter::once(general).chain(sectors).collect()
    }
}

/// Each language by its own name, found by its tag too.
fn languages() -> Vec<Choice> {
    let named = |lang: &Lang| {
        let name = Locale::new(*lang, *lang).say("start-language");
        Choice::new(Value::text(lang.tag()), name).found_by(lang.tag())
    };
    Lang::ALL.iter().map(named).collect()
}

/// What is wrong with a name.
fn name_fits(value: &Value, cx: Cx<'_>) -> Option<String> {
    let Value::Text(name) = value else { return None };
    let why = fits_name(name).err()?;
    Some(refusal::refusal(cx.text, &why, cx.calendar.zone_at(cx.now)))
}
