//! The dialog for a line that fails: what is wrong, how bad, and the whole plan of putting it right (五定). Words and Enter are
//! enough; what good looks like, who answers for it and by when stand there already, and a finding text fills in the rest.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::choices::choices;
use super::{Dialog, FailReply, Reply, Verdict};
use crate::domain::code::Code;
use crate::domain::finding::Severity;
use crate::domain::noun::Noun;
use crate::domain::phrase::Phrase;
use crate::domain::record::Id;
use crate::domain::role::{Duty, Role};
use crate::domain::time::{Clock, Instant};
use crate::domain::wording::Wording;
use crate::store::{Result, Store};
use crate::text::safe::Safe;
use crate::tui::cx::Cx;
use crate::tui::draft::Place;
use crate::tui::key::Key;
use crate::tui::widget::form::{Choice, Enter, Form, Item, Kind, Step, Value};

/// A line that fails.
#[derive(Debug, Clone)]
pub struct FailAsk {
    /// What the line says.
    pub about: String,
    /// Where the note belongs while it is not saved.
    pub place: Place,
    /// What was noted before.
    pub start: String,
    /// A fail of it is major.
    pub critical: bool,
    /// The post that puts it right where nobody is named.
    pub post: Option<Code>,
    /// What good looks like, where a plan is asked for.
    pub standard: Option<String>,
    /// What is said of the action that is counted once more: it has an owner and a plan, so only words are asked for.
    pub known: Option<String>,
}

const NOTE: &str = "note";
const SEVERITY: &str = "severity";
const OWNER: &str = "owner";
const DUE: &str = "due";
const ACCOUNTABLE: &str = "accountable";
const STANDARD: &str = "standard";
const MEASURE: &str = "measure";
/// The last minute of a day: until then something due on it may be done.
const LAST: &str = "23:59";

pub(super) struct Fail {
    title: Safe,
    place: Place,
    form: Form,
    /// How bad it is where nobody says otherwise.
    usual: Severity,
    /// The finding texts of the site.
    wordings: Vec<Wording>,
    /// The one that was taken.
    taken: Option<Code>,
}

impl Fail {
    /// Reads who can put it right.
    pub fn new(ask: FailAsk, store: &Store, cx: Cx<'_>) -> Result<Self> {
        let usual = if ask.critical { Severity::Major } else { Severity::General };
        let post = match &ask.post {
            Some(code) => store.posts()?.into_iter().find(|held| held.record.is.code == *code),
            None => None,
        };
        let post = post
            .map_or_else(|| cx.text.say("round-fail-nobody"), |held| cx.text.phrase(&held.record.is.title).to_owned());
        let severities = Severity::ALL.map(|severity| {
            let word = cx.text.word(severity);
            Choice::new(Value::text(severity.name()), word).found_by(severity.name())
        });
        let wordings: Vec<Wording> = store.wordings()?.into_iter().map(|held| held.record.is).collect();
        let offers = wordings.iter().map(|wording| offer(wording, cx)).collect();
        let say = |id: &str| cx.text.say(id);
        let mut items = vec![
            Item::new(NOTE, say("round-fail-seen"), Kind::Note)
                .required()
                .start(Value::text(ask.start))
                .offers(offers)
                .help(say("round-fail-note")),
        ];
        if ask.known.is_none() {
            items.extend([
                Item::new(SEVERITY, say("round-fail-severity"), Kind::One(severities.to_vec()))
                    .required()
                    .start(Value::text(usual.name())),
                Item::new(OWNER, say("round-fail-owner"), Kind::One(choices(Noun::Person, store, cx)?))
                    .otherwise(Value::Blank, post),
                Item::new(DUE, say("round-fail-due"), Kind::Moment).check(in_the_past),
            ]);
        }
        if let Some(standard) = ask.standard {
            let accountable = Value::of(accountable(store, cx)?, Value::Record);
            items.extend([
                Item::new(ACCOUNTABLE, say("actions-field-accountable"), Kind::One(choices(Noun::Person, store, cx)?))
                    .start(accountable)
                    .help(say("actions-help-accountable")),
                Item::new(STANDARD, say("actions-field-standard"), Kind::Note)
                    .start(Value::text(standard))
                    .help(say("actions-help-standard")),
                Item::new(MEASURE, say("actions-field-measure"), Kind::Note).help(say("actions-help-measure")),
            ]);
        }
        let form = Form::new(items, Enter::Saves, [ask.about].into_iter().chain(ask.known).collect(), cx);
        let title = Safe::from(say("round-fail-title"));
        let mut fail = Self { title, place: ask.place, form, usual, wordings, taken: None };
        for key in [NOTE, SEVERITY, OWNER, DUE, ACCOUNTABLE, STANDARD, MEASURE] {
            if let Some(text) = cx.drafts.get(&fail.place_of(key)) {
                fail.form.restore(key, text, cx);
            }
        }
        fail.set_due(cx);
        Ok(fail)
    }

    fn place_of(&self, key: &str) -> Place {
        format!("{} {key}", self.place)
    }

