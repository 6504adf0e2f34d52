//! The first start: the form that asks what a site is to be, and the console on what was made.

use std::path::PathBuf;
use std::time::Instant as Monotonic;

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use tempfile::TempDir;

use super::stage::{NINE, login};
use crate::domain::actor::Actor;
use crate::domain::change::Change;
use crate::domain::founding::Founding;
use crate::domain::pack;
use crate::domain::phrase::Lang;
use crate::domain::site::{self, LONGEST_NAME};
use crate::host::service::Mode;
use crate::store::{Envelope, Store, acting};
use crate::tui::first::{Made, Opening};
use crate::tui::input::Input;
use crate::tui::key::Key;
use crate::tui::screen::{Flow, Screen};
use crate::tui::{Setup, Start};

/// A first start in memory, on a file that is not there yet.
struct First {
    _dir: TempDir,
    path: PathBuf,
    opening: Opening<'static>,
    left: bool,
}

impl First {
    fn new(language: Lang, zone: chrono_tz::Tz) -> Self {
        let name = if language == Lang::En { "My site" } else { "我的场所" };
        let proposed = Founding { name: name.into(), language, zone, packs: vec!["general".into()] };
        let dir = TempDir::new().unwrap();
        let path = dir.path().join("site.db");
        let file = path.clone();
        let make = Box::new(move |wanted: &Founding| {
            wanted.check().map_err(|why| format!("{why:?}"))?;
            if wanted.name == "Atlantis" {
                return Err("The folder cannot be written.".to_owned());
            }
            let store = made(&file, wanted);
            let start = Start {
                login: login(),
                lang: Some(wanted.language),
                as_person: None,
                setup: Setup::default(),
                mode: Mode::Own,
                clock: Box::new(|| NINE),
                drafts: Vec::new(),
            };
            Ok(Made { store, start, said: format!("{} is ready.", wanted.name) })
        });
        let opening = Opening::new(proposed, "/srv/site.db".into(), &Setup::default(), NINE, make);
        Self { _dir: dir, path, opening, left: false }
    }

    fn press(&mut self, keys: &str) -> &mut Self {
        for key in keys.split_whitespace() {
            self.key(Key::parse(key).unwrap());
        }
        self
    }

    fn type_text(&mut self, text: &str) -> &mut Self {
        text.chars().for_each(|c| self.key(Key::char(c)));
        self
    }

    fn key(&mut self, key: Key) {
        self.left |= self.opening.input(Input::Key(key), Monotonic::now()) == Flow::Leave;
    }

    fn screen(&mut self, size: (u16, u16)) -> String {
        use unicode_width::UnicodeWidthStr;
        let mut terminal = Terminal::new(TestBackend::new(size.0, size.1)).unwrap();
        terminal.draw(|frame| self.opening.draw(frame)).unwrap();
        let buffer = terminal.backend().buffer();
        let mut text = String::new();
        for y in 0..buffer.area.height {
            let (mut x, mut line) = (0, String::new());
            while x < buffer.area.width {
                line.push_str(buffer[(x, y)].symbol());
                x += buffer[(x, y)].symbol().width().max(1) as u16;
            }
            text.push_str(line.trim_end());
            text.push('\n');
        }
        text
    }

    fn shows(&mut self, what: &str) -> &mut Self {
        let screen = self.screen((80, 24));
        assert!(screen.contains(what), "no {what:?} on:\n{screen}");
        self
    }

    fn site(&self) -> site::Site {
        Store::open(&self.path).unwrap().site().unwrap().record
    }
}

fn made(file: &std::path::Path, wanted: &Founding) -> Store {
    let mut store = Store::create(file).unwrap();
    let found = site::Change::Found {
        name: wanted.name.clone(),
        language: wanted.language,
        zone: wanted.zone,
        manager: "li".into(),
        manager_name: "Li Wei".into(),
    };
    store.apply(&Envelope::new(&Actor::nobody("li", 1000), "s", NINE, Change::Site(found))).unwrap();
    let manager = acting(&store.people().unwrap()[0].record, 1000);
    for name in &wanted.packs {
        let read = crate::transfer::pack::read(&crate::transfer::pack::built_in(name).unwrap()).unwrap();
        let install = pack::Change::Install { pack: Box::new(read), digest: "d".into() };
        store.apply(&Envelope::new(&manager, "s", NINE, Change::Pack(install))).unwrap();
    }
    store
}

#[test]
fn four_enters_lead_to_today_with_something_due() {
    let mut first = First::new(Lang::En, chrono_tz::Europe::Berlin);
    first.shows("A new site").shows("/srv/site.db").shows("Europe/Berlin  Berlin UTC+1:00");
    first.press("enter enter enter").shows("Enter make the site");
    assert!(!first.path.exists());
    first.press("enter").shows("1Today").shows("My site is ready.").shows("Toolbox talk");
    assert_eq!((first.site().name.as_str(), first.site().zones[0].zone), ("My site", chrono_tz::Europe::Berlin));
    // From here on it is the console.
    first.press("enter").shows("of ");
    assert!(!first.left && first.opening.made().unwrap());
}

