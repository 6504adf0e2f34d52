//! Putting right what was found, from the failed line to the verification, by as few keys as can be.

use super::screens::{SIZES, shot};
use super::stage::{Console, NINE, Stage, cold_room, item};
use crate::domain::action::{Action, ActionState, Fields, Filter, Order, Page, Plan};
use crate::domain::answer::Verdict;
use crate::domain::change::Change;
use crate::domain::code::Code;
use crate::domain::finding::Severity;
use crate::domain::item::Kind;
use crate::domain::phrase::{Lang, Phrase};
use crate::domain::record::Id;
use crate::domain::round::{self, Given, Which};
use crate::domain::template::{Form, Section};
use crate::domain::{action, people};
use crate::host::login::Login;

/// A site with the cold room's round, its manager Li Wei, and the supervisors Sun Li and Chen Bo.
fn stage() -> Stage {
    let stage = Stage::with_form(cold_room());
    stage.add_person("Sun Li", "sun");
    stage.add_person("Chen Bo", "chen");
    stage
}

fn person(stage: &Stage, name: &str) -> Id {
    let people = stage.store().people().unwrap();
    people.into_iter().find(|held| held.record.name == name).map(|held| held.record.id).unwrap()
}

/// Every action, the newest first.
fn actions(stage: &Stage) -> Vec<Action> {
    let found = stage.store().actions(&Filter::default(), &Page::first(Order::Newest, 100)).unwrap();
    found.into_iter().map(|row| row.action).collect()
}

fn newest(stage: &Stage) -> Action {
    actions(stage).remove(0)
}

/// Opens one by hand, in the name of the manager.
fn open(stage: &Stage, title: &str, plan: Plan) -> Id {
    let fields = Fields { title: Phrase::plain(title), source: None, plan };
    stage.make(Change::Action(action::Change::New(Box::new(fields))));
    newest(stage).id
}

fn owned_by(owner: Id) -> Plan {
    Plan { owner: Some(owner), ..Plan::default() }
}

/// Presses keys and counts them.
fn count(console: &mut Console, keys: &str) -> usize {
    console.press(keys);
    keys.split_whitespace().count()
}

#[test]
fn a_failed_line_becomes_a_whole_plan_in_nine_keys_and_the_words() {
    let stage = stage();
    let mut console = stage.console();
    console.press("enter");
    let mut keys = count(&mut console, "x");
    console.type_text("torn at the hinge");
    keys += count(&mut console, "tab tab s u n enter page-down");
    console.type_text("new gasket, spare in stock");
    keys += count(&mut console, "enter");
    assert!(keys <= 12, "{keys}");
    let action = newest(&stage);
    assert_eq!((action.fixed_of_five(), action.state), (5, ActionState::Planned));
    assert_eq!(action.owner, Some(person(&stage, "Sun Li")));
    assert_eq!(action.accountable, Some(person(&stage, "Li Wei")), "whoever runs the shift");
    assert_eq!(action.standard.as_deref(), Some("No gap, no tear, closes by itself"));
    assert_eq!(action.measure.as_deref(), Some("new gasket, spare in stock"));
    // The next line is before one: nothing else was asked.
    console.shows("▸   2 No ice on the evaporator");
    // From the line one comes to the action and back.
    console
        .press("up a")
        .shows("ACT-0001 Door seals intact")
        .shows("Plan: 5 of 5 fixed")
        .press("esc")
        .shows("Cold-room round");
    stage.sound();
}

#[test]
fn the_standard_is_in_the_language_of_whoever_fails_the_line() {
    let stage = stage();
    let mut console = stage.open(Lang::ZhCn, (80, 24));
    console.press("enter x").type_text("铰链处破损").press("enter");
    assert_eq!(newest(&stage).standard.as_deref(), Some("无缝隙、无破损、能自闭"));
}

