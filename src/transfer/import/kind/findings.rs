//! What was found, joined to the inspection of the same place and date; put right where the source says so.

use crate::domain::import::{Kind, PastFinding, Work};
use crate::domain::phrase::Phrase;
use crate::transfer::import::fault::Why;
use crate::transfer::import::reader::{Reader, severities};
use crate::transfer::table::{Field, Kind as Holds};

/// The columns of `export findings`.
pub(super) const COLUMNS: [&str; 12] = [
    "key",
    "area",
    "asset",
    "date",
    "text",
    "severity",
    "inspection",
    "corrected",
    "owner",
    "due",
    "standard",
    "measure",
];

pub(super) fn fields() -> Vec<Field> {
    vec![
        Field::new("key", Holds::Code).called(&[
            "id",
            "finding",
            "finding id",
            "finding no",
            "violation id",
            "complaint id",
            "risk id",
            "uuid",
            "隐患编号",
            "问题编号",
            "编号",
        ]),
        Field::new("area", Holds::Code).called(&[
            "business_id",
            "area code",
            "area id",
            "site id",
            "location",
            "location id",
            "place",
            "区域",
            "区域编号",
            "地点",
            "部位",
            "隐患部位",
            "场所",
        ]),
        Field::new("asset", Holds::Code).called(&["equipment", "equipment id", "asset id", "设备", "设备编号"]),
        Field::new("date", Holds::Moment)
            .called(&[
                "found",
                "found on",
                "inspection date",
                "raised",
                "opened_at",
                "reported",
                "date received",
                "submitted date",
                "identified date",
                "collected",
                "时间",
                "日期",
                "检查日期",
                "发现日期",
                "排查时间",
            ])
            .needed(),
        Field::new("text", Holds::Text)
            .called(&[
                "description",
                "violation",
                "title",
                "finding text",
                "observation",
                "问题",
                "问题描述",
                "隐患",
                "隐患内容",
                "隐患描述",
                "隐患情况",
                "存在问题",
                "存在的问题",
                "问题情况",
                "描述",
                "不符合项",
                "不符合事实",
            ])
            .needed(),
        Field::new("severity", severities()).called(&[
            "level",
            "class",
            "risk",
            "risk category",
            "priority",
            "级别",
            "隐患级别",
            "隐患等级",
            "等级",
            "严重程度",
        ]),
        Field::new("inspection", Holds::Code).called(&["inspection id", "inspection no", "report no", "检查编号"]),
        Field::new("corrected", Holds::Moment)
            .called(&[
                "corrected on",
                "date corrected",
                "closed",
                "closed on",
                "done",
                "整改完成时间",
                "整改完成",
                "完成时间",
                "销号时间",
            ])
            .within("text", &["corrected", "整改"]),
        Field::new("owner", Holds::Text).called(&["responsible", "assigned to", "责任人", "整改责任人", "整改人"]),
        Field::new("due", Holds::Moment).called(&["due date", "deadline", "期限", "整改期限", "完成期限"]),
        Field::new("standard", Holds::Text).called(&["requirement", "criterion", "整改标准", "标准", "要求"]),
        Field::new("measure", Holds::Text).called(&["corrective action", "action", "措施", "整改措施"]),
    ]
}

pub(super) fn read(row: &mut Reader<'_, '_>) -> Option<PastFinding> {
    // What stands in brackets inside a text is a remark, not a cell: it is believed where it can be, and kept where it cannot.
    let remark = row.remark("corrected", "text");
    let (area, asset) = (row.area("area"), row.asset("asset"));
    let (at, date) = row.past("date")?;
    let text = row.words("text")?;
    let place = row.joined(&["area", "asset"], "/").unwrap_or_default();
    let natural = format!("{place}/{}/{}", row.stood_moment("date"), text);
    let key = row.key_or_counted(&natural);
    let is_bare = remark.is_some();
    let done = if is_bare { row.moment("corrected") } else { row.past_or_none("corrected").map(|(done, _)| done) };
    // A correction on the day itself may carry no time of day.
    let done = done.map(|done| if row.same_day(done, at) { done.max(at) } else { done });
    let can_be = |done| done >= at && done <= row.now();
    let (done, outcome) = match (done.filter(|done| can_be(*done)), remark) {
        (None, Some(remark)) => {
            row.desk.undated += 1;
            (Some(at), Some(remark))
        }
        (None, None) if done.is_some() => {
            row.fault("corrected", Why::Order);
            (None, None)
        }
        (done, _) => (done, None),
    };
    let work = Work {
        owner: row.person("owner"),
        due: row.moment("due"),
        standard: row.words("standard"),
        measure: row.words("measure"),
        done,
        outcome,
        closed: done.is_some(),
        ..Work::default()
    };
    let round = row.round_of("inspection", area.as_ref(), asset.as_ref(), date);
    let severity = row.severity("severity");
    row.sound()?;
    let origin = Kind::Findings.origin(&key);
    Some(PastFinding { origin, title: Phrase::plain(text), note: None, round, area, asset, severity, at, work })
}
