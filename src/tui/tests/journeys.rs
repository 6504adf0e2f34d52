//! What a person does with keys, from Today to signed.

use super::stage::{Stage, cold_room, twenty};
use crate::domain::noun::Noun;
use crate::domain::phrase::Lang;

const SPACES_20: &str = "space space space space space space space space space space space space space space space space space space space space";

#[test]
fn twenty_lines_in_order_take_at_most_24_keys_of_the_number_pad() {
    let stage = Stage::with_form(twenty());
    let mut console = stage.console();
    let keys = format!("enter {} enter enter", ["+"; 20].join(" "));
    assert!(keys.split_whitespace().count() <= 24);
    assert!(keys.split_whitespace().all(|key| matches!(key, "enter" | "+")));
    console.press(&keys).shows("Signed: Extinguishers, all floors").shows("Li Wei");
    console.shows("1 of 1 done");
    stage.sound();
}

#[test]
fn the_space_bar_does_as_well() {
    let stage = Stage::with_form(twenty());
    let mut console = stage.console();
    console.press("enter").press(SPACES_20).shows("Every line is answered").press("enter").shows("20 lines, 0 in bulk");
    console.press("enter").shows("Signed:");
}

#[test]
fn a_fail_with_note_and_action_costs_at_most_twelve_keys_beside_words() {
    let stage = Stage::with_form(twenty());
    let mut console = stage.console();
    console.press("enter + +");
    console.press("x").shows("What is wrong?");
    console.type_text("seal broken").press("enter").shows("ACT-0001");
    console.shows("1 fail");
    // With severity, owner and due date set by hand it is still within twelve.
    let keys = "x";
    console.press(keys).type_text("hose cracked");
    let by_hand = "tab right tab right tab right right right enter";
    assert!(by_hand.split_whitespace().count() < 12);
    console.press(by_hand).shows("ACT-0002");
    let store = stage.store();
    let actions = store.agenda(stage.clock.get().plus(crate::domain::time::Span::of_days(9))).unwrap().actions;
    assert_eq!(actions.len(), 2);
    let by_hand = actions.iter().find(|due| due.action.number == 2).unwrap();
    assert_eq!(by_hand.action.severity, crate::domain::finding::Severity::Major);
    assert_eq!(by_hand.owner.as_deref(), Some("Li Wei"));
    assert_eq!(by_hand.action.note.as_deref(), Some("hose cracked"));
    stage.sound();
}

#[test]
fn the_due_date_of_an_action_can_be_typed() {
    let stage = Stage::with_form(twenty());
    let mut console = stage.console();
    console.press("enter x").type_text("hose cracked").press("tab tab tab").type_text("+3d").shows("26 Nov");
    console.press("enter").shows("ACT-0001");
    let far = stage.clock.get().plus(crate::domain::time::Span::of_days(9));
    let actions = stage.store().agenda(far).unwrap().actions;
    let due = crate::domain::time::Span::of_minutes(actions[0].action.due.minutes_since(stage.clock.get()));
    assert_eq!(due, crate::domain::time::Span::of_days(3));
    stage.sound();
}

#[test]
fn an_answer_given_in_one_console_shows_in_the_other() {
    let stage = Stage::with_form(twenty());
    let (mut one, mut two) = (stage.console(), stage.console());
    two.press("enter down down").shows("0 of 20");
    one.press("enter x").type_text("missing").press("enter");
    two.tick().shows("1 of 20 · 1 fail").shows("ACT-0001");
    // The selection stayed: the next answer goes to the third line.
    two.press("space");
    one.tick().shows("2 of 20");
    stage.sound();
}

#[test]
fn typing_is_not_disturbed_by_others() {
    let stage = Stage::with_form(cold_room());
    let (mut one, mut two) = (stage.console(), stage.console());
    two.press("enter down down down 3 .").shows("[ 3.");
    one.press("enter space");
    two.tick().shows("1 of 9").shows("[ 3.").press("4 enter").shows("2 of 9");
}

