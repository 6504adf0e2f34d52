//! What people of the made-up site write and count, as `assets/demo/words.toml` has it.

use std::collections::HashMap;

use fastrand::Rng;
use serde::Deserialize;

use crate::domain::phrase::{Lang, Phrase};

/// Phrases by the key of a line; those under `any` for the rest.
type Said = HashMap<String, Vec<Phrase>>;

/// The vocabulary of the site.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Words {
    /// Why rounds are left out, missed, or late.
    reason: Said,
    /// What is said of a line that fails.
    fail: Said,
    /// How it was put right.
    fixed: Said,
    /// What was noticed on a line that is in order.
    observation: Said,
    /// Why a line does not apply.
    na: Said,
    /// What is written on lines that take words.
    text: Said,
    /// Numbers without limits: least, most, step.
    range: HashMap<String, [i64; 3]>,
    /// Meters: where they stood on the first day, and what a day adds.
    meter: HashMap<String, [f64; 2]>,
    /// Lines whose choices have none that is usual.
    choice: Choices,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Choices {
    even: Vec<String>,
}

/// What a phrase is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum About {
    Reason,
    Fail,
    Fixed,
    Observation,
    Na,
    Text,
}

impl Words {
    /// Reads the vocabulary that the program carries.
    pub(super) fn read() -> Result<Self, toml::de::Error> {
        toml::from_str(include_str!("../../../assets/demo/words.toml"))
    }

    /// Something said about a line, in the language of whoever says it.
    pub(super) fn say(&self, about: About, key: &str, lang: Lang, rng: &mut Rng) -> String {
        let said = match about {
            About::Reason => &self.reason,
            About::Fail => &self.fail,
            About::Fixed => &self.fixed,
            About::Observation => &self.observation,
            About::Na => &self.na,
            About::Text => &self.text,
        };
        let choices = said.get(key).or_else(|| said.get("any")).map_or(&[][..], Vec::as_slice);
        rng.choice(choices).map_or_else(String::new, |phrase| phrase.get(lang, lang).to_owned())
    }

    /// A number for a line without limits, `days` after the first.
    pub(super) fn number(&self, key: &str, days: f64, offset: f64, rng: &mut Rng) -> i64 {
        if let Some([first, daily]) = self.meter.get(key) {
            return (first + offset * 500.0 + days * daily) as i64;
        }
        let [least, most, step] = self.range.get(key).or_else(|| self.range.get("any")).copied().unwrap_or([0, 0, 1]);
        least + rng.i64(0..=(most - least) / step.max(1)) * step
    }

    /// Whether none of the line's choices is the usual one.
    pub(super) fn is_even(&self, key: &str) -> bool {
        self.choice.even.iter().any(|even| even == key)
    }
}
