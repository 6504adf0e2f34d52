//! What every command takes: the file, the language, who, under which operation.

use std::path::PathBuf;

use clap::Args;

use super::failure::{Failure, Result};
use crate::domain::phrase::Lang;
use crate::domain::refusal::{Invalid, Refusal};
use crate::host::locale;
use crate::host::service::Mode;

/// What every command takes.
#[derive(Debug, Clone, Args)]
pub struct Global {
    /// The site's file; else `OPSBOOK_DB`, else `db` in config.toml, else the data directory
    #[arg(long, global = true, value_name = "FILE")]
    pub db: Option<PathBuf>,
    /// The language to speak: en or zh-CN
    #[arg(long, global = true, value_name = "LANG")]
    lang: Option<String>,
    /// Who you are, among the persons who share your login: name, login or number
    #[arg(long = "as", global = true, value_name = "PERSON")]
    pub as_person: Option<String>,
    /// A name for this change: sent again under the same name, it is made only once
    #[arg(long, global = true, value_name = "ID")]
    pub op: Option<String>,
    /// Open nothing that whoever types names, as a service account must not: for forced commands of SSH keys
    #[arg(long, global = true)]
    service_account: bool,
    /// How the process was started.
    #[arg(skip)]
    pub mode: Mode,
}

impl Global {
    /// Reads how the process was started: once, before anything else is done.
    #[must_use]
    pub fn at_the_door(self) -> Self {
        Self { mode: Mode::read(self.service_account), ..self }
    }

    /// The file meant.
    pub fn database(&self) -> PathBuf {
        self.mode.database(self.db.as_deref())
    }

    /// The language asked for.
    pub fn lang(&self) -> Result<Option<Lang>> {
        let Some(text) = &self.lang else { return Ok(None) };
        let invalid = || Refusal::Invalid { field: "language", reason: Invalid::NotALanguage, given: text.clone() };
        Lang::parse(text).map(Some).ok_or_else(|| Failure::Argument(invalid()))
    }

    /// The language to speak before a file is open: the one asked for, else the environment's.
    pub fn first_lang(&self) -> Lang {
        self.lang.as_deref().and_then(Lang::parse).or_else(locale::language).unwrap_or_default()
    }
}
