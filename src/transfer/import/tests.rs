//! Imports on real files: small ones of the shapes that cities and spreadsheets write.

use tempfile::TempDir;

use super::{Applied, Ask, Does, Duplicates, Fault, Hand, Input, Plan, Scene, Why, apply, plan, rejects, undo};
use crate::domain::action::ActionState;
use crate::domain::actor::Actor;
use crate::domain::change::Change;
use crate::domain::code::Code;
use crate::domain::content::Kept;
use crate::domain::finding::Finding;
use crate::domain::import::{Kind, State};
use crate::domain::people;
use crate::domain::phrase::Lang;
use crate::domain::place::{self, Area, Place};
use crate::domain::record::Record;
use crate::domain::refusal::Refusal;
use crate::domain::role::Role;
use crate::domain::round::{Round, State as RoundState};
use crate::domain::site;
use crate::domain::time::Instant;
use crate::store::{Envelope, Error, Store, acting};
use crate::text::locale::Locale;

/// 2026-11-23 09:00 in Shanghai.
const NOW: Instant = Instant(1_795_395_600_000);

const AREAS: &str = "business_id,\"name\",\"address\",\"city\",\"phone_number\"\r\n\
    10,\"TIRAMISU KITCHEN\",\"033 BELDEN PL  \",\"San Francisco\",\"\"\r\n\
    19,\"NRGIZE CAFE\",\"1200 VAN NESS AVE\",\"San Francisco\",\"+14157763262\"\r\n";
const INSPECTIONS: &str = "\"business_id\",\"score\",\"date\",\"type\"\r\n\
    10,\"82\",\"20160513\",\"routine\"\r\n\
    10,\"94\",\"20171211\",\"routine\"\r\n\
    10,\"94\",\"20171211\",\"routine\"\r\n\
    19,\"100\",\"20171211\",\"complaint\"\r\n";
const FINDINGS: &str = "\"business_id\",\"date\",\"description\"\r\n\
    10,\"20171211\",\"Inadequate food safety knowledge\"\r\n\
    10,\"20160513\",\"Unclean floors  [ date violation corrected: 12/21/2017 ]\"\r\n\
    19,\"20150101\",\"Vermin\"\r\n";

struct Bench {
    _dir: TempDir,
    store: Store,
    me: Actor,
}

impl Bench {
    fn fresh() -> Self {
        let dir = TempDir::new().unwrap();
        let mut store = Store::create(&dir.path().join("site.db")).unwrap();
        let found = Change::Site(site::Change::Found {
            name: "Harbour Mill".into(),
            language: Lang::En,
            zone: chrono_tz::Asia::Shanghai,
            manager: "li".into(),
            manager_name: "Li Wei".into(),
        });
        store.apply(&Envelope::new(&Actor::nobody("li", 1000), "s", NOW, found)).unwrap();
        let me = acting(&store.people().unwrap()[0].record.clone(), 1000);
        Self { _dir: dir, store, me }
    }

    fn hire(&mut self, name: &str, role: Role) -> Actor {
        let add = people::Change::Add { name: name.into(), login: None, role, posts: Vec::new(), language: None };
        let receipt = self.store.apply(&Envelope::new(&self.me, "s", NOW, Change::People(add))).unwrap();
        acting(&self.store.person(receipt.records[0]).unwrap().unwrap().record, 1001)
    }

    fn plan_as(&self, ask: &Ask) -> Plan {
        let scene = Scene::of(&self.store, NOW).unwrap();
        plan::plan(ask, &self.store, &self.me, &scene).unwrap()
    }

    fn plan(&self, kind: Kind, name: &str, text: &str) -> Plan {
        self.plan_as(&ask(kind, name, text))
    }

    fn hand(&self) -> Hand {
        Hand { actor: self.me.clone(), session: "s".into(), at: NOW, op: None }
    }