#[test]
fn what_was_done_is_verified_by_another_with_two_keys() {
    let stage = stage();
    let li = person(&stage, "Li Wei");
    open(&stage, "Guard rail loose", owned_by(li));
    let mut console = stage.console();
    console.press("3 b").shows("ACT-0001: under way.");
    console.press("d").type_text("bolted down again").press("enter").shows("waits to be verified by another");
    // Nobody verifies what they did; it is said who may, and nothing is asked.
    console.press("V").shows("You had a hand in ACT-0001. It can be verified by Sun Li, Chen Bo.");
    assert_eq!(newest(&stage).state, ActionState::Done);

    let mut other = stage.console_of("sun");
    other.press("3 tab");
    assert!(count(&mut other, "V enter") <= 6);
    other.shows("ACT-0001 is verified.").shows("Nothing waits to be verified.");
    let action = newest(&stage);
    assert_eq!((action.state, action.verified_by), (ActionState::Watching, Some(person(&stage, "Sun Li"))));
    other.press("tab").shows("ACT-0001 Guard rail loose").shows("to Wed 23 Dec");
    stage.sound();
}

#[test]
fn what_is_not_right_goes_back_with_the_reason() {
    let stage = stage();
    let id = open(&stage, "Guard rail loose", owned_by(person(&stage, "Li Wei")));
    stage.make(Change::Action(action::Change::Done { action: id, outcome: "tightened".into(), evidence: None }));
    let mut other = stage.console_of("sun");
    other.press("3 r").type_text("still shakes").press("enter").shows("ACT-0001 is taken up again.");
    let action = newest(&stage);
    assert_eq!((action.state, action.reopened), (ActionState::Open, 1));
    other.press("enter").shows("taken up again once").shows("still shakes");
}

#[test]
fn a_doubt_is_told_before_it_is_closed_and_wants_a_reason() {
    let stage = stage();
    let li = person(&stage, "Li Wei");
    let plan = Plan { whys: vec!["not tightened".into(), "carelessness".into()], ..owned_by(li) };
    let id = open(&stage, "Guard rail loose", plan);
    stage.make(Change::Action(action::Change::Done { action: id, outcome: "tightened".into(), evidence: None }));
    let mut other = stage.console_of("sun");
    other.press("3 V").shows("It was opened today.").shows("blames a person: “carelessness”");
    // Enter alone is not enough now.
    other.press("enter");
    assert_eq!(newest(&stage).state, ActionState::Done);
    other.type_text("rail is replaced anyway in spring").press("enter").shows("ACT-0001 is verified.");
    let action = newest(&stage);
    assert_eq!(action.state, ActionState::Watching);
    assert_eq!(action.reason.as_deref(), Some("rail is replaced anyway in spring"));
    assert_eq!(action.doubts, [action::Doubt::SameDay, action::Doubt::Blame]);
    other.press("tab tab enter end").shows("It was opened today.");
    stage.sound();
}

#[test]
fn what_three_visits_find_is_one_action_that_was_taken_up_again() {
    let seals = item("seals", Kind::Check, "Door seals intact", "门封条完好");
    let section = Section { title: Phrase::plain("Doors"), items: vec![seals] };
    let form = Form::plain(Code::parse("doors").unwrap(), Phrase::plain("Doors"), vec![section]);
    let stage = Stage::with_form(form);
    let visit = |note: &str| {
        let mut console = stage.console();
        console.press("f").type_text("by ").press("enter enter x").type_text(note).press("enter s enter");
        stage.pass_minutes(12 * 60);
    };
    visit("torn");
    visit("still torn");
    let id = newest(&stage).id;
    stage.make(Change::Action(action::Change::Done { action: id, outcome: "glued".into(), evidence: None }));
    assert_eq!(newest(&stage).state, ActionState::Done);
    visit("torn again");
    let action = newest(&stage);
    assert_eq!((action.id, action.times, action.reopened, action.state), (id, 3, 1, ActionState::Open));
    let mut console = stage.console();
    console.press("3").shows("ACT-0001 ×3 Door seals intact").press("enter");
    console.shows("seen 3 times · taken up again once").shows("RND-0001").shows("RND-0002").shows("RND-0003");
    stage.sound();
}

