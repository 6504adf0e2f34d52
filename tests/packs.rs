//! Every pack the program carries, put to use: installed on the general one, whatever the day, and each checklist worked to
//! its signature, in order and failing.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod site;

use std::collections::BTreeMap;
use std::path::Path;

use opsbook::domain::actor::Actor;
use opsbook::domain::answer::Verdict;
use opsbook::domain::change::Change;
use opsbook::domain::finding::Severity;
use opsbook::domain::item::{Item, Kind};
use opsbook::domain::limits::Limits;
use opsbook::domain::number::Quantity;
use opsbook::domain::pack::{self, Pack};
use opsbook::domain::phrase::{Lang, Phrase};
use opsbook::domain::round::{self, Given, GivenLot};
use opsbook::domain::site::Change as SiteChange;
use opsbook::domain::template::Form;
use opsbook::domain::time::Instant;
use opsbook::domain::wording::Group;
use opsbook::store::{Envelope, Line, Store, acting};
use opsbook::text::width::{Ambiguous, width};
use opsbook::transfer::pack::{built_in, built_ins, read};
use site::{NOW, Site};
use tempfile::TempDir;

/// The pack that the others go on top of.
const GROUND: &str = "general";

fn load(name: &str) -> Pack {
    read(&built_in(name).unwrap()).unwrap()
}

/// The packs for one trade, which go on top of the general one.
fn sectors() -> impl Iterator<Item = Pack> {
    built_ins().filter(|name| *name != GROUND).map(load)
}

fn install(pack: Pack) -> Change {
    Change::Pack(pack::Change::Install { pack: Box::new(pack), digest: "d".into() })
}

/// A site with the general pack and another, made at `at`.
fn founded(path: &Path, pack: &Pack, at: Instant) -> (Store, Actor) {
    let mut store = Store::create(path).unwrap();
    let nobody = Actor::nobody("li", 1000);
    let found = Change::Site(SiteChange::Found {
        name: "Harbour".into(),
        language: Lang::En,
        zone: chrono_tz::Asia::Shanghai,
        manager: "li".into(),
        manager_name: "Li Wei".into(),
    });
    store.apply(&Envelope::new(&nobody, "s", at, found)).unwrap();
    let manager = acting(&store.people().unwrap()[0].record, 1000);
    for pack in [load(GROUND), pack.clone()] {
        store.apply(&Envelope::new(&manager, "s", at, install(pack))).unwrap();
    }
    (store, manager)
}

/// A quantity within the limits that matter most to the line.
fn within(item: &Item) -> String {
    let inner = item.warn.or(item.alarm).unwrap_or(Limits { low: None, high: None });
    let outer = item.alarm.or(item.possible).unwrap_or(inner);
    let value = inner.low.or(inner.high).or(outer.low).or(outer.high);
    value.map_or_else(|| "1".to_owned(), |value| value.to_string())
}

/// A quantity that can be, outside of what is acceptable; none where every value that can be is.
fn beyond(item: &Item) -> Option<String> {
    let (alarm, step) = (item.alarm?, 1_000_000);
    let past = |value: Quantity, by: i64| Quantity::from_millionths(value.millionths() + by);
    let candidates = [alarm.high.map(|high| past(high, step)), alarm.low.map(|low| past(low, -step))];
    let can_be = |value: &Quantity| item.possible.is_none_or(|possible| possible.outside(*value).is_none());
    candidates.into_iter().flatten().find(can_be).map(|value| value.to_string())
}

/// An answer to a line: in order, or failing where a line can fail.
fn answer(item: &Item, failing: bool) -> Given {
    let choice = |fail: bool| item.choices.iter().find(|choice| choice.fail == fail).or_else(|| item.choices.last());
    let given = match item.kind {
        Kind::Check if failing => Given::verdict(Verdict::Fail),
        Kind::Check => Given::verdict(Verdict::Pass),
        Kind::Reading | Kind::Number | Kind::Count if failing => {
            Given::typed(beyond(item).unwrap_or_else(|| within(item)))
        }
        Kind::Reading | Kind::Number | Kind::Count => Given::typed(within(item)),
        Kind::Choice => Given::typed(choice(failing).unwrap().value.as_str()),
        Kind::Time => Given::typed("0905"),
        Kind::Text | Kind::Signature => Given::typed("Ong"),
    };
    if failing { given.with_note("not in order 不合格") } else { given }
}

