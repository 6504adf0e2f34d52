//! The forms: what is asked of someone, and what a changed record means for it.

use super::{Asked, People};
use crate::domain::change::Seen;
use crate::domain::code::Code;
use crate::domain::loan::stands_in;
use crate::domain::noun::Noun;
use crate::domain::people::Person;
use crate::domain::phrase::{Lang, Phrase};
use crate::domain::record::Id;
use crate::domain::role::Role;
use crate::store::Store;
use crate::text::date;
use crate::tui::cx::Cx;
use crate::tui::dialog::{FormAsk, Fresh, Source};
use crate::tui::panes::people::row::Row;
use crate::tui::widget::form::{Choice, Enter, Item, Kind, Value};

/// The fields' keys: their stored names.
pub(super) const NAME: &str = "name";
pub(super) const ALIAS: &str = "alias";
pub(super) const LOGIN: &str = "login";
pub(super) const TAKE: &str = "logins";
pub(super) const ROLE: &str = "role";
pub(super) const POSTS: &str = "posts";
pub(super) const CREW: &str = "crew";
pub(super) const LANGUAGE: &str = "language";
pub(super) const UNTIL: &str = "lent_until";
pub(super) const REASON: &str = "reason";

fn label(key: &str, cx: Cx<'_>) -> String {
    cx.text.field(key)
}

fn roles(cx: Cx<'_>, fits: impl Fn(Role) -> bool) -> Kind {
    let roles = Role::HELD.into_iter().filter(|role| fits(*role));
    let choice = |role: Role| Choice::new(Value::text(role.name()), cx.text.word(role)).found_by(role.name());
    Kind::One(roles.map(choice).collect())
}

fn languages(cx: Cx<'_>) -> Kind {
    let choice = |lang: Lang| Choice::new(Value::text(lang.tag()), cx.text.say(spoken(lang))).found_by(lang.tag());
    Kind::One(Lang::ALL.into_iter().map(choice).collect())
}

/// A language by its name.
pub(super) fn spoken(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "gate-language-en",
        Lang::ZhCn => "gate-language-zh",
    }
}

fn crews(crews: &[(Code, Phrase)], cx: Cx<'_>) -> Kind {
    let choice = |(code, title): &(Code, Phrase)| {
        let names = title.texts().collect::<Vec<_>>().join(" ");
        Choice::new(Value::Code(code.clone()), cx.text.phrase(title)).beside(code.as_str()).found_by(&names)
    };
    Kind::One(crews.iter().map(choice).collect())
}

fn posts(person: &Person) -> Value {
    let posts: Vec<Value> = person.posts.iter().cloned().map(Value::Code).collect();
    if posts.is_empty() { Value::Blank } else { Value::Several(posts) }
}

/// What the fields of the edit form hold for someone.
fn values(person: &Person) -> Vec<(String, Value)> {
    let text = |text: &Option<String>| text.as_ref().map_or(Value::Blank, Value::text);
    vec![
        (NAME.to_owned(), Value::text(&person.name)),
        (ALIAS.to_owned(), text(&person.alias)),
        (POSTS.to_owned(), posts(person)),
        (CREW.to_owned(), Value::of(person.crew.clone(), Value::Code)),
        (LANGUAGE.to_owned(), Value::of(person.language, |lang| Value::text(lang.tag()))),
    ]
}

/// Reads someone again, where somebody else saved first.
fn source(id: Id) -> Source {
    Source::new(move |store: &Store| {
        let Some(held) = store.person(id)? else { return Ok(Fresh::default()) };
        let seen = vec![Seen { noun: Noun::Person, id, seq: held.seq }];
        Ok(Fresh { values: values(&held.record), seen })
    })
}

pub(super) fn seen(row: &Row) -> Vec<Seen> {
    vec![Seen { noun: Noun::Person, id: row.person.id, seq: row.seq }]
}

