//! People, exceptions and countersignatures: read by everyone, done by those who may.

use super::screens::shot;
use super::stage::{Console, Stage, cold_room, twenty};
use crate::domain::change::Change;
use crate::domain::phrase::Lang;
use crate::domain::record::Id;
use crate::domain::role::Role;
use crate::domain::template::Form;
use crate::domain::{people, round, site};

const CHEN: &str = "739105";
const SUN: &str = "618204";

fn reviewed() -> Form {
    Form { review: true, ..twenty() }
}

/// A shared login of a manager without PIN, an operator and a supervisor with one each; a round of the operator's is signed.
fn signed() -> (Stage, Console) {
    let stage = Stage::with_form(reviewed());
    stage.add_sharer("Chen Bo", Role::Operator, Some(CHEN));
    stage.add_sharer("孙丽", Role::Supervisor, Some(SUN));
    let mut console = stage.console();
    console.type_text("che").press("enter").type_text(CHEN).press("enter").tick().press("enter");
    console.press(&"space ".repeat(20)).press("s enter").shows("Signed");
    (stage, console)
}

fn reviewer(stage: &Stage) -> Option<String> {
    let store = stage.store();
    let id = store.find_reference("RND-0001").unwrap().1;
    let view = store.round(&round::Which::Row(id), stage.clock.get()).unwrap();
    let by = view.round.unwrap().record.reviewed_by?;
    store.person(by).unwrap().map(|held| held.record.name)
}

#[test]
fn somebody_else_countersigns_at_the_same_terminal_and_the_doer_stays() {
    let (stage, mut console) = signed();
    console.press("end c enter").shows("Who countersigns?").shows("孙丽").shows_not("Wu Mei");
    // Neither who did it nor who may not is among them.
    let screen = console.screen();
    let asked = screen.split("Who countersigns?").nth(1).unwrap();
    assert!(!asked.contains("Chen Bo"), "{screen}");
    console.type_text("sl").press("enter").type_text("111222").press("enter").tick().shows("9 tries are left");
    stage.pass_minutes(1);
    console.type_text(SUN).press("enter").tick().shows("Countersigned by 孙丽").shows("Chen Bo, operator");
    assert_eq!(reviewer(&stage).as_deref(), Some("孙丽"));
    assert_eq!(stage.store().awaiting_review(9).unwrap(), []);
    // It is not the doer's to take back.
    console.press("u").shows_not("Undone:");
    stage.sound();
}

#[test]
fn from_ones_own_console_what_waits_is_counted_listed_and_signed_with_a_pin() {
    let (stage, mut console) = signed();
    console.press("ctrl-t").type_text("sl").press("enter").type_text(SUN).press("enter").tick();
    console.shows("Countersign 1").press("tab tab").shows("[Countersign 1]").shows("1 waiting").shows("20 lines");
    console.press("c enter").shows("Reviewed:").shows("Nothing waits").shows_not("Countersign 1");
    assert_eq!(reviewer(&stage).as_deref(), Some("孙丽"));
    stage.sound();
}

#[test]
fn after_five_minutes_a_countersignature_asks_for_the_pin_again() {
    let (stage, mut console) = signed();
    console.press("ctrl-t").type_text("sl").press("enter").type_text(SUN).press("enter").tick().press("tab tab");
    for _ in 0..3 {
        stage.pass_minutes(2);
        console.tick().press("down");
    }
    console.press("c enter").shows("Your PIN").type_text("999888").press("enter").tick().shows("9 tries");
    console.press("esc").shows("Not done").shows("Review ").press("enter").shows("Your PIN");
    stage.pass_minutes(1);
    console.type_text(SUN).press("enter").tick().shows("Reviewed:").shows_not("I looked at it");
    assert_eq!(reviewer(&stage).as_deref(), Some("孙丽"));
    stage.sound();
}

