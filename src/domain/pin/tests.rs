//! PINs: what one may be, how tries are counted, and who resets whose.

use super::*;
use crate::domain::actor::{Actor, KnownBy};
use crate::domain::people::Person;
use crate::domain::refusal::{Invalid, Refusal};
use crate::domain::role::Role;
use crate::domain::secret::Secret;
use crate::domain::writes::Writes;

const NOW: Instant = Instant(1_795_395_600_000);

fn reason(pin: &str, role: Role) -> Option<Invalid> {
    match check(&Secret::typed(pin), role) {
        Ok(()) => None,
        Err(Refusal::Invalid { reason, given, .. }) => {
            assert!(pin.is_empty() || !given.contains(pin), "{given}");
            Some(reason)
        }
        Err(other) => panic!("{other:?}"),
    }
}

#[test]
fn what_a_pin_may_be() {
    for good in ["402917", "１３５７９８", "kanban", "冷库冷库门x"] {
        assert_eq!(reason(good, Role::Operator), None, "{good}");
    }
    for short in ["", "40291", "冷库冷库门"] {
        assert_eq!(reason(short, Role::Viewer), Some(Invalid::PinTooShort), "{short}");
    }
    assert_eq!(reason("4029178", Role::Manager), Some(Invalid::PinTooShort));
    assert_eq!(reason("40291786", Role::Manager), None);
    for plain in ["111111", "123456", "987654", "567890", "098765", "abcdef", "０１２３４５", "      "] {
        assert_eq!(reason(plain, Role::Operator), Some(Invalid::PinTooPlain), "{plain}");
    }
    assert_eq!(reason(&"ab".repeat(40), Role::Operator), Some(Invalid::TooLong));
}

fn person(id: i64, role: Role) -> Person {
    Person {
        id: Id(id),
        name: format!("{} {id}", role.name()),
        alias: None,
        logins: Vec::new(),
        role,
        posts: Vec::new(),
        crew: None,
        language: None,
        archived: false,
        origin: None,
    }
}

fn hashed(digest: &str) -> Hashed {
    Hashed { phc: Phc::new(String::new()), digest: digest.to_owned() }
}

fn pin() -> Pin {
    Pin {
        id: Id(9),
        person: Id(1),
        digest: "d".into(),
        set_in: 9,
        must_change: false,
        tries: 0,
        wait_until: None,
        line: None,
    }
}

/// Decides, and returns what was written: its verb and the record.
fn made(facts: &Facts, change: &Change, actor: &Actor, now: Instant) -> Result<(Verb, Pin), Refusal> {
    let mut out = Writes::after(20);
    decide(facts, change, actor, now, &mut out)?;
    let [write] = out.list() else { panic!("{:?}", out.list()) };
    Ok((write.verb, serde_json::from_value(write.body.clone()).unwrap()))
}

#[test]
fn misses_delay_the_next_try_and_the_tenth_is_the_last() {
    let mut facts = Facts { persons: vec![person(1, Role::Operator), person(2, Role::Supervisor)], pin: Some(pin()) };
    let site = Actor::site(0);
    let mut now = NOW;
    let mut waits = Vec::new();
    for n in 1..=Pin::TRIES {
        let (verb, tried) = made(&facts, &Change::Try { person: Id(1) }, &site, now).unwrap();
        assert_eq!((verb, tried.tries), (Verb::TryPin, n));
        facts.pin = Some(tried);
        let (verb, missed) = made(&facts, &Change::Wrong { person: Id(1) }, &site, now).unwrap();
        assert_eq!((verb == Verb::LockPin, missed.is_locked()), (n == Pin::TRIES, n == Pin::TRIES));
        let until = missed.wait_until.unwrap();
        waits.push((until.0 - now.0) / 1000);
        facts.pin = Some(missed);
        if n < Pin::TRIES {
            let early = made(&facts, &Change::Try { person: Id(1) }, &site, Instant(until.0 - 1));
            assert_eq!(early, Err(Refusal::PinWait { until }));
        }
        now = until;
    }
    assert_eq!(waits, [1, 2, 4, 8, 16, 32, 64, 128, 256, 512]);
    let locked = made(&facts, &Change::Try { person: Id(1) }, &site, Instant(now.0 + 86_400_000));
    assert_eq!(locked, Err(Refusal::PinLocked { ask: vec!["supervisor 2".into()] }));
    let supervisor = Actor { loan: None, ..person(2, Role::Supervisor).acting(7, KnownBy::Login) };
    let (_, reset) = made(&facts, &Change::Reset { person: Id(1), hashed: hashed("e") }, &supervisor, now).unwrap();
    assert!(reset.must_change && reset.tries == 0 && reset.wait_until.is_none() && reset.id == Id(9));
}