#[test]
fn an_answer_of_somebody_else_is_not_written_over_unseen() {
    let stage = Stage::with_form(twenty());
    let (mut one, mut two) = (stage.console(), stage.console());
    two.press("enter x").type_text("dented");
    one.press("enter space");
    two.tick().press("enter").shows("Changed meanwhile by Li Wei").shows("dented");
    // Seen now: the same key goes on.
    two.press("enter").shows("1 of 20 · 1 fail");
    stage.sound();
}

#[test]
fn killed_in_the_middle_it_stands_where_it_was() {
    let stage = Stage::with_form(twenty());
    let mut console = stage.console();
    console.press("enter space space space");
    drop(console);
    let mut console = stage.console();
    console.shows("3/20").press("enter").shows("3 of 20").shows("▸   4 Extinguisher 4");
}

#[test]
fn a_reading_out_of_limits_is_saved_and_offers_what_can_be_done() {
    let stage = Stage::with_form(cold_room());
    let mut console = stage.console();
    console.press("enter space space space 6 . 4 enter");
    console.shows("above the limit:").shows("r measure again in 15 min").shows("a action").shows("f fixed now");
    console.press("r enter").shows("measure again at 09:15").shows("▸   5");
    console.press("esc").shows("measure again at 09:15").shows("Room 1 temperature");
    stage.pass_minutes(15);
    // The second reading is taken from Today.
    console.tick().press("home").shows("▸! Room 1 temperature").press("enter 4 enter").shows("first 6.4, again 4");
    stage.sound();
}

#[test]
fn a_second_reading_is_taken_after_the_round_was_signed_and_opens_its_finding_where_it_fails() {
    let stage = Stage::with_form(cold_room());
    let mut console = stage.console();
    console.press("enter space space space 6 . 4 enter r 2 0 enter").shows("measure again at 09:20");
    console.press("1 2 enter 1 9 enter down enter enter").shows("still to be measured again").press("enter");
    console.shows("Signed:").shows("measure again at 09:20");
    stage.pass_minutes(20);
    console.tick().press("home enter").shows("done").press("7 enter").shows("ACT-0001").press("esc");
    console.shows_not("measure again");
    stage.sound();
}

#[test]
fn an_action_or_a_fix_decides_a_line_at_once() {
    let stage = Stage::with_form(cold_room());
    let mut console = stage.console();
    console.press("enter space space space 7 enter a").shows("What is wrong?").type_text("compressor stopped");
    console.press("enter").shows("ACT-0001").shows("▸   5");
    console.press("1 2 enter 2").shows("f fixed now").press("f").type_text("lamp changed").press("enter");
    console.shows("fixed on the spot");
    stage.sound();
}

#[test]
fn every_kind_of_line_can_be_answered_and_signed() {
    let stage = Stage::with_form(cold_room());
    let mut console = stage.console();
    console.press("enter space o").type_text("a little frost").press("enter space 3 . 1 enter 1 2 enter 1");
    console.press("0 8 5 5 enter").shows("08:55").press("enter").type_text("nothing").press("enter enter");
    console.shows("9 of 9").press("enter").shows("9 lines").press("enter").shows("Signed: Cold-room round");
    stage.sound();
}

#[test]
fn a_key_of_the_wrong_kind_says_so() {
    let stage = Stage::with_form(cold_room());
    let mut console = stage.console();
    console.press("enter 5").shows("This line takes no number");
    console.press("enter").shows("Space passes this line");
    console.press("down down down space").shows("This line takes a value");
    console.press("Z").shows("Z does nothing here");
    console.press("s").shows("required lines are open");
    console.press("esc 7").shows("7 does nothing here");
}