    fn bring(&mut self, kind: Kind, name: &str, text: &str) -> Option<Applied> {
        let plan = self.plan(kind, name, text);
        assert_eq!(plan.faults().collect::<Vec<_>>(), Vec::<&Fault>::new());
        let hand = self.hand();
        apply::apply(&plan, &mut self.store, &hand, &mut |_, _| true).unwrap()
    }

    fn three(&mut self) {
        self.bring(Kind::Areas, "businesses.csv", AREAS).unwrap();
        self.bring(Kind::Inspections, "inspections.csv", INSPECTIONS).unwrap();
        self.bring(Kind::Findings, "violations.csv", FINDINGS).unwrap();
    }

    fn take_back(&mut self, number: i64) -> undo::TakenBack {
        let import = self.store.import(number).unwrap().unwrap().record;
        let hand = self.hand();
        undo::take_back(&import, &mut self.store, &hand, &mut |_, _| true).unwrap()
    }

    fn of<R: Record>(&self, origin: &str) -> R {
        self.store.brought::<R>(origin).unwrap().unwrap().record
    }

    fn sound(&self) {
        assert_eq!(self.store.verify(&[]).unwrap().problems, []);
    }
}

fn ask(kind: Kind, name: &str, text: &str) -> Ask {
    Ask::new(kind, vec![Input { name: name.into(), bytes: text.as_bytes().to_vec() }])
}

fn code(text: &str) -> Code {
    Code::parse(text).unwrap()
}

#[test]
fn three_files_are_joined_and_come_in_twice_without_doubling() {
    let mut bench = Bench::fresh();
    bench.three();
    let area: Kept<Area> = bench.of("areas:10");
    assert_eq!(area.is.code, code("10"));
    assert_eq!(area.is.note.as_deref(), Some("033 BELDEN PL, San Francisco"));
    let rounds = bench.store.past_rounds(Some(&code("10")), None, "2017-12-11".parse().unwrap()).unwrap();
    assert_eq!(rounds.len(), 1, "the row that stands there twice comes in once");
    assert_eq!((rounds[0].state, rounds[0].signed_by), (RoundState::Done, None));
    assert_eq!(rounds[0].score.map(|score| score.to_string()).as_deref(), Some("94"));
    let head = bench.store.head().unwrap().0;
    for (kind, text) in [(Kind::Areas, AREAS), (Kind::Inspections, INSPECTIONS), (Kind::Findings, FINDINGS)] {
        // Under whatever name: the rows are the same.
        assert!(bench.bring(kind, "again.csv", text).is_none(), "{kind:?}");
    }
    assert_eq!(bench.store.head().unwrap().0, head, "nothing was written");
    bench.sound();
}

#[test]
fn findings_stand_open_or_closed_as_the_source_says_and_know_their_inspection() {
    let mut bench = Bench::fresh();
    bench.bring(Kind::Areas, "a.csv", AREAS);
    bench.bring(Kind::Inspections, "i.csv", INSPECTIONS);
    let plan = bench.plan(Kind::Findings, "v.csv", FINDINGS);
    assert_eq!((plan.open(), plan.unjoined), (2, 1));
    let hand = bench.hand();
    apply::apply(&plan, &mut bench.store, &hand, &mut |_, _| true).unwrap().unwrap();
    let found: Vec<Finding> = plan.rows.iter().map(|row| bench.of(row.wanted.origin())).collect();
    assert_eq!(found.iter().map(|finding| finding.open).collect::<Vec<_>>(), [true, false, true]);
    assert_eq!(found.iter().map(|finding| finding.round.is_some()).collect::<Vec<_>>(), [true, true, false]);
    let action = |n: usize| bench.store.action(found[n].action.unwrap()).unwrap().unwrap().held.record;
    let (open, closed) = (action(0), action(1));
    assert_eq!((open.state, open.due), (ActionState::Open, Instant(NOW.0 + 7 * 86_400_000)), "a week from now");
    assert_eq!((closed.state, closed.verified_by), (ActionState::Closed, None), "nobody says who verified it");
    // 2017-12-21 by the site's clocks.
    assert_eq!(closed.done, Some(Instant(1_513_785_600_000)));
    bench.sound();
}

