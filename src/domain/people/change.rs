//! What can be asked about people, and what that asks of whoever asks it.

use serde::Serialize;

use crate::domain::code::Code;
use crate::domain::phrase::Lang;
use crate::domain::record::Id;
use crate::domain::role::{Duty, Role};
use crate::domain::time::Instant;

use super::Person;

/// What can be asked about people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum Change {
    /// Add someone.
    Add {
        /// Their name.
        name: String,
        /// Their Unix login, if they have one.
        login: Option<String>,
        /// What they may do.
        role: Role,
        /// The posts they hold.
        posts: Vec<Code>,
        /// The language they read.
        language: Option<Lang>,
    },
    /// Set what is written down of someone. Based on the revision seen, so that two who edit do not undo one another.
    Edit {
        /// Whom.
        person: Id,
        /// Everything as it is to be.
        fields: Fields,
    },
    /// Give someone a Unix login, or take it from them. Several persons may share one.
    Login {
        /// Whom.
        person: Id,
        /// Which.
        login: String,
        /// Give it rather than take it.
        add: bool,
    },
    /// Give another role.
    Role {
        /// Whom.
        person: Id,
        /// Which.
        role: Role,
    },
    /// Set the posts someone holds.
    Posts {
        /// Whose.
        person: Id,
        /// Which.
        posts: Vec<Code>,
    },
    /// Set the language someone reads. Anyone may set their own.
    Language {
        /// Whose.
        person: Id,
        /// Which.
        language: Lang,
    },
    /// Lend someone a role (代班): they act in it until it ends.
    Lend {
        /// To whom.
        person: Id,
        /// Which.
        role: Role,
        /// Until when; the end of the shift that runs where nothing is said.
        until: Option<Instant>,
        /// Why, in words.
        reason: Option<String>,
    },
    /// End what someone was lent.
    EndLoan {
        /// To whom it was lent.
        person: Id,
    },
    /// Someone no longer works here. Their record stays, and so do their PIN and logins: whoever left proves and does nothing.
    Leave {
        /// Who.
        person: Id,
    },
}

impl Change {
    /// What it asks of the one who makes it.
    pub fn duty(&self) -> Duty {
        match self {
            Self::Lend { .. } | Self::EndLoan { .. } => Duty::RunShift,
            _ => Duty::SetPeople,
        }
    }
}

/// What is written down of someone and can be set as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fields {
    /// Their name as they write it.
    pub name: String,
    /// Their name in another script, to be found by.
    pub alias: Option<String>,
    /// The posts they hold.
    pub posts: Vec<Code>,
    /// The crew they rotate with.
    pub crew: Option<Code>,
    /// The language they read; the site's where none is set.
    pub language: Option<Lang>,
}

impl Fields {
    /// As they stand.
    pub fn of(person: &Person) -> Self {
        Self {
            name: person.name.clone(),
            alias: person.alias.clone(),
            posts: person.posts.clone(),
            crew: person.crew.clone(),
            language: person.language,
        }
    }
}
