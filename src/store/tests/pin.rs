//! PINs on real files: ten tries however many guess at once, what they prove, and what of them is written where.

use std::sync::atomic::{AtomicI64, Ordering};

use crate::domain::actor::{Actor, KnownBy};
use crate::domain::change::Change;
use crate::domain::code::Code;
use crate::domain::people;
use crate::domain::phrase::Lang;
use crate::domain::pin::Pin;
use crate::domain::record::Id;
use crate::domain::refusal::Refusal;
use crate::domain::role::Role;
use crate::domain::round;
use crate::domain::secret::Secret;
use crate::domain::time::Instant;
use crate::store::{Envelope, Error, Fault, Proved, Result};

use super::{Bench, NOW};

const GOOD: &str = "40291786";

fn after(seconds: i64) -> Instant {
    Instant(NOW.0 + seconds * 1000)
}

/// A bench with someone of this role who has the PIN [`GOOD`].
fn with_pin(role: Role) -> (Bench, Actor) {
    let mut bench = Bench::fresh();
    bench.store.hash_cheaply();
    let someone = bench.hire("Su", role);
    let (_, proved) = bench.store.set_pin((&someone, "s", NOW), None, &Secret::typed(GOOD), None).unwrap();
    (bench, proved)
}

fn prove(bench: &mut Bench, person: Id, pin: &str, at: Instant) -> Result<Proved> {
    bench.store.prove(person, &Secret::typed(pin), 1001, "t", at)
}

fn starting(code: &str) -> round::Change {
    round::Change::Start { which: None, template: Code::parse(code).ok(), asset: None, from_paper: false }
}

fn refusal<T: std::fmt::Debug>(answer: Result<T>) -> Refusal {
    match answer {
        Err(Error::Refused(refusal)) => *refusal,
        other => panic!("{other:?}"),
    }
}

#[test]
fn sixty_four_who_guess_at_once_have_ten_tries_together() {
    let (bench, someone) = with_pin(Role::Operator);
    let (person, path) = (someone.person.unwrap(), bench.store.path().to_owned());
    let looked_at = AtomicI64::new(0);
    std::thread::scope(|scope| {
        for guesser in 0..64 {
            let (path, looked_at) = (&path, &looked_at);
            scope.spawn(move || {
                let mut store = crate::store::Store::open(path).unwrap();
                store.hash_cheaply();
                // Each says it is later, so that no wait holds anyone up: only the count is left.
                for n in 0..6 {
                    let at = after(10_000 * (1 + n) + 137 * guesser);
                    let pin = Secret::typed(&format!("{guesser:02}{n:06}"));
                    loop {
                        match store.prove(person, &pin, 1001, "t", at) {
                            Err(Error::Busy) => continue,
                            Err(Error::Refused(why)) => match *why {
                                Refusal::WrongPin { .. } => drop(looked_at.fetch_add(1, Ordering::SeqCst)),
                                Refusal::PinLocked { .. } | Refusal::PinWait { .. } => {}
                                other => panic!("{other:?}"),
                            },
                            other => panic!("{other:?}"),
                        }
                        break;
                    }
                }
            });
        }
    });
    let tried = |verb: &str| -> i64 {
        let sql = "SELECT count(*) FROM journal WHERE verb = ?1";
        bench.store.db.query_row(sql, [verb], |row| row.get(0)).unwrap()
    };
    assert_eq!(tried("try-pin"), Pin::TRIES, "as many as were looked at");
    assert_eq!(tried("miss-pin") + tried("lock-pin"), Pin::TRIES);
    assert!(tried("lock-pin") >= 1);
    // Whoever makes the miss that locks it is told so instead of how many are left.
    assert!(looked_at.load(Ordering::SeqCst) < Pin::TRIES);
    assert!(bench.store.pin(person).unwrap().unwrap().record.is_locked());
    bench.sound();
}

#[test]
fn a_try_is_counted_although_its_process_is_killed() {
    let (mut bench, someone) = with_pin(Role::Operator);
    let person = someone.person.unwrap();
    let site = Actor::site(7);
    let count = Change::Pin(crate::domain::pin::Change::Try { person });
    bench.store.write(&Envelope::new(&site, "t", NOW, count)).unwrap();
    assert!(matches!(refusal(prove(&mut bench, person, GOOD, NOW)), Refusal::PinWait { .. }));
    assert_eq!(prove(&mut bench, person, GOOD, after(1)).unwrap().misses, 1);
}

