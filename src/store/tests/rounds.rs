//! The history of rounds: every combination of what it can be narrowed by, page by page, and how the engine goes about it.

use std::collections::HashMap;

use rusqlite::{params, params_from_iter};

use crate::domain::code::Code;
use crate::domain::reading::Ask;
use crate::domain::record::Id;
use crate::domain::round::{Filter, Key, Outcome, Page, Round, State, Word};
use crate::domain::template::FormKind;
use crate::domain::time::Instant;
use crate::store::round::list::{OF_KIND, keys, statements};
use crate::store::table::{get, select};

use super::{Bench, NOW};

fn code(text: &str) -> Code {
    Code::parse(text).unwrap()
}

/// So many more rounds behind the store's back, of many shapes: copies of one that was worked, hour by hour back from now.
fn copies(bench: &mut Bench, count: i64) {
    let id = bench.work("fire-exits", NOW);
    let other = bench.store.template(&code("cash-count")).unwrap();
    let db = &bench.store.db;
    let columns: Vec<String> = db
        .prepare("SELECT name FROM pragma_table_info('round')")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let own = [
        "id",
        "number",
        "slot",
        "anchor",
        "template",
        "version",
        "area",
        "asset",
        "state",
        "outcome",
        "failed",
        "signed_by",
        "team",
    ];
    let rest: Vec<String> = columns.iter().filter(|c| !own.contains(&c.as_str())).map(|c| format!("\"{c}\"")).collect();
    let sql = format!(
        "INSERT INTO round (id, number, slot, anchor, template, version, area, asset, state, outcome, failed, signed_by, team, {rest}) \
         SELECT ?1, ?1, 's' || ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, signed_by, '[]', {rest} FROM round WHERE id = ?10",
        rest = rest.join(", ")
    );
    let known = get::<Round>(db, id).unwrap().unwrap().record;
    db.execute_batch(
        "INSERT INTO area (id, archived, code, title, parent, seq) \
         VALUES (900001, 0, 'hall', '{}', NULL, 1), (900002, 0, 'bay', '{}', 'hall', 1)",
    )
    .unwrap();
    for n in 0..count {
        let (template, version) =
            if n % 5 == 0 { (other.code.as_str(), other.id.0) } else { (known.template.as_str(), known.version.0) };
        let area = match n % 7 {
            0 => Some("hall"),
            1 => Some("bay"),
            2 => None,
            _ => Some("yard"),
        };
        let asset = (n % 11 == 0).then_some("pump");
        let state = ["done", "reviewed", "skipped"][usize::try_from(n % 3).unwrap()];
        let outcome = (n % 4 == 0).then_some(if n % 8 == 0 { "fail" } else { "pass" });
        // Several rounds share a moment.
        let at = NOW.0 - (n / 3) * 3_600_000;
        db.execute(
            &sql,
            params![1_000_000 + n, at, template, version, area, asset, state, outcome, i64::from(n % 13 == 0), id.0],
        )
        .unwrap();
    }
    db.execute("DELETE FROM worked", []).unwrap();
    db.execute("INSERT INTO worked (person, at, round) SELECT signed_by, anchor, id FROM round WHERE signed_by IS NOT NULL AND id % 2 = 0", []).unwrap();
}

/// Every page, one after the other.
fn all(bench: &Bench, filter: &Filter, limit: usize) -> Vec<Key> {
    let (mut keys, mut page) = (Vec::new(), Page::first(limit));
    loop {
        let found = bench.store.rounds(filter, &page).unwrap();
        assert!(!found.cut, "{filter:?}");
        keys.extend(found.rows.iter().map(|held| (held.record.anchor, held.record.id)));
        match found.next {
            Some(next) => page.after = Some(next),
            None => return keys,
        }
    }
}

