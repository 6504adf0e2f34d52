//! The program and what it is connected to: no terminal, a dumb one, a reader who goes away.

use std::io::Read;
use std::process::{Command, Stdio};

use portable_pty::{CommandBuilder, PtySize, native_pty_system};

use crate::site::{Site, program};

#[test]
fn without_a_terminal_the_console_says_so_and_makes_nothing() {
    let site = Site::none();
    assert!(site.fails(2, &[]).contains("needs a terminal"));
    assert!(!site.db().exists());
}

#[test]
fn a_terminal_that_cannot_be_drawn_on_is_told_apart() {
    let site = Site::none();
    for term in ["dumb", ""] {
        let pair = native_pty_system().openpty(PtySize::default()).unwrap();
        let mut command = CommandBuilder::new(assert_cmd::cargo::cargo_bin!("opsbook"));
        command.env_clear();
        command.env("TERM", term);
        command.env("HOME", site.dir.path());
        command.arg("--db");
        command.arg(site.db());
        let mut child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let said = std::thread::spawn(move || {
            let mut said = String::new();
            // The end of a terminal is an error on some systems.
            let _ = reader.read_to_string(&mut said);
            said
        });
        assert_eq!(child.wait().unwrap().exit_code(), 2);
        drop(pair.master);
        let said = said.join().unwrap();
        assert!(said.contains("cannot draw"), "{said}");
        assert!(!site.db().exists());
    }
}

#[test]
fn a_reader_who_goes_away_is_no_error() {
    let site = Site::fresh();
    let mut child = Command::new(assert_cmd::cargo::cargo_bin!("opsbook"))
        .arg("--db")
        .arg(site.db())
        .args(["journal", "--json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn help_completions_and_manual_come_from_the_same_definitions() {
    let site = Site::none();
    let said = |args: &[&str]| {
        let output = program(site.dir.path()).args(args).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{args:?}");
        String::from_utf8(output.stdout).unwrap()
    };
    assert!(said(&["--help"]).contains("Exit codes"));
    assert!(said(&["round", "--help"]).contains("remeasure"));
    assert!(said(&["--version"]).starts_with("opsbook "));
    for shell in ["bash", "zsh", "fish"] {
        assert!(said(&["completions", shell]).contains("remeasure"), "{shell}");
    }
    assert!(said(&["man"]).contains(".TH opsbook 1"));
    said(&["man", site.path("pages").to_str().unwrap()]);
    assert!(site.path("pages/opsbook-round-answer.1").exists());
}
