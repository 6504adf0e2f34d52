//! Bytes at times, and what they are taken for.

use proptest::prelude::*;

use super::*;

/// Plays packets at milliseconds, then waits for what is left. Keys are spelled as help does in angle brackets where they
/// have a name, pastes in double ones.
fn play(packets: &[(u64, &[u8])]) -> String {
    let start = Instant::now();
    let mut decoder = Decoder::default();
    let mut out = Vec::new();
    let mut now = start;
    for (at, bytes) in packets {
        now = start + Duration::from_millis(*at);
        decoder.feed(bytes, now, &mut out);
    }
    if let Some(wait) = decoder.wait(now) {
        decoder.expire(now + wait, &mut out);
    }
    assert_eq!(decoder.wait(now), None);
    out.iter().map(spell).collect()
}

fn spell(happening: &Happening) -> String {
    match happening {
        Happening::Key(key) if key.text().is_some() => key.text().into_iter().collect(),
        Happening::Key(key) => format!("<{key}>"),
        Happening::Paste(text) => format!("«{text}»"),
        Happening::Mouse(mouse) => format!("<{:?} {},{}>", mouse.what, mouse.column, mouse.row),
        Happening::Resize => "<resize>".into(),
    }
}

fn at_once(bytes: &[u8]) -> String {
    play(&[(0, bytes)])
}

#[test]
fn keys_are_read() {
    assert_eq!(at_once("aG 整é".as_bytes()), "aG 整é");
    assert_eq!(
        at_once(b"\r\n\t\x7f\x08\x03\x00\x1f"),
        "<Enter><Ctrl-J><Tab><Backspace><Backspace><Ctrl-C><Ctrl-Space><Ctrl-_>"
    );
    assert_eq!(at_once(b"\x1b[A\x1bOB\x1b[5~\x1b[H\x1b[4~\x1b[Z"), "<Up><Down><PageUp><Home><End><Shift-Tab>");
    assert_eq!(at_once(b"\x1bOP\x1b[15~\x1b[24~\x1b[[E\x1b[1;5S"), "<F1><F5><F12><F5><Ctrl-F4>");
    assert_eq!(at_once(b"\x1b[1;5C\x1b[3;3~\x1b\r\x1bx"), "<Ctrl-Right><Alt-Delete><Alt-Enter><Alt-x>");
    assert_eq!(at_once(b"\x1bOp\x1bOk\x1bOM"), "0+<Enter>");
}

#[test]
fn the_mouse_is_read_and_what_does_not_count_is_swallowed() {
    assert_eq!(at_once(b"\x1b[<0;3;4Mx\x1b[<0;3;4my"), "<Left 2,3>xy");
    assert_eq!(at_once(b"\x1b[<64;1;1M\x1b[<81;200;70M"), "<WheelUp 0,0><WheelDown 199,69>");
    assert_eq!(at_once(b"\x1b[<2;1;1M\x1b[<35;9;9M\x1b[<0;0;1Mz"), "z");
    assert_eq!(play(&[(0, b"\x1b[<0;1"), (40, b"2;5M")]), "<Left 11,4>");
}

#[test]
fn a_lone_escape_waits_for_the_grace() {
    let (mut decoder, mut out, now) = (Decoder::default(), Vec::new(), Instant::now());
    decoder.feed(b"\x1b", now, &mut out);
    assert_eq!(decoder.wait(now), Some(GRACE));
    decoder.expire(now + GRACE / 2, &mut out);
    assert_eq!(out, []);
    decoder.expire(now + GRACE, &mut out);
    assert_eq!(out, [Happening::Key(Key::plain(KeyCode::Esc))]);
    assert_eq!(decoder.wait(now + GRACE), None);
}

#[test]
fn torn_sequences_are_joined() {
    for gap in [0, 5, 30, 50] {
        assert_eq!(play(&[(0, b"\x1b"), (gap, b"[B")]), "<Down>");
        assert_eq!(play(&[(0, b"\x1b"), (gap, b"OB")]), "<Down>");
        assert_eq!(play(&[(0, b"\x1b"), (gap, b"["), (gap + 500, b"6"), (gap + 900, b"~")]), "<PageDown>");
    }
    assert_eq!(play(&[(0, b"\xe6"), (700, b"\x95\xb4x")]), "整x");
}

#[test]
fn keys_after_escape_are_keys() {
    assert_eq!(play(&[(0, b"\x1b"), (30, b"j")]), "<Esc>j");
    assert_eq!(play(&[(0, b"\x1b"), (90, b"[B")]), "<Esc>[B");
    assert_eq!(play(&[(0, b"\x1b"), (10, b"\x1b")]), "<Esc><Esc>");
    assert_eq!(at_once(b"\x1b\x1b[A"), "<Esc><Up>");
}

#[test]
fn what_nobody_typed_is_swallowed() {
    assert_eq!(at_once(b"\x1b[?62;22cx"), "x");
    assert_eq!(at_once(b"\x1b]11;rgb:0000/0000/0000\x07x\x1bP>|term\x1b\\y"), "xy");
    assert_eq!(at_once(b"\x1b[99~\x1b[<0;3;4mx"), "x");
    assert_eq!(at_once(b"\x1b["), "");
    assert_eq!(at_once(b"\x1b[1\rx"), "<Enter>x");
    assert_eq!(at_once(b"\xff\xc0a\xe6zb"), "azb");
    assert_eq!(at_once("\u{9b}a".as_bytes()), "a");
}

#[test]
fn pastes_are_taken_whole() {
    assert_eq!(at_once(b"a\x1b[200~x\r\ny\rz\x1b[B\x1b[201~b"), "a«x\ny\nz\x1b[B»b");
    assert_eq!(play(&[(0, b"\x1b[200~x"), (900, b"y\x1b[2"), (1900, b"01~z")]), "«xy»z");
    assert_eq!(play(&[(0, b"\x1b"), (40, b"[200~x\x1b[201~")]), "«x»");
    // The end mark is lost: what is there is pasted, and typing is typing again.
    assert_eq!(play(&[(0, b"\x1b[200~x"), (5000, b"q")]), "«x»q");
}

proptest! {
    /// However the bytes are torn, within the grace they mean the same; and no bytes stop the decoder.
    #[test]
    fn tearing_changes_nothing(
        wholes in prop::collection::vec(
            prop::sample::select(vec![
                "\x1b[B", "\x1bOA", "\x1b[1;5C", "j", "整", "\r", "\x1b[200~整x\x1b[201~", "\x1b[?1c", "\x1b[24~", "\x1b[<0;12;5M",
            ]),
            1..12,
        ),
        cuts in prop::collection::vec(0_usize..80, 0..8),
    ) {
        let bytes = wholes.concat().into_bytes();
        let mut cuts: Vec<usize> = cuts.into_iter().filter(|cut| *cut < bytes.len()).chain([0, bytes.len()]).collect();
        cuts.sort_unstable();
        let packets: Vec<(u64, &[u8])> =
            cuts.windows(2).zip(0..).map(|(cut, at)| (at * 50, &bytes[cut[0]..cut[1]])).collect();
        prop_assert_eq!(play(&packets), at_once(&bytes));
    }

    #[test]
    fn any_bytes_are_survived(packets in prop::collection::vec((0_u64..100, prop::collection::vec(any::<u8>(), 0..40)), 0..20)) {
        let mut at = 0;
        let packets: Vec<(u64, &[u8])> = packets
            .iter()
            .map(|(gap, bytes)| {
                at += gap;
                (at, bytes.as_slice())
            })
            .collect();
        play(&packets);
    }
}
