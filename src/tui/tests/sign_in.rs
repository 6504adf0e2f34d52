//! Who is at the keyboard: signing in, locking, changing over, countersigning, and what of a PIN is written where.

use super::screens::shot;
use super::stage::{Console, Stage, cold_room, twenty};
use crate::domain::change::Change;
use crate::domain::people;
use crate::domain::phrase::Lang;
use crate::domain::record::Id;
use crate::domain::role::Role;
use crate::domain::template::Form;
use crate::domain::time::Span;

const LI: &str = "40291786";
const CHEN: &str = "739105";
const SUN: &str = "618204";

/// A login that Li Wei, Chen Bo and 孙丽 share, each with a PIN, and Wu Mei, who has none.
fn shared(form: Form) -> (Stage, Id) {
    let stage = Stage::with_form(form);
    let li = stage.store().people().unwrap()[0].record.id;
    stage.set_pin(li, LI);
    let chen = stage.add_sharer("Chen Bo", Role::Operator, Some(CHEN));
    stage.add_sharer("孙丽", Role::Supervisor, Some(SUN));
    stage.add_sharer("Wu Mei", Role::Operator, None);
    (stage, chen)
}

/// Signs in as a supervisor does: letters, Enter, PIN, Enter.
fn sign_in<'c>(console: &'c mut Console, letters: &str, pin: &str) -> &'c mut Console {
    console.type_text(letters).press("enter").type_text(pin).press("enter").shows("Checking").tick()
}

#[test]
fn a_shared_login_opens_on_a_sign_in_and_nothing_is_done_before() {
    let (stage, _) = shared(twenty());
    let mut console = stage.console();
    console.shows("Who is at the keyboard?").shows("locked").shows("Chen Bo").shows("no PIN");
    // The key that everybody knows is no letter of a name.
    console.press("?").shows("Letters find a name").shows("Chen Bo").press("？").shows("Chen Bo");
    sign_in(&mut console, "che", CHEN).shows("Chen Bo, operator").press("enter space").shows("1 of 20");
    let store = stage.store();
    let round = store.find_reference("RND-0001").unwrap().1;
    let last = store.history(round).unwrap().pop().unwrap();
    assert_eq!(last.by, "Chen Bo");
    stage.sound();
}

#[test]
fn the_language_of_whoever_signed_in_is_switched_and_kept_without_another_pin() {
    let (stage, chen) = shared(twenty());
    let mut console = stage.console();
    sign_in(&mut console, "che", CHEN).press("enter space").shows("1 of 20").press("f2").shows("界面已改为中文");
    assert_eq!(stage.store().person(chen).unwrap().unwrap().record.language, Some(Lang::ZhCn));
    // `u` takes back work, not the language.
    console.press("u").shows("已撤销").shows("0/20");
    stage.sound();
}

#[test]
fn a_chinese_name_is_found_by_its_initials_and_a_paste_is_no_pin() {
    let (stage, _) = shared(twenty());
    let mut console = stage.console();
    console.type_text("sl").shows("孙丽").shows_not("Chen Bo").press("enter").paste(SUN);
    console.shows("typed, not pasted").press("enter").shows("孙丽").shows("PIN");
    console.type_text(SUN).shows("******").shows_not(SUN).press("enter").tick().shows("孙丽, supervisor");
}

#[test]
fn a_pin_that_arrives_at_once_over_a_slow_line_is_typed_and_its_enter_is_not_taken_unseen() {
    let (stage, _) = shared(twenty());
    let mut console = stage.console();
    console.type_text("sl").press("enter").burst(&format!("{SUN}\n")).shows("******").shows_not(SUN);
    console.press("enter").tick().shows("孙丽, supervisor");
}

#[test]
fn a_wrong_pin_is_told_with_the_wait_counting_down_and_ten_lock_it() {
    let (stage, _) = shared(twenty());
    let mut console = stage.console();
    console.type_text("che").press("enter").type_text("111222").press("enter").tick();
    console.shows("9 tries are left").shows("looked at in 1 second");
    // Enter changes nothing while it waits.
    console.type_text(CHEN).press("enter").shows("in 1 second");
    stage.clock.set(crate::domain::time::Instant(stage.clock.get().0 + 1000));
    console.tick().shows_not("looked at in").press("enter").tick().shows("Chen Bo, operator");
    console.press("ctrl-t");
    for left in (0..10).rev() {
        stage.pass_minutes(20);
        console.press("enter").type_text("111222").press("enter").tick();
        if left > 0 {
            console.shows("left").press("esc esc");
        }
    }
    console.shows("it is locked. Ask").shows("Li Wei");
    stage.sound();
}

#[test]
fn signing_in_says_when_one_was_here_last_and_who_tried_since() {
    let (stage, _) = shared(twenty());
    let mut console = stage.console();
    sign_in(&mut console, "che", CHEN).shows_not("Last here").press("ctrl-t");
    stage.pass_minutes(60);
    console.press("enter").type_text("111222").press("enter").tick();
    stage.pass_minutes(1);
    console.type_text(CHEN).press("enter").tick().shows("Last here").shows("09:00").shows("one wrong PIN since");
}