#[test]
fn what_waits_to_be_verified_stands_in_today_of_whoever_can() {
    let stage = stage();
    let id = open(&stage, "Lamp out", owned_by(person(&stage, "Li Wei")));
    stage.make(Change::Action(action::Change::Done { action: id, outcome: "new lamp".into(), evidence: None }));
    stage.console().shows_not("ACT-0001");
    let mut other = stage.console_of("sun");
    other.shows("ACT-0001 Lamp out").shows("to verify");
    other.press("end enter V enter").shows("ACT-0001 is verified.").press("esc").shows_not("ACT-0001");
}

#[test]
fn several_are_transferred_together_and_taken_back_as_one() {
    let stage = stage();
    let li = person(&stage, "Li Wei");
    let sun = person(&stage, "Sun Li");
    for title in ["Guard rail loose", "Lamp out", "Exit blocked"] {
        open(&stage, title, owned_by(li));
    }
    let mut console = stage.console();
    console.press("3 space space t").shows("Transfer 2 actions together");
    console
        .type_text("sun")
        .press("enter")
        .type_text("off from Friday")
        .press("enter")
        .shows("2 actions changed together");
    let owners = |stage: &Stage| actions(stage).into_iter().map(|action| action.owner).collect::<Vec<_>>();
    assert_eq!(owners(&stage), [Some(li), Some(sun), Some(sun)]);
    assert!(actions(&stage)[2].hands.contains(&li), "whoever had it keeps having had it");
    console.press("u");
    assert_eq!(owners(&stage), [Some(li); 3]);
    stage.sound();
}

#[test]
fn several_are_planned_together_and_each_keeps_the_rest() {
    let stage = stage();
    let li = person(&stage, "Li Wei");
    open(&stage, "Guard rail loose", Plan { measure: Some("bolt it".into()), ..owned_by(li) });
    open(&stage, "Lamp out", Plan { measure: Some("new lamp".into()), ..owned_by(li) });
    let mut console = stage.console();
    console.press("3 v end v e").shows("Plan 2 actions together");
    console.press("tab").type_text("+3d").press("tab").type_text("chen").press("enter").press("ctrl-s");
    console.shows("2 actions changed together");
    let chen = person(&stage, "Chen Bo");
    for (action, measure) in actions(&stage).into_iter().zip(["new lamp", "bolt it"]) {
        assert_eq!(action.measure.as_deref(), Some(measure));
        assert_eq!((action.owner, action.accountable), (Some(li), Some(chen)));
        assert_eq!(action.due, NINE.plus(crate::domain::time::Span::of_days(3)));
    }
}

#[test]
fn a_post_can_have_it_and_whoever_holds_it_finds_it_among_their_own() {
    let stage = Stage::new(true);
    stage.give_post("storekeeper");
    let mut console = stage.console();
    console.press("3 N").type_text("Rack 3 dented").press("tab").type_text("storekeeper, who").press("enter ctrl-s");
    console.shows("ACT-0001 is opened.").shows("Storekeeper");
    let action = newest(&stage);
    assert_eq!((action.owner, action.post), (None, Code::parse("storekeeper").ok()));
    console.press("a").shows("Rack 3 dented").press("enter").shows("Storekeeper, whoever holds it: Li Wei");
}

#[test]
fn one_goes_on_in_another_and_its_findings_with_it() {
    let stage = stage();
    for title in ["Seal torn", "Door does not close"] {
        open(&stage, title, Plan::default());
    }
    let mut console = stage.console();
    console.press("3 M").shows("Merge ACT-0001 into another");
    console.type_text("door").press("enter").type_text("same hinge").press("enter").shows("ACT-0001 is merged.");
    let all = actions(&stage);
    assert_eq!((all[1].state, all[1].merged_into), (ActionState::Merged, Some(all[0].id)));
    console.press("enter").shows("seen 2 times").shows("Merged into it").shows("ACT-0001 Seal torn");
}

