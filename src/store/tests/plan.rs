//! How the engine goes about what is asked all the time: never through a whole table that grows with every day's work.

use rusqlite::params_from_iter;

use crate::domain::exception::Kind;
use crate::store::close::WAITING;
use crate::store::exceptions::sql as sql_of;
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
