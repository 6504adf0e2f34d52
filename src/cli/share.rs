//! The directory of a file that several shall use: made or checked before the file, and what is left for root to do.

use std::path::Path;

use super::failure::{Exit, Failure, Result};
use crate::host::access::folder_of;
use crate::host::sharing::{Folder, Sharing, quoted};
use crate::text::locale::Locale;

/// Makes the directory, or makes sure of the one that is there.
///
/// # Errors
/// It cannot be made so, or holds other things already: then the commands that make it, for root.
pub fn fits(sharing: &Sharing, file: &Path) -> Result<()> {
    let folder = folder_of(file);
    let unfit = || {
        let commands = sharing.commands(folder).join("; ");
        let args = vec![("directory", folder.display().to_string().into()), ("mend", commands.into())];
        Failure::Sentence(Exit::Refused, "doctor-init-folder", args)
    };
    match sharing {
        // Whatever stands in the way is told by the file itself.
        Sharing::Private => Ok(()),
        Sharing::Service { .. } if !sharing.is_within_reach() => Err(unfit()),
        _ => match sharing.prepare(folder) {
            Ok(Folder::Good | Folder::NotRoots) => Ok(()),
            Ok(Folder::Unfit) | Err(_) => Err(unfit()),
        },
    }
}

/// Who may use it now, and what root has to add where this process is not root's.
pub fn told(sharing: &Sharing, file: &Path, locale: &Locale) -> Vec<String> {
    let folder = folder_of(file);
    let line = match sharing {
        Sharing::Private => return Vec::new(),
        Sharing::Group { name, .. } => locale.say_with("doctor-init-shared", &[("name", name.into())]),
        Sharing::Service { name, .. } => locale.say_with("doctor-init-service", &[("name", name.into())]),
    };
    let mut lines = vec![line];
    if matches!(sharing.prepare(folder), Ok(Folder::NotRoots)) {
        let mend = format!("chown root {} {}", quoted(folder), quoted(file));
        lines.push(locale.say_with("doctor-init-root", &[("mend", mend.into())]));
    }
    lines
}