#[test]
fn a_major_one_is_not_done_before_it_is_said_what_keeps_people_safe() {
    let stage = stage();
    let plan = Plan { severity: Some(Severity::Major), ..owned_by(person(&stage, "Li Wei")) };
    open(&stage, "Exit blocked", plan);
    let mut console = stage.console();
    console
        .press("3 K")
        .shows("ACT-0001 is listed")
        .press("enter")
        .shows("Listed and supervised from above")
        .press("esc");
    // Asked with what was done: nobody is sent elsewhere first.
    console.press("d").type_text("cleared").press("enter");
    assert_eq!(newest(&stage).state, ActionState::Open);
    console.shows("▸ Until then*").type_text("a guard stands there").press("enter").shows("▸ Money*");
    console.type_text("0").press("enter").shows("ACT-0001 is done and waits");
    let action = newest(&stage);
    assert_eq!((action.state, action.interim.as_deref()), (ActionState::Done, Some("a guard stands there")));
    console.press("u");
    assert_eq!(newest(&stage).state, ActionState::Contained);
    // What was said of it stands: only the words are asked again.
    console.press("d").type_text("cleared for good").press("enter").shows("ACT-0001 is done and waits");
    stage.sound();
}

#[test]
fn two_who_plan_the_same_are_told_and_nothing_is_lost() {
    let stage = stage();
    let id = open(&stage, "Lamp out", Plan::default());
    let mut console = stage.console();
    console.press("3 e page-down up up up").press("up up up up up").shows("▸ Standard");
    console.type_text("lit at 200 lux");
    let measure = Plan { measure: Some("new lamp".into()), ..Plan::default() };
    stage.make(Change::Action(action::Change::Plan { action: id, plan: Box::new(measure), reason: None }));
    console.press("ctrl-s").shows("Li Wei").shows("new lamp").press("ctrl-s");
    let action = newest(&stage);
    assert_eq!(action.standard.as_deref(), Some("lit at 200 lux"));
    assert_eq!(action.measure.as_deref(), Some("new lamp"));
}

#[test]
fn counts_lead_to_the_actions_they_count() {
    let stage = stage();
    let sun = person(&stage, "Sun Li");
    open(&stage, "Lamp out", owned_by(sun));
    open(&stage, "Exit blocked", Plan::default());
    stage.pass_minutes(60 * 24 * 15);
    let mut console = stage.console();
    console.press("3 [").shows("raised to the manager").shows("nobody yet");
    console.press("f").type_text("sun").press("enter enter");
    console.shows("Lamp out").shows_not("Exit blocked").shows("Sun Li").shows("III");
    console.press("esc").shows("Exit blocked").shows("2 actions, 2 late");
}

#[test]
fn a_saved_part_of_one_view_is_shown_from_any_other() {
    let stage = stage();
    open(&stage, "Lamp out", owned_by(person(&stage, "Sun Li")));
    let mut console = stage.console();
    // Nothing is kept without a state directory: the list itself tells what it shows.
    console.press("3 a").shows("Nothing here is yours").press("a").shows("late only").press("a").shows("Lamp out");
}

#[test]
fn what_is_typed_about_an_action_waits_for_one() {
    let stage = stage();
    open(&stage, "Lamp out", owned_by(person(&stage, "Li Wei")));
    let dir = tempfile::TempDir::new().unwrap();
    let mut console = stage.keeping(Lang::En, dir.path());
    console.press("3 enter d").type_text("new lamp fitted").press("esc");
    drop(console);
    let mut console = stage.keeping(Lang::En, dir.path());
    console.shows("ACT-0001 Lamp out").press("enter").shows("new lamp fitted").press("enter");
    assert_eq!(newest(&stage).outcome.as_deref(), Some("new lamp fitted"));
}

