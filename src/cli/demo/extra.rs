//! What happens beside the rounds: roles lent and changed, mistakes taken back, a PIN forgotten, a reading that has to be taken
//! again. Each kind of thing that a reader of the evidence should know of is there to be found.

use fastrand::Rng;

use super::Error;
use super::cast::{Cast, PARTS, Who, supervisor};
use super::desk::Desk;
use super::rectify::{self, Act, Rectify};
use super::words::{About, Words};
use crate::domain::answer::Verdict;
use crate::domain::calendar::Calendar;
use crate::domain::change::Change;
use crate::domain::code::Code;
use crate::domain::item::{Item, Kind};
use crate::domain::number::Quantity;
use crate::domain::people;
use crate::domain::record::Id;
use crate::domain::role::Role;
use crate::domain::round::{self, Given, Which};
use crate::domain::template::Form;
use crate::domain::time::{Instant, Span};

/// The cashier, by their place in the cast: given a role, and a PIN that was forgotten.
const CASHIER: Who = 3;
/// The manager.
const MANAGER: Who = 0;

/// Something beside the rounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Extra {
    /// Someone is given another role.
    Promotion,
    /// A post is given to the wrong person, and that is taken back.
    Slip,
    /// Someone in a lent role declares that a round begun by mistake never counted.
    Stand,
    /// A forgotten PIN is replaced, and typed wrong once more.
    Pin,
    /// A role that is lent when the history ends.
    Lent,
    /// A reading that is to be taken again when the history ends.
    Reading,
    /// Something done about an action.
    Rectify(Act),
}

/// Everything beside the rounds of a history that ends now, in order.
pub(super) fn extras(began: Instant, now: Instant) -> Vec<(Instant, Extra)> {
    let ago = |minutes: i64| now.plus(Span::of_minutes(-minutes));
    let all = [
        (ago(21 * 1440), Extra::Promotion),
        (ago(9 * 1440 + 40), Extra::Slip),
        (ago(4 * 1440 + 30), Extra::Stand),
        (ago(95), Extra::Pin),
        (ago(50), Extra::Lent),
        (ago(7), Extra::Reading),
    ];
    let all = all.into_iter().filter(|(at, _)| *at > began.plus(Span::of_days(1)));
    let acts = rectify::acts(began, now).into_iter().map(|(at, act)| (at, Extra::Rectify(act)));
    let mut all: Vec<_> = all.chain(acts).collect();
    all.sort_by_key(|(at, _)| *at);
    all
}

/// How they are made.
pub(super) struct Making<'a> {
    pub words: &'a Words,
    pub calendar: &'a Calendar,
    /// The checklist with a reading that can be out of its limits.
    pub measured: Option<&'a Form>,
    pub at: Instant,
    /// When the history ends.
    pub now: Instant,
}

impl Making<'_> {
    /// Makes one.
    pub(super) fn make(
        &self,
        extra: Extra,
        desk: &mut Desk<'_>,
        rectify: &mut Rectify,
        rng: &mut Rng,
    ) -> Result<(), Error> {
        let lead = supervisor(self.at, self.calendar);
        let helper = Cast::worker(None, self.at, self.calendar);
        match extra {
            Extra::Promotion => {
                let role = people::Change::Role { person: desk.id(CASHIER), role: Role::Supervisor };
                desk.make(MANAGER, self.at, Change::People(role))?;
            }
            Extra::Slip => {
                let posts = Code::parse("storekeeper").into_iter().collect();
                let wrong = people::Change::Posts { person: desk.id(CASHIER), posts };
                desk.make(MANAGER, self.at, Change::People(wrong))?;
                desk.make(MANAGER, self.after(1), Change::Undo { seq: None })?;
            }
            Extra::Stand => {
                desk.make(lead, self.at, self.lend(desk.id(helper), lead, rng))?;
                let begun = Self::start("goods-in", helper, self.after(3), desk)?;
                if let Some(round) = begun {
                    let reason = self.words.say(About::Reason, "void", PARTS[helper].lang, rng);
                    desk.make_lent(helper, self.after(6), Change::Round(round::Change::Void { round, reason }))?;
                }
            }
            Extra::Pin => desk.forget_pin(MANAGER, CASHIER, self.at)?,
            Extra::Lent => {
                desk.make(lead, self.at, self.lend(desk.id(helper), lead, rng))?;
            }
            Extra::Reading => self.measure(desk, rng)?,
            Extra::Rectify(act) => rectify.make(act, self.at, desk, self.words, self.now, rng)?,
        }
        Ok(())
    }

    fn after(&self, minutes: i64) -> Instant {
        self.at.plus(Span::of_minutes(minutes))
    }

    fn lend(&self, person: Id, lead: Who, rng: &mut Rng) -> Change {
        let reason = Some(self.words.say(About::Reason, "lend", PARTS[lead].lang, rng));
        Change::People(people::Change::Lend { person, role: Role::Supervisor, until: None, reason })
    }

    fn start(template: &str, who: Who, at: Instant, desk: &mut Desk<'_>) -> Result<Option<Id>, Error> {
        let template = Code::parse(template).ok();
        let start = round::Change::Start { which: None, template, asset: None, from_paper: false };
        Ok(desk.make(who, at, Change::Round(start))?.first().copied())
    }

    /// Begins a checklist with a reading beyond its limits, asks for a second one, and fails a line that is soon put right.
    fn measure(&self, desk: &mut Desk<'_>, rng: &mut Rng) -> Result<(), Error> {
        let Some(form) = self.measured else { return Ok(()) };
        let reading = form.items().find_map(|item| Some((item, beyond(item)?)));
        let Some((item, typed)) = reading else { return Ok(()) };
        let who = Cast::worker(form.post.as_ref(), self.at, self.calendar);
        let Some(id) = Self::start(form.code.as_str(), who, self.at, desk)? else { return Ok(()) };
        let (which, item) = (Which::Row(id), item.key.clone());
        let answer = round::Change::Answer { which: which.clone(), item: item.clone(), given: Given::typed(typed) };
        desk.make(who, self.after(1), Change::Round(answer))?;
        let again = round::Change::Again { which: which.clone(), item, after: None };
        desk.make(who, self.after(2), Change::Round(again))?;
        let Some(item) = form.items().find(|item| item.kind == Kind::Check && item.when.is_none()) else {
            return Ok(());
        };
        let note = self.words.say(About::Fail, item.key.as_str(), PARTS[who].lang, rng);
        let due = Some(self.after(150));
        let given = Given { note: Some(note), due, ..Given::verdict(Verdict::Fail) };
        let fail = round::Change::Answer { which, item: item.key.clone(), given };
        desk.make(who, self.after(3), Change::Round(fail))?;
        Ok(())
    }
}

/// A value just above what is allowed, where the line is a reading that has a limit.
fn beyond(item: &Item) -> Option<String> {
    let high =
        item.alarm.and_then(|limits| limits.high).filter(|_| item.kind == Kind::Reading && item.when.is_none())?;
    Some(high.plus(Quantity::whole(1)).ok()?.to_string())
}