#[test]
fn in_a_file_of_own_logins_only_ones_own_console_countersigns() {
    let stage = Stage::with_form(reviewed());
    stage.add_person("孙丽", "sun");
    let mut console = stage.console();
    console.press("enter").press(&"space ".repeat(20)).press("s enter end c enter");
    console.shows_not("Who countersigns?").shows("may not verify").press("esc");
    let mut other = stage.console_of("sun");
    other.press("tab tab").shows("20 lines").press("c enter").shows("Reviewed:");
    assert_eq!(reviewer(&stage).as_deref(), Some("孙丽"));
    stage.sound();
}

fn own(stage: &Stage, name: &str, login: &str, role: Role) -> Id {
    stage.make(Change::People(people::Change::Add {
        name: name.into(),
        login: Some(login.into()),
        role,
        posts: Vec::new(),
        language: None,
    }));
    stage.store().people().unwrap().last().unwrap().record.id
}

/// A site with somebody of each kind; the console on the view of people.
fn staff() -> Stage {
    let stage = Stage::with_form(cold_room());
    own(&stage, "Chen Bo", "chen", Role::Operator);
    own(&stage, "孙丽", "sun", Role::Supervisor);
    own(&stage, "Anna Roth", "roth", Role::Auditor);
    stage
}

#[test]
fn somebody_new_is_added_edited_given_a_role_and_a_login_through_forms() {
    let stage = staff();
    let mut console = stage.console();
    console.press("tab tab tab").shows("[People]").shows("4 here").press("N").shows("Somebody new");
    console.type_text("Wu Mei").press("enter").type_text("wu").press("ctrl-s").shows("Changed: Wu Mei").shows("5 here");
    console.press("e tab").type_text("吴梅").press("ctrl-s").shows("name in another script: 吴梅");
    console.press("R").shows("Role of Wu Mei").type_text("super").press("enter enter").shows("supervisor");
    console.press("l").type_text("chen").press("enter").shows("shared with Chen Bo").shows("wu chen");
    console.press("A").shows("no longer works here?").press("enter").shows("4 here");
    stage.sound();
}

#[test]
fn two_who_edit_the_same_person_decide_field_by_field() {
    let stage = staff();
    let (mut one, mut two) = (stage.console(), stage.console());
    one.press("tab tab tab down e").press("ctrl-u").type_text("Chen Bowen");
    two.press("tab tab tab down e").press("ctrl-u").type_text("Bo Chen").press("ctrl-s").shows("Changed: Bo Chen");
    one.press("ctrl-s").shows("saved first").shows("Chen Bowen").press("ctrl-s").shows("Changed: Chen Bowen");
    stage.sound();
}

#[test]
fn a_role_is_lent_until_the_shift_ends_shown_in_the_header_and_ended() {
    let stage = staff();
    let mut bo = stage.console_of("chen");
    let mut console = stage.console_of("sun");
    console.press("tab tab tab down s").shows("stands in").shows("20:00").press("ctrl-s");
    console.shows("Chen Bo stands in as supervisor until 20:00").shows("acting supervisor until 20:00");
    bo.tick().shows("Chen Bo, acting supervisor");
    console.press("s").shows("stands in no longer?").press("enter").shows("no longer stands in");
    bo.tick().shows("Chen Bo, operator");
    // By the clock it ends by itself.
    console.press("s ctrl-s");
    bo.tick().shows("acting supervisor");
    stage.pass_minutes(11 * 60);
    bo.tick().shows("Chen Bo, operator");
    stage.sound();
}

#[test]
fn a_temporary_pin_is_shown_once() {
    let stage = staff();
    let mut console = stage.console_of("sun");
    console.press("tab tab tab down P").shows("A temporary PIN for Chen Bo?").press("enter").tick();
    console.shows("Temporary PIN of Chen Bo").shows("shown this once").press("x").shows("shown this once");
    let screen = console.screen();
    let row = screen.lines().skip_while(|row| !row.contains("Temporary PIN of")).nth(1).unwrap();
    let pin: String = row.chars().filter(char::is_ascii_digit).collect();
    assert_eq!(pin.len(), 8, "{row}");
    console.press("enter").shows_not(&pin).shows("PIN temporary");
    // Not the next role up: refused, with who is.
    console.press("up P enter").tick().shows("needs the role manager").shows("Li Wei");
    stage.sound();
}