/// Works a checklist line by line and signs it; how many lines failed, each with an action to put it right.
fn work(site: &mut Site, form: &Form, failing: bool) -> usize {
    let which = site.begin(form.code.as_str());
    let operator = site.operator.clone();
    if form.sampling.is_some() {
        let lot = GivenLot { name: "B-17".into(), size: 1000, resumed: None };
        site.round(&operator, NOW, round::Change::Lot { which: which.clone(), lot }).unwrap();
    }
    while let Some(line) = site.lines(&which).into_iter().find(|line| line.answer.is_none()) {
        let given = answer(&line.item, failing);
        site.answer(&operator, &which, line.item.key.clone(), given)
            .unwrap_or_else(|error| panic!("{} {}: {error}", form.code, line.item.key));
    }
    let failed = |line: &Line| line.answer.as_ref().is_some_and(|answer| answer.record.verdict == Verdict::Fail);
    let lines: Vec<Line> = site.lines(&which).into_iter().filter(failed).collect();
    for line in &lines {
        assert!(line.action.is_some(), "{} {}: failed without an action", form.code, line.item.key);
    }
    let sign = round::Change::Sign { which, language: Lang::ZhCn, reason: None };
    site.round(&operator, NOW, sign).unwrap_or_else(|error| panic!("{}: {error}", form.code));
    lines.len()
}

/// Whether any line of it can be judged to fail.
fn can_fail(form: &Form) -> bool {
    form.items().any(|item| item.kind == Kind::Check || beyond(item).is_some())
}

#[test]
fn every_checklist_can_be_worked_to_its_signature_in_order_and_failing() {
    let mut first = true;
    for pack in sectors() {
        let dir = TempDir::new().unwrap();
        let mut site = Site::found(&dir.path().join("site.db"));
        let manager = site.manager.clone();
        site.make(&manager, NOW, install(pack.clone())).unwrap();
        // The general pack's own are worked once, on the first of the sites.
        let ground = if std::mem::take(&mut first) { load(GROUND).forms } else { Vec::new() };
        for form in pack.forms.iter().chain(&ground) {
            assert_eq!(work(&mut site, form, false), 0, "{}: fails although all is in order", form.code);
            assert!(work(&mut site, form, true) > 0 || !can_fail(form), "{}: nothing can fail", form.code);
        }
        site.sound();
    }
}

#[test]
fn a_new_site_has_nothing_overdue_and_something_to_do_whenever_it_is_made() {
    for pack in sectors() {
        // Hours that walk through the day, days that walk through week, month and year, 29 February among them.
        for step in 0..14 {
            let at = Instant(NOW.0 + (step * 34 * 24 + step * 5) * 3_600_000);
            let dir = TempDir::new().unwrap();
            let (store, _) = founded(&dir.path().join("site.db"), &pack, at);
            let agenda = store.agenda(at).unwrap();
            assert!(agenda.rows.iter().all(|row| row.state.name() != "late"), "{} at {at:?}", pack.about.name);
            assert!(agenda.rows.iter().any(opsbook::store::Row::is_open), "{} at {at:?}", pack.about.name);
        }
    }
}

#[test]
fn a_sector_pack_replaces_nothing_and_comes_out_as_it_went_in() {
    for pack in sectors() {
        let dir = TempDir::new().unwrap();
        let (mut store, manager) = founded(&dir.path().join("site.db"), &pack, NOW);
        let again = store.apply(&Envelope::new(&manager, "s", NOW, install(pack.clone()))).unwrap();
        assert_eq!(again.records, [], "{}", pack.about.name);
        // The general pack finds its own untouched: the other one brought nothing under its codes.
        let ground = store.apply(&Envelope::new(&manager, "s", NOW, install(load(GROUND)))).unwrap();
        assert_eq!(ground.records, [], "{}", pack.about.name);
        let out = store.export_pack(&pack.about.name).unwrap();
        for form in &pack.forms {
            assert!(out.forms.contains(form), "{}", form.code);
        }
    }
}

#[test]
fn no_two_packs_use_one_code() {
    let mut owners: BTreeMap<(&str, String), String> = BTreeMap::new();
    for name in built_ins() {
        let pack = load(name);
        let mut codes: Vec<(&str, String)> = Vec::new();
        codes.extend(pack.units.iter().map(|one| ("unit", one.code.to_string())));
        codes.extend(pack.areas.iter().map(|one| ("area", one.code.to_string())));
        codes.extend(pack.assets.iter().map(|one| ("asset", one.code.to_string())));
        codes.extend(pack.posts.iter().map(|one| ("post", one.code.to_string())));
        codes.extend(pack.chapters.iter().map(|one| ("chapter", one.code.to_string())));
        codes.extend(pack.clauses.iter().map(|one| ("clause", one.code.to_string())));
        codes.extend(pack.subjects.iter().map(|one| ("subject", one.code.to_string())));
        codes.extend(pack.forms.iter().map(|one| ("template", one.code.to_string())));
        codes.extend(pack.wordings.iter().map(|one| ("wording", one.code.to_string())));
        for code in codes {
            if let Some(other) = owners.insert(code.clone(), name.to_owned()) {
                panic!("{code:?} is in {other} and in {name}");
            }
        }
    }
}

