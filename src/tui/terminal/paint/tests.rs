//! What is painted, replayed by an independent terminal, must be the frame: cell by cell, with attributes and cursor.

use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Color, Modifier, Style};

use super::Painter;

/// A painter and the terminal it paints on.
struct Pair {
    painter: Painter,
    terminal: vt100::Parser,
}

impl Pair {
    fn new(width: u16, height: u16) -> Self {
        Self { painter: Painter::new(), terminal: terminal(width, height) }
    }

    /// Paints a frame, checks the terminal, and says how many bytes it took.
    fn show(&mut self, next: &Buffer, caret: Option<(u16, u16)>) -> usize {
        let bytes = self.painter.paint(&mut next.clone(), caret.map(Position::from)).to_vec();
        self.terminal.process(&bytes);
        check(next, caret, &self.terminal);
        bytes.len()
    }
}

fn terminal(width: u16, height: u16) -> vt100::Parser {
    vt100::Parser::new(height.try_into().unwrap(), width.try_into().unwrap(), 0)
}

/// The colour as the replaying terminal names it.
fn colour(colour: Color) -> vt100::Color {
    const SIXTEEN: [Color; 16] = [
        Color::Black,
        Color::Red,
        Color::Green,
        Color::Yellow,
        Color::Blue,
        Color::Magenta,
        Color::Cyan,
        Color::Gray,
        Color::DarkGray,
        Color::LightRed,
        Color::LightGreen,
        Color::LightYellow,
        Color::LightBlue,
        Color::LightMagenta,
        Color::LightCyan,
        Color::White,
    ];
    match colour {
        Color::Reset => vt100::Color::Default,
        Color::Indexed(index) => vt100::Color::Idx(index),
        Color::Rgb(r, g, b) => vt100::Color::Rgb(r, g, b),
        named => vt100::Color::Idx(SIXTEEN.iter().position(|other| *other == named).unwrap() as u8),
    }
}

fn check(next: &Buffer, caret: Option<(u16, u16)>, terminal: &vt100::Parser) {
    let screen = terminal.screen();
    for y in 0..next.area.height {
        let mut x = 0;
        while x < next.area.width {
            let want = &next[(x, y)];
            let got = screen.cell(y, x).unwrap();
            let glyph = if got.contents().is_empty() { " " } else { got.contents() };
            assert_eq!(glyph, want.symbol(), "glyph at {x},{y}\n{}", screen.contents());
            assert_eq!(got.bgcolor(), colour(want.bg), "background at {x},{y}");
            assert_eq!(got.inverse(), want.modifier.contains(Modifier::REVERSED), "reverse at {x},{y}");
            assert_eq!(got.underline(), want.modifier.contains(Modifier::UNDERLINED), "underline at {x},{y}");
            // On a blank, a foreground and bold cannot be seen unless reversed or underlined.
            if glyph != " " || got.inverse() || got.underline() {
                assert_eq!(got.fgcolor(), colour(want.fg), "foreground at {x},{y}");
                assert_eq!(got.bold(), want.modifier.contains(Modifier::BOLD), "bold at {x},{y}");
                assert_eq!(got.italic(), want.modifier.contains(Modifier::ITALIC), "italic at {x},{y}");
            }
            x += if got.is_wide() { 2 } else { 1 };
        }
    }
    assert_eq!(screen.hide_cursor(), caret.is_none());
    if let Some((x, y)) = caret {
        assert_eq!(screen.cursor_position(), (y, x));
    }
}

/// A list as a pane shows it: a heading, rows with a marked selection, a line of hints.
fn list(width: u16, height: u16, first: usize, selected: usize, beside: bool) -> Buffer {
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
    buffer.set_string(1, 0, "opsbook · Harbour Mill", Style::new().bold());
    buffer.set_string(0, 1, "─".repeat(usize::from(width)), Style::new().fg(Color::DarkGray));
    for line in 0..height - 4 {
        let n = first + usize::from(line);
        let y = line + 2;
        let text = format!("  ACT-{n:04} thermometer {} due {:02}:30 Sun Li 整改", n * 7919 % 1000, n % 24);
        let room = usize::from(if beside { width / 2 } else { width });
        let style = if n == selected { Style::new().add_modifier(Modifier::REVERSED) } else { Style::new() };
        buffer.set_stringn(0, y, &text, room, style);
        if n == selected {
            buffer.set_string(0, y, "▸", style);
        }
        if beside && line < 9 {
            buffer.set_string(width / 2 + 1, y, format!("│ detail line {line}"), Style::new());
        }
    }
    buffer.set_string(0, height - 1, "Enter open  s skip  ? help", Style::new().fg(Color::Cyan));
    buffer
}