#[test]
fn today_shows_how_it_stands_and_opens_it() {
    let stage = stage();
    open(&stage, "Lamp out", owned_by(person(&stage, "Li Wei")));
    stage.pass_minutes(60 * 24 * 11);
    let mut console = stage.console();
    let row = |console: &Console| console.screen().lines().find(|line| line.contains("ACT-0001")).unwrap().to_owned();
    assert!(row(&console).contains("late 4 d") && row(&console).contains("II"), "{}", row(&console));
    let row = console.row_of("ACT-0001");
    console.press(&"down ".repeat(usize::from(row - 4))).press("enter").shows("Plan: 2 of 5 fixed");
}

/// A site whose actions stand in every way there is.
pub fn full() -> Stage {
    let stage = stage();
    let (li, sun, chen) = (person(&stage, "Li Wei"), person(&stage, "Sun Li"), person(&stage, "Chen Bo"));
    let make = |change| stage.make(Change::Action(change));
    let rows = stage.store().rounds_of(&Code::parse("cold-room").unwrap(), NINE).unwrap();
    let which = Which::Slot { schedule: rows[0].schedule.unwrap(), slot: rows[0].slot.clone() };
    let given = Given { owner: Some(chen), ..Given::verdict(Verdict::Fail).with_note("ice, 2 cm, at the left fan") };
    stage.make(Change::Round(round::Change::Answer { which, item: Code::parse("ice").unwrap(), given }));
    let major = Plan { severity: Some(Severity::Major), ..owned_by(sun) };
    let exit = open(&stage, "Emergency exit blocked by pallets", major);
    make(action::Change::Contain { action: exit, interim: "exit kept clear by a guard".into() });
    make(action::Change::List { action: exit, listed: true });
    open(&stage, "No owner yet", Plan::default());
    let five = Plan {
        accountable: Some(li),
        standard: Some("holds 100 kg".into()),
        measure: Some("bolts through the beam".into()),
        whys: vec!["The rail is loose".into(), "The anchors sit in plaster".into()],
        cause: Some(action::Cause::Method),
        elsewhere: Some(true),
        ..owned_by(sun)
    };
    open(&stage, "Guard rail loose", five.clone());
    for title in ["Lamp out in stairwell 2", "Extinguisher 4 out of date", "First-aid box not sealed"] {
        let id = open(&stage, title, five.clone());
        make(action::Change::Begin(id));
        if !title.starts_with("Lamp") {
            make(action::Change::Done { action: id, outcome: "replaced".into(), evidence: None });
        }
    }
    let declined = open(&stage, "Paint flakes", Plan::default());
    make(action::Change::Decline { action: declined, reason: "hall is rebuilt in May".into() });
    stage.pass_minutes(60 * 24 * 9);
    stage.make(Change::People(people::Change::Posts { person: li, posts: Vec::new() }));
    let login = Login { name: "chen".into(), full_name: "chen".into(), uid: 1001 };
    let mut console = stage.console_as(login, crate::tui::Setup::default());
    console.press("3 tab V enter");
    console.press("3 f").type_text("no owner").press("enter d").type_text("handed to the caretaker").press("enter");
    stage
}

#[test]
fn screens() {
    let (empty, full) = (stage(), full());
    for lang in Lang::ALL {
        for size in SIZES {
            let mut console = empty.open(lang, size);
            console.press("3");
            shot("empty-actions", lang, size, &console);
            for (name, keys) in [
                ("queue", "3"),
                ("queue-verify", "3 tab"),
                ("queue-watching", "3 tab tab"),
                ("queue-past", "3 tab tab tab"),
                ("action-counts", "3 ["),
                ("action", "3 enter"),
                ("action-plan", "3 e"),
                ("action-verify", "3 tab V"),
                ("help-actions", "3 ?"),
            ] {
                let mut console = full.open(lang, size);
                console.press(keys).tick();
                shot(name, lang, size, &console);
            }
        }
    }
}