#[test]
fn signing_in_says_when_it_was_done_last_and_how_often_it_failed_since() {
    let (mut bench, someone) = with_pin(Role::Operator);
    let person = someone.person.unwrap();
    let first = prove(&mut bench, person, "４０２９１７８６", NOW).unwrap();
    assert_eq!((first.last, first.misses, first.must_change), (None, 0, false));
    assert_eq!((first.actor.known_by, first.actor.role), (KnownBy::Pin, Role::Operator));
    assert!(matches!(refusal(prove(&mut bench, person, "77777778", after(10))), Refusal::WrongPin { left: 9 }));
    assert!(matches!(refusal(prove(&mut bench, person, GOOD, after(10))), Refusal::PinWait { .. }));
    let second = prove(&mut bench, person, GOOD, after(11)).unwrap();
    assert_eq!((second.last.map(|last| last.at), second.misses), (Some(NOW), 1));
    let written: Vec<(String, Option<i64>, String)> = {
        let sql = "SELECT verb, person, role FROM journal WHERE noun = 'pin' ORDER BY seq";
        let mut statement = bench.store.db.prepare(sql).unwrap();
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap();
        rows.map(std::result::Result::unwrap).collect()
    };
    let verbs: Vec<&str> = written.iter().map(|(verb, ..)| verb.as_str()).collect();
    assert_eq!(verbs, ["set-pin", "try-pin", "sign-in", "try-pin", "miss-pin", "try-pin", "sign-in"]);
    assert!(written[1..].iter().all(|(_, person, role)| person.is_none() && role == "site"), "{written:?}");
    assert!(written[0].1.is_some());
    bench.sound();
}

#[test]
fn who_has_no_pin_is_answered_as_who_has_another() {
    let (mut bench, someone) = with_pin(Role::Operator);
    let none = bench.hire("Ong", Role::Operator).person.unwrap();
    let with = refusal(prove(&mut bench, someone.person.unwrap(), "11112222", NOW));
    assert_eq!(refusal(prove(&mut bench, none, "11112222", NOW)), with);
    assert_eq!(refusal(prove(&mut bench, Id(999_999), "11112222", NOW)), with);
}

#[test]
fn a_temporary_pin_opens_nothing_but_its_own_setting() {
    let (mut bench, someone) = with_pin(Role::Supervisor);
    let person = someone.person.unwrap();
    let me = bench.me.clone();
    let (receipt, temporary) = bench.store.reset_pin((&me, "s", after(60)), person, Some([7; 16])).unwrap();
    let temporary = temporary.unwrap();
    let (again, gone) = bench.store.reset_pin((&me, "s", after(60)), person, Some([7; 16])).unwrap();
    assert!(again.repeated && gone.is_none() && again.seq == receipt.seq, "it is shown once");
    assert!(matches!(refusal(prove(&mut bench, person, GOOD, after(60))), Refusal::WrongPin { .. }));
    let proved = prove(&mut bench, person, temporary.reveal(), after(70)).unwrap();
    assert!(proved.must_change);
    let start = starting("goods-in");
    let begin = |bench: &mut Bench, actor: &Actor, at| {
        bench.store.apply(&Envelope::new(actor, "t", at, Change::Round(start.clone())))
    };
    assert_eq!(refusal(begin(&mut bench, &proved.actor, after(70))), Refusal::PinMustChange);
    // What was proved before the reset counts no more.
    assert_eq!(refusal(begin(&mut bench, &someone, after(70))), Refusal::PinNeeded);
    let set = |bench: &mut Bench, new: &str, at| {
        bench.store.set_pin((&proved.actor, "t", at), None, &Secret::typed(new), None)
    };
    assert!(matches!(refusal(set(&mut bench, temporary.reveal(), after(71))), Refusal::Invalid { field: "pin", .. }));
    let (_, actor) = set(&mut bench, "73915826", after(71)).unwrap();
    begin(&mut bench, &actor, after(72)).unwrap();
    // Nor does it in another session, whoever claims it.
    let elsewhere = Envelope::new(&actor, "elsewhere", after(72), Change::Round(start.clone()));
    assert_eq!(refusal(bench.store.apply(&elsewhere)), Refusal::PinNeeded);
    bench.sound();
}

