//! Who can put something right, and where: people, posts with who holds them, areas and assets, by name.

use std::collections::HashMap;

use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::code::Code;
use crate::domain::people::Person;
use crate::domain::phrase::Phrase;
use crate::domain::record::Id;
use crate::domain::role::Duty;
use crate::store::{Result, Store, Titles};
use crate::tui::cx::Cx;
use crate::tui::widget::form::{Choice, Value};

/// What the site calls its people, posts, areas and assets.
#[derive(Debug, Default)]
pub(super) struct Who {
    people: Vec<Person>,
    /// Also of those who left: what they did stays theirs.
    names: HashMap<Id, String>,
    posts: Vec<(Code, Phrase)>,
    places: Titles,
    /// Who may run a shift: told to those who may not.
    pub leaders: Vec<String>,
}

impl Who {
    pub fn read(store: &Store) -> Result<Self> {
        let people: Vec<Person> = store.people()?.into_iter().map(|held| held.record).collect();
        Ok(Self {
            names: people.iter().map(|person| (person.id, person.name.clone())).collect(),
            people,
            posts: store.posts()?.into_iter().map(|held| (held.record.is.code, held.record.is.title)).collect(),
            places: store.titles()?,
            leaders: store.who_may(Duty::RunShift)?,
        })
    }

    /// Someone's name; nobody's where nobody signed in.
    pub fn name(&self, person: Id, cx: Cx<'_>) -> String {
        if cx.masked { String::new() } else { self.names.get(&person).cloned().unwrap_or_default() }
    }

    /// What a post is called.
    pub fn post<'a>(&'a self, code: &'a Code, cx: Cx<'_>) -> &'a str {
        let found = self.posts.iter().find(|(other, _)| other == code);
        found.map_or(code.as_str(), |(_, title)| cx.text.phrase(title))
    }

    /// What an area or asset is called.
    pub fn place<'a>(&'a self, code: &'a Code, cx: Cx<'_>) -> &'a str {
        self.places.get(code).map_or(code.as_str(), |title| cx.text.phrase(title))
    }

    /// Who does it: the owner, else the post; empty where it is nobody's.
    pub fn doer(&self, action: &Action, cx: Cx<'_>) -> String {
        match (action.owner, &action.post) {
            (Some(owner), _) => self.name(owner, cx),
            (None, Some(post)) => self.post(post, cx).to_owned(),
            (None, None) => String::new(),
        }
    }

    /// What an action is found by beside its own words: who does it and where, in every language.
    pub fn words(&self, action: &Action) -> String {
        let person = |id: Option<Id>| id.and_then(|id| self.names.get(&id)).cloned().into_iter();
        let post = self.posts.iter().filter(|(code, _)| Some(code) == action.post.as_ref()).map(|(_, title)| title);
        let places = [&action.area, &action.asset].into_iter().flatten().filter_map(|code| self.places.get(code));
        let titles = post.chain(places).flat_map(Phrase::texts).map(str::to_owned);
        person(action.owner).chain(person(action.accountable)).chain(titles).collect::<Vec<_>>().join(" ")
    }

    /// The posts that the actor holds.
    pub fn posts_of(&self, actor: &Actor) -> Vec<Code> {
        let own = self.people.iter().find(|person| actor.person == Some(person.id));
        own.map(|person| person.posts.clone()).unwrap_or_default()
    }

    /// Who may verify an action that the actor had a hand in: whoever runs shifts, or found it, and did none of it.
    pub fn verifiers(&self, action: &Action, cx: Cx<'_>) -> Vec<String> {
        let may = |person: &&Person| person.role.may(Duty::RunShift) || action.by == Some(person.id);
        let others = self.people.iter().filter(may).filter(|person| !action.has_hand_of(Some(person.id)));
        others.map(|person| person.name.clone()).filter(|_| !cx.masked).collect()
    }

    /// Everyone who can do it, and every post: whoever holds it then.
    pub fn choices(&self, cx: Cx<'_>) -> Vec<Choice> {
        let people = self.people.iter().map(|person| {
            let words = [person.alias.as_deref().unwrap_or_default(), &person.logins.join(" ")].join(" ");
            let post = person.posts.first().map(|post| self.post(post, cx).to_owned()).unwrap_or_default();
            Choice::new(Value::Record(person.id), person.name.clone()).beside(post).found_by(&words)
        });
        let posts = self.posts.iter().map(|(code, title)| {
            let holders: Vec<&str> = self.holders(code).collect();
            let aside = if holders.is_empty() { cx.text.say("actions-post-nobody") } else { cx.text.list(&holders) };
            let label = cx.text.say_with("actions-post", &[("post", cx.text.phrase(title).into())]);
            let words = format!("{code} {}", title.texts().collect::<Vec<_>>().join(" "));
            Choice::new(Value::Code(code.clone()), label).beside(aside).found_by(&words)
        });
        people.chain(posts).collect()
    }

    /// Who holds a post now, by name.
    pub fn holding<'a>(&'a self, post: &'a Code, cx: Cx<'_>) -> Vec<&'a str> {
        if cx.masked { Vec::new() } else { self.holders(post).collect() }
    }

    fn holders<'a>(&'a self, post: &'a Code) -> impl Iterator<Item = &'a str> {
        self.people.iter().filter(move |person| person.posts.contains(post)).map(|person| person.name.as_str())
    }
}
