//! Whether this process works for the login it runs under, or as a service account that others enter by a rule.
//!
//! What a service account may open, whoever enters it must not choose: their environment, their configuration and the paths they
//! name are not believed, and nothing of theirs is started. Who they are is said by sudo, which nobody but root can speak for.

use std::path::{Path, PathBuf};

use super::access::{Access, folder_of};
use super::config::{Config, Sources};
use super::login::{self, Login};
use super::paths;

/// The file of a service account where the box's configuration names none.
const FILE: &str = "/var/lib/opsbook/site.db";

/// How this process was started; read once, at the door, and handed down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mode {
    /// For the login it runs under.
    #[default]
    Own,
    /// As a service account, entered by the login with this number where sudo names one.
    Service(Option<u32>),
}

impl Mode {
    /// Reads it. `held` is said by a forced command, which has no sudo to tell.
    pub fn read(held: bool) -> Self {
        let uid = |text: String| text.parse().ok();
        Self::of(held, rustix::process::getuid().as_raw(), std::env::var("SUDO_UID").ok().and_then(uid))
    }

    /// Root enters whatever it likes; somebody else who runs this as another login than their own came in by a rule.
    fn of(held: bool, own: u32, invoker: Option<u32>) -> Self {
        match invoker {
            Some(invoker) if own != 0 && invoker != 0 && invoker != own => Self::Service(Some(invoker)),
            _ if held => Self::Service(None),
            _ => Self::Own,
        }
    }

    /// Whether whoever is at the keyboard must not choose what the process opens.
    pub fn is_service(self) -> bool {
        matches!(self, Self::Service(_))
    }

    /// The login that entered a service account; none where it is not one, or where nobody may be believed about it.
    ///
    /// It is believed for a file that belongs to the account and to nobody else: whoever can run as its owner without sudo, and so
    /// say what they like, needs no lie to alter it.
    pub fn entrant(self, file: &Path) -> Option<Login> {
        let Self::Service(Some(invoker)) = self else { return None };
        is_own(file).then(|| login::of(invoker))
    }

    /// What of a configuration is believed: for a service account only what the box's own file says.
    pub fn believed(self, sources: &Sources) -> Sources {
        match self {
            Self::Own => sources.clone(),
            Self::Service(_) => Sources { system: sources.system.clone(), ..Sources::default() },
        }
    }

    /// The database: `given`, else as what is believed of the configuration says.
    pub fn database(self, given: Option<&Path>, config: &Config) -> PathBuf {
        match (self, given) {
            (Self::Own, given) => paths::database(given, config.db()),
            (Self::Service(_), Some(given)) => given.to_owned(),
            (Self::Service(_), None) => config.db().unwrap_or_else(|| PathBuf::from(FILE)),
        }
    }

    /// Whether this database may be opened: a service account opens the one of the box's configuration, or one that only it can
    /// have made.
    pub fn may_open(self, database: &Path, config: &Config) -> bool {
        let own = || is_own(database) && is_settled(folder_of(database));
        !self.is_service() || database == self.database(None, config) || own()
    }

    /// A file that may be read or written beside the database. For a service account that is one below its own directory, by no
    /// way round; a name without a directory is meant to lie there.
    pub fn beside(self, database: &Path, path: &Path) -> Option<PathBuf> {
        if !self.is_service() {
            return Some(path.to_owned());
        }
        let own = folder_of(database).canonicalize().ok()?;
        let path = if path.is_absolute() { path.to_owned() } else { own.join(path) };
        let name = path.file_name()?;
        let folder = path.parent()?.canonicalize().ok()?;
        let is_link = path.symlink_metadata().is_ok_and(|facts| facts.is_symlink());
        (folder.starts_with(&own) && !is_link).then(|| folder.join(name))
    }