    fn severity(&self, cx: Cx<'_>) -> Severity {
        let value = self.form.value(SEVERITY, cx);
        Severity::ALL.into_iter().find(|severity| value == Value::text(severity.name())).unwrap_or(self.usual)
    }

    /// The due time that goes with the severity, where no other is set.
    fn set_due(&mut self, cx: Cx<'_>) {
        let settings = &cx.site.settings;
        let major = self.severity(cx) == Severity::Major;
        let due = cx.now.plus(if major { settings.due_major } else { settings.due_general });
        self.form.set_otherwise(DUE, Value::Moment(due), "");
    }

    /// Fills in what goes with a finding text. A critical line stays major whatever the text says.
    fn fill(&mut self, code: &Code, cx: Cx<'_>) {
        let Some(wording) = self.wordings.iter().find(|wording| wording.code == *code) else { return };
        let severity = if self.usual == Severity::Major { Severity::Major } else { wording.severity };
        let days = if severity == Severity::Major { 0 } else { wording.days };
        let due = last_minute(days, cx).map_or(Value::Blank, Value::Moment);
        let words = |phrase: &Phrase| Value::text(cx.text.phrase(phrase));
        self.form.put(SEVERITY, &Value::text(severity.name()), cx);
        self.form.put(DUE, &due, cx);
        self.form.put(MEASURE, &words(&wording.measure), cx);
        if let Some(standard) = &wording.standard {
            self.form.put(STANDARD, &words(standard), cx);
        }
        self.taken = Some(code.clone());
    }

    fn reply(&self, cx: Cx<'_>) -> FailReply {
        let severity = self.severity(cx);
        let person = |key: &str| if let Value::Record(id) = self.form.value(key, cx) { Some(id) } else { None };
        let words = |key: &str| if let Value::Text(text) = self.form.value(key, cx) { Some(text) } else { None };
        FailReply {
            note: words(NOTE).unwrap_or_default(),
            severity: (severity != self.usual).then_some(severity),
            owner: person(OWNER),
            accountable: person(ACCOUNTABLE),
            standard: words(STANDARD),
            measure: words(MEASURE),
            due: if let Value::Moment(due) = self.form.value(DUE, cx) { Some(due) } else { None },
            cause: self
                .taken
                .as_ref()
                .and_then(|code| self.wordings.iter().find(|one| one.code == *code))
                .map(|one| one.cause),
        }
    }
}

/// Who answers for what is found on this shift: whoever runs it and is at the keyboard, else the only one who does.
fn accountable(store: &Store, cx: Cx<'_>) -> Result<Option<Id>> {
    if cx.actor.may(Duty::RunShift) {
        return Ok(cx.actor.person);
    }
    let people = store.people()?.into_iter().map(|held| held.record);
    let supervisors: Vec<Id> =
        people.filter(|person| person.role == Role::Supervisor).map(|person| person.id).collect();
    Ok(if let [only] = supervisors.as_slice() { Some(*only) } else { None })
}

/// A finding text to choose: found by its words in every language, its code, and what it is found in.
fn offer(wording: &Wording, cx: Cx<'_>) -> Choice {
    let found_by: Vec<&str> = wording.title.texts().chain([wording.code.as_str()]).collect();
    let group = cx.text.word(wording.group);
    Choice::new(Value::Code(wording.code.clone()), cx.text.phrase(&wording.title))
        .beside(group)
        .found_by(&found_by.join(" "))
}

/// The end of the day so many days from now; none where that is less than an hour away.
fn last_minute(days: u16, cx: Cx<'_>) -> Option<Instant> {
    let day = cx.today().checked_add_days(chrono::Days::new(days.into()))?;
    let at = cx.calendar.instant(day, Clock::parse(LAST)?);
    (at.minutes_since(cx.now) >= 60).then_some(at)
}

/// The sentence where a due time has passed already.
fn in_the_past(value: &Value, cx: Cx<'_>) -> Option<String> {
    let passed = |at: &Instant| *at <= cx.now;
    matches!(value, Value::Moment(at) if passed(at)).then(|| cx.text.say("form-past"))
}

impl Dialog for Fail {
    fn key(&mut self, key: Key, cx: Cx<'_>) -> Verdict {
        let step = self.form.key(key, cx);
        if let Some(Value::Code(code)) = self.form.take_offer() {
            self.fill(&code, cx);
        }
        self.set_due(cx);
        match step {
            Step::Stay => Verdict::Stay,
            Step::Leave => Verdict::Leave,
            Step::Save => Verdict::Reply(Reply::Fail(self.reply(cx))),
        }
    }

    fn paste(&mut self, text: &str, cx: Cx<'_>) {
        self.form.paste(text, cx);
    }

    fn drafts(&self, cx: Cx<'_>) -> Vec<(Place, String)> {
        self.form.drafts(cx).into_iter().map(|(key, text)| (self.place_of(&key), text)).collect()
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
        self.form.draw(frame, area, &self.title, cx);
    }
}
