//! What a session does with its drafts: takes over what was left, writes what is typed, and leaves the rest for the next.

use std::fs::File;
use std::io::{Error, Result};
use std::path::{Path, PathBuf};

use super::folder;
use super::kept::{Draft, Kept};
use super::log::Log;
use super::others::Others;
use super::record::{Context, Op, Record, Spot};
use super::sync::Syncer;
use crate::domain::time::Instant;

/// Whose drafts: a person on a site.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Owner {
    /// The UUID of the site's file.
    pub site: String,
    /// The person, as the file numbers them; the login where it is nobody's.
    pub person: String,
}

/// The texts of one person on one site that are typed and not saved, in memory and, where there is a place for it, on disk.
#[derive(Debug, Default)]
pub struct Keeper {
    bases: Vec<PathBuf>,
    owner: Owner,
    kept: Kept,
    log: Option<Log>,
    /// What is kept is not all in the file: the next write begins another.
    behind: bool,
    /// Taken over, and to be removed once their texts are in a file of this session.
    ended: Vec<(PathBuf, File)>,
    elsewhere: Vec<Draft>,
    failed: Option<Error>,
    syncer: Syncer,
}

impl Keeper {
    /// Takes over what ended sessions of this person on this site have left below these folders, the best first. Without
    /// any folder, texts are kept in memory only.
    /// What is written is brought to the disk by `syncer`.
    pub fn open(bases: Vec<PathBuf>, owner: Owner, syncer: Syncer) -> Self {
        let mut keeper = Self { bases, owner, syncer, ..Self::default() };
        keeper.look();
        keeper
    }

    /// Looks again for what other sessions of this person have left since, and for what they are typing.
    pub fn look(&mut self) {
        let mut others = Others::default();
        let own = self.log.as_ref().map(|log| log.path.as_path());
        for base in &self.bases {
            others.look(&folder::of(base, &self.owner.site, &self.owner.person), own);
        }
        let running = others.running.into_iter().flat_map(|kept| kept.drafts.into_values());
        self.elsewhere = running.filter(|draft| !draft.text.trim().is_empty()).collect();
        if !others.ended.is_empty() {
            others.left.into_iter().for_each(|left| self.kept.merge(left));
            self.ended.extend(others.ended);
            self.begin();
        }
    }

    /// Whose they are.
    pub fn owner(&self) -> &Owner {
        &self.owner
    }

    /// The text typed at a place and not saved.
    pub fn get(&self, place: &str) -> Option<&Draft> {
        self.kept.drafts.get(place)
    }

    /// Every text that waits.
    pub fn all(&self) -> impl Iterator<Item = &Draft> {
        self.kept.drafts.values()
    }

    /// The texts that other sessions of the same person were typing when it was looked last.
    pub fn elsewhere(&self) -> &[Draft] {
        &self.elsewhere
    }

    /// Remembers the text at a place. One that is blank is forgotten.
    pub fn keep(&mut self, place: &str, text: &str, context: &Context, now: Instant) {
        let record = match self.get(place) {
            Some(held) if held.text == text => return,
            Some(_) if text.trim().is_empty() => return self.forget(place),
            Some(held) => {
                let (at, removed, inserted) = difference(&held.text, text);
                Record::Edit { place: place.to_owned(), at, removed, inserted: inserted.to_owned(), typed: now }
            }
            None if text.trim().is_empty() => return,
            None => Record::Text {
                place: place.to_owned(),
                text: text.to_owned(),
                typed: now,
                context: context.clone(),
                rival_of: None,
            },
        };
        self.write(vec![record], false);
    }

    /// Forgets the text at a place: it was saved, cleared or discarded.
    pub fn forget(&mut self, place: &str) {
        if self.kept.drafts.contains_key(place) {
            self.write(vec![Record::Gone { place: place.to_owned() }], true);
        }
    }

    /// Notes that the text at a place is about to be saved under an operation.
    pub fn saving(&mut self, place: &str, op: Op) {
        if self.get(place).is_some_and(|draft| draft.saving != Some(op)) {
            self.write(vec![Record::Saving { place: place.to_owned(), op }], true);
        }
    }