#[test]
fn a_newer_file_alters_what_nobody_worked_on_and_keeps_what_someone_did() {
    let mut bench = Bench::fresh();
    bench.bring(Kind::Areas, "a.csv", AREAS);
    let renamed = Place::Area(Area { title: "Belden".into_phrase(), ..bench.of::<Kept<Area>>("areas:10").is });
    let alter = Change::Place(place::Change::Alter(renamed));
    bench.store.apply(&Envelope::new(&bench.me, "s", NOW, alter)).unwrap();
    let newer = AREAS.replace("TIRAMISU", "TIRAMISÙ").replace("NRGIZE", "NRG");
    let does = |plan: &Plan| plan.rows.iter().map(|row| row.does).collect::<Vec<_>>();
    assert_eq!(does(&bench.plan(Kind::Areas, "b.csv", &newer)), [Does::Keep, Does::Alter]);
    let over = Ask { overwrite: true, ..ask(Kind::Areas, "b.csv", &newer) };
    assert_eq!(does(&bench.plan_as(&over)), [Does::Alter, Does::Alter]);
    let applied = bench.bring(Kind::Areas, "b.csv", &newer).unwrap();
    assert_eq!((applied.import.altered, applied.import.kept), (1, 1));
    // A file that says less of a record takes nothing from it.
    let short = "id,name\n19,NRG CAFE\n";
    assert_eq!(does(&bench.plan(Kind::Areas, "c.csv", short)), [Does::Same]);
    bench.sound();
}

#[test]
fn a_correction_that_comes_later_closes_the_finding() {
    let mut bench = Bench::fresh();
    bench.three();
    let newer = FINDINGS.replace("Vermin", "Vermin [ date violation corrected: 1/9/2015 ]");
    let applied = bench.bring(Kind::Findings, "newer.csv", &newer).unwrap();
    assert_eq!((applied.import.made, applied.import.altered), (0, 1));
    bench.sound();
}

#[test]
fn a_whole_import_is_taken_back_and_comes_in_again() {
    let mut bench = Bench::fresh();
    bench.three();
    let taken = bench.take_back(3);
    assert_eq!((taken.import.state, taken.import.kept), (State::Undone, 0));
    assert_eq!(bench.store.agenda(Instant(NOW.0 + 8 * 86_400_000)).unwrap().actions.len(), 0);
    assert_eq!(bench.take_back(2).import.state, State::Undone);
    assert_eq!(bench.take_back(1).import.state, State::Undone);
    assert!(bench.store.areas().unwrap().is_empty());
    assert!(bench.store.open_imports().unwrap().is_empty());
    bench.three();
    assert_eq!(bench.store.areas().unwrap().len(), 2);
    let area: Kept<Area> = bench.of("areas:10");
    assert_eq!(area.is.code, code("10"), "under the code it had");
    bench.sound();
}

#[test]
fn what_someone_worked_on_stays_when_an_import_is_taken_back() {
    let mut bench = Bench::fresh();
    bench.bring(Kind::Areas, "a.csv", AREAS);
    let renamed = Place::Area(Area { title: "Belden".into_phrase(), ..bench.of::<Kept<Area>>("areas:10").is });
    let alter = Change::Place(place::Change::Alter(renamed));
    bench.store.apply(&Envelope::new(&bench.me, "s", NOW, alter)).unwrap();
    let taken = bench.take_back(1);
    assert_eq!((taken.import.kept, taken.kept.as_slice()), (1, ["10".to_owned()].as_slice()));
    assert_eq!(bench.store.areas().unwrap().len(), 1);
    bench.sound();
}

