//! Where a configuration comes from: files and variables, the stronger before the weaker.

use std::fmt;
use std::path::{Path, PathBuf};

use directories::ProjectDirs;

/// The configuration of the whole box.
const SYSTEM: &str = "/etc/opsbook/config.toml";

/// Where something is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// In a file, on this line, counted from 1.
    Line(PathBuf, usize),
    /// In a file as a whole.
    File(PathBuf),
    /// In a variable of the environment.
    Variable(String),
}

impl Place {
    /// The file, where it is one.
    pub fn file(&self) -> Option<&Path> {
        match self {
            Self::Line(file, _) | Self::File(file) => Some(file),
            Self::Variable(_) => None,
        }
    }

    /// The file's path, or the variable's name.
    pub fn name(&self) -> String {
        match self {
            Self::Line(file, _) | Self::File(file) => file.display().to_string(),
            Self::Variable(name) => name.clone(),
        }
    }

    /// The line, where it is one.
    pub fn line(&self) -> Option<usize> {
        match self {
            Self::Line(_, line) => Some(*line),
            _ => None,
        }
    }
}

impl fmt::Display for Place {
    /// `/etc/opsbook/config.toml:3`, or the variable's name.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name())?;
        self.line().map_or(Ok(()), |line| write!(f, ":{line}"))
    }
}

/// The sources of a configuration.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    /// The user's own file.
    pub user: Option<PathBuf>,
    /// The box's file.
    pub system: Option<PathBuf>,
    /// Variables of the environment: names and values.
    pub variables: Vec<(String, String)>,
}

impl Sources {
    /// Those of this process.
    pub fn of_process() -> Self {
        let own = ProjectDirs::from("", "", "opsbook").map(|dirs| dirs.config_dir().join("config.toml"));
        let variables = std::env::vars_os().filter_map(|(name, value)| Some((name.into_string().ok()?, value)));
        let ours = variables.filter(|(name, _)| name.starts_with("OPSBOOK_"));
        Self {
            user: own,
            system: Some(PathBuf::from(SYSTEM)),
            // A path that is no Unicode is not thrown away: what is odd in it stands out as odd.
            variables: ours.map(|(name, value)| (name, value.to_string_lossy().into_owned())).collect(),
        }
    }

    /// One file and nothing else.
    pub fn only(file: PathBuf) -> Self {
        Self { user: Some(file), ..Self::default() }
    }

    /// The files, the stronger first.
    pub fn files(&self) -> impl Iterator<Item = &Path> {
        [&self.user, &self.system].into_iter().flatten().map(PathBuf::as_path)
    }

    /// The value of a variable, where it is set to something.
    pub(super) fn variable(&self, name: &str) -> Option<String> {
        let set = self.variables.iter().find(|(other, value)| other == name && !value.is_empty());
        set.map(|(_, value)| value.clone())
    }
}
