//! Checks of schedules.

use std::collections::HashSet;

use super::{Check, record};
use crate::domain::noun::Noun;
use crate::domain::problem::{Table, What};
use crate::domain::recur::Rule;
use crate::domain::schedule::{Anchor, Plan};

/// Every schedule.
pub fn check(check: &mut Check<'_>, plans: &[Plan]) {
    let mut seen = HashSet::new();
    for (index, plan) in plans.iter().enumerate() {
        let code = plan.code();
        let at = record(Table::Schedule, index, &code);
        if !seen.insert(code.clone()) {
            let key = if plan.code.is_some() { "code" } else { "template" };
            check.say(at.key(key), What::Twice(code));
        }
        check.refer(&at, "template", Noun::Template, Some(&plan.template));
        check.refer(&at, "area", Noun::Area, plan.area.as_ref());
        check.refer(&at, "asset", Noun::Asset, plan.asset.as_ref());
        check.refer_each(&at, "shifts", Noun::Shift, &plan.shifts);
        let given =
            usize::from(plan.each.is_some()) + usize::from(plan.rule.is_some()) + usize::from(plan.every.is_some());
        if given != 1 {
            check.say(at.clone(), What::NotOneRecurrence { given });
        } else if plan.each.is_some() {
            if !plan.at.is_empty() {
                check.say(at.key("at"), What::Misplaced { key: "at" });
            }
        } else {
            if !plan.shifts.is_empty() {
                check.say(at.key("shifts"), What::Misplaced { key: "shifts" });
            }
            if plan.anchor == Anchor::End {
                check.say(at.key("anchor"), What::Misplaced { key: "anchor" });
            }
        }
        if let Some(Err(bad)) = plan.rule.as_deref().map(Rule::parse) {
            check.say(at.key("rule"), What::Rule(bad));
        }
        if plan.every.is_some_and(|every| every.minutes() <= 0) {
            check.say(at.key("every"), What::NotPositive);
        }
        if plan.opens >= plan.due {
            check.say(at.key("due"), What::WindowOrder);
        } else if plan.due > plan.missed {
            check.say(at.key("missed"), What::WindowOrder);
        }
    }
}
