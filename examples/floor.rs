//! The floor for measurements: what an empty ratatui program costs on this machine, to divide by.
//!
//! `floor` draws sixty lines and a marker that `j` and `k` (or the arrows) move; `floor --table` draws them as a ratatui
//! table with columns. Both scroll, page with `PageDown` and `PageUp`, jump with `Home` and `End`, and leave on `q`.
#![allow(missing_docs)]

use std::env;
use std::io;

use crossterm::event::{self, Event, KeyCode};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout};
use ratatui::style::{Modifier, Style};
use ratatui::text::Line;
use ratatui::widgets::{Block, Borders, Paragraph, Row, Table, TableState};

const ROWS: usize = 60;

fn main() -> io::Result<()> {
    let with_table = env::args().any(|argument| argument == "--table");
    ratatui::run(|terminal| {
        let (mut at, mut first) = (0_usize, 0);
        loop {
            let page = usize::from(terminal.size()?.height).saturating_sub(4).max(1);
            first = at.min(first.max((at + 1).saturating_sub(page)));
            terminal.draw(|frame| if with_table { table(frame, at, first) } else { lines(frame, at, first) })?;
            let Event::Key(key) = event::read()? else { continue };
            let to = match key.code {
                KeyCode::Char('q') => return Ok(()),
                KeyCode::Char('j') | KeyCode::Down => at + 1,
                KeyCode::Char('k') | KeyCode::Up => at.saturating_sub(1),
                KeyCode::PageDown => at + page,
                KeyCode::PageUp => at.saturating_sub(page),
                KeyCode::Home => 0,
                KeyCode::End => ROWS,
                _ => at,
            };
            at = to.min(ROWS - 1);
        }
    })
}

fn cells(row: usize) -> [String; 4] {
    let number = row + 1;
    [format!("ACT-{number:04}"), format!("thermometer {}", number * 7919 % 1000), "due today".into(), "Sun Li".into()]
}

fn status(at: usize) -> String {
    format!("READY row {} of {ROWS}", at + 1)
}

fn lines(frame: &mut Frame, at: usize, first: usize) {
    let [body, bottom] = Layout::vertical([Constraint::Min(0), Constraint::Length(1)]).areas(frame.area());
    let rows = (first..ROWS).take(usize::from(body.height));
    let text: Vec<Line> =
        rows.map(|row| Line::raw(format!("{} {}", if row == at { '>' } else { ' ' }, cells(row).join("  ")))).collect();
    frame.render_widget(Paragraph::new(text), body);
    frame.render_widget(status(at), bottom);
}

fn table(frame: &mut Frame, at: usize, first: usize) {
    let [body, bottom] = Layout::vertical([Constraint::Min(0), Constraint::Length(1)]).areas(frame.area());
    let widths = [Constraint::Length(10), Constraint::Fill(1), Constraint::Length(12), Constraint::Length(10)];
    let widget = Table::new((0..ROWS).map(|row| Row::new(cells(row))), widths)
        .header(Row::new(["ref", "what", "due", "owner"]))
        .row_highlight_style(Style::new().add_modifier(Modifier::REVERSED))
        .block(Block::new().borders(Borders::BOTTOM));
    let mut state = TableState::new().with_offset(first).with_selected(at);
    frame.render_stateful_widget(widget, body, &mut state);
    frame.render_widget(status(at), bottom);
}
