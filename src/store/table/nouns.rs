//! Every noun's table. Adding a noun adds its table here.

use crate::domain::action::Action;
use crate::domain::answer::Answer;
use crate::domain::book::{Chapter, Clause, Subject};
use crate::domain::content::Kept;
use crate::domain::draw::{Draw, Spot};
use crate::domain::finding::Finding;
use crate::domain::import::Import;
use crate::domain::loan::Loan;
use crate::domain::noun::Noun;
use crate::domain::pack::Installed;
use crate::domain::people::{Crew, Person, Post};
use crate::domain::pin::Pin;
use crate::domain::place::{Area, Asset, Suspension, Unit};
use crate::domain::round::Round;
use crate::domain::schedule::Schedule;
use crate::domain::signature::Signature;
use crate::domain::site::{Holiday, Shift, Site};
use crate::domain::template::Template;
use crate::domain::wording::Wording;

use super::Kind::{Bool, Int, Json, Text};
use super::Table;

/// The table of a noun.
pub(in crate::store) fn table(noun: Noun) -> &'static Table {
    match noun {
        Noun::Site => &SITE,
        Noun::Shift => &SHIFT,
        Noun::Holiday => &HOLIDAY,
        Noun::Unit => &UNIT,
        Noun::Area => &AREA,
        Noun::Asset => &ASSET,
        Noun::Suspension => &SUSPENSION,
        Noun::Post => &POST,
        Noun::Crew => &CREW,
        Noun::Person => &PERSON,
        Noun::Pin => &PIN,
        Noun::Loan => &LOAN,
        Noun::Chapter => &CHAPTER,
        Noun::Clause => &CLAUSE,
        Noun::Subject => &SUBJECT,
        Noun::Template => &TEMPLATE,
        Noun::Schedule => &SCHEDULE,
        Noun::Wording => &WORDING,
        Noun::Round => &ROUND,
        Noun::Answer => &ANSWER,
        Noun::Finding => &FINDING,
        Noun::Action => &ACTION,
        Noun::Signature => &SIGNATURE,
        Noun::Pack => &PACK,
        Noun::Import => &IMPORT,
        Noun::Draw => &DRAW,
        Noun::Spot => &SPOT,
    }
}

static SITE: Table =
    Table::of::<Site>(&[("id", Int), ("name", Text), ("language", Text), ("zones", Json), ("settings", Json)]);
static SHIFT: Table = Table::of::<Kept<Shift>>(&[
    ("id", Int),
    ("archived", Bool),
    ("code", Text),
    ("title", Json),
    ("start", Text),
    ("end", Text),
    ("from", Text),
    ("until", Text),
]);
static HOLIDAY: Table = Table::of::<Kept<Holiday>>(&[
    ("id", Int),
    ("archived", Bool),
    ("code", Text),
    ("title", Json),
    ("date", Text),
    ("working", Bool),
]);
static UNIT: Table =
    Table::of::<Kept<Unit>>(&[("id", Int), ("archived", Bool), ("code", Text), ("title", Json), ("parent", Text)]);
