//! A small book in both languages.

use super::*;
use crate::domain::book::Subject;
use crate::domain::calendar::Calendar;
use crate::domain::phrase::Lang;
use crate::domain::site::ZoneFrom;
use crate::domain::time::Instant;
use crate::report::document::assert_documents_harmless;
use crate::text::hostile::{Hostile, count};

fn code(text: &str) -> Code {
    Code::parse(text).unwrap()
}

fn both(en: &str, zh: &str) -> Phrase {
    Phrase::of([(Lang::En, en), (Lang::ZhCn, zh)])
}

fn book() -> Book {
    let clause = Clause {
        code: code("4.3"),
        title: both("Cold rooms", "冷库"),
        text: both("Read twice a day.\nAct on <5 °C.", "每日两次。\n超限即处置。"),
        post: Some(code("storekeeper")),
        carried_by: vec![code("cold-chain"), code("no-title")],
        records: vec![both("Today", "今日")],
    };
    let subject = |of: &str, clauses: Vec<Code>| Subject { code: code(of), title: both("Storage", "储存"), clauses };
    let revision = |number: i64, clauses: i64, codes: Vec<String>| Revision {
        number,
        at: Instant(1_795_395_600_000 + number * 86_400_000),
        by: "Li Wei".to_owned(),
        clauses,
        codes,
    };
    Book {
        chapters: vec![(Chapter { code: code("4"), title: both("Storage", "仓储") }, vec![clause])],
        subjects: vec![subject("1.2", vec![code("4.3")]), subject("1.3", vec![])],
        revisions: vec![revision(1, 70, vec![]), revision(2, 1, vec!["4.3".to_owned()])],
    }
}

fn written(lang: Lang, format: Format) -> String {
    let calendar = Calendar::new(&[ZoneFrom { from: None, zone: chrono_tz::Asia::Shanghai }], vec![], vec![]);
    let issue =
        Issue { site: "Harbour Mill", calendar: &calendar, at: Instant(1_795_395_600_000), head: (1234, "a1b2c3") };
    let posts = HashMap::from([(code("storekeeper"), both("Storekeeper", "仓管员"))]);
    let templates = HashMap::from([(code("cold-chain"), both("Cold chain", "冷链温度"))]);
    let book = book();
    let edition = Edition { issue, book: &book, posts: &posts, templates: &templates };
    write(&edition, &Locale::new(lang, Lang::En), format)
}

#[test]
fn the_book_reads_in_english() {
    let text = written(Lang::En, Format::Text);
    for part in [
        "Daily operations rules\n======================",
        "Version         2",
        "In force since  Wed 25 Nov 2026 09:00",
        "Chapter 4  Storage\n------------------",
        "4.3  Cold rooms\n",
        "Act on <5 °C.\n",
        "Responsible     Storekeeper",
        "Carried out by  Cold chain, no-title",
        "Records         Today",
        "1.3      Storage                                    not settled",
        "70 chapters and clauses",
        "Journal head 1234 a1b2c3",
    ] {
        assert!(text.contains(part), "{part}\n---\n{text}");
    }
}

#[test]
fn the_book_reads_in_chinese() {
    let text = written(Lang::ZhCn, Format::Text);
    for part in [
        "日常运营管理细则\n================",
        "第四章  仓储",
        "第四章第三条  冷库",
        "责任岗位    仓管员",
        "执行检查表  冷链温度、no-title",
        "未落实",
        "操作记录末条 1234 a1b2c3",
    ] {
        assert!(text.contains(part), "{part}\n---\n{text}");
    }
}

#[test]
fn citations_lead_to_their_clause() {
    let html = written(Lang::ZhCn, Format::Html);
    assert!(html.contains("<html lang=\"zh-CN\">"));
    assert!(html.contains("<h3 id=\"clause-4.3\">第四章第三条  冷库</h3>"));
    assert!(html.contains("<td><a href=\"#clause-4.3\">第四章第三条</a></td>"));
    let english = written(Lang::En, Format::Html);
    assert!(english.contains("Act on &lt;5 °C."));
    let markdown = written(Lang::En, Format::Markdown);
    assert!(markdown.contains("[4.3](#clause-4.3)") && markdown.contains("<a id=\"clause-4.3\"></a>"));
}

#[test]
fn an_empty_book_says_so() {
    let calendar = Calendar::new(&[], vec![], vec![]);
    let issue = Issue { site: "S", calendar: &calendar, at: Instant(0), head: (0, "") };
    let (book, none) = (Book::default(), HashMap::new());
    let edition = Edition { issue, book: &book, posts: &none, templates: &none };
    let text = write(&edition, &Locale::new(Lang::En, Lang::En), Format::Text);
    assert!(text.contains("Version         0\nIn force since  no rules yet\n"), "{text}");
}

#[test]
fn a_book_of_hostile_words_says_nothing_to_a_terminal_and_is_one_page() {
    let mut hostile = Hostile::new(8);
    let calendar = Calendar::new(&[ZoneFrom { from: None, zone: chrono_tz::Asia::Shanghai }], vec![], vec![]);
    while hostile.drawn() < count(3_000) {
        let mut phrase = || Phrase::of([(Lang::En, hostile.text().as_str()), (Lang::ZhCn, hostile.text().as_str())]);
        let mut book = book();
        for (chapter, clauses) in &mut book.chapters {
            chapter.title = phrase();
            for clause in clauses {
                (clause.title, clause.text, clause.records) = (phrase(), phrase(), vec![phrase(), phrase()]);
            }
        }
        book.subjects.iter_mut().for_each(|subject| subject.title = phrase());
        let posts = HashMap::from([(code("storekeeper"), phrase())]);
        let templates = HashMap::from([(code("cold-chain"), phrase())]);
        for revision in &mut book.revisions {
            (revision.by, revision.codes) = (hostile.text(), vec![hostile.text(), "4.3".to_owned()]);
        }
        let site = hostile.text();
        let issue = Issue { site: &site, calendar: &calendar, at: Instant(1_795_395_600_000), head: (1, "a") };
        let edition = Edition { issue, book: &book, posts: &posts, templates: &templates };
        assert_documents_harmless(|format| write(&edition, &Locale::new(Lang::ZhCn, Lang::En), format));
    }
}
