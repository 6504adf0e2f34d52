//! Everything at once: hostile text in every record, keys and pastes at random, a window of any size.

use std::collections::BTreeMap;

use crate::domain::answer::Verdict;
use crate::domain::change::Change;
use crate::domain::code::Code;
use crate::domain::item::Kind;
use crate::domain::phrase::{Lang, Phrase};
use crate::domain::place::{self, Area, Asset, Place};
use crate::domain::role::Role;
use crate::domain::round::{self, Given, Which};
use crate::domain::{draw, people, site};
use crate::text::hostile::{Hostile, assert_harmless, count};
use crate::tui::command::Scope;
use crate::tui::terminal::Bytes;

use super::stage::{Console, NINE, Stage, cold_room, item};

/// What is pressed: everything that means something somewhere, and some that means nothing.
const KEYS: &str = "up down left right home end page-up page-down enter enter enter esc backspace tab shift-tab space space \
    space delete insert f1 f2 f9 ctrl-l ctrl-r ctrl-u ctrl-w ctrl-k ctrl-a ctrl-e alt-enter ctrl-j ctrl-x ctrl-t ctrl-c ctrl-p \
    a b c d e f g h i j k l m n o p r s t u v w x y z A C D E F G H J K L M N O P R S T U V W X Y Z \
    0 1 2 3 4 5 6 7 8 9 + - * / . , ; : ! ? = < > [ ] ( ) # % & ' ， 。 ！ ？ １ 冷";

/// Ways into what chance alone would hardly find: the views, the editor and what it asks, the preview, lists over lists.
const WAYS: [&str; 94] = [
    "esc esc 2 tab tab tab tab",
    "esc esc 2 tab tab tab tab N",
    "esc esc 2 tab tab tab tab N ctrl-s",
    "esc esc 2 tab tab tab tab enter",
    "esc esc 2 tab tab tab tab enter x",
    "esc esc 2 tab tab tab tab enter ?",
    "esc esc 2 shift-tab C",
    "esc esc 2 shift-tab C ?",
    "esc esc 2 ctrl-p",
    "esc esc 2 ctrl-p enter",
    "esc esc 2 shift-tab i",
    "esc esc 1 I",
    "esc esc 1 I N",
    "esc esc 2 tab tab :",
    "esc esc 2 tab tab H",
    "esc esc 2 tab tab W",
    "esc esc 2 tab tab tab :",
    "esc esc 2 [ [ [ ?",
    "esc esc 2",
    "esc esc 2 enter",
    "esc esc 2 ?",
    "esc esc 2 tab",
    "esc esc 2 tab enter",
    "esc esc 2 tab F",
    "esc esc 2 tab g",
    "esc esc 2 tab i",
    "esc esc 2 tab f",
    "esc esc 2 tab ?",
    "esc esc 2 tab tab",
    "esc esc 2 tab tab ?",
    "esc esc 2 tab tab o o o",
    "esc esc 2 tab tab r",
    "esc esc 2 tab tab tab",
    "esc esc 2 tab tab tab p",
    "esc esc 2 tab tab tab ?",
    "esc esc 2 shift-tab",
    "esc esc 1 tab",
    "esc esc 1 enter",
    "esc esc 2 shift-tab f",
    "esc esc 2 shift-tab e",
    "esc esc 2 shift-tab e down e",
    "esc esc 2 shift-tab e down N enter",
    "esc esc 2 shift-tab e T",
    "esc esc 2 shift-tab e p",
    "esc esc 2 shift-tab e p",
    "esc esc 2 shift-tab e p",
    "esc esc 2 shift-tab e =",
    "esc esc 2 shift-tab e W",
    "esc esc 2 shift-tab S",
    "esc esc 2 shift-tab y",
    "esc esc 2 shift-tab N",
    "esc esc 1 tab N enter",
    "esc esc 1 tab e",
    "esc esc 1 tab O",
    "esc esc 1 tab tab",
    "esc esc 1 tab tab ?",
    "esc esc 1 [ [",
    "esc esc 1 [ [ enter",
    "esc esc 1 [ [ N",
    "esc esc 1 [",
    "esc esc 1 [ enter",
    "esc esc 1 tab tab tab",
    "esc esc 1 shift-tab",
    "esc esc 1 N",
    "esc esc 1 enter x",
    "esc esc 1 enter H",
    "esc esc 1 enter L",
    "esc esc 1 tab tab f",
    "esc esc 1 tab tab tab",
    "esc esc 1 tab tab tab ?",
    "esc esc 1 tab tab tab N",
    "esc esc 1 tab tab tab tab",
    "esc esc 3",
    "esc esc 3 enter",
    "esc esc 3 enter e",
    "esc esc 3 e",
    "esc esc 3 d",
    "esc esc 3 d x enter",
    "esc esc 3 i",
    "esc esc 3 b",
    "esc esc 3 t",
    "esc esc 3 M",
    "esc esc 3 N",
    "esc esc 3 v end v t",
    "esc esc 3 tab V",
    "esc esc 3 [",
    "esc esc 3 [ enter",
    "esc esc 3 [ ?",
    "esc esc 3 [ :",
    "esc esc 3 [ W",
    "esc esc 3 shift-tab ?",
    "esc esc :",
    "esc esc /",
    "ctrl-x",
];

