//! Whether a cause blames a person instead of saying what let the slip happen. The words are data: add to them freely.

/// Words of a why that ends with a person. Latin ones in lower case; a space stands for any run of them.
const WORDS: [&str; 40] = [
    "human error",
    "operator error",
    "operator's error",
    "user error",
    "human mistake",
    "operator mistake",
    "human factor",
    "careless",
    "carelessness",
    "inattention",
    "inattentive",
    "not paying attention",
    "did not pay attention",
    "negligence",
    "negligent",
    "forgetful",
    "forgetfulness",
    "lack of care",
    "lack of attention",
    "lack of responsibility",
    "lack of awareness",
    "lazy",
    "laziness",
    "人为失误",
    "人为错误",
    "人为原因",
    "人为因素",
    "操作失误",
    "粗心",
    "大意",
    "马虎",
    "疏忽",
    "麻痹",
    "责任心不",
    "责任意识不",
    "责任心差",
    "工作不认真",
    "不细心",
    "安全意识淡薄",
    "思想不重视",
];

/// Whether `why` blames a person.
pub fn blames(why: &str) -> bool {
    let why: Vec<String> = why.split_whitespace().map(str::to_lowercase).collect();
    let why = why.join(" ");
    WORDS.iter().any(|word| if word.is_ascii() { says(&why, word) } else { why.contains(word) })
}

/// Whether the words stand in the text as whole words.
fn says(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| {
        let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        !letter(text[..at].chars().next_back()) && !letter(text[at + words.len()..].chars().next())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_why_that_ends_with_a_person_is_told_from_one_that_does_not() {
        for why in [
            "Human  Error",
            "it was operator error, again",
            "Carelessness of the night shift",
            "员工粗心大意",
            "责任心不强",
            "安全意识淡薄所致",
            "人为失误",
        ] {
            assert!(blames(why), "{why}");
        }
        for why in [
            "the guard can be taken off without a tool",
            "nobody is told of careful handling",
            "two valves look alike, so an operator errors easily",
            "培训教材未更新",
            "责任人未明确",
            "",
        ] {
            assert!(!blames(why), "{why}");
        }
    }
}
