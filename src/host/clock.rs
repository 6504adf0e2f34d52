//! The clock, read at the doors and handed down.

use chrono::Utc;

use crate::domain::time::Instant;

/// Now.
pub fn now() -> Instant {
    Instant::from(Utc::now())
}
