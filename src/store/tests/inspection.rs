//! Inspections on a real file: score, lot, the ones repeated; samples and what is said of them.

use crate::domain::answer::Verdict;
use crate::domain::change::Change;
use crate::domain::code::Code;
use crate::domain::draw::{self, Drawn, Purpose};
use crate::domain::item::{Item, Kind};
use crate::domain::number::Quantity;
use crate::domain::phrase::{Lang, Phrase};
use crate::domain::record::Id;
use crate::domain::refusal::{Invalid, Refusal};
use crate::domain::role::Role;
use crate::domain::round::{self, Given, GivenLot, Inspect, Outcome, Which};
use crate::domain::sampling::{Aql, Level, Sampling, Stage};
use crate::domain::score::Scoring;
use crate::domain::template::{self, Form, FormKind, Section};
use crate::store::{Envelope, Error, Store};

use super::{Bench, NOW};

fn code(text: &str) -> Code {
    Code::parse(text).unwrap()
}

fn refused<T: std::fmt::Debug>(result: crate::store::Result<T>) -> Refusal {
    match result {
        Err(Error::Refused(refusal)) => *refusal,
        other => panic!("{other:?}"),
    }
}

impl Bench {
    /// Puts an inspection in force that is scored and judges lots.
    fn publish_inspection(&mut self) {
        let items = vec![
            Item::plain(code("clean"), Kind::Check, Phrase::plain("Clean")),
            Item { defects: true, ..Item::plain(code("bad"), Kind::Count, Phrase::plain("Nonconforming")) },
        ];
        let section = Section { title: Phrase::default(), items };
        let form = Form {
            kind: FormKind::Inspection,
            scoring: Some(Scoring { pass: Quantity::whole(80) }),
            sampling: Some(Sampling { aql: Aql::of(Quantity::whole(1)).unwrap(), level: Level::II, reduced: false }),
            ..Form::plain(code("incoming"), Phrase::plain("Incoming"), vec![section])
        };
        let publish = Change::Template(template::Change::Make(Box::new(form)));
        self.store.apply(&Envelope::new(&self.me, "s", NOW, publish)).unwrap();
    }

    /// An inspection of a lot, signed; returns the round.
    fn inspect(&mut self, lot: &str, found: &str, reinspects: Option<Id>) -> Id {
        let lot = (!lot.is_empty()).then(|| GivenLot { name: lot.into(), size: 1000, resumed: None });
        let begin = Inspect { reinspects, lot, ..Inspect::of(code("incoming")) };
        let id = self.make(NOW, round::Change::Inspect(Box::new(begin))).unwrap().records[0];
        for (item, given) in [("clean", Given::verdict(Verdict::Pass)), ("bad", Given::typed(found))] {
            let answer = round::Change::Answer { which: Which::Row(id), item: code(item), given };
            self.make(NOW, answer).unwrap();
        }
        let sign = round::Change::Sign { which: Which::Row(id), language: Lang::En, reason: None };
        self.make(NOW, sign).unwrap();
        id
    }

    fn sample(&mut self, of: Drawn, wanted: i64, seed: i64) -> crate::store::Result<i64> {
        let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let change = draw::Change::Draw {
            purpose: Purpose::Spot,
            of,
            from: day,
            to: day,
            share: None,
            wanted: Some(wanted),
            seed,
        };
        let receipt = self.store.apply(&Envelope::new(&self.me, "s", NOW, Change::Draw(change)))?;
        Ok(receipt.refs[0].trim_start_matches("DRW-").parse().unwrap())
    }
}

fn row(store: &Store, id: Id) -> round::Round {
    store.round(&Which::Row(id), NOW).unwrap().round.unwrap().record
}

#[test]
fn lots_are_judged_and_the_next_is_inspected_accordingly() {
    let mut bench = Bench::fresh();
    bench.publish_inspection();
    let first = bench.inspect("B-1", "3", None);
    let judged = row(&bench.store, first);
    assert_eq!((judged.score, judged.outcome), (Some(Quantity::whole(100)), Some(Outcome::Fail)));
    // Submitted again it is the same lot, and no lot of the series.
    let again = bench.inspect("", "3", Some(first));
    let again = row(&bench.store, again);
    assert_eq!(again.lot.as_ref().map(|lot| lot.name.as_str()), Some("B-1"));
    assert_eq!((again.reinspects, again.outcome), (Some(first), Some(Outcome::Fail)));
    let second = bench.inspect("B-2", "0", None);
    assert_eq!(row(&bench.store, second).lot.unwrap().stage, Stage::Normal, "one bad lot of two");
    bench.inspect("B-3", "3", None);
    let fourth = bench.inspect("B-4", "1", None);
    let lot = row(&bench.store, fourth).lot.unwrap();
    assert_eq!((lot.stage, lot.ac), (Stage::Tightened, 1));
    bench.sound();
}

