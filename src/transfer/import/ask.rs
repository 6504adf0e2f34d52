//! What someone wants brought in, and how it is to be read.

use std::path::Path;

use crate::domain::import::Kind;
use crate::transfer::file::{self, FileError};
use crate::transfer::table::{DateOrder, Decimal, Options, Profile};

/// The most bytes of one file.
const MOST: u64 = 64 << 20;

/// What someone wants brought in.
#[derive(Debug, Clone)]
pub struct Ask {
    /// What the rows are.
    pub kind: Kind,
    /// The files, in order.
    pub inputs: Vec<Input>,
    /// Encoding, sheet and header, as far as said.
    pub options: Options,
    /// Columns and the fields they fill, as far as said.
    pub mapping: Vec<(String, String)>,
    /// How files of this source are read, where that was kept.
    pub profile: Option<Profile>,
    /// The order of dates, where said.
    pub dates: Option<DateOrder>,
    /// The decimal sign, where said.
    pub decimal: Option<Decimal>,
    /// What of rows that stand twice in a file is brought in.
    pub duplicates: Duplicates,
    /// Alter also what someone here worked on since, or made by hand: places and people only.
    pub overwrite: bool,
}

/// One file.
#[derive(Debug, Clone)]
pub struct Input {
    /// What it is called.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// What of rows that are alike in every cell is brought in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Duplicates {
    /// The first.
    #[default]
    First,
    /// All of them.
    All,
}

impl Ask {
    /// Files of a kind, read as their content says.
    pub fn new(kind: Kind, inputs: Vec<Input>) -> Self {
        Self {
            kind,
            inputs,
            options: Options::default(),
            mapping: Vec::new(),
            profile: None,
            dates: None,
            decimal: None,
            duplicates: Duplicates::First,
            overwrite: false,
        }
    }

    /// What the files are called, one after the other.
    pub fn name(&self) -> String {
        self.inputs.iter().map(|input| input.name.as_str()).collect::<Vec<_>>().join(", ")
    }
}

impl Input {
    /// Reads a file.
    ///
    /// # Errors
    /// There is no such file, it may not be read, or it is larger than is read.
    pub fn open(path: &Path) -> Result<Self, FileError> {
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        Ok(Self { name, bytes: file::read(path, MOST)? })
    }

    /// What came in by a pipe.
    ///
    /// # Errors
    /// It cannot be read, or is larger than is read.
    pub fn piped(from: impl std::io::Read) -> Result<Self, FileError> {
        let name = "-";
        Ok(Self { name: name.to_owned(), bytes: file::drain(Path::new(name), from, MOST)? })
    }
}
