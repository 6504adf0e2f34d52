//! Where draft files are: a folder per person and site, which only its owner can look into.

use std::fs::{DirBuilder, Permissions, set_permissions};
use std::io::{Error, ErrorKind, Result};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};

/// Where to keep drafts, best first: the `state` directory of whoever is at the keyboard, and `/var/tmp`, which outlasts a restart, for when the home
/// is full or read-only. Never the runtime directory, which goes with the last logout.
pub fn bases(state: Option<PathBuf>) -> Vec<PathBuf> {
    let uid = rustix::process::geteuid().as_raw();
    state.into_iter().chain([PathBuf::from(format!("/var/tmp/opsbook-{uid}"))]).collect()
}

/// The folder of a site and a person below a base.
pub(super) fn of(base: &Path, site: &str, person: &str) -> PathBuf {
    base.join("drafts").join(plain(site)).join(plain(person))
}

/// Makes the folder, each part private.
///
/// # Errors
/// A part cannot be made, belongs to someone else, is a link, or can be written by others.
pub(super) fn make(base: &Path, site: &str, person: &str) -> Result<PathBuf> {
    if let Some(above) = base.parent() {
        DirBuilder::new().recursive(true).mode(0o700).create(above)?;
    }
    let parts = [base.to_owned(), base.join("drafts"), base.join("drafts").join(plain(site)), of(base, site, person)];
    parts.iter().try_for_each(|part| private(part))?;
    Ok(of(base, site, person))
}

fn private(path: &Path) -> Result<()> {
    match DirBuilder::new().mode(0o700).create(path) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => return Err(error),
        _ => {}
    }
    let found = path.symlink_metadata()?;
    let own = found.is_dir() && found.uid() == rustix::process::geteuid().as_raw();
    // What others could write to may hold what they put there.
    if !own || found.mode() & 0o022 != 0 {
        return Err(Error::new(ErrorKind::PermissionDenied, format!("{} is not private", path.display())));
    }
    if found.mode() & 0o077 != 0 {
        set_permissions(path, Permissions::from_mode(0o700))?;
    }
    Ok(())
}

/// Names come out of a file that others write: nothing but letters, digits and hyphens leads on.
fn plain(name: &str) -> String {
    let kept: String = name.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').take(64).collect();
    if kept.is_empty() { "-".to_owned() } else { kept }
}
