//! The names that columns and keys of checklists go by, in English and Chinese.

use super::outline::Weight;

/// What a column or key holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Which checklist the row belongs to; as a list, checklists.
    List,
    /// The heading it stands under; as a list, sections.
    Section,
    /// What to look at; as a list, lines.
    Text,
    /// What the thing is called: of a line its text, of a group its title.
    Name,
    /// What to do, after the text.
    Action,
    /// What is acceptable.
    Criterion,
    /// How to do it.
    Guidance,
    /// How much it weighs.
    Weight,
    /// What it is known by.
    Key,
    /// Its place in the order.
    Number,
}

const NAMES: &[(Role, &[&str])] = &[
    (Role::List, &["list", "checklist", "form", "template", "清单", "清单名称", "检查表", "检查单", "点检表", "表名"]),
    (
        Role::Section,
        &[
            "section",
            "group",
            "category",
            "categorie",
            "chapter",
            "heading",
            "area",
            "章节",
            "分类",
            "类别",
            "部分",
            "分组",
            "区域",
            "大类",
        ],
    ),
    (
        Role::Text,
        &[
            "text",
            "item",
            "check",
            "checkname",
            "checkitem",
            "checkpoint",
            "point",
            "task",
            "question",
            "step",
            "requirementtext",
            "检查项",
            "检查项目",
            "检查内容",
            "检查点",
            "点检项目",
            "点检内容",
            "巡检项目",
            "巡检内容",
            "项目",
            "内容",
            "要点",
            "事项",
            "任务",
            "问题",
        ],
    ),
    (Role::Name, &["title", "name", "caption", "label", "名称", "标题"]),
    (Role::Action, &["action", "response", "动作", "操作"]),
    (
        Role::Criterion,
        &[
            "criterion",
            "criteria",
            "standard",
            "expected",
            "expectedresult",
            "acceptance",
            "acceptancecriteria",
            "requirement",
            "标准",
            "判定标准",
            "合格标准",
            "检查标准",
            "验收标准",
            "要求",
            "判定",
        ],
    ),
    (
        Role::Guidance,
        &[
            "guidance",
            "detail",
            "description",
            "shortdescription",
            "note",
            "hint",
            "help",
            "how",
            "method",
            "intro",
            "introduction",
            "remark",
            "comment",
            "说明",
            "方法",
            "检查方法",
            "备注",
            "描述",
            "指引",
            "详情",
            "使用方法",
        ],
    ),
    (
        Role::Weight,
        &[
            "critical",
            "priority",
            "severity",
            "importance",
            "weight",
            "关键",
            "是否关键",
            "重要",
            "重要性",
            "优先级",
            "级别",
        ],
    ),
    (Role::Key, &["key", "code", "slug", "编码", "代码"]),
    (Role::Number, &["no", "nr", "num", "number", "id", "seq", "index", "order", "序号", "编号", "号", "#"]),
];

impl Role {
    /// What a column or key of this name holds; plural, case and separators do not matter.
    pub fn of(name: &str) -> Option<Self> {
        let name: String =
            name.chars().filter(|c| c.is_alphanumeric() || *c == '#').flat_map(char::to_lowercase).collect();
        let find = |name: &str| NAMES.iter().find(|(_, names)| names.contains(&name)).map(|(role, _)| *role);
        find(&name).or_else(|| find(name.strip_suffix('s')?))
    }
}

/// What a cell of a weight column says.
pub fn weight(text: &str) -> Weight {
    const CRITICAL: &[&str] = &[
        "critical",
        "essential",
        "high",
        "major",
        "must",
        "mandatory",
        "true",
        "yes",
        "y",
        "x",
        "1",
        "是",
        "高",
        "关键",
        "重大",
        "重要",
        "必须",
        "√",
        "✓",
        "✔",
        "★",
        "✅",
    ];
    const OPTIONAL: &[&str] = &["optional", "nice to have", "可选", "选做"];
    let text = text.trim().to_lowercase();
    if CRITICAL.contains(&text.as_str()) {
        Weight::Critical
    } else if OPTIONAL.contains(&text.as_str()) {
        Weight::Optional
    } else {
        Weight::Plain
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_known_in_any_writing() {
        for (name, role) in [
            ("Check name", Some(Role::Text)),
            ("checklists", Some(Role::List)),
            ("Short_Description", Some(Role::Guidance)),
            ("检查项", Some(Role::Text)),
            ("清单", Some(Role::List)),
            ("#", Some(Role::Number)),
            ("colour", None),
            ("s", None),
            ("", None),
        ] {
            assert_eq!(Role::of(name), role, "{name}");
        }
    }
}