#[test]
fn a_sample_is_the_same_from_the_same_seed_and_holds_what_was_signed() {
    let mut bench = Bench::fresh();
    bench.publish_inspection();
    let signed: Vec<Id> = (0..6).map(|n| bench.inspect(&format!("B-{n}"), "0", None)).collect();
    let (one, two) = (bench.sample(Drawn::Rounds, 3, 7).unwrap(), bench.sample(Drawn::Rounds, 3, 7).unwrap());
    let drawn = |number| bench.store.draw(number).unwrap().unwrap().draw.record;
    assert_eq!(drawn(one).drawn, drawn(two).drawn);
    assert_eq!(drawn(one).drawn, draw::chance::sample(signed, 3, 7));
    assert_eq!((drawn(one).population, one, two), (6, 1, 2));
    assert_eq!(bench.store.draws(None, 10).unwrap().len(), 2);
    assert_eq!(bench.store.draws(Some(2), 10).unwrap().len(), 1);
    let none = refused(bench.sample(Drawn::Findings, 3, 7));
    assert!(matches!(none, Refusal::Invalid { reason: Invalid::NothingToDraw, .. }), "{none:?}");
    let undo = bench.store.apply(&Envelope::new(&bench.me, "s", NOW, Change::Undo { seq: None }));
    assert!(matches!(refused(undo), Refusal::CannotUndo { .. }));
    bench.sound();
}

#[test]
fn a_drawn_round_is_judged_by_somebody_else() {
    let mut bench = Bench::fresh();
    bench.publish_inspection();
    let round = bench.inspect("B-1", "0", None);
    let other = bench.inspect("B-2", "0", None);
    let number = bench.sample(Drawn::Rounds, 1, 1).unwrap();
    let held = bench.store.draw(number).unwrap().unwrap().draw.record;
    let (drawn, left) = if held.drawn[0] == round { (round, other) } else { (other, round) };
    let chen = bench.hire("Chen", Role::Supervisor);
    let judge = |round, agrees, note: Option<&str>| {
        Change::Draw(draw::Change::Judge { draw: held.id, round, agrees, note: note.map(Into::into) })
    };
    let mine = bench.store.apply(&Envelope::new(&bench.me, "s", NOW, judge(drawn, true, None)));
    assert!(matches!(refused(mine), Refusal::Separation { .. }));
    let mut say = |change| bench.store.apply(&Envelope::new(&chen, "s2", NOW, change));
    let silent = refused(say(judge(drawn, false, None)));
    assert!(matches!(silent, Refusal::Invalid { reason: Invalid::NoteNeeded, .. }));
    let stray = refused(say(judge(left, true, None)));
    assert!(matches!(stray, Refusal::Invalid { reason: Invalid::NotDrawn, .. }));
    say(judge(drawn, true, None)).unwrap();
    say(judge(drawn, false, Some("seal broken"))).unwrap();
    let said = |bench: &Bench| bench.store.draw(number).unwrap().unwrap().rows[0].spot.clone();
    assert_eq!(said(&bench).map(|spot| spot.agrees), Some(false));
    bench.store.apply(&Envelope::new(&chen, "s2", NOW, Change::Undo { seq: None })).unwrap();
    assert_eq!(said(&bench).map(|spot| spot.agrees), Some(true));
    bench.sound();
}

#[test]
fn rates_are_counted_from_the_rounds_of_their_days() {
    let mut bench = Bench::fresh();
    bench.publish_inspection();
    let day = |day| chrono::NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
    let failed = bench.inspect("B-1", "3", None);
    bench.inspect("B-2", "0", None);
    // What repeats a failed one is no inspection of its own.
    bench.inspect("", "0", Some(failed));
    let rates = bench.store.rates((day(23), day(23)), Some(&code("incoming")), NOW).unwrap();
    assert_eq!((rates.first_time.part, rates.first_time.whole), (1, 2));
    assert_eq!((rates.score, rates.completion.whole), (Some(Quantity::whole(100)), 0));
    bench.work("fire-exits", NOW);
    let later = crate::domain::time::Instant(NOW.0 + 2 * 86_400_000);
    let rates = |bench: &Bench| bench.store.rates((day(23), day(25)), Some(&code("fire-exits")), later).unwrap();
    assert_eq!((rates(&bench).completion.part, rates(&bench).completion.whole, rates(&bench).on_time.part), (1, 1, 1));
    // Two days on: the night shift and those after it were missed.
    bench.work("fire-exits", later);
    let after = rates(&bench);
    assert_eq!((after.completion.part, after.completion.whole, after.explained.whole), (2, 5, 3));
    assert_eq!(bench.store.rates((day(1), day(2)), None, NOW).unwrap().completion.percent(), None);
}