#[test]
fn whoever_is_only_named_proves_it_once_there_is_a_pin() {
    let (mut bench, someone) = with_pin(Role::Operator);
    let named = Actor { known_by: KnownBy::Name, sign_in: None, ..someone.clone() };
    let which = bench.slot("fire-exits", NOW);
    let skip = Change::Round(round::Change::Skip { which, reason: "closed".into() });
    assert_eq!(refusal(bench.store.apply(&Envelope::new(&named, "s", NOW, skip.clone()))), Refusal::PinNeeded);
    let claimed = Actor { sign_in: Some(1), ..someone };
    assert_eq!(refusal(bench.store.apply(&Envelope::new(&claimed, "s", NOW, skip.clone()))), Refusal::PinNeeded);
    let other = bench.hire("Ong", Role::Operator);
    let named = Actor { known_by: KnownBy::Name, ..other };
    bench.store.apply(&Envelope::new(&named, "s", NOW, skip)).unwrap();
}

#[test]
fn a_login_shared_or_taken_away_ends_what_an_open_session_could_do_by_it() {
    let (mut bench, someone) = with_pin(Role::Operator);
    let person = someone.person.unwrap();
    let me = bench.me.clone();
    let login = |bench: &mut Bench, person, add| {
        let change = people::Change::Login { person, login: "desk".into(), add };
        bench.store.apply(&Envelope::new(&me, "s", NOW, Change::People(change))).unwrap();
    };
    login(&mut bench, person, true);
    let desk = crate::host::login::Login { name: "desk".into(), full_name: "Desk".into(), uid: 1001 };
    let open = bench.store.actor(&desk, NOW).unwrap();
    assert_eq!((open.person, open.known_by), (Some(person), KnownBy::Login));
    let begin = |bench: &mut Bench, code: &str| {
        bench.store.apply(&Envelope::new(&open, "t", NOW, Change::Round(starting(code))))
    };
    begin(&mut bench, "goods-in").unwrap();
    let other = bench.hire("Ong", Role::Operator).person.unwrap();
    login(&mut bench, other, true);
    assert_eq!(refusal(begin(&mut bench, "dispatch")), Refusal::PinNeeded);
    login(&mut bench, other, false);
    begin(&mut bench, "dispatch").unwrap();
    login(&mut bench, person, false);
    assert!(matches!(refusal(begin(&mut bench, "cash-count")), Refusal::NotAllowed { .. }));
}

#[test]
fn a_clock_set_back_does_not_keep_a_pin_fresh() {
    let (mut bench, someone) = with_pin(Role::Supervisor);
    let proved = prove(&mut bench, someone.person.unwrap(), GOOD, after(7200)).unwrap().actor;
    let review = Change::Round(round::Change::Review { round: Id(1), language: Lang::En });
    let send = |bench: &mut Bench, at| refusal(bench.store.apply(&Envelope::new(&proved, "t", at, review.clone())));
    assert_eq!(send(&mut bench, NOW), Refusal::PinNeeded);
    assert!(matches!(send(&mut bench, after(7200)), Refusal::Unknown { .. }));
}

#[test]
fn a_setting_sent_again_proves_nothing() {
    let (mut bench, someone) = with_pin(Role::Operator);
    let person = someone.person.unwrap();
    let again = |bench: &mut Bench, actor: &Actor, old: Option<&str>| {
        let old = old.map(Secret::typed);
        bench.store.set_pin((actor, "t", after(60)), old.as_ref(), &Secret::typed("73915826"), Some([9; 16]))
    };
    let (first, _) = again(&mut bench, &someone, Some(GOOD)).unwrap();
    let named = Actor { known_by: KnownBy::Name, sign_in: None, ..someone };
    let other = |bench: &mut Bench| {
        bench.store.set_pin((&named, "t", after(61)), None, &Secret::typed("58261739"), Some([9; 16]))
    };
    let (receipt, actor) = other(&mut bench).unwrap();
    assert!(receipt.repeated && receipt.seq == first.seq);
    assert_eq!((actor.known_by, actor.sign_in), (KnownBy::Name, None));
    prove(&mut bench, person, "73915826", after(62)).unwrap();
}

