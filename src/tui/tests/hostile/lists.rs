//! The list with its columns, filter and marks; the box; the row that is written.

use super::each;
use super::fields::key;
use crate::text::safe::Safe;
use crate::tui::command::Command;
use crate::tui::theme::Role;
use crate::tui::widget::frame::boxed;
use crate::tui::widget::list::columns::Column;
use crate::tui::widget::list::{Line, List};
use crate::tui::widget::pen::Pen;

const COLUMNS: [Column; 4] = [
    Column { least: 12, most: 40, rank: 0, grows: false, right: false },
    Column { least: 4, most: 12, rank: 2, grows: false, right: true },
    Column { least: 6, most: 20, rank: 3, grows: true, right: false },
    Column { least: 3, most: 9, rank: 1, grows: false, right: true },
];

#[test]
fn a_list_shows_nothing_to_obey_whatever_is_filtered_and_marked() {
    each(11, 3_000, |desk, slate, hostile| {
        let rows: Vec<[String; 4]> = (0..hostile.below(8)).map(|_| [(); 4].map(|()| hostile.text())).collect();
        let mut list: List<usize> = List::default();
        let fill = |list: &mut List<usize>| {
            list.fill((0..rows.len()).collect(), |place| rows[place].concat(), |one, other| one / 2 == other / 2);
        };
        fill(&mut list);
        for _ in 0..4 {
            match hostile.below(6) {
                0 => list.mark(),
                1 => drop(list.span()),
                2 => drop(list.step([Command::Up, Command::Down, Command::Last][hostile.below(3)], 5)),
                3 => list.filter.paste(&hostile.text()),
                4 => drop(list.back()),
                _ => {
                    list.filter.begin();
                    list.filter.key(key(hostile));
                }
            }
            fill(&mut list);
            assert!(list.chosen().iter().all(|place| *place < rows.len()));
            let cx = desk.cx();
            list.settle(cx.size.1);
            let role = Role::ALL[hostile.below(Role::ALL.len())];
            slate.draw(desk, |frame, area| {
                list.draw(frame, area, &COLUMNS, cx, |place| Line {
                    sign: "✓",
                    role,
                    cells: rows[place].iter().map(|text| (Safe::new(text), role)).collect(),
                });
                list.filter.draw(frame, area, cx);
            });
        }
    });
}

#[test]
fn a_box_keeps_its_corners_and_a_row_its_end_whatever_is_written() {
    each(12, 3_000, |desk, slate, hostile| {
        let (title, left, right) = (hostile.text().repeat(1 + hostile.below(9)), hostile.text(), hostile.text());
        let cx = desk.cx();
        let (columns, rows) = (hostile.below(90) as u16, hostile.below(30) as u16);
        slate.draw(desk, |frame, area| {
            let inside = boxed(frame.buffer_mut(), area, (columns, rows), &Safe::new(&title), cx);
            if inside.width > 2 && inside.height > 0 {
                let [_, corner, ..] = cx.look.border();
                let found = frame.buffer_mut()[(inside.right() + 1, inside.y - 1)].symbol().to_owned();
                assert_eq!(found, corner, "{title:?} in {columns} columns");
            }
            for row in 0..3 {
                let mut pen = Pen::on(frame.buffer_mut(), inside, row, cx);
                pen.right(&Safe::new(&right), Role::Dim).cell(&Safe::new(&left), 9, Role::Typed).skip(1);
                pen.write(&title, Role::Plain).fill("·", Role::Dim);
            }
            if inside.width > 0 && inside.height > 0 {
                let wall = frame.buffer_mut()[(inside.right() + 1, inside.y)].symbol().to_owned();
                assert_eq!(wall, cx.look.border()[5], "beside {left:?} {right:?}");
            }
        });
    });
}