#[test]
fn operators_read_people_and_are_told_who_sets_them_up() {
    let stage = staff();
    let mut console = stage.console_of("chen");
    console.press("tab tab tab").shows("[People]").shows("孙丽").shows_not("N new").press("N").shows("Ask Li Wei");
    console.press("R").shows("needs the role manager").press("s").shows("needs the role supervisor");
    console
        .press("f")
        .type_text("sun")
        .press("enter")
        .shows("1 of 4")
        .press("esc")
        .shows("4 here")
        .press("esc")
        .shows("[Due]");
}

#[test]
fn exceptions_are_read_to_the_oldest_filtered_and_opened() {
    let stage = staff();
    let mut settings = stage.store().site().unwrap().record.settings;
    // Enough undone work for several pages.
    let mut store = stage.store();
    let person = store.people().unwrap()[0].record.clone();
    let actor = crate::store::acting(&person, 1000);
    for n in 0..230 {
        settings.lag = crate::domain::time::Span::of_minutes(60 + n);
        let change = |change| crate::store::Envelope::new(&actor, "many", stage.clock.get(), change);
        store.apply(&change(Change::Site(site::Change::Settings(settings.clone())))).unwrap();
        store.apply(&change(Change::Undo { seq: None })).unwrap();
    }
    let chen = store.people().unwrap()[1].record.id;
    stage.make(Change::People(people::Change::Role { person: chen, role: Role::Supervisor }));
    let mut console = stage.console();
    console.press("tab tab tab tab").shows("[Exceptions]").shows("the latest 200").shows("role changed");
    console.press("end").tick().press("end").tick().shows("exceptions").shows_not("the latest");
    console.press("f").type_text("role").press("enter").shows("1 exception").shows_not("undone");
    console.press("enter").shows("History of chen").press("esc esc");
    console
        .press("K")
        .shows("Which kinds")
        .type_text("undone")
        .press("space enter")
        .shows("undone")
        .shows_not("role changed");
    console.press("esc").shows("role changed");
}

#[test]
fn others_are_seen_with_the_round_they_are_in_and_gone_when_they_leave() {
    let stage = staff();
    let mut console = stage.console();
    let mut bo = stage.console_of("chen");
    bo.press("enter space");
    console.tick_later().shows("2 here: Chen Bo in Cold-room round").shows("Chen Bo is in it");
    bo.press("esc");
    console.tick_later().shows("2 here: Chen Bo").shows_not("Chen Bo in Cold");
    console.tick_only();
    assert!(!console.is_dirty(), "nothing changed, nothing is drawn");
    drop(bo);
    console.tick_later().shows_not("2 here");
}

#[test]
fn screens() {
    let (stage, mut console) = signed();
    stage.make(Change::People(people::Change::Lend {
        person: stage.store().people().unwrap()[1].record.id,
        role: Role::Supervisor,
        until: None,
        reason: Some("Sun Li is at the doctor's".into()),
    }));
    console.press("ctrl-t").press("enter").type_text("111222").press("enter").tick();
    drop(console);
    stage.pass_minutes(1);
    for lang in Lang::ALL {
        let mut console = stage.open(lang, (80, 24));
        console.type_text("sl").press("enter").type_text(SUN).press("enter").tick().press("tab tab");
        shot("to-countersign", lang, (80, 24), &console);
        console.press("tab down");
        shot("people", lang, (80, 24), &console);
        console.press("tab");
        shot("exceptions", lang, (80, 24), &console);
    }
}