/// How many things happen on one site.
const STEPS: usize = 600;

/// A site in which every text that people or files can give is hostile.
fn stage(hostile: &mut Hostile) -> Stage {
    let mut form = cold_room();
    let mut phrase = || {
        // A text of blanks alone is none.
        let (en, zh) = (format!("{}x", hostile.text()), format!("{}x", hostile.text()));
        Phrase::of([(Lang::En, en.as_str()), (Lang::ZhCn, zh.as_str())])
    };
    form.title = phrase();
    form.intro = Some(phrase());
    for section in &mut form.sections {
        section.title = phrase();
        for item in &mut section.items {
            (item.text, item.criterion, item.guidance) = (phrase(), Some(phrase()), Some(phrase()));
            item.unit = item.unit.take().map(|_| "\u{202e}C\u{1b}[2J".to_owned());
            for choice in &mut item.choices {
                choice.text = phrase();
            }
        }
    }
    let stage = Stage::with_form(form);
    let mut plain = cold_room();
    plain.code = Code::parse("plain").unwrap();
    plain.sections[0].items.push(item("more", Kind::Text, "\u{1b}]0;x\u{7}", "\u{feff}"));
    stage.add(plain);
    let mut text = || format!("{}x", hostile.text());
    let name = text().chars().take(site::LONGEST_NAME).collect();
    stage.make(Change::Site(site::Change::Rename(name)));
    for n in 0..6 {
        stage.make(Change::People(people::Change::Add {
            name: text(),
            login: (n == 0).then(&mut text),
            role: Role::HELD[n % Role::HELD.len()],
            posts: Vec::new(),
            language: None,
        }));
    }
    let mut title = || Phrase::of([(Lang::En, text().as_str()), (Lang::ZhCn, text().as_str())]);
    let code = |text: &str| Code::parse(text).unwrap();
    for (n, parent) in [("hall", None), ("bay", Some(code("hall")))] {
        let area = Area { parent, ..Area::new(code(n), title()) };
        stage.make(Change::Place(place::Change::Add(Place::Area(area))));
    }
    let asset = Asset { area: Some(code("bay")), ..Asset::new(code("press"), title()) };
    stage.make(Change::Place(place::Change::Add(Place::Asset(asset))));
    stage.make(Change::Place(place::Change::Suspend { place: code("press"), reason: hostile.text() + "x" }));
    stage.fail_a_line(&hostile.text());
    stage.draw_findings();
    stage
}

