//! Columns to fields.

use super::*;

fn fields() -> Vec<Field> {
    vec![
        Field::new("ref", Kind::Code).called(&["id", "编号"]).needed(),
        Field::new("occurred", Kind::Date).called(&["date", "start date", "发生日期"]).needed(),
        Field::new("text", Kind::Text).called(&["description", "描述"]),
        Field::new("quantity", Kind::Count).called(&["需求数量", "qty"]),
    ]
}

fn matched(mapping: &Mapping) -> Vec<(&str, &str, By)> {
    mapping.matches().map(|(field, column, by)| (field.name.as_str(), column, by)).collect()
}

#[test]
fn names_match_without_case_width_blanks_and_units() {
    let table = table(" ID ,START-DATE,Remarks,需求数量（件）\n1,2026-01-01,x,3\n");
    let mapping = Mapping::propose(&fields(), &table, &[]).unwrap();
    let expected =
        [("ref", "ID", By::Name), ("occurred", "START-DATE", By::Name), ("quantity", "需求数量（件）", By::Name)];
    assert_eq!(matched(&mapping), expected);
    assert_eq!(mapping.unwanted, ["Remarks"]);
    assert_eq!(mapping.column("occurred"), Some("START-DATE"));
}

#[test]
fn what_is_told_comes_first_and_dashes_nobody_wants() {
    let table = table("id,date,Other Date,note\n1,2026-01-01,2026-01-02,x\n");
    let told = [pair("other date", "occurred"), pair("note", NOBODY)];
    let mapping = Mapping::propose(&fields(), &table, &told).unwrap();
    assert_eq!(matched(&mapping), [("ref", "id", By::Name), ("occurred", "Other Date", By::Told)]);
    assert_eq!(mapping.unwanted, ["date"]);
}

#[test]
fn what_cannot_be_mapped_offers_what_is_near() {
    let table = table("id,date\n1,2026-01-01\n");
    let told = [pair("dat", "occurred"), pair("id", "occured")];
    let errors = Mapping::propose(&fields(), &table, &told).unwrap_err();
    let expected = [
        MapError::NoColumn { name: "dat".into(), near: vec!["date".into()] },
        MapError::NoField { name: "occured".into(), near: vec!["occurred".into()] },
    ];
    assert_eq!(errors, expected);
    let table = super::table("number,when\n1,2026-01-01\n");
    let errors = Mapping::propose(&fields(), &table, &[]).unwrap_err();
    let needed = MapError::Needed {
        fields: vec!["ref".into(), "occurred".into()],
        columns: vec!["number".into(), "when".into()],
    };
    assert_eq!(errors, [needed]);
    let told = [pair("number", "ref"), pair("when", "ref"), pair("when", "occurred")];
    let errors = Mapping::propose(&fields(), &table, &told).unwrap_err();
    assert_eq!(errors, [MapError::Twice { field: "ref".into(), columns: ["number".into(), "when".into()] }]);
}

#[test]
fn columns_without_names_are_found_by_shape_where_only_one_fits() {
    let table = table("1|20140501|weekday|AM\n2|20140502|weekday|PM\n3|20140503|weekend|AM\n");
    let half = Field::new("half", Kind::choice(&[("morning", &["am"]), ("afternoon", &["pm"])]));
    let fields = [Field::new("day", Kind::Date).needed(), half, Field::new("calls", Kind::Count)];
    let mapping = Mapping::propose(&fields, &table, &[]).unwrap();
    let expected = [("day", "#2", By::Shape), ("half", "#4", By::Shape), ("calls", "#1", By::Shape)];
    assert_eq!(matched(&mapping), expected);
    let told = Mapping::propose(&fields, &table, &[pair("3", "calls")]).unwrap();
    assert_eq!(matched(&told)[2], ("calls", "#3", By::Told));
}

#[test]
fn a_profile_is_kept_and_used_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("hospital.toml");
    let text = "nr,when\n1,05/06/2026\n";
    let first = table(text);
    let mapping = Mapping::propose(&fields(), &first, &[pair("nr", "ref"), pair("when", "occurred")]).unwrap();
    let writing = Writing { dates: Some(DateOrder::Dmy), ..here() };
    let options = Options { encoding: Some(Encoding::Utf8), ..Options::default() };
    Profile::of(&mapping, &options, &writing).save(&path).unwrap();

    let profile = Profile::load(&path).unwrap();
    let (mut options, mut writing) = (Options::default(), here());
    profile.apply(&mut options, &mut writing);
    assert_eq!((options.encoding, writing.dates), (Some(Encoding::Utf8), Some(DateOrder::Dmy)));
    let next = with(text, &options).unwrap();
    let pairs = profile.pairs(&names(&next), &[]);
    let again = Mapping::propose(&fields(), &next, &pairs).unwrap();
    assert_eq!(matched(&again), [("ref", "nr", By::Told), ("occurred", "when", By::Told)]);
    // What is said now comes before what was said then.
    assert_eq!(profile.pairs(&names(&next), &[pair("nr", "text")]), [pair("when", "occurred"), pair("nr", "text")]);

    std::fs::write(&path, "dates = \"dym\"\n").unwrap();
    assert!(matches!(Profile::load(&path), Err(ProfileError::Unknown { key: "dates", .. })));
    std::fs::write(&path, "\ncolour = 1\n").unwrap();
    assert!(matches!(Profile::load(&path), Err(ProfileError::Syntax { line: 2, .. })));
}
