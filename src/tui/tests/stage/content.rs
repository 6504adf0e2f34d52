//! What a stage has to work with: a clause, finding texts, and two checklists.

use crate::domain::book::{Chapter, Clause};
use crate::domain::code::Code;
use crate::domain::item::{Choice, Item, Kind};
use crate::domain::limits::Limits;
use crate::domain::number::Quantity;
use crate::domain::pack;
use crate::domain::phrase::{Lang, Phrase};
use crate::domain::template::{Form, Section};
use crate::tui::tests::finding_texts;

/// No checklists, only the clause that the forms here carry out.
pub fn bare() -> pack::Pack {
    let code = |text: &str| Code::parse(text).unwrap();
    let phrase = |en: &str, zh: &str| Phrase::of([(Lang::En, en), (Lang::ZhCn, zh)]);
    let about = pack::About {
        name: code("bare"),
        version: "1".into(),
        title: Phrase::plain("Bare"),
        languages: Vec::new(),
        needs: Vec::new(),
    };
    pack::Pack {
        chapters: vec![Chapter { code: code("4"), title: phrase("Quality", "质量") }],
        clauses: vec![Clause {
            code: code("4.3"),
            title: phrase("Rounds", "巡检"),
            text: phrase("Rounds are walked in every shift.", "每班巡检。"),
            post: None,
            carried_by: Vec::new(),
            records: Vec::new(),
        }],
        wordings: finding_texts::three(),
        ..pack::Pack::empty(about)
    }
}

pub fn item(key: &str, kind: Kind, en: &str, zh: &str) -> Item {
    Item::plain(Code::parse(key).unwrap(), kind, Phrase::of([(Lang::En, en), (Lang::ZhCn, zh)]))
}

fn limits(low: i32, high: i32) -> Limits {
    Limits { low: Some(Quantity::whole(low)), high: Some(Quantity::whole(high)) }
}

fn form(code: &str, en: &str, zh: &str, sections: Vec<Section>) -> Form {
    let title = Phrase::of([(Lang::En, en), (Lang::ZhCn, zh)]);
    Form { clause: Code::parse("4.3").ok(), ..Form::plain(Code::parse(code).unwrap(), title, sections) }
}

fn section(en: &str, zh: &str, items: Vec<Item>) -> Section {
    Section { title: Phrase::of([(Lang::En, en), (Lang::ZhCn, zh)]), items }
}

/// Twenty check lines in two sections.
pub fn twenty() -> Form {
    let lines = |from: usize| {
        (from..from + 10)
            .map(|n| {
                item(
                    &format!("line-{n}"),
                    Kind::Check,
                    &format!("Extinguisher {n} in place"),
                    &format!("{n} 号灭火器在位"),
                )
            })
            .collect()
    };
    let sections = vec![section("Ground floor", "一层", lines(1)), section("Upper floor", "二层", lines(11))];
    form("extinguishers-all", "Extinguishers, all floors", "全楼灭火器点检", sections)
}

/// One line of every kind, with limits, guidance and choices.
pub fn cold_room() -> Form {
    let phrase = |en, zh| Some(Phrase::of([(Lang::En, en), (Lang::ZhCn, zh)]));
    let seals = Item {
        criterion: phrase("No gap, no tear, closes by itself", "无缝隙、无破损、能自闭"),
        guidance: phrase("Pull a sheet of paper through; it must hold.", "夹一张纸往外抽，抽不动为合格。"),
        ..item("seals", Kind::Check, "Door seals intact", "门封条完好")
    };
    let ice = item("ice", Kind::Check, "No ice on the evaporator", "蒸发器无结冰");
    let alarm = Item { critical: true, ..item("alarm", Kind::Check, "Lock-in alarm rings", "被困报警有效") };
    let room = Item {
        unit: Some("°C".into()),
        warn: Some(limits(1, 4)),
        alarm: Some(limits(0, 5)),
        possible: Some(limits(-40, 40)),
        ..item("room-1", Kind::Reading, "Room 1 temperature", "1 号库温度")
    };
    let pallets = item("pallets", Kind::Count, "Pallets inside", "库内托盘数");
    let light = Item {
        choices: [("led", "LED", "灯具完好", false), ("broken", "broken", "损坏", true)]
            .map(|(value, en, zh, fail)| Choice {
                value: Code::parse(value).unwrap(),
                text: Phrase::of([(Lang::En, en), (Lang::ZhCn, zh)]),
                fail,
                score: None,
            })
            .to_vec(),
        ..item("light", Kind::Choice, "Light inside", "库内照明")
    };
    let at = item("at", Kind::Time, "Door closed at", "关门时间");
    let words = Item { optional: true, ..item("words", Kind::Text, "Anything unusual", "异常情况") };
    let name = item("name", Kind::Signature, "Storekeeper", "仓管员");
    let sections = vec![
        section("Doors", "库门", vec![seals, ice, alarm]),
        section("Readings", "读数", vec![room, pallets, light, at]),
        section("Close", "收尾", vec![words, name]),
    ];
    form("cold-room", "Cold-room round", "冷库巡检", sections)
}
