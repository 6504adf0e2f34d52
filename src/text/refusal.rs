//! Why something was not done, as a sentence: what is wrong, where, and what to do.

use chrono_tz::Tz;

use super::date;
use super::locale::Locale;
use super::width::{Ambiguous, cut};
use crate::domain::action::Doubt;
use crate::domain::noun::{Noun, parse_reference};
use crate::domain::refusal::{Invalid, Refusal};

/// Cells of what was given that a sentence repeats.
const GIVEN: usize = 40;

/// Names that a sentence lists before it stops.
const NAMES: usize = 3;

/// The refusal in the reader's language. Times are told in the site's `zone`.
pub fn refusal(locale: &Locale, refusal: &Refusal, zone: Tz) -> String {
    match refusal {
        Refusal::NotAllowed { needs, ask } => {
            let role = locale.word(*needs);
            if ask.is_empty() {
                return locale.say_with("refusal-not-allowed", &[("role", role.into())]);
            }
            let names = names(locale, ask);
            locale.say_with("refusal-not-allowed-ask", &[("role", role.into()), ("names", names.into())])
        }
        Refusal::NotLent { needs, ask } => {
            let args = [("role", locale.word(*needs).into()), ("names", names(locale, ask).into())];
            locale.say_with("refusal-not-lent", &args)
        }
        Refusal::Stale(stale) => {
            let at = date::stamp(locale, stale.at.utc().with_timezone(&zone).naive_local());
            let (reference, by) = ((&stale.reference).into(), (&stale.by).into());
            locale.say_with("refusal-stale", &[("reference", reference), ("by", by), ("at", at.into())])
        }
        Refusal::Invalid { field, reason: Invalid::NotLendable, given } => {
            let role = locale.word_of("role", given);
            locale.say_with("refusal-not-lendable", &[("field", locale.field(field).into()), ("given", role.into())])
        }
        Refusal::Invalid { field, reason, given } => {
            let field = locale.field(field);
            locale.say_with(invalid(*reason), &[("field", field.into()), ("given", short(given).into())])
        }
        Refusal::Unknown { what, given, near } => unknown(locale, what, given, near),
        Refusal::WrongState { reference, state } => {
            let state = match parse_reference(reference) {
                Some((noun, _)) => locale.state(noun, state),
                // Only numbered nouns and what packs carry have states; of the latter, checklists have the most.
                None => locale.state(Noun::Template, state),
            };
            locale.say_with("refusal-wrong-state", &[("reference", reference.into()), ("state", state.into())])
        }
        Refusal::OpenLines { open, first } => {
            locale.say_with("refusal-open-lines", &[("n", (*open).into()), ("first", first.into())])
        }
        Refusal::ReasonNeeded => locale.say("refusal-reason-needed"),
        Refusal::CannotUndo { verb, reference } => {
            let verb = locale.word(*verb);
            locale.say_with("refusal-cannot-undo", &[("reference", reference.into()), ("verb", verb.into())])
        }
        Refusal::NothingToUndo => locale.say("refusal-nothing-to-undo"),
        Refusal::OperationReused => locale.say("refusal-operation-reused"),
        Refusal::Separation { reference } => locale.say_with("refusal-separation", &[("reference", reference.into())]),
        Refusal::Doubt { reference, doubt, given } => {
            let id = match doubt {
                Doubt::SameDay => "refusal-doubt-same-day",
                Doubt::Blame => "refusal-doubt-blame",
            };
            locale.say_with(id, &[("reference", reference.into()), ("given", short(given).into())])
        }
        Refusal::Unsaid { reference, fields } => {
            let fields: Vec<String> = fields.iter().map(|field| locale.field(field)).collect();
            let args = [("reference", reference.into()), ("fields", locale.list(&fields).into())];
            locale.say_with("refusal-unsaid", &args)
        }
        Refusal::PinNeeded => locale.say("refusal-pin-needed"),
        Refusal::PinMustChange => locale.say("refusal-pin-must-change"),
        Refusal::WrongPin { left } => locale.say_with("refusal-wrong-pin", &[("left", (*left).into())]),
        Refusal::PinWait { until } => {
            let at = until.utc().with_timezone(&zone).format("%H:%M:%S").to_string();
            locale.say_with("refusal-pin-wait", &[("at", at.into())])
        }
        // Only a manager without another has nobody to ask.
        Refusal::PinLocked { ask } if ask.is_empty() => locale.say("refusal-pin-locked-sole"),
        Refusal::PinLocked { ask } => locale.say_with("refusal-pin-locked", &[("names", names(locale, ask).into())]),
        Refusal::Mistake { problem, more } => {
            let what = super::mistake::mistake(locale, problem);
            let args = [("what", what.into()), ("n", (*more).into())];
            locale.say_with("refusal-mistake", &args)
        }
        Refusal::InUse { reference, by, more } => {
            let args = [("reference", reference.into()), ("by", locale.list(by).into()), ("n", (*more).into())];
            locale.say_with("refusal-in-use", &args)
        }
        Refusal::Taken { what: "login", code } => {
            locale.say_with("refusal-taken-login", &[("code", short(code).into())])
        }
        Refusal::Taken { what, code } => {
            let what = locale.word_of("noun", what);
            locale.say_with("refusal-taken", &[("what", what.into()), ("code", short(code).into())])
        }
        Refusal::PackNeeded { pack, needs } => {
            locale.say_with("refusal-pack-needed", &[("pack", pack.into()), ("needs", needs.into())])
        }
    }
}

