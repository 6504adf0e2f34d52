//! No command and no site yet: what the first screen proposes, and what it has made.

use std::path::PathBuf;

use chrono_tz::Tz;

use super::failure::{Exit, Failure};
use super::global::Global;
use super::init::{self, InitArgs};
use super::output::Output;
use crate::domain::founding::Founding;
use crate::host::config::Config;
use crate::host::service::Mode;
use crate::host::{clock, login};
use crate::store::Store;
use crate::text::locale::Locale;

/// A site that is to be made first.
pub struct First {
    global: Global,
}

impl First {
    pub(super) fn new(global: &Global) -> Self {
        Self { global: global.clone() }
    }

    /// What can be guessed: the box's zone, the language of whoever starts it, a name after them.
    pub fn proposed(&self) -> Founding {
        let language = self.global.first_lang();
        let text = Locale::new(language, language);
        let owner = login::invoking();
        // A login that nobody gave a name says nothing about a site.
        let name = if owner.full_name == owner.name {
            text.say("start-unnamed")
        } else {
            text.say_with("start-of", &[("name", owner.full_name.into())])
        };
        Founding { name, language, zone: clock::zone().unwrap_or(Tz::UTC), packs: vec!["general".to_owned()] }
    }

    /// Where the site will be.
    pub fn file(&self) -> PathBuf {
        self.global.database()
    }

    /// What is configured.
    pub fn config(&self) -> std::rc::Rc<Config> {
        std::rc::Rc::clone(&self.global.config)
    }

    /// How the process was started.
    pub fn mode(&self) -> Mode {
        self.global.mode
    }

    /// Who it is, among the persons who share the login.
    pub fn as_person(&self) -> Option<String> {
        self.global.as_person.clone()
    }

    /// Makes it. The open file, and in one line what was made and where.
    ///
    /// # Errors
    /// It cannot be made so: why, in the language that was asked for.
    pub fn make(&self, wanted: &Founding) -> Result<(Store, String), String> {
        let text = Locale::new(wanted.language, wanted.language);
        let file = self.file();
        self.found(wanted, &text).map_err(|failure| failure.sentence(&text, wanted.zone, &file))
    }

    fn found(&self, wanted: &Founding, text: &Locale) -> Result<(Store, String), Failure> {
        let file = self.file();
        init::make(&InitArgs::default(), wanted, &self.global, text)?;
        let store = Store::open(&file)?;
        let said = [
            ("site", wanted.name.as_str().into()),
            ("templates", store.templates()?.len().into()),
            ("path", file.display().to_string().into()),
        ];
        let said = text.say_with("start-made", &said);
        Ok((store, said))
    }

    /// Says that the form was left and nothing was made. The exit code.
    pub fn left(&self) -> u8 {
        let language = self.global.first_lang();
        let mut out = Output::new();
        let said = out.line(Locale::new(language, language).say("start-left")).and_then(|()| out.finish());
        if said.is_ok() { Exit::Done.code() } else { Exit::Trouble.code() }
    }
}
