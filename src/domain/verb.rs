//! What a journal entry says was done.

use serde::{Deserialize, Serialize};

macro_rules! verbs {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)*) => {
        /// What was done. The stored name never changes.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum Verb {
            $($(#[$doc])* #[serde(rename = $name)] $variant,)*
        }

        impl Verb {
            /// Every verb.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The stored name.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }
        }
    };
}

verbs! {
    /// Made.
    Create = "create",
    /// Some field changed.
    Change = "change",
    /// Brought in by a pack.
    Install = "install",
    /// Brought in from a file.
    Bring = "bring",
    /// A version put in force.
    Publish = "publish",
    /// Taken out of use.
    Archive = "archive",
    /// A schedule switched on.
    On = "on",
    /// A schedule switched off.
    Off = "off",
    /// Taken out of service.
    Suspend = "suspend",
    /// Back in service.
    Resume = "resume",
    /// A role given.
    Role = "role",
    /// A role lent.
    Lend = "lend",
    /// A loan ended before its time.
    EndLoan = "end-loan",
    /// A PIN about to be looked at.
    TryPin = "try-pin",
    /// Signed in with the right PIN.
    SignIn = "sign-in",
    /// A wrong PIN.
    MissPin = "miss-pin",
    /// A wrong PIN, after which none is looked at any more.
    LockPin = "lock-pin",
    /// One's own PIN set.
    SetPin = "set-pin",
    /// A temporary PIN given by someone else.
    ResetPin = "reset-pin",
    /// A round begun.
    Start = "start",
    /// A line answered.
    Answer = "answer",
    /// Lines passed together, unread one by one.
    Bulk = "bulk",
    /// A second reading asked for.
    Again = "again",
    /// A second reading taken.
    Remeasure = "remeasure",
    /// The second reading was not taken in time.
    NotTaken = "not-taken",
    /// The time of walking set.
    Walk = "walk",
    /// Signed.
    Sign = "sign",
    /// Reviewed.
    Review = "review",
    /// Left out, with reason.
    Skip = "skip",
    /// Did not apply, with reason.
    NotApplicable = "not-applicable",
    /// Not done in time.
    Miss = "miss",
    /// A miss explained.
    Explain = "explain",
    /// A miss made good afterwards.
    DoneLate = "done-late",
    /// Declared never to have counted.
    Void = "void",
    /// A finding or action opened.
    Open = "open",
    /// What keeps people safe until it is put right said.
    Contain = "contain",
    /// What is to be done fixed: who, by when, how.
    Plan = "plan",
    /// The due time moved later although it was over already.
    Postpone = "postpone",
    /// Work begun.
    Begin = "begin",
    /// Work done, as whoever did it says.
    Done = "done",
    /// Seen to be right by another.
    Verify = "verify",
    /// Closed, once nothing came back.
    Close = "close",
    /// Taken up again.
    Reopen = "reopen",
    /// Not to be done, with reason.
    Decline = "decline",
    /// Another goes on in its place.
    Merge = "merge",
    /// Given to someone else.
    Transfer = "transfer",
    /// Listed, to be supervised from above, or taken off that list.
    List = "list",
    /// Seen in order on a round, without being verified.
    InOrder = "in-order",
    /// Found again.
    Repeat = "repeat",
    /// A sample drawn.
    Draw = "draw",
    /// A drawn round looked at again.
    Judge = "judge",
    /// A change taken back.
    Undo = "undo",
    /// The file restored from a copy.
    Restore = "restore",
}

impl Verb {
    /// The verb with this stored name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|verb| verb.name() == name)
    }
}

impl std::fmt::Display for Verb {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name())
    }
}
