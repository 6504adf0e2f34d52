//! Two sessions on one file.

use std::time::{Duration, Instant as Monotonic};

use rusqlite::{Connection, TransactionBehavior};

use crate::domain::change::{Change, Seen};
use crate::domain::code::Code;
use crate::domain::noun::Noun;
use crate::domain::refusal::Refusal;
use crate::domain::role::Role;
use crate::domain::round::{self, Which};
use crate::domain::{people, site};
use crate::store::{Envelope, Error, SCHEMA, Store};

use super::{Bench, NOW};

fn rename(name: &str) -> Change {
    Change::Site(site::Change::Rename(name.to_owned()))
}

#[test]
fn an_edit_of_what_another_changed_is_refused_with_who_and_when() {
    let mut bench = Bench::fresh();
    let other = bench.hire("Ma", Role::Manager);
    let site = bench.store.site().unwrap();
    let later = crate::domain::time::Instant(NOW.0 + 60_000);
    bench.second().apply(&Envelope::new(&other, "t", later, rename("Mill"))).unwrap();
    let seen = vec![Seen { noun: Noun::Site, id: site.record.id, seq: site.seq }];
    let mut envelope = Envelope { seen, ..Envelope::new(&bench.me, "s", later, rename("Mine")) };
    let Err(Error::Refused(refusal)) = bench.store.apply(&envelope) else { panic!("an edit of what was changed") };
    let Refusal::Stale(stale) = *refusal else { panic!("{refusal:?}") };
    assert_eq!((stale.reference.as_str(), stale.by.as_str(), stale.at), ("site", "Ma", later));
    assert_eq!(bench.store.site().unwrap().record.name, "Mill", "nothing was written");
    envelope.seen[0].seq = bench.store.site().unwrap().seq;
    bench.store.apply(&envelope).unwrap();
}

#[test]
fn a_role_that_was_taken_away_meanwhile_counts_at_once() {
    let mut bench = Bench::fresh();
    let other = bench.hire("Ma", Role::Manager);
    let mut second = bench.second();
    let demote = people::Change::Role { person: other.person.unwrap(), role: Role::Viewer };
    bench.store.apply(&Envelope::new(&bench.me, "s", NOW, Change::People(demote))).unwrap();
    let refused = second.apply(&Envelope::new(&other, "t", NOW, rename("Mill")));
    assert!(matches!(refused, Err(Error::Refused(refusal)) if matches!(*refusal, Refusal::NotAllowed { .. })));
}

#[test]
fn a_file_that_is_held_is_busy_within_three_seconds_and_free_again_after() {
    let mut bench = Bench::fresh();
    let mut holder = Connection::open(bench.store.path()).unwrap();
    let held = holder.transaction_with_behavior(TransactionBehavior::Immediate).unwrap();
    let envelope = Envelope::new(&bench.me, "s", NOW, rename("Mill"));
    let began = Monotonic::now();
    let refused = bench.store.apply(&envelope);
    assert!(matches!(refused, Err(Error::Busy)), "{refused:?}");
    // The wait itself is about a second and a half; the rest is for a machine that is itself held up.
    assert!(began.elapsed() < Duration::from_secs(8), "{:?}", began.elapsed());
    assert_eq!(bench.store.site().unwrap().record.name, "Harbour Mill", "reading goes on");
    drop(held);
    assert!(!bench.store.apply(&envelope).unwrap().repeated, "the same operation, made now and once");
}

#[test]
fn what_another_wrote_shows_as_moved_nouns() {
    let mut bench = Bench::fresh();
    let mut second = bench.second();
    let (version, (head, _)) = (second.data_version().unwrap(), second.moved(0).unwrap());
    assert_eq!(second.data_version().unwrap(), version, "nothing happened");
    bench.work("fire-exits", NOW);
    assert_ne!(second.data_version().unwrap(), version);
    let (moved, mut nouns) = second.moved(head).unwrap();
    nouns.sort();
    assert!(moved > head);
    assert_eq!(nouns, [Noun::Round, Noun::Answer, Noun::Signature]);
    // One's own change is no news.
    let version = second.data_version().unwrap();
    second.apply(&Envelope::new(&bench.me, "t", NOW, rename("Mill"))).unwrap();
    assert_eq!(second.data_version().unwrap(), version);
}

#[test]
fn a_file_that_a_newer_program_upgraded_is_not_written_any_more() {
    let mut bench = Bench::fresh();
    let newer = Connection::open(bench.store.path()).unwrap();
    newer.pragma_update(None, "user_version", SCHEMA + 1).unwrap();
    let refused = bench.store.apply(&Envelope::new(&bench.me, "s", NOW, rename("Mill")));
    assert!(matches!(refused, Err(Error::Newer { found, known, .. }) if found == SCHEMA + 1 && known == SCHEMA));
    assert_eq!(bench.store.site().unwrap().record.name, "Harbour Mill");
}

#[test]
fn two_who_begin_one_slot_share_its_round() {
    let mut bench = Bench::fresh();
    let other = bench.hire("Ong", Role::Operator);
    let mut second = bench.second();
    let slot = bench.slot("fire-exits", NOW);
    let lines = bench.store.round(&slot, NOW).unwrap().lines;
    let answer = |nth: usize| round::Change::Answer {
        which: slot.clone(),
        item: lines[nth].item.key.clone(),
        given: round::Given::verdict(crate::domain::answer::Verdict::Pass),
    };
    bench.make(NOW, answer(0)).unwrap();
    second.apply(&Envelope::new(&other, "t", NOW, Change::Round(answer(1)))).unwrap();
    let rows = bench.store.rounds_of(&Code::parse("fire-exits").unwrap(), NOW).unwrap();
    let row = rows.iter().find(|row| row.id.is_some()).unwrap();
    assert_eq!(row.answered, 2);
    assert_eq!(row.present.as_deref(), Some("Ong"));
    let view = second.round(&Which::Row(row.id.unwrap()), NOW).unwrap();
    let by: Vec<_> = view.lines.iter().filter_map(|line| line.answer.as_ref()).map(|held| held.record.by).collect();
    assert_eq!(by, [bench.me.person, other.person], "each answer keeps its own author");
    bench.sound();
}

#[test]
fn a_limit_gives_up_the_read_it_was_set_for_and_none_after_it() {
    let mut bench = Bench::fresh();
    let long = |store: &Store| {
        let sql =
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300000) SELECT count(*) FROM n";
        Ok(store.db.query_row(sql, [], |row| row.get::<_, i64>(0))?)
    };
    let given_up = bench.store.patiently(Duration::ZERO, long);
    assert!(matches!(given_up, Err(Error::TooSlow)), "{given_up:?}");
    assert_eq!(long(&bench.store).unwrap(), 300_000, "what is read later, such as before a save, has its own time");
}
