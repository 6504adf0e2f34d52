//! Packs read with every mistake named, written and read again.

use proptest::prelude::*;

use super::*;
use crate::domain::code::Code;
use crate::domain::limits::Limits;
use crate::domain::noun::Noun;
use crate::domain::number::Quantity;
use crate::domain::pack::{Table, What};
use crate::domain::phrase::{Lang, Phrase};

const ABOUT: &str = "[pack]\nname = \"small\"\nversion = \"1.0\"\ntitle = \"Small\"\nlanguages = [\"en\", \"zh-CN\"]\n";

const CONTENT: &str = r#"
[[shift]]
code = "day"
title = { en = "Day", zh-CN = "白班" }
start = "08:00"
end = "20:00"

[[holiday]]
code = "2026-01-01"
title = "New Year"
date = "2026-01-01"

[[post]]
code = "keeper"
title = "Keeper"
role = "operator"
duties = ["Reads \"all\" gauges", { en = "Tells", zh-CN = "报告" }]

[[template]]
code = "cold"
kind = "check"
title = "Cold store"
post = "keeper"

[[template.section]]
title = "Room"

[[template.section.item]]
key = "room"
kind = "reading"
text = "Room temperature"
guidance.en = "Two\nlines"
guidance.zh-CN = "两行"
warn = { low = 0.5, high = 4 }
alarm = { low = -0.1, high = 5.0 }
possible = { low = -40 }

[[template.section.item]]
key = "stock"
kind = "choice"
text = "Goods"
choices = [
  { value = "hard", text = "Hard" },
  { value = "soft", text = "Soft", fail = true },
]
when = { item = "room", is = "fail" }

[[schedule]]
template = "cold"
on = true
rule = "FREQ=DAILY"
at = ["08:30", "16:30"]
opens = "-30m"
due = "30m"
missed = "2h"
"#;

/// The mistakes of a pack in two files, as line in the second file and cause.
fn mistakes(content: &str) -> Vec<(usize, Cause)> {
    let errors = read(&[("a.toml", ABOUT), ("b.toml", content)]).unwrap_err();
    assert!(errors.iter().all(|error| error.file == "b.toml"), "{errors:?}");
    errors.into_iter().map(|error| (error.line, error.cause)).collect()
}

/// Replaces one line of the good content and gives the one problem that this makes, with its line.
fn problem(old: &str, new: &str) -> (usize, What) {
    assert!(CONTENT.contains(old), "{old}");
    match mistakes(&CONTENT.replacen(old, new, 1)).as_slice() {
        [(line, Cause::Problem(problem))] => (*line, problem.what.clone()),
        other => panic!("{new}: {other:?}"),
    }
}

fn line_of(text: &str) -> usize {
    CONTENT.lines().position(|line| line.contains(text)).unwrap() + 1
}

#[test]
fn written_and_read_it_is_the_same_to_the_byte() {
    let pack = read(&[("a.toml", ABOUT), ("b.toml", CONTENT)]).unwrap();
    let text = write(&pack);
    let again = read(&[("export.toml", &text)]).unwrap();
    assert_eq!(again, pack);
    assert_eq!(write(&again), text);
    assert_eq!(digest(&again), digest(&pack));
    assert!(text.contains("alarm = { low = -0.1, high = 5 }"), "{text}");
    assert!(text.contains("guidance = { en") || text.contains("guidance.en = \"\"\"\nTwo\nlines\"\"\""), "{text}");
}

#[test]
fn another_layout_of_the_same_content_has_the_same_digest() {
    let pack = read(&[("a.toml", ABOUT), ("b.toml", CONTENT)]).unwrap();
    let one = format!("\u{feff}# together\n{ABOUT}{CONTENT}").replace('\n', "\r\n");
    // Line ends inside a text belong to the text; this one has none in it.
    assert_eq!(digest(&read(&[("one.toml", one)]).unwrap()), digest(&pack));
}

