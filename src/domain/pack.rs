//! Packs.
use serde::Serialize;
#[allow(missing_docs)]
#[derive(Debug, Clone, PartialEq, Serialize)]
pub enum Change { X }
