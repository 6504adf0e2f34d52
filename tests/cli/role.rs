//! Every writing command as every role, through the program itself: allowed and refused as the role table says, also in a lent
//! role. Which commands write is read from their manual pages, so that one that is added is asked for here.

use std::collections::BTreeSet;

use opsbook::domain::role::{Duty, Role};

use crate::site::Site;

/// A command of each sort that writes, and what it asks of the one who sends it.
fn commands(site: &Site) -> Vec<(Duty, Vec<String>)> {
    let list = site.path("cold.md");
    let list = list.to_str().unwrap();
    let table: &[(Duty, &str)] = &[
        (Duty::WorkRounds, "round start dispatch"),
        (Duty::WorkRounds, "round answer RND-0001 order-match pass"),
        (Duty::WorkRounds, "round bulk RND-0001 order-match"),
        (Duty::WorkRounds, "round remeasure RND-0001 sample-bad 0"),
        (Duty::WorkRounds, "round walk RND-0001 2020-01-01T08:00"),
        (Duty::WorkRounds, "round sign RND-0001"),
        (Duty::WorkRounds, "round skip RND-0001 --reason x"),
        (Duty::WorkRounds, "round na RND-0001 --reason x"),
        (Duty::WorkRounds, "round team RND-0001 novice"),
        (Duty::WorkRounds, "round remark RND-0001 --opening x"),
        (Duty::WorkRounds, "round lot RND-0001 A --size 5"),
        (Duty::WorkRounds, "inspection start dispatch"),
        (Duty::WorkAudits, "round start internal-audit"),
        (Duty::WorkAudits, "round answer RND-0003 posts conform"),
        (Duty::WorkAudits, "round sign RND-0003"),
        (Duty::WorkAudits, "round skip RND-0003 --reason x"),
        (Duty::WorkAudits, "inspection start internal-audit"),
        (Duty::WorkAudits, "round remark RND-0003 --closing x"),
        (Duty::WorkAudits, "round team RND-0003 novice"),
        (Duty::WorkRounds, "inspection start dispatch"),
        (Duty::WorkRounds, "round remark RND-0001 --closing x"),
        (Duty::WorkRounds, "round team RND-0001 novice"),
        (Duty::WorkRounds, "round lot RND-0001 B-1 --size 100"),
        (Duty::RunShift, "spot judge DRW-0001 RND-0002 --agrees"),
        (Duty::RunShift, "round review RND-0003"),
        (Duty::RunShift, "round review RND-0002"),
        (Duty::RunShift, "round explain RND-0001 --reason x"),
        (Duty::RunShift, "round late RND-0001 --reason x"),
        (Duty::RunShift, "round void RND-0001 --reason x"),
        (Duty::DrawSamples, "spot draw --percent 100"),
        (Duty::DrawSamples, "sample 1"),
        (Duty::RunShift, "spot judge DRW-0001 RND-0002 --agrees"),
        (Duty::RaiseFindings, "action new Leak"),
        (Duty::WorkActions, "action plan ACT-0001 --measure mesh"),
        (Duty::WorkActions, "action contain ACT-0001 --interim taped"),
        (Duty::WorkActions, "action begin ACT-0001"),
        (Duty::WorkActions, "action done ACT-0001 --outcome sewn"),
        // Who runs no shift and found nothing is asked for more than the role table says.
        (Duty::RunShift, "action verify ACT-0002"),
        (Duty::RunShift, "action reopen ACT-0002 --reason x"),
        (Duty::WorkActions, "action transfer ACT-0001 --to novice --reason x"),
        (Duty::RunShift, "action decline ACT-0001 --reason x"),
        (Duty::RunShift, "action merge ACT-0001 --into ACT-0002 --reason x"),
        (Duty::ListActions, "action supervise ACT-0001"),
        (Duty::RunShift, "people lend novice operator"),
        (Duty::RunShift, "people unlend novice"),
        (Duty::SetOwnPin, "people pin --stdin"),
        (Duty::RunShift, "people pin novice --reset"),
        (Duty::PlanWork, "place out cold-room --reason x"),
        (Duty::PlanWork, "place back cold-room"),
        (Duty::PlanWork, "template on fire-exits"),
        (Duty::PlanWork, "template off fire-exits"),
        (Duty::PlanWork, "template schedule cold --rule FREQ=DAILY --at 00:00"),
        (Duty::SetContent, "place add area annex --title Annex"),
        (Duty::SetContent, "place edit area cold-store --title Cold"),
        (Duty::SetContent, "place archive area hall-a"),
        (Duty::SetContent, "template archive dispatch"),
        (Duty::SetContent, "template copy fire-exits fire-exits-2"),
        (Duty::SetContent, "template import LIST --code cold2"),
        (Duty::SetContent, "pack install general"),
        (Duty::SetContent, "site name Mill"),
        (Duty::SetContent, "site language en"),
        (Duty::SetContent, "site zone UTC"),
        (Duty::SetContent, "site holiday 2099-01-01 Closed"),
        (Duty::SetContent, "site shift late 14:00 22:00 --title Late"),
        (Duty::SetContent, "site set bell off"),
        (Duty::SetContent, "import areas AREAS --yes"),
        (Duty::SetContent, "import assets AREAS --yes"),
        (Duty::SetPeople, "import people AREAS --yes"),
        (Duty::RunShift, "import inspections PAST --yes"),
        (Duty::RunShift, "import findings PAST --yes"),
        (Duty::RunShift, "import actions PAST --yes"),
        (Duty::SetContent, "import undo IMP-0001"),
        (Duty::SetPeople, "people add N"),
        (Duty::SetPeople, "people edit novice --alias N"),
        (Duty::SetPeople, "people login novice desk"),
        (Duty::SetPeople, "people leave novice"),
        (Duty::SetPeople, "people role novice operator"),
        (Duty::SetPeople, "people post novice cashier"),
        (Duty::SetPeople, "people lang novice en"),
        // It asks again of each entry it takes back: the first one is the founding.
        (Duty::SetContent, "undo 1"),
    ];
    let file = |name: &str, text: &str| {
        let path = site.path(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let areas = file("areas.csv", "key,name\nannex-7,Annex 7\n");
    let past = file("past.csv", "date,text,title\n2020-01-02,Lamp out,Lamp out\n");
    let word = |word: &str| match word {
        "LIST" => list.to_owned(),
        "AREAS" => areas.clone(),
        "PAST" => past.clone(),
        word => word.to_owned(),
    };
    let words = |line: &str| line.split(' ').map(word).collect();
    table.iter().map(|(duty, line)| (*duty, words(line))).collect()
}

/// Everyone of the table shares the login: those who hold a role, and those who stand in for one.
fn peopled() -> (Site, Vec<(String, Role)>) {
    let site = Site::fresh();
    let login = site.json(&["people", "list"])[0]["logins"][0].as_str().unwrap().to_owned();
    site.all_day();
    site.done(&["round", "start", "goods-in"]);
    for item in ["1", "2"] {
        site.done(&["round", "answer", "cold", item, "pass"]);
    }
    site.done(&["round", "sign", "cold"]);
    site.done(&["round", "start", "internal-audit"]);
    site.done(&["spot", "draw", "--percent", "100"]);
    site.done(&["action", "new", "Torn curtain"]);
    site.done(&["action", "new", "Loose mat"]);
    site.done(&["action", "done", "ACT-0002", "--outcome", "glued"]);
    let boss = site.json(&["people", "list"])[0]["name"].as_str().unwrap().to_owned();
    let as_boss = |args: &[&str]| site.done(&[args, &["--as", &boss]].concat());
    as_boss(&["people", "add", "novice", "--role", "viewer"]);
    as_boss(&["spot", "draw", "--percent", "100"]);
    let areas = site.path("base.csv");
    std::fs::write(&areas, "key,name\nannex-9,Annex 9\n").unwrap();
    as_boss(&["import", "areas", areas.to_str().unwrap()]);
    let mut actors = Vec::new();
    for role in Role::HELD {
        as_boss(&["people", "add", role.name(), "--role", role.name()]);
        actors.push((role.name().to_owned(), role));
    }
    for (own, lent) in
        [(Role::Viewer, Role::Operator), (Role::Operator, Role::Supervisor), (Role::Supervisor, Role::Manager)]
    {
        let name = format!("lent-{}", lent.name());
        as_boss(&["people", "add", &name, "--role", own.name()]);
        as_boss(&["people", "lend", &name, lent.name()]);
        actors.push((name, lent));
    }
    for (name, _) in &actors {
        as_boss(&["people", "login", name, &login]);
    }
    (site, actors)
}

#[test]
fn every_writing_command_is_open_to_the_roles_it_is_for() {
    let (site, actors) = peopled();
    let base = std::fs::read(site.backed_up()).unwrap();
    let commands = commands(&site);
    for (name, role) in &actors {
        for (duty, words) in &commands {
            for suffix in ["-wal", "-shm"] {
                let _ = std::fs::remove_file(format!("{}{suffix}", site.db().display()));
            }
            std::fs::write(site.db(), &base).unwrap();
            let args: Vec<&str> = words.iter().map(String::as_str).chain(["--as", name]).collect();
            let output = site.command(&args).write_stdin("40291786\n").output().unwrap();
            let said = String::from_utf8(output.stderr).unwrap();
            assert!(matches!(output.status.code(), Some(0 | 1)), "{args:?}: {said}");
            let refused = said.contains("This needs the role") || said.contains("are not lent with a role");
            // What is lent is not lent on.
            let lends_on = name == "lent-supervisor" && words.starts_with(&["people".into(), "lend".into()]);
            // Nor is it kept: people and their rights are not lent.
            let keeps = name == "lent-manager" && (*duty == Duty::SetPeople || words[0] == "undo");
            assert_eq!(refused, !role.may(*duty) || lends_on || keeps, "{name}: {args:?}: {said}");
        }
    }
}

#[test]
fn no_writing_command_is_left_out() {
    let site = Site::fresh();
    let pages = site.path("pages");
    site.done(&["man", pages.to_str().unwrap()]);
    let mut writing = BTreeSet::new();
    for entry in std::fs::read_dir(&pages).unwrap() {
        let path = entry.unwrap().path();
        if std::fs::read_to_string(&path).unwrap().contains("receipt, for machines") {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            writing.insert(name.trim_start_matches("opsbook-").replace('-', " "));
        }
    }
    let known: BTreeSet<String> = commands(&site)
        .into_iter()
        .map(|(_, words)| {
            words
                .iter()
                .take(if ["undo", "sample"].contains(&words[0].as_str()) { 1 } else { 2 })
                .cloned()
                .collect::<Vec<_>>()
                .join(" ")
        })
        .collect();
    assert_eq!(known, writing);
}
