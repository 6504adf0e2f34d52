//! Checklists in the shapes that supervisors have them.

use std::fmt::Write as _;

use encoding_rs::GB18030;
use proptest::prelude::*;

use super::*;
use crate::domain::limits::Limits;
use crate::domain::number::Quantity;
use crate::domain::phrase::{Lang, Phrase};
use crate::domain::template::FormKind;

/// The forms of a file, one line for each thing in them.
fn told(name: &str, text: &str) -> String {
    let say = |phrase: &Phrase| phrase.get(Lang::En, Lang::En).replace('\n', "¶");
    let mut out = String::new();
    for form in read(name, text.as_bytes()).unwrap() {
        writeln!(out, "{} {}: {}", form.kind.name(), form.code, say(&form.title)).unwrap();
        if let Some(intro) = &form.intro {
            writeln!(out, "> {}", say(intro)).unwrap();
        }
        for section in &form.sections {
            if !section.title.is_empty() {
                writeln!(out, "# {}", say(&section.title)).unwrap();
            }
            for item in &section.items {
                let weight = if item.critical {
                    "!"
                } else if item.optional {
                    "?"
                } else {
                    "-"
                };
                write!(out, "{weight} {}: {}", item.key, say(&item.text)).unwrap();
                for (mark, phrase) in [("=", &item.criterion), ("~", &item.guidance)] {
                    if let Some(phrase) = phrase {
                        write!(out, " {mark} {}", say(phrase)).unwrap();
                    }
                }
                out.push('\n');
            }
        }
    }
    out
}

#[track_caller]
fn gives(name: &str, text: &str, expected: &str) {
    let got = told(name, text);
    assert_eq!(got, expected, "\n{got}");
}

#[test]
fn tick_boxes_under_headings() {
    gives(
        "dir/boiler-room.md",
        "<!-- made by a script -->\n# 锅炉房巡检表\n\n> 使用方法：逐项核对，\n> 标记 [x]。\n\n## 水\n- [ ] 水位在两线之间\n- [x] TDS 已测\n\n\
         ## :fire: 火\n- [ ] 无异响\n\n---\n\n**完成条件（DoD）**：全部勾选。\n",
        "round boiler-room: 锅炉房巡检表\n> 使用方法：逐项核对，标记 [x]。¶完成条件（DoD）：全部勾选。\n# 水\n- iaaad86: 水位在两线之间\n\
         - tds: TDS 已测\n# 火\n- i1d8b30: 无异响\n",
    );
}

#[test]
fn bullets_numbers_and_what_is_nested() {
    gives(
        "x.md",
        "# Dock walk\n1. [Doors](https://example.org/a_b) shut;\n2. Lights\n   - all of them\n   - by *hand*\n\n   Use the torch.\n\
         - Ramp:\n  - plate down\n  - chocks set\n- [ ] Yard\n  - [ ] gate\n",
        "round dock-walk: Dock walk\n- doors-shut: Doors shut\n- lights: Lights ~ Use the torch.¶all of them¶by hand\n# Ramp\n\
         - plate-down: plate down\n- chocks-set: chocks set\n- yard: Yard\n- gate: gate\n",
    );
}

#[test]
fn tables_with_and_without_known_headers() {
    gives(
        "pump.md",
        "# Pump\n| No | Checked | Remark on it | A |\n|---|---|---|---|\n| 1 | `Seal` dry | look below | :white_check_mark: |\n| 2 | Coupling | | |\n\n\
         ## 电气\n| 序号 | 检查项 | 判定标准 | 检查方法 | 是否关键 |\n|-|-|-|-|-|\n| 1 | 接地 | ≤4Ω | 用摇表 | 是 |\n| 2 | 标识 | 清晰 | 目视 | 否 |\n",
        "check pump: Pump\n- seal-dry: Seal dry ~ look below\n- coupling: Coupling\n# 电气\n! i8298d4: 接地 = ≤4Ω ~ 用摇表\n- i301c94: 标识 = 清晰 ~ 目视\n",
    );
}

#[test]
fn several_titles_are_several_forms_unless_the_first_heads_them_all() {
    gives("x.md", "# One\n- aaa\n# Two\n- bbb\n", "check one: One\n- aaa: aaa\ncheck two: Two\n- bbb: bbb\n");
    gives(
        "x.md",
        "# All\nFirst read.\n# One\n- aaa\n# Two\n- bbb\n",
        "check all: All\n> First read.\n# One\n- aaa: aaa\n# Two\n- bbb: bbb\n",
    );
}