static AREA: Table = Table::of::<Kept<Area>>(&[
    ("id", Int),
    ("archived", Bool),
    ("code", Text),
    ("title", Json),
    ("unit", Text),
    ("parent", Text),
    ("note", Text),
    ("origin", Text),
]);
static ASSET: Table = Table::of::<Kept<Asset>>(&[
    ("id", Int),
    ("archived", Bool),
    ("code", Text),
    ("title", Json),
    ("area", Text),
    ("note", Text),
    ("origin", Text),
]);
static SUSPENSION: Table = Table::of::<Suspension>(&[
    ("id", Int),
    ("area", Text),
    ("asset", Text),
    ("reason", Text),
    ("from", Int),
    ("until", Int),
    ("void", Bool),
]);
static POST: Table = Table::of::<Kept<Post>>(&[
    ("id", Int),
    ("archived", Bool),
    ("code", Text),
    ("title", Json),
    ("unit", Text),
    ("role", Text),
    ("deputy", Text),
    ("duties", Json),
    ("authority", Json),
    ("certificates", Json),
]);
static CREW: Table = Table::of::<Kept<Crew>>(&[("id", Int), ("archived", Bool), ("code", Text), ("title", Json)]);
static PERSON: Table = Table::of::<Person>(&[
    ("id", Int),
    ("name", Text),
    ("alias", Text),
    ("logins", Json),
    ("role", Text),
    ("posts", Json),
    ("crew", Text),
    ("language", Text),
    ("archived", Bool),
    ("origin", Text),
]);
static PIN: Table = Table::of::<Pin>(&[
    ("id", Int),
    ("person", Int),
    ("digest", Text),
    ("set_in", Int),
    ("must_change", Bool),
    ("tries", Int),
    ("wait_until", Int),
    ("line", Text),
]);
static LOAN: Table = Table::of::<Loan>(&[
    ("id", Int),
    ("person", Int),
    ("role", Text),
    ("from", Int),
    ("until", Int),
    ("lent_by", Int),
    ("ended", Int),
    ("reason", Text),
]);
static CHAPTER: Table = Table::of::<Kept<Chapter>>(&[("id", Int), ("archived", Bool), ("code", Text), ("title", Json)]);
static CLAUSE: Table = Table::of::<Kept<Clause>>(&[
    ("id", Int),
    ("archived", Bool),
    ("code", Text),
    ("title", Json),
    ("text", Json),
    ("post", Text),
    ("carried_by", Json),
    ("records", Json),
]);
static SUBJECT: Table =
    Table::of::<Kept<Subject>>(&[("id", Int), ("archived", Bool), ("code", Text), ("title", Json), ("clauses", Json)]);
static TEMPLATE: Table =
    Table::of::<Template>(&[("id", Int), ("code", Text), ("version", Int), ("state", Text), ("form", Json)]);