#[test]
fn each_combination_lists_what_a_look_at_every_round_lists() {
    let mut bench = Bench::fresh();
    copies(&mut bench, 240);
    let me = bench.me.person.unwrap();
    let rounds: Vec<Round> = select::<Round>(&bench.store.db, "ORDER BY anchor DESC, id DESC", [])
        .unwrap()
        .into_iter()
        .map(|held| held.record)
        .collect();
    let of_kind: HashMap<Code, FormKind> = [code("cash-count"), code("fire-exits")]
        .into_iter()
        .map(|template| (template.clone(), bench.store.template(&template).unwrap().form.kind))
        .collect();
    let kinds = |kind: FormKind, template: &Code| of_kind.get(template) == Some(&kind);
    let kind = bench.store.template(&code("cash-count")).unwrap().form.kind;
    let wants = |filter: &Filter| -> Vec<Key> {
        let fits = |round: &&Round| {
            let any =
                |wanted: &[Code], own: Option<&Code>| wanted.is_empty() || own.is_some_and(|own| wanted.contains(own));
            let areas: Vec<Code> = filter
                .areas
                .iter()
                .flat_map(
                    |area| if area.as_str() == "hall" { vec![code("hall"), code("bay")] } else { vec![area.clone()] },
                )
                .collect();
            any(&filter.templates, Some(&round.template))
                && any(&areas, round.area.as_ref())
                && any(&filter.assets, round.asset.as_ref())
                && (filter.kinds.is_empty() || filter.kinds.iter().any(|kind| kinds(*kind, &round.template)))
                && (filter.people.is_empty() || (round.signed_by == Some(me) && round.id.0 % 2 == 0))
                && (filter.outcomes.is_empty() || round.outcome.is_some_and(|own| filter.outcomes.contains(&own)))
                && (filter.states.is_empty() || filter.states.contains(&round.state))
                && (!filter.failed || round.failed > 0)
                && filter.from.is_none_or(|from| round.anchor >= from)
                && filter.to.is_none_or(|to| round.anchor < to)
        };
        rounds.iter().filter(fits).map(|round| (round.anchor, round.id)).collect()
    };
    for mask in 0_u32..512 {
        let on = |bit: u32| mask & (1 << bit) != 0;
        let filter = Filter {
            templates: if on(0) { vec![code("fire-exits"), code("cash-count")] } else { Vec::new() },
            kinds: if on(1) { vec![kind] } else { Vec::new() },
            areas: if on(2) { vec![code("hall"), code("yard")] } else { Vec::new() },
            assets: if on(3) { vec![code("pump")] } else { Vec::new() },
            people: if on(4) { vec![me] } else { Vec::new() },
            outcomes: if on(5) { vec![Outcome::Fail] } else { Vec::new() },
            states: if on(6) { vec![State::Done, State::Skipped] } else { Vec::new() },
            failed: on(7),
            from: on(8).then_some(Instant(NOW.0 - 90 * 3_600_000)),
            to: on(8).then_some(Instant(NOW.0 - 10 * 3_600_000)),
            words: Vec::new(),
        };
        assert_eq!(all(&bench, &filter, 15 + mask as usize % 60), wants(&filter), "{filter:?}");
    }
}

#[test]
fn a_word_means_whatever_it_names_and_several_all_of_them() {
    let mut bench = Bench::fresh();
    copies(&mut bench, 200);
    let pump = Word { assets: vec![code("pump")], areas: vec![code("hall")], ..Word::default() };
    let cash = Word { templates: vec![code("cash-count")], ..Word::default() };
    let of = |words: Vec<Word>| all(&bench, &Filter { words, ..Filter::default() }, 50).len();
    let count = |condition: &str| -> usize {
        let sql = format!("SELECT count(*) FROM round WHERE {condition}");
        bench.store.db.query_row(&sql, [], |row| row.get::<_, i64>(0)).unwrap().try_into().unwrap()
    };
    let either = "(asset IS 'pump' OR area IN ('hall', 'bay'))";
    assert_eq!(of(vec![pump.clone()]), count(either));
    assert_eq!(of(vec![pump, cash]), count(&format!("{either} AND template = 'cash-count'")));
    assert_eq!(of(vec![Word::default()]), 0, "a word that names nothing");
}

#[test]
fn a_walk_that_meets_too_seldom_is_broken_off_and_gone_on_with() {
    let mut bench = Bench::fresh();
    copies(&mut bench, 3);
    // Two lists in turns that meet only at the far end.
    let db = &bench.store.db;
    let columns = "number, title, schedule, last_slot, slots, ops_date, shift, opens, due, missed_at, review, walked_from, walked_to, \
        walked_set, from_paper, late, started_by, started, signed_by, signed, reviewed_by, reason, reason_by, lines, failed, score, outcome, \
        team, opening, closing, reinspects, lot, origin, seq, template, version, state";
    let values = columns.replacen("number", "2000000 + n", 1).replace(", origin", ", NULL");
    db.execute(
        &format!(
            "WITH RECURSIVE c (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM c WHERE n < 30000) \
             INSERT INTO round (id, slot, anchor, area, asset, {columns}) \
             SELECT 2000000 + n, 'x' || n, 1000000 + n, iif(n % 2 = 0, 'gate', NULL), iif(n % 2 = 1 OR n = 0, 'boom', NULL), {values} \
             FROM c, (SELECT * FROM round WHERE number = 1)"
        ),
        [],
    )
    .unwrap();
    let filter = Filter { areas: vec![code("gate")], assets: vec![code("boom")], ..Filter::default() };
    let (mut page, mut breaks) = (Page::first(10), 0);
    let keys = loop {
        let found = keys(db, &filter, None, &page, 100).unwrap();
        match found.next.map(|(at, id)| (Instant(at), Id(id))) {
            Some(next) if found.cut => {
                assert!(found.keys.is_empty() && page.after.is_none_or(|after| next < after));
                (page.after, breaks) = (Some(next), breaks + 1);
            }
            _ => break found.keys,
        }
    };
    assert_eq!(keys, [(1_000_000, 2_000_000)]);
    assert!((5..=12).contains(&breaks), "{breaks}");
    // What the console is ready to do meets it at once.
    assert_eq!(bench.store.rounds(&filter, &Page::first(10)).unwrap().rows.len(), 1);
}

