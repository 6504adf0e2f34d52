//! The exceptions list: what undermines evidence is in it, by kind, in order, page by page.

use crate::domain::actor::KnownBy;
use crate::domain::change::Change;
use crate::domain::code::Code;
use crate::domain::exception::Kind;
use crate::domain::item::Kind as ItemKind;
use crate::domain::people;
use crate::domain::phrase::Lang;
use crate::domain::role::Role;
use crate::domain::round::{self, Which};
use crate::domain::secret::Secret;
use crate::domain::time::Instant;
use crate::store::{Envelope, Exception, Page};

use super::{Bench, NOW};

fn after(minutes: i64) -> Instant {
    Instant(NOW.0 + minutes * 60_000)
}

const EVER: (Instant, Instant) = (Instant(i64::MIN), Instant(i64::MAX));

fn list(bench: &Bench, kinds: &[Kind]) -> Vec<Exception> {
    let page = Page { kinds: kinds.to_vec(), after: None, limit: 500 };
    bench.store.exceptions(EVER.0, EVER.1, &page).unwrap()
}

fn begin(bench: &mut Bench, template: &str, from_paper: bool, at: Instant) -> Which {
    let template = Code::parse(template).ok();
    let start = round::Change::Start { which: None, template, asset: None, from_paper };
    Which::Row(bench.make(at, start).unwrap().records[0])
}

/// A site in which one of everything that undermines evidence happened.
fn troubled() -> Bench {
    let mut bench = Bench::fresh();
    bench.store.hash_cheaply();
    // Alone, from paper, walked by hand, entered late, passed in bulk.
    let which = begin(&mut bench, "goods-in", true, NOW);
    let view = bench.store.round(&which, NOW).unwrap();
    let plain = |line: &&crate::store::Line| line.item.kind == ItemKind::Check && !line.item.critical;
    let items: Vec<Code> = view.lines.iter().filter(plain).map(|line| line.item.key.clone()).take(3).collect();
    assert!(items.len() > 1);
    bench.make(after(1), round::Change::Bulk { which: which.clone(), items }).unwrap();
    let Which::Row(id) = which else { unreachable!() };
    bench.answer_rest(id, after(1));
    let walk = round::Change::Walk { which: which.clone(), from: NOW, to: None, from_paper: true };
    bench.make(after(2), walk).unwrap();
    let sign = round::Change::Sign { which, language: Lang::En, reason: Some("power cut".into()) };
    bench.make(after(180), sign).unwrap();
    // Others come. One stands in, and uses it; a role changes; a PIN is missed until it locks, and reset.
    let other = bench.hire("Ong", Role::Operator);
    let person = other.person.unwrap();
    let lend = people::Change::Lend { person, role: Role::Supervisor, until: None, reason: None };
    bench.store.apply(&Envelope::new(&bench.me, "s", after(181), Change::People(lend))).unwrap();
    let Which::Row(made) = begin(&mut bench, "dispatch", false, after(182)) else { unreachable!() };
    let void = Change::Round(round::Change::Void { round: made, reason: "wrong list".into() });
    bench.store.apply(&Envelope::new(&other, "t", after(183), void)).unwrap();
    bench.store.set_pin((&other, "t", after(184)), None, &Secret::typed("402917"), None).unwrap();
    let mut at = after(185);
    loop {
        let tried = bench.store.prove(person, &Secret::typed("777888"), 1001, "t", at);
        assert!(tried.is_err());
        if bench.store.pin(person).unwrap().unwrap().record.is_locked() {
            break;
        }
        at = Instant(at.0 + 600_000);
    }
    let me = bench.me.clone();
    bench.store.reset_pin((&me, "s", at), person, None).unwrap();
    let role = people::Change::Role { person, role: Role::Viewer };
    bench.store.apply(&Envelope::new(&bench.me, "s", at, Change::People(role))).unwrap();
    bench.store.apply(&Envelope::new(&bench.me, "s", at, Change::Undo { seq: None })).unwrap();
    // The clock goes back; what was left out and what nobody did.
    let back = Instant(at.0 - 60_000);
    let which = bench.slot("fire-exits", back);
    bench.make(back, round::Change::Skip { which, reason: "closed".into() }).unwrap();
    let which = begin(&mut bench, "dispatch", false, at);
    bench.make(at, round::Change::NotApplicable { which, reason: "nothing came".into() }).unwrap();
    bench.store.close_missed(&me, "s", after(3 * 1440)).unwrap();
    bench
}

