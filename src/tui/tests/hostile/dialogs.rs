//! Every dialog, made as the application makes it, from hostile questions and hostile records.

use super::fields::key;
use super::{Desk, Hostile, each};
use crate::domain::change::Change;
use crate::domain::record::Id;
use crate::domain::{people, site};
use crate::tui::command::Scope;
use crate::tui::dialog::{Ask, ChooseAsk, Confirm, FailAsk, LineAsk, LinesAsk, PaletteAsk, Verdict, make};
use crate::tui::sight::Sight;
use crate::tui::widget::field::Takes;

/// People and a site whose names are hostile, the site renamed often enough for a long history.
fn people(desk: &Desk, hostile: &mut Hostile) -> Id {
    for _ in 0..4 {
        desk.stage.make(Change::Site(site::Change::Rename(format!("x{}", hostile.text()))));
        desk.stage.make(Change::People(people::Change::Add {
            name: format!("x{}", hostile.text()),
            login: None,
            role: crate::domain::role::Role::Operator,
            posts: Vec::new(),
            language: None,
        }));
    }
    desk.stage.store().site().unwrap().record.id
}

fn ask(desk: &mut Desk, hostile: &mut Hostile, site: Id) -> Ask {
    let texts = |hostile: &mut Hostile| (0..hostile.below(9)).map(|_| hostile.text()).collect::<Vec<_>>();
    match hostile.below(11) {
        0 => Ask::Line(LineAsk {
            title: hostile.text(),
            about: hostile.text(),
            hint: hostile.text(),
            place: "p".into(),
            takes: [Takes::Words, Takes::Note, Takes::Plain, Takes::Secret][hostile.below(4)],
            start: hostile.text(),
            optional: hostile.below(2) == 0,
        }),
        1 => Ask::Confirm(Confirm { title: hostile.text(), body: texts(hostile), enter: hostile.text() }),
        2 => {
            let choices = (0..hostile.below(20)).map(|_| (hostile.text(), hostile.text(), hostile.text())).collect();
            Ask::Choose(ChooseAsk { title: hostile.text(), choices })
        }
        3 => {
            let enter = (hostile.below(2) == 0).then(|| hostile.text());
            Ask::Lines(LinesAsk { title: hostile.text(), lines: texts(hostile), enter })
        }
        4 => Ask::Fail(FailAsk {
            about: hostile.text(),
            place: "f".into(),
            start: hostile.text(),
            critical: hostile.below(2) == 0,
            post: None,
            standard: (hostile.below(2) == 0).then(|| hostile.text()),
            known: None,
        }),
        5 => Ask::History(site, hostile.text()),
        6 => Ask::Links(site, hostile.text()),
        7 => Ask::Help(Scope::ALL[hostile.below(Scope::ALL.len())]),
        8 => {
            let words = Sight { scope: Scope::Today, part: hostile.text(), words: hostile.text() };
            let saved = vec![(hostile.text(), words)];
            Ask::Palette(Box::new(PaletteAsk { scope: Scope::Today, saved, recent: Vec::new() }))
        }
        9 => {
            desk.drafts.keep(&hostile.text(), &texts(hostile).concat());
            Ask::Drafts
        }
        _ => {
            desk.drafts.keep("w", &texts(hostile).join("\n"));
            Ask::Whole("w".into())
        }
    }
}

#[test]
fn a_dialog_shows_nothing_to_obey_whatever_it_asks() {
    let mut known = None;
    each(14, 3_000, |desk, slate, hostile| {
        let site = *known.get_or_insert_with(|| people(desk, hostile));
        let asked = ask(desk, hostile, site);
        let store = desk.stage.store();
        let mut dialog = make(asked, &store, desk.cx()).unwrap();
        for _ in 0..10 {
            let cx = desk.cx();
            if hostile.below(4) == 0 {
                dialog.paste(&hostile.text(), cx);
            } else if dialog.key(key(hostile), cx) != Verdict::Stay {
                break;
            }
            slate.draw(desk, |frame, area| dialog.draw(frame, area, cx));
        }
    });
}