    /// Where the state of whoever is at the keyboard is kept; for a service account beside the database, for each who enters it.
    pub fn state(self, database: &Path) -> Option<PathBuf> {
        match self {
            Self::Own => paths::state(),
            Self::Service(invoker) => {
                let who = invoker.map_or_else(|| "shared".to_owned(), |uid| uid.to_string());
                Some(folder_of(database).join("state").join(who))
            }
        }
    }
}

/// Whether a file is this process's own and nobody else's: no link, no stranger's, no group's.
fn is_own(file: &Path) -> bool {
    let regular = file.symlink_metadata().is_ok_and(|facts| facts.is_file());
    let own = rustix::process::geteuid().as_raw();
    regular && Access::of(file).is_ok_and(|access| access.owner == own && access.is_private())
}

/// Whether a directory is reached by no link, and nobody but this process's login and root can put another thing on the way to it
/// between looking and opening.
fn is_settled(folder: &Path) -> bool {
    let own = rustix::process::geteuid().as_raw();
    let safe =
        |access: Access| [own, 0].contains(&access.owner) && (!access.is_others_to_write() || access.is_sticky());
    folder.canonicalize().is_ok_and(|real| real == folder)
        && folder.ancestors().all(|above| Access::of(above).is_ok_and(safe))
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn a_service_account_is_one_that_somebody_else_entered() {
        assert_eq!(Mode::of(false, 900, Some(1000)), Mode::Service(Some(1000)));
        assert_eq!(Mode::of(true, 900, None), Mode::Service(None), "a forced command says so");
        assert_eq!(Mode::of(false, 900, None), Mode::Own, "the account's own timer");
        assert_eq!(Mode::of(false, 1000, Some(1000)), Mode::Own, "one's own login");
        assert_eq!(Mode::of(false, 0, Some(1000)), Mode::Own, "root is believed otherwise");
        assert_eq!(Mode::of(false, 900, Some(0)), Mode::Own, "root may everything anyway");
    }

    #[test]
    fn only_a_private_file_of_the_account_says_who_entered() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("site.db");
        std::fs::write(&file, "").unwrap();
        let set = |mode| std::fs::set_permissions(&file, std::fs::Permissions::from_mode(mode)).unwrap();
        let mode = Mode::Service(Some(12_345));
        set(0o660);
        assert_eq!(mode.entrant(&file), None, "a member of the group could say anything");
        set(0o600);
        assert_eq!(mode.entrant(&file).unwrap().uid, 12_345);
        assert_eq!(Mode::Own.entrant(&file), None);
        let link = dir.path().join("link.db");
        std::os::unix::fs::symlink(&file, &link).unwrap();
        assert!(!mode.may_open(&link, &Config::default()) && mode.may_open(&file, &Config::default()));
        // Nor by a way that somebody else could turn elsewhere after it was looked at.
        let way = dir.path().join("way");
        std::os::unix::fs::symlink(dir.path(), &way).unwrap();
        assert!(!mode.may_open(&way.join("site.db"), &Config::default()), "a link on the way");
        std::fs::set_permissions(dir.path(), std::fs::Permissions::from_mode(0o777)).unwrap();
        assert!(!mode.may_open(&file, &Config::default()), "anybody can put another file there");
    }

    #[test]
    fn a_named_path_leads_nowhere_but_below_the_accounts_directory() {
        let dir = tempfile::tempdir().unwrap();
        let own = dir.path().join("own");
        std::fs::create_dir_all(own.join("out")).unwrap();
        std::os::unix::fs::symlink(dir.path(), own.join("way-out")).unwrap();
        let (mode, database) = (Mode::Service(None), own.join("site.db"));
        let beside = |path: &str| mode.beside(&database, Path::new(path));
        let real = own.canonicalize().unwrap();
        assert_eq!(beside("copy.db"), Some(real.join("copy.db")));
        assert_eq!(beside("out/copy.db"), Some(real.join("out/copy.db")));
        for path in ["../copy.db", "/etc/passwd", "way-out/copy.db", "way-out", "out/../../copy.db", "none/copy.db", ""]
        {
            assert_eq!(beside(path), None, "{path}");
        }
    }
}