#[test]
fn what_was_typed_survives_escape_and_refusal() {
    let stage = Stage::with_form(cold_room());
    let mut console = stage.console();
    console.press("enter x").type_text("torn at the").press("esc").shows_not("torn at the");
    console.press("x").shows("torn at the").press("esc");
    console.press("down down down 9 9 enter").shows("cannot be right").shows("[ 99");
    console.press("esc enter").shows("0 of 9");
    console.press("down down down").shows("[ 99");
}

#[test]
fn a_section_is_passed_together_but_for_critical_lines() {
    let stage = Stage::with_form(cold_room());
    let mut console = stage.console();
    console.press("enter P").shows("2 lines are passed together").shows("One line stays open").press("enter");
    console.shows("2 of 9").shows("in bulk").shows("▸   3");
    stage.sound();
}

#[test]
fn only_lines_that_were_on_the_screen_are_passed_together() {
    let mut form = twenty();
    let more = form.sections.remove(1).items;
    form.sections[0].items.extend(more);
    let stage = Stage::with_form(form);
    let mut console = stage.open(Lang::En, (40, 15));
    console.press("enter P").shows("10 lines are passed").press("enter").shows("10 of 20");
}

#[test]
fn a_round_is_walked_earlier_and_cannot_be_walked_later() {
    let stage = Stage::with_form(cold_room());
    let mut console = stage.console();
    console.press("enter t").type_text("0815-0830").press("enter").shows("walked 08:15-08:30");
    console.press("t").type_text("0810p").press("enter").shows("walked 08:10   from paper");
    console.press("t").type_text("0930").press("enter").shows("has not come yet").shows("0930");
}

#[test]
fn undo_takes_back_the_last_answer_and_redo_gives_it_again() {
    let stage = Stage::with_form(cold_room());
    let mut console = stage.console();
    console.press("enter space space u").shows("Undone: ").shows("1 of 9");
    console.press("ctrl-r").shows("Done again:").shows("2 of 9");
    console.press("H").shows("History of");
}

#[test]
fn a_round_is_skipped_with_a_reason() {
    let stage = Stage::with_form(cold_room());
    let mut console = stage.console();
    console
        .press("s enter")
        .shows("Required.")
        .type_text("plant stopped")
        .press("enter")
        .shows("skipped")
        .shows("plant stopped");
}

#[test]
fn misses_are_explained_together_and_one_can_be_done_late() {
    let stage = Stage::with_form(cold_room());
    stage.pass_minutes(4 * 24 * 60);
    let mut console = stage.console();
    console.press("down").shows("missed × 8").press("E").shows("Explain 8 missed rounds");
    console.type_text("site closed").press("enter").shows("Saved.").shows_not("missed ×");
    stage.sound();
}

#[test]
fn one_missed_round_is_done_late_with_a_reason() {
    let stage = Stage::with_form(cold_room());
    // Past the day shift's last moment, before the night shift.
    stage.pass_minutes(8 * 60);
    let mut console = stage.console();
    console.shows("missed").press("enter").shows("E explains it").press("D").type_text("nobody was there");
    console.press("enter").shows("0 of 9").press("space").shows("1 of 9");
    stage.sound();
}

#[test]
fn the_shifts_before_and_after_are_a_key_away() {
    let stage = Stage::with_form(cold_room());
    let mut console = stage.console();
    console.press("> ").shows("Mon 23 Nov · Night 20-08  Everything").shows("Cold-room round");
    console.press("<").shows_not("Night 20-08  Everything").press("<").shows("no shift there");
    stage.pass_minutes(24 * 60);
    console.tick().press("<").shows("Mon 23 Nov · Night 20-08  Everything").shows("missed");
}

#[test]
fn who_answered_no_line_reviews() {
    let stage = Stage::with_form(twenty());
    stage.add_person("Chen Bo", "chen");
    let mut console = stage.console();
    console.press("enter").press(SPACES_20).press("enter enter").shows("Signed:");
    console.press("c enter").shows("Ask somebody else");
    let mut other = stage.console_of("chen");
    other.press("c enter").shows("Saved.");
    stage.sound();
}