/// The form for what is asked.
pub(super) fn form(pane: &People, asked: Asked, row: Option<&Row>, cx: Cx<'_>) -> FormAsk {
    let say = |id: &str| cx.text.say(id);
    let name = row.map_or("", |row| row.person.name.as_str());
    let place = row.map_or_else(|| "people new".to_owned(), |row| format!("people {} {asked:?}", row.person.id));
    let ask = |title: &str, items: Vec<Item>| FormAsk {
        title: cx.text.say_with(title, &[("name", name.into())]),
        items,
        place: place.clone(),
        seen: row.map(seen).unwrap_or_default(),
        ..FormAsk::default()
    };
    let fields = || {
        vec![
            Item::new(NAME, label(NAME, cx), Kind::Text).required(),
            Item::new(ALIAS, label(ALIAS, cx), Kind::Text).help(say("gate-form-alias")),
            Item::new(POSTS, label(POSTS, cx), Kind::SeveralOf(Noun::Post)),
            Item::new(CREW, label(CREW, cx), crews(&pane.crews, cx)),
            Item::new(LANGUAGE, label(LANGUAGE, cx), languages(cx)).help(say("gate-form-language")),
        ]
    };
    match (asked, row) {
        (Asked::Edit(id), Some(row)) => {
            let held = values(&row.person);
            let start = |item: Item| match held.iter().find(|(key, _)| *key == item.key) {
                Some((_, value)) => item.start(value.clone()),
                None => item,
            };
            let items = fields().into_iter().map(start).collect();
            FormAsk { source: Some(source(id)), ..ask("gate-form-edit", items) }
        }
        (Asked::Role(_), Some(row)) => {
            let start = Value::text(row.person.role.name());
            let item = Item::new(ROLE, label(ROLE, cx), roles(cx, |_| true)).required().start(start);
            ask("gate-form-role", vec![item])
        }
        (Asked::Lend(_), Some(row)) => {
            let own = row.person.role;
            let above = Role::HELD.into_iter().find(|role| stands_in(own, *role));
            let start = above.map_or(Value::Blank, |role| Value::text(role.name()));
            let until = pane.until.unwrap_or_else(|| cx.now.plus(crate::domain::time::Span::of_hours(12)));
            let items = vec![
                Item::new(ROLE, label(ROLE, cx), roles(cx, |role| stands_in(own, role))).required().start(start),
                Item::new(UNTIL, say("gate-form-until"), Kind::Moment)
                    .otherwise(Value::Moment(until), date::moment(cx.text, cx.local(until), cx.today()))
                    .check(in_the_past),
                Item::new(REASON, label(REASON, cx), Kind::Text),
            ];
            ask("gate-form-lend", items)
        }
        (Asked::Logins(_), Some(row)) => {
            let own = row.person.logins.iter().map(|login| Choice::new(Value::text(login), login.clone()));
            let mut items = vec![Item::new(LOGIN, say("gate-form-give"), Kind::Plain).help(say("gate-form-give-help"))];
            if !row.person.logins.is_empty() {
                items.push(Item::new(TAKE, say("gate-form-take"), Kind::One(own.collect())));
            }
            FormAsk { enter: Enter::Saves, ..ask("gate-form-logins", items) }
        }
        _ => {
            let mut items = fields();
            let operator = Value::text(Role::Operator.name());
            items.insert(2, Item::new(ROLE, label(ROLE, cx), roles(cx, |_| true)).required().start(operator));
            items.insert(2, Item::new(LOGIN, label(LOGIN, cx), Kind::Plain).help(say("gate-form-login-help")));
            // Who is new has neither yet.
            items.retain(|item| item.key != ALIAS && item.key != CREW);
            ask("gate-form-new", items)
        }
    }
}

fn in_the_past(value: &Value, cx: Cx<'_>) -> Option<String> {
    matches!(value, Value::Moment(at) if *at <= cx.now).then(|| cx.text.say("form-past"))
}
