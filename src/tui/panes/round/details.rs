//! What belongs to an inspection beside its lines: who performs it together, what was said, which lot it judges.

use super::{Asked, Doing, Round};
use crate::domain::change::Change;
use crate::domain::noun::Noun;
use crate::domain::number::Quantity;
use crate::domain::round::{self, GivenLot, Grade, Outcome};
use crate::domain::template::FormKind;
use crate::text::percent::percent;
use crate::tui::cx::Cx;
use crate::tui::dialog::{Ask, FormAsk, FormReply};
use crate::tui::effect::Effect;
use crate::tui::widget::form::{Item, Kind, Value};

/// The fields' keys: their stored names.
const TEAM: &str = "team";
const OPENING: &str = "opening";
const CLOSING: &str = "closing";
const LOT: &str = "lot";
const SIZE: &str = "size";
const RESUMED: &str = "resumed";

impl Round {
    /// Whether it has details: it is an inspection, an audit or an observation, or judges lots.
    pub(super) fn has_details(&self) -> bool {
        self.view.as_ref().is_some_and(|view| {
            let form = &view.template.form;
            let kind = matches!(form.kind, FormKind::Inspection | FormKind::Audit | FormKind::Observation);
            kind || form.sampling.is_some()
        })
    }

    /// Whether a lot has to be named before it is signed.
    pub(super) fn lacks_lot(&self) -> bool {
        let Some(view) = &self.view else { return false };
        let named = view.round.as_ref().is_some_and(|held| held.record.lot.is_some());
        view.template.form.sampling.is_some() && !named
    }

    /// Asks for them.
    pub(super) fn ask_details(&mut self, cx: Cx<'_>) -> Vec<Effect> {
        if !self.has_details() {
            return vec![Effect::Say(cx.text.say("round-no-details"))];
        }
        let Some(view) = &self.view else { return Vec::new() };
        let form = &view.template.form;
        let row = view.round.as_ref().map(|held| &held.record);
        let words = |text: Option<&String>| text.map_or(Value::Blank, Value::text);
        let field = |key: &str, kind: Kind, start: Value| Item::new(key, cx.text.field(key), kind).start(start);
        let mut items = Vec::new();
        if form.sampling.is_some() {
            let lot = row.and_then(|row| row.lot.as_ref());
            let size = lot.map(|lot| Value::Number(Quantity::from_millionths(i64::from(lot.size) * 1_000_000)));
            items.push(field(LOT, Kind::Text, words(lot.map(|lot| &lot.name))));
            items.push(field(SIZE, Kind::Number(String::new()), size.unwrap_or_default()).check(counted));
            let resumed = field(RESUMED, Kind::Text, words(lot.and_then(|lot| lot.resumed.as_ref())));
            items.push(resumed.help(cx.text.say("round-help-resumed")));
        }
        let team: Vec<Value> = row.into_iter().flat_map(|row| &row.team).map(|id| Value::Record(*id)).collect();
        let team = if team.is_empty() { Value::Blank } else { Value::Several(team) };
        items.push(field(TEAM, Kind::SeveralOf(Noun::Person), team));
        items.push(field(OPENING, Kind::Note, words(row.and_then(|row| row.opening.as_ref()))));
        items.push(field(CLOSING, Kind::Note, words(row.and_then(|row| row.closing.as_ref()))));
        let about = if self.lacks_lot() { vec![cx.text.say("round-lot-needed")] } else { Vec::new() };
        let title = cx.text.say("round-details-title");
        let ask = FormAsk { title, about, items, place: self.place("details"), ..FormAsk::default() };
        self.asked = Some(Asked::Details);
        vec![Effect::ask(Ask::Form(ask))]
    }