#[test]
fn what_is_mine_is_shown_first() {
    let stage = Stage::new(true);
    stage.give_post("storekeeper");
    let mut console = stage.console();
    console.shows("Mine: Storekeeper").press("a").shows("Shows everything.").press("a").shows("Late only").press("a");
    console.shows("Mine: Storekeeper");
}

#[test]
fn a_terminal_without_hanzi_is_spoken_to_in_english() {
    let stage = Stage::with_form(twenty());
    let mut console = stage.console_with(Lang::ZhCn, crate::tui::theme::Look { no_hanzi: true, ..Default::default() });
    console.shows("cannot draw hanzi").shows("Extinguishers, all floors");
}

#[test]
fn the_manual_can_print_every_key() {
    use crate::text::locale::Locale;
    use crate::tui::command::{Scope, TABLE};
    for (lang, scope) in Lang::ALL.into_iter().flat_map(|lang| Scope::ALL.map(|scope| (lang, scope))) {
        let printed = crate::tui::key_table(scope, &Locale::new(lang, lang));
        let bound = TABLE.iter().filter(|entry| entry.applies(scope) && !entry.keys.is_empty()).count();
        assert_eq!(printed.lines().count(), bound);
        assert!(printed.lines().all(|line| line.starts_with("| `") && !line.contains("[app-")), "{printed}");
    }
}

#[test]
fn any_checklist_can_be_started_now_by_its_title_in_either_language() {
    let stage = Stage::with_form(cold_room());
    let mut console = stage.console();
    console.press("N").type_text("冷库").press("enter").shows("0 of 9");
    console.press("esc N").type_text("cold").press("enter").shows("0 of 9");
}

#[test]
fn the_language_is_switched_while_running_and_full_width_keys_are_understood() {
    let stage = Stage::with_form(cold_room());
    let mut console = stage.console();
    console.press("f2").shows("今日").shows("冷库巡检").press("enter").shows("门封条完好");
    console.type_text("　＋").shows("2/9");
    console.press("down").type_text("６。４").press("enter").shows("6.4 °C");
}

#[test]
fn leaving_asks_first() {
    let stage = Stage::with_form(cold_room());
    let mut console = stage.console();
    console.press("q").shows("Leave opsbook?").press("esc");
    assert!(!console.left);
    assert!(console.press("q enter").left);
}

#[test]
fn the_palette_finds_commands_by_their_words() {
    let stage = Stage::with_form(cold_room());
    let mut console = stage.console();
    console.press(":").type_text("colours").press("enter").shows("light");
    console.press(":").type_text("zzzz").shows("Find “zzzz” everywhere");
}

#[test]
fn an_idle_screen_owes_no_draw_until_the_minute() {
    let stage = Stage::with_form(cold_room());
    let mut console = stage.console();
    console.tick_only();
    assert!(!console.is_dirty());
    stage.pass_minutes(1);
    console.tick_only();
    assert!(console.is_dirty());
}

#[test]
fn a_paste_goes_into_a_field_and_is_never_run() {
    let stage = Stage::with_form(cold_room());
    let mut console = stage.console();
    console.paste("sq\nsq").shows("Nothing here takes pasted text");
    console.press("enter x").paste("two\nlines").shows("[ two ").shows("[ lines ");
}

#[test]
fn a_note_of_several_lines_is_shown_as_such() {
    let stage = Stage::with_form(cold_room());
    let mut console = stage.console();
    console
        .press("enter x")
        .type_text("ice on the door")
        .press("alt-enter")
        .type_text("two centimetres")
        .press("enter");
    console.press("up").shows("      ice on the door\n      two centimetres");
    console.press("H").shows("    note: ice on the door").shows("      two centimetres").press("esc");
    // A note that was made is opened with its lines, and another is added.
    console
        .press("m")
        .shows("[ ice on the door ")
        .shows("[ two centimetres ")
        .press("ctrl-j")
        .type_text("swept")
        .press("enter");
    console.press("up").shows("      two centimetres\n      swept");
    stage.sound();
}