#[test]
fn a_countersignature_stands_on_a_pin_typed_just_now() {
    let (mut bench, someone) = with_pin(Role::Supervisor);
    let person = someone.person.unwrap();
    let start = starting("cash-count");
    let id = bench.make(NOW, start).unwrap().records[0];
    bench.answer_rest(id, NOW);
    let which = round::Which::Row(id);
    bench.make(NOW, round::Change::Sign { which, language: Lang::En, reason: None }).unwrap();
    let pending = bench.store.awaiting_review(10).unwrap();
    assert_eq!(pending.iter().map(|round| round.id).collect::<Vec<_>>(), [id]);
    assert_eq!(pending[0].worked_by, [bench.me.person.unwrap()]);
    let review = Change::Round(round::Change::Review { round: id, language: Lang::En });
    // By their login alone nobody with a PIN countersigns; by who did the work, nobody does.
    let by_login = Actor { known_by: KnownBy::Login, sign_in: None, ..someone.clone() };
    let late = after(3600);
    let send = |bench: &mut Bench, actor: &Actor, at| bench.store.apply(&Envelope::new(actor, "t", at, review.clone()));
    assert_eq!(refusal(send(&mut bench, &by_login, late)), Refusal::PinNeeded);
    let me = bench.me.clone();
    assert!(matches!(refusal(send(&mut bench, &me, late)), Refusal::Separation { .. }));
    let proved = prove(&mut bench, person, GOOD, late).unwrap().actor;
    assert_eq!(refusal(send(&mut bench, &proved, after(3600 + 301))), Refusal::PinNeeded, "that was too long ago");
    send(&mut bench, &proved, after(3600 + 299)).unwrap();
    assert!(bench.store.awaiting_review(10).unwrap().is_empty());
    let signatures = bench.store.round(&round::Which::Row(id), late).unwrap().signatures;
    let known: Vec<KnownBy> = signatures.iter().map(|signature| signature.known_by).collect();
    assert_eq!(known, [KnownBy::Login, KnownBy::Pin]);
    bench.sound();
}

#[test]
fn nobody_countersigns_their_own_work_even_alone() {
    let mut bench = Bench::fresh();
    let start = starting("cash-count");
    let id = bench.make(NOW, start).unwrap().records[0];
    bench.answer_rest(id, NOW);
    let which = round::Which::Row(id);
    bench.make(NOW, round::Change::Sign { which, language: Lang::En, reason: None }).unwrap();
    let review = round::Change::Review { round: id, language: Lang::En };
    assert!(matches!(refusal(bench.make(NOW, review)), Refusal::Separation { .. }));
    assert_eq!(bench.store.awaiting_review(10).unwrap().len(), 1);
}

#[test]
fn a_pin_is_nowhere_but_in_its_hash_and_a_changed_hash_is_found() {
    let (mut bench, someone) = with_pin(Role::Operator);
    let person = someone.person.unwrap();
    prove(&mut bench, person, GOOD, NOW).unwrap();
    let _ = prove(&mut bench, person, "55443322", after(1));
    let phc: String = bench.store.db.query_row("SELECT phc FROM secret", [], |row| row.get(0)).unwrap();
    let journal: Vec<String> = bench.store.journal(0).unwrap().iter().map(|event| format!("{event:?}")).collect();
    let journal = journal.concat();
    for secret in [GOOD, "55443322", phc.as_str(), "argon2"] {
        assert!(!journal.contains(secret), "{secret}");
    }
    bench.sound();
    let other = bench.hire("Ong", Role::Operator);
    bench.store.set_pin((&other, "s", NOW), None, &Secret::typed("73915826"), None).unwrap();
    // Somebody puts their own hash in the place of another's.
    let swap = "UPDATE secret SET phc = (SELECT phc FROM secret WHERE person = ?2) WHERE person = ?1";
    bench.store.db.execute(swap, [person.0, other.person.unwrap().0]).unwrap();
    let problems = bench.store.verify(&[]).unwrap().problems;
    assert!(
        matches!(problems.as_slice(), [one] if one.noun == "secret" && one.record == person.to_string()
            && one.what == Fault::Field("phc".into())),
        "{problems:?}"
    );
    assert!(matches!(refusal(prove(&mut bench, person, "73915826", after(60))), Refusal::WrongPin { .. }));
    bench.store.db.execute("DELETE FROM secret WHERE person = ?1", [person.0]).unwrap();
    let problems = bench.store.verify(&[]).unwrap().problems;
    assert!(problems.iter().any(|one| one.noun == "secret" && one.what == Fault::NoRow), "{problems:?}");
}

