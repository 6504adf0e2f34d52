//! Forms with a control of every kind, filled with anything: open, closed, refused, in conflict.

use super::fields::key;
use super::{Desk, Hostile, each};
use crate::domain::code::Code;
use crate::domain::number::Quantity;
use crate::text::hostile::assert_harmless;
use crate::text::safe::Safe;
use crate::tui::widget::form::{Choice, Enter, Form, Item, Kind, Link, Secret, Theirs, Value};

fn choices(hostile: &mut Hostile) -> Vec<Choice> {
    let choice = |n: usize, hostile: &mut Hostile| {
        let value = Value::Code(Code::parse(&format!("c{n}")).unwrap());
        Choice::new(value, hostile.text()).beside(hostile.text()).found_by(&hostile.text())
    };
    (0..=hostile.below(12)).map(|n| choice(n, hostile)).collect()
}

/// A field of every kind, each with hostile words around it.
fn items(hostile: &mut Hostile) -> Vec<Item> {
    let kinds = [
        Kind::Text,
        Kind::Note,
        Kind::Plain,
        Kind::Code,
        Kind::Number(hostile.text()),
        Kind::Date,
        Kind::Time,
        Kind::Moment,
        Kind::Span,
        Kind::YesNo,
        Kind::One(choices(hostile)),
        Kind::Several(choices(hostile)),
        Kind::Links,
        Kind::Secret,
    ];
    let item = |(n, kind): (usize, Kind)| {
        let start = match &kind {
            Kind::Text | Kind::Note | Kind::Plain => Value::text(hostile.text()),
            Kind::Number(_) => Value::Number(Quantity::whole(n as i32)),
            Kind::Links => Value::Links(vec![Link { reference: hostile.text(), record: None }]),
            Kind::Secret => Value::Secret(Secret::new(hostile.text())),
            _ => Value::Blank,
        };
        let item =
            Item::new(format!("k{n}"), hostile.text(), kind).start(start).otherwise(Value::Blank, hostile.text());
        let item = if hostile.below(2) == 0 { item.help(hostile.text()) } else { item };
        if hostile.below(3) == 0 { item.required() } else { item }
    };
    kinds.into_iter().enumerate().map(item).collect()
}

/// Something that happens to a form.
fn happens(form: &mut Form, hostile: &mut Hostile, desk: &Desk) {
    let cx = desk.cx();
    let key_of = format!("k{}", hostile.below(14));
    match hostile.below(9) {
        0 => form.paste(&hostile.text(), cx),
        1 => form.tell(vec![hostile.text(), hostile.text()]),
        2 => form.restore(&key_of, &hostile.text(), cx),
        3 => form.restore(&key_of, &format!("?{}", hostile.text()), cx),
        4 => drop(form.refuse(&key_of, hostile.text())),
        5 => {
            let values = vec![(key_of, Value::text(hostile.text()))];
            form.meet(&Theirs { who: hostile.text(), values }, cx);
        }
        6 => form.set_otherwise(&key_of, Value::Blank, hostile.text()),
        _ => drop(form.key(key(hostile), cx)),
    }
}

#[test]
fn a_form_shows_nothing_to_obey_whatever_is_in_it() {
    each(13, 4_000, |desk, slate, hostile| {
        let enter = if hostile.below(2) == 0 { Enter::Next } else { Enter::Saves };
        let mut form = Form::new(items(hostile), enter, vec![hostile.text()], desk.cx());
        let title = Safe::from(hostile.text());
        for _ in 0..20 {
            happens(&mut form, hostile, desk);
            let cx = desk.cx();
            slate.draw(desk, |frame, area| form.draw(frame, area, &title, cx));
        }
        // What is kept as a draft holds no secret.
        let drafts = form.drafts(desk.cx());
        assert!(drafts.iter().all(|(key, text)| key != "k13" || text.is_empty()), "{drafts:?}");
        assert_harmless(title.as_str());
    });
}
