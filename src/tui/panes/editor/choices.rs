//! What can be chosen on a line, as it is typed: a choice on each line, `!` before those that fail it, ` / ` between languages.

use std::collections::BTreeSet;

use crate::domain::code::Code;
use crate::domain::item::Choice;
use crate::domain::number::Quantity;
use crate::domain::phrase::{Lang, Phrase};
use crate::text::fold::fold_text;
use crate::tui::cx::Cx;
use crate::tui::widget::form::Value;

/// The sign before a choice that fails the line.
const FAILS: char = '!';
/// Between the reader's language and the other.
const BETWEEN: &str = " / ";
fn other(cx: Cx<'_>) -> Lang {
    if cx.text.lang() == Lang::En { Lang::ZhCn } else { Lang::En }
}

/// Before the points that a choice scores.
const SCORES: &str = " = ";

/// Choices as they are typed.
pub(super) fn written(choices: &[Choice], cx: Cx<'_>) -> String {
    let line = |choice: &Choice| {
        let text = |lang| choice.text.written(lang, cx.site.language);
        let (own, other) = (text(cx.text.lang()), text(other(cx)));
        let both = match (own.is_empty(), other.is_empty()) {
            (false, false) => format!("{own}{BETWEEN}{other}"),
            (false, true) => own.to_owned(),
            (true, _) => format!("{}{other}", BETWEEN.trim_start()),
        };
        let both = if choice.fail { format!("{FAILS} {both}") } else { both };
        choice.score.map_or(both.clone(), |score| format!("{both}{SCORES}{score}"))
    };
    choices.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// The choices that were typed. One whose words were there before, in either language, keeps what is stored for it; so does
/// one that stands where it stood.
pub(super) fn read(text: &str, before: &[Choice], cx: Cx<'_>) -> Vec<Choice> {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let mut used: BTreeSet<Code> = BTreeSet::new();
    let typed: Vec<Typed> = lines.iter().map(|line| split(line, cx)).collect();
    let same = |choice: &Choice, words: &[(Lang, String)]| {
        words.iter().any(|(lang, text)| !text.is_empty() && choice.text.written(*lang, cx.site.language) == text)
    };
    let kept: Vec<Option<&Choice>> =
        typed.iter().map(|typed| before.iter().find(|choice| same(choice, &typed.words))).collect();
    let mut choices = Vec::new();
    for (n, Typed { words, fail, score }) in typed.iter().enumerate() {
        // Reworded in its place: not one that stands elsewhere by its words.
        let in_place = before.get(n).filter(|choice| !kept.iter().flatten().any(|other| other.value == choice.value));
        let known = kept[n].or(in_place).filter(|choice| !used.contains(&choice.value));
        let text = known.map(|choice| choice.text.clone()).unwrap_or_default().revised(words, cx.site.language);
        let value = known.map_or_else(|| fresh(&text, before, &used), |choice| choice.value.clone());
        used.insert(value.clone());
        choices.push(Choice { value, text, fail: *fail, score: *score });
    }
    choices
}

/// Whether at least two things can be chosen.
pub(super) fn check(value: &Value, cx: Cx<'_>) -> Option<String> {
    let Value::Text(text) = value else { return None };
    let count = text.lines().filter(|line| !line.trim().is_empty()).count();
    (count < 2).then(|| cx.text.say("mistake-no-choices"))
}

/// A choice as it was typed.
struct Typed {
    words: Vec<(Lang, String)>,
    fail: bool,
    score: Option<Quantity>,
}

fn split(line: &str, cx: Cx<'_>) -> Typed {
    // Words may hold the sign as well: only a number after the last one is a score.
    let scored = line.rsplit_once(SCORES.trim()).or_else(|| line.rsplit_once('＝'));
    let scored = scored.and_then(|(words, points)| Some((words.trim(), Quantity::parse(points.trim()).ok()?)));
    let (line, score) = scored.map_or((line, None), |(words, points)| (words, Some(points)));
    let (rest, fail) = match line.strip_prefix([FAILS, '！']) {
        Some(rest) => (rest.trim(), true),
        None => (line, false),
    };
    let lead = BETWEEN.trim_start();
    let (own, foreign) = match rest.strip_prefix(lead) {
        Some(foreign) => ("", Some(foreign)),
        None => rest.split_once(BETWEEN).map_or((rest, None), |(own, foreign)| (own, Some(foreign))),
    };
    let mut words = vec![(cx.text.lang(), own.trim().to_owned())];
    words.push((other(cx), foreign.unwrap_or_default().trim().to_owned()));
    Typed { words, fail, score }
}

fn fresh(text: &Phrase, before: &[Choice], used: &BTreeSet<Code>) -> Code {
    let mut taken = used.clone();
    taken.extend(before.iter().map(|choice| choice.value.clone()));
    // Answers that every line can have must stay told apart from what is chosen.
    taken.extend(["pass", "fail", "na"].iter().filter_map(|word| Code::parse(word).ok()));
    let plain = fold_text(text.get(Lang::En, Lang::En));
    crate::domain::template::fresh(&Phrase::plain(plain), &taken)
}
