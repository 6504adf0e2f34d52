//! What is said about a file that is brought in.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::cli::failure::{Exit, Failure, Result};
use crate::transfer::import::{Ask, Duplicates};
use crate::transfer::table::{DateOrder, Encoding};

/// What to bring in, and how it is to be read.
// Each is a flag of its own.
#[allow(clippy::struct_excessive_bools)]
#[derive(Debug, Args)]
pub struct BringArgs {
    /// CSV, XLSX, JSON, TOML, YAML or a Markdown table; `-` reads standard input
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    /// Only say what would be made, altered and left out
    #[arg(long)]
    pub dry_run: bool,
    /// Bring it in without asking
    #[arg(long, short)]
    pub yes: bool,
    /// Bring in the good rows, and write the others with their reasons to FILE.rejects.csv
    #[arg(long)]
    pub skip_bad: bool,
    /// A column and the field it fills; `-` for none: --map "Start Date=date"
    #[arg(long, value_name = "COLUMN=FIELD")]
    pub map: Vec<String>,
    /// Read the columns as was kept under this name
    #[arg(long, value_name = "NAME")]
    pub profile: Option<String>,
    /// Keep how the columns were read, under this name
    #[arg(long, value_name = "NAME")]
    pub save_profile: Option<String>,
    /// The encoding, where several fit: utf-8, gb18030, big5, windows-1252, utf-16
    #[arg(long, value_name = "NAME")]
    pub encoding: Option<String>,
    /// The order of day, month and year
    #[arg(long, value_enum, value_name = "ORDER")]
    pub dates: Option<Order>,
    /// The sheet of a workbook, or the list in a JSON, TOML or YAML file
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,
    /// The first row is a record, not a row of names
    #[arg(long)]
    pub no_header: bool,
    /// Of rows that are alike in every cell: the first, or all of them
    #[arg(long, value_enum, default_value = "first")]
    pub duplicates: Which,
    /// Alter also what someone changed here or made by hand; places only
    #[arg(long)]
    pub overwrite: bool,
    /// The preview or receipt, for machines
    #[arg(long)]
    pub json: bool,
}

/// In which order dates are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Order {
    /// Day, month, year
    Dmy,
    /// Month, day, year
    Mdy,
    /// Year, month, day
    Ymd,
}

/// Which of several rows that are alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Which {
    /// The first
    First,
    /// All of them
    All,
}

impl BringArgs {
    /// What of it the importer asks.
    pub fn fill(&self, ask: &mut Ask) -> Result<()> {
        ask.options.sheet.clone_from(&self.sheet);
        ask.options.header = self.no_header.then_some(false);
        ask.dates = self.dates.map(|order| match order {
            Order::Dmy => DateOrder::Dmy,
            Order::Mdy => DateOrder::Mdy,
            Order::Ymd => DateOrder::Ymd,
        });
        ask.duplicates = match self.duplicates {
            Which::First => Duplicates::First,
            Which::All => Duplicates::All,
        };
        ask.overwrite = self.overwrite;
        if let Some(name) = &self.encoding {
            let known: Vec<&str> = Encoding::ALL.iter().map(|encoding| encoding.name()).collect();
            let args = || vec![("given", name.clone().into()), ("known", known.join(", ").into())];
            let encoding = Encoding::parse(name);
            ask.options.encoding =
                Some(encoding.ok_or_else(|| Failure::Sentence(Exit::Usage, "import-error-encoding", args()))?);
        }
        for pair in &self.map {
            let Some((column, field)) = pair.rsplit_once('=') else {
                let args = vec![("given", pair.clone().into())];
                return Err(Failure::Sentence(Exit::Usage, "import-error-map", args));
            };
            ask.mapping.push((column.trim().to_owned(), field.trim().to_owned()));
        }
        Ok(())
    }
}