#[test]
fn one_that_was_stopped_is_finished_by_the_same_file() {
    let mut bench = Bench::fresh();
    let rows: String = (0..1200).fold(String::new(), |rows, n| rows + &format!("k{n},Hall {n}\n"));
    let text = format!("id,name\n{rows}");
    let plan = bench.plan(Kind::Areas, "halls.csv", &text);
    let hand = bench.hand();
    let stopped = apply::apply(&plan, &mut bench.store, &hand, &mut |done, _| done == 0).unwrap().unwrap();
    assert!(stopped.stopped && stopped.import.state == State::Running);
    assert_eq!(bench.store.open_imports().unwrap().len(), 1);
    let some = bench.store.areas().unwrap().len();
    assert!(some > 0 && some < 1200, "{some}");
    let finished = bench.bring(Kind::Areas, "halls.csv", &text).unwrap();
    assert_eq!(finished.import.id, stopped.import.id, "the batch that was begun");
    assert_eq!((finished.import.state, finished.import.made, finished.import.same), (State::Finished, 1200, 0));
    assert_eq!(bench.store.areas().unwrap().len(), 1200);
    // And so it is with taking it back.
    let hand = bench.hand();
    let part = undo::take_back(&finished.import, &mut bench.store, &hand, &mut |done, _| done == 0).unwrap();
    assert!(part.stopped && part.import.state == State::Undoing);
    assert_eq!(bench.take_back(1).import.state, State::Undone);
    assert!(bench.store.areas().unwrap().is_empty());
    bench.sound();
}

#[test]
fn whoever_may_not_make_one_by_hand_brings_none_in() {
    let mut bench = Bench::fresh();
    bench.bring(Kind::Areas, "a.csv", AREAS);
    let supervisor = bench.hire("Sun Li", Role::Supervisor);
    let operator = bench.hire("Chen Bo", Role::Operator);
    let mut tried = |actor: &Actor, kind: Kind, text: &str| {
        let plan = bench.plan(kind, "f.csv", text);
        let hand = Hand { actor: actor.clone(), ..bench.hand() };
        match apply::apply(&plan, &mut bench.store, &hand, &mut |_, _| true) {
            Ok(_) => true,
            Err(super::Failed::Store(Error::Refused(why))) => {
                assert!(matches!(*why, Refusal::NotAllowed { .. }), "{why:?}");
                false
            }
            Err(error) => panic!("{error:?}"),
        }
    };
    assert!(!tried(&operator, Kind::Inspections, INSPECTIONS));
    assert!(!tried(&supervisor, Kind::Areas, "id,name\n77,Annex\n"));
    assert!(!tried(&supervisor, Kind::People, "name\nZhao\n"));
    assert!(tried(&supervisor, Kind::Inspections, INSPECTIONS));
}

#[test]
fn nobody_verified_what_they_did_also_not_in_a_file() {
    let mut bench = Bench::fresh();
    bench.hire("Sun Li", Role::Supervisor);
    let head = "title,date,owner,done,done_by,verified,verified_by,state\n";
    let good = "Guard,2026-01-02,Li Wei,2026-01-05,Li Wei,2026-01-09,Sun Li,closed\n";
    let own = "Lamp,2026-01-02,Sun Li,2026-01-05,Li Wei,2026-01-09,Sun Li,closed\n";
    let early = "Step,2026-01-02,Li Wei,2026-01-01,Li Wei,,,done\n";
    let plan = bench.plan(Kind::Actions, "actions.csv", &[head, good, own, early].concat());
    let why: Vec<&Why> =
        plan.faults().filter_map(|fault| if let Fault::Sense { why, .. } = fault { Some(why) } else { None }).collect();
    assert_eq!(why, [&Why::Separation, &Why::Order]);
    assert_eq!(plan.rows.len(), 1);
    let hand = bench.hand();
    let applied = apply::apply(&plan, &mut bench.store, &hand, &mut |_, _| true).unwrap().unwrap();
    assert_eq!((applied.import.made, applied.import.skipped), (1, 2));
    bench.sound();
}

