//! A row of the list: someone, with all that is known of who they are here.

use crate::domain::code::Code;
use crate::domain::loan::Loan;
use crate::domain::people::Person;
use crate::domain::phrase::Phrase;
use crate::domain::record::Seq;
use crate::store::{Result, Store};
use crate::tui::cx::Cx;

/// Someone who works here.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub person: Person,
    /// The revision it was read at.
    pub seq: Seq,
    /// What is lent to them now.
    pub loan: Option<Loan>,
    /// How their PIN stands, by a stored name; none where they have none.
    pub pin: Option<&'static str>,
    /// What they are found by, in every language.
    pub words: String,
}

/// What is told apart by codes, each with its name.
pub(super) type Named = Vec<(Code, Phrase)>;

/// Everyone, as they were added, and the posts by their codes.
pub(super) fn read(store: &Store, cx: Cx<'_>) -> Result<(Vec<Row>, Named)> {
    let loans: Vec<Loan> = store.loans(cx.now)?.into_iter().map(|held| held.record).collect();
    let pins: Vec<_> = store.pins()?.into_iter().map(|held| held.record).collect();
    let posts: Named = store.posts()?.into_iter().map(|held| (held.record.is.code, held.record.is.title)).collect();
    let row = |held: crate::store::Held<Person>| {
        let person = held.record;
        let titles = posts.iter().filter(|(code, _)| person.posts.contains(code)).flat_map(|(_, title)| title.texts());
        let words = [
            person.name.as_str(),
            person.alias.as_deref().unwrap_or_default(),
            &person.logins.join(" "),
            &titles.collect::<Vec<_>>().join(" "),
        ];
        Row {
            words: words.join(" "),
            seq: held.seq,
            loan: loans.iter().rfind(|loan| loan.person == person.id).cloned(),
            pin: pins.iter().find(|pin| pin.person == person.id).map(crate::domain::pin::Pin::state),
            person,
        }
    };
    let rows = store.people()?.into_iter().map(row).collect();
    Ok((rows, posts))
}
