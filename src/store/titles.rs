//! What places, posts and shifts are called: read once in a session, and again when some of it moved. A city's thousands of
//! places would else be read for each line that a screen draws anew.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

use crate::domain::code::Code;
use crate::domain::noun::Noun;
use crate::domain::phrase::Phrase;
use crate::domain::record::Seq;

use super::Store;
use super::error::Result;

/// Titles by code.
pub type Titles = Arc<HashMap<Code, Phrase>>;

/// Those that were read, and the newest entry that they are as of.
#[derive(Default)]
pub(super) struct Known(RefCell<Option<(Seq, Titles)>>);

/// What is called by a code that records name.
const CALLED: [Noun; 5] = [Noun::Shift, Noun::Unit, Noun::Area, Noun::Asset, Noun::Post];

impl Store {
    /// The titles of what records name by code: units, areas, assets, posts, shifts. Of two under one code a post's comes before
    /// an asset's, an area's, a unit's, a shift's.
    pub fn titles(&self) -> Result<Titles> {
        let since = self.titles.0.borrow().as_ref().map(|(seq, titles)| (*seq, Arc::clone(titles)));
        // The newest entry is asked for before anything is read: what is written in between is read twice rather than never.
        let head = match since {
            None => Self::head_of(&self.db)?,
            Some((seq, titles)) => {
                let (head, moved) = self.moved(seq)?;
                if CALLED.iter().all(|noun| !moved.contains(noun)) {
                    *self.titles.0.borrow_mut() = Some((head, Arc::clone(&titles)));
                    return Ok(titles);
                }
                head
            }
        };
        let titles = Arc::new(self.read_titles()?);
        *self.titles.0.borrow_mut() = Some((head, Arc::clone(&titles)));
        Ok(titles)
    }

    fn read_titles(&self) -> Result<HashMap<Code, Phrase>> {
        let shifts = self.shifts()?.into_iter().map(|held| (held.record.is.code, held.record.is.title));
        let units = self.units()?.into_iter().map(|held| (held.record.is.code, held.record.is.title));
        let areas = self.areas()?.into_iter().map(|held| (held.record.is.code, held.record.is.title));
        let assets = self.assets()?.into_iter().map(|held| (held.record.is.code, held.record.is.title));
        let posts = self.posts()?.into_iter().map(|held| (held.record.is.code, held.record.is.title));
        Ok(shifts.chain(units).chain(areas).chain(assets).chain(posts).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::actor::Actor;
    use crate::domain::change::Change;
    use crate::domain::phrase::Lang;
    use crate::domain::place::{self, Area, Place};
    use crate::domain::site;
    use crate::domain::time::Instant;
    use crate::store::{Envelope, acting};

    #[test]
    fn they_are_read_again_once_another_session_renamed_something_and_not_before() {
        const NOW: Instant = Instant(1_795_395_600_000);
        let dir = tempfile::TempDir::new().unwrap();
        let path = dir.path().join("site.db");
        let mut other = Store::create(&path).unwrap();
        let found = Change::Site(site::Change::Found {
            name: "Harbour Mill".into(),
            language: Lang::En,
            zone: chrono_tz::UTC,
            manager: "li".into(),
            manager_name: "Li Wei".into(),
        });
        other.apply(&Envelope::new(&Actor::nobody("li", 1000), "s", NOW, found)).unwrap();
        let me = acting(&other.people().unwrap()[0].record, 1000);
        let mut make = |change| other.apply(&Envelope::new(&me, "s", NOW, change)).unwrap();
        let hall = |title: &str| Place::Area(Area::new(Code::parse("hall").unwrap(), Phrase::plain(title)));
        make(Change::Place(place::Change::Add(hall("Hall"))));
        let store = Store::open(&path).unwrap();
        let called = |titles: &Titles| titles[&Code::parse("hall").unwrap()].get(Lang::En, Lang::En).to_owned();
        let first = store.titles().unwrap();
        assert_eq!(called(&first), "Hall");
        make(Change::Site(site::Change::Rename("Mill".into())));
        assert!(Arc::ptr_eq(&first, &store.titles().unwrap()), "nothing of it moved");
        make(Change::Place(place::Change::Alter(hall("Great hall"))));
        assert_eq!(called(&store.titles().unwrap()), "Great hall");
    }
}