#[test]
fn the_packs_the_program_carries_are_right_and_survive_export() {
    for name in built_ins() {
        let pack = read(&built_in(name).unwrap()).unwrap_or_else(|errors| panic!("{name}: {errors:#?}"));
        assert_eq!(pack.about.name.as_str(), name);
        let text = write(&pack);
        assert!(read(&[("export.toml", &text)]).unwrap() == pack, "{name}");
    }
    assert!(built_ins().any(|name| name == "general"));
    assert!(built_in("none").is_none());
}

#[test]
fn syntax_is_named_by_line_in_every_file() {
    let errors = read(&[("a.toml", "[pack\nname = 1\n"), ("b.toml", "\n[[shift]]\ncode = \n")]).unwrap_err();
    let found: Vec<_> = errors.iter().map(|error| (error.file.as_str(), error.line)).collect();
    assert_eq!(found, [("a.toml", 1), ("b.toml", 3)]);
    assert!(errors.iter().all(|error| matches!(error.cause, Cause::Syntax(_))));
}

#[test]
fn shape_is_named_by_line() {
    let shape = |old: &str, new: &str| match mistakes(&CONTENT.replacen(old, new, 1)).as_slice() {
        [(line, Cause::Shape(message))] => (*line, message.clone()),
        other => panic!("{new}: {other:?}"),
    };
    let (line, message) = shape("start = \"08:00\"", "start = \"8 o'clock\"");
    assert_eq!(line, line_of("start ="));
    assert!(message.contains("time of day"), "{message}");
    assert_eq!(shape("low = 0.5", "low = \"cold\"").0, line_of("low = 0.5"));
    assert_eq!(shape("low = 0.5", "lo = 0.5").0, line_of("low = 0.5"));
    assert_eq!(shape("kind = \"reading\"", "kind = \"guess\"").0, line_of("\"reading\""));
    assert_eq!(shape("text = \"Goods\"", "txt = \"Goods\"").0, line_of("\"Goods\""));
    // A key that is missing is missing from the table under this header.
    let (line, message) = shape("text = \"Goods\"\n", "");
    assert_eq!(line, line_of("key = \"stock\"") - 1);
    assert!(message.contains("text"), "{message}");
}

#[test]
fn tables_and_keys_that_the_format_does_not_have() {
    assert_eq!(mistakes("[[shfit]]\ncode = \"x\"\n"), [(1, Cause::UnknownTable("shfit".to_owned()))]);
    let typo = CONTENT.replacen("duties", "dutys", 1);
    assert_eq!(mistakes(&typo), [(line_of("duties"), Cause::UnknownKey("dutys".to_owned()))]);
    assert_eq!(mistakes("\n[shift]\ncode = \"x\"\n"), [(2, Cause::NotAList(Table::Shift))]);
    assert_eq!(mistakes(ABOUT), [(1, Cause::PackTwice)]);
    assert_eq!(mistakes("[[pack]]\n"), [(1, Cause::NotOne(Table::Pack))]);
    let errors = read(&[("x.toml", CONTENT)]).unwrap_err();
    assert_eq!(errors, [PackError { file: "x.toml".to_owned(), line: 1, cause: Cause::NoPack }]);
}

