//! Who does something: the person at the keyboard, or the site itself.

use serde::{Deserialize, Serialize};

use super::id::{Id, Seq};
use super::role::{Duty, Role};

/// Who a change is made by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// The person; none where the Unix login belongs to nobody in the file, and for the site itself.
    pub person: Option<Id>,
    /// The name to show: the person's, else the login.
    pub name: String,
    /// The role they act in.
    pub role: Role,
    /// The Unix user id of the process.
    pub uid: u32,
    /// How it is known who they are.
    pub known_by: KnownBy,
    /// The Unix login they came in by; whose it is may change while a session lasts, so it is asked at the door.
    pub login: Option<String>,
    /// The entry of the sign-in, where they are known by their PIN.
    pub sign_in: Option<Seq>,
    /// The loan whose role they act in (代班); none where the role is their own.
    pub loan: Option<Id>,
}

impl Actor {
    /// Whether they may do what `duty` asks, in the role they act in.
    pub fn may(&self, duty: Duty) -> bool {
        self.role.may(duty) && (self.loan.is_none() || duty.is_lent())
    }

    /// The site itself: closes what nobody touched, and counts tries at PINs.
    pub fn site(uid: u32) -> Self {
        Self { role: Role::Site, ..Self::nobody("site", uid) }
    }

    /// Whoever uses a login that belongs to nobody in the file: may look.
    pub fn nobody(login: &str, uid: u32) -> Self {
        Self {
            person: None,
            name: login.to_owned(),
            role: Role::Viewer,
            uid,
            known_by: KnownBy::Nobody,
            login: None,
            sign_in: None,
            loan: None,
        }
    }
}

/// How it is known who someone is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum KnownBy {
    /// It is not: the site itself, or a login that is nobody's.
    Nobody,
    /// Named among those who share a login, and believed.
    Name,
    /// The Unix login is theirs alone.
    Login,
    /// They typed their PIN.
    Pin,
}

impl KnownBy {
    /// Every way.
    pub const ALL: [Self; 4] = [Self::Nobody, Self::Name, Self::Login, Self::Pin];

    /// The stored name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Nobody => "nobody",
            Self::Name => "name",
            Self::Login => "login",
            Self::Pin => "pin",
        }
    }
}
