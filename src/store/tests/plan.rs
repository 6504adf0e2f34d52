//! How the engine goes about what is asked all the time: never through a whole table that grows with every day's work.

use rusqlite::params_from_iter;

use crate::domain::action::{self, ActionState};
use crate::domain::code::Code;
use crate::domain::exception::Kind;
use crate::domain::finding::{self, Severity, Standing};
use crate::domain::record::Id;
use crate::domain::time::Instant;
use crate::store::action::sql as actions_sql;
use crate::store::close::{ENDED, WAITING};
use crate::store::exceptions::sql as sql_of;
use crate::store::finding::sql as findings_sql;
use crate::store::history::NAMED;
use crate::store::undo::standing::LAST_OWN;
use crate::store::watch::MOVED;

use super::Bench;

#[test]
fn what_is_asked_all_the_time_is_looked_up() {
    let bench = Bench::fresh();
    let waiting = format!("SELECT id FROM answer {WAITING}");
    let exceptions: Vec<String> = Kind::ALL.into_iter().map(sql_of).collect();
    let exceptions = exceptions.iter().map(String::as_str);
    for sql in [MOVED, LAST_OWN, NAMED, &waiting].into_iter().chain(exceptions) {
        let mut explain = bench.store.db.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
        let nothing = vec![None::<i64>; explain.parameter_count()];
        let plan = explain.query_map(params_from_iter(nothing), |row| row.get::<_, String>(3)).unwrap();
        let plan: Vec<String> = plan.map(Result::unwrap).collect();
        let whole = |step: &String| {
            let table = ["journal", "heading", "answer", "round", "r ", "s ", "j "]
                .iter()
                .any(|table| step.starts_with(&format!("SCAN {table}")));
            // The partial indexes of second readings and of rounds that are open hold those alone.
            table && !step.ends_with("answer_again") && !step.ends_with("round_open")
        };
        assert!(!plan.iter().any(whole), "{sql}: {plan:#?}");
    }
}

#[test]
fn exceptions_are_walked_in_their_order() {
    let bench = Bench::fresh();
    for kind in Kind::ALL {
        let mut explain = bench.store.db.prepare(&format!("EXPLAIN QUERY PLAN {}", sql_of(kind))).unwrap();
        let nothing = vec![None::<i64>; explain.parameter_count()];
        let plan = explain.query_map(params_from_iter(nothing), |row| row.get::<_, String>(3)).unwrap();
        let plan: Vec<String> = plan.map(Result::unwrap).collect();
        // What is missed and unexplained now is little, and is sorted; of all else the index has the order.
        let sorted = plan.iter().any(|step| step == "USE TEMP B-TREE FOR ORDER BY");
        assert_eq!(sorted, kind == Kind::Unexplained, "{kind:?}: {plan:#?}");
    }
}

#[test]
fn a_code_that_begins_with_a_number_is_not_taken_for_one() {
    let bench = Bench::fresh();
    let (noun, id) = bench.store.find_reference("fire-exits").unwrap();
    assert_eq!(bench.store.find_reference(&id.to_string()).unwrap(), (noun, id));
    assert!(bench.store.find_reference(&format!("{id}-and-more")).is_err());
}

/// The steps of the engine for a statement.
fn plan_of(bench: &Bench, sql: &str) -> Vec<String> {
    let mut explain = bench.store.db.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
    let nothing = vec![None::<i64>; explain.parameter_count()];
    let plan = explain.query_map(params_from_iter(nothing), |row| row.get::<_, String>(3)).unwrap();
    plan.map(Result::unwrap).collect()
}

#[test]
fn lists_of_actions_and_findings_walk_an_index_in_its_order() {
    let bench = Bench::fresh();
    let code = |text: &str| Code::parse(text).unwrap();
    let open = action::Filter::open;
    let key = Some(action::Key { at: 0, id: Id(0) });
    let actions = [
        open(),
        action::Filter::default(),
        action::Filter::in_state(ActionState::Watching),
        action::Filter { owner: Some(Id(1)), ..open() },
        action::Filter { owner: Some(Id(1)), posts: vec![code("p")], ..open() },
        action::Filter { posts: vec![code("p")], ..open() },
        action::Filter { area: Some(code("a")), ..open() },
        action::Filter { asset: Some(code("a")), ..open() },
        action::Filter { asset: Some(code("a")), ..action::Filter::default() },
        action::Filter { due_before: Some(Instant(0)), severity: Some(Severity::Major), listed: true, ..open() },
        action::Filter { states: vec![ActionState::Closed, ActionState::Declined], ..action::Filter::default() },
        action::Filter { states: vec![ActionState::Open, ActionState::Doing], source: Some(None), ..open() },
        action::Filter { not_hands: Some(Id(1)), found_by: Some(Id(1)), ..action::Filter::in_state(ActionState::Done) },
        action::Filter { text: Some("leak".into()), ..open() },
    ];
    for filter in &actions {
        for order in [action::Order::Due, action::Order::Newest] {
            let (tail, _) = actions_sql(filter, &action::Page { order, after: key, limit: 50 }).unwrap();
            orderly(&bench, &format!("SELECT * FROM action {tail}"));
        }
    }
    let findings = [
        finding::Filter::default(),
        finding::Filter { standing: Some(Standing::Open), ..finding::Filter::default() },
        finding::Filter { standing: Some(Standing::Watched), ..finding::Filter::default() },
        finding::Filter { standing: Some(Standing::Closed), again: true, ..finding::Filter::default() },
        finding::Filter { area: Some(code("a")), ..finding::Filter::default() },
        finding::Filter { asset: Some(code("a")), by: Some(Id(1)), ..finding::Filter::default() },
        finding::Filter { template: Some(code("a")), item: Some(code("b")), ..finding::Filter::default() },
        finding::Filter { from: Some(Instant(0)), to: Some(Instant(1)), ..finding::Filter::default() },
    ];
    for filter in &findings {
        let page = finding::Page { after: Some((Instant(0), Id(0))), limit: 50 };
        let (tail, _) = findings_sql(filter, &page).unwrap();
        orderly(&bench, &format!("SELECT * FROM finding {tail}"));
    }
    let ended = plan_of(&bench, &format!("SELECT id FROM action {ENDED}"));
    assert_eq!(ended, ["SEARCH action USING COVERING INDEX action_watched (watch_until<?)"]);
}

/// Neither the whole table nor a sort: what a page costs does not grow with the file.
fn orderly(bench: &Bench, sql: &str) {
    let plan = plan_of(bench, sql);
    let walks = |step: &String| step.starts_with("SCAN action") || step.starts_with("SCAN finding");
    let whole = plan.iter().any(|step| walks(step) && !step.contains("USING INDEX"));
    let sorts = plan.iter().any(|step| step.contains("TEMP B-TREE"));
    assert!(!whole && !sorts, "{sql}: {plan:#?}");
}
