//! Scores worked by hand.

use super::*;
use crate::domain::item::{Choice, When};
use crate::domain::limits::Flag;
use crate::domain::phrase::Phrase;
use crate::domain::record::Id;
use crate::domain::template::FormKind;
use crate::domain::template::sample::{code, form, line};
use crate::domain::time::Instant;

fn answer(key: &str, verdict: Verdict) -> Answer {
    Answer {
        id: Id(1),
        round: Id(1),
        item: code(key),
        verdict,
        value: None,
        typed: None,
        flag: Flag::Ok,
        note: None,
        instrument: None,
        file: None,
        bulk: false,
        fixed: false,
        seconds: None,
        again: None,
        by: None,
        at: Instant(0),
        finding: None,
        void: false,
    }
}

fn weighed(key: &str, weight: &str) -> Item {
    Item { weight: Quantity::parse(weight).unwrap(), ..line(key) }
}

fn percent(tally: Tally) -> String {
    tally.percent().map_or_else(|| "none".to_owned(), |percent| percent.to_string())
}

/// Two sections: a (weight 1), b (2), c (0.5) and d (not scored) | e (1).
fn two() -> Form {
    let mut form = form(&[("One", &["a"]), ("Two", &["e"])]);
    form.sections[0].items.extend([weighed("b", "2"), weighed("c", "0.5"), weighed("d", "0")]);
    form
}

#[test]
fn weights_count_on_both_sides() {
    use Verdict::{Fail, Observation, Pass};
    // One: (1·1 + 2·0 + 0.5·1) / 3.5 = 1.5/3.5; two: 1/1; whole: 2.5/4.5.
    let answers = [("a", Pass), ("b", Fail), ("c", Observation), ("d", Fail), ("e", Pass)];
    let score = score(&two(), &answers.map(|(key, verdict)| answer(key, verdict)));
    assert_eq!(score.sections.iter().map(|tally| percent(*tally)).collect::<Vec<_>>(), ["42.857143", "100"]);
    assert_eq!((percent(score.whole).as_str(), score.whole.lines, score.critical), ("55.555556", 4, false));
}

#[test]
fn what_does_not_apply_or_is_open_or_taken_back_counts_on_neither_side() {
    use Verdict::{Fail, Na, NoReading, Noted, Pass};
    let mut answers = vec![answer("a", Pass), answer("b", Na), answer("c", Fail)];
    // 1 / 1.5
    assert_eq!(percent(score(&two(), &answers).whole), "66.666667");
    answers[2].void = true;
    assert_eq!(percent(score(&two(), &answers).whole), "100");
    let nothing = [answer("a", Noted), answer("b", NoReading), answer("d", Pass)];
    let nothing = score(&two(), &nothing);
    assert_eq!((percent(nothing.whole).as_str(), nothing.whole.reaches(Quantity::whole(0))), ("none", None));
}

#[test]
fn hidden_lines_are_left_out() {
    let mut form = form(&[("", &["a"])]);
    let when = Some(When { item: code("a"), is: code("fail") });
    form.sections[0].items.push(Item { when, ..line("b") });
    let answers = [answer("a", Verdict::Pass), answer("b", Verdict::Fail)];
    assert_eq!(percent(score(&form, &answers).whole), "100");
    let answers = [answer("a", Verdict::Fail), answer("b", Verdict::Pass)];
    assert_eq!(percent(score(&form, &answers).whole), "50");
}

#[test]
fn a_critical_fail_fails_whatever_the_score() {
    // 13 of 15 lines: 86.67 %, and failed all the same.
    let keys: Vec<String> = (0..15).map(|n| format!("k{n}")).collect();
    let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
    let mut form = form(&[("", &keys)]);
    let verdict = |n: usize| if n < 2 { Verdict::Fail } else { Verdict::Pass };
    let answers: Vec<Answer> = keys.iter().enumerate().map(|(n, key)| answer(key, verdict(n))).collect();
    let scoring = Scoring { pass: Quantity::whole(80) };
    let good = score(&form, &answers);
    assert_eq!((percent(good.whole).as_str(), good.passes(scoring)), ("86.666667", Some(true)));
    form.sections[0].items[0].critical = true;
    let bad = score(&form, &answers);
    assert_eq!((percent(bad.whole).as_str(), bad.critical, bad.passes(scoring)), ("86.666667", true, Some(false)));
}

#[test]
fn the_mark_is_compared_before_rounding() {
    // 2/3 is 66.666667 rounded, and less than that.
    let form = form(&[("", &["a", "b", "c"])]);
    let answers = [("a", Verdict::Pass), ("b", Verdict::Pass), ("c", Verdict::Fail)];
    let score = score(&form, &answers.map(|(key, verdict)| answer(key, verdict)));
    let reaches = |pass: &str| score.whole.reaches(Quantity::parse(pass).unwrap());
    assert_eq!((reaches("66.666666"), reaches("66.666667")), (Some(true), Some(false)));
}

#[test]
fn choices_score_their_points() {
    let choice = |value: &str, score: i32, fail| Choice {
        value: code(value),
        text: Phrase::plain(value),
        fail,
        score: Some(Quantity::whole(score)),
    };
    let mut form = form(&[("", &["a"])]);
    let choices = vec![choice("good", 5, false), choice("fair", 3, false), choice("bad", 0, true)];
    form.sections[0].items.push(Item { kind: Kind::Choice, choices, ..line("b") });
    let chosen = |value: &str, verdict| Answer { typed: Some(value.to_owned()), ..answer("b", verdict) };
    let whole = |other: Answer| percent(score(&form, &[answer("a", Verdict::Pass), other]).whole);
    // (1 + 3) / (1 + 5), (1 + 5) / 6, 1 / 6; and 1 / 6 where a person failed what was chosen.
    assert_eq!(whole(chosen("fair", Verdict::Pass)), "66.666667");
    assert_eq!(whole(chosen("good", Verdict::Observation)), "100");
    assert_eq!(whole(chosen("bad", Verdict::Fail)), "16.666667");
    assert_eq!(whole(chosen("good", Verdict::Fail)), "16.666667");
}

#[test]
fn an_observation_scores_the_share_of_what_is_safe() {
    let mut form = form(&[("", &["a", "b", "c", "d"])]);
    assert!(!form.is_scored());
    form.kind = FormKind::Observation;
    assert!(form.is_scored());
    let verdicts = [Verdict::Pass, Verdict::Pass, Verdict::Fail, Verdict::Na];
    let answers: Vec<Answer> = ["a", "b", "c", "d"].into_iter().zip(verdicts).map(|(k, v)| answer(k, v)).collect();
    assert_eq!(percent(score(&form, &answers).whole), "66.666667");
}
