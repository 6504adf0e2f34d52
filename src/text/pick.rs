//! Numbered clauses as the reader's language cites them: `4.3`, 第四章第三条.

use super::locale::Locale;
use crate::domain::phrase::Lang;

/// Cites a clause: `4.3` or 第四章第三条. With clause 0, the chapter alone. Numbers as [`Clause::numbers`] has them.
///
/// [`Clause::numbers`]: crate::domain::book::Clause::numbers
pub fn clause(locale: &Locale, (chapter, clause): (u32, u32)) -> String {
    let chapter = numeral(locale.lang(), chapter);
    if clause == 0 {
        return locale.say_with("word-chapter-number", &[("chapter", chapter.into())]);
    }
    let clause = numeral(locale.lang(), clause);
    locale.say_with("word-clause-number", &[("chapter", chapter.into()), ("clause", clause.into())])
}

/// A number as clauses are counted in `lang`: Chinese numerals from 1 to 99, digits otherwise.
fn numeral(lang: Lang, number: u32) -> String {
    match (lang, number) {
        (Lang::ZhCn, 1..=99) => hanzi(number),
        _ => number.to_string(),
    }
}

/// 1 to 99 in hanzi.
fn hanzi(number: u32) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let digit = |n: u32| DIGITS[n as usize % 10];
    match (number / 10, number % 10) {
        (0, ones) => digit(ones).to_owned(),
        (1, ones) => format!("十{}", digit(ones)),
        (tens, ones) => format!("{}十{}", digit(tens), digit(ones)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clauses_are_cited_as_each_language_does() {
        let (en, zh) = (Locale::new(Lang::En, Lang::En), Locale::new(Lang::ZhCn, Lang::En));
        assert_eq!(clause(&en, (4, 3)), "4.3");
        assert_eq!(clause(&zh, (4, 3)), "第四章第三条");
        assert_eq!(clause(&zh, (12, 20)), "第十二章第二十条");
        assert_eq!(clause(&zh, (10, 0)), "第十章");
        assert_eq!(clause(&en, (10, 0)), "Chapter 10");
        assert_eq!(clause(&zh, (4, 100)), "第四章第100条");
    }

    #[test]
    fn numerals_count_up() {
        let some: Vec<String> = [1, 9, 10, 11, 19, 20, 21, 90, 99].into_iter().map(hanzi).collect();
        assert_eq!(some, ["一", "九", "十", "十一", "十九", "二十", "二十一", "九十", "九十九"]);
    }
}
