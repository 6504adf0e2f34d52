//! `config path`: where the files are.

use serde_json::json;

use crate::cli::failure::{Exit, Result};
use crate::cli::output::Output;
use crate::host::config::Sources;

pub(super) fn run(as_json: bool, sources: &Sources) -> Result<Exit> {
    let mut out = Output::new();
    if as_json {
        let file = |path: &Option<std::path::PathBuf>| {
            path.as_ref().map(|path| json!({ "path": path, "exists": path.exists() })).unwrap_or_default()
        };
        out.json(&json!({ "user": file(&sources.user), "system": file(&sources.system) }))?;
    } else if let Some(path) = &sources.user {
        // By itself on its line, so that an editor can be started on it.
        out.line(path.display().to_string())?;
    }
    out.finish()?;
    Ok(Exit::Done)
}
