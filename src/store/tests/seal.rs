//! What is said with a signature, and who is named in an answer.

use crate::domain::answer::{Answer, Verdict};
use crate::domain::code::Code;
use crate::domain::item::Kind;
use crate::domain::phrase::Lang;
use crate::domain::record::Id;
use crate::domain::refusal::Refusal;
use crate::domain::round::{self, Given, Round, Which};
use crate::domain::signature::Signature;
use crate::store::Error;
use crate::store::table::{Held, get, select};

use super::{Bench, NOW};

/// A round of a checklist, answered in order but for its first reading: out of limits, and nothing decided about that.
fn worked(bench: &mut Bench) -> (Id, Code) {
    let start =
        round::Change::Start { which: None, template: Code::parse("cold-chain").ok(), asset: None, from_paper: false };
    let id = bench.make(NOW, start).unwrap().records[0];
    let which = Which::Row(id);
    let lines = bench.store.round(&which, NOW).unwrap().lines;
    let failing = lines.iter().find(|line| line.item.kind == Kind::Reading).unwrap().item.key.clone();
    let fail = round::Change::Answer { which, item: failing.clone(), given: Given::typed("9.5") };
    bench.make(NOW, fail).unwrap();
    bench.answer_rest(id, NOW);
    (id, failing)
}

#[test]
fn a_signature_stands_over_the_answers_as_signing_leaves_them() {
    let mut bench = Bench::fresh();
    let (id, failing) = worked(&mut bench);
    bench.make(NOW, round::Change::Sign { which: Which::Row(id), language: Lang::En, reason: None }).unwrap();
    let db = &bench.store.db;
    let answers: Vec<Held<Answer>> = select(db, "WHERE round = ?1 AND void = 0 ORDER BY id", [id.0]).unwrap();
    let opened = answers.iter().find(|held| held.record.item == failing).unwrap();
    assert!(opened.record.finding.is_some(), "signing opens what nobody decided");
    let signature: Held<Signature> = select(db, "WHERE round = ?1", [id.0]).unwrap().remove(0);
    let round = get::<Round>(db, id).unwrap().unwrap();
    for (record, seq) in answers.iter().map(|held| (held.record.id, held.seq)).chain([(id, round.seq)]) {
        assert!(signature.record.over.contains(&(record, seq)), "{record} at {seq}: {:?}", signature.record.over);
    }
    assert_eq!(signature.record.over.len(), answers.len() + 2, "the template, the answers and the round, each once");
    bench.sound();
}

#[test]
fn an_action_is_given_to_somebody_who_works_here() {
    let mut bench = Bench::fresh();
    let which = bench.slot("fire-exits", NOW);
    let item = bench.store.round(&which, NOW).unwrap().lines[0].item.key.clone();
    let answer = |owner: Option<Id>| round::Change::Answer {
        which: which.clone(),
        item: item.clone(),
        given: Given { owner, ..Given::verdict(Verdict::Fail).with_note("blocked") },
    };
    let refused = bench.make(NOW, answer(Some(Id(987_654)))).unwrap_err();
    let Error::Refused(refusal) = refused else { panic!("{refused}") };
    assert!(matches!(*refusal, Refusal::Unknown { what: "person", .. }), "{refusal:?}");
    let me = bench.me.person;
    bench.make(NOW, answer(me)).unwrap();
    let owner: Option<i64> = bench.store.db.query_row("SELECT owner FROM action", [], |row| row.get(0)).unwrap();
    assert_eq!(owner, me.map(|id| id.0));
}
