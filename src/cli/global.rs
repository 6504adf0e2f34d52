//! What every command takes: the file, the language, who, under which operation.

use std::path::PathBuf;
use std::rc::Rc;

use clap::Args;

use super::failure::{Failure, Result};
use crate::domain::phrase::Lang;
use crate::domain::refusal::{Invalid, Refusal};
use crate::host::config::{Config, Setting, Sources};
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
    /// Read PINs from standard input, one a line, instead of asking for them on the terminal
    #[arg(long, global = true)]
    pub pin_stdin: bool,
    /// A name for this change: sent again under the same name, it is made only once
    #[arg(long, global = true, value_name = "ID")]
    pub op: Option<String>,
    /// What is configured, read once.
    #[arg(skip)]
    pub config: Rc<Config>,
    /// Open nothing that whoever types names, as a service account must not: for forced commands of SSH keys
    #[arg(long, global = true)]
    service_account: bool,
    /// How the process was started.
    #[arg(skip)]
    pub mode: Mode,
}

impl Global {
    /// Reads how the process was started and what is configured for it: once, before anything else is done.
    #[must_use]
    pub fn at_the_door(self, sources: &Sources) -> Self {
        let mode = Mode::read(self.service_account);
        Self { mode, config: Rc::new(Config::read(&mode.believed(sources))), ..self }
    }

    /// The file meant.
    pub fn database(&self) -> PathBuf {
        self.mode.database(self.db.as_deref(), &self.config)
    }

    /// The language asked for.
    pub fn lang(&self) -> Result<Option<Lang>> {
        let Some(text) = &self.lang else { return Ok(None) };
        let invalid = || Refusal::Invalid { field: "language", reason: Invalid::NotALanguage, given: text.clone() };
        Lang::parse(text).map(Some).ok_or_else(|| Failure::Argument(invalid()))
    }

    /// The language to speak before a file is open: the one asked for, else the configured, else the environment's.
    pub fn first_lang(&self) -> Lang {
        let asked = self.lang.as_deref().and_then(Lang::parse);
        asked.or_else(|| self.configured_lang()).or_else(locale::language).unwrap_or_default()
    }

    /// The language of whoever has set none.
    pub fn configured_lang(&self) -> Option<Lang> {
        self.config.value(Setting::Lang).and_then(Lang::parse)
    }
}