#[test]
fn each_list_is_walked_in_its_own_index() {
    let bench = Bench::fresh();
    for sql in statements().into_iter().chain([OF_KIND]) {
        let mut explain = bench.store.db.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
        let nothing = vec![None::<i64>; explain.parameter_count()];
        let plan = explain.query_map(params_from_iter(nothing), |row| row.get::<_, String>(3)).unwrap();
        let plan: Vec<String> = plan.map(Result::unwrap).collect();
        let table = sql.contains("FROM worked");
        let looked_up = plan[0].starts_with(if table { "SEARCH worked USING PRIMARY KEY" } else { "SEARCH " })
            && (table || plan[0].contains("USING COVERING INDEX"));
        assert!(plan.len() == 1 && looked_up, "{sql}: {plan:#?}");
    }
}

#[test]
fn what_is_worked_answered_and_undone_is_listed_by_its_hands() {
    let mut bench = Bench::fresh();
    let chen = bench.hire("Chen", crate::domain::role::Role::Operator);
    let which = bench.slot("fire-exits", NOW);
    let line = bench.store.round(&which, NOW).unwrap().lines[0].item.key.clone();
    let given = crate::domain::round::Given::verdict(crate::domain::answer::Verdict::Pass);
    let change = crate::domain::round::Change::Answer { which, item: line, given };
    let change = crate::domain::change::Change::Round(change);
    bench.store.apply(&super::Envelope::new(&chen, "c", NOW, change)).unwrap();
    let of = |bench: &Bench, person: Id| {
        let filter = Filter { people: vec![person], ..Filter::default() };
        bench.store.rounds(&filter, &Page::first(10)).unwrap().rows.len()
    };
    let (me, chen_id) = (bench.me.person.unwrap(), chen.person.unwrap());
    assert_eq!((of(&bench, me), of(&bench, chen_id)), (0, 1));
    bench.sound();
    let id = bench.work("fire-exits", NOW);
    assert_eq!((of(&bench, me), of(&bench, chen_id)), (1, 1));
    bench.sound();
    bench
        .store
        .db
        .execute("UPDATE worked SET person = person + 1 WHERE round = ?1 AND person = ?2", [id.0, me.0])
        .unwrap();
    let report = bench.store.verify(&[]).unwrap();
    assert_eq!((report.problems.len(), report.problems[0].noun.as_str()), (1, "worked"), "{report:#?}");
}

#[test]
fn readings_carry_the_limits_of_their_day() {
    let mut bench = Bench::fresh();
    let listed = bench.store.templates().unwrap();
    let (template, item) = listed
        .iter()
        .filter(|listed| listed.is_on())
        .find_map(|listed| {
            let form = &listed.template.form;
            form.items()
                .find(|item| item.kind.is_quantity() && item.alarm.is_some())
                .map(|item| (form.code.clone(), item.clone()))
        })
        .expect("a checklist with a reading that is on");
    let ask = Ask { template: template.clone(), item: item.key.clone(), asset: None, from: None, to: None };
    let none = bench.store.readings(&ask, &Page::first(10)).unwrap();
    assert_eq!((none.points.len(), none.next), (0, None));
    assert_eq!(none.line.unwrap().item.key, item.key);
    bench.work(template.as_str(), NOW);
    let found = bench.store.readings(&ask, &Page::first(10)).unwrap();
    assert_eq!(found.points.len(), 1);
    let point = &found.points[0];
    assert_eq!((point.value.to_string().as_str(), point.alarm, point.by), ("3", item.alarm, bench.me.person));
    let elsewhere = Ask { asset: Some(code("pump")), ..ask.clone() };
    assert!(bench.store.readings(&elsewhere, &Page::first(10)).unwrap().points.is_empty());
    let unknown = Ask { item: code("nothing"), ..ask };
    assert_eq!(bench.store.readings(&unknown, &Page::first(10)).unwrap(), crate::store::Readings::default());
    bench.sound();
}
