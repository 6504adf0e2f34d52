//! The language that the user's environment asks for.

use crate::domain::phrase::Lang;

/// The language of messages in the environment: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that says anything (POSIX 8.2).
///
/// None where it is one that the program does not speak.
pub fn language() -> Option<Lang> {
    let said = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(|name| std::env::var(name).ok());
    said.into_iter().find(|value| !value.is_empty()).as_deref().and_then(Lang::parse)
}