#[test]
fn problems_are_named_at_their_own_line() {
    let unknown = |noun, code: &str| What::Unknown { noun, code: Code::parse(code).unwrap() };
    assert_eq!(problem("post = \"keeper\"", "post = \"porter\""), (line_of("post ="), unknown(Noun::Post, "porter")));
    assert_eq!(problem("zh-CN = \"白班\"", "zh-CN = \"\"").0, line_of("白班"));
    assert_eq!(problem("guidance.zh-CN = \"两行\"\n", "").0, line_of("guidance.en"));
    assert_eq!(problem("zh-CN = \"报告\"", "fr = \"dit\"").0, line_of("报告"));
    assert_eq!(problem("key = \"stock\"", "key = \"room\"").0, line_of("key = \"stock\""));
    assert_eq!(problem("low = 0.5", "low = -1"), (line_of("low = 0.5"), What::WarnOutsideAlarm));
    assert_eq!(problem("possible = { low = -40 }", "possible = { low = 0 }").0, line_of("alarm"));
    assert_eq!(problem("is = \"fail\"", "is = \"soft\"").0, line_of("is = \"fail\""));
    assert_eq!(problem("value = \"soft\"", "value = \"hard\"").0, line_of("value = \"soft\""));
    assert_eq!(problem("missed = \"2h\"", "missed = \"20m\""), (line_of("missed"), What::WindowOrder));
    assert_eq!(problem("rule = \"FREQ=DAILY\"\n", ""), (line_of("[[schedule]]"), What::NotOneRecurrence { given: 0 }));
    assert_eq!(problem("date = \"2026-01-01\"", "date = \"2026-01-02\"").1, What::NotItsDate);
}

#[test]
fn a_pack_refers_to_what_the_packs_it_needs_bring() {
    let content = CONTENT.replacen("post = \"keeper\"", "post = \"storekeeper\"", 1);
    let on_top = |needs: &str| {
        let about = format!("{ABOUT}needs = [\"{needs}\"]\n");
        read(&[("a.toml", about), ("b.toml", content.clone())])
    };
    let pack = on_top("general").unwrap();
    assert_eq!(read(&[("export.toml", write(&pack))]).unwrap(), pack);
    let alone = on_top("small").unwrap_err();
    assert_eq!((alone[0].file.as_str(), alone[0].line), ("b.toml", line_of("post =")));
    let unknown = on_top("none").unwrap_err();
    assert_eq!((unknown[0].file.as_str(), unknown[0].line), ("a.toml", 6));
}

#[test]
fn records_that_come_twice_in_two_files_are_named_in_the_second() {
    let twice = "[[shift]]\ncode = \"day\"\ntitle = \"Day\"\nstart = \"1\"\nend = \"2\"\n";
    let errors = read(&[("a.toml", ABOUT), ("b.toml", CONTENT), ("c.toml", twice)]).unwrap_err();
    assert_eq!(errors.len(), 1);
    assert_eq!((errors[0].file.as_str(), errors[0].line), ("c.toml", 2));
}

#[test]
fn a_text_with_more_values_than_memory_is_refused_before_it_is_parsed() {
    let errors = read(&[("x.toml", format!("a = [{}1]", "1,".repeat(1_000_000)))]).unwrap_err();
    assert!(matches!(errors.as_slice(), [PackError { line: 1, cause: Cause::Syntax(_), .. }]), "{errors:?}");
}

proptest! {
    #[test]
    fn any_text_and_any_limit_survive_export(
        texts in proptest::collection::vec("(?s).{0,60}|[\"'\\\\\\n\\r\\t#=]{0,12}", 4),
        low in any::<i64>(),
        high in any::<i64>(),
    ) {
        let mut pack = read(&[("a.toml", ABOUT), ("b.toml", CONTENT)]).unwrap();
        let text = |n: usize| format!("x{}", texts[n]);
        pack.about.title = Phrase::plain(text(0));
        let item = &mut pack.forms[0].sections[0].items[0];
        item.text = Phrase::of([(Lang::En, text(1).as_str()), (Lang::ZhCn, text(2).as_str())]);
        item.source = Some(texts[3].clone());
        let quantity = |n: i64| Some(Quantity::from_millionths(n));
        (item.warn, item.possible) = (None, None);
        item.alarm = Some(Limits { low: quantity(low.min(high)), high: quantity(low.max(high)) });
        let written = write(&pack);
        let again = read(&[("x.toml", &written)]);
        prop_assert_eq!(again.as_ref(), Ok(&pack), "{}", written);
        prop_assert_eq!(again.map(|pack| write(&pack)), Ok(written));
    }
}
