//! Forms, filled in key by key.