#[test]
fn who_puts_it_right_is_found_in_either_script() {
    let stage = Stage::with_form(cold_room());
    stage.add_person("张建国", "zhang");
    stage.add_person("章锦贵", "zj");
    let mut console = stage.open(Lang::ZhCn, (80, 24));
    console.press("enter x").type_text("门封条破损").press("tab tab").type_text("zhjg").shows("▸ 张建国");
    console.press("enter").shows("  张建国").press("enter").shows("ACT-0001");
    let found = stage.store().standing(Noun::Action, 10).unwrap();
    let owner = stage.store().people().unwrap().into_iter().find(|held| held.record.name == "张建国").unwrap();
    assert_eq!(found.len(), 1);
    let text = stage.store().history(found[0].id).unwrap()[0].entry.body.clone().unwrap_or_default();
    assert!(text.contains(&format!("\"owner\":{}", owner.record.id)), "{text}");
}

#[test]
fn the_real_caret_stands_in_the_field() {
    let stage = Stage::with_form(cold_room());
    let mut console = stage.console();
    console.press("enter x").type_text("门");
    let (x, y) = console.caret();
    let line: Vec<String> = console.screen().lines().map(str::to_owned).collect();
    assert!(line[usize::from(y)].contains("[ 门"), "{line:#?}");
    assert!(x > 2);
}

#[test]
fn a_file_that_can_only_be_read_says_so() {
    use std::os::unix::fs::PermissionsExt;
    let stage = Stage::with_form(twenty());
    // Root writes everywhere; there is nothing to see then.
    std::fs::set_permissions(&stage.path, std::fs::Permissions::from_mode(0o444)).unwrap();
    if stage.store().is_writable() {
        return;
    }
    let mut console = stage.console();
    console
        .shows("read-only")
        .shows("can only be read")
        .press("enter space")
        .shows("can only be read")
        .shows("0 of 20");
}

#[test]
fn a_stranger_is_told_whom_to_ask() {
    let stage = Stage::with_form(cold_room());
    let start = crate::tui::Start {
        login: crate::host::login::Login { name: "zed".into(), full_name: "Zed".into(), uid: 7 },
        lang: Some(Lang::En),
        as_person: None,
        setup: crate::tui::Setup::default(),
        mode: crate::host::service::Mode::Own,
        clock: Box::new(|| super::stage::NINE),
        drafts: Vec::new(),
    };
    let mut app = crate::tui::App::new(stage.store(), start).unwrap();
    let backend = ratatui::backend::TestBackend::new(80, 24);
    let mut terminal = ratatui::Terminal::new(backend).unwrap();
    let mut look = |app: &mut crate::tui::App| {
        terminal.draw(|frame| crate::tui::screen::Screen::draw(app, frame)).unwrap();
        let cells = terminal.backend().buffer().content().iter();
        cells.map(ratatui::buffer::Cell::symbol).collect::<String>()
    };
    assert!(look(&mut app).contains("Ask Li Wei"));
    for key in ["enter", "space"] {
        let key = crate::tui::key::Key::parse(key).unwrap();
        crate::tui::screen::Screen::input(&mut app, crate::tui::input::Input::Key(key), std::time::Instant::now());
    }
    assert!(look(&mut app).contains("needs the role operator"));
}

