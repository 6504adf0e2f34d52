//! What forms choose from: the records of a noun, read when a dialog is made.

use crate::domain::code::Code;
use crate::domain::content::{Content, Kept};
use crate::domain::noun::Noun;
use crate::domain::people::Person;
use crate::domain::phrase::Phrase;
use crate::store::{Result, Store};
use crate::tui::cx::Cx;
use crate::tui::widget::form::{Choice, Value};

/// What there is of a noun to choose from, by name in every language and by code.
pub(super) fn choices(noun: Noun, store: &Store, cx: Cx<'_>) -> Result<Vec<Choice>> {
    let coded = |code: &Code, title: &Phrase| {
        let names = title.texts().collect::<Vec<_>>().join(" ");
        Choice::new(Value::Code(code.clone()), cx.text.phrase(title)).beside(code.as_str()).found_by(&names)
    };
    Ok(match noun {
        Noun::Person => {
            let people = store.people()?.into_iter().map(|held| held.record);
            let posts = store.posts()?;
            let titled = |code: &Code| {
                let post = posts.iter().find(|held| held.record.is.code == *code);
                post.map_or_else(|| code.to_string(), |held| cx.text.phrase(&held.record.is.title).to_owned())
            };
            let choice = |person: Person| {
                let words = [person.alias.as_deref().unwrap_or_default(), &person.logins.join(" ")].join(" ");
                let post = person.posts.first().map(titled).unwrap_or_default();
                Choice::new(Value::Record(person.id), person.name).beside(post).found_by(&words)
            };
            people.map(choice).collect()
        }
        Noun::Post => kept(store.posts()?.into_iter().map(|held| held.record), coded),
        Noun::Area => kept(store.areas()?.into_iter().map(|held| held.record), coded),
        Noun::Asset => kept(store.assets()?.into_iter().map(|held| held.record), coded),
        Noun::Unit => kept(store.units()?.into_iter().map(|held| held.record), coded),
        Noun::Template => {
            let forms = store.templates()?.into_iter().map(|listed| listed.template.form);
            forms.map(|form| coded(&form.code, &form.title)).collect()
        }
        _ => Vec::new(),
    })
}

/// Content as choices.
fn kept<T: Content>(records: impl Iterator<Item = Kept<T>>, choice: impl Fn(&Code, &Phrase) -> Choice) -> Vec<Choice> {
    records.map(|kept| choice(kept.is.code(), kept.is.title())).collect()
}
