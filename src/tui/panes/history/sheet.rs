//! What a round came to: score and verdict as two things, its sections, what failed, who had a hand in it.

use super::names::Names;
use crate::domain::answer::Verdict;
use crate::domain::noun::{Noun, reference};
use crate::domain::number::Quantity;
use crate::domain::round::{Outcome, Round};
use crate::domain::signature::Meaning;
use crate::store::RoundView;
use crate::text::date;
use crate::tui::cx::Cx;
use crate::tui::panes::actions::page::{Line, Page};
use crate::tui::theme::Role;

/// A mark, a word and a role for how an inspection ended; a round that is not judged as a whole by what failed in it.
pub(super) fn outcome(round: &Round, cx: Cx<'_>) -> (&'static str, String, Role) {
    let marks = cx.look.marks;
    match round.outcome {
        Some(Outcome::Pass) => (marks.good(), cx.text.word(Outcome::Pass), Role::Good),
        Some(Outcome::Fail) => (marks.bad(), cx.text.word(Outcome::Fail), Role::Bad),
        None => (marks.state(round.state), String::new(), Role::Plain),
    }
}

/// The score in percent, to one decimal, as the reader writes it; none where nothing was scored.
pub(in crate::tui::panes) fn score(score: Option<Quantity>) -> Option<String> {
    // In tenths of a percent, halves away from nought.
    let tenths = (score?.millionths() + 50_000) / 100_000;
    Some(format!("{}.{} %", tenths / 10, tenths % 10))
}

/// The lines of its page.
pub(super) fn lines(round: &Round, view: &RoundView, names: &Names, room: usize, cx: Cx<'_>) -> Vec<Line> {
    let label = |key: &str| cx.text.say(&format!("inspect-sheet-{key}"));
    let name = |id| view.names.get(&id).cloned().unwrap_or_default();
    let mut page = Page::new(room, cx);
    page.head(cx.text.phrase(&round.title));
    let place: Vec<String> =
        [&round.area, &round.asset].into_iter().flatten().map(|code| names.place(code, cx)).collect();
    page.text(&format!("{} · {}", reference(Noun::Round, round.number), cx.text.word(round.state)), Role::Dim);
    page.plain(&label("place"), &place.join(" · "));
    if let Some(origin) = &round.origin {
        // What it is called in the file it came from: the part behind the kind of thing.
        // Where the file calls it nothing, a digest of the row stands there, which tells nobody anything.
        let key = origin.split_once(':').map_or(origin.as_str(), |(_, key)| key);
        let digest = key.len() == 32 && key.bytes().all(|byte| byte.is_ascii_hexdigit());
        let word = cx.text.say("inspect-imported");
        page.plain(&label("imported"), if digest { &word } else { key });
    }
    let (mark, word, role) = outcome(round, cx);
    if let Some(score) = score(round.score) {
        page.plain(&label("score"), &score);
    }
    if round.outcome.is_some() {
        page.field((mark, role), &label("verdict"), &word, role);
    }
    if let Some(lot) = &round.lot {
        let args =
            [("name", lot.name.as_str().into()), ("n", i64::from(lot.n).into()), ("ac", i64::from(lot.ac).into())];
        let found = lot.found.map(|found| cx.text.say_with("inspect-sheet-found", &[("n", i64::from(found).into())]));
        let parts = [Some(cx.text.say_with("round-lot", &args)), Some(cx.text.word(lot.stage)), found];
        page.plain("", &parts.into_iter().flatten().collect::<Vec<_>>().join(" · "));
    }
    let at = |at| cx.stamp(at);
    let walked = match (round.walked_from, round.walked_to) {
        (Some(from), Some(to)) if from != to => format!("{} – {}", at(from), date::time(cx.local(to))),
        (Some(from), _) => at(from),
        _ => String::new(),
    };
    page.plain(&label("walked"), &walked);
    page.plain(&label("team"), &cx.text.list(&round.team.iter().map(|id| name(*id)).collect::<Vec<_>>()));
    for signature in &view.signatures {
        let who = signature.person.map(name).unwrap_or_default();
        let meaning = match signature.meaning {
            Meaning::Performed => "signed",
            Meaning::Reviewed => "reviewed",
        };
        page.plain(&label(meaning), &format!("{who} · {}", at(signature.at)));
    }
    page.plain(&label("reason"), round.reason.as_deref().unwrap_or_default());
    page.plain(&label("opening"), round.opening.as_deref().unwrap_or_default());
    page.plain(&label("closing"), round.closing.as_deref().unwrap_or_default());
    for (place, section) in view.template.form.sections.iter().enumerate() {
        let own: Vec<_> = view.lines.iter().filter(|line| line.section == place).collect();
        if own.is_empty() {
            continue;
        }
        let verdict = |line: &&&crate::store::Line| line.answer.as_ref().map(|held| held.record.verdict);
        let count = |wanted: Verdict| own.iter().filter(|line| verdict(line) == Some(wanted)).count();
        let counts = [
            ("title", cx.text.phrase(&section.title).into()),
            ("lines", own.len().into()),
            ("failed", count(Verdict::Fail).into()),
        ];
        page.head(&cx.text.say_with("inspect-sheet-section", &counts));
        for line in &own {
            let Some(answer) = line.answer.as_ref().map(|held| &held.record) else { continue };
            // In order is not worth a line; a value is.
            if matches!(answer.verdict, Verdict::Pass | Verdict::Na) && answer.note.is_none() && answer.value.is_none()
            {
                continue;
            }
            let role = match answer.verdict {
                Verdict::Fail => Role::Bad,
                Verdict::Observation | Verdict::NoReading => Role::Alert,
                _ => Role::Plain,
            };
            let typed = || answer.typed.clone().filter(|_| line.item.choices.is_empty());
            let value = answer.counts().map(|value| value.to_string()).or_else(typed);
            let value = value.map(|value| format!("  {value} {}", line.item.unit.as_deref().unwrap_or_default()));
            let mark = cx.look.marks.verdict(answer.verdict);
            let text = format!("{mark} {}{}", cx.text.phrase(&line.item.text), value.unwrap_or_default());
            page.text(text.trim_end(), role);
            page.further(answer.note.as_deref().unwrap_or_default(), Role::Plain);
            page.further(line.action.as_deref().unwrap_or_default(), Role::Dim);
        }
    }
    page.lines
}