#[test]
fn drawn_boxes_and_a_file_without_title() {
    gives(
        "night_shift-check.txt",
        "☐ Gas off\n☐ Doors\n",
        "check night-shift-check: Night shift check\n- gas-off: Gas off\n- doors: Doors\n",
    );
    gives("每日.md", "- □ 门\n- □ 窗\n", "check list-fd7b67: 每日\n- ia40732: 门\n- ia10722: 窗\n");
}

#[test]
fn long_texts_leave_their_tail_to_the_guidance() {
    gives(
        "fire.md",
        "# T\n- Fire doors: close by themselves, are not wedged open, and their seals are whole\n- D1-2 Same\n- D1-2 Same\n",
        "check fire: T\n- fire-doors: Fire doors ~ close by themselves, are not wedged open, and their seals are whole\n- d1-2: D1-2 Same\n- d1-2-2: D1-2 Same\n",
    );
}

#[test]
fn json_three_deep_is_a_form_for_each_checklist() {
    gives(
        "machines.json",
        r#"[{"id": 0, "name": "Lathe", "tags": ["x"], "checklists": [
            {"caption": "Start", "items": [{"caption": "Guard", "action": "CLOSED", "details": "see [book](b.md)"}, {"caption": "Oil"}]},
            {"caption": "Stop", "items": ["Chips away"]}]}]"#,
        "check lathe-start: Lathe: Start\n- guard-closed: Guard: CLOSED ~ see book\n- oil: Oil\ncheck lathe-stop: Lathe: Stop\n- chips-away: Chips away\n",
    );
}

#[test]
fn json_sections_and_maps_of_lists() {
    gives(
        "x.json",
        r#"{"title": "Van", "description": "Before you drive", "sections": [{"title": "Outside", "checks": [{"text": "Tyres", "critical": true, "standard": "3 mm"}]},
            {"title": "Inside", "checks": ["Belt", {"item": "Radio", "priority": "Optional"}]}]}"#,
        "check van: Van\n> Before you drive\n# Outside\n! tyres: Tyres = 3 mm\n# Inside\n- belt: Belt\n? radio: Radio\n",
    );
    gives(
        "lab.json",
        r#"{"Bench": ["Clean"], "Hood": ["Fan on"]}"#,
        "check lab: Lab\n# Bench\n- clean: Clean\n# Hood\n- fan-on: Fan on\n".replace("Lab", "lab").as_str(),
    );
}

#[test]
fn rows_are_gathered_by_checklist_and_section() {
    let rows = "{\"清单\": \"仓库\", \"章节\": \"货架\", \"序号\": \"1\", \"检查项\": \"无变形\"}\n\n{\"清单\": \"仓库\", \"章节\": \"地面\", \"序号\": \"2\", \"检查项\": \"干净\"}\n\
                {\"清单\": \"dock-door.md\", \"章节\": \"\", \"序号\": \"1\", \"检查项\": \"灯\"}\n{\"清单\": \"仓库\", \"章节\": \"\", \"序号\": \"1\", \"检查项\": \"锁\"}\n";
    let expected = "check rows-89b2ec: 仓库\n# 货架\n- ia777e9: 无变形\n# 地面\n- i535f22: 干净\ncheck dock-door: Dock door\n- i28656d: 灯\ncheck rows-89b2ec-2: 仓库\n- i4f62f9: 锁\n";
    gives("rows.ndjson", rows, expected);
    let mut toml = "# rows\n".to_owned();
    for row in rows.lines().filter(|row| !row.is_empty()) {
        let row: serde_json::Map<String, serde_json::Value> = serde_json::from_str(row).unwrap();
        toml.push_str("[[item]]\n");
        row.iter().for_each(|(key, value)| writeln!(toml, "\"{key}\" = {value}").unwrap());
    }
    gives("rows.toml", &toml, expected);
}

#[test]
fn yaml_is_told_from_markdown_by_its_keys() {
    gives(
        "x.yml",
        "- title: Phones\n  intro: Keep them clean\n  checklist:\n  - point: Screen lock\n    priority: Essential\n    details: >-\n      Six digits\n      or more\n    include:\n    - title: Shop\n      url: a\n  - point: Case\n",
        "check phones: Phones\n> Keep them clean\n! screen-lock: Screen lock ~ Six digits or more\n- case: Case\n",
    );
    gives(
        "gas-and-fire.md",
        "- Fire: exits free\n- Gas: shut off\n",
        "check gas-and-fire: Gas and fire\n- fire-exits-free: Fire: exits free\n- gas-shut-off: Gas: shut off\n",
    );
}

#[test]
fn content_decides_not_the_name_nor_the_encoding() {
    let text = "# 班前检查\n- 门\n";
    let good = read("a.json", text.as_bytes()).unwrap();
    assert_eq!(good, read("a.json", &GB18030.encode(text).0).unwrap());
    assert_eq!(good[0].items().count(), 1);
}

