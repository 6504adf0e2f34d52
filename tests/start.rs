//! The first start in a terminal of its own: the form, and on the same screen the console.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod pty;

use std::time::Duration;

use opsbook::store::Store;
use pty::Console;
use tempfile::TempDir;

const PROGRAM: &str = env!("CARGO_BIN_EXE_opsbook");

fn first_start(home: &TempDir) -> (std::path::PathBuf, Console) {
    let site = home.path().join("deep/site.db");
    let words = ["env", "LANG=en_US.UTF-8", "LC_ALL=en_US.UTF-8", PROGRAM, "--db", site.to_str().unwrap()];
    let console = Console::start(home.path(), &words);
    console.wait_for("A new site");
    (site, console)
}

#[test]
fn a_first_start_leads_from_the_form_to_today_on_one_screen() {
    let home = TempDir::new().unwrap();
    let (site, mut console) = first_start(&home);
    assert!(!site.exists());
    // A key at a time: faster than fingers it would be a paste.
    console.send("\x15");
    console.wait_for("[    ");
    for c in "Mill".chars() {
        console.send(&c.to_string());
        std::thread::sleep(Duration::from_millis(60));
    }
    console.wait_for("[ Mill");
    console.send("\x13");
    console.wait_for("1Today");
    console.wait_for("Mill is ready");
    console.wait_for("1/6");
    let entered = b"\x1b[?1049h";
    assert_eq!(console.sent().windows(entered.len()).filter(|window| window == entered).count(), 1);
    console.send("\x11");
    console.wait_for("Leave");
    console.send("\r");
    assert!(console.end(Duration::from_secs(5)).0.success());
    assert!(console.is_put_back());
    let store = Store::open(&site).unwrap();
    assert_eq!(store.site().unwrap().record.name, "Mill");
    assert_eq!(store.verify(&[]).unwrap().problems, []);
}

#[test]
fn esc_leaves_no_file_and_says_so() {
    let home = TempDir::new().unwrap();
    let (site, mut console) = first_start(&home);
    console.send("\x1b");
    assert!(console.end(Duration::from_secs(5)).0.success());
    assert!(console.is_put_back());
    console.wait_for("Nothing was made.");
    assert!(!site.exists());
}
