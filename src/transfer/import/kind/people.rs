//! Lists of staff: names in one cell or three, roles in either language. Nobody gets a PIN by a list.

use crate::domain::import::{Kind, Newcomer};
use crate::domain::people::Fields;
use crate::domain::phrase::Lang;
use crate::domain::role::Role;
use crate::transfer::import::reader::Reader;
use crate::transfer::table::{Field, Kind as Holds};

/// The columns of `export people`.
pub(super) const COLUMNS: [&str; 8] = ["key", "name", "alias", "logins", "role", "posts", "crew", "language"];

pub(super) fn fields() -> Vec<Field> {
    let roles = Holds::choice(&[
        ("viewer", &["read only", "查看者", "只读", "访客"]),
        ("operator", &["staff", "worker", "employee", "操作员", "操作工", "员工", "工人", "巡检员", "作业人员"]),
        (
            "supervisor",
            &["shift supervisor", "team leader", "lead", "foreman", "班长", "班组长", "组长", "工段长", "值班长"],
        ),
        ("manager", &["site manager", "admin", "administrator", "主管", "经理", "管理员", "负责人"]),
        ("auditor", &["inspector", "审核员", "稽核员", "审计"]),
    ]);
    let languages =
        Holds::choice(&[("en", &["english", "英语", "英文"]), ("zh-CN", &["zh", "chinese", "中文", "简体中文"])]);
    vec![
        Field::new("key", Holds::Code).called(&[
            "id",
            "employee id",
            "employee no",
            "employee number",
            "staff id",
            "personnel no",
            "badge",
            "工号",
            "员工编号",
            "编号",
            "人员编号",
        ]),
        Field::new("name", Holds::Text).called(&[
            "full name",
            "employee name",
            "employee",
            "person",
            "staff",
            "姓名",
            "名称",
            "员工姓名",
            "名字",
            "人员",
        ]),
        Field::new("given", Holds::Text).called(&["first name", "firstname", "given name", "forename", "名"]),
        Field::new("middle", Holds::Text).called(&["middle name", "middlename", "middle initial"]),
        Field::new("family", Holds::Text).called(&["last name", "lastname", "surname", "family name", "姓"]),
        Field::new("alias", Holds::Text).called(&[
            "other name",
            "preferred name",
            "english name",
            "chinese name",
            "name_zh",
            "name_en",
            "别名",
            "英文名",
            "中文名",
        ]),
        Field::new("logins", Holds::Code).called(&[
            "login",
            "loginid",
            "login id",
            "user",
            "username",
            "account",
            "账号",
            "登录名",
            "用户名",
        ]),
        Field::new("role", roles).called(&["permission", "角色", "权限"]),
        Field::new("posts", Holds::Code).called(&["post", "position", "job", "job title", "岗位", "职务", "职位"]),
        Field::new("crew", Holds::Code).called(&["team", "shift group", "班组", "班次组"]),
        Field::new("language", languages).called(&["lang", "语言"]),
    ]
}

pub(super) fn read(row: &mut Reader<'_, '_>) -> Option<Newcomer> {
    let parts = row.joined(&["given", "middle", "family"], " ");
    let name = row.words("name").or(parts).or_else(|| row.missing("name"))?;
    let logins: Vec<String> = row.several("logins").into_iter().map(|login| login_of(&login)).collect();
    let key =
        row.key_or(|row| row.several("logins").first().map(|login| login_of(login)).or_else(|| Some(name.clone())));
    let role = row.choice("role").and_then(|name| Role::parse(&name)).unwrap_or(Role::Operator);
    let fields = Fields {
        alias: row.words("alias").filter(|alias| *alias != name),
        posts: row.posts("posts"),
        crew: row.crew("crew"),
        language: row.choice("language").and_then(|tag| Lang::parse(&tag)),
        name,
    };
    let origin = Kind::People.origin(&key);
    row.free_logins(&origin, &fields.name, &logins);
    row.sound()?;
    Some(Newcomer { origin, fields, logins, role })
}

/// `CORP\li.wei` and `li.wei@example.com` are the login `li.wei`.
fn login_of(text: &str) -> String {
    let bare = text.rsplit(['\\', '/']).next().unwrap_or(text);
    bare.split('@').next().unwrap_or(bare).trim().to_owned()
}
