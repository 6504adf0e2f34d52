//! Lines that pass and pass, and finding texts as packs bring them and sites keep them.

use super::{Bench, NOW};
use crate::domain::answer::Verdict;
use crate::domain::code::Code;
use crate::domain::phrase::Lang;
use crate::domain::round::{Change, Given, Which};
use crate::domain::time::Instant;

fn hour(n: i64) -> Instant {
    Instant(NOW.0 + n * 3_600_000)
}

/// Works a checklist that is started when needed: one line judged as said, the others in order, and signs it.
fn work(bench: &mut Bench, template: &str, at: Instant, line: &Code, given: Given) {
    let template = Code::parse(template).ok();
    let start = Change::Start { which: None, template, asset: None, from_paper: false };
    let id = bench.make(at, start).unwrap().records[0];
    let which = Which::Row(id);
    bench.make(at, Change::Answer { which: which.clone(), item: line.clone(), given }).unwrap();
    bench.answer_rest(id, at);
    bench.make(at, Change::Sign { which, language: Lang::En, reason: None }).unwrap();
}

#[test]
fn a_line_is_steady_since_it_last_did_not_pass() {
    let mut bench = Bench::fresh();
    let form = bench.store.template(&Code::parse("goods-in").unwrap()).unwrap().form;
    let line = form.items().find(|item| item.kind == crate::domain::item::Kind::Check && !item.critical).unwrap();
    let critical: Vec<_> = form.items().filter(|item| item.critical).map(|item| item.key.clone()).collect();
    let pass = || Given::verdict(Verdict::Pass);
    let steady = |bench: &Bench, least| {
        let all = bench.store.steady_at_least(&form.code, least).unwrap();
        assert!(all.iter().all(|steady| !critical.contains(&steady.item)), "critical lines are never left out");
        all.into_iter().find(|steady| steady.item == line.key)
    };
    for n in 0..3 {
        work(&mut bench, "goods-in", hour(n), &line.key, pass());
    }
    let three = steady(&bench, 3).unwrap();
    assert_eq!((three.passes, three.bulk, three.since), (3, 0, hour(0)));
    assert_eq!(steady(&bench, 4), None);
    assert_eq!(bench.store.steady(&form.code).unwrap(), [], "three are not three hundred");
    work(&mut bench, "goods-in", hour(4), &line.key, Given::verdict(Verdict::Fail).with_note("wet"));
    assert_eq!(steady(&bench, 1), None);
    work(&mut bench, "goods-in", hour(5), &line.key, Given::verdict(Verdict::Na).with_note("none"));
    work(&mut bench, "goods-in", hour(6), &line.key, pass());
    let one = steady(&bench, 1).unwrap();
    assert_eq!((one.passes, one.since), (1, hour(6)), "what does not apply neither counts nor breaks");
    bench.sound();
}

#[test]
fn finding_texts_come_with_the_pack_and_go_out_with_it() {
    let bench = Bench::fresh();
    let kept = bench.store.wordings().unwrap();
    assert!(kept.len() >= 60, "{}", kept.len());
    let out = bench.store.export_pack(&Code::parse("general").unwrap()).unwrap();
    let all: Vec<_> = kept.into_iter().map(|held| held.record.is).collect();
    assert_eq!(out.wordings, all);
    bench.sound();
}
