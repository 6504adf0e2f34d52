//! A page of a list. Lists are read on from a key and never counted through, so that the millionth row costs what the first does.

/// Where a list goes on, and how much of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page<K> {
    /// Go on after the row with this key, the last of the page before.
    pub after: Option<K>,
    /// At most so many.
    pub limit: usize,
}

impl<K> Page<K> {
    /// The first rows of a list, so many.
    pub fn first(limit: usize) -> Self {
        Self { after: None, limit }
    }
}
