//! Dates, numbers and words as people write them.