#[test]
fn an_unchanged_frame_sends_nothing() {
    let mut pair = Pair::new(80, 24);
    let frame = list(80, 24, 0, 3, false);
    assert!(pair.show(&frame, Some((4, 4))) > 500);
    assert_eq!(pair.show(&frame, Some((4, 4))), 0);
    assert_eq!(pair.show(&frame.clone(), Some((4, 4))), 0);
}

#[test]
fn a_caret_moves_for_a_few_bytes() {
    let mut pair = Pair::new(80, 24);
    let mut frame = list(80, 24, 0, 3, false);
    pair.show(&frame, Some((10, 23)));
    frame[(10, 23)].set_symbol("x");
    assert!(pair.show(&frame, Some((11, 23))) <= 24);
    assert!(pair.show(&frame, None) <= 22);
}

#[test]
fn the_selection_moves_within_its_budget() {
    let mut pair = Pair::new(80, 24);
    pair.show(&list(80, 24, 0, 3, false), None);
    let bytes = pair.show(&list(80, 24, 0, 4, false), None);
    assert!(bytes <= 220, "{bytes} bytes");
}

#[test]
fn a_full_bar_moves_within_its_budget() {
    let mut pair = Pair::new(80, 24);
    let bar = |selected| {
        let mut frame = list(80, 24, 0, selected, false);
        let row = Rect::new(0, selected as u16 + 2, 80, 1);
        frame.set_style(row, Style::new().add_modifier(Modifier::REVERSED));
        frame
    };
    pair.show(&bar(3), None);
    let bytes = pair.show(&bar(4), None);
    assert!(bytes <= 220, "{bytes} bytes");
}

#[test]
fn a_list_scrolls_within_its_budget() {
    for (width, height, beside) in [(80, 24, false), (120, 40, false), (120, 40, true)] {
        let last = usize::from(height) - 5;
        let mut pair = Pair::new(width, height);
        pair.show(&list(width, height, 10, 10 + last, beside), None);
        let down = pair.show(&list(width, height, 11, 11 + last, beside), None);
        pair.show(&list(width, height, 11, 11, beside), None);
        let up = pair.show(&list(width, height, 10, 10, beside), None);
        assert!(down <= 400 && up <= 400, "{down} and {up} bytes at {width}x{height}, beside: {beside}");
    }
}

#[test]
fn a_change_on_every_row_is_not_mistaken_for_a_scroll() {
    let mut pair = Pair::new(80, 24);
    pair.show(&list(80, 24, 0, 0, false), None);
    pair.show(&list(80, 24, 500, 500, false), None);
    pair.show(&list(80, 24, 0, 0, false), None);
}

#[test]
fn control_characters_never_reach_the_terminal() {
    let mut painter = Painter::new();
    let mut frame = Buffer::empty(Rect::new(0, 0, 4, 1));
    frame[(0, 0)].set_symbol("\u{1b}");
    frame[(1, 0)].set_symbol("a\u{9b}2J");
    frame[(2, 0)].set_symbol("");
    let bytes = String::from_utf8(painter.paint(&mut frame, None).to_vec()).unwrap();
    let text = bytes.split("\x1b[2J").nth(1).unwrap();
    assert_eq!(text, "\u{fffd}\u{fffd}\x1b[?2026l");
}

#[test]
fn a_wide_glyph_without_room_is_left_out() {
    let mut painter = Painter::new();
    let mut screen = terminal(3, 2);
    let mut frame = Buffer::empty(Rect::new(0, 0, 3, 2));
    frame[(2, 0)].set_symbol("整");
    frame[(0, 1)].set_symbol("x");
    screen.process(painter.paint(&mut frame, None));
    assert_eq!(screen.screen().contents(), "\nx");
}

/// One step of a made-up session.
#[derive(Clone, Debug)]
enum Step {
    Text { x: u16, y: u16, text: String, style: Style },
    Shade { area: Rect, style: Style },
    Blank { area: Rect },
    Move { top: u16, bottom: u16, by: i32 },
    Forget,
}

fn style() -> impl Strategy<Value = Style> {
    let colour = prop_oneof![
        4 => Just(Color::Reset),
        1 => Just(Color::Red),
        1 => Just(Color::DarkGray),
        1 => Just(Color::LightCyan),
        1 => Just(Color::Indexed(200)),
        1 => Just(Color::Rgb(1, 2, 3)),
    ];
    let modifier = prop_oneof![
        3 => Just(Modifier::empty()),
        1 => Just(Modifier::BOLD),
        1 => Just(Modifier::REVERSED),
        1 => Just(Modifier::UNDERLINED | Modifier::BOLD),
        1 => Just(Modifier::ITALIC),
    ];
    (colour.clone(), colour, modifier).prop_map(|(fg, bg, modifier)| {
        Style { sub_modifier: Modifier::all(), ..Style::new().fg(fg).bg(bg) }.add_modifier(modifier)
    })
}

