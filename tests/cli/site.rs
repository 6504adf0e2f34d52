//! A site in a folder of its own, and the program run on it.

use std::path::{Path, PathBuf};
use std::process::Output;

use assert_cmd::Command;
use serde_json::Value;
use tempfile::TempDir;

/// A checklist whose slot is open the whole day, whatever the time.
const ALL_DAY: &str = "# Cold store\n\n- [ ] Door closes\n- [ ] Floor dry\n";

pub struct Site {
    pub dir: TempDir,
}

impl Site {
    /// A folder without a site.
    pub fn none() -> Self {
        Self { dir: TempDir::new().unwrap() }
    }

    /// A fresh site in English on Shanghai's clocks.
    pub fn fresh() -> Self {
        Self::with(&[])
    }

    pub fn with(more: &[&str]) -> Self {
        let site = Self::none();
        let args = ["init", "--name", "Harbour Mill", "--tz", "Asia/Shanghai"];
        site.done(&[&args, more].concat());
        site
    }

    /// Adds a checklist of two lines that is due once a day and open all day; its code is `cold`.
    pub fn all_day(&self) {
        let file = self.path("cold.md");
        std::fs::write(&file, ALL_DAY).unwrap();
        self.done(&["template", "import", file.to_str().unwrap(), "--code", "cold"]);
        let window = ["--at", "00:00", "--opens", "0m", "--due", "24h", "--missed", "24h"];
        self.done(&[&["template", "schedule", "cold", "--rule", "FREQ=DAILY"][..], &window].concat());
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    pub fn db(&self) -> PathBuf {
        self.path("site.db")
    }

    /// A checked copy of the file as it is, without its log.
    pub fn backed_up(&self) -> PathBuf {
        let copy = self.path("copy.db");
        self.done(&["backup", copy.to_str().unwrap()]);
        copy
    }

    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = program(self.dir.path());
        command.arg("--db").arg(self.db()).args(args);
        command
    }

    pub fn run(&self, args: &[&str]) -> Output {
        self.command(args).output().unwrap()
    }

    /// Standard output of a command that must end with 0.
    pub fn done(&self, args: &[&str]) -> String {
        let output = self.run(args);
        assert_eq!(output.status.code(), Some(0), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    /// Standard error of a command that must end with `code`, and say one sentence.
    pub fn fails(&self, code: i32, args: &[&str]) -> String {
        let output = self.run(args);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(code), "{args:?}: {said}");
        assert_eq!(said.lines().count(), 1, "{args:?}: {said}");
        assert!(!said.contains("{$") && !said.contains("[cli-") && !said.contains("[mistake-"), "{args:?}: {said}");
        said
    }

    /// The JSON of a command, whatever its exit code.
    pub fn json(&self, args: &[&str]) -> Value {
        let output = self.run(&[args, &["--json"]].concat());
        let text = String::from_utf8(output.stdout).unwrap();
        serde_json::from_str(&text)
            .unwrap_or_else(|why| panic!("{args:?}: {why}: {text}{}", String::from_utf8_lossy(&output.stderr)))
    }

    /// Answers every line of a round that is not answered yet, conditional ones as they appear.
    pub fn answer_all(&self, round: &str) {
        loop {
            let view = self.json(&["round", "show", round]);
            let open = view["items"].as_array().unwrap().iter().find(|item| item["answer"].is_null()).cloned();
            let Some(item) = open else { return };
            let choice = item["choices"].get(0).and_then(Value::as_str).unwrap_or_default().to_owned();
            let value = match item["kind"].as_str().unwrap() {
                "check" => "pass",
                "choice" => &choice,
                "time" => "0905",
                "text" | "signature" => "Li Wei",
                // Inside the limits of the lists used here.
                _ => item["alarm"]["low"].as_str().unwrap_or("0"),
            };
            self.done(&["round", "answer", round, item["key"].as_str().unwrap(), value]);
        }
    }
}

/// The program in an environment that says nothing: no home, no language, no file.
pub fn program(home: &Path) -> Command {
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("opsbook"));
    command.env_clear().env("HOME", home).env("LANG", "C.UTF-8");
    command
}

/// Whether a JSON object has exactly the keys named, or more.
pub fn has_keys(value: &Value, keys: &[&str]) {
    let object = value.as_object().unwrap_or_else(|| panic!("{value} is no object"));
    for key in keys {
        assert!(object.contains_key(*key), "no {key} in {value}");
    }
}
