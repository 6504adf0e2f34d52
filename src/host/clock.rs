//! The clock, read at the doors and handed down.

use chrono::Utc;
use chrono_tz::Tz;

use crate::domain::time::Instant;

/// Now.
pub fn now() -> Instant {
    Instant::from(Utc::now())
}

/// The zone of the box's own clock; none where it has no name.
pub fn zone() -> Option<Tz> {
    iana_time_zone::get_timezone().ok()?.parse().ok()
}
