//! What is written, as what, and where to.

use std::path::{Path, PathBuf};

use crate::domain::days::Days;
use crate::host::paths;
use crate::report;
use crate::transfer::out;
use crate::tui::view::Subject;

/// What a file is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    /// A document.
    Page(report::Format),
    /// A list.
    List(out::Format),
}

impl Format {
    /// All of them, with the message that names each, and how their files end.
    pub const ALL: [(Self, &'static str, &'static str); 7] = [
        (Self::Page(report::Format::Html), "papers-format-html", "html"),
        (Self::Page(report::Format::Markdown), "papers-format-md", "md"),
        (Self::Page(report::Format::Text), "papers-format-text", "txt"),
        (Self::List(out::Format::Excel), "papers-format-excel", "csv"),
        (Self::List(out::Format::Xlsx), "papers-format-xlsx", "xlsx"),
        (Self::List(out::Format::Csv), "papers-format-csv", "csv"),
        (Self::List(out::Format::Json), "papers-format-json", "json"),
    ];

    /// Those that something can be written as, the likeliest first.
    pub fn of(subject: &Subject) -> Vec<(Self, &'static str, &'static str)> {
        let fits = |format: Self| match subject {
            Subject::Hazards => true,
            Subject::List(..) => matches!(format, Self::List(_)),
            Subject::Audit => format == Self::Page(report::Format::Html),
            Subject::Round(_) | Subject::Clause(_) => matches!(format, Self::Page(_)),
        };
        Self::ALL.into_iter().filter(|(format, ..)| fits(*format)).collect()
    }
}

/// What is to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Order {
    pub of: Subject,
    pub format: Format,
    pub days: Days,
    /// The file.
    pub path: PathBuf,
    /// Whether a file that is there is replaced.
    pub replace: bool,
    /// The new folder beside it; none where none is wanted.
    pub folder: Option<PathBuf>,
}

/// A path as it was typed, in `folder` where it names none; with this ending, unless it has one that no format has.
pub(super) fn path(typed: &str, ending: &str, folder: &Path) -> PathBuf {
    let path = folder.join(paths::typed(typed));
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let known = |own: &str| Format::ALL.iter().any(|(.., known)| own.eq_ignore_ascii_case(known));
    let stem = match name.rsplit_once('.') {
        Some((stem, own)) if known(own) && !stem.is_empty() => stem.to_owned(),
        _ => name,
    };
    path.with_file_name(format!("{stem}.{ending}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_ends_as_what_it_is() {
        let home = Path::new("/home/li");
        let of = |typed: &str| path(typed, "html", home).display().to_string();
        assert_eq!(of("RND-0012"), "/home/li/RND-0012.html");
        assert_eq!(of("RND-0012.md"), "/home/li/RND-0012.html");
        assert_eq!(of("clause-4.3"), "/home/li/clause-4.3.html");
        assert_eq!(of("/srv/out/day.HTML"), "/srv/out/day.html");
        assert_eq!(of("out/day"), "/home/li/out/day.html");
    }
}
