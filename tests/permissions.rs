//! Who can do what with a shared file: members of a group, outsiders, root in between, leftovers of killed sessions, planted links,
//! a service account. Users and groups are numbers that need no account; becoming them needs root and `setpriv`, and without
//! these every test here says so and passes.
#![allow(clippy::print_stdout, clippy::unwrap_used)]

mod box_of;

use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::Path;

use box_of::{ALICE, BOB, Box, CAROL, GROUP, Held, SERVICE, able};

/// A test that only means something where other users can be played.
macro_rules! played {
    ($($name:ident($site:ident) $body:block)*) => {
        $(#[test]
        fn $name() {
            if !able() {
                println!("skipped: needs root and setpriv");
                return;
            }
            let $site = Box::new();
            $body
        })*
    };
}

played! {
    p1_a_file_that_only_its_owner_may_write_is_read_by_the_team_and_mended(site) {
        site.team();
        site.give("site.db", ALICE);
        site.chmod("site.db", 0o644);
        site.works(&[ALICE]);
        assert_eq!(site.run(BOB, 0o022, &["today"]).code(), 0, "reading goes on");
        site.run(BOB, 0o022, &["round", "start", "goods-in"]).refused("cannot be written");
        assert_eq!(site.bad(), ["mode"]);
        site.mend();
        site.works(&[ALICE, BOB]);
    }

    p2_the_umask_of_a_session_does_not_matter(site) {
        site.team();
        std::fs::remove_file(site.file("site.db-turn")).unwrap();
        for (user, umask) in [(ALICE, 0o077), (BOB, 0o000), (ALICE, 0o027), (BOB, 0o077)] {
            site.run(user, umask, &["round", "start", "goods-in", "--more"]).done();
            let held = site.hold(user, umask, Held::Store);
            for suffix in ["", "-wal", "-shm", "-turn"] {
                let facts = std::fs::metadata(site.file(&format!("site.db{suffix}"))).unwrap();
                assert_eq!((facts.gid(), facts.mode() & 0o777), (GROUP, 0o660), "{suffix} {umask:o}");
            }
            site.works(&[ALICE, BOB]);
            held.end();
        }
    }

    p3_a_directory_that_hands_no_group_on_is_refused_before_anybody_is_locked_out(site) {
        site.team();
        site.chmod("", 0o1770);
        site.run(ALICE, 0o022, &["round", "start", "goods-in"]).refused("lock your colleagues out");
        assert_eq!(site.bad(), ["set-gid"]);
        // Another program does not ask: then the colleague cannot even read, and is told where to look.
        let held = site.hold(ALICE, 0o022, Held::Raw);
        site.chmod("", 0o3770);
        site.run(BOB, 0o022, &["today"]).refused("doctor");
        held.kill();
        // P3b: what she leaves behind goes on locking him out, until it is named and mended.
        site.run(BOB, 0o022, &["today"]).refused("doctor");
        assert_eq!(site.bad(), ["group", "group"]);
        site.mend();
        site.works(&[BOB, ALICE]);
    }

    p4_mending_the_file_alone_is_not_enough_and_the_doctor_says_so(site) {
        site.team();
        site.give("site.db", ALICE);
        site.chmod("site.db", 0o644);
        site.hold(ALICE, 0o022, Held::Raw).kill();
        site.chmod("site.db", 0o660);
        assert_eq!(site.run(BOB, 0o022, &["round", "start", "goods-in"]).code(), 3);
        assert_eq!(site.bad(), ["mode", "mode"]);
        site.mend();
        site.works(&[BOB, ALICE]);
    }

    p5_root_in_between_locks_nobody_out(site) {
        site.team();
        site.hold(0, 0o022, Held::Store).kill();
        site.works(&[BOB, ALICE]);
    }

    p5b_a_file_that_root_made_for_itself_in_a_teams_directory_is_named(site) {
        site.team();
        site.chmod("site.db", 0o600);
        site.run(BOB, 0o022, &["today"]).refused("may not read");
        assert_eq!(site.bad(), ["mode"]);
        site.mend();
        site.works(&[BOB]);
    }

    p6_an_outsider_neither_reads_nor_writes(site) {
        site.team();
        assert_eq!(site.run(CAROL, 0o022, &["today"]).code(), 3);
        site.chmod("", 0o3775);
        site.chmod("site.db", 0o664);
        assert_eq!(site.run(CAROL, 0o022, &["round", "start", "goods-in"]).code(), 3, "reading at most");
        assert_eq!(site.warned(), ["others", "others"]);
        site.mend();
        assert_eq!(site.run(CAROL, 0o022, &["today"]).code(), 3);
    }

    p7_whoever_comes_last_leaves_what_the_others_need_and_removes_nothing(site) {
        site.team();
        let alices = site.hold(ALICE, 0o022, Held::Store);
        let bobs = site.hold(BOB, 0o022, Held::Store);
        alices.end();
        bobs.end();
        site.works(&[ALICE, BOB]);
        for what in ["rm -f", "mv -f -t /tmp"] {
            let moved = format!("{what} {}", site.file("site.db").display());
            assert_ne!(site.shell(BOB, &moved).code(), 0, "a member removed the file");
        }
        site.chmod("", 0o2770);
        assert_eq!(site.bad(), ["sticky"]);
        site.mend();
        site.works(&[ALICE]);
    }

    p8_a_directory_closed_to_its_group_is_named_as_such(site) {
        site.team();
        site.chmod("", 0o3750);
        site.run(BOB, 0o022, &["round", "start", "goods-in"]).refused(&site.folder().display().to_string());
        assert_eq!(site.bad(), ["directory"]);
        site.mend();
        site.works(&[BOB]);
    }

    p9_a_planted_link_is_never_followed(site) {
        site.team();
        let victim = site.top().join("victim");
        std::fs::write(&victim, "mine").unwrap();
        std::fs::set_permissions(&victim, std::fs::Permissions::from_mode(0o666)).unwrap();
        for suffix in ["-wal", "-turn"] {
            let planted = site.file(&format!("site.db{suffix}"));
            let _ = std::fs::remove_file(&planted);
            site.shell(BOB, &format!("ln -s {} {}", victim.display(), planted.display())).done();
            let code = site.run(ALICE, 0o022, &["round", "start", "goods-in", "--more"]).code();
            assert_eq!(code, if suffix == "-wal" { 3 } else { 0 }, "a log that is a link stops work; a turn that is one does not");
            assert_eq!(std::fs::read_to_string(&victim).unwrap(), "mine", "{suffix}");
            let bad = site.bad();
            assert_eq!(bad.first().map(String::as_str), Some("link"), "{bad:?}");
            assert_eq!(bad.len(), if suffix == "-wal" { 2 } else { 1 }, "and that it does not open, where it does not: {bad:?}");
            site.mend();
            site.works(&[ALICE, BOB]);
        }
        // A name for somebody to step on: the file it leads to is whatever its maker wants.
        symlink(site.file("site.db"), site.file("link.db")).unwrap();
        std::os::unix::fs::lchown(site.file("link.db"), Some(BOB), Some(GROUP)).unwrap();
        let link = site.file("link.db").display().to_string();
        site.on(&link, ALICE, 0o022, &["today"]).refused("somebody else made");
    }

    what_stands_above_the_mode_is_named(site) {
        site.team();
        let db = site.file("site.db");
        if site.shell(0, &format!("chattr +i {}", db.display())).code() == 0 {
            assert_eq!(site.bad(), ["attribute"]);
            site.mend();
        } else {
            println!("no attributes on this file system");
        }
        // A list whose mask lets the group read only: version 2; owner, group, mask, others.
        let entry = |tag: u16, may: u16| [tag.to_le_bytes(), may.to_le_bytes(), [0xff; 2], [0xff; 2]].concat();
        let list = [vec![2, 0, 0, 0], entry(1, 6), entry(4, 4), entry(0x10, 6), entry(0x20, 0)].concat();
        let flags = rustix::fs::XattrFlags::empty();
        if rustix::fs::setxattr(&db, "system.posix_acl_access", &list, flags).is_ok() {
            assert_eq!(std::fs::metadata(&db).unwrap().mode() & 0o777, 0o660, "the mode shows nothing of it");
            assert_eq!(site.bad(), ["acl"]);
        } else {
            println!("no access lists on this file system");
        }
    }

    without_root_the_rest_is_said_as_commands(site) {
        let folder = site.top().join("alices/team");
        std::fs::create_dir(folder.parent().unwrap()).unwrap();
        std::os::unix::fs::chown(folder.parent().unwrap(), Some(ALICE), Some(ALICE)).unwrap();
        let db = folder.join("site.db").display().to_string();
        let group = GROUP.to_string();
        let said = site.on(&db, ALICE, 0o077, &["init", "--shared", &group, "--tz", "UTC"]).done();
        assert!(said.contains(&format!("chown root {} {db}", folder.display())), "{said}");
        let facts = std::fs::metadata(&folder).unwrap();
        assert_eq!((facts.uid(), facts.gid(), facts.mode() & 0o7777), (ALICE, GROUP, 0o3770));
        let facts = std::fs::metadata(&db).unwrap();
        assert_eq!((facts.uid(), facts.gid(), facts.mode() & 0o7777), (ALICE, GROUP, 0o660));
        // Nobody gives a group what is not theirs to give.
        let other = site.top().join("alices/other/site.db").display().to_string();
        site.on(&other, ALICE, 0o077, &["init", "--shared", "62001", "--tz", "UTC"]).refused("install -d -o root -g 62001");
        assert!(!Path::new(&other).exists());
        let service = SERVICE.to_string();
        site.on(&other, ALICE, 0o077, &["init", "--service", &service, "--tz", "UTC"]).refused("install -d -o 61100");
    }

    a_service_account_knows_who_entered_and_opens_nothing_they_name(site) {
        site.service();
        assert_eq!(site.shell(ALICE, &format!("cat {}", site.file("site.db").display())).code(), 1);
        site.enter(ALICE, &["people", "add", "Bob", "--login", &BOB.to_string(), "--role", "operator"]).done();
        site.enter(BOB, &["round", "start", "goods-in"]).done();
        let journal = site.enter(ALICE, &["journal", "--json"]).done();
        let entries: serde_json::Value = serde_json::from_str(&journal).unwrap();
        let last = entries.as_array().unwrap().last().unwrap();
        assert_eq!((&last["by"], &last["uid"]), (&"Bob".into(), &BOB.into()), "{last}");
        // A stranger who may enter reads, and is told whom to ask.
        site.enter(CAROL, &["round", "start", "goods-in"]).refused("61003");
        let named = site.top().join("named").display().to_string();
        std::fs::write(&named, "# A\n\n- [ ] b\n").unwrap();
        let paths: &[&[&str]] = &[
            &["template", "import", &named],
            &["pack", "check", &named],
            &["pack", "install", &named],
            &["pack", "export", &named],
            &["round", "answer", "goods-in", "1", "pass", "--file", &named],
            &["man", &named],
            &["backup", &named],
            &["backup", "../site-copy.db"],
            &["backup", &named, "--keep", "2"],
            &["restore", &named],
        ];
        for args in paths {
            let said = site.enter(ALICE, args).refused("service account");
            assert!(said.contains("named") || said.contains("copy"), "{said}");
        }
        for args in [&["init"][..], &["demo"]] {
            site.enter(ALICE, args).refused("service account");
        }
        assert!(site.enter(BOB, &["template", "export", "goods-in"]).done().contains("goods-in"), "on standard output");
        // A copy holds every secret of the file: it stays below the account's directory, and is a manager's to make.
        site.enter(BOB, &["backup", "copy.db"]).refused("manager");
        site.enter(ALICE, &["backup", "copy.db"]).done();
        assert_eq!(std::fs::metadata(site.file("copy.db")).unwrap().uid(), SERVICE);
    }

    a_service_account_believes_nothing_else_of_who_enters(site) {
        site.service();
        // Another file, configuration and home of the caller's are not looked at.
        let own = Box::new();
        own.team();
        let elsewhere = own.file("site.db").display().to_string();
        site.on_entered(Some(&elsewhere), ALICE, &["today"]).refused("service account");
        let said = site.on_entered(None, ALICE, &["today"]).refused("opsbook");
        assert!(!said.contains(&elsewhere) && !said.contains("caller"), "{said}");
        // Where the file is a team's, whoever runs as its owner could say to be anyone.
        site.chmod("site.db", 0o660);
        site.enter(ALICE, &["today"]).refused("service account");
        site.chmod("site.db", 0o600);
        // The heads it keeps lie beside the file, one folder for each who enters.
        site.enter(ALICE, &["verify"]).done();
        assert!(site.file(&format!("state/{ALICE}/heads")).is_dir());
        let opened = site.traced(ALICE, &["today"]);
        println!("{} calls watched", opened.len());
        for line in &opened {
            assert!(!line.contains("caller"), "{line}");
        }
        let started = opened.iter().filter(|line| line.contains("execve(")).count();
        assert!(started <= 1, "{opened:?}");
    }
}
