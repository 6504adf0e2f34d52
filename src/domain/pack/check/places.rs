//! Checks of shifts, holidays, units, areas, assets, posts and crews.

use std::collections::HashMap;

use super::{Check, record};
use crate::domain::code::Code;
use crate::domain::content::Content;
use crate::domain::noun::Noun;
use crate::domain::pack::Pack;
use crate::domain::problem::{Table, What};

/// Shifts, holidays, units, areas, assets, posts and crews.
pub fn check(check: &mut Check<'_>, pack: &Pack) {
    titled(check, Table::Shift, &pack.shifts);
    titled(check, Table::Holiday, &pack.holidays);
    for (index, holiday) in pack.holidays.iter().enumerate() {
        if holiday.code.as_str() != holiday.date.to_string() {
            check.say(record(Table::Holiday, index, &holiday.code).key("code"), What::NotItsDate);
        }
    }
    titled(check, Table::Unit, &pack.units);
    parents(check, Table::Unit, pack.units.iter().map(|unit| (&unit.code, unit.parent.as_ref())));
    titled(check, Table::Area, &pack.areas);
    parents(check, Table::Area, pack.areas.iter().map(|area| (&area.code, area.parent.as_ref())));
    for (index, area) in pack.areas.iter().enumerate() {
        check.refer(&record(Table::Area, index, &area.code), "unit", Noun::Unit, area.unit.as_ref());
    }
    titled(check, Table::Asset, &pack.assets);
    for (index, asset) in pack.assets.iter().enumerate() {
        check.refer(&record(Table::Asset, index, &asset.code), "area", Noun::Area, asset.area.as_ref());
    }
    posts(check, pack);
    titled(check, Table::Crew, &pack.crews);
}

fn posts(check: &mut Check<'_>, pack: &Pack) {
    titled(check, Table::Post, &pack.posts);
    for (index, post) in pack.posts.iter().enumerate() {
        let at = record(Table::Post, index, &post.code);
        check.refer(&at, "unit", Noun::Unit, post.unit.as_ref());
        check.refer(&at, "deputy", Noun::Post, post.deputy.as_ref());
        if post.deputy.as_ref() == Some(&post.code) {
            check.say(at.key("deputy"), What::Circle(post.code.clone()));
        }
        check.phrases(&at.key("duties"), &post.duties);
        check.phrases(&at.key("authority"), &post.authority);
        check.phrases(&at.key("certificates"), &post.certificates);
    }
}

/// Codes are unique and titles say something.
pub fn titled<T: Content>(check: &mut Check<'_>, table: Table, list: &[T]) {
    check.unique(table, list.iter().map(Content::code));
    for (index, one) in list.iter().enumerate() {
        check.phrase(&record(table, index, one.code()).key("title"), one.title());
    }
}

/// Parents are known, and nothing lies in itself.
fn parents<'c>(check: &mut Check<'_>, table: Table, list: impl Iterator<Item = (&'c Code, Option<&'c Code>)>) {
    let list: Vec<_> = list.collect();
    let parent: HashMap<&Code, &Code> = list.iter().filter_map(|(code, parent)| Some((*code, (*parent)?))).collect();
    for (index, (code, up)) in list.iter().enumerate() {
        let at = record(table, index, code);
        check.refer(&at, "parent", table.noun(), *up);
        // As many steps as there are records reach the top, unless the way leads back.
        let way = std::iter::successors(*up, |code| parent.get(*code).copied());
        if way.take(list.len()).any(|above| above == *code) {
            check.say(at.key("parent"), What::Circle((*code).clone()));
        }
    }
}