#[test]
fn a_role_is_lent_until_the_shift_ends_and_the_journal_says_where_it_was_used() {
    let mut bench = Bench::fresh();
    let someone = bench.hire("Ong", Role::Operator);
    let person = someone.person.unwrap();
    let lend = |until| {
        Change::People(people::Change::Lend { person, role: Role::Supervisor, until, reason: Some("Su is ill".into()) })
    };
    bench.store.apply(&Envelope::new(&bench.me, "s", NOW, lend(None))).unwrap();
    let loan = bench.store.loans(NOW).unwrap().remove(0).record;
    assert_eq!(loan.until, Instant(NOW.0 + 11 * 3_600_000), "the day shift ends at 20:00");
    let record = bench.store.person(person).unwrap().unwrap().record;
    let acting = |bench: &Bench, at| bench.store.act_as(&record, 1001, KnownBy::Login, at).unwrap();
    assert_eq!((acting(&bench, NOW).role, acting(&bench, NOW).loan), (Role::Supervisor, Some(loan.id)));
    assert_eq!(acting(&bench, loan.until).role, Role::Operator);
    let which = bench.slot("fire-exits", NOW);
    let skip = round::Change::Skip { which, reason: "closed".into() };
    let skipped = bench.store.apply(&Envelope::new(&someone, "t", NOW, Change::Round(skip))).unwrap();
    let void = round::Change::Void { round: skipped.records[0], reason: "wrong list".into() };
    let voided = bench.store.apply(&Envelope::new(&someone, "t", NOW, Change::Round(void.clone()))).unwrap();
    let used = |seq: i64| -> (String, Option<i64>) {
        let sql = "SELECT role, loan FROM journal WHERE seq = ?1";
        bench.store.db.query_row(sql, [seq], |row| Ok((row.get(0)?, row.get(1)?))).unwrap()
    };
    assert_eq!(used(skipped.seq), ("supervisor".into(), None), "an operator may do that too");
    assert_eq!(used(voided.seq), ("supervisor".into(), Some(loan.id.0)));
    bench.store.apply(&Envelope::new(&bench.me, "s", NOW, Change::People(people::Change::EndLoan { person }))).unwrap();
    let refused = refusal(bench.store.apply(&Envelope::new(&someone, "t", NOW, Change::Round(void))));
    assert!(matches!(refused, Refusal::NotAllowed { .. }), "{refused:?}");
    assert!(bench.store.loans(NOW).unwrap().is_empty());
    bench.sound();
}

#[test]
fn who_left_does_nothing_any_more() {
    let (mut bench, someone) = with_pin(Role::Manager);
    let person = someone.person.unwrap();
    let leave = Change::People(people::Change::Leave { person });
    bench.store.apply(&Envelope::new(&bench.me, "s", NOW, leave)).unwrap();
    assert!(matches!(refusal(prove(&mut bench, person, GOOD, NOW)), Refusal::WrongPin { .. }));
    let language = Change::People(people::Change::Language { person, language: Lang::En });
    let refused = refusal(bench.store.apply(&Envelope::new(&someone, "s", NOW, language)));
    assert!(matches!(refused, Refusal::NotAllowed { .. }), "{refused:?}");
    let own = Change::People(people::Change::Leave { person: bench.me.person.unwrap() });
    let last = refusal(bench.store.apply(&Envelope::new(&bench.me, "s", NOW, own)));
    assert!(matches!(last, Refusal::Invalid { reason: crate::domain::refusal::Invalid::LastManager, .. }), "{last:?}");
    bench.store.apply(&Envelope::new(&bench.me, "s", NOW, Change::Undo { seq: None })).unwrap();
    prove(&mut bench, person, GOOD, after(60)).unwrap();
    bench.sound();
}