#[test]
fn what_is_read_fits_the_screen_and_is_said_in_both_languages() {
    let cells = |phrase: &Phrase, lang| width(phrase.get(lang, lang), Ambiguous::Narrow);
    let fits = |at: &str, phrase: &Phrase, most: usize| {
        for lang in Lang::ALL {
            assert!(phrase.speaks(lang), "{at}: {lang:?}");
            let cells = cells(phrase, lang);
            assert!(cells <= most, "{at}: {cells} cells, {}", phrase.get(lang, lang));
        }
    };
    for pack in built_ins().map(load) {
        assert_eq!(pack.about.languages, Lang::ALL.map(Lang::tag), "{}", pack.about.name);
        for form in &pack.forms {
            fits(form.code.as_str(), &form.title, 40);
            for item in form.items() {
                let at = format!("{} {}", form.code, item.key);
                fits(&at, &item.text, 40);
                if let Some(criterion) = &item.criterion {
                    fits(&at, criterion, 60);
                }
                for choice in &item.choices {
                    fits(&at, &choice.text, 40);
                }
            }
        }
    }
}

#[test]
fn scored_lines_say_what_is_acceptable_and_choices_that_only_ask_weigh_nothing() {
    let forms: Vec<Form> = built_ins().flat_map(|name| load(name).forms).collect();
    let scored: Vec<&Form> = forms.iter().filter(|form| form.is_scored()).collect();
    assert!(scored.len() >= 12, "{}", scored.len());
    for (form, item) in scored.iter().flat_map(|form| form.items().map(move |item| (form, item))) {
        let at = format!("{} {}", form.code, item.key);
        let weighs = item.weight > Quantity::default();
        let judged = item.kind == Kind::Check || item.choices.iter().any(|choice| choice.score.is_some());
        assert!(!judged || !weighs || item.criterion.is_some() || item.guidance.is_some(), "{at}: acceptable is what?");
        let only_asks = item.kind == Kind::Choice && item.choices.iter().all(|choice| !choice.fail);
        assert!(!only_asks || !weighs, "{at}: an answer that cannot fail would raise the score");
        let points: Vec<Quantity> = item.choices.iter().filter_map(|choice| choice.score).collect();
        assert!(points.is_empty() || points.len() == item.choices.len(), "{at}: a choice without points");
        for choice in item.choices.iter().filter(|choice| choice.fail && choice.score.is_some()) {
            let better = item.choices.iter().filter(|other| !other.fail).all(|other| other.score > choice.score);
            assert!(better, "{at}: {} fails and scores", choice.value);
        }
    }
    for form in forms.iter().filter(|form| form.sampling.is_some()) {
        let counts: Vec<&Item> = form.items().filter(|item| item.defects).collect();
        assert!(counts.len() == 1 && counts[0].kind == Kind::Count, "{}", form.code);
    }
}

#[test]
fn finding_texts_are_short_of_every_kind_and_say_by_when() {
    let wordings: Vec<_> = built_ins().flat_map(|name| load(name).wordings).collect();
    assert!(wordings.len() >= 60, "{}", wordings.len());
    for group in Group::ALL {
        assert!(wordings.iter().filter(|one| one.group == group).count() >= 3, "{group:?}");
    }
    for one in &wordings {
        let standard = one.standard.as_ref().unwrap_or_else(|| panic!("{}: what is required?", one.code));
        for (phrase, most) in [(&one.title, 50), (standard, 60), (&one.measure, 64)] {
            for lang in Lang::ALL {
                assert!(phrase.speaks(lang), "{}: {lang:?}", one.code);
                let cells = width(phrase.get(lang, lang), Ambiguous::Narrow);
                assert!(cells <= most, "{}: {cells} cells, {}", one.code, phrase.get(lang, lang));
            }
        }
        let days: &[u16] = if one.severity == Severity::Major { &[0] } else { &[3, 7, 14] };
        assert!(days.contains(&one.days), "{}: {} days", one.code, one.days);
    }
}

#[test]
fn critical_lines_say_how_and_limits_say_whence() {
    for pack in built_ins().map(load) {
        for (form, item) in pack.forms.iter().flat_map(|form| form.items().map(move |item| (form, item))) {
            let at = format!("{} {} {}", pack.about.name, form.code, item.key);
            assert!(item.guidance.as_ref().is_none_or(|guidance| !guidance.is_empty()), "{at}");
            assert!(!item.critical || item.guidance.is_some() || pack.about.name.as_str() == GROUND, "{at}");
            let limited = item.warn.is_some() || item.alarm.is_some();
            assert!(!limited || item.source.is_some(), "{at}: limits without a source");
        }
    }
}

#[test]
fn clauses_and_checklists_of_a_sector_name_each_other() {
    for pack in sectors() {
        for form in &pack.forms {
            let clause = form.clause.as_ref().unwrap_or_else(|| panic!("{} carries out no clause", form.code));
            let clause = pack.clauses.iter().find(|one| one.code == *clause).unwrap();
            assert!(clause.carried_by.contains(&form.code), "{} does not name {}", clause.code, form.code);
        }
        for clause in &pack.clauses {
            let settled = pack.subjects.iter().any(|subject| subject.clauses.contains(&clause.code));
            assert!(settled, "{} settles no subject", clause.code);
        }
    }
}