#[test]
fn rows_with_mistakes_go_to_a_file_that_comes_in_once_mended() {
    let mut bench = Bench::fresh();
    let text = "area,date,score\n10,2017-12-11,150\n10,2017-12-12,\"9,5\"\nmoon,2017-12-13,80\n10,2031-01-01,80\n10,2017-12-14,80\n";
    bench.bring(Kind::Areas, "a.csv", AREAS);
    let plan = bench.plan(Kind::Inspections, "i.csv", &text.replace("\"9,5\"", "95"));
    assert_eq!((plan.rows.len(), plan.bad.len()), (2, 3));
    let locale = Locale::new(Lang::En, Lang::En);
    let file = String::from_utf8(rejects::rejects(&plan, 0, &locale).unwrap()).unwrap();
    let lines: Vec<&str> = file.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(lines[0], "area,date,score,reason");
    assert!(lines[1].starts_with("10,2017-12-11,150,") && lines.len() == 4, "{file}");
    let mended = file.replace("150", "15").replace("moon", "19").replace("2031", "2021");
    let again = bench.plan(Kind::Inspections, "i.csv.rejects.csv", &mended);
    assert_eq!((again.rows.len(), again.bad.len()), (3, 0), "{:?}", again.bad);
}

#[test]
fn a_list_that_names_nothing_is_told_so_once_and_not_in_every_row() {
    let bench = Bench::fresh();
    let scene = Scene::of(&bench.store, NOW).unwrap();
    let shift = "1\tDay\t07:00\n2\tEvening\t15:00\n";
    let stock = "物资,需求数量,备注\n口罩,500,急\n手套,200,\n";
    for (kind, name, text) in [
        (Kind::Areas, "shifts.csv", shift),
        (Kind::Areas, "物资.csv", stock),
        (Kind::Assets, "物资.csv", stock),
        (Kind::People, "物资.csv", stock),
        (Kind::People, "inspections.csv", INSPECTIONS),
    ] {
        let failed = plan::plan(&ask(kind, name, text), &bench.store, &bench.me, &scene).unwrap_err();
        let locale = Locale::new(Lang::En, Lang::En);
        let path = bench.store.path();
        let said: Vec<String> = failed.iter().map(|one| one.said(&locale, chrono_tz::UTC, path)).collect();
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].starts_with("No column was found for: name.") && said[0].contains("--map"), "{said:?}");
    }
    // A name in parts, or in one language, is a name.
    assert_eq!(bench.plan(Kind::People, "a.csv", "First Name,Last Name\nKen,Sánchez\n").rows.len(), 1);
    assert_eq!(bench.plan(Kind::Areas, "a.csv", "code,中文名称\nhall,大厅\n").rows.len(), 1);
}

#[test]
fn bins_lie_in_their_warehouse_and_orders_say_when_they_were_submitted() {
    let mut bench = Bench::fresh();
    let places =
        "id,name,locationType,parentLocation\n,COLD ROOM,Bin Location,Main Warehouse\n,Main Warehouse,Depot,\n";
    bench.bring(Kind::Areas, "locations.csv", places).unwrap();
    let cold = bench.store.area(&code("cold-room")).unwrap().unwrap();
    assert_eq!(cold.parent, Some(code("main-warehouse")));
    let orders = "CO_Number,Description,Submitted_Date,Status\nCO-001,Additional piling,2023-03-10,Open\n";
    let plan = bench.plan(Kind::Actions, "orders.csv", orders);
    assert_eq!(plan.rows.iter().map(|row| row.wanted.origin()).collect::<Vec<_>>(), ["actions:CO-001"]);
}

