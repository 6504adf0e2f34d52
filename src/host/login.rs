//! Who the operating system says is at the keyboard.

/// A Unix login.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Login {
    /// Its name; the number as text where it has none.
    pub name: String,
    /// The name its owner goes by, from the account's comment field; the login name where there is none.
    pub full_name: String,
    /// Its number.
    pub uid: u32,
}

/// The login of this process: its real user id, never an environment variable.
pub fn current() -> Login {
    of(rustix::process::getuid().as_raw())
}

/// The login that started this process through sudo, where root runs it for someone; else the process's own.
///
/// `SUDO_UID` is believed only from root, whom nobody else can pretend to be.
pub fn invoking() -> Login {
    let own = current();
    let invoked_by = std::env::var("SUDO_UID").ok().and_then(|uid| uid.parse().ok()).filter(|uid| *uid != 0);
    match invoked_by {
        Some(uid) if own.uid == 0 => of(uid),
        _ => own,
    }
}

/// The login with this name, where the box has one.
pub fn named(name: &str) -> Option<Login> {
    let user = nix::unistd::User::from_name(name).ok().flatten()?;
    Some(of(user.uid.as_raw()))
}

/// The name of a group; its number where the box has none for it.
pub fn group(gid: u32) -> String {
    let group = nix::unistd::Group::from_gid(nix::unistd::Gid::from_raw(gid)).ok().flatten();
    group.map_or_else(|| gid.to_string(), |group| group.name)
}

/// The terminal session that this process belongs to: the same for every command typed into one terminal.
///
/// The leader is 0 where it lives outside this process's namespace, as in a container entered from without.
pub fn terminal_session() -> String {
    // Not by rustix, whose process numbers cannot be 0.
    let leader = nix::unistd::getsid(None).map_or(0, nix::unistd::Pid::as_raw);
    format!("{}.{leader}", rustix::process::getuid().as_raw())
}

/// The login with this number; its name is the number where the box knows none.
pub fn of(uid: u32) -> Login {
    match nix::unistd::User::from_uid(nix::unistd::Uid::from_raw(uid)) {
        Ok(Some(user)) => {
            let comment = user.gecos.to_string_lossy();
            let full_name = comment.split(',').next().map(str::trim).filter(|name| !name.is_empty());
            let full_name = full_name.map_or_else(|| user.name.clone(), str::to_owned);
            Login { full_name, name: user.name, uid }
        }
        _ => Login { name: uid.to_string(), full_name: uid.to_string(), uid },
    }
}
