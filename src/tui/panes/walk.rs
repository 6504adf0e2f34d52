//! When a round was walked: how it is asked, and what was typed.

use crate::domain::time::{Clock, Instant};
use crate::text::date;
use crate::text::fold::fold_text;
use crate::text::typed;
use crate::tui::cx::Cx;
use crate::tui::dialog::LineAsk;
use crate::tui::widget::field::Takes;

/// Asks when a round was walked that could be begun from `opens` on.
pub(super) fn ask(place: String, about: String, opens: Instant, cx: Cx<'_>) -> LineAsk {
    let span = [("from", cx.moment(opens).into()), ("to", date::time(cx.local(cx.now)).into())];
    LineAsk {
        title: cx.text.say("round-walked-title"),
        about,
        hint: cx.text.say_with("round-walked-hint", &span),
        place,
        takes: Takes::Plain,
        ..LineAsk::default()
    }
}

/// When a round was walked.
pub(super) struct Walked {
    pub from: Instant,
    pub to: Option<Instant>,
    /// It was written on paper first.
    pub from_paper: bool,
}

/// Reads `1015` or `1015-1030`: the last such times that are not in the future. A `p` behind them: from paper.
pub(super) fn read(text: &str, cx: Cx<'_>) -> Option<Walked> {
    let text = fold_text(text).trim().to_lowercase();
    let (text, from_paper) = text.strip_suffix('p').map_or((text.as_str(), false), |times| (times, true));
    let (from, to) = match text.split_once(['-', '~']) {
        Some((from, to)) => (typed::time(from)?, Some(typed::time(to)?)),
        None => (typed::time(text)?, None),
    };
    let to = to.map(|to| latest(to, cx.now, cx));
    let from = latest(from, to.unwrap_or(cx.now), cx);
    Some(Walked { from, to, from_paper })
}

/// The last moment no later than `until` at which the wall shows `time`; the coming one where that is so today.
fn latest(time: Clock, until: Instant, cx: Cx<'_>) -> Instant {
    let date = cx.calendar.date(until);
    let at = cx.calendar.instant(date, time);
    let before = date.pred_opt().map(|date| cx.calendar.instant(date, time));
    match before {
        // A time later today was meant for yesterday only where yesterday is near: at night.
        Some(before) if at > until && until.minutes_since(before) < 16 * 60 => before,
        _ => at,
    }
}