#[test]
fn esc_leaves_and_nothing_is_made() {
    for keys in ["esc", "ctrl-c", "ctrl-q", "enter enter esc"] {
        let mut first = First::new(Lang::En, chrono_tz::Tz::UTC);
        first.press(keys);
        assert!(first.left && !first.path.exists(), "{keys}");
        assert!(!first.opening.made().unwrap());
    }
    // It first puts a list away.
    let mut first = First::new(Lang::En, chrono_tz::Tz::UTC);
    first.press("tab tab").type_text("lon").press("esc").shows("UTC+0:00");
    assert!(!first.left);
}

#[test]
fn another_language_is_spoken_at_once_and_a_name_that_was_typed_stays() {
    let mut first = First::new(Lang::En, chrono_tz::Tz::UTC);
    first.press("tab right").shows("新建场所").shows("我的场所").shows("Asia/Shanghai  上海");
    first.press("right").shows("A new site").shows("My site").shows("UTC+0:00");
    first.press("f2").shows("新建场所").press("f2").shows("A new site");
    first.press("shift-tab ctrl-u").type_text("海港食品厂").press("f2").shows("新建场所").shows("[ 海港食品厂");
    first.press("ctrl-s").shows("1今日").shows("海港食品厂");
    assert_eq!((first.site().language, first.site().zones[0].zone), (Lang::ZhCn, chrono_tz::Asia::Shanghai));
}

#[test]
fn a_zone_is_found_by_a_city_in_either_language() {
    for (typed, zone) in
        [("munich", "Europe/Berlin"), ("mumbai", "Asia/Kolkata"), ("北京", "Asia/Shanghai"), ("dongj", "Asia/Tokyo")]
    {
        let mut first = First::new(Lang::En, chrono_tz::Tz::UTC);
        first.press("tab tab").type_text(typed).press("enter").shows(zone);
    }
}

#[test]
fn a_zone_that_is_none_is_said_and_can_be_mended() {
    let mut first = First::new(Lang::En, chrono_tz::Tz::UTC);
    first.press("tab tab").type_text("qqzz").shows("Nothing here matches “qqzz”.");
    first.press("enter ctrl-s tab").shows("Nothing here matches “qqzz”.");
    assert!(!first.path.exists());
    first.press("ctrl-u").type_text("tokyo").press("enter").shows("▸ Content").press("enter").shows("1Today");
    assert_eq!(first.site().zones[0].zone, chrono_tz::Asia::Tokyo);
    // Taken away altogether it is asked for.
    let mut first = First::new(Lang::En, chrono_tz::Tz::UTC);
    first.press("tab tab delete ctrl-s").shows("▸ Time zone  none").shows("Required.");
    assert!(!first.path.exists());
}

#[test]
fn a_name_may_be_long_or_in_hanzi_but_not_blank_or_endless() {
    let mut first = First::new(Lang::En, chrono_tz::Tz::UTC);
    first.press("ctrl-u ctrl-s").shows("▸ Name");
    assert!(!first.path.exists());
    first.type_text(&"厂".repeat(LONGEST_NAME + 1)).press("ctrl-s").shows("too long");
    assert!(!first.path.exists());
    first.press("backspace ctrl-s").shows("1Today");
    assert_eq!(first.site().name, "厂".repeat(LONGEST_NAME));
}

#[test]
fn a_trade_brings_its_checklists() {
    let mut first = First::new(Lang::En, chrono_tz::Tz::UTC);
    first.press("tab tab tab").type_text("餐饮").shows("Kitchen").press("enter").shows("Kitchen and food service");
    first.press("enter").shows("1Today");
    let store = Store::open(&first.path).unwrap();
    let packs: Vec<String> = store.packs().unwrap().iter().map(|pack| pack.code.to_string()).collect();
    assert!(packs.contains(&"general".to_owned()) && packs.contains(&"kitchen".to_owned()), "{packs:?}");
    assert!(store.verify(&[]).unwrap().problems.is_empty());
}

#[test]
fn what_cannot_be_made_is_said_and_everything_typed_is_still_there() {
    let mut first = First::new(Lang::En, chrono_tz::Tz::UTC);
    first
        .press("ctrl-u")
        .type_text("Atlantis")
        .press("ctrl-s")
        .shows("The folder cannot be written.")
        .shows("[ Atlantis");
    first.press("backspace ctrl-s").shows("1Today");
    assert_eq!(first.site().name, "Atlanti");
}

#[test]
fn the_form_fits_the_smallest_screens_in_both_languages() {
    for lang in Lang::ALL {
        let mut first = First::new(lang, chrono_tz::Asia::Shanghai);
        for (keys, name) in [("", "name"), ("tab tab s", "zone")] {
            first.press(keys);
            insta::assert_snapshot!(format!("first-{name}-{}", lang.tag()), first.screen((80, 24)));
            let small = first.screen((40, 15));
            assert!(small.contains("Esc"), "{small}");
        }
        let tiny = first.screen((30, 10));
        assert!(!tiny.contains("Esc"), "{tiny}");
    }
}
