//! Lists the packs under `assets/packs`, so that the program carries them without naming each file.
#![allow(clippy::print_stdout)]

use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let packs = Path::new("assets/packs");
    watch(packs);
    let mut table = "&[\n".to_owned();
    for pack in sorted(&root, packs, Path::is_dir)? {
        let folder = packs.join(&pack);
        watch(&folder);
        writeln!(table, "    ({pack:?}, &[")?;
        for file in sorted(&root, &folder, |path| path.extension().is_some_and(|ext| ext == "toml"))? {
            let path = folder.join(&file);
            watch(&path);
            let below = format!("/{}", path.display());
            writeln!(table, "        ({file:?}, include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), {below:?}))),")?;
        }
        table.push_str("    ]),\n");
    }
    table.push_str("]\n");
    fs::write(Path::new(&env::var("OUT_DIR")?).join("packs.rs"), table)?;
    Ok(())
}

/// The names in a folder that fit, in name order.
fn sorted(root: &Path, folder: &Path, fits: impl Fn(&Path) -> bool) -> Result<Vec<String>, Box<dyn Error>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(root.join(folder))? {
        let entry = entry?;
        if fits(&entry.path()) {
            names.push(entry.file_name().into_string().map_err(|name| format!("{} is not text", name.display()))?);
        }
    }
    names.sort();
    Ok(names)
}

/// Builds again when this file changes, or when a file is added to or taken from this folder.
fn watch(path: &Path) {
    println!("cargo::rerun-if-changed={}", path.display());
}