#[test]
fn a_clock_set_back_does_not_lock_anyone_out() {
    let waiting = Pin { tries: 3, wait_until: Some(Instant(NOW.0 + 4000)), ..pin() };
    assert_eq!(waiting.waits(NOW), Some(Instant(NOW.0 + 4000)));
    assert_eq!(waiting.waits(Instant(NOW.0 - 86_400_000)), None);
}

#[test]
fn what_was_right_against_a_pin_that_is_gone_is_wrong() {
    let facts = Facts { persons: vec![person(1, Role::Operator)], pin: Some(Pin { tries: 1, ..pin() }) };
    let site = Actor::site(0);
    let right = |digest: &str| Change::Right { person: Id(1), digest: digest.into(), line: None };
    assert!(matches!(made(&facts, &right("old"), &site, NOW), Err(Refusal::WrongPin { left: 9 })));
    let (verb, after) = made(&facts, &right("d"), &site, NOW).unwrap();
    assert_eq!((verb, after), (Verb::SignIn, pin()));
}

#[test]
fn the_next_role_up_resets() {
    use Role::{Auditor, Manager, Operator, Supervisor, Viewer};
    let all = [Viewer, Operator, Supervisor, Manager, Auditor];
    let persons: Vec<Person> = all.iter().enumerate().map(|(n, role)| person(n as i64 + 1, *role)).collect();
    let mut persons = persons;
    persons.push(person(6, Manager));
    let facts = Facts { persons: persons.clone(), pin: None };
    let may = |actor: &Actor, whose: &Person| {
        made(&facts, &Change::Reset { person: whose.id, hashed: hashed("e") }, actor, NOW).is_ok()
    };
    for resetter in &persons {
        let actor = resetter.acting(7, KnownBy::Login);
        for whose in &persons {
            let wanted = whose.id != resetter.id
                && match resetter.role {
                    Supervisor => matches!(whose.role, Viewer | Operator),
                    Manager => true,
                    _ => false,
                };
            assert_eq!(may(&actor, whose), wanted, "{} resets {}", resetter.name, whose.name);
        }
        // Whatever is lent to them, they hand out no more than a supervisor does.
        let lent = Actor { role: Manager, loan: Some(Id(50)), ..actor };
        for whose in persons.iter().filter(|whose| whose.id != resetter.id) {
            assert_eq!(may(&lent, whose), matches!(whose.role, Viewer | Operator), "{} lent", resetter.name);
        }
    }
}

#[test]
fn the_one_manager_resets_their_own_at_a_login_of_their_own_only() {
    let facts = Facts { persons: vec![person(1, Role::Manager), person(2, Role::Supervisor)], pin: Some(pin()) };
    let reset = Change::Reset { person: Id(1), hashed: hashed("e") };
    for known_by in KnownBy::ALL {
        let actor = person(1, Role::Manager).acting(7, known_by);
        assert_eq!(made(&facts, &reset, &actor, NOW).is_ok(), known_by == KnownBy::Login, "{known_by:?}");
    }
}

#[test]
fn ones_own_is_set_by_who_has_just_proved_the_old_one() {
    let mut facts = Facts { persons: vec![person(1, Role::Viewer)], pin: None };
    let set = Change::Set { hashed: hashed("e") };
    let actor = |known_by| person(1, Role::Viewer).acting(7, known_by);
    let (verb, first) = made(&facts, &set, &actor(KnownBy::Login), NOW).unwrap();
    assert_eq!((verb, first.id, first.set_in, first.must_change), (Verb::SetPin, Id(21), 21, false));
    facts.pin = Some(Pin { must_change: true, ..pin() });
    assert_eq!(made(&facts, &set, &actor(KnownBy::Login), NOW), Err(Refusal::PinNeeded));
    let (_, again) = made(&facts, &set, &actor(KnownBy::Pin), NOW).unwrap();
    assert_eq!((again.id, again.set_in, again.must_change), (Id(9), 21, false));
    let nobody = made(&facts, &set, &Actor::nobody("x", 7), NOW);
    assert!(matches!(nobody, Err(Refusal::Unknown { .. })));
}

#[test]
fn what_a_pin_is_hashed_to_is_in_no_change_that_is_written_down() {
    let secret = Hashed { phc: Phc::new("$argon2id$SECRET".into()), digest: "DIGEST".into() };
    let change = Change::Set { hashed: secret };
    let said = format!("{} {change:?}", serde_json::to_string(&change).unwrap());
    assert!(!said.contains("SECRET"), "{said}");
}
