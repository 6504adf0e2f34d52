//! The Fluent files, built into the program. A new file is one line here and one file per language.

/// One topic: a Fluent file in every language.
pub(super) struct File {
    /// Its name without `.ftl`: the part of its message ids before the first `-`.
    pub name: &'static str,
    /// In English.
    pub en: &'static str,
    /// In simplified Chinese.
    pub zh_cn: &'static str,
}

macro_rules! files {
    ($($name:literal)*) => {
        [$(File {
            name: $name,
            en: include_str!(concat!("../../assets/locales/en/", $name, ".ftl")),
            zh_cn: include_str!(concat!("../../assets/locales/zh-CN/", $name, ".ftl")),
        }),*]
    };
}

/// How many files there are.
pub(super) const COUNT: usize = FILES.len();

/// Every file.
pub(super) static FILES: [File; 30] = files! {
    "actions" "app" "checklists" "clause" "cli" "column" "config" "date" "doctor" "draft" "draws" "editor" "exceptions"
    "export" "form" "gate" "import" "inspect" "mistake" "number" "papers" "people" "reach" "refusal" "report" "round"
    "start" "table" "today" "word"
};

/// The place of the file that holds the message `id`.
pub(super) fn place(id: &str) -> Option<usize> {
    let name = id.split('-').next()?;
    FILES.iter().position(|file| file.name == name)
}
