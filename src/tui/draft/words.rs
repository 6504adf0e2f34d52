//! How texts that wait are offered: how many, how long, how old, and what they are about.

use super::{Drafts, command_of};
use crate::domain::time::{Instant, Span};
use crate::host::draft::Draft;
use crate::text::date;
use crate::text::locale::Locale;
use crate::text::safe::Safe;
use crate::text::width::{Ambiguous, cut, width};

/// From this age on a text is offered for discarding.
const OLD: Span = Span::of_days(30);
/// Cells that wrapping may cost.
const SLACK: usize = 12;

/// The one line that offers what waits; none where nothing does.
/// It has two rows of `columns` at the foot of the screen: what it is about is cut where that is too little for the keys.
pub fn offer(drafts: &Drafts, now: Instant, text: &Locale, (columns, ambiguous): (u16, Ambiguous)) -> Option<String> {
    let all = drafts.all();
    let (newest, n) = (all.first()?, all.len());
    let old = is_old(newest, now);
    let id = match (n, old) {
        (1, false) => "draft-offer-one",
        (1, true) => "draft-offer-old",
        _ => "draft-offer-many",
    };
    let said = |about: &str| {
        let facts = [
            ("n", n.into()),
            ("length", newest.text.chars().count().into()),
            ("age", age(newest, now, text).into()),
            ("about", about.into()),
        ];
        text.say_with(id, &facts)
    };
    // A row that is wrapped early leaves some cells empty.
    let rows = 2 * usize::from(columns.saturating_sub(2));
    let room = rows.saturating_sub(width(&said(""), ambiguous) + SLACK);
    let about = Safe::from(line(newest, text));
    Some(said(&cut(about.as_str(), room, ambiguous)))
}

/// Whether it waits longer than texts should.
pub fn is_old(draft: &Draft, now: Instant) -> bool {
    now.minutes_since(draft.typed) > OLD.minutes()
}

/// How long ago it was typed at last: `14 min`.
pub fn age(draft: &Draft, now: Instant, text: &Locale) -> String {
    date::span(text, Span::of_minutes(now.minutes_since(draft.typed).max(1)))
}

/// What it is about: what was to be said, of which record and line.
pub fn line(draft: &Draft, text: &Locale) -> String {
    let command = command_of(&draft.context.command).map(crate::tui::command::Command::entry);
    let what = command.map(|entry| text.say(entry.hint.unwrap_or(entry.help)));
    let about = Some(draft.context.about.clone()).filter(|about| !about.is_empty());
    match (what, about) {
        (Some(what), Some(about)) => text.say_with("draft-line", &[("what", what.into()), ("about", about.into())]),
        (what, about) => what.or(about).unwrap_or_else(|| text.say("draft-unknown")),
    }
}