#[test]
fn what_is_no_checklist_says_so() {
    let error = |text: &str| read("x", text.as_bytes()).unwrap_err();
    assert_eq!(error("Dear all,\n\nplease check the doors.\n"), FormError::NoLines);
    assert_eq!(error("[]"), FormError::NoLines);
    assert_eq!(error("{\"a\": 1}"), FormError::NoLines);
    assert_eq!(error("list;item\nA;door\n"), FormError::Table);
    assert!(matches!(error("[\n{\"item\": \"a\"},\n{\"item\" \"b\"}]"), FormError::Json { line: 3, .. }));
    assert!(matches!(error("{\"item\": \"a\"}\n{\"item\": }\n"), FormError::Json { line: 2, .. }));
    assert!(matches!(error("[[item]]\ntext = \"a\"\ntext = \"b\"\n"), FormError::Toml { line: 3, .. }));
    assert!(matches!(error("title: a\nitems:\n  - text: b\n text: [c\n"), FormError::Yaml { .. }));
    let many = "- aaa\n".repeat(MOST_LINES + 1);
    assert_eq!(error(&many), FormError::TooManyLines { most: MOST_LINES });
}

#[test]
fn what_opsbook_wrote_is_read_exactly() {
    let mut form = read("x.md", "# Cold\n> Wear gloves\n## Room\n- Temperature\n  - probe\n- Door\n".as_bytes())
        .unwrap()
        .remove(0);
    form.kind = FormKind::Round;
    form.review = true;
    form.title = Phrase::of([(Lang::En, "Cold \"room\""), (Lang::ZhCn, "冷库")]);
    form.sections[0].items[0].alarm = Some(Limits { low: Quantity::parse("-0.1").ok(), high: None });
    for format in [Format::Json, Format::Toml] {
        let text = write(&form, format);
        assert_eq!(read("other", text.as_bytes()).unwrap(), [form.clone()], "{text}");
    }
    let broken = write(&form, Format::Toml).replace("kind = \"round\"", "kind = \"stroll\"");
    assert!(matches!(read("x", broken.as_bytes()), Err(FormError::Shape { line: Some(3), .. })), "{broken}");
    let broken = write(&form, Format::Json).replace("\"round\"", "\"stroll\"");
    assert!(matches!(read("x", broken.as_bytes()), Err(FormError::Shape { .. })));
}

#[test]
fn markdown_keeps_titles_sections_lines_and_guidance() {
    let text =
        "# Dock *walk*\n> Be quick.\n\n## Doors & <gates>\n- [ ] Shut \\[all\\] # 3\n  - by hand\n- [ ] Lamp_on\n";
    let form = read("x.md", text.as_bytes()).unwrap().remove(0);
    let again = read("x.md", write(&form, Format::Markdown(Lang::En)).as_bytes()).unwrap().remove(0);
    assert_eq!(again, form);
    assert_eq!(form.sections[0].items[0].text, Phrase::plain("Shut [all] # 3"));
}

#[test]
fn deep_nesting_is_read_without_falling_over() {
    let deep = "- ".repeat(50_000) + "a";
    assert!(read("x.md", deep.as_bytes()).is_ok());
    for open in ["[", "{\"items\":[", "> ", "* "] {
        let _ = read("x", open.repeat(50_000).as_bytes());
    }
    let _ = read("x.yml", ("items:\n- text: a\n  b: ".to_owned() + &"[".repeat(50_000)).as_bytes());
    let bombs = "a: &a [x,x,x,x,x,x,x,x,x]\n".to_owned()
        + &('b'..='k')
            .fold((String::new(), 'a'), |(text, last), c| {
                (
                    text + &format!(
                        "{c}: &{c} [*{last},*{last},*{last},*{last},*{last},*{last},*{last},*{last},*{last}]\n"
                    ),
                    c,
                )
            })
            .0;
    let _ = read("bomb.yml", bombs.as_bytes());
}

proptest! {
    #[test]
    fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = read("x", &bytes);
    }

    #[test]
    fn no_text_panics_and_every_form_is_sound(text in "([-*#>|\\[\\]{}:=\"a-c门 .1x\\n]|- \\[ \\] |: |\\n- |\\n\\| ){0,80}") {
        for form in read("门.md", text.as_bytes()).unwrap_or_default() {
            let keys: std::collections::HashSet<_> = form.items().map(|item| &item.key).collect();
            prop_assert_eq!(keys.len(), form.items().count());
            prop_assert!(form.items().all(|item| !item.text.is_empty()));
            let json = write(&form, Format::Json);
            prop_assert_eq!(read("x", json.as_bytes()), Ok(vec![form]));
        }
    }
}
