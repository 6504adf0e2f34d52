//! Inspections that were done before, or elsewhere: where, when, how they ended.

use crate::domain::import::{Kind, PastRound};
use crate::domain::number::Quantity;
use crate::domain::round::Outcome;
use crate::transfer::import::fault::Why;
use crate::transfer::import::reader::Reader;
use crate::transfer::table::{Field, Kind as Holds};

/// The columns of `export inspections`.
pub(super) const COLUMNS: [&str; 9] =
    ["key", "area", "asset", "date", "type", "score", "outcome", "inspectors", "remark"];

pub(super) fn fields() -> Vec<Field> {
    let outcomes = Holds::choice(&[
        ("pass", &["passed", "ok", "accepted", "compliant", "satisfactory", "合格", "通过", "符合"]),
        ("fail", &["failed", "not ok", "rejected", "noncompliant", "unsatisfactory", "不合格", "未通过", "不符合"]),
    ]);
    vec![
        Field::new("key", Holds::Code).called(&[
            "id",
            "inspection",
            "inspection id",
            "inspection no",
            "report no",
            "serial",
            "检查编号",
            "编号",
            "记录编号",
        ]),
        Field::new("area", Holds::Code).called(&[
            "business_id",
            "area code",
            "area id",
            "site id",
            "location",
            "location id",
            "site",
            "place",
            "区域",
            "区域编号",
            "地点",
            "部位",
            "检查部位",
            "场所",
        ]),
        Field::new("asset", Holds::Code).called(&["equipment", "equipment id", "asset id", "设备", "设备编号"]),
        Field::new("date", Holds::Moment)
            .called(&["inspection date", "inspected", "inspected on", "time", "日期", "检查日期", "检查时间", "时间"])
            .needed(),
        Field::new("type", Holds::Text).called(&[
            "inspection type",
            "kind",
            "category",
            "类型",
            "检查类型",
            "检查类别",
            "类别",
        ]),
        Field::new("score", Holds::Number).called(&["points", "result score", "得分", "分数", "评分"]),
        Field::new("outcome", outcomes).called(&["result", "verdict", "status", "结果", "结论", "检查结果", "判定"]),
        Field::new("inspectors", Holds::Text).called(&[
            "inspector",
            "inspected by",
            "auditor",
            "by",
            "检查人",
            "检查员",
            "检查人员",
            "审核员",
        ]),
        Field::new("remark", Holds::Text).called(&["remarks", "note", "notes", "comment", "comments", "备注", "说明"]),
    ]
}

pub(super) fn read(row: &mut Reader<'_, '_>) -> Option<PastRound> {
    let (area, asset) = (row.area("area"), row.asset("asset"));
    let (at, date) = row.past("date")?;
    let score = row.number("score");
    if score.is_some_and(|score| score < Quantity::whole(0) || score > Quantity::whole(100)) {
        row.fault("score", Why::Score);
    }
    let words = row.words("type");
    let place = row.joined(&["area", "asset"], "/").unwrap_or_default();
    let natural = format!("{place}/{}/{}", row.stood_moment("date"), words.as_deref().unwrap_or_default());
    let key = row.key_or_counted(&natural);
    let (team, unknown) = row.team("inspectors");
    let remark = [row.words("remark"), unknown].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    row.sound()?;
    Some(PastRound {
        origin: Kind::Inspections.origin(&key),
        template: row.template(),
        title: words.and_then(|words| row.inspection_title(&words)),
        area,
        asset,
        at,
        date,
        score,
        outcome: row.choice("outcome").and_then(|name| Outcome::ALL.into_iter().find(|o| o.name() == name)),
        team,
        remark: Some(remark).filter(|remark| !remark.is_empty()),
    })
}
