//! What a file is, by its content, and its rows.

mod csv;
mod inflated;
mod json;
mod keyed;
mod markdown;
mod nested;
mod reference;
mod tree;
mod xlsx;

use super::cells::Cells;
use super::error::{Stopped, Untabled};
use super::limits::{MOST, MOST_TEXT};
use super::notes::Format;
use super::options::{Encoding, Options};
use crate::transfer::decode::{NotText, decode};
use crate::transfer::look;

/// The rows of a file.
#[derive(Debug, Default)]
pub struct Found {
    /// The rows; the first may be a header, unless there are names.
    pub cells: Cells,
    /// The names of the columns, where the values carry them.
    pub names: Option<Vec<String>>,
    /// The sheet or list that was read.
    pub sheet: Option<String>,
    /// Others that hold something.
    pub further: Vec<String>,
}

impl Found {
    fn of(cells: Cells) -> Self {
        Self { cells, ..Self::default() }
    }
}

/// How a file was read.
#[derive(Debug)]
pub struct How {
    /// What it is.
    pub format: Format,
    /// Its encoding.
    pub encoding: Option<Encoding>,
    /// Encodings that would do as well.
    pub also: Vec<Encoding>,
}

/// The rows in these bytes. They are taken, so that they can go before the rows are made.
pub fn read(bytes: Vec<u8>, options: &Options) -> Result<(Found, How), Stopped> {
    let sheet = options.sheet.as_deref();
    if bytes.len() > MOST {
        return Err(Untabled::Text(NotText::TooLarge { most: MOST }).into());
    }
    if bytes.starts_with(b"PK\x03\x04") {
        let found = xlsx::read(&bytes, sheet)?;
        return Ok((found, How { format: Format::Xlsx, encoding: None, also: Vec::new() }));
    }
    let decoded = decode(&bytes, MOST, options.encoding).map_err(|error| match error {
        NotText::Mixed { one, other } => {
            (Some(one.0 as u32), Untabled::Mixed { one: one.1, other: other.1, at: other.0 as u32 })
        }
        NotText::TooLarge { .. } => Untabled::TooMuchText { most: MOST_TEXT }.into(),
        NotText::NotIn { line, .. } => (Some(line as u32), Untabled::Text(error)),
        error => Untabled::Text(error).into(),
    })?;
    let (encoding, also) = (Some(decoded.encoding), decoded.also);
    let text = decoded.text.into_owned();
    drop(bytes);
    let (found, format) = match kind(&text) {
        Kind::Json => (json::read(&text, sheet)?, Format::Json),
        Kind::Toml => (tree::toml(&text, sheet)?, Format::Toml),
        Kind::Yaml => (tree::yaml(&text, sheet)?, Format::Yaml),
        Kind::Markdown => (markdown::read(&text, sheet)?, Format::Markdown),
        Kind::NoTable => return Err(Untabled::NotATable.into()),
        Kind::Delimited => {
            let (cells, delimiter) = csv::read(&text)?;
            (Found::of(cells), Format::Csv { delimiter })
        }
    };
    Ok((found, How { format, encoding, also }))
}

/// What a text is.
enum Kind {
    Delimited,
    Json,
    Toml,
    Yaml,
    Markdown,
    NoTable,
}

/// How files begin that are text and no table.
const NO_TABLE: [&str; 4] = ["BEGIN:VCALENDAR", "BEGIN:VCARD", "{\\rtf", "#!/"];

fn kind(text: &str) -> Kind {
    if NO_TABLE.iter().any(|start| text.trim_start().starts_with(start)) {
        Kind::NoTable
    } else if look::is_json(text) {
        Kind::Json
    } else if look::is_toml(text) {
        Kind::Toml
    } else if is_markdown(text) {
        Kind::Markdown
    } else if look::is_yaml(text) {
        Kind::Yaml
    } else {
        Kind::Delimited
    }
}

/// Whether there is a line under the header of a table, or most lines are bullets and headings.
fn is_markdown(text: &str) -> bool {
    let (mut lines, mut marked) = (0_usize, 0_usize);
    // Front matter says nothing about what comes after it.
    let body = text.strip_prefix("---").and_then(|rest| rest.split_once("\n---")).map_or(text, |(_, body)| body);
    for line in body.lines().map(str::trim).filter(|line| !line.is_empty()).take(1000) {
        let rule =
            line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ')) && line.contains('|') && line.contains("--");
        if rule && lines > 0 {
            return true;
        }
        let bullet = ["- ", "* ", "+ "].iter().any(|mark| line.starts_with(mark)) && !is_pair(&line[2..]);
        let heading = line.trim_start_matches('#').starts_with(' ') && line.starts_with('#');
        lines += 1;
        marked += usize::from(bullet || heading);
    }
    marked * 2 > lines
}

/// Whether a list element of YAML begins a map.
fn is_pair(text: &str) -> bool {
    text.trim_start_matches('{').split_once(':').is_some_and(|(key, value)| {
        let plain = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '"' | ' ');
        key.chars().all(plain) && (value.is_empty() || value.starts_with(' '))
    })
}
