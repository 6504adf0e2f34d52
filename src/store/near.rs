//! Names that come close to one that was mistyped.

/// The most that are offered.
const MOST: usize = 5;

/// The names that were probably meant: a letter or two apart, or sharing a beginning or a part with what was typed; the
/// closest first.
pub fn near<'a>(given: &str, names: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let given = given.trim().to_lowercase();
    let allowed = (given.chars().count() / 3).clamp(1, 3);
    let mut close: Vec<(usize, &str)> = Vec::new();
    for name in names {
        let apart = strsim::osa_distance(&given, name);
        let shared = name.chars().zip(given.chars()).take_while(|(a, b)| a == b).count();
        let part = given.split(['-', '.']).any(|part| part.chars().count() >= 3 && name.contains(part));
        if apart <= allowed || shared >= 3 || part {
            close.push((apart, name));
        }
    }
    close.sort_unstable();
    close.into_iter().take(MOST).map(|(_, name)| name.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_the_finger_are_understood() {
        let names = ["fire-exits", "first-aid", "goods-in", "dispatch", "market-review"];
        assert_eq!(near("gods-in", names), ["goods-in"]);
        assert_eq!(near("dipsatch", names), ["dispatch"]);
        assert_eq!(near("fire-exit", names)[0], "fire-exits");
        assert_eq!(near("review", names), ["market-review"]);
        assert!(near("zzz", names).is_empty());
    }
}
