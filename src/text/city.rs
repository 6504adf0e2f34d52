//! The cities by which people know a time zone, in every language.

use std::collections::BTreeMap;

use crate::domain::phrase::Phrase;

/// Cities of each zone, by the zone's IANA name.
#[derive(Debug, Clone, Default)]
pub struct Cities(BTreeMap<String, Phrase>);

impl Cities {
    /// Reads the list that the program carries.
    #[must_use]
    pub fn read() -> Self {
        // A test holds that it reads.
        Self(toml::from_str(include_str!("../../assets/locales/cities.toml")).unwrap_or_default())
    }

    /// The cities of a zone; none where the list has none.
    pub fn of(&self, zone: &str) -> Option<&Phrase> {
        self.0.get(zone)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::phrase::Lang;

    #[test]
    fn every_zone_on_the_list_is_one_and_has_cities_in_every_language() {
        let cities = Cities::read();
        assert!(cities.0.len() > 80);
        for (zone, named) in &cities.0 {
            assert!(zone.parse::<chrono_tz::Tz>().is_ok(), "{zone}");
            for lang in Lang::ALL {
                assert!(named.speaks(lang), "{zone} {lang:?}");
            }
        }
    }
}