#[test]
fn whoever_has_no_pin_is_told_to_set_one_at_first_use() {
    let (stage, _) = shared(twenty());
    let mut console = stage.console();
    console.type_text("wu").press("enter").shows("Wu Mei, operator").shows("Your own PIN");
    console.type_text("123456").shows("anybody would try").press("ctrl-u").type_text("482915").press("enter");
    // Behind dots nobody sees which of the two was the slip: both are typed anew.
    console.type_text("482916").press("enter").shows("not the same").shows_not("***");
    console.type_text("482915").press("enter").type_text("482915").press("enter");
    console.shows("Checking").tick().shows("Your PIN is set");
    console.press("enter space").shows("1 of 20").press("ctrl-t");
    sign_in(&mut console, "wu", "482915").shows("1 of 20");
    // Set by somebody who was known by name only; what follows was signed with the PIN.
    stage.sound();
}

#[test]
fn a_temporary_pin_opens_nothing_but_setting_another() {
    let (stage, chen) = shared(twenty());
    let mut store = stage.store();
    store.hash_cheaply();
    let li = store.people().unwrap()[0].record.id;
    let li = store.prove(li, &crate::domain::secret::Secret::typed(LI), 1000, "s", stage.clock.get()).unwrap().actor;
    let given = store.reset_pin((&li, "s", stage.clock.get()), chen, None).unwrap().1.unwrap();
    let mut console = stage.console();
    sign_in(&mut console, "che", given.reveal()).shows("is a temporary one").press("esc").shows("locked");
    console.press("enter").type_text(given.reveal()).press("enter").tick().shows("is a temporary one");
    console.type_text("552918").press("enter").type_text("552918").press("enter").tick().shows("Your PIN is set");
    console.press("enter space").shows("1 of 20");
    stage.sound();
}

#[test]
fn locked_it_names_nobody_does_nothing_and_opens_exactly_where_it_was() {
    let (stage, _) = shared(cold_room());
    let mut console = stage.console();
    sign_in(&mut console, "che", CHEN).press("enter space x").type_text("ice, 2 cm");
    console.press("ctrl-t").shows_not("Chen").shows_not("ice, 2").shows("locked").shows("Cold-room round").shows("1/9");
    console.press("left right home f5 esc").shows("Locked.");
    console.press("enter").type_text(CHEN).press("enter").tick().shows("ice, 2 cm").press("enter").shows("2 of 9");
    stage.sound();
}

#[test]
fn it_locks_itself_when_idle_and_the_board_stays_alive() {
    let (stage, _) = shared(twenty());
    let mut console = stage.console();
    sign_in(&mut console, "che", CHEN).press("down");
    stage.pass_minutes(4);
    console.tick().shows("Chen Bo").press("up");
    stage.pass_minutes(4);
    console.tick().shows("Chen Bo");
    stage.pass_minutes(1);
    console.tick().shows("locked").shows_not("Chen Bo");
    stage.pass_minutes(180);
    console.tick().shows("late");
    // A digit is the first of the PIN of whoever left.
    console.type_text(CHEN).press("enter").tick().shows("Chen Bo, operator");
}

#[test]
fn the_keyboard_changes_hands_in_five_keys_beside_the_pin() {
    let (stage, _) = shared(cold_room());
    let mut console = stage.console();
    sign_in(&mut console, "che", CHEN).press("enter space x").type_text("half a note").shows("half a note");
    // Ctrl-T, two letters, Enter, the PIN, Enter.
    sign_in(console.press("ctrl-t"), "sl", SUN).shows("孙丽, supervisor").shows("[Due]").shows_not("half a note");
    sign_in(console.press("ctrl-t"), "che", CHEN).shows("Chen Bo, operator").shows("[Due]");
    console.press("enter x").shows("half a note").press("enter").shows("2 of 9");
    stage.sound();
}

#[test]
fn a_login_of_ones_own_locks_only_with_a_pin() {
    let stage = Stage::with_form(twenty());
    let li = stage.store().people().unwrap()[0].record.id;
    let mut console = stage.console();
    console.shows("Li Wei, manager").press("ctrl-t").shows("you have no PIN").shows("Li Wei, manager");
    stage.set_pin(li, LI);
    stage.pass_minutes(600);
    console.tick().shows("Li Wei, manager");
    console.press("ctrl-t").shows("locked").shows_not("Li Wei").type_text(LI).press("enter").tick();
    console.shows("Li Wei, manager");
    let mut settings = stage.store().site().unwrap().record.settings;
    settings.idle_lock_own = Span::of_minutes(10);
    stage.make(Change::Site(crate::domain::site::Change::Settings(settings)));
    console.press("down");
    stage.pass_minutes(10);
    console.tick().shows("locked");
}

