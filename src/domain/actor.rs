//! Who does something: the person at the keyboard, or the site itself.

use super::id::Id;
use super::role::Role;

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
}

impl Actor {
    /// The site itself: closes what nobody touched.
    pub fn site(uid: u32) -> Self {
        Self { person: None, name: "site".to_owned(), role: Role::Site, uid }
    }
}
