//! Choosing a file: the folders and files of a folder, narrowed as one types.

use std::path::{Path, PathBuf};

use crate::host::folder::entries;
use crate::tui::cx::Cx;
use crate::tui::dialog::ChooseAsk;

/// What can be chosen.
#[derive(Debug, Clone)]
pub(super) enum Pick {
    /// To look into.
    Folder(PathBuf),
    /// To bring in.
    File(PathBuf),
}

/// What lies in a folder, as a question; or why it cannot be looked into.
pub(super) fn picks(folder: &Path, cx: Cx<'_>) -> Result<(ChooseAsk, Vec<Pick>), String> {
    let found = entries(folder).map_err(|error| {
        let args = [("folder", folder.display().to_string().into()), ("why", error.to_string().into())];
        cx.text.say_with("import-screen-folder", &args)
    })?;
    let (mut picks, mut choices) = (Vec::new(), Vec::new());
    if let Some(above) = folder.parent() {
        picks.push(Pick::Folder(above.to_owned()));
        choices.push(("..".to_owned(), cx.text.say("import-screen-above"), String::new()));
    }
    for entry in found {
        if entry.is_folder {
            choices.push((format!("{}/", entry.name), String::new(), String::new()));
            picks.push(Pick::Folder(entry.path));
        } else {
            choices.push((entry.name, size(entry.size), String::new()));
            picks.push(Pick::File(entry.path));
        }
    }
    let title = cx.text.say_with("import-screen-file", &[("folder", folder.display().to_string().into())]);
    Ok((ChooseAsk { title, choices }, picks))
}

/// `12 KB`.
fn size(bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes} B"),
        1_000..1_000_000 => format!("{} KB", bytes / 1_000),
        _ => format!("{} MB", bytes / 1_000_000),
    }
}
