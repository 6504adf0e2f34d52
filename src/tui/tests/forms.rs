//! Forms through the real application: every kind of field, and two people who save the same record.

use std::cell::RefCell;
use std::rc::Rc;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::screens::{SIZES, shot};
use super::stage::{Console, Stage};
use crate::domain::change::{Change, Seen};
use crate::domain::code::Code;
use crate::domain::noun::Noun;
use crate::domain::number::Quantity;
use crate::domain::phrase::Lang;
use crate::domain::site;
use crate::domain::time::{Clock, Date, Span};
use crate::store::{Result, Store};
use crate::tui::command::{Command, Scope};
use crate::tui::cx::Cx;
use crate::tui::dialog::{Ask, FormAsk, FormReply, Fresh, Reply, Source};
use crate::tui::effect::{Act, Effect};
use crate::tui::panes::Pane;
use crate::tui::widget::form::{Choice, Enter, Item, Kind, Value};

type Replies = Rc<RefCell<Vec<FormReply>>>;

/// What a pane does with a form that was filled in.
type Answer = fn(&FormReply) -> Vec<Effect>;

/// A pane that asks a form on `N` and keeps what is answered.
struct Asking {
    ask: FormAsk,
    replies: Replies,
    answer: Answer,
}

impl Pane for Asking {
    fn scope(&self) -> Scope {
        Scope::Today
    }

