//! Nobody verifies what they did, by the command line: one, several at once, and by way of a file.

use crate::site::Site;

/// A site whose login is shared by its manager and two supervisors, with actions that each did.
fn site() -> Site {
    let site = Site::fresh();
    let me = site.json(&["people", "list"])[0].clone();
    let (boss, login) = (me["name"].as_str().unwrap().to_owned(), me["logins"][0].as_str().unwrap().to_owned());
    for name in ["Zhao", "Qian"] {
        site.done(&["people", "add", name, "--role", "supervisor", "--as", &boss]);
        site.done(&["people", "login", name, &login, "--as", &boss]);
    }
    for (title, who) in [("Lamp out", "Qian"), ("Door torn", "Zhao"), ("Rail loose", "Qian")] {
        site.done(&["action", "new", title, "--as", &boss]);
        let newest = site.json(&["action", "list", "--as", &boss]);
        let action = newest.as_array().unwrap().iter().find(|action| action["title"] == title).unwrap();
        site.done(&["action", "done", action["ref"].as_str().unwrap(), "--outcome", "mended", "--as", who]);
    }
    site
}

fn states(site: &Site) -> Vec<String> {
    let state = |reference: &str| site.json(&["action", "show", reference, "--as", "Zhao"])["state"].clone();
    ["ACT-0001", "ACT-0002", "ACT-0003"].map(|one| state(one).as_str().unwrap().to_owned()).to_vec()
}

#[test]
fn several_are_verified_together_or_none_of_them() {
    let site = site();
    let all = ["action", "verify", "ACT-0001", "ACT-0002", "ACT-0003", "--as", "Zhao"];
    let said = site.fails(1, &all);
    assert!(said.contains("ACT-0002"), "{said}");
    assert_eq!(states(&site), ["done"; 3]);
    site.done(&["action", "verify", "ACT-0001", "ACT-0003", "--as", "Zhao"]);
    assert_eq!(states(&site), ["watching", "done", "watching"]);
    assert!(site.done(&["verify"]).contains("whole"));
}

#[test]
fn a_file_that_says_so_does_not_come_in() {
    let site = site();
    let file = site.path("actions.csv");
    let head = "key,title,date,owner,done,done_by,verified,verified_by,state";
    let rows = [
        "1,Owner verified,2026-01-02,Zhao,2026-01-05,Qian,2026-01-09,Zhao,closed",
        "2,Doer verified,2026-01-02,Zhao,2026-01-05,Qian,2026-01-09,Qian,closed",
        "3,Another verified,2026-01-02,Zhao,2026-01-05,Zhao,2026-01-09,Qian,closed",
    ];
    std::fs::write(&file, format!("{head}\n{}\n", rows.join("\n"))).unwrap();
    let path = file.to_str().unwrap();
    let output = site.run(&["import", "actions", path, "--yes", "--as", "Zhao"]);
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    site.done(&["import", "actions", path, "--yes", "--skip-bad", "--as", "Zhao"]);
    let all = site.json(&["action", "list", "--all", "--as", "Zhao"]);
    let titles: Vec<&str> = all.as_array().unwrap().iter().filter_map(|action| action["title"].as_str()).collect();
    assert!(
        titles.contains(&"Another verified") && titles.iter().all(|title| !title.starts_with("Owner")),
        "{titles:?}"
    );
    let rejects = std::fs::read_to_string(site.path("actions.csv.rejects.csv")).unwrap();
    assert_eq!(rejects.lines().count(), 3, "{rejects}");
}
