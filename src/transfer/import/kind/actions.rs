//! Action lists: what is to be put right, by whom, by when, and how far it came.

use crate::domain::import::{Kind, PastAction, Work};
use crate::domain::phrase::Phrase;
use crate::transfer::import::fault::Why;
use crate::transfer::import::reader::{Reader, severities};
use crate::transfer::table::{Field, Kind as Holds};

/// The columns of `export actions`.
pub(super) const COLUMNS: [&str; 17] = [
    "key",
    "title",
    "note",
    "area",
    "asset",
    "date",
    "severity",
    "owner",
    "due",
    "standard",
    "measure",
    "state",
    "done",
    "done_by",
    "outcome",
    "verified",
    "verified_by",
];

pub(super) fn fields() -> Vec<Field> {
    let states = Holds::choice(&[
        (
            "open",
            &[
                "to do",
                "todo",
                "pending",
                "planned",
                "contained",
                "doing",
                "in progress",
                "active",
                "待整改",
                "整改中",
                "已控制",
                "已定措施",
                "未完成",
            ],
        ),
        ("done", &["completed", "to verify", "待复查", "已整改", "已完成"]),
        ("closed", &["verified", "watching", "resolved", "已销号", "复查合格", "已关闭", "关闭"]),
    ]);
    vec![
        Field::new("key", Holds::Code).called(&[
            "id",
            "action id",
            "action no",
            "ref",
            "number",
            "no",
            "co number",
            "risk id",
            "uuid",
            "整改编号",
            "编号",
            "序号",
        ]),
        Field::new("title", Holds::Text)
            .called(&[
                "action",
                "subject",
                "what",
                "description",
                "task",
                "整改",
                "整改内容",
                "整改事项",
                "事项",
                "问题",
                "内容",
                "名称",
            ])
            .needed(),
        Field::new("note", Holds::Text).called(&["notes", "remark", "remarks", "details", "备注", "说明"]),
        Field::new("area", Holds::Code).called(&["location", "area code", "place", "区域", "区域编号", "地点", "部位"]),
        Field::new("asset", Holds::Code).called(&["equipment", "equipment id", "asset id", "设备", "设备编号"]),
        Field::new("date", Holds::Moment)
            .called(&[
                "opened",
                "opened on",
                "raised",
                "created",
                "opened_at",
                "submitted date",
                "identified date",
                "日期",
                "时间",
                "提出日期",
                "登记日期",
            ])
            .needed(),
        Field::new("severity", severities()).called(&["level", "class", "priority", "级别", "等级", "严重程度"]),
        Field::new("owner", Holds::Text).called(&[
            "responsible",
            "assigned to",
            "assignee",
            "who",
            "责任人",
            "负责人",
            "整改人",
        ]),
        Field::new("due", Holds::Moment).called(&["due date", "deadline", "by", "期限", "整改期限", "完成期限"]),
        Field::new("standard", Holds::Text).called(&["requirement", "criterion", "整改标准", "标准", "要求"]),
        Field::new("measure", Holds::Text).called(&["corrective action", "措施", "整改措施"]),
        Field::new("state", states).called(&["status", "状态", "整改状态"]),
        Field::new("done", Holds::Moment).called(&[
            "done on",
            "completed on",
            "completion date",
            "完成时间",
            "完成日期",
        ]),
        Field::new("done_by", Holds::Text).called(&["completed by", "完成人", "执行人"]),
        Field::new("outcome", Holds::Text).called(&["result", "resolution", "完成情况", "整改结果"]),
        Field::new("verified", Holds::Moment).called(&[
            "verified on",
            "checked on",
            "复查时间",
            "复查日期",
            "验收日期",
        ]),
        Field::new("verified_by", Holds::Text).called(&["verifier", "checked by", "复查人", "验收人"]),
    ]
}

pub(super) fn read(row: &mut Reader<'_, '_>) -> Option<PastAction> {
    let text = row.words("title")?;
    let (at, _) = row.past("date")?;
    let (area, asset) = (row.area("area"), row.asset("asset"));
    let place = row.joined(&["area", "asset"], "/").unwrap_or_default();
    let natural = format!("{place}/{}/{}", row.stood_moment("date"), text);
    let key = row.key_or_counted(&natural);
    let state = row.choice("state");
    let on_the_day = |row: &Reader<'_, '_>, then: crate::domain::time::Instant, least| {
        if row.same_day(then, least) { then.max(least) } else { then }
    };
    let mut done = row.past_or_none("done").map(|(done, _)| on_the_day(row, done, at));
    let verified = row.past_or_none("verified").map(|(then, _)| on_the_day(row, then, done.unwrap_or(at)));
    if done.is_none() && state.as_deref().is_some_and(|state| state != "open") {
        // Said to be done, and not when: no later than it was verified, no earlier than it was opened.
        done = Some(verified.unwrap_or(at));
    }
    if done.is_some_and(|done| done < at) {
        row.fault("done", Why::Order);
    }
    if verified.is_some_and(|verified| verified < done.unwrap_or(at)) {
        row.fault("verified", Why::Order);
    }
    let work = Work {
        owner: row.person("owner"),
        due: row.moment("due"),
        standard: row.words("standard"),
        measure: row.words("measure"),
        done,
        done_by: row.person("done_by"),
        outcome: row.words("outcome"),
        verified,
        verified_by: row.person("verified_by"),
        closed: state.as_deref() == Some("closed"),
    };
    if work.verified_by.is_some_and(|verifier| [work.owner, work.done_by].contains(&Some(verifier))) {
        row.fault("verified_by", Why::Separation);
    }
    let severity = row.severity("severity");
    let (title, note) = (Phrase::plain(text), row.words("note"));
    row.sound()?;
    Some(PastAction { origin: Kind::Actions.origin(&key), title, note, area, asset, severity, at, work })
}
