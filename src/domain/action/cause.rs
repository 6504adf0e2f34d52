//! The sort of a cause.

use serde::{Deserialize, Serialize};

/// The sort of a cause: 人机料法环测.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// 人: skill, rest, number of people.
    People,
    /// 机: machines and tools.
    Machine,
    /// 料: material.
    Material,
    /// 法: method, procedure, instruction.
    Method,
    /// 环: surroundings.
    Environment,
    /// 测: how it is measured.
    Measurement,
}

impl Cause {
    /// Every sort.
    pub const ALL: [Self; 6] =
        [Self::People, Self::Machine, Self::Material, Self::Method, Self::Environment, Self::Measurement];

    /// The stored name.
    pub fn name(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::Machine => "machine",
            Self::Material => "material",
            Self::Method => "method",
            Self::Environment => "environment",
            Self::Measurement => "measurement",
        }
    }

    /// The sort with this stored name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|cause| cause.name() == name)
    }
}
