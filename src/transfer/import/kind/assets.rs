//! Things that are checked.

use crate::domain::import::Kind;
use crate::domain::place::Asset;
use crate::transfer::import::reader::Reader;
use crate::transfer::table::{Field, Kind as Holds};

/// The columns of `export assets`.
pub(super) const COLUMNS: [&str; 6] = ["key", "name", "name_en", "name_zh", "area", "note"];

pub(super) fn fields() -> Vec<Field> {
    vec![
        Field::new("key", Holds::Code).called(&[
            "code",
            "id",
            "asset id",
            "asset code",
            "asset no",
            "equipment id",
            "equipment no",
            "tag",
            "设备编号",
            "编号",
            "代码",
            "资产编号",
        ]),
        Field::new("name", Holds::Text).called(&[
            "asset",
            "asset name",
            "equipment",
            "equipment name",
            "title",
            "machine",
            "设备",
            "设备名称",
            "名称",
            "资产名称",
        ]),
        Field::new("name_en", Holds::Text).called(&["name (en)", "english name", "英文名称", "英文名"]),
        Field::new("name_zh", Holds::Text).called(&["name (zh)", "chinese name", "中文名称", "中文名"]),
        Field::new("area", Holds::Code).called(&[
            "location",
            "area code",
            "place",
            "区域",
            "所在区域",
            "地点",
            "安装位置",
        ]),
        Field::new("note", Holds::Text).called(&["notes", "remark", "remarks", "description", "备注", "说明"]),
        Field::new("model", Holds::Code).called(&["make", "type", "型号", "规格型号", "规格"]),
        Field::new("serial", Holds::Code).called(&["serial number", "serial no", "sn", "出厂编号", "序列号"]),
    ]
}

pub(super) fn read(row: &mut Reader<'_, '_>) -> Option<Asset> {
    let title = row.title()?;
    let key = row.key_or(|row| row.joined(&["name", "area"], "/").or_else(|| row.joined(&["name_en", "name_zh"], "/")));
    let origin = Kind::Assets.origin(&key);
    let code = row.asset_code(&origin, &key);
    let area = row.area("area");
    let note = [row.words("note"), row.known("model"), row.known("serial")];
    let note = note.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    row.sound()?;
    Some(Asset { code, title, area, note: Some(note).filter(|note| !note.is_empty()), origin: Some(origin) })
}
