//! Places: a key, a name, and whatever else is known of them.

use crate::domain::import::Kind;
use crate::domain::place::Area;
use crate::transfer::import::reader::Reader;
use crate::transfer::table::{Field, Kind as Holds};

/// The columns of `export areas`.
pub(super) const COLUMNS: [&str; 7] = ["key", "name", "name_en", "name_zh", "unit", "parent", "note"];

pub(super) fn fields() -> Vec<Field> {
    vec![
        Field::new("key", Holds::Code).called(&[
            "code",
            "id",
            "area id",
            "area code",
            "business_id",
            "site id",
            "site code",
            "location id",
            "编号",
            "代码",
            "编码",
            "区域编号",
            "区域代码",
            "场所编号",
        ]),
        Field::new("name", Holds::Text).called(&[
            "area",
            "area name",
            "title",
            "location",
            "site",
            "site name",
            "place",
            "名称",
            "区域",
            "区域名称",
            "地点",
            "部位",
            "场所",
            "场所名称",
        ]),
        Field::new("name_en", Holds::Text).called(&["name (en)", "english name", "英文名称", "英文名"]),
        Field::new("name_zh", Holds::Text).called(&["name (zh)", "chinese name", "中文名称", "中文名"]),
        Field::new("unit", Holds::Code).called(&["department", "dept", "部门", "责任部门", "单位"]),
        Field::new("parent", Holds::Code).called(&[
            "within",
            "parent area",
            "parent location",
            "part of",
            "上级",
            "上级区域",
            "所属区域",
        ]),
        Field::new("note", Holds::Text).called(&["notes", "remark", "remarks", "comment", "备注", "说明"]),
        Field::new("address", Holds::Text).called(&["street", "street address", "地址", "详细地址"]),
        Field::new("city", Holds::Text).called(&["town", "城市", "市"]),
        Field::new("phone", Holds::Code).called(&["phone_number", "telephone", "tel", "电话", "联系电话"]),
    ]
}

pub(super) fn read(row: &mut Reader<'_, '_>) -> Option<Area> {
    let title = row.title()?;
    let key = row.key_or(|row| row.words("name").or_else(|| row.words("name_en")).or_else(|| row.words("name_zh")));
    let origin = Kind::Areas.origin(&key);
    let code = row.area_code(&origin, &key);
    let unit = row.unit("unit");
    let parent = row.area("parent");
    let address = row.joined(&["address", "city"], ", ");
    let phone = row.known("phone");
    let note = [row.words("note"), address, phone].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    row.sound()?;
    Some(Area { code, title, unit, parent, note: Some(note).filter(|note| !note.is_empty()), origin: Some(origin) })
}