#[test]
fn a_file_is_attached_to_an_answer_and_stays_when_the_note_is_changed() {
    let stage = Stage::with_form(cold_room());
    let path = stage.path.with_file_name("门封.jpg");
    std::fs::write(&path, "abc").unwrap();
    let mut console = stage.console();
    console.press("enter F").shows("Answer the line first").press("space up F").shows("Attach a file");
    console.type_text("/nowhere/photo.jpg").press("enter").shows("/nowhere/photo.jpg").shows("Attach a file");
    console.press("ctrl-u").type_text(path.to_str().unwrap()).press("enter up").shows("File: 门封.jpg, 3 B");
    console.press("m").type_text("seen twice").press("enter up").shows("seen twice").shows("File: 门封.jpg, 3 B");
    let store = stage.store();
    let row = store.agenda(stage.clock.get()).unwrap().rows.into_iter().find_map(|row| row.id).unwrap();
    let view = store.round(&crate::domain::round::Which::Row(row), stage.clock.get()).unwrap();
    let file = view.lines[0].answer.as_ref().unwrap().record.file.clone().unwrap();
    // FIPS 180-2, appendix B.1.
    assert_eq!(file.sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    stage.sound();
}

#[test]
fn a_round_is_voided_with_a_reason_once_somebody_touched_it() {
    let stage = Stage::with_form(twenty());
    let mut console = stage.console();
    console.press("V").shows("Nobody has touched this yet").press("enter space space esc").shows("2/20");
    console.press("V").shows("Void Extinguishers").press("enter").shows("Required.");
    console.type_text("wrong floor").press("enter").shows("Saved.").shows_not("2/20");
    let store = stage.store();
    let (_, id) = store.find_reference("RND-0001").unwrap();
    let view = store.round(&crate::domain::round::Which::Row(id), stage.clock.get()).unwrap();
    let round = view.round.unwrap().record;
    assert_eq!(round.state, crate::domain::round::State::Void);
    assert_eq!(round.reason.as_deref(), Some("wrong floor"));
    stage.sound();
}

#[test]
fn the_bell_rings_once_when_a_round_turns_late_wherever_one_is() {
    // In the queue, in that of another shift, among the checklists, in the round itself, finding.
    for keys in ["", ">", "2 shift-tab", "enter space", "/"] {
        let stage = Stage::with_form(cold_room());
        let mut console = stage.console();
        console.press(keys);
        stage.pass_minutes(119);
        assert!(!console.tick().rings(), "too early: {keys}");
        stage.pass_minutes(2);
        assert!(console.tick().rings(), "late: {keys}");
        assert!(!console.rings(), "asked twice: {keys}");
        stage.pass_minutes(1);
        assert!(!console.tick().rings(), "a minute later: {keys}");
    }
}

#[test]
fn a_round_that_turns_late_rings_although_another_is_signed_in_the_same_minute() {
    let stage = Stage::with_form(twenty());
    let mut console = stage.console();
    stage.pass_minutes(60);
    stage.add(cold_room());
    stage.pass_minutes(61);
    assert!(console.tick().rings(), "the first is late");
    let mut other = stage.console();
    other.press("home enter").press(SPACES_20).press("enter enter").shows("Signed:");
    stage.pass_minutes(60);
    assert!(console.tick().rings(), "one late as before, but another one");
}

#[test]
fn a_site_that_wants_no_bell_has_none() {
    let stage = Stage::with_form(cold_room());
    let settings = crate::domain::site::Settings { bell: false, ..crate::domain::site::Settings::default() };
    stage.make(crate::domain::change::Change::Site(crate::domain::site::Change::Settings(settings)));
    let mut console = stage.console();
    stage.pass_minutes(121);
    console.tick().shows("late");
    assert!(!console.rings());
}

#[test]
fn a_file_that_is_damaged_under_the_console_is_named_in_a_sentence() {
    use std::os::unix::fs::FileExt;
    for (lang, said) in [(Lang::En, "site.db is damaged"), (Lang::ZhCn, "site.db 已损坏")] {
        let stage = Stage::new(true);
        let mut console = stage.open(lang, (120, 40));
        let file = std::fs::OpenOptions::new().write(true).open(&stage.path).unwrap();
        let size = file.metadata().unwrap().len() as usize;
        file.write_all_at(&vec![0xFF; size - 4096], 4096).unwrap();
        console.press("/").type_text("fire").shows(said).shows_not("Sql").shows_not("Damaged");
    }
}