    /// Keeps what was changed of them, as one.
    pub(super) fn details(&mut self, reply: &FormReply, cx: Cx<'_>) -> Vec<Effect> {
        let which = || self.which.clone();
        let mut changes = Vec::new();
        let blank = reply.text(LOT).trim().is_empty();
        if [LOT, SIZE, RESUMED].iter().any(|key| reply.has_changed(key)) && !blank {
            let Value::Number(size) = reply.value(SIZE) else {
                return vec![Effect::Refuse(cx.text.say("round-lot-size"))];
            };
            let size = u32::try_from(size.millionths() / 1_000_000).unwrap_or(u32::MAX);
            let resumed = Some(reply.text(RESUMED).trim().to_owned()).filter(|why| !why.is_empty());
            let lot = GivenLot { name: reply.text(LOT).to_owned(), size, resumed };
            changes.push(round::Change::Lot { which: which(), lot });
        }
        if reply.has_changed(TEAM) {
            let people = if let Value::Several(people) = reply.value(TEAM) { people.as_slice() } else { &[] };
            let id = |value: &Value| if let Value::Record(id) = value { Some(*id) } else { None };
            changes.push(round::Change::Team { which: which(), team: people.iter().filter_map(id).collect() });
        }
        let said = |key: &str| reply.has_changed(key).then(|| reply.text(key).to_owned());
        let (opening, closing) = (said(OPENING), said(CLOSING));
        if opening.is_some() || closing.is_some() {
            changes.push(round::Change::Remark { which: which(), opening, closing });
        }
        if changes.is_empty() {
            return vec![Effect::Say(cx.text.say("round-details-same"))];
        }
        self.doing = Some(Doing::Stay);
        vec![Effect::ApplyAll(changes.into_iter().map(Change::Round).collect())]
    }

    /// What it comes to so far.
    pub(super) fn grade(&self) -> Option<Grade> {
        self.view.as_ref().map(crate::store::RoundView::grade)
    }

    /// The score for the head: as it was signed, else so far. Nothing where the form has none.
    pub(super) fn score(&self, cx: Cx<'_>) -> Option<String> {
        let view = self.view.as_ref().filter(|view| view.template.form.is_scored())?;
        let signed = view.round.as_ref().filter(|held| held.record.state.is_done()).map(|held| held.record.score);
        let score = signed.unwrap_or_else(|| view.grade().score.whole.percent())?;
        Some(cx.text.say_with("round-score", &[("score", percent(cx.text, score).into())]))
    }

    /// What signing will say of score, lot and outcome.
    pub(super) fn judgement(&self, cx: Cx<'_>) -> Vec<String> {
        let (Some(view), Some(grade)) = (&self.view, self.grade()) else { return Vec::new() };
        let mut said = Vec::new();
        if let Some(score) = grade.score.whole.percent().filter(|_| view.template.form.is_scored()) {
            let score = ("score", percent(cx.text, score).into());
            said.push(match view.template.form.scoring {
                Some(scoring) => {
                    cx.text.say_with("round-sign-score", &[score, ("pass", percent(cx.text, scoring.pass).into())])
                }
                None => cx.text.say_with("round-score", &[score]),
            });
        }
        if let Some(lot) = &grade.lot {
            let args = [
                ("name", lot.name.as_str().into()),
                ("n", i64::from(lot.n).into()),
                ("size", i64::from(lot.size).into()),
                ("found", i64::from(lot.found.unwrap_or_default()).into()),
                ("ac", i64::from(lot.ac).into()),
                ("stage", cx.text.word(lot.stage).into()),
            ];
            said.push(cx.text.say_with("round-sign-lot", &args));
        }
        if let Some(outcome) = grade.outcome {
            let id = match outcome {
                Outcome::Pass => "round-sign-pass",
                Outcome::Fail if grade.score.critical => "round-sign-critical",
                Outcome::Fail => "round-sign-fail",
            };
            said.push(cx.text.say(id));
        }
        said
    }
}

/// Whether a lot holds a whole number of items.
fn counted(value: &Value, cx: Cx<'_>) -> Option<String> {
    let Value::Number(size) = value else { return None };
    let whole = size.millionths() % 1_000_000 == 0 && *size > Quantity::default();
    (!whole || *size > Quantity::whole(i32::MAX)).then(|| cx.text.say("round-lot-size"))
}
