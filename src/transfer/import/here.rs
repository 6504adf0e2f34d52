//! What is here already for a row: the place that came in under its origin, or the one or the person made by hand that it means.

use crate::domain::code::Code;
use crate::domain::content::{Content, Kept};
use crate::domain::people::Person;
use crate::domain::place::{Area, Asset};
use crate::store::Store;

/// A kind of place that is brought in.
pub(super) trait Located: Content {
    fn origin(&self) -> Option<&str>;
    fn in_use(store: &Store, code: &Code) -> crate::store::Result<Option<Self>>;
}

impl Located for Area {
    fn origin(&self) -> Option<&str> {
        self.origin.as_deref()
    }

    fn in_use(store: &Store, code: &Code) -> crate::store::Result<Option<Self>> {
        store.area(code)
    }
}

impl Located for Asset {
    fn origin(&self) -> Option<&str> {
        self.origin.as_deref()
    }

    fn in_use(store: &Store, code: &Code) -> crate::store::Result<Option<Self>> {
        store.asset(code)
    }
}

/// The place that is here for a row: the one that came in under its origin, else the one made by hand under its code. And
/// whether nobody here worked on it since it came in.
pub(super) fn placed<T: Located>(store: &Store, wanted: &T) -> crate::store::Result<Option<(T, bool)>> {
    if let Some(brought) = store.brought::<Kept<T>>(wanted.origin().unwrap_or_default())? {
        return Ok((!brought.record.archived).then_some((brought.record.is, brought.untouched)));
    }
    Ok(T::in_use(store, wanted.code())?.map(|known| (known, false)))
}

/// The title a record would have: as it is where it has the name already, in whatever language.
pub(super) fn retitled<T: Content>(
    before: &crate::domain::phrase::Phrase,
    wanted: &T,
    home: crate::domain::phrase::Lang,
    has: &impl Fn(&str) -> bool,
) -> crate::domain::phrase::Phrase {
    use crate::domain::phrase::Lang;
    if has("name_en") || has("name_zh") {
        let said: Vec<(Lang, String)> = Lang::ALL
            .into_iter()
            .filter(|lang| wanted.title().speaks(*lang))
            .map(|lang| (lang, wanted.title().get(lang, home).to_owned()))
            .filter(|(lang, text)| before.get(*lang, home) != text)
            .collect();
        return if said.is_empty() { before.clone() } else { before.revised(&said, home) };
    }
    let name = wanted.title().get(home, home);
    if before.texts().any(|text| text == name) {
        before.clone()
    } else if before.speaks(home) {
        before.revised(&[(home, name.to_owned())], home)
    } else {
        wanted.title().clone()
    }
}

/// The person made by hand that a row means: the one with its key or login, else the only one of its name.
pub(super) fn by_hand<'p>(people: &'p [Person], origin: &str, name: &str, logins: &[String]) -> Option<&'p Person> {
    let key = origin.split_once(':').map_or("", |(_, key)| key);
    let own = || people.iter().filter(|person| person.origin.is_none());
    let has = |person: &&Person| person.logins.iter().any(|login| login == key || logins.contains(login));
    let meant = |person: &&Person| person.name == name && (key == name || key == person.key());
    own().find(has).or_else(|| own().find(meant))
}