    fn nouns(&self) -> &'static [Noun] {
        &[]
    }

    fn refresh(&mut self, _store: &Store, _cx: Cx<'_>) -> Result<()> {
        Ok(())
    }

    fn update(&mut self, act: Act<'_>, cx: Cx<'_>) -> Vec<Effect> {
        match act {
            Act::Do(Command::Start) => vec![Effect::ask(Ask::Form(self.ask.clone()))],
            Act::Reply(Reply::Form(reply)) => {
                self.replies.borrow_mut().push(reply.clone());
                (self.answer)(&reply)
            }
            Act::Saved(_) => vec![Effect::Say(cx.text.say("app-saved"))],
            _ => Vec::new(),
        }
    }

    fn settle(&mut self, _cx: Cx<'_>) {}

    fn draw(&self, _frame: &mut Frame, _area: Rect, _cx: Cx<'_>) {}
}

/// A console on which `N` asks this form.
fn asking(stage: &Stage, lang: Lang, size: (u16, u16), ask: FormAsk, answer: Answer) -> (Console, Replies) {
    let replies = Replies::default();
    let mut console = stage.open(lang, size);
    console.show(Box::new(Asking { ask, replies: Rc::clone(&replies), answer }));
    console.press("N");
    (console, replies)
}

fn code(text: &str) -> Value {
    Value::Code(Code::parse(text).unwrap())
}

/// A form with a field of every kind, in the reader's words.
fn every_kind(lang: Lang) -> FormAsk {
    let said = |en: &'static str, zh: &'static str| if lang == Lang::En { en } else { zh };
    let day = |value: &str, en, zh| Choice::new(code(value), said(en, zh)).found_by(value);
    let days = vec![day("mon", "Mon", "周一"), day("tue", "Tue", "周二"), day("wed", "Wed", "周三")];
    let means =
        vec![day("phone", "Telephone", "电话"), day("radio", "Radio", "对讲机"), day("desk", "In person", "当面")];
    FormAsk {
        title: said("New visitor order", "新建来访安排").into(),
        about: vec![said("Whoever comes, who meets them, and what they bring.", "谁来、谁接、带什么。").into()],
        place: "visitor".into(),
        items: vec![
            Item::new("name", said("Visitor", "来访人"), Kind::Text).required(),
            Item::new("code", said("Code", "代码"), Kind::Code),
            Item::new("note", said("What for", "事由"), Kind::Note),
            Item::new("host", said("Met by", "接待人"), Kind::OneOf(Noun::Person)).required(),
            Item::new("means", said("Announced by", "通知方式"), Kind::One(means)).start(code("radio")),
            Item::new("escort", said("Escorted", "全程陪同"), Kind::YesNo).start(Value::Yes(true)),
            Item::new("load", said("Load", "载重"), Kind::Number("kg".into())),
            Item::new("date", said("Day", "日期"), Kind::Date).required(),
            Item::new("time", said("Time", "时间"), Kind::Time),
            Item::new("stay", said("Stays", "停留"), Kind::Span),
            Item::new("days", said("Again on", "每周"), Kind::Several(days)),
            Item::new("links", said("About", "关联"), Kind::Links),
            Item::new("pin", "PIN", Kind::Secret),
        ],
        ..FormAsk::default()
    }
}

fn nothing(_: &FormReply) -> Vec<Effect> {
    Vec::new()
}

#[test]
fn every_kind_of_field_gives_its_value() {
    let stage = Stage::new(true);
    stage.add_person("Sun Li", "sun");
    let (mut console, replies) = asking(&stage, Lang::En, (80, 24), every_kind(Lang::En), nothing);
    console.type_text("Zhao, fire brigade").press("enter").type_text("ZH-1").press("enter");
    console.type_text("Hydrants").press("alt-enter").type_text("and the pump").press("enter");
    console.type_text("sun").shows("▸ Sun Li").press("enter right enter n enter");
    console.type_text("4*2.5").shows("= 10 kg").press("enter");
    console.type_text("11").shows("Not a date yet").type_text("30").shows("Mon 30 Nov").press("enter");
    console.type_text("1530").shows("15:30").press("enter").type_text("90m").shows("1 h 30 min").press("enter");
    console
        .press("space w space enter")
        .type_text("act-1")
        .press("enter")
        .type_text("4711")
        .shows("[ ****")
        .press("enter");
    // There is no such record: the form stays, at the field.
    console.shows("There is no ACT-0001 in this file.").press("ctrl-u ctrl-s");
    let reply = replies.borrow().last().unwrap().clone();
    let sun = stage.store().people().unwrap()[1].record.id;
    let expected = [
        ("name", Value::text("Zhao, fire brigade")),
        ("code", code("zh-1")),
        ("note", Value::text("Hydrants\nand the pump")),
        ("host", Value::Record(sun)),
        ("means", code("desk")),
        ("escort", Value::Yes(false)),
        ("load", Value::Number(Quantity::whole(10))),
        ("date", Value::Date(Date::from_ymd_opt(2026, 11, 30).unwrap())),
        ("time", Value::Time(Clock::parse("1530").unwrap())),
        ("stay", Value::Span(Span::of_minutes(90))),
        ("days", Value::Several(vec![code("mon"), code("wed")])),
        ("links", Value::Blank),
    ];
    for (key, value) in expected {
        assert_eq!(*reply.value(key), value, "{key}");
    }
    let Value::Secret(pin) = reply.value("pin") else { panic!("no secret") };
    assert_eq!(pin.reveal(), "4711");
    assert!(!format!("{reply:?}").contains("4711"));
    assert!(!reply.has_changed("links") && reply.has_changed("means"));
}

#[test]
fn what_is_missing_is_said_where_it_is_and_what_was_typed_comes_back() {
    let stage = Stage::new(false);
    let (mut console, replies) = asking(&stage, Lang::En, (80, 24), every_kind(Lang::En), nothing);
    console.shows_not("Required").press("ctrl-s").shows("Required.").type_text("Zhao").press("tab tab");
    console.type_text("one").press("ctrl-j").type_text("two").press("esc").shows_not("Zhao");
    console.press("N").shows("Zhao").shows("[ one ").shows("[ two ");
    // A PIN is not kept.
    console.press("shift-tab").type_text("4711").shows("****").press("esc N shift-tab").shows_not("****");
    assert!(replies.borrow().is_empty());
}

#[test]
fn a_form_higher_than_the_screen_follows_the_field() {
    let stage = Stage::new(false);
    let (mut console, _) = asking(&stage, Lang::En, (40, 15), every_kind(Lang::En), nothing);
    console.shows("▸ Visitor").shows_not("PIN");
    for _ in 0..12 {
        console.press("tab");
    }
    console.shows("▸ PIN").shows_not("Visitor*").press("tab").shows("▸ Visitor").press("up").shows("▸ PIN");
}

#[test]
fn on_a_narrow_screen_what_is_meant_stands_below() {
    let stage = Stage::new(false);
    let items = vec![Item::new("date", "The day it is due", Kind::Date)];
    let ask = FormAsk { items, ..FormAsk::default() };
    let (mut console, _) = asking(&stage, Lang::En, (40, 15), ask, nothing);
    console.type_text("mon").shows("[ mon").shows("Mon 30 Nov");
}

/// The site's conventions, as a form on the revision they were read at.
fn settings(stage: &Stage) -> FormAsk {
    fn read(store: &Store) -> Result<Fresh> {
        let held = store.site()?;
        let set = &held.record.settings;
        let values = [
            ("again", Value::Span(set.again)),
            ("lag", Value::Span(set.lag)),
            ("due_major", Value::Span(set.due_major)),
            ("bell", Value::Yes(set.bell)),
        ];
        let seen = vec![Seen { noun: Noun::Site, id: held.record.id, seq: held.seq }];
        Ok(Fresh { values: values.map(|(key, value)| (key.to_owned(), value)).to_vec(), seen })
    }
    let fresh = read(&stage.store()).unwrap();
    let labels = [("again", "Measured again"), ("lag", "Entered late"), ("due_major", "Major, due"), ("bell", "Bell")];
    let item = |(key, label): (&str, &str)| {
        let kind = if key == "bell" { Kind::YesNo } else { Kind::Span };
        let value = fresh.values.iter().find(|(other, _)| other == key).unwrap().1.clone();
        Item::new(key, label, kind).start(value)
    };
    FormAsk {
        title: "Conventions".into(),
        items: labels.map(item).to_vec(),
        place: "settings".into(),
        enter: Enter::Next,
        seen: fresh.seen.clone(),
        source: Some(Source::new(read)),
        ..FormAsk::default()
    }
}

fn set(reply: &FormReply) -> Vec<Effect> {
    let span = |key: &str| if let Value::Span(span) = reply.value(key) { *span } else { Span::of_minutes(0) };
    let change = site::Change::Settings(site::Settings {
        again: span("again"),
        lag: span("lag"),
        due_major: span("due_major"),
        bell: *reply.value("bell") == Value::Yes(true),
        ..site::Settings::default()
    });
    vec![Effect::Apply(Box::new(Change::Site(change)), reply.seen.clone())]
}

/// Another manager sets the conventions meanwhile.
fn meanwhile(stage: &Stage, again: i64, due_major: i64) {
    let mut set = stage.store().site().unwrap().record.settings;
    set.again = Span::of_minutes(again);
    set.due_major = Span::of_hours(due_major);
    stage.make(Change::Site(site::Change::Settings(set)));
}

#[test]
fn somebody_saved_first_and_nothing_typed_is_lost() {
    let stage = Stage::new(false);
    let (mut console, _) = asking(&stage, Lang::En, (80, 24), settings(&stage), set);
    // I change two fields; they change one of them and a third.
    console.press("ctrl-u").type_text("20m").press("tab ctrl-u").type_text("3h");
    meanwhile(&stage, 30, 12);
    console
        .press("ctrl-s")
        .shows("Li Wei saved first")
        .shows("One field")
        .shows("Now 30 min")
        .shows("20m")
        .shows("3h")
        .shows("12h");
    // To theirs and back; typing over theirs leaves both as they were.
    console.press("ctrl-o").shows("Yours: 20 min").type_text("5").press("ctrl-o ctrl-o").shows("[ 30m");
    console.press("ctrl-o").shows("[ 30m5").press("ctrl-o").shows("[ 20m").press("ctrl-s").shows("Saved");
    let saved = stage.store().site().unwrap().record.settings;
    let minutes = [saved.again, saved.lag, saved.due_major].map(Span::minutes);
    assert_eq!(minutes, [20, 180, 12 * 60]);
    stage.sound();
}

#[test]
fn fields_that_only_they_changed_take_theirs_by_themselves() {
    let stage = Stage::new(false);
    let (mut console, replies) = asking(&stage, Lang::En, (80, 24), settings(&stage), set);
    console.press("tab ctrl-u").type_text("3h");
    meanwhile(&stage, 30, 12);
    console.press("ctrl-s").shows("[ 30m").shows("[ 12h").shows("[ 3h").shows("Nothing clashes").shows_not("Ctrl-O");
    // A second save by another in between is met again.
    meanwhile(&stage, 45, 12);
    console.press("ctrl-s").shows("[ 45m").press("ctrl-s").shows("Saved");
    assert_eq!(replies.borrow().len(), 3);
    assert_eq!(stage.store().site().unwrap().record.settings.again, Span::of_minutes(45));
}

#[test]
fn screens() {
    let stage = Stage::new(true);
    for lang in Lang::ALL {
        for size in SIZES {
            let (mut console, _) = asking(&stage, lang, size, every_kind(lang), nothing);
            shot("blank-form", lang, size, &console);
            console.type_text("赵 Zhao").press("tab tab").type_text("消火栓年检，带两人。").press("alt-enter");
            console.type_text("Hydrants").press("tab").type_text("li");
            shot("choosing-in-form", lang, size, &console);
            console.press("tab tab tab").type_text("12+3").press("tab").type_text("mon").press("tab").type_text("15");
            console.press("tab").type_text("x").press("tab space right space");
            shot("filled-form", lang, size, &console);
            console.press("esc");
            let (mut console, _) = asking(&stage, lang, size, settings(&stage), set);
            console.press("ctrl-u").type_text("20m").press("tab ctrl-u").type_text("3h");
            let again = stage.store().site().unwrap().record.settings.again.minutes();
            meanwhile(&stage, again + 7, 12);
            console.press("ctrl-s");
            shot("conflict-in-form", lang, size, &console);
        }
    }
}

#[test]
fn a_note_of_the_greatest_length_is_typed_into_at_once() {
    let stage = Stage::new(false);
    let ask = FormAsk { items: vec![Item::new("note", "Note", Kind::Note)], place: "n".into(), ..FormAsk::default() };
    let (mut console, _) = asking(&stage, Lang::En, (80, 24), ask, nothing);
    console.paste(&"门封条破损，已更换。\nreplaced ".repeat(3000)).shows("the end of it was left out");
    let began = std::time::Instant::now();
    console.press("up x");
    // Unoptimised, beside other tests: a fifteenth of it where it is used.
    assert!(began.elapsed().as_millis() < 1500, "{:?}", began.elapsed());
}

#[test]
fn what_the_file_refuses_is_said_at_its_field_until_it_is_changed() {
    let stage = Stage::new(false);
    let (mut console, _) = asking(&stage, Lang::En, (80, 24), settings(&stage), set);
    console.press("ctrl-u").type_text("0").press("tab tab tab").shows("▸ Bell").press("ctrl-s");
    console.shows("Not done").shows("▸ Measured again").press("x").shows_not("Impossible").press("backspace backspace");
    console.type_text("10").press("ctrl-s").shows("Saved");
    assert_eq!(stage.store().site().unwrap().record.settings.again, Span::of_minutes(10));
}

#[test]
fn a_pin_is_typed_and_never_pasted() {
    let stage = Stage::new(false);
    let ask = FormAsk { items: vec![Item::new("pin", "PIN", Kind::Secret).required()], ..FormAsk::default() };
    let (mut console, replies) = asking(&stage, Lang::En, (80, 24), ask, nothing);
    console.paste("4711").shows("A PIN is typed, not pasted.").press("4").shows_not("not pasted").type_text("７1 1");
    console.shows("[ *****").press("enter");
    let Value::Secret(pin) = replies.borrow()[0].value("pin").clone() else { panic!("no secret") };
    assert_eq!(pin.reveal(), "471 1");
}

#[test]
fn a_pin_never_reaches_the_draft_file() {
    let (stage, dir) = (Stage::new(false), tempfile::TempDir::new().unwrap());
    let items = vec![Item::new("pin", "PIN", Kind::Secret), Item::new("note", "Note", Kind::Text)];
    let ask = FormAsk { items, place: "sign in".into(), ..FormAsk::default() };
    let mut console = stage.keeping(Lang::En, dir.path());
    console.show(Box::new(Asking { ask, replies: Replies::default(), answer: nothing }));
    console.press("N").type_text("98254716").press("tab").type_text("written").press("shift-tab").type_text("3");
    // Every record of the file adds up to this, and there is no other file.
    let kept = super::trouble::on_disk(&stage, &dir);
    let kept: Vec<(&str, &str)> = kept.iter().map(|draft| (draft.place.as_str(), draft.text.as_str())).collect();
    assert_eq!(kept, [("sign in note", "written")]);
}
