//! Which rows of a list are marked, so that one change is made to all of them.

/// The marked rows, by their keys.
#[derive(Debug, Clone)]
pub struct Marks<K> {
    marked: Vec<K>,
    /// Where a span begins that is not ended yet.
    anchor: Option<K>,
}

/// What became of a span of marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spanned {
    /// It begins here; moving widens it.
    Begun,
    /// It ended here.
    Ended,
    /// Everything shown is marked.
    All,
}

impl<K> Default for Marks<K> {
    fn default() -> Self {
        Self { marked: Vec::new(), anchor: None }
    }
}

impl<K: PartialEq> Marks<K> {
    /// Whether none is marked, and no span begun.
    pub fn is_empty(&self) -> bool {
        self.marked.is_empty() && self.anchor.is_none()
    }

    /// Whether a row is marked by itself or by a span that ended.
    pub fn has(&self, key: &K) -> bool {
        self.marked.contains(key)
    }

    /// Takes every mark away.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Keeps the marks on rows that are still there, or on what is `near` them now.
    pub(super) fn follow(&mut self, keys: &[K], near: impl Fn(&K, &K) -> bool)
    where
        K: Clone,
    {
        let now = |marked: &K| {
            let same = keys.iter().find(|key| *key == marked);
            same.or_else(|| keys.iter().find(|key| near(key, marked))).cloned()
        };
        self.marked = self.marked.iter().filter_map(now).collect();
        self.anchor = self.anchor.as_ref().and_then(now);
    }

    pub(super) fn toggle(&mut self, key: K) {
        match self.marked.iter().position(|marked| *marked == key) {
            Some(at) => drop(self.marked.remove(at)),
            None => self.marked.push(key),
        }
    }

    pub(super) fn anchor(&self) -> Option<&K> {
        self.anchor.as_ref()
    }

    pub(super) fn begin(&mut self, key: K) {
        self.anchor = Some(key);
    }

    pub(super) fn end(&mut self, span: impl Iterator<Item = K>) {
        self.anchor = None;
        for key in span {
            if !self.has(&key) {
                self.marked.push(key);
            }
        }
    }
}
