//! Versions of checklists: rounds keep theirs, and nobody publishes over another unseen.

use super::*;
use crate::domain::change::Seen;
use crate::domain::item::Item;
use crate::domain::noun::Noun;
use crate::domain::phrase::Phrase;
use crate::domain::template::{self, Form, Template};
use crate::store::Held;

impl Bench {
    fn publish(&mut self, form: &Form, seen: Vec<Seen>, me: &Actor) -> Result<Receipt> {
        let change = Change::Template(template::Change::Publish(vec![form.clone()]));
        self.store.apply(&Envelope { seen, ..Envelope::new(me, "s", NOW, change) })
    }

    fn newest(&self, code: &str) -> Held<Template> {
        self.store.versions(&Code::parse(code).unwrap()).unwrap().remove(0)
    }
}

fn with_line(form: &Form, text: &str) -> Form {
    let mut form = form.clone();
    let key = template::fresh(&Phrase::plain(text), &template::keys([], &form));
    form.sections[0].items.push(Item::plain(key, Kind::Check, Phrase::plain(text)));
    form
}

#[test]
fn a_round_under_way_keeps_its_version_and_the_next_has_the_new_one() {
    let mut bench = Bench::fresh();
    let old = bench.newest("fire-exits").record.form;
    let which = bench.slot("fire-exits", NOW);
    let start = round::Change::Start { which: Some(which), template: None, asset: None, from_paper: false };
    let row = Which::Row(bench.make(NOW, start).unwrap().records[0]);
    let me = bench.me.clone();
    bench.publish(&with_line(&old, "Padlock gone"), Vec::new(), &me).unwrap();
    let lines = |bench: &Bench, which: &Which, at| bench.store.round(which, at).unwrap().lines.len();
    let before = lines(&bench, &row, NOW);
    bench.answer_rest(
        match row {
            Which::Row(id) => id,
            Which::Slot { .. } => unreachable!(),
        },
        NOW,
    );
    bench.make(NOW, round::Change::Sign { which: row, language: Lang::En, reason: None }).unwrap();
    let later = NOW.plus(crate::domain::time::Span::of_hours(12));
    let next = bench.slot("fire-exits", later);
    assert_eq!(lines(&bench, &next, later), before + 1);
    assert_eq!(bench.newest("fire-exits").record.version, 2);
    // The same once more says nothing new.
    let form = bench.newest("fire-exits").record.form;
    let receipt = bench.publish(&form, Vec::new(), &me).unwrap();
    assert!(receipt.records.is_empty());
    assert_eq!(bench.newest("fire-exits").record.version, 2);
    bench.sound();
}

#[test]
fn whoever_publishes_in_between_is_named_to_the_other() {
    let mut bench = Bench::fresh();
    let other = bench.hire("Chen", Role::Manager);
    let base = bench.newest("fire-exits");
    let seen = || vec![Seen { noun: Noun::Template, id: base.record.id, seq: base.seq }];
    bench.publish(&with_line(&base.record.form, "Padlock gone"), seen(), &other).unwrap();
    let me = bench.me.clone();
    let refused = bench.publish(&with_line(&base.record.form, "Sign lit"), seen(), &me);
    let Err(Error::Refused(refusal)) = refused else { panic!("{refused:?}") };
    let Refusal::Stale(stale) = *refusal else { panic!("{refusal:?}") };
    assert_eq!((stale.by.as_str(), stale.at, stale.reference.as_str()), ("Chen", NOW, "fire-exits"));
    bench.sound();
}

#[test]
fn a_form_that_makes_no_sense_is_put_in_force_by_no_door() {
    let mut bench = Bench::fresh();
    let me = bench.me.clone();
    let mut form = bench.newest("fire-exits").record.form;
    form.area = Code::parse("nowhere").ok();
    form.sections[0].items.clear();
    let refused = bench.publish(&form, Vec::new(), &me);
    let Err(Error::Refused(refusal)) = refused else { panic!("{refused:?}") };
    assert!(matches!(*refusal, Refusal::Mistake { more: 1, .. }), "{refusal:?}");
}

#[test]
fn a_copy_is_a_checklist_of_its_own() {
    let mut bench = Bench::fresh();
    let form = bench.newest("fire-exits").record.form;
    let make = |bench: &mut Bench, code: &str| {
        let copied = template::copy(&form, Code::parse(code).unwrap(), None);
        let change = Change::Template(template::Change::Make(Box::new(copied)));
        let me = bench.me.clone();
        bench.store.apply(&Envelope::new(&me, "s", NOW, change))
    };
    make(&mut bench, "fire-exits-2").unwrap();
    assert_eq!(bench.newest("fire-exits-2").record.version, 1);
    let taken = make(&mut bench, "fire-exits-2");
    assert!(matches!(taken, Err(Error::Refused(why)) if matches!(*why, Refusal::Taken { .. })));
    bench.sound();
}