#[test]
fn what_no_list_could_hold_again_is_no_text() {
    let mut bench = Bench::fresh();
    let text = r#"[{"key": "a", "name": "Hall\u0000 A\u001b[2J", "note": "one\r\ntwo\u0085\ufffe"}]"#;
    bench.bring(Kind::Areas, "a.json", text).unwrap();
    let area: Kept<Area> = bench.of("areas:a");
    assert_eq!(area.is.title.get(Lang::En, Lang::En), "Hall A[2J");
    assert_eq!(area.is.note.as_deref(), Some("one\ntwo"));
}

#[test]
fn areas_lie_in_areas_of_the_same_file_whatever_the_order() {
    let mut bench = Bench::fresh();
    let text = "code,name,parent\nbay,Bay,hall\nhall,Hall,\ncell,Cell,Bay\n";
    bench.bring(Kind::Areas, "a.csv", text).unwrap();
    let areas = bench.store.areas().unwrap();
    let parent = |name: &str| areas.iter().find(|h| h.record.is.code == code(name)).unwrap().record.is.parent.clone();
    assert_eq!((parent("bay"), parent("cell"), parent("hall")), (Some(code("hall")), Some(code("bay")), None));
    let circle = bench.plan(Kind::Areas, "b.csv", "code,name,parent\none,One,two\ntwo,Two,one\nthree,Three,moon\n");
    assert_eq!((circle.rows.len(), circle.bad.len()), (0, 3));
}

#[test]
fn staff_lists_in_either_language_bring_people_without_pins() {
    let mut bench = Bench::fresh();
    let english = "EmployeeID,FirstName,MiddleName,LastName,LoginID,Role\n7,Ken,J,Sánchez,corp\\ken0,Team leader\n";
    let chinese = "工号,姓名,角色\n0042,王芳,操作员\n0043,李伟,经理\n";
    bench.bring(Kind::People, "staff.csv", english).unwrap();
    bench.bring(Kind::People, "花名册.csv", chinese).unwrap();
    let people: Vec<_> = bench.store.people().unwrap().into_iter().map(|held| held.record).collect();
    let known = |name: &str| people.iter().find(|person| person.name == name).unwrap();
    assert_eq!(
        (known("Ken J Sánchez").role, known("Ken J Sánchez").logins.as_slice()),
        (Role::Supervisor, ["ken0".to_owned()].as_slice())
    );
    assert_eq!((known("王芳").role, known("李伟").role), (Role::Operator, Role::Manager));
    assert!(bench.store.pins().unwrap().is_empty());
    let taken = bench.plan(Kind::People, "b.csv", "id,name,login\n9,Somebody,li\n");
    assert_eq!(taken.bad.len(), 1, "somebody else has this login");
    bench.sound();
}

#[test]
fn all_of_what_stands_twice_comes_in_where_that_is_wanted() {
    let mut bench = Bench::fresh();
    bench.bring(Kind::Areas, "a.csv", AREAS);
    assert_eq!(bench.plan(Kind::Inspections, "i.csv", INSPECTIONS).duplicates.len(), 1);
    let all = Ask { duplicates: Duplicates::All, ..ask(Kind::Inspections, "i.csv", INSPECTIONS) };
    let plan = bench.plan_as(&all);
    assert_eq!((plan.duplicates.len(), plan.rows.len()), (0, 4));
    let rounds =
        |bench: &Bench| bench.store.past_rounds(Some(&code("10")), None, "2017-12-11".parse().unwrap()).unwrap();
    let hand = bench.hand();
    apply::apply(&plan, &mut bench.store, &hand, &mut |_, _| true).unwrap();
    assert_eq!(rounds(&bench).iter().filter(|round: &&Round| round.outcome.is_none()).count(), 2);
}

trait IntoPhrase {
    fn into_phrase(self) -> crate::domain::phrase::Phrase;
}

impl IntoPhrase for &str {
    fn into_phrase(self) -> crate::domain::phrase::Phrase {
        crate::domain::phrase::Phrase::plain(self)
    }
}
