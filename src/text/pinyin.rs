//! Finding Chinese by its sounds: `zhangjianguo`, `zjg` and `zhjg` all find 张建国, whichever reading a character has.

use pinyin::ToPinyinMulti;

/// How well a text is found by letters: how many characters they spell, and where the first of them stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sound {
    /// Characters spelled, one after another.
    pub spelled: usize,
    /// Characters before the first.
    pub before: usize,
}

/// Where the letters of `typed` spell out characters of `text` one after another, each by a beginning of one of its
/// readings: the place nearest the start. Nothing where a character that is typed is no letter.
///
/// Latin letters in `text` stand for themselves, so that `A区` is found by `aqu`.
pub fn spells(typed: &str, text: &str) -> Option<Sound> {
    let letters: Vec<char> = typed.chars().filter(|c| !matches!(c, ' ' | '\'')).flat_map(char::to_lowercase).collect();
    if letters.is_empty() || !letters.iter().all(char::is_ascii_alphanumeric) || text.is_ascii() {
        return None;
    }
    let sounds: Vec<Sounds> = text.chars().map(Sounds::of).collect();
    (0..sounds.len()).find_map(|before| {
        let spelled = walk(&letters, &sounds[before..])?;
        // Latin words alone are found as they are written.
        sounds[before..before + spelled]
            .iter()
            .any(|sound| !sound.readings.is_empty())
            .then_some(Sound { spelled, before })
    })
}

/// How one character is read.
struct Sounds {
    itself: char,
    readings: Vec<&'static str>,
}

impl Sounds {
    fn of(c: char) -> Self {
        let itself = c.to_lowercase().next().unwrap_or(c);
        if c.is_ascii() {
            return Self { itself, readings: Vec::new() };
        }
        let multi = c.to_pinyin_multi();
        let mut readings: Vec<&'static str> = multi.into_iter().flatten().map(pinyin::Pinyin::plain).collect();
        readings.dedup();
        Self { itself, readings }
    }

    /// How many of the letters a beginning of the longest fitting reading takes: every lower number above nought will do too.
    fn takes(&self, letters: &[char]) -> usize {
        let own = usize::from(letters.first() == Some(&self.itself));
        let longest = self.readings.iter().map(|reading| {
            // `ü` is typed as v on keyboards, and as u by people who do not know that.
            let same =
                |(read, typed): &(char, &char)| *read == **typed || (*read == 'ü' && matches!(**typed, 'v' | 'u'));
            reading.chars().zip(letters).take_while(same).count()
        });
        longest.max().unwrap_or(0).max(own)
    }
}

/// How many characters from the first on the letters spell, all of them used.
fn walk(letters: &[char], sounds: &[Sounds]) -> Option<usize> {
    // How many letters can be used up by the characters so far: every way at once, so that nothing typed takes long.
    let mut used = vec![false; letters.len() + 1];
    used[0] = true;
    for (n, sound) in sounds.iter().enumerate() {
        let mut next = vec![false; letters.len() + 1];
        for at in (0..letters.len()).filter(|at| used[*at]) {
            next[at + 1..=at + sound.takes(&letters[at..])].fill(true);
        }
        if next[letters.len()] {
            return Some(n + 1);
        }
        if !next.contains(&true) {
            return None;
        }
        used = next;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn found(typed: &str, text: &str) -> bool {
        spells(typed, text).is_some()
    }

    #[test]
    fn names_are_found_by_initials_whole_sounds_and_both() {
        for typed in ["zjg", "zhangjianguo", "zhjg", "ZhangJG", "zhang jian guo", "jg", "zhangj", "z"] {
            assert!(found(typed, "张建国"), "{typed}");
        }
        for typed in ["zg", "zjgx", "gj", "ang", "", "1", "张"] {
            assert!(!found(typed, "张建国"), "{typed}");
        }
    }

    #[test]
    fn every_reading_counts() {
        assert!(found("zengli", "曾丽") && found("cengli", "曾丽"));
        assert!(found("shanxf", "单雄飞") && found("danxf", "单雄飞"));
        assert!(found("chongqing", "重庆") && found("zq", "重庆"));
        assert!(found("lvqing", "吕青") && found("luq", "吕青"));
        assert!(found("xian", "西安"), "an apostrophe is not asked for");
    }

    #[test]
    fn it_says_where_and_letters_stand_for_themselves() {
        assert_eq!(spells("lk", "A区冷库"), Some(Sound { spelled: 2, before: 2 }));
        assert_eq!(spells("aqu", "A区冷库"), Some(Sound { spelled: 2, before: 0 }));
        assert_eq!(spells("1hk", "1号库"), Some(Sound { spelled: 3, before: 0 }));
        assert_eq!(spells("cold", "Cold room 冷库"), None);
    }

    proptest! {
        #[test]
        fn the_sounds_of_a_text_always_find_it(text in "[张建国曾丽单吕青重庆冷库区]{1,8}", whole in any::<u16>()) {
            let mut typed = String::new();
            for (n, c) in text.chars().enumerate() {
                let reading = Sounds::of(c).readings[0].replace('ü', "v");
                typed.push_str(if whole >> n & 1 == 1 { &reading } else { &reading[..1] });
            }
            prop_assert_eq!(spells(&typed, &text), Some(Sound { spelled: text.chars().count(), before: 0 }));
        }

        #[test]
        fn nothing_typed_upsets_it(typed in any::<String>(), text in any::<String>()) {
            let _ = spells(&typed, &text);
        }
    }
}
