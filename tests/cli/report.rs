//! Lists and reports that leave the file.

use std::fs;
use std::io::Cursor;

use calamine::{Reader as _, Xlsx};

use crate::site::Site;

/// A site with one signed round.
fn worked() -> Site {
    let site = Site::fresh();
    site.done(&["round", "start", "goods-in"]);
    site.answer_all("RND-0001");
    site.done(&["round", "sign", "RND-0001"]);
    site
}

#[test]
fn every_list_leaves_as_csv_json_and_workbook() {
    let site = worked();
    for kind in [
        "rounds",
        "inspections",
        "findings",
        "actions",
        "readings",
        "areas",
        "assets",
        "people",
        "templates",
        "journal",
        "exceptions",
    ] {
        let csv = site.done(&["export", kind]);
        let heads = csv.lines().next().unwrap().split(',').count();
        let json: serde_json::Value = serde_json::from_str(&site.done(&["export", kind, "--format", "json"])).unwrap();
        for row in json.as_array().unwrap() {
            assert_eq!(row.as_object().unwrap().len(), heads, "{kind}");
        }
        let path = site.path(&format!("{kind}.xlsx"));
        let said = site.done(&["export", kind, "-o", path.to_str().unwrap()]);
        assert!(said.contains(path.to_str().unwrap()), "{said}");
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(fs::read(&path).unwrap())).unwrap();
        let range = book.worksheet_range_at(0).unwrap().unwrap();
        assert_eq!(range.height(), json.as_array().unwrap().len() + 1, "{kind}");
        assert_eq!(range.width(), heads, "{kind}");
    }
    let rounds = site.done(&["export", "rounds", "--format", "excel", "--lang", "zh-CN"]);
    assert!(rounds.starts_with("\u{feff}编号,") && rounds.contains("RND-0001"), "{rounds}");
    assert_eq!(site.done(&["export", "rounds", "--to", "2020-01-01"]).lines().count(), 1);
}

#[test]
fn a_file_that_is_there_is_left_alone() {
    let site = worked();
    let path = site.path("rounds.csv");
    fs::write(&path, "mine").unwrap();
    site.fails(1, &["export", "rounds", "-o", path.to_str().unwrap()]);
    assert_eq!(fs::read_to_string(&path).unwrap(), "mine");
}

#[test]
fn an_inspection_is_a_report_in_each_format() {
    let site = worked();
    let text = site.done(&["inspection", "report", "RND-0001"]);
    assert!(text.contains("RND-0001") && text.contains("Signatures") && text.contains("Journal head"), "{text}");
    let path = site.path("r.html");
    site.done(&["inspection", "report", "RND-0001", "-o", path.to_str().unwrap(), "--lang", "zh-CN"]);
    let html = fs::read_to_string(&path).unwrap();
    assert!(html.starts_with("<!DOCTYPE html>\n<html lang=\"zh-CN\">") && html.contains("Content-Security-Policy"));
    assert!(site.done(&["inspection", "report", "RND-0001", "--format", "md"]).contains("\n# "));
    assert!(site.fails(1, &["inspection", "report", "RND-0099"]).contains("RND-0099"));
}

#[test]
fn the_audit_pack_is_the_same_for_the_same_moment_and_its_folder_is_named_by_digest() {
    let site = worked();
    // Dated after everything that was written.
    let at = ["--at", "2030-01-01 12:00", "--from", "2020-01-01", "--to", "2029-12-31"];
    let pack = |name: &str| {
        let (page, folder) = (site.path(&format!("{name}.html")), site.path(name));
        let paths = ["-o", page.to_str().unwrap(), "--folder", folder.to_str().unwrap()];
        let said = site.done(&[&["report", "audit"][..], &at, &paths].concat());
        (fs::read_to_string(page).unwrap(), fs::read_to_string(folder.join("manifest.json")).unwrap(), said, folder)
    };
    let (one, other) = (pack("one"), pack("other"));
    assert_eq!((&one.0, &one.1), (&other.0, &other.1));
    let digest = one.2.lines().last().unwrap().rsplit(' ').next().unwrap().to_owned();
    assert!(one.0.contains(&digest), "the page names the manifest: {}", one.2);
    let manifest: serde_json::Value = serde_json::from_str(&one.1).unwrap();
    for file in manifest["files"].as_array().unwrap() {
        let bytes = fs::metadata(one.3.join(file["file"].as_str().unwrap())).unwrap().len();
        assert_eq!(file["bytes"], bytes);
    }
    assert!(one.0.contains("RND-0001"));
}

#[test]
fn hazards_and_clauses_are_reported() {
    let site = worked();
    assert!(site.done(&["report", "hazards", "--lang", "zh-CN"]).contains("隐患排查治理台账"));
    let csv = site.done(&["report", "hazards", "--format", "excel", "--lang", "zh-CN"]);
    assert!(
        csv.starts_with("\u{feff}序号,编号,发现时间,部位,隐患内容,等级,措施,整改责任人,期限,资金,完成时间,复查人,销号"),
        "{csv}"
    );
    assert!(site.done(&["report", "clause", "4.1"]).contains("Evidence of a clause"));
    assert!(site.fails(1, &["report", "clause", "99.9"]).contains("99.9"));
}