#[test]
fn everything_that_undermines_evidence_is_told() {
    let mut bench = troubled();
    // Those of actions have a story of their own, in `action`.
    let of_actions = [Kind::VerifiedAlone, Kind::SameDay, Kind::Blame, Kind::Postponed];
    for kind in Kind::ALL.into_iter().filter(|kind| !of_actions.contains(kind)) {
        let found = list(&bench, &[kind]);
        assert_eq!(found.is_empty(), kind == Kind::Restored, "{kind:?}: {found:#?}");
        assert!(
            found.iter().all(|one| one.kind == kind && !one.reference.is_empty() && !one.by.is_empty()),
            "{found:#?}"
        );
    }
    let only = |kind| {
        let mut found = list(&bench, &[kind]);
        assert_eq!(found.len(), 1, "{kind:?}: {found:#?}");
        found.remove(0)
    };
    assert_eq!(only(Kind::Bulk).entries, 3);
    assert_eq!(only(Kind::EnteredLate).reason.as_deref(), Some("power cut"));
    assert_eq!(only(Kind::FromPaper).reference, only(Kind::EnteredLate).reference);
    let lent = only(Kind::Lent);
    assert_eq!((lent.by.as_str(), lent.role.as_str(), lent.seq), ("Ong", "supervisor", only(Kind::Voided).seq));
    assert_eq!(list(&bench, &[Kind::PinMiss]).len(), 9);
    let locked = only(Kind::PinLocked);
    assert_eq!((locked.by.as_str(), locked.reference.as_str()), ("Ong", "Ong"));
    assert_eq!((only(Kind::PinReset).by.as_str(), only(Kind::PinReset).reference.as_str()), ("Li Wei", "Ong"));
    assert_eq!(only(Kind::Undone).reference, only(Kind::RoleChange).reference);
    // An explained miss is no exception any more.
    let missed = list(&bench, &[Kind::Unexplained]);
    let explain = round::Change::Explain { rounds: vec![missed[0].record], reason: "flood".into() };
    bench.make(after(3 * 1440), explain).unwrap();
    assert_eq!(list(&bench, &[Kind::Unexplained]).len(), missed.len() - 1);
}

#[test]
fn pages_follow_one_another_without_gap_or_repeat() {
    let bench = troubled();
    let all = list(&bench, &[]);
    assert!(all.len() > 25, "{}", all.len());
    assert!(all.windows(2).all(|pair| pair[0].key() > pair[1].key()), "newest first");
    for limit in [1, 3, 7] {
        let mut page = Page { kinds: Vec::new(), after: None, limit };
        let mut paged = Vec::new();
        loop {
            let found = bench.store.exceptions(EVER.0, EVER.1, &page).unwrap();
            let Some(last) = found.last() else { break };
            page.after = Some(last.key());
            paged.extend(found);
        }
        assert_eq!(paged, all, "pages of {limit}");
    }
    let (from, to) = (after(2), after(183));
    let within = bench.store.exceptions(from, to, &Page { kinds: Vec::new(), after: None, limit: 500 }).unwrap();
    let wanted: Vec<&Exception> = all.iter().filter(|one| from <= one.at && one.at < to).collect();
    assert_eq!(within.iter().collect::<Vec<_>>(), wanted);
}

#[test]
fn a_restored_copy_is_told() {
    let bench = Bench::fresh();
    let copy = bench.dir.path().join("copy.db");
    bench.store.backup(&copy).unwrap();
    let back = bench.dir.path().join("back.db");
    crate::store::Store::restore(&copy, &back, &bench.me, "s", after(5)).unwrap();
    let store = crate::store::Store::open(&back).unwrap();
    let found = store.exceptions(EVER.0, EVER.1, &Page { kinds: vec![Kind::Restored], after: None, limit: 9 }).unwrap();
    assert_eq!(found.iter().map(|one| (one.by.as_str(), one.at)).collect::<Vec<_>>(), [("Li Wei", after(5))]);
    assert_eq!(bench.me.known_by, KnownBy::Login);
}