#[test]
fn a_console_opened_for_someone_asks_their_pin_before_anything_is_changed() {
    let (stage, _) = shared(twenty());
    let mut console = stage.console_for("Chen Bo");
    console.shows("Chen Bo").shows("PIN").type_text(CHEN).press("enter").tick().shows("Chen Bo, operator");
    console.press("enter space").shows("1 of 20");
    let mut console = stage.console_for("Wu Mei");
    console.shows("Wu Mei, operator").shows("no PIN").press("enter space").shows("2 of 20");
    stage.sound();
}

#[test]
fn someone_taken_from_the_login_is_out_at_once() {
    let (stage, chen) = shared(twenty());
    let mut console = stage.console();
    sign_in(&mut console, "che", CHEN);
    stage.make(Change::People(people::Change::Leave { person: chen }));
    console.tick().shows("Who is at the keyboard?").shows_not("Chen Bo");
}

#[test]
fn screens() {
    let (stage, _) = shared(cold_room());
    for lang in Lang::ALL {
        let mut console = stage.open(lang, (80, 24));
        shot("sign-in", lang, (80, 24), &console);
        console.press("enter").press("esc").type_text("che").press("enter").type_text("111222").press("enter").tick();
        shot("wrong-pin", lang, (80, 24), &console);
        stage.pass_minutes(1);
        console.type_text(CHEN).press("enter").tick().press("enter space esc ctrl-t");
        shot("locked", lang, (80, 24), &console);
        stage.pass_minutes(1);
        let mut small = stage.open(lang, (40, 15));
        shot("sign-in", lang, (40, 15), &small);
        small.press("esc");
        shot("locked", lang, (40, 15), &small);
    }
}

/// What lies in a folder and below it, with every byte of every file.
fn bytes_below(folder: &std::path::Path, found: &mut Vec<(std::path::PathBuf, Vec<u8>)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            bytes_below(&path, found);
        } else {
            let bytes = std::fs::read(&path).unwrap();
            found.push((path, bytes));
        }
    }
}

#[test]
fn no_pin_is_written_anywhere() {
    // No hexadecimal, so that no digest can look like one.
    let (old, new, wrong) = ("river-59k", "grove 42x", "wrong-77z");
    let stage = Stage::with_form(cold_room());
    stage.add_sharer("Chen Bo", Role::Operator, Some(old));
    let folder = stage.path.parent().unwrap().join("drafts");
    let mut console = stage.keeping(Lang::En, &folder);
    console.type_text("che").press("enter").type_text(wrong).press("enter").tick();
    stage.pass_minutes(1);
    console.type_text(old).press("enter").tick().shows("Chen Bo, operator");
    // A text that is kept, so that there is a draft file to look into.
    console.press("enter space x").paste("ice, 2 cm").press("esc esc");
    console.press(":").type_text("Set my PIN").press("enter").type_text(old).press("enter").tick();
    // Half typed, left, and typed again.
    console.type_text("grove 4").press("esc").press(":").type_text("Set my PIN").press("enter");
    console.type_text(old).press("enter").tick().type_text(new).press("enter").type_text(new).press("enter").tick();
    console.shows("Your PIN is set").press("ctrl-t enter").type_text(new).press("enter").tick();
    console.shows("Chen Bo, operator");
    let mut files = Vec::new();
    bytes_below(stage.path.parent().unwrap(), &mut files);
    let holds = |bytes: &[u8], text: &str| bytes.windows(text.len()).any(|part| part == text.as_bytes());
    assert!(files.iter().any(|(_, bytes)| holds(bytes, "ice, 2 cm")), "the drafts are among what is looked at");
    assert!(files.iter().any(|(_, bytes)| holds(bytes, "argon2id")), "and so are the hashes");
    let journal = format!("{:?}", stage.store().journal_end().unwrap());
    assert!(journal.contains("sign-in") && journal.contains("miss-pin"), "and the journal");
    for pin in [old, new, wrong, "grove 4"] {
        for (path, bytes) in &files {
            assert!(!holds(bytes, pin), "{pin} in {}", path.display());
        }
        assert!(!journal.contains(pin), "{pin} in the journal");
    }
    stage.sound();
}

#[test]
fn typed_text_of_each_waits_for_each_also_after_a_cut_link() {
    let (stage, _) = shared(cold_room());
    let folder = stage.path.parent().unwrap().join("drafts");
    let mut console = stage.keeping(Lang::En, &folder);
    sign_in(&mut console, "che", CHEN).press("enter space x").type_text("half a note");
    // Sun Li takes over, then the link is cut.
    sign_in(console.press("ctrl-t"), "sl", SUN).shows("孙丽, supervisor").shows_not("half a note");
    drop(console);
    let mut console = stage.keeping(Lang::En, &folder);
    stage.pass_minutes(1);
    sign_in(&mut console, "che", CHEN).shows("Last here").press("down").shows("11 ").press("enter");
    console.shows("half a note");
}