const WIDTH: u16 = 24;
const HEIGHT: u16 = 10;

fn area() -> impl Strategy<Value = Rect> {
    (0..WIDTH, 0..HEIGHT, 1..=WIDTH, 1..=HEIGHT)
        .prop_map(|(x, y, width, height)| Rect::new(x, y, width.min(WIDTH - x), height.min(HEIGHT - y)))
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        6 => (0..WIDTH, 0..HEIGHT, "[ab整改 ·éx]{1,20}", style())
            .prop_map(|(x, y, text, style)| Step::Text { x, y, text, style }),
        1 => (area(), style()).prop_map(|(area, style)| Step::Shade { area, style }),
        1 => area().prop_map(|area| Step::Blank { area }),
        3 => (0..HEIGHT - 2, 3..=HEIGHT, prop_oneof![Just(-2), Just(-1), Just(1), Just(3)])
            .prop_map(|(top, span, by)| Step::Move { top, bottom: (top + span).min(HEIGHT), by }),
        1 => Just(Step::Forget),
    ]
}

/// Makes the frame well-formed again: an own row of text per row, so that no half of a wide glyph is left.
fn tidy(frame: &mut Buffer) {
    for y in 0..HEIGHT {
        let mut x = 0;
        while x < WIDTH {
            let wide = frame[(x, y)].symbol().len() == 3;
            if wide && x + 1 == WIDTH {
                frame[(x, y)].set_symbol(" ");
            } else if wide {
                frame[(x + 1, y)].set_symbol(" ");
                x += 1;
            }
            x += 1;
        }
    }
}

fn make(frame: &mut Buffer, painter: &mut Painter, step: &Step) {
    match step {
        Step::Text { x, y, text, style } => {
            frame.set_string(*x, *y, text, *style);
        }
        Step::Shade { area, style } => frame.set_style(*area, *style),
        Step::Blank { area } => {
            for place in area.positions() {
                frame[place].reset();
            }
        }
        Step::Move { top, bottom, by } => {
            let band = &mut frame.content[usize::from(top * WIDTH)..usize::from(bottom * WIDTH)];
            let cells = by.unsigned_abs() as usize * usize::from(WIDTH);
            let cells = cells % band.len();
            if *by > 0 {
                band.rotate_left(cells);
            } else {
                band.rotate_right(cells);
            }
        }
        Step::Forget => painter.forget(),
    }
    tidy(frame);
}

proptest! {
    #![proptest_config(ProptestConfig { fork: false, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn the_terminal_shows_the_frame(
        frames in prop::collection::vec(
            (prop::collection::vec(step(), 1..6), prop::option::of((0..WIDTH, 0..HEIGHT))), 1..12,
        ),
    ) {
        let mut pair = Pair::new(WIDTH, HEIGHT);
        let mut frame = Buffer::empty(Rect::new(0, 0, WIDTH, HEIGHT));
        for (steps, caret) in &frames {
            for step in steps {
                make(&mut frame, &mut pair.painter, step);
            }
            pair.show(&frame, *caret);
            prop_assert_eq!(pair.show(&frame, *caret), 0);
        }
    }
}

#[test]
fn a_glyph_that_covers_the_cell_behind_it_is_moved_past() {
    let line = |cells: &[&str]| {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 8, 1));
        for (x, symbol) in (0..).zip(cells) {
            buffer[(x, 0)].set_symbol(symbol);
        }
        buffer
    };
    let mut painter = Painter::new();
    painter.paint(&mut line(&["a", "·", "", "b"]), None);
    let bytes = painter.paint(&mut line(&["a", "·", "", "c"]), None).to_vec();
    // The b stood in the fourth column, behind a glyph of two.
    let sent = String::from_utf8_lossy(&bytes).replace('\x1b', "^");
    assert!(sent.ends_with("c^[?2026l") && !sent.contains('·'), "{sent}");
    let bytes = painter.paint(&mut line(&["a", "x", "y", "c"]), None).to_vec();
    let sent = String::from_utf8_lossy(&bytes).replace('\x1b', "^");
    assert!(sent.contains("xy"), "both halves are written anew: {sent}");
}
