//! Finding texts: deficiencies in words that everyone uses alike, with what is required, what puts them right and by when.

use serde::{Deserialize, Serialize};

use super::action::Cause;
use super::code::Code;
use super::finding::Severity;
use super::phrase::Phrase;

/// A deficiency in words: chosen where a line fails, so that the same thing is called the same and counted together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    /// Its code.
    pub code: Code,
    /// What is wrong.
    pub title: Phrase,
    /// What it is found in.
    pub group: Group,
    /// How bad it is.
    pub severity: Severity,
    /// What is required.
    #[serde(default)]
    pub standard: Option<Phrase>,
    /// Who requires it: law, standard, maker; none where it is the site's own.
    #[serde(default)]
    pub source: Option<String>,
    /// What puts it right.
    pub measure: Phrase,
    /// In how many days; 0 on the same day.
    pub days: u16,
    /// What it usually comes from.
    pub cause: Cause,
}

impl super::content::Content for Wording {
    const NOUN: super::noun::Noun = super::noun::Noun::Wording;

    fn code(&self) -> &Code {
        &self.code
    }

    fn title(&self) -> &Phrase {
        &self.title
    }

    fn texts(&self) -> Vec<&Phrase> {
        self.standard.iter().chain([&self.measure]).collect()
    }
}

/// What a deficiency is found in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// 疏散与消防.
    Fire,
    /// 电气.
    Electrical,
    /// 地面与现场.
    Housekeeping,
    /// 设备.
    Machines,
    /// 起重与仓储.
    Storage,
    /// 化学品.
    Chemicals,
    /// 劳动防护.
    Ppe,
    /// 卫生与食品.
    Food,
    /// 冷链.
    ColdChain,
    /// 文件与培训.
    Documents,
    /// 急救与应急.
    Emergency,
    /// 信息与安保.
    Security,
}

impl Group {
    /// Every group.
    pub const ALL: [Self; 12] = [
        Self::Fire,
        Self::Electrical,
        Self::Housekeeping,
        Self::Machines,
        Self::Storage,
        Self::Chemicals,
        Self::Ppe,
        Self::Food,
        Self::ColdChain,
        Self::Documents,
        Self::Emergency,
        Self::Security,
    ];

    /// The stored name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Fire => "fire",
            Self::Electrical => "electrical",
            Self::Housekeeping => "housekeeping",
            Self::Machines => "machines",
            Self::Storage => "storage",
            Self::Chemicals => "chemicals",
            Self::Ppe => "ppe",
            Self::Food => "food",
            Self::ColdChain => "cold_chain",
            Self::Documents => "documents",
            Self::Emergency => "emergency",
            Self::Security => "security",
        }
    }

    /// The group with this stored name, `-` and `_` alike.
    pub fn parse(name: &str) -> Option<Self> {
        let name = name.trim().to_ascii_lowercase().replace('-', "_");
        Self::ALL.into_iter().find(|group| group.name() == name)
    }
}
