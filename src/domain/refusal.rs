//! Why something was not done, as data; the text room makes it a sentence.

use serde::{Deserialize, Serialize};

use super::actor::Actor;
use super::doubt::Doubt;
use super::problem::Problem;
use super::revision::Stale;
use super::role::{Duty, Role};
use super::time::Instant;
use super::verb::Verb;

/// Why a change was not made. Nothing was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The actor's role does not reach.
    NotAllowed {
        /// The least role that may.
        needs: Role,
        /// Who could: the names of those who hold that role or more.
        ask: Vec<String>,
    },
    /// The actor stands in for the role it needs, and this is not lent with it.
    NotLent {
        /// The least role that may, where it is one's own.
        needs: Role,
        /// Who could: the names of those who hold that role or more.
        ask: Vec<String>,
    },
    /// Someone changed the record since it was read.
    Stale(Stale),
    /// A value does not fit.
    Invalid {
        /// The field, by its stored name.
        field: &'static str,
        /// What is wrong with it.
        reason: Invalid,
        /// What was given.
        given: String,
    },
    /// There is no such record.
    Unknown {
        /// What was looked for: the noun's stored name.
        what: &'static str,
        /// What was given.
        given: String,
        /// Names that come close.
        near: Vec<String>,
    },
    /// The record is in a state that does not allow it.
    WrongState {
        /// What people call it.
        reference: String,
        /// Its state, by its stored name.
        state: &'static str,
    },
    /// Required lines are open.
    OpenLines {
        /// How many.
        open: usize,
        /// The text of the first, as its key.
        first: String,
    },
    /// The change needs a reason in words.
    ReasonNeeded,
    /// The verb cannot be taken back.
    CannotUndo {
        /// The verb.
        verb: Verb,
        /// The record.
        reference: String,
    },
    /// There is nothing of one's own to take back.
    NothingToUndo,
    /// The operation id was used before for another change.
    OperationReused,
    /// The same person may not do both.
    Separation {
        /// What people call the record.
        reference: String,
    },
    /// Closing the action is doubtful and needs a reason in words.
    Doubt {
        /// What people call it.
        reference: String,
        /// Why it is doubted.
        doubt: Doubt,
        /// What raised the doubt, as it was said; empty where that was the date.
        given: String,
    },
    /// A major action cannot be called done before more is said of it.
    Unsaid {
        /// What people call it.
        reference: String,
        /// The fields, by their stored names.
        fields: Vec<&'static str>,
    },
    /// They have a PIN, and this needs it.
    PinNeeded,
    /// The PIN is a temporary one: it must be set anew before anything else is done.
    PinMustChange,
    /// The PIN is not theirs.
    WrongPin {
        /// How many tries are left.
        left: i64,
    },
    /// The try comes too soon after a miss; it was not looked at.
    PinWait {
        /// The first moment at which one is looked at.
        until: Instant,
    },
    /// Too many tries were wrong; none is looked at any more.
    PinLocked {
        /// Who can give a new one.
        ask: Vec<String>,
    },
    /// A checklist makes no sense, or names what the site does not have.
    Mistake {
        /// What is wrong first.
        problem: Box<Problem>,
        /// How much more is.
        more: usize,
    },
    /// Something that is used cannot be taken out of use.
    InUse {
        /// What people call the record.
        reference: String,
        /// What rests on it, as people call that: the first few.
        by: Vec<String>,
        /// How much more does.
        more: usize,
    },
    /// A code is taken.
    Taken {
        /// The noun's stored name.
        what: &'static str,
        /// The code.
        code: String,
    },
    /// A pack builds on another that is not installed.
    PackNeeded {
        /// The code of the pack.
        pack: String,
        /// The code of the one it builds on.
        needs: String,
    },
}

impl Refusal {
    /// Why `actor` may not do what `duty` asks; `ask` could.
    pub fn of_duty(actor: &Actor, duty: Duty, ask: Vec<String>) -> Self {
        let needs = duty.needs();
        if actor.role.may(duty) { Self::NotLent { needs, ask } } else { Self::NotAllowed { needs, ask } }
    }
}

/// What is wrong with a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Invalid {
    /// It is empty.
    Empty,
    /// It is longer than allowed.
    TooLong,
    /// A number was expected.
    NotANumber,
    /// More decimals than can be kept.
    TooFine,
    /// A whole number, zero or more, was expected.
    NotACount,
    /// Outside what is possible: a slip of the finger.
    Impossible,
    /// A time of day was expected.
    NotATime,
    /// Not one of the choices.
    NotAChoice,
    /// The line takes pass or fail, not a value.
    NoValue,
    /// The line takes a value, not pass or fail.
    ValueNeeded,
    /// The item is not shown, because an earlier answer says so.
    Hidden,
    /// Such a line cannot be passed in bulk.
    NotInBulk,
    /// A major line cannot be noted as fixed on the spot.
    NotFixedOnTheSpot,
    /// Only a reading that failed can be taken again.
    NotAgain,
    /// A fail needs a note.
    NoteNeeded,
    /// It lies outside the round's window.
    OutsideWindow,
    /// It lies in the future.
    InTheFuture,
    /// Not a recurrence rule that can be used.
    NotARule,
    /// Not a time zone.
    NotAZone,
    /// Not a code.
    NotACode,
    /// Not a date.
    NotADate,
    /// Not a role.
    NotARole,
    /// Not a language.
    NotALanguage,
    /// The last manager cannot be taken away.
    LastManager,
    /// Opens, due and missed must follow one another.
    WindowOrder,
    /// A PIN of too few signs; what was given is how many it needs.
    PinTooShort,
    /// A PIN of one sign only, or a run of them.
    PinTooPlain,
    /// The PIN is the one that was to be replaced.
    PinSame,
    /// This person cannot stand in for that role.
    NotLendable,
    /// Nobody gives this to themselves.
    NotToOneself,
    /// It is over already.
    InThePast,
    /// Longer than a role is lent.
    LentTooLong,
    /// It lies in itself, by way of its parents.
    Circle,
    /// The form judges no lots.
    NoLots,
    /// The form judges a lot, and none was named.
    LotNeeded,
    /// A lot holds one item or more.
    NotALot,
    /// Too many lots in a row were bad: inspecting goes on only once a supervisor says why it may.
    Discontinued,
    /// The last day lies before the first.
    Reversed,
    /// A share is more than nought and at most a hundred percent.
    NotAShare,
    /// There is nothing of the kind in that time.
    NothingToDraw,
    /// The draw does not hold it.
    NotDrawn,
    /// The inspection that is to be repeated did not fail, or was of something else.
    NotRepeatable,
    /// Only major actions are listed.
    NotMajor,
    /// Something cannot be merged into itself.
    IntoItself,
    /// The line has no finding that could be found in order, or does not pass.
    NothingInOrder,
}