    /// Makes the other version of a text the text of its place, and what stood there the other version.
    pub fn take_up(&mut self, place: &str, now: Instant) -> Option<String> {
        let base = self.get(place)?.rival_of.clone()?;
        let chosen = self.kept.drafts.remove(place)?;
        if let Some(older) = self.kept.drafts.remove(&base) {
            self.kept.set_beside(&base, older);
        }
        self.kept.drafts.insert(base.clone(), Draft { place: base.clone(), rival_of: None, typed: now, ..chosen });
        self.begin();
        Some(base)
    }

    /// Where one stood when the last session ended without being left.
    pub fn stood(&self) -> Option<&(Spot, Instant)> {
        self.kept.stands.as_ref()
    }

    /// Remembers where one stands.
    pub fn stand(&mut self, spot: &Spot, now: Instant) {
        if self.stood().is_none_or(|(here, _)| here != spot) {
            self.write(vec![Record::Stands { spot: spot.clone(), at: now }], false);
        }
    }

    /// Why nothing could be written at last; what was typed is then in memory only.
    pub fn failed(&self) -> Option<&Error> {
        self.failed.as_ref()
    }

    /// The folder that the file of this session is in.
    pub fn folder(&self) -> Option<&Path> {
        self.log.as_ref().and_then(|log| log.path.parent())
    }

    /// What brings the file to the disk.
    pub fn syncer(&self) -> &Syncer {
        &self.syncer
    }

    /// The session is left on purpose: the next one begins anew, with the texts that still wait.
    pub fn leave(&mut self) {
        self.kept.stands = None;
        if self.kept.drafts.is_empty() {
            if let Some(log) = self.log.take() {
                log.remove();
            }
            self.syncer.of(None);
        } else if self.log.is_some() {
            self.begin();
            self.syncer.last();
        }
    }

    fn write(&mut self, records: Vec<Record>, urgent: bool) {
        let written = match &mut self.log {
            Some(log) if !self.behind && !log.is_grown() => log.append(&records).is_ok(),
            _ => false,
        };
        for record in records {
            self.kept.take(record);
        }
        if !written {
            self.begin();
        }
        if self.log.is_some() {
            self.syncer.wrote(urgent);
        }
    }

    /// Begins a file with all that is kept, in the first folder that takes it, and lets go of those before.
    fn begin(&mut self) {
        let mut tried: Result<Log> = Err(std::io::ErrorKind::NotFound.into());
        for base in &self.bases {
            let folder = folder::make(base, &self.owner.site, &self.owner.person);
            tried = folder.and_then(|folder| Log::begin(&folder, &self.kept));
            if tried.is_ok() {
                break;
            }
        }
        match tried {
            Ok(log) => {
                self.syncer.of(Some(log.file.clone()));
                // Nothing that is on the disk is let go before what replaces it is there too.
                let safe = self.ended.is_empty() || log.file.sync_data().is_ok();
                if let Some(before) = self.log.replace(log) {
                    before.remove();
                }
                for (path, _) in self.ended.extract_if(.., |_| safe) {
                    let _ = std::fs::remove_file(path);
                }
                (self.behind, self.failed) = (false, None);
            }
            Err(error) => {
                self.behind = true;
                self.failed = Some(error).filter(|_| !self.bases.is_empty());
            }
        }
    }
}

/// How one text becomes another: the byte at which they differ, how many bytes go, and what comes in their place.
fn difference<'a>(old: &str, new: &'a str) -> (usize, usize, &'a str) {
    let same = |pair: &(char, char)| pair.0 == pair.1;
    let at: usize = old.chars().zip(new.chars()).take_while(same).map(|(c, _)| c.len_utf8()).sum();
    let (old, new) = (&old[at..], &new[at..]);
    let end: usize = old.chars().rev().zip(new.chars().rev()).take_while(same).map(|(c, _)| c.len_utf8()).sum();
    (at, old.len() - end, &new[..new.len() - end])
}