/// What was looked for and not found, with what comes close.
fn unknown(locale: &Locale, what: &str, given: &str, near: &[String]) -> String {
    let what = locale.word_of("noun", what);
    let args = [("what", what.into()), ("given", short(given).into())];
    if near.is_empty() {
        return locale.say_with("refusal-unknown", &args);
    }
    let [what, given] = args;
    locale.say_with("refusal-unknown-near", &[what, given, ("near", names(locale, near).into())])
}

/// What was given, as far as a sentence can hold it.
fn short(given: &str) -> String {
    cut(given, GIVEN, Ambiguous::Narrow)
}

/// The first few of some names.
fn names(locale: &Locale, names: &[String]) -> String {
    let list = locale.list(names.get(..NAMES).unwrap_or(names));
    if names.len() > NAMES { format!("{list} …") } else { list }
}

/// The sentence for what is wrong with a value.
fn invalid(reason: Invalid) -> &'static str {
    match reason {
        Invalid::Empty => "refusal-empty",
        Invalid::TooLong => "refusal-too-long",
        Invalid::NotANumber => "refusal-not-a-number",
        Invalid::TooFine => "refusal-too-fine",
        Invalid::NotACount => "refusal-not-a-count",
        Invalid::Impossible => "refusal-impossible",
        Invalid::NotATime => "refusal-not-a-time",
        Invalid::NotAChoice => "refusal-not-a-choice",
        Invalid::NoValue => "refusal-no-value",
        Invalid::ValueNeeded => "refusal-value-needed",
        Invalid::Hidden => "refusal-hidden",
        Invalid::NotInBulk => "refusal-not-in-bulk",
        Invalid::NotFixedOnTheSpot => "refusal-not-fixed-on-the-spot",
        Invalid::NotAgain => "refusal-not-again",
        Invalid::NoteNeeded => "refusal-note-needed",
        Invalid::OutsideWindow => "refusal-outside-window",
        Invalid::InTheFuture => "refusal-in-the-future",
        Invalid::NotARule => "refusal-not-a-rule",
        Invalid::NotAZone => "refusal-not-a-zone",
        Invalid::NotACode => "refusal-not-a-code",
        Invalid::NotADate => "refusal-not-a-date",
        Invalid::NotARole => "refusal-not-a-role",
        Invalid::NotALanguage => "refusal-not-a-language",
        Invalid::LastManager => "refusal-last-manager",
        Invalid::WindowOrder => "refusal-window-order",
        Invalid::PinTooShort => "refusal-pin-too-short",
        Invalid::PinTooPlain => "refusal-pin-too-plain",
        Invalid::PinSame => "refusal-pin-same",
        Invalid::NotLendable => "refusal-not-lendable",
        Invalid::NotToOneself => "refusal-not-to-oneself",
        Invalid::InThePast => "refusal-in-the-past",
        Invalid::LentTooLong => "refusal-lent-too-long",
        Invalid::Circle => "refusal-circle",
        Invalid::NoLots => "refusal-no-lots",
        Invalid::LotNeeded => "refusal-lot-needed",
        Invalid::NotALot => "refusal-not-a-lot",
        Invalid::Discontinued => "refusal-discontinued",
        Invalid::Reversed => "refusal-reversed",
        Invalid::NotAShare => "refusal-not-a-share",
        Invalid::NothingToDraw => "refusal-nothing-to-draw",
        Invalid::NotDrawn => "refusal-not-drawn",
        Invalid::NotRepeatable => "refusal-not-repeatable",
        Invalid::NotMajor => "refusal-not-major",
        Invalid::IntoItself => "refusal-into-itself",
        Invalid::NothingInOrder => "refusal-nothing-in-order",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::change::Stale;
    use crate::domain::phrase::Lang;
    use crate::domain::role::Role;
    use crate::domain::time::Instant;
    use crate::domain::verb::Verb;

    fn both(what: &Refusal) -> [String; 2] {
        [Lang::En, Lang::ZhCn].map(|lang| refusal(&Locale::new(lang, Lang::En), what, chrono_tz::Asia::Shanghai))
    }

    #[test]
    fn who_may_is_named() {
        let ask = vec!["Li Wei".to_owned(), "Chen Bo".to_owned()];
        assert_eq!(
            both(&Refusal::NotAllowed { needs: Role::Supervisor, ask }),
            ["This needs the role supervisor. Ask Li Wei, Chen Bo.", "此操作需要班长权限，请找 Li Wei、Chen Bo。"]
        );
        let nobody = Refusal::NotAllowed { needs: Role::Manager, ask: Vec::new() };
        assert_eq!(both(&nobody)[0], "This needs the role manager.");
    }

    #[test]
    fn a_stale_record_says_who_and_when_on_the_sites_clock() {
        // 2026-11-23 01:42 UTC
        let stale = Stale { reference: "ACT-0042".into(), by: "Chen Bo".into(), at: Instant(1_795_398_120_000) };
        let [en, zh] = both(&Refusal::Stale(stale));
        assert!(en.contains("ACT-0042") && en.contains("Chen Bo") && en.contains("23 Nov 09:42"), "{en}");
        assert!(zh.contains("11-23 09:42"), "{zh}");
    }

    #[test]
    fn a_state_is_named_in_words() {
        let wrong = Refusal::WrongState { reference: "RND-0007".into(), state: "not_applicable" };
        let [en, zh] = both(&wrong);
        assert!(en.contains("not applicable") && zh.contains("不适用"), "{en} {zh}");
    }

    #[test]
    fn near_names_are_offered_but_not_too_many() {
        let near: Vec<String> = ["a", "b", "c", "d"].map(str::to_owned).to_vec();
        let [en, _] = both(&Refusal::Unknown { what: "template", given: "fire".into(), near });
        assert!(en.contains("a, b, c …") && !en.contains(", d"), "{en}");
        let [en, _] = both(&Refusal::Unknown { what: "template", given: "fire".into(), near: Vec::new() });
        assert!(en.contains("“fire”"), "{en}");
    }

    #[test]
    fn what_was_given_is_not_repeated_without_end() {
        let long = Refusal::Invalid { field: "value", reason: Invalid::NotANumber, given: "9x".repeat(10_000) };
        for said in both(&long) {
            assert!(said.contains("9x9x") && said.contains('…') && said.len() < 200, "{said}");
        }
    }

    #[test]
    fn every_refusal_is_a_whole_sentence() {
        let reference = || "RND-0007".to_owned();
        let all = [
            Refusal::OpenLines { open: 1, first: "seals".into() },
            Refusal::OpenLines { open: 3, first: "seals".into() },
            Refusal::ReasonNeeded,
            Refusal::CannotUndo { verb: Verb::Sign, reference: reference() },
            Refusal::NothingToUndo,
            Refusal::OperationReused,
            Refusal::Separation { reference: reference() },
            Refusal::NotLent { needs: Role::Manager, ask: vec!["Li Wei".into()] },
            Refusal::Doubt { reference: "ACT-0042".into(), doubt: Doubt::SameDay, given: String::new() },
            Refusal::Doubt { reference: "ACT-0042".into(), doubt: Doubt::Blame, given: "人为失误".into() },
            Refusal::Unsaid { reference: "ACT-0042".into(), fields: vec!["interim", "funding"] },
            Refusal::Invalid { field: "listed", reason: Invalid::NotMajor, given: "ACT-0042".into() },
            Refusal::Invalid { field: "into", reason: Invalid::IntoItself, given: "ACT-0042".into() },
            Refusal::Invalid { field: "item", reason: Invalid::NothingInOrder, given: "seals".into() },
            Refusal::PinNeeded,
            Refusal::PinMustChange,
            Refusal::WrongPin { left: 1 },
            Refusal::WrongPin { left: 7 },
            Refusal::PinWait { until: Instant(1_795_398_120_000) },
            Refusal::PinLocked { ask: vec!["Li Wei".into()] },
            Refusal::Invalid { field: "pin", reason: Invalid::PinTooShort, given: "8".into() },
            Refusal::Taken { what: "template", code: "fire-exits".into() },
            Refusal::PackNeeded { pack: "kitchen".into(), needs: "general".into() },
            Refusal::InUse { reference: "hall-a".into(), by: vec!["cold-room".into()], more: 0 },
            Refusal::InUse { reference: "hall-a".into(), by: vec!["cold-room".into()], more: 3 },
            Refusal::Invalid { field: "value", reason: Invalid::Impossible, given: "640".into() },
        ];
        for refusal in &all {
            let [en, zh] = both(refusal);
            assert!(en.ends_with('.') && !en.contains(['{', '[']), "{en}");
            assert!(zh.ends_with('。') && !zh.contains(['{', '[']), "{zh}");
        }
        assert_ne!(both(&all[0])[0].replace('1', "3"), both(&all[1])[0], "one line is, three lines are");
    }
}