impl Stage {
    /// Draws a sample of what was found, so that there is one to be opened.
    fn draw_findings(&self) {
        let day = self.store().calendar().unwrap().date(NINE);
        self.make(Change::Draw(draw::Change::Draw {
            purpose: draw::Purpose::Audit,
            of: draw::Drawn::Findings,
            from: day,
            to: day,
            share: None,
            wanted: Some(1),
            seed: 1,
        }));
    }

    /// Fails a line of the round that is due, with a note.
    fn fail_a_line(&self, note: &str) {
        let rows = self.store().rounds_of(&Code::parse("cold-room").unwrap(), NINE).unwrap();
        let which = Which::Slot { schedule: rows[0].schedule.unwrap(), slot: rows[0].slot.clone() };
        let given = Given::verdict(Verdict::Fail).with_note(note);
        self.make(Change::Round(round::Change::Answer { which, item: Code::parse("ice").unwrap(), given }));
    }
}

/// A size between one cell and more than any window.
fn size(hostile: &mut Hostile) -> (u16, u16) {
    match hostile.below(8) {
        0 => (hostile.below(500) as u16 + 1, hostile.below(500) as u16 + 1),
        1 => (hostile.below(12) as u16 + 1, hostile.below(6) as u16 + 1),
        2 => (120, 40),
        3 => (40, 15),
        _ => (80, 24),
    }
}

/// What is seen in a storm: every cell, every byte, and where it has been.
#[derive(Default)]
struct Watch {
    bytes: Bytes,
    been: BTreeMap<String, [usize; 2]>,
}

impl Watch {
    fn look(&mut self, console: &mut Console) {
        for cell in console.cells() {
            assert_harmless(cell);
            assert!(cell.len() <= 32, "{cell:?}");
        }
        self.bytes.paint(console.frame().clone(), Some(console.caret().into()));
        if let Some((scope, dialog)) = console.on_top() {
            self.been.entry(format!("{scope:?}")).or_default()[usize::from(dialog)] += 1;
        }
    }
}

#[test]
fn no_text_reaches_the_terminal_as_a_command_and_no_size_or_key_is_too_much() {
    let mut hostile = Hostile::new(4);
    let keys: Vec<&str> = KEYS.split_whitespace().collect();
    // A step takes as long as twenty strings elsewhere.
    let sites = count(60_000) / 20 / STEPS;
    let mut watch = Watch::default();
    for n in 0..sites.max(1) {
        let stage = stage(&mut hostile);
        let lang = if n % 2 == 0 { Lang::En } else { Lang::ZhCn };
        let mut console = stage.open(lang, (80, 24));
        // Each way is gone once between what chance brings, so that no place depends on luck.
        let mut ways = WAYS.into_iter();
        for step in 0..STEPS {
            if step % (STEPS / WAYS.len()) == 0
                && let Some(way) = ways.next()
            {
                console.press(way);
                watch.look(&mut console);
            }
            match hostile.below(40) {
                0 => console.resize(size(&mut hostile)),
                1 => drop(console.paste(&hostile.next().unwrap_or_default())),
                2 => drop(console.type_text("12.5")),
                3 => stage.pass_minutes(hostile.below(90) as i64),
                4 => drop(console.tick()),
                5 | 6 => drop(console.press(WAYS[hostile.below(WAYS.len())])),
                _ => drop(console.press(keys[hostile.below(keys.len())])),
            }
            watch.look(&mut console);
            if console.left {
                console = stage.open(lang, size(&mut hostile));
            }
        }
        stage.sound();
    }
    // Everywhere, and in a dialog everywhere but in the two that ask nothing.
    for scope in Scope::ALL {
        let [pane, dialog] = watch.been.get(&format!("{scope:?}")).copied().unwrap_or_default();
        assert!(pane > 0, "{scope:?} was never on top: {:?}", watch.been);
        assert!(dialog > 0 || scope == Scope::Preview || scope == Scope::Find, "{scope:?}: {:?}", watch.been);
    }
}