static SCHEDULE: Table = Table::of::<Schedule>(&[
    ("id", Int),
    ("code", Text),
    ("template", Text),
    ("area", Text),
    ("asset", Text),
    ("since", Int),
    ("until", Int),
    ("replaced", Bool),
    ("plan", Json),
]);
static WORDING: Table = Table::of::<Kept<Wording>>(&[
    ("id", Int),
    ("archived", Bool),
    ("code", Text),
    ("title", Json),
    ("group", Text),
    ("severity", Text),
    ("standard", Json),
    ("source", Text),
    ("measure", Json),
    ("days", Int),
    ("cause", Text),
]);
static ROUND: Table = Table::of::<Round>(&[
    ("id", Int),
    ("number", Int),
    ("template", Text),
    ("version", Int),
    ("title", Json),
    ("schedule", Int),
    ("area", Text),
    ("asset", Text),
    ("slot", Text),
    ("last_slot", Text),
    ("slots", Int),
    ("anchor", Int),
    ("ops_date", Text),
    ("shift", Text),
    ("opens", Int),
    ("due", Int),
    ("missed_at", Int),
    ("review", Bool),
    ("state", Text),
    ("walked_from", Int),
    ("walked_to", Int),
    ("walked_set", Bool),
    ("from_paper", Bool),
    ("late", Bool),
    ("started_by", Int),
    ("started", Int),
    ("signed_by", Int),
    ("signed", Int),
    ("reviewed_by", Int),
    ("reason", Text),
    ("reason_by", Int),
    ("lines", Int),
    ("failed", Int),
    ("score", Int),
    ("outcome", Text),
    ("team", Json),
    ("opening", Text),
    ("closing", Text),
    ("reinspects", Int),
    ("lot", Json),
    ("origin", Text),
]);
static ANSWER: Table = Table::of::<Answer>(&[
    ("id", Int),
    ("round", Int),
    ("item", Text),
    ("verdict", Text),
    ("value", Int),
    ("typed", Text),
    ("flag", Text),
    ("note", Text),
    ("instrument", Text),
    ("file", Json),
    ("bulk", Bool),
    ("fixed", Bool),
    ("seconds", Int),
    ("again", Json),
    ("by", Int),
    ("at", Int),
    ("finding", Int),
    ("void", Bool),
]);
static FINDING: Table = Table::of::<Finding>(&[
    ("id", Int),
    ("number", Int),
    ("title", Json),
    ("template", Text),
    ("item", Text),
    ("area", Text),
    ("asset", Text),
    ("round", Int),
    ("severity", Text),
    ("note", Text),
    ("times", Int),
    ("repeats", Int),
    ("before", Int),
    ("by", Int),
    ("at", Int),
    ("seen", Int),
    ("fixed", Bool),
    ("action", Int),
    ("open", Bool),
    ("watched", Bool),
    ("void", Bool),
    ("origin", Text),
]);
static ACTION: Table = Table::of::<Action>(&[
    ("id", Int),
    ("number", Int),
    ("title", Json),
    ("note", Text),
    ("source", Json),
    ("severity", Text),
    ("owner", Int),
    ("post", Text),
    ("accountable", Int),
    ("area", Text),
    ("asset", Text),
    ("due", Int),
    ("standard", Text),
    ("measure", Text),
    ("whys", Json),
    ("cause", Text),
    ("elsewhere", Bool),
    ("interim", Text),
    ("funding", Int),
    ("listed", Int),
    ("times", Int),
    ("reopened", Int),
    ("postponed", Int),
    ("state", Text),
    ("hands", Json),
    ("done", Int),
    ("done_by", Int),
    ("outcome", Text),
    ("evidence", Json),
    ("verified", Int),
    ("verified_by", Int),
    ("verdict", Text),
    ("alone", Bool),
    ("doubts", Json),
    ("in_order", Int),
    ("in_order_by", Int),
    ("watch_until", Int),
    ("closed", Int),
    ("merged_into", Int),
    ("reason", Text),
    ("by", Int),
    ("at", Int),
    ("set_aside", Json),
    ("origin", Text),
]);
static SIGNATURE: Table = Table::of::<Signature>(&[
    ("id", Int),
    ("round", Int),
    ("person", Int),
    ("role", Text),
    ("known_by", Text),
    ("meaning", Text),
    ("digest", Text),
    ("over", Json),
    ("language", Text),
    ("alone", Bool),
    ("at", Int),
]);
static IMPORT: Table = Table::of::<Import>(&[
    ("id", Int),
    ("number", Int),
    ("kind", Text),
    ("name", Text),
    ("digest", Text),
    ("rows", Int),
    ("made", Int),
    ("altered", Int),
    ("same", Int),
    ("skipped", Int),
    ("kept", Int),
    ("state", Text),
    ("by", Int),
    ("at", Int),
    ("ended", Int),
]);
static PACK: Table = Table::of::<Installed>(&[
    ("id", Int),
    ("code", Text),
    ("version", Text),
    ("title", Json),
    ("digest", Text),
    ("installed", Int),
    ("by", Int),
    ("archived", Bool),
]);
static DRAW: Table = Table::of::<Draw>(&[
    ("id", Int),
    ("number", Int),
    ("purpose", Text),
    ("of", Text),
    ("from", Text),
    ("to", Text),
    ("share", Int),
    ("wanted", Int),
    ("seed", Int),
    ("population", Int),
    ("drawn", Json),
    ("by", Int),
    ("at", Int),
]);
static SPOT: Table = Table::of::<Spot>(&[
    ("id", Int),
    ("draw", Int),
    ("round", Int),
    ("agrees", Bool),
    ("note", Text),
    ("by", Int),
    ("at", Int),
    ("void", Bool),
]);
