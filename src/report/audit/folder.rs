//! The pack as a folder of files, and the manifest that names each with its digest.

use serde_json::json;
use sha2::{Digest, Sha256};

use super::Audit;
use crate::report::document::hex;
use crate::report::grid::Flavour;
use crate::text::locale::Locale;

/// A file of the pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name.
    pub name: String,
    /// Its rows, its head left aside.
    pub rows: usize,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// What is in it.
    pub text: String,
}

/// The files of the pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folder {
    /// The lists.
    pub files: Vec<File>,
    /// `manifest.json`, which names them.
    pub manifest: String,
    /// SHA-256 of the manifest: who holds this one number can prove every file.
    pub sha256: String,
}

/// What the manifest is called.
pub const MANIFEST: &str = "manifest.json";

pub(super) fn folder(audit: &Audit<'_>, locale: &Locale) -> Folder {
    let grids = audit.grids(locale);
    let file = |grid: &crate::report::grid::Grid| {
        let text = grid.csv(Flavour::Spreadsheet);
        let sha256 = hex(&Sha256::digest(&text));
        File { name: format!("{}.csv", grid.columns.name), rows: grid.rows.len(), sha256, text }
    };
    let files: Vec<File> = grids.iter().map(file).collect();
    let listed: Vec<_> = files
        .iter()
        .map(|file| json!({ "file": file.name, "rows": file.rows, "bytes": file.text.len(), "sha256": file.sha256 }))
        .collect();
    let (seq, hash) = audit.issue.head;
    let value = json!({
        "generator": "opsbook",
        "version": audit.version,
        "site": audit.issue.site,
        "language": locale.lang().tag(),
        "from": audit.span.0.to_string(),
        "to": audit.span.1.to_string(),
        "as_of": audit.issue.at.utc().to_rfc3339(),
        "journal": { "seq": seq, "hash": hash },
        "files": listed,
    });
    let mut manifest = serde_json::to_string_pretty(&value).unwrap_or_default();
    manifest.push('\n');
    Folder { files, sha256: hex(&Sha256::digest(&manifest)), manifest }
}

impl Folder {
    /// Every file with its name, the manifest last: where it is there, everything is.
    pub fn named(&self) -> impl Iterator<Item = (&str, &str)> {
        let files = self.files.iter().map(|file| (file.name.as_str(), file.text.as_str()));
        files.chain([(MANIFEST, self.manifest.as_str())])
    }
}
